import { text } from '../../domain';
import type { RowRule } from '../engine/rule';
import { TRAITS } from '../../reading/table/traits';
import { BOTH, columnOf, number } from '../message-formatting';

export const hiddenRow: RowRule = {
  kind: 'row',
  on: TRAITS.hidden,
  meta: {
    id: 'hidden-row',
    severity: 'review',
    kinds: BOTH,
    title: text('보이지 않는 행의 금액', 'Amount in a hidden row'),
    reason: text(
      '필터로 걸러졌거나 숨긴 행의 금액도 합계에 들어갑니다. 빼려던 것인지 확인하십시오.',
      'An amount that a filter or hiding keeps out of sight still counts in the sum; check whether it was meant to be left out.',
    ),
    source: { ref: '별표 3' },
  },
  check(row) {
    if (!row.hidden || (row.book.n === 0 && row.subtotal.n === 0 && row.adjustment.n === 0)) return undefined;
    return {
      row: row.row,
      column: columnOf(row, 'book'),
      message: text(`숨은 행에 금액이 있습니다: ${number(row.book.n)}`, `A hidden row holds an amount: ${number(row.book.n)}`),
    };
  },
};
