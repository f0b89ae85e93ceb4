/** Where the check, the statement, the self-check and the functions speak of the same thing, they say the same: amounts, ratio, verdict, excluded industry and how sure the law is. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkWorkbook, type FirmFacts, type Verdict, type WorkbookCheck } from '../../src/checking';
import { makeVerdict } from '../../src/checking/verdict';
import { findingsSheet } from '../../src/documents/report';
import { selfCheckSheet } from '../../src/documents/self-check/sheet';
import { statementSheet } from '../../src/documents/statement';
import { statementOf } from '../../src/documents/statement/from-check';
import { date, toSerial, type Certainty, type PlainDate } from '../../src/domain';
import { functions } from '../../src/functions/registry';
import { edition, editionOn, editions } from '../../src/law';
import { ksicDivisions } from '../../src/law/ksic';
import { ROUTE_NAMES } from '../../src/reading/self-check/questions';
import { assessRoute, type EligibilityFacts } from '../../src/rules';
import { doubtsOn } from '../../src/rules/edition-choice';
import { a1, parseA1 } from '../../src/sheet/a1';
import type { NewSheet } from '../../src/sheet/model';
import { blockOf, valuesOf, xlsxOf, type TestCell, type TestSheet } from '../lib/sheets';
import { convert, describeWithSoffice } from '../lib/soffice';

/** The answer of a cell, or the code of its error. */
function call(id: string, ...given: unknown[]): unknown {
  try {
    return functions.get(id)?.(...given);
  } catch (error) {
    return (error as { code: string }).code;
  }
}
const serial = (iso: string): number => toSerial(date(iso));
const lawOn = (day: PlainDate) => editionOn(day) ?? edition('2013-60');

/** A day of each kind of law, and the quarters before it. */
const DAYS = ['2014-02-14', '2014-08-29', '2021-02-11', '2021-02-12', '2025-03-31', '2025-04-01', '2026-05-06', '2026-08-20'] as const;
/** Lines that ask nothing of the firm itself but its lab. */
const LINES = { '2013-60': ['1.라', '1.가.②', '1.가.③', '1.사', '2.마.①'], today: ['1.다', '1.가.②', '1.가.③', '1.바', '2.라.①'] } as const;
const SPELLINGS: readonly ((code: string) => string)[] = [
  (code) => code,
  (code) => code.replace(/\./g, '-').replace('①', '1').replace('②', '2').replace('③', '3'),
  (code) => ` ${code} `,
  (code) => `${code} 비용`,
];

interface Entry {
  readonly day: string;
  readonly line: string;
  readonly book: number;
  readonly adjustment: number;
}
interface Ledger {
  readonly applied: PlainDate;
  readonly entries: readonly Entry[];
  readonly sales: readonly number[];
  readonly facts: FirmFacts;
}

/** The last day of the quarter so many quarters before that of the application. */
function quarterDay(applied: string, back: number, day: number): string {
  const quarter = Number(applied.slice(0, 4)) * 4 + Math.floor((Number(applied.slice(5, 7)) - 1) / 3) - back;
  const month = 3 * (quarter % 4) + 1 + (day % 3);
  return `${Math.floor(quarter / 4)}-${String(month).padStart(2, '0')}-${String(1 + (day % 28)).padStart(2, '0')}`;
}
const quarterName = (applied: string, back: number): string => {
  const quarter = Number(applied.slice(0, 4)) * 4 + Math.floor((Number(applied.slice(5, 7)) - 1) / 3) - back;
  return `${Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`;
};

const won = fc.oneof(fc.integer({ min: 1, max: 40_000_000 }), fc.constantFrom(10_000_000, 12_500_000, 49_999_999, 50_000_000, 499, 500));
/** Lawful rows alone: of these nothing may be left out but by its day. `0` is the quarter of the application itself, `5` a quarter too early. */
const ledger = fc.constantFrom(...DAYS).chain((applied): fc.Arbitrary<Ledger> => {
  const lines = applied < '2021-02-12' ? LINES['2013-60'] : LINES.today;
  const entry = fc.record({
    day: fc.tuple(fc.integer({ min: 0, max: 5 }), fc.nat(83)).map(([back, day]) => quarterDay(applied, back, day)),
    line: fc.tuple(fc.constantFrom(...lines), fc.constantFrom(...SPELLINGS)).map(([code, spell]) => spell(code)),
    book: won,
    adjustment: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -400, max: 0 })),
  });
  return fc.record({
    applied: fc.constant(date(applied)),
    entries: fc.array(entry, { minLength: 1, maxLength: 12 }),
    sales: fc.array(fc.integer({ min: 0, max: 500_000_000 }), { minLength: 4, maxLength: 4 }),
    facts: fc.record(
      {
        industry: fc.constantFrom('26110', '26410', '58221', '62010', '56111', '56211', '47', '29180', '10301'),
        internetBusiness: fc.boolean(),
        foundedOn: fc.constantFrom('2001-05-05', '2011-02-14', '2018-02-12', '2023-08-20').map(date),
        isSme: fc.boolean(),
        hasRdLab: fc.constant(true),
      },
      { requiredKeys: ['internetBusiness'] },
    ),
  });
});

const rowsOf = ({ entries }: Ledger): TestCell[][] =>
  entries.map(({ day, line, book, adjustment }) => [serial(day), line, '연구소', '연구개발', book, adjustment, book + adjustment, adjustment ? '조정' : null]);
const HEAD: readonly TestCell[] = ['일자', '분류', '부서', '적요', '장부금액', '조정금액', '소계', '조정사유'];
const sheetsOf = (one: Ledger, name: string): TestSheet[] => [
  { name: `원장 ${name}`, rows: [['단위', '원'], HEAD, ...rowsOf(one)] },
  { name: `매출 ${name}`, rows: [['분기', '매출액'], ...one.sales.map((sold, at): TestCell[] => [quarterName(one.applied, 4 - at), sold])] },
];

/** What our functions make of the arguments that a formula of the statement hands them, with the values that another program calculated. */
function ours(formula: string, values: (address: string) => unknown): unknown {
  const [, id = '', list = ''] = /KVENTURE\.([A-Z_]+)\(([^()]*)\)/.exec(formula) ?? [];
  const given = list.split(',').map((part): unknown => {
    if (part === '') return null;
    if (part === 'TRUE' || part === 'FALSE') return part === 'TRUE';
    const [from = '', to = from] = part.replace(/\$/g, '').split(':');
    const [start, end] = [parseA1(from)!, parseA1(to)!];
    const block = Array.from({ length: end.row - start.row + 1 }, (_, row) =>
      Array.from({ length: end.column - start.column + 1 }, (__, column) => values(a1(start.row + row, start.column + column))),
    );
    return from === to ? block[0]?.[0] : block;
  });
  const ranged = id === 'RD_QUALIFIES' ? given.map((value, at) => (at < 2 ? [[value]] : value)) : given;
  return call(id, ...ranged);
}
const cellBeside = (sheet: NewSheet, words: string): { readonly formula: string; readonly row: number; readonly column: number } => {
  const row = sheet.cells.findIndex((cells) => cells.some((cell) => cell?.value === words));
  const column = (sheet.cells[row] ?? []).findIndex((cell) => cell?.value === words) + 1;
  return { formula: sheet.cells[row]?.[column]?.formula ?? '', row, column };
};
const noteOf = (sheet: NewSheet, words: string): number => sheet.cells.findIndex((cells) => cells.some((cell) => String(cell?.value ?? '').includes(words)));

/** Of a verdict, as RD_QUALIFIES answers: what bars the firm is weighed there, what is not known of its size and organisation is not. */
function decided({ against, meetsMinimum, meetsRatio, missing }: Verdict): boolean | undefined {
  if (against.length > 0) return false;
  return missing.some(({ ko }) => /산업분류|5자리|제외업종|설립일|창업일|매출액/.test(ko)) ? undefined : meetsMinimum === true && meetsRatio === true;
}

describeWithSoffice('the statement, the report, the check and the functions over the same ledger', () => {
  const cases = fc.sample(ledger, { seed: 20_140_214, numRuns: 40 });
  const checks: WorkbookCheck[] = [];
  const statements: NewSheet[] = [];
  const values: ((address: string) => unknown)[] = [];
  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [at, one] of cases.entries()) {
      const own = sheetsOf(one, String(at));
      const blocks = own.map(blockOf);
      const check = checkWorkbook(blocks, { facts: { ...one.facts, appliedOn: one.applied } });
      const made = statementOf(check, blocks, { edition: lawOn(one.applied), lang: 'ko' });
      if (made.kind !== 'value') throw new Error(JSON.stringify(made));
      checks.push(check);
      statements.push(made.value);
      files[`case-${at}.xlsx`] = await xlsxOf([...own, made.value]);
    }
    const out = await convert(files, 'xlsx');
    for (const at of cases.keys()) values.push(await valuesOf(out[`case-${at}.xlsx`]!, statements[at]!.name));
  }, 600_000);

  it('tries every kind of law, and firms that meet the requirement, miss it and leave it open', () => {
    expect(new Set(cases.map(({ applied }) => applied)).size).toBe(DAYS.length);
    expect(new Set(checks.map(({ verdict }) => decided(verdict))).size).toBe(3);
  });

  it.each(cases.map((one, at) => ({ at, one })))('ledger $at of $one.applied: the same amounts, ratio and verdict', ({ at, one }) => {
    const [check, statement, cell] = [checks[at]!, statements[at]!, values[at]!];
    const { verdict, summary } = check;
    const rows = rowsOf(one);
    const column = (place: number): unknown[][] => rows.map((row) => [row[place]]);
    const net = rows.map((row) => [row[6]]);
    const applied = serial(one.applied);
    expect(check.findings.filter(({ severity, ruleId }) => severity === 'error' && !/^(?:date-outside-period|firm-)/.test(ruleId))).toEqual([]);
    // The amounts: all of them, and line by line.
    const costs = [7, 8, 9, 10].map((row) => cell(`N${row}`) as number);
    const total = costs.reduce((sum, part) => sum + part);
    expect(summary.recognised).toBe(total);
    expect(call('RD_COST', column(1), net, undefined, column(0), applied)).toBe(total);
    const { costStatement } = lawOn(one.applied);
    const lines = costStatement.available ? costStatement.value.lines : [];
    lines.forEach(({ code, status }, place) => {
      if (status !== 'leaf') return;
      const own = call('RD_COST', column(1), net, code, column(0), applied);
      expect([cell(a1(5 + place, 9)), check.sheets[0]?.byLine.find((line) => line.code === code)?.recognised ?? 0], code).toEqual([own, own]);
    });
    // The ratio: over the quarters, floored where the check shows it.
    const sold = [7, 8, 9, 10].map((row) => cell(`M${row}`) as number);
    expect(sold).toEqual(one.sales);
    const ratio = ours(cellBeside(statement, '연구개발비 비율').formula, cell);
    if (typeof ratio === 'number') {
      expect(verdict.ratioBasisPoints).toBe(Math.floor(Number((BigInt(total) * 10_000n) / BigInt(sold.reduce((sum, part) => sum + part)))));
      expect(ratio).toBeCloseTo(total / sold.reduce((sum, part) => sum + part), 12);
    } else expect([ratio, verdict.ratioBasisPoints]).toEqual(['#DIV/0!', undefined]);
    // The ratio that is required, where the check tells one.
    if (one.facts.industry !== undefined && verdict.requiredPercent !== undefined && verdict.ratioWaived !== true) {
      const required = ours(cellBeside(statement, '업종의 기준 비율').formula, cell);
      if (typeof required === 'number') expect(required).toBe(verdict.requiredPercent / 100);
      else expect(required).toBe('#N/A');
    }
    // The verdict.
    const asked = cellBeside(statement, '연구개발비 요건 충족');
    const said = cell(a1(asked.row, asked.column));
    const answer = said === '업종 코드를 입력하십시오' ? undefined : ours(asked.formula, cell);
    if (one.facts.industry === undefined) expect(verdict.missing.map(({ ko }) => ko).join()).toMatch(/산업분류코드/);
    // A founding after the application is a mistake in a cell; in the check it keeps the answer from being a yes.
    else if (answer === '#VALUE!') expect(decided(verdict)).not.toBe(true);
    else expect(typeof answer === 'boolean' ? answer : undefined).toBe(decided(verdict));
    // And the report says the numbers of the verdict.
    const report = findingsSheet(check, [], 'ko', { madeOn: one.applied }).cells.flat();
    const shown = report.flatMap((own) => (typeof own?.value === 'number' ? [own.value] : []));
    for (const number of [total, ...(verdict.ratioBasisPoints === undefined ? [] : [verdict.ratioBasisPoints / 10_000])]) expect(shown).toContain(number);
  });
});

describe('a statement of a ledger with errors', () => {
  // ㉯ 주식회사의 지배주주 is no researcher whose pay counts; 1.자 was deleted: the statement has the first, and no line for the second.
  const wrong: Ledger = {
    applied: date('2014-02-14'),
    entries: [
      { day: '2013-03-05', line: '1.라', book: 60_000_000, adjustment: 0 },
      { day: '2013-04-05', line: '1.가.①', book: 9_000_000, adjustment: 0 },
      { day: '2013-05-05', line: '1.자', book: 500_000, adjustment: 0 },
    ],
    sales: [1, 1, 1, 1],
    facts: {},
  };
  const made = (entries: readonly Entry[]) => {
    const [own] = sheetsOf({ ...wrong, entries }, '1');
    const rows = own!.rows.map((row, at) => (at === 0 ? row : at === 1 ? [...row, '요건구분'] : [...row, row[1] === '1.가.①' ? '지배주주' : '종업원']));
    const blocks = [blockOf({ name: '원장', rows })];
    const check = checkWorkbook(blocks, { facts: { appliedOn: wrong.applied, isSme: true, hasRdLab: true } });
    const statement = statementOf(check, blocks, { edition: edition('2013-60'), lang: 'ko' });
    if (statement.kind !== 'value') throw new Error(JSON.stringify(statement));
    return { check, statement: statement.value };
  };

  it('leaves out the rows that errors bar, as the check does, and says from what it follows', () => {
    const { check, statement } = made(wrong.entries);
    expect(check.summary.recognised).toBe(60_000_000);
    const row = noteOf(statement, '검사의 인정 대상 금액 60,000,000원');
    expect(statement.cells[row]?.findLast((cell) => cell?.formula)?.formula).toMatch(/^=SUM\(J6:J\d+\)-60000000$/);
    // Row 4 holds the pay of the shareholder; the sums go over the rows above and below it.
    const pay = statement.cells[noteOf(statement, '① 연구요원')]?.[1]?.formula;
    expect(pay).toContain('$E$3:$E$3');
    expect(pay).toContain('$E$5:$E$6');
    expect(pay).not.toContain('$E$4');
    const texts = statement.cells.flat().map((cell) => cell?.value);
    expect(texts.filter((words) => String(words).startsWith('제외: '))).toHaveLength(2);
    expect(texts).toEqual(expect.arrayContaining([69_500_000, -9_000_000, -500_000, 60_000_000]));
  });
  it('and without errors keeps the line for later, in plain style', () => {
    const { statement } = made(wrong.entries.slice(0, 1));
    expect(statement.cells[noteOf(statement, '검사의 인정 대상 금액 60,000,000원')]?.findLast((cell) => cell?.value)?.style).toBe('wrap');
  });
});

describe('an excluded industry', () => {
  const digits = (length: number): string[] =>
    Array.from({ length: 10 ** length }, (_, code) => String(code).padStart(length, '0')).filter((code) => ksicDivisions.value[+code.slice(0, 2)] !== 'e');
  const EXCLUDED = editions.flatMap(({ excludedIndustries }) => (excludedIndustries.available ? excludedIndustries.value : []));
  const near = new Set(EXCLUDED.flatMap(({ code }) => Array.from({ length: 10 }, (_, last) => `${code.slice(0, 4)}${last}`)));
  /** Every code of two to four digits, every excluded one with its neighbours, and every seventh of the others. */
  const CODES = [...digits(2), ...digits(3), ...digits(4), ...digits(5).filter((code, at) => near.has(code) || at % 7 === 0), '63999-1'];

  it.each(['2014-02-14', '2021-02-12', '2025-04-01', '2025-09-15', '2025-09-16'] as const)(
    'on %s is the same for every code in the check, the self-check, RD_QUALIFIES, EXCLUDED_INDUSTRY and the statement',
    (day) => {
      const on = date(day);
      const law = lawOn(on);
      const own = law.excludedIndustries.available ? law.excludedIndustries.value : [];
      const wrong: unknown[] = [];
      for (const code of CODES) {
        const is = call('EXCLUDED_INDUSTRY', code, toSerial(on));
        const facts: FirmFacts = { appliedOn: on, industry: code, internetBusiness: false, isSme: true, hasRdLab: true, hasRdOrganisation: true, sales: 1 };
        const { firm } = makeVerdict({ recognised: 1_000_000_000, facts, deciding: law, hasTable: true, booked: true });
        const checked = firm.find(({ id }) => id === 'firm-excluded')?.met;
        const self = assessRoute(law, 'rd', { on, industry: code }).checks.find(({ id }) => id === 'industry')?.state;
        // Cost and ratio are met at any rate: what is left to say no is the industry.
        const qualifies = call('RD_QUALIFIES', [[1_000_000_000]], [[1]], code, false, toSerial(on), serial('2001-01-01'));
        const states = [checked, self === 'met' ? true : self === 'missed' ? false : undefined];
        const expected = is === true ? false : is === false ? true : undefined;
        // A code of fewer digits with which no excluded one begins decides all the same: #N/A of EXCLUDED_INDUSTRY asks for all five.
        const free = is === '#N/A' && !own.some((one) => one.code.startsWith(code)) ? true : expected;
        if (states.some((state) => state !== free)) wrong.push([code, is, ...states]);
        // Where the ratio of a short code is open, RD_QUALIFIES asks for it.
        if (qualifies === '#VALUE!' ? is !== '#VALUE!' : typeof qualifies === 'boolean' ? qualifies !== free : free === false)
          wrong.push([code, is, qualifies]);
      }
      expect(wrong).toEqual([]);
      expect(CODES.length).toBeGreaterThan(8_000);
    },
  );

  it('the statement hands the code and the day to RD_QUALIFIES as the check had them', () => {
    for (const code of ['56211', '63999-1', '47', 'C26410']) {
      const made = statementSheet([], { edition: edition('2025-04-01'), lang: 'ko', facts: { appliedOn: date('2025-09-15'), industry: code } });
      const sheet = made.kind === 'value' ? made.value : undefined;
      const { formula } = cellBeside(sheet!, '연구개발비 요건 충족');
      const cells: Readonly<Record<string, unknown>> = { N11: 60_000_000, M11: 100_000_000 };
      const values = (address: string): unknown => {
        const { row, column } = parseA1(address)!;
        return cells[address] ?? sheet!.cells[row]?.[column]?.value ?? null;
      };
      const asked = call('RD_QUALIFIES', [[60_000_000]], [[100_000_000]], code, undefined, serial('2025-09-15'));
      expect(ours(formula, values), code).toEqual(asked);
    }
  });
});

describe('how sure the law is', () => {
  const LEVELS: readonly Certainty[] = ['yes', 'likely', 'unconfirmed'];
  const strongest = (found: readonly (Certainty | undefined)[]): Certainty =>
    LEVELS[Math.max(0, ...found.map((one) => LEVELS.indexOf(one ?? 'yes')))] as Certainty;
  const WORDS: Readonly<Record<string, Certainty>> = { '': 'yes', '유력한 해석에 따름': 'likely', '확인되지 않은 내용에 따름': 'unconfirmed' };
  const told = (texts: readonly string[]): Certainty =>
    strongest(texts.map((one) => (one.includes('미확인') ? 'unconfirmed' : one.includes('유력') ? 'likely' : 'yes')));

  const firm = { isSme: true, industry: '26110', internetBusiness: false, foundedOn: date('2001-01-01'), sales: 500_000_000 } as const;
  function checkOn(on: PlainDate): { readonly check: WorkbookCheck; readonly blocks: ReturnType<typeof blockOf>[] } {
    const blocks = [
      blockOf({
        name: '원장',
        rows: [
          ['일자', '분류', '요건구분', '적요', '장부금액(원)'],
          [serial(quarterDay(on, 1, 3)), on < '2021-02-12' ? '1.라' : '1.다', '종업원', '직무발명 보상금', 60_000_000],
        ],
      }),
    ];
    return { check: checkWorkbook(blocks, { facts: { ...firm, hasRdLab: true, appliedOn: on } }), blocks };
  }

  it.each([
    // notice-2013-60; its ratios and cards were amended, as announced on 2014-08-28 (text not held); no text from 2021-02-12 to 2025-03-31;
    // from 2025-04-01 the codes of 별표 1 are second-hand; amended again on 2026-08-20.
    ['2014-01-01', 'yes'],
    ['2014-08-28', 'yes'],
    ['2014-08-29', 'unconfirmed'],
    ['2018-07-07', 'unconfirmed'],
    ['2021-02-11', 'unconfirmed'],
    ['2021-02-12', 'likely'],
    ['2025-03-31', 'likely'],
    ['2025-04-01', 'likely'],
    ['2026-08-19', 'likely'],
    ['2026-08-20', 'likely'],
  ] as const)('on %s the verdict, the report, the statement, the self-check and its sheet all say: %s', (day, expected) => {
    const on = date(day);
    const law = lawOn(on);
    const { check, blocks } = checkOn(on);
    const { verdict } = check;
    expect(strongest([...verdict.law.map(({ certainty }) => certainty), verdict.requiredFrom?.certainty])).toBe(expected);
    const report = findingsSheet(check, [], 'ko', { madeOn: on }).cells.flat();
    expect(told(report.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value.replace('확인되지 않음', '미확인')] : [])))).toBe(expected);
    const made = statementOf(check, blocks, { edition: law, lang: 'ko' });
    const notes = made.kind === 'value' ? made.value.cells.flat().flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])) : [];
    expect(told(notes.filter((one) => one.startsWith('확인 수준')))).toBe(expected);
    const facts: EligibilityFacts = { ...firm, on, hasRdOrganisation: true, rdCost: 60_000_000, businessPassed: true, growthPassed: true };
    const { outcome, checks } = assessRoute(law, 'rd', facts);
    expect(outcome.kind).toBe('value');
    expect(strongest(checks.map(({ citation }) => citation.certainty))).toBe(expected);
    const sheet = selfCheckSheet({ edition: law, facts, lang: 'ko' });
    const row = sheet.cells.find((cells) => cells[0]?.value === ROUTE_NAMES.rd.ko);
    expect(WORDS[String(row?.[2]?.cached ?? row?.[2]?.value ?? '')]).toBe(expected);
    // The doubts of the day itself, which the pane says once above its answers, stand on the sheet too.
    const head = sheet.cells.slice(0, 7).flatMap((cells) => cells.map((cell) => String(cell?.cached ?? cell?.value ?? '')));
    for (const doubt of doubtsOn(['ratios', 'industries', 'procedure'], on)) expect(head.join('\n')).toContain(doubt.ko);
  });

  it('before 2014 nobody decides: no verdict, no statement by a day that has no law, no answer of a cell, no route', () => {
    const on = date('2013-12-31');
    const { verdict } = checkOn(on).check;
    expect(verdict).toMatchObject({ noLaw: true });
    for (const answer of [
      call('RD_QUALIFIES', [[60_000_000]], [[500_000_000]], '26110', false, toSerial(on), serial('2001-01-01')),
      call('RD_REQUIRED_RATIO', '26110', false, toSerial(on)),
      call('EXCLUDED_INDUSTRY', '26110', toSerial(on)),
      call('RD_PERIOD', toSerial(on)),
    ])
      expect(answer).toBe('#N/A');
    const sheet = selfCheckSheet({ edition: edition('2013-60'), facts: { ...firm, on }, lang: 'ko' });
    expect(sheet.cells.find((cells) => cells[0]?.value === ROUTE_NAMES.rd.ko)?.[1]?.cached).toBe('판단 보류');
  });
});
