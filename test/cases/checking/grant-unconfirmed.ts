import { date } from '../../../src/domain';
import { casesOf } from '../../lib/rule-cases';

const now = { appliedOn: date('2025-06-10') };

/** 조세특례제한법 시행령 제9조① 단서: asked where the sheet does not say who paid. */
export const cases = casesOf(
  'grant-unconfirmed',
  {
    name: 'no column of funds: asked once',
    sheet: `
      일자       | 적요 | 사용부서       | 분류    | 장부금액(원)
      2024-05-02 | 시약 | 기업부설연구소 | 1.가.② | 1,000
      2024-05-03 | 시약 | 기업부설연구소 | 1.가.② | 1,001`,
    facts: now,
    at: ['E1'],
    says: ['재원을 적은 열이 없습니다'],
  },
  {
    name: 'every row says who paid',
    sheet: `
      일자       | 적요 | 사용부서       | 분류    | 재원   | 장부금액(원)
      2024-05-02 | 시약 | 기업부설연구소 | 1.가.② | 자부담 | 1,000
      2024-05-03 | 시약 | 기업부설연구소 | 1.가.② | 자체   | 1,001`,
    facts: now,
    at: [],
  },
  {
    name: 'rows of a column that says nothing, or not yet',
    sheet: `
      일자       | 적요 | 사용부서       | 분류    | 재원    | 장부금액(원)
      2024-05-02 | 시약 | 기업부설연구소 | 1.가.② | 자부담  | 1,000
      2024-05-03 | 시약 | 기업부설연구소 | 1.가.② |         | 1,001
      2024-05-04 | 시약 | 기업부설연구소 | 1.가.② | 확인 중 | 1,002`,
    facts: now,
    at: ['E3'],
    says: ['2행', '2,003'],
  },
  {
    name: 'words that speak of a public project',
    sheet: `
      일자       | 적요               | 사용부서       | 분류    | 장부금액(원)
      2024-05-02 | 정부과제 실험 시약 | 기업부설연구소 | 1.가.② | 1,000
      2024-05-03 | 시약               | 기업부설연구소 | 1.가.② | 1,001`,
    facts: now,
    at: ['B2', 'E1'],
  },
  {
    name: 'not asked under the notice of 2013',
    sheet: `
      일자       | 적요 | 사용부서       | 분류    | 장부금액(원)
      2013-05-02 | 시약 | 기업부설연구소 | 1.가.② | 1,000`,
    at: [],
  },
);
