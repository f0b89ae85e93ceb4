/** What the papers call a cost, and what it was in fact: the latter decides. */
import { describe, expect, it } from 'vitest';
import { verdictsOf, type Case } from '../lib/line-rows';

interface Row {
  readonly line: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly meets: string;
  readonly fails: string;
}
const ROWS: readonly Row[] = [
  { line: '1.가.②', cells: { 사용부서: '기업부설연구소', 용도: '연구용' }, meets: '시약', fails: '사무용 책상' },
  { line: '1.가.③', cells: { 사용부서: '기업부설연구소' }, meets: '시험장비 임차료', fails: '회의실 소파' },
  { line: '1.나.①', cells: { 수탁기관: '한국기계연구원' }, meets: '기술개발용역', fails: '홈페이지 제작' },
  { line: '2.가.①', cells: { 기관: '한양대학교' }, meets: '위탁교육비', fails: '송년회 식사' },
  { line: '2.마.①', cells: { 장소: '본사 교육장(사내)' }, meets: '품질관리 교육 강사료', fails: '와인 강좌' },
  { line: '2.라.①', cells: { 대상: '㈜가온(중소기업)' }, meets: '기술지도 출장비', fails: '골프 접대' },
];
type Frame = (written: string, real: string) => string;
const FRAMES: readonly Frame[] = [
  (written, real) => `${written}로 품의했으나 실제는 ${real}`,
  (written, real) => `${written}로 결재, 실제로는 ${real}`,
  (written, real) => `${written}라 썼지만 실은 ${real}`,
  (written, real) => `${written}로 청구됐으나 알고 보니 ${real}`,
  (written, real) => `${written} 명목, 실은 ${real}`,
  (written, real) => `${written} 명목으로 나갔으나 ${real}`,
  (written, real) => `${written}로 위장한 ${real}`,
  (written, real) => `서류상 ${written}이나 실제 ${real}`,
  (written, real) => `장부엔 ${written}, 실물은 ${real}`,
  (written, real) => `${written}로 계상했으나 사실은 ${real}`,
];
const cases = (make: (row: Row) => readonly string[]): readonly Case[] =>
  ROWS.flatMap((row) => make(row).map((적요): Case => ['silent', row.line, { ...row.cells, 적요 }]));
const those = (made: readonly Case[], keep: (is: string) => boolean): readonly string[] =>
  verdictsOf(made, '2014-02-14').flatMap(([[, line, cells], is]) => (keep(is) ? [`${line} ${JSON.stringify(cells)}: ${is}`] : []));

describe('what a cost is called, and what it was', () => {
  it('is refused for what it was', () => {
    expect(
      those(
        cases(({ meets, fails }) => FRAMES.map((frame) => frame(meets, fails))),
        (is) => is !== 'refused',
      ),
    ).toEqual([]);
  });
  it('is not refused for what it was only called', () => {
    expect(
      those(
        cases(({ meets, fails }) => FRAMES.map((frame) => frame(fails, meets))),
        (is) => is === 'refused',
      ),
    ).toEqual([]);
  });
});
