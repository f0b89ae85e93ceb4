/**
 * Yes, no, and not yet known. What is not known may still become either, so a statement is decided only where every way in which the
 * open facts could turn out says the same.
 */
import { ExactSum } from './exact';

export type Three = boolean | undefined;

/** Both have to hold. */
export const both = (a: Three, b: Three): Three => (a === false || b === false ? false : a === undefined || b === undefined ? undefined : true);
/** One of them is enough. */
export const either = (a: Three, b: Three): Three => (a === true || b === true ? true : a === undefined || b === undefined ? undefined : false);
/** `yes` where the condition holds, `no` where it does not; where that is open, what both say alike. */
export function whichever(condition: Three, yes: Three, no: Three): Three {
  if (condition === undefined) return yes === no ? yes : undefined;
  return condition ? yes : no;
}

/** An amount of which perhaps only the bounds are known; without `most` it has no upper bound. */
export interface Range {
  readonly least: number;
  readonly most?: number;
}
export const amountOf = (amount: number | undefined): Range => (amount === undefined ? { least: 0 } : { least: amount, most: amount });
export const sumOf = (a: Range, b: Range): Range => ({
  least: a.least + b.least,
  ...(a.most === undefined || b.most === undefined ? {} : { most: a.most + b.most }),
});
/** The amount where it counts, nothing where it does not. */
export function countedIf(counts: Three, amount: Range): Range {
  if (counts === true) return amount;
  return counts === false ? { least: 0, most: 0 } : { ...amount, least: 0 };
}

/** The amount is at least `threshold`. */
export function reaches(amount: Range, threshold: number): Three {
  if (ExactSum.of(amount.least).isAtLeast(threshold)) return true;
  return amount.most !== undefined && !ExactSum.of(amount.most).isAtLeast(threshold) ? false : undefined;
}

/**
 * The amount is at least that share of the whole; `percents` are the ones that may apply. Of a whole of nothing no amount is a share: what
 * has no capital or no assets does not meet a ratio to them.
 */
export function reachesShare(amount: Range, whole: number | undefined, percents: readonly number[]): Three {
  if (whole === undefined || percents.length === 0) return undefined;
  if (whole <= 0) return false;
  const all = ExactSum.of(whole);
  if (percents.every((percent) => ExactSum.of(amount.least).isAtLeastPercentOf(all, percent))) return true;
  const { most } = amount;
  return most !== undefined && percents.every((percent) => !ExactSum.of(most).isAtLeastPercentOf(all, percent)) ? false : undefined;
}
