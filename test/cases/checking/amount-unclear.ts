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
);
