import { text } from '../../domain';
import type { ConditionKind, Edition } from '../../law/types';
import { guideOf } from '../../reading/line-guide';
import type { GroupRule, RuleMeta, SheetFacts } from '../engine/rule';
import type { Row } from '../../reading/table/row';
import { codeOf, isCounted } from './conditions';
import { columnOf } from '../message-formatting';

/** The row's line makes a condition of that kind. */
export const hasCondition = (row: Row, kind: ConditionKind): boolean =>
  guideOf(row.table.edition)
    .get(codeOf(row))
    ?.line.conditions?.some((condition) => condition.kind === kind) ?? false;

const place = (row: Row): number => (row.table.understanding.kind === 'statement' ? columnOf(row, 'book') : columnOf(row, 'category'));

/** One finding a line: that the firm lacks what the line demands is one fact, however many rows it spoils. */
export function firmRule(
  kind: ConditionKind,
  lacks: (facts: SheetFacts, edition: Edition) => boolean,
  meta: RuleMeta,
  what: (code: string, rows: number, edition: Edition) => { ko: string; en: string },
): GroupRule {
  return {
    kind: 'group',
    meta,
    applies: ({ facts, edition }) => lacks(facts, edition),
    keyOf: (row) => (isCounted(row) && hasCondition(row, kind) ? codeOf(row) : undefined),
    check(rows) {
      const first = rows[0] as Row;
      const code = codeOf(first);
      const message = what(code, rows.length, first.table.edition);
      return {
        row: first.row,
        column: place(first),
        message: text(message.ko, message.en),
        source: { ref: '별표 3', clause: code },
        content: code,
        rows: rows.map((row) => row.row),
      };
    },
  };
}
