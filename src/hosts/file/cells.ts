/** The cells of a sheet as they are read, one after the other. */
import { a1, parseA1, parseArea } from '../../sheet/a1';
import { isCellError, type Area, type CellValue, type UnreadCell } from '../../sheet/model';
import { ScaleCounts, scalesOf } from '../../sheet/number-scale';
import { cellText } from './cell-text';
import { damagedPart } from './errors';
import type { Frame } from './frame';
import { cellKey, compileShared, insideArea, keyColumn, keyRow } from './formulas';

/** What an array formula fills. */
export interface FilledArea extends Area {
  /** What the cell says of its formula: a number of the workbook's metadata, 0 where it says nothing. */
  readonly meta: number;
  /** The area that the file names, where something else stands in it: the formula then fills its own cell alone. */
  readonly named?: Area;
}

/** What stands in one sheet, from A1 on. */
export interface SheetContent {
  /** The used range; absent where the sheet is empty. */
  readonly used?: Area;
  /** Rows from the sheet's first row on; a row may be shorter than the used range. */
  readonly rows: readonly (readonly CellValue[])[];
  /** By cell key, as the file holds them, without `=`; shared formulas written out. */
  readonly formulas: ReadonlyMap<number, string>;
  /** Cells that take their formula from another one, by the key of that one. */
  readonly shared: ReadonlyMap<number, readonly number[]>;
  /** Array formulas: what they fill. */
  readonly arrays: readonly FilledArea[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly merges: readonly Area[];
  /** Cells that were not read, or not as they stand, so that it can be said. */
  readonly unread: readonly UnreadCell[];
  /** By column, as in a block. */
  readonly scales?: ReadonlyMap<number, number>;
  readonly mixedScales?: ReadonlySet<number>;
  /** As in a block. */
  readonly struck?: ReadonlyMap<number, readonly number[]>;
  /** What the sheet says beside its usual cells, where it was asked for and can be told apart. */
  readonly frame?: Frame;
}

/** What the styles of a workbook say of amounts and rows, by the number of the style. */
export interface StyleSigns {
  /** What its number format divides by, where that is not 1. */
  readonly scales: ReadonlyMap<number, number>;
  readonly struck: ReadonlySet<number>;
}
export const NO_SIGNS: StyleSigns = { scales: new Map(), struck: new Set() };

/** What a cell says of its formula. */
export interface FormulaCell {
  readonly text: string;
  readonly type?: string;
  readonly ref?: string;
  readonly group?: string;
}

const DECIMAL = /^[-+.\d][-+.\deE]*$/;
const NO_CELLS: readonly CellValue[] = [];

/** Day 0 of the two date systems. */
const serialOfIso = (iso: string, date1904: boolean): number | undefined => {
  const time = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T00:00:00Z` : /Z|[+-]\d{2}:?\d{2}$/.test(iso) ? iso : `${iso}Z`);
  return Number.isNaN(time) ? undefined : (time - (date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / 86_400_000;
};

/** Takes the cells of a sheet in the order of the file and gives its content. */
export class SheetCells {
  private readonly rows: (CellValue[] | typeof NO_CELLS)[] = [];
  private cells: CellValue[] = [];
  private row = -1;
  private readonly formulas = new Map<number, string>();
  private readonly masters = new Map<string, number>();
  private readonly followers: { key: number; group: string }[] = [];
  private readonly arrays: FilledArea[] = [];
  private readonly unread: UnreadCell[] = [];
  /** Set by the reader: rows that say so, and rows that stand in the file at all. */
  readonly hiddenRows = new Set<number>();
  readonly declaredRows = new Set<number>();
  allHidden = false;
  readonly merges: Area[] = [];
  /** The style of the cell that comes next; told only where `asksStyles`. */
  style = 0;
  /** The number of the metadata of the cell that comes next. */
  meta = 0;
  /** Some styles divide what they show: the style of each cell matters. */
  readonly asksStyles: boolean;
  private readonly scaleCounts: ScaleCounts | undefined;
  private readonly struck = new Map<number, number[]>();

  constructor(
    private readonly part: string,
    private readonly strings: readonly string[],
    private readonly date1904: boolean,
    private readonly signs: StyleSigns = NO_SIGNS,
  ) {
    this.asksStyles = signs.scales.size > 0 || signs.struck.size > 0;
    this.scaleCounts = signs.scales.size > 0 ? new ScaleCounts() : undefined;
  }

  /** A cell with the text of its value; `type` as the file names it. */
  put(row: number, column: number, type: string, raw: string | undefined, formula?: FormulaCell): void {
    if (row >= 1_048_576 || column >= 16_384) throw damagedPart(this.part, 'cell address');
    if (formula) this.putFormula(cellKey(row, column), formula);
    if (raw === undefined) {
      if (formula) this.set(row, column, null);
      return;
    }
    this.set(row, column, this.valueOf(row, column, type, raw, formula !== undefined));
  }

  /** A cell has a text of its own, and is said to be of another type: whoever goes by the type sees no text. */
  leaveOut(row: number, column: number): void {
    this.unread.push({ address: a1(row, column), why: 'no-text' });
    this.set(row, column, null);
  }

  /** A plain number. */
  putNumber(row: number, column: number, value: number): void {
    this.set(row, column, value);
  }

  /** A shared text. */
  putShared(row: number, column: number, index: number): void {
    const text = this.strings[index];
    if (text === undefined) this.unread.push({ address: a1(row, column), why: 'no-text' });
    this.set(row, column, text === undefined || text === '' ? null : text);
  }

  merge(ref: string): void {
    const area = parseArea(ref);
    if (area) this.merges.push(area);
  }

  private set(row: number, column: number, value: CellValue): void {
    if (row !== this.row) this.openRow(row);
    if (this.scaleCounts && typeof value === 'number' && value !== 0) this.scaleCounts.add(column, this.signs.scales.get(this.style) ?? 1);
    if (this.asksStyles && value !== null && this.signs.struck.has(this.style)) this.strike(row, column);
    const { cells } = this;
    if (column >= cells.length) {
      while (cells.length < column) cells.push(null);
      cells.push(value);
      return;
    }
    if (cells[column] !== null) this.unread.push({ address: a1(row, column), why: 'twice' });
    cells[column] = value;
  }

  private strike(row: number, column: number): void {
    const known = this.struck.get(row);
    if (known) known.push(column);
    else this.struck.set(row, [column]);
  }

  private openRow(row: number): void {
    const { rows } = this;
    while (rows.length < row) rows.push(NO_CELLS);
    const known = rows[row];
    if (known === undefined || known === NO_CELLS) {
      this.cells = [];
      rows[row] = this.cells;
    } else this.cells = known as CellValue[];
    this.row = row;
  }

  private valueOf(row: number, column: number, type: string, raw: string, calculated: boolean): CellValue {
    switch (type) {
      case 'n':
      case '': {
        const text = raw.trim();
        if (text === '') return null;
        // Of what JavaScript takes for a number a file may write decimals alone: 0x10 is none.
        const number = DECIMAL.test(text) ? Number(text) : NaN;
        return Number.isFinite(number) ? number : { error: '#NUM!' };
      }
      case 's': {
        const text = this.strings[/^\s*\d+\s*$/.test(raw) ? Number(raw) : -1];
        if (text === undefined) this.unread.push({ address: a1(row, column), why: 'no-text' });
        return text === undefined || (text === '' && !calculated) ? null : text;
      }
      case 'b':
        return raw.trim() === '1' || raw.trim() === 'true';
      case 'e':
        return { error: raw };
      case 'd':
        return serialOfIso(raw.trim(), this.date1904) ?? cellText(raw);
      case 'str':
      case 'inlineStr': {
        const text = cellText(raw);
        // An empty text is an empty cell, unless a formula makes it.
        return text === '' && !calculated ? null : text;
      }
      default:
        throw damagedPart(this.part, `cell type of ${a1(row, column)}`);
    }
  }

  private putFormula(key: number, { text, type, ref, group }: FormulaCell): void {
    if (text !== '') this.formulas.set(key, text);
    if (type === 'shared' && group !== undefined) {
      if (text !== '') this.masters.set(group, key);
      else this.followers.push({ key, group });
    }
    const area = type === 'array' ? parseArea(ref ?? '') : undefined;
    if (area) this.arrays.push({ ...area, meta: this.meta });
  }

  /** An answer that found no room fills nothing, whatever its formula names: what stands around it is somebody's own. */
  private filled(array: FilledArea): FilledArea {
    const { meta, ...named } = array;
    const { top, left, bottom, right } = named;
    if (top === bottom && left === right) return array;
    const anchor = cellKey(top, left);
    const value = this.rows[top]?.[left] ?? null;
    const isBlocked = (isCellError(value) && value.error === '#SPILL!') || holdsOther(this.formulas, named, anchor);
    return isBlocked ? { top, left, bottom: top, right: left, meta, named } : array;
  }

  finish(): SheetContent {
    const shared = new Map<number, number[]>();
    const made = new Map<string, (down: number, right: number) => string>();
    for (const { key, group } of this.followers) {
      const master = this.masters.get(group);
      const formula = master === undefined ? undefined : this.formulas.get(master);
      if (master === undefined || formula === undefined || this.formulas.has(key)) continue;
      let shift = made.get(group);
      if (!shift) made.set(group, (shift = compileShared(formula)));
      this.formulas.set(key, shift(keyRow(key) - keyRow(master), keyColumn(key) - keyColumn(master)));
      const known = shared.get(master);
      if (known) known.push(key);
      else shared.set(master, [key]);
    }
    const used = usedRange(this.rows, this.formulas.keys());
    if (this.allHidden) for (let row = 0; row <= (used?.bottom ?? -1); row++) if (!this.declaredRows.has(row)) this.hiddenRows.add(row);
    const { rows, formulas, hiddenRows, merges, unread } = this;
    const arrays = this.arrays.map((array) => this.filled(array));
    return {
      used,
      rows,
      formulas,
      shared,
      arrays,
      hiddenRows,
      merges,
      unread,
      ...scalesOf(this.scaleCounts),
      ...(this.struck.size > 0 ? { struck: this.struck } : {}),
    };
  }
}

/** Whether a formula stands in the area beside that of its first cell. */
function holdsOther(formulas: ReadonlyMap<number, string>, area: Area, anchor: number): boolean {
  if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > formulas.size) {
    for (const key of formulas.keys()) if (key !== anchor && insideArea(area, key)) return true;
    return false;
  }
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const key = cellKey(row, column);
      if (key !== anchor && formulas.has(key)) return true;
    }
  return false;
}

export function usedRange(rows: readonly (readonly CellValue[])[], formulas: Iterable<number>): Area | undefined {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  const take = (row: number, column: number): void => {
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  };
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r] as readonly CellValue[];
    let first = 0;
    while (first < row.length && row[first] === null) first++;
    if (first === row.length) continue;
    let last = row.length - 1;
    while (row[last] === null) last--;
    take(r, first);
    take(r, last);
  }
  for (const key of formulas) take(keyRow(key), keyColumn(key));
  return bottom < 0 ? undefined : { top, left, bottom, right };
}

/** The place of a cell: its own address, or the one behind the cell before it. */
export function cellPlace(part: string, given: string): { readonly row: number; readonly column: number } {
  const at = given.includes('!') || given.includes('$') ? undefined : parseA1(given);
  if (!at) throw damagedPart(part, 'cell address');
  return at;
}
