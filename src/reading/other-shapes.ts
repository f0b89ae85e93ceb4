/**
 * Sheets that hold one cost in several rows: a voucher as a block of labels with their values beside them, or the fields down and the vouchers
 * across. They are told by their labels, and not read: a row must be a cost.
 */
import type { Edition } from '../law/types';
import type { Area } from '../sheet/model';
import { numberOf } from './amount-columns';
import type { Grid } from './grid';
import { headerMatches } from './header-names';
import { lineIn } from './loose-costs';
import type { ColumnRole } from './model';
import { totalLevel } from './row-kind';
import { cellText, isBlank } from './text';

export interface OtherShape {
  readonly kind: 'cards' | 'across';
  readonly area: Area;
  /** How many costs stand there, and what they come to in the unit of the sheet. */
  readonly costs: number;
  readonly amount: number;
}

/** A label that stands so often, each time beside a value, begins a card. */
const CARDS = 3;
/** So many fields down a column, and so many costs beside them, make a table that lies on its side. */
const FIELDS = 4;
const COSTS = 3;
const FIRST_COLUMNS = 5;
const FIRST_ROWS = 60;
/** Beyond these rows no new label is learned: a sheet of cards has all its labels in its first ones. */
const LABEL_ROWS = 300;
const LABEL_COLUMNS = 60;

const roleOf = (text: string): ColumnRole | undefined => headerMatches(text.replace(/[:：]\s*$/, '')).find(({ weight }) => weight >= 2)?.role;

export function otherShape(grid: Grid, edition: Edition): OtherShape | undefined {
  return cardsIn(grid) ?? fieldsDown(grid, edition);
}

interface Label {
  readonly role: ColumnRole;
  readonly column: number;
  readonly text: string;
  /** In how many of the first rows a value stands beside it that is no label itself. */
  readonly cards: number;
}

/** Texts that stand again and again in a column, each time as the label of a value beside it. */
function labelsIn(grid: Grid): Label[] {
  const { block } = grid;
  const seen = new Map<string, { readonly at: number; readonly text: string; readonly rows: number[] }>();
  for (let row = block.top; row <= Math.min(grid.bottom, block.top + LABEL_ROWS); row += 1) {
    const cells = block.values[row - block.top] ?? [];
    for (let at = 0; at < Math.min(cells.length - 1, LABEL_COLUMNS); at += 1) {
      const value = cells[at];
      if (typeof value !== 'string' || value.length > 20 || isBlank(value)) continue;
      const key = `${at}\u001f${value}`;
      const known = seen.get(key);
      if (known) known.rows.push(row);
      else seen.set(key, { at, text: value, rows: [row] });
    }
  }
  return [...seen.values()].flatMap(({ at, text, rows }) => {
    const role = rows.length < CARDS ? undefined : roleOf(text.trim());
    if (role === undefined) return [];
    // A heading stands beside other headings.
    const beside = rows.filter((row) => {
      const next = block.values[row - block.top]?.[at + 1];
      return typeof next === 'string' && roleOf(next.trim()) !== undefined;
    }).length;
    const cards = rows.length - beside;
    return cards < CARDS || beside > rows.length * 0.2 ? [] : [{ role, column: at + block.left, text, cards }];
  });
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
      const n = numberOf(grid.own(row, column + 1));
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
  return { kind: 'cards', area: { top: block.top, left: block.left, bottom, right }, costs, amount };
}

/** Names of fields down one column; beside that of the category lines of 별표 3, beside that of the amount numbers. */
function fieldsDown(grid: Grid, edition: Edition): OtherShape | undefined {
  const { block } = grid;
  for (let column = block.left; column <= Math.min(grid.right - COSTS, block.left + FIRST_COLUMNS); column += 1) {
    const fields = new Map<ColumnRole, number>();
    let first: number | undefined;
    let last = 0;
    let named = 0;
    for (let row = block.top; row <= Math.min(grid.bottom, block.top + FIRST_ROWS); row += 1) {
      const text = cellText(grid.own(row, column));
      const role = text === '' || typeof grid.own(row, column) !== 'string' ? undefined : roleOf(text);
      if (role === undefined) continue;
      named += 1;
      first ??= row;
      last = row;
      if (!fields.has(role)) fields.set(role, row);
    }
    const [book, category] = [fields.get('book'), fields.get('category')];
    if (named < FIELDS || book === undefined || category === undefined || first === undefined || last - first + 1 > named * 2) continue;
    let costs = 0;
    let amount = 0;
    let codes = 0;
    for (let at = column + 1; at <= grid.right; at += 1) {
      // The sum at the end has no category.
      if (fieldsSayTotal(grid, at, first, last)) continue;
      const n = numberOf(grid.own(book, at));
      if (lineIn(edition, grid.own(category, at)) !== undefined) codes += 1;
      if (n === undefined) continue;
      costs += 1;
      amount += n;
    }
    if (costs < COSTS || codes < Math.max(2, costs * 0.5)) continue;
    return { kind: 'across', area: { top: first, left: column, bottom: last, right: grid.right }, costs, amount };
  }
  return undefined;
}

function fieldsSayTotal(grid: Grid, column: number, first: number, last: number): boolean {
  for (let row = first; row <= last; row += 1) {
    const value = grid.own(row, column);
    if (typeof value === 'string' && !isBlank(value) && totalLevel(value) !== undefined) return true;
  }
  return false;
}
