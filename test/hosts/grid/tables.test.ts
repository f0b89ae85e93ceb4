/** Tables of Excel in a workbook that is edited in the grid: what is saved, Excel opens without repair. */
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { FileHost } from '../../../src/hosts/file';
import { parseArea } from '../../../src/sheet/a1';
import { rawWorkbook, worksheet, zipOf } from '../../lib/xlsx-of';
import { openGrid, takeBack, type OpenGrid } from './bench';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TABLE = 'xl/tables/table1.xml';
const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;
const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;

/** B2:E7: heads, four rows, a row of totals; the third column is calculated, and filtered. */
const workbook = zipOf(
  rawWorkbook({
    sheets: {
      원장: worksheet(
        [
          row(2, [text('B2', '이름'), text('C2', '금액\n(원)'), text('D2', '배수'), text('E2', '2013')].join('')),
          ...[3, 4, 5, 6].map((at) =>
            row(
              at,
              `${text(`B${at}`, `부품${at}`)}<c r="C${at}"><v>${at}000</v></c><c r="D${at}"><f>C${at}*2</f><v>${at * 2}000</v></c><c r="E${at}"><v>1</v></c>`,
            ),
          ),
          row(7, `${text('B7', '요약')}<c r="C7"><f>SUBTOTAL(109,C3:C6)</f><v>18000</v></c><c r="D7"><f>SUBTOTAL(109,D3:D6)</f><v>36000</v></c>`),
        ].join(''),
        '<tableParts count="1"><tablePart r:id="rIdTable"/></tableParts>',
      ),
    },
    moreTypes: '<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>',
    more: {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdTable" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>',
      [TABLE]: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${MAIN}" id="1" name="표1" displayName="표1" ref="B2:E7" totalsRowCount="1"><autoFilter ref="B2:E6"><filterColumn colId="2"><filters><filter val="6000"/></filters></filterColumn></autoFilter><tableColumns count="4"><tableColumn id="1" name="이름" totalsRowLabel="요약"/><tableColumn id="2" name="금액_x000a_(원)" totalsRowFunction="sum"/><tableColumn id="3" name="배수" totalsRowFunction="sum"><calculatedColumnFormula>C3*2</calculatedColumnFormula></tableColumn><tableColumn id="4" name="2013"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`,
    },
  }),
);

/** The same with the rows that its filter hides. */
const filtered = (() => {
  const parts = Object.fromEntries(Object.entries(unzipSync(workbook)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  const sheet = 'xl/worksheets/sheet1.xml';
  return zipOf({ ...parts, [sheet]: (parts[sheet] as string).replace(/<row r="([36])"/g, '<row r="$1" hidden="1"') });
})();

const opened: OpenGrid[] = [];
afterEach(async () => {
  for (const grid of opened.splice(0)) await grid.close?.();
});
const sheetIn = (grid: OpenGrid) => {
  const found = grid.grid.api.getActiveWorkbook()?.getSheetByName('원장');
  if (!found) throw new Error('no sheet');
  return found;
};
type Sheet = ReturnType<typeof sheetIn>;

async function saved(edit: (sheet: Sheet, grid: OpenGrid) => unknown): Promise<{ bytes: Uint8Array; told: readonly string[] }> {
  const grid = await openGrid(workbook);
  opened.push(grid);
  const told: string[] = [];
  grid.document.onRefused = ({ ko }) => void told.push(ko);
  try {
    await edit(sheetIn(grid), grid);
  } catch {
    // The grid's own answer to a command that was stopped.
  }
  const bytes = await grid.document.save();
  return { bytes, told: [...told, ...grid.document.left.map(({ ko }) => ko)] };
}

const attributesOf = (tag: string): Record<string, string> =>
  Object.fromEntries([...tag.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
const plain = (words: string): string =>
  words
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** What Excel would repair; the heads otherwise. */
async function headsOf(bytes: Uint8Array): Promise<readonly string[] | undefined> {
  const xml = unzipSync(bytes)[TABLE];
  const host = await FileHost.open(bytes);
  const [sheet] = await host.sheets();
  const block = await host.read(sheet?.id ?? '');
  if (!xml) {
    // The sheet says nothing of it either.
    expect(new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml'])).not.toContain('tablePart');
    return undefined;
  }
  const part = new TextDecoder().decode(xml);
  const table = attributesOf(/<table [^>]*>/.exec(part)?.[0] ?? '');
  const area = parseArea(table['ref'] ?? '');
  if (!area) throw new Error(part);
  const totals = Number(table['totalsRowCount'] ?? 0);
  expect(area.bottom - area.top - totals).toBeGreaterThanOrEqual(1);
  const columns = [...part.matchAll(/<tableColumn [^>]*>/g)].map(([tag]) => attributesOf(tag));
  const width = area.right - area.left + 1;
  expect([columns.length, attributesOf(/<tableColumns [^>]*>/.exec(part)?.[0] ?? '')['count']]).toEqual([width, String(width)]);
  const names = columns.map(({ name = '' }) => plain(name));
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(width);
  expect(new Set(columns.map(({ id }) => id)).size).toBe(width);
  for (const name of names) expect([name.length > 0 && name.length <= 255, name]).toEqual([true, name]);
  // A raw break in an attribute is a blank to whoever reads it.
  expect(part).not.toMatch(/name="[^"]*[\n\t]/);
  const cells = columns.map((_, at) => block.values[area.top - block.top]?.[area.left + at - block.left]);
  expect(cells).toEqual(names);
  const filter = /<autoFilter ref="([^"]+)"/.exec(part)?.[1];
  if (filter !== undefined) expect(parseArea(filter)).toEqual({ ...area, bottom: area.bottom - totals });
  for (const [, id] of part.matchAll(/<filterColumn colId="(\d+)"/g)) expect([names[Number(id)], '배수']).toEqual(['배수', '배수']);
  return names;
}
const HEADS = ['이름', '금액\n(원)', '배수', '2013'];

describe('columns inserted and deleted', () => {
  it.each<[string, (sheet: Sheet) => unknown, readonly string[] | undefined]>([
    ['nothing', () => undefined, HEADS],
    ['one before the table', (sheet) => sheet.insertColumns(0, 1), HEADS],
    ['one inside', (sheet) => sheet.insertColumns(2, 1), ['이름', 'Column2', ...HEADS.slice(1)]],
    [
      'three inside, and one of them deleted again',
      (sheet) => [sheet.insertColumns(3, 3), sheet.deleteColumns(4, 1)],
      [...HEADS.slice(0, 2), 'Column3', 'Column4', ...HEADS.slice(2)],
    ],
    ['one behind the table', (sheet) => sheet.insertColumns(5, 1), HEADS],
    ['the first deleted', (sheet) => sheet.deleteColumns(1, 1), HEADS.slice(1)],
    ['the filtered one deleted', (sheet) => sheet.deleteColumns(3, 1), ['이름', '금액\n(원)', '2013']],
    ['one before the filtered one deleted', (sheet) => sheet.deleteColumns(2, 1), ['이름', '배수', '2013']],
    ['all deleted', (sheet) => sheet.deleteColumns(1, 4), undefined],
  ])('%s', async (_, edit, heads) => expect(await headsOf((await saved(edit)).bytes)).toEqual(heads));

  it.each<[string, string | number, string]>([
    ['a head of its own', '비고', '비고'],
    ['one of two lines', '비\n고', '비\n고'],
    ['signs', `A<B>&"C"'[1]`, `A<B>&"C"'[1]`],
    ['the name of another', '이름', 'Column3'],
    ['the name of another in another case of letters', '2013', 'Column3'],
    ['a number', 2014, 'Column3'],
    ['nothing', '', 'Column3'],
    ['what looks like an escape', '_x0041_', '_x0041_'],
    ['more than a name holds', '가'.repeat(300), 'Column3'],
  ])('a new column with %s', async (_, head, name) => {
    const { bytes, told } = await saved((sheet) => {
      sheet.insertColumns(3, 1);
      if (head !== '') sheet.getRange('D2').setValue(head);
    });
    const heads = await headsOf(bytes);
    expect(heads).toEqual([...HEADS.slice(0, 2), name, ...HEADS.slice(2)]);
    // What was typed and could not stay is told.
    expect(told.some((one) => one.includes('D2'))).toBe(head !== '' && head !== name);
  });
});

describe('rows inserted and deleted', () => {
  it.each<[string, (sheet: Sheet) => unknown, readonly string[] | undefined]>([
    ['above the table', (sheet) => sheet.insertRows(0, 2), HEADS],
    ['right below the heads', (sheet) => sheet.insertRows(2, 2), HEADS],
    ['above the totals', (sheet) => sheet.insertRows(6, 1), HEADS],
    ['all but one row deleted', (sheet) => sheet.deleteRows(2, 3), HEADS],
    ['the totals deleted', (sheet) => sheet.deleteRows(6, 1), HEADS],
    ['the heads deleted', (sheet) => sheet.deleteRows(1, 1), undefined],
    ['all rows of data deleted', (sheet) => sheet.deleteRows(2, 4), undefined],
    ['all rows of data and the totals deleted', (sheet) => sheet.deleteRows(2, 5), undefined],
  ])('%s', async (_, edit, heads) => expect(await headsOf((await saved(edit)).bytes)).toEqual(heads));
});

describe('the heads themselves', () => {
  it.each<[string, (sheet: Sheet, grid: OpenGrid) => unknown]>([
    ['typed over', (sheet) => sheet.getRange('C2').setValue('금액')],
    ['typed over with a number', (sheet) => sheet.getRange('E2').setValue(2014)],
    ['emptied', (sheet) => sheet.getRange('B2').clearContent()],
    ['emptied with the rows below', (sheet) => sheet.getRange('B1:E4').clear()],
    [
      'typed over as part of more',
      (sheet) =>
        sheet.getRange('A1:B3').setValues([
          ['a', 'b'],
          ['c', 'd'],
          ['e', 'f'],
        ]),
    ],
    ['given a formula', (sheet) => sheet.getRange('B2').setValue({ f: '="이"&"름2"' })],
  ])('%s: they stay, and it is told', async (_, edit) => {
    const { bytes, told } = await saved(edit);
    expect(await headsOf(bytes)).toEqual(HEADS);
    expect(told.join(' ')).toMatch(/[BCE]2/);
  });

  it('typed as they are, of two lines too, is nothing', async () => {
    const host = await FileHost.open(workbook);
    const [sheet] = await host.sheets();
    await host.write(sheet?.id ?? '', [{ address: 'C2', before: '금액\n(원)', value: '금액\n(원)' }]);
    expect(await headsOf(await host.save())).toEqual(HEADS);
  });

  it('after a column was inserted they stand elsewhere, and are refused there', async () => {
    const { bytes, told } = await saved((sheet) => {
      sheet.insertColumns(0, 1);
      sheet.getRange('D2').setValue('다른 이름');
    });
    expect([await headsOf(bytes), told.join(' ').includes('D2')]).toEqual([HEADS, true]);
  });

  it('many writes read the parts of the tables once', async () => {
    const host = await FileHost.open(workbook);
    const [sheet] = await host.sheets();
    const reads: string[] = [];
    const file = (host as unknown as { file: { read: (path: string) => Promise<string> } }).file;
    const read = file.read.bind(file);
    file.read = (path) => (reads.push(path), read(path));
    for (let n = 0; n < 5; n += 1) await host.write(sheet?.id ?? '', [{ address: 'H9', before: n === 0 ? null : n - 1, value: n }]);
    expect(reads.filter((path) => path === TABLE).length).toBeLessThanOrEqual(1);
  });
});

describe('the filter of a table', () => {
  const partsOf = (bytes: Uint8Array, name: string): string => new TextDecoder().decode(unzipSync(bytes)[name]);
  const hidden = (bytes: Uint8Array): (string | undefined)[] =>
    [...partsOf(bytes, 'xl/worksheets/sheet1.xml').matchAll(/<row r="(\d)"[^>]*hidden="1"/g)].map(([, at]) => at);

  it('is said, kept where nobody clears it, and cleared as a whole for one of its rows, in one step', async () => {
    const grid = await openGrid(filtered);
    opened.push(grid);
    const named = () => grid.document.hidden.map(({ what, count, sheets }) => [what.ko, count, ...sheets]);
    expect(named()).toEqual([['필터', 1, '원장']]);
    expect(partsOf(await grid.document.save(), TABLE)).toContain('<filterColumn colId="2">');
    await grid.host.reveal(sheetIn(grid).getSheetId(), 'B6');
    const cleared = await grid.document.save();
    expect([hidden(cleared), named()]).toEqual([[], []]);
    expect(partsOf(cleared, TABLE)).toContain('<autoFilter ref="B2:E6"></autoFilter><tableColumns');
    expect(await takeBack(grid.grid)).toBe(true);
    const back = await grid.document.save();
    expect([hidden(back), named()]).toEqual([['3', '6'], [['필터', 1, '원장']]]);
    expect(partsOf(back, TABLE)).toContain('<filterColumn colId="2">');
  });

  // 배수 of rows 3 to 6: 6,000 8,000 10,000 12,000.
  it.each([
    ['<filters><filter val="6000"/><filter val="8000"/></filters>', '456'],
    ['<customFilters><customFilter operator="lessThan" val="9000"/></customFilters>', '456'],
    ['<customFilters and="1"><customFilter operator="greaterThan" val="1"/><customFilter operator="notEqual" val="10000"/></customFilters>', '45'],
  ])('%s: rows %s hidden, row 4 by hand; it stays so when the filter is cleared, and its conditions go', async (asked, rows) => {
    const parts = Object.fromEntries(Object.entries(unzipSync(workbook)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
    const sheet = 'xl/worksheets/sheet1.xml';
    const grid = await openGrid(
      zipOf({
        ...parts,
        [TABLE]: (parts[TABLE] as string).replace(/<filters>.*<\/filters>/, asked),
        [sheet]: (parts[sheet] as string).replace(new RegExp(`<row r="([${rows}])"`, 'g'), '<row r="$1" hidden="1"'),
      }),
    );
    opened.push(grid);
    await grid.host.reveal(sheetIn(grid).getSheetId(), 'B5');
    const cleared = await grid.document.save();
    expect([hidden(cleared), grid.document.hidden]).toEqual([['4'], []]);
    expect(partsOf(cleared, TABLE)).not.toContain('filterColumn');
    // One that was hidden by hand is shown alone.
    expect(await takeBack(grid.grid)).toBe(true);
    await grid.host.reveal(sheetIn(grid).getSheetId(), 'B4');
    const shown = await grid.document.save();
    expect(hidden(shown)).toEqual([...rows].filter((row) => row !== '4'));
    expect(partsOf(shown, TABLE)).toContain('filterColumn');
  });

  it('moves with its rows', async () => {
    const grid = await openGrid(filtered);
    opened.push(grid);
    sheetIn(grid).insertRowsBefore(0, 2);
    await grid.host.reveal(sheetIn(grid).getSheetId(), 'B8');
    const cleared = await grid.document.save();
    expect(hidden(cleared)).toEqual([]);
    expect(partsOf(cleared, TABLE)).toContain('<autoFilter ref="B4:E8"></autoFilter>');
  });
});
