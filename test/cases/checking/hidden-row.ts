import { casesOf } from '../../lib/rule-cases';

const sheet = `
  일자       | 분류    | 장부금액(원) | 조정금액 | 소계
  2013-03-05 | 1.가.② | 1,000        | 0        | =C2+D2
  2013-03-06 | 1.가.② | 2,000        | 0        | =C3+D3
  2013-03-07 | 1.가.② | 0            | 0        | =C4+D4
             |         |              |          |
  합계       |         | 3,000        | 0        | 3,000`;

export const cases = casesOf(
  'hidden-row',
  { name: 'nothing is hidden', sheet, at: [] },
  { name: 'a row with an amount', sheet, hidden: [3], at: ['C3'], says: ['2,000'] },
  { name: 'a row of zeros, an empty row, the total', sheet, hidden: [4, 5, 6], at: [] },
  { name: 'each of two', sheet, hidden: [2, 3], at: ['C2', 'C3'] },
  {
    name: 'what a filter hides, here and there, is one finding with its rows and their sum',
    sheet: `
  일자       | 분류    | 장부금액(원) | 조정금액 | 소계
  2013-03-05 | 1.가.② | 1,000        | 0        | =C2+D2
  2013-03-06 | 1.가.② | 2,000        | 0        | =C3+D3
  2013-03-07 | 1.가.② | 4,000        | 0        | =C4+D4
  2013-03-08 | 1.가.② | 8,000        | 0        | =C5+D5
  2013-03-09 | 1.가.② | 16,000       | 0        | =C6+D6
  합계       |         | 31,000       | 0        | 31,000`,
    hidden: [2, 3, 5],
    at: ['C2'],
    says: ['보이지 않는 3행', '11,000', '2–3행, 5행'],
  },
);
