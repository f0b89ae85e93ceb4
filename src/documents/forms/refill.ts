/** Filling a form again: what we put there is brought up to date, what a person typed stays. */
import { a1 } from '../../sheet/a1';
import { isCellError, type CellValue, type CellWrite, type NewCell, type NewSheet, type SheetBlock } from '../../sheet/model';

/** What was filled in as a plain value, by address: remembered in the workbook, so that it can be told from what a person typed. */
export type FilledValues = Readonly<Record<string, string | number | boolean>>;
export const FILLED_KEY = 'filledForms';

export interface Refill {
  readonly writes: readonly CellWrite[];
  /** Cells that hold something of a person's. */
  readonly kept: readonly string[];
}

/** The plain values of a form that was just made. */
export function filledValues(sheet: NewSheet): FilledValues {
  const filled: Record<string, string | number | boolean> = {};
  sheet.cells.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell?.unlocked && cell.formula === undefined && cell.value !== undefined && cell.value !== null) filled[a1(row, column)] = cell.value;
    }),
  );
  return filled;
}

/** What the workbook remembers, however it was written; by sheet. */
export function readFilled(kept: unknown): Record<string, FilledValues> {
  if (typeof kept !== 'object' || kept === null) return {};
  const bySheet: Record<string, FilledValues> = {};
  for (const [sheet, cells] of Object.entries(kept)) {
    if (typeof cells !== 'object' || cells === null) continue;
    const plain = Object.entries(cells as Record<string, unknown>).filter((entry): entry is [string, string | number | boolean] =>
      ['string', 'number', 'boolean'].includes(typeof entry[1]),
    );
    bySheet[sheet] = Object.fromEntries(plain);
  }
  return bySheet;
}

/** Links and sums of our making: nobody types these into a form. */
const OURS = /^=(IF\(|COUNTA\(|\(?SUMPRODUCT\(SUMIFS\(|[A-Z]{1,2}\d+$)/;

/** `blank` is the same form with nothing known: its cells say what is printed. */
export function refill(there: SheetBlock, fresh: NewSheet, blank: NewSheet, filled: FilledValues = {}): Refill {
  const writes: CellWrite[] = [];
  const kept: string[] = [];
  fresh.cells.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (!cell?.unlocked) return;
      const address = a1(row, column);
      const before: CellValue = there.values[row - there.top]?.[column - there.left] ?? null;
      const beforeFormula = there.formulas.get(row - there.top)?.get(column - there.left);
      const printed = plainOf(blank.cells[row]?.[column]);
      const untouched = beforeFormula === undefined && (before === null || before === '' || before === printed);
      const ours = beforeFormula === undefined ? !isCellError(before) && before !== null && filled[address] === before : OURS.test(beforeFormula);
      if (!untouched && !ours) {
        kept.push(address);
        return;
      }
      const next = plainOf(cell);
      if (cell.formula === undefined ? beforeFormula === undefined && (next === before || (next === null && untouched)) : beforeFormula === cell.formula)
        return;
      writes.push({
        address,
        before,
        ...(beforeFormula === undefined ? {} : { beforeFormula }),
        ...(cell.formula === undefined ? { value: next } : { formula: cell.formula }),
        ...(cell.numberFormat === undefined ? {} : { numberFormat: cell.numberFormat }),
      });
    }),
  );
  return { writes, kept };
}

const plainOf = (cell: NewCell | null | undefined): string | number | boolean | null => (cell?.formula === undefined ? (cell?.value ?? null) : null);
