import { fold } from '../domain';
import { isForeignCode } from './foreign-codes';
import { inHangul } from './hanja';

/** Won that one unit stands for. */
export interface UnitMention {
  readonly won: number;
  readonly row: number;
  readonly column: number;
}

const KOREAN: Readonly<Record<string, number>> = { 천: 1_000, 백만: 1_000_000, 만: 10_000, 억: 100_000_000 };
/** `천원`, `백만₩`; 천 and 백만 alone. */
const KOREAN_UNIT = /^(?:(천|백만|만|억)?(?:원화?|₩|\\|krw)|(천|백만)|(?:₩|krw)(천|백만))$/;
/** `일천원`, `1백만원`, `천만원`, `10,000원`: amounts, too, where nothing says that it is a unit. */
const COUNTED = /^(?:(10*|10{0,2}(?:,000)+)|일)?(십|백|천)?(만|억)?(?:원|₩|won|krw)$/;
const TENS: Readonly<Record<string, number>> = { 십: 10, 백: 100, 천: 1_000 };

const CURRENCY = new Set(['krw', 'won', '₩', '원']);
const FILLING = new Set(['in', 'of', 'the', 'korean', 'units', 'unit']);
/** Words of a scale, and letters that are one beside a currency alone. */
const SCALES: Readonly<Record<string, number>> = { thousand: 1_000, thousands: 1_000, million: 1_000_000, millions: 1_000_000, billion: 1e9, billions: 1e9 };
const SHORT: Readonly<Record<string, number>> = {
  k: 1_000,
  th: 1_000,
  ths: 1_000,
  thou: 1_000,
  m: 1_000_000,
  mn: 1_000_000,
  mil: 1_000_000,
  mill: 1_000_000,
  mio: 1_000_000,
  mln: 1_000_000,
  mm: 1_000_000,
  bn: 1e9,
};

/** `KRW thousand`, `mil. KRW`, `KRW'000`, `in millions of won`: a currency and a scale in any order, each once, and nothing else. */
function unitInWords(plain: string): number | undefined {
  const tokens = plain.replace(/^([km])(krw|won|₩)$|^(krw|₩)([km])$/, '$1$3 $2$4').match(/\d[\d,]*s?|[a-z]+|[^\s.,'’()[\]/-]/g) ?? [];
  let currency = false;
  let scale: number | undefined;
  let isShort = false;
  for (const token of tokens) {
    const zeros = /^(?:0{3}s?|1(?:,?000)+s?)$/.test(token) ? (token.startsWith('0') ? 1_000 : Number(token.replace(/[,s]/g, ''))) : undefined;
    const own = SCALES[token] ?? SHORT[token] ?? zeros ?? (token === '1' && currency ? 1 : undefined);
    if (CURRENCY.has(token) && !currency) currency = true;
    else if (own !== undefined && scale === undefined) {
      scale = own;
      isShort = !(token in SCALES) && !token.startsWith('0');
    } else if (!FILLING.has(token)) return undefined;
  }
  if (scale === undefined) return currency ? 1 : undefined;
  return currency || !isShort ? scale : undefined;
}

/** No unit is longer: a cell may hold 32,767 signs, and each pattern looks at all of them. */
const LONGEST = 80;

/** `천원` → 1000; undefined for what is no unit of money. */
export function readUnit(input: string): number | undefined {
  if (input.length > LONGEST) return undefined;
  const plain = unitWords(input);
  const korean = KOREAN_UNIT.exec(plain.replace(/\s/g, ''));
  if (korean) return KOREAN[korean[1] ?? korean[2] ?? korean[3] ?? ''] ?? 1;
  return unitInWords(plain);
}

const unitWords = (input: string): string =>
  inHangul(fold(input))
    .replace(/[.)\]]+$/, '')
    .replace(/^[([]+/, '')
    .trim()
    .toLowerCase();

/** The same where the words around it say that it is one: `단위 : 1천원`, and beside other units (`명, 천원`) the one of money. */
function unitSaid(input: string): number | undefined {
  const whole = readUnit(input) ?? unitCounted(input);
  if (whole !== undefined) return whole;
  const parts = input.split(/[;/·、|]|,(?!\d{3})|\s및\s/).map((part) => readUnit(part) ?? unitCounted(part));
  const found = new Set(parts.filter((won) => won !== undefined));
  return found.size === 1 ? [...found][0] : undefined;
}

function unitCounted(input: string): number | undefined {
  if (input.length > LONGEST) return undefined;
  const counted = COUNTED.exec(unitWords(input).replace(/\s/g, ''));
  if (!counted || (counted[1] === undefined && counted[2] === undefined && counted[3] === undefined)) return undefined;
  return Number((counted[1] ?? '1').replaceAll(',', '')) * (TENS[counted[2] ?? ''] ?? 1) * (KOREAN[counted[3] ?? ''] ?? 1);
}

const LISTED = /(?:단\s*위|units?|통화|currency)\s*[:：=]?\s*\(?\s*([^()[\]]{2,40})/i;
/** All that a line says of units at once: `(단위: 천원, USD)`, `단위: 원/천원`; nothing where it names one alone. */
export function unitsListed(input: string): { readonly won: readonly number[]; readonly currency?: string } {
  const said = input.length > LONGEST ? undefined : LISTED.exec(inHangul(fold(input)))?.[1];
  const parts = said?.split(/[;/·、|]|,(?!\d{3})|\s및\s|\sand\s/).map((part) => part.trim()) ?? [];
  if (parts.length < 2) return { won: [] };
  const won = [...new Set(parts.flatMap((part) => readUnit(part) ?? unitCounted(part) ?? []))];
  const currency = parts.find(isForeignCode);
  return won.length + Number(currency !== undefined) < 2 ? { won: [] } : { won, ...(currency === undefined ? {} : { currency }) };
}

/** The heading before brackets is one of amounts. */
const AMOUNTS_BEFORE = /^(?:[가-힣]{0,8}(?:금\s*액|가액|액|비용|합계)|(?:book\s*)?amounts?|costs?)\s*[([]/i;
/** `단위: K` */
const THOUSANDS_ALONE = /^[([]?\s*(?:단\s*위|units?)\s*[:：=]\s*k\s*[)\]]?$/i;

/** The unit that a text names: `(단위 : 천원)`, `금액(천원)`, `Unit: KRW thousand`, `단위` (then `label` is true and the unit stands beside it). */
export function unitIn(input: string): { readonly won?: number; readonly label?: boolean } {
  if (input === '' || input.length > LONGEST) return {};
  const plain = inHangul(fold(input));
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- at most 80 signs (LONGEST)
  const named = /(?:단\s*위|units?|currency\s*unit|amounts?\s+in)\s*(?:[:：=-]|\s)\s*\(?\s*(.+)$/i.exec(plain);
  if (named) {
    const said = named[1] as string;
    // What follows the unit is cut off step by step: `천원(부가세 별도)`, `천원, %`, `KRW 1,000)`.
    for (const part of [
      said,
      // `KRW (천)`
      said.replace(/[()[\]]/g, ' '),
      said.replace(/\)\s*$/, ''),
      said.split(/[)\]]/)[0] ?? '',
      said.split(/[()[\];]/)[0] ?? '',
      said.split(/[()[\];]|,(?!\d{3})/)[0] ?? '',
      said.split(/[\s()[\];,]/)[0] ?? '',
    ]) {
      const won = unitSaid(part);
      if (won !== undefined) return { won };
    }
  }
  const ofAmounts = /^[([]?\s*금\s*액\s*[:：]\s*([천千만억백원]+)\s*[)\]]?$/.exec(plain);
  if (ofAmounts) {
    const won = readUnit(ofAmounts[1] as string);
    if (won !== undefined) return { won };
  }
  // `(천단위)`
  const scale = /^.{0,12}[([]\s*(천|백만)\s*단위\s*[)\]]$/.exec(plain);
  if (scale) return { won: KOREAN[scale[1] as string] as number };
  if (THOUSANDS_ALONE.test(plain)) return { won: 1_000 };
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
  // `1,000 won` is an amount.
  const own = /^(?:[천]원|백만원|천₩|백만₩|₩천|₩백만)$/.test(alone) || (!/[가-힣]/.test(alone) && !/^\d/.test(alone)) ? readUnit(alone) : undefined;
  if (own !== undefined && own > 1 && /원|won|krw|₩/i.test(alone)) return { won: own };
  if (/^\(?\s*(단\s*위|(currency\s*)?units?)\s*(?:[:：]\s*)?\)?$/i.test(plain)) return { label: true };
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- at most 80 signs (LONGEST)
  const inBrackets = /[([]\s*([^()[\]]+?)\s*[)\]]\s*$/.exec(plain);
  if (inBrackets) {
    // `KRW (K)`
    const scaled =
      (/^(?:k|m|mn)$/i.test(inBrackets[1] as string) && /^(?:amount\s*)?(?:krw|won|₩)\s*[([]/i.test(plain)) ||
      // `금액(K)`; an M may count months.
      (/^k$/i.test(inBrackets[1] as string) && AMOUNTS_BEFORE.test(plain))
        ? `krw ${inBrackets[1]}`
        : undefined;
    const said = (scaled ?? (inBrackets[1] as string)).replace(/^(단\s*위|unit)\s*[:：]?\s*/i, '');
    const won = unitSaid(said);
    if (won !== undefined) return { won };
  }
  // `장부금액 KRW'000`, `Amount, thousand KRW`, `집행액_천원`: the last words of a heading of amounts.
  const behind = /^(?:[가-힣]{0,8}(?:금\s*액|가액|액|비용|합계)|book\s*amount|amounts?|costs?)[\s,:_/·-](.+)$/i.exec(plain)?.[1];
  const won = behind === undefined ? undefined : readUnit(behind);
  if (won !== undefined && won > 1) return { won };
  return {};
}
