/** Slips of a finger: one letter of one syllable of a text is another, as keys lie beside each other or take a stroke more. */
import type { LineRow } from './line-rows';

const [FIRST, VOWELS, FINALS] = [0xac00, 21, 28];
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const VOWEL_LETTERS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
/** Instead of which letter what is typed: with shift, or the key beside it. */
const BESIDE: Readonly<Record<string, string>> = {
  ㄱ: 'ㄲㄷ',
  ㄷ: 'ㄸㄱㅈ',
  ㅂ: 'ㅃㅈ',
  ㅅ: 'ㅆㄱ',
  ㅈ: 'ㅉㅂㄷ',
  ㄴ: 'ㅁㅇ',
  ㅇ: 'ㄴㄹ',
  ㄹ: 'ㅇㅎ',
  ㅎ: 'ㄹ',
  ㅁ: 'ㄴ',
  ㅊ: 'ㅌㅍ',
  ㅍ: 'ㅊ',
  ㅌ: 'ㅋㅊ',
  ㅋ: 'ㅌ',
  ㅏ: 'ㅑㅣㅓ',
  ㅑ: 'ㅏ',
  ㅓ: 'ㅕㅏㅗ',
  ㅕ: 'ㅓㅑ',
  ㅗ: 'ㅛㅓ',
  ㅛ: 'ㅗㅕ',
  ㅜ: 'ㅠㅡ',
  ㅠ: 'ㅜ',
  ㅡ: 'ㅜ',
  ㅣ: 'ㅏ',
  ㅐ: 'ㅒㅔ',
  ㅔ: 'ㅖㅐ',
  ㅘ: 'ㅙ',
  ㅟ: 'ㅜ',
};
const LETTERS = (syllable: string): readonly [number, number, number] => {
  const at = syllable.charCodeAt(0) - FIRST;
  return [Math.floor(at / (VOWELS * FINALS)), Math.floor(at / FINALS) % VOWELS, at % FINALS];
};
const syllable = (initial: number, vowel: number, final: number): string => String.fromCharCode(FIRST + (initial * VOWELS + vowel) * FINALS + final);

/** What may be typed for a syllable. */
export function slipsOf(right: string): readonly string[] {
  const [initial, vowel, final] = LETTERS(right);
  return [
    ...[...(BESIDE[INITIALS[initial] as string] ?? '')].map((letter) => syllable(INITIALS.indexOf(letter), vowel, final)),
    ...[...(BESIDE[VOWEL_LETTERS[vowel] as string] ?? '')].map((letter) => syllable(initial, VOWEL_LETTERS.indexOf(letter), final)),
    ...(final === 0 ? [] : [syllable(initial, vowel, 0)]),
  ];
}

const KEPT = new Set(['분류', '거래일자', '장부금액', '조정금액', '소계']);
/** The row with one slip in a word of three syllables and more, and what it was; `next` chooses. */
export function slippedRow(row: LineRow, next: (most: number) => number): { readonly row: LineRow; readonly slip: string } | undefined {
  const places = Object.entries(row.cells).flatMap(([heading, value]) =>
    KEPT.has(heading) || typeof value !== 'string'
      ? []
      : [...value.matchAll(/[가-힣]{3,}/g)].flatMap(({ index, 0: { length } }) => Array.from({ length }, (_, at) => ({ heading, value, at: index + at }))),
  );
  if (places.length === 0) return undefined;
  const { heading, value, at } = places[next(places.length)] as (typeof places)[number];
  const all = slipsOf(value[at] as string);
  if (all.length === 0) return undefined;
  const typed = value.slice(0, at) + (all[next(all.length)] as string) + value.slice(at + 1);
  return { row: { ...row, cells: { ...row.cells, [heading]: typed } }, slip: `${heading}=${typed}` };
}
