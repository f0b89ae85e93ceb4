import { casesOf } from '../../lib/rule-cases';

const H = '일자 | 적요 | 대상자 | 분류 | 요건구분 | 장부금액(원)';

export const cases = casesOf(
  'condition-unconfirmed',
  {
    name: 'the columns answer every condition',
    sheet: `
      일자       | 적요               | 대상자 | 소속                  | 직위       | 지분율(%) | 분류    | 장부금액(원)
      2013-03-05 | 급여               | 김연구 | 기업부설연구소        | 선임연구원 | 0         | 1.가.① | 1,000
      2013-03-07 | 산업기술 공정 자문 | 정교수 | 한밭대학교 기계공학과 | 부교수     |           | 1.마.② | 1,002`,
    facts: { hasRdLab: true },
    at: [],
  },
  {
    name: 'that the firm has a lab answers for nobody in it',
    sheet: `${H}
      2013-03-05 | 급여     | 김연구 | 1.가.① | 연구요원 | 1,000`,
    facts: { hasRdLab: true },
    at: ['D2', 'D2'],
    says: ['기업부설연구소에서 근무하는 직원', '김연구'],
    clause: '1.가.①',
  },
  {
    name: 'one finding a condition and line, not a row',
    sheet: `${H}
      2013-03-05 | 위탁개발 | 가나다 | 1.나.① |  | 1,000
      2013-03-06 | 위탁개발 | 라마바 | 1.나.① |  | 1,001
      2013-03-07 | 보상     | 이개발 | 1.라    |  | 1,002`,
    at: ['D2', 'D4', 'D4'],
    says: ['㉮–㉷', '2행', '가나다', '라마바'],
    clause: '1.나.①',
  },
  {
    name: 'what is known of the firm answers too',
    sheet: `${H}
      2013-03-05 | 기술지도 | 한국생산기술연구원 | 1.바 |  | 1,000`,
    facts: { isSme: true },
    at: [],
  },
  {
    name: 'a firm of which nothing is known',
    sheet: `${H}
      2013-03-05 | 기술지도 | 한국생산기술연구원 | 1.바 |  | 1,000`,
    at: ['D2'],
    says: ['중소기업이 맞습니까'],
  },
  {
    name: 'rows of zero and rows with errors in their category ask nothing',
    sheet: `${H}
      2013-03-05 | 보상 | 이개발 | 1.라 |  | 0
      2013-03-06 | 보상 | 이개발 | 1.자 |  | 1,000`,
    at: [],
    others: ['category-deleted D3'],
  },
  {
    name: 'what a rule has found not to hold is not asked as well',
    sheet: `
      일자       | 거래처 | 분류    | 요건구분 | 장부금액(원)
      2013-03-05 | 강시간 | 1.마.② | 시간강사 | 1,000`,
    at: [],
    others: ['not-a-professor D2'],
  },
);
