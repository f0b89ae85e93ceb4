import { text, type Text } from '../../domain';
import { bareLabel } from '../../reading/form-sheets';
import { numberOf, type FormCell } from '../../reading/form-values';
import type { CellValue } from '../../sheet/model';
import type { Workbook, WorkbookHit, WorkbookRule } from '../engine/workbook-rule';
import { BOTH, number } from '../message-formatting';

const COST = '확인신청일이 속하는 분기의 직전 4분기 연구개발비';
const SALES = '확인신청일이 속하는 분기의 직전 4분기 총매출액';

export const formResultDiffers: WorkbookRule = {
  kind: 'workbook',
  meta: {
    id: 'form-result-differs',
    severity: 'error',
    kinds: BOTH,
    title: text('평가 결과서와 배분표의 차이', 'Result form differs from the ledger'),
    reason: text(
      '별지 제2호의 금액과 평가의견은 배분표에서 인정되는 금액과 맞아야 합니다.',
      'The amounts and the verdict of 별지 제2호 have to agree with what the ledger comes to.',
    ),
    source: { ref: '별지 제2호' },
    needsStatement: true,
  },
  check(workbook) {
    if (workbook.ledgers.length === 0) return [];
    return workbook.forms
      .filter(({ ref, edition }) => ref === '별지 제2호' && edition === '2013-60')
      .flatMap((form) => {
        const { sheetId, sheet } = form.block;
        const hits: WorkbookHit[] = [];
        const hit = ({ row, column }: FormCell, message: Text): void => {
          hits.push({ sheetId, sheet, row, column, message, content: `${sheet} ${message.ko}` });
        };
        const compare = (words: string, name: Text, wanted: number | undefined): void => {
          const label = form.find(words);
          const cell = label && form.beside(label);
          const said = numberOf(cell?.value);
          if (!cell || said === undefined || wanted === undefined || Math.abs(said - wanted) < 1) return;
          hit(
            cell,
            text(
              `${name.ko} ${number(said)}원은 이 통합 문서의 ${number(wanted)}원과 ${number(said - wanted)}원 다릅니다. 양식을 다시 채우십시오.`,
              `The ${name.en} of ${number(said)} won differs from the ${number(wanted)} won of this workbook by ${number(said - wanted)}. Fill the form again.`,
            ),
          );
        };
        compare(COST, text('연구개발비', 'R&D cost'), workbook.recognised);
        compare(SALES, text('총매출액', 'sales'), workbook.facts.sales);
        const opinion = form.find('평가의견');
        const verdict = opinion && form.beside(opinion);
        const missed = missedBy(workbook);
        if (verdict && saysEligible(verdict.value) && missed) hit(verdict, text(`적격으로 적었으나 ${missed.ko}`, `The form says 적격, but ${missed.en}`));
        return hits;
      });
  },
};

/** `적격 `, `적 격`, `적격 판정`, `적격(조건부)`; never `부적격` or the printed choice of both. */
const saysEligible = (value: CellValue): boolean => typeof value === 'string' && /^[([]?적격/.test(bareLabel(value)) && !bareLabel(value).includes('부적격');

/** What speaks against the firm; where something still open may make up for a missed ratio, it is said with it. */
function missedBy({ assessed: { minimum, missedRatio, firm } }: Workbook): Text | undefined {
  if (minimum?.met === false) return text(`연구개발비가 ${number(minimum.cost)}원보다 적습니다.`, `the R&D cost is below ${number(minimum.cost)} won.`);
  if (missedRatio) {
    const { percent, unless } = missedRatio;
    return text(
      [`연구개발비 비율이 ${percent}%에 미치지 못합니다.`, ...unless.map(({ ko }) => ko)].join(' '),
      [`the R&D ratio is below ${percent} %.`, ...unless.map(({ en }) => en)].join(' '),
    );
  }
  return firm.find(({ met }) => met === false)?.reason?.message;
}
