/** What a heading says that a cost really was, whose it was, where it was used and who sold it, is held against the text of the row. The sentences are of nobody's ledger. */
import { describe, expect, it } from 'vitest';
import { date } from '../../src/domain';
import { verdictsOf, type Case } from '../lib/line-rows';
import { expectAsAnew } from '../lib/edited-row';
import { blockOf } from '../lib/sheets';

const COLLEGE = { 적요: '사내대학 강사료' };
const REFUSED: readonly Case[] = [
  // The thing that it was.
  ['refused', '1.나.①', { 적요: '공동개발비', 기관: '한밭대학교 산학협력단', '진짜 내용': '체육대회 협찬' }],
  ['refused', '1.나.①', { 적요: '위탁개발비', 기관: '한밭대학교 산학협력단', 계약서: '중고 분광기 매매계약' }],
  ['refused', '1.바', { 적요: '기술지도비', 기관: '한국생산기술연구원', 알고보니: '송년회 뷔페' }],
  ['refused', '1.라', { 적요: '직무발명 보상금', 수령인: '종업원', '송금 메모': '변리사 대리인 수수료' }],
  ['refused', '2.바.②', { ...COLLEGE, '실제 내역': '교직원 명절선물' }],
  ['refused', '2.나.②', { 적요: '용접기능사 응시료 지원', 실상: '여름 휴가비' }],
  ['refused', '1.차', { 적요: '공업디자인 개발지도', 대상: '㈜가온(중소기업)', '계산서 품목': '포장상자 3,000매' }],
  // Where it was used.
  ['refused', '2.바.③', { 적요: '사내대학 실습장비 렌탈', 현장확인: '포장라인에서 가동' }],
  ['refused', '1.가.③', { 적요: '만능시험기 임차', 사용부서: '기업부설연구소', '실제 설치': '사출 3라인' }],
  // Who sold it.
  ['refused', '2.나.①', { 적요: '실습재료비', 거래처: '대성컨트리클럽', 훈련: '직업능력개발훈련' }],
  ['refused', '2.라.②', { 적요: '훈련교재', 구입처: '한마음노래연습장', 대상: '㈜가온(중소기업)' }],
  // Whose it was.
  ['refused', '1.사', { 적요: '가방 디자인 개발', 귀속: '고객사' }],
  ['refused', '1.사', { 적요: '용기 디자인 개발', '디자인 소유': 'Z사' }],
  ['refused', '1.사', { 적요: '디자인 개발비', 메모: '거래처에서 디자인비 받음' }],
  ['refused', '2.바.②', { 적요: '강사료', 학교: '모회사 사내대학' }],
  ['refused', '2.가.③', { 적요: '위탁훈련비', 승인: '계열사 명의로 승인' }],
  ['refused', '2.가.①', { 적요: '위탁교육비', 기관: '한양대학교', 학생: '사장님 막내' }],
  // Nobody paid, or it came back on a day.
  ['refused', '1.바', { 적요: '기술지도비', 기관: '한국생산기술연구원', 비고: '우리는 0원' }],
  ['refused', '2.바.②', { ...COLLEGE, 결과: '결강, 3/14 반환받음' }],
  ['refused', '2.가.②', { 적요: '위탁훈련비', 기관: '한국폴리텍대학', 후속: '폐강 → 5/2 전액 입금' }],
  ['refused', '2.나.②', { 적요: '용접기능사 응시료', 낸사람: '본인 카드, 회사에 청구 안 함' }],
  ['refused', '1.라', { 적요: '직무발명 보상금', 수령인: '종업원', 정산: '대성산업이 12월에 전액 갚아줌' }],
];
const KEPT: readonly Case[] = [
  ['silent', '2.바.②', { ...COLLEGE, 실제: '사내대학 용접 과목 강사 2명 강의료' }],
  ['silent', '2.나.②', { 적요: '응시료', '실제 내용': '용접기능사 실기시험 응시료' }],
  ['silent', '1.사', { 적요: '가방 디자인 개발', 귀속: '당사' }],
  ['silent', '1.사', { 적요: '가방 디자인 개발', 계약: '2013-11호, 대금 3월 지급 완료' }],
  ['silent', '2.나.②', { 적요: '용접기능사 응시료', 낸사람: '직원이 먼저 냄, 영수증 받고 회사가 입금' }],
  ['silent', '2.가.③', { 적요: '위탁훈련비', 승인: '1차 반려, 서류 보완 후 승인' }],
  ['silent', '1.바', { 적요: '기술지도비', 기관: '한국생산기술연구원', 증빙: '세금계산서' }],
];
/** What nobody knows, beside a text that would do. */
const ASKED: readonly Case[] = [
  ['asked', '2.바.②', { ...COLLEGE, 실제: '가나다라 모임 오르간' }],
  ['asked', '1.바', { 적요: '기술지도비', 기관: '한국생산기술연구원', 공문: '누리마루 꾸러미' }],
  ['asked', '2.나.②', { 적요: '용접기능사 응시료', '세금계산서 품목': '푸른솔 묶음' }],
  ['asked', '2.바.①', { 적요: '사내대학 교재비', 과정: '신청서에는 사내대학, 수료증에는 외부 연수' }],
];

describe('what it really was', () => {
  it.each([
    ['refuses what is of another kind', REFUSED],
    ['keeps what says the same', KEPT],
    ['asks about what nobody knows', ASKED],
  ])('%s', (_, cases) => {
    expect(verdictsOf(cases, '2014-02-14').filter(([[expected], is]) => expected !== is)).toEqual([]);
  });

  it.each([
    ['실제', '사내대학 강의료', '교직원 명절선물'],
    ['공문', '강사 섭외 안내', '누리마루 꾸러미'],
    ['경과', '정상 진행', '휴강, 9/3 반환받음'],
  ])('says after an edit under %s what a check from anew says', (heading, before, typed) => {
    const sheet = (own: string) =>
      blockOf({
        name: '원장',
        rows: [
          ['분류', '거래일자', '적요', heading, '장부금액', '조정금액', '소계'],
          ...['사내대학 강의료', own, '사내대학 강의료'].map((said) => ['2.바.②', 41_418, '사내대학 강사료', said, 1_000_000, 0, 1_000_000]),
        ],
      });
    expectAsAnew(sheet, 2, before, typed, { facts: { appliedOn: date('2014-02-14'), isSme: true } });
  });
});
