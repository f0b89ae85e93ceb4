/** Rows of a ledger that are not added, because the sheet says it or because they are no cost of their own. */
import { isNoCost } from '../reading/row-states';
import { isUncategorised, type Row } from '../reading/table/row';
import type { Table } from '../reading/table/table';

export interface RowAside {
  readonly at: number;
  readonly row: Row;
  /**
   * `marked` as refused, cancelled or no R&D; `struck` through; `paid` what is counted already; `received` money; `uncategorised` in a ledger of
   * more than research.
   */
  readonly as: 'marked' | 'struck' | 'paid' | 'received' | 'uncategorised';
  /** In the unit of the sheet. */
  readonly amount: number;
}

/** In their order. The other side of a voucher says nothing that its row of the cost does not say: it is none of them. */
export function rowsAside(table: Table): RowAside[] {
  return table.numbers.leftOut().flatMap((at): RowAside[] => {
    const row = table.rows[at] as Row;
    const aside = table.setAside(row);
    if (aside) return [{ at, row, ...aside }];
    if (row.kind !== 'dropped') return [];
    return [
      {
        at,
        row,
        as: isUncategorised(row) && noCostSaid(row) === undefined ? 'uncategorised' : table.isStruck(row.row) ? 'struck' : 'marked',
        amount: row.book.n,
      },
    ];
  });
}

/** Of a row without a category the word by which any of its cells says that it is no R&D (`비대상`, `연구외`); not where it says what was bought and from whom. */
export function noCostSaid(row: Row): string | undefined {
  if (!isUncategorised(row)) return undefined;
  const { grid, columns } = row.table;
  const named = new Set([columns.text, columns.party, columns.account, columns.department]);
  return (grid.block.values[row.row - grid.block.top] ?? []).find(
    (value, at): value is string => typeof value === 'string' && !named.has(at + grid.block.left) && SAYS_SO.test(value) && isNoCost(value),
  );
}
/** In any column a dash or a plain no may say anything. */
const SAYS_SO = /[가-힣]{2}|r&d/i;
