/** What is saved and what is checked rests on formulas that have been calculated since the last edit. */
import { afterEach, expect, it } from 'vitest';
import { FileHost } from '../../../src/hosts/file';
import { parseA1 } from '../../../src/sheet/a1';
import type { SheetBlock } from '../../../src/sheet/model';
import { richWorkbook } from '../../lib/rich-workbook';
import { partsOf } from '../../lib/xlsx-of';
import { openGrid, type OpenGrid } from './bench';

const opened: OpenGrid[] = [];
afterEach(async () => {
  for (const grid of opened.splice(0)) await grid.close?.();
});
/** B2:B4 are 1,000, 2,000 and 3,000; C is twice B, B5 their sum. */
async function open() {
  const grid = await openGrid(richWorkbook());
  opened.push(grid);
  const sheet = grid.grid.api.getActiveWorkbook()?.getSheetByName('원장');
  if (!sheet) throw new Error('no sheet');
  return { grid, sheet };
}
const at = ({ top, left, values }: SheetBlock, address: string) => {
  const cell = parseA1(address);
  return cell && values[cell.row - top]?.[cell.column - left];
};
const ofFile = async (bytes: Uint8Array, address: string) => {
  const host = await FileHost.open(bytes);
  const [sheet] = await host.sheets();
  return at(await host.read(sheet?.id ?? ''), address);
};

it('an amount that was typed just now: the file is saved with the sums that follow from it', async () => {
  const { grid, sheet } = await open();
  sheet.getRange('B3').setValue(99_999);
  const bytes = await grid.document.save();
  expect([await ofFile(bytes, 'B5'), await ofFile(bytes, 'C3')]).toEqual([103_999, 199_998]);
  expect(grid.document.left).toEqual([]);
});

it('so is the copy that is kept against a crash', async () => {
  const { grid, sheet } = await open();
  sheet.getRange('B2').setValue(0);
  expect(await ofFile(await grid.document.copy(), 'B5')).toBe(5000);
});

it('what a person asks for after an inserted column rests on sums; a look by itself does not wait', async () => {
  const { grid, sheet } = await open();
  sheet.insertColumns(0, 1);
  sheet.getRange('C4').setValue(5000);
  const id = sheet.getSheetId();
  const pressed = await grid.host.read(id);
  expect([at(pressed, 'C5'), at(pressed, 'D4')]).toEqual([8000, 10_000]);
  sheet.getRange('C4').setValue(6000);
  expect(at(await grid.host.read(id, { quiet: true }), 'C4')).toBe(6000);
});

it('a sheet with formulas that was made just now is read with what they come to', async () => {
  const { grid } = await open();
  const { id } = await grid.host.addSheet({ name: '합계표', cells: [[{ formula: "='원장'!B5*2" }, { value: 1 }]] });
  expect(at(await grid.host.read(id), 'A1')).toBe(12_000);
});

it('nothing was edited: nothing is waited for, also where nothing has to be calculated', async () => {
  const { grid, sheet } = await open();
  sheet.getRange('B2').setFontWeight('bold');
  const times: number[] = [];
  for (let n = 0; n < 3; n += 1) {
    const begun = performance.now();
    await grid.host.settled();
    times.push(performance.now() - begun);
  }
  // The engine waits half a second for a calculation that does not come.
  expect(Math.min(...times)).toBeLessThan(250);
  expect(times[2]).toBeLessThan(250);
});

it('what was remembered and is forgotten again leaves no part behind', async () => {
  const before = richWorkbook();
  const host = await FileHost.open(before);
  await host.remember('marks', true);
  const marked = await host.save();
  expect(partsOf(marked)['docProps/custom.xml']).toContain('KVENTURE:marks:0');
  const again = await FileHost.open(marked);
  await again.remember('marks', null);
  const [was, is] = [partsOf(before), partsOf(await again.save())];
  expect(Object.keys(is).sort()).toEqual(Object.keys(was).sort());
  expect([is['[Content_Types].xml'], is['_rels/.rels']]).toEqual([was['[Content_Types].xml'], was['_rels/.rels']]);
});
