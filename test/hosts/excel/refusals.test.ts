/** What Excel refuses becomes one HostError, in words of what happened, what is unharmed and what to do. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { excelHost } from '../../../src/hosts/excel';
import { toHostError } from '../../../src/hosts/excel/errors';
import { HostError, type Host } from '../../../src/hosts/port';
import { openOffice } from '../../office';
import { codeOf } from '../contract';

afterEach(() => vi.unstubAllGlobals());

const calls: readonly [string, (host: Host, sheetId: string) => Promise<unknown>][] = [
  ['sheets', (host) => host.sheets()],
  ['activeSheet', (host) => host.activeSheet()],
  ['workbookName', (host) => host.workbookName()],
  ['read', (host, id) => host.read(id)],
  ['readArea', (host, id) => host.readArea(id, { top: 0, left: 0, bottom: 1, right: 1 })],
  ['select', (host, id) => host.select(id, 'A1')],
  ['write', (host, id) => host.write(id, [{ address: 'A1', before: 1, value: 2 }])],
  ['mark', (host, id) => host.mark(id, [{ address: 'A1', severity: 'error' }])],
  ['unmark', (host, id) => host.unmark(id)],
  ['addSheet', (host) => host.addSheet({ name: '결과', cells: [[{ value: 1 }]] })],
  ['deleteSheet', (host, id) => host.deleteSheet(id)],
  ['remember', (host) => host.remember('a', 1)],
  ['recall', (host) => host.recall('a')],
  ['listen', (host) => host.listen(() => undefined)],
];

describe('while a cell is being edited', () => {
  it.each(calls)('%s is refused, and says so', async (_name, call) => {
    const office = openOffice();
    office.workbook.add('다른 시트');
    const sheet = office.workbook.add('S');
    sheet.set(0, 0, { value: 1 });
    office.workbook.cellEditMode = true;
    expect(await codeOf(call(excelHost(), sheet.id))).toBe('refused');
    expect(sheet.value(0, 0)).toBe(1);
    expect(office.workbook.sheets).toHaveLength(2);
    expect(sheet.conditionalFormats).toEqual([]);
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

  it('of several areas is the first of them', async () => {
    const office = openOffice();
    const sheet = office.workbook.add('S');
    office.workbook.selected = [
      { top: 1, left: 1, bottom: 3, right: 2 },
      { top: 9, left: 9, bottom: 9, right: 9 },
    ];
    expect(await excelHost().selection()).toEqual({ sheetId: sheet.id, address: 'B2:C4' });
  });
});

describe('settings that another program wrote', () => {
  it.each([['no JSON {'], [42], [null]])('%j are no settings of ours', async (stored) => {
    const office = openOffice();
    office.workbook.settings.set('kventure.corrections', stored);
    expect(await excelHost().recall('corrections')).toBeUndefined();
  });
});
