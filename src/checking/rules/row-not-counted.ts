import { text } from '../../domain';
import type { TableRule } from '../engine/rule';
import { columnOf, LEDGER, number, shownValue } from '../message-formatting';
import { textOf } from '../../reading/table/row';

/** Rows that the sheet itself marks as refused or cancelled. */
export const rowNotCounted: TableRule = {
  kind: 'table',
  meta: {
    id: 'row-not-counted',
    severity: 'info',
    kinds: LEDGER,
    title: text('합계에서 뺀 행', 'Rows left out of the sums'),
    reason: text('불인정, 취소, 반려로 표시된 행은 연구개발비에 더하지 않았습니다.', 'Rows marked as refused, cancelled or sent back were not added.'),
    source: { ref: '별표 3' },
  },
  check(table) {
    let count = 0;
    let sum = 0;
    let first = -1;
    table.rows.forEach((row, at) => {
      if (row.kind !== 'dropped') return;
      if (first < 0) first = at;
      count += 1;
      sum += row.book.n;
    });
    const row = table.rows[first];
    if (!row) return undefined;
    const said = textOf(row, 'status') || textOf(row, 'note');
    return {
      row: row.row,
      column: columnOf(row, 'status', 'note', 'book'),
      message: text(
        `‘${shownValue(said)}’ 등으로 표시된 ${number(count)}행, 장부금액 ${number(sum)}은 더하지 않았습니다.`,
        `${number(count)} ${count === 1 ? 'row' : 'rows'} marked “${shownValue(said)}” or the like, ${number(sum)} in all, were not added.`,
      ),
      content: 'dropped',
      rows: [],
    };
  },
};
