import { casesOf } from '../../lib/rule-cases';

const sheet = `
  일자       | 분류    | 장부금액(원)
  2013-03-05 | 1.가.② | 60,000,000`;
const application = (marks: readonly string[], representative = '최대표'): string => `
  (예비)벤처기업 확인 신청서
  업체명 | 가나 | 사업자등록번호 | 124-81-00998
  대표자 | ${representative} | 법인등록번호/ 생년월일 | 130111-0006246
  업종 | 측정기기 제조업 | (산업분류코드:□□□□□□) | 27212 | 주 생산품 | 센서
  본사 □□□-□□□□ | 대전 유성구 | 전화 | 042-1
  1 | 벤처투자기업 | 온라인 벤처확인신청서 작성시 벤처캐피탈투자회사 또는 금융기관으로부터 투자받은 실적을 기재 | ${marks[0] ?? ''}
  2 | 연구개발기업 (사업성평가 희망기관 :) | 온라인 벤처확인신청서 작성시 연구개발비 내용을 기재 | ${marks[1] ?? ''}
  3 | 기술평가보증기업 또는 기술평가대출기업 | 온라인 벤처확인신청서 작성시 보증 또는 대출 내용을 기재 | ${marks[2] ?? ''}
  4 | 예비벤처기업 | 온라인 예비벤처확인신청서 작성시 관련내용 기재 | ${marks[3] ?? ''}
  ※ 첨부서류(벤처인(www.venturein.or.kr)에 업로드) | 수수료
  210mm×297mm[일반용지 60g/m²(재활용품)]`;

export const cases = casesOf(
  'form-incomplete',
  { name: 'filled in, one type marked', sheet, sheets: { 신청서: application(['', '○']) }, at: [] },
  { name: 'a representative missing', sheet, sheets: { 신청서: application(['', '○'], '') }, at: ['신청서!B3'], says: ['대표자', '1개'] },
  { name: 'no type marked', sheet, sheets: { 신청서: application([]) }, at: ['신청서!D6'], says: ['○표가 없습니다'] },
  { name: 'two types marked', sheet, sheets: { 신청서: application(['○', '○']) }, at: ['신청서!D6'], says: ['2개'] },
  ...['◯', 'o', 'O', 'ㅇ', '●', '◎', 'v', '✓', ' ○ '].map((mark) => ({ name: `marked by ${mark}`, sheet, sheets: { 신청서: application([mark]) }, at: [] })),
  ...['x', '-', '해당'].map((mark) => ({ name: `not marked by ${mark}`, sheet, sheets: { 신청서: application([mark]) }, at: ['신청서!D6'] })),
  { name: 'no form at all', sheet, sheets: { 회사: '업체명 | \n대표자 | ' }, at: [] },
);
