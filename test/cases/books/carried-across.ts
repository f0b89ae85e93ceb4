/** What stands among quarters and is none of their costs: what a sum of them holds besides, what changed under a second row of headings, what came back. */
import { type Across, caseOf, type Quarters, sum } from './changes-across';
import type { BookCase } from './book-case';

const Q = ['1분기', '2분기', '3분기', '4분기'] as const;
const CARRIED = 700_000;
/** In the second row of headings: each name under each of the periods. */
const under = (names: readonly string[], periods: readonly string[] = Q): string[][] => [
  periods.flatMap((period) => [period, ...names.slice(1).map(() => '')]),
  periods.flatMap(() => names),
];
const changes = ([a, b, c, d]: Quarters): number[] => [a, 0, b, b - a, c, c - b, d, d - c];
const asked = (column: string) => (): readonly string[] => [`amount-unclear 집계!${column}`];

const before = (heading: string, closing: string): Across => ({
  name: `‘${heading}’ before the quarters and in ‘${closing}’ is none of their costs`,
  heads: [heading, ...Q, closing],
  cells: (of) => [CARRIED, ...of, CARRIED + sum(of)],
  finds: asked('D2'),
  says: [`C ‘${heading}’`],
});
const behind = (heading: string): Across => ({
  name: `‘${heading}’ behind the quarters and in their sum is none of their costs`,
  heads: [...Q, heading, '합계'],
  cells: (of) => [...of, CARRIED, CARRIED + sum(of)],
  finds: asked('C2'),
  says: [`G ‘${heading}’`],
});
const back = (heading: string): Across => ({
  name: `‘${heading}’ of the same amount in each row is asked`,
  heads: [...Q, heading],
  cells: (of) => [...of, 100_000],
  finds: asked('C2'),
  says: [`빼지 않은 열: G ‘${heading}’`],
});

export const CARRIED_ACROSS: readonly BookCase[] = (
  [
    ...['이월액', '작년분', 'B/F', '이전'].map((heading) => before(heading, '계')),
    before('이월액', '연간 합계'),
    ...['미지급', '미결제액', '차기이월', '예산 잔액', '지급 예정'].map(behind),
    {
      name: 'a sum of the quarters, what is not paid, and the sum of both',
      heads: [...Q, '합계', '미지급', '총계'],
      cells: (of) => [...of, sum(of), CARRIED, CARRIED + sum(of)],
      finds: asked('G2'),
      says: ['H ‘미지급’'],
    },
    {
      name: 'what is still to be spent of a contract is asked no more',
      heads: [...Q, '미집행', '계약금액'],
      cells: (of) => [...of, CARRIED, CARRIED + sum(of)],
    },
    ...['환급', '반납액', '공제'].map(back),
    {
      name: 'what was given back behind a sum',
      heads: [...Q, '합계', '환급'],
      cells: (of) => [...of, sum(of), 100_000],
      finds: asked('G2'),
      says: ['빼지 않은 열: H ‘환급’'],
    },
    ...[
      ['금액', '증감'],
      ['집행액', '증감액'],
      ['장부금액', '조정금액'],
      ['사용액', '전분기비'],
      ['비용', '변동'],
    ].map((names): Across => ({ name: `${names.join(' and ')} under each quarter`, heads: under(names), cells: changes })),
    { name: '증감 under the halves', heads: under(['금액', '증감'], ['상반기', '하반기']), cells: ([a, b, c, d]) => [a + b, 0, c + d, c + d - a - b] },
    {
      name: '증감 under the sum as well',
      heads: under(['금액', '증감'], [...Q, '합계']),
      cells: (of) => [...changes(of), sum(of), of[3] - of[0]],
    },
    {
      name: '증감 that comes of no two columns, in a second row of headings',
      heads: under(['금액', '증감']),
      cells: ([a, b, c, d]) => [a, 11_111, b, 23_457, c, -34_569, d, 45_671],
      finds: asked('C3'),
      says: ['D ‘1분기 증감’'],
    },
    {
      name: 'an adjustment under each quarter counts with it',
      heads: under(['금액', '조정']),
      cells: ([a, b, c, d]) => [a, -101_000, b, -202_000, c, -93_500, d, 95_500],
      adjusted: () => -301_000,
      finds: (kind) => (kind === 'a ledger' ? ['adjustment-unexplained 집계!D4'] : []),
    },
    {
      name: 'amounts over the quarters, and changes over those after the first',
      heads: [
        ['금액', '', '', '', '증감', '', ''],
        [...Q, ...Q.slice(1)],
      ],
      cells: ([a, b, c, d]) => [a, b, c, d, b - a, c - b, d - c],
    },
    {
      name: 'what was given back under each quarter is asked',
      heads: under(['금액', '환급']),
      cells: (of) => of.flatMap((n) => [n, 10_000]),
      finds: asked('C3'),
      says: ['빼지 않은 열: D'],
    },
  ] satisfies readonly Across[]
).flatMap(caseOf);

/** A year that no heading names in full: of a ledger it is told. */
const untimed = (kind: string): readonly string[] => (kind === 'a ledger' ? ['period-unchecked 집계!B2'] : []);
const growing = ([a, b, c, d]: Quarters): number[] => [a, a + b, a + b + c, a + b + c + d];
/** Each holds all of the one before it: the longest is the amount. */
export const GROWING_ACROSS: readonly BookCase[] = (
  [
    ...[
      ['1분기', '상반기누적', '3분기누적', '연간'],
      ['1분기', '상반기', '3분기누적', '연간누적'],
      ['1Q', '1H', '3Q YTD', 'FY'],
      ['1~3월', '1~6월', '1~9월', '1~12월'],
      ['1분기', '1~2분기', '1~3분기', '1~4분기'],
      ['1분기', '상반기 누계', '3분기 누계', '합계'],
    ].map((heads): Across => ({
      name: `${heads.join(', ')}: the last is the whole`,
      heads,
      cells: growing,
      finds: (kind) => (/~/.test(heads[3] ?? '') ? [] : untimed(kind)),
    })),
    { name: 'the same from the right to the left', heads: ['연간', '3분기누적', '상반기', '1분기'], cells: (of) => growing(of).reverse(), finds: untimed },
    {
      name: 'what nobody knows by its heading goes on with them, and is asked',
      heads: ['1분기', '상반기누적', '3분기누적', '결산'],
      cells: growing,
      finds: (kind) => ['amount-unclear 집계!F2', ...untimed(kind)],
      says: ['E ‘3분기누적’'],
    },
    {
      name: 'what was agreed does not go on with what was spent so far',
      heads: ['1분기', '상반기누적', '3분기누적', '연간', '계약금액'],
      cells: (of) => [...growing(of), sum(of) + 1_000_000],
      finds: (kind) => ['amount-unclear 집계!F2', ...untimed(kind)],
    },
  ] satisfies readonly Across[]
).flatMap(caseOf);

/** Nobody says when it was spent, though a sum holds it: counted, and told. */
export const NO_TIME_ACROSS: readonly BookCase[] = ['공통비', '추가분'].map((heading) => ({
  name: `‘${heading}’ in the sum of the quarters is counted, and of when it is nobody says`,
  sheets: {
    집계: `
      (단위: 원)
      비목 | 적요 | 1분기 | 2분기 | 3분기 | 4분기 | ${heading} | 합계
      1.가.② | 시약 | 731,000 | 742,000 | 753,000 | 764,000 | 50,000 | 3,040,000
      1.가.③ | 임차 | 841,000 | 852,000 | 863,000 | 874,000 | 60,000 | 3,490,000
      2.나.① | 외주 | 951,000 | 962,000 | 973,000 | 984,000 | 70,000 | 3,940,000`,
  },
  total: 10_470_000,
  finds: ['period-unchecked 집계!B2'],
}));
