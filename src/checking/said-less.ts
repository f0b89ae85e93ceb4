/** A minus that has its reason beside it: the words of its row say that something was taken back, cancelled or put right. */
import { mayBeReturn, saysReturnAnywhere } from '../reading/return-words';
import type { Row } from '../reading/table/row';

/**
 * Whether a row below zero says why.
 * @param row a row of costs: `승인취소 | -190,500`, `역분개 견본 구입 | -246,000`, `[수정] 금형 가공 | -1,442,000`
 * @returns true where a word beside the amount says so; always false in a statement
 */
export function saysWhyLess({ row, book, table: { grid, columns, understanding } }: Row): boolean {
  if (book.n >= 0 || understanding.kind !== 'ledger') return false;
  const { left, top, values } = grid.block;
  return (values[row - top] ?? []).some(
    (value, at) => typeof value === 'string' && left + at !== columns.category && (mayBeReturn(value) || saysReturnAnywhere(value)),
  );
}
