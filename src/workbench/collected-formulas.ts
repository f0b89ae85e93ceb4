/**
 * The formulas of the sheets, collected in loops that a compiler makes quick. The grid collects them with every entry of a cell and before every
 * calculation, by a call for each cell there is: at 50,000 rows that held the page for 0.2 s at the key press. The answers stay the same.
 */
import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import type { IFormulaDataItem } from '@univerjs/preset-sheets-core';

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;
type Items = IObjectMatrixPrimitiveType<Nullable<IFormulaDataItem>>;
interface Sheet {
  readonly getSheetId: () => string;
  readonly getColumnCount: () => number;
  readonly getCellMatrix: () => { readonly getMatrix: () => Cells };
}
interface Book {
  readonly getUnitId: () => string;
  readonly getSheets: () => readonly Sheet[];
}
/** Of the library's model: what it collects, and what asks it to. */
interface Model {
  getFormulaData: () => Record<string, Nullable<Record<string, Nullable<Items>>>>;
  updateFormulaData: (book: string, sheet: string, cells: Cells) => unknown;
  _getSheetFormulaIdMap: (book: string, sheet: string) => object;
}

/** Columns: a line of a wider sheet is asked which of its cells there are. */
const WIDE = 256;

const isFormula = (value: unknown): value is string => typeof value === 'string' && value.length > 1 && value.startsWith('=');
const isId = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Each cell with a formula, or with the id of one that it shares, row by row. */
function eachFormula(sheet: Sheet, tell: (row: number, column: number, formula: string | undefined, id: string | undefined) => void): void {
  const rows = sheet.getCellMatrix().getMatrix();
  const width = sheet.getColumnCount();
  for (const key in rows) {
    const line = rows[key as unknown as number];
    if (!line) continue;
    const look = (column: number): void => {
      const cell = line[column];
      if (!cell || !(cell.f || cell.si)) return;
      const [formula, id] = [isFormula(cell.f) ? cell.f : undefined, isId(cell.si) ? cell.si : undefined];
      if (formula !== undefined || id !== undefined) tell(Number(key), column, formula, id);
    };
    if (width > WIDE) for (const column in line) look(Number(column));
    else for (let column = 0; column < width; column++) look(column);
  }
}

interface Formulas {
  readonly items: Items;
  /** The cells whose formula others share, by its id. */
  readonly owners: Record<string, { readonly f: string; readonly r: number; readonly c: number }>;
}

function formulasOf(sheet: Sheet, isWanted?: (row: number, column: number, id: string | undefined) => boolean): Formulas {
  const items: Items = {};
  const owners: Formulas['owners'] = {};
  const sharing: { readonly id: string; readonly row: number; readonly column: number }[] = [];
  const put = (row: number, column: number, item: IFormulaDataItem): void => void ((items[row] ??= {})[column] = item);
  eachFormula(sheet, (row, column, formula, id) => {
    if (isWanted && !isWanted(row, column, id)) return;
    if (formula === undefined) {
      if (id === undefined) return;
      // Its place is taken: rows and columns stay in their order.
      put(row, column, { f: '', si: id });
      sharing.push({ id, row, column });
      return;
    }
    put(row, column, id === undefined ? { f: formula } : { f: formula, si: id });
    if (id !== undefined) owners[id] = { f: formula, r: row, c: column };
  });
  for (const { id, row, column } of sharing) {
    const owner = owners[id];
    if (owner) put(row, column, { f: owner.f, si: id, x: column - owner.c, y: row - owner.r });
    else {
      delete items[row]?.[column];
      if (Object.keys(items[row] ?? {}).length === 0) delete items[row];
    }
  }
  return { items, owners };
}

/** Takes the collecting over. `books` answers all that are open. */
export function collectFormulas(model: object, books: () => readonly Book[]): void {
  const one = model as Partial<Model>;
  const update = one.updateFormulaData?.bind(model);
  // Another version of the library may do this in another way: then it works as it did.
  if (!update || !one.getFormulaData || !one._getSheetFormulaIdMap) return;
  const collect = (): ReturnType<Model['getFormulaData']> =>
    Object.fromEntries(
      books().map((book) => [book.getUnitId(), Object.fromEntries(book.getSheets().map((sheet) => [sheet.getSheetId(), formulasOf(sheet).items]))]),
    );
  const ownersOf = one._getSheetFormulaIdMap.bind(model);
  one.getFormulaData = collect;
  // What is entered changes its own cells, and those that share a formula with them: no others are asked for, and these once.
  one.updateFormulaData = (book, id, cells) => {
    const sheet = books()
      .find((one) => one.getUnitId() === book)
      ?.getSheets()
      .find((one) => one.getSheetId() === id);
    if (!sheet) return update(book, id, cells);
    const { items, owners } = formulasOf(sheet, (row, column, shared) => shared !== undefined || column in (cells[row] ?? {}));
    one.getFormulaData = () => ({ [book]: { [id]: items } });
    one._getSheetFormulaIdMap = () => owners;
    try {
      return update(book, id, cells);
    } finally {
      one.getFormulaData = collect;
      one._getSheetFormulaIdMap = ownersOf;
    }
  };
}
