import type { ColumnRole } from '../../reading/model';
import { textOf, type Row } from '../../reading/table/row';

const CONTENT: readonly ColumnRole[] = [
  'date',
  'voucher',
  'account',
  'text',
  'party',
  'category',
  'requirement',
  'department',
  'institution',
  'book',
  'adjustment',
  'subtotal',
  'reason',
];

/** A short stable hash (cyrb53): keys are compared and kept in the workbook, and carry none of its content. */
export function hash(input: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < input.length; index += 1) {
    const code = input.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/** A number of what a cost is: its day, what it was for, whom it was paid to and how much. It stays where the row is moved, and stands in no text. */
export function printOf(row: Row): number {
  if (row.print === 0) {
    const said = `${row.date.day}\u001f${textOf(row, 'text')}\u001f${textOf(row, 'party')}\u001f${digits(row.book.n)}`;
    let print = 0x811c9dc5;
    for (let index = 0; index < said.length; index += 1) print = Math.imul(print ^ said.charCodeAt(index), 0x01000193);
    row.print = print >>> 0 || 1;
  }
  return row.print;
}

/** So many digits of a number all programs keep alike: some write 15 and round the last one their own way. */
const DIGITS = 12;
const SECONDS = 86_400;
const digits = (value: number): string => String(Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS)));
function said(row: Row, role: ColumnRole): string {
  // What a formula comes to is the same row before and after it was calculated.
  if (role === 'subtotal' && row.subtotal.formula !== undefined) return '';
  if ((role === 'book' || role === 'adjustment') && row[role].formula !== undefined && row[role].state === 'number') return digits(row[role].n);
  const column = row.table.columns[role];
  const value = column === undefined ? null : row.table.grid.at(row.row, column);
  if (typeof value !== 'number' || Number.isInteger(value)) return textOf(row, role);
  return role === 'date' ? `${Math.round(value * SECONDS)}s` : digits(value);
}

/** What a row says, wherever it stands and whichever program wrote it. */
export const contentOf = (row: Row): string => CONTENT.map((role) => said(row, role)).join('\u001f');
