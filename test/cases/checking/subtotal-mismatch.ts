import { casesOf } from '../../lib/rule-cases';

const H = '일자 | 분류 | 장부금액(원) | 조정금액 | 소계 | 조정사유';

export const cases = casesOf(
  'subtotal-mismatch',
  {
    name: '소계 is 장부금액 + 조정금액',
    sheet: `${H}
      2013-03-05 | 1.가.② | 1,000 | -400 | =C2+D2 | 환입
      2013-03-06 | 1.가.② | 1,000 | -400 | 600    | 환입
      2013-03-07 | 1.가.② | 0     |      |        |`,
    at: [],
  },
  {
    name: 'one won above and below',
    sheet: `${H}
      2013-03-05 | 1.가.② | 1,000 | -400 | 601    | 환입
      2013-03-06 | 1.가.② | 1,000 | -400 | 599    | 환입
      2013-03-07 | 1.가.② | 1,000 | 0    | =C4+D4 |`,
    at: ['E2', 'E3'],
    says: ['601', '장부금액 1,000', '조정금액 -400', '600'],
    clause: '1.가.②',
    fix: { E2: { E2: '=C2+D2' }, E3: { E3: '=C3+D3' } },
  },
  {
    name: 'the dust of binary fractions is no difference',
    sheet: `${H}
      2013-03-05 | 1.가.② | 0.1 | 0.2 | 0.30000000000000004 | 환율
      2013-03-06 | 1.가.② | 0.1 | 0.2 | 0.31                | 환율
      2013-03-07 | 1.가.② | 1   | 0   | =C4+D4              |`,
    at: ['E3'],
    fix: { E3: { E3: '=C3+D3' } },
  },
  {
    name: 'a formula that takes in another cell',
    sheet: `${H}
      2013-03-05 | 1.가.② | 1,000 | 0 | =C2+D3 |
      2013-03-06 | 1.가.② | 1,000 | -5 | =C3+D3 | 환입`,
    at: ['E2'],
    fix: { E2: { E2: '=C2+D2' } },
  },
  {
    name: 'left empty',
    sheet: `${H}
      2013-03-05 | 1.가.② | 1,000 | 0 |        |
      2013-03-06 | 1.가.② | 1,000 | 0 | =C3+D3 |`,
    at: ['E2'],
    fix: { E2: { E2: '=C2+D2' } },
  },
  {
    name: 'without a column of adjustments the subtotal is the book amount',
    sheet: `
      일자       | 분류    | 장부금액(원) | 소계
      2013-03-05 | 1.가.② | 1,000        | 900
      2013-03-06 | 1.가.② | 1,000        | 1,000`,
    at: ['D2'],
    fix: { D2: { D2: '=C2' } },
  },
  {
    name: 'a line of a statement',
    sheet: `
      비용             | 장부금액(천원) | 조정금액 | 소계
      1. 기술개발      |                |          |
      가. 자체기술개발 |                |          |
      ① 인건비        | 9,600          | 0        | 9,700
      ② 재료비        | 2,000          | 0        | 2,000
      ③ 임차료        | 300            | 0        | 300`,
    at: ['D4'],
    clause: '1.가.①',
    fix: { D4: { D4: '=B4+C4' } },
  },
  {
    name: 'a text amount is the mistake, not the subtotal that leaves it out',
    sheet: `${H}
      2013-03-05 | 1.가.② | 1,000 | '-400원 | =C2+D2→#VALUE! | 환입
      2013-03-06 | 1.가.② | 1,000 | 0       | =C3+D3         |`,
    at: [],
    others: ['amount-not-a-number D2'],
  },
);
