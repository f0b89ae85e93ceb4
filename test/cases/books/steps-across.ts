/** Two steps of the same cost under each period, and what came back beside the periods. */
import type { BookCase } from './book-case';

const CODES = ['1.가.①', '1.가.②', '1.가.③', '2.나.①'] as const;
/** Won that arose by line and quarter: 1,300,011 and more. */
const arose = (line: number, quarter: number): number => 1_300_011 + 210_007 * line + 97_003 * quarter;
const QUARTERS = [0, 1, 2, 3] as const;
/** 16 × 1,300,011 + 24 × 210,007 + 24 × 97,003. */
const ARISEN = 28_168_416;

/** What was paid is 100,000 less in each cell. */
const stepped = (steps: readonly [string, string], total?: 'first' | 'both'): string =>
  [
    '2013년 집행',
    '(단위: 원)',
    ['비목', ...QUARTERS.flatMap((quarter) => steps.map((step) => `${quarter + 1}분기 ${step}`)), ...(total ? ['합계'] : [])].join(' | '),
    ...CODES.map((code, line) => {
      const cells = QUARTERS.flatMap((quarter) => [arose(line, quarter), arose(line, quarter) - 100_000]);
      const sum = cells.filter((_, at) => total === 'both' || at % 2 === 0).reduce((all, won) => all + won, 0);
      return [code, ...cells, ...(total ? [sum] : [])].join(' | ');
    }),
  ].join('\n');
/** The same with rows over the heading of another make, without a blank row between. */
const headed = (...rows: readonly string[]): string =>
  [...rows, ...CODES.map((code, line) => [code, ...QUARTERS.flatMap((quarter) => [arose(line, quarter), arose(line, quarter) - 100_000])].join(' | '))].join(
    '\n',
  );
const OF_QUARTERS = ['비목', ...QUARTERS.flatMap((quarter) => [`${quarter + 1}분기 발생금액`, `${quarter + 1}분기 지급금액`])].join(' | ');
const HEADED: readonly (readonly [name: string, sheet: string, cell: string])[] = [
  ['year and unit in a title right over the heading', headed('2013년 (단위: 원)', OF_QUARTERS), 'B2'],
  ['year and unit over the first of the amounts', headed('연구개발비 산정표', ' | 2013년 (단위: 원)', OF_QUARTERS), 'B3'],
  ['year and unit in the upper row of the heading', headed('비목 | 2013년 (단위: 원)', OF_QUARTERS.replace('비목', ' ')), 'B2'],
  [
    'a title, the quarters and under them the steps',
    headed(
      '연구개발비 산정표 (단위: 원)',
      ['비목', ...QUARTERS.flatMap((quarter) => [`${quarter + 1}분기`, ' '])].join(' | '),
      [' ', ...QUARTERS.flatMap(() => ['발생금액', '지급금액'])].join(' | '),
    ),
    'B3',
  ],
];

/** 50,000 came back of each line. */
const backed = (heading: string, isSummed: boolean): string =>
  [
    '2013년 집행',
    '(단위: 원)',
    ['비목', '1분기', '2분기', '3분기', '4분기', heading, ...(isSummed ? ['합계'] : [])].join(' | '),
    ...CODES.map((code, line) => {
      const cells = [...QUARTERS.map((quarter) => arose(line, quarter)), -50_000];
      return [code, ...cells, ...(isSummed ? [cells.reduce((all, won) => all + won, 0)] : [])].join(' | ');
    }),
  ].join('\n');

export const STEPS_ACROSS: readonly BookCase[] = [
  ...(
    [
      ['발생', '지급'],
      ['발생금액', '지급금액'],
      ['집행', '지급'],
      ['incurred', 'paid'],
    ] as const
  ).map((steps): BookCase => ({
    name: `${steps.join(' and ')} under each quarter are the same cost`,
    sheets: { 집계: stepped(steps) },
    total: ARISEN,
    finds: ['amount-unclear 집계!B3'],
    says: [`‘1분기 ${steps[1]}’`],
  })),
  ...HEADED.map(([name, sheet, cell]): BookCase => ({ name, sheets: { 산정표: sheet }, total: ARISEN, finds: [`amount-unclear 산정표!${cell}`] })),
  { name: 'a sum of what arose says it too', sheets: { 집계: stepped(['발생', '지급'], 'first') }, total: ARISEN, finds: ['amount-unclear 집계!B3'] },
  {
    name: 'a sum of both says that they are parts',
    sheets: { 집계: stepped(['발생', '지급'], 'both') },
    total: 54_736_832, // twice 28,168,416, less 16 × 100,000
  },
  { name: 'pay and bonus are parts', sheets: { 집계: stepped(['급여', '상여']) }, total: 54_736_832 },
  ...['환급', '환급액', '회수'].map((heading): BookCase => ({
    name: `a minus under ${heading} that the sum holds is taken off`,
    sheets: { 집계: backed(heading, true) },
    total: 27_968_416, // less 4 × 50,000
    finds: ['period-unchecked 집계!A3', ...(heading === '회수' ? [4, 5, 6, 7].map((row) => `amount-negative 집계!F${row}`) : [])],
  })),
  { name: 'the same without a sum is asked', sheets: { 집계: backed('환급', false) }, total: ARISEN, finds: ['amount-unclear 집계!B3'] },
];
