/** What is written in a form of the notice: beside its printed words, wherever they stand. */
import { readNumber, type EditionId } from '../domain';
import type { CellValue, SheetBlock } from '../sheet/model';
import { bareLabel, FORM_COLUMNS, formOf, PRINTED } from './form-sheets';

export interface FormCell {
  /** Zero-based, as in the sheet. */
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

export class FormValues {
  constructor(
    readonly block: SheetBlock,
    readonly edition: EditionId,
    readonly ref: string,
  ) {}

  at(row: number, column: number): CellValue {
    return this.block.values[row - this.block.top]?.[column - this.block.left] ?? null;
  }

  /** The last column of the merged area that a cell begins. */
  private rightOf(row: number, column: number): number {
    return this.block.merges.find((area) => area.top <= row && row <= area.bottom && area.left <= column && column <= area.right)?.right ?? column;
  }

  /** The first cell with these printed words, from a row on. */
  find(words: string | RegExp, from = this.block.top): FormCell | undefined {
    for (let down = Math.max(0, from - this.block.top); down < this.block.values.length; down += 1) {
      const cells = this.block.values[down] as readonly CellValue[];
      for (let right = 0; right < cells.length; right += 1) {
        const value = cells[right];
        if (typeof value !== 'string') continue;
        const bare = bareLabel(value);
        if (typeof words === 'string' ? bare === bareLabel(words) : words.test(bare)) {
          return { row: this.block.top + down, column: this.block.left + right, value };
        }
      }
    }
    return undefined;
  }

  /** The cell to be filled in right of a label; its value is null while it is empty or says only what is printed. */
  beside(label: FormCell): FormCell {
    const first = this.rightOf(label.row, label.column) + 1;
    // What stands beside the form is no part of it.
    const last = label.column < FORM_COLUMNS ? Math.min(first + 8, FORM_COLUMNS - 1) : first + 8;
    for (let column = first; column <= last; column += 1) {
      const value = this.at(label.row, column);
      if (value === null || value === '') continue;
      return typeof value === 'string' && PRINTED.has(bareLabel(value)) ? { row: label.row, column: first, value: null } : { row: label.row, column, value };
    }
    return { row: label.row, column: first, value: null };
  }

  /** The next cells of the row, label by label: as many as asked for, each from its own column. */
  row(label: FormCell, count: number): readonly FormCell[] {
    const cells: FormCell[] = [];
    let column = this.rightOf(label.row, label.column) + 1;
    for (let place = 0; place < count; place += 1) {
      cells.push({ row: label.row, column, value: this.at(label.row, column) });
      column = this.rightOf(label.row, column) + 1;
    }
    return cells;
  }
}

/** The number that a cell of a form says, typed as a number or as text: `1,000,000`, `(1,000)`, `99,000,000원`. */
export const numberOf = (value: CellValue | undefined): number | undefined =>
  typeof value === 'number' ? value : typeof value === 'string' ? readNumber(value) : undefined;

/** The sheet as a form, where it is one. */
export function formIn(block: SheetBlock): FormValues | undefined {
  const found = formOf(block);
  return found && new FormValues(block, found.edition, found.ref);
}
