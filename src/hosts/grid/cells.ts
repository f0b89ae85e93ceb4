/** Cells of Univer as every host hands them over. */
import type { Area, CellValue, SheetBlock } from '../../sheet/model';
import { scaleOf, scalesOf, type ScaleCounts } from '../../sheet/number-scale';
import type { FWorksheet, ICellData, IStyleData, Nullable, Worksheet } from './engine';

/** `CellValueType` of Univer, which is not at hand without its code. */
export const TEXT = 1;
export const NUMBER = 2;
export const BOOLEAN = 3;
/** Text that looks like a number and is none: typed with an apostrophe, or in a cell formatted as text. */
export const FORCED_TEXT = 4;

/** Text that would be taken for something else if it were typed. */
const mistakable = (value: string): boolean => value !== '' && (!Number.isNaN(Number(value)) || /^(?:[=#]|true$|false$)/i.test(value));
/** Text as it stands, whatever it begins with: nothing in it is ever run, and no number is made of it. Only where it has to be does it show an apostrophe. */
export const textCell = (value: string): ICellData => ({ v: value, t: mistakable(value) ? FORCED_TEXT : TEXT });

const ERRORS: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#CONNECT!',
  '#CYCLE!',
  '#ERROR!',
  '#BUSY!',
  '#GETTING_DATA',
  '#FIELD!',
  '#BLOCKED!',
  '#UNKNOWN!',
]);

export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  if (cell.p) return richText(cell.p as RichText);
  const { v, t } = cell;
  if (v === undefined || v === null || v === '') return null;
  if (t === BOOLEAN) return v === true || v === 1 || v === '1' || v === 'TRUE';
  if (typeof v === 'boolean') return v;
  if (typeof v === 'number') return t === TEXT || t === FORCED_TEXT ? String(v) : v;
  if (t === NUMBER && Number.isFinite(Number(v))) return Number(v);
  if (t !== FORCED_TEXT && ERRORS.has(v)) return { error: v };
  return v;
}

/** Text in several formats ends with `\r\n`; blocks inside it are separated by `\r`. */
type RichText = { readonly body?: { readonly dataStream: string } };
const richText = (document: RichText): CellValue => (document.body?.dataStream ?? '').replace(/\r\n$/, '').replace(/\r/g, '\n') || null;

const hasFormula = (cell: ICellData): boolean => Boolean(cell.f) || Boolean(cell.si);

/** The formula with its `=`; a cell filled from another one carries only the other's id. */
export function formulaOf(sheet: FWorksheet, cell: Nullable<ICellData>, row: number, column: number): string | undefined {
  if (!cell || !hasFormula(cell)) return undefined;
  return sheet.getRange(row, column).getFormula() || cell.f || undefined;
}

/** What formulas have spilled into the cells around them, by row and column: it stands beside the cells, not in them. */
export type Spilled = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>> | undefined>>;

/** The smallest area that holds all values and formulas, or undefined for an empty sheet. */
export function usedArea(sheet: Worksheet, spilled: Spilled): Area | undefined {
  let area: { top: number; left: number; bottom: number; right: number } | undefined;
  const include = (row: number, column: number): void => {
    if (!area) area = { top: row, left: column, bottom: row, right: column };
    else {
      area.top = Math.min(area.top, row);
      area.bottom = Math.max(area.bottom, row);
      area.left = Math.min(area.left, column);
      area.right = Math.max(area.right, column);
    }
  };
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (cell && (valueOf(cell) !== null || hasFormula(cell))) include(row, column);
  });
  for (const [row, columns] of Object.entries(spilled)) {
    for (const [column, cell] of Object.entries(columns ?? {})) if (valueOf(cell) !== null) include(Number(row), Number(column));
  }
  return area;
}

export function readRows(
  sheet: FWorksheet,
  spilled: Spilled,
  area: Area,
  values: CellValue[][],
  formulas: Map<number, Map<number, string>>,
  top: number,
  scales?: ScaleCounts,
  struck?: Map<number, number[]>,
): void {
  const matrix = sheet.getSheet().getCellMatrix();
  for (let row = area.top; row <= area.bottom; row++) {
    const line: CellValue[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const cell = matrix.getValue(row, column);
      const value = valueOf(cell) ?? valueOf(spilled[row]?.[column]);
      line.push(value);
      if (scales && typeof value === 'number' && value !== 0) scales.add(column, scaleOf(styleOf(sheet, cell)?.n?.pattern ?? ''));
      if (struck && value !== null && cell?.s && styleOf(sheet, cell)?.st?.s === 1) struck.set(row, [...(struck.get(row) ?? []), column]);
      const formula = formulaOf(sheet, cell, row, column);
      if (formula === undefined) continue;
      const key = row - top;
      const found = formulas.get(key);
      if (found) found.set(column - area.left, formula);
      else formulas.set(key, new Map([[column - area.left, formula]]));
    }
    values.push(line);
  }
}

function styleOf(sheet: FWorksheet, cell: Nullable<ICellData>): Nullable<IStyleData> {
  if (!cell?.s) return undefined;
  return typeof cell.s === 'string' ? sheet.getWorkbook().getStyles().get(cell.s) : cell.s;
}

/** Everything of a block but its cells. */
export function blockFrame(sheet: FWorksheet, area: Area, counts?: ScaleCounts): Omit<SheetBlock, 'values' | 'formulas' | 'date1904'> {
  const model = sheet.getSheet();
  const hidden = new Set<number>();
  for (let row = area.top; row <= area.bottom; row++) if (!model.getRowVisible(row)) hidden.add(row);
  const merges = model
    .getMergeData()
    .map((range) => ({ top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn }))
    .filter((merge) => merge.top <= area.bottom && merge.bottom >= area.top && merge.left <= area.right && merge.right >= area.left);
  return {
    sheetId: sheet.getSheetId(),
    sheet: sheet.getSheetName(),
    top: area.top,
    left: area.left,
    hiddenRows: hidden,
    merges,
    ...scalesOf(counts),
  };
}
