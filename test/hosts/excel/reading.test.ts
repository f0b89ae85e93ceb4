/** How the Excel host reads: how often it asks, how much it asks for at once, and what it makes of the answers. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { excelHost } from '../../../src/hosts/excel';
import { MOST_BYTES, openOffice, type Office, type Sheet } from '../../office';
import { codeOf } from '../contract';

afterEach(() => vi.unstubAllGlobals());

/** A ledger of that many rows: number, date, text, category, amount, adjustment and a formula. */
function ledger(office: Office, rows: number, text = '시약 구입'): Sheet {
  const sheet = office.workbook.add('원장');
  for (let row = 0; row < rows; row += 1) {
    sheet.set(row, 0, { value: row });
    sheet.set(row, 1, { value: 41_276 + (row % 365) });
    sheet.look(`B${row + 1}`).set('numberFormat', 'yyyy-mm-dd');
    sheet.set(row, 2, { value: text });
    sheet.set(row, 3, { value: '1.가.②' });
    sheet.set(row, 4, { value: 300_000 + row });
    sheet.set(row, 5, { value: 0 });
    sheet.set(row, 6, { value: 300_000 + row, formula: `=E${row + 1}+F${row + 1}` });
  }
  return sheet;
}

describe('the round trips of a reading', () => {
  // Extent, cells (with the texts of the first of them, while no date has shown the date system), merged areas.
  it.each([1, 100, 4000])('are the same three for a sheet of %i rows, the first time too', async (rows) => {
    const office = openOffice();
    const sheet = ledger(office, rows);
    const host = excelHost();
    const block = await host.read(sheet.id);
    expect(block.values).toHaveLength(rows);
    expect(office.roundTrips()).toBe(3);
    await host.read(sheet.id);
    expect(office.roundTrips()).toBe(6);
  });

  it('are no more where formats divide the amounts and the sheet is very hidden: both come with the cells', async () => {
    const office = openOffice();
    const sheet = ledger(office, 200);
    sheet.visibility = 'VeryHidden';
    for (let row = 0; row < 200; row += 1) sheet.look(`E${row + 1}`).set('numberFormat', '#,##0,');
    const block = await excelHost().read(sheet.id);
    expect([...(block.scales ?? [])]).toEqual([[4, 1_000]]);
    expect(block.visibility).toBe('veryHidden');
    expect(office.roundTrips()).toBe(3);
  });

  it('are one for the part of a sheet that was edited', async () => {
    const office = openOffice();
    const sheet = ledger(office, 50);
    const part = await excelHost().readArea(sheet.id, { top: 3, left: 4, bottom: 3, right: 6 });
    expect(part.values).toEqual([[300_003, 0, 300_003]]);
    expect(office.roundTrips()).toBe(1);
  });

  it('leave nothing behind in Excel', async () => {
    const office = openOffice();
    const sheet = ledger(office, 10);
    await excelHost().read(sheet.id);
    await expect.poll(() => office.references()).toBe(0);
  });
});

describe('a large sheet', () => {
  it('comes in blocks below the limit of an answer, of 100,000 rows, with progress', { timeout: 120_000 }, async () => {
    const office = openOffice();
    const sheet = ledger(office, 100_000);
    sheet.hiddenRows.add(99_998);
    const progress: number[] = [];
    const block = await excelHost().read(sheet.id, { onProgress: (done) => progress.push(done) });
    expect(block.values).toHaveLength(100_000);
    expect(block.values[99_999]).toEqual([99_999, 41_276 + (99_999 % 365), '시약 구입', '1.가.②', 399_999, 0, 399_999]);
    expect(block.formulas.get(99_999)?.get(6)).toBe('=E100000+F100000');
    expect([...block.hiddenRows]).toEqual([99_998]);
    expect(Math.max(...office.exchanges.map((exchange) => exchange.answerBytes))).toBeLessThan(MOST_BYTES);
    expect(office.exchanges.filter((exchange) => exchange.error)).toEqual([]);
    // Neither a request a row nor a request a hundred rows.
    expect(office.roundTrips()).toBeLessThan(60);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
  });

  it('asks again for less where an answer was too large after all', async () => {
    const office = openOffice();
    // 4,000 rows × 7 columns is within the first block of 30,000 cells, but 800 Korean letters a row weigh 3 × 800 × 2 bytes.
    const sheet = ledger(office, 4000, '가'.repeat(800));
    const block = await excelHost().read(sheet.id);
    expect(block.values.map((row) => row[0])).toEqual(Array.from({ length: 4000 }, (_, row) => row));
    expect(office.exchanges.some((exchange) => exchange.error === 'ResponsePayloadSizeLimitExceeded')).toBe(true);
  });

  it('is refused as too large where not even one row fits', async () => {
    const office = openOffice();
    const sheet = office.workbook.add('원장');
    for (let column = 0; column < 100; column += 1) sheet.set(0, column, { value: 'x'.repeat(32_000) });
    expect(await codeOf(excelHost().read(sheet.id))).toBe('too-large');
  });

  it('stops between two blocks when it is cancelled', async () => {
    const office = openOffice();
    const sheet = ledger(office, 20_000);
    const stop = new AbortController();
    const reading = excelHost().read(sheet.id, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(await codeOf(reading)).toBe('cancelled');
    const asked = office.roundTrips();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(office.roundTrips()).toBe(asked);
  });

  it('reads whole columns and rows no further than cells are, or were', async () => {
    const office = openOffice();
    const sheet = ledger(office, 30);
    const host = excelHost();
    await host.read(sheet.id);
    sheet.set(29, 4, undefined);
    for (let column = 0; column < 7; column += 1) sheet.set(29, column, undefined);
    const column = await host.readArea(sheet.id, { top: 0, left: 4, bottom: 1_048_575, right: 4 });
    // Row 30 was emptied: it is part of the answer, as an empty cell.
    expect(column.values).toHaveLength(30);
    expect(column.values[29]).toEqual([null]);
    const nowhere = await host.readArea(sheet.id, { top: 500, left: 0, bottom: 20_000, right: 6 });
    expect(nowhere.values).toEqual([]);
  });
});

describe('what is read', () => {
  it('tells text that begins with = from a formula', async () => {
    const office = openOffice();
    const sheet = office.workbook.add('S');
    sheet.set(0, 0, { value: '=금액' });
    sheet.set(0, 1, { value: 2, formula: '=1+1' });
    const block = await excelHost().read(sheet.id);
    expect(block.values).toEqual([['=금액', 2]]);
    expect([...block.formulas.entries()].map(([row, inRow]) => [row, [...inRow]])).toEqual([[0, [[1, '=1+1']]]]);
  });

  it.each([
    ['no row', [], false, []],
    ['some rows', [1, 3], false, [1, 3]],
    ['some rows, with a hidden column', [1, 3], true, [1, 3]],
    ['every row', [0, 1, 2, 3], false, [0, 1, 2, 3]],
  ] as const)('knows the hidden rows: %s', async (_what, hidden, hiddenColumn, expected) => {
    const office = openOffice();
    const sheet = ledger(office, 4);
    for (const row of hidden) sheet.hiddenRows.add(row);
    if (hiddenColumn) sheet.hiddenColumns.add(2);
    const host = excelHost();
    expect([...(await host.read(sheet.id)).hiddenRows]).toEqual(expected);
    expect([...(await host.readArea(sheet.id, { top: 1, left: 2, bottom: 1, right: 2 })).hiddenRows]).toEqual(expected.filter((row) => row === 1));
  });

  it('asks one column which rows are hidden, and whole rows of 16,384 cells only where a column is hidden too', async () => {
    for (const hiddenColumn of [false, true]) {
      const office = openOffice();
      const sheet = ledger(office, 4);
      sheet.hiddenRows.add(1);
      if (hiddenColumn) sheet.hiddenColumns.add(2);
      const asked: string[] = [];
      office.fault = (_number, names) => void (names.includes('GetSpecialCellsOrNullObject') && asked.push(...names));
      expect([...(await excelHost().read(sheet.id)).hiddenRows]).toEqual([1]);
      expect([asked.length > 0, asked.includes('GetEntireRow')]).toEqual([true, hiddenColumn]);
      vi.unstubAllGlobals();
    }
  });

  it('keeps the cells where Excel refuses to tell the merged areas', async () => {
    const office = openOffice();
    const sheet = ledger(office, 4);
    office.onRequest = (number) => {
      // The first asks for the extent; the cells and the merged areas are asked for together.
      if (number === 3) office.refuse('AccessDenied');
    };
    const block = await excelHost().read(sheet.id);
    expect(block.values).toHaveLength(4);
    expect(block.merges).toEqual([]);
  });

  // Extent, cells, merged areas; where dates begin below the first 20 rows, their texts in a round trip of their own.
  it.each([
    ['a workbook of 1904', true, 0, 3],
    ['a workbook of 1900', false, 0, 3],
    ['of 1904, in the last row whose text comes along', true, 19, 3],
    ['of 1904, in the first one below', true, 20, 4],
    ['of 1900, far down', false, 300, 4],
  ])('finds the date system: %s', async (_what, date1904, row, trips) => {
    const office = openOffice({ date1904 });
    const sheet = office.workbook.add('S');
    sheet.set(0, 1, { value: '일자' });
    // 2014-02-14 is day 41,684 of the 1900 system, and 1,462 days less in the 1904 system.
    sheet.set(row, 0, { value: date1904 ? 40_222 : 41_684 });
    sheet.look(`A${row + 1}`).set('numberFormat', 'yyyy-mm-dd');
    const host = excelHost();
    expect([(await host.read(sheet.id)).date1904, office.roundTrips()]).toEqual([date1904, trips]);
    await host.read(sheet.id);
    expect(office.roundTrips()).toBe(trips + 3);
  });

  it('finds no date system in amounts, and asks for the texts of none of them twice', async () => {
    const office = openOffice({ date1904: true });
    const sheet = office.workbook.add('S');
    for (let row = 0; row < 30; row += 1) sheet.set(row, 0, { value: 41_684 + row });
    expect([(await excelHost().read(sheet.id)).date1904, office.roundTrips()]).toEqual([false, 3]);
  });
});

describe('a sheet that changes while it is read', () => {
  it('ends with sheet-gone where it was deleted between two requests', async () => {
    const office = openOffice();
    office.workbook.add('다른 시트');
    const sheet = ledger(office, 10);
    office.onRequest = (number) => {
      if (number === 2) office.workbook.remove(sheet);
    };
    expect(await codeOf(excelHost().read(sheet.id))).toBe('sheet-gone');
  });

  it('gives its name of now where it was renamed between two requests', async () => {
    const office = openOffice();
    const sheet = ledger(office, 10);
    office.onRequest = (number) => {
      if (number === 2) office.workbook.rename(sheet, '새 이름');
    };
    expect((await excelHost().read(sheet.id)).sheet).toBe('새 이름');
  });
});
