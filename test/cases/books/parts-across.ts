/** Statements in several sheets whose parts hold other lines than one another, however few, with and without a sheet of the whole. */
import type { BookCase } from './book-case';

type Line = readonly [code: string, won: number];
const WAGES: readonly Line[] = [
  ['1.가.①', 28_731_000],
  ['1.가.②', 5_120_500],
];
const OTHER: readonly Line[] = [
  ['1.가.③', 7_211_340],
  ['1.나.①', 1_310_000],
  ['2.가.①', 905_000],
];
const ONE: readonly Line[] = [['1.가.①', 11_240_000]];
/** 28,731,000 + 5,120,500 + 7,211,340 + 1,310,000 + 905,000. */
const BOTH = 43_277_840;
const ALL_THREE = 54_517_840;

const summed = (...parts: readonly (readonly Line[])[]): readonly Line[] => {
  const sums = new Map<string, number>();
  for (const [code, won] of parts.flat()) sums.set(code, (sums.get(code) ?? 0) + won);
  return [...sums].sort(([one], [other]) => (one < other ? -1 : 1));
};
const bare = (lines: readonly Line[], heads = '비목 | 금액'): string => ['(단위: 원)', heads, ...lines.map(([code, won]) => `${code} | ${won}`)].join('\n');
const booked = (lines: readonly Line[]): string =>
  ['(단위: 원)', '구분 | 장부금액 | 조정금액 | 소계', ...lines.map(([code, won]) => `${code} | ${won} | 0 | ${won}`)].join('\n');
const quarterly = (lines: readonly Line[]): string =>
  [
    '2013년 (단위: 원)',
    '비목 | 1분기 | 2분기 | 3분기 | 4분기 | 합계',
    ...lines.map(([code, won]) => `${code} | ${[0, 1, 2].map(() => Math.floor(won / 4)).join(' | ')} | ${won - 3 * Math.floor(won / 4)} | ${won}`),
  ].join('\n');
const dated = (lines: readonly Line[]): string =>
  [
    '(단위: 원)',
    '일자 | 비목 | 적요 | 거래처 | 금액',
    ...lines.flatMap(([code, won], at) =>
      [0, 1].map((half) => `2013-0${3 + half}-1${at} | ${code} | 비용 ${at} | 거래처${at}${half} | ${half === 0 ? 500_000 : won - 500_000}`),
    ),
  ].join('\n');

export const PARTS_ACROSS: readonly BookCase[] = [
  { name: 'two lines and three others', sheets: { 가동: bare(WAGES), 나동: bare(OTHER) }, total: BOTH, finds: [] },
  { name: 'three lines, and two others with other columns', sheets: { 나동: booked(OTHER), 가동: bare(WAGES) }, total: BOTH, finds: [] },
  {
    name: 'with the whole behind them',
    sheets: { 가동: bare(WAGES), 나동: bare(OTHER), 전체: bare(summed(WAGES, OTHER)) },
    total: BOTH,
    finds: ['not-read 전체!A2'],
  },
  {
    name: 'with the whole before them',
    sheets: { 전체: booked(summed(WAGES, OTHER)), 가동: booked(WAGES), 나동: booked(OTHER) },
    total: BOTH,
    finds: ['not-read 전체!A2'],
  },
  {
    name: 'one of them a line of another one, the whole in the middle',
    sheets: { 가동: bare(WAGES), 모두: bare(summed(WAGES, OTHER, ONE), '항목 | 비용'), 나동: bare(OTHER), 다동: bare(ONE) },
    total: ALL_THREE,
    finds: ['not-read 모두!A2'],
  },
  {
    name: 'sums of parts that hold other lines, among them',
    sheets: { 연간: bare(summed(WAGES, OTHER, ONE)), 중간: bare(summed(WAGES, OTHER)), 가동: bare(WAGES), 나동: bare(OTHER), 다동: bare(ONE) },
    total: ALL_THREE,
    finds: ['not-read 연간!A2', 'not-read 중간!A2'],
  },
  {
    name: 'with their quarters',
    sheets: { 가동: quarterly(WAGES), 나동: quarterly(OTHER), 전체: quarterly(summed(WAGES, OTHER)) },
    total: BOTH,
    finds: ['not-read 전체!A2'],
  },
  {
    name: 'the whole in thousands',
    sheets: {
      가동: bare(WAGES),
      나동: bare(OTHER),
      전체: `(단위: 천원)\n비목 | 금액\n${summed(WAGES, OTHER)
        .map(([code, won]) => `${code} | ${Math.round(won / 1000)}`)
        .join('\n')}`,
    },
    total: BOTH,
    finds: ['not-read 전체!A2'],
  },
  {
    name: 'a whole with a line that no part has holds its parts',
    sheets: { 가동: bare(WAGES), 나동: bare(OTHER), 전체: bare([...summed(WAGES, OTHER), ['2.나.①', 1_444_000]]) },
    total: 44_721_840,
    finds: ['not-read 가동!A2', 'not-read 나동!A2'],
  },
  {
    name: 'a sum by its name that is off in a line is told with that line',
    sheets: { 가동: bare(WAGES), 나동: bare(OTHER), 합계: bare(summed(WAGES, OTHER, [['1.가.②', 250_000]])) },
    total: BOTH,
    finds: ['not-read 합계!A2'],
    says: ['1.가.②의 금액은 더한 것과 다릅니다'],
  },
  {
    name: 'the same in a sheet with another name is asked, and counted',
    sheets: { 가동: bare(WAGES), 나동: bare(OTHER), 본사: bare(summed(WAGES, OTHER, [['1.가.②', 250_000]])) },
    total: 86_805_680, // 43,277,840 + 43,527,840
    finds: ['sheets-alike 본사!B2'],
    says: ['5개 가운데 4개', '43,527,840원이 두 번'],
  },
  {
    name: 'a part twice beside the whole',
    sheets: { 가동: bare(WAGES), 나동: bare(OTHER), 전체: bare(summed(WAGES, OTHER)), '가동 (2)': bare(WAGES) },
    total: BOTH,
    finds: ['not-read 전체!A2', 'not-read 가동 (2)!A2'],
  },
  {
    name: 'a line of round won that the whole has too is asked',
    sheets: { 전체: bare([['1.가.①', 12_000_000], ...OTHER]), 인건비: bare([['1.가.①', 12_000_000]]) },
    total: 33_426_340, // 12,000,000 twice and 9,426,340
    finds: ['sheets-alike 인건비!B2'],
  },
  { name: 'a ledger by days and a list of other lines', sheets: { 원장: dated(WAGES), 나동: bare(OTHER) }, total: BOTH, finds: ['period-unchecked 나동!A2'] },
  {
    name: 'a ledger by days, a list of other lines and what both come to',
    sheets: { 원장: dated(WAGES), 나동: bare(OTHER), 전체: bare(summed(WAGES, OTHER)) },
    total: BOTH,
    finds: ['period-unchecked 나동!A2'],
  },
  {
    name: 'a ledger by days and a statement of its lines',
    sheets: { 원장: dated(summed(WAGES, OTHER)), 산정표: bare(summed(WAGES, OTHER)) },
    total: BOTH,
    finds: [],
  },
];
