/**
 * Each call of the grid host that writes × each command and mutation that the grid runs for it, stopped: what the refusal says of the workbook is
 * what stands in it, the way back works, and the same call works afterwards.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AFTERMATH, HostError, type Host, type NewSheet, type SheetInfo, type WriteReceipt } from '../../../src/hosts/port';
import { a1 } from '../../../src/sheet/a1';
import { xlsxOf } from '../../lib/xlsx-of';
import { openGrid, type OpenGrid } from './bench';

type Cells = readonly (readonly (string | number | null)[])[];
const HEAD: Cells = [
  ['신청일', '2014-02-14', null, '단위', '원'],
  ['일자', '분류', '적요', '장부금액', '조정금액', '소계', '조정사유'],
];
const SHEETS: Readonly<Record<string, Cells>> = {
  배분1: [...HEAD, ['2013-03-02', '1.가.②', '부품', 1000000, 0, 1000000, null], ['2013-04-03', '1.가.②', '시약', '2,000,000원', 0, 2000000, null]],
  배분2: [...HEAD, ['2013-05-02', '1.가.②', '부품', 1500000, 0, 1500000, null], ['2013-06-03', '1.가.②', '시약', '3,000,000원', 0, 3000000, null]],
};

let open: OpenGrid;
/** Names of what runs, in order; the one whose turn it is is stopped before it runs, and whatever comes after it too where `lasting`. */
let ran: string[] = [];
let stopAt: ((number: number, id: string) => boolean) | undefined;

beforeAll(async () => {
  const cellsOf = (rows: Cells) =>
    Object.fromEntries(rows.flatMap((row, r) => row.flatMap((value, c) => (value === null ? [] : [[a1(r, c), { value }] as const]))));
  open = await openGrid(xlsxOf({ sheets: Object.entries(SHEETS).map(([name, rows]) => ({ name, cells: cellsOf(rows) })) }));
  open.grid.api.onBeforeCommandExecute(({ id }) => {
    if (!/^sheet\.(command|mutation)\./.test(id)) return;
    ran.push(id);
    if (stopAt?.(ran.length, id)) throw new open.grid.engine.CanceledError();
  });
}, 60_000);
afterAll(() => open.close?.());

const book = () => open.grid.api.getActiveWorkbook()!;
const stateOf = (): string =>
  JSON.stringify(
    book()
      .getSheets()
      .map((sheet) => [
        sheet.getSheetName(),
        Array.from({ length: 6 }, (_row, row) =>
          Array.from({ length: 8 }, (_column, column) => [sheet.getRange(row, column).getValue(), sheet.getRange(row, column).getFormula()]),
        ),
      ]),
  );
const idOf = (name: string): string => book().getSheetByName(name)!.getSheetId();

const sheet = (name: string, more: Partial<NewSheet> = {}): NewSheet => ({
  name,
  cells: [[{ value: 1, style: 'header' }], [{ value: 2, unlocked: true }]],
  ...more,
});
const amounts = [
  { address: 'D4', before: '2,000,000원', value: 2000000 },
  { address: 'F4', before: 2000000, formula: '=D4+E4' },
];
const CALLS: readonly {
  readonly name: string;
  readonly before?: (host: Host) => Promise<unknown>;
  readonly call: (host: Host, prepared: unknown) => Promise<unknown>;
}[] = [
  { name: 'write', call: (host) => host.write(idOf('배분1'), amounts) },
  { name: 'undo', before: (host) => host.write(idOf('배분1'), amounts), call: (host, receipt) => host.undo(receipt as WriteReceipt) },
  { name: 'add a sheet', call: (host) => host.addSheet(sheet('결과', { names: [{ name: '합계', area: { top: 1, left: 0, bottom: 1, right: 0 } }] })) },
  { name: 'add a protected sheet', call: (host) => host.addSheet(sheet('양식', { protect: true })) },
  {
    name: 'replace a sheet',
    before: (host) => host.addSheet(sheet('결과')),
    call: (host) => host.addSheet(sheet('결과', { replace: true, cells: [[{ value: 7 }]] })),
  },
  { name: 'delete a sheet', before: (host) => host.addSheet(sheet('결과')), call: (host, info) => host.deleteSheet((info as SheetInfo).id) },
];
const fresh = async (): Promise<void> => {
  stopAt = undefined;
  for (const one of book().getSheets()) if (!(one.getSheetName() in SHEETS)) book().deleteSheet(one);
  for (const [name, cells] of Object.entries(SHEETS))
    book()
      .getSheetByName(name)!
      .getRange(0, 0, cells.length, 7)
      .setValues(cells.map((row) => Array.from({ length: 7 }, (_one, column) => ({ v: row[column] ?? null, f: null, si: null, p: null, t: null }))) as never);
  await open.host.remember('marks', null);
};

describe.each(CALLS)('$name', ({ before, call }) => {
  it.each([
    ['one of its steps is stopped', false],
    ['one of its steps and all after it are stopped', true],
  ])('%s', async (_how, lasting) => {
    await fresh();
    const prepared = await before?.(open.host);
    ran = [];
    await call(open.host, prepared);
    const steps = ran.length;
    const done = stateOf();
    expect(steps).toBeGreaterThan(0);
    const wrong: string[] = [];
    for (let step = 1; step <= steps; step += 1) {
      await fresh();
      const ready = await before?.(open.host);
      const first = stateOf();
      ran = [];
      stopAt = (number) => number === step || (lasting && number > step);
      const refusal = await call(open.host, ready).then(
        () => undefined,
        (error: unknown) => error,
      );
      const stopped = ran[step - 1];
      stopAt = undefined;
      const last = stateOf();
      const complain = (what: string) => wrong.push(`step ${step} (${stopped}): ${what}`);
      if (refusal === undefined) {
        if (last !== done) complain('not done, and not said');
        continue;
      }
      if (!(refusal instanceof HostError)) {
        complain(`not a HostError: ${String(refusal)}`);
        continue;
      }
      if (refusal.aftermath === 'unchanged' && last !== first) complain(`not as it was: ${refusal.text.ko}`);
      if (refusal.text.ko.includes(AFTERMATH.unchanged.ko) !== (refusal.aftermath === 'unchanged')) complain('says something else than it means');
      if (refusal.aftermath !== 'unchanged' && !refusal.receipt && !refusal.sheet) complain('no way back');
      if (refusal.receipt) {
        await open.host.undo(refusal.receipt);
        if (call === CALLS[0]!.call && stateOf() !== first) complain('the way back leads elsewhere');
      }
    }
    expect(wrong).toEqual([]);
    await fresh();
  });
});

describe('the names of a made sheet', () => {
  it('keep neither a copy, nor a replacement, nor the same sheet made again from being made', async () => {
    await fresh();
    const named = (replace = false) => sheet('결과', { replace, names: [{ name: '합계', area: { top: 1, left: 0, bottom: 1, right: 0 } }] });
    const names = () =>
      book()
        .getDefinedNames()
        .map((one) => [one.getName(), one.getFormulaOrRefString()]);
    await open.host.addSheet(named());
    await open.host.addSheet(named());
    // The grid asks for a name without its sheet: the copy's gets a number, so that no formula reads the wrong sheet.
    expect(names()).toEqual([
      ['합계', "'결과'!$A$2"],
      ['합계_2', "'결과 (2)'!$A$2"],
    ]);
    await open.host.addSheet(named(true));
    expect(names()).toContainEqual(['합계', "'결과'!$A$2"]);
    await open.host.deleteSheet(idOf('결과'));
    expect(names()).toEqual([['합계_2', "'결과 (2)'!$A$2"]]);
    await open.host.addSheet(named());
    expect(names()).toContainEqual(['합계', "'결과'!$A$2"]);
    await fresh();
  });
});

describe('a write that the grid takes without a word and without doing it', () => {
  it('is refused, and nothing of it stays', async () => {
    await fresh();
    // Somebody else's rule over one of the two cells.
    const stop = open.grid.api.onBeforeCommandExecute((command) => {
      const values = (command.params as { cellValue?: Record<number, Record<number, unknown>> } | undefined)?.cellValue;
      if (command.id === 'sheet.mutation.set-range-values' && values?.[3]?.[3]) delete values[3][3];
    });
    const first = stateOf();
    const refusal = await open.host.write(idOf('배분1'), amounts).catch((error: unknown) => error);
    stop.dispose();
    expect([(refusal as HostError).code, (refusal as HostError).aftermath]).toEqual(['refused', 'unchanged']);
    expect(stateOf()).toBe(first);
  });
});
