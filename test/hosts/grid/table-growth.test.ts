/** Rows that are written right below a table of Excel are its rows when it is saved, as Excel itself makes them. */
import { afterEach, expect, it } from 'vitest';
import { partsOf, rawWorkbook, worksheet, zipOf } from '../../lib/xlsx-of';
import { openGrid, takeBack, type OpenGrid } from './bench';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TABLE = 'xl/tables/table1.xml';
const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
const head = `<row r="1">${text('A1', '항목')}${text('B1', '금액')}</row>`;
const line = (row: number) => `<row r="${row}">${text(`A${row}`, `부품${row}`)}<c r="B${row}"><v>${row}00</v></c></row>`;

/** A1:B3 is a table; `more` are the rows below, `attributes` those of the table. */
const file = (more = '', attributes = ''): Uint8Array =>
  zipOf(
    rawWorkbook({
      sheets: { 원장: worksheet(head + line(2) + line(3) + more, '<tableParts count="1"><tablePart r:id="rIdTable"/></tableParts>') },
      moreTypes: '<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>',
      more: {
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdTable" Type="${OFFICE}/table" Target="../tables/table1.xml"/></Relationships>`,
        [TABLE]: `<table xmlns="${MAIN}" id="1" name="표1" displayName="표1" ref="A1:B3"${attributes}><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="항목"/><tableColumn id="2" name="금액"/></tableColumns></table>`,
      },
    }),
  );

let grid: OpenGrid;
afterEach(() => grid.close?.());
const sheet = () => {
  const found = grid.grid.api.getActiveWorkbook()?.getSheetByName('원장');
  if (!found) throw new Error('no sheet');
  return found;
};
const put = (area: string, values: (string | number)[][]) => sheet().getRange(area).setValues(values);
const refs = async (): Promise<string[]> => [...(partsOf(await grid.document.save())[TABLE] ?? '').matchAll(/\bref="([^"]*)"/g)].map(([, ref = '']) => ref);

it('takes in rows that are written below it, and not those that are taken back', async () => {
  grid = await openGrid(file());
  put('A4:B5', [
    ['임차', 1],
    ['위탁', 2],
  ]);
  put('A6', [['재료']]);
  expect(await refs()).toEqual(['A1:B6', 'A1:B6']);
  await takeBack(grid.grid);
  expect(await refs()).toEqual(['A1:B5', 'A1:B5']);
  await takeBack(grid.grid);
  expect(await refs()).toEqual(['A1:B3', 'A1:B3']);
});

it('takes in a row that is inserted between it and what stood below it, and neither that nor a total', async () => {
  grid = await openGrid(file(`<row r="4">${text('A4', '비고')}</row>`));
  expect(await refs()).toEqual(['A1:B3', 'A1:B3']);
  put('A4', [['비고: 부가세 제외']]);
  expect(await refs()).toEqual(['A1:B3', 'A1:B3']);
  sheet().insertRowBefore(3);
  expect(await refs()).toEqual(['A1:B3', 'A1:B3']);
  put('A4:B4', [['임차', 1]]);
  expect(await refs()).toEqual(['A1:B4', 'A1:B4']);
});

it.each(['=SUM(B2:B3)', '=SUBTOTAL(109,B2:B3)', '=SUM(표1[금액])'])('leaves a total %s outside', async (formula) => {
  grid = await openGrid(file());
  put('A4:B4', [['합계', formula]]);
  expect(await refs()).toEqual(['A1:B3', 'A1:B3']);
});

it('takes in a row that is calculated from itself or from the one above', async () => {
  grid = await openGrid(file());
  put('A4:B5', [
    ['임차', '=표1[[#This Row],[금액]]*0+LEN(A4)'],
    ['위탁', '=B4+1'],
  ]);
  expect(await refs()).toEqual(['A1:B5', 'A1:B5']);
});

it('stays as it is over what is written beside it, one row further down, or below its totals', async () => {
  grid = await openGrid(file());
  put('C4', [['메모']]);
  put('A5', [['메모']]);
  expect(await refs()).toEqual(['A1:B3', 'A1:B3']);
  await grid.close?.();
  grid = await openGrid(file('', ' totalsRowCount="1"'));
  put('A4', [['메모']]);
  expect((await refs())[0]).toBe('A1:B3');
});
