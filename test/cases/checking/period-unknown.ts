import { date } from '../../../src/domain';
import { casesOf } from '../../lib/rule-cases';

const sheet = `
  일자       | 분류    | 장부금액(원)
  2013-03-05 | 1.가.② | 1,000`;

export const cases = casesOf(
  'period-unknown',
  { name: 'the user gives the application date', sheet, at: [] },
  { name: 'nobody does', sheet, facts: null, at: ['A1'], says: ['신청일을 알 수 없어'] },
  { name: 'the sheet says it', sheet: `신청일 | 2014-02-14\n${sheet.trim()}`, facts: null, at: [] },
  {
    name: 'the last day before the notice: no edition covers it, and that is what is said',
    sheet,
    facts: { appliedOn: date('2013-12-31') },
    at: ['A1'],
    says: ['2013-12-31에 적용되는 고시(법령)가 없습니다'],
  },
  { name: 'the first day of the notice', sheet, facts: { appliedOn: date('2014-01-01') }, at: [] },
  {
    name: 'without dates the finding stands over the categories',
    sheet: `
      적요 | 분류    | 장부금액(원)
      시약 | 1.가.② | 1,000`,
    facts: null,
    at: ['B1'],
  },
);
