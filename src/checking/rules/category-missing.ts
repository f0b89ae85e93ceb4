import { text } from '../../domain';
import type { RowRule } from '../engine/rule';
import { TRAITS } from '../../reading/table/traits';
import { BOTH, columnOf, number } from '../message-formatting';
import { sameSlip } from './same-cause';

export const categoryMissing: RowRule = {
  kind: 'row',
  on: TRAITS.category,
  meta: {
    id: 'category-missing',
    severity: 'error',
    kinds: BOTH,
    title: text('비목이 없음', 'Category missing'),
    reason: text('모든 비용은 별표 3의 한 비목에 들어가야 합니다.', 'Every cost belongs to one category of Appendix 3.'),
    needsStatement: true,
    source: { ref: '별표 3' },
  },
  check(row) {
    // Where no column has categories at all, that is said once.
    if (row.category.state !== 'empty' || (row.table.columns.category === undefined && row.table.understanding.categoryFrom === undefined)) return undefined;
    const amount = row.book.n !== 0 ? row.book.n : row.subtotal.n !== 0 ? row.subtotal.n : row.adjustment.n;
    if (amount === 0) return undefined;
    const column = columnOf(row, 'category');
    return {
      row: row.row,
      column,
      message: text(`비목이 없습니다: 금액 ${number(amount)}`, `No category for the amount ${number(amount)}`),
      ...sameSlip(row, column),
    };
  },
};
