import { text } from '../../domain';
import type { RowRule } from '../engine/rule';
import { FOUR_QUARTERS, quartersOf } from './four-quarters';
import { columnOf, LEDGER } from '../message-formatting';

export const dateOutsidePeriod: RowRule = {
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
