/** What is known of columns about periods. */
import type { NamedPeriod, Says } from '../period-names';

export interface PeriodColumns {
  /** Those that together are the amount; one of them where each says all up to its period, or one year beside earlier ones. */
  readonly parts: readonly number[];
  readonly sums: readonly { readonly total: number; readonly of: readonly number[] }[];
  /** All that are about periods, or sums of such: none of the others is the amount. */
  readonly all: ReadonlySet<number>;
  /** What those are about whose headings do not say it plainly: `1분기(확정)`, no heading between 4월 and 6월. */
  readonly names: ReadonlyMap<number, string>;
  /** What stands beside the period of those that several share: how it was paid. */
  readonly ways: ReadonlyMap<number, string>;
  /** Amounts beside them that are about none and that no sum holds; of those that are added, such as may be no part. */
  readonly beside: readonly number[];
}

export interface Told {
  readonly column: number;
  readonly period: NamedPeriod & { readonly says: Says };
}
