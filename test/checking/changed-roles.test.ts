/** Who changed from one department or rank to another: the day of the cost, or the month of the pay, decides which counts. */
import { describe, expect, it } from 'vitest';
import { verdictsOf, type Case, type Verdict } from '../lib/line-rows';

/** Two that exclude one another: the first meets the line. */
interface Change {
  readonly line: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly under: string;
  readonly meets: string;
  readonly fails: string;
}
const CHANGES: readonly Change[] = [
  { line: '1.가.①', cells: { 적요: '급여', 성명: '김가람', 직급: '연구원', 특수관계: '없음' }, under: '소속', meets: '기업부설연구소', fails: '영업팀' },
  { line: '1.가.①', cells: { 적요: '급여', 성명: '김가람', 직급: '연구원', 특수관계: '없음' }, under: '근무부서', meets: '부설연구소', fails: '총무부' },
  { line: '1.나.②', cells: { 적요: '알고리즘 개발용역', 수탁자: '이OO', 소속: '한양대학교 기계공학과' }, under: '직위', meets: '조교수', fails: '시간강사' },
  { line: '1.마.②', cells: { 적요: '공정 기술자문료', 자문자: '이OO', 소속: '한양대학교 기계공학과' }, under: '직위', meets: '부교수', fails: '박사과정' },
  { line: '2.가.⑤', cells: { 적요: '위탁훈련비', 위탁처: '한국생산성본부', 과정: '절삭가공 기술' }, under: '대상', meets: '생산직', fails: '영업사원' },
];
/** What was so first, what then, and when it changed. */
type Frame = (first: string, then: string, month: number) => string;
const FRAMES: readonly Frame[] = [
  (first, then, month) => `${first}에서 ${then}로 ${month}/1 발령`,
  (first, then, month) => `${month}월 1일자로 ${first}에서 ${then}로 변경`,
  (first, then, month) => `${first} → ${then} (${month}/1)`,
  (first, then, month) => `${month - 1}월까지 ${first}, ${month}월부터 ${then}`,
  (first, then, month) => `${first}(~${month - 1}/30), ${then}(${month}/1~)`,
  (first, then, month) => `${first}(1~${month - 1}월), ${then}(${month}~12월)`,
  (first, then, month) => `${first}였으나 ${month}월부터 ${then}`,
  (first, then, month) => `${month}.1 ${then} 발령, 그 전에는 ${first}`,
  (first, then, month) => `${month}월 1일 이전에는 ${first}, 이후 ${then}`,
  (first, then, month) => `2013.${month}.1부터 ${then}, 2013.${month - 1}.30까지 ${first}`,
  (first, then, month) => `13.${month}.1 ${then} 전입(${month}월 전 ${first})`,
];
const made = (year: number, frames: readonly Frame[], at: readonly number[]): readonly Case[] =>
  CHANGES.flatMap(({ line, cells, under, meets, fails }) =>
    frames.flatMap((frame) =>
      at.flatMap((month) =>
        ([4, 11] as const).flatMap((paid): Case[] => {
          const 거래일자 = `${year}-${String(paid).padStart(2, '0')}-25`;
          const after = paid >= month;
          return [
            [after ? 'refused' : 'silent', line, { ...cells, 거래일자, [under]: frame(meets, fails, month) }],
            [after ? 'silent' : 'refused', line, { ...cells, 거래일자, [under]: frame(fails, meets, month) }],
          ];
        }),
      ),
    ),
  );
const wrong = (cases: readonly Case[]): readonly string[] =>
  verdictsOf(cases, '2014-02-14').flatMap(([[expected, line, cells], is]) =>
    (expected === 'refused') === (is === 'refused') ? [] : [`${line} ${JSON.stringify(cells)}: ${is}, not ${expected}`],
  );

describe('who changed', () => {
  it('counts as what he was on the day of the cost', () => {
    const cases = made(2013, FRAMES, [7, 8]);
    expect(cases.length).toBeGreaterThan(400);
    expect(wrong(cases)).toEqual([]);
  });
  it('is asked about in the month of the change, and where nothing is decided', () => {
    const cases = CHANGES.slice(0, 2).flatMap(({ line, cells, under, meets, fails }) =>
      [
        `${meets}에서 ${fails}로 7/15 발령`,
        `7월 15일부터 ${fails} (이전 ${meets})`,
        `${meets}에서 ${fails}로 7월 발령 예정`,
        `${meets}에서 ${fails}로 변경 요청 중 (7/1)`,
      ].map((sentence): Case => ['asked' as Verdict, line, { ...cells, 거래일자: '2013-07-25', [under]: sentence }]),
    );
    expect(
      verdictsOf(cases, '2014-02-14')
        .filter(([, is]) => is !== 'asked')
        .map(([[, , cells], is]) => [cells, is]),
    ).toEqual([]);
  });
  it('what a rank meets as well as the one before it is no change', () => {
    const cases = ['조교수→부교수 (2013.7.1)', '2013.7.1 부교수 승진(그 전 조교수)', '7월부터 정교수'].flatMap((직위): Case[] =>
      (['2013-04-25', '2013-11-25'] as const).flatMap((거래일자): Case[] => [
        ['silent', '1.나.②', { 적요: '알고리즘 개발용역', 수탁자: '이OO', 소속: '한양대학교 기계공학과', 직위, 거래일자 }],
      ]),
    );
    expect(
      verdictsOf(cases, '2014-02-14')
        .filter(([, is]) => is === 'refused')
        .map(([[, , { 직위, 거래일자 }]]) => [직위, 거래일자]),
    ).toEqual([['7월부터 정교수', '2013-04-25']]);
  });
});
