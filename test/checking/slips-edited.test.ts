/** What is typed over the heading of a slip, or into its rows, counts for its rows at once: after each edit the session says what a check from anew says. */
import { it } from 'vitest';
import { date } from '../../src/domain';
import { expectAsAnew } from '../lib/edited-row';
import { sheetOf } from '../lib/sheet-text';

/** So many slips that a session reads the edited row alone. */
const OTHERS = 400;
const ROWS = 7;
const options = { facts: { appliedOn: date('2014-02-14') } } as const;

const slip = (at: number, day: string, line: string, debit: string): string =>
  `대체전표
  전표번호 | ${1000 + at} | 전표일자 | ${day} | 비목 : ${line}
  차변계정 | 차변금액 | 적요 | 대변계정 | 대변금액
  연구재료비 | ${debit} | 부품${at} | 보통예금 | ${2_000_000 + at}
   | | | 예수금 | 300
  합계 | ${2_000_000 + at} | | |
  담당 | 과장 | 사장`;

it.each([
  ['its day', 1, (own: string) => slip(200, own, '1.가.②', '2000200'), '2013-05-03', '2012-05-03'],
  ['its line', 1, (own: string) => slip(200, '2013-05-03', own, '2000200'), '1.가.②', '1.차'],
  ['its amount', 3, (own: string) => slip(200, '2013-05-03', '1.가.②', own), '2000200', "'2,000,200원"],
  ['an amount that makes the sum wrong', 3, (own: string) => slip(200, '2013-05-03', '1.가.②', own), '2000200', '2000300'],
])('%s, typed and taken back', (_, row, edited, usual, typed) => {
  const usualSlip = (at: number): string =>
    slip(at, `2013-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`, '1.가.②', `${2_000_000 + at}`);
  const sheet = (own: string) => sheetOf('전표철', Array.from({ length: OTHERS }, (__, at) => (at === 200 ? edited(own) : usualSlip(at))).join('\n'));
  expectAsAnew(sheet, 200 * ROWS + row, usual, typed, options);
});
