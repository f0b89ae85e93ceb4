import { text } from '../../domain';
import { LEDGER } from '../message-formatting';
import { conditionRule } from './condition-rule';

export const adviserNotEligible = conditionRule(
  ['adviser', 'foreigner'],
  {
    id: 'adviser-not-eligible',
    severity: 'error',
    kinds: LEDGER,
    title: text('자문료를 인정할 수 없는 사람', 'Adviser not eligible'),
    reason: text(
      '기술자문료는 연구기관의 연구원, 대학의 교수(조교수 이상), 외국인 기술자에게 준 것만 인정합니다.',
      'Advice counts only from researchers of institutions, professors and foreign engineers.',
    ),
    source: { ref: '별표 3' },
    needsStatement: true,
  },
  text('자문료 인정 대상이 아닙니다', 'Not one of the advisers ①②③'),
);
