/** Columns beside those of periods that say what changed from one to another (`1분기 | 2분기 | 증감`), told from adjustments by what their rows come to. */
import type { AmountColumn, Relation } from '../amount-columns';
import { periodNamed } from '../period-names';
import { normalizeLabel } from '../text';
import type { PeriodColumns } from './told-periods';

/** So many of its rows are just the difference of two others. */
const MOST = 0.9;
/** No more columns of periods are held against one another. */
const MOST_PERIODS = 40;
/** By its name it is rather a change than an adjustment. */
export const CHANGE = /증감|증가|감소|변동|change|variance|increase|decrease/;

export interface Changes {
  /** What changed between two of the periods, and columns of the same heading. */
  readonly known: ReadonlySet<number>;
  /** Nothing says what they are: neither what changed nor what is to be added. */
  readonly open: readonly number[];
  /** An adjustment of each of the periods, behind it. */
  readonly each: readonly number[];
}

/**
 * What the columns beside the periods are that are headed as the adjustment.
 *
 * @param amounts the columns that hold amounts, in the order of the sheet
 * @param relations which of them are the sums of others in their rows
 * @param periods those that are about periods
 * @param adjustment the column taken as the adjustment by its heading
 * @param isExplained a column says why each adjustment was made, or what is left after it
 * @returns empty where no column says a change and the adjustment stands once
 */
export function changesBeside(
  amounts: readonly AmountColumn[],
  relations: ReadonlyMap<number, Relation>,
  periods: Pick<PeriodColumns, 'parts' | 'all'>,
  adjustment: number | undefined,
  isExplained: boolean,
): Changes {
  const beside = amounts.filter(({ column }) => !periods.all.has(column));
  const about = amounts.filter(({ column }) => periods.all.has(column)).slice(0, MOST_PERIODS);
  const differ = new Set(beside.filter((one) => isDifference(one, about)).map(({ heading }) => nameOf(heading)));
  const known = new Set(beside.filter(({ heading }) => differ.has(nameOf(heading))).map(({ column }) => column));
  const isSummed = (column: number): boolean => [...relations.values()].some((one) => one.kind === 'sum' && one.of.includes(column));
  const name = nameOf(amounts.find(({ column }) => column === adjustment)?.heading ?? '');
  if (adjustment === undefined || known.has(adjustment) || isSummed(adjustment)) return { known, open: [], each: [] };
  const same = beside.filter(({ column, heading }) => nameOf(heading) === name && !isSummed(column)).map(({ column }) => column);
  const { parts } = periods;
  const isEach =
    !CHANGE.test(name) &&
    same.length === parts.length &&
    same.every((column, at) => column > (parts[at] as number) && column < (parts[at + 1] ?? Number.POSITIVE_INFINITY));
  if (isEach && parts.length > 1) return { known, open: [], each: same };
  const isOpen = same.length > 1 || (CHANGE.test(name) && !isExplained && parts.length > 1);
  return { known, open: isOpen ? same : [], each: [] };
}

/** What it is called beside its period: `1분기 증감` is 증감. */
function nameOf(heading: string): string {
  const name = normalizeLabel(heading);
  return normalizeLabel(periodNamed(heading)?.rest ?? '') || name;
}

/** In nearly all of its rows it is what one of the others has more or less than another, where both have something. */
function isDifference({ heading, values }: AmountColumn, about: readonly AmountColumn[]): boolean {
  const rows = values.flatMap((n, row) => (n === undefined || n === 0 ? [] : [{ n, row }]));
  const least = CHANGE.test(nameOf(heading)) ? 1 : 2;
  if (rows.length < least) return false;
  for (let later = 1; later < about.length; later += 1)
    for (let earlier = later - 1; earlier >= 0; earlier -= 1) {
      const [from, to] = [about[earlier] as AmountColumn, about[later] as AmountColumn];
      for (const way of [1, -1]) {
        let agree = 0;
        let ofBoth = 0;
        let apart = 0;
        for (const { n, row } of rows) {
          const [was, is] = [from.values[row] ?? 0, to.values[row] ?? 0];
          if (Math.abs((is - was) * way - n) > 1.01) apart += 1;
          else {
            agree += 1;
            if (was !== 0 && is !== 0) ofBoth += 1;
          }
          if (apart > rows.length * (1 - MOST)) break;
        }
        if (ofBoth >= least && agree >= rows.length * MOST) return true;
      }
    }
  return false;
}
