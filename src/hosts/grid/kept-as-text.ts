/** What begins with `=` and is no formula: it stays in its cell as text, and that is said. Excel refuses it; in a file it would call the workbook damaged. */
import type { Text } from '../../domain';
import { a1 } from '../../sheet/a1';
import { FORCED_TEXT } from './cells';
import type { Grid, ICellData } from './engine';
import { notAFormula } from './errors';
import { isFormula, type ArgumentsOf } from './formula-grammar';

const SET_VALUES = 'sheet.mutation.set-range-values';
const BACK = /^univer\.command\.(?:undo|redo)$/;

export interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}
interface Params {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: Readonly<Record<string, Record<string, ICellData | null> | null>>;
}

/** Functions that the grid counts otherwise than Excel does, and those that have another name or form there. */
const COUNTED_OTHERWISE = /^(?:CELL|SHEETS|ODDLYIELD|REGEX\w+|KVENTURE\..*)$/;

/** How many arguments the functions take that the grid calculates. */
export function argumentsOf({ univer, engine }: Grid): ArgumentsOf {
  const functions = univer.__getInjector().get(engine.IFunctionService);
  return (name) => {
    const known = COUNTED_OTHERWISE.test(name) ? undefined : functions.getExecutor(name);
    if (!known || known.minParams < 0) return undefined;
    return [known.minParams, known.maxParams < known.minParams ? Infinity : known.maxParams];
  };
}

const MOST_SEEN = 5000;

interface Asked {
  /** Formulas that came with the file are what they are. */
  readonly isOfFile: (formula: string) => boolean;
  /** Whether the sheets, tables and columns that a formula names are there. */
  readonly hasNamed: (formula: string, place: Place) => boolean;
  readonly told: (why: Text) => void;
}

/** Whether something is taken for a formula in a cell. */
export function formulaTest(grid: Grid, { isOfFile, hasNamed }: Pick<Asked, 'hasNamed' | 'isOfFile'>): (formula: string, place: Place) => boolean {
  const known = argumentsOf(grid);
  /** Of formulas that differ in their numbers alone one is looked at: those of a column do. */
  const seen = new Map<string, boolean>();
  const isOne = (formula: string): boolean => {
    const kind = formula.replace(/[2-9]/g, '1');
    let found = seen.get(kind);
    if (found === undefined) {
      if (seen.size > MOST_SEEN) seen.clear();
      seen.set(kind, (found = isFormula(formula, known)));
    }
    return found;
  };
  return (formula, place) => (isOne(formula) && hasNamed(formula, place)) || isOfFile(formula);
}

export function keepAsText(grid: Grid, asked: Asked): void {
  const { api } = grid;
  const isOne = formulaTest(grid, asked);
  let isBack = false;
  api.onCommandExecuted(({ id }) => {
    if (BACK.test(id)) isBack = false;
  });
  api.onBeforeCommandExecute(({ id, params }, options) => {
    if (BACK.test(id)) isBack = true;
    const { unitId, subUnitId: sheetId, cellValue } = (params ?? {}) as Params;
    // What is taken back stood there before, as it was taken then.
    if (id !== SET_VALUES || isBack || sheetId === undefined || !cellValue) return;
    const sheet = unitId === api.getActiveWorkbook()?.getId() ? api.getActiveWorkbook()?.getSheetBySheetId(sheetId) : undefined;
    if (!sheet) return;
    const kept: { readonly at: string; readonly written: string }[] = [];
    for (const [row, line] of Object.entries(cellValue)) {
      for (const [column, cell] of Object.entries(line ?? {})) {
        const written = cell?.f;
        const place = { sheetId, row: Number(row), column: Number(column) };
        if (!cell || !written || isOne(written, place)) continue;
        // One that follows the rows and columns that it names goes on as it was.
        const before = sheet.getSheet().getCellRaw(place.row, place.column)?.f;
        if (before && !isOne(before, place)) continue;
        Object.assign(cell, { f: null, si: null, p: null, v: written, t: FORCED_TEXT });
        kept.push({ at: a1(place.row, place.column), written });
      }
    }
    const [first] = kept;
    // The grid writes a formula by itself before it notes what was entered.
    if (first && options?.fromFormula !== true) asked.told(notAFormula(sheet.getSheetName(), first.at, first.written, kept.length - 1));
  });
}
