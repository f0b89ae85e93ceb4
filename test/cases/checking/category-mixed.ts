import { date } from '../../../src/domain';
import { casesOf } from '../../lib/rule-cases';

const H = '일자 | 분류 | 적요 | 장부금액(원)';
const NOW = { appliedOn: date('2026-05-06') };
const AT = '2025-06-10';

/** 1.바 is 국내·외 기술지도 in 별표 3 of 2013 (1.마 now) and 고유상표의 개발 in 별표 2 of today; 1.사 was that (1.바 now) and is 디자인개발지도. */
export const cases = casesOf(
  'category-mixed',
  {
    name: 'codes of both notices, and two that both know: asked with both meanings, nothing is offered to be changed',
    facts: NOW,
    sheet: `${H}
      ${AT} | 1.라.① | 자문            | 1,000
      ${AT} | 1.차   | 디자인 개발지도 | 2,000
      ${AT} | 1.바   | 비용            | 3,000
      ${AT} | 1.사   | 비용            | 4,000`,
    at: ['B4'],
    says: ['2행', '제2013-60호', '이 고시의 1.마', '이 고시의 1.바'],
    others: ['category-other-edition B3', 'category-unknown B3'],
  },
  {
    name: 'all of them codes of 2013: the whole sheet is of that notice, and they are changed with the others',
    facts: NOW,
    sheet: `${H}
      ${AT} | 1.차 | 디자인 개발지도 | 2,000
      ${AT} | 1.바 | 비용            | 3,000`,
    at: [],
    others: ['category-other-edition B2', 'category-unknown B2'],
  },
  {
    name: 'all of them codes of today: nothing is mixed',
    facts: NOW,
    sheet: `${H}
      ${AT} | 1.라.① | 자문 | 1,000
      ${AT} | 1.바   | 비용 | 3,000`,
    at: [],
  },
  {
    name: 'its words say which line is meant: that one is not asked',
    facts: NOW,
    sheet: `${H}
      ${AT} | 1.라.① | 자문            | 1,000
      ${AT} | 1.차   | 디자인 개발지도 | 2,000
      ${AT} | 1.바   | 고유상표 개발   | 3,000`,
    at: [],
    others: ['category-other-edition B3', 'category-unknown B3'],
  },
);
