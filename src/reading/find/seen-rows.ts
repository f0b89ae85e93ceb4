import type { Edition } from '../../law/types';
import { isDitto, type Grid } from '../grid';

/** What is known of a row, as bits. */
const ROW = { alone: 1, apart: 2, ofTable: 4, notOfTable: 8, noHead: 16 } as const;

/** Rows that are kept: further down nothing is looked at to understand the columns, and what is read is read again. */
const MOST = 2_400;

/**
 * What the rows and cells of a sheet are by themselves, kept while the sheet is edited: an edit makes one row anew. Rows that say what stands
 * elsewhere (merged areas, `〃`, formulas without a result) are never kept.
 */
export class SeenRows {
  private readonly rows: Uint8Array;
  /** By column: what its cells are evidence of, 0 where it is not known. */
  private readonly cells = new Map<number, Uint8Array>();

  constructor(
    private readonly grid: Grid,
    private readonly edition: Edition,
  ) {
    this.rows = new Uint8Array(Math.min(grid.block.values.length, MOST));
  }

  /** They are the rows of that sheet, read under that edition. */
  areOf(grid: Grid, edition: Edition): boolean {
    return this.grid.block === grid.block && this.edition === edition;
  }

  forget(row: number): void {
    const at = row - this.grid.block.top;
    if (at < 0 || at >= this.rows.length) return;
    this.rows[at] = 0;
    for (const kinds of this.cells.values()) kinds[at] = 0;
  }

  /** The kind of a cell, as it was read once; `read` never answers 0. */
  kindOf(row: number, column: number, read: () => number): number {
    const at = row - this.grid.block.top;
    let kinds = this.cells.get(column);
    if (!kinds) this.cells.set(column, (kinds = new Uint8Array(this.rows.length)));
    return kinds[at] || (this.isAlone(row) ? (kinds[at] = read()) : read());
  }

  isOfTable(row: number, read: () => boolean): boolean {
    const known = this.rows[row - this.grid.block.top] as number;
    if ((known & (ROW.ofTable | ROW.notOfTable)) !== 0) return (known & ROW.ofTable) !== 0;
    const is = read();
    // It is told by the cells of the row alone.
    this.note(row, is ? ROW.ofTable : ROW.notOfTable);
    return is;
  }

  /** The row names no columns, whatever stands below it. */
  isNoHead(row: number): boolean {
    return ((this.rows[row - this.grid.block.top] as number) & ROW.noHead) !== 0;
  }

  noteNoHead(row: number): void {
    if (this.isAlone(row)) this.note(row, ROW.noHead);
  }

  private note(row: number, what: number): void {
    const at = row - this.grid.block.top;
    this.rows[at] = (this.rows[at] as number) | what;
  }

  private isAlone(row: number): boolean {
    const known = this.rows[row - this.grid.block.top] as number;
    if ((known & (ROW.alone | ROW.apart)) !== 0) return (known & ROW.alone) !== 0;
    const alone = this.standsAlone(row);
    this.note(row, alone ? ROW.alone : ROW.apart);
    return alone;
  }

  private standsAlone(row: number): boolean {
    const { grid } = this;
    const { block } = grid;
    const cells = block.values[row - block.top] ?? [];
    const formulas = block.formulas.get(row - block.top);
    if (formulas) for (const column of formulas.keys()) if ((cells[column] ?? null) === null) return false;
    for (let at = 0; at < cells.length; at += 1) if (isDitto(cells[at] ?? null) || grid.mergeAt(row, block.left + at)) return false;
    return true;
  }
}
