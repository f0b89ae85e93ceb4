import { text } from '../../domain';
import type { Hit, RowRule } from '../engine/rule';
import { numberOf } from '../../reading/amount-columns';
import type { Row } from '../../reading/table/row';
import { TRAITS } from '../../reading/table/traits';
import { BOTH, columnOf, number } from '../message-formatting';
import { saysWhyLess } from '../said-less';
import { partColumns } from './across-sums';

/** A month or a quarter below zero, in a row that is above. */
function negativeParts(row: Row): Hit[] | undefined {
  const { sums } = row.table.understanding;
  if (sums === undefined || row.kind !== 'data') return undefined;
  const adjustments = new Set(sums.flatMap(({ subtotal, of }) => (subtotal === true ? of.slice(1) : [])));
  const hits = partColumns(row.table).flatMap((column): Hit[] => {
    const n = adjustments.has(column) ? undefined : numberOf(row.table.grid.own(row.row, column));
    return n === undefined || n >= 0
      ? []
      : [
          {
            row: row.row,
            column,
            message: text(`장부금액이 음수입니다: ${number(n)}`, `The book amount is negative: ${number(n)}`),
            content: `part\u001f${column}\u001f${n}`,
          },
        ];
  });
  return hits.length > 0 ? hits : undefined;
}

const AS_WRITTEN = text(
  '취소·환불·정정으로 적혀 있어 적힌 대로 뺐습니다. 취소하거나 돌려받은 비용이 직전 4분기의 것인지 확인하십시오.',
  'The row says that something was cancelled, refunded or corrected: taken off as written. Check that what it takes back lies in the four quarters.',
);

export const amountNegative: RowRule = {
  kind: 'row',
  on: TRAITS.negative,
  meta: {
    id: 'amount-negative',
    severity: 'warning',
    kinds: BOTH,
    title: text('음수인 장부금액', 'Negative book amount'),
    reason: text(
      '장부금액은 지출한 비용이므로 보통 음수가 아닙니다. 취소 분개라면 원래 행과 함께 확인하십시오.',
      'A book amount is a cost that was paid and is seldom negative; check a reversal together with its original row.',
    ),
    source: { ref: '별표 3' },
  },
  check(row) {
    if (row.table.isTakenBack?.(row.row)) return undefined;
    if ((row.book.state !== 'number' && row.book.state !== 'text') || row.book.n >= 0) return negativeParts(row);
    return {
      row: row.row,
      column: columnOf(row, 'book'),
      message: text(`장부금액이 음수입니다: ${number(row.book.n)}`, `The book amount is negative: ${number(row.book.n)}`),
      // Those that say why are told together.
      ...(saysWhyLess(row) ? { severity: 'info', reason: AS_WRITTEN, cause: 'said' } : {}),
    };
  },
};
