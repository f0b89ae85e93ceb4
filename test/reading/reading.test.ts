/** How sheets of many hands are understood. Every expected number is added up by hand from the table above it. */
import { describe, expect, it } from 'vitest';
import { date } from '../../src/domain';
import { checkWorkbook, type ColumnRole } from '../../src/checking';
import { readFacts, readQuarterSales } from '../../src/reading/facts';
import { Grid } from '../../src/reading/grid';
import { isCarried, totalLevel } from '../../src/reading/row-kind';
import { unitIn } from '../../src/reading/units';
import { sheetOf } from '../lib/sheet-text';

interface Reading {
  readonly name: string;
  readonly sheets: Readonly<Record<string, string>>;
  readonly kind?: 'ledger' | 'statement';
  /** Won. */
  readonly recognised: number;
  /** Errors and warnings, but for those of the whole workbook and of a missing unit. */
  readonly finds?: readonly string[];
  readonly columns?: Partial<Record<ColumnRole, string>>;
  readonly aside?: readonly string[];
}

const LEDGER = `
  단위: 원
  일자       | 전표번호 | 분류    | 적요 | 거래처 | 장부금액
  2013-03-05 | 3-1      | 1.가.① | 급여 | 김연구 | 1,000
  2013-03-06 | 3-2      | 1.가.② | 시약 | 세움   | 2,000
  2013-03-07 | 3-3      | 1.가.② | 부품 | 한빛   | 3,000
  합계       |          |         |      |        | 6,000`;

const READINGS: readonly Reading[] = [
  {
    name: '차변 − 대변: what was booked back is taken off; 잔액 is no 소계',
    sheets: {
      원장: `
        단위: 원
        전표일자   | 전표번호 | 적요 | 분류    | 차변    | 대변    | 잔액
        2013-01-10 | 1        | 시약 | 1.가.② | 300,000 |         | 300,000
        2013-01-11 | 2        | 부품 | 1.가.② | 500,000 |         | 800,000
        2013-01-12 | 3        | 취소 | 1.가.② |         | 100,000 | 700,000`,
    },
    recognised: 700_000, // 300,000 + 500,000 − 100,000
    // Its row says 취소: information alone.
    finds: [],
    columns: { book: 'E', credit: 'F' },
  },
  {
    name: 'a deduction without a sign lowers the cost',
    sheets: {
      원장: `
        단위: 원
        일자       | 비목    | 집행금액 | 불인정금액 | 인정금액 | 불인정 사유
        2013-01-10 | 1.가.② | 5,000    | 1,000      | 4,000    | 사적 사용
        2013-01-11 | 1.가.② | 5,000    | 500        | 5,000    | 중복`,
    },
    recognised: 4_000, // the second row is wrong
    finds: ['subtotal-mismatch E4'],
    columns: { book: 'C', adjustment: 'D', subtotal: 'E', reason: 'F' },
  },
  {
    name: '공급가액 | 부가세 | 합계: the sum with the tax is no 소계',
    sheets: {
      원장: `
        단위: 원
        일자       | 비목    | 적요   | 공급가액 | 부가세 | 합계
        2013-01-10 | 1.가.② | 시약   | 1,000    | 100    | 1,100
        2013-01-11 | 1.가.② | 견본품 | 2,000    | 200    | 2,200`,
    },
    recognised: 3_000,
    finds: [],
    columns: { book: 'D' },
  },
  {
    name: 'subtotals with a code, sums under any words, and balances carried forward are no costs',
    sheets: {
      원장: `
        단위: 원
        일자       | 비목         | 적요       | 금액
        전월이월   |              |            | 700
        2013-01-10 | 1.가.①      | 급여       | 1,000
        2013-01-11 | 1.가.①      | 급여       | 2,000
                   | 1.가.① 소계 |            | 3,000
        2013-01-12 | 1.가.②      | 시약       | 4,000
                   |              | 재료비 계  | 4,000
                   | 합계         |            | 7,000
                   |              | 매출액     | 900,000`,
    },
    recognised: 7_000,
    finds: [],
  },
  {
    name: 'lines of 별표 3 with their sums are a statement, whatever their numbering',
    sheets: {
      산정표: `
        (단위 : 천원)
        코드    | 비용         | 장부금액 | 조정금액 | 소계
        1       | 기술개발     |          |          |
        1.가    | 자체기술개발 |          |          |
        1.가.① | 인건비       | 100      | 0        | 100
        1.가.② | 재료비       |          |          |
        1.다    | <삭제>       |          |          |
        2       | 인력개발     |          |          |
        2.가    | 위탁훈련비   |          |          |
        2.가.① | 위탁교육     | 30       | -5       | 25
        합계    |              | 130      | -5       | 125`,
    },
    kind: 'statement',
    recognised: 125_000,
    finds: [],
  },
  {
    name: 'the numbering of a statement in three columns',
    sheets: {
      산정표: `
        단위: 천원
        구분        |                 |           | 장부금액 | 조정금액 | 소계
        1. 기술개발 | 가. 자체기술개발 | ① 인건비 | 100      | 0        | 100
                    |                 | ② 재료비 | 50       | 0        | 50
                    | 나. 위탁        | ① 위탁   | 30       | -5       | 25
        2. 인력개발 | 가. 위탁훈련비  | ① 교육   | 3        | 0        | 4
        합계        |                 |           | 183      | -5       | 178`,
    },
    kind: 'statement',
    recognised: 175_000, // 100 + 50 + 25; the last line's subtotal is wrong, and the total with the right one (178) is not
    finds: ['subtotal-mismatch F6'],
  },
  {
    name: 'a statement with totals of its sections, and another table beside it',
    sheets: {
      산정표: `
        단위: 천원
        비용             | 장부금액 | 조정금액 | 소계 |  | 분기   | 금액
        1. 기술개발      |          |          |      |  | 2013Q1 | 5
        가. 자체기술개발 |          |          |      |  | 합계   | 5
        ① 인건비        | 100      | 0        | 100  |  |        |
        소계             | 100      | 0        | 100  |  |        |
        2. 인력개발      |          |          |      |  |        |
        가. 위탁훈련비   |          |          |      |  |        |
        ① 위탁교육      | 30       | 0        | 30   |  |        |
        소계             | 30       | 0        | 30   |  |        |
        합계             | 130      | 0        | 130  |  |        |`,
    },
    kind: 'statement',
    recognised: 130_000,
    finds: [],
  },
  {
    name: 'a total above its rows',
    sheets: {
      원장: `
        단위: 원
        일자       | 비목    | 금액
                   | 합계    | 3,000
        2013-01-10 | 1.가.② | 1,000
        2013-01-11 | 1.가.② | 2,000`,
    },
    recognised: 3_000,
    finds: [],
  },
  {
    name: 'a summary beside the ledger is not added',
    sheets: {
      배분: LEDGER,
      집계: `
        단위: 원
        비목    | 비목명 | 장부금액
        1.가.① | 인건비 | 1,000
        1.가.② | 재료비 | 5,000`,
    },
    recognised: 6_000,
    aside: ['집계'],
  },
  { name: 'a copy of the ledger is not added', sheets: { 원본: LEDGER, '원본 (2)': LEDGER }, recognised: 6_000, aside: ['원본 (2)'] },
  {
    name: 'two ledgers of different months add up',
    sheets: {
      '1월': LEDGER,
      '2월': `
        단위: 원
        일자       | 전표번호 | 분류    | 적요 | 거래처 | 장부금액
        2013-04-05 | 4-1      | 1.가.① | 급여 | 김연구 | 1,000
        2013-04-06 | 4-2      | 1.가.② | 시약 | 세움   | 2,500`,
    },
    recognised: 9_500, // 6,000 + 3,500
  },
];

const WORKBOOK_RULES = new Set(['below-minimum-cost', 'below-required-ratio', 'unit-unclear']);

describe('sheets as they come', () => {
  it.each(READINGS)('$name', ({ sheets, kind = 'ledger', recognised, finds, columns, aside = [] }) => {
    const check = checkWorkbook(
      Object.entries(sheets).map(([name, lines]) => sheetOf(name, lines)),
      { facts: { appliedOn: date('2014-02-14') } },
    );
    expect(check.sheets.map((sheet) => sheet.understanding.kind)).toContain(kind);
    expect(check.summary.recognised).toBe(recognised);
    expect(check.without.map(({ sheet }) => sheet)).toEqual(aside);
    if (finds) {
      const told = check.findings.filter(({ severity, ruleId }) => (severity === 'error' || severity === 'warning') && !WORKBOOK_RULES.has(ruleId));
      expect(told.map(({ ruleId, address }) => `${ruleId} ${address}`)).toEqual(finds);
    }
    for (const [role, letter] of Object.entries(columns ?? {})) {
      expect([role, check.sheets[0]?.understanding.columns[role as ColumnRole]]).toEqual([role, letter.charCodeAt(0) - 65]);
    }
  });
});

describe('labels of totals', () => {
  it.each([
    ['소계', 1],
    ['합 계', 3],
    ['총계', 4],
    ['[분기 소계]', 2],
    ['1분기 소계', 2],
    ['1월 계', 2],
    ['급여 계', 1],
    ['인건비계', 1],
    ['소계(재료비)', 1],
    ['합계(1월)', 2],
    ['2013.01 계', 2],
    ['1월 누적', 2],
    ['부분합', 1],
    ['January total', 2],
    ['Salaries total', 1],
    ['Grand total', 4],
    ['Subtotal Q1', 2],
    ['1.가.① 소계', 1],
    ['소계(1.가.①)', 1],
    ['누계', 3],
  ] as const)('%s is of level %d', (label, level) => {
    expect(totalLevel(label)).toBe(level);
  });
  it.each(['기계', '유량계', '압력계 구입', '시험 설계', '통계 분석', '전자저울 합계 구입', '센서 부품', '총액', '', '—'])('%s is none', (label) => {
    expect(totalLevel(label)).toBeUndefined();
  });
  it.each(['전월이월', '전기이월', '차월이월', '기초잔액', 'Balance b/f', 'Opening balance'])('%s is carried', (label) => {
    expect(isCarried(label)).toBe(true);
  });
  it.each(['이월결손', '이월 재료 구입', '잔액'])('%s is not carried', (label) => {
    expect(isCarried(label)).toBe(false);
  });
});

describe('units', () => {
  it.each([
    ['(단위 : 천원)', 1_000],
    ['단위: 원', 1],
    ['금액(천원)', 1_000],
    ['단위:천원(부가세 별도)', 1_000],
    ['(Unit: KRW 1,000)', 1_000],
    ['Unit: KRW 1,000,000', 1_000_000],
    ['단위 : 백만원, %', 1_000_000],
    ['Amounts in thousands of won', 1_000],
    ['Unit: won', 1],
    ['[단위: 천원]', 1_000],
    ['(단위 : 명, 천원)', 1_000],
    ['(단위: 건, 백만원)', 1_000_000],
    ['[단위: 천원, 명, %]', 1_000],
    ['(단위 : 억원/명)', 100_000_000],
    ['(단위: 개·천원)', 1_000],
    ['금액(명, 천원)', 1_000],
    ['단위: 천￦', 1_000],
    ['단위: 백만₩', 1_000_000],
    ['₩천', 1_000],
    ['(단위: 1천원)', 1_000],
    ['단위:일천원', 1_000],
    ['단위: 일백만 원', 1_000_000],
    ['(단위: 십만원)', 100_000],
    ['(단위: 천만원)', 10_000_000],
    ['단위 : 10,000원', 10_000],
    ['단위-천원', 1_000],
    ['unit: mil. KRW', 1_000_000],
    ['Unit: KRW mn', 1_000_000],
    ['(K KRW)', 1_000],
    ['(KRW K)', 1_000],
    ["KRW'000", 1_000],
    ["Amount (KRW '000s)", 1_000],
    ["장부금액 KRW'000", 1_000],
    ['장부금액 Thousand KRW', 1_000],
    ['Thousand KRW', 1_000],
    ['in millions of Korean won', 1_000_000],
    ['(단위: KRW 천)', 1_000],
    ['단위: KRW (천)', 1_000],
    ['단위: KRW(백만)', 1_000_000],
    ['단위 천₩', 1_000],
    ['K KRW', 1_000],
    ['(단위 : K)', 1_000],
    ['금액(K)', 1_000],
    ['집행액 (k)', 1_000],
    ['금액(천)', 1_000],
    ['금액(천단위)', 1_000],
    ['장부금액_천원', 1_000],
    ['집행액_천원', 1_000],
    ['사용금액/백만원', 1_000_000],
  ] as const)('%s is %d won', (label, won) => {
    expect(unitIn(label).won).toBe(won);
  });
  it.each(['단위', '단위:'])('%s is a label', (label) => {
    expect(unitIn(label)).toEqual({ label: true });
  });
  it.each([
    '단위 시험 장비',
    '금액(부가세 포함)',
    '천원의 아침밥',
    '1천원',
    '천만원',
    '1,000 won',
    '원',
    'KRW',
    'K',
    '금액 시험',
    '(단위: 명, 개)',
    '모델(K)',
    '수량(K)',
    '금액(Kg)',
    '금액(M)',
    '비고_천원',
    '천단위 절사',
    '단위: m',
  ])('%s is no unit', (label) => {
    expect(unitIn(label)).toEqual({});
  });
});

describe('formulas that a program wrote without results, where facts stand', () => {
  const factsOf = (cells: string) => readFacts(new Grid(sheetOf('원장', cells, { uncalculated: true })), 10);

  it('a day of three numbers is worked out', () => {
    expect(factsOf('신청일 | =DATE(2014,2,14)').facts).toEqual({ appliedOn: '2014-02-14' });
  });

  it.each([
    ['신청일 | =B9', 'appliedOn'],
    ['신청일 | =DATE(A9,2,14)', 'appliedOn'],
    ['산업분류코드 | =VLOOKUP(27212,A1:B9,2)', 'industry'],
    ['매출액(원) | =SUM(C2:D2)', 'sales'],
  ])('%s is asked about, and no number of the formula is taken', (cells, fact) => {
    const { facts, unread } = factsOf(cells);
    expect([facts, unread.map((one) => [one.fact, one.shown])]).toEqual([{}, [[fact, cells.split(' | ')[1]]]]);
  });

  it('sales by quarter too', () => {
    const sales = readQuarterSales(
      new Grid(sheetOf('매출', '분기 | 매출액(원)\n2013년 1분기 | =VLOOKUP(1,A9:B9,2)\n2013년 2분기 | 250,000,000', { uncalculated: true })),
    );
    expect([[...(sales?.byQuarter.keys() ?? [])], sales?.unread.map(({ where }) => where)]).toEqual([['2013Q2'], ["'매출'!B2"]]);
  });
});
