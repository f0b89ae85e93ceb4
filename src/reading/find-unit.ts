import type { ColumnRole } from './model';
import type { Grid } from './grid';
import { cellText, isBlank } from './text';
import { totalLevel } from './row-kind';
import { readUnit, unitIn, unitsListed, type UnitMention } from './units';

/** So many rows at the end of a sheet may be its notes. */
const NOTES = 12;

const SAYS_UNIT = /단\s*위|unit/i;

export interface FoundUnits {
  /** Every mention of a unit around the header, the one in the amount header first. */
  readonly found: readonly UnitMention[];
  readonly contradict: boolean;
  /** A line that says the unit names a currency other than won beside it, and no heading says which columns are in it. */
  readonly currency?: { readonly code: string; readonly row: number; readonly column: number };
}

/** Looks for the unit in the header of the amounts, in the rows above it, and beside a cell that says `단위`. */
export function findUnit(grid: Grid, headerRows: readonly number[], columns: Partial<Record<ColumnRole, number>>): FoundUnits {
  const found: UnitMention[] = [];
  const first = headerRows[0] as number;
  for (const role of ['book', 'subtotal', 'adjustment'] as const) {
    const column = columns[role];
    if (column === undefined) continue;
    for (const row of headerRows) {
      const { won } = unitIn(cellText(grid.at(row, column)));
      if (won !== undefined) found.push({ won, row, column });
    }
  }
  const ofHeads = found.length > 0;
  let currency: FoundUnits['currency'];
  // In the upper rows of a heading stands what is said of all its columns, where none of the amounts says it: `2013년 (단위: 원)` over the first of them.
  const last = ofHeads ? first : (headerRows[headerRows.length - 1] as number);
  for (let row = topOfMentions(grid, first); row < last; row += 1) {
    for (let column = grid.block.left; column <= grid.right; column += 1) {
      const value = grid.own(row, column);
      if (typeof value !== 'string' || (row >= first && !SAYS_UNIT.test(value))) continue;
      const listed = unitsListed(value);
      if (listed.currency !== undefined && !ofHeads) currency = { code: listed.currency, row, column };
      if (listed.won.length > 1) {
        // Of several the headings say which columns are in which.
        if (!ofHeads || !listed.won.includes((found[0] as UnitMention).won)) for (const won of listed.won) found.push({ won, row, column });
        continue;
      }
      const { won, label } = unitIn(value);
      if (won !== undefined) found.push({ won, row, column });
      else if (label) {
        for (let beside = column + 1; beside <= Math.min(grid.right, column + 3); beside += 1) {
          const next = grid.own(row, beside);
          if (isBlank(next)) continue;
          const unit = readUnit(cellText(next));
          if (unit !== undefined) found.push({ won: unit, row, column: beside });
          break;
        }
      }
    }
  }
  // `Amount (KRW)` beside `in thousands of won` names the currency, no unit.
  const scaled = found.some(({ won }) => won > 1);
  for (let at = found.length - 1; scaled && at >= 0; at -= 1) {
    const { row, column, won } = found[at] as UnitMention;
    if (won === 1 && /\((krw|won|₩)\)/i.test(cellText(grid.at(row, column)))) found.splice(at, 1);
  }
  return { found, contradict: new Set(found.map((mention) => mention.won)).size > 1, ...(currency ? { currency } : {}) };
}

/** So many rows above a heading may say its unit; what stands over the rows of another table is the unit of that one, where a nearer line says its own. */
function topOfMentions(grid: Grid, first: number): number {
  const top = Math.max(grid.block.top, first - 30);
  let said = false;
  for (let row = first - 1; row >= top; row -= 1) {
    const cells = grid.block.values[row - grid.block.top] ?? [];
    if (said && cells.some((value) => typeof value === 'number')) return row + 1;
    said ||= cells.some((value) => typeof value === 'string' && unitIn(value).won !== undefined);
  }
  return top;
}

/** Where nothing above says it: a note at the foot of the sheet, below the last number. */
export function unitBelow(grid: Grid, firstRow: number): FoundUnits | undefined {
  for (let row = grid.bottom; row > Math.max(firstRow, grid.bottom - NOTES); row -= 1) {
    for (let column = grid.block.left; column <= grid.right; column += 1) {
      const value = grid.own(row, column);
      if (typeof value === 'number') return undefined;
      const { won } = typeof value === 'string' && SAYS_UNIT.test(value) ? unitIn(value) : {};
      if (won !== undefined) return { found: [{ won, row, column }], contradict: false };
    }
  }
  return undefined;
}

/** Or the label of a total: `총 합 계 (천원)`. */
export function unitOfTotal(grid: Grid, firstRow: number, book: number): FoundUnits | undefined {
  for (let row = grid.bottom; row >= firstRow; row -= 1) {
    if (typeof grid.own(row, book) !== 'number') continue;
    for (let column = grid.block.left; column < book; column += 1) {
      const value = grid.own(row, column);
      if (typeof value !== 'string' || totalLevel(value) === undefined) continue;
      const { won } = unitIn(value);
      return won === undefined ? undefined : { found: [{ won, row, column }], contradict: false };
    }
    // A total stands below its rows: above the last of them is none.
    return undefined;
  }
  return undefined;
}
