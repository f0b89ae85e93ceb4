/** A filter takes in the rows that somebody adds right below it, and never the total; what is taken back leaves it again. */
import { afterEach, describe, expect, it } from 'vitest';
import { partsOf, xlsxOf, zipOf } from '../../lib/xlsx-of';
import { openGrid, redo, takeBack, type OpenGrid } from './bench';

const PART = 'xl/worksheets/sheet1.xml';
/** A1:B4 is filtered; `total` stands in the row after it. */
function file(total: Readonly<Record<string, { value?: string | number; formula?: string }>> = {}): Uint8Array {
  const cells = {
    ...Object.fromEntries(['항목', '시약', '부품', '임차'].map((value, at) => [`A${at + 1}`, { value }])),
    ...Object.fromEntries(['금액', 100, 200, 300].map((value, at) => [`B${at + 1}`, { value }])),
    ...total,
  };
  const parts = partsOf(xlsxOf({ sheets: [{ name: '원장', cells }] }));
  return zipOf({ ...parts, [PART]: (parts[PART] as string).replace('</sheetData>', '$&<autoFilter ref="A1:B4"/>') });
}
const TOTAL = { A5: { value: '합계' }, B5: { formula: '=SUM(B2:B4)', value: 600 } };

let grid: OpenGrid;
afterEach(() => grid.close?.());
const sheet = () => {
  const found = grid.grid.api.getActiveWorkbook()?.getSheetByName('원장');
  if (!found) throw new Error('no sheet');
  return found;
};
const area = () => sheet().getFilter()?.getRange().getA1Notation();
const savedArea = async () => /<autoFilter[^>]*\bref="([^"]*)"/.exec(partsOf(await grid.document.save())[PART] ?? '')?.[1];
const put = (address: string, value: string | number) => sheet().getRange(address).setValue(value);
const settled = async () => void (await grid.host.settled());

describe('a filter above a total', () => {
  it('grows by the row that is inserted in it, shrinks when that is taken back, and never holds the total', async () => {
    grid = await openGrid(file(TOTAL));
    sheet().insertRowBefore(2);
    await settled();
    expect([area(), await savedArea(), sheet().getRange('B6').getFormula()]).toEqual(['A1:B5', 'A1:B5', '=SUM(B2:B5)']);
    await takeBack(grid.grid);
    await settled();
    expect([area(), await savedArea()]).toEqual(['A1:B4', 'A1:B4']);
    await redo(grid.grid);
    await settled();
    expect([area(), await savedArea()]).toEqual(['A1:B5', 'A1:B5']);
  });

  it('stays as it is when the total is typed, changed and taken back, and when it is calculated anew', async () => {
    grid = await openGrid(file(TOTAL));
    put('A5', '총 계');
    put('B3', 250);
    await settled();
    put('B5', '=SUM(B2:B3)');
    await settled();
    expect(area()).toBe('A1:B4');
    for (let step = 0; step < 3; step += 1) await takeBack(grid.grid);
    await settled();
    expect([area(), sheet().getRange('B5').getFormula()]).toEqual(['A1:B4', '=SUM(B2:B4)']);
  });

  it('is sorted without the total after a row was inserted and filled', async () => {
    grid = await openGrid(file(TOTAL));
    sheet().insertRowBefore(2);
    put('A3', '위탁');
    put('B3', 900);
    await settled();
    sheet().getRange('B2:B5').sort({ column: 1, ascending: false });
    expect(area()).toBe('A1:B5');
    await settled();
    expect(sheet().getRange('B6').getFormula()).toBe('=SUM(B2:B5)');
  });

  it('takes in a row that is put between it and the total, and lets it go when the deletion of its last row is taken back', async () => {
    grid = await openGrid(file(TOTAL));
    sheet().insertRowBefore(4);
    expect(area()).toBe('A1:B4');
    put('A5', '위탁');
    put('B5', 900);
    await settled();
    expect([area(), await savedArea()]).toEqual(['A1:B5', 'A1:B5']);
    sheet().deleteRow(4);
    expect(area()).toBe('A1:B4');
    await takeBack(grid.grid);
    await settled();
    expect([area(), sheet().getRange('A6').getValue()]).toEqual(['A1:B5', '합계']);
  });
});

describe('a filter with nothing below it', () => {
  it('takes in rows that are typed there, and lets them go with Ctrl+Z', async () => {
    grid = await openGrid(file());
    put('A5', '위탁');
    sheet()
      .getRange('A6:B7')
      .setValues([
        ['재료', 1],
        ['임차', 2],
      ]);
    expect([area(), await savedArea()]).toEqual(['A1:B7', 'A1:B7']);
    await takeBack(grid.grid);
    expect([area(), await savedArea()]).toEqual(['A1:B5', 'A1:B5']);
    await takeBack(grid.grid);
    expect([area(), await savedArea()]).toEqual(['A1:B4', 'A1:B4']);
    await redo(grid.grid);
    expect(area()).toBe('A1:B5');
  });

  it('lets a row go once it turns out to be the total', async () => {
    grid = await openGrid(file());
    put('A5', '합계');
    expect(area()).toBe('A1:B5');
    put('B5', '=SUM(B2:B4)');
    await settled();
    expect([area(), await savedArea()]).toEqual(['A1:B4', 'A1:B4']);
    // A line of its own kind, not a total: it looks at its own row alone.
    put('B5', '=LEN(A5)*100');
    await settled();
    expect(area()).toBe('A1:B5');
  });

  it('does not jump over an empty row to what stands there', async () => {
    grid = await openGrid(file({ A6: { value: '비고: 부가세 제외' } }));
    put('A5', '위탁');
    expect(area()).toBe('A1:B5');
    put('A6', '비고: 부가세 포함');
    expect(area()).toBe('A1:B5');
  });
});
