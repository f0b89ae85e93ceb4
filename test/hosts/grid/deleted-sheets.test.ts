/** A sheet that is deleted comes back by one Ctrl+Z, however large it is and whatever points to it. */
import { afterEach, expect, it } from 'vitest';
import { xlsxOf } from '../../lib/xlsx-of';
import { openGrid, redo, takeBack, type OpenGrid } from './bench';

let grid: OpenGrid;
afterEach(() => grid.close?.());

it.each([5, 1500])('a ledger of %i rows, with the formulas that point to it and the change before it', async (rows) => {
  const cells = Object.fromEntries(
    Array.from({ length: rows }, (_, at) => ['A', 'B', 'C', 'D', 'E'].map((column) => [`${column}${at + 1}`, { value: at + 1 }] as const)).flat(),
  );
  grid = await openGrid(
    xlsxOf({
      sheets: [
        { name: '원장', cells },
        { name: '계', cells: { A1: { formula: `=SUM(원장!A1:A${rows})`, value: (rows * (rows + 1)) / 2 }, B1: { formula: "='원장'!B3*2", value: 6 } } },
      ],
    }),
  );
  const { api } = grid.grid;
  const workbook = () => api.getActiveWorkbook();
  const names = () =>
    workbook()
      ?.getSheets()
      .map((sheet) => sheet.getSheetName());
  const sums = () => workbook()?.getSheetByName('계')?.getRange('A1:B1').getFormulas();
  const before = sums();
  workbook()?.getSheetByName('원장')?.getRange('F1').setValue('메모');
  await grid.deleteSheet?.('원장');
  await grid.host.settled();
  expect([names(), JSON.stringify(sums())]).toEqual([['계'], expect.stringContaining('#REF!')]);
  await takeBack(grid.grid);
  await grid.host.settled();
  expect([names(), sums(), workbook()?.getSheetByName('원장')?.getRange('F1').getValue()]).toEqual([['원장', '계'], before, '메모']);
  expect(workbook()?.getSheetByName('계')?.getRange('A1').getValue()).toBe((rows * (rows + 1)) / 2);
  await redo(grid.grid);
  await takeBack(grid.grid);
  await takeBack(grid.grid);
  expect([names(), workbook()?.getSheetByName('원장')?.getRange('F1').getValue() ?? null]).toEqual([['원장', '계'], null]);
});
