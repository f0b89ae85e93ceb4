/**
 * Each call with which the grid is read, thrown at while the pane checks: the pane says so, goes on, the workbook is as it was, and the next check
 * answers as the first did. A grid that never answers is not waited for without end.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AFTERMATH } from '../../../src/hosts/port';
import { a1 } from '../../../src/sheet/a1';
import { createController, type CheckController } from '../../../src/taskpane/session';
import { xlsxOf } from '../../lib/xlsx-of';
import { TWO_SHEETS } from '../../office/two-sheets';
import { openGrid, type OpenGrid } from './bench';

const FILE = xlsxOf({
  sheets: Object.entries(TWO_SHEETS).map(([name, rows]) => ({
    name,
    cells: Object.fromEntries(rows.flatMap((row, r) => row.flatMap((value, c) => (value === null ? [] : [[a1(r, c), { value }] as const])))),
  })),
});

let open: OpenGrid;
let controller: CheckController;
beforeEach(async () => {
  open = await openGrid(FILE);
  ({ controller } = createController(open.host, { debounceMs: 60_000, retryMs: 60_000 }));
  await controller.start();
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  await controller.dispose();
  await open.close?.();
});

const book = () => open.grid.api.getActiveWorkbook()!;
const cells = () => JSON.stringify(book().save().sheets);
const findings = () => (controller.getState().result?.findings ?? []).map(({ ruleId, sheet, address }) => [ruleId, sheet, address]);
const model = () => open.grid.univer.__getInjector().get(open.grid.engine.FormulaDataModel);
const worksheet = () => Object.getPrototypeOf(book().getSheets()[0]!.getSheet()) as object;
const facade = () => Object.getPrototypeOf(book().getSheets()[0]!) as object;

const READS: readonly (readonly [string, () => object, string])[] = [
  ['the sheets', () => Object.getPrototypeOf(book()) as object, 'getSheets'],
  ['a sheet', () => Object.getPrototypeOf(book()) as object, 'getSheetBySheetId'],
  ['the cells', worksheet, 'getCellMatrix'],
  ['the merges', worksheet, 'getMergeData'],
  ['whether a row is seen', worksheet, 'getRowVisible'],
  ['what spilled', () => Object.getPrototypeOf(model()) as object, 'getArrayFormulaCellData'],
  ['the name of a sheet', facade, 'getSheetName'],
  ['whether a sheet is hidden', facade, 'isSheetHidden'],
];

describe.each(READS)('asked for %s', (_what, owner, call) => {
  it.each([
    ['once', 1, false],
    ['the second time', 2, false],
    ['from then on', 1, true],
  ])('the grid throws %s', async (_when, turn, lasting) => {
    await controller.check();
    const [before, found] = [cells(), findings()];
    expect(found.length).toBeGreaterThan(0);
    const target = owner() as Record<string, (...given: unknown[]) => unknown>;
    const original = target[call]!;
    let asked = 0;
    const spy = vi.spyOn(target, call).mockImplementation(function (this: unknown, ...given: unknown[]) {
      asked += 1;
      if (asked === turn || (lasting && asked > turn)) throw new TypeError('the grid broke');
      return original.apply(this, given);
    });
    await controller.check();
    spy.mockRestore();
    expect(asked).toBeGreaterThan(0);
    const { notice, work } = controller.getState();
    expect(work).toBeUndefined();
    // What is not needed for the answer may be missed; all else is said, and the older answer stays.
    if (notice !== undefined) expect(['error', 'warning']).toContain(notice.tone);
    expect(findings()).toEqual(found);
    expect(cells()).toBe(before);
    await controller.check();
    expect(controller.getState().notice).toBeUndefined();
    expect(findings()).toEqual(found);
  });
});

describe('a grid that does not answer', () => {
  it('with what its formulas come to is checked as it stands', async () => {
    await controller.check();
    const found = findings();
    const formulas = Object.getPrototypeOf(open.grid.api.getFormula()) as { onCalculationResultApplied: () => Promise<void> };
    const calculation = vi.spyOn(formulas, 'onCalculationResultApplied').mockRejectedValue(new Error('timeout'));
    book().getSheets()[0]!.getRange(8, 8).setValue(1);
    await controller.check();
    expect(calculation).toHaveBeenCalled();
    expect(findings()).toEqual(found);
  });
  it('by entering what is being typed is given up after a time, and nothing is written', async () => {
    const { id } = await open.host.activeSheet();
    const before = cells();
    const real = open.grid.api.getActiveWorkbook.bind(open.grid.api);
    let typing = true;
    vi.spyOn(open.grid.api, 'getActiveWorkbook').mockImplementation(() => {
      const workbook = real();
      return workbook && Object.assign(workbook, { isCellEditing: () => typing, endEditingAsync: () => new Promise<boolean>(() => undefined) });
    });
    vi.useFakeTimers();
    const write = open.host.write(id, [{ address: 'I9', before: null, value: 1 }]).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await write).toMatchObject({ code: 'failed', aftermath: 'unchanged', text: { ko: expect.stringContaining(AFTERMATH.unchanged.ko) as string } });
    vi.useRealTimers();
    expect(cells()).toBe(before);
    typing = false;
    await open.host.write(id, [{ address: 'I9', before: null, value: 1 }]);
    expect(cells()).not.toBe(before);
  });
});
