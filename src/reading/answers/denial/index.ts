/**
 * One grammar of denial: whether a word of a cell is denied, by what, and whether the denial ends what its part of the cell says. What the predicate
 * behind it says is read first (`predicate.ts`), then the words and signs that deny what stands before them (`words.ts`).
 */
import { closesAt } from './closing';
import { predicateAfter, type Denial } from './predicate';
import { AFTER, ANSWERED_BEHIND, CROSSED, ENGLISH, LONGER, NONE, OURS, UNUSED, type CellWords, type DeniedBy } from './words';

export { BETWEEN, type DeniedBy } from './words';
export { denialAfter, finalOf, type Denial } from './predicate';

export interface DenialOf {
  readonly by: DeniedBy;
  /** Where that begins. */
  readonly at: number;
  /** The word is one of its own, and no part of another. */
  readonly isOwnWord: boolean;
  /** Nothing more is said behind it in its part of the cell, or another clause begins. */
  readonly closes: boolean;
}

const LETTERS = '비미불무';
const AFTER_LETTER = /^(?:이|은|가|도)?아[님니닌]/;
/** A letter of denial stands at the start of its word: 장비 연구원 is no 비연구원. */
function hasLetter({ plain, starts }: CellWords, from: number, to: number): boolean {
  const letter = plain[from - 1] ?? '';
  // `우승미 조교수`: the end of a name before the word denies nothing.
  const endsWord = starts.has(from) && !starts.has(from - 1);
  return (
    (letter === '미' && !endsWord && !/^(?:생물|용사|술|국|디어|세|니|터)/.test(plain.slice(from, to))) ||
    letter === '未' ||
    ('비무불非無不'.includes(letter) && letter !== '' && starts.has(from - 1))
  );
}

type Found = readonly [by: DeniedBy, at: number];
function find(cell: CellWords, from: number, to: number, part: boolean, after: { readonly denial: Denial; readonly at: number }): Found | undefined {
  const { plain, starts } = cell;
  // `무승인 아님`: what is denied is that it is not so.
  if (hasLetter(cell, from, to)) return after.denial === 'once' || AFTER_LETTER.test(plain.slice(to, to + 8)) ? undefined : ['letter', from - 1];
  if (ENGLISH.test(plain.slice(Math.max(0, from - 12), from))) return ['letter', from];
  // `직접재료비 해당`: the letter ends the word before, and begins no 비해당.
  const ends = '비미불'.includes(plain[to] ?? ' ') && !starts.has(to) && starts.has(to + 1) ? 1 : 0;
  const segment = plain.slice(to + ends, to + 24);
  // `당사가 안 쓰는 특허`: it is ours, and what we do not do with it denies nothing of that.
  if (UNUSED.test(segment) && OURS.test(plain.slice(from, to))) return undefined;
  if (after.denial !== undefined) return after.denial === 'once' ? ['predicate', after.at] : undefined;
  const stop = segment.indexOf(';');
  const own = stop < 0 ? segment : segment.slice(0, stop + 1);
  const word = AFTER.exec(own);
  if (word) return ['word', to + ends + word[0].length - (word.groups?.['no'] ?? '').length];
  if (ANSWERED_BEHIND.test(segment)) return ['sign', to + ends];
  // The word goes on before its denial: `사설학원 아님`. Of a word for a condition that denies the longer word alone.
  const longer = part ? LONGER.exec(own) : null;
  if (longer && ![...(longer[1] as string)].some((_, at) => starts.has(to + at))) return ['word', to + longer[0].length - 2];
  const crossed = CROSSED.exec(own);
  const cross = crossed ? to + crossed[0].lastIndexOf(crossed[1] as string) : -1;
  if (cross >= 0 && starts.has(cross)) return ['sign', cross];
  const none = NONE.exec(own);
  const at = none ? to + none[0].lastIndexOf(none[1] as string) : -1;
  return at >= 0 && starts.has(at) ? ['sign', at] : undefined;
}

/**
 * Whether a word of a cell is denied.
 * @param cell the words of the cell
 * @param from where the word begins
 * @param to where it ends
 * @param part what denies a longer word denies the part of it too
 * @param after what the predicate behind it says, where that was asked already
 */
export const isDenied = (
  cell: CellWords,
  from: number,
  to: number,
  part = false,
  after: { readonly denial: Denial; readonly at: number } = predicateAfter(cell.plain, cell.starts, to),
): boolean => find(cell, from, to, part, after) !== undefined;

/**
 * How a word of a cell is denied.
 * @returns by what, and whether that is all that its part of the cell says; undefined where it is not denied, or denied twice
 */
export function denialOf(cell: CellWords, from: number, to: number): DenialOf | undefined {
  const found = find(cell, from, to, false, predicateAfter(cell.plain, cell.starts, to));
  if (!found) return undefined;
  const [by, at] = found;
  const isOwnWord = cell.starts.has(from) || LETTERS.includes(cell.plain[from - 1] ?? ' ');
  return { by, at, isOwnWord, closes: closesAt(cell, by, to, by === 'letter' ? to : at) };
}
