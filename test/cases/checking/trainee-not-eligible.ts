import { casesOf } from '../../lib/rule-cases';

const H = '일자 | 대상자 | 부서 | 분류 | 장부금액(원)';

export const cases = casesOf(
  'trainee-not-eligible',
  {
    name: 'staff of the lab and of production',
    sheet: `${H}
      2013-03-05 | 가 | 기업부설연구소 | 2.가.⑤ | 1,000
      2013-03-06 | 나 | 생산1팀        | 2.가.⑤ | 1,001
      2013-03-07 | 다 | 연구전담부서   | 2.라.④ | 1,002
      2013-03-08 | 라 | 생산팀         | 2.라.④ | 1,003
      2013-03-09 | 마 |                | 2.가.⑤ | 1,004`,
    at: [],
  },
  {
    name: 'staff of other departments',
    sheet: `${H}
      2013-03-05 | 가 | 영업팀   | 2.가.⑤ | 1,000
      2013-03-06 | 나 | 경영지원 | 2.라.④ | 1,001
      2013-03-07 | 다 | 영업팀   | 2.가.① | 1,002`,
    at: ['C2', 'C3'],
    says: ['영업팀'],
    clause: '2.가.⑤',
  },
  {
    name: 'without departments the requirement says who was trained',
    sheet: `
      일자       | 대상자 | 요건구분   | 분류    | 장부금액(원)
      2013-03-05 | 가     | 사무직     | 2.가.⑤ | 1,000
      2013-03-06 | 나     | 생산직     | 2.가.⑤ | 1,001
      2013-03-07 | 다     | 한국생산성본부 | 2.가.⑤ | 1,002`,
    at: ['C2'],
  },
  {
    name: 'crews of production are inside, offices that only sound like it are not',
    sheet: `
      일자       | 대상자 | 부서       | 분류    | 장부금액(원)
      2013-03-05 | 가     | 조립팀     | 2.가.⑤ | 1,000
      2013-03-05 | 나     | 사출팀     | 2.가.⑤ | 1,001
      2013-03-05 | 다     | 품질보증팀 | 2.가.⑤ | 1,002
      2013-03-05 | 라     | 사업개발부 | 2.가.⑤ | 1,003
      2013-03-05 | 마     | 비생산부서 | 2.가.⑤ | 1,004`,
    at: ['C5', 'C6'],
  },
);
