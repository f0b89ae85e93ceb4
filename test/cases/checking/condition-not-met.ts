import { casesOf } from '../../lib/rule-cases';

/** What the text makes decisive and the row denies in its own words. */
export const cases = casesOf(
  'condition-not-met',
  {
    name: 'approved, and what only names another condition',
    sheet: `
      일자       | 적요          | 분류    | 승인여부 | 장부금액(원)
      2013-03-05 | 위탁훈련      | 2.가.③ | 승인     | 1,000
      2013-03-06 | 위탁훈련      | 2.가.③ | O        | 1,001
      2013-03-07 | 위탁훈련      | 2.가.③ | 심사 중  | 1,002
      2013-03-08 | 위탁훈련      | 2.가.③ |          | 1,003`,
    at: [],
  },
  {
    name: 'denied: by prefix, by mark, by what became of it',
    sheet: `
      일자       | 적요          | 분류    | 승인여부  | 장부금액(원)
      2013-03-05 | 위탁훈련      | 2.가.③ | 미승인    | 1,000
      2013-03-06 | 위탁훈련      | 2.가.③ | X         | 1,001
      2013-03-07 | 위탁훈련      | 2.가.③ | 승인 없음 | 1,002
      2013-03-08 | 위탁훈련      | 2.가.③ | 반려      | 1,003`,
    at: ['D2', 'D3', 'D4', 'D5'],
    says: ['미승인', '고용노동부장관'],
    clause: '2.가.③',
  },
  {
    name: 'the department speaks for the person, the firm that has a lab does not',
    sheet: `
      일자       | 적요   | 대상자 | 부서           | 분류    | 장부금액(원)
      2013-03-05 | 상여금 | 가     | 총무팀         | 1.가.① | 1,000
      2013-03-06 | 상여금 | 나     | 기업부설연구소 | 1.가.① | 1,001`,
    facts: { hasRdLab: true },
    at: ['D2'],
    clause: '1.가.①',
  },
  {
    name: 'whose pay is excluded by a cell need not be told of it twice; who is somebody else by it is',
    sheet: `
      일자       | 적요 | 대상자 | 직위                | 분류    | 장부금액(원)
      2013-03-05 | 급여 | 가     | 대표이사 (지배주주) | 1.가.① | 1,000
      2013-03-06 | 급여 | 나     | 경비원              | 1.가.① | 1,001`,
    facts: { hasRdLab: true },
    at: ['D3'],
    others: ['person-excluded F2'],
    clause: '1.가.①',
  },
  {
    name: 'what is taken out whole needs no condition',
    sheet: `
      일자       | 적요     | 분류    | 승인여부  | 장부금액(원) | 조정금액 | 조정사유
      2013-03-05 | 위탁훈련 | 2.가.③ | 미승인    | 1,000        | -1,000   | 미승인 제외`,
    at: [],
  },
  {
    name: 'research of another field than science and technology',
    sheet: `
      일자       | 적요        | 대상자 | 부서           | 담당업무            | 분류    | 장부금액(원)
      2013-03-05 | 3월 급여    | 가     | 기업부설연구소 | 소비자 조사        | 1.가.① | 1,000
      2013-03-06 | 3월 급여    | 나     | 기업부설연구소 | 마케팅연구          | 1.가.① | 1,001
      2013-03-07 | 3월 급여    | 다     | 기업부설연구소 | 고분자 연구원       | 1.가.① | 1,002
      2013-03-08 | 3월 급여    | 라     | 기업부설연구소 | 연구보조            | 1.가.① | 1,003`,
    at: ['E2', 'E3'],
    clause: '1.가.①',
  },
);
