/** The port over the grid of the workbench. */
import { largest, least } from '../../domain';
import type { Text } from '../../domain';
import { a1, areaName, parseA1, parseArea } from '../../sheet/a1';
import type { Area, CellValue, CellWrite, SheetBlock } from '../../sheet/model';
import { isCellError } from '../../sheet/model';
import { protectedStructure } from '../file/errors';
import { madePrint } from '../../sheet/made-print';
import { HostError } from '../port';
import type { Host, HostEvent, Mark, NewSheet, ReadOptions, Selection, SheetInfo, WriteReceipt } from '../port';
import { ScaleCounts } from '../../sheet/number-scale';
import { blockFrame, formulaOf, readRows, usedArea, valueOf, type Spilled } from './cells';
import type { FWorkbook, FWorksheet, Grid, ICellData, Nullable } from './engine';
import { eventsOf } from './events';
import { dropMarks, followMarks } from './follow-marks';
import { Marks } from './marks';
import { cellOf, worksheetOf } from './new-sheet';
import { lockedAreas, protectAreas, putNamesAndRules, unlockedIn } from './new-sheet-extras';

const SET_VALUES = 'sheet.mutation.set-range-values';
/** After so many cells the page gets its turn: some milliseconds of reading. */
const CELLS_A_TURN = 20_000;

const GONE: Text = {
  ko: '시트가 없어졌거나 통합 문서가 닫혔습니다. 바뀐 것은 없습니다. 다른 시트를 골라 다시 하십시오.',
  en: 'The sheet is gone or the workbook was closed. Nothing was changed. Choose another sheet and try again.',
};
const changedText = (address: string): Text => ({
  ko: `그 사이에 ${address} 셀이 바뀌어 쓰지 않았습니다. 바뀐 것은 없습니다. 다시 검사하십시오.`,
  en: `Cell ${address} has changed meanwhile, so nothing was written. Check again.`,
});
const REFUSED: Text = {
  ko: '시트가 쓰기를 받아들이지 않았습니다. 바뀐 것은 없습니다. 보호를 풀고 다시 하십시오.',
  en: 'The sheet refused the change. Nothing was changed. Take the protection away and try again.',
};
const CANCELLED: Text = { ko: '멈추었습니다. 바뀐 것은 없습니다.', en: 'Stopped. Nothing was changed.' };
const UNKNOWN_CELL: Text = { ko: '없는 셀 주소입니다.', en: 'There is no such cell.' };
const LAST_SHEET: Text = { ko: '마지막 남은 시트는 지울 수 없습니다.', en: 'The last sheet cannot be deleted.' };
const UNEXPECTED: Text = {
  ko: '예상하지 못한 오류로 끝내지 못했습니다. 통합 문서는 그대로입니다.',
  en: 'An unexpected error stopped this. The workbook is as it was.',
};

/** What stood in the cells before a write, as Univer keeps it, and what the write left there. */
interface UndoData {
  readonly workbook: string;
  readonly before: Matrix;
  readonly after: readonly { readonly row: number; readonly column: number; readonly value: CellValue; readonly formula: string | undefined }[];
}
type Matrix = Record<number, Record<number, ICellData>>;

export interface OpenedWorkbook {
  readonly name: string;
  readonly date1904: boolean;
  /** Sheets can be neither added nor deleted. */
  readonly locked?: boolean;
  /** What the file remembers. */
  readonly recall: (key: string) => Promise<unknown>;
  /** Sheets in it that were made by us and that nobody has written in, by id. */
  readonly ourSheets: readonly string[];
  /** Marks of ours that stand in it, by sheet. */
  readonly marks?: ReadonlyMap<string, readonly Mark[]>;
}

const same = (a: CellValue, b: CellValue): boolean =>
  isCellError(a) || isCellError(b) ? isCellError(a) && isCellError(b) && a.error === b.error : (a === '' ? null : a) === (b === '' ? null : b);

export class GridHost implements Host {
  readonly kind = 'grid';
  readonly marks: Marks;
  private readonly listeners = new Set<(event: HostEvent) => void>();
  private readonly stops: { dispose(): void }[] = [];
  private remembered = new Map<string, unknown>();
  private recallFromFile: (key: string) => Promise<unknown> = async () => undefined;
  private made = new Map<string, NewSheet | undefined>();
  /** Prints of the sheets of ours as they were made: one in which somebody has written since is never replaced. */
  private readonly prints = new Map<string, string>();
  private own = false;
  private date1904 = false;
  private locked = false;
  private name: string | undefined;

  /** Told of what is kept with the workbook beside its cells: marks, and what is remembered. */
  onKept: () => void = () => undefined;

  constructor(private readonly grid: Grid) {
    this.marks = new Marks(grid);
    this.stops.push(
      grid.api.onCommandExecuted((command, options) => {
        const params = command.params as { unitId?: string; trigger?: string; cellValue?: object } | undefined;
        const workbook = grid.api.getActiveWorkbook();
        if (!workbook || (params?.unitId !== undefined && params.unitId !== workbook.getId())) return;
        followMarks(this.marks, command.id, command.params);
        // Results that the formula engine writes come without a command behind them.
        const fromFormula =
          options?.fromFormula === true || (command.id === SET_VALUES && params?.trigger === undefined && !this.own && isResult(params?.cellValue));
        for (const event of eventsOf({ id: command.id, ...(command.params ? { params: command.params } : {}), fromFormula, own: this.own })) {
          if (command.id === SET_VALUES && event.kind === 'cells' && !fromFormula) dropMarks(this.marks, event.sheetId, command.params);
          this.tell(event);
        }
      }),
    );
  }

  /** Another workbook stands in the grid now. */
  opened(workbook: OpenedWorkbook): void {
    this.name = workbook.name;
    this.date1904 = workbook.date1904;
    this.locked = workbook.locked ?? false;
    this.recallFromFile = workbook.recall;
    this.remembered = new Map();
    this.made = new Map(workbook.ourSheets.map((id) => [id, undefined]));
    this.prints.clear();
    for (const id of workbook.ourSheets) this.prints.set(id, this.printOf(id));
    this.marks.clearAll();
    for (const [id, marks] of workbook.marks ?? []) this.marks.set(id, marks);
    this.tell({ kind: 'workbook' });
  }

  /** What was remembered since the workbook was opened, for whoever saves it. */
  get memory(): ReadonlyMap<string, unknown> {
    return this.remembered;
  }

  /** Sheets of ours by id, with what they were made of where they were made since the workbook was opened. */
  get ourSheets(): ReadonlyMap<string, NewSheet | undefined> {
    return this.made;
  }

  dispose(): void {
    for (const stop of this.stops) stop.dispose();
    this.marks.dispose();
    this.listeners.clear();
  }

  async workbookName(): Promise<string | undefined> {
    return this.name;
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    return this.workbook().getSheets().map(infoOf);
  }

  async activeSheet(): Promise<SheetInfo> {
    return infoOf(this.workbook().getActiveSheet());
  }

  async read(sheetId: string, options: ReadOptions = {}): Promise<SheetBlock> {
    const area = usedArea(this.sheet(sheetId).getSheet(), this.spilled(sheetId));
    return area ? this.readBlock(sheetId, area, options) : this.emptyBlock(sheetId);
  }

  async readArea(sheetId: string, area: Area): Promise<SheetBlock> {
    return this.readBlock(sheetId, area, {});
  }

  async selection(): Promise<Selection | undefined> {
    const sheet = this.workbook().getActiveSheet();
    const bottom = sheet.getMaxRows() - 1;
    const right = sheet.getMaxColumns() - 1;
    // Whole columns and rows carry NaN for the sides that have no end.
    const side = (value: number, otherwise: number): number => (Number.isFinite(value) ? value : otherwise);
    const areas = (sheet.getSelection()?.getActiveRangeList() ?? []).map((found) => {
      const { startRow, startColumn, endRow, endColumn } = found.getRange();
      return areaName({ top: side(startRow, 0), left: side(startColumn, 0), bottom: side(endRow, bottom), right: side(endColumn, right) });
    });
    const [address, ...others] = areas;
    return address === undefined ? undefined : { sheetId: sheet.getSheetId(), address, ...(others.length ? { others } : {}) };
  }

  async select(sheetId: string, address: string, focusSheet = false): Promise<void> {
    const area = parseArea(address);
    const sheet = this.sheet(sheetId);
    if (!area || area.bottom >= sheet.getMaxRows() || area.right >= sheet.getMaxColumns()) throw new HostError('failed', UNKNOWN_CELL);
    const workbook = this.workbook();
    if (workbook.getActiveSheet().getSheetId() !== sheetId) workbook.setActiveSheet(sheet);
    sheet.getRange(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1).activate();
    // In Node there is nothing to scroll.
    if ('scrollToCell' in sheet) sheet.scrollToCell(Math.max(0, area.top - 3), Math.max(0, area.left - 2));
    if (focusSheet) this.grid.focus?.();
  }

  async write(sheetId: string, writes: readonly CellWrite[]): Promise<WriteReceipt> {
    await this.endEditing();
    const sheet = this.sheet(sheetId);
    const cells: Matrix = {};
    const before: Matrix = {};
    for (const write of writes) {
      const place = parseA1(write.address);
      if (!place || place.row >= sheet.getMaxRows() || place.column >= sheet.getMaxColumns()) throw new HostError('failed', UNKNOWN_CELL);
      const { row, column } = place;
      const raw = sheet.getSheet().getCellRaw(row, column);
      const formula = formulaOf(sheet, raw, row, column);
      if ((write.beforeFormula ?? undefined) !== formula || (formula === undefined && !same(valueOf(raw), write.before))) {
        throw new HostError('changed', changedText(write.address));
      }
      (before[row] ??= {})[column] = plain(raw, formula);
      (cells[row] ??= {})[column] = {
        ...CLEARED,
        ...(write.formula === undefined ? cellOf(write.value) : { f: write.formula }),
        ...(write.numberFormat === undefined ? {} : { s: { n: { pattern: write.numberFormat } } }),
      };
    }
    if (writes.length === 0) return { sheetId, writes, undo: { workbook: this.workbook().getId(), before, after: [] } satisfies UndoData };
    this.put(sheet, cells);
    const after = writes.map((write) => {
      const { row, column } = parseA1(write.address) as { row: number; column: number };
      const raw = sheet.getSheet().getCellRaw(row, column);
      const formula = formulaOf(sheet, raw, row, column);
      const arrived = write.formula === undefined ? same(valueOf(raw), write.value ?? null) : formula === write.formula;
      if (!arrived) throw new HostError('refused', REFUSED);
      return { row, column, value: valueOf(raw), formula };
    });
    return { sheetId, writes, undo: { workbook: this.workbook().getId(), before, after } satisfies UndoData };
  }

  async undo(receipt: WriteReceipt): Promise<void> {
    await this.endEditing();
    const data = receipt.undo as UndoData;
    if (data.workbook !== this.workbook().getId()) throw new HostError('sheet-gone', GONE);
    const sheet = this.sheet(receipt.sheetId);
    for (const cell of data.after) {
      const raw = sheet.getSheet().getCellRaw(cell.row, cell.column);
      const formula = formulaOf(sheet, raw, cell.row, cell.column);
      // The result of a formula may have been calculated since; the formula itself must still be ours.
      if (formula !== cell.formula || (formula === undefined && !same(valueOf(raw), cell.value))) {
        throw new HostError('changed', changedText(a1(cell.row, cell.column)));
      }
    }
    if (data.after.length > 0) this.put(sheet, data.before);
  }

  async mark(sheetId: string, marks: readonly Mark[]): Promise<void> {
    const sheet = this.sheet(sheetId);
    this.marks.set(sheetId, marks);
    this.onKept();
    redraw(sheet);
  }

  async unmark(sheetId: string): Promise<void> {
    const sheet = this.sheet(sheetId);
    this.marks.clear(sheetId);
    this.onKept();
    redraw(sheet);
  }

  async hasMarks(): Promise<boolean> {
    return this.marks.any;
  }

  async addSheet(sheet: NewSheet): Promise<SheetInfo> {
    if (this.locked) throw protectedStructure();
    await this.endEditing();
    const workbook = this.workbook();
    const active = workbook.getActiveSheet();
    const before = workbook.getSheets().find((one) => one.getSheetName() === sheet.name);
    const asMade = before && this.made.has(before.getSheetId()) && this.prints.get(before.getSheetId()) === this.printOf(before.getSheetId());
    const replaced = sheet.replace && asMade ? before : undefined;
    const added = this.ours(() => {
      const name = replaced
        ? sheet.name
        : freeName(
            sheet.name,
            workbook.getSheets().map((one) => one.getSheetName()),
          );
      const index = replaced?.getIndex();
      // Its successor stands first: a workbook is never without a sheet.
      const added = workbook.insertSheet(replaced ? freeName(`${name}~`, []) : name, { ...(index === undefined ? {} : { index }), sheet: worksheetOf(sheet) });
      if (replaced) {
        workbook.deleteSheet(replaced);
        this.made.delete(replaced.getSheetId());
        this.marks.clear(replaced.getSheetId());
        added.setName(name);
      }
      if (!sheet.activate && active !== replaced) workbook.setActiveSheet(active);
      this.made.set(added.getSheetId(), sheet);
      putNamesAndRules(this.grid, added, sheet);
      this.prints.set(added.getSheetId(), this.printOf(added.getSheetId()));
      return added;
    });
    if (sheet.protect) await protectAreas(this.grid, added, lockedAreas(added.getMaxRows(), added.getMaxColumns(), unlockedIn(sheet)));
    return infoOf(added);
  }

  async deleteSheet(sheetId: string): Promise<void> {
    if (this.locked) throw protectedStructure();
    await this.endEditing();
    const sheet = this.sheet(sheetId);
    const workbook = this.workbook();
    if (workbook.getSheets().filter((one) => !one.isSheetHidden()).length <= 1 && !sheet.isSheetHidden()) throw new HostError('refused', LAST_SHEET);
    this.ours(() => workbook.deleteSheet(sheet));
    if (workbook.getSheetBySheetId(sheetId)) throw new HostError('refused', REFUSED);
    this.marks.clear(sheetId);
  }

  async remember(key: string, value: unknown): Promise<void> {
    this.workbook();
    const kept = value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
    const before = (await this.recall(key)) ?? null;
    this.remembered.set(key, kept);
    if (JSON.stringify(before) !== JSON.stringify(kept)) this.onKept();
  }

  async recall(key: string): Promise<unknown> {
    this.workbook();
    if (!this.remembered.has(key)) return this.recallFromFile(key);
    const value = this.remembered.get(key);
    return value === null ? undefined : structuredClone(value);
  }

  async listen(listener: (event: HostEvent) => void): Promise<() => Promise<void>> {
    this.listeners.add(listener);
    return async () => {
      this.listeners.delete(listener);
    };
  }

  private tell(event: HostEvent): void {
    if (event.kind === 'cells' || event.kind === 'structure') this.marks.touch(event.sheetId);
    for (const listener of [...this.listeners]) listener(event);
  }

  private workbook(): FWorkbook {
    const workbook = this.grid.api.getActiveWorkbook();
    if (!workbook) throw new HostError('sheet-gone', GONE);
    return workbook;
  }

  private sheet(sheetId: string): FWorksheet {
    const sheet = this.workbook().getSheetBySheetId(sheetId);
    if (!sheet) throw new HostError('sheet-gone', GONE);
    return sheet;
  }

  /** Something is being typed into a cell and is not entered yet. */
  get typing(): boolean {
    const workbook = this.grid.api.getActiveWorkbook();
    return workbook !== null && 'isCellEditing' in workbook && workbook.isCellEditing();
  }

  /** What was typed and not yet entered is entered first: it is what the user meant to stand there. */
  async endEditing(): Promise<void> {
    const workbook = this.workbook();
    if ('isCellEditing' in workbook && workbook.isCellEditing()) await workbook.endEditingAsync(true);
  }

  /** One command, so that one Ctrl+Z takes it back. */
  private put(sheet: FWorksheet, cells: Matrix): void {
    const rows = Object.keys(cells).map(Number);
    const columns = Object.values(cells).flatMap((line) => Object.keys(line).map(Number));
    const top = least(rows);
    const left = least(columns);
    this.ours(() => sheet.getRange(top, left, largest(rows) - top + 1, largest(columns) - left + 1).setValues(cells));
  }

  private ours<T>(action: () => T): T {
    const nested = this.own;
    this.own = true;
    try {
      return action();
    } catch (cause) {
      throw cause instanceof HostError ? cause : new HostError('refused', REFUSED, { cause });
    } finally {
      this.own = nested;
    }
  }

  private spilled(sheetId: string): Spilled {
    const model = this.grid.univer.__getInjector().get(this.grid.engine.FormulaDataModel);
    const matrix = model.getArrayFormulaCellData()[this.workbook().getId()]?.[sheetId];
    return (matrix ?? {}) as Spilled;
  }

  private printOf(sheetId: string): string {
    const sheet = this.sheet(sheetId);
    const values: CellValue[][] = [];
    const formulas = new Map<number, Map<number, string>>();
    const area = usedArea(sheet.getSheet(), {});
    if (area) readRows(sheet, {}, area, values, formulas, area.top);
    return madePrint({ top: area?.top ?? 0, left: area?.left ?? 0, values, formulas });
  }

  private emptyBlock(sheetId: string): SheetBlock {
    const sheet = this.sheet(sheetId);
    return {
      sheetId,
      sheet: sheet.getSheetName(),
      top: 0,
      left: 0,
      values: [],
      formulas: new Map(),
      hiddenRows: new Set(),
      merges: [],
      date1904: this.date1904,
      ...(sheet.isSheetHidden() ? { visibility: 'hidden' as const } : {}),
    };
  }

  private async readBlock(sheetId: string, area: Area, { signal, onProgress }: ReadOptions): Promise<SheetBlock> {
    const values: CellValue[][] = [];
    const formulas = new Map<number, Map<number, string>>();
    const scales = new ScaleCounts();
    const height = Math.max(1, Math.floor(CELLS_A_TURN / (area.right - area.left + 1)));
    try {
      for (let top = area.top; top <= area.bottom; top += height) {
        if (signal?.aborted) throw new HostError('cancelled', CANCELLED);
        const bottom = Math.min(area.bottom, top + height - 1);
        readRows(this.sheet(sheetId), this.spilled(sheetId), { ...area, top, bottom }, values, formulas, area.top, scales);
        if (bottom < area.bottom) {
          onProgress?.((bottom - area.top + 1) / (area.bottom - area.top + 1));
          await turn();
        }
      }
      onProgress?.(1);
      return { ...blockFrame(this.sheet(sheetId), area, scales), values, formulas, date1904: this.date1904 };
    } catch (cause) {
      throw cause instanceof HostError ? cause : new HostError('failed', UNEXPECTED, { cause });
    }
  }
}

const CLEARED: ICellData = { v: null, t: null, f: null, si: null, p: null };

/** A cell as it can be written back: a formula that was shared becomes its own. */
const plain = (raw: Nullable<ICellData>, formula: string | undefined): ICellData => ({
  ...CLEARED,
  v: raw?.v ?? null,
  t: raw?.t ?? null,
  ...(formula === undefined ? { p: raw?.p ?? null } : { f: formula }),
  s: raw?.s ?? null,
});

/** The engine writes values and types, and the number format of what a formula looks at. */
const isResult = (cells: object | undefined): boolean =>
  cells !== undefined &&
  Object.values(cells as Record<string, Record<string, object | null>>).every((line) =>
    Object.values(line ?? {}).every(
      (cell) => cell !== null && typeof cell === 'object' && Object.keys(cell).every((key) => key === 'v' || key === 't' || key === 's'),
    ),
  );

const infoOf = (sheet: FWorksheet): SheetInfo => ({ id: sheet.getSheetId(), name: sheet.getSheetName(), visible: !sheet.isSheetHidden() });

/** `이름`, `이름 (2)`, …: names of sheets are told apart without regard to case and hold at most 31 characters. */
function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((one) => one.toLowerCase()));
  let free = name.slice(0, 31);
  for (let number = 2; used.has(free.toLowerCase()); number++) {
    const suffix = ` (${number})`;
    free = name.slice(0, 31 - suffix.length) + suffix;
  }
  return free;
}

function redraw(sheet: FWorksheet): void {
  if ('refreshCanvas' in sheet) sheet.refreshCanvas();
}

/** Lets the page draw and answer before more is read. */
const turn = (): Promise<void> => new Promise((done) => setTimeout(done, 0));
