import { text } from '../../domain';
import type { RowRule } from '../engine/rule';
import { TRAITS } from '../../reading/table/traits';
import { clauseOf, columnOf, LEDGER, shown } from '../message-formatting';

export const amountMissing: RowRule = {
  kind: 'row',
  on: TRAITS.noBook,
  meta: {
    id: 'amount-missing',
    severity: 'error',
    kinds: LEDGER,
    title: text('장부금액이 없음', 'Book amount missing'),
    reason: text('비목만 있고 장부금액이 없는 행은 산정표에 더할 금액이 없습니다.', 'A row with a category but no book amount adds nothing to the statement.'),
    needsStatement: true,
    source: { ref: '별표 3' },
  },
  check(row) {
    if (row.book.state !== 'empty' || row.category.state === 'empty') return undefined;
    return {
      row: row.row,
      column: columnOf(row, 'book'),
      message: text(`장부금액이 없습니다: ${shown(row.category.raw)}`, `No book amount: ${shown(row.category.raw)}`),
      source: clauseOf(row),
    };
  },
};
