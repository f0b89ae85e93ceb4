import { casesOf } from '../../lib/rule-cases';

const pay = (unit: string, ...amounts: string[]): string => `
  단위: ${unit}
  일자       | 비목    | 적요 | 대상자 | 금액
${amounts.map((amount, at) => `  2013-03-0${at + 1} | 1.가.① | 급여 | 김연구 | ${amount}`).join('\n')}`;

export const cases = casesOf(
  'amount-implausible',
  { name: 'pay of some millions', sheet: pay('원', '4,000,000', '4,100,000', '4,200,000'), at: [] },
  { name: 'the same in thousands', sheet: pay('천원', '4,000', '4,100', '4,200'), at: [] },
  { name: 'won under a heading that says thousands', sheet: pay('천원', '4,000,000', '4,100,000', '4,200,000'), at: ['E2'], says: ['4,100,000,000원', '천원'] },
  { name: 'thousands under a heading that says won', sheet: pay('원', '4,000', '4,100', '4,200'), at: ['E2'], says: ['4,100원'] },
  { name: 'two rows tell nothing', sheet: pay('천원', '4,000,000', '4,100,000'), at: [] },
  { name: '300,000,000 a row is a year of many; one won more is asked about', sheet: pay('원', '300,000,000', '300,000,000', '300,000,000'), at: [] },
  { name: 'above', sheet: pay('원', '300,000,001', '300,000,001', '300,000,001'), at: ['E2'] },
  { name: '10,000 a row is little', sheet: pay('원', '10,000', '10,000', '10,000'), at: [] },
  { name: 'below', sheet: pay('원', '9,999', '9,999', '9,999'), at: ['E2'] },
);
