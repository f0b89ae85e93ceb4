import { casesOf } from '../../lib/rule-cases';

const H = '일자 | 분류 | 장부금액(원)';
/** 별표 3: the lines that only head others. */
const HEADINGS = ['1', '1.가', '1.나', '1.마', '2', '2.가', '2.나', '2.라', '2.마', '2.바'];

export const cases = casesOf(
  'category-not-leaf',
  {
    name: 'all headings of 별표 3',
    sheet: `${H}\n${HEADINGS.map((code, index) => `2013-03-${String(index + 1).padStart(2, '0')} | '${code} | 1,00${index}`).join('\n')}\n2013-04-01 | 1.가.② | 1,000`,
    at: HEADINGS.map((_, index) => `B${index + 2}`),
  },
  {
    name: 'lines without lines below them',
    sheet: `${H}
      2013-03-05 | 1.라    | 1,000
      2013-03-06 | 1.바    | 1,000
      2013-03-07 | 1.사    | 1,000
      2013-03-08 | 1.차    | 1,000`,
    at: [],
  },
  {
    name: 'the name of the heading is said',
    sheet: `${H}
      2013-03-05 | 1.나    | 8,800,000
      2013-03-06 | 1.가.② | 1,000`,
    at: ['B2'],
    says: ['1.나', '위탁 및 공동기술개발'],
    clause: '1.나',
  },
  {
    name: 'a heading without an amount',
    sheet: `${H}
      2013-03-05 | 1.나    | 0
      2013-03-06 | 1.가.② | 1,000`,
    at: [],
  },
  {
    name: 'a heading of a statement that holds the amount instead of its lines',
    sheet: `
      비용                | 장부금액(천원) | 조정금액 | 소계
      1. 기술개발         |                |          |
      가. 자체기술개발    | 1,000          | 0        | 1,000
      ① 인건비           |                |          |
      ② 재료비           |                |          |
      나. 위탁·공동       | 500            | 0        | 500
      ① 기관 위탁        | 500            | 0        | 500`,
    at: ['B3'],
    clause: '1.가',
  },
);
