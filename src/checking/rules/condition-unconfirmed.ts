import { atOnce, text, type Text } from '../../domain';
import type { Condition, ConditionKind } from '../../law/types';
import { DEFAULT_EDITION } from '../../rules';
import { answerColumns, valueIn, type ColumnKind } from '../../reading/answers/cells';
import { coverAlike, type Decision, type Finding } from '../findings';
import { printOf } from '../engine/finding-key';
import type { Context, GroupRule, Hit } from '../engine/rule';
import { textOf, type Row } from '../../reading/table/row';
import { codeOf, isCounted } from './conditions';
import { isAgainst, openConditions, openKept } from './row-answers';
import { columnOf, LEDGER, number, shownValue } from '../message-formatting';

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
    if (code === '' || !isCounted(row) || openConditions(row, context).length === 0) return undefined;
    // Where the row's own words are against a condition, there is nothing left to ask.
    return isAgainst(row) ? undefined : code;
  },
  saidOf(row, before) {
    const known = openKept(row);
    if (known === undefined || (before && row.who === undefined) || known.open.some(({ kind }) => OF_RECIPIENT.has(kind))) return undefined;
    return [known.open, known.openOfSme, partyOf(row)];
  },
  check: (rows, context) => atOnce(inSteps(rows, context)),
  checkInSteps: inSteps,
};

/** So many rows a step. */
const STEP = 8_192;

function* inSteps(rows: readonly Row[], context: Context): Generator<void, readonly Hit[] | undefined> {
  const [first] = rows;
  const line = first?.category.line;
  if (!first || !line) return undefined;
  // Most rows of a line have the same conditions open, in one list: they are counted by it, and then for each condition.
  const lists = new Map<readonly Condition[], Asked>();
  let before: readonly Condition[] | undefined;
  let asked = askedBy(first, []);
  for (const [at, row] of rows.entries()) {
    if (at % STEP === STEP - 1) yield;
    const conditions = openConditions(row, context);
    if (conditions !== before) {
      asked = lists.get(conditions) ?? askedBy(row, conditions);
      lists.set(conditions, asked);
      before = conditions;
    }
    asked.rows += 1;
    if (asked.parties) addName(asked.parties, partyOf(row));
    if (asked.recipients) addName(asked.recipients, named(row, RECIPIENTS) || partyOf(row));
  }
  const open = new Map<Condition, { readonly row: Row; rows: number; readonly parties: Set<string> }>();
  for (const [conditions, list] of lists) {
    for (const condition of conditions) {
      const asked = open.get(condition) ?? { row: list.row, rows: 0, parties: new Set<string>() };
      open.set(condition, asked);
      asked.rows += list.rows;
      for (const name of (OF_RECIPIENT.has(condition.kind) ? list.recipients : list.parties) ?? []) asked.parties.add(name);
    }
  }
  return [...open].map(([condition, asked]): Hit => {
    const { ko, en } = condition.question;
    const parties = [...asked.parties].sort();
    const named = parties.length === 0 ? '' : `: ${parties.slice(0, NAMED).map(shownValue).join(', ')}`;
    const more = parties.length > NAMED ? parties.length - NAMED : 0;
    const saying = (count: number): Text =>
      text(
        `${ko} (${number(count)}행${named}${more > 0 ? ` 외 ${number(more)}` : ''})`,
        `${en} (${number(count)} ${count === 1 ? 'row' : 'rows'}${named}${more > 0 ? ` and ${number(more)} more` : ''})`,
      );
    return {
      row: asked.row.row,
      column: columnOf(asked.row, 'category'),
      message: saying(asked.rows),
      source: { ref: '별표 3', clause: line.code },
      // A confirmation is of this condition, for these people or parties: others are asked about again. A code means another condition under another notice.
      content: [...(context.edition === DEFAULT_EDITION ? [] : [context.edition.id]), condition.id, ...parties].join('\u001f'),
      rows: [],
      covers: () => {
        const own = rows.filter((row) => openConditions(row, context).includes(condition));
        return {
          rows: own.length,
          amount: own.reduce((sum, row) => sum + row.table.won(row.book.n), 0),
          print: own.reduce((sum, row) => (sum + printOf(row)) >>> 0, 0),
        };
      },
      // The same question about the same people, a sheet a month, is asked once. Of rows that name nobody, nothing says that they are about the same.
      ...(parties.length === 0
        ? {}
        : {
            across: {
              cause: [condition.id, ...parties].join('\u001f'),
              anyTable: true,
              rows: asked.rows,
              say: (rows) => saying(rows),
            },
          }),
    };
  });
}

/** So many are named in a message. */
const NAMED = 3;
/** What is asked of who got the support or the training, not of whom it was bought from. */
const OF_RECIPIENT: ReadonlySet<ConditionKind> = new Set<ConditionKind>(['recipient-is-sme', 'recipient-other', 'unrelated-party', 'trainee']);
const RECIPIENTS: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['recipient']);
const ANYBODY: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['party', 'person', 'recipient']);

function named(row: Row, kinds: ReadonlySet<ColumnKind>): string {
  for (const column of answerColumns(row.table)) {
    const value = kinds.has(column.kind) ? valueIn(row, column) : '';
    if (value !== '') return value;
  }
  return '';
}

/** Whom or what the row is about: a confirmation holds for those it was given for. */
const partyOf = (row: Row): string => (row.who ??= textOf(row, 'party') || textOf(row, 'institution') || named(row, ANYBODY));

/** The rows in which the same conditions are open: the first of them, how many, and whom they are about, as each kind of condition asks it. */
interface Asked {
  readonly row: Row;
  rows: number;
  readonly parties: Set<string> | undefined;
  readonly recipients: Set<string> | undefined;
}
const askedBy = (row: Row, conditions: readonly Condition[]): Asked => ({
  row,
  rows: 0,
  parties: conditions.some(({ kind }) => !OF_RECIPIENT.has(kind)) ? new Set() : undefined,
  recipients: conditions.some(({ kind }) => OF_RECIPIENT.has(kind)) ? new Set() : undefined,
});
const addName = (names: Set<string>, name: string): void => {
  if (name !== '') names.add(name);
};

/** Whether it asks what was confirmed, of whomever. */
export function asksAlike({ ruleId, message }: Finding, { ruleId: decided, kind, what }: Decision): boolean {
  if (ruleId !== 'condition-unconfirmed' || decided !== ruleId || kind !== 'confirmed') return false;
  return [message.ko, message.en].some((sentence) => what.startsWith(sentence.slice(0, sentence.lastIndexOf(' (') + 2)));
}

/**
 * The finding of a condition that was confirmed for others: it says so. A decision keeps the sentence that was read; its key holds the people
 * and parties, so that it does not cover new ones.
 */
export function sinceConfirmed(finding: Finding, decisions: readonly Decision[]): Finding {
  if (finding.ruleId !== 'condition-unconfirmed') return finding;
  const { ko, en } = finding.message;
  const before = decisions.find((decision) => asksAlike(finding, decision));
  if (!before) return finding;
  const day = before.at.slice(0, 10);
  // Asked anew of others than before: it says so on its own sheet.
  return coverAlike(finding, {
    ...finding,
    message: text(`${ko} — ${day} 검토 완료 뒤 대상이 달라졌습니다`, `${en} — reviewed on ${day}, for others than these`),
  });
}
