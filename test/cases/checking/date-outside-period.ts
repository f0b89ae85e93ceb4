import { date } from '../../../src/domain';
import { casesOf } from '../../lib/rule-cases';

const days = (...list: string[]): string => `일자 | 분류 | 장부금액(원)\n${list.map((day, index) => `${day} | 1.가.② | 1,00${index}`).join('\n')}`;

/** 확인신청일이 속하는 분기의 직전 4분기: an application of 2014-02-14 (2014Q1) counts 2013-01-01 to 2013-12-31. */
export const cases = casesOf(
  'date-outside-period',
  { name: 'the first and the last day of the four quarters', sheet: days('2013-01-01', '2013-12-31'), at: [] },
  {
    name: 'the day before and the day after',
    sheet: days('2012-12-31', '2013-06-30', '2014-01-01'),
    at: ['A2', 'A4'],
    says: ['2013-01-01', '2013-12-31', '2012-12-31'],
    clause: '③',
  },
  { name: 'the last day of a quarter belongs to it: 2014-03-31', sheet: days('2013-01-01', '2013-12-31'), facts: { appliedOn: date('2014-03-31') }, at: [] },
  {
    name: 'one day later the quarters move on: 2014-04-01 counts 2013-04-01 to 2014-03-31',
    sheet: days('2013-03-31', '2013-04-01', '2014-03-31', '2014-04-01'),
    facts: { appliedOn: date('2014-04-01') },
    at: ['A2', 'A5'],
  },
  { name: 'text dates count too', sheet: days('2013-06-30', '2013-06-30', "'2014.1.6"), at: ['A4'], others: ['date-invalid A4'] },
  { name: 'without an application date nothing is outside', sheet: days('2001-01-01'), facts: null, at: [] },
  {
    name: 'the application date of the sheet',
    sheet: `
      신청일     | 2015-01-02
      일자       | 분류    | 장부금액(원)
      2013-12-31 | 1.가.② | 1,000
      2014-12-31 | 1.가.② | 1,000`,
    facts: null,
    at: ['A3'],
  },
  {
    name: 'the rules in force since 2021-02-12 count the same quarters by another paragraph',
    sheet: days('2019-12-31', '2020-01-01', '2020-12-31'),
    facts: { appliedOn: date('2021-02-12') },
    at: ['A2'],
    clause: '⑥.1',
  },
  {
    name: 'what is taken back within them was bought outside them: told, and not taken from their costs; what was bought within them is',
    sheet: `
      일자 | 구분 | 거래처 | 적요 | 분류 | 장부금액(원)
      2012-11-05 | 매입 | 다온사 | 시약 | 1.가.② | 1,500,000
      2013-01-10 | 매입 | 미래부품 | 기판 | 1.가.② | 2,000,000
      2013-02-03 | 반품 | 다온사 | 시약 | 1.가.② | 1,500,000
      2013-02-04 | 반품 | 미래부품 | 기판 | 1.가.② | 500,000`,
    at: ['A2', 'F4'],
  },
);
