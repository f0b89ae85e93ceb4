/** What score sheets share: narrow columns under tall headings, so that many items can be read on one page, and their formulas' runs of columns. */
import { largest } from '../domain';

/** Title, what to fill in, headings. */
export const HEAD_ROW = 2;
export const ITEM_WIDTH = 7;
const LINE = 14;

/** Hangul takes the place of two letters; words of other scripts break between words only. */
function linesOf(words: string, width: number): number {
  const widthOf = (part: string): number => [...part].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
  return words.split(' ').reduce((lines, word) => lines + Math.ceil(widthOf(word) / (width - 1)), 0);
}
export const headHeight = (headings: readonly string[], width = ITEM_WIDTH): number => largest(headings.map((words) => linesOf(words, width))) * LINE + 6;

/** [0,1,2,5] are the runs 0–2 and 5. */
export function runsOf(places: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const place of places) {
    const run = runs[runs.length - 1];
    if (run && run[1] === place - 1) run[1] = place;
    else runs.push([place, place]);
  }
  return runs;
}
