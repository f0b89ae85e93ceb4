/**
 * The host over an .xlsx file that is held in memory. Nothing of the file is rewritten until `save`, and then only the parts that a
 * write, a mark, a new sheet or a setting touches; all others are copied with their packed bytes.
 */
import type { Text } from '../../domain';
import { a1, areaName, parseA1, parseArea } from '../../sheet/a1';
import { isCellError, type Area, type CellValue, type CellWrite, type NewSheet, type Severity, type SheetBlock } from '../../sheet/model';
import { madePrint } from '../../sheet/made-print';
import { HostError, type Host, type HostEvent, type Mark, type ReadOptions, type SheetInfo, type WriteReceipt } from '../port';
import type { FilledArea } from './cells';
import { staleFormulas } from './dependents';
import {
  badWrite,
  brokenStyles,
  cancelled,
  changed,
  damaged,
  lastSheet,
  headOfTable,
  partOfArray,
  protectedSheet,
  protectedStructure,
  sheetGone,
  sheetInUse,
  textTooLong,
} from './errors';
import { filteredArea, filterOf, filterOfTable, hidesIn, withoutConditions, type Filtered, type SheetFilter } from './filters';
import { cellKey, insideArea, keyColumn, keyName, keyRow, precedentsOf, toShown, toStored } from './formulas';
import { freeSheetName, namesOf, newSheetXml, notesOf, withNotes } from './new-sheet';
import type { CellLooks } from './frame';
import { Package, relationsPath, type Relation } from './package';
import { recall, remember } from './properties';
import { blockOf, NO_TEXTS, readContent, readPackage, usedRange, type SheetContent } from './read';
import { fittedHeights } from './row-heights';
import {
  isProtected,
  marksBySeverity,
  marksIn,
  overlaysUsed,
  patchCells,
  styleAt,
  stylesIn,
  withMarks,
  withoutMarks,
  withSelected,
  type CellPatch,
  type MarkGroup,
} from './sheet-xml';
import { parsePart } from './parser';
import { restructure, type NewHeader } from './restructure';
import type { Restructuring } from './references';
import { shapedSheet, showsRows, type SheetShape } from './shape';
import { dynamicArrays, dynamicNumbers, spillAt, type Spill } from './spilled';
import { EMPTY_STYLES, Styles } from './styles';
import { objectsIn } from './objects';
import { growTables } from './table-growth';
import { tableHeads, tablesOf, type FileTable } from './table-heads';
import { encodePart, type Element } from './xml';
import {
  activate,
  activeIndex,
  addSheet,
  calculateOnLoad,
  isLocked,
  isOurSheet,
  namesBeside,
  orderSheets,
  printOfOurSheet,
  removeSheet,
  sheetIndex,
  showSheet,
  withNames,
  type NameChanges,
} from './workbook-xml';

/** What programs put beside a sheet by themselves: how it was last printed, what add-ins keep, links within the workbook. */
const isOfProgram = ({ type, target, external }: Relation): boolean =>
  /\/(?:printerSettings|customProperty)$/.test(type) || (external && type.endsWith('/hyperlink') && target.startsWith('#'));

/** What was written over a cell. */
interface Edit {
  readonly value: string | number | boolean | null;
  /** Without `=`, as a file holds it. */
  readonly formula?: string;
  readonly numberFormat?: string;
}

interface OpenSheet {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly veryHidden?: boolean;
  readonly path: string;
  readonly content: SheetContent | HostError;
  /** By cell key. */
  readonly edits: Map<number, Edit>;
  /** Styles that cells are to get, by cell key: from the one that they have. */
  restyled?: ReadonlyMap<number, (old: number, styles: Styles) => number>;
  shape?: SheetShape;
  /** Made here, and not in the file that was opened. */
  readonly added?: boolean;
  /** Found out when it is first asked for. */
  isProtected?: boolean;
  /** Absent: the marks are those that stand in the file. */
  marks?: readonly Mark[];
  /** What the formulas come to, by cell key, where somebody has calculated them. */
  shown?: ReadonlyMap<number, CellValue>;
  /** Those of them that fill more than their own cell. */
  spills?: ReadonlyMap<number, Spill>;
}

export interface OpenOptions {
  readonly signal?: AbortSignal;
  /** Bytes of sheets that were read since the last call. */
  readonly onBytes?: (count: number) => void;
  /** The cells are drawn: what stands beside them is told apart while they are read. */
  readonly frames?: boolean;
}

/** Cells that whoever draws the sheet has from our own reader. */
export interface FramedCells {
  readonly rows: readonly (readonly CellValue[])[];
  readonly formulas: ReadonlyMap<number, string>;
  readonly looks: CellLooks;
}

interface Undo {
  readonly written: readonly { readonly key: number; readonly edit: Edit; readonly before: Edit | undefined }[];
}

/** Excel cuts longer text. */
const MAX_TEXT = 32_767;
/** Text that would be taken for a formula by whoever edits the cell and presses Enter. */
const LOOKS_LIKE_A_FORMULA = /^[=+\-@\t\r']/;

/** Marks are told apart by the lines around and under the text too, not by their colour alone. */
const border = (style: string, color: string): string =>
  `<border>${['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="${style}"><color rgb="FF${color}"/></${side}>`).join('')}</border>`;
const overlay = (font: string, fill: string, line: string, color: string): string =>
  `<dxf><font>${font}<color rgb="FF${color}"/></font><fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/></patternFill></fill>${border(line, color)}</dxf>`;
const OVERLAYS: Readonly<Record<Mark['severity'], string>> = {
  error: overlay('<b/><u val="double"/>', 'FFC7CE', 'thin', '9C0006'),
  warning: overlay('<b/><u/>', 'FFEB9C', 'dashed', '7F6000'),
  review: overlay('<i/><u/>', 'DDEBF7', 'dotted', '1F4E78'),
  info: overlay('<i/>', 'EDEDED', 'hair', '404040'),
};

/** By the ends of their content types: parts that name cells of sheets, or hold what cells look like. */
const SAID_ANEW = ['theme', 'comments', 'table', 'drawing', 'drawingml.chart', 'chartex', 'pivotTable', 'pivotCacheDefinition'];

const sameValue = (a: CellValue, b: CellValue): boolean => (isCellError(a) && isCellError(b) ? a.error === b.error : a === b);
const isOneCell = ({ top, left, bottom, right }: Area): boolean => top === bottom && left === right;
const isWritten = (edit: Edit | undefined): boolean => edit !== undefined && (edit.value !== null || edit.formula !== undefined);
const oneCell = (key: number): Area => ({ top: keyRow(key), left: keyColumn(key), bottom: keyRow(key), right: keyColumn(key) });
/** `D1#`, as a file holds it. */
const namesFilled = (formula: string): boolean => /\bANCHORARRAY\(/i.test(formula);
const anchorOf = ({ top, left }: Area): number => cellKey(top, left);
const plainFormula = (formula: string): string => formula.replace(/^=/, '').replace(/\s+/g, '');

export class FileHost implements Host {
  readonly kind = 'file';
  private readonly listeners = new Set<(event: HostEvent) => void>();
  private sheetList: OpenSheet[];
  private active: string;
  private selected: { sheetId: string; address: string } | undefined;
  /** Formulas of the file went with their sheet. */
  private formulasLost = false;
  private stale: Map<string, Set<number>> | undefined;
  private dynamic: ReadonlySet<number> | undefined;

  private constructor(
    private readonly file: Package,
    sheets: OpenSheet[],
    private readonly name: string | undefined,
  ) {
    this.sheetList = sheets;
    const workbook = this.workbook;
    const shown = sheets.find((sheet) => sheetIndex(workbook, sheet.id) === activeIndex(workbook) && sheet.visible);
    this.active = (shown ?? sheets.find((sheet) => sheet.visible) ?? sheets[0])?.id ?? '';
  }

  /** Rejects with `unreadable` where the bytes are no workbook that can be read. */
  static async open(bytes: Uint8Array, name?: string, options: OpenOptions = {}): Promise<FileHost> {
    try {
      const file = await Package.open(bytes);
      const sheets = (await readPackage(file, { ...options, cancelled })).map((sheet) => ({ ...sheet, edits: new Map<number, Edit>() }));
      if (sheets.length === 0) throw damaged('no sheet with cells');
      return new FileHost(file, sheets, name);
    } catch (error) {
      throw error instanceof HostError ? error : damaged(error);
    }
  }

  async workbookName(): Promise<string | undefined> {
    return this.name;
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    return this.sheetList.map(({ id, name, visible }) => ({ id, name, visible }));
  }

  async activeSheet(): Promise<SheetInfo> {
    const { id, name, visible } = this.sheet(this.active);
    return { id, name, visible };
  }

  async read(sheetId: string, options: ReadOptions = {}): Promise<SheetBlock> {
    if (options.signal?.aborted) throw cancelled();
    const sheet = this.sheet(sheetId);
    const block = blockOf(sheet, this.current(sheet), this.file.date1904);
    options.onProgress?.(1);
    return block;
  }

  async readArea(sheetId: string, area: Area): Promise<SheetBlock> {
    const sheet = this.sheet(sheetId);
    return blockOf(sheet, this.current(sheet), this.file.date1904, area);
  }

  async selection(): Promise<{ readonly sheetId: string; readonly address: string } | undefined> {
    return this.selected;
  }

  async select(sheetId: string, address: string): Promise<void> {
    this.sheet(sheetId);
    if (!parseArea(address)) throw badWrite(address);
    if (this.active !== sheetId) {
      this.active = sheetId;
      this.tell({ kind: 'activated', sheetId });
    }
    this.selected = { sheetId, address };
    this.tell({ kind: 'selection', sheetId, address });
  }

  async write(sheetId: string, writes: readonly CellWrite[]): Promise<WriteReceipt> {
    const sheet = this.sheet(sheetId);
    const planned = new Map(writes.map((write) => [write, this.plan(write)]));
    if (this.file.stylesTrouble !== undefined && planned.size > 0) throw brokenStyles();
    // What is asked of the file is asked before: nothing may come between the looking and the writing.
    const xml = sheet.isProtected === false ? '' : await this.file.read(sheet.path);
    sheet.isProtected ??= isProtected(xml);
    const heads = sheet.added === true ? [] : await tableHeads(this.file, sheet.path);
    const content = this.current(this.sheet(sheetId));
    const keys = new Set([...planned.values()].map(({ key }) => key));
    for (const [write, { key }] of planned) {
      this.check(sheet, content, write, key, xml, keys);
      for (const { area, names } of heads)
        // What the table itself calls it may stand there.
        if (insideArea(area, key) && write.value !== names[keyColumn(key) - area.left]) throw headOfTable(write.address);
    }
    const written = [...planned.values()].map(({ key, edit }) => {
      const before = sheet.edits.get(key);
      sheet.edits.set(key, edit);
      return { key, edit, before };
    });
    this.touched(
      sheet,
      written.map(({ key }) => key),
    );
    return { sheetId, writes, undo: { written } satisfies Undo };
  }

  /** The sheet is one that whoever saves has made: what became of its locked cells (a formula that follows another sheet) is written as well. */
  openToMaker(sheetId: string): void {
    this.sheet(sheetId).isProtected = false;
  }

  async undo(receipt: WriteReceipt): Promise<void> {
    const sheet = this.sheet(receipt.sheetId);
    const { written } = receipt.undo as Undo;
    for (const { key, edit } of written) if (sheet.edits.get(key) !== edit) throw changed(keyName(key));
    for (const { key, before } of [...written].reverse()) {
      if (before) sheet.edits.set(key, before);
      else sheet.edits.delete(key);
    }
    this.touched(
      sheet,
      written.map(({ key }) => key),
    );
  }

  async mark(sheetId: string, marks: readonly Mark[]): Promise<void> {
    const sheet = this.sheet(sheetId);
    for (const mark of marks) if (!parseA1(mark.address)) throw badWrite(mark.address);
    if (this.file.stylesTrouble !== undefined && marks.length > 0) throw brokenStyles();
    sheet.marks = [...marks];
  }

  async unmark(sheetId: string): Promise<void> {
    this.sheet(sheetId).marks = [];
  }

  /** The cells that carry a mark of ours, as ranges of the file or as the addresses that were marked. */
  async marked(sheetId: string): Promise<readonly string[]> {
    const sheet = this.sheet(sheetId);
    return sheet.marks?.map((mark) => mark.address) ?? marksIn(await this.outside(sheet));
  }

  /** The marks of ours that stand in the sheet, a cell each. */
  async readMarks(sheetId: string): Promise<readonly Mark[]> {
    const sheet = this.sheet(sheetId);
    if (sheet.marks) return sheet.marks;
    const marks: Mark[] = [];
    for (const { severity, ranges } of marksBySeverity(await this.outside(sheet))) {
      for (const range of ranges) {
        const [from, to = from] = range.split(':').map((end) => parseA1(end));
        if (!from || !to) continue;
        for (let row = from.row; row <= to.row; row++)
          for (let column = from.column; column <= to.column; column++) marks.push({ address: a1(row, column), severity: severity as Severity });
      }
    }
    return marks;
  }

  async hasMarks(): Promise<boolean> {
    for (const { id } of this.sheetList) if ((await this.marked(id)).length > 0) return true;
    return false;
  }

  /** What the formulas of a sheet come to now, by cell key: it is saved beside those that were written or have become stale. */
  showing(sheetId: string, values: ReadonlyMap<number, CellValue>, spills?: ReadonlyMap<number, Spill>): void {
    Object.assign(this.sheet(sheetId), { shown: values, spills });
    this.stale = undefined;
  }

  /**
   * Cells of a sheet whose formulas are saved without a value, so that Excel calculates them: those with `#`, which nobody calculates here, and those that
   * look at them. What of them the file has a value for, and nothing was changed of, keeps it.
   */
  valueless(sheetId: string): readonly string[] {
    const [sheet, stale] = [this.sheet(sheetId), this.staleCells().get(sheetId)];
    return [...(this.beyondUs().get(sheetId) ?? [])]
      .filter((key) => stale?.has(key) === true || sheet.edits.get(key)?.formula !== undefined)
      .sort((a, b) => a - b)
      .map(keyName);
  }

  private beyondUs(): ReadonlyMap<string, ReadonlySet<number>> {
    const sheets = this.sheetList.map(({ id, name, content, edits }) => {
      const formulas = new Map(content instanceof HostError ? [] : content.formulas);
      for (const [key, { formula }] of edits) {
        if (formula === undefined) formulas.delete(key);
        else formulas.set(key, formula);
      }
      const changed = [...formulas].flatMap(([key, formula]) => (namesFilled(formula) ? [key] : []));
      return { id, name, formulas, changed, arrays: content instanceof HostError ? [] : content.arrays };
    });
    const found = staleFormulas(sheets);
    for (const { id, formulas, changed } of sheets) {
      const keys = found.get(id) as Set<number>;
      const shown = this.sheet(id).shown;
      // Of those that look at cells through a name, nobody can tell: what has come to an answer keeps it.
      for (const key of keys) if (precedentsOf(formulas.get(key) ?? '').opaque && !isCellError(shown?.get(key) ?? null)) keys.delete(key);
      for (const key of changed) keys.add(key);
    }
    return found;
  }

  /** `byHand`: a person's own sheet, never to be replaced by one of ours. */
  async addSheet(sheet: NewSheet, byHand = false): Promise<SheetInfo> {
    if (isLocked(this.workbook)) throw protectedStructure();
    if (this.file.stylesTrouble !== undefined) throw brokenStyles();
    let styles = this.styles();
    const before = styles.text;
    let xml = newSheetXml(sheet, styles);
    const content = await readContent({ name: sheet.name, path: sheet.name }, encodePart(xml), NO_TEXTS, this.file.date1904);
    if (content instanceof HostError) throw content;
    // Somebody else may have added a style while the sheet was read.
    if (this.styles().text !== before) xml = newSheetXml(sheet, (styles = this.styles()));
    // One in which somebody wrote since is that person's: it stays, and the new one stands beside it.
    const old = sheet.replace ? this.sheetList.find((other) => other.name === sheet.name && this.isAsMade(other)) : undefined;
    const others = this.sheetList.filter((other) => other !== old);
    const name = freeSheetName(sheet.name, this.allNames(old?.name));
    const path = this.file.freePath('xl/worksheets/sheet', '.xml');
    const print = byHand ? undefined : madePrint(blockOf({ id: '', name }, content, this.file.date1904));
    if (old) this.dropSheet(old);
    this.saveStyles(styles);
    const id = this.file.addPart(path, 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml', this.file.workbookPath, 'worksheet', xml);
    this.addNotes(sheet, path, xml);
    this.file.setText(this.file.workbookPath, addSheet(this.workbook, name, id, namesOf(sheet), print));
    this.sheetList = [...others, { id, name, visible: true, path, content, edits: new Map(), added: true }];
    this.stale = undefined;
    if (old) this.tell({ kind: 'sheet-deleted', sheetId: old.id });
    this.tell({ kind: 'sheet-added', sheetId: id });
    if (sheet.activate) {
      const index = sheetIndex(this.workbook, id);
      this.file.setText(this.file.workbookPath, activate(this.workbook, index));
      for (const other of this.sheetList) {
        const text = await this.file.read(other.path);
        const selected = withSelected(text, other.id === id);
        if (selected !== text) this.file.setBytes(other.path, encodePart(selected));
      }
      this.active = id;
      this.tell({ kind: 'activated', sheetId: id });
    }
    return { id, name, visible: true };
  }

  async deleteSheet(sheetId: string): Promise<void> {
    const sheet = this.sheet(sheetId);
    if (isLocked(this.workbook)) throw protectedStructure();
    if (sheet.visible && this.sheetList.filter((other) => other.visible).length === 1) throw lastSheet();
    const uses = (formula: string): boolean => {
      const { areas } = precedentsOf(formula);
      return areas.some((area) => area.sheet?.toLowerCase() === sheet.name.toLowerCase());
    };
    const formulas = this.sheetList.flatMap((other) =>
      other === sheet || other.content instanceof HostError ? [] : [...this.current(other).formulas.values()],
    );
    if ([...formulas, ...namesBeside(this.workbook, sheet.id)].some(uses)) throw sheetInUse(sheet.name);
    this.dropSheet(sheet);
    this.sheetList = this.sheetList.filter((other) => other !== sheet);
    if (this.active === sheetId) this.active = (this.sheetList.find((other) => other.visible) as OpenSheet).id;
    if (this.selected?.sheetId === sheetId) this.selected = undefined;
    this.tell({ kind: 'sheet-deleted', sheetId });
  }

  async remember(key: string, value: unknown): Promise<void> {
    remember(this.file, key, value);
  }

  async recall(key: string): Promise<unknown> {
    return recall(this.file, key);
  }

  async listen(listener: (event: HostEvent) => void): Promise<() => Promise<void>> {
    // A listener that is given twice listens twice.
    const own = (event: HostEvent): void => listener(event);
    this.listeners.add(own);
    return async () => {
      this.listeners.delete(own);
    };
  }

  /**
   * The file after rows or columns of its sheets have moved, and sheets were renamed or deleted: as bytes, since everything in it stands
   * elsewhere. To be asked before anything is written.
   */
  async restructured(change: Restructuring, dropped: readonly string[] = []): Promise<{ readonly bytes: Uint8Array; readonly headers: readonly NewHeader[] }> {
    const gone = this.sheetList.filter(({ name }) => dropped.includes(name));
    this.sheetList = this.sheetList.filter((sheet) => !gone.includes(sheet));
    const headers = await restructure(this.file, this.sheetList, change);
    for (const sheet of gone) this.dropSheet(sheet);
    this.file.setText(this.file.workbookPath, calculateOnLoad(this.workbook));
    return { bytes: await this.file.save(new Map()), headers };
  }

  /** Gives cells other styles and the sheet another shape when the workbook is saved. */
  reshape(sheetId: string, shape: SheetShape, restyled?: ReadonlyMap<number, (old: number, styles: Styles) => number>): void {
    const sheet = this.sheet(sheetId);
    sheet.shape = shape;
    if (restyled?.size) sheet.restyled = restyled;
  }

  /** The styles of the cells that stand in a sheet, by cell key. */
  async stylesOf(sheetId: string): Promise<ReadonlyMap<number, number>> {
    const found = new Map<number, number>();
    stylesIn(await this.file.read(this.sheet(sheetId).path), (row, column, style) => void found.set(cellKey(row, column), style));
    return found;
  }

  /** Sheets that we made, in which nobody has written and on which nobody has put anything since. */
  madeSheets(): readonly string[] {
    return this.sheetList.filter((sheet) => this.isAsMade(sheet)).map(({ id }) => id);
  }

  private isAsMade(sheet: OpenSheet): boolean {
    if (sheet.content instanceof HostError || !isOurSheet(this.workbook, sheet.id)) return false;
    // Notes, drawings, tables: no sheet that we replace came with any, so somebody put them there.
    if (this.file.relations(sheet.path).some((relation) => !isOfProgram(relation))) return false;
    return printOfOurSheet(this.workbook, sheet.id) === madePrint(blockOf(sheet, this.current(sheet), this.file.date1904));
  }

  /** The formulas that the sheets came with, by name and cell key: as a file holds them, shared ones written out. */
  formulasBySheet(): ReadonlyMap<string, ReadonlyMap<number, string>> {
    return new Map(this.sheetList.flatMap(({ name, content }) => (content instanceof HostError ? [] : [[name, content.formulas]])));
  }

  /** Where the heads of tables stand, each cell by itself, by the names of the sheets. */
  async tableHeadsBySheet(): Promise<ReadonlyMap<string, readonly Area[]>> {
    const found = new Map<string, readonly Area[]>();
    for (const { name, path } of this.sheetList) {
      const heads = await tableHeads(this.file, path);
      found.set(
        name,
        heads.flatMap(({ area, names }) => names.map((_, at): Area => ({ ...area, left: area.left + at, right: area.left + at }))),
      );
    }
    return found;
  }

  /** The tables of the file, by the names of their sheets. */
  async tablesBySheet(): Promise<ReadonlyMap<string, readonly FileTable[]>> {
    const found = new Map<string, readonly FileTable[]>();
    for (const { name, path } of this.sheetList) found.set(name, await tablesOf(this.file, path));
    return found;
  }

  /** Tables of a sheet reach down to the rows that `end` answers. */
  async growTables(sheetId: string, end: (area: Area) => number): Promise<void> {
    const sheet = this.sheet(sheetId);
    if (sheet.added !== true) await growTables(this.file, sheet.path, end);
  }

  /** How high rows are whose height nobody chose, in points, by the name of the sheet. */
  async heightsBySheet(): Promise<ReadonlyMap<string, ReadonlyMap<number, number>>> {
    const found = new Map<string, ReadonlyMap<number, number>>();
    for (const sheet of this.sheetList) if (!(sheet.content instanceof HostError)) found.set(sheet.name, fittedHeights(await this.outside(sheet)));
    return found;
  }

  /** Filters whose conditions are all read, by the name of the sheet. */
  async filtersBySheet(): Promise<ReadonlyMap<string, SheetFilter>> {
    const found = new Map<string, SheetFilter>();
    for (const sheet of this.sheetList) {
      const filter = sheet.content instanceof HostError ? undefined : filterOf(await this.outside(sheet));
      if (filter) found.set(sheet.name, filter);
    }
    return found;
  }

  /** What the conditions of filters keep or hide, those of tables too, by the name of the sheet. */
  async filteredBySheet(): Promise<ReadonlyMap<string, { readonly sheet: readonly Filtered[]; readonly tables: readonly Filtered[] }>> {
    const found = new Map<string, { readonly sheet: readonly Filtered[]; readonly tables: readonly Filtered[] }>();
    for (const sheet of this.sheetList) {
      const { name, path, content } = sheet;
      if (content instanceof HostError || content.hiddenRows.size === 0) continue;
      const own = filteredArea(await this.outside(sheet));
      const hidden = (area: Area): number[] => [...content.hiddenRows].filter((row) => row >= area.top && row <= area.bottom).sort((a, b) => a - b);
      const tables = (await this.tableFilters(path)).map(({ area, xml }): Filtered => ({
        area,
        hidden: hidden(area),
        asks: filterOf(xml, filterOfTable(xml)),
      }));
      if (own || tables.length > 0) found.set(name, { sheet: own ? [{ area: own, hidden: hidden(own), asks: undefined }] : [], tables });
    }
    return found;
  }

  /** The tables of a sheet whose filters have conditions. */
  private async tableFilters(path: string): Promise<readonly { readonly part: string; readonly xml: string; readonly area: Area }[]> {
    const found: { part: string; xml: string; area: Area }[] = [];
    for (const { type, target, external } of this.file.relations(path)) {
      if (external || !type.endsWith('/table') || !this.file.has(target)) continue;
      try {
        const xml = await this.file.read(target);
        const filter = filterOfTable(xml);
        const area = filter && filteredArea(xml, filter);
        if (area) found.push({ part: target, xml, area });
      } catch {
        // A part that cannot be read is no table to Excel either.
      }
    }
    return found;
  }

  private readonly outByFilters = new Map<string, readonly Area[]>();
  /** Which rows the conditions of its tables hid, where they stand as it is saved: others that are hidden were hidden by hand. All are theirs where nobody says it. */
  hiddenByFilters(sheetId: string, rows: readonly Area[]): void {
    const sheet = this.sheetList.find(({ id }) => id === sheetId);
    if (sheet) this.outByFilters.set(sheet.path, rows);
  }

  /** Conditions of tables go with the last row that they hid: the next program that asks them would hide it again. */
  private async clearIdleTables(path: string, sheetXml: string): Promise<void> {
    for (const { part, xml, area } of await this.tableFilters(path)) {
      const out = this.outByFilters.get(path)?.filter(({ top, bottom }) => top <= area.bottom && bottom >= area.top) ?? [area];
      if (!out.some((rows) => hidesIn(sheetXml, rows))) this.file.setBytes(part, encodePart(withoutConditions(xml, filterOfTable(xml) as Element)));
    }
  }

  /** The bytes for the library that reads cells with their formats, where it would not take those of the file. */
  readable(): Promise<Uint8Array | undefined> {
    const frames = this.sheetList.flatMap(({ path, content }) => (content instanceof HostError || !content.frame ? [] : [{ path, ...content.frame }]));
    const namesTexts = frames.length < this.sheetList.length || frames.some((frame) => frame.namesTexts);
    return this.file.readable(new Map(frames.map(({ path, xml }) => [path, xml])), namesTexts);
  }

  /** The usual cells of the sheets, by their names: what stands in them and which style each has; absent where the whole sheet must be read for that. */
  cellsBySheet(): ReadonlyMap<string, FramedCells> {
    return new Map(
      this.sheetList.flatMap(({ name, content }) =>
        content instanceof HostError || !content.frame ? [] : [[name, { rows: content.rows, formulas: content.formulas, looks: content.frame.looks }]],
      ),
    );
  }

  /** The text of a sheet, as far as it stands beside its usual cells. */
  private async outside({ path, content }: OpenSheet): Promise<string> {
    const frame = content instanceof HostError || this.file.written(path) ? undefined : content.frame;
    return frame?.xml ?? this.file.read(path);
  }

  /** What the file holds over and beside its cells, by kind and sheet. */
  objects(): ReturnType<typeof objectsIn> {
    return objectsIn(this.file, this.sheetList);
  }

  /** What array formulas fill, by the names of the sheets; `fixed`: only areas that neither grow nor shrink with the answer. */
  arraysBySheet(fixed = false): ReadonlyMap<string, readonly Area[]> {
    return new Map(
      this.sheetList.flatMap(({ name, content }) =>
        content instanceof HostError ? [] : [[name, fixed ? content.arrays.filter((array) => !this.isDynamic(array)) : content.arrays]],
      ),
    );
  }

  private isDynamic({ meta }: FilledArea): boolean {
    if (meta === 0) return false;
    this.dynamic ??= dynamicNumbers(this.file);
    return this.dynamic.has(meta);
  }

  /** Puts these sheets in this order, and shows or hides them. */
  arrange(sheets: readonly { readonly id: string; readonly visible: boolean }[]): void {
    const before = this.workbook;
    let xml = before;
    for (const { id, visible } of sheets) if (this.sheet(id).visible !== visible) xml = showSheet(xml, id, visible);
    xml = orderSheets(
      xml,
      sheets.map(({ id }) => id),
    );
    if (xml !== before) this.file.setText(this.file.workbookPath, xml);
  }

  /** Adds, changes and deletes names. */
  rename(changes: NameChanges): void {
    this.file.setText(this.file.workbookPath, withNames(this.workbook, changes));
  }

  /** Whether sheets can be added, deleted, renamed and moved. */
  get structureLocked(): boolean {
    return isLocked(this.workbook);
  }

  /**
   * Refuses, with the place, a file in which a part is no XML that a changed workbook may have to say anew, or that its picture is made of: what could
   * not be saved is not begun. Macros and custom parts keep their bytes, whatever they are.
   */
  async refuseBroken(): Promise<void> {
    const trouble = this.file.stylesTrouble;
    if (trouble !== undefined) throw trouble instanceof HostError ? trouble : brokenStyles();
    for (const path of SAID_ANEW.flatMap((type) => this.file.partsOfType(`${type}+xml`)))
      for (const part of [path, relationsPath(path)]) if (this.file.has(part)) parsePart(part, await this.file.read(part));
  }

  /** What the file has of its own that keeps some things from being done, so that it can be said before the work. */
  troubles(): readonly Text[] {
    return this.file.stylesTrouble === undefined ? [] : [brokenStyles().text];
  }

  /** The workbook as a file. The host stays open and can be saved again. */
  async save(): Promise<Uint8Array> {
    const styles = this.styles();
    const sheets = new Map<string, string>();
    const stale = this.staleCells();
    for (const [id, keys] of this.beyondUs()) {
      const sheet = this.sheet(id);
      if (keys.size > 0 && sheet.shown) sheet.shown = new Map([...sheet.shown].filter(([key]) => !keys.has(key)));
    }
    let recalculate = this.formulasLost || this.sheetList.some(({ added, content }) => added && !(content instanceof HostError) && content.formulas.size > 0);
    for (const sheet of this.sheetList) {
      if (sheet.content instanceof HostError) continue;
      const patches = this.patches(sheet, sheet.content, stale.get(sheet.id) ?? new Set(), styles);
      if (patches.size > 0) recalculate = true;
      if (patches.size === 0 && sheet.marks === undefined && sheet.restyled === undefined && sheet.shape === undefined) continue;
      const original = await this.file.read(sheet.path);
      let xml = patchCells(original, sheet.restyled ? withStyles(patches, sheet.restyled, styles) : patches);
      if (sheet.shape) xml = shapedSheet(xml, sheet.shape, styles);
      if (sheet.marks !== undefined) xml = sheet.marks.length > 0 ? withMarks(xml, markGroups(sheet.marks, styles)) : withoutMarks(xml);
      if (xml !== original) sheets.set(sheet.path, xml);
      if (showsRows(sheet.shape)) await this.clearIdleTables(sheet.path, xml);
    }
    if (this.sheetList.some((sheet) => sheet.marks?.length === 0)) {
      const used = new Set<number>();
      for (const { path } of this.sheetList) for (const place of overlaysUsed(sheets.get(path) ?? (await this.file.read(path)))) used.add(place);
      styles.dropOverlays(Object.values(OVERLAYS), used);
    }
    this.saveStyles(styles);
    if (recalculate && this.sheetList.some((sheet) => !(sheet.content instanceof HostError) && this.current(sheet).formulas.size > 0)) {
      this.file.setText(this.file.workbookPath, calculateOnLoad(this.workbook));
    }
    if (recalculate) {
      // It lists the cells with formulas, and Excel finds a file damaged whose list is wrong; without one it makes a new one.
      const chain = this.file.workbookPart('calcChain');
      if (chain !== undefined) this.file.removePart(chain, this.file.workbookPath);
    }
    return this.file.save(sheets);
  }

  private get workbook(): string {
    return this.file.text(this.file.workbookPath);
  }

  private sheet(id: string): OpenSheet {
    const sheet = this.sheetList.find((candidate) => candidate.id === id);
    if (!sheet) throw sheetGone();
    return sheet;
  }

  private allNames(except: string | undefined): string[] {
    return [...this.workbook.matchAll(/<(?:[\w.-]+:)?sheet\s[^<>]*?\bname\s*=\s*"([^"]*)"/g)]
      .map((match) => match[1] as string)
      .concat(this.sheetList.map((sheet) => sheet.name))
      .filter((name) => name !== except);
  }

  private styles(): Styles {
    if (this.file.stylesTrouble !== undefined) return new Styles(EMPTY_STYLES);
    const path = this.file.workbookPart('styles');
    return new Styles(path === undefined ? EMPTY_STYLES : this.file.text(path));
  }

  private saveStyles(styles: Styles): void {
    if (this.file.stylesTrouble !== undefined) return;
    const path = this.file.workbookPart('styles');
    if (path !== undefined) {
      if (styles.text !== this.file.text(path)) this.file.setText(path, styles.text);
    } else if (styles.text !== EMPTY_STYLES) {
      this.file.addPart(
        'xl/styles.xml',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
        this.file.workbookPath,
        'styles',
        styles.text,
      );
    }
  }

  private addNotes(sheet: NewSheet, path: string, xml: string): void {
    const notes = notesOf(sheet);
    if (!notes) return;
    const spreadsheet = 'application/vnd.openxmlformats-officedocument.';
    this.file.addPart(this.file.freePath('xl/comments', '.xml'), `${spreadsheet}spreadsheetml.comments+xml`, path, 'comments', notes.comments);
    const drawing = this.file.addPart(this.file.freePath('xl/drawings/vmlDrawing', '.vml'), `${spreadsheet}vmlDrawing`, path, 'vmlDrawing', notes.drawing);
    this.file.setText(path, withNotes(xml, drawing));
  }

  private dropSheet(sheet: OpenSheet): void {
    this.file.setText(this.file.workbookPath, removeSheet(this.workbook, sheet.id));
    for (const { type, target, external } of this.file.relations(sheet.path)) {
      if (!external && /\/(comments|vmlDrawing)$/.test(type) && this.file.has(target)) this.file.removePart(target, sheet.path);
    }
    this.file.removePart(sheet.path, this.file.workbookPath);
    if (!sheet.added && !(sheet.content instanceof HostError) && sheet.content.formulas.size > 0) this.formulasLost = true;
    this.stale = undefined;
  }

  /** What is to be written, or a refusal of what cannot be. */
  private plan(write: CellWrite): { key: number; edit: Edit } {
    const at = parseA1(write.address);
    const { value = null } = write;
    const tooLong = typeof value === 'string' && value.length > MAX_TEXT;
    const noNumber = typeof value === 'number' && !Number.isFinite(value);
    if (tooLong) throw textTooLong(write.address);
    if (!at || noNumber || (write.formula !== undefined && write.value !== undefined)) throw badWrite(write.address);
    return {
      key: cellKey(at.row, at.column),
      edit: {
        value: value === '' ? null : value,
        formula: write.formula === undefined ? undefined : toStored(write.formula),
        numberFormat: write.numberFormat,
      },
    };
  }

  /** Refuses a write whose cell does not hold what it was made for, or may not be changed. */
  private check(sheet: OpenSheet, content: SheetContent, write: CellWrite, key: number, xml: string, together: ReadonlySet<number>): void {
    const row = keyRow(key);
    const column = keyColumn(key);
    const formula = content.formulas.get(key);
    const same = sameValue(content.rows[row]?.[column] ?? null, write.before === '' ? null : write.before);
    const sameFormula =
      write.beforeFormula === undefined ? formula === undefined : formula !== undefined && plainFormula(toShown(formula)) === plainFormula(write.beforeFormula);
    // What a formula came to before the writes of just now is no longer beside it.
    const isStale = formula !== undefined && this.staleCells().get(sheet.id)?.has(key) === true;
    if (!(same || isStale) || !sameFormula) throw changed(write.address);
    if (content.arrays.some((array) => insideArea(array, key) && !this.mayChange(sheet, array, key, together))) throw partOfArray(write.address);
    if (sheet.isProtected && !this.styles().unlocked(styleAt(xml, row, column))) throw protectedSheet(sheet.name);
  }

  /**
   * A table of one cell can be changed. Where somebody calculates what becomes of the others, so can any with its formula, and a part of one that grows
   * and shrinks: what is written there stands in its way.
   */
  private mayChange(sheet: OpenSheet, array: FilledArea, key: number, together: ReadonlySet<number>): boolean {
    if (isOneCell(array)) return true;
    if (!sheet.spills) return false;
    const anchor = anchorOf(array);
    return this.isDynamic(array) || together.has(anchor) || sheet.edits.has(anchor);
  }

  /** The sheet with what was written, and without the values that no longer hold. */
  private current(sheet: OpenSheet): SheetContent {
    const { content } = sheet;
    if (content instanceof HostError) throw content;
    const stale = this.staleCells().get(sheet.id);
    if (sheet.edits.size === 0 && !stale?.size) return content;
    const rows = [...content.rows];
    const own = new Set<number>();
    const set = (key: number, value: CellValue): void => {
      const r = keyRow(key);
      while (rows.length <= r) rows.push([]);
      if (!own.has(r)) {
        rows[r] = [...(rows[r] as readonly CellValue[])];
        own.add(r);
      }
      const row = rows[r] as CellValue[];
      while (row.length <= keyColumn(key)) row.push(null);
      row[keyColumn(key)] = value;
    };
    const formulas = new Map(content.formulas);
    for (const key of stale ?? []) set(key, sheet.shown?.get(key) ?? null);
    for (const [key, edit] of sheet.edits) {
      set(key, edit.formula === undefined ? edit.value : (sheet.shown?.get(key) ?? null));
      if (edit.formula === undefined) formulas.delete(key);
      else formulas.set(key, edit.formula);
    }
    return { ...content, rows, formulas, used: usedRange(rows, formulas.keys()) };
  }

  private staleCells(): Map<string, Set<number>> {
    this.stale ??= staleFormulas(
      this.sheetList.map(({ id, name, content, edits, spills }) => {
        const arrays = content instanceof HostError ? [] : content.arrays;
        const changed = [...edits.keys()];
        return {
          id,
          name,
          formulas: content instanceof HostError ? new Map<number, string>() : content.formulas,
          // What is written into a table changes the whole of it.
          changed: [...changed, ...arrays.filter((array) => !isOneCell(array) && changed.some((key) => insideArea(array, key))).map(anchorOf)],
          arrays: [...arrays, ...[...(spills?.values() ?? [])].map(({ area }) => area)],
        };
      }),
    );
    return this.stale;
  }

  private patches(sheet: OpenSheet, content: SheetContent, stale: ReadonlySet<number>, styles: Styles): Map<number, Map<number, CellPatch>> {
    const patches = new Map<number, Map<number, CellPatch>>();
    const put = (key: number, patch: CellPatch): void => {
      const row = patches.get(keyRow(key)) ?? new Map<number, CellPatch>();
      row.set(keyColumn(key), patch);
      patches.set(keyRow(key), row);
    };
    // What nobody has calculated since is left out, never guessed.
    const settle = (key: number): void => {
      const value = sheet.shown?.get(key) ?? null;
      put(key, value === null ? { kind: 'stale' } : { kind: 'value', value });
    };
    for (const key of stale) settle(key);
    // A program that calculates nothing wrote them without a value: they get the one that was shown and judged.
    const isUnset = (key: number): boolean => (content.rows[keyRow(key)]?.[keyColumn(key)] ?? null) === null && (sheet.shown?.get(key) ?? '') !== '';
    if (sheet.shown) for (const key of content.formulas.keys()) if (sheet.added || isUnset(key)) settle(key);
    // Where the cell that holds a shared formula is written over, those that took it from there get their own.
    for (const [master, followers] of content.shared) {
      if (!sheet.edits.has(master)) continue;
      for (const key of followers) {
        const formula = content.formulas.get(key) as string;
        put(key, stale.has(key) ? { kind: 'set', value: sheet.shown?.get(key) ?? null, formula, style: (old) => old } : { kind: 'own-formula', formula });
      }
    }
    for (const [key, { value, formula, numberFormat }] of sheet.edits) {
      const textOnly = typeof value === 'string' && LOOKS_LIKE_A_FORMULA.test(value);
      put(key, {
        kind: 'set',
        value: formula === undefined ? value : (sheet.shown?.get(key) ?? null),
        formula,
        // Excel takes it for a formula of one cell otherwise.
        ...(formula !== undefined && namesFilled(formula) ? { fills: { area: oneCell(key), dynamic: dynamicArrays(this.file) } } : {}),
        style: (old) => styles.like(old, { numberFormat, textOnly }),
      });
    }
    this.putSpills(sheet, content, stale, styles, put, patches);
    return patches;
  }

  /** Formulas that were written and fill more cells than their own; tables of the file whose formula or values follow from an edit. */
  private putSpills(
    sheet: OpenSheet,
    content: SheetContent,
    stale: ReadonlySet<number>,
    styles: Styles,
    put: (key: number, patch: CellPatch) => void,
    patches: ReadonlyMap<number, ReadonlyMap<number, CellPatch>>,
  ): void {
    const set = (key: number, value: CellValue, numberFormat?: string, formula?: Pick<CellPatch & { kind: 'set' }, 'formula' | 'fills'>): void => {
      const own = patches.get(keyRow(key))?.get(keyColumn(key));
      const before = own?.kind === 'set' ? own.style : (old: number): number => old;
      put(key, { kind: 'set', value, ...formula, style: (old) => styles.like(before(old), { numberFormat }) });
    };
    /** The table with its formula, and without it where that stays as it is. What a person wrote into a cell stands. */
    const fill = (anchor: number, spill: Spill, formula: string | undefined, meta: number | undefined, within?: Area): void => {
      for (const [at, { value, numberFormat }] of spill.cells) {
        if (at !== anchor && (isWritten(sheet.edits.get(at)) || (within && !insideArea(within, at)))) continue;
        if (at === anchor && formula === undefined) continue;
        set(at, value, numberFormat, at === anchor ? { formula, fills: { area: spill.area, ...(meta === undefined ? {} : { dynamic: meta }) } } : undefined);
      }
    };
    const clear = (area: Area, but?: Area): void => {
      for (let row = area.top; row <= area.bottom; row++)
        for (let column = area.left; column <= area.right; column++) {
          const key = cellKey(row, column);
          const isAnchor = row === area.top && column === area.left;
          if (!isAnchor && !sheet.edits.has(key) && !(but && insideArea(but, key)) && (content.rows[row]?.[column] ?? null) !== null) set(key, null);
        }
    };
    for (const array of content.arrays) {
      const anchor = anchorOf(array);
      // Where its formula was written over, what it filled is nobody's.
      if (sheet.edits.has(anchor)) clear(array);
      else if (sheet.spills) this.putArray(array, anchor, { sheet, content, isStale: stale.has(anchor), fill, clear });
    }
    for (const anchor of sheet.spills?.keys() ?? []) {
      const spill = spillAt(sheet.spills, anchor);
      const edit = sheet.edits.get(anchor);
      const formula = edit ? edit.formula : sheet.added ? content.formulas.get(anchor) : undefined;
      if (spill && formula !== undefined) fill(anchor, spill, formula, dynamicArrays(this.file));
    }
  }

  /** A table that the file came with. */
  private putArray(
    array: FilledArea,
    anchor: number,
    {
      sheet,
      content,
      isStale,
      fill,
      clear,
    }: {
      readonly sheet: OpenSheet;
      readonly content: SheetContent;
      readonly isStale: boolean;
      readonly fill: (anchor: number, spill: Spill, formula: string | undefined, meta: number | undefined, within?: Area) => void;
      readonly clear: (area: Area, but?: Area) => void;
    },
  ): void {
    const isWrittenInto = [...sheet.edits.keys()].some((key) => insideArea(array, key));
    if (!isStale && !isWrittenInto && !array.named) return;
    const spill = spillAt(sheet.spills, anchor);
    const isDynamic = this.isDynamic(array);
    // A fixed area stays what it is; of a growing one so much is true as has been calculated.
    if (!isDynamic && !array.named) {
      if (spill && !spill.blocked) fill(anchor, spill, undefined, undefined, array);
      return;
    }
    const shown = sheet.shown?.get(anchor) ?? null;
    if (!spill && shown === null && !array.named) return;
    const own: Area = { top: array.top, left: array.left, bottom: array.top, right: array.left };
    const now: Spill = spill ?? { area: own, cells: new Map([[anchor, { value: shown ?? { error: '#SPILL!' } }]]) };
    const isSame = !array.named && areaName(now.area) === areaName(array);
    fill(anchor, now, isSame ? undefined : content.formulas.get(anchor), isDynamic ? array.meta : undefined);
    clear(array, now.area);
  }

  private touched(sheet: OpenSheet, keys: readonly number[]): void {
    this.stale = undefined;
    let area: Area | undefined;
    for (const key of keys) {
      const row = keyRow(key);
      const column = keyColumn(key);
      area = {
        top: Math.min(area?.top ?? row, row),
        left: Math.min(area?.left ?? column, column),
        bottom: Math.max(area?.bottom ?? row, row),
        right: Math.max(area?.right ?? column, column),
      };
    }
    this.tell({ kind: 'cells', sheetId: sheet.id, own: true, ...(area ? { area } : {}) });
  }

  private tell(event: HostEvent): void {
    for (const listener of [...this.listeners]) {
      try {
        listener(event);
      } catch {
        // A listener that fails is its own matter: what was done is done.
      }
    }
  }
}

/** The patches with the styles that cells are to get on top. */
function withStyles(
  patches: ReadonlyMap<number, ReadonlyMap<number, CellPatch>>,
  restyled: NonNullable<OpenSheet['restyled']>,
  styles: Styles,
): Map<number, Map<number, CellPatch>> {
  const all = new Map([...patches].map(([row, cells]) => [row, new Map(cells)]));
  for (const [key, change] of restyled) {
    let row = all.get(keyRow(key));
    if (!row) all.set(keyRow(key), (row = new Map()));
    const patch = row.get(keyColumn(key));
    if (patch?.kind === 'set') row.set(keyColumn(key), { ...patch, style: (old) => patch.style(change(old, styles)) });
    else if (patch === undefined || patch.kind === 'style') row.set(keyColumn(key), { kind: 'style', style: (old) => change(old, styles) });
    else row.set(keyColumn(key), { ...patch, restyle: (old) => change(old, styles) });
  }
  return all;
}

function markGroups(marks: readonly Mark[], styles: Styles): MarkGroup[] {
  // A cell that several findings name gets the mark of the worst.
  const worst = new Map<string, Mark['severity']>();
  const order: readonly Mark['severity'][] = ['error', 'warning', 'review', 'info'];
  for (const { address, severity } of marks) {
    const known = worst.get(address);
    if (known === undefined || order.indexOf(severity) < order.indexOf(known)) worst.set(address, severity);
  }
  return order.flatMap((severity) => {
    const cells = [...worst].flatMap(([address, of]) => (of === severity ? [parseA1(address) as { row: number; column: number }] : []));
    return cells.length > 0 ? [{ severity, cells, overlay: styles.overlay(OVERLAYS[severity]) }] : [];
  });
}
