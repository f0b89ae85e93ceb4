/** The functions of the add-in in the grid's formula engine: called and explained as in Excel. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { associated, makeError } from '../../../src/workbench/custom-functions';
import '../../../src/functions';
import { certificateSheet } from '../../../src/documents/certificate-sheet';
import { date, toSerial } from '../../../src/domain';
import { findCertificateTable } from '../../../src/reading/certificate-table';
import { certificateSettings } from '../../../src/reading/holidays';
import { Grid } from '../../../src/reading/grid';
import { watchList } from '../../../src/taskpane/dates/certificates/watch-list';
import { useLanguage } from '../../../src/functions/host';
import { generateMetadata } from '../../../src/functions/metadata';
import { registerFunctions, type FunctionRegistry, type Metadata } from '../../../src/hosts/grid';
import { xlsxOf } from '../../lib/xlsx-of';
import { functionCatalogue } from '../../../src/functions/metadata/catalogue';
import { readFrom, tryHost } from '../../../src/taskpane/diagnosis/trial';
import type { Host } from '../../../src/hosts/port';
import { readXlsx } from 'hucre';
import { FileHost } from '../../../src/hosts/file';
import { formulaAt, valueAt } from '../contract';
import { openGrid, type OpenGrid } from './bench';

let grid: OpenGrid;
let functions: FunctionRegistry;
let metadata: { readonly ko: Metadata; readonly en: Metadata };

beforeAll(async () => {
  metadata = await generateMetadata();
  useLanguage('ko');
  grid = await openGrid(
    xlsxOf({
      sheets: [
        {
          name: 'S',
          cells: {
            A1: { value: 50 },
            A2: { value: 25 },
            A3: { value: '만 원' },
            A4: { value: { error: '#DIV/0!' }, formula: '=1/0' },
            B1: { value: 1000 },
            B2: { value: 500 },
            ...Object.fromEntries(Array.from({ length: 10 }, (_, row) => [`D${row + 1}`, { value: 'C' }])),
          },
        },
      ],
    }),
  );
  functions = registerFunctions(grid.grid, associated, metadata.ko, makeError);
}, 60_000);
afterAll(async () => {
  useLanguage(undefined);
  functions.dispose();
  await grid.close?.();
});

const sheet = () => {
  const found = grid.grid.api.getActiveWorkbook()?.getActiveSheet();
  if (!found) throw new Error('no sheet');
  return found;
};
/** Puts a formula where nothing is near it and waits for its value. */
async function calculate(formula: string, address = 'J1'): Promise<unknown> {
  sheet().getRange(`${address}:Z60`).clearContent();
  sheet().getRange(address).setFormula(formula);
  await expect.poll(() => sheet().getRange(address).getRawValue() ?? undefined).toBeDefined();
  return sheet().getRange(address).getRawValue();
}

describe('a call in a cell', () => {
  it.each([
    // 75 / 1,500
    ['=KVENTURE.RD_RATIO(A1:A2,B1:B2)', 0.05],
    // The name is told apart by nobody.
    ['=kventure.rd_ratio(A1:A2,B1:B2)', 0.05],
    // Optional arguments left out, an empty cell passed over
    ['=KVENTURE.RD_RATIO(A1:A2,C1:B2)', 0.05],
    // Text: the heading of 별표 1 has no 26410
    ['=KVENTURE.EXCLUDED_INDUSTRY("26410")', 0],
    // Inside of other functions
    ['=ROUND(KVENTURE.RD_RATIO(A1,B1)*100,0)&"%"', '5%'],
    // All C on card 4 (ten items): three fifths of 100
    ['=KVENTURE.VENTURE_SCORE(D1:D10,4)', 60],
    // Two years from 2014-05-20 end on 2016-05-19: day 42,509
    ['=KVENTURE.VALIDITY_END("2014-05-20")', 42_509],
  ])('%s', async (formula, value) => {
    expect(await calculate(formula)).toEqual(value);
  });

  it.each<[string, string, string, readonly (string | undefined)[]]>([
    ['=KVENTURE.RD_PERIOD("2014-02-14")', 'N1', 'the quarters stay texts', [undefined, 'yyyy-mm-dd', 'yyyy-mm-dd']],
    ['=KVENTURE.RENEWAL_WINDOW("2016-05-19")', 'N8', 'both days', ['yyyy-mm-dd', 'yyyy-mm-dd']],
  ])('%s spills its number formats: %s %s', async (formula, address, _what, wanted) => {
    await calculate(formula, address);
    const [row, column] = [sheet().getRange(address).getRow(), sheet().getRange(address).getColumn()];
    const drawn = (at: number): string | undefined => {
      const style = sheet()
        .getSheet()
        .getCell(row, column + at)?.s;
      return (typeof style === 'string' ? grid.grid.api.getActiveWorkbook()!.getWorkbook().getStyles().get(style) : style)?.n?.pattern;
    };
    expect(wanted.map((_format, at) => drawn(at))).toEqual(wanted);
    // Drawn alone: a cell that held a style would stand in the way of the table.
    expect(
      sheet()
        .getSheet()
        .getCellRaw(row, column + 1),
    ).toBeFalsy();
  });

  it('that fills several cells is saved with each of them, in the format that is shown', async () => {
    await calculate('=KVENTURE.RD_PERIOD("2014-02-14")', 'N1');
    const saved = await grid.document.save();
    const host = await FileHost.open(saved);
    const read = await host.read((await host.sheets())[0]?.id ?? '');
    // The four quarters before the first of 2014: 2013-01-01 (41275) to 2013-03-31 (41364), …, 2013-10-01 (41548) to 2013-12-31 (41639).
    expect(['N1', 'O1', 'P1', 'N4', 'O4', 'P4'].map((address) => valueAt(read, address))).toEqual(['2013Q1', 41_275, 41_364, '2013Q4', 41_548, 41_639]);
    expect(formulaAt(read, 'N1')).toBe('=KVENTURE.RD_PERIOD("2014-02-14")');
    const other = await readXlsx(saved, { readStyles: true });
    expect(['0,13', '0,14', '3,15'].map((place) => other.sheets[0]?.cells?.get(place)?.style?.numFmt)).toEqual([undefined, 'yyyy-mm-dd', 'yyyy-mm-dd']);
  });

  it('spills a table', async () => {
    // Application in the first quarter of 2014: the four quarters of 2013 (별지 2).
    expect(await calculate('=KVENTURE.RD_PERIOD("2014-02-14")')).toBe('2013Q1');
    const quarters = ['J1', 'J2', 'J3', 'J4'].map((address) => sheet().getRange(address).getValue());
    expect(quarters).toEqual(['2013Q1', '2013Q2', '2013Q3', '2013Q4']);
    // And whoever reads the sheet through the port sees them too: 2013-10-01 is day 41,548.
    const block = await grid.host.read(sheet().getSheetId());
    expect([valueAt(block, 'J4'), valueAt(block, 'K4')]).toEqual(['2013Q4', 41_548]);
  });
});

describe('an error in a cell', () => {
  it.each([
    ['=KVENTURE.RD_RATIO(A1:A3,B1:B2)', '#VALUE!', /3행|A3|3/],
    ['=KVENTURE.RD_RATIO(A1:A2,A1:A2,B1:B2)', '#N/A', /./],
    ['=KVENTURE.VENTURE_SCORE(A1:A2,9)', '#VALUE!', /./],
  ] as const)('%s is %s and says why', async (formula, code, reason) => {
    expect(await calculate(formula)).toBe(code);
    const place = { sheetId: sheet().getSheetId(), row: 0, column: 9 };
    expect(functions.messageAt(place)).toMatch(reason);
    expect(functions.messageAt(place)).toMatch(/[가-힣]/);
  });

  it('is forgotten when the formula is right again', async () => {
    await calculate('=KVENTURE.RD_RATIO(A1:A3,B1:B2)');
    await calculate('=KVENTURE.RD_RATIO(A1:A2,B1:B2)');
    expect(functions.messageAt({ sheetId: sheet().getSheetId(), row: 0, column: 9 })).toBeUndefined();
  });

  it('goes through where it stands among the arguments', async () => {
    expect(await calculate('=KVENTURE.RD_RATIO(A4,B1)')).toMatch(/^#/);
  });
});

describe('what is explained', () => {
  const described = (name: string) => grid.grid.univer.__getInjector().get(grid.grid.engine.IDescriptionService).getFunctionInfo(name);

  it('is every function, in the language of the page', () => {
    for (const entry of metadata.ko.functions) {
      const info = described(`KVENTURE.${entry.name}`);
      expect(info?.description).toBe(entry.description);
      expect(info?.functionParameter.map((parameter) => [parameter.name, parameter.detail, parameter.require])).toEqual(
        entry.parameters.map((parameter) => [parameter.name, parameter.description ?? '', parameter.optional ? 0 : 1]),
      );
    }
  });

  it('changes with the language', () => {
    functions.describe(metadata.en);
    expect(described('KVENTURE.RD_RATIO')?.description).toBe(metadata.en.functions.find((entry) => entry.id === 'RD_RATIO')?.description);
    functions.describe(metadata.ko);
    expect(described('KVENTURE.RD_RATIO')?.description).toMatch(/[가-힣]/);
  });
});

describe('the sheet of certificates', () => {
  it('counts in the grid what the pane counts, and empty rows stay empty', async () => {
    const made = await grid.host.addSheet(certificateSheet({ count: 5, today: date('2016-05-18'), lang: 'ko' }));
    const own = grid.grid.api.getActiveWorkbook()?.getSheetBySheetId(made.id);
    if (!own) throw new Error('no sheet');
    // Issued 2014-05-20: valid until 2016-05-19, renewal until 2016-06-19. Applied 2016-04-01: settled by 2016-05-16, two days ago.
    const rows = [
      ['가나다', '연구개발', toSerial(date('2014-03-20')), toSerial(date('2014-05-20'))],
      ['라마바', '연구개발', toSerial(date('2016-04-01')), null],
    ];
    own.getRange('A6:D7').setValues(rows as never);
    // A former end alone has its window; an objection goes by the law of its application (7 days until 2021-02-11).
    own.getRange('A8:E8').setValues([['사아자', '연구개발', null, null, toSerial(date('2016-05-19'))]] as never);
    own.getRange('A9:G9').setValues([['차카타', '연구개발', toSerial(date('2021-01-20')), null, null, null, toSerial(date('2021-03-01'))]] as never);
    const value = (address: string): unknown => own.getRange(address).getRawValue() ?? '';
    await expect.poll(() => [value('L6'), value('H7')]).toEqual([toSerial(date('2016-05-19')), toSerial(date('2016-05-16'))]);
    expect([value('K6'), value('M6'), value('N6'), value('O6'), value('P6'), value('Q6')]).toEqual([
      toSerial(date('2014-05-20')),
      toSerial(date('2016-03-19')),
      toSerial(date('2016-06-19')),
      toSerial(date('2016-05-19')),
      1,
      '',
    ]);
    // Missed in two days; the evaluation has the same 45 days, and nothing is ahead.
    expect([value('O7'), value('Q7')]).toEqual(['', '처리기한 지남']);
    expect([value('M8'), value('N8'), value('J9')]).toEqual([toSerial(date('2016-03-19')), toSerial(date('2016-06-19')), toSerial(date('2021-03-08'))]);
    expect('H10:Q10'.split(':').map((address) => value(address))).toEqual(['', '']);
    // The pane finds its own sheet and says the same.
    const table = findCertificateTable(new Grid(await grid.host.read(made.id)));
    const list = watchList(table?.rows ?? [], date('2016-05-18'));
    const told = new Map(list.map(({ certificate, validUntil, state, next }) => [certificate.name, [validUntil, state, next?.until]]));
    expect(told.get('라마바')).toEqual([undefined, 'overdue', '2016-05-16']);
    expect(told.get('가나다')).toEqual(['2016-05-19', 'due', '2016-05-19']);
    expect(told.get('사아자')).toEqual([undefined, 'due', '2016-06-19']);
    expect(list.flatMap(({ certificate }) => certificate.wrong)).toEqual([]);
    // The sheet says that days move on, and names a holiday: 2016-05-19 is one, 2016-06-19 a Sunday. The pane goes by the same.
    own.getRange('B3').setValue('예');
    own.getRange('S6').setValue(toSerial(date('2016-05-19')) as never);
    await expect.poll(() => [value('L6'), value('N6')]).toEqual([toSerial(date('2016-05-20')), toSerial(date('2016-06-20'))]);
    const block = await grid.host.read(made.id);
    const again = findCertificateTable(new Grid(block));
    const { day, moves, holidays } = certificateSettings(block, again?.headerRow ?? 0);
    expect([day, moves, [...holidays.dates], holidays.bad]).toEqual(['2016-05-18', true, ['2016-05-19'], []]);
    const moved = watchList(again?.rows ?? [], day ?? date('2000-01-01'), holidays.dates).find(({ certificate }) => certificate.name === '가나다');
    expect([moved?.validUntil, moved?.renewal?.until]).toEqual(['2016-05-20', '2016-06-20']);
  });
});

describe('the trial of the diagnosis', () => {
  const trial = (host: Host, of = functionCatalogue) =>
    tryHost(host, { lang: 'ko', functions: of, signal: new AbortController().signal, now: () => performance.now(), onStep: () => undefined });
  const step = (steps: Awaited<ReturnType<typeof trial>>['steps'], name: string) => steps.find((one) => one.name.en === name);
  const SHOWN = 'Shown in the cells of functions';

  it('works in the grid too: each function answers as its example, and nothing is left', async () => {
    const before = (await grid.host.sheets()).map(({ name }) => name);
    const { steps } = await trial(grid.host);
    // The grid draws what its cells show, and hands it to nobody.
    expect(steps.filter(({ state }) => state !== 'ok').map(({ name, detail }) => [name.en, detail?.en])).toEqual([[SHOWN, undefined]]);
    expect(step(steps, 'Functions')?.detail?.en).toBe('22 of 22 answer as their example');
    expect((await grid.host.sheets()).map(({ name }) => name)).toEqual(before);
  });

  it('names a function that answers otherwise, and says what the cells show', async () => {
    const [ratio, ...others] = functionCatalogue;
    const wrong = { ...ratio!, examples: [{ ...ratio!.examples[0]!, value: 0.06 }] };
    const texts = ['', '5.00%', ...Array.from({ length: 500 }, () => '42509')];
    const host: Host = Object.assign(Object.create(grid.host) as Host, { shown: () => Promise.resolve(texts.map((one) => [one])) });
    const { steps } = await trial(host, [wrong, ...others.filter(({ id }) => id === 'VALIDITY_END' || id === 'RD_PERIOD')]);
    expect(step(steps, 'Functions')).toMatchObject({ state: 'failed', detail: { en: '2 of 3 answer as their example: RD_RATIO ≠' } });
    expect(step(steps, SHOWN)?.detail?.en).toMatch(/^1 of 2 dates and ratios .*: RD_RATIO 5\.00%, VALIDITY_END 42509$/);
  });

  it.each([
    ['=KVENTURE.RD_RATIO(A1:A4,B1:B4)', '=KVENTURE.RD_RATIO(AE2:AE5,AF2:AF5)'],
    ['=KVENTURE.RD_RATIO(A1,"A1","2013Q1")', '=KVENTURE.RD_RATIO(AE2,"A1","2013Q1")'],
    ['=KVENTURE.VENTURE_CARD(4)', '=KVENTURE.VENTURE_CARD(4)'],
  ])('%s reads its own cells: %s', (formula, moved) => {
    expect(readFrom(formula, 1, 30)).toBe(moved);
  });
});
