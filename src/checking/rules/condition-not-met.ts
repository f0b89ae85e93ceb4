import { text } from '../../domain';
import { placeOf } from '../../reading/answers/cells';
import type { Row } from '../../reading/table/row';
import type { Hit, RowRule } from '../engine/rule';
import { LEDGER } from '../message-formatting';
import { OWN_RULE, saidBy } from './condition-rule';
import { codeOf } from './conditions';
import { answersOf, isAgainst, readAnswersInSteps } from './row-answers';
import { sameCause } from './same-cause';

/** The clause in a few words: what a message can hold. */
const brief = (quote: string): string => (quote.length > 60 ? `${quote.slice(0, 59)}…` : quote);

/** The same cell says that the person is excluded, which another rule tells. */
const isExcludedBy = (row: Row, column: number): boolean =>
  answersOf(row).some(({ condition, answer }) => condition.kind === 'person-excluded' && answer?.state === 'no' && answer.column.column === column);

export const conditionNotMet: RowRule = {
  kind: 'row',
  dropped: true,
  asks: isAgainst,
  readInSteps: readAnswersInSteps,
  meta: {
    id: 'condition-not-met',
    severity: 'error',
    kinds: LEDGER,
    title: text('요건에 맞지 않는 비용', 'Condition not met'),
    reason: text(
      '행에 적힌 말이 이 비목의 요건과 어긋납니다. 요건에 맞지 않는 비용은 인정되지 않습니다.',
      'The words of the row are against a condition of this category; what does not meet it is not recognised.',
    ),
    source: { ref: '별표 3' },
    needsStatement: true,
  },
  check(row) {
    // One cell may be against several conditions: it is named once.
    const seen = new Set<number>();
    const hits: Hit[] = [];
    for (const { condition, answer } of answersOf(row)) {
      if (answer?.state !== 'no' || OWN_RULE.has(condition.kind) || seen.has(answer.column.column)) continue;
      // Of a row that was left out, only the very cell that left it out: 승인여부 미승인 denies the approval that the line asks for.
      if (row.kind === 'dropped' && answer.column.role !== 'status') continue;
      // `대표이사 (지배주주)`: whose pay is excluded need not be told that he does no research.
      if (isExcludedBy(row, answer.column.column)) continue;
      seen.add(answer.column.column);
      const value = saidBy(row, answer);
      hits.push({
        row: row.row,
        column: placeOf(row, answer.column),
        message: text(
          `${codeOf(row)} 요건 “${brief(condition.quote)}”에 맞지 않습니다: ${answer.column.title} ‘${value}’`,
          `Against the condition “${brief(condition.quote)}” of ${codeOf(row)}: ${answer.column.title} “${value}”`,
        ),
        source: { ref: '별표 3', clause: codeOf(row) },
        ...sameCause(row, `${codeOf(row)}\u001f${condition.quote}\u001f${value}`),
      });
    }
    return hits.length > 0 ? hits : undefined;
  },
};
