/**
 * [별표3] 연구개발비 산정표 (단위 : 천원): 비용 · 장부금액 · 조정금액 · 소계
 * 인정되는 항목 32개, 삭제된 항목 11개와 그 상위 항목, 별표의 순서대로.
 */
import type { CostStatement } from '../types';
import { development } from './cost-statement/development';
import { training } from './cost-statement/training';

export const costStatement: CostStatement = { lines: [...development, ...training], unit: 1000, appendix: 3 };
