/** The emulated host is honest: what Excel would refuse, cut or leave half done, it refuses, cuts and leaves half done too. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openOffice } from '.';

afterEach(() => vi.unstubAllGlobals());

const codeOf = (call: Promise<unknown>): Promise<unknown> => call.then(() => 'no error').catch((error: { code?: string }) => error.code);

describe('the real Office.js over the workbook in memory', () => {
  it('refuses to read what was not loaded', async () => {
    const office = openOffice();
    office.workbook.add('S');
    const reading = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('S');
      sheet.load('id');
      await context.sync();
      return sheet.name;
    });
    expect(await codeOf(reading)).toBe('PropertyNotLoaded');
  });

  it('sends nothing before sync, and one request then', async () => {
    const office = openOffice();
    const sheet = office.workbook.add('S');
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('S').getRange('A1:B1');
      range.values = [[1, '=A1+1']];
      expect(office.exchanges).toHaveLength(0);
      await context.sync();
    });
    expect(office.roundTrips()).toBe(1);
    expect(sheet.value(0, 1)).toBe(2);
  });

  it('does not take back what was done before a refused request of the same batch', async () => {
    const office = openOffice();
    const sheet = office.workbook.add('S');
    const writing = Excel.run(async (context) => {
      const one = context.workbook.worksheets.getItem('S');
      one.getRange('A1').values = [[1]];
      context.workbook.worksheets.getItem('no such sheet').getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(await codeOf(writing)).toBe('ItemNotFound');
    expect(sheet.value(0, 0)).toBe(1);
  });

  it('refuses a member that it does not know', async () => {
    const office = openOffice();
    office.workbook.add('S');
    const calling = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('S').calculate(true);
      await context.sync();
    });
    expect(await codeOf(calling)).toBe('ApiNotFound');
  });

  it('refuses a request of more than 5 MB', async () => {
    const office = openOffice();
    office.workbook.add('S');
    const writing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('S').getRange('A1').values = [['x'.repeat(5_000_001)]];
      await context.sync();
    });
    expect(await codeOf(writing)).toBe('RequestPayloadSizeLimitExceeded');
  });

  it('cuts the address of several areas at 8,192 characters', async () => {
    const office = openOffice();
    const sheet = office.workbook.add('S');
    // 2,048 addresses of four characters with their commas; the one after them is lost.
    const address = [...Array.from({ length: 2048 }, () => 'A10'), 'B20'].join();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('S').getRanges(address).format.font.bold = true;
      await context.sync();
    });
    expect([...sheet.looks.keys()]).toEqual(['A10']);
  });

  it('offers only the sets of the Excel that it stands for', () => {
    openOffice();
    expect([Office.context.requirements.isSetSupported('ExcelApi', '1.14'), Office.context.requirements.isSetSupported('ExcelApi', '1.15')]).toEqual([
      true,
      false,
    ]);
  });
});

describe('an entry', () => {
  it.each([
    ['1,250', 1250],
    ['00123', 123],
    ['10%', 0.1],
    // 2014-02-14 is day 41,684.
    ['2014-02-14', 41_684],
    ['TRUE', true],
    ['#N/A', { error: '#N/A' }],
    ['=1+2', 3],
    ['+1+2', 3],
    ['-1+2', 1],
    [' =1+2', 3],
    ['=1/0', { error: '#DIV/0!' }],
    ["'=1+2", '=1+2'],
    ["''a", "'a"],
    ['1.가.②', '1.가.②'],
  ])('%j becomes %j, as in Excel', (typed, expected) => {
    const sheet = openOffice().workbook.add('S');
    sheet.enter(0, 0, typed);
    expect(sheet.value(0, 0)).toEqual(expected);
  });
});
