import { text } from '../../domain';
import type { ConditionKind } from '../../law/types';
import type { Answer } from '../../reading/answers/judge';
import { writtenIn } from '../../reading/answers/cells';
import { textOf, type Row } from '../../reading/table/row';
import type { RowRule, RuleMeta } from '../engine/rule';
import { shownValue } from '../message-formatting';
import { codeOf } from './conditions';
import { answersOf, isAgainst } from './row-answers';

/** Kinds of conditions that have a rule of their own. */
export const OWN_RULE: ReadonlySet<ConditionKind> = new Set<ConditionKind>([
  'person-excluded',
  'listed-institution',
  'professor',
  'adviser',
  'foreigner',
  'firm-is-sme',
  'recipient-is-sme',
  'trainee',
  'lease-or-use',
]);

/** What stands in the cell of an answer, and the word that was read for one typed wrong: `조교슈 (조교슈 → 조교수?)`. */
export const saidBy = (row: Row, { column, readAs }: Answer): string => `${shownValue(writtenIn(row, column))}${readAs === undefined ? '' : ` (${readAs}?)`}`;

/** Whom the row is about, before what is said of them. */
const who = (row: Row): string => (textOf(row, 'party') === '' ? '' : `${shownValue(textOf(row, 'party'))}, `);

/** A rule that finds rows whose own words deny a condition of these kinds, whatever code the edition gives their line: `what` begins the message. */
export function conditionRule(kinds: readonly ConditionKind[], meta: RuleMeta, what: { readonly ko: string; readonly en: string }): RowRule {
  const own = new Set(kinds);
  return {
    kind: 'row',
    meta,
    asks: isAgainst,
    check(row) {
      const first = answersOf(row).find(({ condition, answer }) => answer?.state === 'no' && own.has(condition.kind));
      if (!first?.answer) return undefined;
      const { column } = first.answer;
      const value = saidBy(row, first.answer);
      return {
        row: row.row,
        column: column.column,
        message: text(`${what.ko}: ${who(row)}${column.title} ‘${value}’`, `${what.en}: ${who(row)}${column.title} “${value}”`),
        source: { ref: '별표 3', clause: codeOf(row), ...(first.condition.certainty ? { certainty: first.condition.certainty } : {}) },
      };
    },
  };
}
