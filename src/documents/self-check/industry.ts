/** What the self-check sheet looks an industry code up in: the excluded codes, and the percents by the longest beginning of a code that decides. */
import type { PlainDate } from '../../domain';
import { ExactSum, possiblePercents, readKsic, type Edition } from '../../rules';

/** Lowest and highest percent, for each band of sales and without knowing the sales, of this very code and of one that goes on otherwise. */
export interface PercentRow {
  readonly code: string;
  readonly own: readonly PercentSpan[];
  readonly longer: readonly PercentSpan[];
}
export interface PercentSpan {
  readonly least: number;
  readonly most: number;
}

/** The sales from which another band begins, lowest first; the first is 0. */
export const bandsOf = ({ requiredRatios }: Edition): readonly number[] =>
  [...new Set(requiredRatios.rows.flatMap(({ bands }) => bands.map(({ salesFrom }) => salesFrom)))].sort((a, b) => a - b);

const spanOf = (percents: readonly number[]): PercentSpan => ({ least: percents[0] as number, most: percents[percents.length - 1] as number });

/** By band, and last without known sales. */
function spans(edition: Edition, question: { readonly ksicCode?: string; readonly internetBusiness?: boolean }): readonly PercentSpan[] {
  return [...bandsOf(edition).map((from) => ExactSum.of(from)), undefined].map((sales) =>
    spanOf(possiblePercents(edition, { ...question, ...(sales ? { sales } : {}) })),
  );
}

/** Of an internet business, whatever its code. */
export const internetSpans = (edition: Edition): readonly PercentSpan[] => spans(edition, { internetBusiness: true });

/** Every division, and every beginning of a code that the table names; a code is decided by the longest row that it begins with. */
export function percentRows(edition: Edition): readonly PercentRow[] {
  const known = KNOWN.get(edition) ?? rowsOf(edition);
  KNOWN.set(edition, known);
  return known;
}
const KNOWN = new WeakMap<Edition, readonly PercentRow[]>();

function rowsOf(edition: Edition): readonly PercentRow[] {
  const codes = new Set<string>();
  for (let division = 1; division < 100; division += 1) {
    const code = String(division).padStart(2, '0');
    if (readKsic(code) !== undefined) codes.add(code);
  }
  const prefixes = edition.requiredRatios.rows.flatMap(({ prefixes: named }) => named);
  for (const prefix of prefixes) for (let length = 2; length <= prefix.length; length += 1) codes.add(prefix.slice(0, length));
  return [...codes].sort().map((code) => {
    // The next digit that no finer row names.
    const free = [...'0123456789'].find((digit) => !codes.has(code + digit)) as string;
    return {
      code,
      own: spans(edition, { ksicCode: code, internetBusiness: false }),
      longer: spans(edition, { ksicCode: code + free, internetBusiness: false }),
    };
  });
}

/** A row that is no plain exclusion: it stood for a time, or a part of the class is meant. */
export interface SpecialExclusion {
  readonly code: string;
  readonly part?: string;
  readonly until?: PlainDate;
}
export interface Exclusions {
  readonly plain: readonly string[];
  readonly special: readonly SpecialExclusion[];
}
export function exclusionsOf({ excludedIndustries }: Edition): Exclusions | undefined {
  if (!excludedIndustries.available) return undefined;
  const rows = excludedIndustries.value;
  return {
    plain: rows.filter(({ part, until }) => part === undefined && until === undefined).map(({ code }) => code),
    special: rows
      .filter(({ part, until }) => part !== undefined || until !== undefined)
      .map(({ code, part, until }) => ({ code, ...(part ? { part } : {}), ...(until ? { until } : {}) })),
  };
}

/** How a code is written on the sheet: a letter and 2 to 5 digits, or the part of a class that the list names. Anything else is told. */
export const isSheetCode = (edition: Edition, written: string): boolean =>
  (/^[A-U]?\d{2,5}$/i.test(written) && readKsic(written) !== undefined) || (exclusionsOf(edition)?.special.some(({ part }) => part === written) ?? false);
