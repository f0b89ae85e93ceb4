import { text } from '../../domain';
import type { Rule, RowRule } from '../engine/rule';
import { textOf } from '../../reading/table/row';
import { codeOf, counts, requirementOf } from './conditions';
import { demands, firmRule } from './firm-condition';
import { BOTH, columnOf, LEDGER, number, shown } from '../message-formatting';

/** 1.바, 2.가.④: the firm itself has to be one. */
const firm = firmRule(
  'firm-is-sme',
  (facts) => facts.isSme === false,
  {
    id: 'sme-only',
    severity: 'error',
    kinds: BOTH,
    title: text('중소기업만 쓸 수 있는 비목', 'For small and medium-sized firms only'),
    reason: text('이 비목은 중소기업이 지출한 비용만 인정합니다.', 'This category recognises only what a small or medium-sized enterprise paid.'),
    source: { ref: '별표 3' },
    needsStatement: true,
  },
  (code, rows) =>
    text(`중소기업이 아닌 기업은 ${code} 비목을 쓸 수 없습니다 (${number(rows)}행)`, `A firm that is no SME cannot use ${code} (${number(rows)} rows)`),
);

const SME = /(^|[^비])중소기업(?!이?(아님|아닌|외))/;
const LARGE = /대기업|중견기업|비중소기업|중소기업이?(아님|아닌|외)|공기업|largefirm|largecompany|largeenterprise|mid-?sized|conglomerate/;

/** 1.차, 2.라: the support has to go to a small or medium-sized firm. */
const recipient: RowRule = {
  kind: 'row',
  meta: {
    ...firm.meta,
    kinds: LEDGER,
    reason: text('이 비목은 중소기업에 대한 지원만 인정합니다.', 'This category recognises only support for small and medium-sized enterprises.'),
  },
  check(row) {
    const requirement = requirementOf(row);
    if (!LARGE.test(requirement) || SME.test(requirement) || !counts(row) || !demands(row, 'recipient-is-sme')) return undefined;
    return {
      row: row.row,
      column: columnOf(row, 'requirement'),
      message: text(`지원받은 곳이 중소기업이 아닙니다: ${shown(textOf(row, 'requirement'))}`, `The recipient is no SME: ${shown(textOf(row, 'requirement'))}`),
      source: { ref: '별표 3', clause: codeOf(row) },
    };
  },
};

export const smeOnly: readonly Rule[] = [firm, recipient];
