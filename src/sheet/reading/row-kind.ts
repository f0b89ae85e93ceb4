import { bare } from './text';

/**
 * How much a total takes together: a total of a level covers the rows since the total before it of the same or a higher level.
 * 1 소계, 2 월계·분기계, 3 합계·계·누계, 4 총계.
 */
export type TotalLevel = 1 | 2 | 3 | 4;

const LEVELS: readonly (readonly [RegExp, TotalLevel])[] = [
  [/^.{0,12}(총계|총합계)$|^(grandtotal|overalltotal)/, 4],
  [/^.{0,12}(분기|월|반기|연간|년|상반기|하반기)(별)?(소계|계|합계|누계)$/, 2],
  [/^.{0,8}(q[1-4]|[1-4]q|quarter(ly)?|month(ly)?|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\d{0,4}(sub-?total|total|sum)$/, 2],
  [/^(sub-?total|total)(for)?(the)?(\d{4})?(q[1-4]|[1-4]q|quarter|month)(\d{4})?$/, 2],
  [/^.{0,16}(소계|중계|일계|sub-?total)$|^sub-?total.{0,12}$/, 1],
  [/^.{0,12}(합계|합계액|누계)$|^(계|total|totals|sum|전체)$|^total.{0,14}$/, 3],
];
/** A total's label ends (Korean) or holds (English) one of these: asked first, since nearly every text is none. */
const MAYBE = /[계액체][\s\])}〕】>:：.-]*$|total|sum/i;

const cache = new Map<string, TotalLevel | null>();

/** The level of a row whose label is that of a total; undefined for any other text. */
export function totalLevel(label: string): TotalLevel | undefined {
  if (label.length > 40 || label === '') return undefined;
  const known = cache.get(label);
  if (known !== undefined) return known ?? undefined;
  const level = read(label);
  if (cache.size < 20_000) cache.set(label, level ?? null);
  return level;
}

function read(label: string): TotalLevel | undefined {
  if (!MAYBE.test(label) && !/\s/.test(label.trim()) && !/[ａ-ｚＡ-Ｚ]/.test(label)) return undefined;
  const plain = bare(label).replace(/[()（）\-–—=.,]/g, '');
  if (plain === '') return undefined;
  for (const [pattern, level] of LEVELS) if (pattern.test(plain)) return level;
  return undefined;
}
