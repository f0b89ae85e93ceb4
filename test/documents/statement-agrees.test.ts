/**
 * The statement, the pane and the report say the same amounts by line and quarter, wherever the quarters of a ledger are written and
 * whatever is wrong in it; LibreOffice calculates the formulas. Amounts by hand.
 */
import { beforeAll, expect, it } from 'vitest';
import { checkWorkbook, type CheckOptions, type NewSheet, type SheetBlock, type WorkbookCheck } from '../../src/checking';
import { bookToRecognised } from '../../src/checking/book-to-recognised';
import { findingsSheet } from '../../src/documents/report';
import { statementOf } from '../../src/documents/statement/from-check';
import { date, toSerial } from '../../src/domain';
import { FileHost } from '../../src/hosts/file';
import { edition } from '../../src/law';
import { a1 } from '../../src/sheet/a1';
import { LAYOUTS, layoutOf } from '../layouts/layouts';
import { blockOf, valuesOf, xlsxOf, type TestCell, type TestSheet } from '../lib/sheets';
import { convert, describeWithSoffice } from '../lib/soffice';

const notice = edition('2013-60');
const lines = notice.costStatement.available ? notice.costStatement.value.lines : [];
const FIRST_LINE = 5;
const d = (iso: string): number => toSerial(date(iso));
const facts = { appliedOn: date('2014-02-14'), industry: '26410' };

interface Case {
  readonly name: string;
  readonly sheets: readonly TestSheet[];
  /** Errors of these rules are ignored. */
  readonly ignore?: readonly string[];
  /** Won of 1.가.② by quarter, and what lies in none of them. */
  readonly quarters: readonly [number, number, number, number];
  readonly outside?: number;
  /** Rows that no formula counts. */
  readonly values?: number;
  readonly says?: readonly string[];
  readonly saysNot?: readonly string[];
}

const HEAD: readonly TestCell[] = ['전표번호', '적요', '거래처', '분류', '장부금액'];
const cost = (n: number, won: TestCell, line: TestCell = '1.가.②'): TestCell[] => [`A-${n}`, `압력 센서 ${n}호`, '미래부품', line, won];
const UNIT: readonly TestCell[] = ['단위: 원'];
const MEND = ['먼저 수정할 셀'];
const dated = (name: string, rows: readonly (readonly TestCell[])[]): TestSheet => ({ name, rows: [UNIT, ['일자', ...HEAD], ...rows] });
const year = (month: number): number => d(`2013-${String(month).padStart(2, '0')}-05`);
/** 1 million in January, 2 in April, 3 in July, 4 in October. */
const plain = [1, 4, 7, 10].map((month, at): TestCell[] => [year(month), ...cost(at, (at + 1) * 1_000_000)]);

const CASES: readonly Case[] = [
  // The formulas of the workbench take such a name for another sheet.
  { name: 'a sheet with ! in its name', sheets: [dated('13년 원장!', plain)], quarters: [1_000_000, 2_000_000, 3_000_000, 4_000_000], values: 4 },
  { name: 'dates', sheets: [dated('원장', plain)], quarters: [1_000_000, 2_000_000, 3_000_000, 4_000_000], saysNot: MEND },
  {
    name: 'a column of quarters',
    sheets: [
      {
        name: '원장',
        rows: [UNIT, ['분기', ...HEAD], ...[1, 2, 3, 4, 1, 2, 3, 4].map((quarter, at): TestCell[] => [`2013년 ${quarter}분기`, ...cost(at, 1_000_000 + at)])],
      },
    ],
    // 1,000,000 + 1,000,004, + 001 and 005 …
    quarters: [2_000_004, 2_000_006, 2_000_008, 2_000_010],
    saysNot: MEND,
  },
  {
    name: 'a quarter once for the rows below it, one of them outside',
    sheets: [
      {
        name: '원장',
        rows: [
          UNIT,
          ['분기', ...HEAD],
          ...['2013년 1분기', null, null, '2013년 2분기', null, '2012년 4분기', null, '2013년 4분기'].map((quarter, at): TestCell[] => [
            quarter,
            ...cost(at, 1_000_000 + at * 1_000),
          ]),
        ],
      },
    ],
    // 1,000,000 + 1,001,000 + 1,002,000; 1,003,000 + 1,004,000; 1,007,000
    quarters: [3_003_000, 2_007_000, 0, 1_007_000],
    saysNot: MEND,
  },
  {
    name: 'titles over blocks, one of them outside',
    sheets: [
      {
        name: '원장',
        rows: [
          UNIT,
          HEAD,
          ...['2013년 1분기', '2013년 2분기', '2013년 3분기', '2013년 4분기', '2012년 4분기'].flatMap((title, at): TestCell[][] => [
            [title],
            cost(2 * at, 1_000_000 + 2 * at * 1_000),
            cost(2 * at + 1, 1_001_000 + 2 * at * 1_000),
            ['소계', null, null, null, 2_001_000 + 4 * at * 1_000],
          ]),
        ],
      },
    ],
    quarters: [2_001_000, 2_005_000, 2_009_000, 2_013_000],
    saysNot: [...MEND, '일자 열이 없어'],
  },
  {
    name: 'a sheet a quarter, in two units',
    sheets: [1, 2, 3, 4].map((quarter) => ({
      name: `2013 ${quarter}분기`,
      rows: [
        [quarter === 2 ? '단위: 천원' : '단위: 원'],
        HEAD,
        ...[0, 1, 2].map((at) => cost(quarter * 3 + at, quarter === 2 ? 2_000 + at : quarter * 1_000_000 + at)),
      ],
    })),
    // 3 × 1,000,000 + 0 + 1 + 2; (2,000 + 2,001 + 2,002) × 1,000 …
    quarters: [3_000_003, 6_003_000, 9_000_003, 12_000_003],
    saysNot: ['일자 열이 없어'],
  },
  {
    name: 'a sheet a quarter, one of them outside: nothing of it counts',
    sheets: ['2013 1분기', '2013 2분기', '2013 3분기', '2013 4분기', '2012 4분기'].map((name, quarter) => ({
      name,
      rows: [UNIT, HEAD, ...[0, 1, 2].map((at) => cost(quarter * 3 + at, (quarter + 1) * 1_000_000 + at))],
    })),
    // 3 × 1,000,000 + 0 + 1 + 2 …
    quarters: [3_000_003, 6_000_003, 9_000_003, 12_000_003],
    saysNot: ['일자 열이 없어'],
  },
  {
    name: 'columns of quarters: the rows are values, and it is said',
    sheets: [
      {
        name: '원장',
        rows: [
          UNIT,
          ['분류', '적요', '거래처', '2013 1Q', '2013 2Q', '2013 3Q', '2013 4Q', '계'],
          ...[0, 1, 2, 3].map((at): TestCell[] => ['1.가.②', `센서 ${at}`, '미래부품', 100_000, 200_000, 300_000, 400_000, 1_000_000]),
        ],
      },
    ],
    quarters: [400_000, 800_000, 1_200_000, 1_600_000],
    values: 4,
    says: ['수식으로 연결할 수 없어'],
  },
  ...[false, true].map((isIgnored): Case => ({
    name: `columns of quarters, one of them outside${isIgnored ? ' and ignored' : ''}, rows that are of it alone, in part and not at all`,
    sheets: [
      {
        name: '원장',
        rows: [
          UNIT,
          ['분류', '적요', '거래처', '2012 4Q', '2013 1Q', '2013 2Q', '2013 3Q', '2013 4Q', '계'],
          ['1.가.②', '센서 1', '미래부품', 100_000, 100_000, null, null, null, 200_000],
          ['1.가.②', '센서 2', '미래부품', 70_000, null, null, null, null, 70_000],
          ['1.가.②', '센서 3', '미래부품', null, 210_000, 220_000, 230_000, 240_000, 900_000],
          ['1.가.②', '센서 4', '미래부품', 10_000, 310_000, 320_000, 330_000, 340_000, 1_310_000],
        ],
      },
    ],
    ...(isIgnored ? { ignore: ['date-outside-period'], outside: 180_000 } : {}),
    quarters: [620_000, 540_000, 560_000, 580_000],
    values: isIgnored ? 3 : 3,
  })),
  {
    name: 'months across of two groups with adjustments, one month outside',
    sheets: [
      {
        name: '원장',
        rows: [
          UNIT,
          ['분류', '적요', '2012년 4분기', null, null, '2013년 1분기', null, null, '2013년 3분기', null, null],
          [null, null, '장부금액', '조정금액', '소계', '장부금액', '조정금액', '소계', '장부금액', '조정금액', '소계'],
          ...[1, 2, 3].map((at): TestCell[] => ['1.가.②', `센서 ${at}`, 9_000, -900, 8_100, 100_000 * at, -10_000, 100_000 * at - 10_000, 50_000, 0, 50_000]),
        ],
      },
    ],
    // 90,000 + 190,000 + 290,000; 3 × 50,000
    quarters: [570_000, 0, 150_000, 0],
    values: 3,
  },
  {
    name: 'an ignored day outside of the four quarters',
    sheets: [dated('원장', [...plain, [d('2012-11-11'), ...cost(9, 1_008_000)]])],
    ignore: ['date-outside-period'],
    quarters: [1_000_000, 2_000_000, 3_000_000, 4_000_000],
    outside: 1_008_000,
  },
  {
    name: 'no category, a deleted one and a day outside',
    sheets: [
      dated('원장', [...plain, [year(2), ...cost(5, 1_012_000, null)], [year(3), ...cost(6, 1_004_000, '1.자')], [d('2012-11-11'), ...cost(9, 1_008_000)]]),
    ],
    quarters: [1_000_000, 2_000_000, 3_000_000, 4_000_000],
    says: ['원장 E7: 비목 없음 1건', '‘1.자’ 1건, 삭제된 비목', '제외: 비목이 없음 (1행)'],
  },
  {
    name: 'an amount that is an error value',
    sheets: [dated('원장', [...plain.slice(0, 2), [year(5), ...cost(7, { f: '=1/0', v: { error: '#DIV/0!' } })], ...plain.slice(2)])],
    quarters: [1_000_000, 2_000_000, 3_000_000, 4_000_000],
  },
  {
    name: 'an amount below zero, a day typed as a number; a day and an amount written as text are errors',
    sheets: [
      dated('원장', [
        ...plain,
        [year(2), ...cost(5, -300_000)],
        ['2013.7.25', ...cost(6, 500_000)],
        [20_131_104, ...cost(7, 600_000)],
        [year(8), ...cost(8, '700,000원')],
      ]),
    ],
    quarters: [700_000, 2_000_000, 3_000_000, 4_600_000],
    says: ['원장 A8: 일자가 날짜가 아니라', '원장 F10: 장부금액이 숫자가 아닙니다'],
  },
  {
    name: 'two tables of a sheet, in two ways',
    sheets: [
      dated('원장', plain),
      { name: '추가', rows: [UNIT, ['분기', ...HEAD], ...[1, 2, 3, 4].map((quarter, at): TestCell[] => [`2013년 ${quarter}분기`, ...cost(20 + at, 250_000)])] },
    ],
    quarters: [1_250_000, 2_250_000, 3_250_000, 4_250_000],
  },
];

interface Made {
  readonly blocks: readonly SheetBlock[];
  readonly check: WorkbookCheck;
  readonly sheet: NewSheet;
  readonly options: CheckOptions;
}
function make(sheets: readonly TestSheet[], options: CheckOptions, ignore: readonly string[] = []): Made | undefined {
  const blocks = sheets.map(blockOf);
  const decisions: CheckOptions['decisions'] = checkWorkbook(blocks, options)
    .findings.filter(({ ruleId }) => ignore.includes(ruleId))
    .map(({ key, ruleId }) => ({ key, ruleId, kind: 'ignored', where: '', what: '', reason: '사유', by: '', at: '' }));
  const asked = { ...options, decisions };
  const check = checkWorkbook(blocks, asked);
  const made = statementOf(check, blocks, { edition: edition(check.edition), lang: 'ko' });
  return made.kind === 'value' ? { blocks, check, sheet: made.value, options: asked } : undefined;
}
const textsOf = (sheet: NewSheet): string[] => sheet.cells.flat().flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : []));

/** By line what is recognised in all, and in each quarter. */
function expected({ check }: Made): Map<string, number[]> {
  const labels = (check.sheets[0]?.byQuarter ?? []).map(({ quarter }) => quarter);
  const all = new Map<string, number[]>();
  for (const { understanding, counted } of check.sheets) {
    if (understanding.kind !== 'ledger') continue;
    for (const { code, book, adjustment, quarters, barredBy } of counted.all()) {
      if (code === undefined || barredBy !== undefined) continue;
      const sums = all.get(code) ?? [0, 0, 0, 0, 0];
      sums[4]! += book + adjustment;
      for (const [quarter, won] of quarters) if (labels.includes(quarter)) sums[labels.indexOf(quarter)]! += won;
      all.set(code, sums);
    }
  }
  return all;
}

it.each(CASES)(
  '$name: what is recognised is what was calculated by hand',
  ({ sheets, ignore = [], quarters, outside = 0, values = 0, says = [], saysNot = [] }) => {
    const made = make(sheets, { facts }, ignore)!;
    const all = quarters.reduce((sum, won) => sum + won, outside);
    expect(made.check.summary.recognised).toBe(all);
    expect(expected(made).get('1.가.②')).toEqual([...quarters, all]);
    const steps = bookToRecognised(made.check);
    expect(steps.at(-1)?.amount).toBe(all);
    // The report and the statement carry the same steps.
    for (const sheet of [made.sheet, findingsSheet(made.check, [], 'ko')]) {
      expect(sheet.cells.flat().map((cell) => cell?.value)).toEqual(expect.arrayContaining(steps.map(({ amount }) => amount)));
    }
    expect(made.sheet.remark?.ko ?? '').toMatch(values === 0 ? /^$/ : new RegExp(`^${values}행의 금액은 수식으로 연결하지 못해`));
    const texts = textsOf(made.sheet).join('\n');
    for (const words of says) expect(texts).toContain(words);
    for (const words of saysNot) expect(texts).not.toContain(words);
  },
);

describeWithSoffice('the statement after LibreOffice has calculated it', () => {
  const layouts = Array.from({ length: 16 }, (_, seed) => layoutOf(seed * 7 + 3)).flatMap(({ name, layout }) => {
    const made = make(layout.sheets, layout.options ?? { facts });
    return made?.check.sheets.some(({ understanding }) => understanding.kind === 'ledger') ? [{ name, sheets: layout.sheets, made }] : [];
  });
  const all = [...CASES.map(({ name, sheets, ignore }) => ({ name, sheets, made: make(sheets, { facts }, ignore)! })), ...layouts];
  const files: Uint8Array[] = [];
  beforeAll(async () => {
    const before: Record<string, Uint8Array> = {};
    for (const [index, { sheets, made }] of all.entries()) before[`agrees-${index}.xlsx`] = await xlsxOf([...sheets, made.sheet]);
    const out = await convert(before, 'xlsx');
    for (const index of all.keys()) files.push(out[`agrees-${index}.xlsx`]!);
  }, 400_000);

  it('is tried over layouts of every kind', () => {
    expect(Object.keys(LAYOUTS).length).toBeGreaterThan(layouts.length);
    expect(layouts.length).toBeGreaterThan(8);
  });

  it.each(all.map(({ name, made }, index) => ({ name, made, index })))('$index $name', async ({ made, index }) => {
    const at = await valuesOf(files[index]!, made.sheet.name);
    const byQuarter = made.sheet.cells[4]?.[5]?.formula !== undefined;
    const last = made.sheet.cells[4]!.findIndex((cell) => cell?.value === '산정기간 전체' || cell?.value === '합계');
    const wanted = expected(made);
    const [found, sums]: [Record<string, unknown[]>, Record<string, unknown[]>] = [{}, {}];
    lines.forEach((line, place) => {
      if (line.status !== 'leaf') return;
      const row = FIRST_LINE + place;
      const [a, b, c, e, total] = wanted.get(line.code) ?? [0, 0, 0, 0, 0];
      const columns = [...(byQuarter ? [5, 6, 7, 8] : []), last];
      sums[line.code] = byQuarter ? [a, b, c, e, total] : [total];
      found[line.code] = columns.map((column) => Math.round(Number(at(a1(row, column)))));
      // 천원, both parts rounded.
      expect(Math.abs(Number(at(a1(row, 3))) * 1000 - (total as number)), line.code).toBeLessThanOrEqual(1000);
    });
    if (made.check.facts.appliedOn !== undefined && made.check.edition === '2013-60') expect(found).toEqual(sums);
    // Nothing new is found in the statement, and nothing more is asked.
    const host = await FileHost.open(files[index]!);
    const blocks = await Promise.all((await host.sheets()).map(({ id }) => host.read(id)));
    const again = checkWorkbook(blocks, made.options);
    const own = again.findings.filter(({ sheet, severity }) => sheet === made.sheet.name && severity === 'error');
    expect(own.map(({ ruleId, address, message }) => `${ruleId} ${address} ${message.ko}`)).toEqual([]);
    expect(again.verdict.missing.map(({ ko }) => ko)).toEqual(made.check.verdict.missing.map(({ ko }) => ko));
    expect(again.summary.recognised).toBe(made.check.summary.recognised);
  });
});
