import { beginsAnother } from './further-tables';
import { looksLikeCode } from './find/code-cells';
import { labelOf } from './find/row-labels';
import { isAmountLike, lastSampledRow } from './find/sheet-view';
import type { Table } from './table/table';

/** Where a table ends is decided within a few rows of a total. */
const NEIGHBOURS = 8;

/**
 * Nothing that is understood of the sheet as a whole depends on these sheet rows: they lie below what is sampled to understand the
 * columns, amid rows of costs, right or wrong, far from totals, gaps and headings.
 */
export function isIsolatedEdit(table: Table, top: number, bottom: number): boolean {
  const { grid, understanding } = table;
  const first = top - NEIGHBOURS;
  if (first <= lastSampledRow(grid.block.top, understanding.headerRows[0] as number)) return false;
  for (let row = first; row <= bottom; row += 1) if (!isCostRow(table, row)) return false;
  return true;
}

/** It has a code or an amount, and is neither a total nor the head of something else. */
function isCostRow({ grid, columns, edition, understanding }: Table, row: number): boolean {
  const amount = isAmountLike(grid.own(row, columns.book as number));
  const code = looksLikeCode(edition, grid.own(row, columns.category as number));
  if (amount && code) return true;
  return (amount || code) && labelOf(grid, row, columns) === undefined && !beginsAnother(grid, row, false, understanding.headerRows, columns);
}
