import { text } from '../../domain';
import { LEDGER } from '../message-formatting';
import { conditionRule } from './condition-rule';

export const traineeNotEligible = conditionRule(
  ['trainee'],
  {
    id: 'trainee-not-eligible',
    severity: 'error',
    kinds: LEDGER,
    title: text('훈련비를 인정할 수 없는 직원', 'Trainee not eligible'),
    reason: text(
      '이 비목은 연구소(전담부서)나 생산업무에 종사하는 직원의 훈련만 인정합니다.',
      'This category recognises only the training of staff in research or production.',
    ),
    source: { ref: '별표 3' },
    needsStatement: true,
  },
  text('연구·생산에 종사하는 직원이 아닙니다', 'Not staff of research or production'),
);
