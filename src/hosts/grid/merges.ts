/** What becomes of merged cells where rows and columns go: they shrink and keep what they say, as in Excel, and one Ctrl+Z brings all of it back. */
import type { Grid, ICellData } from './engine';
import { oneStep } from './one-step';

const REMOVING = /^sheet\.command\.remove-(row|col)-by-range$/;
const TYPING = 'sheet.command.set-range-values';
const SHOWN = 'sheet.operation.set-worksheet-active';

interface Params {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly range: { readonly startRow: number; readonly endRow: number; readonly startColumn: number; readonly endColumn: number };
}

interface Moved {
  readonly range: Params['range'];
  readonly value: Readonly<Record<number, Readonly<Record<number, ICellData>>>>;
}

/**
 * The grid follows the merged cells of a sheet from the moment at which that is shown, and no event says so of the sheet with which a file opens: without
 * it a merge keeps its height where one of its rows goes, and swallows what stands below it.
 */
export function followMerges({ api }: Grid): void {
  const workbook = api.getActiveWorkbook();
  if (workbook) api.syncExecuteCommand(SHOWN, { unitId: workbook.getId(), subUnitId: workbook.getActiveSheet().getSheetId() });
}

/** Of a merge whose first rows or columns go, the first cell that stays says what it said; the grid would lose it with the first one. */
function movedDown({ api }: Grid, kind: string, { unitId, subUnitId, range }: Params): Moved | undefined {
  const sheet = api.getWorkbook(unitId)?.getSheetBySheetId(subUnitId)?.getSheet();
  const value: Record<number, Record<number, ICellData>> = {};
  let first: Moved['range'] | undefined;
  for (const merge of sheet?.getMergeData() ?? []) {
    const [start, end, from, to] =
      kind === 'row' ? [merge.startRow, merge.endRow, range.startRow, range.endRow] : [merge.startColumn, merge.endColumn, range.startColumn, range.endColumn];
    if (start < from || start > to || end <= to) continue;
    const cell = sheet?.getCellRaw(merge.startRow, merge.startColumn);
    if (!cell) continue;
    const [row, column] = kind === 'row' ? [to + 1, merge.startColumn] : [merge.startRow, to + 1];
    (value[row] ??= {})[column] = { ...cell };
    first ??= { startRow: row, endRow: row, startColumn: column, endColumn: column };
  }
  return first && { range: first, value };
}

/**
 * The runs of rows that really go, the last one first: what a filter hides stays. The grid counts those with the others where it shrinks a merge, and that
 * would lose what the rows say that stay.
 */
function runsOf({ api }: Grid, kind: string, { unitId, subUnitId, range }: Params): readonly Params['range'][] {
  const sheet = api.getWorkbook(unitId)?.getSheetBySheetId(subUnitId)?.getSheet();
  const merges = sheet?.getMergeData().filter(({ startRow, endRow }) => startRow <= range.endRow && endRow >= range.startRow) ?? [];
  if (kind !== 'row' || !sheet || merges.length === 0) return [range];
  const runs: Params['range'][] = [];
  for (let row = range.startRow; row <= range.endRow; row += 1) {
    if (sheet.getRowFiltered(row)) continue;
    const last = runs.at(-1);
    if (last?.endRow === row - 1) runs[runs.length - 1] = { ...last, endRow: row };
    else runs.push({ ...range, startRow: row, endRow: row });
  }
  return runs.reverse();
}

export function keepMerged(grid: Grid): { dispose(): void } {
  let isOurs = false;
  return grid.api.onBeforeCommandExecute(({ id, params }) => {
    const kind = REMOVING.exec(id)?.[1];
    if (kind === undefined || isOurs) return;
    const asked = params as Params;
    const runs = runsOf(grid, kind, asked);
    const [only, ...others] = runs;
    const isWhole = only?.startRow === asked.range.startRow && only.endRow === asked.range.endRow;
    if (!only || (others.length === 0 && isWhole && !movedDown(grid, kind, asked))) return;
    isOurs = true;
    try {
      const { unitId, subUnitId } = asked;
      oneStep(grid, unitId, () => {
        for (const range of runs) {
          const moved = movedDown(grid, kind, { ...asked, range });
          if (moved) grid.api.syncExecuteCommand(TYPING, { unitId, subUnitId, ...moved });
          grid.api.syncExecuteCommand(id, { ...asked, range });
        }
      });
    } finally {
      isOurs = false;
    }
    // It is done already.
    throw new grid.engine.CanceledError();
  });
}
