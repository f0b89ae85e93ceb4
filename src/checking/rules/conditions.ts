import { normalizeLabel } from '../../reading/text';
import { textOf, type Row } from '../../reading/table/row';
import type { ColumnRole } from '../../reading/model';

const KNOWN = new Map<string, string>();
/** `bare`, remembered: the same few words stand in thousands of rows. */
function plain(input: string): string {
  if (input === '') return '';
  let known = KNOWN.get(input);
  if (known === undefined) {
    known = normalizeLabel(input);
    if (KNOWN.size < 20_000) KNOWN.set(input, known);
  }
  return known;
}

export const wordsOf = (row: Row, ...roles: ColumnRole[]): string => roles.map((role) => plain(textOf(row, role))).join('|');

export const isCoded = (row: Row): boolean => row.category.state === 'leaf' || row.category.state === 'variant';
/** The row counts for something: what was taken out whole needs no condition. */
export const isCounted = (row: Row): boolean => row.net !== 0;
export const codeOf = (row: Row): string => (isCoded(row) ? (row.category.line?.code ?? '') : '');
