import { casesOf } from '../../lib/rule-cases';

export const cases = casesOf(
  'period-unchecked',
  {
    name: 'a column of dates',
    sheet: `
      일자       | 비목    | 금액(원)
      2013-03-05 | 1.가.② | 1,000`,
    at: [],
  },
  {
    name: 'dates under a heading that says nothing',
    sheet: `
      언제       | 비목    | 거래처 | 금액(원)
      2013-03-05 | 1.가.② | 세움   | 1,000
      2013-03-06 | 1.가.② | 세움   | 2,000`,
    at: [],
  },
  {
    name: 'no dates',
    sheet: `
      비목    | 거래처 | 금액(원)
      1.가.② | 세움   | 1,000
      1.가.② | 한빛   | 1,000`,
    at: ['A1'],
    says: ['2013-01-01', '2013-12-31'],
  },
  {
    name: 'dates without a year, which the sheet does not say',
    sheet: `
      일자   | 비목    | 거래처 | 금액(원)
      '03-05 | 1.가.② | 세움   | 1,000
      '03-06 | 1.가.② | 한빛   | 1,000`,
    at: ['B1'],
    says: ['연도'],
  },
  {
    name: 'the period over the table says the year',
    sheet: `
      기간: 2013.01.01 ~ 2013.12.31
      일자   | 비목    | 거래처 | 금액(원)
      '03-05 | 1.가.② | 세움   | 1,000
      '03-06 | 1.가.② | 한빛   | 1,000`,
    at: [],
    others: ['dates-one-way A3'],
  },
  {
    name: 'without a date of application there is nothing to check',
    sheet: `
      비목    | 거래처 | 금액(원)
      1.가.② | 세움   | 1,000
      1.가.② | 한빛   | 1,000`,
    facts: null,
    at: [],
  },
);
