/** Work that was not saved: what is kept of it (the file, and what was changed) comes to the very workbook and the very file that the page had. */
import { afterEach, describe, expect, it } from 'vitest';
import { CELLS_OF_A_CHANGE, weightOf } from '../../../src/hosts/grid/journal';
import type { NewSheet } from '../../../src/sheet/model';
import { richWorkbook } from '../../lib/rich-workbook';
import { partsOf } from '../../lib/xlsx-of';
import { openGrid, takeBack as undoIn, type OpenGrid } from './bench';

const opened: OpenGrid[] = [];
afterEach(async () => {
  for (const grid of opened.splice(0)) await grid.close?.();
});
const rich = richWorkbook();

/** Univer counts what an array formula spills when it was calculated before the count, and not when it comes after it. */
const COUNTED = /(<f>COUNTA[^<]*<\/f>)<v>\d+<\/v>/g;

const sheet = (grid: OpenGrid, name = '원장') => {
  const found = grid.grid.api.getActiveWorkbook()?.getSheetByName(name);
  if (!found) throw new Error(name);
  return found;
};
const idOf = (grid: OpenGrid, name = '원장'): string => sheet(grid, name).getSheetId();
const takeBack = async ({ grid }: OpenGrid): Promise<void> => expect(await undoIn(grid)).toBe(true);

const MADE: NewSheet = {
  name: '양식',
  cells: [
    [{ value: '금액', style: 'header' }, null],
    [{ value: 1000, style: 'amount', unlocked: true }, { formula: 'A2*2' }],
  ],
  names: [{ name: '양식_금액', area: { top: 1, left: 0, bottom: 1, right: 0 } }],
  validations: [
    { area: { top: 1, left: 0, bottom: 1, right: 0 }, rule: { kind: 'number', from: 0, to: 9_000 }, onWrong: 'stop', message: '수', title: '금액' },
  ],
  protect: true,
};

const manyCells = (grid: OpenGrid): unknown =>
  sheet(grid)
    .getRange(20, 0, 180, 36)
    .setValues(Array.from({ length: 180 }, (_, row) => Array.from({ length: 36 }, (_, column) => row * column)));

/** An hour of somebody, in seconds: what each of it does is named by the method. */
async function work(grid: OpenGrid): Promise<void> {
  const ledger = sheet(grid);
  const id = idOf(grid);
  await grid.host.undo(await grid.host.write(id, [{ address: 'B2', before: 1000, value: 9, numberFormat: '0.0' }]));
  await grid.host.write(id, [{ address: 'B2', before: 1000, value: 8, numberFormat: '0.0' }]);
  ledger.getRange('C9').setFormula('=B2*2');
  ledger.getRange('A2').setValue('');
  // The second change names the style that the first one made.
  ledger.getRange('B2').setBackgroundColor('#ff0000');
  ledger.getRange('B3').setValues([[{ v: 1, s: ledger.getRange('B2').getCellData()?.s ?? null }]]);
  ledger.deleteRows(1, 1);
  await takeBack(grid);
  ledger.getRange('B3').setValue(5);
  ledger.insertRows(1, 2);
  ledger.getRange('B6').setValue(8);
  ledger.setColumnWidth(1, 150);
  ledger.hideRows(7, 1);
  grid.grid.api.getActiveWorkbook()?.insertSheet('메모').getRange('A1').setValue('메모');
  await grid.host.addSheet(MADE);
  await grid.host.addSheet({ ...MADE, replace: true });
  ledger.setName('새 이름');
  await grid.host.mark(id, [{ address: 'B2', severity: 'error', note: '오류' }]);
  await grid.host.remember('kventure.test', { decided: [1] });
  await grid.host.settled();
}

/** Where the files that both would save begin to differ, part by part. */
async function differences(one: OpenGrid, other: OpenGrid): Promise<string[]> {
  const [before, after] = [partsOf(await one.document.save()), partsOf(await other.document.save())];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
    const [was, is] = [before[name], after[name]].map((xml) => (xml ?? '').replace(COUNTED, '$1')) as [string, string];
    if (was === is) return [];
    const at = [...was].findIndex((letter, index) => is[index] !== letter);
    return [`${name} ${at}: ${was.slice(at - 60, at + 60)} | ${is.slice(at - 60, at + 60)}`];
  });
}

async function again(grid: OpenGrid): Promise<OpenGrid> {
  const kept = structuredClone(grid.document.kept());
  if (!kept) throw new Error('nothing is kept');
  const next = await openGrid(kept.bytes, kept);
  opened.push(next);
  return next;
}

describe('after the page was gone', () => {
  it('the sheet that was in front is in front again, whatever was made after it', async () => {
    const grid = await openGrid(rich);
    opened.push(grid);
    const front = (one: OpenGrid): string | undefined => one.grid.api.getActiveWorkbook()?.getActiveSheet().getSheetName();
    const first = front(grid);
    await grid.host.addSheet(MADE);
    grid.grid.api.getActiveWorkbook()?.setActiveSheet(sheet(grid));
    expect([first, front(grid), front(await again(grid))]).toEqual(['원장', '원장', '원장']);
  });

  it('the file is the same, also when the page goes a second time', async () => {
    const grid = await openGrid(rich);
    opened.push(grid);
    await work(grid);
    const next = await again(grid);
    expect(await differences(grid, next)).toEqual([]);
    sheet(next, '목록').getRange('C3').setValue('끝');
    await next.host.settled();
    expect(await differences(next, await again(next))).toEqual([]);
  });

  it('a sheet of ours takes what it took, and is still replaced only while nobody has written in it', async () => {
    const grid = await openGrid(rich);
    opened.push(grid);
    await grid.host.addSheet(MADE);
    const next = await again(grid);
    expect((await next.extrasOf?.('양식'))?.unlocked).toEqual(['A2']);
    await next.host.addSheet({ ...MADE, replace: true });
    expect((await next.host.sheets()).filter(({ name }) => name.startsWith('양식'))).toHaveLength(1);
    sheet(next, '양식').getRange('A2').setValue(5);
    const third = await again(next);
    await third.host.addSheet({ ...MADE, replace: true });
    expect((await third.host.sheets()).map(({ name }) => name)).toEqual(expect.arrayContaining(['양식', '양식 (2)']));
  });

  it('marks that nobody has looked at since an edit are not taken for current ones', async () => {
    const grid = await openGrid(rich);
    opened.push(grid);
    await grid.host.mark(idOf(grid), [
      { address: 'B2', severity: 'error' },
      { address: 'B3', severity: 'info' },
    ]);
    sheet(grid).getRange('B9').setValue(1);
    const { host } = await again(grid);
    const [id = ''] = host.marks.sheets;
    expect(host.marks.of(id).map(({ address }) => address)).toEqual(['B2', 'B3']);
    expect(host.marks.current(id)).toEqual([]);
  });

  it('results of formulas are not kept, and large changes are kept in pieces', async () => {
    const grid = await openGrid(rich);
    opened.push(grid);
    sheet(grid).getRange('B2').setValue(7);
    await grid.host.settled();
    expect(grid.document.kept()?.changes).toHaveLength(1);
    manyCells(grid);
    const changes = grid.document.kept()?.changes ?? [];
    // 180 rows of 36 cells: 139 rows are the first that hold 5,000.
    expect(changes).toHaveLength(3);
    // A piece ends with the row that fills it.
    for (const change of changes) expect(weightOf(change)).toBeLessThanOrEqual(CELLS_OF_A_CHANGE + 36 + 1);
    const { values, top, left } = await (await again(grid)).host.read(idOf(grid));
    // The last of the 180 rows from row 21 on: 179 × 35 in its last cell.
    expect(values[199 - top]?.[35 - left]).toBe(179 * 35);
  });
});
