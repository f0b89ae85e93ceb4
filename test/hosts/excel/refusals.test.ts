/** What Excel refuses becomes one HostError, in words of what happened, what is unharmed and what to do. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { excelHost } from '../../../src/hosts/excel';
import { toHostError } from '../../../src/hosts/excel/errors';
import { HostError, type Host, type WriteReceipt } from '../../../src/hosts/port';
import { useAnswerLimit } from '../../../src/hosts/excel/session';
import { openOffice, type OfficeOptions } from '../../office';
import { codeOf } from '../contract';

afterEach(() => {
  vi.unstubAllGlobals();
  useAnswerLimit();
});

const refusalOf = (call: Promise<unknown>): Promise<HostError> =>
  call.then(
    () => {
      throw new Error('it was not refused');
    },
    (error: unknown) => {
      expect(error).toBeInstanceOf(HostError);
      return error as HostError;
    },
  );

const calls: readonly [string, (host: Host, sheetId: string) => Promise<unknown>][] = [
  ['sheets', (host) => host.sheets()],
  ['activeSheet', (host) => host.activeSheet()],
  ['workbookName', (host) => host.workbookName()],
  ['read', (host, id) => host.read(id)],
  ['readArea', (host, id) => host.readArea(id, { top: 0, left: 0, bottom: 1, right: 1 })],
  ['shown', async (host, id) => host.shown?.(id, { top: 0, left: 0, bottom: 1, right: 1 })],
  ['select', (host, id) => host.select(id, 'A1')],
  ['reveal', async (host, id) => host.reveal?.(id, 'A1')],
  ['write', (host, id) => host.write(id, [{ address: 'A1', before: 1, value: 2 }])],
  ['mark', (host, id) => host.mark(id, [{ address: 'A1', severity: 'error' }])],
  ['unmark', (host, id) => host.unmark(id)],
  ['addSheet', (host) => host.addSheet({ name: '결과', cells: [[{ value: 1 }]] })],
  ['deleteSheet', (host, id) => host.deleteSheet(id)],
  ['remember', (host) => host.remember('a', 1)],
  ['recall', (host) => host.recall('a')],
  ['listen', (host) => host.listen(() => undefined)],
];

const WRITES = new Set(['select', 'reveal', 'write', 'mark', 'unmark', 'addSheet', 'deleteSheet', 'remember']);

describe('while a cell is being edited', () => {
  const editing = (options?: OfficeOptions) => {
    const office = openOffice(options);
    office.workbook.add('다른 시트');
    const sheet = office.workbook.add('S');
    sheet.set(0, 0, { value: 1 });
    office.workbook.cellEditMode = true;
    return { office, sheet };
  };

  it.each(calls.filter(([name]) => WRITES.has(name)))('%s is refused at once, and says so', async (_name, call) => {
    const { office, sheet } = editing();
    const error = await refusalOf(call(excelHost(), sheet.id));
    expect(error.code).toBe('refused');
    expect(error.text.ko).toContain('셀을 편집하고 있어서');
    expect(sheet.value(0, 0)).toBe(1);
    expect(office.workbook.sheets).toHaveLength(2);
    expect(sheet.conditionalFormats).toEqual([]);
  });

  it.each(calls.filter(([name]) => !WRITES.has(name)))('%s waits for the end of the edit', async (_name, call) => {
    const { office, sheet } = editing();
    const asked = call(excelHost(), sheet.id);
    await expect.poll(() => office.waiting()).toBe(1);
    office.endEdit();
    await asked;
    expect(office.exchanges.filter(({ error }) => error)).toEqual([]);
  });

  it('a reading is refused at once where Excel does not know how to wait', async () => {
    const { sheet } = editing({ withoutDelay: true });
    expect(await codeOf(excelHost().read(sheet.id))).toBe('refused');
  });

  it('a reading that nobody wants any more does not wait', async () => {
    const { office, sheet } = editing();
    const stop = new AbortController();
    const reading = codeOf(excelHost().read(sheet.id, { signal: stop.signal }));
    await expect.poll(() => office.waiting()).toBe(1);
    stop.abort();
    expect(await reading).toBe('cancelled');
  });
});

describe('Excel that does not answer', () => {
  it.each(calls)('%s is given up after a time, and says what is not known', async (name, call) => {
    const office = openOffice();
    office.workbook.add('다른 시트');
    const sheet = office.workbook.add('S');
    sheet.set(0, 0, { value: 1 });
    office.fault = () => 'hang';
    useAnswerLimit(30);
    const error = await refusalOf(call(excelHost(), sheet.id));
    useAnswerLimit();
    expect(error.code).toBe('no-answer');
    const writes = ['write', 'mark', 'unmark', 'addSheet', 'deleteSheet', 'remember'].includes(name);
    // Nothing was asked but questions where even the first one was not answered.
    if (!writes) expect(error.aftermath).toBe('unchanged');
    office.fault = undefined;
    expect(await excelHost().sheets()).toHaveLength(2);
  });

  it('has perhaps written: the way back takes both for true', async () => {
    for (const silent of ['hang', 'done-but-silent'] as const) {
      const office = openOffice();
      const sheet = office.workbook.add('S');
      sheet.set(0, 0, { value: '1원' });
      sheet.set(1, 0, { value: '2원' });
      const host = excelHost();
      office.fault = (_number, names) => (names.includes('Formulas') ? silent : undefined);
      // What is answered has time, however busy the machine is.
      useAnswerLimit(300);
      const error = await refusalOf(
        host.write(sheet.id, [
          { address: 'A1', before: '1원', value: 1 },
          { address: 'A2', before: '2원', value: 2 },
        ]),
      );
      expect([error.code, error.aftermath]).toEqual(['no-answer', 'unknown']);
      expect(error.text.ko).toContain('알 수 없습니다');
      expect(error.text.ko).not.toContain('그대로입니다');
      expect(sheet.value(0, 0)).toBe(silent === 'hang' ? '1원' : 1);
      office.fault = undefined;
      useAnswerLimit();
      await host.undo(error.receipt as WriteReceipt);
      expect([sheet.value(0, 0), sheet.value(1, 0)]).toEqual(['1원', '2원']);
    }
  });
});

/** The codes that Microsoft documents: in the types of today, in the script itself, and in the table of its page on error handling. */
const documented = (): Set<string> => {
  const office = openOffice();
  void office;
  const types = readFileSync(createRequire(import.meta.url).resolve('@types/office-js/index.d.ts'), 'utf8');
  const inExcel = types.slice(types.indexOf('declare namespace Excel'));
  const list = /enum ErrorCodes \{([^}]*)\}/.exec(inExcel)?.[1] ?? '';
  const ofTypes = [...list.matchAll(/"(\w+)"/g)].map(([, code]) => code as string);
  const { Excel: api, OfficeExtension: extension } = office.loaded as { Excel: { ErrorCodes: object }; OfficeExtension: { ErrorCodes: object } };
  const ofScript = [...Object.values(api.ErrorCodes), ...Object.values(extension.ErrorCodes)].filter((code): code is string => typeof code === 'string');
  const ofPage =
    'AccessDenied ActivityLimitReached ApiNotAvailable ApiNotFound BadPassword Conflict ContentLengthRequired EmptyChartSeries FilteredRangeConflict ' +
    'FormulaLengthExceedsLimit GeneralException HostRestartNeeded InactiveWorkbook InsertDeleteConflict InvalidArgument InvalidBinding InvalidOperation ' +
    'InvalidOperationInCellEditMode InvalidReference InvalidRequest InvalidSelection ItemAlreadyExists ItemNotFound MemoryLimitReached MergedRangeConflict ' +
    'NonBlankCellOffSheet NotImplemented OpenWorkbookLinksBlocked OperationCellsExceedLimit PivotTableRangeConflict RangeExceedsLimit RangeImageExceedsLimit ' +
    'RefreshWorkbookLinksBlocked RequestAborted RequestPayloadSizeLimitExceeded ResponsePayloadSizeLimitExceeded ServiceNotAvailable Unauthenticated ' +
    'UndoNotSupported UnsupportedFeature UnsupportedFillType UnsupportedOperation UnsupportedSheet';
  expect(ofTypes.length).toBeGreaterThan(30);
  return new Set([...ofTypes, ...ofScript, ...ofPage.split(' ')]);
};

describe('every documented code', () => {
  it('has a sentence of its own, in both languages', () => {
    const said = new Map([...documented()].map((code) => [code, toHostError({ code }).because?.what]));
    const unknown = toHostError({ code: 'SomethingNew' }).because?.what;
    expect([...said].filter(([, what]) => !what?.ko || !what.en || what.ko === unknown?.ko).map(([code]) => code)).toEqual([]);
    expect(new Set([...said.values()].map((what) => what?.ko)).size).toBe(said.size);
    expect(new Set([...said.values()].map((what) => what?.en)).size).toBe(said.size);
  });
});

describe('the code of an Office error', () => {
  it.each([
    ['ItemNotFound', 'sheet-gone'],
    ['AccessDenied', 'refused'],
    ['InvalidOperationInCellEditMode', 'refused'],
    ['RequestPayloadSizeLimitExceeded', 'too-large'],
    ['ResponsePayloadSizeLimitExceeded', 'too-large'],
    ['ApiNotFound', 'unsupported'],
    ['RequestAborted', 'refused'],
    ['GeneralException', 'failed'],
    ['SomethingNew', 'failed'],
  ])('%s is told as %s', async (code, expected) => {
    const office = openOffice();
    office.refuse(code);
    expect(await codeOf(excelHost().sheets())).toBe(expected);
  });

  it('keeps what Office said as the cause', async () => {
    const office = openOffice();
    office.refuse('AccessDenied');
    const error = await excelHost()
      .sheets()
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(HostError);
    expect((error as HostError).cause).toMatchObject({ code: 'AccessDenied' });
  });

  it.each([undefined, null, 'text', 5, {}, { code: 7 }, new Error('boom')])('whatever was thrown is a HostError: %j', (thrown) => {
    expect(toHostError(thrown).code).toBe('failed');
  });
});

describe('a selection that is no cell', () => {
  it('is none', async () => {
    const office = openOffice();
    office.workbook.add('S');
    office.workbook.selected = [];
    expect(await excelHost().selection()).toBeUndefined();
  });

  it('of several areas is the first of them, with the others beside it', async () => {
    const office = openOffice();
    const sheet = office.workbook.add('S');
    office.workbook.selected = [
      { top: 1, left: 1, bottom: 3, right: 2 },
      { top: 9, left: 9, bottom: 9, right: 9 },
    ];
    expect(await excelHost().selection()).toEqual({ sheetId: sheet.id, address: 'B2:C4', others: ['J10'] });
  });
});

describe('settings that another program wrote', () => {
  it.each([['no JSON {'], [42], [null]])('%j are no settings of ours', async (stored) => {
    const office = openOffice();
    office.workbook.settings.set('kventure.corrections', stored);
    expect(await excelHost().recall('corrections')).toBeUndefined();
  });
});
