/** How sentences deny, and how they only seem to: refused where the row says so, never where it says the opposite or speaks of something else. */
import { describe, expect, it } from 'vitest';
import { verdictsOf, type Case } from '../lib/line-rows';

const of2013 = (cases: readonly Case[]) =>
  verdictsOf(cases, '2014-02-14').map(([[expected, line, cells], is]) => ({ expected, line, said: JSON.stringify(cells), is }));

describe('what was believed or written at first', () => {
  it.each(
    of2013([
      ['refused', '1.가.①', { 적요: '급여', 성명: '김가람', 소속: '연구소', 비고: '연구원인 줄 알았으나 경리 담당이고 연구업무 안 함' }],
      ['refused', '2.가.⑤', { 적요: '위탁훈련비', 위탁처: '㈜한솔정밀', 과정: '절삭가공', 대상: '생산직', 비고: '전담부서가 있는 줄 알았으나 없음' }],
      ['refused', '2.가.③', { 적요: '위탁훈련비', 비고: '고용노동부 승인을 받은 줄로만 알았는데 미승인' }],
      ['silent', '2.나.①', { 적요: '실습재료비', 훈련: '직업능력개발훈련', 비고: '직접재료비로 처리했다가 실습용으로 바로잡음' }],
      ['silent', '1.마.②', { 적요: '공정 기술자문료', 자문자: '한양대학교 기계공학과 부교수 이OO', 비고: '겸임교수인 줄 알았으나 전임 부교수임' }],
    ]),
  )('$expected $line $said', ({ expected, is }) => {
    expect(is).toBe(expected);
  });
});

describe('what is said of another', () => {
  it.each(
    of2013([
      ['silent', '2.가.③', { 적요: '고용노동부장관 승인 위탁훈련비', 비고: '다른 차수는 불승인됐지만 이번 차수는 승인' }],
      ['silent', '2.바.②', { 적요: '사내기술대학 강사료', 비고: '타 과목은 폐강되었으나 이 과목은 진행' }],
      ['refused', '2.가.③', { 적요: '위탁훈련비', 승인: '다른 과정은 승인됐으나 이 과정은 불승인' }],
    ]),
  )('$expected $line $said', ({ expected, is }) => {
    expect(is).toBe(expected);
  });
});

describe('what is denied twice', () => {
  it.each(
    of2013([
      ['silent', '2.나.⑤', { 적요: '훈련수당', 과정: '용접', 비고: '노동부 인정과정, 불인정 통보 받은 적 없음' }],
      ['silent', '2.가.③', { 적요: '위탁훈련비', 비고: '고용노동부 승인 과정, 반려 이력 없음' }],
      ['refused', '2.가.③', { 적요: '위탁훈련비', 비고: '고용노동부 승인 반려되어 근거 없음' }],
      ['refused', '2.가.③', { 과정: '선반', 비고: '고용부 승인은 신청조차 하지 않음' }],
    ]),
  )('$expected $line $said', ({ expected, is }) => {
    expect(is).toBe(expected);
  });
});

describe('which relatives the clause means', () => {
  const staff = { 적요: '급여', 성명: '문새봄', 소속: '기업부설연구소', 직급: '선임연구원' };
  it.each(
    of2013([
      ['refused', '1.가.①', { ...staff, 비고: '최대주주인 대표이사의 장녀' }],
      ['refused', '1.가.①', { ...staff, 주식보유: '보통주 12,000주 / 총 100,000주' }],
      ['silent', '1.가.①', { ...staff, 주식보유: '보통주 2,000주 / 총 100,000주' }],
      ['silent', '1.가.①', { ...staff, 비고: '대표(지분 70%)의 먼 조카뻘이나 친족 범위 밖' }],
      ['silent', '1.가.①', { ...staff, 비고: '회장의 육촌 동생의 사위로 특수관계인에 해당하지 않음' }],
    ]),
  )('$expected $line $said', ({ expected, is }) => {
    expect(is).toBe(expected);
  });
});

describe('names of firms and of institutions', () => {
  it.each(
    of2013([
      ['silent', '1.마.①', { 적요: '방열 기술자문료', 성명: '오OO', 소속: '(주)한빛무역 부설연구소 책임연구원', 업무: '방열 연구' }],
      ['refused', '1.마.①', { 적요: '기술자문료', 자문자: '한국기계연구원 총무실 직원 최OO' }],
      ['refused', '1.마.①', { 적요: '기술자문료', 자문자: '한국전기연구원 홍보실 직원(연구업무 안 함)' }],
      ['refused', '1.바', { 적요: '생산성 기술지도', 지도기관: '㈜생기원시스템(민간업체)' }],
      ['silent', '1.바', { 적요: '사출 기술지도', 지도기관: '한국생산기술연구원' }],
    ]),
  )('$expected $line $said', ({ expected, is }) => {
    expect(is).toBe(expected);
  });
});

describe('what is not decided, or only told', () => {
  it.each(
    of2013([
      ['asked', '2.바.③', { 적요: '장비 렌탈', 사용처: '사내기술대학·시험팀 같이 씀, 배분 전' }],
      ['asked', '2.나.②', { 적요: '사내 기술자격검정 경비', 비고: '시행 여부는 위원회 협의 후 결정' }],
      ['asked', '2.가.④', { 적요: '기술연수 참가', 기업구분: '중소기업인지 회계사에게 물어봄' }],
      ['asked', '2.나.②', { 적요: '기술자격검정 경비', 비고: '검정이 취소됐다는 말도 있음' }],
      ['silent', '1.나.①', { 적요: '상수도 배관 누수 알고리즘 연구용역', 수탁기관: '부산대학교', 분야: '기계공학' }],
    ]),
  )('$expected $line $said', ({ expected, is }) => {
    expect(is).toBe(expected);
  });
});
