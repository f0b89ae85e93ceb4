import { text } from '../../domain';
import { guideOf } from '../engine/guide';
import type { GroupRule, RowRule } from '../engine/rule';
import type { Row } from '../engine/row';
import type { ConditionKind } from '../../law/types';
import { codeOf, counts, requirementOf } from './conditions';
import { BOTH, columnOf, LEDGER, number, shown } from './say';
import { textOf } from '../engine/row';

const demands = (row: Row, kind: ConditionKind): boolean =>
  guideOf(row.table.edition).get(codeOf(row))?.line.conditions?.some((condition) => condition.kind === kind) ?? false;

const place = (row: Row): number => (row.table.understanding.kind === 'statement' ? columnOf(row, 'book') : columnOf(row, 'category'));

/** One finding a line: that the firm lacks what the line demands is one fact, however many rows it spoils. */
function firmRule(kind: ConditionKind, lacks: (facts: { hasRdLab?: boolean; isSme?: boolean }) => boolean, meta: GroupRule['meta'], what: (code: string, rows: number) => { ko: string; en: string }): GroupRule {
  return {
    kind: 'group',
    meta,
    keyOf: (row, { facts }) => (lacks(facts) && counts(row) && demands(row, kind) ? codeOf(row) : undefined),
    check(rows) {
      const first = rows[0] as Row;
      const code = codeOf(first);
      const message = what(code, rows.length);
      return { row: first.row, column: place(first), message: text(message.ko, message.en), source: { ref: '별표 3', clause: code }, content: code, rows: rows.map((row) => row.row) };
    },
  };
}

export const labRequired = firmRule(
  'rd-lab',
  (facts) => facts.hasRdLab === false,
  {
    id: 'lab-required',
    severity: 'error',
    kinds: BOTH,
    title: text('기업부설연구소가 없음', 'No corporate R&D lab'),
    reason: text('1.가의 비용은 기업부설연구소의 연구에 쓴 것이어야 합니다.', 'The costs of 1.가 are those of a corporate R&D lab.'),
    source: { ref: '별표 3', clause: '1.가' },
    needsStatement: true,
  },
  (code, rows) => text(`기업부설연구소가 없는 기업은 ${code} 항목을 쓸 수 없습니다 (${number(rows)}행)`, `A firm without a corporate R&D lab cannot use ${code} (${number(rows)} rows)`),
);

export const smeOnlyFirm = firmRule(
  'firm-is-sme',
  (facts) => facts.isSme === false,
  {
    id: 'sme-only',
    severity: 'error',
    kinds: BOTH,
    title: text('중소기업만 쓸 수 있는 항목', 'For small and medium-sized firms only'),
    reason: text('이 항목은 중소기업이 지출한 비용만 인정합니다.', 'This line recognises only what a small or medium-sized enterprise paid.'),
    source: { ref: '별표 3' },
    needsStatement: true,
  },
  (code, rows) => text(`중소기업이 아닌 기업은 ${code} 항목을 쓸 수 없습니다 (${number(rows)}행)`, `A firm that is no SME cannot use ${code} (${number(rows)} rows)`),
);

const LARGE = /대기업|중견기업|비중소기업|largefirm|largecompany|largeenterprise|mid-?sized|conglomerate/;

/** 1.차, 2.라: the support has to go to a small or medium-sized firm. */
export const smeOnlyRecipient: RowRule = {
  kind: 'row',
  meta: {
    ...smeOnlyFirm.meta,
    kinds: LEDGER,
    reason: text('이 항목은 중소기업에 대한 지원만 인정합니다.', 'This line recognises only support for small and medium-sized enterprises.'),
  },
  check(row) {
    const requirement = requirementOf(row);
    if (!LARGE.test(requirement) || !counts(row) || !demands(row, 'recipient-is-sme')) return undefined;
    return {
      row: row.row,
      column: columnOf(row, 'requirement'),
      message: text(`지원받은 곳이 중소기업이 아닙니다: ${shown(textOf(row, 'requirement'))}`, `The recipient is no SME: ${shown(textOf(row, 'requirement'))}`),
      source: { ref: '별표 3', clause: codeOf(row) },
    };
  },
};
