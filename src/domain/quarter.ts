import { endOfMonth, monthOf, plainDate, yearOf, type PlainDate } from './plain-date';
import { fold } from './read';

/** No quarter is written longer: what is longer need not be looked at. */
const LONGEST = 64;

/** A calendar quarter. `index` counts quarters (year × 4 + 0…3), so that quarters compare and subtract as numbers. */
export interface Quarter {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
}

export const quarterIndex = (q: Quarter): number => q.year * 4 + q.quarter - 1;
export const quarterFromIndex = (index: number): Quarter => ({
  year: Math.floor(index / 4),
  quarter: ((index % 4) + 1) as Quarter['quarter'],
});
export const quarterOf = (value: PlainDate): Quarter => ({
  year: yearOf(value),
  quarter: (Math.floor((monthOf(value) - 1) / 3) + 1) as Quarter['quarter'],
});
/** `2013Q1`. */
export const quarterLabel = (q: Quarter): string => `${q.year}Q${q.quarter}`;
/** Also of quarters just outside 1990–2199: the four before a date in 1990 have their days too. */
const dayIn = (year: number, month: number): PlainDate => `${year}-${month < 10 ? '0' : ''}${month}-01` as PlainDate;
export const firstDayOf = (q: Quarter): PlainDate => dayIn(q.year, q.quarter * 3 - 2);
export const lastDayOf = (q: Quarter): PlainDate => endOfMonth(dayIn(q.year, q.quarter * 3));

/**
 * Reads `2013Q1`, `2013-Q1`, `2013-1Q`, `2013 1Q`, `2013년 1분기`, `2013년 1/4분기`; undefined where it is none of them.
 * `2013/2/4` is the 4th of February, not a quarter.
 */
export function parseQuarter(input: string): Quarter | undefined {
  const plain = fold(input);
  if (plain.length > LONGEST) return undefined;
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- short by LONGEST
  const match = /^(\d{4})\s*(?:년|[-./])?\s*(?:Q\s*([1-4])|제?\s*([1-4])\s*(?:Q|사?분기|\/\s*4\s*분기))$/i.exec(plain);
  if (!match) return undefined;
  const year = Number(match[1]);
  const quarter = Number(match[2] ?? match[3]) as Quarter['quarter'];
  return plainDate(year, 1, 1) ? { year, quarter } : undefined;
}
