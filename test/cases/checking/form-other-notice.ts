import { date } from '../../../src/domain';
import { casesOf } from '../../lib/rule-cases';

const sheet = `
  일자       | 분류    | 장부금액(원)
  2013-03-05 | 1.가.② | 60,000,000`;
const certificate = `
  제 호 | 20140100001
  벤처기업 확인서
  업 체 명 : | 가나
  대 표 자 : | 최대표
  소 재 지 : | 대전
  확인유형 : | 연구개발기업
  평가기관 : | 기술신용보증기금
  유효기간 : | 2014-05-20 ~ 2016-05-19
  년 월 일`;
const others = ['date-outside-period A2'];

/** The notice 2013-60 decides until 2021-02-11 (부칙: 2014-01-01부터; 법률 제16998호: 2021-02-12부터). */
export const cases = casesOf(
  'form-other-notice',
  { name: 'the notice of the form applies', sheet, sheets: { 확인서: certificate }, at: [] },
  { name: 'the last day of its notice', sheet, sheets: { 확인서: certificate }, facts: { appliedOn: date('2021-02-11') }, at: [], others },
  {
    name: 'the first day of another notice',
    sheet,
    sheets: { 확인서: certificate },
    facts: { appliedOn: date('2021-02-12') },
    at: ['확인서!A1'],
    says: ['별지 제3호', '2021-02-12'],
    others,
  },
  { name: 'today', sheet, sheets: { 확인서: certificate }, facts: { appliedOn: date('2026-03-02') }, at: ['확인서!A1'], others },
  { name: 'no date of application', sheet, sheets: { 확인서: certificate }, facts: null, at: [] },
);
