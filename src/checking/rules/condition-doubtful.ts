import { text } from '../../domain';
import { placeOf } from '../../reading/answers/cells';
import type { RowRule } from '../engine/rule';
import { LEDGER } from '../message-formatting';
import { saidBy } from './condition-rule';
import { codeOf } from './conditions';
import { relationCertainty } from './excluded-relation';
import { answersOf, isAgainst, isDoubtful } from './row-answers';

export const conditionDoubtful: RowRule = {
  kind: 'row',
  asks: isDoubtful,
  meta: {
    id: 'condition-doubtful',
    severity: 'review',
    kinds: LEDGER,
    title: text('요건에 맞는지 의심되는 비용', 'Condition doubtful'),
    reason: text(
      '행에 적힌 말로는 이 비목의 요건에 맞는지 의심스럽습니다. 증빙을 확인하십시오.',
      'By the words of the row it is doubtful whether it meets a condition of this category; check the evidence.',
    ),
    source: { ref: '별표 3' },
    needsStatement: true,
  },
  check(row) {
    if (isAgainst(row)) return undefined;
    const doubts = answersOf(row).filter(({ condition, answer }) => answer?.state === 'doubt' && condition.kind !== 'not-direct-material');
    const answer = doubts[0]?.answer;
    if (!answer) return undefined;
    const { column } = answer;
    const value = saidBy(row, answer);
    return {
      row: row.row,
      column: placeOf(row, column),
      message: text(
        `${column.title} ‘${value}’: ${doubts.map(({ condition }) => condition.question.ko).join(' ')}`,
        `${column.title} “${value}”: ${doubts.map(({ condition }) => condition.question.en).join(' ')}`,
      ),
      source: {
        ref: '별표 3',
        clause: codeOf(row),
        ...(doubts.some(({ condition }) => condition.kind === 'person-excluded') ? relationCertainty(row, value) : {}),
      },
    };
  },
};
