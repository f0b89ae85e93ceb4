import { casesOf } from '../../lib/rule-cases';

const H = '일자 | 분류 | 장부금액(원)';
/** 별표 3: the lines that are printed as <삭제>. */
const DELETED = ['1.다', '1.아', '1.자', '1.카', '1.타', '1.파', '1.하', '1.거', '1.너', '2.나.③', '2.다'];

export const cases = casesOf(
  'category-deleted',
  {
    name: 'all eleven deleted lines',
    sheet: `${H}\n${DELETED.map((code, index) => `2013-03-${String(index + 1).padStart(2, '0')} | ${code} | ${1_000 + index}`).join('\n')}\n2013-04-01 | 1.가.② | 1,000`,
    at: DELETED.map((_, index) => `B${index + 2}`),
    says: ['1.다'],
    clause: '1.다',
  },
  {
    name: 'written otherwise, and with an amount that cannot be read',
    sheet: `${H}
      2013-03-05 | 1-자    | 1,000
      2013-03-06 | 1.자    | 미정
      2013-03-07 | 1.가.② | 1,000`,
    at: ['B2', 'B3'],
    others: ['amount-not-a-number C3'],
  },
  {
    name: 'without an amount',
    sheet: `${H}
      2013-03-05 | 1.자    | 0
      2013-03-06 | 1.가.② | 1,000`,
    at: [],
  },
  {
    name: 'a statement prints the deleted lines empty',
    sheet: `
      비용             | 장부금액(천원) | 조정금액 | 소계
      1. 기술개발      |                |          |
      가. 자체기술개발 |                |          |
      ① 인건비        | 1,000          | 0        | 1,000
      ② 재료비        | 2,000          | 0        | 2,000
      다. <삭제>       |                |          |
      라. 직무발명     | 300            | 0        | 300`,
    at: [],
  },
  {
    name: 'a statement with an amount in one',
    sheet: `
      비용             | 장부금액(천원) | 조정금액 | 소계
      1. 기술개발      |                |          |
      가. 자체기술개발 |                |          |
      ① 인건비        | 1,000          | 0        | 1,000
      ② 재료비        | 2,000          | 0        | 2,000
      다. <삭제>       | 700            | 0        | 700
      라. 직무발명     | 300            | 0        | 300`,
    at: ['B6'],
    says: ['1.다', '700'],
    clause: '1.다',
  },
);
