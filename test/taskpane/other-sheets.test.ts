/** Sheets beside the ledger, and the ledger itself, are renamed and deleted while the pane is open: over the emulated Excel, and over the grid. */
import { createRequire } from 'node:module';
import type * as core from '@univerjs/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { excelHost } from '../../src/hosts/excel';
import { forgetUndoGroups } from '../../src/hosts/excel/session';
import type { Host } from '../../src/hosts/port';
import { a1 } from '../../src/sheet/a1';
import { createController } from '../../src/taskpane/session';
import { openGrid } from '../hosts/grid/bench';
import { xlsxOf } from '../lib/xlsx-of';
import { openOffice } from '../office';

afterEach(() => {
  vi.unstubAllGlobals();
  forgetUndoGroups();
});

const { IUniverInstanceService } = createRequire(import.meta.url)('@univerjs/core') as typeof core;

type Cells = readonly (readonly (string | number | null)[])[];
const BOOK: Readonly<Record<string, Cells>> = {
  배분: [
    ['신청일', '2014-02-14', null, null],
    ['일자', '비목', '적요', '장부금액(원)'],
    ['2013-03-02', '1.가.②', '부품', 30_000_000],
    ['2013-04-03', '1.가.②', '시약', '40,000,000원'],
  ],
  매출: [
    ['분기', '매출액(원)'],
    ['2013년 1분기', 100_000_000],
    ['2013년 2분기', 200_000_000],
    ['2013년 3분기', 300_000_000],
    ['2013년 4분기', 400_000_000],
  ],
};

interface Book {
  readonly host: Host;
  readonly rename: (from: string, to: string) => void;
  readonly remove: (name: string) => void;
  readonly undo?: () => Promise<unknown>;
}

function inExcel(excelApi: string): () => Promise<Book> {
  return async () => {
    const { workbook } = openOffice({ excelApi });
    for (const [name, rows] of Object.entries(BOOK)) {
      const sheet = workbook.add(name);
      rows.forEach((row, r) => row.forEach((cell, c) => sheet.set(r, c, cell === null ? undefined : { value: cell })));
    }
    const named = (name: string) => workbook.find(name) as NonNullable<ReturnType<typeof workbook.find>>;
    return { host: excelHost(), rename: (from, to) => workbook.rename(named(from), to), remove: (name) => workbook.remove(named(name)) };
  };
}

async function inGrid(): Promise<Book> {
  const sheets = Object.entries(BOOK).map(([name, rows]) => ({
    name,
    cells: Object.fromEntries(rows.flatMap((row, r) => row.flatMap((value, c) => (value === null ? [] : [[a1(r, c), { value }] as const])))),
  }));
  const { host, grid } = await openGrid(xlsxOf({ sheets }));
  const workbook = grid.api.getActiveWorkbook()!;
  const named = (name: string) => workbook.getSheetByName(name)!;
  return {
    host,
    rename: (from, to) => void named(from).setName(to),
    remove: (name) => void workbook.deleteSheet(named(name)),
    // Without a screen no workbook has the focus, and only the one that has it takes back its changes.
    undo: () => {
      grid.univer.__getInjector().get(IUniverInstanceService).focusUnit(workbook.getId());
      return grid.api.undo();
    },
  };
}

async function over({ host }: Book) {
  const { controller, actions } = createController(host, { debounceMs: 5, retryMs: 5 });
  await controller.start();
  await controller.check();
  const state = () => controller.getState();
  return { controller, actions, state, sales: () => [state().result?.verdict.sales, state().result?.factSources.find(({ fact }) => fact === 'sales')?.where] };
}
const sooner = (assertion: () => void) => vi.waitFor(assertion, 10_000);

describe.each<[string, () => Promise<Book>]>([
  ['an Excel that tells of new names', inExcel('1.17')],
  ['an Excel that does not', inExcel('1.16')],
  ['the grid', inGrid],
])('%s', (_, open) => {
  it('the sheet of the sales is renamed: the sales stay, and are said to stand where they stand now', async () => {
    const book = await open();
    const pane = await over(book);
    expect(pane.sales()).toEqual([1_000_000_000, expect.stringContaining('매출')]);
    book.rename('매출', '2013 결산');
    // Whoever comes back to the pane.
    pane.controller.lookNow();
    await sooner(() => expect(pane.sales()).toEqual([1_000_000_000, expect.stringContaining('2013 결산')]));
    await pane.controller.dispose();
  });

  it('the sheet of the sales is deleted: nothing is left of them', async () => {
    const book = await open();
    const pane = await over(book);
    book.remove('매출');
    await sooner(() => expect(pane.sales()).toEqual([undefined, undefined]));
    await pane.controller.dispose();
  });

  it('the marked sheet is deleted: there are no marks to be taken away', async () => {
    const book = await open();
    const pane = await over(book);
    await pane.actions.mark('ko');
    expect(pane.state().marks).toBe('on');
    book.remove('매출');
    await sooner(() => expect(pane.sales()).toEqual([undefined, undefined]));
    expect(pane.state().marks).not.toBe('off');
    book.rename('배분', '원장');
    pane.controller.lookNow();
    await sooner(() => expect(pane.state().result?.sheets[0]?.sheet).toBe('원장'));
    expect(pane.state().marks).not.toBe('off');
    await book.host.addSheet({ name: '메모', cells: [] });
    book.remove('원장');
    await sooner(() => expect(pane.state().marks).toBe('off'));
    expect(await book.host.recall('marks')).toBeFalsy();
    if (book.undo) {
      await book.undo();
      await sooner(() => expect(pane.state().marks).toBe('on'));
    }
    await pane.controller.dispose();
  });
});
