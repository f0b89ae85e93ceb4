/** Names of quarters as sheets write them: `2013년 1/4분기`, `'13 1Q`, `Q4 2012`, `FY12 Q4`, `제4분기(2012)`, `2012년 4사분기`. */
import { fold } from '../domain';
import { inHangul } from './hanja';

export interface NamedQuarter {
  readonly quarter: 1 | 2 | 3 | 4;
  /** As it stands there, two digits or four; absent where nobody says it. */
  readonly year?: string;
  /** What stands behind it, without blanks. */
  readonly rest: string;
}

const QUARTER = String.raw`(?:제?([1-4])(?:[/_]?4|사)?분기|([1-4])q(?![a-z])|q([1-4])(?=(?:19|20)\d{2}(?!\d)|\D|$))`;
const YEAR_BEFORE = String.raw`(?:fy)?'?(\d{4}|\d{2})(?:년도?|회계연도)?[-./_,]?`;
// Two digits behind it are a year where nothing else follows or they say so themselves.
const YEAR_BEHIND = String.raw`[-./_,]?\(?(?:(?:of|fy|year)?'?(\d{4})(?!\d)|(?:'|fy)(\d{2})(?!\d)|(\d{2})(?=\)?$))(?:년도?)?\)?`;
const NAMED = new RegExp(`^(?:${YEAR_BEFORE})?${QUARTER}`, 'i');
const BEHIND = new RegExp(`^${YEAR_BEHIND}`, 'i');
/** No name of a quarter is longer, with its year. */
const LONGEST = 64;

/** The quarter that words begin with. */
export function quarterNamed(words: string): NamedQuarter | undefined {
  const closed = inHangul(fold(words.slice(0, LONGEST)))
    .replace(/\s/g, '')
    .replace(/[’‘`]/g, "'")
    .replace(/^[^\d가-힣a-z']+/i, '');
  const named = NAMED.exec(closed);
  if (!named) return undefined;
  const quarter = Number(named[2] ?? named[3] ?? named[4]) as NamedQuarter['quarter'];
  const after = closed.slice(named[0].length);
  const behind = named[1] === undefined ? BEHIND.exec(after) : null;
  const year = named[1] ?? behind?.[1] ?? behind?.[2] ?? behind?.[3];
  return { quarter, ...(year === undefined ? {} : { year }), rest: after.slice(behind?.[0].length ?? 0) };
}

/** A quarter and nothing else. */
export const quarterAlone = (words: string): NamedQuarter | undefined => {
  const named = quarterNamed(words);
  return named && /^분?(?:귀속)?$/.test(named.rest) ? named : undefined;
};
