/** Amounts that are said to be in another currency than won: what a heading or a line over a table says. */
import { remembered } from '../domain';
import type { CellValue } from '../sheet/model';
import { FOREIGN, numberOf } from './amount-columns';
import type { Understanding } from './model';
import { cellText, normalizeLabel } from './text';

const CODE = '(USD|EUR|JPY|CNY|RMB|GBP|CHF|HKD|SGD|TWD|AUD|CAD|VND|THB|INR)';
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/미국?\s*달러|^달러|us\s*dollars?|\bdollars?\b|us\$/i, 'USD'],
  [/유로(?!지)|\beuros?\b/i, 'EUR'],
  [/엔화|일본\s*엔|japanese\s*yen|\byen\b/i, 'JPY'],
  [/위안|인민폐|\byuan\b|renminbi/i, 'CNY'],
];
/** `USD`, `Amount (USD)`, `금액(USD)`: a heading; a rate or a fee of such a name is none. */
const HEADING = new RegExp(`^(?:(?:net|total|gross)?(?:amount|amt|cost|value|금액|외화금액|지급액)(?:in)?[(\\[]?)?${CODE}[)\\]]?$`, 'i');
/** `외화금액`: nobody says of which currency; `금액(달러)` by its name. */
const SOME_FOREIGN =
  /^외화(?:지급|결제|송금)?(?:금액|액)?(?:[([][^)\]]{1,10}[)\]])?$|^(?:foreign(?:currency)?|fcy?)(?:amount|amt)?$|^(?:(?:net|total|gross)?(?:amount|amt|cost|value)(?:in)?|금액|지급액|결제액|대금|구입액|구매액)[([]?(?:us\$|(?:미국?)?달러|미불|불화?|엔화?|유로|위안화?|euros?|yen|(?:us)?dollars?)[)\]]$/;
/** `Currency: USD (no local currency)`, `통화 : USD`, `단위: USD`. */
const LINE = new RegExp(`^(?:(?:(?:reporting|report|account|transaction) )?currency|(?:표시 ?)?통화|(?:화폐 ?)?단위|unit) ?[:：=] ?(\\S.{1,19})`, 'i');
/** `2013년 연구개발비 (단위: USD)`. */
const IN_BRACKETS = /[([（]\s*(?:currency|통화|(?:화폐 ?)?단위|unit)\s*[:：=]\s*([^()[\]（）]{1,19})[)\]）]/i;
const ALL_IN = new RegExp(`(?:amounts?|figures|values)\\s+(?:are\\s+)?in\\s+(.{2,16})`, 'i');

const namedIn = (words: string): string | undefined =>
  new RegExp(`^[\\s(]*${CODE}\\b`, 'i').exec(words)?.[1]?.toUpperCase() ?? NAMES.find(([pattern]) => pattern.test(words.slice(0, 16)))?.[1];

/** The code of the currency that a heading is about, other than won; `FCY` where it says of none which it is. */
export const currencyOfHeading: (heading: string) => string | undefined = remembered((heading: string) =>
  heading.length > 30
    ? undefined
    : (HEADING.exec(normalizeLabel(heading))?.[1]?.toUpperCase() ??
      (SOME_FOREIGN.test(normalizeLabel(heading)) ? (NAMES.find(([pattern]) => pattern.test(heading.replace(/^[^([]*[([]/, '')))?.[1] ?? 'FCY') : undefined)),
);

/** The code of the currency, other than won, in which a line over a table says that its amounts are. */
export const currencyOfLine: (line: string) => string | undefined = remembered((line: string) => {
  const words = line.length > 80 ? '' : line.trim().replace(/^[([（]/, '');
  const said = (LINE.exec(words) ?? IN_BRACKETS.exec(words) ?? ALL_IN.exec(words))?.[1];
  return said === undefined || /krw|won|원(?!유)/i.test(said.split(/[(（]/)[0] as string) ? undefined : namedIn(said);
});

/** A heading that says of its amounts that they are won. */
export const SAYS_WON = /krw|원화|won|local|accounted|현지통화|장부통화|₩|[(（](?:단위)?[천만백]*원[)）]/i;

/** A code or a name that stands beside amounts is not that of won. */
export const isAbroad = (code: string): boolean => code !== '' && !/^(KRW|₩|원|원화)$/i.test(code);

/** A heading that says what a unit of another currency is in won. */
export const RATE_HEAD = /^(적용|매매기준|기준)?(환율|기준율)|^(ex(change)?|fx)\.?rate/;
const CURRENCY_HEAD = /^(통화|화폐)(단위|코드)?$|^(currency|curr|ccy|cur)\.?$/;
/** So many rows of a currency, all but one in so many, are converted alike. Ours. */
const FEW = 3;
const SLIPS = 0.25;
/** Won are rounded, and rates as well. */
const ROUNDED = 2e-3;
/** A rate is that of one unit or of a hundred, whatever slipped. */
const TIMES = [1, 0.01, 100] as const;

/** What of the product of the foreign amount and the rate stands there in won; undefined for anything else. */
export const timesOf = (foreign: number, rate: number, won: number): number | undefined =>
  TIMES.find((times) => Math.abs(won - foreign * rate * times) <= Math.max(1.01, Math.abs(won) * ROUNDED));

/** The columns of a foreign amount, of its rate and of what both make in won, and how each currency is converted. */
export function conversionOf(
  heads: ReadonlyMap<number, string>,
  rows: readonly number[],
  at: (row: number, column: number) => CellValue,
): Understanding['converted'] {
  const named = (pattern: RegExp): number | undefined => [...heads].find(([, head]) => pattern.test(normalizeLabel(head)))?.[0];
  const currency = named(CURRENCY_HEAD);
  const rate = named(RATE_HEAD) ?? (currency === undefined ? undefined : named(/^rate$/));
  if (rate === undefined) return undefined;
  const others = [...heads.keys()].filter((column) => column !== rate && column !== currency);
  const foreign = others.find((column) => FOREIGN.test(normalizeLabel(heads.get(column) ?? '')));
  // Where no heading says it, the amounts do: which of them times the rate makes which.
  for (const one of foreign === undefined ? others : [foreign]) {
    const found = convertedFrom(one, others, { rate, currency, rows, at });
    if (found) return found;
  }
  return undefined;
}

interface Conversion {
  readonly rate: number;
  readonly currency: number | undefined;
  readonly rows: readonly number[];
  readonly at: (row: number, column: number) => CellValue;
}

function convertedFrom(foreign: number, others: readonly number[], { rate, currency, rows, at }: Conversion): Understanding['converted'] {
  for (const won of others) {
    if (won === foreign) continue;
    const found = new Map<string, Map<number, number>>();
    let asked = 0;
    for (const row of rows) {
      const [amount, of, made] = [foreign, rate, won].map((column) => numberOf(at(row, column)));
      if (!amount || !of || !made) continue;
      asked += 1;
      const times = timesOf(amount, of, made);
      if (times === undefined) continue;
      const code = currency === undefined ? '' : cellText(at(row, currency));
      const counts = found.get(code) ?? new Map<number, number>();
      found.set(code, counts);
      counts.set(times, (counts.get(times) ?? 0) + 1);
    }
    const by: Record<string, number> = {};
    const likely = new Map<string, number>();
    let alike = 0;
    for (const [code, counts] of found) {
      const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
      alike += all;
      const [times, most] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best));
      if (most >= FEW && all - most <= all * SLIPS) by[code] = times;
      else if (most === all) likely.set(code, times);
    }
    // What few rows of a currency are made to be, where the others are as well.
    for (const [code, times] of likely) if (Object.values(by).includes(times)) by[code] = times;
    if (asked >= FEW && alike >= asked * (1 - SLIPS) && Object.keys(by).length > 0)
      return { foreign, rate, won, ...(currency === undefined ? {} : { currency }), by };
  }
  return undefined;
}
