import { textOf, type Row } from '../engine/row';

/**
 * Rows that may be the same cost: of one voucher; where the table has no such column, of one date and amount. They are the same where
 * date, party and amount agree, without a voucher the words of the row too: two like purchases on a day are no mistake by themselves.
 */
export function maybeSameCost(row: Row): string | undefined {
  if (row.book.n === 0) return undefined;
  if (row.table.columns.voucher !== undefined) {
    const voucher = textOf(row, 'voucher');
    return voucher === '' ? undefined : voucher;
  }
  const { date } = row.date;
  return date === undefined ? undefined : `${date}\u0001${row.book.n}`;
}

/** The rows of such a group that are the same cost, in order. */
export function sameCosts(rows: readonly Row[]): readonly (readonly Row[])[] {
  const byContent = new Map<string, Row[]>();
  for (const row of rows) {
    const party = textOf(row, 'party');
    let content = `${row.date.date ?? ''}\u0001${party}\u0001${row.book.n}`;
    if (row.table.columns.voucher === undefined) {
      const words = textOf(row, 'text');
      if (party === '' && words === '') continue;
      content += `\u0001${words}\u0001${textOf(row, 'account')}`;
    }
    const same = byContent.get(content);
    if (same) same.push(row);
    else byContent.set(content, [row]);
  }
  return [...byContent.values()].filter((same) => same.length > 1);
}

export const lineOf = (row: Row): string => row.category.line?.code ?? '';

/** 2.마.② excludes what 2.가 counts: that pair has a rule of its own. */
export const trainingPair = (a: string, b: string): boolean => (a === '2.마.②' && b.startsWith('2.가')) || (b === '2.마.②' && a.startsWith('2.가'));
