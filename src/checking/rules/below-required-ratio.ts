import { text } from '../../domain';
import { amountHeading, type WorkbookRule } from '../engine/workbook-rule';
import { BOTH, number } from '../message-formatting';

export const belowRequiredRatio: WorkbookRule = {
  kind: 'workbook',
  meta: {
    id: 'below-required-ratio',
    severity: 'warning',
    kinds: BOTH,
    title: text('업종별 비율 미달', "Below the industry's ratio"),
    reason: text('총매출액 중 연구개발비의 비율이 업종별 기준 이상이어야 합니다.', 'The R&D cost must be at least this share of the sales.'),
    source: { ref: '별표 2' },
  },
  check(workbook) {
    const place = amountHeading(workbook);
    const { missedRatio: missed } = workbook.assessed;
    const { sales } = workbook.facts;
    if (!place || !missed || sales === undefined) return [];
    // The least whole won that reaches the ratio.
    const needed = (BigInt(Math.ceil(sales)) * BigInt(missed.percent) + 99n) / 100n;
    const short = number(Number(needed) - workbook.recognised);
    const unsure = missed.citation.certainty === 'unconfirmed';
    const but = { ko: missed.unless.map(({ ko }) => ` ${ko}`).join(''), en: missed.unless.map(({ en }) => ` ${en}`).join('') };
    return [
      {
        ...place,
        message: text(
          `연구개발비 비율이 업종 기준 ${missed.percent}%에 못 미칩니다: ${short}원 부족${unsure ? ' (기준 미확인)' : ''}${but.ko && `.${but.ko}`}`,
          `The R&D ratio is below the industry's ${missed.percent} %: ${short} won short${unsure ? ' (ratio unconfirmed)' : ''}${but.en && `.${but.en}`}`,
        ),
        source: missed.citation,
      },
    ];
  },
};
