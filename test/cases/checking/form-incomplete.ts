import { date } from '../../../src/domain';
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

/** 별지 제1호 of 2025-04-01, as it is made. */
const today = (type: string, kind: string, more: { readonly founded?: string; readonly former?: string } = {}): string => `
  ■ 벤처기업확인요령 [별지 제1호서식]
  신청번호 | | 신청구분 | ${kind}
  업체명 | 가나 | 대표자 | 최대표
  사업자등록번호 | ${more.founded ?? '124-81-00998'} | 법인등록번호 |
  설립일자 | ${more.founded ?? '2010-03-02'} | 상시근로자수 | ${more.founded ?? '12'} | 명
  업 종 | ${more.founded ?? '측정기기 제조업'} | 산업분류코드 | ${more.founded ?? '27212'}
  주 생산품(서비스) | 센서
  대표전화번호 | 042-1 | 대표팩스번호 |
  주소 | 본 사 : | 대전 유성구
  업무 담당자 | 소속 부서 | 경영 | 직위 | 과장 | 성명 | 김담당
  | 전화 | | 휴대전화 번호 | | 전자우편 | kim@gaon.kr
  확인 신청 유형 | ${type}
  벤처기업확인서 발급번호 : | ${more.former ?? ''}
  벤처기업확인기관장 귀하
  신청유형별로 별도 정함
  행정정보 공동이용 동의서`;
const RD = '[ ] 벤처투자유형 | [√] 연구개발유형 | [ ] 혁신성장유형 | [ ]예비벤처유형';
const NEW = '[√]신규 | [ ]연장';
const ledger = sheet.replace('2013-03-05', '2025-08-05');
const on = { appliedOn: date('2026-05-06') };

export const cases = casesOf(
  'form-incomplete',
  { name: 'today: filled in', sheet: ledger, facts: on, sheets: { 신청서: today(RD, NEW) }, at: [] },
  { name: 'today: ticked by hand with v', sheet: ledger, facts: on, sheets: { 신청서: today(RD.replace('√', 'v'), NEW) }, at: [] },
  {
    name: 'today: no type',
    sheet: ledger,
    facts: on,
    sheets: { 신청서: today(RD.replace('√', ' '), NEW) },
    at: ['신청서!B12'],
    says: ['확인 신청 유형에 √표가 없습니다'],
  },
  {
    name: 'today: two types',
    sheet: ledger,
    facts: on,
    sheets: { 신청서: today(RD.replace('[ ]예비', '[√]예비').replace('[ ] 혁신', '[√] 혁신'), NEW) },
    at: ['신청서!B12'],
    says: ['3개'],
  },
  {
    name: 'today: neither new nor renewal',
    sheet: ledger,
    facts: on,
    sheets: { 신청서: today(RD, '[ ]신규 | [ ]연장') },
    at: ['신청서!D2'],
    says: ['신청구분'],
  },
  {
    name: 'today: a renewal without its certificate',
    sheet: ledger,
    facts: on,
    sheets: { 신청서: today(RD, '[ ]신규 | [√]연장') },
    at: ['신청서!B13'],
    says: ['발급번호'],
  },
  { name: 'today: a renewal with it', sheet: ledger, facts: on, sheets: { 신청서: today(RD, '[ ]신규 | [√]연장', { former: '20230100001' }) }, at: [] },
  {
    name: 'today: a prospective venture has nothing founded yet',
    sheet: ledger,
    facts: on,
    sheets: { 신청서: today('[ ] 벤처투자유형 | [ ] 연구개발유형 | [ ] 혁신성장유형 | [√]예비벤처유형', NEW, { founded: '' }) },
    at: [],
  },
  {
    name: 'today: an R&D firm has',
    sheet: ledger,
    facts: on,
    sheets: { 신청서: today(RD, NEW, { founded: '' }) },
    at: ['신청서!B4'],
    says: ['사업자등록번호, 설립일자, 상시근로자수, 업종, 산업분류코드', '5개'],
  },
  { name: 'filled in, one type marked', sheet, sheets: { 신청서: application(['', '○']) }, at: [] },
  { name: 'a representative missing', sheet, sheets: { 신청서: application(['', '○'], '') }, at: ['신청서!B3'], says: ['대표자', '1개'] },
  { name: 'no type marked', sheet, sheets: { 신청서: application([]) }, at: ['신청서!D6'], says: ['○표가 없습니다'] },
  { name: 'two types marked', sheet, sheets: { 신청서: application(['○', '○']) }, at: ['신청서!D6'], says: ['2개'] },
  ...['◯', 'o', 'O', 'ㅇ', '●', '◎', 'v', '✓', ' ○ '].map((mark) => ({ name: `marked by ${mark}`, sheet, sheets: { 신청서: application([mark]) }, at: [] })),
  ...['x', '-', '해당'].map((mark) => ({ name: `not marked by ${mark}`, sheet, sheets: { 신청서: application([mark]) }, at: ['신청서!D6'] })),
  { name: 'no form at all', sheet, sheets: { 회사: '업체명 | \n대표자 | ' }, at: [] },
);
