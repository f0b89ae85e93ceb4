import type { Condition, ConditionKind } from '../../law/types';
import { deniedUnread, judge, openColumn, wordsOf, type Answer, type RowWords } from '../../reading/answers/judge';
import { guideOf } from '../../reading/line-guide';
import type { Row } from '../../reading/table/row';
import type { Context } from '../engine/rule';
import { codeOf, isCounted } from './conditions';

export interface RowAnswer {
  readonly condition: Condition;
  readonly answer: Answer | undefined;
}
const NOTHING: readonly RowAnswer[] = [];
const NONE: readonly Condition[] = [];

/** The conditions that the row's line asks for; none where the row is not counted. */
function conditionsOf(row: Row): readonly Condition[] {
  const code = codeOf(row);
  return code === '' || !isCounted(row) ? NONE : (guideOf(row.table.edition).get(code)?.line.conditions ?? NONE);
}

/** What the row answers to each condition of its line: judged once, and anew when the row is read anew. */
export function answersOf(row: Row): readonly RowAnswer[] {
  if (row.answers === undefined) {
    const conditions = conditionsOf(row);
    if (conditions.length === 0) row.answers = NOTHING;
    else {
      const words = wordsOf(row);
      row.answers = leftOpen(
        conditions.map((condition) => ({ condition, answer: given(row, condition) ?? judge(row, condition, words) })),
        words,
      );
    }
  }
  return row.answers as readonly RowAnswer[];
}

/**
 * A cell says that something is not known yet, or denies something that the line speaks of, but of no condition in particular: then the row
 * answers none of them. Where one is open already, or denied, that is what there is to ask.
 */
function leftOpen(answers: readonly RowAnswer[], words: RowWords): readonly RowAnswer[] {
  // What the firm is, is told beside the table.
  if (answers.some(({ condition, answer }) => answer?.state !== 'yes' && condition.kind !== 'firm-is-sme')) return answers;
  const column =
    openColumn(words) ??
    deniedUnread(
      answers.map(({ condition }) => condition),
      words,
    );
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

/** One list for the same open conditions of a line, so that lists can be compared as such: by the conditions, and which of them are open. */
const OPEN = new WeakMap<readonly Condition[], Map<number, readonly Condition[]>>();
function listed(conditions: readonly Condition[], open: number): readonly Condition[] {
  if (open === 0) return NONE;
  let known = OPEN.get(conditions);
  if (!known) OPEN.set(conditions, (known = new Map()));
  let list = known.get(open);
  if (!list) known.set(open, (list = conditions.filter((_, place) => (open & (1 << place)) !== 0)));
  return list;
}

/** The conditions of the row's line that neither the row nor what is known of the firm answers. That a firm has a lab answers for nobody in it. */
export function openConditions(row: Row, { facts }: Context): readonly Condition[] {
  if (row.open !== undefined) return row.open;
  const answers = answersOf(row);
  let open = 0;
  for (let place = 0; place < answers.length; place += 1) {
    const { condition, answer } = answers[place] as RowAnswer;
    if ((answer === undefined || answer.state === 'open') && !(condition.kind === 'firm-is-sme' && facts.isSme === true)) open |= 1 << place;
  }
  row.open = listed(conditionsOf(row), open);
  return row.open;
}
