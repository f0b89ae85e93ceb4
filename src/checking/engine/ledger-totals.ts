import type { LineAmounts } from '../api';
import type { Row } from '../../reading/table/row';
import type { Context } from './rule';
import type { Table } from '../../reading/table/table';

const within = (row: Row, period: Context['period'], serialsOnly: boolean): boolean => {
  if (!period || row.table.columns.date === undefined) return true;
  const { date, state } = row.date;
  if (date === undefined) return false;
  return date >= period.from && date <= period.to && (!serialsOnly || state === 'date');
};

/** Won by line of 별표 3 over the four quarters (all rows, where they are not known). */
function totals(tables: readonly Table[], period: Context['period'], numbersOnly: boolean): LineAmounts[] {
  const lines = new Map<string, { book: number; adjustment: number }>();
  for (const table of tables) {
    for (const row of table.rows) {
      if (row.kind !== 'data' || row.category.line?.status !== 'leaf' || !within(row, period, numbersOnly)) continue;
      const { code } = row.category.line;
      let line = lines.get(code);
      if (!line) lines.set(code, (line = { book: 0, adjustment: 0 }));
      if (!numbersOnly || row.book.state === 'number') line.book += table.won(row.book.n);
      if (!numbersOnly || row.adjustment.state === 'number') line.adjustment += table.won(row.adjustment.n);
    }
  }
  return [...lines].map(([code, { book, adjustment }]) => ({ code, bookAmount: book, adjustment, subtotal: book + adjustment }));
}

/**
 * What the ledgers come to by line: as their rows say, as the sums of Excel see them, which pass over amounts and dates written as
 * text, and with every row whatever its date. A statement that agrees with one of them is right: that text or date is the ledger's own mistake.
 */
export const ledgerTotals = (
  tables: readonly Table[],
  period: Context['period'],
): { readonly said: LineAmounts[]; readonly summed: LineAmounts[]; readonly every: LineAmounts[] } => ({
  said: totals(tables, period, false),
  summed: totals(tables, period, true),
  every: totals(tables, undefined, false),
});
