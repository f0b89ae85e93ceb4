import { text } from '../../domain';
import { firmRule } from './firm-condition';
import { BOTH, number } from '../message-formatting';

export const labRequired = firmRule(
  'rd-lab',
  (facts) => facts.hasRdLab === false,
  {
    id: 'lab-required',
    severity: 'error',
    kinds: BOTH,
    title: text('기업부설연구소가 없음', 'No corporate R&D lab'),
    reason: text('1.가의 비용은 기업부설연구소의 연구에 쓴 것이어야 합니다.', 'The costs of 1.가 are those of a corporate R&D lab.'),
    source: { ref: '별표 3', clause: '1.가' },
    needsStatement: true,
  },
  (code, rows) =>
    text(
      `기업부설연구소가 없는 기업은 ${code} 비목을 쓸 수 없습니다 (${number(rows)}행)`,
      `A firm without a corporate R&D lab cannot use ${code} (${number(rows)} rows)`,
    ),
);
