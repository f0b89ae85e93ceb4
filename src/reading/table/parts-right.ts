/** Rows whose 합계 is not what their months or quarters come to, where the total of the table has them with their parts: the parts are the amount. */
import { numberOf } from '../amount-columns';
import type { Row } from './row';

/** Half a unit a part may be lost by rounding. */
const near = (a: number, b: number, parts: number, unit: number): boolean => Math.abs(a - b) <= (unit > 1 ? parts / 2 + 0.01 : 1.01);
/** So many rows that are wrong, and this share of all, are no slips: the column says something else. Ours. */
const FEW = 3;
const SHARE = 0.1;

interface WrongRow {
  readonly row: Row;
  readonly sum: number;
}
/** More rows than these are taken together or not at all. */
const MOST_CHOSEN = 6;

/** Those of the wrong rows whose parts make the total right, where just one choice does: in the others a part has slipped. */
function chosen(wrong: readonly WrongRow[], fits: (apart: number) => boolean): readonly WrongRow[] | undefined {
  const apartOf = (rows: readonly WrongRow[]): number => rows.reduce((all, { row, sum }) => all + sum - row.book.n, 0);
  if (fits(apartOf(wrong))) return wrong;
  if (wrong.length > MOST_CHOSEN) return undefined;
  const choices: (readonly WrongRow[])[] = [];
  for (let choice = 1; choice < 2 ** wrong.length - 1; choice += 1) {
    const some = wrong.filter((_, at) => ((choice >> at) & 1) === 1);
    if (fits(apartOf(some))) choices.push(some);
  }
  return choices.length === 1 ? choices[0] : undefined;
}

/** @returns whether rows have taken the sum of their parts as their amount: what a row holds depends on a total then. */
export function markPartsRight(rows: readonly Row[]): boolean {
  const [first] = rows;
  if (first === undefined) return false;
  const { grid, understanding, columns, unit } = first.table;
  const across = understanding.sums?.find(({ total, subtotal }) => total === columns.book && subtotal !== true);
  if (across === undefined || columns.credit !== undefined) return false;
  const { of } = across;
  // Of 지급총액 beside its items nobody knows which of them was paid: only what months or quarters come to follows from them.
  const { months, stretches } = understanding;
  if (months?.length !== of.length && stretches?.length !== of.length * 2) return false;
  const wrong: WrongRow[] = [];
  let data = 0;
  let booked = 0;
  for (const row of rows) {
    if (row.kind !== 'data' || (row.book.state !== 'number' && row.book.state !== 'text')) continue;
    data += 1;
    booked += row.book.n;
    const parts = of.map((column) => numberOf(grid.own(row.row, column), unit));
    if (parts.every((n) => n === undefined)) continue;
    const sum = parts.reduce<number>((all, n) => all + (n ?? 0), 0);
    if (!near(sum, row.book.n, of.length, unit)) wrong.push({ row, sum });
  }
  if (wrong.length === 0 || wrong.length > Math.max(FEW, data * SHARE)) return false;
  const totals = rows.filter(({ kind, book }) => kind === 'total' && book.state === 'number');
  const total = totals.length === 1 ? totals[0] : totals.findLast(({ level }) => (level ?? 0) >= 3);
  if (total === undefined || near(total.book.n, booked, data, unit)) return false;
  const right = chosen(wrong, (apart) => near(total.book.n, booked + apart, data, unit));
  if (right === undefined) return false;
  for (const { row, sum } of right) Object.assign(row, { book: { ...row.book, n: sum }, net: row.net - row.book.n + sum });
  return true;
}
