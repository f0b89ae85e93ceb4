/**
 * Two panes over one workbook decide at the same time, in Excel (the real Office.js, its requests held and let go one by one) and in the workbench:
 * however their calls fall between each other, each decision stands in the record once, or its pane says that it does not.
 */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readReviews, reviewSheet } from '../../src/documents/review-sheet';
import { excelHost } from '../../src/hosts/excel';
import { forgetUndoGroups } from '../../src/hosts/excel/session';
import type { Host } from '../../src/hosts/port';
import { a1 } from '../../src/sheet/a1';
import { isReviewSheet } from '../../src/sheet/sheet-names';
import { createController, type Actions, type CheckController } from '../../src/taskpane/session';
import type { Decision, Finding } from '../../src/checking';
import type { SheetSpec } from '../hosts/contract';
import { openGrid } from '../hosts/grid/bench';
import { runs } from '../lib/runs';
import { xlsxOf } from '../lib/xlsx-of';
import { openOffice } from '../office';
import { fill } from '../office/fill';
import { TWO_SHEETS } from '../office/two-sheets';

interface Pane {
  readonly controller: CheckController;
  readonly actions: Actions;
}
interface Two {
  readonly first: Pane;
  readonly second: Pane;
  /** Asked before each call of either; a call goes on once its promise is kept. */
  hold: ((number: number) => Promise<void>) | undefined;
  /** What a person types into the record. */
  type(sheet: string, address: string, value: string): void;
  /** The host of somebody who looks. */
  readonly host: Host;
  close(): Promise<void>;
}

type Value = string | number | null;
const sheet = (name: string, rows: readonly (readonly Value[])[]): SheetSpec => ({
  name,
  cells: Object.fromEntries(rows.flatMap((row, r) => row.flatMap((value, c) => (value === null ? [] : [[a1(r, c), { value }] as const])))),
});
const LEDGERS = Object.entries(TWO_SHEETS).map(([name, rows]) => sheet(name, rows));
const RECORD = '벤처확인 검토';
const OLD: Decision = { key: 'x:1', ruleId: 'x', kind: 'ignored', where: '배분1!A1', what: '옛것', reason: '이유', by: '박', at: '2014-01-02 10:00' };
/** Above it three rows of our own: title, note, headings. */
const record = (name: string): SheetSpec =>
  sheet(
    name,
    reviewSheet([OLD], 'ko').cells.map((row) => row.map((cell) => (cell?.value ?? null) as Value)),
  );
const ROW_BELOW = 5;

const paneOf = (host: Host): Pane => createController(host, { debounceMs: 60_000, retryMs: 60_000 });

async function start(two: Two): Promise<Two> {
  for (const { controller } of [two.first, two.second]) {
    await controller.start();
    await controller.check();
    controller.dismissNotice();
  }
  return two;
}

async function inExcel(sheets: readonly SheetSpec[]): Promise<Two> {
  const office = openOffice({ excelApi: '1.17' });
  forgetUndoGroups();
  for (const one of sheets) fill(office.workbook.add(one.name), one);
  const two: Two = {
    first: paneOf(excelHost()),
    second: paneOf(excelHost()),
    get hold() {
      return office.hold;
    },
    set hold(hold) {
      office.hold = hold;
    },
    type: (name, address, value) => office.workbook.type(office.workbook.find(name)!, address, value),
    host: excelHost(),
    close: async () => {
      office.hold = undefined;
      await two.first.controller.dispose();
      await two.second.controller.dispose();
      office.close();
    },
  };
  return start(two);
}

async function inWorkbench(sheets: readonly SheetSpec[]): Promise<Two> {
  const grid = await openGrid(xlsxOf({ sheets }));
  let calls = 0;
  const held = (): Host =>
    new Proxy(grid.host, {
      get: (host, name) => {
        const member: unknown = Reflect.get(host, name);
        if (typeof member !== 'function') return member;
        return (...given: unknown[]): unknown => {
          const call = (): unknown => Reflect.apply(member, host, given);
          return two.hold && !['listen', 'about'].includes(String(name)) ? two.hold((calls += 1)).then(call) : call();
        };
      },
    });
  const two: Two = {
    first: paneOf(held()),
    second: paneOf(held()),
    hold: undefined,
    type: (name, address, value) => void grid.typeInto!(name, address, value),
    host: grid.host,
    close: async () => {
      two.hold = undefined;
      await two.first.controller.dispose();
      await two.second.controller.dispose();
      await grid.close?.();
    },
  };
  return start(two);
}

const HOSTS = [
  ['Excel', inExcel],
  ['the workbench', inWorkbench],
] as const;
const WORKBOOKS: readonly (readonly [string, readonly SheetSpec[]])[] = [
  ['a record is there', [...LEDGERS, record(RECORD)]],
  ['the record has another name', [...LEDGERS, record('김 과장 기록')]],
  ['nothing was decided yet', LEDGERS],
];
/** Which of the two findings each of them decides. */
const WISHES: readonly (readonly [string, readonly number[], readonly number[]])[] = [
  ['different findings', [0], [1]],
  ['the same finding', [0], [0]],
  ['both, and one of them', [0, 1], [1]],
];

const open = new Set<Two>();
afterEach(async () => {
  for (const two of open) await two.close();
  open.clear();
  vi.unstubAllGlobals();
});
async function opened(make: (sheets: readonly SheetSpec[]) => Promise<Two>, sheets: readonly SheetSpec[]): Promise<Two> {
  for (const two of open) await two.close();
  open.clear();
  const two = await make(sheets);
  open.add(two);
  return two;
}

/** Two findings of the same rule, decided one by one. */
function wanted({ controller }: Pane, which: readonly number[]): Finding[] {
  const { findings = [] } = controller.getState().result ?? {};
  const amounts = findings.filter(({ ruleId }) => ruleId === 'amount-not-a-number');
  const all = amounts.flatMap(({ alike = [], ...one }) => [one as Finding, ...alike.map((other) => ({ ...one, ...other }) as Finding)]);
  expect(all).toHaveLength(2);
  return which.map((index) => all[index]!);
}
const decide = (pane: Pane, findings: readonly Finding[], by: string): Promise<void> =>
  pane.actions.decide(findings, { kind: 'ignored', reason: '이유', by, at: '2014-02-14 10:00' }, 'ko');

/** Rows of all records: key and person of each. */
async function rowsOf(host: Host): Promise<string[]> {
  const rows: string[] = [];
  for (const { id, name } of await host.sheets()) {
    const block = await host.read(id, { quiet: true });
    const head = block.values.find((row) => row.includes('식별키'));
    if (!head) {
      expect(isReviewSheet(name)).toBe(false);
      continue;
    }
    const [key, by, kind] = ['식별키', '검토자', '판단'].map((title) => head.indexOf(title)) as [number, number, number];
    for (const row of block.values)
      if (row !== head && typeof row[key] === 'string' && row[key] !== '') rows.push(`${String(row[kind])} ${String(row[key])} ${String(row[by])}`);
  }
  return rows.sort();
}

/** Both decide at once under `interleave`; what then stands in the record, and what each of them says. */
async function both(
  two: Two,
  [, one, other]: (typeof WISHES)[number],
  interleave: (run: readonly [() => Promise<void>, () => Promise<void>]) => Promise<unknown>,
) {
  const findings = [wanted(two.first, one), wanted(two.second, other)] as const;
  const before = await rowsOf(two.host);
  await interleave([() => decide(two.first, findings[0], '김'), () => decide(two.second, findings[1], '이')]);
  two.hold = undefined;
  const said = [two.first, two.second].map(({ controller }) => controller.getState().notice);
  const after = await rowsOf(two.host);
  const expected = [...before];
  for (const [index, by] of ['김', '이'].entries()) if (said[index]?.tone !== 'error') expected.push(...findings[index]!.map(({ key }) => `무시 ${key} ${by}`));
  expect([after, said.map((notice) => notice?.text.ko)]).toEqual([expected.sort(), said.map((notice) => notice?.text.ko)]);
  // Of what both have decided one of them is told.
  const twice = findings[0]!.some(({ key }) => findings[1]!.some((finding) => finding.key === key));
  if (twice) expect(said.some((notice) => notice?.tone === 'warning' || notice?.tone === 'error')).toBe(true);
  // The next look of either sees all of them.
  for (const { controller } of [two.first, two.second]) {
    await controller.check();
    const blocks = await Promise.all((await two.host.sheets()).map(({ id }) => two.host.read(id, { quiet: true })));
    const all = readReviews(blocks.filter((block) => block.values.some((row) => row.includes('식별키'))));
    const keys = (decisions: readonly Decision[]): string[] => decisions.map(({ key }) => key).sort();
    expect(keys(controller.getState().review.decisions)).toEqual(keys(all.decisions));
  }
  return said;
}

/** One stops before its call number `at` until the other one has come to its end. */
const stopping =
  (two: Two, at: number) =>
  async ([first, second]: readonly [() => Promise<void>, () => Promise<void>]): Promise<boolean> => {
    let release: () => void = () => undefined;
    const stop = new Promise<void>((resolve) => (release = resolve));
    let stopped: () => void = () => undefined;
    const isStopped = new Promise<void>((resolve) => (stopped = resolve));
    let calls = 0;
    two.hold = () => {
      calls += 1;
      if (calls !== at) return Promise.resolve();
      stopped();
      return stop;
    };
    const one = first();
    await Promise.race([isStopped, one]);
    two.hold = undefined;
    await second();
    release();
    await one;
    return calls >= at;
  };

describe.each(HOSTS)('in %s', (_host, make) => {
  describe.each(WORKBOOKS)('%s', (_name, sheets) => {
    it.each(WISHES)('%s: one waits before each of its calls until the other is done', async (...wish) => {
      let errors = 0;
      // Every second call of it in every run of the tests; which of them changes with the wish.
      for (let at = 1 + (WISHES.findIndex(([what]) => what === wish[0]) % 2); at <= 10; at += runs(2, 1)) {
        const two = await opened(make, sheets);
        const said = await both(two, wish, stopping(two, at));
        errors += said.filter((notice) => notice?.tone === 'error').length;
      }
      // Nobody has to do it again.
      expect(errors).toBe(0);
    });
  });

  it('at whatever points their calls fall between each other', async () => {
    const part = runs(5, 300);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...WORKBOOKS), fc.constantFrom(...WISHES), fc.scheduler(), async ([, sheets], wish, scheduler) => {
        const two = await opened(make, sheets);
        await both(two, wish, async ([first, second]) => {
          two.hold = () => scheduler.schedule(Promise.resolve());
          await scheduler.waitFor(Promise.all([first(), second()]));
        });
      }),
      { numRuns: part, seed: 14 },
    );
  });

  it.each([
    ['below the last row', [[`A${ROW_BELOW}`, '메모']]],
    [
      'a row of their own',
      [
        [`A${ROW_BELOW}`, '무시'],
        [`H${ROW_BELOW}`, 'y:2'],
        [`E${ROW_BELOW}`, '최'],
      ],
    ],
    ['over a reason', [['D4', '다른 이유']]],
  ] as const)('a person writes into the record by hand meanwhile: %s', async (_what, typed) => {
    let told = 0;
    for (let at = 1; at <= 8; at += 1) {
      const two = await opened(make, [...LEDGERS, record(RECORD)]);
      const findings = wanted(two.first, [0, 1]);
      const isStopped = await stopping(
        two,
        at,
      )([
        () => decide(two.first, findings, '김'),
        async () => {
          for (const [address, value] of typed) two.type(RECORD, address, value);
        },
      ]);
      // What is written over once all is done is no matter of this.
      if (!isStopped) break;
      const notice = two.first.controller.getState().notice;
      const rows = await rowsOf(two.host);
      const ours = findings.map(({ key }) => `무시 ${key} 김`);
      const others = ['무시 x:1 박', ...(typed.length === 3 ? ['무시 y:2 최'] : [])];
      // A row that was there already when the hand wrote over it is missed when it is read again, and told.
      const overwritten = notice?.tone === 'error';
      if (overwritten) expect(notice.text.ko).toContain('다시 읽어 보니 1건이 없습니다');
      told += overwritten ? 1 : 0;
      const held = rows.filter((row) => ours.includes(row) || others.includes(row));
      expect([at, held]).toEqual([at, [...(overwritten ? ours.filter((row) => held.includes(row)) : ours), ...others].sort()]);
      expect(held).toHaveLength(others.length + (overwritten ? 1 : 2));
      const block = await two.host.read((await two.host.sheets()).find(({ name }) => name === RECORD)!.id, { quiet: true });
      for (const [, value] of typed) expect(block.values.flat()).toContain(value);
    }
    expect(told).toBeLessThanOrEqual(2);
  });
});

it('a cell of the record that is being edited is no place to write: Excel refuses, it is said, and the decision can be given again', async () => {
  const office = openOffice({ excelApi: '1.17' });
  for (const one of [...LEDGERS, record(RECORD)]) fill(office.workbook.add(one.name), one);
  const pane = paneOf(excelHost());
  await pane.controller.start();
  await pane.controller.check();
  const findings = wanted(pane, [0]);
  const before = await rowsOf(excelHost());
  const asked = office.roundTrips();
  office.hold = async () => void (office.workbook.cellEditMode = office.roundTrips() - asked >= 2);
  const deciding = decide(pane, findings, '김');
  await vi.waitFor(() => expect(office.waiting() > 0 || pane.controller.getState().notice !== undefined).toBe(true));
  office.hold = undefined;
  office.endEdit();
  await deciding;
  office.workbook.cellEditMode = false;
  const { notice } = pane.controller.getState();
  const after = await rowsOf(excelHost());
  expect(after.length - before.length).toBe(notice?.tone === 'error' ? 0 : 1);
  if (notice?.tone === 'error') await decide(pane, findings, '김');
  expect(await rowsOf(excelHost())).toHaveLength(before.length + 1);
  await pane.controller.dispose();
  office.close();
});
