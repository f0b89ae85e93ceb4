import { grouped, text, type Citation, type Text } from '../domain';
import { a1 } from '../sheet/a1';
import type { Row } from '../reading/table/row';
import { isCellError, type CellValue, type CellWrite } from '../sheet/model';
import type { ColumnRole, SheetKind } from '../reading/model';

export const BOTH: readonly SheetKind[] = ['ledger', 'statement'];
export const LEDGER: readonly SheetKind[] = ['ledger'];

export const number = grouped;

/** A cell's value as it is shown in a message: short, on one line. */
export function shownValue(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return number(value);
  const text = (isCellError(value) ? value.error : String(value)).replace(/\s+/g, ' ').trim();
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** The sheet column of the first of these roles that the table has; else its first column. */
export const columnOf = (row: Row, ...roles: ColumnRole[]): number => row.table.column(...roles);

export const AMOUNT_NAMES: Record<'book' | 'adjustment' | 'subtotal', { ko: string; en: string }> = {
  book: { ko: '장부금액', en: 'book amount' },
  adjustment: { ko: '조정금액', en: 'adjustment' },
  subtotal: { ko: '소계', en: 'subtotal' },
};
export const AMOUNT_ROLES = ['book', 'adjustment', 'subtotal'] as const;
export type AmountRole = (typeof AMOUNT_ROLES)[number];

/** A write to a cell of that row as it stands now. */
export function writeTo(row: Row, column: number, what: Pick<CellWrite, 'value' | 'formula' | 'numberFormat' | 'shown'>): CellWrite {
  const formula = row.table.grid.formula(row.row, column);
  return {
    address: a1(row.row, column),
    before: row.table.grid.own(row.row, column),
    ...(formula === undefined ? {} : { beforeFormula: formula }),
    ...what,
  };
}

/** Where a row stands, in a sentence: `12행`; of a cost that stands in several cells, its amount: `B24 셀`. */
export function rowName(row: Row): Text {
  const { grid } = row.table;
  if (!grid.block.places) return text(`${row.row + 1}행`, `row ${row.row + 1}`);
  const address = grid.addressOf(row.row, columnOf(row, 'book'));
  return text(`${address} 셀`, `cell ${address}`);
}

/** The clause of 별표 3 under which the row stands. */
export const clauseOf = (row: Row): { ref: string; clause?: string; certainty?: Citation['certainty'] } =>
  row.category.line ? { ref: '별표 3', clause: row.category.line.code } : { ref: '별표 3' };

/** The row's subtotal is to be 장부금액 + 조정금액, as a formula over its own cells. */
export function subtotalFormula(row: Row): string {
  const { columns, understanding } = row.table;
  const sign = row.table.creditSign ? row.table.creditSign(row.row) : '-';
  const credit = columns.credit === undefined || sign === undefined ? '' : `${sign}${a1(row.row, columns.credit)}`;
  const adjustment = columns.adjustment === undefined ? '' : `${understanding.deducts ? '-' : '+'}${a1(row.row, columns.adjustment)}`;
  return `=${a1(row.row, columnOf(row, 'book'))}${credit}${adjustment}`;
}

/** Equal as amounts of a sheet: a hundredth of its unit apart is rounding of the machine, not of a person. */
export const sameAmount = (a: number, b: number): boolean => Math.abs(a - b) < 0.005 + Math.abs(a) * 1e-12;
