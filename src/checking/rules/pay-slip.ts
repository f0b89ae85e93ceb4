/** A month's pay of somebody that is many times, or a tenth of, what the others of the same person are: a digit too many or too few. */
import { PERSONNEL } from '../../law/lines';
import { text } from '../../domain';
import type { GroupRule, Hit } from '../engine/rule';
import type { WorkbookHit, WorkbookRule } from '../engine/workbook-rule';
import { textOf, type Row } from '../../reading/table/row';
import { besideOthers, ENOUGH, SLIP } from './amount-unit-slip';
import { columnOf, number } from '../message-formatting';

/** So many other pays of a person say what is usual, where they lie within this factor of one another. Ours. */
const OTHERS = 3;
const ALIKE = 4;
/** So many times the highest of the others is none of a raise. Ours. */
const TIMES = 5;
/** Fewer others, all of them the same to the won, say it where a digit makes the difference. */
const SAME = 2;
const DIGITS = [10, 100, 1_000] as const;
/** Of longer tables only their own rows are asked. */
const SHORT = 200;

/** What repeats from month to month: who is paid, and for what, without the month. */
function repeatOf(row: Row): string | undefined {
  if (row.kind !== 'data' || row.book.state !== 'number' || row.book.n <= 0) return undefined;
  const words = textOf(row, 'text').replace(/[\d\s.,/()~'’-]|월분?|년도?/g, '');
  const who = textOf(row, 'party').replace(/\s/g, '');
  return who === '' && words === '' ? undefined : `${who}\u001f${words}`;
}

interface Slipped {
  readonly row: Row;
  readonly n: number;
  readonly low: number;
  readonly high: number;
}

/** The one that is no pay like the others; undefined where they say nothing. */
function slippedAmong(rows: readonly Row[], won: (row: Row) => number): Slipped | undefined {
  const sorted = [...rows].sort((a, b) => won(a) - won(b));
  const amounts = sorted.map(won);
  const others = amounts.length - 1;
  if (others < SAME) return undefined;
  const [first, second] = amounts as [number, number];
  const [next, last] = amounts.slice(-2) as [number, number];
  const isDigit = (large: number, small: number): boolean => DIGITS.some((times) => large === small * times);
  const isUsual = (low: number, high: number): boolean => (others < OTHERS ? low === high : high <= low * ALIKE);
  if (isUsual(first, next) && (others < OTHERS ? isDigit(last, next) : last >= next * TIMES))
    return { row: sorted[others] as Row, n: last, low: first, high: next };
  if (isUsual(second, last) && amounts.slice(1).some((n) => isDigit(n, first))) return { row: sorted[0] as Row, n: first, low: second, high: last };
  return undefined;
}

const wordsOf = ({ n, low, high }: Slipped): Hit['message'] => {
  const usual = low === high ? number(low) : `${number(low)} ~ ${number(high)}`;
  return text(
    `자릿수를 잘못 적은 듯합니다: ${number(n)} (같은 사람의 다른 금액 ${usual})`,
    `A digit seems ${n > high ? 'too many' : 'missing'}: ${number(n)} (the same person is paid ${usual} otherwise)`,
  );
};

/** Among the rows of its own table. */
export const payAmongRows: GroupRule = {
  kind: 'group',
  meta: besideOthers.meta,
  lines: [PERSONNEL],
  keyOf: repeatOf,
  check(rows) {
    const slipped = slippedAmong(rows, ({ book }) => book.n);
    // What is a thousand times too much is told beside all amounts of its line.
    if (!slipped || isThousandfold(slipped)) return undefined;
    return { row: slipped.row.row, column: columnOf(slipped.row, 'book'), message: wordsOf(slipped) };
  },
};
const isThousandfold = ({ row, n, low, high }: Slipped): boolean => (n > high ? n >= low * SLIP : n * SLIP <= high) && hasManyPays(row.table.rows);
function hasManyPays(rows: readonly Row[]): boolean {
  let found = 0;
  return rows.some(({ kind, category }) => kind === 'data' && category.line?.code === PERSONNEL && (found += 1) >= ENOUGH);
}

/** A sheet a month, or a quarter beside a quarter, holds too few pays of a person: those of all such tables together say what is usual. */
export const payAmongTables: WorkbookRule = {
  kind: 'workbook',
  meta: besideOthers.meta,
  check({ ledgers }) {
    const short = ledgers.filter(({ dataRows }) => dataRows > 0 && dataRows <= SHORT);
    if (short.length < 2) return [];
    const all = new Map<string, Row[]>();
    for (const { rows } of short)
      for (const row of rows) {
        const key = row.category.line?.code === PERSONNEL ? repeatOf(row) : undefined;
        if (key === undefined) continue;
        const own = all.get(key);
        if (own) own.push(row);
        else all.set(key, [row]);
      }
    const won = (row: Row): number => row.table.won(row.book.n);
    return [...all].flatMap(([key, rows]): WorkbookHit[] => {
      const slipped = new Set(rows.map(({ table }) => table)).size < 2 ? undefined : slippedAmong(rows, won);
      if (!slipped || isThousandfold(slipped)) return [];
      const { row, n } = slipped;
      // Among enough pays of its own table it was told there.
      if (
        slippedAmong(
          rows.filter(({ table }) => table === row.table),
          won,
        )?.row === row
      )
        return [];
      const { sheetId, sheet } = row.table.understanding;
      return [
        {
          sheetId,
          sheet,
          row: row.row,
          column: columnOf(row, 'book'),
          table: row.table,
          message: wordsOf(slipped),
          content: `pay\u001f${sheet}\u001f${key}\u001f${n}`,
        },
      ];
    });
  },
};
