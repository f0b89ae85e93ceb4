/** What the Excel host makes of Office's events. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { excelHost } from '../../../src/hosts/excel';
import { areaAround, ownFormulas } from '../../../src/hosts/excel/events';
import type { HostEvent } from '../../../src/hosts/port';
import { openOffice, type Office, type Sheet } from '../../office';

afterEach(() => vi.unstubAllGlobals());

async function heard(office: Office, happen: (sheet: Sheet) => unknown): Promise<HostEvent[]> {
  const sheet = office.workbook.add('S');
  sheet.set(0, 0, { value: 1 });
  sheet.set(0, 1, { value: 1, formula: '=A1' });
  const events: HostEvent[] = [];
  const stop = await excelHost().listen((event) => events.push(event));
  await happen(sheet);
  await new Promise((resolve) => setTimeout(resolve, 10));
  await stop();
  return events;
}
const tell =
  (office: Office, type: string, args: Record<string, unknown>) =>
  (sheet: Sheet): void =>
    office.workbook.tell(type, { worksheetId: sheet.id, source: 'Local', ...args });

describe('an event of Excel', () => {
  it('an edit brings the edit, and the cells that were recalculated after it', async () => {
    const office = openOffice();
    const events = await heard(office, (sheet) => office.workbook.type(sheet, 'A1', 5));
    const sheetId = office.workbook.sheets[0]?.id;
    expect(events).toEqual([
      { kind: 'cells', sheetId, own: false, area: { top: 0, left: 0, bottom: 0, right: 0 } },
      { kind: 'cells', sheetId, own: false, area: { top: 0, left: 1, bottom: 0, right: 1 }, recalculated: true },
    ]);
  });

  it.each([
    ['rows were inserted', 'Changed', { address: '3:5', changeType: 'RowInserted' }, { kind: 'structure', own: false }],
    ['columns were deleted', 'Changed', { address: 'B:B', changeType: 'ColumnDeleted' }, { kind: 'structure', own: false }],
    ['cells were inserted', 'Changed', { address: 'B2', changeType: 'CellInserted' }, { kind: 'structure', own: false }],
    ['whole rows were edited', 'Changed', { address: '3:5', changeType: 'RangeEdited' }, { kind: 'cells', own: false }],
    [
      'another person edited, with an add-in of the same name',
      'Changed',
      { address: 'A1', changeType: 'RangeEdited', source: 'Remote', triggerSource: 'ThisLocalAddin' },
      { kind: 'cells', own: false, remote: true, area: { top: 0, left: 0, bottom: 0, right: 0 } },
    ],
    ['rows were sorted', 'RowSorted', { address: 'A2:C9' }, { kind: 'cells', own: false, area: { top: 1, left: 0, bottom: 8, right: 2 } }],
    ['columns were sorted', 'ColumnSorted', { address: 'A2:C9' }, { kind: 'structure', own: false }],
    ['rows were hidden', 'RowHiddenChanged', { address: '3:5', changeType: 'Hidden' }, { kind: 'structure', own: false }],
    ['a sheet was activated', 'Activated', {}, { kind: 'activated' }],
    ['a cell was selected', 'SelectionChanged', { address: 'C4' }, { kind: 'selection', address: 'C4' }],
    ['too many formulas changed to list them', 'FormulaChanged', {}, { kind: 'cells', own: false }],
    [
      'formulas were changed',
      'FormulaChanged',
      { formulaDetails: [{ cellAddress: 'C4' }, { cellAddress: 'E2' }] },
      { kind: 'cells', own: false, area: { top: 1, left: 2, bottom: 3, right: 4 } },
    ],
  ])('%s', async (_what, type, args, expected) => {
    const office = openOffice();
    const events = await heard(office, tell(office, type, args));
    expect(events).toEqual([{ ...expected, sheetId: office.workbook.sheets[0]?.id }]);
  });

  it('our own formula is ours, though Excel does not say so; the same formula by the user later is not', async () => {
    const office = openOffice();
    const formulas = ownFormulas();
    formulas.announce('s', ['A1', 'A2']);
    expect(formulas.claim('s', [])).toBe(false);
    expect(formulas.claim('s', ['A1', 'B9'])).toBe(false);
    expect(formulas.claim('other', ['A1'])).toBe(false);
    expect(formulas.claim('s', ['A1', 'A2'])).toBe(true);
    expect(formulas.claim('s', ['A1', 'A2'])).toBe(false);

    const events = await heard(office, async (sheet) => {
      await excelHost().write(sheet.id, []);
      office.workbook.type(sheet, 'B1', '=A1+1');
    });
    expect(events.every((event) => event.kind !== 'cells' || !event.own)).toBe(true);
  });

  it('a fix with a formula brings no event that is not our own, but for the recalculation', async () => {
    const office = openOffice();
    const sheet = office.workbook.add('S');
    sheet.set(0, 0, { value: 1 });
    const host = excelHost();
    const events: HostEvent[] = [];
    await host.listen((event) => events.push(event));
    await host.write(sheet.id, [{ address: 'B1', before: null, formula: '=A1+1' }]);
    await expect.poll(() => events.length).toBe(2);
    expect(events.map((event) => event.kind === 'cells' && event.own)).toEqual([true, true]);
  });

  it('a renamed sheet is told where Excel can tell it (1.17)', async () => {
    const recent = openOffice({ excelApi: '1.17' });
    expect(await heard(recent, (sheet) => recent.workbook.rename(sheet, '새 이름'))).toEqual([
      { kind: 'sheet-renamed', sheetId: recent.workbook.sheets[0]?.id },
    ]);
    const old = openOffice();
    expect(await heard(old, (sheet) => old.workbook.rename(sheet, '새 이름'))).toEqual([]);
  });
});

describe('the area of an event', () => {
  it.each([
    ['A1', { top: 0, left: 0, bottom: 0, right: 0 }],
    ['$B$2:$C$9', { top: 1, left: 1, bottom: 8, right: 2 }],
    ["'연구개발비 배분'!B2", { top: 1, left: 1, bottom: 1, right: 1 }],
    ['A1,C3', { top: 0, left: 0, bottom: 2, right: 2 }],
    ['5:7', undefined],
    ['A1,B:B', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s', (address, expected) => {
    expect(areaAround(address)).toEqual(expected);
  });
});
