import { text } from '../../domain';
import type { GroupRule, Hit } from '../engine/rule';
import { textOf, type Row } from '../engine/row';
import { columnOf, LEDGER, number, shown } from './say';

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

const lineOf = (row: Row): string => row.category.line?.code ?? '';
/** 2.마.② excludes what 2.가 counts: that pair has a rule of its own. */
const trainingPair = (a: string, b: string): boolean => (a === '2.마.②' && b.startsWith('2.가')) || (b === '2.마.②' && a.startsWith('2.가'));
const seenAt = (row: Row): string => String(row.row + 1);
const place = (row: Row): number => columnOf(row, 'voucher', 'date', 'book');

export const duplicateEntry: GroupRule = {
  kind: 'group',
  pairs: true,
  meta: {
    id: 'duplicate-entry',
    severity: 'warning',
    kinds: LEDGER,
    title: text('중복된 행', 'Row entered twice'),
    reason: text('같은 비용을 두 번 적으면 연구개발비가 부풀려집니다.', 'A cost entered twice swells the R&D cost.'),
    source: { ref: '별표 3' },
  },
  keyOf: maybeSameCost,
  check: (rows) => sameCosts(rows).flatMap(repeated),
};

function repeated(rows: readonly Row[]): Hit[] {
  const hits: Hit[] = [];
  const firsts: Row[] = [];
  for (const row of rows) {
    const twin = firsts.find((other) => lineOf(other) === lineOf(row) || lineOf(row) === '' || lineOf(other) === '');
    if (!twin) {
      firsts.push(row);
      continue;
    }
    const voucher = textOf(row, 'voucher');
    hits.push({
      row: row.row,
      column: place(row),
      message: text(
        `${seenAt(twin)}행과 같은 ${voucher === '' ? '비용' : '전표'}입니다: ${shown(voucher === '' ? textOf(row, 'text') : voucher)}, ${number(row.book.n)}`,
        `The same ${voucher === '' ? 'cost' : 'voucher'} as in row ${seenAt(twin)}: ${shown(voucher === '' ? textOf(row, 'text') : voucher)}, ${number(row.book.n)}`,
      ),
    });
  }
  return hits;
}

export const costInTwoCategories: GroupRule = {
  kind: 'group',
  pairs: true,
  meta: {
    id: 'cost-in-two-categories',
    severity: 'error',
    kinds: LEDGER,
    title: text('두 항목에 들어간 비용', 'Cost in two lines'),
    reason: text('한 비용은 한 항목에만 넣을 수 있습니다.', 'A cost may stand in one line only.'),
    source: { ref: '별표 3' },
  },
  keyOf: maybeSameCost,
  check: (rows) => sameCosts(rows).flatMap(inTwo),
};

function inTwo(rows: readonly Row[]): Hit[] {
  const hits: Hit[] = [];
  const seen = new Map<string, Row>();
  for (const row of rows) {
    const line = lineOf(row);
    if (line === '') continue;
    const other = [...seen.entries()].find(([code]) => code !== line && !trainingPair(code, line));
    if (other && !seen.has(line)) {
      hits.push({
        row: row.row,
        column: columnOf(row, 'category'),
        message: text(`${seenAt(other[1])}행의 같은 비용이 ${other[0]} 항목에도 있습니다: ${line}, ${number(row.book.n)}`, `The same cost stands in ${other[0]} too (row ${seenAt(other[1])}): ${line}, ${number(row.book.n)}`),
        source: { ref: '별표 3', clause: line },
      });
    }
    if (!seen.has(line)) seen.set(line, row);
  }
  return hits;
}
