/** Rows and columns that go out of merged cells: what stands below stays, what was merged says what it said, and one Ctrl+Z brings all back. */
import { afterEach, describe, expect, it } from 'vitest';
import { FileHost } from '../../../src/hosts/file';
import { areaName } from '../../../src/sheet/a1';
import { partsOf, xlsxOf, zipOf } from '../../lib/xlsx-of';
import { openGrid, takeBack, type OpenGrid } from './bench';

const opened: OpenGrid[] = [];
afterEach(async () => {
  for (const grid of opened.splice(0)) await grid.close?.();
});

/** `a1` in A1 and so on, but for what the merges cover. */
const COVERED = new Set(['C7', 'E7', 'E8', 'B11', 'C11']);
const cells = Object.fromEntries(
  Array.from({ length: 12 }, (_, row) => ['A', 'B', 'C', 'E'].map((column) => `${column}${row + 1}`))
    .flat()
    .flatMap((address) => (COVERED.has(address) ? [] : [[address, { value: address.toLowerCase() }]])),
);
const FILE = xlsxOf({ sheets: [{ name: '원장', cells, merges: ['C6:C7', 'E6:E8', 'A11:C11'] }] });

async function standing(grid: OpenGrid): Promise<{ merges: string[]; values: Record<string, unknown> }> {
  const host = await FileHost.open(await grid.document.save());
  const block = await host.read((await host.sheets())[0]?.id ?? '');
  const values = block.values.flatMap((line, row) =>
    line.flatMap((value, column) =>
      value === null ? [] : [[areaName({ top: row + block.top, left: column + block.left, bottom: row + block.top, right: column + block.left }), value]],
    ),
  );
  return { merges: block.merges.map(areaName).sort(), values: Object.fromEntries(values) as Record<string, unknown> };
}

describe('merged cells of the sheet with which a file opens', () => {
  it.each<[what: string, act: (sheet: ReturnType<typeof sheetOf>) => unknown, merges: string[], values: Record<string, unknown>]>([
    ['their first row', (sheet) => sheet.deleteRows(5, 1), ['A10:C10', 'E6:E7'], { A6: 'a7', C6: 'c6', E6: 'e6', C7: 'c8', E8: 'e9', A10: 'a11' }],
    ['a row within', (sheet) => sheet.deleteRows(6, 1), ['A10:C10', 'E6:E7'], { A7: 'a8', C6: 'c6', E6: 'e6', C7: 'c8', E8: 'e9' }],
    ['their last row', (sheet) => sheet.deleteRows(7, 1), ['A10:C10', 'C6:C7', 'E6:E7'], { C6: 'c6', E6: 'e6', C8: 'c9', E8: 'e9' }],
    ['all their rows', (sheet) => sheet.deleteRows(5, 3), ['A8:C8'], { A6: 'a9', C6: 'c9', E6: 'e9' }],
    ['their first column', (sheet) => sheet.deleteColumns(0, 1), ['A11:B11', 'B6:B7', 'D6:D8'], { A11: 'a11', B6: 'c6', D6: 'e6' }],
    ['a row above', (sheet) => sheet.deleteRows(2, 1), ['A10:C10', 'C5:C6', 'E5:E7'], { C5: 'c6', C7: 'c8', E8: 'e9' }],
  ])('lose %s, and nothing else', async (_what, act, merges, values) => {
    const grid = await openGrid(FILE);
    opened.push(grid);
    const before = await standing(grid);
    act(sheetOf(grid));
    const after = await standing(grid);
    expect(after.merges).toEqual(merges);
    expect(after.values).toMatchObject(values);
    expect(await takeBack(grid.grid)).toBe(true);
    expect(await standing(grid)).toEqual(before);
  });
});

it('rows that a filter hides stay, and say what they said', async () => {
  const parts = partsOf(FILE);
  const sheet = 'xl/worksheets/sheet1.xml';
  const filter = '<autoFilter ref="A1:A12"><filterColumn colId="0"><filters><filter val="a6"/><filter val="a8"/></filters></filterColumn></autoFilter>';
  const xml = (parts[sheet] as string)
    .replace('</sheetData>', `$&${filter}`)
    .replace(/<row r="(\d+)"/g, (row, number) => (['1', '6', '8'].includes(String(number)) ? row : `${row} hidden="1"`));
  const grid = await openGrid(zipOf({ ...parts, [sheet]: xml }));
  opened.push(grid);
  const before = await standing(grid);
  // Of E6:E8 the second row stays; C6:C7 loses its first.
  sheetOf(grid).deleteRows(5, 3);
  const after = await standing(grid);
  expect(after.values).toMatchObject({ A6: 'a7', C6: 'c6', E6: 'e6', A7: 'a9', C7: 'c9', E7: 'e9' });
  expect(after.merges).toEqual(['A9:C9']);
  expect(await takeBack(grid.grid)).toBe(true);
  expect(await standing(grid)).toEqual(before);
});

function sheetOf({ grid }: OpenGrid) {
  const sheet = grid.api.getActiveWorkbook()?.getActiveSheet();
  if (!sheet) throw new Error('no sheet');
  return sheet;
}
