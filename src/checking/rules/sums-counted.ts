/** Rows of one sheet that are the sums of another one by month and line: the pay of a month beside the payroll, a card's bill beside its slips. Both were added. */
import { text } from '../../domain';
import { numberOf } from '../../reading/amount-columns';
import type { Row } from '../../reading/table/row';
import type { Table } from '../../reading/table/table';
import { quoteSheet } from '../../sheet/a1';
import type { WorkbookHit, WorkbookRule } from '../engine/workbook-rule';
import { number } from '../message-formatting';
import { amountUnclear } from './amount-unclear';

/** More rows, and nobody looks for sums among them. Ours. */
const LONGEST = 5_000;
/** One sum may be chance. */
const HABIT = 2;

interface Sum {
  won: number;
  rows: number;
}

export const sumsCounted: WorkbookRule = {
  kind: 'workbook',
  meta: amountUnclear.meta,
  check({ ledgers }) {
    if (ledgers.length < 2 || ledgers.some(({ rows }) => rows.length > LONGEST)) return [];
    const known = new Map<string, Table[]>();
    for (const table of ledgers)
      for (const [key, { won, rows }] of byMonth(table)) if (rows > 1) known.set(`${key}\u001f${won}`, [...(known.get(`${key}\u001f${won}`) ?? []), table]);
    return ledgers.flatMap((table): WorkbookHit[] => {
      const found = new Map<Table, Row[]>();
      for (const row of table.rows) {
        if (row.kind !== 'data' || row.date.date === undefined || row.category.line === undefined) continue;
        for (const other of known.get(`${keyOf(row.date.date.slice(5, 7), row.category.line.code)}\u001f${table.won(row.book.n)}`) ?? [])
          if (other.understanding.sheetId !== table.understanding.sheetId) found.set(other, [...(found.get(other) ?? []), row]);
      }
      const [twice] = [...found].filter(([, rows]) => rows.length >= HABIT);
      return twice ? [hit(table, ...twice)] : [];
    });
  },
};

const keyOf = (month: string, code: string): string => `${month}\u001f${code}`;

/** What a table comes to by month and line, and of how many amounts. */
function byMonth(table: Table): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Sum>();
  const add = (month: string, code: string, won: number): void => {
    const sum = sums.get(keyOf(month, code)) ?? { won: 0, rows: 0 };
    sums.set(keyOf(month, code), { won: sum.won + won, rows: sum.rows + 1 });
  };
  const { months, added, sums: across, columns } = table.understanding;
  const parts = added?.book ?? across?.find(({ total }) => total === columns.book)?.of;
  for (const row of table.rows) {
    const code = row.category.line?.code;
    if (row.kind !== 'data' || code === undefined) continue;
    if (row.date.date !== undefined) add(row.date.date.slice(5, 7), code, table.won(row.book.n));
    else if (months && parts?.length === months.length)
      parts.forEach((column, at) => {
        const n = numberOf(table.grid.own(row.row, column));
        if (n) add((months[at] as string).slice(5), code, table.won(n));
      });
  }
  return sums;
}

function hit(table: Table, other: Table, rows: readonly Row[]): WorkbookHit {
  const { sheetId, sheet } = table.understanding;
  const sum = number(rows.reduce((all, { book }) => all + table.won(book.n), 0));
  const name = quoteSheet(other.understanding.sheet);
  return {
    sheetId,
    sheet,
    row: (rows[0] as Row).row,
    column: table.column('book'),
    message: text(
      `${number(rows.length)}행의 금액이 ${name} 시트의 같은 비목을 달마다 더한 금액과 같습니다. 같은 비용이면 ${sum}원이 두 번 더해졌습니다.`,
      `${number(rows.length)} amounts are what ${name} comes to by month and category. If they are the same costs, ${sum} won count twice.`,
    ),
    content: `months\u001f${sheet}\u001f${other.understanding.sheet}`,
  };
}
