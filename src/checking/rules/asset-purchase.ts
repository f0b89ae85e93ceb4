import { text } from '../../domain';
import type { RowRule } from '../engine/rule';
import { textOf } from '../../reading/table/row';
import { codeOf, counts, wordsOf } from './conditions';
import { columnOf, LEDGER, shown } from '../message-formatting';

const LEASED = /임차|임대|리스|렌탈|렌트|대여|이용|사용료|lease|leasing|rent|use|usage/;
const BOUGHT = /구입|구매|매입|취득|purchas|acqui|bought|buy/;
const ASSETS = /기계장치|공구와?기구|공기구|비품|시설장치|차량운반구|유형자산|건설중인자산|machinery|equipmentasset|fixedasset/;

export const assetPurchase: RowRule = {
  kind: 'row',
  lines: ['1.가.③'],
  meta: {
    id: 'asset-purchase',
    severity: 'warning',
    kinds: LEDGER,
    title: text('임차가 아닌 구입', 'Bought, not leased'),
    reason: text('1.가.③은 연구·시험용 시설의 임차나 이용에 든 비용만 인정합니다.', '1.가.③ recognises only the lease or use of a facility.'),
    source: { ref: '별표 3', clause: '1.가.③' },
    needsStatement: true,
  },
  check(row) {
    if (codeOf(row) !== '1.가.③' || !counts(row)) return undefined;
    const said = wordsOf(row, 'text', 'requirement');
    const account = wordsOf(row, 'account');
    const role = BOUGHT.test(said) ? 'text' : ASSETS.test(account) ? 'account' : undefined;
    if (!role || LEASED.test(said) || (role === 'account' && LEASED.test(account))) return undefined;
    return {
      row: row.row,
      column: columnOf(row, role, 'category'),
      message: text(`구입한 시설로 보입니다: ${shown(textOf(row, role))}`, `This looks like a purchase: ${shown(textOf(row, role))}`),
    };
  },
};
