import { casesOf } from '../../lib/rule-cases';

export const cases = casesOf(
  'total-mismatch',
  {
    name: 'a total is the sum of its rows',
    sheet: `
      일자       | 분류    | 장부금액(원)  | 조정금액     | 소계
      2013-03-05 | 1.가.② | 1,000        | 0            | =C2+D2
      2013-03-06 | 1.가.② | 2,000        | -500         | =C3+D3
                 | 합계    | =SUM(C2:C3)  | =SUM(D2:D3)  | =SUM(E2:E3)`,
    at: [],
  },
  {
    name: 'typed in and right',
    sheet: `
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.② | 1,000
      2013-03-06 | 1.가.② | 2,000
      합계       |         | 3,000`,
    at: [],
  },
  {
    name: 'one won too much',
    sheet: `
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.② | 1,000
      2013-03-06 | 1.가.② | 2,000
      합계       |         | 3,001`,
    at: ['C4'],
    says: ['3,001', '3,000', '차이 1'],
  },
  {
    name: 'one won too little',
    sheet: `
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.② | 1,000
      2013-03-06 | 1.가.② | 2,000
      합계       |         | 2,999`,
    at: ['C4'],
    says: ['차이 -1'],
  },
  {
    name: 'a sum that leaves out the last row',
    sheet: `
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.② | 1,000
      2013-03-06 | 1.가.② | 2,000
      2013-03-07 | 1.가.② | 3,000
      합계       |         | =SUM(C2:C3)`,
    at: ['C5'],
    says: ['4행이 합계 범위에 없습니다'],
  },
  {
    name: 'a sum that leaves out a row, where another row cannot be read',
    sheet: `
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.② | 1,000
      2013-03-06 | 1.가.② | '약 오백만
      2013-03-07 | 1.가.② | 3,000
      합계       |         | =SUM(C2:C3)`,
    at: ['C5'],
    others: ['amount-not-a-number C3'],
    says: ['4행이 합계 범위에 없습니다'],
  },
  {
    name: 'a sum over all rows, where one cannot be read',
    sheet: `
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.② | 1,000
      2013-03-06 | 1.가.② | '약 오백만
      2013-03-07 | 1.가.② | 3,000
      합계       |         | =SUM(C2:C4)`,
    at: [],
    others: ['amount-not-a-number C3'],
  },
  {
    name: 'a sum beside an error that it leaves out',
    sheet: `
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.② | 1,000
      2013-03-06 | 1.가.② | 2,000
      2013-03-07 | 1.가.② | #REF!
      2013-03-08 | 1.가.② | 4,000
      합계       |         | =SUM(C2:C3)`,
    at: ['C6'],
    others: ['amount-is-error C4'],
    says: ['5행이 합계 범위에 없습니다'],
  },
  {
    name: 'a total of subtotals, where a row cannot be read: no row is outside of it',
    sheet: `
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.② | 1,000
      2013-03-06 | 1.가.② | '약 오백만
                 | 소계    | =SUM(C2:C3)
      2013-03-07 | 1.가.③ | 3,000
                 | 소계    | =SUM(C5:C5)
      합계       |         | =C4+C6`,
    at: [],
    others: ['amount-not-a-number C3'],
  },
  {
    name: 'subtotals of parts, a total of the subtotals',
    sheet: `
      일자       | 분류      | 장부금액(원)
      2013-03-05 | 1.가.②   | 1,000
      2013-03-06 | 1.가.②   | 2,000
                 | 소계      | =SUM(C2:C3)
      2013-05-05 | 1.가.③   | 4,000
                 | 소계      | =SUM(C5:C5)
                 | 합계      | =C4+C6`,
    at: [],
  },
  {
    name: 'a subtotal that takes in the part before it',
    sheet: `
      일자       | 분류      | 장부금액(원)
      2013-03-05 | 1.가.②   | 1,000
                 | 소계      | =SUM(C2:C2)
      2013-05-05 | 1.가.③   | 4,000
                 | 소계      | =SUM(C2:C4)
                 | 합계      | 5,000`,
    at: ['C5'],
  },
  {
    name: 'quarters, a year, and a grand total of two years',
    sheet: `
      일자       | 분류         | 장부금액(원)
      2013-03-05 | 1.가.②      | 1,000
                 | [1분기 소계] | 1,000
      2013-05-05 | 1.가.③      | 4,000
                 | [2분기 소계] | 4,000
                 | 합계         | 5,000
                 | 총계         | 5,000`,
    at: [],
  },
  {
    name: 'a filter hides a row and the visible sum is right',
    sheet: `
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.② | 1,000
      2013-03-06 | 1.가.② | 2,000
      합계       |         | =SUBTOTAL(9,C2:C3)→1,000`,
    hidden: [3],
    at: [],
  },
  {
    name: 'an amount written as text is its own mistake, not the mistake of the total',
    sheet: `
      일자       | 분류    | 장부금액(원) | 조정금액    | 소계
      2013-03-05 | 1.가.② | '1,000원     | 0           | =C2+D2→#VALUE!
      2013-03-06 | 1.가.② | 2,000        | 0           | =C3+D3
      합계       |         | =SUM(C2:C3)→2,000 | =SUM(D2:D3) | =SUM(E2:E3)→#VALUE!`,
    at: [],
    others: ['amount-not-a-number C2'],
  },
  {
    name: 'an error value in a total over rows that have none',
    sheet: `
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.② | 1,000
      합계       |         | =SUM(C2:D99)→#REF!`,
    at: ['C3'],
    says: ['#REF!'],
  },
  {
    name: 'a heading of a statement is the sum of its lines',
    sheet: `
      비용             | 장부금액(천원) | 조정금액 | 소계
      1. 기술개발      | 3,000          | 0        | 3,000
      가. 자체기술개발 | 3,000          | 0        | 3,000
      ① 인건비        | 1,000          | 0        | 1,000
      ② 재료비        | 2,000          | 0        | 2,000
      2. 인력개발      |                |          |
      합계             | 3,000          | 0        | 3,000`,
    at: [],
  },
  {
    name: 'a heading of a statement that is not',
    sheet: `
      비용             | 장부금액(천원) | 조정금액 | 소계
      1. 기술개발      | 3,000          | 0        | 3,000
      가. 자체기술개발 | 3,100          | 0        | 3,100
      ① 인건비        | 1,000          | 0        | 1,000
      ② 재료비        | 2,000          | 0        | 2,000
      2. 인력개발      |                |          |
      합계             | 3,000          | 0        | 3,000`,
    at: ['B3', 'D3'],
  },
  {
    name: 'a running total holds the opening above its rows',
    sheet: `
      1.가.② 시험재료비 |       |         |              |      |
      일자       | 적요       | 거래처 | 차변(원) | 대변 | 잔액
                 | 전기이월   |        | 500      |      | 500
      2013-03-05 | 시료       | 갑     | 100      |      | 600
      2013-03-06 | 시료       | 을     | 200      |      | 800
                 | 월계       |        | 300      | 0    |
                 | 누계       |        | 800      | 0    |
      2013-04-05 | 시약       | 병     | 300      |      | 1,100
      2013-04-06 | 시약       | 정     | 50       |      | 1,150
                 | 월계       |        | 350      | 0    |
                 | 누계       |        | 1,150    | 0    |`,
    at: [],
  },
  {
    name: 'a running total that has slipped beside an opening',
    sheet: `
      1.가.② 시험재료비 |       |         |              |      |
      일자       | 적요       | 거래처 | 차변(원) | 대변 | 잔액
                 | 전기이월   |        | 500      |      | 500
      2013-03-05 | 시료       | 갑     | 100      |      | 600
      2013-03-06 | 시료       | 을     | 200      |      | 800
                 | 월계       |        | 300      | 0    |
                 | 누계       |        | 810      | 0    |
      2013-04-05 | 시약       | 병     | 300      |      | 1,100
      2013-04-06 | 시약       | 정     | 50       |      | 1,150
                 | 월계       |        | 350      | 0    |
                 | 누계       |        | 1,150    | 0    |`,
    at: ['D7'],
  },
  {
    name: 'running totals that go on from what stands nowhere: told once',
    sheet: `
      1.가.② 시험재료비 |       |         |              |      |
      일자       | 적요       | 거래처 | 차변(원) | 대변 | 잔액
      2013-03-05 | 시료       | 갑     | 100      |      | 600
      2013-03-06 | 시료       | 을     | 200      |      | 800
                 | 월계       |        | 300      | 0    |
                 | 누계       |        | 800      | 0    |
      2013-04-05 | 시약       | 병     | 300      |      | 1,100
      2013-04-06 | 시약       | 정     | 50       |      | 1,150
                 | 월계       |        | 350      | 0    |
                 | 누계       |        | 1,150    | 0    |
      2013-05-06 | 시약       | 정     | 50       |      | 1,200
                 | 월계       |        | 50       | 0    |
                 | 누계       |        | 1,200    | 0    |`,
    at: ['D6'],
  },
);
