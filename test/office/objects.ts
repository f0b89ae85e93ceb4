/**
 * The objects of Excel's API as the wire names them, over the in-memory workbook: as many as the host uses. A member that is asked for
 * and is not here makes the request fail, so that nothing passes a test by being ignored.
 */
import { a1, areaName, parseArea, quoteSheet } from '../../src/sheet/a1';
import type { Area, CellValue } from '../../src/sheet/model';
import { LAST_COLUMN, LAST_ROW, Refusal, type ConditionalFormat, type Sheet, type Workbook } from './workbook';

/** Excel cuts the address of several areas here, without a word. */
const ADDRESS_LIMIT = 8192;
/** More cells than this and a read comes back null. */
const CELLS_LIMIT = 5_000_000;
/** More merged areas than this and asking for them fails. */
const MERGES_LIMIT = 512;

/** Lists are objects with `_Items`; their members come with what identifies them. */
export abstract class Remote {
  /** Ranges are kept by reference between two requests. */
  readonly keepsReference: boolean = false;
}

const required = <T>(found: T | undefined): T => {
  if (found === undefined) throw new Refusal('ItemNotFound');
  return found;
};
const height = (area: Area): number => area.bottom - area.top + 1;
const width = (area: Area): number => area.right - area.left + 1;

function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row += 1) for (let column = area.left; column <= area.right; column += 1) visit(row, column);
}

/** How cells look: any path of members below it can be read and set. */
export class LookObject extends Remote {
  constructor(
    protected readonly targets: () => Map<string, unknown>[],
    protected readonly path = '',
  ) {
    super();
  }

  member(name: string): unknown {
    if (['Font', 'Fill', 'Borders', 'Protection'].includes(name)) return this.below(`${this.path}${name.toLowerCase()}.`);
    return this.targets()[0]?.get(this.path + name);
  }

  assign(name: string, value: unknown): void {
    for (const target of this.targets()) target.set(this.path + name, value);
  }

  GetItem(name: string): LookObject {
    return this.below(`${this.path}${name}.`);
  }

  protected below(path: string): LookObject {
    return new LookObject(this.targets, path);
  }
}

/** Of a range whose cells differ Excel says nothing (null). */
class RangeFontObject extends LookObject {
  constructor(
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
    targets: () => Map<string, unknown>[],
  ) {
    super(targets, 'font.');
  }

  override member(name: string): unknown {
    if (name !== 'Strikethrough') return super.member(name);
    const said = new Set<boolean>();
    for (const area of this.areas)
      for (const address of cellsOf(area)) {
        said.add(this.sheet.looks.get(address)?.get('font.Strikethrough') === true);
        if (said.size > 1) return null;
      }
    return said.has(true);
  }
}

/** The format of a range: the look of its cells, and the width of its columns. */
class RangeFormatObject extends LookObject {
  constructor(
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
  ) {
    super(() => areas.flatMap((area) => cellsOf(area).map((address) => sheet.look(address))));
  }

  override member(name: string): unknown {
    return name === 'Font' ? new RangeFontObject(this.sheet, this.areas, this.targets) : super.member(name);
  }

  override assign(name: string, value: unknown): void {
    this.sheet.guard();
    if (name === 'RowHeight') {
      for (const area of this.areas) this.sheet.rowHeights.set(areaName(area), value as number);
      return undefined;
    }
    if (name !== 'ColumnWidth') return super.assign(name, value);
    for (const area of this.areas) for (let column = area.left; column <= area.right; column += 1) this.sheet.columnWidths.set(column, value as number);
  }
}

const cellsOf = (area: Area): string[] => {
  const found: string[] = [];
  eachCell(area, (row, column) => found.push(a1(row, column)));
  return found;
};

class ConditionalFormatObject extends Remote {
  constructor(
    private readonly sheet: Sheet,
    private readonly format: ConditionalFormat,
  ) {
    super();
  }
  get _Id(): string {
    return this.format.id;
  }
  get Id(): string {
    return this.format.id;
  }
  get Type(): string {
    return this.format.type;
  }
  get Custom(): Remote {
    return new CustomFormatObject(this.format);
  }
  get CustomOrNullObject(): Remote | null {
    return this.format.type === 'Custom' ? new CustomFormatObject(this.format) : null;
  }
  Delete(): void {
    this.sheet.guard();
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((other) => other !== this.format);
  }
}

class CustomFormatObject extends Remote {
  constructor(private readonly format: ConditionalFormat) {
    super();
  }
  get Rule(): Remote {
    return new RuleObject(this.format);
  }
  get Format(): Remote {
    return new ConditionalLookObject(() => [this.format.look]);
  }
}

/** What a conditional format may change; Excel refuses any other word. */
const CONDITIONAL_WORDS: Readonly<Record<string, readonly string[]>> = {
  Style: ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'],
  Underline: ['None', 'Single', 'Double'],
};
class ConditionalLookObject extends LookObject {
  protected override below(path: string): LookObject {
    return new ConditionalLookObject(this.targets, path);
  }
  override assign(name: string, value: unknown): void {
    if (CONDITIONAL_WORDS[name] && !CONDITIONAL_WORDS[name].includes(String(value))) throw new Refusal('InvalidArgument', `${name} ${String(value)}`);
    super.assign(name, value);
  }
  override GetItem(name: string): LookObject {
    if (!['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'].includes(name)) throw new Refusal('InvalidArgument', name);
    return super.GetItem(name);
  }
}

class RuleObject extends Remote {
  constructor(private readonly format: ConditionalFormat) {
    super();
  }
  get Formula(): string {
    return this.format.formula;
  }
  set Formula(formula: string) {
    this.format.formula = formula;
  }
}

const CONDITIONAL_TYPES = new Set(['Custom', 'DataBar', 'ColorScale', 'IconSet', 'TopBottom', 'PresetCriteria', 'ContainsText', 'CellValue']);
let formats = 0;

class ConditionalFormatsObject extends Remote {
  constructor(
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
  ) {
    super();
  }
  _Items(): Remote[] {
    const meets = (format: ConditionalFormat): boolean =>
      format.areas.some((a) => this.areas.some((b) => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right));
    return this.sheet.conditionalFormats.filter(meets).map((format) => new ConditionalFormatObject(this.sheet, format));
  }
  GetItem(id: string): Remote {
    return new ConditionalFormatObject(this.sheet, required(this.sheet.conditionalFormats.find((format) => format.id === id)));
  }
  GetItemAt(index: number): Remote {
    return required(this._Items()[index]);
  }
  Add(type: string): Remote {
    if (!CONDITIONAL_TYPES.has(type)) throw new Refusal('InvalidArgument', type);
    this.sheet.guard();
    const format: ConditionalFormat = { id: `{CF-${(formats += 1)}}`, type, areas: this.areas, formula: '', look: new Map() };
    this.sheet.conditionalFormats.unshift(format);
    return new ConditionalFormatObject(this.sheet, format);
  }
  ClearAll(): void {
    this.sheet.guard();
    this.sheet.conditionalFormats = [];
  }
}

export class RangeObject extends Remote {
  override readonly keepsReference = true;
  constructor(
    private readonly sheet: Sheet,
    readonly area: Area,
  ) {
    super();
  }

  /** The members of every cell; null where they are too many, as in Excel. */
  private cells(of: (row: number, column: number) => unknown): unknown[][] | null {
    if (!this.sheet.book.sheets.includes(this.sheet)) throw new Refusal('ItemNotFound');
    if (height(this.area) * width(this.area) > CELLS_LIMIT) return null;
    const rows: unknown[][] = [];
    for (let row = this.area.top; row <= this.area.bottom; row += 1) {
      const cells: unknown[] = [];
      for (let column = this.area.left; column <= this.area.right; column += 1) cells.push(of(row, column));
      rows.push(cells);
    }
    return rows;
  }

  get Values(): unknown {
    return this.cells((row, column) => shown(this.sheet.value(row, column)));
  }
  get ValueTypes(): unknown {
    return this.cells((row, column) => typeOf(this.sheet.value(row, column)));
  }
  get Formulas(): unknown {
    return this.cells((row, column) => {
      const cell = this.sheet.cell(row, column);
      if (cell) return cell.formula ?? shown(cell.value);
      const spill = this.sheet.book.repeatsSpilledFormulas ? this.sheet.spillAt(row, column)?.area : undefined;
      return (spill && this.sheet.cell(spill.top, spill.left)?.formula) ?? shown(this.sheet.value(row, column));
    });
  }
  set Formulas(entries: unknown) {
    const formulas: string[] = [];
    (entries as (string | number | boolean | null)[][]).forEach((line, r) =>
      line.forEach((entry, c) => {
        if (entry === null) return;
        const [row, column] = [this.area.top + r, this.area.left + c];
        this.sheet.enter(row, column, entry);
        if (this.sheet.cell(row, column)?.formula !== undefined) formulas.push(a1(row, column));
      }),
    );
    this.sheet.book.written(this.sheet, areaName(this.area), formulas, 'addin');
  }
  set Values(entries: unknown) {
    this.Formulas = entries;
  }
  get NumberFormat(): unknown {
    return this.cells((row, column) => this.sheet.numberFormat(row, column));
  }
  set NumberFormat(formats: unknown) {
    (formats as (string | null)[][]).forEach((line, r) =>
      line.forEach((format, c) => {
        const address = a1(this.area.top + r, this.area.left + c);
        if (format === null) return;
        if (this.sheet.isProtected && !this.sheet.unlocked.has(address)) throw new Refusal('AccessDenied');
        // "General" is what a cell has that was never given one.
        if (format === 'General') this.sheet.look(address).delete('numberFormat');
        else this.sheet.look(address).set('numberFormat', format);
      }),
    );
  }
  get Text(): unknown {
    return this.cells((row, column) => this.sheet.text(row, column));
  }
  /** Whether all cells belong to a spilled table (true), none does (false), or some do (null). */
  get HasSpill(): boolean | null {
    this.needsSpill();
    const said = new Set((this.cells((row, column) => this.sheet.spillAt(row, column) !== undefined) ?? []).flat());
    return said.size === 1 ? said.has(true) : null;
  }
  GetSpillingToRangeOrNullObject(): Remote | null {
    this.needsSpill();
    if (height(this.area) * width(this.area) !== 1) throw new Refusal('InvalidArgument');
    const area = this.sheet.spillAt(this.area.top, this.area.left)?.area;
    return area && area.top === this.area.top && area.left === this.area.left ? new RangeObject(this.sheet, area) : null;
  }
  private needsSpill(): void {
    if (!this.sheet.book.spillsTables) throw new Refusal('ApiNotFound');
  }
  get RowIndex(): number {
    return this.area.top;
  }
  get ColumnIndex(): number {
    return this.area.left;
  }
  get RowCount(): number {
    return height(this.area);
  }
  get ColumnCount(): number {
    return width(this.area);
  }
  get Address(): string {
    return `${quoteSheet(this.sheet.name)}!${areaName(this.area)}`;
  }
  get RowHidden(): boolean | null {
    const out = new Set(this.sheet.hiddenRows);
    for (const { rows } of this.sheet.filters) for (const row of rows) out.add(row);
    let hidden = 0;
    for (const row of out) if (row >= this.area.top && row <= this.area.bottom) hidden += 1;
    if (hidden === 0) return false;
    return hidden === height(this.area) ? true : null;
  }
  set RowHidden(hidden: unknown) {
    if (this.sheet.isProtected) throw new Refusal('AccessDenied');
    for (let row = this.area.top; row <= this.area.bottom; row += 1) {
      if (hidden === true) this.sheet.hiddenRows.add(row);
      else this.sheet.hiddenRows.delete(row);
    }
  }
  GetTables(): Remote {
    return new TablesObject(this.sheet, this.area);
  }
  get ColumnHidden(): boolean | null {
    let hidden = 0;
    for (const column of this.sheet.hiddenColumns) if (column >= this.area.left && column <= this.area.right) hidden += 1;
    if (hidden === 0) return false;
    return hidden === width(this.area) ? true : null;
  }
  set Hyperlink(link: { documentReference?: string }) {
    const address = a1(this.area.top, this.area.left);
    this.sheet.links.set(address, link);
    this.sheet.enter(this.area.top, this.area.left, `'${link.documentReference ?? ''}`);
  }
  get Worksheet(): Remote {
    return new WorksheetObject(this.sheet);
  }
  get Format(): Remote {
    return new RangeFormatObject(this.sheet, [this.area]);
  }
  get DataValidation(): Remote {
    return new DataValidationObject(this.sheet, this.area);
  }
  get ConditionalFormats(): Remote {
    return new ConditionalFormatsObject(this.sheet, [this.area]);
  }
  /** Office.js itself cuts a large array into requests of 1,500 cells. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== height(this.area) || columns !== width(this.area)) throw new Refusal('InvalidArgument');
  }
  GetRow(index: number): Remote {
    return new RangeObject(this.sheet, { ...this.area, top: this.area.top + index, bottom: this.area.top + index });
  }
  GetBoundingRect(other: RangeObject): Remote {
    const [a, b] = [this.area, other.area];
    return new RangeObject(this.sheet, {
      top: Math.min(a.top, b.top),
      left: Math.min(a.left, b.left),
      bottom: Math.max(a.bottom, b.bottom),
      right: Math.max(a.right, b.right),
    });
  }
  GetEntireRow(): Remote {
    return new RangeObject(this.sheet, { ...this.area, left: 0, right: LAST_COLUMN });
  }
  GetEntireColumn(): Remote {
    return new RangeObject(this.sheet, { ...this.area, top: 0, bottom: LAST_ROW });
  }
  GetMergedAreasOrNullObject(): Remote | null {
    const { area } = this;
    const met = this.sheet.merges.filter(
      (merge) => merge.top <= area.bottom && merge.bottom >= area.top && merge.left <= area.right && merge.right >= area.left,
    );
    if (this.sheet.book.readOnly) throw new Refusal('AccessDenied');
    this.sheet.book.undoSteps = 0;
    if (met.length > MERGES_LIMIT) throw new Refusal('GeneralException');
    return met.length === 0 ? null : new RangeAreasObject(this.sheet, met);
  }
  GetSpecialCellsOrNullObject(type: string): Remote | null {
    if (type !== 'Visible') throw new Refusal('NotImplemented', type);
    this.sheet.guard();
    const columns = runs(this.area.left, this.area.right, (column) => this.sheet.hiddenColumns.has(column));
    const rows = runs(this.area.top, this.area.bottom, (row) => this.sheet.isHiddenRow(row));
    const areas = rows.flatMap(([top, bottom]) => columns.map(([left, right]) => ({ top, bottom, left, right })));
    return areas.length === 0 ? null : new RangeAreasObject(this.sheet, areas);
  }
  Insert(shift: string): Remote {
    if (shift !== 'Down' || this.area.left !== 0 || this.area.right !== LAST_COLUMN) throw new Refusal('NotImplemented', shift);
    this.sheet.insertRows(this.area.top, height(this.area));
    return new RangeObject(this.sheet, this.area);
  }
  Select(): void {
    this.sheet.book.selected = [this.area];
    this.sheet.book.tell('SelectionChanged', { worksheetId: this.sheet.id, address: areaName(this.area) });
  }
  Merge(): void {
    this.sheet.guard();
    this.sheet.merges = [...this.sheet.merges, this.area];
  }
  Unmerge(): void {
    this.sheet.guard();
    this.sheet.merges = [];
  }
  Clear(): void {
    this.sheet.clear();
  }
}

const shown = (value: CellValue): unknown => (value === null ? '' : typeof value === 'object' ? value.error : value);
const typeOf = (value: CellValue): string => {
  if (value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string' | 'number' | 'boolean'];
};

/** The stretches from `first` to `last` that are not hidden. */
function runs(first: number, last: number, isHidden: (index: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  let start: number | undefined;
  for (let index = first; index <= last + 1; index += 1) {
    const visible = index <= last && !isHidden(index);
    if (visible) start ??= index;
    else if (start !== undefined) {
      found.push([start, index - 1]);
      start = undefined;
    }
  }
  return found;
}

class TablesObject extends Remote {
  constructor(
    private readonly sheet: Sheet,
    private readonly area: Area,
  ) {
    super();
  }
  _Items(): Remote[] {
    return this.sheet.filters.flatMap((filter, at) =>
      filter.table && filter.table.top <= this.area.bottom && filter.table.bottom >= this.area.top
        ? [new FilterObject(this.sheet, filter.rows, `${this.sheet.id}#${at}`)]
        : [],
    );
  }
}

/** By its id, which names its sheet. */
class AllTablesObject extends Remote {
  constructor(private readonly book: Workbook) {
    super();
  }
  GetItem(id: string): Remote {
    const [sheetId, at] = id.split('#');
    const sheet = required(this.book.sheets.find((one) => one.id === sheetId));
    return new FilterObject(sheet, required(sheet.filters[Number(at)]).rows, id);
  }
}

/** A table with a filter, or the filter of the sheet itself. */
class FilterObject extends Remote {
  constructor(
    private readonly sheet: Sheet,
    private readonly rows: Set<number> | undefined,
    readonly Id: string,
  ) {
    super();
  }
  get _Id(): string {
    return this.Id;
  }
  get IsDataFiltered(): boolean {
    return this.rows !== undefined && this.rows.size > 0;
  }
  ClearCriteria(): void {
    if (this.sheet.isProtected) throw new Refusal('AccessDenied');
    this.rows?.clear();
  }
  ClearFilters(): void {
    this.ClearCriteria();
  }
}

class AreasObject extends Remote {
  constructor(
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
  ) {
    super();
  }
  _Items(): Remote[] {
    return this.areas.map((area) => new RangeObject(this.sheet, area));
  }
  GetItemAt(index: number): Remote {
    return required(this._Items()[index]);
  }
}

export class RangeAreasObject extends Remote {
  override readonly keepsReference = true;
  constructor(
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
  ) {
    super();
  }
  get Areas(): Remote {
    return new AreasObject(this.sheet, this.areas);
  }
  get Worksheet(): Remote {
    return new WorksheetObject(this.sheet);
  }
  get Format(): Remote {
    return new RangeFormatObject(this.sheet, this.areas);
  }
  get ConditionalFormats(): Remote {
    return new ConditionalFormatsObject(this.sheet, this.areas);
  }
}

class CustomPropertiesObject extends Remote {
  constructor(private readonly sheet: Sheet) {
    super();
  }
  Add(key: string, value: string): Remote {
    this.sheet.guard();
    this.sheet.customProperties.set(key, value);
    return new EntryObject(this.sheet.customProperties, key);
  }
  GetItemOrNullObject(key: string): Remote | null {
    return this.sheet.customProperties.has(key) ? new EntryObject(this.sheet.customProperties, key) : null;
  }
}

class CountedObjects extends Remote {
  constructor(
    private readonly sheet: Sheet,
    private readonly kind: string,
  ) {
    super();
  }
  GetCount(): number {
    return this.sheet.objects.get(this.kind) ?? 0;
  }
}

/** A key and a value, in a map. */
class EntryObject extends Remote {
  constructor(
    private readonly map: Map<string, unknown>,
    private readonly key: string,
  ) {
    super();
  }
  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    return this.map.get(this.key);
  }
  Delete(): void {
    this.map.delete(this.key);
  }
}

class FreezePanesObject extends Remote {
  constructor(private readonly sheet: Sheet) {
    super();
  }
  FreezeRows(count: number): void {
    this.sheet.frozenRows = count;
  }
  Unfreeze(): void {
    this.sheet.frozenRows = 0;
  }
}

/** What cells of a range take; the members are kept as they were set. */
class DataValidationObject extends Remote {
  constructor(
    private readonly sheet: Sheet,
    private readonly area: Area,
  ) {
    super();
  }
  Clear(): void {
    this.sheet.guard();
    this.sheet.validations.clear();
  }
  assign(name: string, value: unknown): void {
    this.sheet.guard();
    const formula = (value as { custom?: { formula?: string } } | null)?.custom?.formula;
    // Excel's own limits for the formula of a rule.
    if (formula !== undefined && (formula.length > 255 || formula.includes('{'))) throw new Refusal('InvalidArgument', formula);
    const own = this.sheet.validations.get(areaName(this.area)) ?? new Map<string, unknown>();
    this.sheet.validations.set(areaName(this.area), own.set(name, value));
  }
}

class NameObject extends Remote {
  constructor(
    private readonly sheet: Sheet,
    private readonly name: string,
  ) {
    super();
  }
  get _Id(): string {
    return this.name;
  }
  get Name(): string {
    return this.name;
  }
  Delete(): void {
    this.sheet.guard();
    this.sheet.names.delete(this.name);
  }
}

class NamesObject extends Remote {
  constructor(private readonly sheet: Sheet) {
    super();
  }
  Add(name: string, range: unknown): Remote {
    this.sheet.guard();
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name) || name.length > 255 || this.sheet.names.has(name))
      throw new Refusal('InvalidArgument', name);
    this.sheet.names.set(name, areaName((range as { area: Area }).area));
    return new NameObject(this.sheet, name);
  }
  GetItem(name: string): Remote {
    if (!this.sheet.names.has(name)) throw new Refusal('ItemNotFound');
    return new NameObject(this.sheet, name);
  }
  _Items(): Remote[] {
    return [...this.sheet.names.keys()].map((name) => new NameObject(this.sheet, name));
  }
}

class PageLayoutObject extends Remote {
  constructor(private readonly sheet: Sheet) {
    super();
  }
  assign(name: string, value: unknown): void {
    this.sheet.guard();
    this.sheet.page.set(name, value);
  }
  SetPrintArea(address: string): void {
    this.assign('PrintArea', address);
  }
  SetPrintTitleRows(address: string): void {
    this.assign('PrintTitleRows', address);
  }
}

class PageBreaksObject extends Remote {
  constructor(private readonly sheet: Sheet) {
    super();
  }
  Add(address: string): Remote {
    this.sheet.guard();
    this.sheet.pageBreaks.push(address);
    return this;
  }
}

class ProtectionObject extends Remote {
  constructor(private readonly sheet: Sheet) {
    super();
  }
  get Protected(): boolean {
    return this.sheet.isProtected;
  }
  Unprotect(password?: string | null): void {
    if (password) throw new Refusal('InvalidArgument', 'a password');
    this.sheet.isProtected = false;
    this.sheet.unlocked.clear();
  }
  Protect(_options: unknown, password?: string | null): void {
    if (password) throw new Refusal('InvalidArgument', 'a password');
    for (const [address, look] of this.sheet.looks) if (look.get('protection.Locked') === false) this.sheet.unlocked.add(address);
    this.sheet.isProtected = true;
  }
}

class WorksheetObject extends Remote {
  constructor(private readonly sheet: Sheet) {
    super();
  }
  get _Id(): string {
    return this.sheet.id;
  }
  get Id(): string {
    return this.sheet.id;
  }
  get Name(): string {
    return this.sheet.name;
  }
  get Visibility(): string {
    return this.sheet.visibility;
  }
  get CustomProperties(): Remote {
    return new CustomPropertiesObject(this.sheet);
  }
  get Charts(): Remote {
    return new CountedObjects(this.sheet, 'charts');
  }
  get Shapes(): Remote {
    return new CountedObjects(this.sheet, 'shapes');
  }
  get Comments(): Remote {
    return new CountedObjects(this.sheet, 'comments');
  }
  get Tables(): Remote {
    return new CountedObjects(this.sheet, 'tables');
  }
  get Slicers(): Remote {
    return new CountedObjects(this.sheet, 'slicers');
  }
  get AutoFilter(): Remote {
    return new FilterObject(this.sheet, this.sheet.filters.find(({ table }) => table === undefined)?.rows, this.sheet.id);
  }
  get FreezePanes(): Remote {
    return new FreezePanesObject(this.sheet);
  }
  get Names(): Remote {
    return new NamesObject(this.sheet);
  }
  get PageLayout(): Remote {
    return new PageLayoutObject(this.sheet);
  }
  get HorizontalPageBreaks(): Remote {
    return new PageBreaksObject(this.sheet);
  }
  get Protection(): Remote {
    return new ProtectionObject(this.sheet);
  }
  set ShowGridlines(shown: boolean) {
    this.sheet.showGridlines = shown;
  }
  GetRange(address?: string | null): Remote {
    if (!address) return new RangeObject(this.sheet, { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN });
    const area = parseArea(address);
    if (!area) throw new Refusal('InvalidArgument', address);
    return new RangeObject(this.sheet, area);
  }
  GetRangeByIndexes(top: number, left: number, rows: number, columns: number): Remote {
    if (rows < 1 || columns < 1 || top + rows - 1 > LAST_ROW || left + columns - 1 > LAST_COLUMN) throw new Refusal('InvalidArgument');
    return new RangeObject(this.sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }
  GetCell(row: number, column: number): Remote {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }
  GetRanges(address: string): Remote {
    const areas = address.split(',').map((part) => parseArea(part));
    if (areas.some((area) => !area)) throw new Refusal('InvalidArgument', address);
    const kept = address.slice(0, ADDRESS_LIMIT).split(',').filter(Boolean).length;
    return new RangeAreasObject(this.sheet, areas.slice(0, kept) as Area[]);
  }
  GetUsedRangeOrNullObject(): Remote | null {
    const area = this.sheet.used();
    return area ? new RangeObject(this.sheet, area) : null;
  }
  Activate(): void {
    const { book } = this.sheet;
    book.active = book.sheets.indexOf(this.sheet);
    book.tell('Activated', { worksheetId: this.sheet.id });
  }
  Delete(): void {
    this.sheet.book.remove(this.sheet);
  }
}

class WorksheetsObject extends Remote {
  constructor(
    private readonly book: Workbook,
    private readonly registered: Set<string>,
  ) {
    super();
  }
  _Items(): Remote[] {
    return this.book.sheets.map((sheet) => new WorksheetObject(sheet));
  }
  GetItem(key: string): Remote {
    return new WorksheetObject(required(this.book.find(key)));
  }
  GetActiveWorksheet(): Remote {
    return new WorksheetObject(required(this.book.sheets[this.book.active]));
  }
  Add(name: string): Remote {
    return new WorksheetObject(this.book.add(name));
  }
  /** `_RegisterDataChangedEvent`, `_UnregisterAddedEvent`, `_RegisterEventNameChanged` … */
  event(register: boolean, name: string): void {
    if (register) this.registered.add(name);
    else this.registered.delete(name);
  }
}

class SettingsObject extends Remote {
  constructor(private readonly book: Workbook) {
    super();
  }
  Add(key: string, value: unknown): Remote {
    if (this.book.readOnly) throw new Refusal('AccessDenied');
    this.book.settings.set(key, value);
    return new EntryObject(this.book.settings, key);
  }
  GetItemOrNullObject(key: string): Remote | null {
    return this.book.settings.has(key) ? new EntryObject(this.book.settings, key) : null;
  }
}

export class WorkbookObject extends Remote {
  constructor(
    private readonly book: Workbook,
    private readonly registered: Set<string>,
  ) {
    super();
  }
  get Tables(): Remote {
    return new AllTablesObject(this.book);
  }
  get Name(): string {
    return this.book.name;
  }
  get Worksheets(): Remote {
    return new WorksheetsObject(this.book, this.registered);
  }
  get Settings(): Remote {
    return new SettingsObject(this.book);
  }
  GetSelectedRanges(): Remote {
    if (this.book.selected.length === 0) throw new Refusal('InvalidSelection');
    return new RangeAreasObject(required(this.book.sheets[this.book.active]), this.book.selected);
  }
}
