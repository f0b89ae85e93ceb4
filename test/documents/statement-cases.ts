/**
 * Ledgers and the statement that follows from them, calculated by hand from 별표 3 (천원, 반올림) and 영 제2조의3 (four quarters
 * before the quarter of the application). LibreOffice calculates the formulas.
 */
import { date, toSerial, type EditionId } from '../../src/domain';
import type { FirmFacts } from '../../src/checking';
import type { TestCell, TestSheet } from '../lib/sheets';

const d = (iso: string): number => toSerial(date(iso));

export interface StatementCase {
  readonly name: string;
  readonly sheets: readonly TestSheet[];
  readonly facts: FirmFacts;
  /** The edition of the application, where that is not the notice of 2013. */
  readonly edition?: EditionId;
  /** By code: 장부금액, 조정금액, 소계 in 천원. Lines not named are all 0. */
  readonly lines: Readonly<Record<string, readonly [number, number, number]>>;
  /** R&D cost by quarter, oldest first, in won. Absent where the ledger has no dates. */
  readonly quarters?: readonly number[];
  readonly sales?: readonly (number | null)[];
  /** Won in all lines − statement × 1,000. */
  readonly rounding: number;
  /** Texts that must stand in the notes. */
  readonly notes?: readonly string[];
}

const HEAD: readonly TestCell[] = ['번호', '일자', '적요', '분류', '장부금액', '조정금액', '소계', '조정사유'];
type Entry = readonly [day: TestCell, category: TestCell, book: TestCell, adjustment: TestCell];
const ledger = (name: string, unit: string, entries: readonly Entry[]): TestSheet => ({
  name,
  rows: [
    ['연구개발비 배분표'],
    ['단위', unit],
    HEAD,
    ...entries.map(([day, category, book, adjustment], index): TestCell[] => {
      const row = index + 4;
      const sum = typeof book === 'number' ? book + (typeof adjustment === 'number' ? adjustment : 0) : { error: '#VALUE!' };
      return [index + 1, day, '연구비', category, book, adjustment, { f: `=E${row}+F${row}`, v: sum }, adjustment ? '조정' : null];
    }),
  ],
});

const applied = { appliedOn: date('2014-02-14') };

export const statementCases: readonly StatementCase[] = [
  {
    name: 'sums by line, rounds each to 천원, and leaves out what lies outside the four quarters',
    sheets: [
      ledger('배분', '원', [
        [d('2012-12-31'), '1.가.①', 9_000_000, 0], // the day before
        [d('2013-01-01'), '1.가.①', 4_200_400, 0],
        [d('2013-04-25'), '1.가.①', 3_900_200, 0],
        [d('2013-12-31'), '1.가.①', 7_000_000, -7_000_000],
        [d('2014-01-01'), '1.가.①', 9_000_000, 0], // the day after
        [d('2013-08-01'), '2.마.②', 900_500, 0],
        [d('2013-08-02'), '1.라', 3_000_499, -500_000],
      ]),
    ],
    facts: applied,
    // 1.가.①: 4,200,400 + 3,900,200 + 7,000,000 = 15,100,600 → 15,101; −7,000; 8,101. 2.마.②: 900,500 → 901.
    // 1.라: 3,000,499 → 3,000; −500; 2,500.
    lines: { '1.가.①': [15_101, -7_000, 8_101], '2.마.②': [901, 0, 901], '1.라': [3_000, -500, 2_500] },
    // Q3: 900,500 + 2,500,499
    quarters: [4_200_400, 3_900_200, 3_400_999, 0],
    // 8,100,600 + 900,500 + 2,500,499 = 11,501,599; statement 8,101 + 901 + 2,500 = 11,502
    rounding: -401,
  },
  {
    name: 'adds the spellings that really stand in the ledger, and no other text',
    sheets: [
      ledger('배분', '원', [
        [d('2013-01-10'), '1.가.②', 1_000_000, 0],
        [d('2013-01-11'), '1-가-2', 2_000_000, 0],
        [d('2013-01-12'), '1.가.② 견본품비', 4_000_000, 0],
        [d('2013-01-13'), '１．가．②', 8_000_000, 0],
        [d('2013-01-14'), '1.가.② PCB*', 16_000_000, 0],
        [d('2013-01-15'), '1.가.② PCB?', 32_000_000, 0],
        [d('2013-01-16'), '1.가.② pcb*', 64_000_000, 0],
        [d('2013-01-17'), ' 1.가.② ', 128_000_000, 0],
        [d('2013-01-18'), '1.가.② "가"', 256_000_000, 0],
        [d('2013-01-19'), '1.가.③', 512_000_000, 0],
        [d('2013-01-20'), '1.자', 5_000, 0],
        [d('2013-01-21'), '=1.가.②', 7_000, 0],
      ]),
    ],
    facts: applied,
    // 1+2+4+8+16+32+64+128+256 = 511
    lines: { '1.가.②': [511_000, 0, 511_000], '1.가.③': [512_000, 0, 512_000] },
    quarters: [1_023_000_000, 0, 0, 0],
    rounding: 0,
    notes: ['‘1.자’ 1건, 삭제된 비목', '‘=1.가.②’ 1건, 별표 3에 없음'],
  },
  {
    name: 'a ledger in 천원, whose sheet has an apostrophe in its name',
    sheets: [
      ledger("It's R&D", '천원', [
        [d('2013-05-01'), '1.나.①', 30_000, 0],
        [d('2013-06-30') + 0.75, '1.나.①', 500.4, 0], // a date with a time, on the last day of the quarter
        [d('2013-12-31') + 0.999, '1.바', 1_500, -300],
      ]),
    ],
    facts: applied,
    lines: { '1.나.①': [30_500, 0, 30_500], '1.바': [1_500, -300, 1_200] },
    quarters: [0, 30_500_400, 0, 1_200_000],
    rounding: 400,
  },
  {
    name: 'a ledger in 백만원 beside one in 원; sales from their sheet',
    sheets: [
      ledger('상반기', '백만원', [[d('2013-02-01'), '1.가.③', 12, -2]]),
      ledger('하반기', '원', [
        [d('2013-07-01'), '1.가.③', 2_400_000, 0],
        [d('2013-10-01'), '2.가.①', 1_200_000, 0],
      ]),
      {
        name: '매출',
        rows: [
          ['분기', '총매출액'],
          ['2013-Q1', 612_000_000],
          ['2013-Q2', 655_500_000],
          ['2013-Q3', 701_300_000],
          ['2013-Q4', 744_900_000],
        ],
      },
    ],
    facts: applied,
    lines: { '1.가.③': [14_400, -2_000, 12_400], '2.가.①': [1_200, 0, 1_200] },
    quarters: [10_000_000, 0, 2_400_000, 1_200_000],
    sales: [612_000_000, 655_500_000, 701_300_000, 744_900_000],
    rounding: 0,
  },
  {
    name: 'text amounts and text dates are not summed, and the notes say so; a day typed as a number counts as the check reads it',
    sheets: [
      ledger('배분', '원', [
        [d('2013-01-10'), '1.가.①', 1_000_000, 0],
        [d('2013-01-11'), '1.가.①', '1,250,000원', 0],
        ['2013.7.25', '1.가.①', 2_000_000, 0],
        [20_130_704, '1.가.①', 3_000_000, 0],
        [null, '1.가.①', 4_000_000, 0],
        [d('2013-01-12'), '1.가.①', 5_000_000, '△500'],
      ]),
    ],
    facts: applied,
    // 1,000,000, and 3,000,000 on 2013-07-04; the row of an adjustment that is no number is left out whole, as the check does.
    lines: { '1.가.①': [4_000, 0, 4_000] },
    quarters: [1_000_000, 0, 3_000_000, 0],
    rounding: 0,
    notes: [
      '배분 B6: 일자가 날짜가 아니라 텍스트입니다',
      '배분 B8: 일자가 비어 있습니다',
      '배분 E5: 장부금액이 숫자가 아닙니다',
      '배분 F9: 조정금액이 숫자가 아닙니다',
    ],
  },
  {
    name: 'without a date of application every date counts',
    sheets: [
      ledger('배분', '원', [
        [d('2011-01-10'), '1.사', 1_000_000, 0],
        [d('2015-01-10'), '1.사', 2_000_000, 0],
      ]),
    ],
    facts: {},
    lines: { '1.사': [3_000, 0, 3_000] },
    quarters: [0, 0, 0, 0],
    rounding: 0,
  },
  {
    name: 'a ledger without dates and with a subtotal instead of an adjustment',
    sheets: [
      {
        name: '배분',
        rows: [
          ['분류', '장부금액', '소계'],
          ['1.차', 5_000_000, 4_000_000],
          ['1.차', 1_000_000, 1_000_000],
          ['2.바.④', 700_000, 700_000],
          ['합계', 6_700_000, 5_700_000],
        ],
      },
    ],
    facts: applied,
    // 5,000,000 beside a subtotal of 4,000,000 and no adjustment is an error (subtotal-mismatch), and left out.
    lines: { '1.차': [1_000, 0, 1_000], '2.바.④': [700, 0, 700] },
    rounding: 0,
    notes: ['배분표에 일자 열이 없어'],
  },
  {
    name: 'subtotal rows inside the ledger are not counted twice',
    sheets: [
      {
        name: '배분',
        rows: [
          ['일자', '분류', '장부금액', '조정금액', '소계'],
          [d('2013-01-10'), '1.라', 1_000_000, 0, 1_000_000],
          [null, '1분기 소계', 1_000_000, 0, 1_000_000],
          [d('2013-04-10'), '1.라', 2_000_000, 0, 2_000_000],
          [null, '2분기 소계', 2_000_000, 0, 2_000_000],
          [null, '합계', 3_000_000, 0, 3_000_000],
        ],
      },
    ],
    facts: applied,
    lines: { '1.라': [3_000, 0, 3_000] },
    quarters: [1_000_000, 2_000_000, 0, 0],
    rounding: 0,
  },
  {
    name: 'a category merged over several rows counts in all of them; what no sum finds is written as a value, and the notes say so',
    sheets: [
      {
        name: '배분',
        rows: [
          ['일자', '분류', '장부금액', '조정금액', '소계'],
          [d('2013-01-10'), '1.라', 1_000_000, 0, 1_000_000],
          [d('2013-01-11'), null, 2_000_000, 0, 2_000_000],
          [d('2013-01-12'), null, 3_000_000, 0, 3_000_000],
        ],
        merges: ['B2:B4'],
      },
    ],
    facts: applied,
    lines: { '1.라': [6_000, 0, 6_000] },
    quarters: [6_000_000, 0, 0, 0],
    rounding: 0,
    notes: ['배분 3, 4행(2행): 수식으로 연결할 수 없어'],
  },
  {
    // 별표 2 of today is in 백만원: 1.다 is 직무발명 보상금 there, 1.라.② a professor's advice.
    name: 'of today: by the lines of 별표 2, each rounded to 백만원',
    edition: '2025-04-01',
    sheets: [
      ledger('배분', '원', [
        [d('2025-03-31'), '1.가.①', 9_000_000, 0], // the day before the four quarters of 2026-05-06
        [d('2025-04-01'), '1.가.①', 24_400_000, 0],
        [d('2025-07-25'), '1.가.①', 24_400_000, -600_000],
        [d('2025-10-10'), '1.다', 3_500_000, 0],
        [d('2026-03-31'), '1.라.②', 1_499_999, 0],
        [d('2026-02-02'), '2.나.④', 400_000, 0],
        [d('2026-04-01'), '1.다', 9_000_000, 0], // the day after
      ]),
    ],
    facts: { appliedOn: date('2026-05-06') },
    // 1.가.①: 48,800,000 → 49; −600,000 → −1; 48. 1.다: 3,500,000 → 4. 1.라.②: 1,499,999 → 1. 2.나.④: 400,000 → 0.
    lines: { '1.가.①': [49, -1, 48], '1.다': [4, 0, 4], '1.라.②': [1, 0, 1] },
    quarters: [24_400_000, 23_800_000, 3_500_000, 1_899_999],
    // 48,200,000 + 3,500,000 + 1,499,999 + 400,000 = 53,599,999; the statement says 53.
    rounding: 599_999,
  },
];
