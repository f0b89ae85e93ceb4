/** 영 제2조의3③2, 별지 제2호: 연간 총매출액에 대한 연구개발비의 합계가 차지하는 비율. */
import { incomplete, quarterLabel, refused, text, valueOf, type Outcome, type Quarter } from '../domain';
import type { Edition } from '../law/types';
import type { ExactSum } from './exact';

export function rdRatio(edition: Edition, rdCost: ExactSum, sales: ExactSum): Outcome<number> {
  if (sales.isZero()) {
    return refused({ code: 'sales-zero', message: text('매출액 합계가 0이어서 비율을 낼 수 없습니다.', 'The sales add up to zero: there is no ratio.') });
  }
  const ratio = rdCost.ratioTo(sales);
  if (!Number.isFinite(ratio))
    return refused({ code: 'ratio-too-large', message: text('비율이 너무 커서 나타낼 수 없습니다.', 'The ratio is too large to be shown.') });
  return valueOf(ratio, edition.eligibility.quarters.source);
}

/** Every counted quarter needs a row; what lacks one is named. */
export function missingQuarters(edition: Edition, quarters: readonly Quarter[], seen: readonly boolean[]): Outcome<never> | undefined {
  if (!seen.includes(false)) return undefined;
  const list = quarters
    .filter((_, place) => !seen[place])
    .map(quarterLabel)
    .join(', ');
  return incomplete({
    code: 'quarter-missing',
    message: text(`직전 4개 분기 중 자료가 없는 분기: ${list}`, `No row for ${list}, of the quarters that count`),
    citation: edition.eligibility.quarters.source,
  });
}
