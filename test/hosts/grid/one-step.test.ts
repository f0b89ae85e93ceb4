/** A sheet that the pane makes is one step of Ctrl+Z, whatever it holds: what was typed before it can be taken back after it. */
import { afterEach, describe, expect, it } from 'vitest';
import type { NewSheet } from '../../../src/sheet/model';
import { richWorkbook } from '../../lib/rich-workbook';
import { openGrid, redo, takeBack, type OpenGrid } from './bench';

const opened: OpenGrid[] = [];
afterEach(async () => {
  for (const grid of opened.splice(0)) await grid.close?.();
});
async function open(): Promise<OpenGrid> {
  const grid = await openGrid(richWorkbook());
  opened.push(grid);
  return grid;
}
const workbook = ({ grid }: OpenGrid) => {
  const found = grid.api.getActiveWorkbook();
  if (!found) throw new Error('no workbook');
  return found;
};
const names = (grid: OpenGrid): string[] =>
  workbook(grid)
    .getSheets()
    .map((one) => one.getSheetName());
const definedNames = (grid: OpenGrid): string[] =>
  workbook(grid)
    .getDefinedNames()
    .map((one) => one.getName());
const amount = (grid: OpenGrid): unknown => workbook(grid).getSheetByName('원장')?.getRange('B2').getValue();

/** What the grid asks wherever one of the sheet's protected cells is selected: without an answer it fails. */
function locksOf(open: OpenGrid, name: string): string[] {
  const { univer, engine } = open.grid;
  const injector = univer.__getInjector();
  const points = injector.get(engine.IPermissionService).getAllPermissionPoint();
  const id = workbook(open).getSheetByName(name)?.getSheetId() ?? '';
  const rules = injector.get(engine.RangeProtectionRuleModel).getSubunitRuleList(workbook(open).getId(), id);
  return [...points.keys()]
    .filter((point) => rules.some(({ permissionId }) => point.endsWith(permissionId)))
    .map((point) => `${point} ${String(injector.get(engine.IPermissionService).getPermissionPoint(point)?.value)}`)
    .sort();
}

const area = (row: number) => ({ top: row, left: 0, bottom: row, right: 0 });
/** More rules and names than the grid has steps. */
const MANY = 30;
const many = (cell: number): NewSheet => ({
  name: '자가진단',
  cells: Array.from({ length: MANY }, () => [{ value: cell, style: 'amount' as const, unlocked: true }]),
  names: Array.from({ length: MANY }, (_, row) => ({ name: `답_${row}`, area: area(row) })),
  validations: Array.from({ length: MANY }, (_, row) => ({
    area: area(row),
    rule: { kind: 'number' as const, from: 0, to: 9_000 },
    onWrong: 'stop' as const,
    message: '수',
    title: '금액',
  })),
  protect: true,
});

const SHEETS: readonly (readonly [what: string, sheet: NewSheet])[] = [
  ['cells alone', { name: '보고서', cells: [[{ value: 1 }]] }],
  ['rules, names and protection, more than the grid has steps', many(1)],
];

describe('a made sheet and Ctrl+Z', () => {
  it.each(SHEETS)('%s: the first one takes it away whole, the second one the edit before it, and redo brings both again', async (_, sheet) => {
    const grid = await open();
    const [before, own, was] = [names(grid), definedNames(grid), amount(grid)];
    workbook(grid).getSheetByName('원장')?.getRange('B2').setValue(7);
    await grid.host.addSheet(sheet);
    const made = definedNames(grid);
    expect(made).toHaveLength(own.length + (sheet.names?.length ?? 0));

    await takeBack(grid.grid);
    expect([names(grid), definedNames(grid), amount(grid)]).toEqual([before, own, 7]);
    await takeBack(grid.grid);
    expect(amount(grid)).toBe(was);

    await redo(grid.grid);
    await redo(grid.grid);
    expect([names(grid), definedNames(grid), amount(grid)]).toEqual([[...before, sheet.name], made, 7]);
  });

  it('one that came back is locked as it was', async () => {
    const grid = await open();
    await grid.host.addSheet(many(1));
    const unlocked = (await grid.extrasOf?.('자가진단'))?.unlocked;
    const locks = locksOf(grid, '자가진단');
    expect([unlocked?.length, locks.length > 0]).toEqual([20, true]);
    for (const again of [takeBack, redo, takeBack, redo]) await again(grid.grid);
    expect([(await grid.extrasOf?.('자가진단'))?.unlocked, locksOf(grid, '자가진단')]).toEqual([unlocked, locks]);
  });

  it('one that takes the place of an older one gives it back', async () => {
    const grid = await open();
    await grid.host.addSheet(many(1));
    await grid.host.addSheet({ ...many(2), replace: true });
    const value = (): unknown => workbook(grid).getSheetByName('자가진단')?.getRange('A1').getValue();
    expect(value()).toBe(2);
    await takeBack(grid.grid);
    expect([names(grid).filter((name) => name.startsWith('자가진단')), value()]).toEqual([['자가진단'], 1]);
  });

  it('an edit after it is a step of its own', async () => {
    const grid = await open();
    await grid.host.addSheet(many(1));
    workbook(grid).getSheetByName('원장')?.getRange('B2').setValue(7);
    await takeBack(grid.grid);
    expect(names(grid)).toContain('자가진단');
    expect(amount(grid)).not.toBe(7);
    await takeBack(grid.grid);
    expect(names(grid)).not.toContain('자가진단');
  });
});

describe('several sheets that are made together', () => {
  const made = (name: string): NewSheet => ({ name, cells: [[{ value: 1, style: 'amount', unlocked: true }]], protect: true });
  it('are one step, taken back and made again at once, and what was typed before is the next', async () => {
    const grid = await open();
    workbook(grid).getSheetByName('원장')?.getRange('B2').setValue(7);
    const before = names(grid);
    await grid.host.together(async () => {
      for (const name of ['신청서', '계획서', '자기확인서', '사업계획서']) await grid.host.addSheet(made(name));
    });
    expect(names(grid)).toHaveLength(before.length + 4);
    const all = names(grid);
    expect(await takeBack(grid.grid)).toBe(true);
    expect([names(grid), amount(grid)]).toEqual([before, 7]);
    expect(await redo(grid.grid)).toBe(true);
    expect(names(grid)).toEqual(all);
    expect((await grid.extrasOf?.('계획서'))?.unlocked).toEqual(['A1']);
    expect(await takeBack(grid.grid)).toBe(true);
    expect(await takeBack(grid.grid)).toBe(true);
    expect([names(grid), amount(grid)]).toEqual([before, 1000]);
  });

  it('are one step as far as they went', async () => {
    const grid = await open();
    const before = names(grid);
    await expect(
      grid.host.together(async () => {
        for (const name of ['신청서', '계획서']) await grid.host.addSheet(made(name));
        throw new Error('half');
      }),
    ).rejects.toThrow('half');
    expect(await takeBack(grid.grid)).toBe(true);
    expect(names(grid)).toEqual(before);
  });
});
