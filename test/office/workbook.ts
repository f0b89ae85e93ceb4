/** An in-memory workbook that takes entries the way Excel takes them. It knows nothing of Office.js. */
import { a1, areaName, parseA1, parseArea } from '../../src/sheet/a1';
import type { Area, CellValue } from '../../src/sheet/model';
import { evaluate } from './formula';

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** What Excel answers for a request that it refuses, by the code of its error. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message = code,
  ) {
    super(message);
  }
}

export interface Cell {
  value: CellValue;
  formula?: string;
}

export type Table = readonly (readonly CellValue[])[];
/** What a custom function answers; a table spills. */
export type CustomFunction = (...args: readonly (CellValue | Table)[]) => CellValue | Table;
const isTable = (value: CellValue | Table | undefined): value is Table => Array.isArray(value);
const inside = (area: Area, row: number, column: number): boolean => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
const meet = (a: Area, b: Area): boolean => a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  readonly areas: readonly Area[];
  formula: string;
  readonly look: Map<string, unknown>;
}

export type Origin = 'addin' | 'user' | 'coauthor';
export interface Change {
  readonly type: string;
  readonly args: Readonly<Record<string, unknown>>;
}

const DAY_MS = 86_400_000;
const isError = (value: string): boolean => /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(value);

/** The constant that Excel makes of a typed text: a number, a date, a truth value, an error or text. */
function constantOf(typed: string, date1904: boolean): CellValue {
  const plain = typed.trim();
  if (/^[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?%?$/.test(plain)) {
    const number = Number(plain.replace(/[,%]/g, ''));
    return plain.endsWith('%') ? number / 100 : number;
  }
  const day = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(plain);
  if (day) return Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])) / DAY_MS + 25_569 - (date1904 ? 1462 : 0);
  if (/^(true|false)$/i.test(plain)) return plain.toLowerCase() === 'true';
  return isError(plain) ? { error: plain } : typed;
}

export class Sheet {
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible';
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** Filters of the sheet itself (`table` absent) and of its tables: the rows that their conditions keep out of sight. */
  readonly filters: { readonly table?: Area; readonly rows: Set<number> }[] = [];
  /** Hidden by a hand or by a filter. */
  isHiddenRow(row: number): boolean {
    return this.hiddenRows.has(row) || this.filters.some(({ rows }) => rows.has(row));
  }
  merges: Area[] = [];
  isProtected = false;
  readonly unlocked = new Set<string>();
  conditionalFormats: ConditionalFormat[] = [];
  /** The own format of each cell: `numberFormat`, `fill.color`, `font.bold` … */
  readonly looks = new Map<string, Map<string, unknown>>();
  readonly links = new Map<string, unknown>();
  readonly customProperties = new Map<string, string>();
  /** How many lie on the sheet: `charts`, `comments` … */
  readonly objects = new Map<string, number>();
  readonly columnWidths = new Map<number, number>();
  frozenRows = 0;
  readonly rowHeights = new Map<string, number>();
  /** Names that belong to the sheet, with their ranges. */
  readonly names = new Map<string, string>();
  /** By range: rule, alert and prompt as they were set. */
  readonly validations = new Map<string, Map<string, unknown>>();
  /** How it is printed: `PaperSize`, `PrintArea` … */
  readonly page = new Map<string, unknown>();
  readonly pageBreaks: string[] = [];
  showGridlines = true;
  private readonly rows = new Map<number, Map<number, Cell>>();
  /** Tables that formulas have spilled, by the address of the formula. */
  private readonly spills = new Map<string, { readonly area: Area; readonly rows: Table }>();
  /** Whether a formula was ever set: sheets of values alone are not walked through after each write. */
  private hasFormulas = false;

  constructor(
    readonly book: Workbook,
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.get(column);
  }

  value(row: number, column: number): CellValue {
    const cell = this.cell(row, column);
    if (cell || this.spills.size === 0) return cell?.value ?? null;
    const spill = this.spillAt(row, column);
    return spill?.rows[row - spill.area.top]?.[column - spill.area.left] ?? null;
  }

  /** The spilled table that a cell belongs to, its formula's cell included. */
  spillAt(row: number, column: number): { readonly area: Area; readonly rows: Table } | undefined {
    for (const spill of this.spills.values()) if (inside(spill.area, row, column)) return spill;
    return undefined;
  }

  /** As Excel spills a table: into empty cells alone, else the formula answers `#SPILL!` and nothing else is touched. */
  private spill(row: number, column: number, table: Table): CellValue {
    const area = { top: row, left: column, bottom: row + table.length - 1, right: column + (table[0]?.length ?? 1) - 1 };
    const blocked =
      area.bottom > LAST_ROW ||
      area.right > LAST_COLUMN ||
      this.merges.some((merge) => meet(merge, area)) ||
      [...this.spills.values()].some((other) => meet(other.area, area)) ||
      [...this.rows].some(
        ([r, inRow]) => r >= area.top && r <= area.bottom && [...inRow.keys()].some((c) => c >= area.left && c <= area.right && (r !== row || c !== column)),
      );
    if (blocked) return { error: '#SPILL!' };
    if (area.bottom > row || area.right > column) this.spills.set(a1(row, column), { area, rows: table });
    return table[0]?.[0] ?? null;
  }

  set(row: number, column: number, cell: Cell | undefined): void {
    const inRow = this.rows.get(row) ?? new Map<number, Cell>();
    this.rows.set(row, inRow);
    this.spills.delete(a1(row, column));
    if (cell?.formula !== undefined) this.hasFormulas = true;
    if (cell) inRow.set(column, cell);
    else {
      inRow.delete(column);
      if (inRow.size === 0) this.rows.delete(row);
    }
  }

  look(address: string): Map<string, unknown> {
    const look = this.looks.get(address) ?? new Map<string, unknown>();
    this.looks.set(address, look);
    return look;
  }

  numberFormat(row: number, column: number): string {
    return String(this.looks.get(a1(row, column))?.get('numberFormat') ?? 'General');
  }

  /** Types into a cell, as the keyboard and `range.formulas` both do. */
  enter(row: number, column: number, typed: string | number | boolean): void {
    if (this.isProtected && !this.unlocked.has(a1(row, column))) throw new Refusal('AccessDenied');
    // What a merged cell covers takes nothing, and nobody is told.
    if (
      this.merges.some(
        (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right && (row !== area.top || column !== area.left),
      )
    )
      return;
    if (typed === '') return this.set(row, column, undefined);
    const isText = this.numberFormat(row, column) === '@';
    if (typeof typed !== 'string') return this.set(row, column, { value: isText ? String(typed) : typed });
    if (typed.startsWith("'")) return this.set(row, column, { value: typed.slice(1) });
    if (isText) return this.set(row, column, { value: typed });
    const number = constantOf(typed, this.book.date1904);
    if (typeof number !== 'string') return this.set(row, column, { value: number });
    // Excel takes all of these for the beginning of a formula.
    const formula = /^\s*([=+\-@])(.*)$/s.exec(typed);
    if (!formula) return this.set(row, column, { value: typed });
    const body = formula[1] === '=' || formula[1] === '@' ? (formula[2] as string) : typed.trim();
    this.set(row, column, { value: null, formula: `=${body}` });
    this.calculate(row, column);
  }

  /** Calculates a formula again; whether its value is another one now. */
  calculate(row: number, column: number): boolean {
    const cell = this.cell(row, column);
    if (cell?.formula === undefined) return false;
    const { formula } = cell;
    const place = a1(row, column);
    const before = JSON.stringify([cell.value, this.spills.get(place)?.rows]);
    const custom = this.book.callOf(formula, this);
    // A custom function runs elsewhere: its cell is busy until the answer is there.
    if (custom && this.book.functionDelay !== undefined && !this.answered.has(formula)) {
      cell.value = { error: '#BUSY!' };
      setTimeout(() => {
        this.answered.add(formula);
        if (this.cell(row, column)?.formula !== formula) return;
        this.calculate(row, column);
        this.book.tell('Calculated', { worksheetId: this.id, address: this.touchedBy(place) });
      }, this.book.functionDelay);
      return before !== JSON.stringify([cell.value, undefined]);
    }
    const found = custom ? custom() : evaluate(formula.slice(1), (r, c) => this.value(r, c));
    this.spills.delete(place);
    cell.value = isTable(found) ? (this.book.spillsTables ? this.spill(row, column, found) : (found[0]?.[0] ?? null)) : (found ?? cell.value ?? 0);
    return before !== JSON.stringify([cell.value, this.spills.get(place)?.rows]);
  }
  private readonly answered = new Set<string>();

  /** The cells that a formula has filled. */
  private touchedBy(place: string): string {
    const area = this.spills.get(place)?.area;
    return area ? areaName(area) : place;
  }

  recalculate(): string[] {
    const changed: string[] = [];
    if (!this.hasFormulas) return changed;
    for (const [row, inRow] of this.rows)
      for (const [column, cell] of inRow) if (cell.formula !== undefined && this.calculate(row, column)) changed.push(this.touchedBy(a1(row, column)));
    return changed;
  }

  /** Refuses a change of the whole sheet, or of how it looks. */
  guard(): void {
    if (this.isProtected) throw new Refusal('AccessDenied');
  }

  clear(): void {
    this.guard();
    this.rows.clear();
    this.spills.clear();
    this.looks.clear();
    this.links.clear();
  }

  /** Rows from `top` on move down, with how they look. */
  insertRows(top: number, count: number): void {
    this.guard();
    const below = [...this.rows].filter(([row]) => row >= top).sort(([a], [b]) => b - a);
    for (const [row, cells] of below) {
      this.rows.delete(row);
      this.rows.set(row + count, cells);
    }
    for (const kept of [this.looks, this.links] as Map<string, unknown>[]) {
      const moved = [...kept].flatMap(([address, what]) => {
        const cell = parseA1(address);
        return cell && cell.row >= top ? [{ address, to: a1(cell.row + count, cell.column), what }] : [];
      });
      for (const { address } of moved) kept.delete(address);
      for (const { to, what } of moved) kept.set(to, what);
    }
    this.book.tell('Changed', {
      worksheetId: this.id,
      address: `${top + 1}:${top + count}`,
      changeType: 'RowInserted',
      source: 'Local',
      triggerSource: 'ThisLocalAddin',
    });
  }

  used(): Area | undefined {
    let area: Area | undefined;
    for (const [row, inRow] of this.rows) {
      for (const column of inRow.keys()) {
        area = area
          ? { top: Math.min(area.top, row), left: Math.min(area.left, column), bottom: Math.max(area.bottom, row), right: Math.max(area.right, column) }
          : { top: row, left: column, bottom: row, right: column };
      }
    }
    for (const spill of this.spills.values()) {
      const own = area ?? spill.area;
      area = {
        top: Math.min(own.top, spill.area.top),
        left: Math.min(own.left, spill.area.left),
        bottom: Math.max(own.bottom, spill.area.bottom),
        right: Math.max(own.right, spill.area.right),
      };
    }
    return area;
  }

  /** What a person sees in the cell. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    if (value === null) return '';
    if (typeof value === 'object') return value.error;
    if (typeof value === 'number' && /%/.test(this.numberFormat(row, column))) return `${(value * 100).toFixed(2)}%`;
    if (typeof value === 'number' && /y/i.test(this.numberFormat(row, column))) {
      return new Date((value - 25_569 + (this.book.date1904 ? 1462 : 0)) * DAY_MS).toISOString().slice(0, 10);
    }
    return String(value);
  }
}

export class Workbook {
  name = '통합 문서1.xlsx';
  readonly sheets: Sheet[] = [];
  readonly settings = new Map<string, unknown>();
  active = 0;
  selected: Area[] = [{ top: 0, left: 0, bottom: 0, right: 0 }];
  cellEditMode = false;
  /** Another workbook in front: Excel answers everything with this code. */
  inFront = true;
  codeBehind = 'InactiveWorkbook';
  /** Opened read-only, or marked as final. */
  readOnly = false;
  structureProtected = false;
  /** Formulas wait for F9. */
  manualCalculation = false;
  /** Custom functions by their full name (`KVENTURE.RD_PERIOD`); a call with arguments that are no texts, numbers or cells is not understood. */
  readonly functions = new Map<string, CustomFunction>();
  /** How long the answer of a custom function is under way; undefined: it is there at once. */
  functionDelay: number | undefined;
  /** Excel before dynamic arrays shows the first value of a table alone. */
  spillsTables = true;
  /** Whether `formulas` answers the formula of a spilled table for each of its cells, or their values: not documented, so both are tried. */
  repeatsSpilledFormulas = false;

  /** How a formula that calls a custom function is answered. */
  callOf(formula: string, sheet: Sheet): (() => CellValue | Table) | undefined {
    const call = /^=([A-Z_.]+[A-Z_])\((.*)\)$/s.exec(formula);
    const called = call && this.functions.get(call[1] as string);
    if (!call || !called) return undefined;
    const args = (call[2] as string).match(/"(?:[^"]|"")*"|[^,]+/g) ?? [];
    return () =>
      called(
        ...args.map((written) => {
          if (written.startsWith('"')) return written.slice(1, -1).replaceAll('""', '"');
          const area = parseArea(written.replaceAll('$', ''));
          if (!area) return Number(written);
          if (area.top === area.bottom && area.left === area.right) return sheet.value(area.top, area.left);
          return Array.from({ length: area.bottom - area.top + 1 }, (_row, r) =>
            Array.from({ length: area.right - area.left + 1 }, (_column, c) => sheet.value(area.top + r, area.left + c)),
          );
        }),
      );
  }
  /** Steps of Ctrl+Z that the person has. Some calls that only ask throw them away (office-js#5918). */
  undoSteps = 0;
  private nextId = 1;
  private readonly listeners: ((change: Change) => void)[] = [];

  constructor(readonly date1904 = false) {}

  onChange(listener: (change: Change) => void): void {
    this.listeners.push(listener);
  }

  tell(type: string, args: Readonly<Record<string, unknown>>): void {
    for (const listener of this.listeners) listener({ type, args });
  }

  private freshId(): string {
    const number = String(this.nextId++).padStart(4, '0');
    return `{00000000-0001-0000-${number}-000000000000}`;
  }

  add(name: string): Sheet {
    if (this.structureProtected) throw new Refusal('InvalidOperation');
    if (this.readOnly) throw new Refusal('AccessDenied');
    if (this.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) throw new Refusal('ItemAlreadyExists');
    if (name.length > 31 || /[:\\/?*[\]]/.test(name)) throw new Refusal('InvalidArgument');
    const sheet = new Sheet(this, this.freshId(), name);
    this.sheets.push(sheet);
    this.tell('Added', { worksheetId: sheet.id, source: 'Local' });
    return sheet;
  }

  find(key: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase());
  }

  remove(sheet: Sheet): void {
    if (this.structureProtected) throw new Refusal('InvalidOperation');
    const index = this.sheets.indexOf(sheet);
    if (!this.sheets.some((other) => other !== sheet && other.visibility === 'Visible')) throw new Refusal('InvalidOperation');
    this.sheets.splice(index, 1);
    this.active = 0;
    this.tell('Deleted', { worksheetId: sheet.id, source: 'Local' });
  }

  rename(sheet: Sheet, name: string): void {
    const nameBefore = sheet.name;
    sheet.name = name;
    this.tell('NameChanged', { worksheetId: sheet.id, nameBefore, nameAfter: name, source: 'Local' });
  }

  /** After cells were written: the events that Excel raises, and the formulas that follow. */
  written(sheet: Sheet, address: string, formulas: readonly string[], origin: Origin): void {
    const source = origin === 'coauthor' ? 'Remote' : 'Local';
    this.tell('Changed', {
      worksheetId: sheet.id,
      address,
      changeType: 'RangeEdited',
      source,
      triggerSource: origin === 'addin' ? 'ThisLocalAddin' : 'Unknown',
    });
    if (formulas.length > 0) {
      this.tell('FormulaChanged', {
        worksheetId: sheet.id,
        source,
        formulaDetails: formulas.map((cellAddress) => ({ cellAddress, previousFormula: '' })),
      });
    }
    const recalculated = this.manualCalculation ? [] : sheet.recalculate();
    if (recalculated.length > 0) this.tell('Calculated', { worksheetId: sheet.id, address: recalculated.join() });
  }

  /** The user types, or somebody else who has the workbook open. */
  type(sheet: Sheet, address: string, typed: string | number, origin: Origin = 'user'): void {
    const at = parseA1(address);
    if (!at) throw new RangeError(address);
    sheet.enter(at.row, at.column, typed);
    if (origin === 'user') this.undoSteps += 1;
    this.written(sheet, address, sheet.cell(at.row, at.column)?.formula === undefined ? [] : [address], origin);
  }
}
