import { text } from '../../domain';
import type { RowRule } from '../engine/rule';
import { LEDGER } from '../message-formatting';
import { saidBy } from './condition-rule';
import { answersOfKind, isAgainst } from './row-answers';

const DIRECT = new Set(['not-direct-material'] as const);

export const productMaterial: RowRule = {
  kind: 'row',
  lines: ['2.나.①'],
  meta: {
    id: 'product-material',
    severity: 'review',
    kinds: LEDGER,
    title: text('제품 재료일 수 있는 실습재료', 'Practice material of a product?'),
    reason: text('제조원가의 직접 재료비가 되는 재료는 실습재료비가 아닙니다.', 'What is direct material of a product is no practice material.'),
    source: { ref: '별표 3', clause: '2.나.①' },
    needsStatement: true,
  },
  check(row) {
    if (isAgainst(row)) return undefined;
    const answer = answersOfKind(row, DIRECT, 'doubt')[0]?.answer;
    if (!answer) return undefined;
    const { column } = answer;
    const said = saidBy(row, answer);
    return {
      row: row.row,
      column: column.column,
      message: text(`제품의 직접 재료일 수 있습니다: ${said}`, `This may be direct material of a product: ${said}`),
    };
  },
};
