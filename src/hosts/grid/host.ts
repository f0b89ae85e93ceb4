/** The port over the grid of the workbench. */
import { largest, least } from '../../domain';
import { a1, areaName, parseA1, parseArea } from '../../sheet/a1';
import type { Area, CellValue, CellWrite, SheetBlock } from '../../sheet/model';
import { isCellError } from '../../sheet/model';
import { protectedStructure } from '../file/errors';
import { madePrint } from '../../sheet/made-print';
import { HostError } from '../port';
import type { Host, HostEvent, Mark, NewSheet, ReadOptions, Selection, SheetInfo, WriteOptions, WriteReceipt } from '../port';
import { ScaleCounts } from '../../sheet/number-scale';
import { blockFrame, formulaOf, readRows, usedArea, valueOf, type Spilled } from './cells';
import { hiddenRuns } from './filters';
import type { FWorkbook, FWorksheet, Grid, ICellData, IRange, IStyleData, Nullable } from './engine';
import { cancelled, changed, gone, lastSheet, notEntered, refused, unexpected, unknownCell, withAftermath } from './errors';
import { eventsOf } from './events';
import { dropMarks, followMarks } from './follow-marks';
import { drawComments } from './comments';
import type { KeptState } from './journal';
import { drawSpilledFormats } from './spilled-formats';
import { Marks } from './marks';
import { cellOf, worksheetOf } from './new-sheet';
import { oneStep, together } from './one-step';
import { dropNames, lockedAreas, protectAreas, putNamesAndRules, unlockedIn } from './new-sheet-extras';

const CLEAR_FILTER = 'sheet.command.clear-filter-criteria';
const SHOW_ROWS = 'sheet.command.set-specific-rows-visible';
const SET_VALUES = 'sheet.mutation.set-range-values';
/** After so many cells the page gets its turn: some milliseconds of reading. */
const CELLS_A_TURN = 20_000;

/** What stood in the cells before a write, as Univer keeps it, and what the write left there. */
interface UndoData {
  readonly workbook: string;
  readonly before: Matrix;
  readonly stood: readonly Held[];
  readonly after: readonly Held[];
  /** The write, or the way back, was refused in the middle: what the cells held then. */
  readonly left?: readonly Held[];
}
/** What a cell holds, apart from how it looks. */
interface Held {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | undefined;
}
type Matrix = Record<number, Record<number, ICellData>>;

export interface OpenedWorkbook {
  readonly name: string;
  readonly date1904: boolean;
  /** Sheets can be neither added nor deleted. */
  readonly locked?: boolean;
  /** What the file remembers. */
  readonly recall: (key: string) => Promise<unknown>;
  /** Sheets, by id, that only a program can show while they are hidden. */
  readonly veryHidden?: readonly string[];
  /** Sheets in it that were made by us and that nobody has written in, by id. */
  readonly ourSheets: readonly string[];
  /** Marks of ours that stand in it, by sheet. */
  readonly marks?: ReadonlyMap<string, readonly Mark[]>;
  /** By filter of the file that is not drawn: the rows that it hid, where they stand now. */
  readonly filteredIn?: (sheetId: string) => readonly (readonly Area[])[];
  /** Every formula in it has a value. */
  readonly isCalculated: boolean;
  /** What stood beside the cells when the work was kept: it counts instead of what the file says. */
  readonly kept?: KeptState;
}

const CALCULATION_BEGINS = 'formula.mutation.set-formula-calculation-start';
/** A calculation that takes longer is not waited for any further. */
const LONGEST_CALCULATION_MS = 20_000;
/** Nor so long once one has not come to its end: as long as nothing comes of it, the next will not either. */
const LONGEST_AFTER_THAT_MS = 1_000;
/** How long the grid may take to enter what stands half typed in a cell, or to protect a sheet. */
const LONGEST_ANSWER_MS = 10_000;

/** How long the grid is waited for; tests hand in their own. */
export interface Patience {
  readonly calculationMs?: number;
  readonly answerMs?: number;
}

/** The numbers of the rows, the bar that scrolls, and a little of the column behind. */
const BESIDE = 100;

/** From which column on a sheet is to be shown so that all of a cell is seen, with as much of its row before it as there is room beside what is frozen. */
function firstColumnShown(sheet: FWorksheet, column: number, width = 0): number {
  const widthOf = (at: number): number => (sheet.getSheet().getColVisible(at) ? sheet.getColumnWidth(at) : 0);
  const frozen = sheet.getFreeze().xSplit;
  let room = width - BESIDE - widthOf(column);
  for (let at = 0; at < frozen; at++) room -= widthOf(at);
  let first = column;
  while (first > 0 && room >= widthOf(first - 1)) room -= widthOf(--first);
  return first;
}

/** The result of a formula may have been calculated since; that the formula stands there is what counts. */
const isHeld = (held: Held, cell: Held): boolean => held.formula === cell.formula && (cell.formula !== undefined || same(held.value, cell.value));

const same = (a: CellValue, b: CellValue): boolean =>
  isCellError(a) || isCellError(b) ? isCellError(a) && isCellError(b) && a.error === b.error : (a === '' ? null : a) === (b === '' ? null : b);

const wholeRows = (sheet: FWorksheet, startRow: number, endRow: number): IRange => ({ startRow, endRow, startColumn: 0, endColumn: sheet.getMaxColumns() - 1 });

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
  private readonly written = new WeakMap<object, string>();
  private own = false;
  private date1904 = false;
  private locked = false;
  private veryHidden: ReadonlySet<string> = new Set();
  private filteredIn: (sheetId: string) => readonly (readonly Area[])[] = () => [];
  private name: string | undefined;

  /** Counts the edits of values, to tell whether formulas are known to show what follows from the last one. */
  private edits = 0;
  private calculated = 0;
  /** So many edits there were when a calculation was given up; absent since something came of one. */
  private givenUp: number | undefined;

  /** Told that a cell was selected for somebody, whether its row is to be seen, and whether the keyboard was to go there. */
  onSelected: (asked: { readonly visible: boolean; readonly focus: boolean }) => void = () => undefined;

  /** Told of what is kept with the workbook beside its cells: marks, and what is remembered. */
  onKept: () => void = () => undefined;

  constructor(
    private readonly grid: Grid,
    private readonly patience: Patience = {},
  ) {
    this.marks = new Marks(grid);
    this.stops.push(drawComments(grid), drawSpilledFormats(grid));
    this.stops.push(
      grid.api.onCommandExecuted((command, options) => {
        const params = command.params as { unitId?: string; trigger?: string; cellValue?: object } | undefined;
        const workbook = grid.api.getActiveWorkbook();
        if (!workbook || (params?.unitId !== undefined && params.unitId !== workbook.getId())) return;
        // All that was edited before a calculation begins is in it.
        if (command.id === CALCULATION_BEGINS) void this.settled();
        followMarks(this.marks, command.id, command.params);
        // Results that the formula engine writes come without a command behind them.
        const fromFormula =
          options?.fromFormula === true || (command.id === SET_VALUES && params?.trigger === undefined && !this.own && isResult(params?.cellValue));
        for (const event of eventsOf({ id: command.id, ...(command.params ? { params: command.params } : {}), fromFormula, own: this.own })) {
          if (!fromFormula && (event.kind === 'cells' || event.kind === 'structure' || event.kind === 'sheet-added')) this.edits += 1;
          if (fromFormula && this.givenUp !== undefined) this.waitAgain();
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
    this.veryHidden = new Set(workbook.veryHidden);
    this.filteredIn = workbook.filteredIn ?? (() => []);
    this.recallFromFile = workbook.recall;
    this.remembered = new Map();
    this.made = new Map(workbook.ourSheets.map((id) => [id, undefined]));
    this.prints.clear();
    for (const id of workbook.ourSheets) this.prints.set(id, this.printOf(id));
    this.marks.clearAll();
    for (const [id, marks] of workbook.marks ?? []) this.marks.set(id, marks);
    if (workbook.kept) this.takeUp(workbook.kept);
    // The grid calculates now what has no value: what is read or saved waits for it as after an edit.
    if (!workbook.isCalculated) this.edits += 1;
    this.tell({ kind: 'workbook' });
  }

  private takeUp({ memory, ours, marks }: KeptState): void {
    this.remembered = new Map(memory.map(([key, json]) => [key, JSON.parse(json) as unknown]));
    this.made = new Map(ours.map(({ id, json }) => [id, json === undefined ? undefined : (JSON.parse(json) as NewSheet)]));
    this.prints.clear();
    for (const { id, print } of ours) if (print !== undefined) this.prints.set(id, print);
    this.marks.clearAll();
    for (const { sheetId, json, outdated } of marks) {
      this.marks.set(sheetId, JSON.parse(json) as Mark[]);
      if (outdated) this.marks.touch(sheetId);
    }
  }

  /** What stands beside the cells, to be kept with the changes of the workbook. */
  kept(): Omit<KeptState, 'styles'> {
    return {
      active: this.workbook().getActiveSheet().getSheetId(),
      memory: [...this.remembered].map(([key, value]) => [key, this.jsonOf(value)] as const),
      ours: [...this.made].map(([id, made]) => {
        const print = this.prints.get(id);
        return { id, ...(made ? { json: this.jsonOf(made) } : {}), ...(print === undefined ? {} : { print }) };
      }),
      marks: this.marks.sheets.map((sheetId) => ({ sheetId, json: this.jsonOf(this.marks.of(sheetId)), outdated: this.marks.isOutdated(sheetId) })),
    };
  }

  /** Lists that nobody changed since are not written out anew. */
  private jsonOf(value: unknown): string {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    let json = this.written.get(value);
    if (json === undefined) this.written.set(value, (json = JSON.stringify(value)));
    return json;
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

  /** Until the formulas show what follows from the last edit; answers whether they do. A calculation without an end is given up after a time. */
  async settled(): Promise<boolean> {
    const { edits } = this;
    if (this.calculated >= edits) return true;
    if (this.givenUp === edits) return false;
    const isCalculated = await this.calculatedOnce();
    if (isCalculated) {
      this.calculated = Math.max(this.calculated, edits);
      this.givenUp = undefined;
    } else if (this.calculated < edits) this.givenUp = Math.max(this.givenUp ?? 0, edits);
    return isCalculated;
  }

  /** Something came of a calculation that was given up: whether it is all is known at its end. */
  private waitAgain(): void {
    this.givenUp = undefined;
    void this.settled();
  }

  /** Until the calculation that is under way, or about to be, has shown its results; answers whether it has. */
  async calculatedOnce(): Promise<boolean> {
    return this.grid.api
      .getFormula()
      .onCalculationResultApplied(this.givenUp === undefined ? (this.patience.calculationMs ?? LONGEST_CALCULATION_MS) : LONGEST_AFTER_THAT_MS)
      .then(
        () => true,
        () => false,
      );
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
    // What a person asks for rests on what the formulas come to; a look by itself is told of results that come later.
    if (options.quiet !== true) await this.settled();
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
    if (!area || area.bottom >= sheet.getMaxRows() || area.right >= sheet.getMaxColumns()) throw unknownCell(address);
    const workbook = this.workbook();
    this.ours(() => {
      if (workbook.getActiveSheet().getSheetId() !== sheetId) workbook.setActiveSheet(sheet);
      sheet.getRange(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1).activate();
    });
    // In Node there is nothing to scroll.
    if ('scrollToCell' in sheet) sheet.scrollToCell(Math.max(0, area.top - 3), firstColumnShown(sheet, area.left, this.grid.width?.()));
    if (focusSheet) this.grid.focus?.();
    this.onSelected({ visible: sheet.getSheet().getRowVisible(area.top), focus: focusSheet });
  }

  async reveal(sheetId: string, address: string): Promise<void> {
    const place = parseA1(address.split(':')[0] ?? '');
    const sheet = this.sheet(sheetId);
    if (!place || place.row >= sheet.getMaxRows()) throw unknownCell(address);
    const seen = (): boolean => sheet.getSheet().getRowVisible(place.row);
    const ids = { unitId: this.workbook().getId(), subUnitId: sheetId };
    if (!seen() && sheet.getSheet().getRowManager().getRow(place.row)?.hd !== 1) await this.grid.api.executeCommand(CLEAR_FILTER, ids).catch(() => false);
    // A filter that the file came with has no rows of its own in the grid: its conditions go with the last row that they hid.
    const isIn = ({ top, bottom }: Area): boolean => place.row >= top && place.row <= bottom;
    const filtered = seen() ? [] : this.filteredIn(sheetId).filter((out) => out.some(isIn));
    const rows = filtered.length > 0 ? filtered.flat().flatMap((area) => hiddenRuns(sheet.getSheet(), area)) : [{ from: place.row, to: place.row }];
    if (!seen()) await this.grid.api.executeCommand(SHOW_ROWS, { ...ids, ranges: rows.map(({ from, to }) => wholeRows(sheet, from, to)) });
    if (!seen()) throw refused();
  }

  async write(sheetId: string, writes: readonly CellWrite[], { newRows }: WriteOptions = {}): Promise<WriteReceipt> {
    await this.endEditing();
    const sheet = this.sheet(sheetId);
    const cells: Matrix = {};
    const before: Matrix = {};
    const stood: Held[] = [];
    const wanted: Held[] = [];
    for (const write of writes) {
      const place = parseA1(write.address);
      if (!place || place.row >= sheet.getMaxRows() || place.column >= sheet.getMaxColumns()) throw unknownCell(write.address);
      const { row, column } = place;
      const raw = sheet.getSheet().getCellRaw(row, column);
      const formula = formulaOf(sheet, raw, row, column);
      if ((write.beforeFormula ?? undefined) !== formula || (formula === undefined && !same(valueOf(raw), write.before))) {
        throw changed(write.address);
      }
      stood.push({ row, column, value: valueOf(raw), formula });
      wanted.push({ row, column, value: write.value ?? null, formula: write.formula });
      (before[row] ??= {})[column] = plain(raw, formula);
      // As Excel does it with rows that are added below others.
      const above = newRows && row >= newRows.top ? this.lookAt(sheet, newRows.top - 1, column) : undefined;
      (cells[row] ??= {})[column] = {
        ...CLEARED,
        ...(write.formula === undefined ? cellOf(write.value) : { f: write.formula }),
        ...(write.numberFormat === undefined && !above
          ? {}
          : { s: { ...above, ...(write.numberFormat === undefined ? {} : { n: { pattern: write.numberFormat } }) } }),
      };
    }
    // Cells of them in which nothing is written have the look of their column too.
    for (let row = newRows?.top ?? 0; newRows && row < newRows.top + newRows.count && row < sheet.getMaxRows(); row += 1)
      for (let column = 0; column < Math.min(sheet.getLastColumn() + 1, sheet.getMaxColumns()); column += 1) {
        const raw = sheet.getSheet().getCellRaw(row, column);
        const above = cells[row]?.[column] || valueOf(raw) !== null || raw?.f ? undefined : this.lookAt(sheet, newRows.top - 1, column);
        if (!above) continue;
        (before[row] ??= {})[column] = plain(raw, undefined);
        (cells[row] ??= {})[column] = { s: above };
      }
    const undo = { workbook: this.workbook().getId(), before, stood };
    if (writes.length === 0) return { sheetId, writes, undo: { ...undo, after: [] } satisfies UndoData };
    this.putAll(sheet, cells, wanted, { before, stood }, { sheetId, writes, undo: { ...undo, after: wanted } satisfies UndoData });
    return { sheetId, writes, undo: { ...undo, after: wanted.map((cell) => this.held(sheet, cell)) } satisfies UndoData };
  }

  private lookAt(sheet: FWorksheet, row: number, column: number): IStyleData | undefined {
    const raw = row < 0 ? undefined : sheet.getSheet().getCellRaw(row, column);
    return (raw && this.workbook().getWorkbook().getStyles().getStyleByCell(raw)) ?? undefined;
  }

  async undo(receipt: WriteReceipt): Promise<void> {
    await this.endEditing();
    const data = receipt.undo as UndoData;
    if (data.workbook !== this.workbook().getId()) throw gone();
    const sheet = this.sheet(receipt.sheetId);
    const now = data.after.map((cell) => this.held(sheet, cell));
    data.after.forEach((cell, index) => {
      const held = now[index] as Held;
      const left = data.left?.[index];
      if (!isHeld(held, cell) && !(left && isHeld(held, left))) throw changed(a1(cell.row, cell.column));
    });
    if (data.after.length === 0) return;
    const back: Matrix = {};
    for (const { row, column, formula } of now) (back[row] ??= {})[column] = plain(sheet.getSheet().getCellRaw(row, column), formula);
    this.putAll(sheet, data.before, data.stood, { before: back, stood: now }, receipt);
  }

  private held(sheet: FWorksheet, { row, column }: Pick<Held, 'row' | 'column'>): Held {
    const raw = sheet.getSheet().getCellRaw(row, column);
    return { row, column, value: valueOf(raw), formula: formulaOf(sheet, raw, row, column) };
  }

  /**
   * Writes all of these cells or none. The grid takes some writes without a word and without doing them (a part that is protected), so it is read
   * back; what came of a refused one is written back, and what cannot be is told. `receipt` is the way back from there.
   */
  private putAll(
    sheet: FWorksheet,
    cells: Matrix,
    wanted: readonly Held[],
    { before, stood }: Pick<UndoData, 'before' | 'stood'>,
    receipt: WriteReceipt,
  ): void {
    const areAll = (held: readonly Held[]): boolean => held.every((cell) => isHeld(this.held(sheet, cell), cell));
    try {
      this.put(sheet, cells);
      if (areAll(wanted)) return;
      throw refused();
    } catch (error) {
      try {
        if (!areAll(stood)) this.put(sheet, before);
      } catch {
        // What stands there then is looked at below.
      }
      if (areAll(stood)) throw withAftermath(error, {});
      const left = stood.map((cell) => this.held(sheet, cell));
      throw withAftermath(error, { aftermath: 'changed', receipt: { ...receipt, undo: { ...(receipt.undo as UndoData), left } satisfies UndoData } });
    }
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
    // Those of a sheet that was deleted wait for it to come back.
    return this.marks.sheets.some((id) => this.marks.of(id).length > 0 && this.grid.api.getActiveWorkbook()?.getSheetBySheetId(id) != null);
  }

  together<T>(action: () => Promise<T>): Promise<T> {
    return together(this.grid, this.workbook().getId(), action);
  }

  async addSheet(sheet: NewSheet): Promise<SheetInfo> {
    if (this.locked) throw protectedStructure();
    await this.endEditing();
    const workbook = this.workbook();
    const active = workbook.getActiveSheet();
    const before = workbook.getSheets().find((one) => one.getSheetName() === sheet.name);
    const asMade = before && this.made.has(before.getSheetId()) && this.prints.get(before.getSheetId()) === this.printOf(before.getSheetId());
    const replaced = sheet.replace && asMade ? before : undefined;
    const there = new Set(workbook.getSheets().map((one) => one.getSheetId()));
    try {
      return await this.insert(sheet, { replaced, active, there });
    } catch (error) {
      throw this.afterHalf(error, there, replaced);
    }
  }

  private async insert(
    sheet: NewSheet,
    { replaced, active, there }: { readonly replaced: FWorksheet | undefined; readonly active: FWorksheet; readonly there: ReadonlySet<string> },
  ): Promise<SheetInfo> {
    const workbook = this.workbook();
    const make = () => {
      const name = replaced
        ? sheet.name
        : freeName(
            sheet.name,
            workbook.getSheets().map((one) => one.getSheetName()),
          );
      const index = replaced?.getIndex();
      // Its successor stands first: a workbook is never without a sheet.
      const added = workbook.insertSheet(replaced ? freeName(`${name}~`, []) : name, { ...(index === undefined ? {} : { index }), sheet: worksheetOf(sheet) });
      // Where the grid refused, without a word, it hands back the sheet that is in front.
      if (there.has(added.getSheetId())) throw refused();
      if (replaced) {
        workbook.deleteSheet(replaced);
        if (workbook.getSheetBySheetId(replaced.getSheetId())) throw refused();
        this.made.delete(replaced.getSheetId());
        this.marks.clear(replaced.getSheetId());
        added.setName(name);
        if (added.getSheetName() !== name) throw refused();
      }
      if (!sheet.activate && active !== replaced) workbook.setActiveSheet(active);
      this.made.set(added.getSheetId(), sheet);
      putNamesAndRules(this.grid, workbook, added, sheet);
      this.prints.set(added.getSheetId(), this.printOf(added.getSheetId()));
      return added;
    };
    const added = this.ours(() => oneStep(this.grid, workbook.getId(), make));
    if (sheet.protect)
      await this.answered(protectAreas(this.grid, added, lockedAreas(added.getMaxRows(), added.getMaxColumns(), unlockedIn(sheet))), () => refused());
    return infoOf(added);
  }

  /** A sheet that was not finished is deleted again; what could not be deleted, or took the place of an older one of ours, is told by name. */
  private afterHalf(error: unknown, there: ReadonlySet<string>, replaced: FWorksheet | undefined): HostError {
    const workbook = this.workbook();
    const half = workbook.getSheets().find((one) => !there.has(one.getSheetId()));
    if (!half) return withAftermath(error, {});
    const isReplaced = replaced !== undefined && !workbook.getSheetBySheetId(replaced.getSheetId());
    try {
      if (!isReplaced) this.ours(() => workbook.deleteSheet(half));
    } catch {
      // Whether it is gone is looked at below.
    }
    const id = half.getSheetId();
    if (!workbook.getSheetBySheetId(id)) {
      dropNames(this.grid, workbook);
      this.made.delete(id);
      this.prints.delete(id);
      return withAftermath(error, {});
    }
    return withAftermath(error, { aftermath: 'changed', sheet: infoOf(half) });
  }

  async deleteSheet(sheetId: string): Promise<void> {
    if (this.locked) throw protectedStructure();
    await this.endEditing();
    const sheet = this.sheet(sheetId);
    const workbook = this.workbook();
    if (workbook.getSheets().filter((one) => !one.isSheetHidden()).length <= 1 && !sheet.isSheetHidden()) throw lastSheet();
    this.ours(() => workbook.deleteSheet(sheet));
    if (workbook.getSheetBySheetId(sheetId)) throw refused();
    this.ours(() => dropNames(this.grid, workbook));
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
    if (!workbook) throw gone();
    return workbook;
  }

  private sheet(sheetId: string): FWorksheet {
    const sheet = this.workbook().getSheetBySheetId(sheetId);
    if (!sheet) throw gone();
    return sheet;
  }

  /** Something is being typed into a cell and is not entered yet. */
  get typing(): boolean {
    const workbook = this.grid.api.getActiveWorkbook();
    return workbook !== null && 'isCellEditing' in workbook && workbook.isCellEditing();
  }

  /** What was typed and not yet entered is entered first: it is what the user meant to stand there. A grid that never does so is not waited for. */
  async endEditing(): Promise<void> {
    const workbook = this.workbook();
    if (!('isCellEditing' in workbook) || !workbook.isCellEditing()) return;
    await this.answered(workbook.endEditingAsync(true), notEntered);
  }

  /** What the grid answers, unless it takes too long. */
  /** What the grid promises, or a refusal where it does not come to its end. */
  async answered<T>(work: Promise<T>, late: () => HostError): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<never>((_done, fail) => {
      timer = setTimeout(() => fail(late()), this.patience.answerMs ?? LONGEST_ANSWER_MS);
    });
    return Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
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
      throw cause instanceof HostError ? cause : refused({ cause });
    } finally {
      this.own = nested;
    }
  }

  private calculates(sheetId: string): boolean {
    const formulas = this.grid.univer.__getInjector().get(this.grid.engine.FormulaDataModel).getFormulaData()[this.workbook().getId()]?.[sheetId];
    return Object.keys(formulas ?? {}).length > 0;
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

  private visibilityOf(sheet: FWorksheet): Pick<SheetBlock, 'visibility'> {
    return sheet.isSheetHidden() ? { visibility: this.veryHidden.has(sheet.getSheetId()) ? 'veryHidden' : 'hidden' } : {};
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
      ...this.visibilityOf(sheet),
    };
  }

  private async readBlock(sheetId: string, area: Area, { signal, onProgress }: ReadOptions): Promise<SheetBlock> {
    const values: CellValue[][] = [];
    const formulas = new Map<number, Map<number, string>>();
    const scales = new ScaleCounts();
    const struck = new Map<number, number[]>();
    const height = Math.max(1, Math.floor(CELLS_A_TURN / (area.right - area.left + 1)));
    try {
      for (let top = area.top; top <= area.bottom; top += height) {
        if (signal?.aborted) throw cancelled();
        const bottom = Math.min(area.bottom, top + height - 1);
        readRows(this.sheet(sheetId), this.spilled(sheetId), { ...area, top, bottom }, values, formulas, area.top, scales, struck);
        if (bottom < area.bottom) {
          onProgress?.((bottom - area.top + 1) / (area.bottom - area.top + 1));
          await turn();
        }
      }
      onProgress?.(1);
      const sheet = this.sheet(sheetId);
      return {
        ...blockFrame(sheet, area, scales),
        ...this.visibilityOf(sheet),
        ...(this.givenUp !== undefined && this.calculates(sheetId) ? { unread: ['results' as const] } : {}),
        values,
        formulas,
        date1904: this.date1904,
        ...(struck.size > 0 ? { struck } : {}),
      };
    } catch (cause) {
      throw cause instanceof HostError ? cause : unexpected(cause);
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
