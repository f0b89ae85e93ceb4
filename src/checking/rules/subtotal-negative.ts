import { text } from '../../domain';
import type { RowRule } from '../engine/rule';
import { TRAITS } from '../../reading/table/traits';
import { BOTH, clauseOf, columnOf, number } from '../message-formatting';

export const subtotalNegative: RowRule = {
  kind: 'row',
  on: TRAITS.negative,
  meta: {
    id: 'subtotal-negative',
    severity: 'error',
    kinds: BOTH,
    title: text('소계가 0보다 작음', 'Subtotal below zero'),
    reason: text('조정으로 뺄 수 있는 금액은 장부금액까지입니다.', 'An adjustment can take away no more than the book amount.'),
    source: { ref: '별표 3' },
  },
  check(row) {
    if (row.adjustment.state === 'bad' || row.adjustment.state === 'error' || row.book.state === 'bad' || row.book.state === 'error') return undefined;
    // A negative book amount is its own finding.
    if (row.net >= 0 || row.book.n < 0) return undefined;
    return {
      row: row.row,
      column: columnOf(row, 'subtotal', 'adjustment', 'book'),
      message: text(
        `소계가 0보다 작습니다: ${number(row.book.n)} + (${number(row.adjustment.n)}) = ${number(row.net)}`,
        `The subtotal is below zero: ${number(row.book.n)} + (${number(row.adjustment.n)}) = ${number(row.net)}`,
      ),
      source: clauseOf(row),
    };
  },
};
