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

type Sum = readonly (number | 'running')[];
/**
 * A summary whose columns are costs (`own`) or sums of the columns named by their places; `running` is all before it that is a cost. Costs are 400,000, 401,000 …
 * in each row, with 7 times the place of the row.
 */
function acrossCase(name: string, heads: readonly (readonly [heading: string, sum?: Sum])[], kind: keyof typeof KINDS): BookCase {
  let total = 0;
  const rows = KINDS[kind].map((code, row) => {
    const cells: number[] = [];
    let running = 0;
    heads.forEach(([, sum], at) => {
      if (sum === undefined) {
        const own = 400_000 + 1_000 * at + 7 * row;
        running += own;
        total += own;
        cells.push(own);
      } else cells.push(sum[0] === 'running' ? running : sum.reduce<number>((all, place) => all + (cells[Number(place)] ?? 0), 0));
    });
    return [code, `품목 ${row + 1}`, ...cells].join(' | ');
  });
  return {
    name: `${name}, of ${kind}`,
    sheets: { 집계: ['2013년 연구개발비 (단위: 원)', ['비목', '적요', ...heads.map(([heading]) => heading)].join(' | '), ...rows].join('\n') },
    total,
    recognised: total,
  };
}
const halves = (first: string, second: string, quarters: readonly string[], year?: string): readonly (readonly [string, Sum?])[] => [
  [quarters[0] as string],
  [quarters[1] as string],
  [first, [0, 1]],
  [quarters[2] as string],
  [quarters[3] as string],
  [second, [3, 4]],
  ...(year === undefined ? [] : [[year, [2, 5]] as const]),
];
const monthsWith = (sum: string, year?: string): readonly (readonly [string, Sum?])[] => {
  const heads = Array.from({ length: 12 }, (_, month): (readonly [string, Sum?])[] =>
    (month + 1) % 3 === 0
      ? [[`${month + 1}월`], [sum.replace('#', String((month + 1) / 3)), [2, 1, 0].map((back) => month - back + Math.floor(month / 3))]]
      : [[`${month + 1}월`]],
  ).flat();
  return [...heads, ...(year === undefined ? [] : [[year, [3, 7, 11, 15]] as const])];
};
const Q = ['1Q', '2Q', '3Q', '4Q'];
const SUMS: readonly (readonly [string, readonly (readonly [string, Sum?])[]])[] = [
  ['halves in letters', halves('1H', '2H', Q)],
  ['halves in letters and the year', halves('1H', '2H', Q, 'Total')],
  ['halves before their numbers', halves('H1', 'H2', ['Q1', 'Q2', 'Q3', 'Q4'], 'FY2013')],
  ['halves with years', halves("1H'13", "2H'13", ["1Q'13", "2Q'13", "3Q'13", "4Q'13"], 'FY13')],
  ['전반기 and 후반기', halves('전반기', '후반기', ['1/4분기', '2/4분기', '3/4분기', '4/4분기'], '계')],
  ['halves that only say that they are sums', halves('반기계', '반기계', ['Ⅰ분기', 'Ⅱ분기', 'Ⅲ분기', 'Ⅳ분기'], '연계')],
  ['소계 between quarters', halves('소계', '소계', ['1~3월', '4~6월', '7~9월', '10~12월'], '합계')],
  ['소계 between months', monthsWith('소계', '합계')],
  ['quarters between months', monthsWith('#분기 소계')],
  ['quarters by their names alone between months', monthsWith('#/4분기', '2013년')],
  [
    'a running total beside each quarter but the first',
    [['1분기'], ['2분기'], ['2분기 누계', ['running']], ['3분기'], ['3분기 누계', ['running']], ['4분기'], ['4분기 누계', ['running']]],
  ],
  [
    'a running total beside each month',
    ['1월', '2월', '3월', '4월'].flatMap((month): (readonly [string, Sum?])[] => [[month], [`${month} 누적`, ['running']]]),
  ],
];
const ACROSS = SUMS.flatMap(([name, heads]) => [acrossCase(name, heads, 'lines that stand once each'), acrossCase(name, heads, 'a ledger')]);

/** Three lines, with 101,000, 201,000 and 301,000 in the first month, and a thousand more in each that follows. */
const monthly = (months: readonly number[]): string =>
  [
    ['비목', ...months.map((month) => `${month}월`)],
    ...['1.가.①', '1.가.②', '2.나.①'].map((code, line) => [code, ...months.map((_, at) => (100 * (line + 1) + 1 + at) * 1_000)]),
  ]
    .map((row) => row.join(' | '))
    .join('\n');

export const PERIODS_ACROSS: readonly BookCase[] = [
  ...OUTSIDE,
  ...ACROSS,
  {
    name: 'a plan beside each quarter',
    sheets: {
      요약: `
        2013년 집행 현황 (단위: 원)
        비목 | 적요 | 1분기 예산 | 1분기 실적 | 2분기 예산 | 2분기 실적
        1.가.② | 시약 | 9,000 | 5,100 | 9,100 | 5,200
        1.가.③ | 임차 | 8,000 | 4,300 | 8,100 | 4,400
        2.나.① | 외주 | 7,000 | 3,500 | 7,100 | 3,600`,
    },
    // 10,300 + 8,700 + 7,100
    total: 26_100,
  },
  {
    name: 'years of costs beside one that is planned',
    sheets: {
      요약: `
        (단위: 원)
        비목 | 적요 | '12년(실적) | '13년(실적) | '14년(계획)
        1.가.② | 시약 | 5,100 | 5,200 | 5,300
        1.가.③ | 임차 | 4,300 | 4,400 | 4,500
        2.나.① | 외주 | 3,500 | 3,600 | 3,700`,
    },
    total: 13_200,
  },
  {
    name: 'the year before and this one',
    sheets: {
      요약: `
        (단위: 원)
        비목 | 적요 | 전년 | 당년
        1.가.② | 시약 | 5,100 | 5,200
        1.가.③ | 임차 | 4,300 | 4,400
        2.나.① | 외주 | 3,500 | 3,600`,
    },
    total: 13_200,
  },
  {
    name: 'the one year of a summary lies outside',
    sheets: {
      요약: `
        (단위: 원)
        비목 | 적요 | 2011년 | 2012년
        1.가.② | 시약 | 5,100 | 5,200
        1.가.③ | 임차 | 4,300 | 4,400
        2.나.① | 외주 | 3,500 | 3,600`,
    },
    total: 13_200,
    recognised: 0,
    finds: ['date-outside-period 요약!D2'],
  },
  {
    name: 'running totals alone: the last is the year',
    sheets: {
      요약: `
        (단위: 원)
        비목 | 적요 | 2013년 1분기 누계 | 2분기 누계 | 3분기 누계 | 4분기 누계
        1.가.② | 시약 | 5,100 | 5,200 | 5,900 | 9,900
        1.가.③ | 임차 | 4,300 | 4,400 | 4,700 | 9,000
        2.나.① | 외주 | 3,500 | 3,600 | 3,900 | 8,000`,
    },
    total: 26_900,
  },
  {
    name: 'the year goes on to the columns beside it and turns',
    sheets: {
      요약: `
        (단위: 원)
        비목 | 적요 | 2012년 11월 | 12월 | 1월 | 2월
        1.가.② | 시약 | 5,100 | 5,200 | 5,900 | 9,900
        1.가.③ | 임차 | 4,300 | 4,400 | 4,700 | 9,000
        2.나.① | 외주 | 3,500 | 3,600 | 3,900 | 8,000`,
    },
    // 12,900 + 13,200 outside; 14,500 + 26,900
    total: 67_500,
    recognised: 41_400,
    quarters: { '2013Q1': 41_400 },
    finds: ['date-outside-period 요약!C2'],
  },
  ...(
    [
      ['a year and a month, each with a dot', ['2012. 11.', '2012. 12.', '2013. 1.', '2013. 2.']],
      ['the year behind', ['11/2012', '12/2012', '1/2013', '2/2013']],
      ['the year and an M', ['2012M11', '2012M12', '2013M01', '2013M02']],
      ['numbers with a point', ['2012.11', '2012.12', '2013.01', '2013.02']],
      ['each a sum of its costs', ['2012년 11월 합계', '2012년 12월 합계', '2013년 1월 합계', '2013년 2월 합계']],
      ['numbers of a year and a month', ['201211', '201212', '201301', '201302']],
      ['the same in four digits', ["'1211", "'1212", "'1301", "'1302"]],
      ['a year of two digits with a slash', ['12/11', '12/12', '13/01', '13/02']],
      ['a year of two digits with a dot', ["'12.11", "'12.12", "'13.1", "'13.2"]],
      ['short names of months', ['Nov-12', 'Dec-12', 'Jan-13', 'Feb-13']],
    ] as const
  ).map(([name, heads]): BookCase => ({
    name: `months across: ${name}`,
    sheets: {
      요약: `
          (단위: 원)
          비목 | 적요 | ${heads.join(' | ')}
          1.가.② | 시약 | 5,100 | 5,200 | 5,900 | 9,900
          1.가.③ | 임차 | 4,300 | 4,400 | 4,700 | 9,000
          2.나.① | 외주 | 3,500 | 3,600 | 3,900 | 8,000`,
    },
    total: 67_500,
    recognised: 41_400,
    quarters: { '2013Q1': 41_400 },
    finds: ['date-outside-period 요약!C2'],
  })),
  {
    name: 'the twelve months as numbers',
    sheets: {
      요약: `
        2013년 (단위: 원)
        비목 | 적요 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
        1.가.② | 시약 | 5,100 | 5,200 | 5,300 | 5,400 | 5,500 | 5,600 | 5,700 | 5,800 | 5,900 | 6,000 | 6,100 | 6,200
        2.나.① | 외주 | 4,100 | 4,200 | 4,300 | 4,400 | 4,500 | 4,600 | 4,700 | 4,800 | 4,900 | 5,000 | 5,100 | 5,200`,
    },
    // 12 × 5,650 + 12 × 4,650
    total: 123_600,
  },
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
${monthly([11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])}`,
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
${monthly([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])}`,
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
  {
    name: 'a sum that a person took as the amount, of columns of which one lies outside: told with what stands in that one',
    appliedOn: '2014-02-14',
    sheets: {
      집계: `
        (단위: 원)
        비목 | 적요 | 2012년 4분기 | 2013년 1분기 | 2013년 2분기 | 2013년 3분기 | 2013년 4분기 | 합계
        1.가.② | 시약 | 10,000,000 | 1,000,000 | 1,000,000 | 1,000,000 | 1,000,000 | 14,000,000
        1.가.③ | 계측기 임차 | 3,000,000 | 2,000,000 | 2,000,000 | 2,000,000 | 2,000,000 | 11,000,000`,
    },
    corrections: { 집계: { columns: { book: 7 } } },
    total: 25_000_000,
    finds: ['period-unchecked 집계!B2'],
    says: ['‘합계’ 열이 기간 밖의 열 ‘2012년 4분기’(13,000,000원)을 더한 합계일 수 있습니다'],
  },
];
