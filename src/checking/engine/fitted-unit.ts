import type { Table } from '../../reading/table/table';
import type { LineAmounts } from '../api';

/**
 * Whether the amounts of a statement that names no unit are won: most of its lines are nearer to those of the ledgers in won than in the unit that a
 * statement has by itself (별표 3: 천원).
 *
 * @param statement in whatever unit it was read
 * @param totals of the ledgers, in won
 * @param unit what the statement was read in where nothing else was known
 */
export function fitsWon(statement: Table, totals: readonly LineAmounts[], unit: number): boolean {
  const ledger = new Map(totals.map((line) => [line.code, line]));
  const lines = new Map<string, { book: number; subtotal: number }>();
  for (const { kind, category, book, subtotal } of statement.rows) {
    const { line } = category;
    if (kind !== 'data' || line?.status !== 'leaf') continue;
    const sum = lines.get(line.code) ?? { book: 0, subtotal: 0 };
    lines.set(line.code, { book: sum.book + book.n, subtotal: sum.subtotal + subtotal.n });
  }
  let [won, others] = [0, 0];
  for (const [code, { book, subtotal }] of lines) {
    const total = ledger.get(code);
    const [here, there] = book === 0 ? [subtotal, total?.subtotal ?? 0] : [book, total?.bookAmount ?? 0];
    if (here === 0 || there === 0) continue;
    // By the same factor above it in the one and below it in the other it would be as near to both.
    if (here * here * unit > there * there) won += 1;
    else others += 1;
  }
  return won > others;
}
