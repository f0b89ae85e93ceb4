/** Columns between and behind those of quarters that are no costs of theirs: what changed, and what a balance began and ended with. */
import type { BookCase } from './book-case';

type Quarters = readonly [number, number, number, number];
interface Across {
  readonly name: string;
  readonly heads: readonly string[];
  readonly cells: (of: Quarters) => readonly (number | string)[];
  readonly title?: string;
  readonly adjusted?: (of: Quarters) => number;
  readonly finds?: (kind: string) => readonly string[];
  readonly says?: readonly string[];
}
const LINES = { 'lines that stand once each': ['1.가.②', '1.가.③', '2.나.①'], 'a ledger': ['1.가.②', '1.가.②', '1.가.③', '1.가.②', '2.나.①'] } as const;
/** Won of the quarters of a line: 900,013, 1,010,026 and so on, none of them the same distance from the next. */
const quartersOf = (line: number): Quarters => [900_013 + 70_001 * line, 1_010_026 + 50_003 * line, 955_039 - 90_007 * line, 1_230_052 + 30_011 * line];
const sum = (of: readonly number[]): number => of.reduce((all, n) => all + n, 0);

const caseOf = ({ name, heads, cells, title = '2013년 집행 (단위: 원)', adjusted, finds, says }: Across): readonly BookCase[] =>
  Object.entries(LINES).map(([kind, codes]): BookCase => {
    const total = sum(codes.map((_, line) => sum(quartersOf(line))));
    return {
      name: `${name}, of ${kind}`,
      sheets: {
        집계: [
          title,
          ['비목', '적요', ...heads].join(' | '),
          ...codes.map((code, line) => [code, `품목 ${line + 1}`, ...cells(quartersOf(line))].join(' | ')),
        ].join('\n'),
      },
      total,
      ...(adjusted === undefined ? {} : { net: total + sum(codes.map((_, line) => adjusted(quartersOf(line)))) }),
      ...(finds === undefined ? {} : { finds: finds(kind) }),
      ...(says === undefined ? {} : { says }),
    };
  });

export const CHANGES_ACROSS: readonly BookCase[] = (
  [
    {
      name: '증감 behind each quarter but the first',
      heads: ['1분기', '2분기', '증감', '3분기', '증감', '4분기', '증감'],
      cells: ([a, b, c, d]) => [a, b, b - a, c, c - b, d, d - c],
    },
    {
      name: '증감 between quarters with years',
      heads: ["'13.1Q", "'13.2Q", '증감', "'13.3Q", '증감', "'13.4Q", '증감'],
      cells: ([a, b, c, d]) => [a, b, b - a, c, c - b, d, d - c],
    },
    {
      name: '증감 of the quarter before the first as well',
      heads: ['1분기', '증감', '2분기', '증감', '3분기', '증감', '4분기', '증감'],
      cells: ([a, b, c, d]) => [a, a - 700_000, b, b - a, c, c - b, d, d - c],
    },
    { name: 'halves and 증감액', heads: ['상반기', '하반기', '증감액'], cells: ([a, b, c, d]) => [a + b, c + d, c + d - a - b] },
    { name: 'the last quarter against the first', heads: ['1Q', '2Q', '3Q', '4Q', '증감(4Q-1Q)'], cells: (of) => [...of, of[3] - of[0]] },
    {
      name: 'a change written the other way round, under another name',
      heads: ['1분기', '2분기', '조정', '3분기', '조정', '4분기', '조정'],
      cells: ([a, b, c, d]) => [a, b, a - b, c, b - c, d, c - d],
    },
    { name: '차이 is asked about no more', heads: ['1분기', '2분기', '3분기', '4분기', '차이'], cells: (of) => [...of, of[3] - of[2]] },
    {
      name: 'a change that comes of no two columns is neither added nor left unsaid',
      heads: ['1분기', '2분기', '3분기', '4분기', '증감'],
      cells: (of) => [...of, of[0] - 55_555],
      finds: () => ['amount-unclear 집계!C2'],
      says: ['G ‘증감’'],
    },
    {
      name: 'an adjustment behind the quarters stays one',
      heads: ['1분기', '2분기', '3분기', '4분기', '조정'],
      cells: (of) => [...of, -Math.round(of[0] / 7)],
      adjusted: (of: Quarters) => -Math.round(of[0] / 7),
      finds: (kind) => (kind === 'a ledger' ? ['adjustment-unexplained 집계!G3'] : []),
    },
    {
      name: 'an adjustment behind each quarter counts with it',
      heads: ['1분기', '조정', '2분기', '조정', '3분기', '조정', '4분기', '조정'],
      cells: ([a, b, c, d]) => [a, -101_000, b, -202_000, c, -93_500, d, 95_500],
      adjusted: () => -301_000,
      finds: (kind) => (kind === 'a ledger' ? ['adjustment-unexplained 집계!D3'] : []),
    },
    {
      name: 'an opening balance is in the closing one, and no cost of the year',
      heads: ['기초', '1분기', '2분기', '3분기', '4분기', '기말'],
      cells: (of) => [700_000, ...of, 700_000 + sum(of)],
      finds: () => ['amount-unclear 집계!D2'],
      says: ['C ‘기초’'],
    },
    {
      name: 'an opening balance under a sum',
      heads: ['기초잔액', '1분기', '2분기', '3분기', '4분기', '합계'],
      cells: (of) => [700_000, ...of, 700_000 + sum(of)],
      finds: () => ['amount-unclear 집계!D2'],
      says: ['C ‘기초잔액’'],
    },
    {
      name: 'what stood there before, by its place alone',
      heads: ['전년말', '1분기', '2분기', '3분기', '4분기', '현재액'],
      cells: (of) => [640_000, ...of, 640_000 + sum(of)],
      finds: () => ['amount-unclear 집계!D2'],
      says: ['C ‘전년말’'],
    },
  ] satisfies readonly Across[]
).flatMap(caseOf);
