import { lastSampledRow, looksLikeCode } from './find-table';
import type { Table } from './table/table';

/** Where a table ends is decided within a few rows of a total. */
const NEIGHBOURS = 8;

/**
 * Nothing that is understood of the sheet as a whole depends on these sheet rows: they lie below what is sampled to understand the
 * columns, amid plain rows of the table with a code and an amount.
 */
export function isIsolatedEdit(table: Table, top: number, bottom: number): boolean {
  const { grid, columns, edition, understanding } = table;
  const first = top - NEIGHBOURS;
  if (first <= lastSampledRow(grid.block.top, understanding.headerRows[0] as number)) return false;
  for (let row = first; row <= bottom; row += 1) {
    if (typeof grid.own(row, columns.book as number) !== 'number' || !looksLikeCode(edition, grid.own(row, columns.category as number))) return false;
  }
  return true;
}
