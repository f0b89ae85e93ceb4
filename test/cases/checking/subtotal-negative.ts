import { casesOf } from '../../lib/rule-cases';

const H = '일자 | 분류 | 장부금액(원) | 조정금액 | 소계 | 조정사유';

export const cases = casesOf(
  'subtotal-negative',
  {
    name: 'one, zero',
    sheet: `${H}
      2013-03-05 | 1.가.② | 1,000 | -999   | =C2+D2 | 환입
      2013-03-06 | 1.가.② | 1,000 | -1,000 | =C3+D3 | 환입`,
    at: [],
  },
  {
    name: 'minus one',
    sheet: `${H}
      2013-03-05 | 1.가.② | 1,000 | -1,001 | =C2+D2 | 환입
      2013-03-06 | 1.가.② | 1,000 | 0      | =C3+D3 |`,
    at: ['E2'],
    says: ['-1,001', '-1'],
    clause: '1.가.②',
  },
  {
    name: 'a negative book amount is told as that',
    sheet: `${H}
      2013-03-05 | 1.가.② | -1,000 | 0 | =C2+D2 |
      2013-03-06 | 1.가.② | 1,000  | 0 | =C3+D3 |`,
    at: [],
  },
  {
    // 4,200 thousands less 1,000,000 won leave 3,200,000; 20 times the amount is where a slip begins, 1,000 times where it no longer explains the row
    name: 'a book amount in thousands beside its adjustment in won',
    sheet: `${H}
      2013-03-05 | 1.가.② | 4,200     | -1,000,000 | =C2+D2 | 환입
      2013-03-06 | 1.가.② | 1,000,000 | 0          | =C3+D3 |`,
    at: ['E2'],
    says: ['1,000배 작게', '4,200,000'],
  },
  {
    name: 'as large as 1,000 times the amount',
    sheet: `${H}
      2013-03-05 | 1.가.② | 4,200     | -4,200,000 | =C2+D2 | 환입
      2013-03-06 | 1.가.② | 1,000,000 | 0          | =C3+D3 |`,
    at: ['E2'],
    says: ['1,000배 작게'],
  },
  {
    name: 'larger still: no slip explains it',
    sheet: `${H}
      2013-03-05 | 1.가.② | 4,200     | -4,200,001 | =C2+D2 | 환입
      2013-03-06 | 1.가.② | 1,000,000 | 0          | =C3+D3 |`,
    at: ['E2'],
    unsaid: ['1,000배 작게'],
  },
  {
    name: 'less than 20 times: a wrong adjustment, not a unit',
    sheet: `${H}
      2013-03-05 | 1.가.② | 4,200     | -83,999 | =C2+D2 | 환입
      2013-03-06 | 1.가.② | 1,000,000 | 0       | =C3+D3 |`,
    at: ['E2'],
    unsaid: ['1,000배 작게'],
  },
  {
    name: 'in a statement',
    sheet: `
      비용             | 장부금액(천원) | 조정금액 | 소계
      1. 기술개발      |                |          |
      가. 자체기술개발 |                |          |
      ① 인건비        | 100            | -101     | -1
      ② 재료비        | 2,000          | 0        | 2,000
      ③ 임차료        | 300            | 0        | 300`,
    at: ['D4'],
  },
);
