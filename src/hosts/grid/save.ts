/**
 * Saving: the differences between the grid and the file it came from are put into that file. What moved is moved in every part that names
 * it, what was written or formatted is written cell by cell, and all else keeps its bytes. Nothing is refused at the end: what cannot be
 * saved is left out and named, and the rest is saved.
 */
import type { Workbook } from 'hucre';
import type { Text } from '../../domain';
import { a1, parseA1, quoteSheet } from '../../sheet/a1';
import { type Area, type CellValue, type CellWrite, type NewSheet } from '../../sheet/model';
import { FileHost } from '../file';
import type { SheetFilter } from '../file/filters';
import { cellKey, keyColumn, keyRow } from '../file/formulas';
import { SheetMoves } from '../file/moves';
import { freeSheetName } from '../file/new-sheet';
import { movedFormula, type Carried, type Restructuring } from '../file/references';
import type { LineShape } from '../file/shape';
import type { StyleChange } from '../file/style-change';
import type { Spill } from '../file/spilled';
import type { StructuredFormulas } from '../file/structured';
import type { Styles } from '../file/styles';
import { absoluteArea, FILTER_NAME, type NameChanges } from '../file/workbook-xml';
import { HostError, type Mark } from '../port';
import { formulaOf, valueOf } from './cells';
import { baggageIn, differenceOf, type Before, type NewStyle } from './differences';
import type { filterNow } from './filters';
import type { FWorkbook, FWorksheet, ICellData } from './engine';
import { asFiled, isFormula } from './formula-grammar';
import type { Place } from './kept-as-text';
import { worksheetOf } from './new-sheet';
import { changedNames, changedValidations } from './resources';
import { S } from './save-texts';
import type { GridTables } from './tables';
import { snapshotOf, type Original, type Snapshot } from './snapshot';

export interface Touched {
  /** Where rows and columns of a sheet have gone, by id. */
  readonly moves: ReadonlyMap<string, SheetMoves>;
  /** Cells whose number format the grid itself has set, by sheet. */
  readonly formatted: ReadonlyMap<string, ReadonlySet<number>>;
  readonly ours: ReadonlyMap<string, NewSheet | undefined>;
  readonly memory: ReadonlyMap<string, unknown>;
  readonly marksOf: (sheetId: string) => readonly Mark[];
  /** Formulas that fill more than their own cell, by sheet. */
  readonly spillsOf: (sheetId: string) => ReadonlyMap<number, Spill>;
  /** The rows that filters of tables hid in the file, where they are now. */
  readonly hiddenByFilters: (sheetId: string) => readonly Area[];
  readonly tables: GridTables;
  /** Whether Excel takes what stands in a cell for a formula. */
  readonly isFormula: (formula: string, place: Place) => boolean;
  /** Formulas that name tables; absent where there are none. */
  readonly structured: StructuredFormulas | undefined;
  /** Filters that were changed, by sheet, as they are now. */
  readonly filters: ReadonlyMap<string, ReturnType<typeof filterNow>>;
}
export interface Saved {
  readonly bytes: Uint8Array;
  /** What is not in the file, by name. */
  readonly left: readonly Text[];
}

/** Cells that the file did not take, by the reason. */
interface Refused {
  readonly why: Text;
  readonly cells: string[];
}

const NO_MOVES = new SheetMoves();
/** So many places are named; the others are counted. */
const NAMED = 5;

class Saving {
  readonly left: Text[] = [];
  private readonly nameBefore: ReadonlyMap<string, string>;
  /** Names in the file, by the grid's ids. */
  private readonly names = new Map<string, string>();

  constructor(
    private readonly original: Original,
    private readonly before: Snapshot,
    private readonly workbook: FWorkbook,
    private readonly touched: Touched,
  ) {
    this.nameBefore = new Map([...this.before.sheetIds].map(([name, id]) => [id, name]));
    for (const sheet of workbook.getSheets()) {
      const was = this.nameBefore.get(sheet.getSheetId());
      const taken = [...this.names.values()];
      // A name that the file came with is kept, whatever it is.
      const name = was === sheet.getSheetName() ? was : freeSheetName(sheet.getSheetName(), taken);
      if (name !== sheet.getSheetName()) this.left.push(S.renamed(sheet.getSheetName(), name));
      this.names.set(sheet.getSheetId(), name);
    }
  }

  async run(): Promise<Uint8Array> {
    const change = this.restructuring();
    let { bytes } = this.original;
    let file = await FileHost.open(bytes, this.original.name);
    const gone = [...this.nameBefore].filter(([id]) => !this.workbook.getSheetBySheetId(id)).map(([, name]) => name);
    const structural = change.renamed.size > 0 || gone.length > 0;
    if (structural && file.structureLocked) this.left.push(S.locked);
    if (change.moves.size > 0 || (change.carried?.size ?? 0) > 0 || (structural && !file.structureLocked)) {
      const kept = file.structureLocked ? { ...change, renamed: new Map<string, string>(), deleted: new Set<string>() } : change;
      const moved = await file.restructured(kept, file.structureLocked ? [] : gone);
      ({ bytes } = moved);
      file = await FileHost.open(bytes, this.original.name);
      for (const { sheetId, row, column, text } of moved.headers) await file.write(sheetId, [{ address: a1(row, column), before: null, value: text }]);
    }
    const inFile = await this.addSheets(file);
    file = await this.moveMade(file, inFile);
    // What becomes of a table that is written into is known before it is.
    for (const [id, fileId] of inFile) {
      const sheet = this.workbook.getSheetBySheetId(id);
      if (sheet) file.showing(fileId, valuesOfFormulas(sheet), this.touched.spillsOf(id));
    }
    await this.putDifferences(file, inFile, change);
    if (!file.structureLocked) {
      const order = this.workbook.getSheets().flatMap((sheet) => {
        const id = inFile.get(sheet.getSheetId());
        return id === undefined ? [] : [{ id, visible: !sheet.isSheetHidden() }];
      });
      file.arrange(order);
    }
    for (const [key, value] of this.touched.memory) await file.remember(key, value);
    for (const [id, fileId] of inFile) {
      const marks = this.touched.marksOf(id);
      if (marks.length > 0) await file.mark(fileId, marks);
      // What stood in the file and was taken away, or no longer holds, goes from the file too.
      else if ((await file.marked(fileId)).length > 0) await file.unmark(fileId);
    }
    for (const [id, fileId] of inFile) {
      const cells = file.valueless(fileId);
      if (cells.length > 0) this.left.push(S.onlyInExcel(this.names.get(id) as string, places(cells)));
    }
    return file.save();
  }

  private restructuring(): Restructuring {
    const moves = new Map<string, SheetMoves>();
    const renamed = new Map<string, string>();
    const deleted = new Set<string>();
    const carried = new Map<string, Carried>();
    const taken = new Set([...this.names.values()].map((name) => name.toLowerCase()));
    const idByName = new Map([...this.nameBefore].map(([id, name]) => [name, id]));
    for (const [id, name] of this.nameBefore) {
      const now = this.names.get(id);
      if (now === undefined) {
        // Formulas that name a sheet in whose place another stands mean that one.
        if (!taken.has(name.toLowerCase())) deleted.add(name.toLowerCase());
        continue;
      }
      if (now !== name) renamed.set(name.toLowerCase(), now);
      const moved = this.touched.moves.get(id);
      if (moved && !moved.still) moves.set(name.toLowerCase(), moved);
      const sheet = this.workbook.getSheetBySheetId(id);
      const baggage = sheet && baggageIn(sheet, moved ?? NO_MOVES);
      if (baggage && baggage.carried.size > 0) carried.set(name.toLowerCase(), baggage.carried);
      if (baggage && baggage.left.length > 0) this.left.push(S.notes(now, places(baggage.left)));
    }
    const textAt = (name: string, row: number, column: number): string | undefined => {
      const value = valueOf(
        this.workbook
          .getSheetBySheetId(idByName.get(name) ?? '')
          ?.getSheet()
          .getCellRaw(row, column),
      );
      return typeof value === 'string' ? value : undefined;
    };
    return { moves, renamed, deleted, carried, textAt };
  }

  /** Adds what is not in the file, and answers which sheet of the file is which of the grid. */
  private async addSheets(file: FileHost): Promise<Map<string, string>> {
    const byName = new Map((await file.sheets()).map(({ id, name }) => [name, id]));
    const inFile = new Map<string, string>();
    for (const sheet of this.workbook.getSheets()) {
      const id = sheet.getSheetId();
      const was = this.nameBefore.get(id);
      const name = this.names.get(id) as string;
      const known = was === undefined ? undefined : (byName.get(name) ?? byName.get(was));
      if (known !== undefined) {
        inFile.set(id, known);
        continue;
      }
      const made = this.touched.ours.get(id);
      try {
        const { replace: _replace, activate: _activate, ...plain } = made ?? { name, cells: [] };
        inFile.set(id, (await file.addSheet({ ...plain, name }, made === undefined)).id);
      } catch (error) {
        this.leave(error, (why) => S.sheet(name, why));
      }
    }
    return inFile;
  }

  /** Rows that were inserted in a sheet of ours since it was made. */
  private async moveMade(file: FileHost, inFile: Map<string, string>): Promise<FileHost> {
    const moves = new Map<string, SheetMoves>();
    for (const [id, made] of this.touched.ours) {
      const moved = this.touched.moves.get(id);
      if (made && inFile.has(id) && moved && !moved.still) moves.set((this.names.get(id) as string).toLowerCase(), moved);
    }
    if (moves.size === 0) return file;
    const names = new Map((await file.sheets()).map(({ id, name }) => [id, name]));
    const again = await FileHost.open(await file.save(), this.original.name);
    const { bytes } = await again.restructured({ moves, renamed: new Map(), deleted: new Set() });
    const next = await FileHost.open(bytes, this.original.name);
    const ids = new Map((await next.sheets()).map(({ id, name }) => [name, id]));
    for (const [id, fileId] of inFile) inFile.set(id, ids.get(names.get(fileId) ?? '') ?? fileId);
    return next;
  }

  /** Names that the file cannot have stand in the grid's formulas. */
  private get otherNames(): Restructuring | undefined {
    const renamed = new Map<string, string>();
    for (const sheet of this.workbook.getSheets()) {
      const name = this.names.get(sheet.getSheetId());
      if (name !== undefined && name !== sheet.getSheetName()) renamed.set(sheet.getSheetName().toLowerCase(), name);
    }
    return renamed.size > 0 ? { moves: new Map(), renamed, deleted: new Set() } : undefined;
  }

  private beforeOf(id: string, change: Restructuring): Before {
    const inFile = this.before.data.sheets[id];
    const made = this.touched.ours.get(id);
    const home = this.nameBefore.get(id);
    const others = this.otherNames;
    const elsewhere = change.moves.size + change.renamed.size + change.deleted.size > 0;
    return {
      sheet: inFile ?? (made ? worksheetOf(made) : {}),
      styles: this.before.data.styles,
      formula: inFile && elsewhere ? (formula) => movedFormula(formula, home, change) : (formula) => formula,
      isRead: (formula) => isFormula(formula),
      saved: (formula, row, column) => {
        const written = asFiled(this.touched.structured?.written(formula, { sheetId: id, row, column }) ?? formula);
        return others ? movedFormula(written, undefined, others) : written;
      },
    };
  }

  private async putDifferences(file: FileHost, inFile: ReadonlyMap<string, string>, change: Restructuring): Promise<void> {
    const known = new KnownStyles(file, this.before, inFile, this.touched.moves);
    for (const [id, fileId] of inFile) {
      const sheet = this.workbook.getSheetBySheetId(id);
      if (!sheet) continue;
      const difference = differenceOf(this.beforeOf(id, change), sheet, this.workbook, this.touched.moves.get(id) ?? NO_MOVES, this.touched.formatted.get(id));
      const name = this.names.get(id) as string;
      if (difference.looksLeft.length > 0) this.left.push(S.looks(name, places(difference.looksLeft)));
      const unread = difference.writes.filter(({ address, formula }) => formula !== undefined && !this.isFormula(id, address));
      if (unread.length > 0) this.left.push(S.noFormulas(name, places(unread.map(({ address }) => address))));
      const writes = difference.writes.map((write) =>
        unread.includes(write) ? { address: write.address, before: write.before, value: write.formula as string } : write,
      );
      // Its formulas follow the sheets that they read, whose rows, columns and names have gone elsewhere since it was made.
      if (this.touched.ours.get(id) && !this.nameBefore.has(id)) file.openToMaker(fileId);
      const refused: Refused[] = [];
      await this.write(file, fileId, await agreed(file, fileId, writes), refused);
      for (const { why, cells } of refused) this.left.push(S.cells(name, places(cells), why));
      await file.growTables(fileId, (area) => this.touched.tables.endOf(sheet.getSheet(), id, area));
      const restyled = await known.restyled(difference.styles);
      const filtering = this.filteringOf(id);
      const shaped = withHidden(difference.shape.rows, filtering?.hidden);
      const rows = await withLineStyles(shaped, difference.rowStyles, known);
      const columns = await withLineStyles(difference.shape.columns, difference.columnStyles, known);
      const validations = changedValidations(this.workbook, id, this.before.validations.get(id) ?? [], this.touched.moves.get(id) ?? NO_MOVES);
      file.hiddenByFilters(fileId, this.touched.hiddenByFilters(id));
      file.reshape(
        fileId,
        {
          ...difference.shape,
          ...(rows ? { rows } : {}),
          ...(columns ? { columns } : {}),
          ...(validations ? { validations } : {}),
          ...(filtering ? { filter: filtering.filter } : {}),
        },
        restyled,
      );
    }
    const isThere = (scope: string): boolean => Boolean(this.workbook.getSheetBySheetId(this.before.sheetIds.get(scope) ?? ''));
    const names = changedNames(
      this.workbook,
      this.before.names,
      isThere,
      (formula) => movedFormula(formula, undefined, change),
      (name) => this.left.push(S.noFormulaOfName(name)),
    );
    const filtered = [...inFile.keys()].flatMap((id) => {
      const now = this.touched.filters.get(id);
      return now === undefined || now === 'unread' || this.before.strangeFilters.has(id) ? [] : [[this.names.get(id) as string, now.filter] as const];
    });
    if (names || filtered.length > 0) file.rename(withFilterNames(names ?? { removed: [], set: [] }, filtered));
  }

  private isFormula(sheetId: string, address: string): boolean {
    const place = parseA1(address);
    const sheet = place ? this.workbook.getSheetBySheetId(sheetId) : null;
    if (!place || !sheet) return true;
    const shown = formulaOf(sheet, sheet.getSheet().getCellRaw(place.row, place.column), place.row, place.column);
    return shown === undefined || this.touched.isFormula(shown, { sheetId, ...place });
  }

  /** The filter of a sheet where it was changed, and which rows it hides and no longer hides. */
  private filteringOf(id: string): { readonly filter: SheetFilter | null; readonly hidden: ReadonlyMap<number, boolean> } | undefined {
    const now = this.touched.filters.get(id);
    if (now === undefined) return undefined;
    const name = this.names.get(id) as string;
    const was = this.before.filters.get(id);
    if (now === 'unread' || this.before.strangeFilters.has(id)) {
      this.left.push(S.filters(name));
      return undefined;
    }
    const moves = this.touched.moves.get(id) ?? NO_MOVES;
    const before = (was?.hidden ?? []).flatMap((row) => moves.rows.to(row) ?? []);
    return { filter: now.filter, hidden: new Map([...before.map((row) => [row, false] as const), ...[...now.hidden].map((row) => [row, true] as const)]) };
  }

  /** All of the writes; where some are refused, all but those, which are named. */
  private async write(file: FileHost, sheetId: string, writes: readonly CellWrite[], refused: Refused[]): Promise<void> {
    const [first] = writes;
    if (!first) return;
    try {
      await file.write(sheetId, writes);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      if (writes.length === 1) {
        const why = error.because?.what ?? error.text;
        const known = refused.find((one) => one.why.ko === why.ko);
        if (known) known.cells.push(first.address);
        else refused.push({ why, cells: [first.address] });
        return;
      }
      const half = Math.ceil(writes.length / 2);
      await this.write(file, sheetId, writes.slice(0, half), refused);
      await this.write(file, sheetId, writes.slice(half), refused);
    }
  }

  private leave(error: unknown, say: (why: Text) => Text): void {
    if (!(error instanceof HostError)) throw error;
    this.left.push(say(error.because?.what ?? error.text));
  }
}

const places = (addresses: readonly string[]): Text => {
  const named = addresses.slice(0, NAMED).join(', ');
  const more = addresses.length - NAMED;
  return more > 0 ? { ko: `${named} 외 ${more}개 셀`, en: `${named} and ${more} more cells` } : { ko: named, en: named };
};

/** Which styles of the file the ids in the grid stand for, and what cells are to get. */
class KnownStyles {
  private byId: Map<string, number> | undefined;
  private readonly memo = new Map<string, number>();

  constructor(
    private readonly file: FileHost,
    private readonly before: Snapshot,
    private readonly inFile: ReadonlyMap<string, string>,
    private readonly moves: ReadonlyMap<string, SheetMoves>,
  ) {}

  async restyled(styles: ReadonlyMap<number, NewStyle>): Promise<Map<number, (old: number, styles: Styles) => number>> {
    const found = new Map<number, (old: number, styles: Styles) => number>();
    for (const [key, style] of styles) found.set(key, await this.changeOf(style));
    return found;
  }

  async changeOf({ from, change, none }: NewStyle): Promise<(old: number, styles: Styles) => number> {
    const base = none ? 0 : from === undefined ? undefined : (await this.ids()).get(from);
    return (old, styles) => (change ? this.changed(styles, base ?? old, change) : (base ?? old));
  }

  /** Thousands of cells get the same change of the same style. */
  private changed(styles: Styles, style: number, change: StyleChange): number {
    const key = `${style} ${JSON.stringify(change)}`;
    let made = this.memo.get(key);
    if (made === undefined) this.memo.set(key, (made = styles.changed(style, change)));
    return made;
  }

  private async ids(): Promise<ReadonlyMap<string, number>> {
    if (this.byId) return this.byId;
    this.byId = new Map();
    for (const [id, fileId] of this.inFile) {
      const cells = this.before.data.sheets[id]?.cellData as Record<number, Record<number, ICellData>> | undefined;
      if (!cells) continue;
      const moves = this.moves.get(id) ?? NO_MOVES;
      for (const [key, style] of await this.file.stylesOf(fileId)) {
        const [row, column] = [moves.rows.origin(keyRow(key)), moves.columns.origin(keyColumn(key))];
        const shown = row === undefined || column === undefined ? undefined : cells[row]?.[column]?.s;
        if (typeof shown === 'string' && !this.byId.has(shown)) this.byId.set(shown, style);
      }
    }
    return this.byId;
  }
}

/** What a sheet filters has a name of its own in a file. */
function withFilterNames({ removed, set }: NameChanges, filters: readonly (readonly [sheet: string, filter: SheetFilter | null])[]): NameChanges {
  const of = (name: string, scope: string | undefined): boolean => name === FILTER_NAME && filters.some(([sheet]) => sheet === scope);
  return {
    removed: [
      ...removed.filter(({ name, scope }) => !of(name, scope)),
      ...filters.flatMap(([scope, filter]) => (filter === null ? [{ name: FILTER_NAME, scope }] : [])),
    ],
    set: [
      ...set.filter(({ name, scope }) => !of(name, scope)),
      ...filters.flatMap(([scope, filter]) =>
        filter === null ? [] : [{ name: FILTER_NAME, scope, formula: `${quoteSheet(scope)}!${absoluteArea(filter.area)}` }],
      ),
    ],
  };
}

/** Rows that a filter hides; one that is hidden by hand besides stays hidden. */
function withHidden(
  lines: ReadonlyMap<number, LineShape> | undefined,
  hidden: ReadonlyMap<number, boolean> | undefined,
): ReadonlyMap<number, LineShape> | undefined {
  if (!hidden || hidden.size === 0) return lines;
  const all = new Map(lines);
  for (const [row, is] of hidden) all.set(row, { ...all.get(row), hidden: is || all.get(row)?.hidden === true });
  return all;
}

async function withLineStyles(
  lines: ReadonlyMap<number, LineShape> | undefined,
  styles: ReadonlyMap<number, NewStyle>,
  known: KnownStyles,
): Promise<ReadonlyMap<number, LineShape> | undefined> {
  if (styles.size === 0) return lines;
  const all = new Map(lines);
  for (const [at, style] of styles) all.set(at, { ...all.get(at), style: await known.changeOf(style) });
  return all;
}

/** What the grid shows of each formula: a file without them would tell other programs something else. */
function valuesOfFormulas(sheet: FWorksheet): Map<number, CellValue> {
  const values = new Map<number, CellValue>();
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (cell && (cell.f || cell.si)) values.set(cellKey(row, column), valueOf(cell));
    });
  return values;
}

/** The writes with what the file itself holds before them, as it reads its own values. */
async function agreed(file: FileHost, sheetId: string, writes: readonly CellWrite[]): Promise<CellWrite[]> {
  if (writes.length === 0) return [];
  const block = await file.read(sheetId);
  return writes.map((write) => {
    const place = parseA1(write.address) as { row: number; column: number };
    const row = place.row - block.top;
    const column = place.column - block.left;
    const { beforeFormula: _old, ...rest } = write;
    const beforeFormula = block.formulas.get(row)?.get(column);
    return { ...rest, before: block.values[row]?.[column] ?? null, ...(beforeFormula === undefined ? {} : { beforeFormula }) };
  });
}

/** The workbook as it stands in the grid, as a file. */
export async function saveGrid(original: Original, parsed: Workbook, workbook: FWorkbook, touched: Touched): Promise<Saved> {
  const saving = new Saving(original, await snapshotOf(parsed, 'before', original.name, original), workbook, touched);
  const bytes = await saving.run();
  return { bytes, left: saving.left };
}
