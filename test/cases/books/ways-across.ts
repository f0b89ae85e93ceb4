/** How it was paid over, under or beside the months and quarters of a heading. */
import type { BookCase } from './book-case';

const LINES = ['1.가.②', '1.가.③', '1.가.②', '2.나.①'] as const;
/** Won by way and period: 900,013 and more, none the same. */
const won = (line: number, way: number, period: number): number => 900_013 + 70_001 * line + 31_007 * way + 53_009 * period;
const sum = (of: readonly number[]): number => of.reduce((all, n) => all + n, 0);

interface Ways {
  readonly name: string;
  /** One or two rows over the amounts; the columns below in the order of `order`. */
  readonly heads: readonly (readonly string[])[];
  /** By column: its way and its period. */
  readonly order: readonly (readonly [way: number, period: number])[];
  readonly title?: string;
  readonly total?: boolean;
  readonly outside?: readonly number[];
  readonly quarters?: readonly string[];
  readonly finds?: readonly string[];
  readonly says?: readonly string[];
}
const BY_PERIOD: Ways['order'] = [0, 1].flatMap((period) => [0, 1].map((way) => [way, period] as const));
const BY_WAY: Ways['order'] = [0, 1].flatMap((way) => [0, 1].map((period) => [way, period] as const));
const QUARTERS = ['2013Q1', '2013Q2'];

const caseOf = ({ name, heads, order, title = '2013년 집행 (단위: 원)', total = false, outside = [], quarters, finds, says }: Ways): BookCase => {
  const rows = LINES.map((code, line) => {
    const amounts = order.map(([way, period]) => won(line, way, period));
    return [code, `품목 ${line + 1}`, ...amounts, ...(total ? [sum(amounts)] : [])].join(' | ');
  });
  const of = (period: number): number => sum(LINES.flatMap((_, line) => order.filter(([, own]) => own === period).map(([way]) => won(line, way, period))));
  const recognised = sum([0, 1].filter((period) => !outside.includes(period)).map(of));
  return {
    name,
    sheets: { 집계: [title, ...heads.map((head, at) => [...(at === 0 ? ['비목', '적요'] : ['', '']), ...head].join(' | ')), ...rows].join('\n') },
    total: of(0) + of(1),
    recognised,
    ...(quarters ? { quarters: Object.fromEntries(quarters.flatMap((quarter, period) => (outside.includes(period) ? [] : [[quarter, of(period)]]))) } : {}),
    ...(finds ? { finds } : {}),
    ...(says ? { says } : {}),
  };
};

export const WAYS_ACROSS: readonly BookCase[] = (
  [
    { name: 'the way before each quarter', heads: [['카드 1분기', '현금 1분기', '카드 2분기', '현금 2분기']], order: BY_PERIOD, quarters: QUARTERS },
    {
      name: 'all quarters of a way, then those of the other',
      heads: [['카드 1분기', '카드 2분기', '현금 1분기', '현금 2분기']],
      order: BY_WAY,
      quarters: QUARTERS,
    },
    {
      name: 'the quarter in brackets',
      heads: [['법인카드(1분기)', '계좌이체(1분기)', '법인카드(2분기)', '계좌이체(2분기)']],
      order: BY_PERIOD,
      quarters: QUARTERS,
    },
    { name: 'nothing between way and quarter', heads: [['카드1분기', '현금1분기', '카드2분기', '현금2분기']], order: BY_PERIOD, quarters: QUARTERS },
    { name: 'in English', heads: [['Card Q1', 'Cash Q1', 'Card Q2', 'Cash Q2']], order: BY_PERIOD, title: '2013 (단위: 원)', quarters: QUARTERS },
    { name: 'months', heads: [['법인카드 3월', '법인카드 4월', '계좌이체 3월', '계좌이체 4월']], order: BY_WAY, quarters: QUARTERS },
    { name: 'the way behind months, one way after the other', heads: [['3월 카드', '4월 카드', '3월 현금', '4월 현금']], order: BY_WAY, quarters: QUARTERS },
    { name: 'with their sum', heads: [['카드 1분기', '현금 1분기', '카드 2분기', '현금 2분기', '합계']], order: BY_PERIOD, total: true, quarters: QUARTERS },
    {
      name: 'a quarter outside is not recognised, in whatever way it was paid',
      heads: [['카드(2012년 4분기)', '현금(2012년 4분기)', '카드(2013년 1분기)', '현금(2013년 1분기)']],
      order: BY_PERIOD,
      title: '(단위: 원)',
      outside: [0],
      quarters: ['2012Q4', '2013Q1'],
      finds: ['date-outside-period 집계!C2'],
    },
    {
      name: 'the ways over the quarters',
      heads: [
        ['카드', '', '현금', ''],
        ['1분기', '2분기', '1분기', '2분기'],
      ],
      order: BY_WAY,
      quarters: QUARTERS,
    },
    {
      name: 'the ways under the quarters',
      heads: [
        ['1분기', '', '2분기', ''],
        ['카드', '현금', '카드', '현금'],
      ],
      order: BY_PERIOD,
      quarters: QUARTERS,
    },
    {
      name: 'the ways under months',
      heads: [
        ['3월', '', '4월', ''],
        ['카드', '이체', '카드', '이체'],
      ],
      order: BY_PERIOD,
      quarters: QUARTERS,
    },
    {
      name: 'the ways over the quarters, and their sum',
      heads: [
        ['카드', '', '현금', '', '합계'],
        ['1분기', '2분기', '1분기', '2분기', ''],
      ],
      order: BY_WAY,
      total: true,
      quarters: QUARTERS,
    },
    {
      name: 'what their sum takes is a part of it, whatever it is called',
      heads: [['재료 1분기', '외주 1분기', '재료 2분기', '외주 2분기', '합계']],
      order: BY_PERIOD,
      total: true,
      quarters: QUARTERS,
    },
    {
      name: 'what nobody says is a part of it is asked',
      heads: [['재료 1분기', '외주 1분기', '재료 2분기', '외주 2분기']],
      order: BY_PERIOD,
      finds: ['amount-unclear 집계!C2'],
      says: ['더한 열 가운데 하나만 장부금액일 수도 있습니다'],
    },
  ] satisfies readonly Ways[]
).map(caseOf);

/** Won up to the end of each quarter, of three lines. */
const UP_TO = [
  [1_000_000, 2_200_000, 4_000_000, 6_100_000],
  [1_100_000, 2_300_000, 4_200_000, 6_300_000],
  [1_400_000, 2_500_000, 4_400_000, 6_500_000],
] as const;
/** Costs of each quarter that grow a little, as pay does. */
const PAY = [
  [1_000_000, 1_020_000, 1_020_000, 1_050_000],
  [1_100_000, 1_100_000, 1_130_000, 1_150_000],
  [1_400_000, 1_410_000, 1_430_000, 1_460_000],
] as const;
/** The second falls in one row. */
const NOT_ALL = [UP_TO[0], UP_TO[1], [1_400_000, 1_300_000, 1_200_000, 1_500_000]] as const;
/** As much in each quarter. */
const RENT = UP_TO.map(([won]) => [won, won, won, won]);

const across = (heads: readonly string[], rows: readonly (readonly number[])[], behind: (row: readonly number[]) => readonly number[] = () => []): string =>
  [
    '2013년 집행 (단위: 원)',
    ['비목', '적요', ...heads].join(' | '),
    ...rows.map((row, at) => [LINES[at], `품목 ${at}`, ...row, ...behind(row)].join(' | ')),
  ].join('\n');
const ENDS = ['1분기말', '2분기말', '3분기말', '4분기말'];
const PLAIN = ['1분기', '2분기', '3분기', '4분기'];
const all = (rows: readonly (readonly number[])[]): number => sum(rows.map(sum));
const last = (rows: readonly (readonly number[])[]): number => sum(rows.map((row) => row[row.length - 1] as number));

export const RUNNING_ACROSS: readonly BookCase[] = [
  ...(
    [
      ['the ends of quarters', ENDS],
      ['the last months of quarters', ['3월말', '6월말', '9월말', '12월말']],
      ['last days', ['2013.3.31', '2013.6.30', '2013.9.30', '2013.12.31']],
      ['quarters as they stood', ['1분기 현재', '2분기 현재', '3분기 현재', '4분기 현재']],
    ] as const
  ).flatMap(([name, heads]): BookCase[] => [
    {
      name: `${name} that never fall: the last says all`,
      sheets: { 집계: across(heads, UP_TO) },
      total: 18_900_000,
      finds: ['amount-unclear 집계!F2'],
      says: ['열을 포함한 누계로 보고'],
    },
    { name: `${name} that fall in a row are added`, sheets: { 집계: across(heads, NOT_ALL) }, total: all(NOT_ALL) },
  ]),
  {
    name: 'the ends of quarters that grow a little in all rows are running totals as well',
    sheets: { 집계: across(ENDS, PAY) },
    total: last(PAY),
    finds: ['amount-unclear 집계!F2'],
  },
  { name: 'as much at the end of each quarter is added', sheets: { 집계: across(ENDS, RENT) }, total: all(RENT) },
  {
    name: 'a sum that is the last of the quarters: each says all up to its own',
    sheets: { 집계: across([...PLAIN, '합계'], UP_TO, (row) => [row[3] as number]) },
    total: 18_900_000,
    finds: ['amount-unclear 집계!F2'],
    says: ['열을 포함한 누계로 보고'],
  },
  {
    name: 'a sum of the quarters is one, however they grow',
    sheets: { 집계: across([...PLAIN, '합계'], UP_TO, (row) => [sum(row)]) },
    total: all(UP_TO),
  },
  {
    name: 'quarters that grow as running totals do, and nothing says what they are: asked',
    sheets: { 집계: across(PLAIN, UP_TO) },
    total: all(UP_TO),
    finds: ['amount-unclear 집계!C2'],
    says: ['더한 열 가운데 하나만 장부금액일 수도 있습니다'],
  },
  { name: 'quarters that grow as pay does are added', sheets: { 집계: across(PLAIN, PAY) }, total: all(PAY) },
  {
    name: 'who adds up what was taken as running totals is asked no more',
    sheets: { 집계: across(ENDS, UP_TO) },
    corrections: { 집계: { columns: { book: 2 }, bookParts: { 1: [2, 3, 4, 5] } } },
    total: all(UP_TO),
  },
];
