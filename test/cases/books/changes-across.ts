/** Columns between and behind those of quarters that are no costs of theirs: what changed, and what a balance began and ended with. */
import type { BookCase } from './book-case';

export type Quarters = readonly [number, number, number, number];
export interface Across {
  readonly name: string;
  /** One row of them, or two. */
  readonly heads: readonly string[] | readonly (readonly string[])[];
  readonly cells: (of: Quarters) => readonly (number | string)[];
  readonly title?: string;
  readonly adjusted?: (of: Quarters) => number;
  readonly finds?: (kind: string) => readonly string[];
  readonly says?: readonly string[];
}
const LINES = { 'lines that stand once each': ['1.가.②', '1.가.③', '2.나.①'], 'a ledger': ['1.가.②', '1.가.②', '1.가.③', '1.가.②', '2.나.①'] } as const;
/** Won of the quarters of a line: 900,013, 1,010,026 and so on, none of them the same distance from the next. */
const quartersOf = (line: number): Quarters => [900_013 + 70_001 * line, 1_010_026 + 50_003 * line, 955_039 - 90_007 * line, 1_230_052 + 30_011 * line];
export const sum = (of: readonly number[]): number => of.reduce((all, n) => all + n, 0);

const rowsOf = (heads: Across['heads']): readonly (readonly string[])[] =>
  heads.every((one) => typeof one === 'string') ? [heads] : heads.map((row) => (typeof row === 'string' ? [row] : row));
/** The same of lines that stand once each and of a ledger. */
export const caseOf = ({ name, heads, cells, title = '2013년 집행 (단위: 원)', adjusted, finds, says }: Across): readonly BookCase[] =>
  Object.entries(LINES).map(([kind, codes]): BookCase => {
    const total = sum(codes.map((_, line) => sum(quartersOf(line))));
    return {
      name: `${name}, of ${kind}`,
      sheets: {
        집계: [
          title,
          ...rowsOf(heads).map((row, at) => [...(at === 0 ? ['비목', '적요'] : ['', '']), ...row].join(' | ')),
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
    {
      name: 'what was given back of one quarter is no other amount',
      heads: ['1분기', '1분기 취소', '2분기', '3분기', '4분기'],
      cells: ([a, ...rest]) => [a, 30_000, ...rest],
      finds: () => ['amount-unclear 집계!C2'],
      says: ['빼지 않은 열: D ‘1분기 취소’'],
    },
    { name: 'fractions of the year', heads: ['1/4', '2/4', '3/4', '4/4'], cells: (of) => of },
    { name: 'fractions of the year and their sum', heads: ['1/4', '2/4', '3/4', '4/4', '계'], cells: (of) => [...of, sum(of)] },
    { name: 'the last days of quarters', heads: ['2013.3.31', '2013.6.30', '2013.9.30', '2013.12.31'], cells: (of) => of, title: '(단위: 원)' },
    { name: 'the same as a date', heads: ['2013-03-31', '2013-06-30', '2013-09-30', '2013-12-31'], cells: (of) => of, title: '(단위: 원)' },
    { name: 'ends of quarters', heads: ['1분기말', '2분기말', '3분기말', '4분기말'], cells: (of) => of },
    { name: 'marks of what was spent', heads: ['1Q(A)', '2Q(A)', '3Q(A)', '4Q(A)'], cells: (of) => of },
    { name: 'how it was paid', heads: ['상반기 카드', '상반기 현금', '하반기 카드', '하반기 현금'], cells: (of) => of },
    {
      name: 'tax beside each amount',
      heads: ['1분기 공급가액', '1분기 세액', '2분기 공급가액', '2분기 세액', '3분기 공급가액', '3분기 세액', '4분기 공급가액', '4분기 세액'],
      cells: (of) => of.flatMap((n) => [n, Math.round(n / 10)]),
    },
    {
      name: 'what nobody says is a part of it',
      heads: ['상반기 재료', '상반기 외주', '하반기 재료', '하반기 외주'],
      cells: (of) => of,
      finds: () => ['amount-unclear 집계!C2'],
      says: ['더한 열 가운데 하나만 장부금액일 수도 있습니다', '하반기 외주'],
    },
    {
      name: 'sales beside what was spent',
      heads: ['1분기 매출', '1분기 비용', '2분기 매출', '2분기 비용', '3분기 매출', '3분기 비용', '4분기 매출', '4분기 비용'],
      cells: (of) => of.flatMap((n) => [n * 7, n]),
      finds: () => ['amount-unclear 집계!D2'],
    },
  ] satisfies readonly Across[]
).flatMap(caseOf);

const rows = (cells: readonly string[]): string => ['비목 | 적요 | 금액', ...cells].join('\n');
const SPENT = ['1.가.② | 시약 | 731,000', '1.가.③ | 임차 | 842,000', '1.가.② | 시료 | 653,000', '2.나.① | 외주 | 914,000'];
/** 3,140,000 in each of both. */
const twoSheets = (name: string): BookCase => ({
  name: `a sheet ‘${name}’ is of costs before the four quarters`,
  sheets: { [name]: `(단위: 원)\n${rows(SPENT)}`, '2013년': `(단위: 원)\n${rows(SPENT.map((row) => row.replace('| 시', '| 새 시').replace('000', '007')))}` },
  total: 6_280_028,
  recognised: 3_140_028,
  finds: [`date-outside-period ${name}!C2`],
});

export const BEFORE_THE_QUARTERS: readonly BookCase[] = [
  ...['2012년(전기)', '2012년말', '2012.12 마감', '2012-11 저장', '2012 기말'].map(twoSheets),
  {
    name: 'a forecast of the last quarter is no cost, and told',
    sheets: {
      집계: `
        2013년 (단위: 원)
        비목 | 적요 | 1Q(A) | 2Q(A) | 3Q(A) | 4Q(E) | Total
        1.가.② | 시약 | 731,000 | 742,000 | 753,000 | 764,000 | 2,990,000
        1.가.③ | 임차 | 841,000 | 852,000 | 863,000 | 874,000 | 3,430,000
        2.나.① | 외주 | 951,000 | 962,000 | 973,000 | 984,000 | 3,870,000`,
    },
    // 10,290,000 less 2,622,000
    total: 7_668_000,
    finds: ['amount-unclear 집계!C2'],
    says: ['F ‘4Q(E)’ 2,622,000'],
  },
  {
    name: 'what was agreed first and what was agreed then',
    sheets: {
      원장: `
        (단위: 원)
        일자 | 비목 | 적요 | 거래처 | 당초금액 | 변경금액
        2013-02-03 | 1.가.② | 시약 | 가나 | 731,000 | 742,000
        2013-05-03 | 1.가.② | 시료 | 다라 | 841,000 | 852,000
        2013-08-03 | 2.나.① | 외주 | 마바 | 951,000 | 962,000`,
    },
    total: 2_556_000,
    finds: ['amount-unclear 원장!F2'],
    says: ['E ‘당초금액’ 2,523,000'],
  },
  {
    name: 'what comes back in the same amount in each row is taken off whatever the number of rows',
    sheets: {
      집계: `
        2013년 (단위: 원)
        비목 | 적요 | 상반기 | 하반기 | 반품
        1.가.② | 시약 | 731,000 | 742,000 | 30,000
        1.가.② | 시료 | 841,000 | 852,000 | 30,000
        1.가.③ | 임차 | 951,000 | 962,000 | 30,000
        1.가.③ | 임차 | 611,000 | 622,000 | 30,000
        2.나.① | 외주 | 511,000 | 522,000 | 30,000`,
    },
    // 3,645,000 + 3,700,000 less 150,000
    total: 7_195_000,
  },
  {
    name: 'a foreign amount beside a rate and nothing in won',
    sheets: {
      원장: `
        (단위: 원)
        일자 | 비목 | 적요 | 거래처 | 외화금액 | 환율
        2013-02-03 | 1.가.② | 시약 | Mouser | 1,000 | 1,080.5
        2013-05-03 | 1.가.② | 시료 | Mouser | 1,200 | 1,090.5
        2013-08-03 | 2.나.① | 시험 | Digikey | 1,300 | 1,100.5`,
    },
    total: 0,
    finds: ['header-missing 원장!A2', 'not-read 원장!B3'],
    says: ['외화로 적혀'],
  },
  {
    name: 'what is not read for want of a heading is told with all of its columns',
    sheets: {
      집계: `
        (단위: 원)
        비목 | 적요 | 봄 | 여름 | 가을 | 겨울
        1.가.② | 시약 | 731,000 | 742,000 | 753,000 | 764,000
        1.가.③ | 임차 | 841,000 | 852,000 | 863,000 | 874,000
        2.나.① | 외주 | 951,000 | 962,000 | 973,000 | 984,000`,
    },
    total: 0,
    finds: ['header-missing 집계!A2', 'not-read 집계!A3'],
    says: ['금액 열 4개 가운데 가장 큰 열이며, 모두 더하면 10,290,000원'],
  },
];
