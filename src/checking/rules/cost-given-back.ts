import { text, type Text } from '../../domain';
import { placeOf, valueIn } from '../../reading/answers/cells';
import type { Row } from '../../reading/table/row';
import type { RowRule } from '../engine/rule';
import { columnOf, LEDGER, number, shownValue } from '../message-formatting';
import type { Unspent } from '../../reading/answers/borne';
import { demandsSpending, unspentOf } from './row-answers';

type Told = Extract<Unspent, 'back' | 'others' | 'unpaid'>;
const SAYS: Readonly<Record<Told, Text>> = {
  back: text('돌려받았거나 취소한 비용이 남아 있습니다', 'A cost that came back or was cancelled is left in'),
  others: text('다른 곳이 부담한 비용이 남아 있습니다', 'A cost that another bore is left in'),
  unpaid: text('지급하지 않은 비용이 남아 있습니다', 'A cost that was not paid is left in'),
};
/** That nothing was paid decides where the category speaks of what was spent or paid; elsewhere it is asked. */
const isTold = (row: Row, unspent: Unspent): unspent is Told => unspent === 'back' || unspent === 'others' || (unspent === 'unpaid' && demandsSpending(row));

const ofCosts: RowRule = {
  kind: 'row',
  meta: {
    id: 'cost-given-back',
    severity: 'warning',
    kinds: LEDGER,
    title: text('지출하지 않은 비용', 'A cost that was not spent'),
    reason: text(
      '환불받거나 취소한 금액, 다른 곳이 부담한 금액, 지급하지 않은 금액은 지출한 비용이 아니므로 장부금액에서 빼거나 조정금액으로 빼야 합니다.',
      'What was refunded or cancelled, borne by another or never paid was not spent: it has to be left out, or taken out as an adjustment.',
    ),
    source: { ref: '별표 3' },
    needsStatement: true,
  },
  check(row) {
    if (row.net <= 0) return undefined;
    const found = unspentOf(row);
    if (!found || !isTold(row, found.unspent)) return undefined;
    const { column, unspent } = found;
    const said = shownValue(valueIn(row, column));
    return {
      row: row.row,
      column: placeOf(row, column),
      message: text(`${SAYS[unspent].ko}: ‘${said}’, 소계 ${number(row.net)}`, `${SAYS[unspent].en}: “${said}”, subtotal ${number(row.net)}`),
    };
  },
};

/** `취소` beside purchases, and none of them is the one that it cancels: it is neither added nor taken off. */
const ofCancelled: RowRule = {
  kind: 'row',
  meta: ofCosts.meta,
  dropped: true,
  asks: ({ row, kind, table }) => kind === 'dropped' && table.cancelsNothing?.(row) !== undefined,
  check(row) {
    const said = shownValue(row.table.cancelsNothing?.(row.row) ?? '');
    const won = number(row.book.n);
    return {
      row: row.row,
      column: row.table.entryColumn ?? columnOf(row, 'book'),
      message: text(
        `‘${said}’ 행이 취소하는 결제(같은 거래처와 금액)가 이 표에 없습니다: ${won}을 더하지도 빼지도 않았습니다. 취소한 결제가 합계에 들어 있으면 음수로 적으십시오.`,
        `No row holds the purchase (same party and amount) that this “${said}” cancels: ${won} was neither added nor taken off. Write it with a minus if that purchase is in the sums.`,
      ),
    };
  },
};

export const costGivenBack: readonly RowRule[] = [ofCosts, ofCancelled];
