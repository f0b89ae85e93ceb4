/**
 * The pane's session over the grid of the workbench: each action × each command and mutation that the grid runs for it, stopped, and each time the
 * grid is asked for its workbook, thrown at. What the pane says of the workbook is what stands in it, nothing hangs, and the same button works
 * afterwards. The tests take turns; `FAULTS=all` tries each of them, once and from there on.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { valueOf } from '../../src/domain';
import { AFTERMATH } from '../../src/hosts/port';
import { a1 } from '../../src/sheet/a1';
import { createController, type Actions, type CheckController } from '../../src/taskpane/session';
import { withBookColumn } from '../../src/reading/corrections';
import { openGrid, type OpenGrid } from '../hosts/grid/bench';
import { xlsxOf } from '../lib/xlsx-of';
import { TWO_SHEETS } from '../office/two-sheets';

interface Pane {
  readonly grid: OpenGrid;
  readonly controller: CheckController;
  readonly actions: Actions;
  /** Of the sheets, as they were opened. */
  readonly ids: readonly string[];
  /** Commands and mutations so far, and how often the workbook was asked for. */
  readonly ran: string[];
  asked: number;
  stopAt: ((number: number) => boolean) | undefined;
  throwAt: ((number: number) => boolean) | undefined;
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

/**
 * The engine notes formulas and writes results by itself, without a command behind them (after one that was refused it names that): these are no steps
 * of the action. A result that never comes is tried in `endless.test`.
 */
function isOfEngine(id: string, given: unknown): boolean {
  if (id !== 'sheet.mutation.set-range-values') return false;
  const { trigger, cellValue = {} } = (given ?? {}) as { trigger?: string; cellValue?: Record<string, Record<string, object | null>> };
  const cells = Object.values(cellValue).flatMap((line) => Object.values(line ?? {}));
  return trigger === undefined || cells.every((cell) => cell !== null && Object.keys(cell).every((key) => ['v', 't', 's'].includes(key)));
}

async function open(before?: (pane: Pane) => Promise<unknown>): Promise<Pane> {
  await close();
  const grid = await openGrid(FILE);
  const ran: string[] = [];
  const ids = grid.grid.api
    .getActiveWorkbook()!
    .getSheets()
    .map((one) => one.getSheetId());
  const pane: Pane = {
    grid,
    ids,
    ran,
    asked: 0,
    stopAt: undefined,
    throwAt: undefined,
    ...createController(grid.host, { debounceMs: 60_000, retryMs: 60_000 }),
  };
  current = pane;
  grid.grid.api.onBeforeCommandExecute(({ id, params }) => {
    if (!/^sheet\.(command|mutation)\./.test(id) || isOfEngine(id, params)) return;
    ran.push(id);
    if (pane.stopAt?.(ran.length)) throw new grid.grid.engine.CanceledError();
  });
  const { api } = grid.grid;
  const workbookOf = api.getActiveWorkbook.bind(api);
  api.getActiveWorkbook = () => {
    // Whoever listens to the grid's commands asks inside of them: that is no call of the host.
    if (new Error().stack?.includes('CommandService')) return workbookOf();
    pane.asked += 1;
    if (pane.throwAt?.(pane.asked)) throw new Error('the grid broke');
    return workbookOf();
  };
  await pane.controller.start();
  await pane.controller.check();
  await before?.(pane);
  pane.controller.dismissNotice();
  return pane;
}

/** Cells with what their formulas come to, marks and what is remembered: that of a sheet is kept by its name, an id is another one each time. */
async function stateOf({ grid }: Pane, { formulasAlone }: Pick<Action, 'formulasAlone'>): Promise<string> {
  // What a formula gives is calculated later.
  await grid.host.settled();
  const sheets = grid.grid.api.getActiveWorkbook()!.getSheets();
  return JSON.stringify([
    sheets.map((sheet) => [
      sheet.getSheetName(),
      Array.from({ length: 9 }, (_row, row) =>
        Array.from({ length: 10 }, (_column, column) => {
          const cell = sheet.getRange(row, column);
          const formula = cell.getFormula();
          return formulasAlone && formula ? formula : [formula, cell.getValue()];
        }),
      ),
      grid.host.marks.of(sheet.getSheetId()),
      Array.from({ length: 9 }, (_row, row) => sheet.getSheet().getRowVisible(row)),
    ]),
    grid.host.kept().memory,
  ]);
}
const wrongAmounts = ({ controller }: Pane) => (controller.getState().result?.findings ?? []).filter(({ ruleId }) => ruleId === 'amount-not-a-number');
const fix = (pane: Pane): Promise<void> => pane.actions.fix(wrongAmounts(pane), { ko: '수정', en: 'Fix' });
const sheet = (name: string, filled: number | null = 2) => ({ name, cells: [[{ value: 1, style: 'header' as const }], [{ value: filled, unlocked: true }]] });

const answer = ({ actions, controller }: Pane): Promise<void> =>
  actions.correct({ 배분1: withBookColumn(controller.correctionsOf('배분1'), undefined, 5) }, { ko: '답', en: 'Answer' });
const heading = ({ actions }: Pane): Promise<void> => actions.nameItem('2013-60|4', '기술', 'I-1', { ko: '항목', en: 'Item' });
const decide = (pane: Pane, which: (index: number) => boolean = () => true): Promise<void> =>
  pane.actions.decide(
    wrongAmounts(pane).filter((_finding, index) => which(index)),
    { kind: 'ignored', reason: '이유', by: '검토자', at: '2014-02-14 10:00' },
    'ko',
  );
const forms = (pane: Pane, filled: number, existing: 'copy' | 'refill' = 'copy'): Promise<void> =>
  pane.actions.makeForms(
    () =>
      valueOf({
        forms: ['양식1', '양식2', ...(existing === 'refill' ? ['양식3'] : [])].map((name) => ({ sheet: sheet(name, filled), blank: sheet(name, null) })),
        ...(existing === 'copy' ? {} : { cover: () => sheet('목록') }),
      }),
    existing,
  );

/** What the tab of scores and the self-check write into cells. */
const grade = (pane: Pane): Promise<unknown> =>
  pane.actions.enter(pane.ids[0]!, { row: 8, column: 2 }, 'A', {
    step: { ko: '등급', en: 'Grade' },
    written: (address) => ({ ko: address, en: address }),
    isFormula: (address) => ({ ko: address, en: address }),
  });
const answers = (pane: Pane): Promise<unknown> =>
  pane.actions.fillIn(
    pane.ids[1]!,
    [
      { address: 'C7', before: null, value: 41_684, numberFormat: 'yyyy-mm-dd' },
      { address: 'C8', before: null, value: '예' },
      { address: 'C9', before: null, value: 5 },
    ],
    { ko: '쓰는 중', en: 'Writing' },
    { ko: '답을 적었습니다.', en: 'Answers are written.' },
  );

interface Action {
  readonly name: string;
  readonly before?: (pane: Pane) => Promise<unknown>;
  readonly press: (pane: Pane) => Promise<unknown>;
  /** What is promised to bring it where the press failed; the press itself, where nothing stands here. */
  readonly again?: (pane: Pane) => Promise<unknown>;
  /** It changes nothing. */
  readonly reads?: true;
  /** The formula that stands in a cell is what was asked for; whether the engine comes to its value after a step of it was stopped is another matter. */
  readonly formulasAlone?: true;
}
const nextCheck = ({ controller }: Pane): Promise<unknown> => controller.check();

const ACTIONS: readonly Action[] = [
  { name: 'fix', press: fix },
  { name: 'undo', before: fix, press: ({ actions }) => actions.undo() },
  { name: 'report', press: ({ actions }) => actions.addSheet(sheet('결과')) },
  { name: 'statement', press: ({ actions }) => actions.makeSheets(() => valueOf([sheet('산정표'), sheet('산정표2')])) },
  { name: 'mark', press: ({ actions }) => actions.mark('ko') },
  { name: 'unmark', before: ({ actions }) => actions.mark('ko'), press: ({ actions }) => actions.unmark() },
  { name: 'forms', before: (pane) => forms(pane, 2), press: (pane) => forms(pane, 3, 'refill') },
  { name: 'sheet with dates', press: ({ actions }) => actions.addDatedSheet('결과', (date1904) => sheet('결과', date1904 ? 1 : 2)) },
  { name: 'undo of a made sheet', before: ({ actions }) => actions.addSheet(sheet('결과')), press: ({ actions }) => actions.undo() },
  { name: 'answer', press: answer },
  { name: 'undo of an answer', before: answer, press: ({ actions }) => actions.undo(), again: nextCheck },
  { name: 'heading of scores', press: heading },
  { name: 'undo of a heading', before: heading, press: ({ actions }) => actions.undo(), again: nextCheck },
  {
    name: 'own items',
    press: ({ actions }) =>
      actions.scoreByOwnItems(
        { edition: '2013-60', items: [{ group: '기술성', name: '기술력', maxPoints: 100 }], from: '‘배점’ A1' },
        { ko: '배점', en: 'Items' },
      ),
  },
  {
    name: 'withdraw',
    before: (pane) => decide(pane),
    press: (pane) => pane.actions.withdraw(pane.controller.getState().review.decisions[0]!, '검토자', '2014-02-15 10:00', 'ko'),
  },
  { name: 'decide', press: (pane) => decide(pane) },
  { name: 'decide again', before: (pane) => decide(pane, (index) => index === 0), press: (pane) => decide(pane) },
  {
    name: 'formula',
    before: ({ grid }) => grid.host.select(grid.grid.api.getActiveWorkbook()!.getSheets()[0]!.getSheetId(), 'J9'),
    press: ({ actions }) => actions.insertFormula('=1+1'),
    formulasAlone: true,
  },
  {
    name: 'formula that spills',
    before: ({ grid }) => grid.host.select(grid.grid.api.getActiveWorkbook()!.getSheets()[0]!.getSheetId(), 'J9'),
    press: ({ actions }) => actions.insertFormula('=SEQUENCE(1,3)'),
    formulasAlone: true,
  },
  { name: 'grade', press: grade },
  { name: 'undo of a grade', before: grade, press: ({ actions }) => actions.undo() },
  { name: 'answers of the self-check', press: answers },
  { name: 'undo of answers', before: answers, press: ({ actions }) => actions.undo() },
  { name: 'go to a cell', press: (pane) => pane.actions.goTo(pane.ids[1]!, 'D4'), reads: true },
  { name: 'go to a place', press: ({ actions }) => actions.goToPlace("'배분2'!D4"), reads: true },
  {
    name: 'show a hidden row',
    before: async ({ grid }) => void grid.grid.api.getActiveWorkbook()!.getSheets()[1]!.hideRows(3, 1),
    press: (pane) => pane.actions.reveal(pane.ids[1]!, 'D4'),
  },
  { name: 'check', press: nextCheck, reads: true },
];

const all = process.env['FAULTS'] === 'all';

/** Presses with a fault, and complains of what was said. */
async function tried(
  action: Action,
  what: 'stopAt' | 'throwAt',
  step: number,
  lasting: boolean,
  [opened, done]: readonly [string, string],
): Promise<readonly string[]> {
  const { before, press, again = press } = action;
  const pane = await open(before);
  const wrong: string[] = [];
  const base = what === 'stopAt' ? pane.ran.length : pane.asked;
  pane[what] = (number) => number === base + step || (lasting && number > base + step);
  await press(pane);
  pane[what] = undefined;
  const last = await stateOf(pane, action);
  const { notice, work, undo } = pane.controller.getState();
  const said = notice?.text.ko ?? '';
  const complain = (fault: string) =>
    wrong.push(`${what} ${step} (${what === 'stopAt' ? pane.ran[base + step - 1] : ''})${lasting ? ' and all after it' : ''}: ${fault}: “${said}”`);
  if (work) complain('still at work');
  if (said.includes(AFTERMATH.unchanged.ko) && last !== opened) complain('not as it was');
  if (notice?.tone === 'success' && last !== done) complain('not done');
  if (last !== done && last !== opened && notice?.tone !== 'error' && notice?.tone !== 'warning') complain('half done, and not told');
  if (last !== done && !notice) complain('nothing said');
  if (said.includes('[되돌리기]') && !undo) complain('no undo offered');
  if (last === opened) {
    await again(pane);
    if ((await stateOf(pane, action)) !== done) complain(`done again it does not work: “${pane.controller.getState().notice?.text.ko}”`);
  }
  return wrong;
}

describe.each(ACTIONS)('$name', (action) => {
  it('says of the workbook what is so, whichever step of the grid is stopped or breaks', { timeout: all ? 1_200_000 : 60_000 }, async () => {
    const whole = await open(action.before);
    const start = { stopAt: whole.ran.length, throwAt: whole.asked };
    const opened = await stateOf(whole, action);
    start.throwAt = whole.asked;
    await action.press(whole);
    const steps = { stopAt: whole.ran.length - start.stopAt, throwAt: whole.asked - start.throwAt };
    const done = await stateOf(whole, action);
    if (!action.reads) expect(done).not.toBe(opened);
    const wrong: string[] = [];
    let tries = 0;
    for (const what of ['stopAt', 'throwAt'] as const) {
      // Every step of the short ones, every few of the long ones; each second one with all that come after it.
      const stride = all ? 1 : Math.ceil(steps[what] / (what === 'stopAt' ? 6 : 4));
      for (let step = 1; step <= steps[what]; step += Math.max(1, stride))
        for (const lasting of all ? [false, true] : [step % 2 === 0]) {
          tries += 1;
          wrong.push(...(await tried(action, what, step, lasting, [opened, done])));
        }
    }
    if (all) console.log(`${action.name}: ${tries} faults, ${wrong.length} wrong`);
    expect(wrong).toEqual([]);
  });
});
