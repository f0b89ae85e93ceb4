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

/** What a row says, wherever it stands. */
export const contentOf = (row: Row): string => CONTENT.map((role) => textOf(row, role)).join('\u001f');
