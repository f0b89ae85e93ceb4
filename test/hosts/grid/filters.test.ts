/** Filters: drawn as the file has them, saved as they are in the grid, and left alone where the grid does not know what they ask. */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { filterOf, withFilter, type FilterColumn, type SheetFilter } from '../../../src/hosts/file/filters';
import { columnIndex } from '../../../src/sheet/a1';
import { partsOf, xlsxOf, zipOf } from '../../lib/xlsx-of';
import { openGrid, takeBack, type OpenGrid } from './bench';

const SHEET = '원장';
const PART = 'xl/worksheets/sheet1.xml';
/** 2013-01-25 is 41299 (days since 1899-12-30). */
const DAYS = [41_299, 41_330, 41_299, 41_664];
const CELLS: Readonly<Record<string, { value: string | number }>> = Object.fromEntries([
  ...['항목', '시약', '부품', '시약', '부품 <A>'].map((value, at) => [`A${at + 1}`, { value }] as const),
  ...['금액', 100, 200, 300, 400].map((value, at) => [`B${at + 1}`, { value }] as const),
  ['C1', { value: '일자' }] as const,
  ...DAYS.map((value, at) => [`C${at + 2}`, { value }] as const),
]);

/** The sheet with rows hidden (one-based) and text put behind its cells. */
function file(filter = '', hidden: readonly number[] = []): Uint8Array {
  const parts = partsOf(xlsxOf({ sheets: [{ name: SHEET, cells: CELLS, hiddenRows: hidden as number[] }] }));
  return zipOf({ ...parts, [PART]: (parts[PART] as string).replace('</sheetData>', `$&${filter}`) });
}
const opened: OpenGrid[] = [];
afterEach(async () => {
  for (const grid of opened.splice(0)) await grid.close?.();
});
async function open(bytes: Uint8Array): Promise<OpenGrid> {
  const grid = await openGrid(bytes);
  opened.push(grid);
  return grid;
}
const sheetOf = ({ grid }: OpenGrid) => {
  const sheet = grid.api.getActiveWorkbook()?.getSheetByName(SHEET);
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const seen = (grid: OpenGrid): number[] =>
  [2, 3, 4, 5].filter((row) =>
    sheetOf(grid)
      .getSheet()
      .getRowVisible(row - 1),
  );
const partOf = async (grid: OpenGrid, name = PART): Promise<string> => partsOf(await grid.document.save())[name] ?? '';
const hiddenIn = (xml: string): number[] => [...xml.matchAll(/<row r="(\d+)"[^>]*hidden="1"/g)].map(([, row]) => Number(row));
const filterText = (xml: string): string | undefined => /<autoFilter [^>]*\/>|<autoFilter .*?<\/autoFilter>/.exec(xml)?.[0];

async function run(grid: OpenGrid, command: string, params: object = {}): Promise<void> {
  const ids = { unitId: grid.grid.api.getActiveWorkbook()?.getId(), subUnitId: sheetOf(grid).getSheetId() };
  expect(await grid.grid.api.executeCommand(command, { ...ids, ...params })).toBe(true);
}
const filterArea = (grid: OpenGrid): Promise<void> =>
  run(grid, 'sheet.command.set-filter-range', { range: { startRow: 0, startColumn: 0, endRow: 4, endColumn: 2 } });
const ask = (grid: OpenGrid, column: string, criteria: object | null): Promise<void> =>
  run(grid, 'sheet.command.set-filter-criteria', { col: columnIndex(column), criteria: criteria && { colId: columnIndex(column), ...criteria } });

const BY_TEXT = '<autoFilter ref="A1:C5"><filterColumn colId="0"><filters><filter val="시약"/></filters></filterColumn></autoFilter>';

describe('a filter of the file', () => {
  it('hides its rows in the grid and is said of no more; what nobody touched keeps its bytes', async () => {
    const grid = await open(file(BY_TEXT, [3, 5]));
    expect([seen(grid), grid.document.hidden]).toEqual([[2, 4], []]);
    const before = partsOf(file(BY_TEXT, [3, 5]))[PART];
    sheetOf(grid).getRange('E1').setValue('메모');
    expect((await partOf(grid)).replace(/<c r="E1".*?<\/c>/, '')).toBe(before);
  });

  it.each<[string, string, readonly number[], string, object | null, number[], string]>([
    [
      'asks for another text',
      BY_TEXT,
      [3, 5],
      'A',
      { filters: { filters: ['부품'] } },
      [2, 4, 5],
      '<autoFilter ref="A1:C5"><filterColumn colId="0"><filters><filter val="부품"/></filters></filterColumn></autoFilter>',
    ],
    ['asks nothing any more', BY_TEXT, [3, 5], 'A', null, [], '<autoFilter ref="A1:C5"></autoFilter>'],
    [
      'asks for more of a second column',
      BY_TEXT,
      [3, 5],
      'B',
      { customFilters: { customFilters: [{ operator: 'greaterThan', val: 100 }] } },
      [2, 3, 5],
      '<autoFilter ref="A1:C5"><filterColumn colId="0"><filters><filter val="시약"/></filters></filterColumn>' +
        '<filterColumn colId="1"><customFilters><customFilter operator="greaterThan" val="100"/></customFilters></filterColumn></autoFilter>',
    ],
  ])('%s', async (_, filter, hidden, column, criteria, hides, text) => {
    const grid = await open(file(filter, hidden));
    await ask(grid, column, criteria);
    const xml = await partOf(grid);
    expect([hiddenIn(xml), filterText(xml), grid.document.left]).toEqual([hides, text, []]);
    // And opened again it is the same.
    const again = await open(await grid.document.save());
    expect(seen(again)).toEqual([2, 3, 4, 5].filter((row) => !hides.includes(row)));
  });

  it('is taken back with Ctrl+Z, in the file too', async () => {
    const grid = await open(file(BY_TEXT, [3, 5]));
    await ask(grid, 'A', null);
    expect(seen(grid)).toEqual([2, 3, 4, 5]);
    expect(await takeBack(grid.grid)).toBe(true);
    const xml = await partOf(grid);
    expect([seen(grid), hiddenIn(xml), filterText(xml)]).toEqual([[2, 4], [3, 5], BY_TEXT]);
  });

  it('is cleared for one of its rows in one step, which one Ctrl+Z takes back', async () => {
    const grid = await open(file(BY_TEXT, [3, 5]));
    await grid.host.reveal(sheetOf(grid).getSheetId(), 'A5');
    expect(seen(grid)).toEqual([2, 3, 4, 5]);
    expect(await takeBack(grid.grid)).toBe(true);
    const xml = await partOf(grid);
    expect([seen(grid), hiddenIn(xml), filterText(xml)]).toEqual([[2, 4], [3, 5], BY_TEXT]);
  });

  it('leaves a row hidden that a person hid among its rows: it is cleared, taken back and saved without it', async () => {
    // Row 4 is kept by the condition, and hidden all the same.
    const grid = await open(file(BY_TEXT, [3, 4, 5]));
    expect(seen(grid)).toEqual([2]);
    expect(hiddenIn(await partOf(grid))).toEqual([3, 4, 5]);
    await grid.host.reveal(sheetOf(grid).getSheetId(), 'A5');
    expect([seen(grid), hiddenIn(await partOf(grid))]).toEqual([[2, 3, 5], [4]]);
    expect(await takeBack(grid.grid)).toBe(true);
    const xml = await partOf(grid);
    expect([seen(grid), hiddenIn(xml), filterText(xml)]).toEqual([[2], [3, 4, 5], BY_TEXT]);
    await ask(grid, 'A', { filters: { filters: ['부품'] } });
    expect(await takeBack(grid.grid)).toBe(true);
    expect([seen(grid), hiddenIn(await partOf(grid))]).toEqual([[2], [3, 4, 5]]);
  });

  it('moves with the rows that are inserted above it, and with its rows where one is inserted among them', async () => {
    const grid = await open(file(BY_TEXT, [3, 5]));
    sheetOf(grid).insertRowsBefore(0, 2);
    let xml = await partOf(grid);
    expect([hiddenIn(xml), filterText(xml)]).toEqual([[5, 7], BY_TEXT.replace('A1:C5', 'A3:C7')]);
    sheetOf(grid).insertRowsBefore(5, 1);
    xml = await partOf(grid);
    expect([hiddenIn(xml), filterText(xml)]).toEqual([[5, 8], BY_TEXT.replace('A1:C5', 'A3:C8')]);
  });

  it('of days keeps days: a month hides the others, and what is asked anew is written as days', async () => {
    const months = '<filters><dateGroupItem year="2013" month="1" dateTimeGrouping="month"/></filters>';
    const grid = await open(file(`<autoFilter ref="A1:C5"><filterColumn colId="2">${months}</filterColumn></autoFilter>`, [3, 5]));
    expect([seen(grid), grid.document.hidden]).toEqual([[2, 4], []]);
    DAYS.forEach((v, at) =>
      sheetOf(grid)
        .getRange(at + 1, 2)
        .setValue({ v, s: { n: { pattern: 'yyyy-mm-dd' } } }),
    );
    const shown = sheetOf(grid).getSheet().getCell(2, 2)?.v;
    await ask(grid, 'C', { filters: { filters: [String(shown)] } });
    const xml = await partOf(grid);
    // 41330 is 31 days later: 2013-02-25.
    expect([hiddenIn(xml), filterText(xml)]).toEqual([
      [2, 4, 5],
      '<autoFilter ref="A1:C5"><filterColumn colId="2"><filters><dateGroupItem year="2013" month="2" day="25" dateTimeGrouping="day"/></filters></filterColumn></autoFilter>',
    ]);
  });

  it.each([
    ['the ten largest', '<top10 val="2"/>'],
    ['a colour', '<colorFilter dxfId="0"/>'],
    ['more than the average', '<dynamicFilter type="aboveAverage"/>'],
    ['a quarter of an hour', '<filters><dateGroupItem year="2013" month="1" day="2" hour="3" dateTimeGrouping="hour"/></filters>'],
  ])('that asks for %s is named, stays as it is, and so it is said where it was changed', async (_, asked) => {
    const text = `<autoFilter ref="A1:C5"><filterColumn colId="1">${asked}</filterColumn></autoFilter>`;
    const grid = await open(file(text, [3, 5]));
    expect([seen(grid), grid.document.hidden.map(({ what }) => what.ko)]).toEqual([[2, 4], ['필터']]);
    await filterArea(grid);
    await ask(grid, 'A', { filters: { filters: ['시약'] } });
    const xml = await partOf(grid);
    expect([hiddenIn(xml), filterText(xml)]).toEqual([[3, 5], text]);
    expect(grid.document.left.map(({ ko }) => ko)).toEqual(["'원장' 시트에서 바꾼 필터는 저장하지 않았습니다."]);
  });
});

it('a filter that is not drawn is cleared in one step, said of no more, and said again where that is taken back', async () => {
  const text = '<autoFilter ref="A1:C5"><filterColumn colId="1"><top10 val="1"/></filterColumn></autoFilter>';
  // Two stretches of hidden rows.
  const grid = await open(file(text, [2, 4]));
  const named = () => grid.document.hidden.map(({ what, count }) => [what.ko, count]);
  expect(named()).toEqual([['필터', 1]]);
  await grid.host.reveal(sheetOf(grid).getSheetId(), 'A4');
  expect([seen(grid), named()]).toEqual([[2, 3, 4, 5], []]);
  expect(filterText(await partOf(grid))).toBe('<autoFilter ref="A1:C5"></autoFilter>');
  expect(await takeBack(grid.grid)).toBe(true);
  expect([seen(grid), named()]).toEqual([[3, 5], [['필터', 1]]]);
  expect(filterText(await partOf(grid))).toBe(text);
});

it.each([
  ['of all cells that a sheet can have', 'A1:XFD1048576', []],
  ['far behind the last cell', 'ZZ90000:AAC90010', ['필터']],
  ['of whole columns', 'A:C', ['필터']],
])('a filter %s opens', async (_, ref, named) => {
  const text = `<autoFilter ref="${ref}"/>`;
  const grid = await open(file(text, [3]));
  expect(grid.document.hidden.map(({ what }) => what.ko)).toEqual(named);
  expect([seen(grid), filterText(await partOf(grid))]).toEqual([[2, 4, 5], text]);
});

it('a row that is made higher takes no condition away that hides nothing', async () => {
  const text = BY_TEXT.replace('</filters>', '<filter val="부품"/><filter val="부품 &lt;A&gt;"/></filters>');
  const grid = await open(file(text));
  sheetOf(grid).setRowHeight(1, 60);
  expect(filterText(await partOf(grid))).toBe(text);
});

describe('a filter that is made in the grid', () => {
  it('is saved with its rows and the name that a file has for it, before what stands behind it', async () => {
    const behind = '<mergeCells count="1"><mergeCell ref="E1:F1"/></mergeCells>';
    const grid = await open(file(behind));
    await filterArea(grid);
    await ask(grid, 'A', { filters: { filters: ['부품 <A>'], blank: true } });
    const parts = partsOf(await grid.document.save());
    expect(parts[PART]).toContain(
      '</sheetData><autoFilter ref="A1:C5"><filterColumn colId="0"><filters blank="1"><filter val="부품 &lt;A&gt;"/></filters></filterColumn></autoFilter><mergeCells',
    );
    expect(hiddenIn(parts[PART] ?? '')).toEqual([2, 3, 4]);
    expect(parts['xl/workbook.xml']).toContain(`<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'원장'!$A$1:$C$5</definedName>`);
    await run(grid, 'sheet.command.remove-sheet-filter');
    const without = partsOf(await grid.document.save());
    expect([without[PART], without['xl/workbook.xml']].map((part) => /autoFilter|_FilterDatabase|hidden="1"/.test(part ?? ''))).toEqual([false, false]);
  });

  it('by colour is not saved, and that is said', async () => {
    const grid = await open(file());
    await filterArea(grid);
    await ask(grid, 'A', { colorFilters: { cellFillColors: [null] } });
    const xml = await partOf(grid);
    expect([filterText(xml), grid.document.left.map(({ en }) => en)]).toEqual([undefined, ["The filter that was changed in sheet '원장' was not saved."]]);
  });
});

it('what is written is read as the same, whatever the texts', () => {
  const word = fc.string({ maxLength: 12, unit: fc.constantFrom('가', 'a', '<', '&', '"', "'", '>', ' ', '1', '*', '\u00a0') });
  const column = fc.oneof(
    fc.record({ values: fc.array(word, { maxLength: 4 }), days: fc.subarray(['2013', '2013-01', '2013-01-05'], { minLength: 1 }), blank: fc.constant(true) }),
    fc.record({ values: fc.array(word, { maxLength: 4 }) }),
    fc.record({ tests: fc.array(fc.record({ value: word, operator: fc.constantFrom('notEqual', 'lessThan') }), { minLength: 1, maxLength: 2 }) }),
  );
  fc.assert(
    fc.property(fc.array(column, { maxLength: 4 }), fc.constantFrom('', 'x:'), (columns, prefix) => {
      const filter: SheetFilter = {
        area: { top: 2, left: 3, bottom: 9, right: 8 },
        columns: columns.map((one, at): FilterColumn => ({ column: 3 + at, ...one })),
      };
      const bare = `<${prefix}worksheet xmlns${prefix === '' ? '' : ':x'}="m"><${prefix}sheetData/><${prefix}pageMargins/></${prefix}worksheet>`;
      const written = withFilter(bare, filter);
      expect(filterOf(written)).toEqual(filter);
      expect(withFilter(written, null)).toBe(bare);
    }),
  );
});
