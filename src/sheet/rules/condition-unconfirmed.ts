import { text } from '../../domain';
import type { Condition } from '../../law/types';
import type { GroupRule } from '../engine/rule';
import { codeOf, counts, openConditions } from './conditions';
import { columnOf, LEDGER, number } from './say';

export const conditionUnconfirmed: GroupRule = {
  kind: 'group',
  meta: {
    id: 'condition-unconfirmed',
    severity: 'review',
    kinds: LEDGER,
    title: text('확인할 요건', 'Condition to confirm'),
    reason: text('이 항목의 요건을 시트에서 알 수 없습니다. 사람이 확인해야 합니다.', 'The sheet does not answer a condition of this line; a person has to confirm it.'),
    source: { ref: '별표 3' },
    needsStatement: true,
  },
  keyOf: (row, context) => {
    const code = codeOf(row);
    return code !== '' && counts(row) && openConditions(row, context).length > 0 ? code : undefined;
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
      message: text(`${questions.map((question) => question.ko).join(' ')} (${number(rows.length)}행)`, `${questions.map((question) => question.en).join(' ')} (${number(rows.length)} ${rows.length === 1 ? 'row' : 'rows'})`),
      source: { ref: '별표 3', clause: line.code },
      content: [...open.keys()].sort().join('\u001f'),
      rows: [],
    };
  },
};
