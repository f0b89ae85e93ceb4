import { casesOf } from '../../lib/rule-cases';

const H = '일자 | 대상자 | 분류 | 요건구분 | 장부금액(원)';

/** 1.마: ① researchers of institutions, ② professors, ③ engineers from abroad. */
export const cases = casesOf(
  'adviser-not-eligible',
  {
    name: 'one of each kind, and one who was ticked off',
    sheet: `${H}
      2013-03-05 | 가 | 1.마.① | 책임연구원       | 1,000
      2013-03-06 | 나 | 1.마.② | 부교수           | 1,001
      2013-03-07 | 다 | 1.마.③ | 외국인 기술자    | 1,002
      2013-03-08 | 라 | 1.마.① | 확인             | 1,003
      2013-03-09 | 마 | 1.마.① |                  | 1,004`,
    at: [],
  },
  {
    name: 'an accountant, a consultant, a former officer',
    sheet: `${H}
      2013-03-05 | 가 | 1.마.① | 회계사     | 1,000
      2013-03-06 | 나 | 1.마.② | 컨설턴트   | 1,001
      2013-03-07 | 다 | 1.마.③ | 퇴직 임원  | 1,002`,
    at: ['D2', 'D3', 'D4'],
    says: ['가', '회계사'],
    clause: '1.마.①',
  },
  {
    name: 'who teaches below 조교수 is told by that rule',
    sheet: `${H}
      2013-03-05 | 가 | 1.마.② | 시간강사 | 1,000`,
    at: [],
    others: ['not-a-professor D2'],
  },
  {
    name: 'engineers from abroad by their nation',
    sheet: `
      일자       | 거래처 | 분류    | 요건구분            | 장부금액(원)
      2013-03-05 | 가     | 1.마.③ | 일본인 기술자       | 1,000
      2013-03-05 | 나     | 1.마.③ | 미국 국적 엔지니어  | 1,001`,
    at: [],
  },
);
