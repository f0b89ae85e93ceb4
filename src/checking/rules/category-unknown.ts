import { text } from '../../domain';
import type { RowRule } from '../engine/rule';
import { TRAITS } from '../../reading/table/traits';
import { likelyLine } from './likely-line';
import { BOTH, columnOf, shown, writeTo } from '../message-formatting';

export const categoryUnknown: RowRule = {
  kind: 'row',
  on: TRAITS.category,
  meta: {
    id: 'category-unknown',
    severity: 'error',
    fixable: true,
    kinds: BOTH,
    title: text('별표 3에 없는 비목', 'No such category in Appendix 3'),
    reason: text('별표 3에 없는 비목의 비용은 연구개발비로 인정되지 않습니다.', 'A cost is only recognised in a category that Appendix 3 has.'),
    needsStatement: true,
    source: { ref: '별표 3' },
  },
  check(row) {
    if (row.category.state !== 'unknown') return undefined;
    const meant = row.table.understanding.kind === 'ledger' ? likelyLine(row) : undefined;
    const column = columnOf(row, 'category');
    return {
      row: row.row,
      column,
      message: text(`별표 3에 없는 비목입니다: ${shown(row.category.raw)}`, `Appendix 3 has no such category: ${shown(row.category.raw)}`),
      ...(meant
        ? {
            fix: {
              title: text(`${meant.code} ${meant.name.ko} 비목으로 바꾸기`, `Change to ${meant.code} ${meant.name.en}`),
              writes: [writeTo(row, column, { value: meant.code })],
            },
          }
        : {}),
    };
  },
};
