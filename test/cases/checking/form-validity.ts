import { casesOf } from '../../lib/rule-cases';

const sheet = `
  일자       | 분류    | 장부금액(원)
  2013-03-05 | 1.가.② | 60,000,000`;
const certificate = (validity: string, days = ''): string => `
  제 호 | 20140100001 ${'|'.repeat(11)} ${days}
  벤처기업 확인서
  업 체 명 : | 가나
  대 표 자 : | 최대표
  소 재 지 : | 대전
  확인유형 : | 연구개발기업
  평가기관 : | 기술신용보증기금
  유효기간 : | ${validity}
  년 월 일`;

const disclosed = (...lines: readonly string[]): string => `
  벤처기업 정보공개
  1. 일반정보
  업체명 | 가나
  업종 | 제조업
  주생산품 | 센서
  2. 재무정보
  나. 대차대조표
  다. 손익계산서
  1. 매출액 | 1
  5. 벤처기업확인서
  번호 | 발급일 | 유효기간 | 변경사항
  ${lines.map((line, place) => `${place + 1} | ${line}`).join('\n  ')}`;

/** 영 제18조의4: two years from the day of 제8조, that day counted. */
export const cases = casesOf(
  'form-validity',
  { name: 'disclosed: two years', sheet, sheets: { 정보공개: disclosed('2014-05-20 | 2014-05-20 ~ 2016-05-19 |') }, at: [] },
  {
    name: 'disclosed: a day too long',
    sheet,
    sheets: { 정보공개: disclosed('2014-05-20 | 2014-05-20 ~ 2016-05-20 |') },
    at: ['정보공개!C12'],
    says: ['2016-05-19'],
  },
  {
    name: 'disclosed: another day than that of its issue',
    sheet,
    sheets: { 정보공개: disclosed('2014-05-20 | 2014-05-21 ~ 2016-05-20 |') },
    at: ['정보공개!C12'],
    says: ['발급일은 2014-05-20'],
  },
  {
    name: 'disclosed: a renewal goes on from the day after the line before',
    sheet,
    sheets: { 정보공개: disclosed('2014-05-20 | 2014-05-20 ~ 2016-05-19 |', '2016-05-30 | 2016-05-20 ~ 2018-05-19 |') },
    at: [],
  },
  { name: 'two years', sheet, sheets: { 확인서: certificate('2014-05-20 ~ 2016-05-19') }, at: [] },
  { name: 'a day too long', sheet, sheets: { 확인서: certificate('2014-05-20 ~ 2016-05-20') }, at: ['확인서!B8'], says: ['2016-05-19'] },
  { name: 'a day too short', sheet, sheets: { 확인서: certificate('2014-05-20 ~ 2016-05-18') }, at: ['확인서!B8'] },
  { name: 'three years, as since 2021', sheet, sheets: { 확인서: certificate('2014년 5월 20일 ~ 2017년 5월 19일') }, at: ['확인서!B8'] },
  {
    name: 'renewed within the window: from the day after the former end (제8조 1.)',
    sheet,
    sheets: { 확인서: certificate('2014-06-01 ~ 2016-05-31', '확인서 발급일 | 2014-05-20 | 신청일 | 2014-04-10 | 종전 유효기간 만료일 | 2014-05-31') },
    at: [],
  },
  {
    name: 'from the issue although renewed within the window',
    sheet,
    sheets: { 확인서: certificate('2014-05-20 ~ 2016-05-19', '확인서 발급일 | 2014-05-20 | 신청일 | 2014-04-10 | 종전 유효기간 만료일 | 2014-05-31') },
    at: ['확인서!B8'],
    says: ['2014-06-01'],
  },
  ...[
    '2014.05.20 ～ 2017.05.19',
    '2014-05-20 - 2017-05-19',
    '2014.5.20. 〜 2017.5.19.',
    '2014년 5월 20일부터 2017년 5월 19일까지',
    '’14.5.20 ~ ’17.5.19',
    '20140520∼20170519',
    '자 2014-05-20 지 2017-05-19',
  ].map((validity) => ({ name: `three years: ${validity}`, sheet, sheets: { 확인서: certificate(validity) }, at: ['확인서!B8'], says: ['2016-05-19'] })),
  { name: 'two years written short', sheet, sheets: { 확인서: certificate('’14.5.20 ~ ’16.5.19') }, at: [] },
  { name: 'not filled in', sheet, sheets: { 확인서: certificate('') }, at: [] },
);
