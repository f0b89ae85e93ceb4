import { text } from '../../domain';
import { amountHeading, type WorkbookRule } from '../engine/workbook-rule';
import { BOTH, number } from '../message-formatting';

export const belowMinimumCost: WorkbookRule = {
  kind: 'workbook',
  meta: {
    id: 'below-minimum-cost',
    severity: 'warning',
    kinds: BOTH,
    title: text('최소 연구개발비 미달', 'Below the least R&D cost'),
    reason: text('연구개발기업은 직전 4분기의 연구개발비가 이 금액 이상이어야 합니다.', 'An R&D firm needs at least this cost over the four quarters.'),
    source: { ref: '영 제2조의3', clause: '③' },
  },
  check(workbook) {
    const place = amountHeading(workbook);
    const { minimum } = workbook.assessed;
    if (!place || !minimum || minimum.met !== false) return [];
    const [least, own, short] = [minimum.cost, workbook.recognised, minimum.cost - workbook.recognised].map(number);
    return [
      {
        ...place,
        message: text(
          `인정 대상 금액(산정)이 ${least}원에 못 미칩니다: ${own}원 (${short}원 부족)`,
          `The recognised cost is below ${least} won: ${own} won (${short} won short)`,
        ),
        source: minimum.citation,
      },
    ];
  },
};
