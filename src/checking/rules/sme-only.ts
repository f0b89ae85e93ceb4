import { text } from '../../domain';
import type { Rule } from '../engine/rule';
import { conditionRule } from './condition-rule';
import { firmRule } from './firm-condition';
import { BOTH, LEDGER, number } from '../message-formatting';

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

/** 1.차, 2.라: the support has to go to a small or medium-sized firm; 1.바, 2.가.④: a row that says itself that the firm is none. */
const recipient = conditionRule(
  ['recipient-is-sme', 'firm-is-sme'],
  {
    ...firm.meta,
    kinds: LEDGER,
    reason: text('이 비목은 중소기업에 대한 지원만 인정합니다.', 'This category recognises only support for small and medium-sized enterprises.'),
  },
  text('중소기업이 아닙니다', 'Not a small or medium-sized enterprise'),
);

export const smeOnly: readonly Rule[] = [firm, recipient];
