/** A column that tells purchases from their payments, from sales and from what was taken back: `매입 | 지급 | 매출 | 반품` in one list. */
import { numberOf } from '../amount-columns';
import { companyKey } from '../company-name';
import { readBy } from '../date-ways';
import type { Grid } from '../grid';
import type { ColumnRole, Understanding } from '../model';
import { EntryWords, kindOfEntry, mayBeState, type EntryKind } from '../payment-words';
import { isSumLabel } from '../text-kind';
import { cellText, isBlank, normalizeLabel } from '../text';
import { settledInSteps, type Posting } from '../settlements';
import { isUncategorised, textOf, type Row } from './row';

export interface EntryKinds {
  readonly column: number;
  readonly of: (row: number) => EntryKind | undefined;
  /** What was taken back, or stands on the credit side, is written without a sign. */
  readonly unsigned: boolean;
  /** It tells the debit side from the credit side. */
  readonly sides: boolean;
  /** It takes something back by its word, whether as an entry of its own or as the state of its row; absent where `of` says so. */
  readonly seeks?: (row: number) => boolean;
  /** By row, the word of those that cancel a purchase which stands in no row: they may as well be cancelled themselves. */
  readonly alone?: ReadonlyMap<number, string>;
}

/** A heading that says what the marks below it are: `차대구분`, `D/C`, `S/H`, the posting keys of SAP. */
const OF_SIDES =
  /^(차[·/.-]?대(변)?|차대변?|借貸|貸借|대차|d[/·-]?c|dr[/·-]?cr|s[/·-]?h|debit[/·-]?credit|shkzg)(구분|여부|표시|코드|indicator|ind\.?|key|flag)?$/;
const OF_KEYS = /^(전기키|전기코드|전기구분|postingkey|postkey|pk|pstky|bschl)$/;
const DEBITS = /^(\(?(차|借)(변|邊)?\)?|dr?\.?|debit|s|soll|1|\+)$/;
const CREDITS = /^(\(?(대|貸)(변|邊)?\)?|cr?\.?|credit|h|haben|2|-)$/;
/** Debits and credits of customers, vendors, accounts, assets and stock, as SAP numbers its posting keys. */
const KEY_SIDES: readonly (readonly [EntryKind, RegExp])[] = [
  ['debit', /^(0?[1-9]|2[1-9]|40|70|8\d)$/],
  ['credit', /^(1[1-9]|3[1-9]|50|75|9\d)$/],
];

/** The side that a mark stands for under a heading that names both; undefined under any other heading. */
function sideMarks(heading: string): ((mark: string) => EntryKind | undefined) | undefined {
  const plain = normalizeLabel(heading);
  if (OF_KEYS.test(plain)) return (mark) => KEY_SIDES.find(([, pattern]) => pattern.test(mark))?.[0];
  if (!OF_SIDES.test(plain)) return undefined;
  return (mark) => (DEBITS.test(mark) ? 'debit' : CREDITS.test(mark) ? 'credit' : undefined);
}

/** So many marks tell sides; more of them are something else. Ours. */
const MOST_MARKS = 12;

/** The columns whose headings name the sides, with what each of their marks says; undefined where a mark says neither, or all say one side. */
function markedSides(grid: Grid, understanding: Understanding): { readonly column: number; readonly of: EntryKinds['of'] } | undefined {
  const { headerRows, firstRow, lastRow } = understanding;
  const { left, top, values } = grid.block;
  for (let column = left; column <= grid.right; column += 1) {
    const sideOf = headerRows.map((row) => sideMarks(cellText(grid.at(row, column)))).find((one) => one !== undefined);
    if (!sideOf) continue;
    const marks = new Map<unknown, EntryKind>();
    let known = true;
    for (let row = firstRow; row <= lastRow && known; row += 1) {
      const value = values[row - top]?.[column - left] ?? null;
      if (isBlank(value) || marks.has(value)) continue;
      const side = typeof value === 'string' || typeof value === 'number' ? sideOf(normalizeLabel(String(value))) : undefined;
      // A label of a total stands anywhere.
      if (side === undefined && typeof value === 'string' && isSumLabel(value)) continue;
      known = side !== undefined && marks.size < MOST_MARKS;
      if (side !== undefined) marks.set(value, side);
    }
    if (known && new Set(marks.values()).size === 2) return { column, of: (row) => marks.get(grid.own(row, column)) };
  }
  return undefined;
}

/** Columns of these hold no kinds. */
const OTHERS: readonly ColumnRole[] = ['party', 'text', 'category', 'department', 'institution', 'voucher', 'date', 'book', 'adjustment', 'subtotal', 'credit'];

type Rows = Pick<Understanding, 'firstRow' | 'lastRow'>;

/** So many rows are looked through without a stop. */
const STEP = 16_384;

/** The column of kinds of a ledger. It stops between its steps, so that a page can breathe. */
export function* entryKindsIn(grid: Grid, understanding: Understanding): Generator<void, EntryKinds | undefined> {
  const { kind, columns, firstRow, lastRow } = understanding;
  const { book } = columns;
  if (kind !== 'ledger' || book === undefined) return undefined;
  const marked = columns.credit === undefined ? markedSides(grid, understanding) : undefined;
  if (marked) return { ...marked, unsigned: isUnsigned(grid, marked.of, book, firstRow, lastRow), sides: true };
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
    const word = (row: number): string => grid.own(row, column) as string;
    const of = (row: number): EntryKind | undefined => kinds.get(word(row));
    const sides = [...kinds.values()].includes('credit');
    // Where the credits have a column of their own, the sides are told twice.
    if (sides && columns.credit !== undefined) continue;
    if (sides) return { column, of, unsigned: isUnsigned(grid, of, book, firstRow, lastRow), sides };
    const parts = !OF_STATES.test(normalizeLabel(understanding.headings?.status ?? ''));
    // Under a state `취소` may as well be the state of the very row, which is then no cost by itself; of what was approved it always is.
    const cancelled = (row: number): EntryKind | undefined => (of(row) !== 'return' || mayBeState(word(row)) ? of(row) : undefined);
    const approved = ![...kinds.keys()].some((one) => kindOfEntry(one) === 'purchase');
    const asState = column === columns.status && (approved || !eachUndoes(grid, cancelled, { book, party: columns.party, parts, firstRow, lastRow }));
    // Among purchases that are only called approved (`정상 | 반품`) any return may be the state of its row.
    const mayBeOwn = (row: number): boolean => approved || mayBeState(word(row));
    const alone = cancelledAlone(
      grid,
      understanding,
      book,
      of,
      asState ? (row) => mayBeOwn(row) && !mayBeState(word(row)) : column === columns.status ? () => false : mayBeOwn,
      word,
    );
    const own: EntryKinds['of'] = (row) => (alone.has(row) || (asState && mayBeState(word(row))) ? undefined : of(row));
    return { column, of: own, seeks: (row) => of(row) === 'return', sides, unsigned: takesBack(grid, own, book, firstRow, lastRow), alone };
  }
  return undefined;
}

/** A heading over states: `취소` is then that of the very row, and no part of another. */
const OF_STATES = /상태|여부|결과|진행|status|state/;

/** Each row that takes one back stands below a purchase of its party and amount; where `parts`, or of more than that: a part is taken back as well. */
function eachUndoes(
  grid: Grid,
  of: EntryKinds['of'],
  { book, party, parts, firstRow, lastRow }: { readonly book: number; readonly party: number | undefined; readonly parts: boolean } & Rows,
): boolean {
  const bought = new Map<string, Open>();
  for (let row = firstRow; row <= lastRow; row += 1) {
    const kind = of(row);
    if (kind !== 'purchase' && kind !== 'return') continue;
    const key = party === undefined ? '' : companyKey(cellText(grid.at(row, party)));
    let open = bought.get(key);
    if (!open) bought.set(key, (open = { left: new Map(), late: [] }));
    const amount = Math.abs(numberOf(grid.own(row, book)) ?? 0);
    // Whose purchase a part was is known by the party alone.
    if (kind === 'purchase') put(open, amount);
    else if (!take(open, amount) && (key === '' || !parts || !takePart(open, amount))) return false;
  }
  return true;
}
/** What was bought of a party and is not taken back yet: how often each amount, and the last of them. */
interface Open {
  readonly left: Map<number, number>;
  readonly late: number[];
}
/** Of so many purchases before it a part may be taken back. Ours. */
const LATE = 500;
function put({ left, late }: Open, amount: number): void {
  left.set(amount, (left.get(amount) ?? 0) + 1);
  late.push(amount);
  if (late.length > 2 * LATE) late.splice(0, late.length - LATE);
}
function take({ left }: Open, amount: number): boolean {
  const found = left.get(amount) ?? 0;
  if (found > 0) left.set(amount, found - 1);
  return found > 0;
}
function takePart(open: Open, amount: number): boolean {
  const larger = open.late.find((one) => one > amount && (open.left.get(one) ?? 0) > 0);
  if (larger === undefined) return false;
  take(open, larger);
  put(open, larger - amount);
  return true;
}

const OF_A_PART = /부분|일부|part/i;
/** Rows that cancel without a minus what no row holds: a purchase of that party and amount, or of the same for more, of that day or before it. */
function cancelledAlone(
  grid: Grid,
  { columns: { party, date, text }, dateWay = 'usual', firstRow, lastRow }: Understanding,
  book: number,
  of: EntryKinds['of'],
  mayBeOwn: (row: number) => boolean,
  word: (row: number) => string,
): Map<number, string> {
  const wonOf = (row: number): number => numberOf(grid.own(row, book)) ?? 0;
  const partyOf = (row: number): string => (party === undefined ? '' : companyKey(cellText(grid.at(row, party))));
  const textAt = (row: number): string => (text === undefined ? '' : normalizeLabel(cellText(grid.at(row, text))));
  const dayOf = (row: number): string | undefined => (date === undefined ? undefined : readBy({ way: dateWay }, grid.at(row, date), grid.block.date1904));
  const cancels: number[] = [];
  for (let row = firstRow; row <= lastRow; row += 1)
    if (of(row) === 'return' && mayBeOwn(row) && !OF_A_PART.test(word(row)) && wonOf(row) > 0) cancels.push(row);
  if (cancels.length === 0) return new Map();
  interface Purchase {
    won: number;
    readonly day: string | undefined;
  }
  const [ofAmount, ofText] = [new Map<string, Purchase[]>(), new Map<string, Purchase[]>()];
  const add = (all: Map<string, Purchase[]>, key: string, one: Purchase): void => {
    const own = all.get(key);
    if (own) own.push(one);
    else all.set(key, [one]);
  };
  const wanted = new Set(cancels.map(partyOf));
  for (let row = firstRow; row <= lastRow; row += 1) {
    const key = of(row) === 'purchase' ? partyOf(row) : undefined;
    if (key === undefined || !wanted.has(key)) continue;
    const one = { won: wonOf(row), day: dayOf(row) };
    add(ofAmount, `${key}\u001f${one.won}`, one);
    if (textAt(row) !== '') add(ofText, `${key}\u001f${textAt(row)}`, one);
  }
  return new Map(
    cancels.flatMap((row) => {
      const [day, key, won] = [dayOf(row), partyOf(row), wonOf(row)];
      const isBefore = (one: Purchase): boolean => one.day === undefined || day === undefined || one.day <= day;
      // A part of a purchase is known by what was bought.
      const undone =
        firstOf(
          ofAmount.get(`${key}\u001f${won}`),
          (one) => one.won !== won,
          (one) => one.won === won && isBefore(one),
        ) ??
        firstOf(
          ofText.get(`${key}\u001f${textAt(row)}`),
          (one) => one.won <= 0,
          (one) => one.won > won && isBefore(one),
        );
      if (undone) undone.won -= won;
      return undone ? [] : [[row, word(row)] as const];
    }),
  );
}

/** The first that fits, of the first few that are not used up; those in front of them leave the list. */
function firstOf<T>(list: T[] | undefined, isUsed: (one: T) => boolean, fits: (one: T) => boolean): T | undefined {
  if (!list) return undefined;
  let used = 0;
  while (used < list.length && isUsed(list[used] as T)) used += 1;
  // Many at a time, so that leaving the list costs little.
  if (used > LATE) list.splice(0, used);
  const from = used > LATE ? 0 : used;
  return list.slice(from, from + LATE).find(fits);
}

/** Something that was taken back is written without a minus: it has to be taken off. */
function takesBack(grid: Grid, of: EntryKinds['of'], book: number, firstRow: number, lastRow: number): boolean {
  let [found, signed] = [false, false];
  for (let row = firstRow; row <= lastRow; row += 1) {
    if (of(row) !== 'return') continue;
    const amount = numberOf(grid.own(row, book)) ?? 0;
    if (amount > 0) return true;
    signed ||= amount < 0;
    found = true;
  }
  return found && !signed;
}

/** No credit has a minus. */
function isUnsigned(grid: Grid, of: EntryKinds['of'], book: number, firstRow: number, lastRow: number): boolean {
  for (let row = firstRow; row <= lastRow; row += 1) if (of(row) === 'credit' && (numberOf(grid.own(row, book)) ?? 0) < 0) return false;
  return true;
}

/** It tells what was taken back from what was bought, and nothing else: no payments, no sales, no sides. */
export const tellsReturnsAlone = ({ sides, of }: EntryKinds, rows: readonly Row[]): boolean =>
  !sides &&
  rows.every(({ row }) => {
    const kind = of(row);
    return kind === undefined || kind === 'purchase' || kind === 'return';
  });

const postingOf = (row: Row): Posting => ({
  party: companyKey(textOf(row, 'party')),
  won: row.book.n,
  day: row.date.date === undefined ? undefined : row.date.day,
});

/**
 * Payments of what the same list counts as purchases, and sales: no costs of their own.
 * @returns the sheet rows of payments that were not held against all purchases of their party
 */
export function* markEntries(rows: readonly Row[], kinds: EntryKinds, aside: (row: Row, as: 'paid' | 'received') => void): Generator<void, readonly number[]> {
  const [purchases, payments, sales]: [Row[], Row[], Row[]] = [[], [], []];
  for (const [at, row] of rows.entries()) {
    if (at % STEP === STEP - 1) yield;
    if (!(row.kind === 'data' || isUncategorised(row)) || !(row.book.n > 0)) continue;
    const kind = kinds.of(row.row);
    if (kind === 'payment') payments.push(row);
    else if (kind === 'sale') sales.push(row);
    else if (kind === 'purchase' && row.kind === 'data') purchases.push(row);
  }
  if (payments.length > 0) yield;
  const { settled, unheld } = yield* settledInSteps(payments.length === 0 ? [] : purchases.map(postingOf), payments.map(postingOf));
  for (const at of settled) aside(payments[at] as Row, 'paid');
  for (const row of sales) aside(row, 'received');
  return [...unheld].map((at) => (payments[at] as Row).row);
}
