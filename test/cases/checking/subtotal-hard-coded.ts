import { casesOf } from '../../lib/rule-cases';

const H = '일자 | 분류 | 장부금액(원) | 조정금액 | 소계';

export const cases = casesOf(
  'subtotal-hard-coded',
  {
    name: 'formulas',
    sheet: `${H}
      2013-03-05 | 1.가.② | 1,000 | 0 | =C2+D2
      2013-03-06 | 1.가.② | 2,000 | 0 | =SUM(C3:D3)`,
    at: [],
  },
  {
    name: 'one that was typed in',
    sheet: `${H}
      2013-03-05 | 1.가.② | 1,000 | 0 | 1,000
      2013-03-06 | 1.가.② | 2,000 | 0 | =C3+D3
      2013-03-07 | 1.가.② | 2,000 | 0 | =C4+D4`,
    at: ['E2'],
    fix: { E2: { E2: '=C2+D2' } },
  },
  {
    name: 'a wrong one is told as wrong only',
    sheet: `${H}
      2013-03-05 | 1.가.② | 1,000 | 0 | 1,001
      2013-03-06 | 1.가.② | 2,000 | 0 | =C3+D3`,
    at: [],
    others: ['subtotal-mismatch E2'],
  },
  {
    name: 'a column that is typed in throughout is one finding, with one fix',
    sheet: `${H}
      2013-03-05 | 1.가.② | 1,000 | 0 | 1,000
      2013-03-06 | 1.가.② | 2,000 | 0 | 2,000
      2013-03-07 | 1.가.② | 3,000 | 0 | 3,000
      2013-03-08 | 1.가.② | 4,000 | 0 | 4,000
      2013-03-09 | 1.가.② | 5,000 | 0 | 5,000
      합계       |         | 15,000 | 0 | 15,000`,
    at: ['E2'],
    says: ['5행'],
    fix: { E2: { E2: '=C2+D2', E3: '=C3+D3', E4: '=C4+D4', E5: '=C5+D5', E6: '=C6+D6' } },
  },
);
