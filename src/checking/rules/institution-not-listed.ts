import { text } from '../../domain';
import { LEDGER } from '../message-formatting';
import { conditionRule } from './condition-rule';

export const institutionNotListed = conditionRule(
  ['listed-institution'],
  {
    id: 'institution-not-listed',
    severity: 'error',
    kinds: LEDGER,
    title: text('인정되지 않는 위탁기관', 'Institution not listed'),
    reason: text('위탁·공동기술개발은 ㉮부터 ㉷까지의 기관과 한 것만 인정합니다.', 'Only development with the institutions ㉮ to ㉷ counts.'),
    source: { ref: '별표 3', clause: '1.나.①' },
    needsStatement: true,
  },
  text('㉮–㉷의 기관이 아닙니다', 'None of the institutions ㉮–㉷'),
);
