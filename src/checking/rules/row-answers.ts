import type { Condition, ConditionKind } from '../../law/types';
import { answerColumns, readAnswer, valueIn } from '../../reading/answers/cells';
import { judge, valuesOf, type Answer } from '../../reading/answers/judge';
import { guideOf } from '../../reading/line-guide';
import type { Row } from '../../reading/table/row';
import type { Context } from '../engine/rule';
import { codeOf, isCounted } from './conditions';

export interface RowAnswer {
  readonly condition: Condition;
  readonly answer: Answer | undefined;
}
const NOTHING: readonly RowAnswer[] = [];

/** What the row answers to each condition of its line: judged once, and anew when the row is read anew. */
export function answersOf(row: Row): readonly RowAnswer[] {
  if (row.answers === undefined) {
    const code = codeOf(row);
    const conditions = code === '' || !isCounted(row) ? [] : (guideOf(row.table.edition).get(code)?.line.conditions ?? []);
    if (conditions.length === 0) row.answers = NOTHING;
    else {
      const values = valuesOf(row);
      row.answers = leftOpen(
        row,
        conditions.map((condition) => ({ condition, answer: given(row, condition) ?? judge(row, condition, values) })),
      );
    }
  }
  return row.answers as readonly RowAnswer[];
}

/**
 * A cell says that something is not known yet, but of no condition in particular: then the row answers none of them. Where one is open
 * already, or denied, that is what there is to ask.
 */
function leftOpen(row: Row, answers: readonly RowAnswer[]): readonly RowAnswer[] {
  // What the firm is, is told beside the table.
  if (answers.some(({ condition, answer }) => answer?.state !== 'yes' && condition.kind !== 'firm-is-sme')) return answers;
  const column = answerColumns(row.table).find((one) => one.kind !== 'funds' && readAnswer(valueIn(row, one)).open);
  return column ? answers.map(({ condition }) => ({ condition, answer: { state: 'open', column } })) : answers;
}

/** A category that names the item of the list (`1.나.①㉰`) has said which of them it is. */
function given(row: Row, condition: Condition): Answer | undefined {
  return row.category.mark !== undefined &&
    (condition.kind === 'listed-institution' || condition.reads === 'quality-institution' || condition.reads === 'firm-or-productivity')
    ? { state: 'yes', column: CATEGORY }
    : undefined;
}
const CATEGORY = { column: 0, role: 'category', kind: 'kind', heading: '', title: '' } as const;

export const answersOfKind = (row: Row, kinds: ReadonlySet<ConditionKind>, state: Answer['state']): readonly RowAnswer[] =>
  answersOf(row).filter(({ condition, answer }) => answer?.state === state && kinds.has(condition.kind));

/** The row's own words are against a condition of its line. */
export const isAgainst = (row: Row): boolean => answersOf(row).some(({ answer }) => answer?.state === 'no');

/** One list for the same open conditions of a line, so that lists can be compared as such. */
const OPEN = new Map<string, readonly Condition[]>();
function interned(conditions: readonly Condition[]): readonly Condition[] {
  const key = conditions.map((condition) => condition.id).join('|');
  const known = OPEN.get(key);
  if (known) return known;
  OPEN.set(key, conditions);
  return conditions;
}

/** The conditions of the row's line that neither the row nor what is known of the firm answers. That a firm has a lab answers for nobody in it. */
export function openConditions(row: Row, { facts }: Context): readonly Condition[] {
  row.open ??= interned(
    answersOf(row)
      .filter(({ condition, answer }) => (answer === undefined || answer.state === 'open') && !(condition.kind === 'firm-is-sme' && facts.isSme === true))
      .map(({ condition }) => condition),
  );
  return row.open;
}
