import type { CellValue, SheetBlock } from './model';

/** A row that nobody has written to; never changed itself. */
const EMPTY: readonly CellValue[] = [];

type Formulas = Map<number, ReadonlyMap<number, string>>;

/** A block is edited in place: what is kept of one asks how often. */
const edits = new WeakMap<SheetBlock, number>();
export const editsOf = (block: SheetBlock): number => edits.get(block) ?? 0;
/** Of all blocks together: what is kept for a moment, of whichever block, asks no more than this. */
let allEdits = 0;
export const editsOfAll = (): number => allEdits;

/** A block that takes edits. What it was given stays as it is: rows are copied when they are written, the rest with the first edit. */
export class EditableBlock {
  readonly block: SheetBlock;
  /** Its own, once something was written. */
  private mine:
    { readonly values: (readonly CellValue[])[]; readonly formulas: Formulas; readonly hidden: Set<number>; readonly rows: Set<number> } | undefined;
  private width: number;

  constructor(block: SheetBlock) {
    this.block = { ...block };
    let width = 0;
    for (const row of block.values) if (row.length > width) width = row.length;
    this.width = width;
  }

  /** The part lies within what is held. */
  covers(part: SheetBlock): boolean {
    const { top, left, values } = this.block;
    const right = left + this.width;
    return (
      part.top >= top &&
      part.left >= left &&
      part.top + part.values.length <= top + values.length &&
      part.values.every((row) => part.left + row.length <= right)
    );
  }

  /** Writes the part into the block, which grows where the part reaches beyond it. */
  apply(part: SheetBlock): void {
    const mine = this.own();
    edits.set(this.block, editsOf(this.block) + 1);
    allEdits += 1;
    if (part.top < this.block.top || part.left < this.block.left) this.grow(part.top, part.left);
    const { block } = this;
    part.values.forEach((cells, index) => {
      const at = part.top + index - block.top;
      while (mine.values.length <= at) mine.values.push(EMPTY);
      const row = this.rowForWriting(at);
      const formulas = new Map(mine.formulas.get(at));
      cells.forEach((value, offset) => {
        const column = part.left + offset - block.left;
        while (row.length < column) row.push(null);
        row[column] = value;
        const formula = part.formulas.get(index)?.get(offset);
        if (formula === undefined) formulas.delete(column);
        else formulas.set(column, formula);
      });
      if (row.length > this.width) this.width = row.length;
      if (formulas.size > 0) mine.formulas.set(at, formulas);
      else mine.formulas.delete(at);
      if (part.hiddenRows.has(part.top + index)) mine.hidden.add(part.top + index);
      else mine.hidden.delete(part.top + index);
    });
    this.strike(part);
  }

  /** What is struck through in the part is what stands there now. */
  private strike(part: SheetBlock): void {
    if (this.block.struck === undefined && part.struck === undefined) return;
    const struck = new Map(this.block.struck);
    part.values.forEach((cells, index) => {
      const row = part.top + index;
      const kept = (struck.get(row) ?? []).filter((column) => column < part.left || column >= part.left + cells.length);
      const columns = [...kept, ...(part.struck?.get(row) ?? [])];
      if (columns.length > 0) struck.set(row, columns);
      else struck.delete(row);
    });
    Object.assign(this.block, { struck });
  }

  /** The rows of the part, and those of the merged cells whose value stands in it. */
  rowsOf(part: Pick<SheetBlock, 'top' | 'left' | 'values'>): Set<number> {
    const rows = new Set<number>();
    const bottom = part.top + part.values.length - 1;
    for (let row = part.top; row <= bottom; row += 1) rows.add(row);
    const last = this.block.top + this.block.values.length - 1;
    for (const area of this.block.merges) {
      const width = part.values[area.top - part.top]?.length ?? 0;
      if (area.left < part.left || area.left >= part.left + width) continue;
      for (let row = area.top; row <= Math.min(area.bottom, last); row += 1) rows.add(row);
    }
    return rows;
  }

  private own(): NonNullable<EditableBlock['mine']> {
    if (!this.mine) {
      const { values, formulas, hiddenRows } = this.block;
      this.mine = { values: [...values], formulas: new Map(formulas), hidden: new Set(hiddenRows), rows: new Set() };
      Object.assign(this.block, { values: this.mine.values, formulas: this.mine.formulas, hiddenRows: this.mine.hidden });
    }
    return this.mine;
  }

  private rowForWriting(at: number): CellValue[] {
    const { values, rows } = this.own();
    if (!rows.has(at)) {
      values[at] = [...(values[at] ?? [])];
      rows.add(at);
    }
    return values[at] as CellValue[];
  }

  private grow(top: number, left: number): void {
    const { block } = this;
    const { values, formulas, rows: written } = this.own();
    const rows = Math.max(0, block.top - top);
    const columns = Math.max(0, block.left - left);
    if (columns > 0) {
      values.forEach((row, at) => {
        values[at] = [...Array<CellValue>(columns).fill(null), ...row];
        written.add(at);
      });
      this.width += columns;
    }
    if (rows > 0) {
      values.length += rows;
      values.copyWithin(rows, 0).fill(EMPTY, 0, rows);
      written.clear();
    }
    const moved = [...formulas].map(([at, cells]) => [at + rows, new Map([...cells].map(([column, formula]) => [column + columns, formula]))] as const);
    formulas.clear();
    for (const [at, cells] of moved) formulas.set(at, cells);
    Object.assign(block, { top: Math.min(block.top, top), left: Math.min(block.left, left) });
  }
}
