import { casesOf } from '../../lib/rule-cases';

export const cases = casesOf(
  'adjustment-unexplained',
  {
    name: 'a reason, a note, no adjustment',
    sheet: `
      일자       | 분류    | 장부금액(원) | 조정금액 | 소계   | 조정사유    | 비고
      2013-03-05 | 1.가.② | 1,000        | -400     | =C2+D2 | 정부출연금  |
      2013-03-06 | 1.가.② | 1,000        | -400     | =C3+D3 |             | 출연금 제외
      2013-03-07 | 1.가.② | 1,000        | 0        | =C4+D4 |             |`,
    at: [],
  },
  {
    name: 'without a reason, less and more',
    sheet: `
      일자       | 분류    | 장부금액(원) | 조정금액 | 소계   | 조정사유
      2013-03-05 | 1.가.② | 1,000        | -400     | =C2+D2 |
      2013-03-06 | 1.가.② | 1,000        | 400      | =C3+D3 |
      2013-03-07 | 1.가.② | 1,000        | -400     | =C4+D4 | 정부출연금`,
    at: ['D2', 'D3'],
    says: ['-400'],
  },
  {
    name: 'no column for reasons is one finding',
    sheet: `
      일자       | 분류    | 장부금액(원) | 조정금액 | 소계
      2013-03-05 | 1.가.② | 1,000        | -400     | =C2+D2
      2013-03-06 | 1.가.② | 1,000        | -400     | =C3+D3`,
    at: ['D2'],
    says: ['2건'],
  },
);
