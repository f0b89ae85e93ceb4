/** What errors bar of rows whose amount stands in several columns: a month, a quarter or a half-year outside the period, and not the rest of the row. */
import { Blocks } from '../reading/table/blocks';
import { BLOCK } from '../reading/table/columns';
import { quartersOfColumns, wonInColumns, type Won } from '../reading/table/quarters';
import type { Table } from '../reading/table/table';

/** Columns that errors of one rule touch; `reason` is one more than its place, less than none where a person ignored them. */
export interface TouchedColumns {
  readonly reason: number;
  readonly columns: number[];
}

interface Given {
  readonly table: Table;
  readonly columns: readonly number[];
}
interface BlockWon {
  readonly book: Float64Array;
  readonly adjustment: Float64Array;
}
const IN_COLUMNS = new Blocks<Given, BlockWon | undefined>((numbers, from, to, { table, columns }) => {
  const wonIn = wonInColumns(table.understanding, table.grid, columns);
  if (!wonIn) return undefined;
  const [book, adjustment] = [new Float64Array(to - from), new Float64Array(to - from)];
  for (let at = from; at < to; at += 1) {
    if (numbers.data[at] !== 1) continue;
    const own = numbers.book[at] as number;
    const won = wonIn(table.understanding.firstRow + at, { book: own, adjustment: (numbers.net[at] as number) - own });
    book[at - from] = won.book;
    adjustment[at - from] = won.adjustment;
  }
  return { book, adjustment };
});

/** Calls for each cost of a table that has something in the columns: its place, and what stands there in won. */
export function eachInColumns(table: Table, columns: readonly number[], take: (at: number, won: Won) => void): void {
  const { numbers } = table;
  const asked = columns.join();
  for (let block = 0; block * BLOCK < numbers.data.length; block += 1) {
    const won = IN_COLUMNS.of(numbers, block, { table, columns }, asked);
    if (!won) return;
    for (let place = 0; place < won.book.length; place += 1) {
      const [book, adjustment] = [won.book[place] as number, won.adjustment[place] as number];
      if (book !== 0 || adjustment !== 0) take(block * BLOCK + place, { book, adjustment });
    }
  }
}

/** What the columns take away of costs that have a line of the appendix and that no error of their own bars. */
export class BarredParts {
  /** By the place of a row: what of it is not recognised, and the reason. */
  readonly byRow = new Map<number, Won & { readonly reason: number }>();
  /** Won of rows that count because a person ignored the errors of the columns, less those in barred columns that count as rows that were ignored. */
  ignored = 0;
  private readonly quarters: ReadonlySet<string>;

  constructor(
    private readonly table: Table,
    touched: readonly TouchedColumns[],
    by: Int32Array,
  ) {
    const { numbers, understanding } = table;
    for (const { reason, columns } of touched)
      eachInColumns(table, columns, (at, { book, adjustment }) => {
        const own = by[at] as number;
        if (own > 0 || (numbers.line[at] as number) < 0) return;
        if (reason < 0) this.ignored += own < 0 ? 0 : book + adjustment;
        else {
          const before = this.byRow.get(at);
          this.byRow.set(at, { book: book + (before?.book ?? 0), adjustment: adjustment + (before?.adjustment ?? 0), reason: before?.reason ?? reason });
          if (own < 0) this.ignored -= book + adjustment;
        }
      });
    this.quarters = new Set(
      quartersOfColumns(
        understanding,
        touched.flatMap(({ reason, columns }) => (reason < 0 ? [] : columns)),
      ),
    );
  }

  /** The quarters of a row without those that are barred. */
  quartersOf(at: number): ReturnType<Table['numbers']['quartersOf']> {
    const all = this.table.numbers.quartersOf(at);
    return this.byRow.has(at) ? all.filter(([quarter]) => !this.quarters.has(quarter)) : all;
  }
  /** Those that are. */
  barredQuartersOf(at: number): ReturnType<Table['numbers']['quartersOf']> {
    return this.table.numbers.quartersOf(at).filter(([quarter]) => this.quarters.has(quarter));
  }
}
