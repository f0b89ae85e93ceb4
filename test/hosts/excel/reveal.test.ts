/** A row out of sight is shown: the conditions of the filters that may hide it go, then its hiding; nothing else changes. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { excelHost } from '../../../src/hosts/excel';
import { openOffice } from '../../office';
import { codeOf } from '../contract';

afterEach(() => vi.unstubAllGlobals());

type Hiding = Partial<Record<'byHand' | 'sheet' | 'table' | 'other', number[]>>;

const workbook = () => {
  const office = openOffice();
  const sheet = office.workbook.add('원장');
  for (let row = 0; row < 9; row += 1) sheet.set(row, 0, { value: row });
  return { office, sheet };
};
const hidden = async (sheetId: string) => [...(await excelHost().read(sheetId)).hiddenRows].sort((a, b) => a - b);

describe('a row out of sight in Excel', () => {
  it.each<[string, Hiding, number[]]>([
    ['hidden by a hand: the other hidden row stays', { byHand: [2, 5] }, [5]],
    ['by the filter of the sheet: its conditions go', { sheet: [2, 4] }, []],
    ['by the filter of its table: that of another table stays', { table: [2], other: [7] }, [7]],
    ['by a filter and by a hand', { byHand: [2, 5], sheet: [2, 4] }, [5]],
  ])('%s', async (_name, { byHand = [], sheet: own, table, other }, left) => {
    const { sheet } = workbook();
    for (const row of byHand) sheet.hiddenRows.add(row);
    if (own) sheet.filters.push({ rows: new Set(own) });
    if (table) sheet.filters.push({ table: { top: 0, left: 0, bottom: 3, right: 0 }, rows: new Set(table) });
    if (other) sheet.filters.push({ table: { top: 6, left: 0, bottom: 8, right: 0 }, rows: new Set(other) });
    expect(await hidden(sheet.id)).toContain(2);
    await excelHost().reveal?.(sheet.id, 'A3');
    expect(await hidden(sheet.id)).toEqual(left);
    expect(sheet.value(2, 0)).toBe(2);
  });

  it('a row in sight costs one question and leaves the filter alone', async () => {
    const { sheet } = workbook();
    sheet.filters.push({ rows: new Set([5]) });
    await excelHost().reveal?.(sheet.id, 'A3');
    expect(await hidden(sheet.id)).toEqual([5]);
  });

  it.each([
    ['the filter is allowed and hides it: it is shown', [], undefined, [[], []]],
    ['it is hidden by a hand too: what was done is told', [2], 'changed', [[2], []]],
  ])('a protected sheet that lets people filter: %s', async (_name, byHand, aftermath, left) => {
    const { office, sheet } = workbook();
    const rows = new Set([2, 4]);
    for (const row of byHand) sheet.hiddenRows.add(row);
    sheet.filters.push({ rows });
    // Excel guards the rows, and not the filter.
    Object.defineProperty(sheet, 'isProtected', { get: () => office.roundTrips() >= 2 });
    const refusal: unknown = await excelHost()
      .reveal?.(sheet.id, 'A3')
      .catch((error: unknown) => error);
    expect([(refusal as { aftermath?: string } | undefined)?.aftermath, [[...sheet.hiddenRows], [...rows]]]).toEqual([aftermath, left]);
  });

  it('a protected sheet refuses, and the row stays as it was', async () => {
    const { sheet } = workbook();
    sheet.hiddenRows.add(2);
    sheet.isProtected = true;
    expect(await codeOf(excelHost().reveal?.(sheet.id, 'A3') ?? Promise.resolve())).toBe('refused');
    expect([...sheet.hiddenRows]).toEqual([2]);
  });
});
