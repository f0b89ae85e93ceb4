import { casesOf } from '../../lib/rule-cases';

export const cases = casesOf(
  'amount-unclear',
  {
    name: 'one column of amounts; a unit price is none',
    sheet: `
      일자       | 비목    | 적요 | 수량 | 단가  | 금액(원)
      2013-03-05 | 1.가.② | 시약 | 2    | 1,000 | 2,000
      2013-03-06 | 1.가.② | 부품 | 3    | 1,000 | 3,000`,
    at: [],
  },
  {
    name: '공급가액, 부가세 and their sum explain one another',
    sheet: `
      일자       | 비목    | 적요 | 공급가액(원) | 부가세 | 합계
      2013-03-05 | 1.가.② | 시약 | 2,000        | 200    | 2,200
      2013-03-06 | 1.가.② | 부품 | 3,000        | 300    | 3,300`,
    at: [],
  },
  {
    name: 'two amounts that differ: 5,000 taken, the other 9,000',
    sheet: `
      일자       | 비목    | 적요 | 지출금액(원) | 계약금액
      2013-03-05 | 1.가.② | 시약 | 2,000        | 4,000
      2013-03-06 | 1.가.② | 부품 | 3,000        | 5,000`,
    at: ['D1'],
    says: ['5,000', '9,000', '계약금액'],
  },
  {
    name: 'who pays: together they are the cost',
    sheet: `
      일자       | 비목    | 적요 | 국고  | 자부담
      2013-03-05 | 1.가.② | 시약 | 2,000 | 500
      2013-03-06 | 1.가.② | 부품 | 3,000 | 700`,
    at: ['D1'],
    says: ['6,200', '국고', '자부담'],
  },
  {
    name: 'said by the user, it is clear',
    sheet: `
      일자       | 비목    | 적요 | 지출금액(원) | 계약금액
      2013-03-05 | 1.가.② | 시약 | 2,000        | 4,000
      2013-03-06 | 1.가.② | 부품 | 3,000        | 5,000`,
    corrections: { 원장: { columns: { book: 4 } } },
    at: [],
  },
  {
    name: 'two columns are added, and a row of the one is the sum of others: 1,000 and 2,000 and the 500 beside each',
    sheet: `
      일자       | 비목    | 적요 | 지출금액(원) | 계약금액
      2013-03-05 | 1.가.② | 시약 | 1,000        | 500
      2013-03-06 | 1.가.② | 부품 | 2,000        | 500
      2013-03-07 | 1.가.② | 재료 | =SUM(D2:E3)  | 0
      2013-03-08 | 1.가.② | 공구 | 700          | 800`,
    corrections: { 원장: { columns: { book: 3 }, bookParts: { 1: [3, 4] } } },
    at: ['D4'],
    says: ['D+E', '1개', '4,000'],
  },
  {
    name: 'the one added column is the sum of the other and of a third: its share of it counts twice',
    sheet: `
      일자       | 비목    | 적요 | 합계금액 | 급여  | 상여
      2013-03-05 | 1.가.① | 가   | =E2+F2   | 1,000 | 500
      2013-03-06 | 1.가.① | 나   | =E3+F3   | 2,000 | 500`,
    corrections: { 원장: { columns: { book: 3 }, bookParts: { 1: [3, 4] } } },
    at: ['D2'],
    says: ['D+E', '2개', '3,000'],
  },
  {
    name: 'without formulas: one of three is the sum of the two others in every row',
    sheet: `
      일자       | 비목    | 적요 | 합계금액 | 급여  | 상여
      2013-03-05 | 1.가.① | 가   | 1,500    | 1,000 | 500
      2013-03-06 | 1.가.① | 나   | 2,500    | 2,000 | 500
      2013-03-07 | 1.가.① | 다   | 3,100    | 3,000 | 100`,
    corrections: { 원장: { columns: { book: 3 }, bookParts: { 1: [3, 4, 5] } } },
    at: ['D2'],
    says: ['3개', '7,100'],
  },
  {
    name: 'formulas that only take something off, multiply, or sum what is no cost, count nothing twice',
    sheet: `
      일자       | 비목    | 적요 | 급여     | 상여    | 시간
      2013-03-05 | 1.가.① | 가   | 1,000    | =D2*0.1 | 10
      2013-03-06 | 1.가.① | 나   | 2,000    | =F3+5   | 20
      2013-03-07 | 1.가.① | 다   | 5,000    | =100-F2 | 30
      합계       |         |      | =SUM(D2:D4) | =SUM(E2:E4) | `,
    corrections: { 원장: { columns: { book: 3 }, bookParts: { 1: [3, 4] } } },
    at: [],
  },
);
