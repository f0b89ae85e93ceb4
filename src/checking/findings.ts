/** What a check says of a sheet, and what people decided about it. */
import type { Citation, Text } from '../domain';
import type { CellWrite, Severity } from '../sheet/model';

export interface Fix {
  readonly title: Text;
  readonly writes: readonly CellWrite[];
}

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
  /** Other findings that follow from this one and were folded into it, by rule. */
  readonly folded?: readonly { readonly ruleId: string; readonly count: number }[];
}

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
