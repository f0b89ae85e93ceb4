/** Statements of nothing but lines and columns across, of which no heading is about a period alone: its parts, how sure it is, what stood there before. */
import type { BookCase } from './book-case';
import { sum, type Quarters } from './changes-across';

const LINES = ['1.가.①', '1.가.②', '1.나.①', '2.나.①', '2.가.①'];
/** Won of the quarters of a line, no two of them alike. */
const quartersOf = (line: number): Quarters => [1_200_037 + 410_011 * line, 2_300_037 - 130_007 * line, 1_900_037 + 70_003 * line, 3_100_037 - 250_013 * line];
const TOTAL = sum(LINES.map((_, line) => sum(quartersOf(line))));

interface Parts {
  readonly name: string;
  readonly heads: readonly string[];
  readonly cells: (of: Quarters) => readonly number[];
  readonly total?: number;
  readonly finds?: readonly string[];
  readonly says?: readonly string[];
}
const caseOf = ({ name, heads, cells, total = TOTAL, finds, says }: Parts): BookCase => ({
  name: `${name}: ${heads.join(' | ')}`,
  sheets: {
    현황: [
      '기업부설연구소 비용 현황',
      '(단위: 원)',
      ['비목', ...heads].join(' | '),
      ...LINES.map((code, line) => [code, ...cells(quartersOf(line))].join(' | ')),
    ].join('\n'),
  },
  total,
  ...(finds === undefined ? {} : { finds }),
  ...(says === undefined ? {} : { says }),
});

const QUARTERS = [1, 2, 3, 4];
const each = (...parts: readonly string[]): readonly string[] => QUARTERS.flatMap((n) => parts.map((part) => `${n}분기 ${part}`));
const plain = (of: Quarters): readonly number[] => of;
const withTax = (of: Quarters): readonly number[] => of.flatMap((n) => [n, Math.round(n / 10)]);
const inTwo = (of: Quarters): readonly number[] => of.flatMap((n) => [n - 50_000, 50_000]);

export const PERIOD_PARTS: readonly BookCase[] = (
  [
    { name: 'tax beside each price', heads: each('공급가', '부가세'), cells: withTax },
    { name: 'the same in other words', heads: each('공급가액', 'VAT'), cells: withTax },
    { name: 'tax in brackets', heads: QUARTERS.flatMap((n) => [`${n}Q(공급가)`, `${n}Q(부가세)`]), cells: withTax },
    { name: 'where it was bought', heads: each('국내', '해외'), cells: inTwo },
    { name: 'how it was paid', heads: each('카드', '현금'), cells: inTwo },
    {
      name: 'what nobody says is a part',
      heads: each('재료', '외주'),
      cells: inTwo,
      finds: ['amount-unclear 현황!B3'],
    },
    { name: 'how sure each of them is', heads: ['1Q(확정)', '2Q(확정)', '3Q(확정)', '4Q(잠정)'], cells: plain },
    { name: 'how sure each of them is', heads: ['1분기(결산)', '2분기(결산)', '3분기(가결산)', '4분기(속보)'], cells: plain },
    { name: 'how sure all of them are', heads: ['1분기(확정)', '2분기(확정)', '3분기(확정)', '4분기(확정)'], cells: plain },
    { name: 'a year over the first', heads: ['’13.1/4', '2/4', '3/4', '4/4'], cells: plain },
    { name: 'a year over the first', heads: ["'13.1/4", '2/4', '3/4', '4/4'], cells: plain },
    { name: 'a year over each', heads: ["'13.1/4", "'13.2/4", "'13.3/4", "'13.4/4"], cells: plain },
    { name: 'a year over the first', heads: ['2013.1/4', '2/4', '3/4', '4/4'], cells: plain },
    { name: 'what came up in the year', heads: ['기초', '증가', '감소', '기말'], cells: (of) => [5_000_000, sum(of), 0, 5_000_000 + sum(of)] },
    {
      name: 'what came up and went off',
      heads: ['기초', '증가', '감소', '기말'],
      cells: (of) => [5_000_000, sum(of), 300_000, 4_700_000 + sum(of)],
      finds: ['amount-unclear 현황!C3'],
      says: ['감소'],
    },
    {
      name: 'the same in longer words',
      heads: ['기초잔액', '당기증가액', '당기감소액', '기말잔액'],
      cells: (of) => [5_000_000, sum(of), 300_000, 4_700_000 + sum(of)],
      finds: ['amount-unclear 현황!C3'],
    },
    { name: 'the same in English', heads: ['Opening', 'Additions', 'Disposals', 'Closing'], cells: (of) => [5_000_000, sum(of), 0, 5_000_000 + sum(of)] },
  ] satisfies readonly Parts[]
).map(caseOf);

const ofTwoYears = (over: readonly [string, string], first: 'now' | 'before'): BookCase => {
  const rows = LINES.map((code, line) => {
    const [now, before] = [quartersOf(line), quartersOf(line).map((n) => n - 100_000)];
    return [code, ...(first === 'now' ? [...now, ...before] : [...before, ...now])].join(' | ');
  });
  return {
    name: `quarters of two years that are named by their place: ${over.join(' | ')}`,
    sheets: {
      현황: [
        '기업부설연구소 비용 현황',
        '(단위: 원)',
        ['비목', over[0], '', '', '', over[1], '', '', ''].join(' | '),
        ['', ...QUARTERS, ...QUARTERS].map((n) => (n === '' ? '' : `${n}분기`)).join(' | '),
        ...rows,
      ].join('\n'),
    },
    total: 2 * TOTAL - 100_000 * 4 * LINES.length,
    recognised: TOTAL,
    finds: [`date-outside-period 현황!${first === 'now' ? 'F' : 'B'}4`],
  };
};
const besideEach = (now: string, before: string): BookCase => ({
  name: `the year before beside each quarter: ${now} | ${before}`,
  sheets: {
    현황: [
      '기업부설연구소 비용 현황',
      '(단위: 원)',
      ['비목', ...each(now, before)].join(' | '),
      ...LINES.map((code, line) => [code, ...quartersOf(line).flatMap((n) => [n, n - 100_000])].join(' | ')),
    ].join('\n'),
  },
  total: 2 * TOTAL - 100_000 * 4 * LINES.length,
  recognised: TOTAL,
  finds: ['date-outside-period 현황!C3'],
});
export const TWO_YEARS_OF_QUARTERS: readonly BookCase[] = [
  besideEach('당기', '전기'),
  besideEach('올해', '작년'),
  besideEach('(당년)', '(전년)'),
  besideEach('금년', '전년동기'),
  ofTwoYears(['당기', '전기'], 'now'),
  ofTwoYears(['전기', '당기'], 'before'),
  ofTwoYears(['제13기', '제12기'], 'now'),
  ofTwoYears(['제12기', '제13기'], 'before'),
  ofTwoYears(['당해연도', '직전연도'], 'now'),
  ofTwoYears(['전년도', '금년도'], 'before'),
];
