/** A mark or a remark that somebody types into a ledger counts at once: after each edit the session says what a check from anew says. */
import { expect, it } from 'vitest';
import { date } from '../../src/domain';
import { checkWorkbook, openSession } from '../../src/checking';
import { expectAsAnew } from '../lib/edited-row';
import { sheetOf } from '../lib/sheet-text';

/** So many rows that a session reads the edited one alone. */
const OTHERS = 3_000;
const options = { facts: { appliedOn: date('2014-02-14') } } as const;

it.each([
  ['a mark under 취소', '취소', '', 'Y'],
  ['a mark under 제외여부', '제외여부', 'N', 'Y'],
  ['a mark under 인정', '인정', 'O', 'X'],
  ['일반 beside R&D', 'R&D구분', 'R&D', '일반'],
  ['a day under 반품일', '반품일', '', '2013-05-03'],
  ['a day under 환급일', '환급일', '', '2013-05-03'],
  ['a yes under a heading that does not say what it means', '검토결과', 'N', 'Y'],
  ['a no under 승인', '승인', 'Y', 'N'],
  ['a remark that a row is to go', '검토', '', '제외 요망'],
  ['a day under 취소', '취소', '', '2013-05-03'],
  ['a day without marks under 반품', '반품', '', '20130503'],
  ['the number of a paper under 승인취소', '승인취소', '', '30021477'],
  ['an amount under 환불, far below', '환불', '', '300,000'],
  ['a number under 취소승인번호', '취소승인번호', '', '30021477'],
  ['a reason under 불인정사유', '불인정사유', '', '업무무관'],
  ['a cross that ticks', 'Excluded', '', 'X'],
  ['a cross that may tick', '취소', '', 'X'],
  ['a mark under a heading that may ask', '카드사 취소 통보', '', 'Y'],
  ['a no under 업무용', '업무용', 'Y', 'N'],
  ['a state of the workflow', '결재상태', '승인', '회수'],
  ['a state among others', '처리결과', '처리됨', '취소됨'],
  ['a state that is asked', '전표상태', '확정', '임시저장'],
  ['a remark', '비고', '', '대표이사 개인 사용'],
  ['a return in a remark', '비고', '', '반품'],
  ['a state', '진행상태', '완료', '취소완료'],
  ['a state of a return', '처리', '정상', '반품'],
])('%s, typed and taken away', (_, heading, usual, typed) => {
  const rowOf = (at: number, mark: string): string =>
    `1.가.② | 2013-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')} | 상사${at % 300} | 부품${at} | ${2_000_000 + at} | ${mark}`;
  const head = `분류 | 거래일자 | 거래처 | 적요 | 장부금액(원) | ${heading}`;
  const sheet = (mark: string) => sheetOf('원장', [head, ...Array.from({ length: OTHERS }, (__, at) => rowOf(at, at === 1_500 ? mark : usual))].join('\n'));
  expectAsAnew(sheet, 1_501, usual, typed, options);
});

/** What few marks say and many do not: one after the other is typed and taken away again, in and out of both. */
it.each([
  ['불인정사유', '업무무관', ''],
  ['취소확인', 'V', ''],
  ['취소번호', 'C-11', ''],
  ['카드사 취소 통보', 'Y', ''],
  ['업무용', 'N', 'Y'],
  ['Excluded', 'X', ''],
  ['제외', 'X', ''],
  ['정산결과', '회수', '적정'],
  ['전표상태', '임시', '확정'],
  ['환급일', '2013-10-11', ''],
  ['상태', 'N', 'Y'],
  ['취소', '2013-10-11', ''],
  ['승인취소', '30021477', ''],
  ['반품', '45,700', ''],
  ['반품', '3', ''],
  ['카드취소', '9,000,000', '0'],
])('marks under %s, from none to all and back', (heading, mark, other) => {
  const rows = 7;
  const sheet = (marks: readonly string[], won = 2_000_000) =>
    sheetOf(
      '원장',
      [
        `분류 | 거래일자 | 거래처 | 적요 | 장부금액(원) | ${heading}`,
        ...marks.map((said, at) => `1.가.② | 2013-0${at + 1}-11 | 상사${at} | 부품${at} | ${at === 0 && won === 0 ? '' : 2_000_000 + at} | ${said}`),
      ].join('\n'),
    );
  const marks = Array.from({ length: rows }, () => other);
  const session = openSession([sheet(marks)], options);
  const patch = (at: number, won?: number): void => {
    const block = sheet(marks, won);
    const changed = session.patch({ ...block, top: at + 1, values: [block.values[at + 1] ?? []] });
    const anew = checkWorkbook([block], options);
    expect(changed.summary).toEqual(anew.summary);
    expect(changed.findings).toEqual(anew.findings);
  };
  for (const said of [mark, other])
    for (let at = 1; at < rows; at += 1) {
      marks[at] = said;
      patch(at);
      // A cost less may make many of few.
      if (at === 3) {
        patch(0, 0);
        patch(0);
      }
    }
});

it('money, days and numbers typed one after the other under 취소', () => {
  const rows = 7;
  const sheet = (said: string, won: string, day: string) =>
    sheetOf(
      '원장',
      [
        '분류 | 거래일자 | 거래처 | 적요 | 장부금액(원) | 취소',
        ...Array.from({ length: rows }, (_, at) =>
          at === 3
            ? `1.가.② | ${day} | 상사 | 부품 | ${won} | ${said}`
            : `1.가.② | 2013-0${at + 1}-11 | 상사${at} | 부품${at} | ${2_000_000 + at} | ${at === 5 ? '120,000' : ''}`,
        ),
      ].join('\n'),
    );
  const session = openSession([sheet('', '3,000,000', '2013-04-11')], options);
  const states = [
    ['41,400', '3,000,000', '2013-04-11'],
    ['2013-05-03', '3,000,000', '2013-04-11'],
    ['2013-05-03', '30,000', '2013-04-11'],
    ['20130503', '30,000,000', '2013-04-11'],
    ['20130503', '30,000,000', '2003-04-11'],
    ['9,000,000', '3,000,000', '2013-04-11'],
    ['9,000,000', '9,000,000', '2013-04-11'],
    ['', '3,000,000', '2013-04-11'],
  ] as const;
  for (const [said, won, day] of states) {
    const block = sheet(said, won, day);
    const changed = session.patch({ ...block, top: 4, values: [block.values[4] ?? []] });
    const anew = checkWorkbook([block], options);
    expect(changed.summary).toEqual(anew.summary);
    expect(changed.findings).toEqual(anew.findings);
  }
});
