/** A form that is given its formulas: places are found by the printed words. */
import { a1 } from '../../sheet/a1';
import type { NewCell, NewSheet } from '../../sheet/model';
import { MARKS } from '../../reading/marks';
import { GRID } from './layout';

export type Cells = (NewCell | null)[][];
export const AMOUNT = '#,##0';
export const DAY = 'yyyy-mm-dd';

/** Whether a cell holds one of the signs with which people mark a choice. */
export const marked = (cell: string): string => `ISNUMBER(FIND("|"&UPPER(TRIM(${cell}))&"|","|${MARKS.join('|')}|"))`;

export class Calculation {
  readonly cells: Cells;
  constructor(private readonly sheet: NewSheet) {
    this.cells = sheet.cells.map((row) => [...row]);
  }
  /** The row whose cell in this column holds the words, from a row on. */
  row(words: string, column: number, from = 0): number {
    const at = this.cells.findIndex((row, index) => index >= from && row[column]?.value === words);
    if (at < 0) throw new RangeError(`${this.sheet.name}: no ${words}`);
    return at;
  }
  set(row: number, column: number, formula: string, more: Partial<NewCell> = {}): void {
    const old = this.cells[row]?.[column];
    const { value: _, cached: __, unlocked: ___, ...rest } = old ?? {};
    while ((this.cells[row] as (NewCell | null)[]).length <= column) (this.cells[row] as (NewCell | null)[]).push(null);
    (this.cells[row] as (NewCell | null)[])[column] = { ...rest, formula: `=${formula}`, ...more };
  }
  /** The first cell right of this one that is there to be filled in. */
  input(row: number, column: number): string {
    const line = this.cells[row] ?? [];
    const at = line.findIndex((cell, place) => place > column && cell?.unlocked);
    if (at < 0) throw new RangeError(`${this.sheet.name}: nothing to fill in right of ${a1(row, column)}`);
    return a1(row, at);
  }
  /** Beside the form, outside of what is printed. */
  aside(row: number, offset: number, cell: NewCell): string {
    while (this.cells.length <= row) this.cells.push([]);
    const line = this.cells[row] as (NewCell | null)[];
    const column = GRID + 1 + offset;
    while (line.length <= column) line.push(null);
    line[column] = { look: { size: 9, border: 'thin' }, ...cell };
    return a1(row, column);
  }
  done(widths: readonly number[] = [26, 18, 18, 18, 18]): NewSheet {
    return { ...this.sheet, cells: this.cells, columnWidths: [...(this.sheet.columnWidths ?? []), 3, ...widths] };
  }
}
