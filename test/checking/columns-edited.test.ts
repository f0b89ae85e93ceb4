/** What is said of a column is said of all its rows as they stand: after each edit the session says what a check from anew says. */
import { it } from 'vitest';
import { date } from '../../src/domain';
import { expectAsAnew } from '../lib/edited-row';
import { sheetOf } from '../lib/sheet-text';

/** So many rows that a session reads the edited one alone. */
const OTHERS = 3_000;
const options = { facts: { appliedOn: date('2014-02-14') } } as const;
const day = (at: number): string => `2013-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;

interface Edited {
  readonly head: string;
  readonly usual: (at: number) => string;
  readonly typed: string;
}
const CASES: readonly (readonly [string, Edited])[] = [
  ['a rate', { head: '분류 | 거래일자 | 거래처 | 적요 | 금액 | 환율', usual: (at) => `${2_000_000 + at} | `, typed: '1,300 | 1,080.5' }],
  ['an amount beside a rate', { head: '분류 | 거래일자 | 거래처 | 적요 | 금액 | 환율', usual: (at) => `${2_000 + at} | 1,090.5`, typed: '1,300 | 1,090.5' }],
  [
    'what was used of a store',
    {
      head: '분류 | 거래일자 | 거래처 | 적요 | 입고금액 | 불출금액',
      usual: (at) => (at % 5 === 0 ? '600,000 | ' : ` | ${2_000_000 + at}`),
      typed: ' | 3,000,000',
    },
  ],
  [
    'what was granted',
    {
      head: '분류 | 거래일자 | 거래처 | 적요 | 청구금액 | 승인금액',
      usual: (at) => `${2_000_000 + at} | ${2_000_000 + at - (at % 7) * 1_000}`,
      typed: '5,000,000 | 4,000,000',
    },
  ],
  ['a minus that says why', { head: '분류 | 거래일자 | 거래처 | 적요 | 금액 | 비고', usual: (at) => `${2_000_000 + at} | `, typed: '-1,001,500 | 정정' }],
  ['what was not held', { head: '분류 | 거래일자 | 거래처 | 적요 | 금액 | 비고', usual: (at) => `${2_000_000 + at} | `, typed: ' | 미실시' }],
  [
    'what stood there before the periods',
    {
      head: '분류 | 거래일자 | 거래처 | 적요 | 이월액 | 상반기 | 하반기 | 계',
      usual: (at) => `500 | ${1_000 + at} | ${2_000 + 3 * at} | ${3_500 + 4 * at}`,
      typed: '900 | 1,300 | 2,700 | 4,900',
    },
  ],
  [
    'what is not paid',
    {
      head: '분류 | 거래일자 | 거래처 | 적요 | 상반기 | 하반기 | 미지급 | 합계',
      usual: (at) => `${1_000 + at} | ${2_000 + 3 * at} | 500 | ${3_500 + 4 * at}`,
      typed: '1,300 | 2,700 | 900 | 4,900',
    },
  ],
  [
    'what grows with its periods, and what may be the whole',
    {
      head: '분류 | 거래일자 | 거래처 | 적요 | 1분기 | 상반기누적 | 3분기누적 | 결산',
      usual: (at) => `${1_000 + at} | ${2_000 + 3 * at} | ${3_000 + 4 * at} | ${4_000 + 5 * at}`,
      typed: '1,300 | 2,700 | 2,900 | 4,900',
    },
  ],
  [
    'what came back behind periods',
    {
      head: '분류 | 거래일자 | 거래처 | 적요 | 상반기 | 하반기 | 환급',
      usual: (at) => `${1_000 + at} | ${2_000 + 3 * at} | 500`,
      typed: '1,300 | 2,700 | 900',
    },
  ],
];

it.each(CASES)('%s, typed and taken back', (_, { head, usual, typed }) => {
  const rowOf = (own: string, at: number): string => `1.가.② | ${day(at)} | 상사${at % 300} | 부품${at} | ${at === 1_500 ? own : usual(at)}`;
  const sheet = (own: string) => sheetOf('원장', [head, ...Array.from({ length: OTHERS }, (__, at) => rowOf(own, at))].join('\n'));
  expectAsAnew(sheet, 1_501, usual(1_500), typed, options);
});

it('the heading of a page, under words that lead to it', () => {
  const head = '날짜 | 거래처 | 적요 | 금액 | 비목';
  const rowOf = (at: number): string => `${day(at)} | 상사${at % 300} | 부품${at} | ${2_000_000 + at} | 1.가.②`;
  const sheet = (own: string) =>
    sheetOf(
      '장부',
      [
        head,
        ...Array.from({ length: OTHERS / 2 }, (_, at) => rowOf(at)),
        '상호: 그린바이오 (2/2면) | | | | (단위:원)',
        own,
        ...Array.from({ length: OTHERS / 2 }, (_, at) => rowOf(at + OTHERS / 2)),
      ].join('\n'),
    );
  expectAsAnew(sheet, OTHERS / 2 + 2, head, '2013-05-05 | 상사 | 부품 | 2,345,678 | 1.가.②', options);
});

it('an amount of a short list of lines that then says what another sheet says', () => {
  const listOf = (name: string, own: string) =>
    sheetOf(name, `(단위: 천원)\n비목 | 장부금액 | 조정금액 | 소계\n1.가.① | 50,000 | 0 | 50,000\n1.가.② | ${own} | 0 | ${own}`);
  const sheet = (own: string) => listOf('산정표2', own);
  expectAsAnew(sheet, 3, '31,000', '30,000', options, [listOf('산정표', '30,000')]);
});
