/** Cells that say something of their row or of many others, in books as firms keep them: after each edit the session says what a check from anew says. */
import { it } from 'vitest';
import { date } from '../../src/domain';
import { expectAsAnew } from '../lib/edited-row';
import { sheetOf, type SheetOptions } from '../lib/sheet-text';

/** So many rows that a session reads the edited one alone. */
const ROWS = 1_500;
const AT = 700;
const options = { facts: { appliedOn: date('2014-02-14') } } as const;
const day = (at: number): string => `2013-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;

interface Book {
  readonly name: string;
  readonly over: readonly string[];
  readonly row: (at: number, own?: string) => string;
  readonly usual: string;
  readonly typed: string;
  readonly options?: SheetOptions;
}
const BOOKS: readonly Book[] = [
  {
    name: 'a share in brackets behind a name',
    over: ['분류 | 일자 | 성명 | 적요 | 장부금액(원)'],
    row: (at, own = `연구원${at}`) => `1.가.① | ${day(at)} | ${own} | 급여 | ${2_000_000 + at}`,
    usual: '한기태',
    typed: '한기태(대표, 지분 62%)',
  },
  {
    name: 'the day of the last of the instalments',
    over: ['계약번호 | 내역 | 비목 | 선금 | | 잔금 | | 지급액 합계', ' | | | 지급일 | 금액 | 지급일 | 금액 |'],
    row: (at, own = '') =>
      at === AT
        ? `A-${at} | 부품 | 1.가.② | | | ${own} | 2000000 | 2000000`
        : `A-${at} | 부품 | 1.가.② | ${day(at)} | 1000000 | ${day(at)} | ${1_000_000 + at} | ${2_000_000 + at}`,
    usual: '2013-05-03',
    typed: '',
    options: { merges: ['D1:E1', 'F1:G1', 'A1:A2', 'B1:B2', 'C1:C2', 'H1:H2'] },
  },
  {
    name: 'the line of what was taken back on the credit side of an account',
    over: ['차변 | | | | 대변 | | |', '날짜 | 적요 | 비목 | 금액 | 날짜 | 적요 | 비목 | 금액'],
    row: (at, own = '') => `${day(at)} | 시약 | 1.가.② | ${2_000_000 + at} | ${at < 900 ? `${day(at)} | 대체 | ${at === AT ? own : ''} | 22000` : ''}`,
    usual: '',
    typed: '1.가.②',
  },
];

it.each(BOOKS.map((book) => [book.name, book] as const))('%s, typed and taken back', (_, book) => {
  const sheet = (own: string) =>
    sheetOf('원장', [...book.over, ...Array.from({ length: ROWS }, (__, at) => book.row(at, at === AT ? own : undefined))].join('\n'), book.options);
  expectAsAnew(sheet, book.over.length + AT, book.usual, book.typed, options);
});

it('a note on what a name means, typed and taken back', () => {
  const rows = Array.from({ length: ROWS }, (_, at) => `${day(at)} | 물품${at} | 상사 | ${2_000_000 + at} | ${at % 50 === 7 ? '개인' : '1.가.②'}`);
  const sheet = (own: string) => sheetOf('장부', ['2013년 내 장부', own, '날짜 | 뭐 | 어디서 | 나간 돈 | 메모(비목)', ...rows].join('\n'));
  expectAsAnew(sheet, 1, '※ 개인 = 내 생활비', '※ 개인 = 내 생활비, 연구비 아님', options);
});
