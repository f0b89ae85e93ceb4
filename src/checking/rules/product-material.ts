import { text } from '../../domain';
import type { RowRule } from '../engine/rule';
import { textOf } from '../../reading/table/row';
import { codeOf, counts, wordsOf } from './conditions';
import { columnOf, LEDGER, shown } from '../message-formatting';

const PRODUCT = /원재료|제품|양산|생산용|완제품|재공품|판매용|rawmaterial|product|production/;
const PRACTICE = /실습|교육|훈련|연습|practice|training/;

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
    if (codeOf(row) !== '2.나.①' || !counts(row)) return undefined;
    const words = wordsOf(row, 'text');
    const account = wordsOf(row, 'account');
    const role = PRODUCT.test(words) && !/실습용|교육용|훈련용/.test(words) ? 'text' : PRODUCT.test(account) && !PRACTICE.test(words) ? 'account' : undefined;
    if (!role) return undefined;
    return {
      row: row.row,
      column: columnOf(row, role),
      message: text(`제품의 직접 재료일 수 있습니다: ${shown(textOf(row, role))}`, `This may be direct material of a product: ${shown(textOf(row, role))}`),
    };
  },
};
