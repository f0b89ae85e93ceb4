import { textOf, type Row } from '../../reading/table/row';
import { partsOf } from '../../reading/table/quarters';
import { cellText } from '../../reading/text';
import { hasCondition } from './firm-condition';

/** A hash of a text, begun with a number; small enough for the engine to keep it as a plain integer. */
export function hashOfText(start: number, input: string): number {
  let hash = start | 0;
  for (let at = 0; at < input.length; at += 1) hash = (Math.imul(hash, 31) + input.charCodeAt(at)) | 0;
  return hash >> 1;
}

/**
 * Rows that may be the same cost: of one date and amount, or of one voucher and amount where no date can be read. They are the same where voucher and
 * party agree too, and without a voucher the words of the row: two like purchases on a day are no mistake by themselves.
 */
export function maybeSameCost(row: Row): number | undefined {
  const { book, date } = row;
  if (book.n === 0) return undefined;
  const start = Math.imul(date.day, 7_919) + book.n;
  if (date.date !== undefined) return hashOfText(start, '');
  const voucher = textOf(row, 'voucher');
  if (voucher !== '') return hashOfText(start, voucher);
  return isPersonByMonth(row) ? hashOfText(start, textOf(row, 'party')) : undefined;
}

/** Somebody with a column a month: who stands there twice with the same pay in each of them is there twice. */
const isPersonByMonth = (row: Row): boolean => (row.table.understanding.months?.length ?? 0) >= MONTHS && textOf(row, 'party') !== '';
/** Fewer months may be alike by chance. */
const MONTHS = 2;
/** What the row has in each of its months, and its names: of a team, of a project. */
function byMonth({ table: { grid, understanding }, row }: Row): string {
  const names = (grid.block.values[row - grid.block.top] ?? []).filter((value) => typeof value === 'string' && !/\d/.test(value));
  return [...(partsOf(understanding, 'book') ?? []).map((column) => cellText(grid.own(row, column))), ...names].join('\u0001');
}

/** The same by its voucher, where the table has a column of them: among the rows of many sheets fewer are alike. */
export function maybeSameVoucher(row: Row): number | undefined {
  if (row.table.columns.voucher === undefined) return row.date.date === undefined ? undefined : maybeSameCost(row);
  const voucher = textOf(row, 'voucher');
  return voucher === '' || row.book.n === 0 ? undefined : hashOfText(Math.imul(row.date.day, 7_919) + row.book.n, voucher);
}

/** The names in the columns of a row that are none of the known ones. */
function namesBeside({ table: { grid, columns }, row }: Row): string {
  const known = new Set<number>(Object.values(columns));
  return (grid.block.values[row - grid.block.top] ?? [])
    .filter((value, at) => typeof value === 'string' && !known.has(at + grid.block.left) && !/\d/.test(value))
    .join('\u0001');
}
/** So many names beside one another say what a row is, where no column of words does: who, for what project, which task. */
const NAMES = 3;

/** The rows of such a group that are the same cost, in order. */
export function sameCosts(rows: readonly Row[]): readonly (readonly Row[])[] {
  return alike(rows, (row) => {
    const party = textOf(row, 'party');
    const content = `${row.date.date ?? ''}\u0001${party}\u0001${row.book.n}`;
    const voucher = textOf(row, 'voucher');
    const words = textOf(row, 'text');
    // Without a column for the party its name stands in the words.
    const isClaim = row.table.understanding.claims === true && party !== '' && words !== '';
    if (voucher !== '' && !isClaim) return `${content}\u0001${voucher}${row.table.columns.party === undefined ? `\u0001${words}` : ''}`;
    // 과제명: without words of its own, a cost is what it was for.
    const beside = words === '' ? namesBeside(row) : '';
    if (row.date.date === undefined && voucher === '' && isPersonByMonth(row)) return `${content}\u0001\u0001${byMonth(row)}`;
    if (party === '' && words === '' && beside.split('\u0001').length < NAMES) return undefined;
    return `${content}\u0001\u0001${words}\u0001${textOf(row, 'account')}\u0001${beside}`;
  });
}

/** Those of one day, party, amount and words, whatever their vouchers: in two lines they are one cost. */
export const sameInWords = (rows: readonly Row[]): readonly (readonly Row[])[] =>
  alike(rows, (row) => {
    const [party, words] = [textOf(row, 'party'), textOf(row, 'text')];
    return words === '' || row.date.date === undefined ? undefined : `${row.date.date}\u0001${party}\u0001${row.book.n}\u0001${words}`;
  });

function alike(rows: readonly Row[], contentOf: (row: Row) => string | undefined): readonly (readonly Row[])[] {
  const byContent = new Map<string, Row[]>();
  for (const row of rows) {
    const content = contentOf(row);
    const same = content === undefined ? undefined : byContent.get(content);
    if (same) same.push(row);
    else if (content !== undefined) byContent.set(content, [row]);
  }
  return [...byContent.values()].filter((same) => same.length > 1);
}

export const lineOf = (row: Row): string => row.category.line?.code ?? '';

/** The line that excludes entrusted training which 2.가 counts: 2.마.② in the notice of 2013, 2.라.② today. */
export const excludesTraining = (row: Row): boolean => hasCondition(row, 'not-double-counted');
/** What 2.가 counts may not be counted there again: that pair has a rule of its own. */
export const trainingPair = (a: Row, b: Row): boolean =>
  (excludesTraining(a) && lineOf(b).startsWith('2.가')) || (excludesTraining(b) && lineOf(a).startsWith('2.가'));
