/** Rows that may be the heading of a table, and what they say of its columns. */
import type { DateStyle } from '../date-ways';
import type { AcrossSum, ColumnRole, Understanding } from '../model';

export const AMOUNTS: readonly ColumnRole[] = ['book', 'adjustment', 'subtotal'];

export interface More {
  /** Headings over the amounts have said which of them count. */
  settled?: boolean;
  added?: Understanding['added'];
  months?: readonly string[];
  sums?: readonly AcrossSum[];
  instalments?: Understanding['instalments'];
  others?: readonly number[];
  /** Those of the others that may say what of the amount came back. */
  off?: readonly number[];
  /** Those of the others of which nobody says whether they are changes between periods or adjustments. */
  changed?: readonly number[];
  parts?: readonly number[];
  /** What was accepted stands in the column of 소계, and the adjustment follows from it. */
  accepted?: boolean;
  share?: NonNullable<Understanding['share']>;
  beside?: readonly number[];
  pays?: number;
  /** Columns that the rows tell to be no amount of the cost. */
  explained?: readonly number[];
  /** What went into the store: no cost in a row of its own. */
  putIn?: number;
  dates?: DateStyle;
  noYear?: boolean;
  /** What columns are about whose headings do not say it plainly. */
  names?: ReadonlyMap<number, string>;
  /** What stands beside the period of those that several share. */
  ways?: ReadonlyMap<number, string>;
  /** Columns of periods each of which says all up to its own: the last is the amount. */
  running?: readonly number[];
}

export interface HeaderCandidate {
  readonly rows: readonly number[];
  readonly columns: Partial<Record<ColumnRole, number>>;
  readonly score: number;
  /** The parts of the understanding that are more than one column a role. */
  readonly more: More;
}

/** What a column under a heading may be, and how much says so. */
export interface Option {
  readonly column: number;
  readonly role: ColumnRole;
  weight: number;
}
