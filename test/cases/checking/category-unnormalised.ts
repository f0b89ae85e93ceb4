import { casesOf } from '../../lib/rule-cases';

const H = '일자 | 분류 | 장부금액(원)';

export const cases = casesOf(
  'category-unnormalised',
  {
    name: 'as 별표 3 writes them',
    sheet: `${H}
      2013-03-05 | 1.가.②  | 1,000
      2013-03-06 | 1.라     | 1,000
      2013-03-07 | 1.나.①㉮ | 1,000`,
    at: [],
  },
  {
    name: 'other spellings of a known line',
    sheet: `${H}
      2013-03-05 | 1-가-2    | 1,000
      2013-03-06 | 1. 가. ② | 1,000
      2013-03-07 | 1가1      | 1,000
      2013-03-08 | 1.가.②   | 1,000
      2013-03-09 | 1.가.②   | 1,000
      2013-03-10 | 1.가.②   | 1,000`,
    at: ['B2', 'B3', 'B4'],
    says: ['1-가-2 → 1.가.②'],
    clause: '1.가.②',
    fix: { B2: { B2: '1.가.②' }, B3: { B3: '1.가.②' }, B4: { B4: '1.가.①' } },
  },
  {
    name: 'a sheet that writes all of them its own way is told once',
    sheet: `${H}
      2013-03-05 | 1-가-2 | 1,000
      2013-03-06 | 1-가-2 | 1,001
      2013-03-07 | 1-가-3 | 1,002
      2013-03-08 | 1-가-1 | 1,003
      2013-03-09 | 1-라   | 1,004`,
    at: ['B2'],
    says: ['5행'],
    fix: { B2: { B2: '1.가.②', B3: '1.가.②', B4: '1.가.③', B5: '1.가.①', B6: '1.라' } },
  },
  {
    name: 'deleted lines and headings have findings of their own',
    sheet: `${H}
      2013-03-05 | 1-자   | 1,000
      2013-03-06 | 1-나   | 1,000
      2013-03-07 | 1.가.② | 1,000`,
    at: [],
    others: ['category-deleted B2', 'category-not-leaf B3'],
  },
);
