import { text } from '../../domain';
import { LEDGER } from '../message-formatting';
import { conditionRule } from './condition-rule';

export const notAProfessor = conditionRule(
  ['professor'],
  {
    id: 'not-a-professor',
    severity: 'error',
    kinds: LEDGER,
    title: text('조교수 미만', 'Below assistant professor'),
    reason: text('대학에 소속된 개인은 조교수 이상이어야 합니다.', 'A person at a university has to be an assistant professor or above.'),
    source: { ref: '별표 3', clause: '1.나.②' },
    needsStatement: true,
  },
  text('조교수 이상이 아닙니다', 'Below assistant professor'),
);
