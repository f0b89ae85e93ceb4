import { fold } from '../domain';
import { inHangul } from './hanja';

/** Won that one unit stands for. */
export interface UnitMention {
  readonly won: number;
  readonly row: number;
  readonly column: number;
}

const WORDS: readonly (readonly [RegExp, number])[] = [
  [
    /^(백만\s*원|백만|百万\s*원|(krw|won)?\s*(in\s*)?millions?(\s*(of\s*)?(korean\s*)?(won|krw))?|krw\s*1,?000,?000|krw\s*(m|mn|mil|mio)|million\s*(won|krw))$/i,
    1_000_000,
  ],
  [
    // eslint-disable-next-line regexp/no-super-linear-backtracking -- at most 80 signs (LONGEST)
    /^([천千]\s*원|[천千]|₩\s*(in\s*)?thousands?|(krw|₩|won)\s*['’]?\s*000s?|₩\s*1,?000|(krw|won)?\s*(in\s*)?thousands?(\s*(of\s*)?(korean\s*)?(won|krw))?|krw\s*1,?000|krw\s*k|thousand\s*(korean\s*)?(won|krw)|1,?000\s*(원|won|krw)|krw\s*thousands?|\(?'?000\)?\s*(won|krw)?)$/i,
    1_000,
  ],
  [/^(만\s*원)$/, 10_000],
  [/^(억\s*원)$/, 100_000_000],
  [/^(원|원화|won|krw|₩|\\|krw\s*1|korean\s*won)$/i, 1],
];

/** No unit is longer: a cell may hold 32,767 signs, and each pattern looks at all of them. */
const LONGEST = 80;

/** `천원` → 1000; undefined for what is no unit of money. */
export function readUnit(input: string): number | undefined {
  if (input.length > LONGEST) return undefined;
  const plain = inHangul(fold(input))
    .replace(/[.)\]]+$/, '')
    .replace(/^[([]+/, '')
    .trim();
  for (const [pattern, won] of WORDS) if (pattern.test(plain)) return won;
  return undefined;
}

/** The unit that a text names: `(단위 : 천원)`, `금액(천원)`, `Unit: KRW thousand`, `단위` (then `label` is true and the unit stands beside it). */
export function unitIn(input: string): { readonly won?: number; readonly label?: boolean } {
  if (input === '' || input.length > LONGEST) return {};
  const plain = inHangul(fold(input));
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- at most 80 signs (LONGEST)
  const named = /(?:단\s*위|units?|currency\s*unit|amounts?\s+in)\s*(?:[:：=]|\s)\s*\(?\s*(.+)$/i.exec(plain);
  if (named) {
    const said = named[1] as string;
    // What follows the unit is cut off step by step: `천원(부가세 별도)`, `천원, %`, `KRW 1,000)`.
    for (const part of [
      said,
      said.replace(/\)\s*$/, ''),
      said.split(/[)\]]/)[0] ?? '',
      said.split(/[()[\];]/)[0] ?? '',
      said.split(/[()[\];]|,(?!\d{3})/)[0] ?? '',
      said.split(/[\s()[\];,]/)[0] ?? '',
    ]) {
      const won = readUnit(part);
      if (won !== undefined) return { won };
    }
  }
  const ofAmounts = /^[([]?\s*금\s*액\s*[:：]\s*([천千만억백원]+)\s*[)\]]?$/.exec(plain);
  if (ofAmounts) {
    const won = readUnit(ofAmounts[1] as string);
    if (won !== undefined) return { won };
  }
  // SAP: `Values in 1,000`, with the currency elsewhere.
  const scaled = /^(?:values|amounts|figures)\s+in\s+(1,?000s?|thousands?|1,?000,?000s?|millions?)$/i.exec(plain);
  if (scaled) return { won: /m|000,?000/i.test(scaled[1] as string) ? 1_000_000 : 1_000 };
  const sentence = /(천|千|백만|만|억)?\s*원\s*단위/.exec(plain) ?? /단위[는은가이](천|千|백만|만|억)?원/.exec(plain.replace(/\s/g, ''));
  if (sentence && plain.length <= 40) return { won: readUnit(`${sentence[1] ?? ''}원`) as number };
  // Alone in a cell, without the word: only what can be nothing else.
  const alone = plain
    .replace(/^[([]+|[)\]]+$/g, '')
    .replace(/^(amounts?\s+|figures?\s+|all\s+amounts\s+)?(are\s+)?in\s+/i, '')
    // What is said of the tax is none of the unit.
    .replace(/\s*[,;/(·]\s*(부가가?치?세|vat|tax|excl|incl|ex\b|net of|before tax).{0,40}$/i, '')
    .trim();
  if (/^([천千]원|백만원|.*(thousand|million|'000|’000|krw ?1,?000).*|krw ?(k|m|mn|mil|mio))$/i.test(alone) && /원|won|krw|₩/i.test(alone)) {
    const won = readUnit(alone);
    if (won !== undefined) return { won };
  }
  if (/^\(?\s*(단\s*위|(currency\s*)?units?)\s*(?:[:：]\s*)?\)?$/i.test(plain)) return { label: true };
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- at most 80 signs (LONGEST)
  const inBrackets = /[([]\s*([^()[\]]+?)\s*[)\]]\s*$/.exec(plain);
  if (inBrackets) {
    // `KRW (K)`
    const scaled = /^(?:k|m|mn)$/i.test(inBrackets[1] as string) && /^(?:amount\s*)?(?:krw|won|₩)\s*[([]/i.test(plain) ? `krw ${inBrackets[1]}` : undefined;
    const won = readUnit((scaled ?? (inBrackets[1] as string)).replace(/^(단\s*위|unit)\s*[:：]?\s*/i, ''));
    if (won !== undefined) return { won };
  }
  return {};
}
