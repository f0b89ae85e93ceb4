import type { Condition, ConditionKind, CostLine } from '../../law/types';
import {
  deniedUnread,
  givenBackColumn,
  judge,
  lineWordsOf,
  openColumn,
  wordsOf,
  type Answer,
  type LineWords,
  type RowWords,
} from '../../reading/answers/judge';
import type { AnswerColumn } from '../../reading/answers/cells';
import { guideOf } from '../../reading/line-guide';
import type { Row, RowTable } from '../../reading/table/row';
import type { Context } from '../engine/rule';
import { codeOf, isCoded, isCounted } from './conditions';

export interface RowAnswer {
  readonly condition: Condition;
  readonly answer: Answer | undefined;
}
const NO_MATCH: readonly RowAnswer[] = [];
const NONE: readonly Condition[] = [];

/** The conditions that the row's line asks for; none where the row is not counted. */
function conditionsOf(row: Row): readonly Condition[] {
  const code = codeOf(row);
  return code === '' || !isCounted(row) ? NONE : (guideOf(row.table.edition).get(code)?.line.conditions ?? NONE);
}

/**
 * The answers of a row, or of all rows that answer alike: which states are among them, the conditions that nothing answers, without and with what is told
 * of the firm, and where the row says that its cost came back.
 */
interface Answers {
  readonly list: readonly RowAnswer[];
  readonly states: number;
  readonly open: readonly Condition[];
  readonly openOfSme: readonly Condition[];
  readonly back: AnswerColumn | undefined;
}
const BITS: Readonly<Record<Answer['state'], number>> = { yes: 1, no: 2, doubt: 4, open: 8 };
const ANSWERED_BY_SME: ConditionKind = 'firm-is-sme';
function summed(conditions: readonly Condition[], list: readonly RowAnswer[], back: AnswerColumn | undefined): Answers {
  let states = 0;
  let open = 0;
  let openOfSme = 0;
  for (const [place, { condition, answer }] of list.entries()) {
    if (answer !== undefined) states |= BITS[answer.state];
    if (answer !== undefined && answer.state !== 'open') continue;
    open |= 1 << place;
    if (condition.kind !== ANSWERED_BY_SME) openOfSme |= 1 << place;
  }
  return { list, states, open: listed(conditions, open), openOfSme: listed(conditions, openOfSme), back };
}
const NO_ANSWERS: Answers = { list: [], states: 0, open: NONE, openOfSme: NONE, back: undefined };

/** What the rows of a line of a table are asked, and what those that answer alike answered: of so many kinds it is kept. */
interface AskedOfLine {
  readonly conditions: readonly Condition[];
  readonly words: LineWords;
  readonly kept: Map<number, Answers>;
}
const MOST_KEPT = 20_000;
const ASKED = new WeakMap<RowTable, Map<CostLine, AskedOfLine>>();
/** Undefined where its line asks nothing of the row. */
function askedOf(row: Row): AskedOfLine | undefined {
  const { line } = row.category;
  if (line === undefined || !isCoded(row) || !isCounted(row)) return undefined;
  let lines = ASKED.get(row.table);
  if (!lines) ASKED.set(row.table, (lines = new Map()));
  let asked = lines.get(line);
  if (!asked) {
    const conditions = conditionsOf(row);
    lines.set(line, (asked = { conditions, words: lineWordsOf(row, conditions), kept: new Map() }));
  }
  return asked.conditions.length === 0 ? undefined : asked;
}

/** What the row answers, whatever other rows were asked before. */
export function judgedAlone(row: Row, conditions = conditionsOf(row)): readonly RowAnswer[] {
  const words = wordsOf(row);
  return leftOpen(
    conditions.map((condition) => ({ condition, answer: given(row, condition) ?? judge(row, condition, words) })),
    words,
  );
}

function judged(row: Row): Answers {
  const asked = askedOf(row);
  if (!asked) {
    const back = givenBackColumn(row);
    return back ? { ...NO_ANSWERS, back } : NO_ANSWERS;
  }
  const { conditions, words, kept } = asked;
  const key = row.category.mark === undefined ? words.keyOf(row) : undefined;
  const known = key === undefined ? undefined : kept.get(key);
  if (known) return known;
  const answers = summed(conditions, judgedAlone(row, conditions), givenBackColumn(row));
  if (key !== undefined && kept.size < MOST_KEPT) kept.set(key, answers);
  return answers;
}
/** Judged once, and anew when the row is read anew. */
const answersIn = (row: Row): Answers => (row.answers ??= judged(row)) as Answers;

/** The column in which the row says that its cost came back. */
export const givenBackIn = (row: Row): AnswerColumn | undefined => answersIn(row).back;

/** What the row answers to each condition of its line. */
export const answersOf = (row: Row): readonly RowAnswer[] => answersIn(row).list;

/** Whether the row answers any condition of its line so. */
export const hasAnswer = (row: Row, state: Answer['state']): boolean => (answersIn(row).states & BITS[state]) !== 0;

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
  hasAnswer(row, state) ? answersOf(row).filter(({ condition, answer }) => answer?.state === state && kinds.has(condition.kind)) : NO_MATCH;

/** The row's own words are against a condition of its line. */
export const isAgainst = (row: Row): boolean => hasAnswer(row, 'no');
/** It is doubtful by its own words whether the row meets one. */
export const isDoubtful = (row: Row): boolean => hasAnswer(row, 'doubt');

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
export const openConditions = (row: Row, { facts }: Context): readonly Condition[] => (facts.isSme === true ? answersIn(row).openOfSme : answersIn(row).open);

/** The same whatever is known of the firm, as it was found when somebody asked; undefined where nobody has since the row was read. */
export const openKept = (row: Row): Pick<Answers, 'open' | 'openOfSme'> | undefined => row.answers as Answers | undefined;
