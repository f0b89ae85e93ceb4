/** What a sentence says of a condition stays the same whatever stands around it: as rows of a ledger, in every way that the grammar makes of it. */
import { describe, expect, it } from 'vitest';
import { verdictsOf, type Case, type Verdict } from '../lib/line-rows';
import { belonging, BESIDE, copula, existence, FRAMED, OF_ANOTHER, OPENED, received, SUPERSEDED, TWICE, type Statement } from '../lib/statements';

interface Row {
  readonly line: string;
  readonly cells: Readonly<Record<string, string>>;
  /** The heading under which the sentence stands. */
  readonly under: string;
  readonly says: Statement;
  /** The line asks that it be not so: 특수관계. */
  readonly inverse?: true;
}
const ROWS: readonly Row[] = [
  { line: '2.가.③', cells: { 적요: '위탁훈련비' }, under: '비고', says: received('고용노동부 승인') },
  { line: '2.나.⑤', cells: { 적요: '훈련수당', 과정: '용접' }, under: '과정인정', says: received('노동부장관 인정') },
  { line: '2.가.⑤', cells: { 적요: '위탁훈련비', 위탁처: '㈜한솔정밀', 과정: '절삭가공', 대상: '생산직' }, under: '비고', says: existence('전담부서') },
  { line: '1.가.①', cells: { 적요: '급여', 성명: '김가람', 직급: '연구원' }, under: '소속', says: belonging('기업부설연구소') },
  { line: '1.마.②', cells: { 적요: '공정 기술자문료', 자문자: '이OO', 소속: '한양대학교 기계공학과' }, under: '직위', says: copula('조교수') },
  { line: '1.차', cells: { 적요: '공업디자인 개발지도', 지도대상: '㈜가온' }, under: '기업규모', says: copula('중소기업') },
  { line: '1.가.②', cells: { 적요: '시약', 사용부서: '기업부설연구소' }, under: '용도', says: copula('연구용') },
  { line: '1.라', cells: { 적요: '특허 등록 보상금', 수령인: '직원' }, under: '구분', says: copula('직무발명') },
  { line: '1.라', cells: { 적요: '직무발명 보상금' }, under: '수령인', says: copula('종업원') },
  { line: '2.바.①', cells: { 적요: '교재비' }, under: '과정', says: copula('사내기술대학') },
  { line: '2.나.④', cells: { 적요: '급여', 성명: '김가람' }, under: '직책', says: copula('훈련교사') },
  { line: '2.나.①', cells: { 품목: '강판', 훈련: '직업능력개발훈련' }, under: '용도', says: copula('실습용') },
  { line: '2.라.⑤', cells: { 적요: '미사용 특허 무상이전(장부가)', 양수인: '㈜가온(중소기업)' }, under: '관계', says: existence('특수관계'), inverse: true },
];
type Made = readonly [sentence: string, expected: Verdict];
const cases = (make: (row: Row) => readonly Made[]): readonly (readonly [string, Verdict, Verdict])[] => {
  const all = ROWS.flatMap((row) => make(row).map(([sentence, expected]): Case => [expected, row.line, { ...row.cells, [row.under]: sentence }]));
  return verdictsOf(all, '2014-02-14').map(([[expected, line, cells], is]) => [`${line} ${JSON.stringify(cells)}`, expected, is]);
};
/** Of each statement those forms that say the same, with the other that says the opposite; `keeps` where the line is met. */
const both = (row: Row, make: (said: Row['says']['yes'][number], other: Row['says']['yes'][number]) => readonly string[]): readonly Made[] =>
  (['yes', 'no'] as const).flatMap((side) => {
    const [own, other] = side === 'yes' ? [row.says.yes, row.says.no] : [row.says.no, row.says.yes];
    const keeps = (side === 'yes') !== (row.inverse === true);
    return own.flatMap((said, at) => make(said, other[at % other.length] as typeof said).map((sentence): Made => [sentence, keeps ? 'silent' : 'refused']));
  });
/** What meets the line is never refused; what does not is. */
const expectAs = (found: readonly (readonly [string, Verdict, Verdict])[]): void => {
  expect(found.length).toBeGreaterThan(100);
  expect(found.filter(([, expected, is]) => (expected === 'refused') !== (is === 'refused'))).toEqual([]);
};

describe('a statement and its denial', () => {
  it('stands alone', () => {
    const found = cases((row) => both(row, ({ end }) => [end]));
    expect(found.filter(([, expected, is]) => (expected === 'refused') !== (is === 'refused'))).toEqual([]);
  });
  it('stands in a frame', () => {
    expectAs(cases((row) => both(row, (said) => FRAMED.map((frame) => frame(said)))));
  });
  it('stands after what was so before, was believed or written', () => {
    expectAs(cases((row) => both(row, (said, other) => SUPERSEDED.map((frame) => frame(said, other)))));
  });
  it('stands beside what is said of another', () => {
    expectAs(cases((row) => both(row, (said, other) => OF_ANOTHER.map((frame) => frame(said, other)))));
  });
  it('stands beside another matter', () => {
    expectAs(cases((row) => both(row, (said, other) => BESIDE.map((frame) => frame(said, other)))));
  });
  it('is left open where it is only asked, heard, supposed or to come', () => {
    const found = cases((row) => both(row, (said) => OPENED.map((open) => open(said))));
    expect(found.length).toBeGreaterThan(500);
    expect(found.filter(([, , is]) => is !== 'asked')).toEqual([]);
  });
  it('denied twice it stands', () => {
    const found = cases((row) => TWICE.flatMap((frame) => frame(row.says)).map((sentence): Made => [sentence, row.inverse === true ? 'refused' : 'silent']));
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter(([, expected, is]) => (expected === 'refused') !== (is === 'refused'))).toEqual([]);
  });
});
