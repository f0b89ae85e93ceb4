/** What a row says in a sentence, in two cells together, or by its days: refused where that is plain, asked where it may be otherwise, left where it is lawful. */
import { describe, expect, it } from 'vitest';
import { findingsOfEach, isRefused, ofTheLine, toldOfRow, type LineRow } from '../lib/line-rows';

type Verdict = 'refused' | 'asked' | 'silent';
function verdict(cells: LineRow['cells'], appliedOn = '2014-02-14'): Verdict {
  const row: LineRow = {
    verdict: 'open',
    decisive: true,
    cells: { 거래일자: appliedOn < '2020' ? '2013-05-24' : '2024-05-24', 장부금액: 1_000_000, 조정금액: 0, 소계: 1_000_000, ...cells },
    clause: '',
    why: '',
  };
  const all = findingsOfEach([row], appliedOn).get(row) ?? [];
  if (all.some((one) => isRefused(one) || (ofTheLine(one) && one.severity !== 'review'))) return 'refused';
  return all.some((one) => ofTheLine(one) || toldOfRow(one) || one.ruleId === 'condition-unconfirmed') ? 'asked' : 'silent';
}

describe('what the text denies of whom it was entrusted to', () => {
  it.each<readonly [Verdict, LineRow['cells']]>([
    ['refused', { 분류: '2.가.⑤', 적요: '연구소 직원 회로설계 훈련을 국내기업 서진테크에 위탁, 서진에는 전담부서라는 게 없음' }],
    ['refused', { 분류: '2.가.③', 적요: '용접 위탁훈련, 고용노동부 승인 따위는 받은 적이 없다' }],
    ['refused', { 분류: '1.나.①', 적요: '펌웨어 개발 용역, 프리랜서 개인(소속된 기관 아무데도 없음)' }],
    // what it affirms there answers nothing, and what stands beside the denial may be meant
    ['asked', { 분류: '2.가.⑤', 적요: '연구소 직원 회로설계 훈련, 국내기업 서진테크 전담부서 있음' }],
    ['asked', { 분류: '2.가.①', 적요: '폴리텍 아님. 금오공대 위탁교육(치공구 설계)' }],
    ['asked', { 분류: '1.나.①', 적요: '위탁개발(연구소 無, 전담부서 有)', 거래처: '네오솔루션㈜', 내용: '펌웨어 기술개발', 분야: '전자공학' }],
  ])('%s %j', (expected, cells) => {
    expect(verdict(cells)).toBe(expected);
  });
});

describe('what two cells say together', () => {
  it.each<readonly [Verdict, LineRow['cells']]>([
    ['refused', { 분류: '1.가.①', 적요: '급여', 소속: '기업부설연구소', 직급: '선임연구원', '대표와의 관계': '배우자', 비고: '대표이사 지분 62%' }],
    ['refused', { 분류: '1.가.①', 적요: '급여', 소속: '기업부설연구소', 직급: '선임연구원', 관계: '대표 장남', 비고: '대표 보유주식 10.5%' }],
    // nobody's relative, nobody with so much, or not known
    ['asked', { 분류: '1.가.①', 적요: '급여', 소속: '기업부설연구소', 직급: '선임연구원', '대표와의 관계': '배우자', 비고: '대표이사 지분 9%' }],
    ['asked', { 분류: '1.가.①', 적요: '급여', 소속: '기업부설연구소', 직급: '선임연구원', '대표와의 관계': '배우자 여부 확인 중', 비고: '대표이사 지분 62%' }],
    ['asked', { 분류: '1.가.①', 적요: '급여', 소속: '기업부설연구소', 직급: '선임연구원', 특수관계: '없음', 비고: '대표이사 지분 62%' }],
  ])('%s %j', (expected, cells) => {
    expect(verdict(cells)).toBe(expected);
  });
});

describe('who belongs to no institution', () => {
  it.each<readonly [Verdict, LineRow['cells']]>([
    ['refused', { 분류: '1.마.①', 적요: '기술자문료', 자문자: '길정우', 소속: '무소속(전직 연구원)' }],
    ['refused', { 분류: '1.마.②', 적요: '기술자문료', 자문자: '손정호', 직위: '前 교수(2011 퇴직), 현재 무소속' }],
    ['refused', { 분류: '1.나.②', 적요: '알고리즘 개발용역', 수탁자: '도재석', 소속: '없음(前 교수, 정년퇴직)' }],
    ['asked', { 분류: '1.마.①', 적요: '기술자문료', 자문자: '길정우', 소속: '확인 중' }],
  ])('%s %j', (expected, cells) => {
    expect(verdict(cells)).toBe(expected);
  });
});

describe('an allowance is paid while the training goes on', () => {
  const college = { 분류: '2.바.④', 적요: '사내기술대학 교육훈련수당', 대상: '사내기술대학 훈련생' };
  it.each<readonly [Verdict, LineRow['cells']]>([
    ['refused', { ...college, 지급시기: '훈련 종료 2개월 후' }],
    ['refused', { ...college, 지급시기: '교육기간이 끝난 뒤' }],
    ['refused', { ...college, 지급시기: '개강 전 선지급' }],
    ['silent', { ...college, 지급시기: '훈련 중 매월' }],
    // the day on which it was paid lies outside, on the last day, within
    ['refused', { ...college, 교육기간: '2013-03-02 ~ 2013-05-10', 지급일: '2013-05-24' }],
    ['silent', { ...college, 교육기간: '2013-03-02 ~ 2013-05-24', 지급일: '2013-05-24' }],
    ['silent', { ...college, 교육기간: '2013.3.2~6.30', 지급일: '2013-05-24' }],
    ['refused', { ...college, 훈련기간: '2013.3.2~5.10', 지급일: '2013-05-24' }],
    ['refused', { ...college, 수료일: '2013-05-10', 지급일: '2013-05-24' }],
    // only the day of the entry: it may have been paid before
    ['asked', { ...college, 교육기간: '2013-03-02 ~ 2013-05-10' }],
    ['silent', { ...college, 교육기간: '2013-03-02 ~ 2013-06-30' }],
    // 2.나.⑤ asks for no time
    ['silent', { 분류: '2.나.⑤', 적요: '훈련생 훈련수당', '노동부 인정': 'O', 훈련기간: '2013-03-02 ~ 2013-05-10', 지급일: '2013-05-24' }],
  ])('%s %j', (expected, cells) => {
    expect(verdict(cells)).toBe(expected);
  });
});

describe('a right that is given away', () => {
  const right = { 분류: '2.라.⑤', 적요: '특허권 이전', 양수인: '㈜누리텍(중소기업, 비특수관계)' };
  it.each<readonly [Verdict, LineRow['cells']]>([
    ['refused', { ...right, 양도조건: '유상 1,500만원 받고 넘김' }],
    ['refused', { ...right, 대금: '800만원 받음' }],
    ['refused', { ...right, 이전방법: '무상', 사용현황: '현재 생산에 잘 쓰고 있음' }],
    ['asked', { ...right, 이전방법: '무상', 대금: '0원' }],
  ])('%s %j', (expected, cells) => {
    expect(verdict(cells)).toBe(expected);
  });
});
