import type { PlainDate } from '../../domain';
import type { CostBasis } from './cost-basis';

/** What a form needs to know beyond what is written in it. */
export interface FormSituation {
  readonly appliedOn?: PlainDate;
  readonly errors?: number;
  readonly requiredPercent?: number;
  readonly ratioWaived?: boolean;
  /** What the cost and the sales of 별지 제2호 are linked to. */
  readonly basis?: CostBasis;
  readonly date1904?: boolean;
}
