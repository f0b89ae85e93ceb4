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

describe('what real Excel is known to refuse or to do', () => {
  const merged = (count: number) => (office: ReturnType<typeof openOffice>) => {
    const sheet = office.workbook.add('S');
    for (let row = 0; row < count; row += 1) sheet.set(row, 0, { value: row });
    sheet.merges = Array.from({ length: count }, (_, row) => ({ top: row, left: 0, bottom: row, right: 1 }));
    return sheet;
  };
  const askMerges = () =>
    Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getItem('S').getRange('A1:B600').getMergedAreasOrNullObject();
      areas.load('areas/items/rowIndex');
      await context.sync();
      return areas.areas.items.length;
    });
  const put = (options?: object) =>
    Excel.run(options ?? {}, async (context) => {
      context.workbook.worksheets.getItem('S').getRange('A1').values = [[1]];
      await context.sync();
    });

  it('512 merged areas are told, one more is not, and asking empties the list of undo steps', async () => {
    const office = openOffice();
    merged(512)(office);
    office.workbook.undoSteps = 3;
    expect([await askMerges(), office.workbook.undoSteps]).toEqual([512, 0]);
    vi.unstubAllGlobals();
    merged(513)(openOffice());
    expect(await codeOf(askMerges())).toBe('GeneralException');
  });

  it.each<[string, (office: ReturnType<typeof openOffice>) => void, () => Promise<unknown>, string]>([
    ['a write while a cell is being edited', ({ workbook }) => void (workbook.cellEditMode = true), () => put(), 'InvalidOperationInCellEditMode'],
    ['a write into a protected sheet', ({ workbook }) => void (workbook.find('S')!.isProtected = true), () => put(), 'AccessDenied'],
    ['merged areas of a workbook that is read-only', ({ workbook }) => void (workbook.readOnly = true), askMerges, 'AccessDenied'],
    [
      'visible cells of a protected sheet',
      ({ workbook }) => void (workbook.find('S')!.isProtected = true),
      () =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem('S').getRange('A1:A3').getSpecialCellsOrNullObject('Visible').load('areas/items/rowIndex');
          await context.sync();
        }),
      'AccessDenied',
    ],
    [
      'a conditional format of a kind that there is not',
      () => undefined,
      () =>
        Excel.run(async (context) => {
          context.workbook.worksheets
            .getItem('S')
            .getRange('A1')
            .conditionalFormats.add('Customs' as never);
          await context.sync();
        }),
      'InvalidArgument',
    ],
    [
      'anything while another workbook is in front',
      ({ workbook }) => void Object.assign(workbook, { inFront: false, codeBehind: 'GeneralException' }),
      () => put(),
      'GeneralException',
    ],
  ])('%s is refused', async (_what, arrange, ask, code) => {
    const office = openOffice();
    office.workbook.add('S').set(0, 0, { value: 1 });
    arrange(office);
    expect(await codeOf(ask())).toBe(code);
  });

  it('a reading that asks to wait for the end of an edit waits for it', async () => {
    const office = openOffice();
    const sheet = office.workbook.add('S');
    office.workbook.cellEditMode = true;
    const waits = put({ delayForCellEdit: true });
    await expect.poll(() => office.waiting()).toBe(1);
    expect(sheet.value(0, 0)).toBeNull();
    office.endEdit();
    await waits;
    expect(sheet.value(0, 0)).toBe(1);
  });

  it('a hidden row is none of the visible cells beyond the sixtieth column too, and a very hidden sheet says so', async () => {
    const office = openOffice();
    const sheet = office.workbook.add('S');
    sheet.hiddenRows.add(1);
    sheet.visibility = 'VeryHidden';
    const said = await Excel.run(async (context) => {
      const one = context.workbook.worksheets.getItem('S');
      one.load('visibility');
      const visible = one.getRange('BZ1:CA3').getSpecialCellsOrNullObject('Visible');
      visible.load('areas/items/rowIndex');
      await context.sync();
      return [one.visibility, visible.areas.items.map(({ rowIndex }) => rowIndex)];
    });
    expect(said).toEqual(['VeryHidden', [0, 2]]);
  });

  it('where it calculates by hand only, nothing is calculated and nothing is told of it', async () => {
    const office = openOffice();
    const sheet = office.workbook.add('S');
    sheet.set(0, 1, { value: 2, formula: '=A1+1' });
    office.workbook.manualCalculation = true;
    const told: string[] = [];
    office.workbook.onChange(({ type }) => void told.push(type));
    office.workbook.type(sheet, 'A1', 5);
    expect([sheet.value(0, 1), told]).toEqual([2, ['Changed']]);
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
