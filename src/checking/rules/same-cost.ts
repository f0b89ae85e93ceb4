import { textOf, type Row } from '../../reading/table/row';
import { hasCondition } from './firm-condition';

/** A hash of a text, begun with a number; small enough for the engine to keep it as a plain integer. */
export function hashOfText(start: number, input: string): number {
  let hash = start | 0;
  for (let at = 0; at < input.length; at += 1) hash = (Math.imul(hash, 31) + input.charCodeAt(at)) | 0;
  return hash >> 1;
}

/**
 * Rows that may be the same cost: of one voucher, date and amount; where the table has no such column, of one date and amount. They are the
 * same where the party agrees too, and without a voucher the words of the row: two like purchases on a day are no mistake by themselves.
 */
export function maybeSameCost(row: Row): number | undefined {
  const { book, date } = row;
  if (book.n === 0) return undefined;
  const start = Math.imul(date.day, 7_919) + book.n;
  if (row.table.columns.voucher === undefined) return date.date === undefined ? undefined : hashOfText(start, '');
  const voucher = textOf(row, 'voucher');
  return voucher === '' ? undefined : hashOfText(start, voucher);
}

/** The names in the columns of a row that are none of the known ones. */
function namesBeside({ table: { grid, columns }, row }: Row): string {
  const known = new Set<number>(Object.values(columns));
  return (grid.block.values[row - grid.block.top] ?? [])
    .filter((value, at) => typeof value === 'string' && !known.has(at + grid.block.left) && !/\d/.test(value))
    .join('\u0001');
}

/** The rows of such a group that are the same cost, in order. */
export function sameCosts(rows: readonly Row[]): readonly (readonly Row[])[] {
  const byContent = new Map<string, Row[]>();
  for (const row of rows) {
    const party = textOf(row, 'party');
    let content = `${row.date.date ?? ''}\u0001${party}\u0001${row.book.n}`;
    if (row.table.columns.voucher !== undefined) {
      content += `\u0001${textOf(row, 'voucher')}`;
      // Without a column for the party its name stands in the words.
      if (row.table.columns.party === undefined) content += `\u0001${textOf(row, 'text')}`;
    } else {
      const words = textOf(row, 'text');
      if (party === '' && words === '') continue;
      content += `\u0001${words}\u0001${textOf(row, 'account')}`;
      // 과제명: without words of its own, a cost is what it was for.
      if (words === '') content += `\u0001${namesBeside(row)}`;
    }
    const same = byContent.get(content);
    if (same) same.push(row);
    else byContent.set(content, [row]);
  }
  return [...byContent.values()].filter((same) => same.length > 1);
}

export const lineOf = (row: Row): string => row.category.line?.code ?? '';

/** The line that excludes entrusted training which 2.가 counts: 2.마.② in the notice of 2013, 2.라.② today. */
export const excludesTraining = (row: Row): boolean => hasCondition(row, 'not-double-counted');
/** What 2.가 counts may not be counted there again: that pair has a rule of its own. */
export const trainingPair = (a: Row, b: Row): boolean =>
  (excludesTraining(a) && lineOf(b).startsWith('2.가')) || (excludesTraining(b) && lineOf(a).startsWith('2.가'));
