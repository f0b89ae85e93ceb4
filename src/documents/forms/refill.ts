/** Filling a form again: what we put there is brought up to date, what a person typed stays. */
import { FORM_COLUMNS } from '../../reading/form-sheets';
import { a1 } from '../../sheet/a1';
import { hash } from '../../checking/engine/finding-key';
import { isCellError, type CellValue, type CellWrite, type NewCell, type NewSheet, type SheetBlock } from '../../sheet/model';

/** What was filled in, by address, formulas as their marks: remembered in the workbook, so that it can be told from what a person typed. */
export type FilledValues = Readonly<Record<string, string | number | boolean>>;
export const FILLED_KEY = 'filledForms';

export interface Refill {
  readonly writes: readonly CellWrite[];
  /** Cells that hold something of a person's. */
  readonly kept: readonly string[];
  /** Those of them for which the workbook says something else now. */
  readonly differing: readonly string[];
  /** The sheet is another form, or its rows were moved: nothing of it is written over, and a new one is to be made. */
  readonly isOther?: true;
}

/** Longer formulas are remembered by their hash: a workbook's settings are small. */
const LONG = 60;

/** A formula as every program writes it back: Excel leaves out quotes that a sheet name does not need, and sets no blanks. */
function markOf(formula: string): string {
  const plain = formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, place) => (place % 2 === 1 ? part : part.replace(/'|\s|_xlfn\.|_xlws\./g, '').toUpperCase()))
    .join('');
  return plain.length > LONG ? `=#${hash(plain)}` : plain;
}

/** The values and formulas of the cells of a form that was just made, that people may write in. */
export function filledValues(sheet: NewSheet): FilledValues {
  const filled: Record<string, string | number | boolean> = {};
  sheet.cells.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (!cell?.unlocked) return;
      if (cell.formula !== undefined) filled[a1(row, column)] = markOf(cell.formula);
      else if (cell.value !== undefined && cell.value !== null) filled[a1(row, column)] = cell.value;
    }),
  );
  return filled;
}

/** A cell of a form as a person finds it: `대표자(D4)`. */
export function cellCalled({ names = [] }: NewSheet, address: string): string {
  const name = names.find(({ area }) => a1(area.top, area.left) === address)?.name;
  return name === undefined ? address : `${name.replace(/^입력_/, '').replace(/_/g, ' ')}(${address})`;
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

/**
 * Whether the sheet is this form, cell by cell: the forms of two notices bear the same numbers, and one whose rows were moved has other cells
 * where ours would be written.
 */
function isThisForm(there: SheetBlock, blank: NewSheet): boolean {
  let [printed, found] = [0, 0];
  blank.cells.forEach((cells, row) =>
    cells.slice(0, FORM_COLUMNS).forEach((cell, column) => {
      if (typeof cell?.value !== 'string' || cell.unlocked) return;
      printed += 1;
      if (there.values[row - there.top]?.[column - there.left] === cell.value) found += 1;
    }),
  );
  return found * 2 >= printed;
}

/**
 * Tells of a row whether it stands where the form has it: its printed words, or those above and below it where it has none. In a sheet in which a
 * person inserted or deleted a row, those below are others.
 */
function standing(there: SheetBlock, blank: NewSheet): (row: number) => boolean {
  const stands = blank.cells.map((cells, row) => {
    const printed = cells
      .slice(0, FORM_COLUMNS)
      .flatMap((cell, column) => (typeof cell?.value === 'string' && cell.value !== '' && !cell.unlocked ? [column] : []));
    if (printed.length === 0) return undefined;
    return printed.every((column) => (there.values[row - there.top]?.[column - there.left] ?? null) === cells[column]?.value);
  });
  const nearest = (row: number, step: -1 | 1): boolean => {
    for (let at = row + step; at >= 0 && at < stands.length; at += step) {
      const one = stands[at];
      if (one !== undefined) return one;
    }
    return true;
  };
  return (row) => stands[row] ?? (nearest(row, -1) && nearest(row, 1));
}

/** `blank` is the same form with nothing known: its cells say what is printed. */
export function refill(there: SheetBlock, fresh: NewSheet, blank: NewSheet, filled: FilledValues = {}): Refill {
  if (!isThisForm(there, blank)) return { writes: [], kept: [], differing: [], isOther: true };
  const writes: CellWrite[] = [];
  const kept: string[] = [];
  const differing: string[] = [];
  const stands = standing(there, blank);
  fresh.cells.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (!cell?.unlocked) return;
      const address = a1(row, column);
      const before: CellValue = there.values[row - there.top]?.[column - there.left] ?? null;
      const beforeFormula = there.formulas.get(row - there.top)?.get(column - there.left);
      const printed = plainOf(blank.cells[row]?.[column]);
      const untouched = beforeFormula === undefined && (before === null || before === '' || before === printed);
      const ours =
        beforeFormula === undefined ? !isCellError(before) && before !== null && filled[address] === before : filled[address] === markOf(beforeFormula);
      if ((!untouched && !ours) || !stands(row)) {
        kept.push(address);
        const says = cell.formula === undefined ? plainOf(cell) : (cell.cached ?? null);
        if (says !== null && says !== '' && says !== printed && says !== before) differing.push(address);
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
  return { writes, kept, differing };
}

const plainOf = (cell: NewCell | null | undefined): string | number | boolean | null => (cell?.formula === undefined ? (cell?.value ?? null) : null);
