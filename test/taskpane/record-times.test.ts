/** When a decision was made stands in the record as a time that Excel sorts and filters, in each host and both ways of counting days; records from before have it as text. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readXlsx } from 'hucre';
import { excelHost } from '../../src/hosts/excel';
import { FileHost } from '../../src/hosts/file';
import type { Host } from '../../src/hosts/port';
import { a1 } from '../../src/sheet/a1';
import { createController } from '../../src/taskpane/session';
import type { SheetSpec, WorkbookSpec } from '../hosts/contract';
import { openGrid } from '../hosts/grid/bench';
import { xlsxOf } from '../lib/xlsx-of';
import { openOffice } from '../office';
import { fill } from '../office/fill';

/** 2014-02-14 is day 41,684, four years and a day less where days are counted from 1904. */
const APPLIED = { '1900': 41_684, '1904': 41_684 - 1_462 } as const;

type Cells = readonly (readonly (string | number | null)[])[];
const sheetOf = (name: string, rows: Cells): SheetSpec => ({
  name,
  cells: Object.fromEntries(rows.flatMap((row, r) => row.flatMap((value, c) => (value === null ? [] : [[a1(r, c), { value }] as const])))),
});
const ledger = (date1904: boolean): SheetSpec => {
  const plain = sheetOf('배분', LEDGER);
  return { ...plain, cells: { ...plain.cells, B1: { value: APPLIED[date1904 ? '1904' : '1900'], format: { numberFormat: 'yyyy-mm-dd' } } } };
};
const LEDGER: Cells = [
  ['신청일', null, null, '단위', '원'],
  ['일자', '비목', '적요', '거래처', '장부금액'],
  ['2013-03-02', '1.가.②', '부품', '가람전자', 1_000_000],
  ['2013-05-06', '1.자', '지도', '정밀기술', 3_000_000],
  ['2013-05-07', '1.자', '자문', '이웃기술', 2_000_000],
];
const RECORD = '벤처확인 검토';

interface Opened {
  readonly host: Host;
  /** What stands in a cell of the record for who opens the workbook, and its number format. */
  readonly cell: (address: string) => Promise<readonly [value: unknown, format: string]>;
  readonly reopened: () => Promise<Host>;
}

const inFile = async (bytes: Uint8Array, row: number, column: number): Promise<readonly [unknown, string]> => {
  const sheet = (await readXlsx(bytes, { readStyles: true })).sheets.find(({ name }) => name === RECORD);
  const value = sheet?.rows[row]?.[column];
  return [value instanceof Date ? value.toISOString().slice(0, 16) : value, sheet?.cells?.get(`${row},${column}`)?.style?.numFmt ?? ''];
};
const place = (address: string): readonly [number, number] => [Number(/\d+/.exec(address)?.[0]) - 1, address.charCodeAt(0) - 65];

const HOSTS: Readonly<Record<string, (spec: WorkbookSpec) => Promise<Opened>>> = {
  async file(spec) {
    const host = await FileHost.open(xlsxOf(spec), '배분표.xlsx');
    return { host, cell: async (address) => inFile(await host.save(), ...place(address)), reopened: async () => FileHost.open(await host.save()) };
  },
  async grid(spec) {
    const grid = await openGrid(xlsxOf(spec));
    closing.push(() => grid.close?.());
    return {
      host: grid.host,
      cell: async (address) => inFile(await grid.document.save(), ...place(address)),
      reopened: async () => FileHost.open(await grid.document.save()),
    };
  },
  async Excel(spec) {
    const { workbook } = openOffice({ excelApi: '1.17', date1904: spec.date1904 ?? false });
    for (const sheet of spec.sheets) fill(workbook.add(sheet.name), sheet);
    const DAY = 86_400_000;
    return {
      host: excelHost(),
      cell: async (address) => {
        const [row, column] = place(address);
        const record = workbook.find(RECORD);
        const value = record?.value(row, column);
        const days = typeof value === 'number' ? value - 25_569 + (spec.date1904 ? 1_462 : 0) : undefined;
        return [
          days === undefined ? value : new Date(Math.round((days * DAY) / 60_000) * 60_000).toISOString().slice(0, 16),
          record?.numberFormat(row, column) ?? '',
        ];
      },
      reopened: async () => excelHost(),
    };
  },
};

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  vi.unstubAllGlobals();
});

async function paneOver(host: Host) {
  const { controller, actions } = createController(host, { debounceMs: 5, retryMs: 5 });
  closing.push(() => controller.dispose());
  await controller.start();
  await controller.check();
  const state = () => controller.getState();
  const ignore = (address: string, at: string, reason: string) =>
    actions.decide(
      (state().result?.findings ?? []).filter(({ ruleId, address: there }) => ruleId === 'category-deleted' && there === address),
      { kind: 'ignored', reason, by: '검토자', at },
      'ko',
    );
  return { ignore, times: () => state().review.decisions.map(({ reason, at }) => [reason, at]), problems: () => state().review.problems };
}

describe.each(Object.entries(HOSTS))('%s', (_name, open) => {
  it.each([false, true])('writes it as a time, in a new record and below what stands in one (days from 1904: %s)', async (date1904) => {
    const { host, cell, reopened } = await open({ sheets: [ledger(date1904)], date1904 });
    const pane = await paneOver(host);
    await pane.ignore('B4', '2014-02-10T09:30', '하나');
    await pane.ignore('B5', '2014-02-11T23:59', '둘');
    // Title, note and headings above; 일시 is the sixth column.
    expect(await cell('F4')).toEqual(['2014-02-10T09:30', 'yyyy-mm-dd hh:mm']);
    expect(await cell('F5')).toEqual(['2014-02-11T23:59', 'yyyy-mm-dd hh:mm']);
    const both = [
      ['하나', '2014-02-10T09:30'],
      ['둘', '2014-02-11T23:59'],
    ];
    expect(pane.times()).toEqual(both);
    const again = await paneOver(await reopened());
    expect(again.times()).toEqual(both);
    expect(again.problems()).toEqual([]);
  });

  it('reads a record from before, whose times are text, and the later of both kinds holds', async () => {
    const first = await open({ sheets: [ledger(false)] });
    const pane = await paneOver(first.host);
    await pane.ignore('B4', '2014-02-10T09:30', '하나');
    const { values } = await first.host.read((await first.host.sheets()).find(({ name }) => name === RECORD)?.id ?? '');
    const old = values.map((row) => row.map((value, column) => (column === 5 && typeof value === 'number' ? '2014-02-10T09:30' : (value as string | null))));
    const { host, cell } = await open({ sheets: [ledger(false), sheetOf(RECORD, old)] });
    const now = await paneOver(host);
    expect(now.times()).toEqual([['하나', '2014-02-10T09:30']]);
    await now.ignore('B5', '2014-02-12T08:00', '둘');
    expect(now.times()).toEqual([
      ['하나', '2014-02-10T09:30'],
      ['둘', '2014-02-12T08:00'],
    ]);
    expect((await cell('F4'))[0]).toBe('2014-02-10T09:30');
    expect(await cell('F5')).toEqual(['2014-02-12T08:00', 'yyyy-mm-dd hh:mm']);
  });
});

it('a row that is added in the workbench looks like the one above it, also in the file', async () => {
  const grid = await openGrid(xlsxOf({ sheets: [ledger(false)] }));
  closing.push(() => grid.close?.());
  const pane = await paneOver(grid.host);
  await pane.ignore('B4', '2014-02-10T09:30', '하나');
  await pane.ignore('B5', '2014-02-11T23:59', '한 줄에 다 들어가지 않을 만큼 긴 사유를 적은 것이며 그래서 줄을 바꾸어야 모두 보입니다');
  const saved = (await readXlsx(await grid.document.save(), { readStyles: true })).sheets.find(({ name }) => name === RECORD);
  const look = (row: number) => {
    const { alignment, border } = saved?.cells?.get(`${row},3`)?.style ?? {};
    return { wraps: alignment?.wrapText, bordered: border?.bottom?.style };
  };
  expect(look(3)).toEqual({ wraps: true, bordered: 'thin' });
  expect(look(4)).toEqual(look(3));
});
