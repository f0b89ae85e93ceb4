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
      name: 'what nobody says is a part of it is asked',
      heads: [['재료 1분기', '외주 1분기', '재료 2분기', '외주 2분기']],
      order: BY_PERIOD,
      finds: ['amount-unclear 집계!C2'],
      says: ['더한 열 가운데 하나만 장부금액일 수도 있습니다'],
    },
  ] satisfies readonly Ways[]
).map(caseOf);
