import { text } from '../../domain';
import { numberOf } from '../../reading/amount-columns';
import { readBy, USUAL } from '../../reading/date-ways';
import { partsOf } from '../../reading/table/quarters';
import type { Table } from '../../reading/table/table';
import type { RowRule, Rule } from '../engine/rule';
import type { WorkbookRule } from '../engine/workbook-rule';
import { FOUR_QUARTERS, quartersOf } from './four-quarters';
import { columnOf, LEDGER, number } from '../message-formatting';

const ofRow: RowRule = {
  kind: 'row',
  applies: ({ period }) => period !== undefined,
  meta: {
    id: 'date-outside-period',
    severity: 'error',
    kinds: LEDGER,
    title: text('기간 밖의 일자', 'Date outside the period'),
    reason: text(
      '신청일이 속하는 분기의 직전 4분기에 쓴 비용만 연구개발비에 들어갑니다.',
      'Only costs of the four quarters before the quarter of the application count.',
    ),
    source: FOUR_QUARTERS,
  },
  check(row, context) {
    const { period } = context;
    const { date } = row.date;
    if (!period || date === undefined || (date >= period.from && date <= period.to)) return undefined;
    return {
      row: row.row,
      column: columnOf(row, 'date'),
      message: text(
        `직전 4분기(${period.from} ~ ${period.to}) 밖의 일자입니다: ${date}`,
        `${date} is outside the four quarters (${period.from} to ${period.to})`,
      ),
      source: quartersOf(context),
    };
  },
};

/** An instalment that was paid before or after the four quarters: its amount is in that of the contract. */
const ofInstalments: RowRule = {
  kind: 'row',
  applies: ofRow.applies as NonNullable<RowRule['applies']>,
  meta: ofRow.meta,
  check(row, context) {
    const { period } = context;
    const { grid, understanding, columns } = row.table;
    if (!period || understanding.instalments === undefined || row.kind !== 'data') return undefined;
    for (const { date: column, book } of understanding.instalments) {
      const paid = numberOf(grid.own(row.row, book)) ?? 0;
      const date = column === columns.date || paid === 0 ? undefined : readBy(USUAL, grid.at(row.row, column), grid.block.date1904);
      if (date === undefined || (date >= period.from && date <= period.to)) continue;
      return {
        row: row.row,
        column,
        message: text(
          `직전 4분기(${period.from} ~ ${period.to}) 밖에 지급한 금액 ${number(paid)}이 합계에 들어 있습니다: ${date}`,
          `${number(paid)} that was paid on ${date}, outside the four quarters (${period.from} to ${period.to}), is in the sum`,
        ),
        source: quartersOf(context),
      };
    }
    return undefined;
  },
};

/** A ledger without dates whose months stand across, or that is about one month: those that lie outside, with what they come to. */
const ofMonths: WorkbookRule = {
  kind: 'workbook',
  meta: ofRow.meta,
  check({ period, ledgers, deciding }) {
    if (!period) return [];
    return ledgers.flatMap((table) => {
      const { sheetId, sheet, headerRows } = table.understanding;
      const months = monthsAcross(table).filter(({ month }) => month < period.from.slice(0, 7) || month > period.to.slice(0, 7));
      const sum = months.reduce((all, { columns }) => all + wonIn(table, columns), 0);
      if (months.length === 0 || sum === 0) return [];
      const named = months.map(({ month }) => month).join(', ');
      return [
        {
          sheetId,
          sheet,
          table,
          row: headerRows[headerRows.length - 1] as number,
          column: months[0]?.columns[0] ?? table.column('book'),
          message: text(
            `직전 4분기(${period.from} ~ ${period.to}) 밖의 월입니다: ${named}, 장부금액 ${number(sum)}원이 합계에 들어 있습니다`,
            `Months outside the four quarters (${period.from} to ${period.to}): ${named}; ${number(sum)} won of them are in the sum`,
          ),
          source: quartersOf(deciding ? { deciding } : {}),
          content: `months\u001f${named}`,
        },
      ];
    });
  },
};

/** The months with a year that a ledger without dates names, and the columns that hold their amounts. */
export function monthsAcross({ understanding }: Table): { readonly month: string; readonly columns: readonly number[] }[] {
  const { columns, months, monthOfSheet, added } = understanding;
  if (columns.date !== undefined || columns.book === undefined) return [];
  if (months === undefined) return monthOfSheet === undefined ? [] : [{ month: monthOfSheet, columns: added?.book ?? [columns.book] }];
  const parts = partsOf(understanding, 'book');
  if (parts?.length !== months.length) return [];
  return months.flatMap((month, at) => (month.startsWith('?') ? [] : [{ month, columns: [parts[at] as number] }]));
}

const wonIn = (table: Table, columns: readonly number[]): number =>
  table.rows.reduce(
    (sum, { kind, row }) => (kind === 'data' ? sum + columns.reduce((own, column) => own + table.won(numberOf(table.grid.own(row, column)) ?? 0), 0) : sum),
    0,
  );

/** Row by row, and by month where no row has a date. */
export const dateOutsidePeriod: readonly (Rule | WorkbookRule)[] = [ofRow, ofInstalments, ofMonths];
