import { casesOf } from '../../lib/rule-cases';

/** Serials by Excel: 2013-03-05 is 41338, 2013-03-06 is 41339, 2013-12-25 is 41633. */
export const cases = casesOf(
  'dates-one-way',
  {
    name: 'real dates, and texts that Excel takes as dates',
    sheet: `
      일자        | 비목    | 금액(원)
      2013-03-05  | 1.가.② | 1,000
      2013-03-06  | 1.가.② | 2,000`,
    at: [],
  },
  {
    name: 'dd.mm.yyyy',
    sheet: `
      일자        | 비목    | 금액(원)
      '05.03.2013 | 1.가.② | 1,000
      '25.12.2013 | 1.가.② | 2,000`,
    at: ['A2'],
    says: ['2건', '05.03.2013', '2013-03-05'],
    fix: { A2: { A2: 41_338, A3: 41_633 } },
  },
  {
    name: 'MM/DD/YYYY, told by the day above 12',
    sheet: `
      Date        | Category | Amount (won)
      '03/05/2013 | 1.가.②  | 1,000
      '12/25/2013 | 1.가.②  | 2,000`,
    at: ['A2'],
    fix: { A2: { A2: 41_338, A3: 41_633 } },
  },
  {
    name: 'DD/MM/YYYY, told by a first number above 12',
    sheet: `
      Date        | Category | Amount (won)
      '05/03/2013 | 1.가.②  | 1,000
      '25/12/2013 | 1.가.②  | 2,000`,
    at: ['A2'],
    fix: { A2: { A2: 41_338, A3: 41_633 } },
  },
  {
    name: 'yymmdd, as text or as a number',
    sheet: `
      일자    | 비목    | 금액(원)
      '130305 | 1.가.② | 1,000
      131225  | 1.가.② | 2,000`,
    at: ['A2'],
    fix: { A2: { A2: 41_338, A3: 41_633 } },
  },
  {
    name: 'numbers that no heading calls days are told, and nothing is written over them',
    sheet: `
                | 비목    | 금액(원)
      130305  | 1.가.② | 1,000
      130418  | 1.가.② | 1,000
      131225  | 1.가.② | 2,000`,
    at: ['A2'],
  },
  {
    name: 'a short year behind an apostrophe',
    sheet: `
      일자          | 비목    | 금액(원)
      ''13. 3. 5    | 1.가.② | 1,000
      ''13. 12. 25. | 1.가.② | 2,000`,
    at: ['A2'],
    fix: { A2: { A2: 41_338, A3: 41_633 } },
  },
  {
    name: 'month and day, the year in the title',
    sheet: `
      2013년 원장
      일자   | 비목    | 금액(원)
      '03-05 | 1.가.② | 1,000
      '03-06 | 1.가.② | 2,000`,
    at: ['A3'],
    fix: { A3: { A3: 41_338, A4: 41_339 } },
  },
  {
    name: 'a date of the column that is none stays one of its own',
    sheet: `
      일자        | 비목    | 금액(원)
      '05.03.2013 | 1.가.② | 1,000
      '06.03.2013 | 1.가.② | 2,000
      '31.02.2013 | 1.가.② | 3,000`,
    at: ['A2'],
    others: ['date-invalid A4'],
    fix: { A2: { A2: 41_338, A3: 41_339 } },
  },
);
