/** The workbook in the grid and the file it came from. */
import { EncryptedFileError, readXlsx, type Workbook } from 'hucre';
import type { Text } from '../../domain';
import { FileHost } from '../file';
import { damaged, encrypted } from '../file/errors';
import { cellKey, toShown } from '../file/formulas';
import { SheetMoves } from '../file/moves';
import { movedArea } from '../file/references';
import { StructuredFormulas } from '../file/structured';
import { HostError, type Mark } from '../port';
import type { Area } from '../../sheet/model';
import { dayFormats } from './date-formats';
import { chooseDays, filterNow, hiddenByHand, hiddenRuns, outOf, showFiltered } from './filters';
import type { Filtered } from '../file/filters';
import { holdFilters } from './filter-growth';
import type { Grid } from './engine';
import { refused } from './errors';
import { unlockedCells } from './framed-cells';
import { guard } from './guard';
import type { GridHost } from './host';
import { hasSheets } from './formula-grammar';
import { formulaTest, keepAsText, type Place } from './kept-as-text';
import { Journal, type Change, type KeptChanges, type KeptState } from './journal';
import { keepLocks } from './kept-locks';
import { followMerges, keepMerged } from './merges';
import { lockedAreas, protectAreas, unlockedIn } from './new-sheet-extras';
import { leaveRemoved } from './removed-sheets';
import { saveGrid, type Touched } from './save';
import { S } from './save-texts';
import { filtersNotDrawn, notDrawn, type NotDrawn } from './not-drawn';
import { spillsOf } from './spilled-formats';
import { fillColumns } from './table-columns';
import { calculateTables } from './table-formulas';
import { GridTables } from './tables';
import { hasUncalculated, snapshotOf, type Original } from './snapshot';

interface Range {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}
const SET_VALUES = 'sheet.mutation.set-range-values';
/** Rows and columns that come, go and move. */
const MOVING = /^sheet\.mutation\.(insert-row|insert-col|remove-rows|remove-col|move-rows|move-columns)$/;
const SHOW_ROWS = 'sheet.mutation.set-row-visible';
const FILTERING = /^sheet\.mutation\.(set-filter-criteria|set-filter-range|remove-filter)$/;
/** How long a save waits for the look at the last edit; marks that have not come by then are not saved, and it is said. */
const LONGEST_WAIT_MS = 600;
const WAIT_MS = 50;
const NO_TABLES = new StructuredFormulas([]);
const UNDO = 'univer.command.undo';
/** What changes the workbook; heights that the grid finds by itself and results of formulas do not. */
const CHANGING =
  /^(?:sheet\.mutation\.(?!set-worksheet-row-(?:auto-height|is-auto-height)|mark-dirty-filter-change|empty|data-validation-formula-mark-dirty|set-worksheet-permission-points|(?:add|delete|set)-(?:range|worksheet)-protection|set-(?:row|column)-count)|data-validation\.mutation\.|formula\.mutation\.(?:set|remove)-defined-name)/;

export class GridDocument {
  private count = 0;
  private original: Original | undefined;
  /** What the library that reads cells with their formats was given of it. */
  private readable: Uint8Array | undefined;
  private locked = false;
  /** Areas that array formulas fill and that stay as they are. */
  private arrays = new Map<string, readonly Area[]>();
  private heads = new Map<string, readonly Area[]>();
  /** Told of everything that a save would write: contents, formats, shapes, names, and what is remembered or marked. */
  onChanged: () => void = () => undefined;
  /** Told why something that was typed cannot be. */
  onRefused: (why: Text) => void = () => undefined;
  /** What the file that is open holds and the grid does not draw: it is kept, and must be said to be. */
  get hidden(): readonly NotDrawn[] {
    return [...this.objects, ...filtersNotDrawn(this.filtersNotDrawn())];
  }
  private objects: readonly NotDrawn[] = [];
  /** By the name of its sheet, what is filtered and not drawn, as the file has it. */
  /** `out`: the rows that it hid in the file; absent where they are not known. `isTable`: of a table. */
  private undrawn: readonly { readonly id: string; readonly name: string; readonly out?: readonly Area[]; readonly isTable: boolean }[] = [];
  /** Sheets of the file that is open which the grid did not protect as the file does. */
  unprotected: readonly string[] = [];
  /** What the last save left out, to be said. */
  left: readonly Text[] = [];
  private moves = new Map<string, SheetMoves>();
  /** Formulas that name tables, taken apart. */
  private parsed: ConstructorParameters<typeof StructuredFormulas>[2] = new Map();
  private tables = new GridTables(new Map(), {}, () => undefined);
  private filtered = new Set<string>();
  private date1904 = false;
  /** Cells to which the grid gave the number format of what their formula looks at, by sheet: nobody asked for it. */
  private formatted = new Map<string, Set<number>>();
  /** A change is being taken back: rows that come are those that went. */
  private undoing = false;
  private journal = new Journal();
  /** The workbook whose changes are noted. */
  private unit: string | undefined;
  private stylesOfFile: ReadonlySet<string> = new Set();

  constructor(
    private readonly grid: Grid,
    private readonly host: GridHost,
  ) {
    guard(
      grid,
      () => ({ locked: this.locked, arrays: (id) => this.areasNow(this.arrays, id), heads: (id) => this.areasNow(this.heads, id) }),
      (why) => this.onRefused(why),
    );
    // Before it is noted what was done.
    keepAsText(grid, { ...this.formulaTest, told: (why) => this.onRefused(why) });
    calculateTables(grid, (unitId) => (unitId === grid.api.getActiveWorkbook()?.getId() ? this.structured() : undefined));
    fillColumns(
      grid,
      () => {
        const workbook = this.tables.isEmpty ? null : grid.api.getActiveWorkbook();
        return workbook ? this.tables.now(workbook) : [];
      },
      () => this.structured(),
      (why) => this.onRefused(why),
    );
    holdFilters(grid);
    keepMerged(grid);
    leaveRemoved(grid);
    keepLocks(grid);
    dayFormats(grid);
    // Before it is done, so that what follows from it is noted after it.
    grid.api.onBeforeCommandExecute((command, options) => {
      if (command.id === UNDO) this.undoing = true;
      const params = command.params as { unitId?: string } | undefined;
      if (params?.unitId === undefined || params.unitId !== this.unit) return;
      const { subUnitId, ranges } = params as Moving;
      const shown = command.id === SHOW_ROWS && subUnitId !== undefined ? grid.api.getActiveWorkbook() : null;
      if (shown && showFiltered(grid, shown, subUnitId as string, ranges ?? [])) this.filtered.add(subUnitId as string);
      this.journal.note(command.id, params, { fromFormula: options?.fromFormula === true, undoing: this.undoing });
    });
    host.onKept = () => this.onChanged();
    grid.api.onCommandExecuted((command, options) => {
      if (command.id === UNDO) this.undoing = false;
      const params = command.params as Moving | undefined;
      if (params?.subUnitId === undefined || params.unitId !== grid.api.getActiveWorkbook()?.getId()) return;
      const fromFormula = options?.fromFormula === true;
      if (CHANGING.test(command.id) && !(command.id === SET_VALUES && isResult(params, fromFormula))) this.onChanged();
      const kind = MOVING.exec(command.id)?.[1];
      if (kind) this.follow(kind, params, params.subUnitId);
      if (kind) this.formatted.delete(params.subUnitId);
      if (command.id === SET_VALUES && params.cellValue) this.followFormats(params.subUnitId, params.cellValue, fromFormula || params.trigger === undefined);
      if (FILTERING.test(command.id)) this.filtered.add(params.subUnitId);
    });
  }

  /** Those of which rows are still hidden: conditions that hide nothing any more are not saved. */
  private filtersNotDrawn(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { id, name, out } of this.undrawn) {
      const sheet = this.grid.api.getActiveWorkbook()?.getSheetBySheetId(id)?.getSheet();
      if (out && sheet && !this.areasNow(new Map([[id, out]]), id).some((rows) => hiddenRuns(sheet, rows).length > 0)) continue;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return counts;
  }

  /** Areas of the file, where they are now. */
  private areasNow(found: ReadonlyMap<string, readonly Area[]>, sheetId: string): readonly Area[] {
    const areas = found.get(sheetId) ?? [];
    const moves = this.moves.get(sheetId);
    return moves && areas.length > 0 ? areas.flatMap((area) => movedArea(area, moves) ?? []) : areas;
  }

  /** Formulas that name tables; undefined where there are none. */
  private structured(): StructuredFormulas | undefined {
    const workbook = this.tables.isEmpty ? null : this.grid.api.getActiveWorkbook();
    if (!workbook) return undefined;
    const names = new Map(workbook.getDefinedNames().map((one) => [one.getName().toLowerCase(), one.getFormulaOrRefString()]));
    return new StructuredFormulas(this.tables.now(workbook), names, this.parsed);
  }

  /** Formulas of the file, where one is asked for. */
  private formulasOfFile: ReadonlySet<string> | undefined;
  private readonly formulaTest = {
    isOfFile: (formula: string): boolean => {
      this.formulasOfFile ??= new Set([...(this.original?.formulas.values() ?? [])].flatMap((own) => [...own.values()].map(toShown)));
      return this.formulasOfFile.has(formula);
    },
    hasNamed: (formula: string, place: Place): boolean => {
      const names = new Set(
        formula.includes('!')
          ? this.grid.api
              .getActiveWorkbook()
              ?.getSheets()
              .map((sheet) => sheet.getSheetName().toLowerCase())
          : [],
      );
      if (!hasSheets(formula, (name) => names.has(name))) return false;
      return !formula.includes('[') || (this.structured() ?? NO_TABLES).hasTables(formula, place);
    },
  };

  private followFormats(sheetId: string, cells: NonNullable<Moving['cellValue']>, unasked: boolean): void {
    const known = this.formatted.get(sheetId) ?? new Set();
    for (const [row, line] of Object.entries(cells)) {
      for (const [column, cell] of Object.entries(line ?? {})) {
        if (cell === null || cell === undefined || !('s' in cell)) continue;
        const byEngine = unasked && Object.keys(cell).every((key) => key === 'v' || key === 't' || key === 's');
        if (byEngine) known.add(cellKey(Number(row), Number(column)));
        else known.delete(cellKey(Number(row), Number(column)));
      }
    }
    this.formatted.set(sheetId, known);
  }

  /** Notes where rows and columns go, so that everything in the file that names them can follow. */
  private follow(kind: string, { range, sourceRange, targetRange }: Moving, sheetId: string): void {
    let moves = this.moves.get(sheetId);
    if (!moves) this.moves.set(sheetId, (moves = new SheetMoves()));
    const rows = kind.includes('row');
    const line = rows ? moves.rows : moves.columns;
    const startOf = (of: Range): number => (rows ? of.startRow : of.startColumn);
    const countOf = (of: Range): number => (rows ? of.endRow - of.startRow : of.endColumn - of.startColumn) + 1;
    if (kind.startsWith('move') && sourceRange && targetRange) line.move(startOf(sourceRange), countOf(sourceRange), startOf(targetRange));
    else if (range && kind.startsWith('remove')) line.delete(startOf(range), countOf(range), this.undoing);
    else if (range && this.undoing) line.restore(startOf(range), countOf(range));
    else if (range) line.insert(startOf(range), countOf(range));
  }

  /**
   * Rejects, and leaves what is open as it is, where the bytes are no workbook that can be read. With `kept` its changes are made again; answers how
   * many of them could not be.
   */
  async open(bytes: Uint8Array, name: string, kept?: KeptChanges): Promise<number> {
    const file = await FileHost.open(bytes, name, { frames: true });
    await file.refuseBroken();
    const readable = (await file.readable()) ?? bytes;
    const workbook = await readStyled(readable);
    const heads = await file.tableHeadsBySheet();
    const byHand = new Map<string, ReadonlySet<number>>();
    const original = {
      bytes,
      name,
      formulas: file.formulasBySheet(),
      filters: await file.filtersBySheet(),
      arrays: file.arraysBySheet(),
      heights: await file.heightsBySheet(),
      framed: file.cellsBySheet(),
      byHand,
    };
    const filtered = await file.filteredBySheet();
    const snapshot = await snapshotOf(workbook, `workbook-${++this.count}`, name, original);
    const { data, date1904, sheetIds, protectedSheets } = snapshot;
    const tables = new GridTables(new Map([...(await file.tablesBySheet())].map(([sheet, own]) => [sheetIds.get(sheet) as string, own])), data.sheets, (id) =>
      this.moves.get(id),
    );
    const isCalculated = !hasUncalculated(snapshot, original.formulas);
    const before = this.grid.api.getActiveWorkbook();
    this.unit = undefined;
    this.moves = new Map();
    this.tables = tables;
    this.parsed = new Map();
    const opened = this.grid.api.createWorkbook(data);
    if (before) this.grid.api.disposeUnit(before.getId());
    for (const [id, { filter, hidden }] of snapshot.filters) {
      chooseDays(this.grid, opened, id, filter, date1904);
      byHand.set(id, new Set(hiddenByHand(this.grid, opened, id, hidden)));
    }
    this.unprotected = [];
    for (const id of protectedSheets) {
      const sheet = opened.getSheetBySheetId(id);
      const name = [...sheetIds].find(([, one]) => one === id)?.[0];
      const unlocked = unlockedCells(
        workbook.sheets.find((one) => one.name === name),
        original.framed.get(name ?? ''),
      );
      const protect = async (): Promise<void> => {
        if (sheet && unlocked.size > 0) return protectAreas(this.grid, sheet, lockedAreas(sheet.getMaxRows(), sheet.getMaxColumns(), unlocked));
        const permission = sheet?.getWorksheetPermission();
        await permission?.protect();
        await permission?.setReadOnly();
      };
      try {
        await this.host.answered(protect(), refused);
      } catch {
        // Its cells can be read all the same; what is typed into locked ones is left out of the file, by name.
        this.unprotected = [...this.unprotected, name ?? id];
      }
    }
    const made = new Set(file.madeSheets());
    const ourSheets = (await file.sheets()).flatMap(({ id, name: sheet }) => (made.has(id) ? (sheetIds.get(sheet) ?? []) : []));
    const marks = new Map<string, readonly Mark[]>();
    for (const sheet of await file.sheets()) {
      const id = sheetIds.get(sheet.name);
      const there = id === undefined ? [] : await file.readMarks(sheet.id);
      if (id !== undefined && there.length > 0) marks.set(id, there);
    }
    this.original = original;
    this.formulasOfFile = undefined;
    this.date1904 = date1904;
    this.undrawn = workbook.sheets.flatMap(({ name: sheet, autoFilter }) => {
      const id = sheetIds.get(sheet) as string;
      const { sheet: own = [], tables = [] } = filtered.get(sheet) ?? {};
      const strange = autoFilter && !snapshot.filters.has(id) ? (own.length > 0 ? own : [undefined]) : [];
      const out = (of: Filtered | undefined) => (of ? { out: outOf(opened, id, of, date1904) } : {});
      return [
        ...strange.map((of) => ({ id, name: sheet, isTable: false, ...out(of) })),
        ...tables.map((of) => ({ id, name: sheet, isTable: true, ...out(of) })),
      ];
    });
    this.readable = readable;
    this.objects = notDrawn(workbook, await file.objects());
    this.locked = file.structureLocked;
    const byId = (found: ReadonlyMap<string, readonly Area[]>): Map<string, readonly Area[]> =>
      new Map([...found].flatMap(([sheet, areas]) => (sheetIds.has(sheet) ? [[sheetIds.get(sheet) as string, areas]] : [])));
    this.arrays = byId(file.arraysBySheet(true));
    this.heads = byId(heads);
    this.filtered = new Set();
    this.formatted = new Map();
    this.journal = new Journal();
    this.unit = data.id;
    this.stylesOfFile = new Set(Object.keys(data.styles));
    const lost = kept ? await this.again(kept, data.id) : 0;
    this.host.opened({
      name,
      date1904,
      locked: this.locked,
      veryHidden: workbook.sheets.flatMap((sheet) => (sheet.veryHidden ? (sheetIds.get(sheet.name) ?? []) : [])),
      recall: (key) => file.recall(key),
      ourSheets,
      marks,
      isCalculated,
      filteredIn: (id) => this.undrawn.flatMap((one) => (one.id === id && one.out ? [this.areasNow(new Map([[id, one.out]]), id)] : [])),
      ...(kept ? { kept: kept.state } : {}),
    });
    if (kept) await this.protectMade();
    // A sheet that was made again has come to the front.
    const front = kept?.state.active === undefined ? null : opened.getSheetBySheetId(kept.state.active);
    if (front && !front.isSheetHidden()) opened.setActiveSheet(front);
    followMerges(this.grid);
    return lost;
  }

  /** Makes the changes again that were made of this file before; answers how many could not be. */
  private async again({ changes, state }: KeptChanges, unitId: string): Promise<number> {
    // As they were made: after the formulas of the file had been looked at.
    await this.host.calculatedOnce();
    this.grid.api
      .getActiveWorkbook()
      ?.getWorkbook()
      .addStyles(JSON.parse(state.styles) as never);
    let lost = 0;
    for (const { id, params, undoing } of changes) {
      this.undoing = undoing === true;
      try {
        if (!this.grid.api.syncExecuteCommand(id, { ...params, unitId })) lost += 1;
      } catch (error) {
        console.error(error);
        lost += 1;
      }
    }
    this.undoing = false;
    return lost;
  }

  /** Sheets of ours that were made since the file was opened take what they took, where their rows and columns stand now. */
  private async protectMade(): Promise<void> {
    for (const [id, made] of this.host.ourSheets) {
      const sheet = this.grid.api.getActiveWorkbook()?.getSheetBySheetId(id);
      if (!sheet || !made?.protect) continue;
      const moves = this.moves.get(id);
      const unlocked = [...unlockedIn(made)].flatMap((key) => {
        const [row = 0, column = 0] = key.split(',').map(Number);
        const to = moves ? [moves.rows.to(row), moves.columns.to(column)] : [row, column];
        return to.includes(undefined) ? [] : [to.join(',')];
      });
      await protectAreas(this.grid, sheet, lockedAreas(sheet.getMaxRows(), sheet.getMaxColumns(), new Set(unlocked)));
    }
  }

  /** What has to be kept so that the work comes back if the page goes now; undefined where the whole workbook is the shorter way. */
  kept(): { readonly base: object; readonly bytes: Uint8Array; readonly changes: readonly Change[]; readonly state: KeptState } | undefined {
    const workbook = this.grid.api.getActiveWorkbook();
    if (!this.original || !workbook || this.journal.isFull) return undefined;
    const styles = Object.entries(workbook.getWorkbook().getStyles().toJSON() as object).filter(([id]) => !this.stylesOfFile.has(id));
    const state = { ...this.host.kept(), styles: JSON.stringify(Object.fromEntries(styles)) };
    return { base: this.journal, bytes: this.original.bytes, changes: this.journal.changes.slice(), state };
  }

  /** An edit of just now is being looked at: the marks that come of it are waited for, not left out. */
  private async marksDrawn(): Promise<void> {
    for (let waited = 0; this.host.marks.unsaved.length > 0 && waited < LONGEST_WAIT_MS; waited += WAIT_MS)
      await new Promise((done) => setTimeout(done, WAIT_MS));
  }

  /** The file it came from with what was changed since; everything else in it is as it was. What cannot be saved is left out and named. */
  async save(): Promise<Uint8Array> {
    await this.host.endEditing();
    // Each formula is saved with what it comes to now.
    const isCalculated = await this.host.settled();
    await this.marksDrawn();
    const saved = await this.written();
    this.left = [...saved.left, ...(isCalculated ? [] : [S.notCalculated])];
    return saved.bytes;
  }

  /** What a save would write now, without a trace in what is being done. */
  async copy(): Promise<Uint8Array> {
    await this.host.settled();
    return (await this.written()).bytes;
  }

  private async written(): Promise<{ readonly bytes: Uint8Array; readonly left: readonly Text[] }> {
    const workbook = this.grid.api.getActiveWorkbook();
    const { original } = this;
    if (!original || !workbook) throw damaged('no workbook is open');
    const touched: Touched = {
      moves: this.moves,
      tables: this.tables,
      structured: this.structured(),
      isFormula: formulaTest(this.grid, this.formulaTest),
      formatted: this.formatted,
      ours: this.host.ourSheets,
      memory: this.host.memory,
      marksOf: (id) => this.host.marks.current(id),
      spillsOf: (id) => spillsOf(this.grid, workbook, id),
      hiddenByFilters: (id) => this.areasNow(new Map([[id, this.undrawn.flatMap((one) => (one.id === id && one.isTable ? (one.out ?? []) : []))]]), id),
      filters: new Map([...this.filtered].map((id) => [id, filterNow(this.grid, workbook, id, this.date1904)])),
    };
    const unmarked = this.host.marks.unsaved.flatMap((id) => workbook.getSheetBySheetId(id)?.getSheetName() ?? []);
    const saved = await saveGrid(original, await readStyled(this.readable ?? original.bytes), workbook, touched);
    return { bytes: saved.bytes, left: [...saved.left, ...(unmarked.length > 0 ? [S.marks(unmarked)] : [])] };
  }
}

/** The formula engine writes results without a command behind them. */
const isResult = ({ cellValue, trigger }: Moving, fromFormula: boolean): boolean =>
  // After an edit that was refused the grid names that edit as the trigger of the next results.
  (fromFormula || trigger === undefined) &&
  Object.values(cellValue ?? {}).every((line) =>
    Object.values(line ?? {}).every((cell) => cell !== null && cell !== undefined && Object.keys(cell).every((key) => 'vtsf'.includes(key) || key === 'si')),
  );

interface Moving {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: Range;
  readonly sourceRange?: Range;
  readonly targetRange?: Range;
  readonly ranges?: readonly Range[];
  readonly trigger?: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, object | null | undefined>> | null | undefined>>;
}

async function readStyled(bytes: Uint8Array): Promise<Workbook> {
  try {
    return await readXlsx(bytes, { readStyles: true });
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw error instanceof EncryptedFileError ? encrypted() : damaged(error);
  }
}
