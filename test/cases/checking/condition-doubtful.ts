import { casesOf } from '../../lib/rule-cases';

/** What is probably against a condition, or contradicts itself: a person looks. */
export const cases = casesOf(
  'condition-doubtful',
  {
    name: 'a professor, and a lecturer whom another rule refuses',
    sheet: `
      일자       | 적요         | 대상자 | 직위     | 소속                  | 분류    | 장부금액(원)
      2013-03-05 | 회로 설계 개발 | 가     | 부교수   | 한밭대학교 전자공학과 | 1.나.② | 1,000
      2013-03-06 | 회로 설계 개발 | 나     | 시간강사 | 한밭대학교 전자공학과 | 1.나.② | 1,001`,
    at: [],
    others: ['not-a-professor D3'],
  },
  {
    name: 'ranks beside 조교수, which the text does not name',
    sheet: `
      일자       | 적요         | 대상자 | 직위     | 소속                  | 분류    | 장부금액(원)
      2013-03-05 | 회로 설계 개발 | 가     | 겸임교수 | 한밭대학교 전자공학과 | 1.나.② | 1,000
      2013-03-06 | 회로 설계 개발 | 나     | 명예교수 | 한밭대학교 전자공학과 | 1.나.② | 1,001`,
    at: ['D2', 'D3'],
    says: ['겸임교수'],
    clause: '1.나.②',
    sure: ['yes', 'yes'],
  },
  {
    name: 'family: ㉰, whose reference is misprinted in 2013 (errata: likely)',
    sheet: `
      일자       | 적요        | 대상자 | 소속       | 비고        | 분류    | 장부금액(원)
      2013-03-25 | 연구원 급여 | 가     | 부설연구소 | 대표의 처남 | 1.가.① | 1,000`,
    at: ['E2'],
    says: ['처남'],
    sure: ['likely'],
  },
);
