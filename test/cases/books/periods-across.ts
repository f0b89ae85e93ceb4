import type { BookCase } from './book-case';

/** Columns of quarters, months, halves and years: what lies outside the four quarters is told and not recognised, sums of them are no costs of their own. */
const HEADS = {
  quarters: { outside: '2012년 4/4분기', within: ['2013년 1/4분기', '2013년 2/4분기', '2013년 3/4분기', '2013년 4/4분기'] },
  'quarters in letters': { outside: "4Q'12", within: ["1Q'13", "2Q'13", "3Q'13", "4Q'13"] },
  months: { outside: '2012년 12월', within: ['2013년 1월', '2013년 5월', '2013년 8월', '2013년 12월'] },
  'months with dots': { outside: "'2014.01", within: ["'2013.02", "'2013.06", "'2013.09", "'2013.11"] },
  halves: { outside: '2012년 하반기', within: ['2013년 상반기', '2013년 하반기'] },
} as const;

/** Won outside, and in each column within: 7,000, 8,000 … with the place of the row added. */
const rowsOf = (codes: readonly string[], within: number): readonly (readonly (number | string)[])[] =>
  codes.map((code, at) => [code, `항목 ${at + 1}`, ...Array.from({ length: within + 1 }, (_, column) => 7_000 + 1_000 * column + at)]);
const sumOf = (rows: readonly (readonly (number | string)[])[], from: number, to?: number): number =>
  rows.reduce((sum, row) => sum + row.slice(from, to).reduce<number>((own, n) => own + Number(n), 0), 0);

const KINDS = { 'a ledger': ['1.가.②', '1.가.②', '1.가.③', '2.나.①'], 'lines that stand once each': ['1.가.②', '1.가.③', '2.나.①'] } as const;

const OUTSIDE: readonly BookCase[] = Object.entries(KINDS).flatMap(([kind, codes]) =>
  Object.entries(HEADS).flatMap(([name, { outside, within }]) =>
    [false, true].map((withSum): BookCase => {
      const rows = rowsOf(codes, within.length);
      const cells = [
        ['비목', '적요', outside, ...within, ...(withSum ? ['합계'] : [])],
        ...rows.map((row) => [...row, ...(withSum ? [sumOf([row], 2)] : [])]),
      ].map((row) => row.join(' | '));
      return {
        name: `${name} of ${kind}, one outside${withSum ? ', with their sum' : ''}`,
        sheets: { 집계: ['(단위: 원)', ...cells].join('\n') },
        total: sumOf(rows, 2),
        recognised: sumOf(rows, 3),
        finds: ['date-outside-period 집계!C2'],
      };
    }),
  ),
);

export const PERIODS_ACROSS: readonly BookCase[] = [
  ...OUTSIDE,
  {
    name: 'the last column is of the quarter of the application, in thousands',
    sheets: {
      요약: `
        (단위: 천원)
        비목 | 2013.1Q | 2013.2Q | 2013.3Q | 2013.4Q | 2014.1Q
        1.가.① | 1,000 | 1,100 | 1,200 | 1,300 | 1,400
        1.가.② | 210 | 220 | 230 | 240 | 250
        2.나.① | 31 | 32 | 33 | 34 | 35`,
    },
    // 4,600 + 900 + 130; 1,685 outside
    total: 7_315_000,
    recognised: 5_630_000,
    quarters: { '2013Q1': 1_241_000, '2013Q2': 1_352_000, '2013Q3': 1_463_000, '2013Q4': 1_574_000 },
    finds: ['date-outside-period 요약!F2'],
  },
  {
    name: 'fourteen months without a year cannot be four quarters',
    sheets: {
      요약: `
        (단위: 원)
        비목 | 11월 | 12월 | 1월 | 2월 | 3월 | 4월 | 5월 | 6월 | 7월 | 8월 | 9월 | 10월 | 11월 | 12월
        1.가.① | 101,000 | 102,000 | 103,000 | 104,000 | 105,000 | 106,000 | 107,000 | 108,000 | 109,000 | 110,000 | 111,000 | 112,000 | 113,000 | 114,000
        1.가.② | 201,000 | 202,000 | 203,000 | 204,000 | 205,000 | 206,000 | 207,000 | 208,000 | 209,000 | 210,000 | 211,000 | 212,000 | 213,000 | 214,000
        2.나.① | 301,000 | 302,000 | 303,000 | 304,000 | 305,000 | 306,000 | 307,000 | 308,000 | 309,000 | 310,000 | 311,000 | 312,000 | 313,000 | 314,000`,
    },
    // thousands: 14 × 107.5, 14 × 207.5, 14 × 307.5
    total: 8_715_000,
    finds: ['period-unchecked 요약!A2'],
  },
  {
    name: 'twelve months of a statement without a year may be four quarters',
    sheets: {
      요약: `
        (단위: 원)
        비목 | 1월 | 2월 | 3월 | 4월 | 5월 | 6월 | 7월 | 8월 | 9월 | 10월 | 11월 | 12월
        1.가.① | 101,000 | 102,000 | 103,000 | 104,000 | 105,000 | 106,000 | 107,000 | 108,000 | 109,000 | 110,000 | 111,000 | 112,000
        1.가.② | 201,000 | 202,000 | 203,000 | 204,000 | 205,000 | 206,000 | 207,000 | 208,000 | 209,000 | 210,000 | 211,000 | 212,000
        2.나.① | 301,000 | 302,000 | 303,000 | 304,000 | 305,000 | 306,000 | 307,000 | 308,000 | 309,000 | 310,000 | 311,000 | 312,000`,
    },
    // thousands: 12 × 106.5 + 12 × 206.5 + 12 × 306.5
    total: 7_434_000,
  },
  {
    name: 'a half of which only the last quarter counts is told',
    appliedOn: '2014-05-10',
    sheets: {
      요약: `
        (단위: 원)
        비목 | 2013년 상반기 | 2013년 하반기
        1.가.① | 10,100 | 10,200
        1.가.② | 20,100 | 20,200
        2.나.① | 30,100 | 30,200`,
    },
    total: 120_900,
    recognised: 120_900,
    finds: ['period-unchecked 요약!A2'],
  },
  {
    name: 'a summary of five quarters beside its ledger is not added up, and not told',
    sheets: {
      원장: `
        (원)
        일자 | 비목 | 적요 | 거래처 | 금액
        2013-02-03 | 1.가.① | 급여 하늘이 | | 5,000
        2013-05-03 | 1.가.② | 시약 | 가나 | 6,000
        2013-08-03 | 2.나.① | 시험 | 다라 | 7,000`,
      요약: `
        (원)
        비목 | 2012 4Q | 2013 1Q | 2013 2Q | 2013 3Q | 2013 4Q
        1.가.① | 900 | 5,000 | | |
        1.가.② | 800 | | 6,000 | |
        2.나.① | 700 | | | 7,000 | `,
    },
    total: 18_000,
    recognised: 18_000,
    finds: ['statement-differs 요약!B3', 'statement-differs 요약!B4', 'statement-differs 요약!B5'],
  },
];
