/** The part of a sheet that is its content, where single cells stand far off. */
import { a1 } from '../../sheet/a1';
import type { Area } from '../../sheet/model';
import type { SheetContent } from './cells';
import { keyColumn, keyRow } from './formulas';

/** As a rectangle smaller than this a sheet is taken whole, stray cells and all. */
const SMALL = 4_000_000;
/** As many rows or columns without any cell part what stands before them from what stands behind. */
const GAP_ROWS = 2_000;
const GAP_COLUMNS = 100;
/** So full a rectangle is no stray cell's work. */
const FULL = 0.05;
const MOST_NAMED = 1_000;

interface Run {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Where cells stand along one direction, parted at long gaps: the run with the most of them. */
function largestRun(counts: ReadonlyMap<number, number>, gap: number): Run | undefined {
  let best: Run | undefined;
  let run: { from: number; to: number; count: number } | undefined;
  for (const [at, count] of [...counts].sort(([a], [b]) => a - b)) {
    if (run && at - run.to <= gap) {
      run.to = at;
      run.count += count;
    } else run = { from: at, to: at, count };
    if (!best || run.count > best.count) best = { ...run };
  }
  return best;
}

/** The rectangle that is read, and the cells outside it. */
export function mainWindow(content: SheetContent, used: Area): { readonly area: Area; readonly far: readonly string[] } {
  const size = (used.bottom - used.top + 1) * (used.right - used.left + 1);
  if (size <= SMALL) return { area: used, far: [] };
  const byRow = new Map<number, number>();
  let cells = 0;
  const visit = (see: (row: number, column: number) => void): void => {
    content.rows.forEach((row, r) => {
      for (let c = 0; c < row.length; c++) if (row[c] !== null) see(r, c);
    });
    for (const key of content.formulas.keys()) if ((content.rows[keyRow(key)]?.[keyColumn(key)] ?? null) === null) see(keyRow(key), keyColumn(key));
  };
  visit((row) => {
    byRow.set(row, (byRow.get(row) ?? 0) + 1);
    cells++;
  });
  if (cells > size * FULL) return { area: used, far: [] };
  const rows = largestRun(byRow, GAP_ROWS) as Run;
  const byColumn = new Map<number, number>();
  visit((row, column) => {
    if (row >= rows.from && row <= rows.to) byColumn.set(column, (byColumn.get(column) ?? 0) + 1);
  });
  const columns = largestRun(byColumn, GAP_COLUMNS) as Run;
  const area = { top: rows.from, bottom: rows.to, left: columns.from, right: columns.to };
  const far: string[] = [];
  visit((row, column) => {
    if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) return;
    if (far.length < MOST_NAMED) far.push(a1(row, column));
  });
  return { area, far };
}
