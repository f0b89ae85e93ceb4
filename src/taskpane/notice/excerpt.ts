/** The words around what was found, for a list of hits. */
import { fold } from '../../domain';

export interface Excerpt {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

const AROUND = 40;

/** Where the word stands in the text, whatever its blanks, width and case: the first character and the one behind the last. */
function placeOf(text: string, word: string): readonly [number, number] | undefined {
  let letters = '';
  const at: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const letter = fold(text.charAt(index)).toLowerCase();
    for (const one of letter) {
      letters += one;
      at.push(index);
    }
  }
  const first = letters.indexOf(word);
  return first < 0 ? undefined : [at[first] as number, (at[first + word.length - 1] as number) + 1];
}

/** `found`: what was found in the text, folded, in lower case and without blanks; the first that stands there is marked. */
export function excerpt(text: string, found: readonly string[]): Excerpt {
  const [from, to] = found
    .filter((word) => word !== '')
    .map((word) => placeOf(text, word))
    .find((place) => place !== undefined) ?? [0, 0];
  const start = Math.max(0, from - AROUND);
  const end = Math.min(text.length, to + 2 * AROUND);
  return {
    before: (start > 0 ? '…' : '') + text.slice(start, from),
    match: text.slice(from, to),
    after: text.slice(to, end) + (end < text.length ? '…' : ''),
  };
}
