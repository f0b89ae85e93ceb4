/** The words left of the amounts of a row. */
import { largest } from '../../domain';
import type { Grid } from '../grid';
import type { ColumnRole } from '../model';
import { totalLevel } from '../row-kind';

/** The label of a total row, wherever left of (or among) the amounts it stands. */
export function labelOf(
  grid: Grid,
  row: number,
  columns: Partial<Record<ColumnRole, number>>,
): { readonly text: string; readonly level: 1 | 2 | 3 | 4; readonly column: number } | undefined {
  // Another table may stand to the right.
  const end = largest(Object.values(columns));
  for (let column = grid.block.left; column <= end; column += 1) {
    const value = grid.own(row, column);
    if (typeof value !== 'string') continue;
    if (column === columns.book || column === columns.adjustment || column === columns.subtotal || column === columns.evidence) continue;
    const level = totalLevel(value);
    if (level !== undefined) return { text: value.trim(), level, column };
  }
  return undefined;
}

/** The texts left of the amounts, outermost first. */
export function labelTexts(grid: Grid, row: number, end: number): string[] {
  const texts: string[] = [];
  for (let column = grid.block.left; column < end; column += 1) {
    const value = grid.own(row, column);
    if (typeof value === 'string' && value.trim() !== '') texts.push(value);
  }
  return texts;
}
