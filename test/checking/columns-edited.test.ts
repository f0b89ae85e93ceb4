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
];

it.each(CASES)('%s, typed and taken back', (_, { head, usual, typed }) => {
  const rowOf = (own: string, at: number): string => `1.가.② | ${day(at)} | 상사${at % 300} | 부품${at} | ${at === 1_500 ? own : usual(at)}`;
  const sheet = (own: string) => sheetOf('원장', [head, ...Array.from({ length: OTHERS }, (__, at) => rowOf(own, at))].join('\n'));
  expectAsAnew(sheet, 1_501, usual(1_500), typed, options);
});
