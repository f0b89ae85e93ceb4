/**
 * How high a row must be for its wrapped text. Excel measures that when it opens a sheet, but not across merged cells; LibreOffice does not when it
 * prints one, and the grid measures what is typed, not what is put into it. So the heights of the sheets that we make are estimated: a little too
 * high rather than a line cut off.
 */
import { largest } from '../domain';
import type { NewCell, NewSheet } from './model';

export interface WrappedText {
  readonly text: string;
  /** Room across, in pixels. */
  readonly width: number;
  /** Points. */
  readonly size: number;
}

export const LEAST_HEIGHT = 24;
/** Around the words in their cell. */
const BESIDE = 6;
const ABOVE_AND_BELOW = 4;
const LINE = 1.45;
const PIXELS_A_POINT = 96 / 72;

/** Hangul, Han and full-width signs are as wide as they are high, most others a good half of that. */
const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, sign) => sum + (/[\u1100-\u11ff\u2460-\u24ff\u3000-\u9fff\uac00-\ud7af\uff00-\uff60]/.test(sign) ? 1 : 0.58), 0) *
  size *
  PIXELS_A_POINT;

export function heightOf(texts: readonly WrappedText[]): number {
  const heights = texts.map(({ text, width, size }) => {
    const room = Math.max(width - BESIDE, size * PIXELS_A_POINT);
    const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line, size) / room - 1e-9)), 0);
    return Math.ceil(lines * size * PIXELS_A_POINT * LINE + ABOVE_AND_BELOW);
  });
  return largest(heights, LEAST_HEIGHT);
}

/** The width of a column that says none. */
export const COLUMN_WIDTH = 88;

/** Widths are counted in characters of the default font, 7 px at 96 dpi, with 5 px around them (ECMA-376 18.3.1.13). */
export const widthInPixels = (characters: number): number => Math.round(characters * 7 + 5);

/**
 * The rows of a sheet of ours that wrapped text needs higher than a line, in pixels. `sizeOf` answers the points of a cell whose text
 * wraps, and undefined for the others.
 */
export function wrappedHeights(
  { cells, merges = [], rowHeights = [], columnWidths = [] }: NewSheet,
  sizeOf: (cell: NewCell) => number | undefined,
): ReadonlyMap<number, number> {
  const widths = columnWidths.map(widthInPixels);
  const across = (row: number, column: number): number => {
    const merge = merges.find(({ top, left }) => top === row && left === column);
    const columns = Array.from({ length: (merge?.right ?? column) - column + 1 }, (_, index) => widths[column + index] ?? COLUMN_WIDTH);
    return columns.reduce((sum, width) => sum + width, 0);
  };
  const heights = new Map<number, number>();
  for (const [row, line] of cells.entries()) {
    if ((rowHeights[row] ?? null) !== null) continue;
    const texts = line.flatMap((cell, column): WrappedText[] => {
      const size = cell ? sizeOf(cell) : undefined;
      const tall = merges.some(({ top, left, bottom }) => top === row && left === column && bottom > row);
      return size === undefined || typeof cell?.value !== 'string' || tall ? [] : [{ text: cell.value, width: across(row, column), size }];
    });
    const height = heightOf(texts);
    if (height > LEAST_HEIGHT) heights.set(row, height);
  }
  return heights;
}
