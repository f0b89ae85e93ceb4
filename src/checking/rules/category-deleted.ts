import { text } from '../../domain';
import type { RowRule } from '../engine/rule';
import { TRAITS } from '../../reading/table/traits';
import { BOTH, clauseOf, columnOf, number, shownValue } from '../message-formatting';

export const categoryDeleted: RowRule = {
  kind: 'row',
  on: TRAITS.category,
  meta: {
    id: 'category-deleted',
    severity: 'error',
    kinds: BOTH,
    title: text('삭제된 비목', 'Deleted category'),
    reason: text('이 비목은 고시에서 삭제되어 인정되지 않습니다.', 'The notice has deleted this category; its costs are not recognised.'),
    needsStatement: true,
    source: { ref: '별표 3' },
  },
  check(row) {
    if (row.category.state !== 'deleted') return undefined;
    const amount = row.book.n !== 0 ? row.book.n : row.subtotal.n !== 0 ? row.subtotal.n : row.adjustment.n;
    const statement = row.table.understanding.kind === 'statement';
    // The printed form carries the deleted lines empty; a ledger row in one is wrong even before its amount can be read.
    if (amount === 0 && (statement || row.book.state === 'number')) return undefined;
    return {
      row: row.row,
      column: statement ? columnOf(row, row.book.n !== 0 ? 'book' : 'subtotal', 'book') : columnOf(row, 'category'),
      message: statement
        ? text(
            `삭제된 비목에 금액이 있습니다: ${row.category.normal}, ${number(amount)}`,
            `A deleted category holds an amount: ${row.category.normal}, ${number(amount)}`,
          )
        : text(`삭제된 비목입니다: ${shownValue(row.category.raw)}`, `The category is deleted: ${shownValue(row.category.raw)}`),
      source: clauseOf(row),
      // The heading of a column, the name of a sheet or a title says it of all its rows.
      ...(row.table.understanding.categoryOfAll === undefined && !row.table.titleOver?.(row.row) ? {} : { cause: row.category.raw }),
    };
  },
};
