/** Formulas whose answers spill, over the emulated Excel: their number formats, what blocks them, and that nothing of ours breaks them. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RENEWAL_WINDOW, VALIDITY_END } from '../../src/functions/dates';
import { RD_PERIOD } from '../../src/functions/rd';
import { functionCatalogue } from '../../src/functions/metadata/catalogue';
import { excelHost } from '../../src/hosts/excel';
import { forgetUndoGroups, useAnswerLimit } from '../../src/hosts/excel/session';
import { forgetSpills } from '../../src/hosts/excel/spill';
import { a1, parseA1 } from '../../src/sheet/a1';
import { callOf, numberFormatOf } from '../../src/taskpane/browser/formula';
import type { CustomFunction, Sheet, Workbook } from '../office/workbook';
import { open, type OpenOptions, type Pane } from './two-sheets';

beforeEach(forgetSpills);
afterEach(() => {
  vi.unstubAllGlobals();
  forgetUndoGroups();
  useAnswerLimit();
});

const FUNCTIONS: Readonly<Record<string, CustomFunction>> = {
  RENEWAL_WINDOW: (...args) => RENEWAL_WINDOW(args[0]) as number[][],
  RD_PERIOD: (...args) => RD_PERIOD(args[0]) as (string | number)[][],
  VALIDITY_END: (...args) => VALIDITY_END(args[0]) as number | number[][],
};
const teach = (workbook: Workbook): void => {
  for (const [name, answer] of Object.entries(FUNCTIONS)) workbook.functions.set(`KVENTURE.${name}`, answer);
};
/** Far from the tables of both sheets. */
const AT = 'K20';
const select = ({ office }: Pane, address = AT): void => {
  const { row, column } = parseA1(address)!;
  office.workbook.selected = [{ top: row, left: column, bottom: row, right: column }];
};
const openWith = async ({ arrange, ...options }: OpenOptions = {}): Promise<Pane & { readonly sheet: Sheet }> => {
  const pane = await open(undefined, {
    ...options,
    arrange: (office) => {
      teach(office.workbook);
      arrange?.(office);
    },
  });
  select(pane);
  return { ...pane, sheet: pane.office.workbook.sheets[pane.office.workbook.active] as Sheet };
};
const entry = (id: string) => functionCatalogue.find((one) => one.id === id)!;
const insert = ({ actions }: Pane, id: string, ...typed: string[]) => actions.insertFormula(callOf(entry(id), typed), numberFormatOf(entry(id)));
const shows = (sheet: Sheet, rows: number, columns: number, address = AT): string[][] => {
  const { row, column } = parseA1(address)!;
  return Array.from({ length: rows }, (_row, r) => Array.from({ length: columns }, (_column, c) => sheet.text(row + r, column + c)));
};
const notice = ({ controller }: Pane) => controller.getState().notice;

const PERIOD = [
  ['2013Q1', '2013-01-01', '2013-03-31'],
  ['2013Q2', '2013-04-01', '2013-06-30'],
  ['2013Q3', '2013-07-01', '2013-09-30'],
  ['2013Q4', '2013-10-01', '2013-12-31'],
];
const WINDOW = [['2016-03-19', '2016-06-19']];

describe('an inserted formula whose answer spills', () => {
  it.each<[string, string, string[][], OpenOptions]>([
    ['RD_PERIOD', '2014-02-14', PERIOD, {}],
    ['RENEWAL_WINDOW', '2016-05-19', WINDOW, {}],
    ['RD_PERIOD', '2014-02-14', PERIOD, { arrange: ({ workbook }) => void (workbook.functionDelay = 120) }],
    ['RD_PERIOD', '2014-02-14', PERIOD, { arrange: ({ workbook }) => void (workbook.repeatsSpilledFormulas = true) }],
  ])('%s: all of its dates show as dates, and one undo takes formula and formats back (%#)', async (id, day, wanted, options) => {
    const pane = await openWith(options);
    expect(await insert(pane, id, day)).toBe(true);
    const [rows, columns] = [wanted.length, wanted[0]!.length];
    expect([notice(pane)?.tone, shows(pane.sheet, rows, columns)]).toEqual(['success', wanted]);
    await pane.actions.undo();
    expect([notice(pane)?.tone, shows(pane.sheet, rows, columns).flat().join('')]).toEqual(['success', '']);
    const { row, column } = parseA1(AT)!;
    for (let r = 0; r < rows; r += 1)
      for (let c = 0; c < columns; c += 1) expect(pane.sheet.numberFormat(row + r, column + c), a1(row + r, column + c)).toBe('General');
    await pane.controller.dispose();
  });

  it('a function of one value that is given a range: every answer has the format', async () => {
    const pane = await openWith({
      arrange: ({ workbook }) => ['2014-05-20', '2014-06-20'].forEach((day, at) => workbook.sheets[0]!.set(30 + at, 10, { value: day })),
    });
    await insert(pane, 'VALIDITY_END', 'K31:K32');
    expect(shows(pane.sheet, 2, 1)).toEqual([['2016-05-19'], ['2016-06-19']]);
    await pane.controller.dispose();
  });

  it('a format that a person gave to such a cell since stays when the formula is taken back', async () => {
    const pane = await openWith();
    await insert(pane, 'RENEWAL_WINDOW', '2016-05-19');
    pane.sheet.look('L20').set('numberFormat', 'yyyy"년"');
    await pane.actions.undo();
    expect([pane.sheet.numberFormat(19, 10), pane.sheet.numberFormat(19, 11)]).toEqual(['General', 'yyyy"년"']);
    await pane.controller.dispose();
  });

  it.each<[string, (sheet: Sheet) => void]>([
    ['a filled cell', (sheet) => sheet.set(20, 11, { value: '메모' })],
    ['a merged cell', (sheet) => void (sheet.merges = [{ top: 21, left: 10, bottom: 21, right: 11 }])],
  ])('%s in its way: #SPILL! is explained, nothing is overwritten, and undo leaves the cell empty', async (_what, block) => {
    const pane = await openWith({ arrange: ({ workbook }) => block(workbook.sheets[0]!) });
    expect(await insert(pane, 'RD_PERIOD', '2014-02-14')).toBe(false);
    expect(notice(pane)?.tone).toBe('warning');
    expect(notice(pane)?.text.ko).toContain('펼칠 셀이 비어 있지 않습니다(#SPILL!)');
    expect(pane.sheet.value(19, 10)).toEqual({ error: '#SPILL!' });
    await pane.actions.undo();
    expect([pane.sheet.value(19, 10), pane.sheet.numberFormat(19, 10)]).toEqual([null, 'General']);
    await pane.controller.dispose();
  });

  it('where Excel does not say what was spilled, or calculates for long, that is said with what to do', async () => {
    const old = await openWith({ excel: { excelApi: '1.11' } });
    expect(await insert(old, 'RENEWAL_WINDOW', '2016-05-19')).toBe(true);
    expect([notice(old)?.tone, notice(old)?.text.ko]).toEqual(['warning', expect.stringContaining('Ctrl+1에서 표시 형식')]);
    expect(shows(old.sheet, 1, 2)).toEqual([['2016-03-19', '']]);
    await old.controller.dispose();

    const slow = await openWith({ arrange: ({ workbook }) => void (workbook.functionDelay = 60_000) });
    expect(await insert(slow, 'RENEWAL_WINDOW', '2016-05-19')).toBe(true);
    expect([notice(slow)?.tone, notice(slow)?.text.ko]).toEqual(['warning', expect.stringContaining('아직 계산하고 있습니다')]);
    await slow.controller.dispose();
  });

  it.each(['AccessDenied', 'GeneralException', 'ApiNotFound'])('%s for the formats: the formula stands, that is said, and is taken back', async (code) => {
    const pane = await openWith();
    pane.office.fault = (_number, names) => (names.includes('GetSpillingToRangeOrNullObject') ? { code } : undefined);
    expect(await insert(pane, 'RENEWAL_WINDOW', '2016-05-19')).toBe(true);
    expect([notice(pane)?.tone, notice(pane)?.text.ko]).toEqual(['warning', expect.stringContaining('표시 형식은 정하지 못했습니다')]);
    await pane.actions.undo();
    expect(pane.sheet.value(19, 10)).toBeNull();
    await pane.controller.dispose();
  });
});

describe('a spilled table of the workbook itself', () => {
  /** A sheet that takes its rows from elsewhere by one formula, with an amount that is text. */
  const rows = [
    ['일자', '비목', '적요', '거래처', '금액'],
    ['2013-01-25', '1.가.②', '1월분', '김하나', '3,000,000원'],
    ['2013-02-25', '1.가.②', '2월분', '김하나', 3_000_000],
  ];
  const openTable = () =>
    openWith({
      arrange: ({ workbook }) => {
        workbook.functions.set('KVENTURE.TABLE', () => rows);
        const sheet = workbook.add('모음');
        workbook.type(sheet, 'A1', '=KVENTURE.TABLE()');
      },
    });

  it('is read whole, and a fix of a cell in it is refused by name: the table stands', async () => {
    const pane = await openTable();
    const sheet = pane.office.workbook.find('모음')!;
    const found = pane.controller.getState().result!.findings.filter((finding) => finding.sheet === '모음' && finding.ruleId === 'amount-not-a-number');
    expect(found.map(({ address }) => address)).toEqual(['E2']);
    await pane.actions.fix(found, { ko: '수정', en: 'Fix' });
    expect([notice(pane)?.tone, notice(pane)?.text.ko]).toEqual(['error', expect.stringMatching(/E2.*수식이 펼친 값/)]);
    expect([sheet.value(0, 0), sheet.value(2, 4), sheet.value(1, 4)]).toEqual(['일자', 3_000_000, '3,000,000원']);
    await pane.controller.dispose();
  });

  it('beside such a table cells are written as ever', async () => {
    const pane = await openTable();
    const sheet = pane.office.workbook.find('모음')!;
    await excelHost().write(sheet.id, [
      { address: 'E4', before: null, value: 7 },
      { address: 'F2', before: null, value: 8 },
    ]);
    expect([sheet.value(3, 4), sheet.value(1, 5), sheet.value(1, 4)]).toEqual([7, 8, '3,000,000원']);
    await pane.controller.dispose();
  });

  it('an Excel that cannot tell although it should is asked once, and written to all the same', async () => {
    const pane = await openWith();
    pane.office.workbook.spillsTables = false;
    const host = excelHost();
    const refused = () => pane.office.exchanges.filter(({ error }) => error === 'ApiNotFound').length;
    await host.write(pane.sheet.id, [{ address: 'K20', before: null, value: 7 }]);
    expect([pane.sheet.value(19, 10), refused()]).toEqual([7, 1]);
    await host.write(pane.sheet.id, [{ address: 'K20', before: 7, value: 8 }]);
    expect([pane.sheet.value(19, 10), refused()]).toEqual([8, 1]);
    await pane.controller.dispose();
  });
});
