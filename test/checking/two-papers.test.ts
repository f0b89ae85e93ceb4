/**
 * Papers that disagree, whose lab or person a word names, words that stand in another by chance, and what a heading asks that is no name of a cost. The
 * sentences are of nobody's ledger; what is expected follows from the line of the notice.
 */
import { describe, expect, it } from 'vitest';
import { verdictsOf, type Case } from '../lib/line-rows';

const LAB = { 부서: '기업부설연구소' };
const UNIVERSITY = { 기관: '한밭대학교' };
const OF_2013: readonly Case[] = [
  // Two papers say different things, or nobody remembers: open, which is asked.
  ['asked', '1.가.①', { 적요: '급여', 성명: '한가람', 명함: '연구원', 발령대장: '영업팀' }],
  ['asked', '2.마.①', { 적요: '품질관리 교육비', 방법: '자체교육이라고 적고 계산서는 외부 학원' }],
  ['asked', '2.가.①', { 적요: '위탁교육비', 기관: '가온대학교 명의인데 통장은 개인 강사' }],
  ['asked', '1.바', { 적요: '기술지도비', 기관: '생기원이었나 다른 데였나 기억 안 남' }],
  // What somebody found out is more than what was written.
  ['refused', '1.가.①', { 적요: '급여', 성명: '한가람', 소속: '연구소라고 적혀 있으나 실제로는 영업팀' }],
  // Whose lab it is.
  ['refused', '1.가.③', { 적요: '시험기 이용료', ...UNIVERSITY, 사용: '거래처 연구소에서만 사용, 우리 연구소는 미사용' }],
  ['silent', '1.가.③', { 적요: '시험기 이용료', ...UNIVERSITY, 사용: '당사 연구소 직접 사용' }],
  // A denial of a denial, of a relation, of several, and of what was only asked for.
  ['silent', '2.가.③', { 적요: '위탁훈련비', '노동부장관 승인': '무승인 아님' }],
  ['refused', '2.가.③', { 적요: '위탁훈련비', '노동부장관 승인': '무승인' }],
  ['refused', '2.가.②', { 적요: '위탁훈련비', 기관: '직업훈련기관 지원했다가 떨어진 ㈜다온' }],
  ['refused', '2.가.①', { 적요: '위탁교육비', 비고: '한밭대학교와 관계없는 학원' }],
  ['refused', '1.나.①', { 적요: '개발용역', 업체: '개인 작업실, 연구소 전담부서 둘 다 없음' }],
  // Of four letters the middle ones are no word; behind a letter that stands before all kinds of words they are.
  ['silent', '1.마.②', { 적요: '기술자문료', 자문자: '한밭대 기계공학과 조교수 하늘', 내용: '진공증착 두께' }],
  ['refused', '1.마.②', { 적요: '기술자문료', 자문자: '한밭대 기계공학과 조교수 하늘', 내용: '계약서 번역 감수' }],
  // What is taught, and where a thing is used, is no name of the cost.
  ['silent', '2.가.②', { 적요: '위탁훈련비', 기관: '한국폴리텍대학', 과정: '전기공사 기초' }],
  ['silent', '2.나.⑤', { 적요: '훈련생 작업복', 과정: '노동부장관 인정 설비공사 과정' }],
  ['refused', '2.나.⑤', { 적요: '강사 숙박비', 과정: '노동부장관 인정 설비공사 과정' }],
  // What the firm is says nothing of the institution.
  ['silent', '1.바', { 적요: '기술지도비', 지도기관: '한국생산기술연구원', 우리는: '중소기업(대기업 협력사)' }],
  // Who did it for whom, and who paid.
  ['refused', '2.가.④', { 적요: '중진공 기술연수', 당사는: '연수 강사로 파견' }],
  ['refused', '2.가.④', { 적요: '중진공 기술연수비', 결제: '연수생 개인카드로 냄, 회사 돈 나간 것 없음' }],
  ['silent', '2.가.④', { 적요: '중진공 기술연수비', 결제: '회사카드로 냄' }],
];
const OF_2025: readonly Case[] = [
  ['silent', '1.가.①', { 적요: '급여', ...LAB, 직무: '연구원', 지분: '3%, 지배주주 측 아니고 대표와 남남' }],
  ['refused', '1.가.①', { 적요: '급여', ...LAB, 직무: '연구원', 지분: '3%, 지배주주 측' }],
  ['silent', '2.마.③', { 적요: '사내대학 실습장비', 임차: '☑ 구입=☐' }],
  ['refused', '2.마.③', { 적요: '사내대학 실습장비', 임차: '☐ 구입=☑' }],
  ['asked', '1.가.②', { 적요: '노트북 1대', ...LAB, 목적: '경첩 파괴시험용 견본' }],
  ['refused', '1.바', { 적요: '디자인 개발', 대상: '고객사 용기', '우리 고유': '아님' }],
];

describe.each([
  ['2013-60', '2014-02-14', OF_2013],
  ['2025-28', '2025-06-10', OF_2025],
] as const)('of %s', (_, appliedOn, cases) => {
  it.each(verdictsOf(cases, appliedOn))('%j', ([verdict], found) => {
    expect(found).toBe(verdict);
  });
});
