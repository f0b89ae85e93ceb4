import { casesOf } from '../../lib/rule-cases';

export const cases = casesOf(
  'category-missing',
  {
    name: 'every amount has its category; a merged one holds for all its rows',
    sheet: `
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.② | 1,000
      2013-03-06 |         | 2,000
      2013-03-07 | 1.가.③ | 0`,
    merges: ['B2:B3'],
    at: [],
  },
  {
    name: 'an amount without a category',
    sheet: `
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.② | 1,000
      2013-03-06 |         | 7,000,000
      2013-03-07 |         | 0`,
    at: ['B3'],
    says: ['7,000,000'],
  },
  {
    name: 'an amount that was taken out whole has to be in a line too',
    sheet: `
      일자       | 분류    | 장부금액(원) | 조정금액 | 소계   | 조정사유
      2013-03-05 | 1.가.② | 1,000        | 0        | =C2+D2 |
      2013-03-06 |         | 7,000        | -7,000   | =C3+D3 | 제외`,
    at: ['B3'],
  },
);
