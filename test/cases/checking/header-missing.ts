import { casesOf } from '../../lib/rule-cases';

export const cases = casesOf(
  'header-missing',
  {
    name: 'a ledger with a category and a book amount is a table',
    sheet: `
      일자       | 분류    | 장부금액(원)
      2013-03-05 | 1.가.② | 1,000`,
    at: [],
  },
  {
    name: 'one sheet with a table is enough',
    sheet: `
      회의록
      다음 회의는 3월 5일`,
    sheets: {
      배분: `
        분류    | 장부금액(원)
        1.가.② | 1,000`,
    },
    at: [],
  },
  {
    name: 'no category: the header that comes nearest is pointed at',
    sheet: `
      비용 목록
      일자       | 적요      | 장부금액(원)
      2013-03-05 | 시약 구입 | 1,000`,
    at: ['A2'],
    says: ['비목'],
  },
  {
    name: 'no amount',
    sheet: `
      일자       | 분류    | 적요
      2013-03-05 | 1.가.② | 시약 구입`,
    at: ['A1'],
    says: ['장부금액'],
  },
  { name: 'an empty sheet', sheet: '', at: ['A1'], says: ['비목', '장부금액'] },
  {
    name: 'two sheets without a table are one finding',
    sheet: 'A',
    sheets: { 둘째: '일자 | 적요 | 금액' },
    at: ['둘째!A1'],
  },
  {
    name: 'what the user points at is a table',
    sheet: `
      a          | b       | c
      2013-03-05 | 1.가.② | 1,000`,
    corrections: { 원장: { headerRow: 0, columns: { date: 0, category: 1, book: 2 } } },
    at: [],
  },
);
