import { text } from '../../domain';
import type { Hit, RowRule } from '../engine/rule';
import { TRAITS } from '../../reading/table/traits';
import { AMOUNT_NAMES, AMOUNT_ROLES, BOTH, columnOf, shownValue } from '../message-formatting';

export const amountIsError: RowRule = {
  kind: 'row',
  on: TRAITS.unreadable,
  meta: {
    id: 'amount-is-error',
    severity: 'error',
    kinds: BOTH,
    title: text('금액 셀의 오류값', 'Error value in an amount'),
    reason: text('오류값이 있는 셀은 합계까지 오류로 만듭니다.', 'An error value spoils every sum that takes it in.'),
    source: { ref: '별표 3' },
  },
  check(row) {
    const inputsFail = [row.book, row.adjustment].some((amount) => amount.state !== 'number' && amount.state !== 'empty');
    const hits: Hit[] = [];
    for (const role of AMOUNT_ROLES) {
      const amount = row[role];
      if (amount.state !== 'error') continue;
      // A subtotal that fails because its own row's amounts do follows from those.
      if (role === 'subtotal' && inputsFail && amount.formula !== undefined) continue;
      hits.push({
        row: row.row,
        column: columnOf(row, role),
        message: text(
          `${AMOUNT_NAMES[role].ko} 셀이 오류값입니다: ${shownValue(amount.raw)}`,
          `The ${AMOUNT_NAMES[role].en} is an error value: ${shownValue(amount.raw)}`,
        ),
      });
    }
    return hits;
  },
};
