/** Each call that writes × each of its round trips × each kind of fault: what the refusal says of the workbook is what stands in the workbook. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { excelHost } from '../../../src/hosts/excel';
import { AFTERMATH } from '../../../src/hosts/excel/errors';
import { forgetUndoGroups, useAnswerLimit } from '../../../src/hosts/excel/session';
import { HostError, type Host } from '../../../src/hosts/port';
import { openOffice, type Fault, type Office, type Sheet } from '../../office';

afterEach(() => {
  vi.unstubAllGlobals();
  useAnswerLimit();
  forgetUndoGroups();
});

const calls: readonly [string, (host: Host, sheet: Sheet) => Promise<unknown>][] = [
  [
    'write',
    (host, { id }) =>
      host.write(id, [
        { address: 'A1', before: '1원', value: 1 },
        { address: 'C1', before: '3원', value: 3 },
      ]),
  ],
  [
    'mark',
    (host, { id }) =>
      host.mark(
        id,
        ['A1', 'C1'].map((address) => ({ address, severity: 'error' as const })),
      ),
  ],
  ['unmark', (host, { id }) => host.unmark(id)],
  ['deleteSheet', (host, { id }) => host.deleteSheet(id)],
  ['addSheet', (host) => host.addSheet({ name: '결과', cells: [[{ value: 1, style: 'header' }], [{ value: 2 }]], frozenRows: 1 })],
];
const faults: readonly [string, Fault | 'hang' | 'done-but-silent'][] = [
  ['AccessDenied, whole', { code: 'AccessDenied' }],
  ['GeneralException, in the middle', { code: 'GeneralException', after: 8 }],
  ['RequestAborted, after all was done', { code: 'RequestAborted', after: 'all' }],
  ['no answer, nothing done', 'hang'],
  ['no answer, all done', 'done-but-silent'],
];

const stateOf = ({ workbook }: Office): string =>
  JSON.stringify(
    workbook.sheets.map((sheet) => [
      sheet.name,
      [0, 1, 2].map((column) => sheet.cell(0, column)),
      sheet.conditionalFormats.map(({ areas, formula }) => [areas, formula]),
    ]),
  );

describe.each(calls)('%s', (_name, call) => {
  it.each(faults)('%s: in each of its round trips', async (_what, fault) => {
    useAnswerLimit(40);
    for (let trip = 1; trip <= 6; trip += 1) {
      const office = openOffice();
      office.workbook.add('메모');
      const sheet = office.workbook.add('원장');
      ['1원', '2원', '3원'].forEach((value, column) => sheet.set(0, column, { value }));
      const before = stateOf(office);
      office.fault = (number) => (number === trip ? fault : undefined);
      const refusal = await call(excelHost(), sheet).then(
        () => undefined,
        (error: unknown) => error as HostError,
      );
      // Past its last round trip nothing is refused any more.
      if (!refusal) return;
      expect(refusal).toBeInstanceOf(HostError);
      if (refusal.aftermath === 'unchanged') expect(stateOf(office), `round trip ${trip}`).toBe(before);
      expect(refusal.text.ko.includes(AFTERMATH.unchanged.ko)).toBe(refusal.aftermath === 'unchanged');
    }
  });
});

describe('a group of undo steps', () => {
  it.each(['throws', 'UndoNotSupported', 'GeneralException'] as const)('that this Excel %s is done without', async (undoGroup) => {
    const office = openOffice({ excelApi: '1.20', undoGroup });
    const sheet = office.workbook.add('원장');
    await excelHost().mark(sheet.id, [{ address: 'A1', severity: 'error' }]);
    expect(sheet.conditionalFormats).toHaveLength(1);
  });
});

describe('an Excel that refuses a group of undo steps after it has begun', () => {
  it('is asked once more without it', async () => {
    const office = openOffice({ excelApi: '1.20', undoGroup: 'takes' });
    const sheet = office.workbook.add('원장');
    office.fault = (number) => (number === 2 ? { code: 'UndoNotSupported' } : undefined);
    await excelHost().mark(sheet.id, [{ address: 'A1', severity: 'error' }]);
    expect(sheet.conditionalFormats).toHaveLength(1);
  });
});

describe('a write that was refused when all was done', () => {
  it('and cannot be put back since a merged cell covers it: it is said to have changed, with the way back', async () => {
    const office = openOffice();
    const sheet = office.workbook.add('원장');
    ['1원', '2원', '3원'].forEach((value, column) => sheet.set(0, column, { value }));
    office.fault = (number) => (number === 2 ? { code: 'RequestAborted', after: 'all' } : undefined);
    office.onRequest = (number) => {
      if (number === 3) sheet.merges = [{ top: 0, left: 0, bottom: 0, right: 1 }];
    };
    const refusal = (await excelHost()
      .write(sheet.id, [{ address: 'B1', before: '2원', value: 2 }])
      .catch((error: unknown) => error)) as HostError;
    expect([refusal.aftermath, refusal.receipt?.writes.map(({ address }) => address), sheet.value(0, 1)]).toEqual(['changed', ['B1'], 2]);
    expect(refusal.text.ko).not.toContain(AFTERMATH.unchanged.ko);
  });
});

describe('merged areas', () => {
  it('past 512 are read in parts; a quiet reading keeps them and leaves the undo steps of the person alone', async () => {
    const office = openOffice();
    const sheet = office.workbook.add('원장');
    for (let row = 0; row < 1200; row += 1) sheet.set(row, 0, { value: row });
    sheet.merges = Array.from({ length: 513 }, (_, index) => ({ top: index * 2, left: 0, bottom: index * 2 + 1, right: 1 }));
    const host = excelHost();
    expect((await host.read(sheet.id)).merges).toHaveLength(513);
    office.workbook.undoSteps = 3;
    expect(await host.read(sheet.id, { quiet: true })).toMatchObject({ merges: { length: 513 } });
    expect(office.workbook.undoSteps).toBe(3);
  });

  it('that are refused cost only themselves, and it is said', async () => {
    const office = openOffice();
    const sheet = office.workbook.add('원장');
    sheet.set(0, 0, { value: 1 });
    office.workbook.readOnly = true;
    const block = await excelHost().read(sheet.id);
    expect([block.values, block.merges, block.unread]).toEqual([[[1]], [], ['merges']]);
  });
});
