import { text } from '../../domain';
import type { Condition } from '../../law/types';
import type { GroupRule } from '../engine/rule';
import { adviserNotEligible } from './adviser-not-eligible';
import { codeOf, counts, openConditions } from './conditions';
import { institutionNotListed } from './institution-not-listed';
import { notAProfessor } from './not-a-professor';
import { columnOf, LEDGER, number } from '../message-formatting';
import { traineeNotEligible } from './trainee-not-eligible';

const REFUSING = [institutionNotListed, notAProfessor, adviserNotEligible, traineeNotEligible];

export const conditionUnconfirmed: GroupRule = {
  kind: 'group',
  meta: {
    id: 'condition-unconfirmed',
    severity: 'review',
    kinds: LEDGER,
    title: text('확인할 요건', 'Condition to confirm'),
    reason: text(
      '이 비목의 요건을 시트에서 알 수 없습니다. 사람이 확인해야 합니다.',
      'The sheet does not answer a condition of this category; a person has to confirm it.',
    ),
    source: { ref: '별표 3' },
    needsStatement: true,
  },
  keyOf: (row, context) => {
    const code = codeOf(row);
    if (code === '' || !counts(row) || openConditions(row, context).length === 0) return undefined;
    // Where a rule has found that the row does not meet its condition, there is nothing left to ask.
    return REFUSING.some((rule) => rule.lines?.some((line) => code.startsWith(line)) && rule.check(row, context) !== undefined) ? undefined : code;
  },
  check(rows, context) {
    const [first] = rows;
    const line = first?.category.line;
    if (!first || !line) return undefined;
    const open = new Map<string, Condition>();
    let last: readonly Condition[] | undefined;
    for (const row of rows) {
      const own = openConditions(row, context);
      if (own === last) continue;
      last = own;
      for (const condition of own) open.set(condition.id, condition);
    }
    const questions = [...open.values()].map((condition) => condition.question);
    return {
      row: first.row,
      column: columnOf(first, 'category'),
      message: text(
        `${questions.map((question) => question.ko).join(' ')} (${number(rows.length)}행)`,
        `${questions.map((question) => question.en).join(' ')} (${number(rows.length)} ${rows.length === 1 ? 'row' : 'rows'})`,
      ),
      source: { ref: '별표 3', clause: line.code },
      content: [...open.keys()].sort().join('\u001f'),
      rows: [],
    };
  },
};
