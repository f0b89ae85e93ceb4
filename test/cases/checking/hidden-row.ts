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
  { name: 'each of several', sheet, hidden: [2, 3], at: ['C2', 'C3'] },
);
