import { text } from '../../domain';
import { placeOf, valueIn } from '../../reading/answers/cells';
import type { RowRule } from '../engine/rule';
import { LEDGER, number, shownValue } from '../message-formatting';
import { givenBackIn } from './row-answers';

export const costGivenBack: RowRule = {
  kind: 'row',
  meta: {
    id: 'cost-given-back',
    severity: 'warning',
    kinds: LEDGER,
    title: text('돌려받은 비용', 'A cost that came back'),
    reason: text(
      '환불받거나 취소한 금액은 지출한 비용이 아니므로 장부금액에서 빼거나 조정금액으로 빼야 합니다.',
      'What was refunded or cancelled is no cost: it has to be left out, or taken out as an adjustment.',
    ),
    source: { ref: '별표 3' },
    needsStatement: true,
  },
  check(row) {
    if (row.net <= 0) return undefined;
    const column = givenBackIn(row);
    if (!column) return undefined;
    const said = shownValue(valueIn(row, column));
    return {
      row: row.row,
      column: placeOf(row, column),
      message: text(
        `돌려받았거나 취소한 비용이 남아 있습니다: ‘${said}’, 소계 ${number(row.net)}`,
        `A cost that came back or was cancelled is left in: “${said}”, subtotal ${number(row.net)}`,
      ),
    };
  },
};
