import type { LineAmounts } from '../api';
import { Blocks } from '../../reading/table/blocks';
import { BLOCK } from '../../reading/table/columns';
import type { Row } from '../../reading/table/row';
import { eachInColumns } from '../barred-columns';
import { columnsOutside } from '../rules/four-quarters';
import type { Context } from './rule';
import type { Table } from '../../reading/table/table';

/** As the rows say, as the sums of Excel see them, with every row whatever its date. */
const WAYS = ['said', 'summed', 'every'] as const;
type Way = (typeof WAYS)[number];
interface Sum {
  rows: number;
  book: number;
  adjustment: number;
}
type LineSums = Readonly<Record<Way, Sum>>;
const nothing = (): Sum => ({ rows: 0, book: 0, adjustment: 0 });

interface Given {
  readonly table: Table;
  readonly period: Context['period'];
}

function add(sum: Sum, rows: number, book: number, adjustment: number): void {
  sum.rows += rows;
  sum.book += book;
  sum.adjustment += adjustment;
}

function addRow(sums: LineSums, row: Row, { table, period }: Given): void {
  const { book, adjustment, date } = row;
  const [bookWon, adjustmentWon] = [table.won(book.n), table.won(adjustment.n)];
  add(sums.every, 1, bookWon, adjustmentWon);
  const isDated = period !== undefined && table.columns.date !== undefined;
  if (isDated && (date.date === undefined || date.date < period.from || date.date > period.to)) return;
  add(sums.said, 1, bookWon, adjustmentWon);
  if (isDated && date.state !== 'date') return;
  add(sums.summed, 1, book.state === 'number' ? bookWon : 0, adjustment.state === 'number' ? adjustmentWon : 0);
}

const linesOf = (sums: Map<string, LineSums>, code: string): LineSums => {
  let line = sums.get(code);
  if (!line) sums.set(code, (line = { said: nothing(), summed: nothing(), every: nothing() }));
  return line;
};

/** Won by line of 별표 3 in each block of rows: an edit is in one of them. */
const blockSums = new Blocks<Given, ReadonlyMap<string, LineSums>>((_columns, from, to, given) => {
  const sums = new Map<string, LineSums>();
  for (let at = from; at < to; at += 1) {
    const row = given.table.rows[at] as Row;
    const { line } = row.category;
    if (row.kind === 'data' && line?.status === 'leaf') addRow(linesOf(sums, line.code), row, given);
  }
  return sums;
});

/** What stands in months or quarters outside the four counts with every row alone. */
function lessOutside(sums: Map<string, LineSums>, table: Table, period: NonNullable<Context['period']>): void {
  const columns = columnsOutside(table.understanding, period).flatMap((one) => one.columns);
  if (columns.length === 0) return;
  eachInColumns(table, columns, (at, { book, adjustment }) => {
    const { line } = (table.rows[at] as Row).category;
    if (line?.status !== 'leaf') return;
    for (const way of ['said', 'summed'] as const) add(linesOf(sums, line.code)[way], 0, -book, -adjustment);
  });
}

/**
 * What the ledgers come to by line over the four quarters (all rows, where they are not known): as their rows say, as the sums of Excel see them, which
 * pass over amounts and dates written as text, and with every row whatever its date. A statement that agrees with one of them is right: that text or date is
 * the ledger's own mistake.
 */
export function ledgerTotals(tables: readonly Table[], period: Context['period']): Readonly<Record<Way, LineAmounts[]>> {
  const sums = new Map<string, LineSums>();
  const asked = period === undefined ? '' : `${period.from} ${period.to}`;
  for (const table of tables) {
    for (let block = 0; block * BLOCK < table.rows.length; block += 1) {
      for (const [code, own] of blockSums.of(table.numbers, block, { table, period }, asked)) {
        const line = linesOf(sums, code);
        for (const way of WAYS) add(line[way], own[way].rows, own[way].book, own[way].adjustment);
      }
    }
    if (period) lessOutside(sums, table, period);
  }
  const amounts = (way: Way): LineAmounts[] =>
    [...sums].flatMap(
      ([
        code,
        {
          [way]: { rows, book, adjustment },
        },
      ]) => (rows === 0 ? [] : [{ code, bookAmount: book, adjustment, subtotal: book + adjustment }]),
    );
  return { said: amounts('said'), summed: amounts('summed'), every: amounts('every') };
}
