import { date } from '../../../src/domain';
import { casesOf } from '../../lib/rule-cases';

const ledger = (amount: string): string => `
  일자       | 분류    | 장부금액(원)
  2013-03-05 | 1.가.② | ${amount}`;
/** 별표 2: 반도체 및 전자부품(261) 6 %, 소프트웨어 개발(582) 10 %, 인터넷산업 5 %. 6 % of 1,000,000,000 is 60,000,000. */
const parts = { industry: '26110', sales: 1_000_000_000 };

export const cases = casesOf(
  'below-required-ratio',
  { name: 'one won below', sheet: ledger('59,999,999'), facts: parts, at: ['C1'], says: ['6%', '1원 부족'] },
  { name: 'exactly', sheet: ledger('60,000,000'), facts: parts, at: [] },
  { name: 'one won above', sheet: ledger('60,000,001'), facts: parts, at: [] },
  {
    name: 'sales that do not divide: 6 % of 1,000,000,001 is 60,000,000.06',
    sheet: ledger('60,000,000'),
    facts: { industry: '26110', sales: 1_000_000_001 },
    at: ['C1'],
    says: ['1원 부족'],
  },
  { name: 'software: 10 %', sheet: ledger('99,999,999'), facts: { ...parts, industry: '58220' }, at: ['C1'], says: ['10%'] },
  { name: 'an internet business: 5 %', sheet: ledger('50,000,000'), facts: { ...parts, industry: '58220', internetBusiness: true }, at: [] },
  { name: 'unknown sales, unknown industry', sheet: ledger('1,000'), facts: { industry: '26110' }, at: [] },
  { name: 'no sales at all and a cost: reached', sheet: ledger('50,000,000'), facts: { industry: '26110', sales: 0 }, at: [] },
  { name: 'a firm not yet three years old', sheet: ledger('50,000,000'), facts: { ...parts, foundedOn: date('2011-02-15') }, at: [] },
  { name: 'the day after its third year', sheet: ledger('50,000,000'), facts: { ...parts, foundedOn: date('2011-02-13') }, at: ['C1'] },
  {
    name: 'sales of the four quarters from another sheet',
    sheet: ledger('59,999,999'),
    facts: { industry: '26110' },
    sheets: {
      매출: `
        분기   | 총매출액
        2013Q1 | 250,000,000
        2013Q2 | 250,000,000
        2013Q3 | 250,000,000
        2013Q4 | 250,000,000`,
    },
    at: ['C1'],
  },
);
