import { casesOf } from '../../lib/rule-cases';

export const cases = casesOf(
  'row-after-total',
  {
    name: 'notes below the total are no rows',
    sheet: `
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.② | 1,000
      합계       |         | 1,000
      ※ 부가가치세 제외`,
    at: [],
  },
  {
    name: 'rows after a subtotal, before the last total',
    sheet: `
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.② | 1,000
      소계       |         | 1,000
      2013-03-06 | 1.가.③ | 2,000
      합계       |         | 3,000`,
    at: [],
  },
  {
    name: 'rows after the last subtotal, where no total stands: the next group has begun',
    sheet: `
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.② | 1,000
      소계       |         | 1,000
      2013-03-06 | 1.가.③ | 2,000
      소계       |         | 2,000
      2013-03-07 | 1.가.③ | 4,000`,
    at: [],
  },
  {
    name: 'two sums of groups marked with asterisks: the next group has begun',
    sheet: `
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.② | 1,000
      2013-03-06 | 1.가.② | 3,000
      ** 소계    |         | 4,000
      2013-03-06 | 1.가.③ | 2,000
      2013-03-07 | 1.가.③ | 2,500
      ** 소계    |         | 4,500
      2013-03-08 | 1.가.③ | 4,000`,
    at: [],
  },
  {
    name: 'two sums of one name that no list of names knows: the next group has begun',
    sheet: `
      일자       | 분류    | 적요 | 장부금액(원)
      2013-03-05 | 1.가.② | 시약 | 1,000
      2013-03-06 | 1.가.② | 튜브 | 3,000
                 |         | 여기 합친 것 | 4,000
      2013-03-06 | 1.가.③ | 임차 | 2,000
      2013-03-07 | 1.가.③ | 임차 | 2,500
                 |         | 여기 합친 것 | 4,500
      2013-03-08 | 1.가.③ | 임차 | 4,000`,
    at: [],
  },
  {
    name: 'a table without a total has no row after it',
    sheet: `
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.② | 1,000`,
    at: [],
  },
  {
    name: 'two rows below the last total',
    sheet: `
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.② | 1,000
      합계       |         | 1,000
      2013-03-06 | 1.가.③ | 2,000
      2013-03-07 | 1.가.③ | 0
      2013-03-08 | 1.가.③ | 4,000`,
    at: ['C4', 'C6'],
    says: ['2,000'],
  },
);
