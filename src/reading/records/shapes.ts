/**
 * Sheets that hold one cost in several cells below or beside one another: a voucher as a block of labels with their values beside them, or the fields
 * down and the vouchers across. They are told by their labels, and laid out a row a cost where it is sure what belongs together.
 */
import { readDateCell } from '../../domain';
import type { Edition } from '../../law/types';
import type { Area, CellValue, SheetBlock } from '../../sheet/model';
import { numberOf } from '../amount-columns';
import type { Grid } from '../grid';
import { lineIn } from '../loose-costs';
import type { ColumnRole, Understanding } from '../model';
import { totalLevel } from '../row-kind';
import { isBlank } from '../text';
import { acrossIn } from './across';
import { cardsOf, FURTHEST, type Laid } from './cards';
import { delimitedIn, type Uneven } from './delimited';
import { groupsIn } from './groups';
import { instalmentsIn } from './instalments';
import { labelsIn, roleOf } from './labels';
import { layOut } from './lay-out';
import { slipsIn } from './slips';
import { stackedIn } from './stacked';

/** How a sheet holds its costs, where that is not a row each under one heading. */
export type RecordsKind = NonNullable<Understanding['records']>['kind'];

export interface OtherShape {
  readonly kind: RecordsKind;
  readonly area: Area;
  /** How many costs stand there, and what they come to in the unit of the sheet. */
  readonly costs: number;
  readonly amount: number;
  /** The sheet with a row a cost; absent where it is not sure which cells belong to which cost. */
  readonly laid?: SheetBlock;
  /** The row of the heading in it. */
  readonly head?: number;
  readonly strays?: Laid['strays'];
  /** Of a text in one column: lines with another number of cells than the heading. */
  readonly uneven?: Uneven;
}

/** So many fields down a column, and so many costs beside them, make a table that lies on its side. */
const FIELDS = 4;
const COSTS = 3;
const FIRST_COLUMNS = 5;
const FIRST_ROWS = 60;
/** Rows between two bands of a table on its side. */
const BETWEEN = 12;

export function* otherShape(grid: Grid, edition: Edition): Generator<void, OtherShape | undefined> {
  const lines = delimitedIn(grid);
  if (lines) {
    const { amounts, area, uneven } = lines;
    return { kind: 'delimited', area, uneven, costs: lines.rows.length, amount: amounts.reduce((sum, n) => sum + n, 0), ...laidOut(grid, lines) };
  }
  yield;
  const stacked = stackedIn(grid, edition);
  if (stacked) {
    const { amounts, area } = stacked;
    return { kind: 'stacked', area, costs: amounts.length, amount: amounts.reduce((sum, n) => sum + n, 0), ...laidOut(grid, stacked) };
  }
  yield;
  const instalments = instalmentsIn(grid, edition);
  if (instalments) {
    const { amounts, area } = instalments;
    return { kind: 'instalments', area, costs: amounts.length, amount: amounts.reduce((sum, n) => sum + n, 0), ...laidOut(grid, instalments) };
  }
  const groups = groupsIn(grid, edition);
  if (groups) {
    const { amounts, area } = groups;
    return { kind: 'groups', area, costs: amounts.length, amount: amounts.reduce((sum, n) => sum + n, 0), ...laidOut(grid, groups) };
  }
  yield;
  const slips = slipsOf(grid, edition, false);
  if (slips) return slips;
  yield;
  const cards = cardsIn(grid);
  if (cards === undefined) return fieldsDown(grid, edition);
  // What looks like a card may be the head of a slip that says what its rows come to.
  return cards.laid ? cards : (slipsOf(grid, edition, true) ?? fieldsDown(grid, edition) ?? cards);
}

function slipsOf(grid: Grid, edition: Edition, dated: boolean): OtherShape | undefined {
  const slips = slipsIn(grid, edition, dated);
  if (!slips) return undefined;
  const { amounts, area } = slips;
  return { kind: 'slips', area, costs: amounts.length, amount: amounts.reduce((sum, n) => sum + n, 0), ...laidOut(grid, slips) };
}

function cardsIn(grid: Grid): OtherShape | undefined {
  const { block } = grid;
  const labels = labelsIn(grid);
  const books = labels.filter(({ role }) => role === 'book');
  // Of several amounts in a card (공급가액, 합계) the first is taken; cards beside one another have the same label.
  const [word] = books.map(({ text }) => text);
  let costs = 0;
  let amount = 0;
  let bottom = block.top;
  for (const { column, text } of books) {
    if (text !== word) continue;
    for (let row = block.top; row <= grid.bottom; row += 1) {
      if (grid.own(row, column) !== text) continue;
      const n = amountBeside(grid, row, column);
      if (n === undefined) continue;
      costs += 1;
      amount += n;
      bottom = Math.max(bottom, row);
    }
  }
  const [book] = books;
  if (!book || costs < book.cards * 0.6) return undefined;
  const alike = (...roles: ColumnRole[]): boolean =>
    labels.some(({ role, cards }) => roles.includes(role) && Math.abs(cards - book.cards) <= 1 + book.cards * 0.1);
  if (!alike('category', 'date') || !alike('voucher', 'party', 'text', 'account')) return undefined;
  const right = labels.reduce((most, { column }) => Math.max(most, column + 1), book.column + 1);
  const area = { top: block.top, left: block.left, bottom, right };
  return { kind: 'cards', area, costs, amount, ...laidOut(grid, cardsOf(grid, labels)) };
}

/** Names of fields down one column; beside that of the category lines of 별표 3 (or days beside that of the date), beside that of the amount numbers. */
function fieldsDown(grid: Grid, edition: Edition): OtherShape | undefined {
  const { block } = grid;
  for (let column = block.left; column <= Math.min(grid.right - COSTS, block.left + FIRST_COLUMNS); column += 1) {
    const names: { readonly row: number; readonly role: ColumnRole }[] = [];
    for (let row = block.top; row <= Math.min(grid.bottom, block.top + FIRST_ROWS); row += 1) {
      const value = grid.own(row, column);
      const role = typeof value === 'string' && !isBlank(value) ? roleOf(value.trim()) : undefined;
      if (role !== undefined) names.push({ row, role });
    }
    const first = names[0]?.row;
    if (first === undefined) continue;
    // Where the first name stands again, the next band of costs begins.
    const again = names.find(({ row }) => row > first && grid.own(row, column) === grid.own(first, column))?.row ?? Number.POSITIVE_INFINITY;
    const band = names.filter(({ row }) => row < again);
    const bandEnd = band[band.length - 1]?.row ?? first;
    const rowOf = (wanted: ColumnRole, from = 0): number | undefined => names.find(({ role, row }) => row >= from && role === wanted)?.row;
    const [book, category] = [rowOf('book'), rowOf('category')];
    if (book !== undefined && book >= again) continue;
    if (band.length < FIELDS || book === undefined || category === undefined || bandEnd - first + 1 > band.length * 2) continue;
    // Its own name again to the right: cards beside one another.
    if (block.values[book - block.top]?.slice(column + 1 - block.left).includes(grid.own(book, column))) continue;
    let costs = 0;
    let amount = 0;
    let told = 0;
    for (const { row: top } of names.filter(({ row }) => grid.own(row, column) === grid.own(first, column))) {
      const rows = { book: rowOf('book', top), category: rowOf('category', top), date: rowOf('date', top) };
      if (rows.book === undefined) continue;
      for (let at = column + 1; at <= grid.right; at += 1) {
        // The sum at the end has no category.
        if (fieldsSayTotal(grid, at, top, top + bandEnd - first)) continue;
        const n = numberOf(grid.own(rows.book, at));
        const isLine = rows.category !== undefined && lineIn(edition, grid.own(rows.category, at)) !== undefined;
        if (isLine || (rows.date !== undefined && isDay(grid.own(rows.date, at), block.date1904))) told += 1;
        if (n === undefined) continue;
        costs += 1;
        amount += n;
      }
    }
    if (costs < COSTS || told < Math.max(2, costs * 0.5)) continue;
    const last = lastName(grid, column, bandEnd);
    const area = { top: first, left: column, bottom: last, right: grid.right };
    return { kind: 'across', area, costs, amount, ...laidOut(grid, acrossIn(grid, column, first, last)) };
  }
  return undefined;
}

const isDay = (value: CellValue, date1904: boolean): boolean =>
  ((typeof value === 'number' && value > 30_000) || typeof value === 'string') && readDateCell(value, date1904) !== undefined;

/** The last row of the column that names a field: bands of costs may stand one below the other. */
function lastName(grid: Grid, column: number, from: number): number {
  let last = from;
  for (let row = from + 1; row <= Math.min(grid.bottom, last + BETWEEN); row += 1) {
    const value = grid.own(row, column);
    if (typeof value === 'string' && !isBlank(value) && roleOf(value.trim()) !== undefined) last = row;
  }
  return last;
}

/** The first that stands beside a label, over empty cells of a form, where it is an amount. */
function amountBeside(grid: Grid, row: number, column: number): number | undefined {
  for (let at = column + 1; at <= Math.min(grid.right, column + FURTHEST); at += 1) {
    const value = grid.own(row, at);
    if (!isBlank(value) && !(typeof value === 'string' && /^\s*[:：]\s*$/.test(value))) return numberOf(value);
  }
  return undefined;
}

function laidOut(grid: Grid, laid: Laid | undefined): Partial<Pick<OtherShape, 'laid' | 'head' | 'area' | 'strays'>> {
  if (!laid || laid.rows.length === 0) return {};
  return { laid: layOut(grid, laid.head, laid.fields, laid.rows), head: laid.head, area: laid.area, strays: laid.strays };
}

function fieldsSayTotal(grid: Grid, column: number, first: number, last: number): boolean {
  for (let row = first; row <= last; row += 1) {
    const value = grid.own(row, column);
    if (typeof value === 'string' && !isBlank(value) && totalLevel(value) !== undefined) return true;
  }
  return false;
}
