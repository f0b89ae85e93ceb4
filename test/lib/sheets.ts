/** Sheets for tests: written short, turned into what a host hands over or into a file. */
import { readXlsx, writeXlsx } from 'hucre';
import { isCellError, parseArea, type CellError, type CellValue, type NewSheet, type SheetBlock } from '../../src/checking';

/** `=I6+J6` stands for a formula; with a result: `{ f: '=I6+J6', v: 5 }`. */
export type TestCell = string | number | boolean | null | CellError | { readonly f: string; readonly v: CellValue };

export interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly TestCell[])[];
  readonly hiddenRows?: readonly number[];
  /** `A1:M1`. */
  readonly merges?: readonly string[];
  /** The sheet itself is hidden. */
  readonly visibility?: 'hidden' | 'veryHidden';
  /** By column: what the number format of its amounts divides by. */
  readonly scales?: Readonly<Record<number, number>>;
  readonly date1904?: boolean;
}

const isResult = (cell: TestCell): cell is { readonly f: string; readonly v: CellValue } => typeof cell === 'object' && cell !== null && 'f' in cell;

/** As a host hands it over, from A1 on. Text that begins with `=` is text here; only `{ f, v }` is a formula. */
export function blockOf(sheet: TestSheet): SheetBlock {
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  const formulas = new Map<number, Map<number, string>>();
  const values = sheet.rows.map((row, at) =>
    Array.from({ length: width }, (_, column): CellValue => {
      const cell = row[column] ?? null;
      if (!isResult(cell)) return cell;
      const own = formulas.get(at) ?? new Map<number, string>();
      own.set(column, cell.f);
      formulas.set(at, own);
      return cell.v;
    }),
  );
  return {
    sheetId: sheet.name,
    sheet: sheet.name,
    top: 0,
    left: 0,
    values,
    formulas,
    hiddenRows: new Set(sheet.hiddenRows ?? []),
    merges: (sheet.merges ?? []).map((range) => parseArea(range)!),
    date1904: sheet.date1904 ?? false,
    ...(sheet.visibility ? { visibility: sheet.visibility } : {}),
    ...(sheet.scales ? { scales: new Map(Object.entries(sheet.scales).map(([column, scale]) => [Number(column), scale])) } : {}),
  };
}

/** A sheet of ours as it would be read back before anything calculates it: formulas without results. */
export const blockOfNew = (sheet: NewSheet): SheetBlock => ({
  ...blockOf({
    name: sheet.name,
    rows: sheet.cells.map((row) => row.map((cell) => (cell?.formula === undefined ? (cell?.value ?? null) : { f: cell.formula, v: null }))),
  }),
  merges: sheet.merges ?? [],
});

/** A sheet of ours as a program shows it: formulas with the results that were known when it was made. */
export const shownBlock = (sheet: NewSheet): SheetBlock => ({
  ...blockOf({
    name: sheet.name,
    rows: sheet.cells.map((row) => row.map((cell) => (cell?.formula === undefined ? (cell?.value ?? null) : { f: cell.formula, v: cell.cached ?? null }))),
  }),
  merges: sheet.merges ?? [],
});

const asNew = (sheet: TestSheet): NewSheet => ({
  name: sheet.name,
  cells: sheet.rows.map((row) =>
    row.map((cell) =>
      cell === null || isCellError(cell as CellValue) ? null : isResult(cell) ? { formula: cell.f } : { value: cell as string | number | boolean },
    ),
  ),
});

/** A workbook file of these sheets, without any calculated result. */
export function xlsxOf(sheets: readonly (NewSheet | TestSheet)[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map((one) => {
      const sheet = 'cells' in one ? one : asNew(one);
      const cells = new Map<string, { formula: string; type: 'formula' }>();
      sheet.cells.forEach((row, r) =>
        row.forEach((cell, c) => void (cell?.formula === undefined || cells.set(`${r},${c}`, { formula: cell.formula.slice(1), type: 'formula' }))),
      );
      return { name: sheet.name, rows: sheet.cells.map((row) => row.map((cell) => cell?.value ?? null)), cells };
    }),
  });
}

/** The values of a sheet of a file by address, dates as serials. */
const read = new WeakMap<Uint8Array, ReturnType<typeof readXlsx>>();
/** A file is read once, however many of its sheets are asked for. */
function bookOf(file: Uint8Array): ReturnType<typeof readXlsx> {
  let book = read.get(file);
  if (!book) read.set(file, (book = readXlsx(file)));
  return book;
}

export async function valuesOf(file: Uint8Array, sheet: string): Promise<(address: string) => unknown> {
  const book = await bookOf(file);
  const found = book.sheets.find((one) => one.name === sheet);
  if (!found) throw new Error(`no sheet ${sheet}`);
  return (address) => {
    const area = parseArea(address)!;
    const value = found.rows[area.top]?.[area.left] ?? null;
    return value instanceof Date ? Math.round(value.getTime() / 86_400_000) + 25_569 : value;
  };
}
