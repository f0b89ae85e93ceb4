/** What of the law each function answers from, so that its page says when that is not sure (`law/seams`). The Act, the Decree and the numbers of a firm have no topic. */
import type { Topic } from '../../law/seams';

export const topics: Readonly<Record<string, readonly Topic[]>> = {
  RD_COST: ['costs'],
  RD_CATEGORY: ['costs'],
  RD_REQUIRED_RATIO: ['ratios'],
  RD_QUALIFIES: ['ratios', 'industries'],
  EXCLUDED_INDUSTRY: ['industries'],
  VENTURE_CARD: ['cards'],
  VENTURE_SCORE: ['cards'],
  VENTURE_POINTS: ['cards'],
  VENTURE_RESULT: ['cards'],
  VALIDITY_START: ['renewal'],
  VALIDITY_END: ['renewal'],
  RENEWAL_WINDOW: ['renewal'],
  DEEMED_EXCELLENT: ['evaluation'],
  CONFIRMING_BODY: ['evaluation'],
  EVALUATION_DUE: ['evaluation'],
  PROCESSING_DUE: ['evaluation', 'procedure'],
  OBJECTION_DUE: ['evaluation'],
  REPORT_DUE: ['evaluation'],
};
