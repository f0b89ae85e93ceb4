/** What stands over the table of one person counts for all its rows at once: after each edit the session says what a check from anew says. */
import { it } from 'vitest';
import { date } from '../../src/domain';
import { expectAsAnew } from '../lib/edited-row';
import { sheetOf } from '../lib/sheet-text';

/** So many rows that a session reads the edited one alone. */
const ROWS = 1_500;
const options = { facts: { appliedOn: date('2014-02-14') } } as const;
const months = Array.from({ length: ROWS }, (_, at) => `2013-${String(1 + (at % 12)).padStart(2, '0')}-25 | 2900000 | 300000 | 3200000`);

it.each([
  ['who it is', (own: string) => `입사일 | 2009-03-02 | 산정표 비목 | 1.가.① | 대상자구분 | ${own}`, '연구요원', '지배주주(지분 62%)'],
  ['the line', (own: string) => `입사일 | 2009-03-02 | 산정표 비목 | ${own} | 대상자구분 | 연구요원`, '1.가.①', '1.가'],
])('%s, typed and taken back', (_, head, usual, typed) => {
  const sheet = (own: string) =>
    sheetOf('김도윤', ['개인별 급여명세', '성명 | 김도윤 | 부서 | 연구소', head(own), '지급일 | 기본급 | 상여 | 지급총액', ...months].join('\n'));
  expectAsAnew(sheet, 2, usual, typed, options);
});

it('the pay of a day labourer below the days of a month, typed and taken back', () => {
  const days = Array.from({ length: 31 }, (_, at) => String(at + 1)).join(' | ');
  const row = (at: number, amount: string): string => `김일용${at} | ${'1 | '.repeat(31)}31 | 150000 | ${amount}`;
  const sheet = (own: string) =>
    sheetOf(
      '5월',
      [
        '출역일보 (2013년 5월분)',
        '산정표 비목 : 1.가.①',
        `성명 | ${days} | 공수 | 단가 | 금액`,
        ...Array.from({ length: ROWS }, (_, at) => row(at, at === 700 ? own : '4650000')),
      ].join('\n'),
    );
  expectAsAnew(sheet, 703, '4650000', "'4,650,000 원", options);
});
