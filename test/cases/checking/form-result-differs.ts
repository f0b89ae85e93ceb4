import { casesOf } from '../../lib/rule-cases';

const sheet = `
  일자       | 분류    | 장부금액(원)
  2013-03-05 | 1.가.② | 60,000,000`;
const result = (cost: string, sales: string, verdict: string): string => `
  벤처기업 평가 결과서
  업 체 명 | 가나 | 대표자 | 최대표
  법인등록번호 | 130111-0006246 | 주민등록 번호 |
  사업자등록번호 | 124-81-00998 | 설 립 일 | 2010-03-02
  평가 내용 | 확인신청일이 속하는 분기의 직전 4분기 연구개발비 | ${cost}
  | 확인신청일이 속하는 분기의 직전 4분기 총매출액 | ${sales}
  | 총매출액중 연구개발비 비율 | 0.1
  | 사업성 평가 점수(합계) | 71 | * 평가항목별 평가점수는 별첨
  | 평가의견 | ${verdict}
  평가기관 인 | 기술신용보증기금
  평 가 자 | 김평가 | 인`;
const facts = { sales: 600_000_000, industry: '26410' };

export const cases = casesOf(
  'form-result-differs',
  { name: 'what the ledger comes to', sheet, facts, sheets: { 결과: result('60,000,000', '600,000,000', '적격') }, at: [] },
  {
    name: 'one won more',
    sheet,
    facts,
    sheets: { 결과: result('60,000,001', '600,000,000', '적격') },
    at: ['결과!C5'],
    says: ['60,000,001', '60,000,000', '1원'],
  },
  { name: 'other sales', sheet, facts, sheets: { 결과: result('60,000,000', '500,000,000', '적격') }, at: ['결과!C6'], says: ['총매출액'] },
  {
    // 60,000,000 of 1,500,000,000 are 4 %, less than any industry is asked for.
    name: 'a verdict against the ratio',
    sheet,
    facts: { sales: 1_500_000_000, industry: '26410' },
    sheets: { 결과: result('60,000,000', '1,500,000,000', '적격') },
    at: ['결과!C9'],
    says: ['적격으로', '%'],
  },
  { name: 'one won more, as text', sheet, facts, sheets: { 결과: result("'60,000,001원", "'600,000,000", '적격') }, at: ['결과!C5'], says: ['1원'] },
  ...['적 격', '적격 판정', '적격(조건부)', '[적격]'].map((verdict) => ({
    name: `against the ratio: ${verdict}`,
    sheet,
    facts: { sales: 1_500_000_000, industry: '26410' },
    sheets: { 결과: result('60,000,000', '1,500,000,000', verdict) },
    at: ['결과!C9'],
  })),
  ...['부적격', '부 적격 판정'].map((verdict) => ({
    name: `the right verdict: ${verdict}`,
    sheet,
    facts: { sales: 1_500_000_000, industry: '26410' },
    sheets: { 결과: result('60,000,000', '1,500,000,000', verdict) },
    at: [],
  })),
  {
    name: 'the right verdict',
    sheet,
    facts: { sales: 1_500_000_000, industry: '26410' },
    sheets: { 결과: result('60,000,000', '1,500,000,000', '부적격') },
    at: [],
  },
  { name: 'not filled in', sheet, facts, sheets: { 결과: result('', '', '적격 또는 부적격') }, at: [] },
);
