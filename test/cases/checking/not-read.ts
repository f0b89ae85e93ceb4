import { casesOf } from '../../lib/rule-cases';

const ledger = `
  단위: 원
  일자       | 전표번호 | 비목    | 적요 | 거래처 | 금액
  2013-03-05 | 3-1      | 1.가.② | 시약 | 세움   | 10,000
  2013-03-06 | 3-2      | 1.가.② | 부품 | 한빛   | 20,000
  2013-03-07 | 3-3      | 1.가.③ | 임차 | 대덕   | 30,000
  합계       |          |         |      |        | 60,000`;

export const cases = casesOf(
  'not-read',
  { name: 'one table, and all of it is read', sheet: ledger, at: [] },
  {
    name: 'a sheet without a heading: 40,000 + 50,000',
    sheet: ledger,
    sheets: { 추가: '2013-04-05 | 1.가.② | 시약 | 40,000\n2013-04-06 | 1.가.③ | 임차 | 50,000' },
    at: ['추가!B1'],
    says: ['B1:D2', '2행', '90,000원'],
  },
  {
    name: 'a list of what was left out, with its heading',
    sheet: `${ledger}

      제외 항목
      일자       | 전표번호 | 비목    | 적요 | 거래처 | 금액
      2013-05-05 | 5-1      | 1.가.② | 시약 | 세움   | 7,000`,
    at: ['A9'],
    says: ['1행', '7,000원', '제외 항목'],
  },
  {
    name: 'a copy with other amounts is an earlier version; the later sheet is read',
    sheet: ledger,
    sheets: { '원장 수정': ledger.replace('30,000', '31,000').replace('60,000', '61,000') },
    at: ['A2'],
    says: ['3행', '60,000원', '원장 수정'],
  },
  {
    name: 'a raw ledger beside one with categories',
    sheet: ledger,
    sheets: {
      계정원장: `
        일자       | 계정   | 적요   | 금액
        2013-01-10 | 소모품 | 복사지 | 1,000
        2013-01-11 | 소모품 | 볼펜   | 2,000
        2013-01-12 | 소모품 | 토너   | 3,000`,
    },
    at: ['계정원장!A1'],
    says: ['3행', '6,000원'],
  },
  {
    name: 'a sheet of sums that says the same again is told too: 30,000 and 30,000',
    sheet: ledger,
    sheets: { 집계: '비목 | 합계 : 금액\n1.가.② | 30,000\n1.가.③ | 30,000' },
    at: ['집계!A1'],
    says: ['2행', '60,000원', '요약으로 보고 더하지 않았습니다'],
  },
  { name: 'codes without amounts are no costs', sheet: ledger, sheets: { 목차: '1.가.① | 인건비 | 3\n1.가.② | 재료비 | 5' }, at: [] },
);
