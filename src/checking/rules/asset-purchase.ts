import { text } from '../../domain';
import { LEDGER } from '../message-formatting';
import { conditionRule } from './condition-rule';

export const assetPurchase = conditionRule(
  ['lease-or-use'],
  {
    id: 'asset-purchase',
    severity: 'warning',
    kinds: LEDGER,
    title: text('임차가 아닌 구입', 'Bought, not leased'),
    reason: text('1.가.③은 연구·시험용 시설의 임차나 이용에 든 비용만 인정합니다.', '1.가.③ recognises only the lease or use of a facility.'),
    source: { ref: '별표 3', clause: '1.가.③' },
    needsStatement: true,
  },
  text('구입한 것으로 보입니다', 'This looks like a purchase'),
  ['1.가.③', '2.라.③', '2.바.③'],
);
