import { casesOf } from '../../lib/rule-cases';

const sheet = `
  일자       | 분류    | 장부금액(원)
  2013-03-05 | 1.가.② | 60,000,000`;
/** Of the last year: current and fixed assets, their sum, debts and equity, their sum. */
const balance = (assets: string, sources = '1,000', equity = '500', income = ''): string =>
  `
  벤처기업 정보공개
  업체명 | 가나
  대표자 | 최대표 | 법인등록번호/ 생년월일 | 130111-0006246
  업종 | 제조
  주생산품 | 센서
  나. 대차대조표
  구분 | 확인연도 -3년도 | 확인연도 -2년도 | 확인연도 -1년도 | 년도 | 확인연도 -3년도 | 확인연도 -2년도 | 확인연도 -1년도
  1. 유동자산 | | | 600 | 1. 유동부채 | | | 200
  2. 고정자산 | | | 400 | 2. 고정부채 | | | 300
  부채총계 | | | | 부채총계 | | | 500
  자본총계 | | | | 자본총계 | | | ${equity}
  자산총계 | | | ${assets} | 부채와자본총계 | | | ${sources}
  다. 손익계산서
  1. 매출액 | | | 1,200
  2. 매출원가 | | | 1,000
  3. 매출총이익 | | | ${income}`
    .replace('  부채총계 | | | | ', '  | | | | ')
    .replace('  자본총계 | | | | ', '  | | | | ');

export const cases = casesOf(
  'form-balance',
  { name: 'both sides agree', sheet, sheets: { 공개: balance('1,000') }, at: [] },
  { name: 'off by one', sheet, sheets: { 공개: balance('1,001') }, at: ['공개!D12', '공개!D12'], says: ['1,001', '1,000', '차이 1'] },
  { name: 'a sum that is not that of its parts', sheet, sheets: { 공개: balance('1,000', '1,000', '499') }, at: ['공개!H12'], says: ['부채와자본총계', '999'] },
  {
    name: 'profit without its cost taken off',
    sheet,
    sheets: { 공개: balance('1,000', '1,000', '500', '1,200') },
    at: ['공개!D16'],
    says: ['매출총이익', '200'],
  },
  { name: 'off by one, as text', sheet, sheets: { 공개: balance("'1,001") }, at: ['공개!D12', '공개!D12'], says: ['차이 1'] },
  { name: 'agreeing as text', sheet, sheets: { 공개: balance("'1,000", "'1,000") }, at: [] },
  { name: 'not filled in', sheet, sheets: { 공개: balance('', '') }, at: [] },
);
