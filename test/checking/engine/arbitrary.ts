/** Sheets as nobody would write them, and ledgers as people do, for properties. */
import fc from 'fast-check';
import type { Area, CellValue, SheetBlock } from '../../../src/checking';

const CODES = ['1.가.①', '1.가.②', '1.가.③', '1-가-2', '1.나.①', '1.나.②', '1.마.②', '1.라', '1.바', '2.가.⑤', '2.마.②', '1.자', '1.나', '1.가.④', '기타'];
const TEXTS = ['시약 구입', '시험장비 임차', '오실로스코프 구입', '급여', '합계', '소계', '1분기 소계', '', '원재료', '장부금액'];
const REQUIREMENTS = ['연구요원', '지배주주', '조교수', '시간강사', '대학', '일반기업', '대기업', '확인', ''];
const ODD: readonly CellValue[] = [
  null,
  '',
  ' ',
  true,
  false,
  NaN,
  Infinity,
  -Infinity,
  1e308,
  -1e-320,
  2 ** 60,
  0.1,
  -0,
  '=1+1',
  '+A1',
  '@x',
  '\t',
  '1,250,000원',
  '△500',
  '(500)',
  '１２３',
  { error: '#REF!' },
  { error: '' },
  '\u0000',
  '💣'.repeat(30),
  'a'.repeat(3_000),
];
const FORMULAS = [
  '=',
  '=A1',
  '=C3',
  '=SUM(C1:C9)',
  '=SUM(A1:XFD1048576)',
  '=SUM(SUM(C1))',
  '=C2+D2',
  '=1/0',
  '=)(',
  '==',
  '=-',
  '=C2+',
  '=SUBTOTAL(9,C2:C9)',
  '=XYZ99999999',
  "='다른 시트'!A1",
  '={1,2}',
];

export const oddCell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom(...ODD),
  fc.constantFrom<CellValue>(...CODES, ...TEXTS, '분류', '장부금액(천원)', '조정금액', '일자'),
  fc.integer(),
  fc.double(),
  fc.string(),
);

const area: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(30), fc.nat(20), fc.nat(1_100_000), fc.nat(17_000))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));

/** Any block at all. */
export const oddBlock: fc.Arbitrary<SheetBlock> = fc
  .record({
    values: fc.array(fc.array(oddCell, { maxLength: 8 }), { maxLength: 14 }),
    top: fc.constantFrom(0, 1, 7, 200),
    left: fc.constantFrom(0, 2, 40),
    formulas: fc.array(fc.tuple(fc.nat(14), fc.nat(8), fc.constantFrom(...FORMULAS)), { maxLength: 12 }),
    hidden: fc.array(fc.nat(20)),
    merges: fc.array(area, { maxLength: 4 }),
    date1904: fc.boolean(),
  })
  .map(({ values, formulas, hidden, ...rest }) => ({
    sheetId: 's',
    sheet: '시트',
    values,
    formulas: formulaMap(formulas),
    hiddenRows: new Set(hidden),
    ...rest,
  }));

export function formulaMap(list: readonly (readonly [row: number, column: number, formula: string])[]): Map<number, Map<number, string>> {
  const formulas = new Map<number, Map<number, string>>();
  for (const [row, column, formula] of list) formulas.set(row, (formulas.get(row) ?? new Map<number, string>()).set(column, formula));
  return formulas;
}

export const HEADER = ['일자', '전표번호', '계정과목', '적요', '대상자', '분류', '요건구분', '장부금액(원)', '조정금액', '소계', '조정사유'];
export const WIDTH = HEADER.length;

const often = <T>(usual: fc.Arbitrary<T>, seldom: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: seldom });
const amount: fc.Arbitrary<CellValue> = often(fc.constantFrom<CellValue>(0, 1_000, 2_000, 1_500_000, 1_600_000, 1_700, -500), fc.constantFrom(...ODD));
const day: fc.Arbitrary<CellValue> = often(
  fc.constantFrom<CellValue>(41_275, 41_300, 41_400, 41_639),
  fc.constantFrom<CellValue>(41_640, '2013.7.25', '20131331', null, 20_130_725, 'x'),
);

/** A row as people write them, mostly. */
export const ledgerRow: fc.Arbitrary<CellValue[]> = fc
  .tuple(
    day,
    fc.constantFrom<CellValue>('V1', 'V2', 'V3', 'V4', null),
    fc.constantFrom<CellValue>('급여', '원재료비', '지급임차료', '교육훈련비', null),
    often(fc.constantFrom<CellValue>(...TEXTS.slice(0, 4)), fc.constantFrom<CellValue>(...TEXTS)),
    fc.constantFrom<CellValue>('김연구', '이개발', '한빛과학', null),
    often(fc.constantFrom<CellValue>(...CODES), fc.constantFrom<CellValue>(null, '합계', 7)),
    fc.constantFrom<CellValue>(...REQUIREMENTS, null),
    amount,
    often(fc.constantFrom<CellValue>(0, 0, 0, -100), amount),
    fc.constantFrom<CellValue>('=', '=', '=', 1_000, 0, null),
    fc.constantFrom<CellValue>(null, '출연금'),
  )
  .map(([...cells]) => {
    const [book, adjustment] = [cells[7], cells[8]];
    if (cells[9] === '=') cells[9] = typeof book === 'number' && typeof adjustment === 'number' ? book + adjustment : { error: '#VALUE!' };
    return cells as CellValue[];
  });

/** A ledger: its header, its rows, perhaps a total; some subtotals are formulas, some without a result. */
export const ledger: fc.Arbitrary<SheetBlock> = fc
  .record({
    rows: fc.array(ledgerRow, { minLength: 1, maxLength: 12 }),
    total: fc.boolean(),
    computed: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    blanks: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    hidden: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 2 }),
  })
  .map(({ rows, total, computed, blanks, hidden }) => {
    const formulas: [number, number, string][] = [];
    const values: CellValue[][] = [
      [...HEADER],
      ...rows.map((row, at) => {
        if (!computed[at]) return row;
        formulas.push([at + 1, 9, `=H${at + 2}+I${at + 2}`]);
        return blanks[at] ? row.map((cell, column) => (column === 9 ? null : cell)) : row;
      }),
    ];
    if (total) {
      const end = values.length;
      formulas.push([end, 7, `=SUM(H2:H${end})`]);
      values.push([
        null,
        null,
        null,
        null,
        null,
        '합계',
        null,
        rows.reduce((sum, row) => sum + (typeof row[7] === 'number' ? row[7] : 0), 0),
        null,
        null,
        null,
      ]);
    }
    return { sheetId: 's', sheet: '원장', top: 0, left: 0, values, formulas: formulaMap(formulas), hiddenRows: new Set(hidden), merges: [], date1904: false };
  });

/** Cells of a ledger that are edited: where, and what stands there then. */
export const edit: fc.Arbitrary<{ readonly row: number; readonly column: number; readonly cells: CellValue[][] }> = fc.oneof(
  fc.record({
    row: fc.nat(14),
    column: fc.nat(WIDTH - 1),
    cells: fc.oneof(amount, day, oddCell, fc.constantFrom<CellValue>(...CODES, ...TEXTS, ...REQUIREMENTS)).map((cell) => [[cell]]),
  }),
  fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.constant(0), cells: fc.array(ledgerRow, { minLength: 1, maxLength: 3 }) }),
  fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.constant(0), cells: fc.constant<CellValue[][]>([Array<CellValue>(WIDTH).fill(null)]) }),
);
