import { casesOf } from '../../lib/rule-cases';

export const cases = casesOf(
  'date-missing',
  {
    name: 'every cost has its date',
    sheet: `
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.② | 1,000
                 | 1.가.② | 0
                 | 합계    | 1,000`,
    at: [],
  },
  {
    name: 'a cost without one, an empty text',
    sheet: `
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.② | 1,000
                 | 1.가.② | 2,000
      '          | 1.가.② | 3,000`,
    at: ['A3', 'A4'],
  },
  {
    name: 'a ledger without a column of dates misses none in its rows',
    sheet: `
      분류    | 장부금액(원)
      1.가.② | 1,000`,
    at: [],
  },
  {
    name: 'one merged date for several rows',
    sheet: `
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.② | 1,000
                 | 1.가.② | 2,000`,
    merges: ['A2:A3'],
    at: [],
  },
);
