import { casesOf } from '../../lib/rule-cases';

export const cases = casesOf(
  'amount-negative',
  {
    name: 'zero, one, a negative adjustment',
    sheet: `
      일자       | 분류    | 장부금액(원) | 조정금액 | 조정사유
      2013-03-05 | 1.가.② | 0            | 0        |
      2013-03-06 | 1.가.② | 1            | -1       | 환입`,
    at: [],
  },
  {
    name: 'minus one',
    sheet: `
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.② | -1
      2013-03-06 | 1.가.② | 1,000`,
    at: ['C2'],
    says: ['-1'],
  },
  {
    name: 'written with a triangle',
    sheet: `
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.② | △500
      2013-03-06 | 1.가.② | 1,000`,
    at: ['C2'],
    others: ['amount-not-a-number C2'],
  },
);
