import { casesOf } from '../../lib/rule-cases';

const H = '일자 | 대상자 | 분류 | 요건구분 | 장부금액(원)';

/** 조교수 이상: 1.나.② and 1.마.②. */
export const cases = casesOf(
  'not-a-professor',
  {
    name: 'assistant professor, associate professor, professor',
    sheet: `${H}
      2013-03-05 | 가 | 1.나.② | 조교수 | 1,000
      2013-03-06 | 나 | 1.나.② | 부교수 | 1,001
      2013-03-07 | 다 | 1.마.② | 교수   | 1,002
      2013-03-08 | 라 | 1.마.② | 정교수 | 1,003`,
    at: [],
  },
  {
    name: 'below: lecturers, assistants, students',
    sheet: `${H}
      2013-03-05 | 가 | 1.나.② | 시간강사   | 1,000
      2013-03-06 | 나 | 1.나.② | 조교       | 1,001
      2013-03-07 | 다 | 1.마.② | 전임강사   | 1,002
      2013-03-08 | 라 | 1.마.② | 대학원생   | 1,003
      2013-03-09 | 마 | 1.마.② | 박사후연구원 | 1,004`,
    at: ['D2', 'D3', 'D4', 'D5', 'D6'],
    says: ['가', '시간강사'],
    clause: '1.나.②',
  },
  {
    name: 'other lines ask for no rank',
    sheet: `${H}
      2013-03-05 | 가 | 1.라 | 조교 | 1,000`,
    at: [],
  },
);
