/** How high the rows of a sheet were fitted to their text, by the program that saved it. */
import { attribute } from './xml';

const ROW = /<(?:[A-Za-z]\w*:)?row\s([^>]*)>/g;
const USUAL = /<(?:[A-Za-z]\w*:)?sheetFormatPr\s([^>]*)>/;
const isYes = (value: string | undefined): boolean => value === '1' || value === 'true';

/**
 * Rows with a height that nobody chose and that is not that of an empty row.
 * @param xml a sheet
 * @returns points by zero-based row
 */
export function fittedHeights(xml: string): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  if (!xml.includes(' ht="')) return heights;
  const usual = Number(attribute(USUAL.exec(xml)?.[1] ?? '', 'defaultRowHeight') ?? Number.NaN);
  for (const [, attributes = ''] of xml.matchAll(ROW)) {
    const height = Number(attribute(attributes, 'ht') ?? Number.NaN);
    if (!(height > 0) || height === usual || isYes(attribute(attributes, 'customHeight'))) continue;
    const row = Number(attribute(attributes, 'r') ?? Number.NaN) - 1;
    if (row >= 0) heights.set(row, height);
  }
  return heights;
}
