import { text, type Text } from '../../domain';
import { placeOf, valueIn } from '../../reading/answers/cells';
import { Blocks } from '../../reading/table/blocks';
import { BLOCK } from '../../reading/table/columns';
import type { Row } from '../../reading/table/row';
import type { Table } from '../../reading/table/table';
import type { MarkSaid } from '../../reading/row-marks';
import type { Hit, RowRule, TableRule } from '../engine/rule';
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

const isToldOf = (row: Row): boolean => {
  const found = unspentOf(row);
  return found !== undefined && isTold(row, found.unspent);
};

/** The rows with such marks, in each block of rows: an edit is in one of them. */
const marked = new Blocks<Table, readonly { readonly row: Row; readonly mark: MarkSaid }[]>((_columns, from, to, table) => {
  const found: { readonly row: Row; readonly mark: MarkSaid }[] = [];
  for (let at = from; at < to; at += 1) {
    const row = table.rows[at] as Row;
    const mark = row.kind === 'data' && row.net > 0 ? table.unclearMark(row.row) : undefined;
    if (mark && !isToldOf(row)) found.push({ row, mark });
  }
  return found;
});

/** A column of marks that takes rows out, or says which count: where that may be read either way, all of its rows count. */
const ofMarks: TableRule = {
  kind: 'table',
  meta: ofCosts.meta,
  check(table) {
    const open = new Map<number, { readonly first: Row; readonly said: string; rows: number; won: number }>();
    for (let block = 0; block * BLOCK < table.rows.length; block += 1)
      for (const { row, mark } of marked.of(table.numbers, block, table)) {
        const known = open.get(mark.column);
        if (known) {
          known.rows += 1;
          known.won += row.net;
        } else open.set(mark.column, { first: row, said: mark.said, rows: 1, won: row.net });
      }
    return [...open].map(([column, { first, said, rows, won }]): Hit => ({
      row: first.row,
      column,
      message: text(
        `‘${shownValue(said)}’ 등 ${number(rows)}행, 소계 ${number(won)}을 더했습니다. 이 표시가 더하지 않을 행이라는 뜻이면 그 행을 빼십시오.`,
        `${number(rows)} ${rows === 1 ? 'row' : 'rows'} with “${shownValue(said)}” or the like, ${number(won)} in all: added. Leave out those that the mark says do not count.`,
      ),
      reason: text(
        '취소·제외·인정 여부를 적은 열이지만 표시가 없거나 모든 행에 있거나 뜻이 분명하지 않아, 더하지 않을 행인지 확인해야 합니다.',
        'The column says which rows were cancelled, left out or recognised, but the mark is missing, stands in every row or is not plain: whether they count has to be confirmed.',
      ),
      content: `marks ${said}`,
      rows: [],
    }));
  },
};

export const costGivenBack: readonly (RowRule | TableRule)[] = [ofCosts, ofCancelled, ofMarks];
