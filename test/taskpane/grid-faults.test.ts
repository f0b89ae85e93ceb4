/**
 * The pane's session over the grid of the workbench: each action × each command and mutation that the grid runs for it, stopped. What the pane says
 * of the workbook is what stands in it, nothing hangs, and the same button works afterwards.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { valueOf } from '../../src/domain';
import { AFTERMATH } from '../../src/hosts/port';
import { a1 } from '../../src/sheet/a1';
import { createController, type Actions, type CheckController } from '../../src/taskpane/session';
import { openGrid, type OpenGrid } from '../hosts/grid/bench';
import { xlsxOf } from '../lib/xlsx-of';
import { TWO_SHEETS } from '../office/two-sheets';

interface Pane {
  readonly grid: OpenGrid;
  readonly controller: CheckController;
  readonly actions: Actions;
  /** Commands and mutations so far. */
  readonly ran: string[];
  stopAt: ((number: number) => boolean) | undefined;
}

const FILE = xlsxOf({
  sheets: Object.entries(TWO_SHEETS).map(([name, rows]) => ({
    name,
    cells: Object.fromEntries(rows.flatMap((row, r) => row.flatMap((value, c) => (value === null ? [] : [[a1(r, c), { value }] as const])))),
  })),
});

let current: Pane | undefined;
async function close(): Promise<void> {
  await current?.controller.dispose();
  await current?.grid.close?.();
  current = undefined;
}
afterEach(close);

async function open(before?: (pane: Pane) => Promise<unknown>): Promise<Pane> {
  await close();
  const grid = await openGrid(FILE);
  const ran: string[] = [];
  const pane: Pane = { grid, ran, stopAt: undefined, ...createController(grid.host, { debounceMs: 60_000, retryMs: 60_000 }) };
  current = pane;
  grid.grid.api.onBeforeCommandExecute(({ id }) => {
    if (!/^sheet\.(command|mutation)\./.test(id)) return;
    ran.push(id);
    if (pane.stopAt?.(ran.length)) throw new grid.grid.engine.CanceledError();
  });
  await pane.controller.start();
  await pane.controller.check();
  await before?.(pane);
  pane.controller.dismissNotice();
  return pane;
}

const stateOf = ({ grid }: Pane): string =>
  JSON.stringify(
    grid.grid.api
      .getActiveWorkbook()!
      .getSheets()
      .map((sheet) => [
        sheet.getSheetName(),
        Array.from({ length: 6 }, (_row, row) =>
          Array.from({ length: 8 }, (_column, column) => [sheet.getRange(row, column).getValue(), sheet.getRange(row, column).getFormula()]),
        ),
      ]),
  );
const wrongAmounts = ({ controller }: Pane) => (controller.getState().result?.findings ?? []).filter(({ ruleId }) => ruleId === 'amount-not-a-number');
const fix = (pane: Pane): Promise<void> => pane.actions.fix(wrongAmounts(pane), { ko: '수정', en: 'Fix' });
const sheet = (name: string) => ({ name, cells: [[{ value: 1, style: 'header' as const }], [{ value: 2, unlocked: true }]] });

const ACTIONS: readonly { readonly name: string; readonly before?: (pane: Pane) => Promise<unknown>; readonly press: (pane: Pane) => Promise<unknown> }[] = [
  { name: 'fix', press: fix },
  { name: 'undo', before: fix, press: ({ actions }) => actions.undo() },
  { name: 'report', press: ({ actions }) => actions.addSheet(sheet('결과')) },
  { name: 'statement', press: ({ actions }) => actions.makeSheets(() => valueOf([sheet('산정표'), sheet('산정표2')])) },
  {
    name: 'decide',
    press: (pane) => pane.actions.decide(wrongAmounts(pane), { kind: 'ignored', reason: '이유', by: '검토자', at: '2014-02-14 10:00' }, 'ko'),
  },
];

describe.each(ACTIONS)('$name', ({ before, press }) => {
  it('says of the workbook what is so, whichever step of the grid is stopped', { timeout: 60_000 }, async () => {
    const whole = await open(before);
    const start = whole.ran.length;
    const opened = stateOf(whole);
    await press(whole);
    const steps = whole.ran.length - start;
    const done = stateOf(whole);
    expect(done).not.toBe(opened);
    const wrong: string[] = [];
    // Every step of the short ones, every third of the long ones; each second one with all that come after it.
    const stride = process.env['FAULTS'] || steps <= 6 ? 1 : Math.ceil(steps / 6);
    for (let step = 1; step <= steps; step += stride) {
      const pane = await open(before);
      const base = pane.ran.length;
      const lasting = step % 2 === 0;
      pane.stopAt = (number) => number === base + step || (lasting && number > base + step);
      await press(pane);
      pane.stopAt = undefined;
      const last = stateOf(pane);
      const { notice, work, undo } = pane.controller.getState();
      const said = notice?.text.ko ?? '';
      const complain = (what: string) => wrong.push(`step ${step} (${pane.ran[base + step - 1]})${lasting ? ' and all after it' : ''}: ${what}: “${said}”`);
      if (work) complain('still at work');
      if (said.includes(AFTERMATH.unchanged.ko) && last !== opened) complain('not as it was');
      if (notice?.tone === 'success' && last !== done) complain('not done');
      if (last !== done && last !== opened && notice?.tone !== 'error' && notice?.tone !== 'warning') complain('half done, and not told');
      if (last !== done && !notice) complain('nothing said');
      if (said.includes('[되돌리기]') && !undo) complain('no undo offered');
      if (last === opened) {
        await press(pane);
        if (stateOf(pane) !== done) complain(`pressed again it does not work: “${pane.controller.getState().notice?.text.ko}”`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
