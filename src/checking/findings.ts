/** What a check says of a sheet, and what people decided about it. */
import type { Citation, Text } from '../domain';
import type { SheetKind } from '../reading/model';
import type { CellWrite, Severity } from '../sheet/model';

export interface Fix {
  readonly title: Text;
  readonly writes: readonly CellWrite[];
}

/** A column that could be the book amount; what it adds up to, in the unit of its sheet. */
export interface AmountCandidate {
  readonly column: number;
  readonly heading: string;
  readonly sum: number;
}

export interface PaymentAside {
  /** As `Corrections.countedPayments` has it. */
  readonly key: string;
  /** Zero-based sheet row. */
  readonly row: number;
  /** Its day, who was paid and how much, as they are shown. */
  readonly words: string;
}

/** What a person can answer where the finding stands. The answer is a correction of what was understood: nothing is written into the cells. */
export type Question =
  /** Which column is the book amount: the one that was taken (several where they are added), or one of the others. `part` as in `Understanding`. */
  | {
      readonly asks: 'amount-column';
      readonly part?: number;
      readonly unit: number;
      readonly taken: { readonly columns: readonly number[]; readonly heading: string; readonly sum: number };
      readonly others: readonly AmountCandidate[];
      /** Where several were taken: each of them. */
      readonly parts?: readonly AmountCandidate[];
      /** The costs stand in several cells each: the columns have no letters in the sheet. */
      readonly laid?: true;
    }
  /** Which line of the cost statement a name stands for, and the one that it most likely is. */
  | { readonly asks: 'line-of-name'; readonly name: string; readonly likely?: string }
  /** What each column of the sheet holds. */
  | { readonly asks: 'columns' }
  /** Whether payments that were set aside as paying what is counted already are costs of their own: each of them, or all (the only way where none is named). */
  | { readonly asks: 'count-payments'; readonly payments: readonly PaymentAside[] }
  /** Whether a table of the sheet that was told and not added is to be counted after all: as `Corrections.countedTables` has it. */
  | { readonly asks: 'count-table'; readonly table: string }
  /** Whether a sheet that was set aside is to be counted after all. */
  | { readonly asks: 'count-sheet'; readonly kind: SheetKind };

export interface Finding {
  /** The rule and the content of the row: stays the same when rows move, so that what was ignored stays ignored. */
  readonly key: string;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly sheetId: string;
  readonly sheet: string;
  /** A1 of the cell a person must look at: `I26`. */
  readonly address: string;
  /** What is wrong, in one line, with the value that stands there. */
  readonly message: Text;
  /** Why, in one plain sentence. */
  readonly reason: Text;
  readonly citation: Citation;
  readonly fix?: Fix;
  readonly question?: Question;
  /** Other findings that follow from this one and were folded into it, by rule. */
  readonly folded?: readonly { readonly ruleId: string; readonly count: number }[];
  /** The same cause in other tables, usually on other sheets: each with its place, its key and its own fix. They stand nowhere else in the list. */
  readonly alike?: readonly Finding[];
}

/** The rows that a decision on a finding holds for, and what they come to in won. */
export interface Covered {
  readonly rows: number;
  readonly amount: number;
  /** A number of what the rows say, in whatever order; another one where a row says something else, or is another row. */
  readonly print: number;
}
const covering = new WeakMap<Finding, () => Covered>();
export const cover = (finding: Finding, covered: () => Covered): void => void covering.set(finding, covered);
/** For a finding that stands in the place of another. */
export function coverAlike(from: Finding, to: Finding): Finding {
  const covered = covering.get(from);
  if (covered) covering.set(to, covered);
  return to;
}
/** Undefined where a decision is not for as many rows as there are. */
export const coveredBy = (finding: Finding): Covered | undefined => covering.get(finding)?.();

/** Every place of a finding: itself, and where else its cause stands. A decision, a fix and the marks are for all of them. */
export const everyPlace = (finding: Finding): readonly Finding[] => (finding.alike ? [finding, ...finding.alike] : [finding]);

/** A decision of a person on a finding or a condition: kept in a visible sheet of the workbook. */
export interface Decision {
  readonly key: string;
  readonly ruleId: string;
  readonly kind: 'ignored' | 'confirmed';
  readonly where: string;
  readonly what: string;
  readonly reason: string;
  readonly by: string;
  /** ISO date and time. */
  readonly at: string;
}

/** Sums in won. */
export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly reviews: number;
  readonly infos: number;
  readonly bookAmount: number;
  readonly adjustment: number;
  readonly subtotal: number;
  /** The sum of 소계 over rows that no error touches. */
  readonly recognised: number;
}
