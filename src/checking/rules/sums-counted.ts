/** Rows of one sheet that are the sums of another one by month and line: the pay of a month beside the payroll, a card's bill beside its slips. Both were added. */
import { largest, monthOf, text } from '../../domain';
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
interface Placed {
  readonly key: number;
  readonly row: Row;
}

/** What a table holds by month and line: what several of its amounts come to, and its rows by their amounts. */
interface Held {
  readonly table: Table;
  readonly edits: number;
  /** The least first. */
  readonly sums: readonly (readonly [key: number, won: number])[];
  /** Most sums are none of its amounts. */
  readonly rows: ReadonlyMap<number, readonly Placed[]>;
  /** The largest of its amounts, and the least of its sums: most tables are told apart by them. */
  readonly most: number;
  readonly least: number;
  /** The other tables by their places, as they were, and its rows that are sums of each. */
  readonly others: Held[];
  readonly sumsOf: (readonly Row[])[];
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

function sumsOf(other: Held, at: number, own: Held): readonly Row[] {
  if (own.others[at] === other) return own.sumsOf[at] as readonly Row[];
  const rows: Row[] = [];
  if (other.least <= own.most)
    for (const [key, won] of other.sums) {
      // Most sums are larger than any of its amounts.
      if (won > own.most) break;
      const held = own.rows.get(won);
      if (held) for (const placed of held) if (placed.key === key) rows.push(placed.row);
    }
  if (rows.length > 1) rows.sort((one, two) => one.row - two.row);
  own.others[at] = other;
  own.sumsOf[at] = rows;
  return rows;
}

const areCompared = (ledgers: readonly Table[]): boolean => ledgers.length > 1 && ledgers.every(({ rows }) => rows.length <= LONGEST);

export const sumsCounted: WorkbookRule = {
  kind: 'workbook',
  meta: amountUnclear.meta,
  *gather(ledgers) {
    if (areCompared(ledgers))
      for (const table of ledgers) {
        heldBy(table);
        yield;
      }
  },
  check({ ledgers }) {
    if (!areCompared(ledgers)) return [];
    const all = ledgers.map(heldBy);
    return all.flatMap((own): WorkbookHit[] => {
      const { sheetId } = own.table.understanding;
      for (let at = 0; at < all.length; at += 1) {
        const other = all[at] as Held;
        if (other.sums.length === 0 || other.table.understanding.sheetId === sheetId) continue;
        const rows = sumsOf(other, at, own);
        if (rows.length >= HABIT) return [hit(own.table, other.table, rows)];
      }
      return [];
    });
  },
};

function gather(table: Table): Held {
  const sums = new Map<number, Sum>();
  const rows = new Map<number, Placed[]>();
  const add = (key: number, won: number): void => {
    const sum = sums.get(key);
    if (!sum) sums.set(key, { won, rows: 1 });
    else {
      sum.won += won;
      sum.rows += 1;
    }
  };
  const { months, added, sums: across, columns } = table.understanding;
  const parts = added?.book ?? across?.find(({ total }) => total === columns.book)?.of;
  for (const row of table.rows) {
    const { place } = row.category;
    if (row.kind !== 'data' || place < 0) continue;
    if (row.date.date !== undefined) {
      const [key, won] = [keyOf(monthOf(row.date.date), place), table.won(row.book.n)];
      add(key, won);
      const same = rows.get(won);
      if (same) same.push({ key, row });
      else rows.set(won, [{ key, row }]);
    } else if (months && parts?.length === months.length)
      parts.forEach((column, at) => {
        const n = numberOf(table.grid.own(row.row, column), table.unit);
        if (n) add(keyOf(Number((months[at] as string).slice(5)), place), table.won(n));
      });
  }
  const several = [...sums].filter(([, sum]) => sum.rows > 1).sort(([, one], [, two]) => one.won - two.won);
  return {
    table,
    edits: table.rereads.length,
    sums: several.map(([key, { won }]) => [key, won]),
    rows,
    most: largest(rows.keys(), -Infinity),
    least: several[0]?.[1].won ?? Infinity,
    others: [],
    sumsOf: [],
  };
}

const MONTHS = 12;
const keyOf = (month: number, place: number): number => place * (MONTHS + 1) + month;

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
