import type { Condition, ConditionKind, CostLine } from '../../law/types';
import { deniedUnread, judge, lineWordsOf, openColumn, wordsOf, type Answer, type LineWords, type RowWords } from '../../reading/answers/judge';
import { mayBeUnspent, unspentIn, type UnspentAnswer } from '../../reading/answers/borne';
import { answerColumns, readHeadingsInSteps, valueIn } from '../../reading/answers/cells';
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
 * of the firm, and what the row says of a cost that was not spent.
 */
interface Answers {
  readonly list: readonly RowAnswer[];
  readonly states: number;
  readonly open: readonly Condition[];
  readonly openOfSme: readonly Condition[];
  readonly unspent: UnspentAnswer | undefined;
}
const BITS: Readonly<Record<Answer['state'], number>> = { yes: 1, no: 2, doubt: 4, open: 8 };
const ANSWERED_BY_SME: ConditionKind = 'firm-is-sme';
function summed(conditions: readonly Condition[], list: readonly RowAnswer[], unspent: UnspentAnswer | undefined): Answers {
  let states = 0;
  let open = 0;
  let openOfSme = 0;
  for (const [place, { condition, answer }] of list.entries()) {
    if (answer !== undefined) states |= BITS[answer.state];
    if (answer !== undefined && answer.state !== 'open') continue;
    open |= 1 << place;
    if (condition.kind !== ANSWERED_BY_SME) openOfSme |= 1 << place;
  }
  return { list, states, open: listed(conditions, open), openOfSme: listed(conditions, openOfSme), unspent };
}
const NO_ANSWERS: Answers = { list: [], states: 0, open: NONE, openOfSme: NONE, unspent: undefined };

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

/** What the row answers is read in steps: of the first rows of all, for what has never run is slow the first time. */
export function* readAnswersInSteps(row: Row): Generator<void, void> {
  if (row.answers !== undefined) return;
  if (!ASKED.has(row.table)) yield* readHeadingsInSteps(row.table);
  for (const column of answerColumns(row.table)) {
    mayBeUnspent(column, valueIn(row, column));
    yield;
  }
  const asked = askedOf(row);
  yield;
  if (asked && row.category.mark === undefined) yield* asked.words.hearInSteps(row);
  answersIn(row);
}

function judged(row: Row): Answers {
  const asked = askedOf(row);
  if (!asked) {
    const unspent = unspentIn(row);
    return unspent ? { ...NO_ANSWERS, unspent } : NO_ANSWERS;
  }
  const { conditions, words, kept } = asked;
  const key = row.category.mark === undefined ? words.keyOf(row) : undefined;
  const known = key === undefined ? undefined : kept.get(key);
  if (known) return known;
  const unspent = unspentIn(row);
  const answers = summed(conditions, askedWhetherSpent(judgedAlone(row, conditions), row, unspent), unspent);
  if (key !== undefined && kept.size < MOST_KEPT) kept.set(key, answers);
  return answers;
}
/** Judged once, and anew when the row is read anew. */
const answersIn = (row: Row): Answers => (row.answers ??= judged(row)) as Answers;

/** What the row says of a cost that the firm did not spend. */
export const unspentOf = (row: Row): UnspentAnswer | undefined => answersIn(row).unspent;

/** The line, or what it stands under, speaks of what was spent or paid. */
const SPENT = /지출(?:한|하는)|지급(?:한|하는)/;
const DEMANDS = new WeakMap<CostLine, boolean>();
/** Whether the words of the line ask that the cost was spent: `종업원에게 직무발명 보상금으로 지출한 금액`. */
export function demandsSpending(row: Row): boolean {
  const { line } = row.category;
  if (line === undefined) return false;
  let demands = DEMANDS.get(line);
  if (demands === undefined) {
    const lines = guideOf(row.table.edition);
    demands = false;
    for (let one: CostLine | undefined = line; one && !demands; one = one.parent === null ? undefined : lines.get(one.parent)?.line)
      demands = SPENT.test(one.text) || (one.items ?? []).some((item) => SPENT.test(item.text));
    DEMANDS.set(line, demands);
  }
  return demands;
}
/** Where the line does not ask in words that it was paid, or another bore a part, what it is has to be asked. */
function askedWhetherSpent(answers: readonly RowAnswer[], row: Row, unspent: UnspentAnswer | undefined): readonly RowAnswer[] {
  if (unspent === undefined || !(unspent.unspent === 'part' || (unspent.unspent === 'unpaid' && !demandsSpending(row)))) return answers;
  if (answers.some(({ condition, answer }) => answer?.state !== 'yes' && condition.kind !== ANSWERED_BY_SME)) return answers;
  return answers.map(({ condition }) => ({ condition, answer: { state: 'open', column: unspent.column } }));
}

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
