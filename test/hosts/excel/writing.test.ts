/** How the Excel host writes and marks: how often it asks, what Excel would make of an entry, and what is left after a refusal. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { excelHost } from '../../../src/hosts/excel';
import { asText } from '../../../src/hosts/excel/entry';
import { a1 } from '../../../src/sheet/a1';
import type { CellWrite, Severity } from '../../../src/sheet/model';
import { MOST_BYTES, openOffice, type Office, type Sheet } from '../../office';
import { codeOf } from '../contract';

afterEach(() => vi.unstubAllGlobals());

function column(office: Office, rows: number): Sheet {
  const sheet = office.workbook.add('원장');
  for (let row = 0; row < rows; row += 1) sheet.set(row, 0, { value: `${row}원` });
  return sheet;
}
const fixes = (rows: number, step = 1): CellWrite[] =>
  Array.from({ length: rows }, (_, index) => ({ address: a1(index * step, 0), before: `${index * step}원`, value: index * step }));

describe('a fix', () => {
  it.each([
    ['one cell', 1, 1],
    ['1,000 cells in a row', 1000, 1],
    ['2,000 cells apart from one another', 2000, 2],
  ])('takes two round trips: %s', async (_what, count, step) => {
    const office = openOffice();
    const sheet = column(office, count * step);
    await excelHost().write(sheet.id, fixes(count, step));
    expect(sheet.value((count - 1) * step, 0)).toBe((count - 1) * step);
    expect(office.roundTrips()).toBe(2);
  });

  it.each([
    ['30,000 cells in a row', 30_000, 1],
    ['4,001 cells apart from one another, which are two requests', 4001, 2],
  ])('of very many cells stays below the limit of a request, and is taken back: %s', { timeout: 60_000 }, async (_what, count, step) => {
    const office = openOffice();
    const sheet = column(office, count * step);
    const host = excelHost();
    const receipt = await host.write(sheet.id, fixes(count, step));
    expect(sheet.value((count - 1) * step, 0)).toBe((count - 1) * step);
    await host.undo(receipt);
    expect(sheet.value((count - 1) * step, 0)).toBe(`${(count - 1) * step}원`);
    expect(Math.max(...office.exchanges.map(({ requestBytes, answerBytes }) => Math.max(requestBytes, answerBytes)))).toBeLessThan(MOST_BYTES);
    expect(office.roundTrips()).toBeLessThanOrEqual(12);
  });

  it('is one step of undo where Excel can (1.20), and asks for none where it cannot', async () => {
    const old = openOffice();
    await excelHost().write(column(old, 1).id, fixes(1));
    expect(old.undoGroups()).toBe(0);
    const recent = openOffice({ excelApi: '1.20' });
    await excelHost().write(column(recent, 1).id, fixes(1));
    expect(recent.undoGroups()).toBe(1);
  });

  it('makes a text cell an ordinary one before it writes a number or a formula into it, and a text cell again when taken back', async () => {
    const office = openOffice();
    const sheet = office.workbook.add('S');
    sheet.set(0, 0, { value: '1,250,000' });
    sheet.set(1, 0, { value: '0' });
    sheet.look('A1').set('numberFormat', '@');
    sheet.look('A2').set('numberFormat', '@');
    const host = excelHost();
    const receipt = await host.write(sheet.id, [
      { address: 'A1', before: '1,250,000', value: 1_250_000 },
      { address: 'A2', before: '0', formula: '=A1*2' },
    ]);
    expect([sheet.value(0, 0), sheet.value(1, 0)]).toEqual([1_250_000, 2_500_000]);
    expect(sheet.cell(1, 0)?.formula).toBe('=A1*2');
    await host.undo(receipt);
    expect([sheet.value(0, 0), sheet.value(1, 0)]).toEqual(['1,250,000', '0']);
    expect([sheet.numberFormat(0, 0), sheet.numberFormat(1, 0)]).toEqual(['@', '@']);
  });

  it('is taken back although a formula that it wrote was recalculated since', async () => {
    const office = openOffice();
    const sheet = office.workbook.add('S');
    sheet.set(0, 0, { value: 1 });
    sheet.set(0, 1, { value: 7 });
    const host = excelHost();
    const receipt = await host.write(sheet.id, [{ address: 'B1', before: 7, formula: '=A1+1' }]);
    office.workbook.type(sheet, 'A1', 10);
    expect(sheet.value(0, 1)).toBe(11);
    await host.undo(receipt);
    expect(sheet.value(0, 1)).toBe(7);
  });

  it('puts an error value back that was typed in', async () => {
    const office = openOffice();
    const sheet = office.workbook.add('S');
    sheet.set(0, 0, { value: { error: '#N/A' } });
    const host = excelHost();
    const receipt = await host.write(sheet.id, [{ address: 'A1', before: { error: '#N/A' }, value: 0 }]);
    await host.undo(receipt);
    expect(sheet.value(0, 0)).toEqual({ error: '#N/A' });
  });

  it('leaves the sheet as it was when Excel refuses one of its cells', async () => {
    const office = openOffice();
    const sheet = column(office, 4);
    sheet.isProtected = true;
    for (const open of ['A1', 'A2']) sheet.unlocked.add(open);
    const writes: CellWrite[] = [
      { address: 'A1', before: '0원', value: 0 },
      { address: 'A4', before: '3원', value: 3 },
    ];
    expect(await codeOf(excelHost().write(sheet.id, writes))).toBe('refused');
    expect([0, 1, 2, 3].map((row) => sheet.value(row, 0))).toEqual(['0원', '1원', '2원', '3원']);
  });
});

describe('text as Excel takes it', () => {
  it.each([
    ['1.가.②', '1.가.②'],
    ['연구개발비', '연구개발비'],
    ['A+B', 'A+B'],
    ['amp', 'amp'],
    ['=1+1', "'=1+1"],
    ['+82-2-123', "'+82-2-123"],
    ['-', "'-"],
    ['@here', "'@here"],
    ["'인용", "''인용"],
    ['\t=1', "'\t=1"],
    [' =1', "' =1"],
    ['20131331', "'20131331"],
    ['1,250,000', "'1,250,000"],
    ['10%', "'10%"],
    ['₩5,000', "'₩5,000"],
    ['2014. 2. 14.', "'2014. 2. 14."],
    ['2014년 2월', "'2014년 2월"],
    ['3-1', "'3-1"],
    ['9:30 am', "'9:30 am"],
    ['1E5', "'1E5"],
    ['14-Feb', "'14-Feb"],
    ['true', "'true"],
    ['#N/A', "'#N/A"],
    ['', ''],
  ])('%j is handed over as %j', (text, expected) => {
    expect(asText(text)).toBe(expected);
  });
});

describe('marks', () => {
  const marks = (count: number, severity: Severity = 'error') => Array.from({ length: count }, (_, row) => ({ address: a1(row * 3, 2), severity }));

  it.each([
    [1, 2],
    [20, 2],
    [5000, 2],
    // Nothing to take away and nothing to add: no second one.
    [0, 1],
  ])('%i of them take %i round trips', async (count, expected) => {
    const office = openOffice();
    const sheet = column(office, 5);
    const host = excelHost();
    await host.mark(sheet.id, marks(count));
    expect(office.roundTrips()).toBe(expected);
    expect(sheet.conditionalFormats.flatMap(({ areas }) => areas)).toHaveLength(count);
    await host.unmark(sheet.id);
    expect(office.roundTrips()).toBe(2 * expected);
    expect(sheet.conditionalFormats).toEqual([]);
    expect(Math.max(...office.exchanges.map(({ requestBytes }) => requestBytes))).toBeLessThan(200_000);
  });

  it("leave the user's conditional formats alone, and only those", async () => {
    const office = openOffice();
    const sheet = column(office, 5);
    const users = [
      {
        id: '{U-1}',
        type: 'Custom',
        areas: [{ top: 0, left: 0, bottom: 9, right: 9 }],
        formula: '=$A1>0',
        look: new Map<string, unknown>([['fill.Color', '#00FF00']]),
      },
      { id: '{U-2}', type: 'ColorScale', areas: [{ top: 0, left: 0, bottom: 9, right: 9 }], formula: '', look: new Map<string, unknown>() },
    ];
    sheet.conditionalFormats = [...users];
    const host = excelHost();
    await host.mark(sheet.id, [{ address: 'A1', severity: 'error' }]);
    await host.mark(sheet.id, [{ address: 'A2', severity: 'info' }]);
    expect(sheet.conditionalFormats).toHaveLength(3);
    await host.unmark(sheet.id);
    expect(sheet.conditionalFormats).toEqual(users);
  });

  it('are told apart without colour, and the worst comes first', async () => {
    const office = openOffice();
    const sheet = column(office, 5);
    const severities: Severity[] = ['info', 'error', 'review', 'warning'];
    await excelHost().mark(
      sheet.id,
      severities.map((severity) => ({ address: 'A1', severity })),
    );
    const looks = sheet.conditionalFormats.map(({ formula, look }) => [formula, JSON.stringify([...look].filter(([name]) => !name.includes('Color')).sort())]);
    expect(looks.map(([formula]) => formula)).toEqual(['error', 'warning', 'review', 'info'].map((severity) => `=LEN("KVENTURE:${severity}")>0`));
    expect(new Set(looks.map(([, look]) => look)).size).toBe(4);
  });
});
