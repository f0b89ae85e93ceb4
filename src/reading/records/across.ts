/** A table on its side: the names of the fields down a column, a cost in each column beside it; perhaps in several bands, one below the other. */
import type { CellPlace } from '../../sheet/model';
import type { Grid } from '../grid';
import type { ColumnRole } from '../model';
import { cellText, isBlank } from '../text';
import type { Laid } from './cards';
import type { Field, LaidRow } from './lay-out';
import { roleOf } from './labels';

/** What is merged over several costs is said of each of them, but an amount is counted once. */
const AMOUNTS: readonly (ColumnRole | undefined)[] = ['book', 'credit', 'adjustment', 'subtotal'];
const SMALL = 1_000;

/** The labels stand in this column, in these rows. */
export function acrossIn(grid: Grid, column: number, first: number, last: number): Laid | undefined {
  const bands = bandsOf(grid, column, first, last);
  const known = new Map<string, number>();
  const fields: Field[] = [];
  const named: { readonly top: number; readonly bottom: number; readonly rows: ReadonlyMap<number, number> }[] = [];
  for (const band of bands) {
    const rows = new Map<number, number>();
    for (let row = band.top; row <= band.bottom; row += 1) {
      const label = cellText(grid.own(row, column));
      if (label === '') continue;
      let at = known.get(label);
      // The same name twice in one band: nobody knows which of them is meant.
      if (at !== undefined && rows.has(at)) {
        if (roleOf(label) === 'book' || roleOf(label) === 'category') return undefined;
        continue;
      }
      if (at === undefined) {
        known.set(label, (at = fields.length));
        fields.push({ label, place: { row, column } });
      }
      rows.set(at, row);
    }
    named.push({ ...band, rows });
  }
  const rows: LaidRow[] = [];
  const strays = { cells: 0, amount: 0 };
  let bottom = first;
  for (const { top, bottom: end, rows: own } of named) {
    const taken = new Set(own.values());
    bottom = end;
    for (let at = column + 1; at <= grid.right; at += 1) {
      const cells = fields.map(({ label }, field) => {
        const row = own.get(field);
        return row === undefined ? undefined : cellOf(grid, row, at, AMOUNTS.includes(roleOf(label)));
      });
      if (cells.some((cell) => cell && !isBlank(grid.own(cell.row, cell.column)))) rows.push(cells);
      for (let row = top; row <= end; row += 1) {
        const value = grid.own(row, at);
        if (taken.has(row) || typeof value !== 'number' || Math.abs(value) < SMALL) continue;
        strays.cells += 1;
        strays.amount += value;
      }
    }
  }
  return { head: first, fields, rows, area: { top: first, left: column, bottom, right: grid.right }, strays };
}

function cellOf(grid: Grid, row: number, column: number, isAmount: boolean): CellPlace {
  const merged = grid.mergeAt(row, column);
  return merged && !isAmount ? { row: merged.top, column: merged.left } : { row, column };
}

/** The first name stands again where the next band begins. */
function bandsOf(grid: Grid, column: number, first: number, last: number): { readonly top: number; readonly bottom: number }[] {
  const word = grid.own(first, column);
  const tops: number[] = [];
  for (let row = first; row <= last; row += 1) if (grid.own(row, column) === word) tops.push(row);
  return tops.map((top, at) => ({ top, bottom: at + 1 < tops.length ? (tops[at + 1] as number) - 1 : last }));
}
