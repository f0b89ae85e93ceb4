import { text, toSerial } from '../../domain';
import type { RowRule } from '../engine/rule';
import { TRAITS } from '../../reading/table/traits';
import { FOUR_QUARTERS, hasDates, quartersOf } from './four-quarters';
import { columnOf, LEDGER, shownValue, writeTo } from '../message-formatting';
import { sameSlip } from './same-cause';

export const dateInvalid: RowRule = {
  kind: 'row',
  on: TRAITS.date,
  meta: {
    id: 'date-invalid',
    severity: 'error',
    fixable: true,
    kinds: LEDGER,
    title: text('날짜가 아닌 일자', 'Date that is none'),
    reason: text('텍스트로 적힌 일자는 기간을 판정하거나 정렬할 때 빠집니다.', 'A date written as text is passed over when a period is filtered or sorted.'),
    source: FOUR_QUARTERS,
  },
  check(row, context) {
    if (!hasDates(row)) return undefined;
    const { raw, state, date } = row.date;
    const column = columnOf(row, 'date');
    if (state === 'bad')
      return {
        row: row.row,
        column,
        message: text(`날짜로 읽을 수 없습니다: “${shownValue(raw)}”`, `Not a valid date: “${shownValue(raw)}”`),
        source: quartersOf(context),
        ...sameSlip(row, column),
      };
    if (state !== 'text' || date === undefined || context.textDates || row.table.understanding.dateWay !== undefined) return undefined;
    return {
      row: row.row,
      column,
      message: text(`날짜가 텍스트로 적혀 있습니다: “${shownValue(raw)}” (${date})`, `The date is written as text: “${shownValue(raw)}” (${date})`),
      source: quartersOf(context),
      fix: {
        title: text(`날짜로 바꾸기: ${date}`, `Turn into the date ${date}`),
        writes: [writeTo(row, column, { value: toSerial(date, row.table.grid.block.date1904), numberFormat: 'yyyy-mm-dd' })],
      },
    };
  },
};
