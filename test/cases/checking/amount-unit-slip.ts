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
);
