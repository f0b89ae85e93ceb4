import { text } from '../../domain';
import type { TableRule } from '../engine/rule';
import { LEDGER } from '../message-formatting';
import { FOUR_QUARTERS, quartersOf } from './four-quarters';

/** The date of the application is known, but no column of the ledger says when its costs arose. */
export const periodUnchecked: TableRule = {
  kind: 'table',
  meta: {
    id: 'period-unchecked',
    severity: 'warning',
    kinds: LEDGER,
    title: text('기간을 검사하지 못함', 'Period not checked'),
    reason: text(
      '일자를 읽을 수 있는 열이 없으면 직전 4분기 밖의 비용이 섞여 있어도 알 수 없습니다.',
      'Without dates, costs outside the four quarters go unnoticed.',
    ),
    source: FOUR_QUARTERS,
  },
  check(table, context) {
    const { period } = context;
    const { columns, months, datesUnread, headerRows } = table.understanding;
    if (!period || columns.date !== undefined) return undefined;
    const outside = months?.filter((month) => month < period.from.slice(0, 7) || month > period.to.slice(0, 7));
    if (outside && outside.length === 0) return undefined;
    const why =
      datesUnread === 'no-year'
        ? text('일자에 연도가 없고 시트에도 적혀 있지 않습니다', 'the dates have no year, and the sheet does not say it')
        : outside
          ? text(
              `연도를 알 수 없거나 기간 밖인 월이 있습니다(${outside.join(', ')})`,
              `some months are outside the period or have no year (${outside.join(', ')})`,
            )
          : text('일자로 읽을 수 있는 열이 없습니다', 'no column reads as dates');
    return {
      row: headerRows[headerRows.length - 1] as number,
      column: table.column('text', 'category', 'book'),
      message: text(
        `직전 4분기(${period.from} ~ ${period.to})의 비용인지 검사하지 못했습니다: ${why.ko}.`,
        `Whether the costs lie in the four quarters (${period.from} to ${period.to}) was not checked: ${why.en}.`,
      ),
      source: quartersOf(context),
      content: datesUnread ?? 'none',
      rows: [],
    };
  },
};
