import type { PlainDate, Text } from '../../domain';
import type { OwnItem } from '../../rules/own-card';
import type { ApplicationFacts } from './application';
import type { CostBasis } from './cost-basis';
import type { Origin } from './fields';
import type { OwnersOfForm } from './owners';

/** What a form needs to know beyond what is written in it. */
export interface FormSituation {
  readonly appliedOn?: PlainDate;
  readonly errors?: number;
  readonly requiredPercent?: number;
  /** A young firm, for which no ratio applies; undefined while its age is not known. */
  readonly ratioWaived?: boolean;
  /** 창업 후 3년: of the law of the application. */
  readonly waiverYears?: number;
  /** What the check could not settle: the form decides nothing until a person enters the percent. */
  readonly unsettled?: readonly Text[];
  /** What the cost and the sales of 별지 제2호 are linked to. */
  readonly basis?: CostBasis;
  readonly date1904?: boolean;
  /** The managers and shareholders of 별지 제1-1호. */
  readonly owners?: OwnersOfForm;
  /** What is guaranteed and lent: it decides to whom 별지 제1호 goes. */
  readonly lent?: Pick<ApplicationFacts, 'guarantee' | 'loan' | 'from'>;
  /** The last day of a certificate that the one of this application follows. */
  readonly former?: { readonly until: PlainDate; readonly origin?: Origin };
  /** An institution's own items of 별표 4 (제6조③ 단서), and where they were read. */
  readonly ownItems?: { readonly items: readonly OwnItem[]; readonly from: string };
}
