/** Rows that are added to a table are calculated as its other rows are: what its columns are calculated with is filled down, as in Excel. */
import type { Text } from '../../domain';
import { precedentsOf, shiftFormula, toShown } from '../file/formulas';
import type { StructuredFormulas } from '../file/structured';
import { hasContent } from './added-rows';
import { formulaOf } from './cells';
import type { FWorksheet, Grid, ICellData } from './engine';
import { notFilledDown } from './errors';
import type { ColumnNow, GridTable } from './tables';

const SET_VALUES = 'sheet.mutation.set-range-values';
const BACK = /^univer\.command\.(?:undo|redo)$/;
/** So many rows above with one formula make a column that is calculated, where the table itself does not say so. */
const ALIKE = 3;

interface Params {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, ICellData | null>> | null>>;
}
interface Step {
  readonly undoMutations: { id: string; params: object }[];
  readonly redoMutations: { id: string; params: object }[];
}
type Cells = Record<number, Record<number, ICellData | null>>;

/** What a column is calculated with in a row; undefined where it is not. */
function formulaIn(sheet: FWorksheet, { at, formula }: ColumnNow, row: number, first: number): string | undefined {
  const above = (line: number): string | undefined => (line < first ? undefined : formulaOf(sheet, sheet.getSheet().getCellRaw(line, at), line, at));
  // Cells that it names itself are seen from some row, and no table says from which.
  const own = formula === undefined ? undefined : toShown(formula);
  if (own !== undefined && precedentsOf(own).areas.length === 0) return own;
  const last = above(row - 1);
  if (last === undefined) return undefined;
  for (let line = row - 2; own === undefined && line > row - 1 - ALIKE; line -= 1) {
    const before = above(line);
    if (before === undefined || shiftFormula(before, row - 1 - line, 0) !== last) return undefined;
  }
  return shiftFormula(last, 1, 0);
}

/** The cells of one row that are to be calculated: those that are empty, and for which something stands in the row. */
function missingIn(sheet: FWorksheet, table: GridTable, row: number, structured: StructuredFormulas): readonly (readonly [column: number, formula: string])[] {
  const { area, hasHeader, sheetId } = table;
  const raw = sheet.getSheet();
  return table.own.flatMap((column) => {
    if (!area || hasContent(raw.getCellRaw(row, column.at))) return [];
    const formula = formulaIn(sheet, column, row, area.top + Number(hasHeader));
    if (formula === undefined) return [];
    const { areas } = precedentsOf(structured.resolved(formula, { sheetId, row, column: column.at }));
    const ownRow = areas.filter((one) => one.sheet === undefined && one.area.top === row && one.area.bottom === row);
    const isAsked = ({ left, right }: { left: number; right: number }): boolean => {
      for (let at = left; at <= right; at += 1) if (hasContent(raw.getCellRaw(row, at))) return true;
      return false;
    };
    return ownRow.length === 0 || ownRow.some((one) => isAsked(one.area)) ? [[column.at, formula] as const] : [];
  });
}

/**
 * `structured` and `tables` are asked for the workbook that is open; the filling is part of the step that it follows from. `failed` is told of a row that
 * could not be filled.
 */
export function fillColumns(
  grid: Grid,
  tables: () => readonly GridTable[],
  structured: () => StructuredFormulas | undefined,
  failed: (why: Text) => void,
): void {
  const { api, univer, engine } = grid;
  const history = univer.__getInjector().get(engine.IUndoRedoService);
  // The history itself answers for the window that has the keyboard, which is that of the cell in which somebody types.
  const { _pitchUndoElement: lastStep } = history as unknown as { _pitchUndoElement?: (this: object, unitId: string) => Step | null };
  if (!lastStep) throw new Error('the grid keeps its history in another way');
  let isBack = false;
  let waiting: Params[] = [];
  /** The last step, and how much it did: it is told too where no other came. */
  let seen: { readonly step: Step | null; readonly length: number } = { step: null, length: 0 };
  const isSeen = (step: Step | null): boolean => step === seen.step && (step?.redoMutations.length ?? 0) === seen.length;
  const see = (step: Step | null): void => void (seen = { step, length: step?.redoMutations.length ?? 0 });
  api.onBeforeCommandExecute(({ id }) => {
    if (BACK.test(id)) isBack = true;
  });
  api.onCommandExecuted(({ id, params }, options) => {
    if (BACK.test(id)) isBack = false;
    const { unitId, cellValue } = (params ?? {}) as Params;
    if (id !== SET_VALUES || isBack || options?.fromFormula === true || !cellValue) return;
    if (unitId !== api.getActiveWorkbook()?.getId()) return;
    waiting.push(params as Params);
    // Results of formulas, and what is done again from what was kept, make no step.
    queueMicrotask(() => (waiting = []));
  });
  /** The row that is looked at. */
  let at: { readonly sheet: string; readonly row: number } | undefined;
  const fill = (): void => {
    at = undefined;
    const unit = api.getActiveWorkbook()?.getId() ?? '';
    const step = lastStep.call(history, unit);
    if (isSeen(step)) return;
    see(step);
    const done = waiting;
    waiting = [];
    for (const { unitId, subUnitId, cellValue } of isBack ? [] : done) {
      const sheet = api.getActiveWorkbook()?.getSheetBySheetId(subUnitId ?? '');
      const own = tables().filter(({ sheetId, area }) => sheetId === subUnitId && area);
      const formulas = own.length > 0 ? structured() : undefined;
      if (!sheet || !formulas || !step || unitId !== unit) continue;
      const filled: Cells = {};
      const before: Cells = {};
      for (const row of Object.keys(cellValue ?? {})
        .map(Number)
        .sort((a, b) => a - b)) {
        at = { sheet: sheet.getSheetName(), row };
        for (const table of own) {
          if (!table.area || row > table.area.bottom - Number(table.hasTotals) || !table.isNew(row)) continue;
          for (const [column, formula] of missingIn(sheet, table, row, formulas)) {
            const [cell, above] = [sheet.getSheet().getCellRaw(row, column), sheet.getSheet().getCellRaw(row - 1, column)];
            const style = cell?.s ?? above?.s;
            (before[row] ??= {})[column] = cell ? { ...cell, f: null, si: null, v: null, t: null } : null;
            (filled[row] ??= {})[column] = { f: formula, ...(style ? { s: style } : {}) };
          }
        }
        // The next row is calculated as this one is.
        if (filled[row]) api.syncExecuteCommand(SET_VALUES, { unitId, subUnitId, cellValue: { [row]: filled[row] }, trigger: SET_VALUES });
      }
      if (Object.keys(filled).length === 0) continue;
      step.redoMutations.push({ id: SET_VALUES, params: { unitId, subUnitId, cellValue: filled, trigger: SET_VALUES } });
      step.undoMutations.push({ id: SET_VALUES, params: { unitId, subUnitId, cellValue: before, trigger: SET_VALUES } });
      see(step);
    }
  };
  history.undoRedoStatus$.subscribe(() => {
    try {
      fill();
    } catch {
      // The row stays as it was typed: a grid that broke here must not take its history with it.
      waiting = [];
      if (at) failed(notFilledDown(at.sheet, at.row + 1));
    }
  });
}
