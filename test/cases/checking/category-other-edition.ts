import { date } from '../../../src/domain';
import { casesOf } from '../../lib/rule-cases';

const H = '일자 | 분류 | 적요 | 장부금액(원)';
const NOW = { appliedOn: date('2026-05-06') };
const AT = '2025-06-10';

/** 별표 3 of 2013 → 별표 2 of today: 1.라 → 1.다, 1.바 → 1.마, 1.차 → 1.사, 2.나.⑤ → 2.나.④, 2.라.④ → 2.다.④, 2.바.② → 2.마.②. */
export const cases = casesOf(
  'category-other-edition',
  {
    name: 'codes that today’s appendix does not have: the whole sheet is asked about once, with those that it has for other lines',
    facts: NOW,
    sheet: `${H}
      ${AT} | 1.가.② | 시약            | 1,000
      ${AT} | 1.바   | 기술지도        | 2,000
      ${AT} | 1.차   | 디자인 개발지도 | 3,000
      ${AT} | 2.바.② | 강사료          | 4,000`,
    at: ['B3'],
    says: ['제2013-60호', '별표 2', '1.바 → 1.마', '1.차 → 1.사', '2.바.② → 2.마.②', '3행'],
    others: ['category-unknown B4', 'category-unknown B5'],
    fix: { B3: { B3: '1.마', B4: '1.사', B5: '2.마.②' } },
  },
  {
    name: 'a heading of today that took costs in 2013, with words for what it was',
    facts: NOW,
    sheet: `${H}
      ${AT} | 1.라   | 직무발명 보상금 | 1,000
      ${AT} | 1.가.② | 시약            | 1,000`,
    at: ['B2'],
    says: ['1.라 → 1.다'],
    others: ['category-not-leaf B2'],
    fix: { B2: { B2: '1.다' } },
  },
  {
    name: 'a heading of today alone, with words for its own lines: a line of it is missing, no other notice is meant',
    facts: NOW,
    sheet: `${H}
      ${AT} | 1.라   | 기술자문료 | 1,000
      ${AT} | 1.가.② | 시약       | 1,000`,
    at: [],
    others: ['category-not-leaf B2'],
  },
  {
    name: 'codes of both notices in one sheet: only the rows that no line of today can be, and those of both are asked about',
    facts: NOW,
    sheet: `${H}
      ${AT} | 1.라.① | 자문            | 1,000
      ${AT} | 1.차   | 디자인 개발지도 | 2,000
      ${AT} | 1.바   | 비용            | 3,000
      ${AT} | 1.다   | 직무발명 보상금 | 4,000`,
    at: ['B3'],
    says: ['두 고시의 비목 기호가 섞여 있습니다', '1행', '1.차 → 1.사'],
    others: ['category-unknown B3'],
    fix: { B3: { B3: '1.사' } },
  },
  {
    name: 'among codes of today one that only 2013 had, with words for another line: a slip, and nothing is changed to its counterpart',
    facts: NOW,
    sheet: `${H}
      ${AT} | 1.라.① | 자문 | 1,000
      ${AT} | 1.차   | 시약 | 2,000`,
    at: [],
    others: ['category-unknown B3'],
  },
  {
    name: '1.다 is a deleted line of 2013 and 직무발명 보상금 today: without words for that it is not changed to 1.라',
    sheet: `${H}
      2013-06-10 | 1.라   | 직무발명 보상금 | 1,000
      2013-06-11 | 1.라.② | 기술자문료      | 2,000
      2013-06-12 | 1.다   | 비용            | 3,000`,
    at: ['B3'],
    others: ['category-unknown B3', 'category-deleted B4'],
    fix: { B3: { B3: '1.마.②' } },
  },
  {
    name: 'codes that mean lines of both: nobody can tell, today’s are taken',
    facts: NOW,
    sheet: `${H}
      ${AT} | 1.바   | 비용 | 1,000
      ${AT} | 1.가.② | 시약 | 1,000`,
    at: [],
  },
  {
    name: 'the codes of today in an application of 2014',
    sheet: `${H}
      2013-06-10 | 1.라.② | 기술자문료      | 1,000
      2013-06-11 | 1.바   | 고유상표 개발   | 2,000`,
    at: ['B2'],
    says: ['제2025-28호', '별표 3', '1.라.② → 1.마.②', '1.바 → 1.사'],
    // 1.바 of 2013 is 기술지도, which 고유상표 개발 is not.
    others: ['category-unknown B2'],
    fix: { B2: { B2: '1.마.②', B3: '1.사' } },
  },
  {
    name: 'items of a list by what they say: ㉲ of 2013 is ㉱ now, 한국생산성본부 (㉰) is none any more',
    facts: NOW,
    sheet: `${H}
      ${AT} | 2.바.②   | 강사료                | 1,000
      ${AT} | 2.마.②㉲ | 품질관리 훈련         | 2,000
      ${AT} | 2.마.②㉰ | 품질관리 훈련         | 2,001`,
    at: ['B2'],
    others: ['category-unknown B2', 'category-unknown B3', 'category-unknown B4'],
    fix: { B2: { B2: '2.마.②', B3: '2.라.②㉱', B4: '2.라.②' } },
  },
  {
    name: 'a deleted line of 2013 is a mistake of its own',
    sheet: `${H}
      2013-06-10 | 1.자   | 부품 | 1,000
      2013-06-11 | 1.가.② | 시약 | 2,000`,
    at: [],
    others: ['category-deleted B2'],
  },
);
