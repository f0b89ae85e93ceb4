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
    reason: text('이 비목은 시설의 임차나 이용에 든 비용만 인정합니다.', 'This category recognises only the lease or use of a facility.'),
    source: { ref: '별표 3' },
    needsStatement: true,
  },
  text('구입한 것으로 보입니다', 'This looks like a purchase'),
);
