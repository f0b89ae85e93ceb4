/** The clauses that each page of help quotes, in the words of the texts. */
import type { EditionId } from '../../domain';

export interface Quote {
  readonly edition: EditionId;
  readonly ref: string;
  readonly clauses?: readonly string[];
}

const notice = (ref: string, ...clauses: readonly string[]): Quote => ({ edition: '2013-60', ref, ...(clauses.length > 0 ? { clauses } : {}) });
const today = (ref: string, ...clauses: readonly string[]): Quote => ({ edition: '2021-02-12', ref, ...(clauses.length > 0 ? { clauses } : {}) });

const COST = notice('영 제2조의3', '③', '③.2');
const QUARTERS = today('영 제2조의3', '⑥');
const PERIODS = [notice('민법 제157조'), notice('민법 제160조')];
const HOLIDAYS = notice('민법 제161조');

export const quotes: Readonly<Record<string, readonly Quote[]>> = {
  RD_RATIO: [COST, notice('별지 제2호', '평가 내용'), QUARTERS],
  RD_PERIOD: [notice('별지 제2호', '평가 내용'), QUARTERS],
  RD_COST: [notice('제3조', '②'), notice('별표 3')],
  RD_CATEGORY: [notice('별표 3')],
  RD_REQUIRED_RATIO: [notice('별표 2'), COST, today('업종별 연구개발비 비율')],
  RD_QUALIFIES: [COST, notice('별표 2'), today('법 제2조의2', '①.2.나'), ...PERIODS],
  EXCLUDED_INDUSTRY: [notice('제3조', '①'), notice('별표 1')],
  VENTURE_CARD: [notice('별표 4'), notice('별표 5'), notice('별표 6')],
  VENTURE_SCORE: [notice('제6조', '③', '④', '⑤'), notice('별표 4'), notice('별표 5'), notice('별표 6')],
  VENTURE_POINTS: [notice('별표 4'), notice('별표 5'), notice('별표 6')],
  VENTURE_RESULT: [notice('제6조', '③', '④', '⑤')],
  VALIDITY_START: [notice('제8조'), ...PERIODS],
  VALIDITY_END: [notice('영 제18조의4'), today('영 제18조의4'), notice('제8조'), notice('민법 제160조')],
  RENEWAL_WINDOW: [notice('제8조', '1'), ...PERIODS],
  DEEMED_EXCELLENT: [notice('제6조', '⑨', '⑩'), ...PERIODS],
  CONFIRMING_BODY: [notice('제4조', '①')],
  EVALUATION_DUE: [notice('제6조', '⑥'), HOLIDAYS],
  PROCESSING_DUE: [notice('별지 제1호', '처리기간'), today('규칙 제8조', '②'), HOLIDAYS],
  OBJECTION_DUE: [notice('제6조', '⑦'), today('법 제25조의5', '①'), HOLIDAYS],
  REPORT_DUE: [notice('제11조', '②')],
  BIZ_NO_VALID: [notice('별지 제1호')],
  CORP_NO_VALID: [notice('별지 제1호')],
};
