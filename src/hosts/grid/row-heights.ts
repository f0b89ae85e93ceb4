/**
 * How high a row must be for its wrapped text. Excel measures that when it opens a sheet; the grid measures what is typed, not what is put
 * into it, so the heights of the sheets that we make are estimated: a little too high rather than a line cut off.
 */
import { largest } from '../../domain';
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
