import { casesOf } from '../../lib/rule-cases';

/** Usual amounts of a line: 1,000,000 to 1,500,000. */
const usual = ['1,000,000', '1,100,000', '1,200,000', '1,300,000', '1,400,000', '1,500,000'];
const ledger = (...amounts: string[]): string =>
  `일자 | 분류 | 장부금액(원)\n${amounts.map((amount, index) => `2013-03-${String(index + 1).padStart(2, '0')} | 1.가.② | ${amount}`).join('\n')}`;

export const cases = casesOf(
  'amount-unit-slip',
  { name: 'amounts of one size', sheet: ledger(...usual), at: [] },
  { name: '1,000 times too small', sheet: ledger(...usual, '1,250'), at: ['C8'], says: ['1,250'] },
  { name: '1,000 times too large', sheet: ledger(...usual, '1,250,000,000'), at: ['C8'], says: ['1,250,000,000'] },
  { name: 'ten times another is no slip of the unit', sheet: ledger(...usual, '12,500,000', '120,000'), at: [] },
  { name: 'a million times is something else', sheet: ledger(...usual, '1,250,000,000,000'), at: [] },
  { name: 'four amounts say nothing of what is usual', sheet: ledger(...usual.slice(0, 4), '1,250'), at: [] },
  { name: 'five others are enough', sheet: ledger(...usual.slice(0, 5), '1,250'), at: ['C7'] },
  {
    name: 'each line has its own size',
    sheet: `${ledger(...usual)}\n2013-04-01 | 1.라 | 1,250`,
    at: [],
  },
  {
    name: 'quantity times price says what is right, whatever the others are; an amount without both, or a free one, is no slip',
    sheet: `
      일자       | 분류    | 수량 | 단가    | 금액(원)
      2013-03-01 | 1.가.② | 10   | 157,000 | 1,570,000
      2013-03-02 | 1.가.② | 3    | 1,200   | 3,600,000
      2013-03-03 | 1.가.② | 2    | 400,000 | 800,000
      2013-03-04 | 1.가.② | 4    | 9,000   | 3,600
      2013-03-05 | 1.가.② |      | 9,000   | 9,000,000
      2013-03-06 | 1.가.② | 1    | 300,000 | 300,000
      2013-03-07 | 1.가.② | 2    | 45,000  | 90,000
      2013-03-08 | 1.가.② | 2    | 45,000  | 91,000
      2013-03-09 | 1.가.② | 0    | 45,000  | 0
      2013-03-10 | 1.가.② | 6    | 50,000  | 300,000
      2013-03-11 | 1.가.② | 7    | 50,000  | 350,000
      2013-03-12 | 1.가.② | 8    | 50,000  | 400,000
      2013-03-13 | 1.가.② | 9    | 50,000  | 450,000
      2013-03-14 | 1.가.② | 9    | 60,000  | 540,000
      2013-03-15 | 1.가.② | 9    | 70,000  | 630,000
      2013-03-16 | 1.가.② | 9    | 80,000  | 720,000`,
    at: ['E3', 'E5'],
    says: ['3,600,000', '3 × 1,200 = 3,600'],
  },
);
