import { casesOf } from '../../lib/rule-cases';

const H = '일자 | 전표번호 | 적요 | 거래처 | 분류 | 장부금액(원)';

export const cases = casesOf(
  'duplicate-entry',
  {
    name: 'two lines of one voucher differ in party or amount, two vouchers in nothing else',
    sheet: `${H}
      2013-03-05 | 1303-001 | 시약 | 한빛과학 | 1.가.② | 1,000
      2013-03-05 | 1303-001 | 시약 | 한빛과학 | 1.가.② | 2,000
      2013-03-05 | 1303-001 | 시약 | 세움전자 | 1.가.② | 1,000
      2013-03-05 | 1303-002 | 시약 | 한빛과학 | 1.가.② | 1,000`,
    at: [],
  },
  {
    name: 'the same voucher, date, party and amount: each after the first',
    sheet: `${H}
      2013-03-05 | 1303-001 | 시약 | 한빛과학 | 1.가.② | 1,000
      2013-03-06 | 1303-002 | 시약 | 한빛과학 | 1.가.② | 1,000
      2013-03-05 | 1303-001 | 시약 | 한빛과학 | 1.가.② | 1,000
      2013-03-05 | 1303-001 | 시약 | 한빛과학 | 1.가.② | 1,000`,
    at: ['B4', 'B5'],
    says: ['2행과 같은 전표', '1303-001', '1,000'],
  },
  {
    name: 'without vouchers the words decide too',
    sheet: `
      일자       | 적요 | 거래처   | 분류    | 장부금액(원)
      2013-03-05 | 시약 | 한빛과학 | 1.가.② | 1,000
      2013-03-05 | 부품 | 한빛과학 | 1.가.② | 1,000
      2013-03-05 | 시약 | 한빛과학 | 1.가.② | 1,000`,
    at: ['A4'],
  },
  {
    name: 'in two lines it is another mistake',
    sheet: `${H}
      2013-03-05 | 1303-001 | 시약 | 한빛과학 | 1.가.② | 1,000
      2013-03-05 | 1303-001 | 시약 | 한빛과학 | 1.가.③ | 1,000`,
    at: [],
    others: ['cost-in-two-categories E3'],
  },
  {
    name: 'rows of zero',
    sheet: `${H}
      2013-03-05 | 1303-001 | 시약 | 한빛과학 | 1.가.② | 0
      2013-03-05 | 1303-001 | 시약 | 한빛과학 | 1.가.② | 0`,
    at: [],
  },
  {
    name: 'one payroll voucher whose people stand in the words',
    sheet: `
      일자       | 전표번호 | 적요        | 분류    | 장부금액(원)
      2013-03-25 | 3-1      | 김연구 급여 | 1.가.① | 1,000
      2013-03-25 | 3-1      | 이개발 급여 | 1.가.① | 1,000`,
    at: [],
  },
);
