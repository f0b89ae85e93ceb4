import { casesOf } from '../../lib/rule-cases';

const ledger = `
  일자       | 분류    | 장부금액(원)
  2013-03-05 | 1.가.② | 50,000,000`;
const statement = (day: string, code = '26410'): string => `
  업체명 | (주)보기 | 신청일 | ${day}
  업종 코드 | ${code} |  |
  비용             | 장부금액(원) | 조정금액 | 소계
  1. 기술개발      |              |          |
  가. 자체기술개발 |              |          |
  ① 인건비        |              |          |
  ② 재료비        | 50,000,000   | 0        | 50,000,000
  나. 위탁         |              |          |`;
const firm = (day: string, code = '26410'): string => `
  업체명 | (주)보기
  신청일 | ${day}
  업종 코드 | ${code}`;

/** 시행령 제2조의3③: the four quarters before the one of the application; 별표 2: the ratio of the industry. */
export const cases = casesOf(
  'facts-differ',
  { name: 'all say the same', facts: null, sheet: ledger, sheets: { 회사: firm('2014-02-14'), 산정표: statement('2014-02-14') }, at: [] },
  {
    name: 'a statement that was made before the day was changed: the firm’s sheet decides',
    facts: null,
    sheet: ledger,
    sheets: { 회사: firm('2014-05-14'), 산정표: statement('2014-02-14') },
    at: ['산정표!D1'],
    says: ["'회사'!B2", '2014-05-14', '2014-02-14'],
    others: ['date-outside-period A2'],
  },
  {
    name: 'the statement stands before the firm’s sheet',
    facts: null,
    sheet: statement('2014-02-14', '26410'),
    sheets: { 원장2: ledger, 회사: firm('2014-02-14', '62010') },
    at: ['B2'],
    says: ['62010', '26410'],
  },
  {
    name: 'a person said it',
    facts: { appliedOn: '2014-02-14' as never },
    sheet: ledger,
    sheets: { 회사: firm('2014-02-14'), 산정표: statement('2014-02-20') },
    at: [],
  },
  {
    name: 'sales of other years are others',
    facts: null,
    sheet: `매출액 | 900,000,000원\n${ledger.trim()}`,
    sheets: { 전년: '매출액 | 800,000,000원' },
    at: [],
  },
  {
    name: 'a ledger and the firm’s sheet',
    facts: null,
    sheet: `신청일 | 2014-02-14\n${ledger.trim()}`,
    sheets: { 회사: firm('2014-02-15') },
    at: ['회사!B2'],
  },
);
