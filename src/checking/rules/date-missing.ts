import { text } from '../../domain';
import type { RowRule } from '../engine/rule';
import { TRAITS } from '../../reading/table/traits';
import { FOUR_QUARTERS, hasDates, quartersOf } from './four-quarters';
import { columnOf, LEDGER } from '../message-formatting';
import { sameSlip } from './same-cause';

export const dateMissing: RowRule = {
  kind: 'row',
  on: TRAITS.date,
  meta: {
    id: 'date-missing',
    severity: 'error',
    kinds: LEDGER,
    title: text('일자가 없음', 'Date missing'),
    reason: text('직전 4분기의 비용인지는 일자로 판단합니다.', 'The date decides whether a cost lies in the four quarters.'),
    source: FOUR_QUARTERS,
  },
  check(row, context) {
    if (!hasDates(row) || row.date.state !== 'empty' || (row.book.n === 0 && row.net === 0)) return undefined;
    const column = columnOf(row, 'date');
    return { row: row.row, column, message: text('일자가 없습니다.', 'The date is missing.'), source: quartersOf(context), ...sameSlip(row, column) };
  },
};
