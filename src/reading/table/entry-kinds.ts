/** A column that tells purchases from their payments, from sales and from what was taken back: `매입 | 지급 | 매출 | 반품` in one list. */
import { numberOf } from '../amount-columns';
import { companyKey } from '../company-name';
import type { Grid } from '../grid';
import type { ColumnRole, Understanding } from '../model';
import { EntryWords, type EntryKind } from '../payment-words';
import { cellText } from '../text';
import { settledBy, type Posting } from '../settlements';
import { isUncategorised, textOf, type Row } from './row';

export interface EntryKinds {
  readonly column: number;
  readonly of: (row: number) => EntryKind | undefined;
  /** What was taken back, or stands on the credit side, is written without a sign. */
  readonly unsigned: boolean;
  /** It tells the debit side from the credit side. */
  readonly sides: boolean;
}

/** Columns of these hold no kinds. */
const OTHERS: readonly ColumnRole[] = ['party', 'text', 'category', 'department', 'institution', 'voucher', 'date', 'book', 'adjustment', 'subtotal', 'credit'];

/** So many rows are looked through without a stop. */
const STEP = 16_384;

/** The column of kinds of a ledger. It stops between its steps, so that a page can breathe. */
export function* entryKindsIn(grid: Grid, { kind, columns, firstRow, lastRow }: Understanding): Generator<void, EntryKinds | undefined> {
  const { book } = columns;
  if (kind !== 'ledger' || book === undefined) return undefined;
  const taken = new Set(OTHERS.map((role) => columns[role]));
  const { block } = grid;
  let open: { readonly column: number; readonly words: EntryWords }[] = [];
  for (let column = block.left; column <= grid.right; column += 1) if (!taken.has(column)) open.push({ column, words: new EntryWords() });
  for (let row = firstRow; row <= lastRow && open.length > 0; row += 1) {
    if ((row - firstRow) % STEP === STEP - 1) yield;
    // Nothing of a formula is a word of a kind: what stands in the cells themselves.
    const cells = block.values[row - block.top];
    let left = true;
    for (const { column, words } of open) left = words.take(cells?.[column - block.left] ?? null) && left;
    if (!left) open = open.filter(({ words }) => !words.isOver);
  }
  yield;
  for (const { column, words } of open) {
    const kinds = words.said;
    if (!kinds) continue;
    const of = (row: number): EntryKind | undefined => kinds.get(grid.own(row, column) as string);
    const sides = [...kinds.values()].includes('credit');
    // Where the credits have a column of their own, the sides are told twice.
    if (sides && columns.credit !== undefined) continue;
    if (sides) return { column, of, unsigned: isUnsigned(grid, of, book, firstRow, lastRow), sides };
    return { column, of, sides, unsigned: takesBack(grid, of, column === columns.status, [book, columns.party], firstRow, lastRow) };
  }
  return undefined;
}

/**
 * Whether what was taken back is written without a minus, and has to be taken off. Under a state it may as well be the state of the very row, which is
 * then no cost by itself: there each such row must stand below a purchase that it undoes.
 */
function takesBack(
  grid: Grid,
  of: EntryKinds['of'],
  isState: boolean,
  [book, party]: readonly [number, number | undefined],
  firstRow: number,
  lastRow: number,
): boolean {
  const bought = new Map<string, number>();
  let found = false;
  for (let row = firstRow; row <= lastRow; row += 1) {
    const kind = of(row);
    if (kind !== 'purchase' && kind !== 'return') continue;
    const amount = numberOf(grid.own(row, book)) ?? 0;
    const key = `${party === undefined ? '' : companyKey(cellText(grid.at(row, party)))}\u001f${amount}`;
    const open = bought.get(key) ?? 0;
    if (kind === 'return' && (amount < 0 || (isState && open === 0))) return false;
    found ||= kind === 'return';
    bought.set(key, open + (kind === 'return' ? -1 : 1));
  }
  return found;
}

/** No credit has a minus. */
function isUnsigned(grid: Grid, of: EntryKinds['of'], book: number, firstRow: number, lastRow: number): boolean {
  for (let row = firstRow; row <= lastRow; row += 1) if (of(row) === 'credit' && (numberOf(grid.own(row, book)) ?? 0) < 0) return false;
  return true;
}

const postingOf = (row: Row): Posting => ({
  party: companyKey(textOf(row, 'party')),
  won: row.book.n,
  day: row.date.date === undefined ? undefined : row.date.day,
});

/**
 * Payments of what the same list counts as purchases, and sales: no costs of their own.
 * @returns the sheet rows of payments that were not held against all purchases of their party
 */
export function markEntries(rows: readonly Row[], kinds: EntryKinds, aside: (row: Row, as: 'paid' | 'received') => void): readonly number[] {
  const open = rows.filter((row) => (row.kind === 'data' || isUncategorised(row)) && row.book.n > 0);
  const of = (kind: EntryKind): Row[] => open.filter(({ row }) => kinds.of(row) === kind);
  const payments = of('payment');
  const { settled, unheld } = settledBy(
    of('purchase')
      .filter(({ kind }) => kind === 'data')
      .map(postingOf),
    payments.map(postingOf),
  );
  for (const at of settled) aside(payments[at] as Row, 'paid');
  for (const row of of('sale')) aside(row, 'received');
  return [...unheld].map((at) => (payments[at] as Row).row);
}
