/** Amounts that are said to be in another currency than won: what a heading or a line over a table says. */
import { remembered } from '../domain';
import { normalizeLabel } from './text';

const CODE = '(USD|EUR|JPY|CNY|RMB|GBP|CHF|HKD|SGD|TWD|AUD|CAD|VND|THB|INR)';
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/미국?\s*달러|^달러|us\s*dollars?|\bdollars?\b|us\$/i, 'USD'],
  [/유로(?!지)|\beuros?\b/i, 'EUR'],
  [/엔화|일본\s*엔|japanese\s*yen|\byen\b/i, 'JPY'],
  [/위안|인민폐|\byuan\b|renminbi/i, 'CNY'],
];
/** `USD`, `Amount (USD)`, `금액(USD)`: a heading; a rate or a fee of such a name is none. */
const HEADING = new RegExp(`^(?:(?:net|total|gross)?(?:amount|amt|cost|value|금액|외화금액|지급액)(?:in)?[(\\[]?)?${CODE}[)\\]]?$`, 'i');
/** `Currency: USD (no local currency)`, `통화 : USD`, `단위: USD`. */
const LINE = new RegExp(`^(?:(?:(?:reporting|report|account|transaction) )?currency|(?:표시 ?)?통화|(?:화폐 ?)?단위|unit) ?[:：=] ?(\\S.{1,19})`, 'i');
const ALL_IN = new RegExp(`(?:amounts?|figures|values)\\s+(?:are\\s+)?in\\s+(.{2,16})`, 'i');

const namedIn = (words: string): string | undefined =>
  new RegExp(`^[\\s(]*${CODE}\\b`, 'i').exec(words)?.[1]?.toUpperCase() ?? NAMES.find(([pattern]) => pattern.test(words.slice(0, 16)))?.[1];

/** The code of the currency that a heading is about, other than won. */
export const currencyOfHeading: (heading: string) => string | undefined = remembered((heading: string) =>
  heading.length > 30 ? undefined : HEADING.exec(normalizeLabel(heading))?.[1]?.toUpperCase(),
);

/** The code of the currency, other than won, in which a line over a table says that its amounts are. */
export const currencyOfLine: (line: string) => string | undefined = remembered((line: string) => {
  const words = line.length > 80 ? '' : line.trim().replace(/^[([（]/, '');
  const said = (LINE.exec(words) ?? ALL_IN.exec(words))?.[1];
  return said === undefined || /krw|won|원(?!유)/i.test(said.split(/[(（]/)[0] as string) ? undefined : namedIn(said);
});

/** A code or a name that stands beside amounts is not that of won. */
export const isAbroad = (code: string): boolean => code !== '' && !/^(KRW|₩|원|원화)$/i.test(code);
