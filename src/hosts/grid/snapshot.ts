/** A workbook that hucre read as Univer keeps it. */
import { largest } from '../../domain';
import type { Cell, CellStyle, DataValidation, NamedRange, Sheet, Workbook } from 'hucre';
import { dateToSerial } from 'hucre';
import { a1 } from '../../sheet/a1';
import type { Area } from '../../sheet/model';
import { widthInPixels } from '../../sheet/row-heights';
import type { ICellData, IObjectMatrixPrimitiveType, IStyleData, IWorkbookData, IWorksheetData } from './engine';
import { contentOf, putFramed } from './framed-cells';
import { commentOf, threadsOf } from './comments';
import { resourcesOf } from './resources';
import { styleOf } from './styles';
import { FILTERS, filteredOut, fitting, resourceOf } from './filters';
import type { SheetFilter } from '../file/filters';
import type { FramedCells } from '../file/host';
import { Pauses } from '../file/pause';
import { cellKey, keyColumn, keyRow, toShown } from '../file/formulas';

/** Rooms past the used part, so that there is somewhere to go on. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 10;
/** A file may say that a column is formatted up to XFD; nobody needs those cells on screen. */
const LEAST_COLUMNS = 26;

export const charactersOf = (pixels: number): number => Math.max(0, Math.round(((pixels - 5) / 7) * 100) / 100);
export const pointsOf = (pixels: number): number => Math.round(pixels * 72) / 96;
const heightInPixels = (points: number): number => Math.round((points * 96) / 72);

/** Styles are kept once for the workbook and named by number, as in the file. */
class Styles {
  readonly shown: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();
  private readonly seen = new Map<object, string>();

  constructor(private readonly workbook: Workbook) {}

  idOf(style: CellStyle): string {
    const before = this.seen.get(style);
    if (before !== undefined) return before;
    const key = JSON.stringify(style);
    let id = this.ids.get(key);
    if (id === undefined) {
      id = `f${this.ids.size}`;
      this.ids.set(key, id);
      this.shown[id] = { ...fontOfWorkbook(this.workbook), ...styleOf(style, this.workbook.themeColors ?? []) };
    }
    this.seen.set(style, id);
    return id;
  }
}

const serial = (value: Date, date1904: boolean): number => dateToSerial(value, date1904);

/** What a cell carries that the grid does not show stays in the file; the cell remembers where, and takes it along when it moves. */
function baggageOf(cell: Partial<Cell>, key: string, thread: string | undefined): Pick<ICellData, 'custom'> {
  const note = thread ?? commentOf(cell);
  const link = cell.hyperlink?.location ?? (cell.hyperlink?.target?.startsWith('#') ? cell.hyperlink.target.slice(1) : undefined);
  if (!cell.comment && !cell.hyperlink && !cell.richText) return {};
  return { custom: { file: key, ...(cell.richText ? { rich: true } : {}), ...(link === undefined ? {} : { link }), ...(note === undefined ? {} : { note }) } };
}

/** `formula`: as our own reader has it, which writes shared ones out for every cell. */
function dataOf(
  cell: Partial<Cell>,
  key: string,
  styles: Styles,
  date1904: boolean,
  formula: string | undefined,
  thread: string | undefined,
): ICellData | undefined {
  const style = cell.style ? { s: styles.idOf(cell.style) } : {};
  const raw = cell.formula !== undefined && cell.formulaResult !== undefined ? cell.formulaResult : cell.value;
  const value = raw instanceof Date ? serial(raw, date1904) : raw;
  // The result that the file remembers stands there until the grid has calculated its own.
  // A table spills anew: only what has no value is calculated when a workbook is opened.
  const content =
    cell.formulaType === 'array'
      ? {}
      : contentOf(cell.type === 'error' && (value ?? null) !== null ? { error: String(value) } : value, cell.formula !== undefined);
  const written = formula ?? (cell.formula || undefined);
  const data = { ...content, ...(written === undefined ? {} : { f: toShown(written) }), ...style, ...baggageOf(cell, key, thread) };
  return Object.keys(data).length > 0 ? data : undefined;
}

async function cellsOf(
  sheet: Sheet,
  styles: Styles,
  date1904: boolean,
  { formulas, arrays, framed }: ReadSheet,
  pauses: Pauses,
): Promise<{ cellData: IObjectMatrixPrimitiveType<ICellData>; rows: number; columns: number }> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let rows = 0;
  let columns = 0;
  const put = (row: number, column: number, data: ICellData | undefined): void => {
    if (!data) return;
    (cellData[row] ??= {})[column] = data;
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  };
  const spilled = spilledCells(arrays ?? []);
  if (framed) await putFramed(framed, sheet, (style) => styles.idOf(style), spilled, put, pauses);
  const threads = threadsOf(sheet);
  const threadAt = (row: number, column: number): string | undefined => (threads.size > 0 ? threads.get(a1(row, column)) : undefined);
  sheet.rows.forEach((line, row) => {
    line.forEach((value, column) => {
      const key = `${row},${column}`;
      // Of our own reader.
      if (cellData[row]?.[column]) return;
      const detailed = sheet.cells?.get(key);
      if (!spilled.has(key))
        put(row, column, dataOf(detailed ?? { value, type: 'string' }, key, styles, date1904, formulas?.get(cellKey(row, column)), threadAt(row, column)));
      else if (detailed?.style) put(row, column, { s: styles.idOf(detailed.style) });
    });
  });
  // Cells past the last value of their row: formats, and formulas without a remembered result.
  for (const [key, cell] of sheet.cells ?? []) {
    const [row, column] = key.split(',').map(Number) as [number, number];
    const known = cellData[row]?.[column];
    if (known) {
      Object.assign(known, baggageOf(cell, key, threadAt(row, column)));
      continue;
    }
    put(
      row,
      column,
      spilled.has(key)
        ? cell.style
          ? { s: styles.idOf(cell.style) }
          : undefined
        : dataOf(cell, key, styles, date1904, formulas?.get(cellKey(row, column)), threadAt(row, column)),
    );
  }
  return { cellData, rows, columns };
}

/** Cells that an array formula fills: what stands there is its result and would be in its way. */
function spilledCells(arrays: readonly Area[]): ReadonlySet<string> {
  const spilled = new Set<string>();
  for (const { top, left, bottom, right } of arrays) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) if (row !== top || column !== left) spilled.add(`${row},${column}`);
    }
  }
  return spilled;
}

/** What a filter hides is no row that somebody has hidden. */
function withoutHidden(rows: NonNullable<IWorksheetData['rowData']>, hidden: readonly number[]): NonNullable<IWorksheetData['rowData']> {
  if (hidden.length === 0) return rows;
  const all = { ...rows };
  for (const row of hidden) {
    const { hd: _hidden, ...rest } = all[row] ?? {};
    all[row] = rest;
  }
  return all;
}

const hiddenIn = (sheet: Sheet): number[] => [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : []));

/** What our own reader has found in one sheet. */
interface ReadSheet {
  readonly formulas: Formulas | undefined;
  readonly arrays: readonly Area[] | undefined;
  readonly heights: ReadonlyMap<number, number> | undefined;
  readonly framed: FramedCells | undefined;
}

async function worksheetOf(sheet: Sheet, id: string, styles: Styles, date1904: boolean, apart: ReadSheet, pauses: Pauses): Promise<Partial<IWorksheetData>> {
  const { cellData, rows, columns } = await cellsOf(sheet, styles, date1904, apart, pauses);
  const rowData: NonNullable<IWorksheetData['rowData']> = {};
  // They follow their text when it is edited.
  for (const [row, points] of apart.heights ?? []) rowData[row] = { ah: heightInPixels(points), ia: 1 };
  for (const [row, definition] of sheet.rowDefs ?? []) {
    const data = {
      ...(definition.height === undefined ? rowData[row] : { h: heightInPixels(definition.height), ia: 0 }),
      ...(definition.hidden ? { hd: 1 } : {}),
    };
    if (Object.keys(data).length > 0) rowData[row] = data;
  }
  const columnData: NonNullable<IWorksheetData['columnData']> = {};
  sheet.columns?.forEach((definition, column) => {
    const data = {
      ...(definition.width === undefined ? {} : { w: widthInPixels(definition.width) }),
      ...(definition.hidden ? { hd: 1 } : {}),
    };
    if (Object.keys(data).length > 0 && column <= Math.max(columns, LEAST_COLUMNS)) columnData[column] = data;
  });
  const freeze = sheet.freezePane;
  return {
    id,
    name: sheet.name,
    hidden: sheet.hidden || sheet.veryHidden ? 1 : 0,
    cellData,
    rowData,
    columnData,
    mergeData: (sheet.merges ?? []).map((merge) => ({
      startRow: merge.startRow,
      startColumn: merge.startCol,
      endRow: merge.endRow,
      endColumn: merge.endCol,
    })),
    rowCount: Math.min(
      1_048_576,
      largest(
        (sheet.merges ?? []).map((merge) => merge.endRow + 1),
        rows,
      ) + SPARE_ROWS,
    ),
    columnCount: Math.min(16_384, Math.max(columns, LEAST_COLUMNS) + SPARE_COLUMNS),
    showGridlines: sheet.view?.showGridLines === false ? 0 : 1,
    ...(freeze && (freeze.rows || freeze.columns)
      ? { freeze: { xSplit: freeze.columns ?? 0, ySplit: freeze.rows ?? 0, startRow: freeze.rows || -1, startColumn: freeze.columns || -1 } }
      : {}),
  };
}

export interface Snapshot {
  readonly data: IWorkbookData;
  readonly date1904: boolean;
  /** Ids that the sheets got, by name. */
  readonly sheetIds: ReadonlyMap<string, string>;
  /** Rules for what cells take, by sheet id, and names: as the file has them. */
  readonly validations: ReadonlyMap<string, readonly DataValidation[]>;
  readonly names: readonly NamedRange[];
  /** Filters that the grid keeps, by sheet id, and the rows that they hide. */
  readonly filters: ReadonlyMap<string, { readonly filter: SheetFilter; readonly hidden: readonly number[] }>;
  /** Sheets whose filter asks in a way that the grid does not know. */
  readonly strangeFilters: ReadonlySet<string>;
  /** Sheets that the file protects, by id. */
  readonly protectedSheets: readonly string[];
}

/** Formulas of a sheet by cell key, as a file holds them. */
export type Formulas = ReadonlyMap<number, string>;

/** What our own reader has found in a file, by the names of its sheets. */
export interface ReadApart {
  readonly formulas: ReadonlyMap<string, Formulas>;
  readonly filters: ReadonlyMap<string, SheetFilter>;
  /** What array formulas fill. */
  readonly arrays: ReadonlyMap<string, readonly Area[]>;
  /** How high rows are whose height nobody chose, in points. */
  readonly heights?: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Cells that the library was not given. */
  readonly framed?: ReadonlyMap<string, FramedCells>;
  /** By the id of a sheet, rows that a person hid in the area of its filter. */
  readonly byHand?: ReadonlyMap<string, ReadonlySet<number>>;
}

/** The file that is open. */
export interface Original extends ReadApart {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** `id` must be one that no open workbook has. Gives way to others while it is made. */
export async function snapshotOf(workbook: Workbook, id: string, name: string, apart: ReadApart): Promise<Snapshot> {
  const pauses = new Pauses();
  const date1904 = workbook.dateSystem === '1904';
  const styles = new Styles(workbook);
  const sheetIds = new Map(workbook.sheets.map((sheet, index) => [sheet.name, `sheet-${index + 1}`]));
  const sheets: IWorkbookData['sheets'] = {};
  const filters = new Map<string, { readonly filter: SheetFilter; readonly hidden: readonly number[] }>();
  for (const sheet of workbook.sheets) {
    const sheetId = sheetIds.get(sheet.name) as string;
    const read = {
      formulas: apart.formulas.get(sheet.name),
      arrays: apart.arrays.get(sheet.name),
      heights: apart.heights?.get(sheet.name),
      framed: apart.framed?.get(sheet.name),
    };
    const held = await worksheetOf(sheet, sheetId, styles, date1904, read, pauses);
    const filter = fitting(apart.filters.get(sheet.name), held);
    const hidden = filter ? filteredOut(filter, hiddenIn(sheet), apart.byHand?.get(sheetId)) : [];
    if (filter) filters.set(sheetId, { filter, hidden });
    sheets[sheetId] = { ...held, rowData: withoutHidden(held.rowData ?? {}, hidden), defaultStyle: fontOfWorkbook(workbook) };
  }
  const filtering = Object.fromEntries([...filters].map(([sheetId, { filter, hidden }]) => [sheetId, resourceOf(filter, hidden)]));
  const data = {
    id,
    name,
    appVersion: '',
    sheetOrder: [...sheetIds.values()],
    sheets,
    styles: styles.shown,
    resources: [...resourcesOf(workbook, sheetIds), { name: FILTERS, data: JSON.stringify(filtering) }],
  } as unknown as IWorkbookData; // `locale` is the page's, not the workbook's
  return {
    data,
    date1904,
    sheetIds,
    validations: new Map(workbook.sheets.map((sheet) => [sheetIds.get(sheet.name) as string, sheet.dataValidations ?? []])),
    names: workbook.namedRanges ?? [],
    filters,
    strangeFilters: new Set(
      workbook.sheets.flatMap((sheet) => (sheet.autoFilter && !filters.has(sheetIds.get(sheet.name) as string) ? (sheetIds.get(sheet.name) as string) : [])),
    ),
    protectedSheets: workbook.sheets.filter((sheet) => sheet.protection?.sheet).map((sheet) => sheetIds.get(sheet.name) as string),
  };
}

/** Whether a formula has no value yet: the grid calculates such ones when the workbook is opened. */
export function hasUncalculated({ data, sheetIds }: Snapshot, formulas: ReadonlyMap<string, Formulas>): boolean {
  for (const [name, held] of formulas) {
    const cells = data.sheets[sheetIds.get(name) ?? '']?.cellData;
    if (!cells) continue;
    for (const key of held.keys()) {
      const cell = cells[keyRow(key)]?.[keyColumn(key)];
      if (cell && (cell.v ?? null) === null) return true;
    }
  }
  return false;
}

const fontOfWorkbook = (workbook: Workbook): IStyleData => ({ ff: workbook.defaultFont?.name ?? 'Malgun Gothic', fs: workbook.defaultFont?.size ?? 11, vt: 3 });
