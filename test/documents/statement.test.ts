import { beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { date, type EditionId } from '../../src/domain';
import { edition } from '../../src/law';
import { a1, checkWorkbook, parseA1, type FirmFacts, type NewSheet } from '../../src/checking';
import { compareStatement, statementSheet } from '../../src/documents/statement';
import { statementOf } from '../../src/documents/statement/from-check';
import { openGrid } from '../hosts/grid/bench';
import { convert, describeWithSoffice } from '../lib/soffice';
import { blockOf, blockOfNew, valuesOf, xlsxOf } from '../lib/sheets';
import { statementCases, type StatementCase } from './statement-cases';

const notice = edition('2013-60');
const linesOf = (id: EditionId) => {
  const { costStatement } = edition(id);
  return costStatement.available ? costStatement.value.lines : [];
};
const lines = linesOf('2013-60');
const FIRST_LINE = 5;

function make({ sheets, facts, edition: of = '2013-60' }: Pick<StatementCase, 'sheets' | 'facts' | 'edition'>): NewSheet {
  const blocks = sheets.map(blockOf);
  const made = statementOf(checkWorkbook(blocks, { facts }), blocks, { edition: edition(of), lang: 'ko' });
  if (made.kind !== 'value') throw new Error(JSON.stringify(made));
  return made.value;
}
const textsOf = (sheet: NewSheet): string[] => sheet.cells.flat().flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : []));
const addressOf = (sheet: NewSheet, words: string): string => {
  const row = sheet.cells.findIndex((cells) => cells.some((cell) => typeof cell?.value === 'string' && cell.value.includes(words)));
  return a1(
    row,
    (sheet.cells[row] ?? []).findIndex((cell) => typeof cell?.value === 'string' && cell.value.includes(words)),
  );
};

describe('the 산정표', () => {
  it('has the lines of 별표 3 in their order, deleted ones as printed', () => {
    const made = statementSheet([], { edition: notice, lang: 'ko' });
    const sheet = made.kind === 'value' ? made.value : undefined;
    const labels = sheet!.cells.slice(FIRST_LINE).map((row) => row[0]?.value);
    expect(sheet!.cells[4]?.slice(0, 4).map((cell) => cell?.value)).toEqual(['비 용', '장 부 금 액', '조 정 금 액', '소 계']);
    expect(sheet!.cells[3]?.[3]?.value).toBe('(단위 : 천원)');
    expect(labels.slice(0, 3)).toEqual(['1. 기술개발', '가. 자체기술개발', expect.stringMatching(/^① /)]);
    expect(labels.filter((label) => String(label).endsWith('<삭제>')).map((label) => String(label)[0])).toEqual([...'다아자카타파하거너③다']);
    expect(labels).toHaveLength(lines.length + 1);
    expect(labels.at(-1)).toBe('합 계');
  });

  it.each([
    ['2013-60', '(단위 : 천원)', 'RD_REQUIRED_RATIO($B$3,$M$13,$D$2)'],
    ['2025-04-01', '(단위 : 백만원)', 'RD_REQUIRED_RATIO($B$3,$M$13,$D$2,$M$11)'], // 별표 1 of today has bands of sales
  ] as const)('of %s is one printed page with its unit, the rounding said on it, and its own ratios', (id, unit, ratio) => {
    const facts = { appliedOn: date(id === '2013-60' ? '2014-02-14' : '2026-05-06') };
    const sheet = make({ sheets: statementCases[0]!.sheets, facts, edition: id });
    const count = linesOf(id).length;
    expect(sheet.cells[3]?.[3]?.value).toBe(unit);
    expect(sheet.page).toMatchObject({
      orientation: 'portrait',
      pagesWide: 1,
      pagesTall: 1,
      area: { top: 0, left: 0, right: 3, bottom: FIRST_LINE + count + 1 },
    });
    expect(sheet.cells[FIRST_LINE + count + 1]?.[0]?.formula).toContain('반올림');
    expect(sheet.cells.flat().some((cell) => cell?.formula?.includes(ratio))).toBe(true);
  });

  it.each([
    ['2014-08-28', []],
    // The ratios are known to have been amended; of 별표 3 it is not known.
    ['2014-08-29', ['확인 수준: 미확인', '확인 수준: 유력']],
    ['2021-02-11', ['확인 수준: 미확인', '확인 수준: 유력']],
  ] as const)('says once how sure the law is, for an application on %s', (day, words) => {
    const sheets = [
      {
        name: '배분',
        rows: [
          ['일자', '분류', '장부금액', '조정금액', '소계'],
          [41_300, '1.가.②', 1_000, 0, 1_000],
        ],
      },
    ];
    const told = textsOf(make({ sheets, facts: { appliedOn: date(day) } })).filter((one) => one.startsWith('확인 수준'));
    expect(told.map((one) => one.split('. ')[0])).toEqual(words);
  });

  it('hands what bars the firm to RD_QUALIFIES, and only an explicit no', () => {
    const formula = (facts: FirmFacts): string => {
      const made = statementSheet([], { edition: notice, lang: 'ko', facts });
      const cells = made.kind === 'value' ? made.value.cells.flat() : [];
      return cells.find((cell) => cell?.formula?.includes('RD_QUALIFIES'))?.formula ?? '';
    };
    expect(formula({})).toMatch(/\$D\$3\)/);
    expect(formula({ isSme: true, hasRdLab: true })).toBe(formula({}));
    expect(formula({ isSme: false })).toMatch(/\$D\$3,FALSE,\)/);
    expect(formula({ hasRdLab: false })).toMatch(/\$D\$3,,FALSE\)/);
  });

  it('says the whole clause where it is asked to', () => {
    const made = statementSheet([], { edition: notice, lang: 'ko', words: 'text' });
    expect(made.kind === 'value' && textsOf(made.value)).toContain('① 지도요원의 인건비 및 지도관련경비');
  });

  it('is refused where the edition has none', () => {
    const none = { ...edition('2021-02-12'), costStatement: { available: false as const, why: { ko: '없습니다', en: 'not held' } } };
    expect(statementSheet([], { edition: none, lang: 'ko' })).toMatchObject({ kind: 'refused' });
  });

  it.each([
    { what: 'empty', sheets: [], facts: {} },
    ...statementCases.slice(0, 1).map(({ sheets, facts }) => ({ what: 'made from a ledger', sheets, facts })),
  ])('is itself read as a statement in 천원 with nothing to mend ($what)', ({ sheets, facts }) => {
    const made = statementSheet([], { edition: notice, lang: 'ko' });
    const sheet = sheets.length === 0 && made.kind === 'value' ? made.value : make({ sheets, facts });
    const check = checkWorkbook([blockOfNew(sheet)]);
    expect(check.sheets.map(({ understanding: { kind, unit, columns } }) => ({ kind, unit, columns }))).toEqual([
      { kind: 'statement', unit: 1000, columns: { category: 0, book: 1, adjustment: 2, subtotal: 3 } },
    ]);
    // An empty statement has no cost yet: that alone may be said of it.
    expect(check.findings.filter(({ severity, ruleId }) => (severity === 'error' || severity === 'warning') && !ruleId.startsWith('below-'))).toEqual([]);
  });

  it('writes a line as checked that is written in too many ways for one formula, and says so', () => {
    const rows = Array.from({ length: 200 }, (_, index) => [41_300 + index, `1.가.② 부품 ${index} ${'가'.repeat(20)}`, 1_000, 0, 1_000]);
    const sheet = make({ sheets: [{ name: '배분', rows: [['일자', '분류', '장부금액', '조정금액', '소계'], ...rows] }], facts: {} });
    const row = FIRST_LINE + lines.findIndex(({ code }) => code === '1.가.②');
    // 200 × 1,000 won in 천원.
    expect(sheet.cells[row]?.[1]).toMatchObject({ formula: '=ROUND(200000/1000,0)', style: 'warning' });
    expect(textsOf(sheet).filter((words) => words.startsWith('1.가.②: 표기나 제외한 행이 너무 많아'))).toHaveLength(1);
    expect(Math.max(...sheet.cells.flat().map((cell) => cell?.formula?.length ?? 0))).toBeLessThan(8_192);
  });

  it('asks our functions over the quarters, and says what is still needed', () => {
    const sheet = make(statementCases[3]!);
    const formula = (words: string): string | undefined =>
      sheet.cells.find((row) => row.some((cell) => cell?.value === words))?.find((cell) => cell?.formula?.includes('KVENTURE'))?.formula;
    expect(formula('연구개발비 비율')).toBe(
      '=IF($D$2="","신청일을 입력하십시오",IF(COUNT($M$7:$M$10)<4,"4개 분기의 매출액을 입력하십시오",IF(COUNT($N$7:$N$10)<4,"4개 분기의 연구개발비를 입력하십시오",KVENTURE.RD_RATIO($N$7:$N$10,$M$7:$M$10,$L$7:$L$10,$D$2))))',
    );
    expect(formula('업종의 기준 비율')).toContain('KVENTURE.RD_REQUIRED_RATIO($B$3,$M$13,$D$2)');
    expect(formula('연구개발비 요건 충족')).toContain('KVENTURE.RD_QUALIFIES($N$11,$M$11,$B$3,$M$13,$D$2,$D$3)');
  });
});

it('is made or refused from any cells, never thrown over', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '일자',
      '분류',
      '장부금액',
      '조정금액',
      '소계',
      '합계',
      '1.가.②',
      '1-가-2',
      '1.자',
      '1',
      '신청일',
      '단위 : 천원',
      '매출액',
      '2013Q1',
      '=1.가.①',
      '"',
      "'",
    ),
    fc.constant(null),
    fc.double(),
    fc.integer({ min: 0, max: 50_000 }),
    fc.boolean(),
    fc.constant({ error: '#REF!' }),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), fc.string({ unit: 'binary', minLength: 1, maxLength: 31 }), (cells, name) => {
      const blocks = [blockOf({ name, rows: [['일자', '분류', '장부금액', '조정금액', '소계'], ...cells] })];
      const made = statementOf(checkWorkbook(blocks), blocks, { edition: notice, lang: 'ko' });
      expect(['value', 'refused']).toContain(made.kind);
      if (made.kind === 'value') expect(made.value.cells.flat().filter((one) => one?.formula !== undefined && !one.formula.startsWith('='))).toEqual([]);
    }),
  );
});

type Values = (address: string) => unknown;

/** What a calculator must make of the formulas. */
function verify({ edition: of = '2013-60', lines: expected, quarters, sales, rounding, notes = [] }: StatementCase, sheet: NewSheet, at: Values): void {
  const total = [0, 0, 0];
  const lines = linesOf(of);
  lines.forEach((line, place) => {
    const row = FIRST_LINE + place;
    const amounts = [1, 2, 3].map((column) => at(a1(row, column)));
    const wanted = line.status === 'leaf' ? (expected[line.code] ?? [0, 0, 0]) : [null, null, null];
    expect(amounts, line.code).toEqual(wanted);
    wanted.forEach((amount, part) => (total[part]! += amount ?? 0));
  });
  expect([1, 2, 3].map((column) => at(a1(FIRST_LINE + lines.length, column)))).toEqual(total);
  if (quarters) {
    // The table of quarters: 분기 · 매출액 · 연구개발비 · 비율 from L6 on.
    expect([7, 8, 9, 10].map((row) => at(`N${row}`))).toEqual(quarters);
    expect(at('N11')).toBe(quarters.reduce((sum, one) => sum + one));
  }
  if (sales) {
    expect([7, 8, 9, 10].map((row) => at(`M${row}`))).toEqual(sales);
    expect(at('O7')).toBeCloseTo((quarters![0] as number) / (sales[0] as number), 12);
  }
  const note = addressOf(sheet, '반올림한 차이');
  expect(at(note.replace(/^L/, 'O'))).toBeCloseTo(rounding, 6);
  expect(at(addressOf(sheet, '새로 생긴 비목 표기').replace(/^L/, 'O'))).toBe(0);
  expect(textsOf(sheet)).toEqual(expect.arrayContaining(notes.map((words) => expect.stringContaining(words))));
}

describe('the 산정표 as the grid of the workbench calculates it', () => {
  it.each(statementCases)('$name', async (one) => {
    const sheet = make(one);
    const open = await openGrid(await xlsxOf(one.sheets));
    try {
      const { id } = await open.host.addSheet(sheet);
      let block = await open.host.read(id);
      // The grid calculates beside us: the total of the lines comes last.
      for (let tries = 0; tries < 100 && typeof block.values[FIRST_LINE + linesOf(one.edition ?? '2013-60').length]?.[3] !== 'number'; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        block = await open.host.read(id);
      }
      verify(one, sheet, (address) => {
        const { row, column } = parseA1(address)!;
        return block.values[row - block.top]?.[column - block.left] ?? null;
      });
      // With its amounts by quarter beside it, which are in won, it is read by its own columns; where cells are not summed it may differ from the ledger.
      const { understanding } = checkWorkbook([block], { facts: one.facts }).sheets[0]!;
      expect(understanding).toMatchObject({ kind: 'statement', columns: { category: 0, book: 1, adjustment: 2, subtotal: 3 } });
      const checked = checkWorkbook([...one.sheets.map(blockOf), block], { facts: one.facts });
      const own = checked.findings.filter(({ sheetId }) => sheetId === id);
      expect(own.filter(({ ruleId }) => /^(?:subtotal-mismatch|amount-unclear)$/.test(ruleId))).toEqual([]);
    } finally {
      await open.close?.();
    }
  });
});

describeWithSoffice('the 산정표 as LibreOffice calculates it', () => {
  const made = statementCases.map((one) => make(one));
  const values: Values[] = [];
  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [index, one] of statementCases.entries()) files[`case-${index}.xlsx`] = await xlsxOf([...one.sheets, made[index]!]);
    const out = await convert(files, 'xlsx');
    for (const index of statementCases.keys()) values.push(await valuesOf(out[`case-${index}.xlsx`]!, made[index]!.name));
  }, 240_000);

  it.each(statementCases.map((one, index) => ({ ...one, index })))('$name', (one) => {
    verify(one, made[one.index]!, values[one.index]!);
  });

  it('names its period and quarters from the date of application', () => {
    // 2014-02-14 → 2013-01-01 … 2013-12-31: serials 41275 and 41639
    expect([values[0]!('B4'), values[0]!('C4'), values[0]!('L7'), values[0]!('L10')]).toEqual([41_275, 41_639, '2013Q1', '2013Q4']);
  });

  it('counts the cells that are not summed', () => {
    const at = (words: string): unknown => values[4]!(addressOf(made[4]!, words).replace(/^L/, 'O'));
    expect([at('일자가 날짜가 아니라'), at('일자가 비어'), at('장부금액이 숫자가'), at('조정금액이 숫자가')]).toEqual([1, 1, 1, 1]);
  });
});

describe('a statement beside the ledger', () => {
  const ledger = [
    { code: '1.가.①', bookAmount: 15_100_600, adjustment: -7_000_000, subtotal: 8_100_600 },
    { code: '1.라', bookAmount: 3_000_000, adjustment: 0, subtotal: 3_000_000 },
  ];
  const right = [
    { code: '1.가.①', bookAmount: 15_101_000, adjustment: -7_000_000, subtotal: 8_101_000 },
    { code: '1.라', bookAmount: 3_000_000, subtotal: 3_000_000 },
    { code: '1.바' },
  ];
  it.each([
    { name: 'agrees within the rounding', statement: right, unit: 1000, differs: [] },
    { name: 'half a unit is rounding', statement: [{ code: '1.라', bookAmount: 3_000_500, subtotal: 3_000_500 }, right[0]!], unit: 1000, differs: [] },
    {
      name: 'one won more is not',
      statement: [{ code: '1.라', bookAmount: 3_000_501, subtotal: 3_000_000 }, right[0]!],
      unit: 1000,
      differs: ['1.라 bookAmount'],
    },
    { name: 'in won nothing is rounding', statement: right, unit: 1, differs: ['1.가.① bookAmount', '1.가.① subtotal'] },
    // Book and adjustment are rounded each: the subtotal may be one unit off.
    { name: 'a subtotal of two rounded amounts', statement: [{ ...right[0]!, subtotal: 8_101_600 }, right[1]!], unit: 1000, differs: [] },
    { name: 'and no more', statement: [{ ...right[0]!, subtotal: 8_101_601 }, right[1]!], unit: 1000, differs: ['1.가.① subtotal'] },
    { name: 'a line that only the ledger has', statement: [right[0]!], unit: 1000, differs: ['1.라 bookAmount missing', '1.라 subtotal missing'] },
    {
      name: 'a line that only the statement has',
      statement: [...right, { code: '1.사', bookAmount: 700_000, subtotal: 700_000 }],
      unit: 1000,
      differs: ['1.사 bookAmount', '1.사 subtotal'],
    },
    {
      name: 'a line on two rows counts as one',
      statement: [right[0]!, { code: '1.라', bookAmount: 1_000_000, subtotal: 1_000_000 }, { code: '1.라', bookAmount: 2_000_000, subtotal: 2_000_000 }],
      unit: 1000,
      differs: [],
    },
  ])('$name', ({ statement, unit, differs }) => {
    expect(compareStatement(statement, ledger, unit).map(({ code, part, missing }) => `${code} ${part}${missing ? ' missing' : ''}`)).toEqual(differs);
  });

  it('agrees with itself, whatever the amounts', () => {
    const amount = fc.integer({ min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ code: fc.constantFrom('1.가.①', '1.라', '2.마.②'), bookAmount: amount, adjustment: amount }), { maxLength: 3 }),
        (some) => {
          const unique = [...new Map(some.map((line) => [line.code, { ...line, subtotal: line.bookAmount + line.adjustment }])).values()];
          expect(compareStatement(unique, unique, 1)).toEqual([]);
        },
      ),
    );
  });
});

it('says how high the rows of its head and its foot are: LibreOffice prints those of which a file says nothing lower than their letters', () => {
  const sheet = blockOf({ name: '원장', rows: [['단위: 원'], ['일자', '비목', '적요', '장부금액'], [41_334, '1.가.②', '시약', 1_000_500]] });
  const check = checkWorkbook([sheet], { facts: { appliedOn: date('2014-02-14') } });
  const made = statementOf(check, [sheet], { edition: edition('2013-60'), lang: 'ko' });
  if (made.kind !== 'value') throw new Error('no statement');
  const foot = made.value.page?.area?.bottom ?? 0;
  for (const row of [1, 2, 3, foot - 1, foot]) expect(made.value.rowHeights?.[row]).toBeGreaterThanOrEqual(18);
});
