/**
 * [별표 2] 연구개발비 산정기준 (단위 : 백만원): 비용 · 장부금액 · 조정금액 · 소계
 * 인정되는 비목 32개와 그 상위 비목, 별표의 순서대로. 삭제된 비목은 없다.
 */
import type { CostStatement } from '../types';
import { development } from './cost-statement/development';
import { training } from './cost-statement/training';

export const costStatement: CostStatement = {
  lines: [...development, ...training],
  unit: 1_000_000,
  appendix: 2,
  // The same costs stood under other letters in 별표 3 of 2013, which kept deleted lines as gaps.
  counterparts: {
    edition: '2013-60',
    codes: {
      '1.다': '1.라',
      '1.라': '1.마',
      '1.마': '1.바',
      '1.바': '1.사',
      '1.사': '1.차',
      '2.나.③': '2.나.④',
      '2.나.④': '2.나.⑤',
      '2.다': '2.라',
      '2.라': '2.마',
      '2.마': '2.바',
    },
  },
};
