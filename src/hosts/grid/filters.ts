/** Filters of sheets: those of a file as the grid keeps them, and those of the grid as a file does. */
import { fromSerial } from '../../domain';
import { showsDay } from '../../sheet/number-scale';
import type { Area } from '../../sheet/model';
import type { FilterColumn, Filtered, FilterTest, SheetFilter } from '../file/filters';
import type { FWorkbook, Grid, IRange, IWorksheetData, Worksheet } from './engine';

export const FILTERS = 'SHEET_FILTER_PLUGIN';

/** A condition of the grid; columns are those of the sheet. */
interface Criteria {
  readonly colId: number;
  readonly filters?: { readonly blank?: true; readonly filters?: readonly string[] };
  readonly customFilters?: { readonly and?: 1; readonly customFilters: readonly { readonly val: string | number; readonly operator?: string }[] };
  readonly colorFilters?: object;
}
interface Model {
  getRange(): IRange;
  setRange(range: IRange): void;
  getAllFilterColumns(): readonly (readonly [number, { getColumnData(): Criteria }])[];
  setCriteria(column: number, criteria: Criteria, again: boolean): void;
  getFilteredOutRowsExceptCol(column: number): ReadonlySet<number>;
  filteredOutRows: ReadonlySet<number>;
}

/** As much of a filter as there is room for in the grid, which draws no rows and columns far behind the last cell; undefined where a condition would have none. */
export function fitting(filter: SheetFilter | undefined, { rowCount = 0, columnCount = 0 }: Partial<IWorksheetData>): SheetFilter | undefined {
  if (!filter) return undefined;
  const area = { ...filter.area, bottom: Math.min(filter.area.bottom, rowCount - 1), right: Math.min(filter.area.right, columnCount - 1) };
  return area.top > area.bottom || area.left > area.right || filter.columns.some(({ column }) => column > area.right) ? undefined : { ...filter, area };
}

/** Rows that the conditions of a filter hide, of those that are hidden; without those that a person hid. */
export function filteredOut({ area, columns }: SheetFilter, hidden: Iterable<number>, byHand: ReadonlySet<number> = new Set()): readonly number[] {
  return columns.length === 0 ? [] : [...hidden].filter((row) => row > area.top && row <= area.bottom && !byHand.has(row));
}

const criteriaOf = ({ column, values = [], blank, tests, and }: FilterColumn, more: readonly string[] = []): Criteria =>
  tests
    ? {
        colId: column,
        customFilters: {
          ...(and ? { and: 1 } : {}),
          customFilters: tests.map(({ operator, value }) => ({ val: value, ...(operator === undefined ? {} : { operator }) })),
        },
      }
    : { colId: column, filters: { ...(blank ? { blank: true } : {}), filters: [...values, ...more] } };

/** A filter of a file with the rows that it hides. */
export function resourceOf(filter: SheetFilter, hidden: readonly number[]): object {
  return {
    ref: { startRow: filter.area.top, startColumn: filter.area.left, endRow: filter.area.bottom, endColumn: filter.area.right },
    filterColumns: filter.columns.map((column) => criteriaOf(column)),
    cachedFilteredOut: hidden,
  };
}

export const modelOf = (grid: Grid, workbook: FWorkbook, sheetId: string): Model | null =>
  grid.univer.__getInjector().get(grid.engine.SheetsFilterService).getFilterModel(workbook.getId(), sheetId) as Model | null;

/** What the grid shows in a cell, which is what it filters by. */
function shownIn(sheet: Worksheet, row: number, column: number): string {
  const cell = sheet.getCell(row, column);
  const text = cell?.p?.body?.dataStream ?? cell?.v;
  return text === undefined || text === null ? '' : String(text).replace(/\r\n$/, '');
}

/** The day of a number that is shown as one. */
function dayIn(workbook: FWorkbook, sheet: Worksheet, row: number, column: number, date1904: boolean): string | undefined {
  const raw = sheet.getCellRaw(row, column);
  if (typeof raw?.v !== 'number' || raw.t === 1) return undefined;
  const style = typeof raw.s === 'string' ? workbook.getWorkbook().getStyles().get(raw.s) : raw.s;
  return showsDay(style?.n?.pattern) ? fromSerial(Math.floor(raw.v), date1904) : undefined;
}

/** The years, months and days that a file keeps, as the texts that the grid shows of them: it asks for texts alone. */
export function chooseDays(grid: Grid, workbook: FWorkbook, sheetId: string, { area, columns }: SheetFilter, date1904: boolean): void {
  const sheet = workbook.getSheetBySheetId(sheetId)?.getSheet();
  const model = modelOf(grid, workbook, sheetId);
  if (!sheet || !model) return;
  for (const asked of columns) {
    if (!asked.days) continue;
    const texts = new Set<string>();
    for (let row = area.top + 1; row <= area.bottom; row += 1) {
      const day = dayIn(workbook, sheet, row, asked.column, date1904);
      if (day !== undefined && asked.days.some((group) => day.startsWith(group))) texts.add(shownIn(sheet, row, asked.column));
    }
    model.setCriteria(asked.column, criteriaOf(asked, [...texts]), false);
  }
}

/** Rows that are shown by hand although the filter hides them; whether there are any. */
export function showFiltered(grid: Grid, workbook: FWorkbook, sheetId: string, ranges: readonly Pick<IRange, 'startRow' | 'endRow'>[]): boolean {
  const model = modelOf(grid, workbook, sheetId);
  if (!model) return false;
  const left = new Set([...model.filteredOutRows].filter((row) => !ranges.some(({ startRow, endRow }) => row >= startRow && row <= endRow)));
  if (left.size === model.filteredOutRows.size) return false;
  model.filteredOutRows = left;
  return true;
}

/** The rows that are hidden, run by run: whoever takes it back hides no others. */
export function hiddenRuns(sheet: Worksheet, { top, bottom }: Pick<Area, 'top' | 'bottom'>): { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const from = row;
    while (row <= bottom && !sheet.getRowVisible(row)) row += 1;
    if (row > from) runs.push({ from, to: row - 1 });
  }
  return runs;
}
/**
 * Rows that a person has hidden among those that a filter hides, by what its conditions keep: the file does not tell them apart. They are made so in the
 * grid, where clearing the filter must not show them for good.
 */
export function hiddenByHand(grid: Grid, workbook: FWorkbook, sheetId: string, hidden: readonly number[]): readonly number[] {
  const sheet = workbook.getSheetBySheetId(sheetId)?.getSheet();
  const model = modelOf(grid, workbook, sheetId);
  if (!sheet || !model || hidden.length === 0) return [];
  // Of no column: what all of them keep out.
  const out = model.getFilteredOutRowsExceptCol(-1);
  const byHand = hidden.filter((row) => !out.has(row));
  if (byHand.length === 0) return byHand;
  model.filteredOutRows = new Set(hidden.filter((row) => out.has(row)));
  for (const row of byHand) sheet.getRowManager().getRowOrCreate(row).hd = 1;
  return byHand;
}

/**
 * The rows that a filter of the file hides, run by run: a row that its conditions keep was hidden by hand. All of those that are hidden where its
 * conditions cannot be read, or where a row is seen that they do not keep: then they are not what hid them.
 */
export function outOf(workbook: FWorkbook, sheetId: string, { area, hidden, asks }: Filtered, date1904: boolean): readonly Area[] {
  const sheet = workbook.getSheetBySheetId(sheetId)?.getSheet();
  const isKept = (row: number): boolean =>
    sheet !== undefined &&
    asks?.columns.every((column) =>
      keeps(column, shownIn(sheet, row, column.column), sheet.getCellRaw(row, column.column)?.v, dayIn(workbook, sheet, row, column.column, date1904)),
    ) === true;
  const all = new Set(hidden);
  let followed = true;
  for (let row = area.top; row <= area.bottom && followed; row += 1) followed = all.has(row) || isKept(row);
  const runs: { -readonly [K in keyof Area]: Area[K] }[] = [];
  for (const row of hidden) {
    if (followed && isKept(row)) continue;
    const last = runs.at(-1);
    if (last && last.bottom === row - 1) last.bottom = row;
    else runs.push({ ...area, top: row, bottom: row });
  }
  return runs;
}

function keeps({ values = [], days = [], blank = false, tests, and = false }: FilterColumn, shown: string, raw: unknown, day: string | undefined): boolean {
  if (tests) return and ? tests.every((test) => meets(test, shown, raw)) : tests.some((test) => meets(test, shown, raw));
  if (shown.trim() === '') return blank || values.includes('');
  const small = shown.toLowerCase();
  if (values.some((value) => value.toLowerCase() === small || value === String(raw))) return true;
  return day !== undefined && days.some((group) => day.startsWith(group));
}

/** Numbers are compared as numbers, texts as they are shown; `*` and `?` stand for others, `~` before them for themselves. */
function meets({ operator = 'equal', value }: FilterTest, shown: string, raw: unknown): boolean {
  const number = value.trim() === '' ? Number.NaN : Number(value);
  const [own, than]: readonly [string | number, string | number] =
    typeof raw === 'number' && !Number.isNaN(number) ? [raw, number] : [shown.toLowerCase(), value.toLowerCase()];
  if (operator === 'equal' || operator === 'notEqual') return (typeof own === 'number' ? own === than : isLike(own, String(than))) === (operator === 'equal');
  if (typeof own !== typeof than || shown === '' || (typeof own === 'string' && !Number.isNaN(number))) return false;
  if (operator === 'lessThan') return own < than;
  if (operator === 'lessThanOrEqual') return own <= than;
  return operator === 'greaterThan' ? own > than : own >= than;
}
function isLike(text: string, pattern: string): boolean {
  const parts = pattern.replace(/~[*?~]|[*?]|[^]/g, (sign) =>
    sign === '*' ? '[^]*' : sign === '?' ? '[^]' : sign.slice(-1).replace(/[.+^${}()|[\]\\*?/]/g, '\\$&'),
  );
  return new RegExp(`^${parts.trim()}$`).test(text.trim());
}

/** The filter that a sheet has now, and the rows that it hides; `unread` where it asks by colour. */
export function filterNow(
  grid: Grid,
  workbook: FWorkbook,
  sheetId: string,
  date1904: boolean,
): { readonly filter: SheetFilter | null; readonly hidden: ReadonlySet<number> } | 'unread' {
  const sheet = workbook.getSheetBySheetId(sheetId)?.getSheet();
  const model = modelOf(grid, workbook, sheetId);
  if (!sheet || !model) return { filter: null, hidden: new Set() };
  const { startRow, startColumn, endRow, endColumn } = model.getRange();
  const area: Area = { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
  const columns: FilterColumn[] = [];
  for (const [column, one] of model.getAllFilterColumns()) {
    const { filters, customFilters, colorFilters } = one.getColumnData();
    if (colorFilters) return 'unread';
    if (customFilters) {
      const tests = customFilters.customFilters.map(({ val, operator }): FilterTest => ({
        value: String(val),
        ...(operator === undefined || operator === 'equal' ? {} : { operator }),
      }));
      columns.push({ column, tests, ...(customFilters.and ? { and: true } : {}) });
    } else if (filters)
      columns.push({ column, ...valuesNow(workbook, sheet, area, column, new Set(filters.filters), date1904), ...(filters.blank ? { blank: true } : {}) });
  }
  columns.sort((a, b) => a.column - b.column);
  return { filter: { area, columns }, hidden: new Set(model.filteredOutRows) };
}

/** Days are kept as days: another program shows them in its own way. */
function valuesNow(
  workbook: FWorkbook,
  sheet: Worksheet,
  area: Area,
  column: number,
  chosen: ReadonlySet<string>,
  date1904: boolean,
): Pick<FilterColumn, 'values' | 'days'> {
  const days = new Set<string>();
  const asDays = new Set<string>();
  for (let row = area.top + 1; row <= area.bottom; row += 1) {
    const day = dayIn(workbook, sheet, row, column, date1904);
    const text = day === undefined ? '' : shownIn(sheet, row, column);
    if (day === undefined || !chosen.has(text)) continue;
    days.add(day);
    asDays.add(text);
  }
  return { values: [...chosen].filter((text) => !asDays.has(text)), ...(days.size > 0 ? { days: [...days].sort() } : {}) };
}
