import { text } from '../../domain';
import type { TableRule } from '../engine/rule';
import { noEdition } from '../../rules';
import { FOUR_QUARTERS } from './four-quarters';
import { LEDGER } from '../message-formatting';

export const periodUnknown: TableRule = {
  kind: 'table',
  meta: {
    id: 'period-unknown',
    severity: 'info',
    kinds: LEDGER,
    title: text('기간을 알 수 없음', 'Period unknown'),
    reason: text('신청일을 알아야 직전 4분기의 비용인지 검사합니다.', 'The application date tells which four quarters count.'),
    source: FOUR_QUARTERS,
  },
  check(table, { period, facts }) {
    if (period) return undefined;
    const { appliedOn } = facts;
    return {
      row: table.understanding.headerRows[table.understanding.headerRows.length - 1] as number,
      column: table.column('date', 'category'),
      message:
        appliedOn === undefined
          ? text('신청일을 알 수 없어 직전 4분기를 검사하지 못했습니다.', 'Without an application date the four quarters could not be checked.')
          : noEdition(appliedOn).message,
      content: appliedOn === undefined ? 'none' : 'no-edition',
      rows: [],
    };
  },
};
