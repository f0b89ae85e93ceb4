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

/** What a table holds by month and line: what several of its amounts come to, and its rows by their amounts. */
interface Held {
  readonly edits: number;
  readonly sums: readonly (readonly [key: string, won: number])[];
  readonly rows: ReadonlyMap<string, ReadonlyMap<number, readonly Row[]>>;
  /** All its amounts: most sums are none of them. */
  readonly amounts: ReadonlySet<number>;
  /** Its rows that are sums of another table, as that was after so many edits. */
  readonly sumsOf: WeakMap<Table, { readonly edits: number; readonly rows: readonly Row[] }>;
}

/** Kept between edits: an edit looks at the rows of its own table alone. */
const KEPT = new WeakMap<Table, Held>();
function heldBy(table: Table): Held {
  const kept = KEPT.get(table);
  if (kept?.edits === table.rereads.length) return kept;
  const held = gather(table);
  KEPT.set(table, held);
  return held;
}

function sumsOf(other: Held, own: Held, table: Table): readonly Row[] {
  const kept = own.sumsOf.get(table);
  if (kept?.edits === other.edits) return kept.rows;
  const rows: Row[] = [];
  for (const [key, won] of other.sums) if (own.amounts.has(won)) for (const row of own.rows.get(key)?.get(won) ?? []) rows.push(row);
  rows.sort((one, two) => one.row - two.row);
  own.sumsOf.set(table, { edits: other.edits, rows });
  return rows;
}

export const sumsCounted: WorkbookRule = {
  kind: 'workbook',
  meta: amountUnclear.meta,
  check({ ledgers }) {
    if (ledgers.length < 2 || ledgers.some(({ rows }) => rows.length > LONGEST)) return [];
    const all = ledgers.map((table) => ({ table, held: heldBy(table) }));
    return all.flatMap(({ table, held }): WorkbookHit[] => {
      for (const other of all) {
        if (other.table.understanding.sheetId === table.understanding.sheetId) continue;
        const rows = sumsOf(other.held, held, other.table);
        if (rows.length >= HABIT) return [hit(table, other.table, rows)];
      }
      return [];
    });
  },
};

function gather(table: Table): Held {
  const sums = new Map<string, Sum>();
  const rows = new Map<string, Map<number, Row[]>>();
  const amounts = new Set<number>();
  const add = (key: string, won: number): void => {
    const sum = sums.get(key);
    if (!sum) sums.set(key, { won, rows: 1 });
    else {
      sum.won += won;
      sum.rows += 1;
    }
  };
  const keep = (key: string, won: number, row: Row): void => {
    const byWon = rows.get(key) ?? new Map<number, Row[]>();
    const same = byWon.get(won);
    if (same) same.push(row);
    else byWon.set(won, [row]);
    rows.set(key, byWon);
    amounts.add(won);
  };
  const { months, added, sums: across, columns } = table.understanding;
  const parts = added?.book ?? across?.find(({ total }) => total === columns.book)?.of;
  for (const row of table.rows) {
    const code = row.category.line?.code;
    if (row.kind !== 'data' || code === undefined) continue;
    if (row.date.date !== undefined) {
      const [key, won] = [keyOf(row.date.date.slice(5, 7), code), table.won(row.book.n)];
      add(key, won);
      keep(key, won, row);
    } else if (months && parts?.length === months.length)
      parts.forEach((column, at) => {
        const n = numberOf(table.grid.own(row.row, column));
        if (n) add(keyOf((months[at] as string).slice(5), code), table.won(n));
      });
  }
  const several = [...sums].filter(([, sum]) => sum.rows > 1);
  return { edits: table.rereads.length, sums: several.map(([key, { won }]) => [key, won]), rows, amounts, sumsOf: new WeakMap() };
}

const keyOf = (month: string, code: string): string => `${month}\u001f${code}`;

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
