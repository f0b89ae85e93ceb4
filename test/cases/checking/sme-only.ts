import { casesOf } from '../../lib/rule-cases';

const H = '일자 | 거래처 | 분류 | 요건구분 | 장부금액(원)';
const own = `${H}
  2013-03-05 | 한국생산기술연구원 | 1.바   |          | 1,000
  2013-03-06 | 연수원             | 2.가.④ | 기술연수 | 2,000
  2013-03-07 | 한빛과학           | 1.가.② |          | 3,000`;

export const cases = casesOf(
  'sme-only',
  { name: 'the firm is one', sheet: own, facts: { isSme: true }, at: [] },
  { name: 'not known is not no', sheet: own, at: [] },
  {
    name: 'the firm is none: 1.바 and 2.가.④',
    sheet: own,
    facts: { isSme: false },
    at: ['C2', 'C3'],
    others: ['firm-not-sme E1'],
    says: ['1.바'],
    clause: '1.바',
  },
  {
    name: 'the recipient of 1.차 and 2.라 is one, or it is not said',
    sheet: `${H}
      2013-03-05 | 가나다 | 1.차    | 중소기업 | 1,000
      2013-03-06 | 가나다 | 2.라.① | 중소기업 | 1,001
      2013-03-07 | 가나다 | 2.라.② |          | 1,002`,
    facts: { isSme: false },
    at: [],
    others: ['firm-not-sme E1'],
  },
  {
    name: 'the recipient is none',
    sheet: `${H}
      2013-03-05 | 가나다 | 1.차    | 대기업   | 1,000
      2013-03-06 | 가나다 | 2.라.① | 중견기업 | 1,001
      2013-03-07 | 가나다 | 1.가.② | 대기업   | 1,002`,
    at: ['D2', 'D3'],
    says: ['대기업'],
    clause: '1.차',
  },
  {
    name: 'a small firm that works for a large one is a small firm; one that is none says so',
    sheet: `
      일자       | 거래처 | 분류    | 요건구분             | 장부금액(원)
      2013-03-05 | 가     | 2.라.① | 대기업 협력 중소기업 | 1,000
      2013-03-05 | 나     | 2.라.① | 중소기업 아님        | 1,001
      2013-03-05 | 다     | 2.라.① | 공기업               | 1,002`,
    at: ['D3', 'D4'],
  },
);
