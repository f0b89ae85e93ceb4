import { casesOf } from '../../lib/rule-cases';

const sheet = `
  일자       | 분류    | 장부금액(원)
  2013-03-05 | 1.가.② | 60,000,000`;

export const cases = casesOf(
  'shareholders-total',
  { name: '100 %', sheet, sheets: { 주주명부: '주주명 | 지분율(%)\n갑 | 60\n을 | 40\n합계 | 100' }, at: [] },
  { name: '99 %', sheet, sheets: { 주주명부: '주주명 | 지분율(%)\n갑 | 60\n을 | 39\n합계 | 99' }, at: ['주주명부!B4'], says: ['99%'] },
  { name: 'fractions', sheet, sheets: { 주주명부: '성명 | 주식수 | 지분율\n갑 | 600 | 0.6\n을 | 400 | 0.41' }, at: ['주주명부!C1'], says: ['101%'] },
  { name: 'rounded thirds', sheet, sheets: { 주주명부: '주주명 | 지분율\n갑 | 33.33\n을 | 33.33\n병 | 33.33' }, at: [] },
  { name: 'as text', sheet, sheets: { 주주명부: '주주명 | 지분율\n갑 | 60%\n을 | 50%' }, at: ['주주명부!B1'], says: ['110%'] },
  { name: 'numbers of shares beside their sum', sheet, sheets: { 주주명부: '주주명 | 주식수\n갑 | 600\n을 | 400\n합계 | 1,100' }, at: ['주주명부!B4'] },
  { name: 'no list of shareholders', sheet, sheets: { 참여: '성명 | 비율(%)\n갑 | 60\n을 | 39' }, at: [] },
);
