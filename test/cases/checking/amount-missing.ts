import { casesOf } from '../../lib/rule-cases';

export const cases = casesOf(
  'amount-missing',
  {
    name: 'zero is an amount, and a dash says nought',
    sheet: `
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.② | 1,000
      2013-03-06 | 1.가.② | 0
      2013-03-07 | 1.가.② | -`,
    at: [],
  },
  {
    name: 'nothing, a blank',
    sheet: `
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.② | 1,000
      2013-03-06 | 1.가.② |
      2013-03-06 | 1.가.② | '`,
    at: ['C3', 'C4'],
    says: ['1.가.②'],
    clause: '1.가.②',
  },
  {
    name: 'an amount that cannot be read is not missing',
    sheet: `
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.② | 미정
      2013-03-05 | 1.가.② | 1,000`,
    at: [],
    others: ['amount-not-a-number C2'],
  },
  {
    name: 'lines of a statement may be empty',
    sheet: `
      비용             | 장부금액(천원) | 조정금액 | 소계
      1. 기술개발      |                |          |
      가. 자체기술개발 |                |          |
      ① 인건비        | 1,000          | 0        | 1,000
      ② 재료비        |                |          |
      ③ 임차료        |                |          |`,
    at: [],
  },
);
