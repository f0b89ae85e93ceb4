import { casesOf } from '../../lib/rule-cases';

export const cases = casesOf(
  'amount-is-error',
  {
    name: 'no error value',
    sheet: `
      일자       | 분류    | 장부금액(원) | 조정금액 | 소계
      2013-03-05 | 1.가.② | 1,000        | 0        | =C2+D2`,
    at: [],
  },
  {
    name: 'an error in one amount is not repeated in its subtotal and totals',
    sheet: `
      일자       | 분류    | 장부금액(원) | 조정금액    | 소계
      2013-03-05 | 1.가.② | #REF!        | 0           | =C2+D2
      2013-03-06 | 1.가.② | 1,000        | 0           | =C3+D3
      합계       |         | =SUM(C2:C3)  | =SUM(D2:D3) | =SUM(E2:E3)`,
    at: ['C2'],
    says: ['#REF!'],
  },
  {
    name: 'errors of a formula in the adjustment and in a subtotal of its own',
    sheet: `
      일자       | 분류    | 장부금액(원) | 조정금액        | 소계            | 조정사유
      2013-03-05 | 1.가.② | 1,000        | =Z1→#DIV/0!     | =C2+D2          | 환입
      2013-03-06 | 1.가.② | 1,000        | 0               | =Z2→#NAME?      |`,
    at: ['D2', 'E3'],
  },
  {
    name: 'text in the book amount: the subtotal that fails with it is folded into that finding',
    sheet: `
      일자       | 분류    | 장부금액(원) | 조정금액 | 소계
      2013-03-05 | 1.가.② | '1,000원     | 0        | =C2+D2→#VALUE!
      2013-03-06 | 1.가.② | 1,000        | 0        | =C3+D3`,
    at: [],
    others: ['amount-not-a-number C2'],
  },
);
