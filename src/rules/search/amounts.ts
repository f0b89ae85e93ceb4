/** Amounts and shares in running text, whatever their spelling: `5천만원`, `50백만원`, `50,000,000원`, `0.5억`; `100분의 10`, `10퍼센트`, `10%`. */

import { readWon } from '../../domain';

export interface AmountInText {
  /** Won, or per cent where `percent` is set. */
  readonly value: number;
  readonly percent: boolean;
  readonly at: number;
  readonly length: number;
}

/** How many zeros each adds. */
const ZEROS: Readonly<Record<string, number>> = { 천: 3, 만: 4, 십만: 5, 백만: 6, 천만: 7, 억: 8, 십억: 9, 백억: 10, 천억: 11, 조: 12 };
// `조` behind a number is far oftener an article than 10¹².
const UNIT = '천억|백억|십억|조(?!\\s*(?:의|제|\\())|억|천만|백만|십만|만|천';
const PART = String.raw`\d[\d,]*(?:\.\d+)?\s*(?:${UNIT})?`;
// eslint-disable-next-line regexp/no-super-linear-backtracking -- texts of the law, and queries of at most 200 signs
const AMOUNT = new RegExp(String.raw`(?<!제\s*|\d)${PART}(?:\s*\d[\d,]*(?:\.\d+)?\s*(?:${UNIT}))*\s*원?`, 'gu');
const PIECE = new RegExp(String.raw`(\d[\d,]*(?:\.\d+)?)\s*(${UNIT})?`, 'gu');
const SHARE = /100\s*분의\s*(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?)\s*(?:%|퍼센트|프로|per\s?cent)/giu;

const ENGLISH_ZEROS: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9 };

/** `80 million won` → `80000000원`, for the amounts of the texts are Korean. */
export const inWon = (query: string): string =>
  inDigits(query).replace(/(\d[\d,]*(?:\.\d+)?)\s*(thousand|million|billion)(?:\s*won)?/giu, (_, digits: string, unit: string) => {
    const won = Number(digits.replaceAll(',', '')) * 10 ** (ENGLISH_ZEROS[unit.toLowerCase()] as number);
    return `${Math.round(won)}원`;
  });

// Only what says 원, or what no other word is written with: `백만` alone is a unit, `일` a day.
// eslint-disable-next-line regexp/no-super-linear-backtracking -- queries of at most 200 signs
const WORDED = /(?<![가-힣\d])((?:[\d,.]*[일이삼사오육칠팔구천백십]+\s*[만억조]?\s*)+(?:만|억|조)?\s*원)(?![가-힣])/gu;
const SIGNED = /(?:₩|￦|\\|KRW|원화)\s*(\d[\d,]*)(?:\s*원)?/giu;

/** `오천만원`, `이억 오천만 원`, `₩50,000,000` → `50000000원`. */
const inDigits = (query: string): string =>
  query
    .replace(SIGNED, (_, digits: string) => `${digits}원`)
    .replace(WORDED, (words) => {
      const read = readWon(words);
      return read?.kind === 'won' ? `${read.won}원` : words;
    });

/** Digits with Korean units, largest first: `1억 5천만` is 150,000,000; undefined where the pieces do not make one number. */
function wonOf(words: string): number | undefined {
  let sum = 0;
  let last = Infinity;
  for (const [, digits = '', unit] of words.matchAll(PIECE)) {
    const size = unit === undefined ? 1 : 10 ** (ZEROS[unit] as number);
    if (size >= last) return undefined;
    last = size;
    sum += Number(digits.replaceAll(',', '')) * size;
  }
  return Number.isFinite(sum) ? Math.round(sum * 100) / 100 : undefined;
}

/** Every amount of the text that has a unit, the word 원, or at least four digits; and every share. */
export function amountsIn(text: string): readonly AmountInText[] {
  const found: AmountInText[] = [];
  for (const match of text.matchAll(SHARE)) found.push({ value: Number(match[1] ?? match[2]), percent: true, at: match.index, length: match[0].length });
  for (const match of text.matchAll(AMOUNT)) {
    const [words] = match;
    const digits = words.replace(/\D/g, '').length;
    const named = /[조억만천원]/.test(words);
    if (!named && digits < 4) continue;
    if (found.some(({ percent, at, length }) => percent && match.index < at + length && at < match.index + words.length)) continue;
    const value = wonOf(words);
    if (value !== undefined) found.push({ value, percent: false, at: match.index, length: words.trimEnd().length });
  }
  return found;
}
