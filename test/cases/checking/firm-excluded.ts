import { date } from '../../../src/domain';
import { casesOf } from '../../lib/rule-cases';

const sheet = `
  일자       | 분류    | 장부금액(원)
  2013-03-05 | 1.가.② | 50,000,000`;
const recent = sheet.replace('2013-03', '2024-08');

/** 별표 1 (2013-60): 56111 한식 음식점업, 46 codes; 영 별표 1 since 2021: 56211, 56212, 56219, 91249, 91291. */
export const cases = casesOf(
  'firm-excluded',
  { name: 'a restaurant under the notice of 2013', sheet, facts: { industry: '56111' }, at: ['C1'], says: ['56111', '제외업종', '제9차 코드인지'] },
  { name: 'with the letter of its section', sheet, facts: { industry: 'I56111' }, at: ['C1'] },
  { name: 'a code that no list holds', sheet, facts: { industry: '26410' }, at: [] },
  { name: 'not known is not excluded', sheet, at: [] },
  { name: 'fewer digits do not decide', sheet, facts: { industry: '561' }, at: [] },
  { name: 'a restaurant today', sheet: recent, facts: { industry: '56111', appliedOn: date('2025-04-01') }, at: [] },
  { name: 'a bar today', sheet: recent, facts: { industry: '56211', appliedOn: date('2025-04-01') }, at: ['C1'] },
  { name: 'the last day of the old list', sheet: sheet.replace('2013', '2020'), facts: { industry: '56111', appliedOn: date('2021-02-11') }, at: ['C1'] },
  { name: 'the first day of the new one', sheet: sheet.replace('2013', '2020'), facts: { industry: '56111', appliedOn: date('2021-02-12') }, at: [] },
  { name: 'crypto-asset trading on the last day of its exclusion', sheet: recent, facts: { industry: '63999-1', appliedOn: date('2025-09-15') }, at: ['C1'] },
  { name: 'and on the next day', sheet: recent, facts: { industry: '63999-1', appliedOn: date('2025-09-16') }, at: [] },
  { name: 'the day unknown, a code of the sheet that every edition excludes', sheet: `업종코드 | 56211\n${sheet.trim()}`, facts: null, at: ['B1'] },
  { name: 'the day unknown, a code that only the old list holds', sheet: `업종코드 | 56111\n${sheet.trim()}`, facts: null, at: [] },
  { name: 'it stands beside the code', sheet: `업종코드 | 56111\n${sheet.trim()}`, at: ['B1'] },
);
