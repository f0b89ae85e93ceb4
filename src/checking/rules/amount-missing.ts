import { text } from '../../domain';
import type { RowRule } from '../engine/rule';
import { isNotHeld } from '../../reading/row-states';
import type { Row } from '../../reading/table/row';
import { TRAITS } from '../../reading/table/traits';
import { isUnread } from '../unread-cells';
import { clauseOf, columnOf, LEDGER, shownValue } from '../message-formatting';

/** Beside what was planned it says why nothing was spent. */
const saysNotHeld = ({ row, table: { grid } }: Row): boolean =>
  (grid.block.values[row - grid.block.top] ?? []).some((value) => typeof value === 'string' && isNotHeld(value));

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
    if (row.book.state !== 'empty' || row.category.state === 'empty' || saysNotHeld(row)) return undefined;
    const category = shownValue(row.category.raw);
    return {
      row: row.row,
      column: columnOf(row, 'book'),
      message: isUnread(row)
        ? text(`장부금액을 읽지 못했습니다: ${category}`, `The book amount could not be read: ${category}`)
        : text(`장부금액이 없습니다: ${category}`, `No book amount: ${category}`),
      source: clauseOf(row),
    };
  },
};
