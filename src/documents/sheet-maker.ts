import type { Area, NewCell, NewSheet } from '../sheet/model';

/** Longest text that Excel keeps in a cell. */
const MAX_TEXT = 32_767;

const shortened = (cell: NewCell): NewCell =>
  typeof cell.value === 'string' && cell.value.length > MAX_TEXT ? { ...cell, value: `${cell.value.slice(0, MAX_TEXT - 1)}…` } : cell;

/** Lays a sheet out cell by cell, by zero-based row and column. */
export class SheetMaker {
  private readonly rows: (NewCell | null)[][] = [];
  private readonly merges: Area[] = [];

  /** The row after the last one that holds anything. */
  get next(): number {
    return this.rows.length;
  }

  put(row: number, column: number, cell: NewCell): this {
    while (this.rows.length <= row) this.rows.push([]);
    const line = this.rows[row] as (NewCell | null)[];
    while (line.length <= column) line.push(null);
    line[column] = shortened(cell);
    return this;
  }

  /** Puts a row of cells below all others; answers its number. */
  add(...cells: readonly (NewCell | null)[]): number {
    const row = this.rows.length;
    this.rows.push([]);
    cells.forEach((cell, column) => {
      if (cell) this.put(row, column, cell);
    });
    return row;
  }

  /** One text over `width` columns. */
  addWide(width: number, cell: NewCell): number {
    const row = this.add(cell);
    this.merge({ top: row, left: 0, bottom: row, right: width - 1 });
    return row;
  }

  skip(count = 1): this {
    for (let i = 0; i < count; i += 1) this.rows.push([]);
    return this;
  }

  merge(area: Area): this {
    if (area.top !== area.bottom || area.left !== area.right) this.merges.push(area);
    return this;
  }

  /** Every row as long as the longest. */
  sheet(name: string, options: Omit<NewSheet, 'name' | 'cells' | 'merges'> = {}): NewSheet {
    const width = this.rows.reduce(
      (widest, row) => Math.max(widest, row.length),
      this.merges.reduce((right, area) => Math.max(right, area.right + 1), 0),
    );
    const cells = this.rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
    return { name, cells, merges: this.merges, ...options };
  }
}
