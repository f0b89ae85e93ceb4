import { casesOf } from '../../lib/rule-cases';

const ledger = (party: string, line = '1.가.①', adjustment = ''): string => `
  일자       | 거래처 | 분류 | 장부금액(원) | 조정금액
  2013-03-05 | ${party} | ${line} | 60,000,000 | ${adjustment}`;
const list = (percent: string): Record<string, string> => ({ 주주명부: `주주명 | 지분율(%)\n최대표 | ${percent}\n나머지 | ${100 - Number(percent)}` });

/** 1.가.① ㉯: 총발행주식의 100분의 10을 초과하여 소유하는 주주 */
export const cases = casesOf(
  'shareholder-in-lab',
  { name: 'just above 10 %', sheet: ledger('최대표'), sheets: list('10.01'), at: ['B2'], says: ['10.01%', '최대표', '60,000,000'], clause: '1.가.①' },
  { name: '10 % are not more than 10 %', sheet: ledger('최대표'), sheets: list('10'), at: [] },
  { name: 'somebody else', sheet: ledger('김연구'), sheets: list('60'), at: [] },
  { name: 'taken out whole', sheet: ledger('최대표', '1.가.①', '-60,000,000'), sheets: list('60'), at: [] },
  { name: 'another line', sheet: ledger('최대표', '1.가.②'), sheets: list('60'), at: [] },
  {
    name: 'below a part sum, in two kinds of shares',
    sheet: ledger('최 대표'),
    sheets: { 주주명부: '구분 | 주주명 | 주식수\n가 | 갑 | 500\n | 소계 | 500\n나 | 최대표 | 60\n나 | 최대표(우선주) | 50\n | 을 | 390\n | 합계 | 1,000' },
    at: ['B2'],
    says: ['11%'],
  },
  { name: 'of a subsidiary', sheet: ledger('최대표'), sheets: { '자회사 주주명부': '주주명 | 지분율(%)\n최대표 | 60\n을 | 40' }, at: [] },
  { name: 'no list', sheet: ledger('최대표'), at: [] },
);
