/** Where a table ends. */
import { monthOf } from '../amount-columns';
import { bareParts } from '../category-columns';
import { isDayAlone } from '../date-ways';
import { beginsAnother, headingAt } from '../further-tables';
import type { ColumnRole } from '../model';
import { isCarried, totalLevel } from '../row-kind';
import { cellText, isBlank } from '../text';
import { labelOf } from './row-labels';
import type { SheetView } from './sheet-view';
import { isAmountLike, isAnyDate } from './sheet-view';

/** What people write below the total that is no cost. */
const BESIDE_COST = /매출|비율|점유|기준|차이|검증|확인|ratio|sales|revenue|check|difference|%/i;

/** So many rows are looked at without a stop. */
const STEP = 8_192;

/**
 * What follows a total and holds no more rows of this table ends it: a summary, another table, notes. A section that goes on below
 * its total (a title, the header once more, then rows) does not. It stops between its steps, so that a page can breathe.
 */
export function* lastRowOf(
  on: SheetView,
  headerRows: readonly number[],
  columns: Partial<Record<ColumnRole, number>>,
  firstRow: number,
  day: number | undefined,
  parts?: readonly number[],
): Generator<void, number> {
  const book = columns.book as number;
  const category = columns.category ?? -1;
  let total = false;
  let blank = false;
  let seen = false;
  for (let row = firstRow; row <= on.grid.bottom; row += 1) {
    if ((row - firstRow) % STEP === STEP - 1) yield;
    const amount = on.grid.own(row, book);
    seen ||= isAmountLike(amount);
    const plain = (on.isCode(on.grid.own(row, category)) || saysPart(on, row, parts)) && isAmountLike(amount);
    if (plain && !total) {
      blank = false;
      continue;
    }
    if (on.isEmptyRow(row)) {
      blank = true;
      continue;
    }
    // Another table in the same columns, or a list of what was left out.
    // Nothing but notes stands between a heading and its first amount.
    if (!plain && seen && beginsAnother(on.grid, row, total || blank, headerRows, columns)) return row - 1;
    if (!plain && (labelOf(on.grid, row, columns) !== undefined || (total && carriesOn(on, row)))) {
      total = true;
      blank = false;
      continue;
    }
    // After a gap alone, a title or a header: the rows of this table go on below it, or something else begins.
    if ((total || (blank && on.isHeaderLike(row))) && !goesOn(on, row, headerRows, columns, day, parts)) return row - 1;
    total = false;
    blank = false;
  }
  return on.grid.bottom;
}

/** 전월이월 right below the sum of a month: the next month begins. */
function carriesOn(on: SheetView, row: number): boolean {
  return (on.grid.block.values[row - on.grid.block.top] ?? []).some((value) => typeof value === 'string' && isCarried(value));
}

/** `1 | 나 | ①`: a cell of the levels of a line names one. */
function saysPart(on: SheetView, row: number, parts: readonly number[] | undefined): boolean {
  return parts?.some((column, level) => bareParts(level as 0 | 1 | 2, cellText(on.grid.own(row, column))) !== undefined) === true;
}

/** A month down the left side: a row of a table that has its lines across. */
function namesMonth(on: SheetView, row: number): boolean {
  const first = (on.grid.block.values[row - on.grid.block.top] ?? []).find((value) => !isBlank(value));
  return typeof first === 'string' && monthOf(first) !== undefined && totalLevel(first) === undefined;
}

/** Below a total: the row is one of the table, or leads to more of it within a few rows. */
function goesOn(
  on: SheetView,
  from: number,
  headerRows: readonly number[],
  columns: Partial<Record<ColumnRole, number>>,
  day: number | undefined,
  parts: readonly number[] | undefined,
): boolean {
  const { category, book, date, voucher, text, party } = columns;
  const filled = (row: number, column: number | undefined): boolean => column !== undefined && !isBlank(on.grid.at(row, column));
  // A list of people (months across) places its rows by their names alone.
  const person = (row: number): boolean =>
    category === undefined &&
    date === undefined &&
    voucher === undefined &&
    filled(row, party) &&
    !BESIDE_COST.test(cellText(on.grid.at(row, party as number)));
  const amountAt = (row: number): boolean => isAmountLike(on.grid.own(row, book as number)) || on.grid.formula(row, book as number) !== undefined;
  // Right below the total an amount with anything beside it is a row, even one that was forgotten; but not the sales or the ratio.
  const words = text === undefined ? '' : cellText(on.grid.at(from, text));
  const named =
    (category !== undefined && filled(from, category) && on.isCode(on.grid.at(from, category))) ||
    saysPart(on, from, parts) ||
    filled(from, date) ||
    filled(from, voucher) ||
    person(from) ||
    (words !== '' && !BESIDE_COST.test(words));
  const adjacent = !on.isEmptyRow(from - 1) && amountAt(from) && named;
  if (adjacent) return true;
  let looked = 0;
  for (let row = from; row <= on.grid.bottom && looked < 5; row += 1) {
    if (on.isEmptyRow(row)) continue;
    looked += 1;
    if (headingAt(on.grid, row, headerRows, columns) === 'same') return true;
    const placed =
      date === undefined
        ? person(row) ||
          (category === undefined && namesMonth(on, row)) ||
          (category !== undefined && (on.isCode(on.grid.at(row, category)) || saysPart(on, row, parts)))
        : (filled(row, date) && isAnyDate(on.grid.at(row, date), on.grid.block.date1904)) || (day !== undefined && isDayAlone(on.grid.at(row, day)));
    if (amountAt(row) && placed) return true;
  }
  return false;
}
