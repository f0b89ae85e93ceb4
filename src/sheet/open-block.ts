import type { CellValue, SheetBlock } from './model';

/** A block that takes edits: its own copy, made row by row as rows are written. */
export class OpenBlock {
  readonly block: SheetBlock;
  private readonly values: (readonly CellValue[])[];
  private readonly own = new Set<number>();
  private readonly formulas: Map<number, ReadonlyMap<number, string>>;
  private readonly hidden: Set<number>;
  private readonly width: number;

  constructor(block: SheetBlock) {
    this.values = [...block.values];
    this.formulas = new Map(block.formulas);
    this.hidden = new Set(block.hiddenRows);
    this.width = block.values.reduce((most, row) => Math.max(most, row.length), 0);
    this.block = { ...block, values: this.values, formulas: this.formulas, hiddenRows: this.hidden };
  }

  /** The part lies within what is held. */
  covers(part: SheetBlock): boolean {
    const { block } = this;
    return (
      part.top >= block.top &&
      part.left >= block.left &&
      part.top + part.values.length <= block.top + this.values.length &&
      part.values.every((row) => part.left + row.length <= block.left + this.width || row.slice(block.left + this.width - part.left).every((value) => value === null || value === ''))
    );
  }

  /** Writes the part into the block, which grows where the part reaches beyond it. */
  apply(part: SheetBlock): void {
    if (part.top < this.block.top || part.left < this.block.left) this.grow(part.top, part.left);
    const { block } = this;
    part.values.forEach((cells, index) => {
      const at = part.top + index - block.top;
      while (this.values.length <= at) this.values.push([]);
      const row = this.rowForWriting(at);
      const formulas = new Map(this.formulas.get(at));
      cells.forEach((value, offset) => {
        const column = part.left + offset - block.left;
        while (row.length < column) row.push(null);
        row[column] = value;
        const formula = part.formulas.get(index)?.get(offset);
        if (formula === undefined) formulas.delete(column);
        else formulas.set(column, formula);
      });
      if (formulas.size > 0) this.formulas.set(at, formulas);
      else this.formulas.delete(at);
      if (part.hiddenRows.has(part.top + index)) this.hidden.add(part.top + index);
      else this.hidden.delete(part.top + index);
    });
  }

  /** The row and those that share a merged cell with it. */
  rowsMergedWith(row: number): number[] {
    const rows = [row];
    for (const area of this.block.merges) {
      if (area.top > row || area.bottom < row || area.bottom - area.top > 10_000) continue;
      for (let other = area.top; other <= area.bottom; other += 1) if (other !== row) rows.push(other);
    }
    return rows;
  }

  private rowForWriting(at: number): CellValue[] {
    if (!this.own.has(at)) {
      this.values[at] = [...(this.values[at] ?? [])];
      this.own.add(at);
    }
    return this.values[at] as CellValue[];
  }

  private grow(top: number, left: number): void {
    const { block } = this;
    const rows = Math.max(0, block.top - top);
    const columns = Math.max(0, block.left - left);
    if (columns > 0) {
      this.values.forEach((row, at) => {
        this.values[at] = [...Array<CellValue>(columns).fill(null), ...row];
        this.own.add(at);
      });
    }
    if (rows > 0) {
      this.values.unshift(...Array.from({ length: rows }, (): CellValue[] => []));
      this.own.clear();
    }
    const moved = [...this.formulas].map(([at, cells]) => [at + rows, new Map([...cells].map(([column, formula]) => [column + columns, formula]))] as const);
    this.formulas.clear();
    for (const [at, cells] of moved) this.formulas.set(at, cells);
    Object.assign(block, { top: Math.min(block.top, top), left: Math.min(block.left, left) });
  }
}
