/** Formulas that name tables of Excel are calculated, after edits, moves and growth too, and saved as they were written. */
import { afterEach, expect, it } from 'vitest';
import type { Text } from '../../../src/domain';
import { FileHost } from '../../../src/hosts/file';
import { partsOf, rawWorkbook, worksheet, zipOf } from '../../lib/xlsx-of';
import { openGrid, redo, takeBack, type OpenGrid } from './bench';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
const number = (at: string, value: number) => `<c r="${at}"><v>${value}</v></c>`;
const formula = (at: string, of: string, value?: number) => `<c r="${at}"><f>${of}</f>${value === undefined ? '' : `<v>${value}</v>`}</c>`;
const OWN = '지출표[[#This Row],[장부금액]]+지출표[[#This Row],[조정 [원]]]'.replace('[조정 [원]]', "[조정 '[원']]");
const line = (row: number, value?: number) =>
  `<row r="${row}">${text(`A${row}`, `부품${row}`)}${number(`B${row}`, row * 100)}${number(`C${row}`, 1)}${formula(`D${row}`, OWN, value)}</row>`;

/** A1:D5 is a table of three rows, a total in row 5 where it `hasTotals`; another sheet sums it up. */
const file = ({ stored = true, hasTotals = false, calculated = '' } = {}): Uint8Array =>
  zipOf(
    rawWorkbook({
      sheets: {
        원장: worksheet(
          `<row r="1">${text('A1', '항목')}${text('B1', '장부금액')}${text('C1', '조정 [원]')}${text('D1', '소계')}</row>${[2, 3, 4].map((row) => line(row, stored ? row * 100 + 1 : undefined)).join('')}${
            hasTotals ? `<row r="5">${text('A5', '합계')}${formula('D5', 'SUBTOTAL(109,지출표[소계])', stored ? 903 : undefined)}</row>` : ''
          }`,
          '<tableParts count="1"><tablePart r:id="rIdTable"/></tableParts>',
        ),
        계: worksheet(
          `<row r="1">${formula('A1', 'SUM(지출표[소계])', stored ? 903 : undefined)}${formula('B1', 'ROWS(지출표[])', stored ? 3 : undefined)}${formula('C1', 'COUNTA(목록)', stored ? 3 : undefined)}${formula('D1', hasTotals ? '지출표[[#Totals],[소계]]' : 'COUNTA(지출표[#All])', stored ? (hasTotals ? 903 : 16) : undefined)}</row>`,
        ),
      },
      behind: '<definedNames><definedName name="목록">지출표[항목]</definedName></definedNames>',
      moreTypes: '<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>',
      more: {
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdTable" Type="${OFFICE}/table" Target="../tables/table1.xml"/></Relationships>`,
        'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="지출표" displayName="지출표" ref="A1:D${hasTotals ? 5 : 4}"${hasTotals ? ' totalsRowCount="1"' : ''}><autoFilter ref="A1:D4"/><tableColumns count="4"><tableColumn id="1" name="항목"/><tableColumn id="2" name="장부금액"/><tableColumn id="3" name="조정 [원]"/><tableColumn id="4" name="소계">${calculated}</tableColumn></tableColumns></table>`,
      },
    }),
  );

let grid: OpenGrid;
afterEach(() => grid.close?.());
const sheet = (name = '원장') => {
  const found = grid.grid.api.getActiveWorkbook()?.getSheetByName(name);
  if (!found) throw new Error('no sheet');
  return found;
};
const shown = async (area: string, name = '원장') => {
  await grid.host.settled();
  return sheet(name).getRange(area).getValues();
};
/** What a reader of the saved file finds. */
const saved = async (address: string, name = '원장') => {
  const host = await FileHost.open(await grid.document.save());
  const id = (await host.sheets()).find((one) => one.name === name)?.id ?? '';
  const block = await host.read(id);
  const [column, row] = [(address.codePointAt(0) ?? 0) - 65, Number(address.slice(1)) - 1];
  return [block.values[row - block.top]?.[column - block.left], block.formulas.get(row - block.top)?.get(column - block.left)];
};

it('follow an edit, in the row and in what sums it up, and are saved as they were written', async () => {
  grid = await openGrid(file());
  sheet().getRange('B3').setValue(9000);
  expect(await shown('D2:D4')).toEqual([[201], [9001], [401]]);
  expect(await shown('A1:D1', '계')).toEqual([[9603, 3, 3, 16]]);
  expect(await saved('D3')).toEqual([9001, `=${OWN}`]);
  expect(await saved('A1', '계')).toEqual([9603, '=SUM(지출표[소계])']);
});

it('are calculated where the file has no values', async () => {
  grid = await openGrid(file({ stored: false }));
  expect(await shown('D2:D4')).toEqual([[201], [301], [401]]);
  expect(await shown('A1:D1', '계')).toEqual([[903, 3, 3, 16]]);
  expect(await saved('A1', '계')).toEqual([903, '=SUM(지출표[소계])']);
});

it('of totals, which no row of the table is', async () => {
  grid = await openGrid(file({ hasTotals: true }));
  sheet().getRange('B3').setValue(9000);
  expect(await shown('D5')).toEqual([[9603]]);
  expect(await shown('A1:D1', '계')).toEqual([[9603, 3, 3, 9603]]);
});

it('follow rows and columns that come and go, and back', async () => {
  grid = await openGrid(file());
  sheet().insertRows(0, 2);
  sheet().insertColumns(0, 1);
  sheet().getRange('C5').setValue(9000);
  expect(await shown('E4:E6')).toEqual([[201], [9001], [401]]);
  sheet().insertRows(4, 1);
  expect(await shown('A1:C1', '계')).toEqual([[9603, 4, 3]]);
  sheet().deleteRows(3, 1);
  expect(await shown('A1:B1', '계')).toEqual([[9402, 3]]);
  await takeBack(grid.grid);
  expect(await shown('A1:B1', '계')).toEqual([[9603, 4]]);
  expect(await saved('E6')).toEqual([9001, `=${OWN}`]);
});

it('grow with the table, and shrink again', async () => {
  grid = await openGrid(file());
  sheet()
    .getRange('A5:D5')
    .setValues([['임차', 1, 2, 3]]);
  expect(await shown('A1:B1', '계')).toEqual([[906, 4]]);
  await takeBack(grid.grid);
  expect(await shown('A1:B1', '계')).toEqual([[903, 3]]);
});

it('typed in short they are saved in full', async () => {
  grid = await openGrid(file());
  sheet().getRange('D3').setValue({ f: '=[@장부금액]*2' });
  sheet().getRange('F3').setValue({ f: '=지출표[@장부금액]+SUM(지출표[장부금액])' });
  expect(await shown('D3:F3')).toEqual([[600, null, 1200]]);
  expect(await saved('D3')).toEqual([600, '=지출표[[#This Row],[장부금액]]*2']);
  expect(await saved('F3')).toEqual([1200, '=지출표[[#This Row],[장부금액]]+SUM(지출표[장부금액])']);
});

it('of another sheet name follow the table when its sheet is renamed', async () => {
  grid = await openGrid(file());
  sheet().setName("비용 '13");
  sheet("비용 '13").getRange('B3').setValue(1000);
  expect(await shown('A1:B1', '계')).toEqual([[1603, 3]]);
  expect(partsOf(await grid.document.save())['xl/worksheets/sheet2.xml']).toContain('SUM(지출표[소계])');
});

it('one with a bracket that does not end makes no other one wrong', async () => {
  grid = await openGrid(file());
  sheet().getRange('G1').setValue({ f: '=SUM(지출표[[소계)' });
  sheet().getRange('G2').setValue({ f: '=B2+1' });
  sheet().getRange('B3').setValue(9000);
  expect(await shown('G2')).toEqual([[201]]);
  expect(await shown('A1', '계')).toEqual([[9603]]);
});

it.each(['=지출표[소계', '=SUM(지출표[없는열])', '=SUM(지출표[소계)', '=SUM(지출표[[소계]', '=없는표[소계]'])(
  '%s is no formula: it stays as text in the grid and in the file, and the next formulas go on',
  async (formula) => {
    grid = await openGrid(file());
    const told: Text[] = [];
    grid.document.onRefused = (why) => void told.push(why);
    sheet().getRange('G1').setValue({ f: formula });
    sheet().getRange('G2').setValue({ f: '=1/0' });
    sheet().getRange('G3').setValue({ f: '=SUM(지출표[소계])' });
    expect(await shown('G1')).toEqual([[formula]]);
    expect(await saved('G1')).toEqual([formula, undefined]);
    expect(told).toEqual([expect.objectContaining({ ko: expect.stringContaining('G1의') as string, en: expect.stringContaining('in G1 of') as string })]);
    expect(grid.document.left).toEqual([]);
    expect(await saved('G3')).toEqual([903, '=SUM(지출표[소계])']);
  },
);

it('a row that the grid could not fill down is told', async () => {
  grid = await openGrid(file({ calculated: CALCULATED }));
  const told: string[] = [];
  grid.document.onRefused = ({ ko, en }) => told.push(ko, en);
  const { api } = grid.grid;
  const execute = api.syncExecuteCommand.bind(api);
  api.syncExecuteCommand = () => {
    throw new Error('broken');
  };
  sheet().getRange('A5').setValue('임차');
  sheet().getRange('B5').setValue(500);
  api.syncExecuteCommand = execute;
  expect(told.filter((one) => /5행|Row 5/.test(one)).length).toBeGreaterThanOrEqual(2);
  expect(sheet().getRange('B5').getValue()).toBe(500);
});

const CALCULATED = `<calculatedColumnFormula>${OWN}</calculatedColumnFormula>`;
const formulasOf = (area: string) => sheet().getRange(area).getFormulas();

it.each([
  ['its part says so', file({ calculated: CALCULATED })],
  ['three rows are alike', file()],
])('a row that is added is calculated as the others are, in one step: %s', async (_, bytes) => {
  grid = await openGrid(bytes);
  sheet().getRange('A5').setValue('임차');
  expect(formulasOf('D5')).toEqual([['']]);
  sheet().getRange('B5').setValue(500);
  expect(formulasOf('D5')).toEqual([[`=${OWN}`]]);
  expect(await shown('D5')).toEqual([[500]]);
  expect(await shown('A1:B1', '계')).toEqual([[1403, 4]]);
  expect(await saved('D5')).toEqual([500, `=${OWN}`]);
  await takeBack(grid.grid);
  expect([formulasOf('D5'), sheet().getRange('A5:B5').getValues()]).toEqual([[['']], [['임차', null]]]);
  expect(await shown('A1', '계')).toEqual([[903]]);
  await redo(grid.grid);
  expect(await shown('D5')).toEqual([[500]]);
});

it('rows that are pasted together are, and what they hold themselves stays; a row that is inserted is', async () => {
  grid = await openGrid(file());
  sheet()
    .getRange('A5:D7')
    .setValues([
      ['임차', 1, 2, ''],
      ['위탁', 3, 4, 99],
      ['재료', 5, 6, ''],
    ]);
  // Two rows above are not alike.
  expect(await shown('D5:D7')).toEqual([[3], [99], ['']]);
  await takeBack(grid.grid);
  expect(formulasOf('D5:D7')).toEqual([[''], [''], ['']]);
  sheet().insertRows(3, 1);
  sheet().getRange('B4').setValue(70);
  // Rows 2 and 3 alone stand above it.
  expect(formulasOf('D4')).toEqual([['']]);
});

it('a formula by cells is filled down as it is seen from each row, and a total below the table is none of its rows', async () => {
  grid = await openGrid(file({ calculated: '<calculatedColumnFormula>B2+C2</calculatedColumnFormula>' }));
  for (const row of [2, 3, 4])
    sheet()
      .getRange(`D${row}`)
      .setValue({ f: `=B${row}+C${row}` });
  sheet()
    .getRange('A5:C6')
    .setValues([
      ['임차', 1, 2],
      ['위탁', 3, 4],
    ]);
  expect(formulasOf('D5:D6')).toEqual([['=B5+C5'], ['=B6+C6']]);
  sheet()
    .getRange('A7:B7')
    .setValues([['합계', '=SUM(B2:B6)']]);
  expect(formulasOf('D7')).toEqual([['']]);
});

it('a row that is inserted is calculated when something is typed into it, as the part says', async () => {
  grid = await openGrid(file({ calculated: CALCULATED, hasTotals: true }));
  sheet().insertRows(3, 1);
  sheet().getRange('B4').setValue(70);
  expect(await shown('D4')).toEqual([[70]]);
  expect(await shown('D1', '계')).toEqual([[973]]);
  // Below its totals a table does not grow.
  sheet()
    .getRange('A7:B7')
    .setValues([['임차', 1]]);
  expect(formulasOf('D7')).toEqual([['']]);
});
