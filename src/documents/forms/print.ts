/** How much room the words of a form take, and how its rows share the page. */
import type { NewSheet, PageSetup } from '../../sheet/model';

/** Width of one of the twelve columns, in characters: together they are as wide as the page between its margins. */
export const UNIT_WIDTH = 7.3;
const UNIT_POINTS = (UNIT_WIDTH * 7 + 5) * 0.75;
export const PAGE: Omit<PageSetup, 'area'> = { orientation: 'portrait', margins: { top: 15, right: 14, bottom: 15, left: 14 }, centred: true };
/** The height of A4 between the margins, a little less: programs round rows up. */
const PAGE_POINTS = ((297 - 30) / 25.4) * 72 - 12;
const PADDING = 6;
const LEAST = 15;
/** Rows grow at most this much to fill a page. */
const STRETCH = 1.9;

const isWide = (char: string): boolean => (char.codePointAt(0) as number) >= 0x1100;
const widthOf = (words: string, size: number): number => [...words].reduce((sum, char) => sum + size * (isWide(char) ? 1 : 0.6), 0);

/** The lines that the words take in a box so wide, whether they break between all letters or between words alone. */
export function linesOf(words: string, width: number, size: number): number {
  let lines = 1;
  let used = 0;
  for (const word of words.split(' ')) {
    const wide = widthOf(`${word} `, size);
    if (used > 0 && used + wide > width) {
      lines += 1;
      used = 0;
    }
    used += wide;
    while (used > width) {
      lines += 1;
      used -= width;
    }
  }
  return lines;
}

/** The height that the words need, in points. */
export const heightNeeded = (words: string, columns: number, size: number): number => linesOf(words, columns * UNIT_POINTS - PADDING, size) * size * 1.36 + 4;

/** Zero-based rows that begin a page. */
export const breaksOf = (sheet: NewSheet, heads: readonly string[]): number[] =>
  heads.map((words) => sheet.cells.findIndex((row) => row.some((cell) => cell?.value === words))).filter((row) => row > 0);

/** `grows`: rows that take what is left of the page; without them all rows grow alike. */
export function heightsOf(sheet: NewSheet, breaks: readonly number[], grows?: (row: number) => boolean): number[] {
  const mergeAt = new Map((sheet.merges ?? []).map((area) => [`${area.top},${area.left}`, area]));
  const heights = sheet.cells.map(() => LEAST);
  sheet.cells.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      const shown = cell?.value ?? cell?.cached;
      if (!cell || typeof shown !== 'string') return;
      const area = mergeAt.get(`${row},${column}`) ?? { top: row, left: column, bottom: row, right: column };
      const rows = area.bottom - area.top + 1;
      const each = heightNeeded(shown, area.right - area.left + 1, cell.look?.size ?? 9) / rows;
      for (let at = area.top; at <= area.bottom; at += 1) heights[at] = Math.max(heights[at] ?? LEAST, each);
    }),
  );
  const starts = [0, ...breaks, heights.length];
  for (let page = 0; page + 1 < starts.length; page += 1) {
    const [from, to] = [starts[page] as number, starts[page + 1] as number];
    const sum = heights.slice(from, to).reduce((total, height) => total + height, 0);
    if (grows) {
      const growing = heights.map((_, row) => row).filter((row) => row >= from && row < to && grows(row));
      const each = Math.floor(((PAGE_POINTS - sum) / growing.length) * 4) / 4;
      if (growing.length > 0 && each > 0) for (const row of growing) heights[row] = (heights[row] as number) + each;
      continue;
    }
    const factor = Math.min(STRETCH, PAGE_POINTS / sum);
    if (factor > 1) for (let row = from; row < to; row += 1) heights[row] = Math.floor((heights[row] as number) * factor * 4) / 4;
  }
  return heights;
}
