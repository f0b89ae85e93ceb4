/** Every worked example of the help, typed into the grid of the workbench: the cell must show what the page says. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { associated, makeError } from '../../../src/workbench/custom-functions';
import '../../../src/functions';
import { examples, type Example } from '../../../src/functions/help/examples';
import { useLanguage } from '../../../src/functions/host';
import { generateMetadata } from '../../../src/functions/metadata';
import { registerFunctions, type FunctionRegistry } from '../../../src/hosts/grid';
import { a1 } from '../../../src/sheet/a1';
import { xlsxOf } from '../../lib/xlsx-of';
import { openGrid, type OpenGrid } from './bench';

/** Right of everything that an example reads. */
const COLUMN = 30;

let grid: OpenGrid;
let functions: FunctionRegistry;
beforeAll(async () => {
  useLanguage('ko');
  grid = await openGrid(xlsxOf({ sheets: [{ name: 'S', cells: { A1: { value: null } } }] }));
  functions = registerFunctions(grid.grid, associated, (await generateMetadata()).ko, makeError);
}, 60_000);
afterAll(async () => {
  useLanguage(undefined);
  functions.dispose();
  await grid.close?.();
});

/** A sheet for each example, so that none reads what another left. */
async function shown(example: Example): Promise<unknown[][]> {
  const sheet = grid.grid.api.getActiveWorkbook()?.insertSheet(undefined, { sheet: { columnCount: 2 * COLUMN } });
  if (!sheet) throw new Error('no workbook');
  example.cells?.forEach((row, y) =>
    row.forEach((value, x) => {
      // Text is text in these sheets, as in a cell of that format: 2013Q1, 26410.
      if (value !== null) sheet.getRange(y, x).setValue(typeof value === 'string' ? { v: value, t: 1 } : value);
    }),
  );
  const height = Array.isArray(example.value) ? example.value.length : 1;
  const width = Array.isArray(example.value) ? ((example.value as readonly unknown[][])[0]?.length ?? 1) : 1;
  sheet.getRange(0, COLUMN).setFormula(example.formula);
  await expect.poll(() => sheet.getRange(0, COLUMN).getRawValue() ?? undefined).toBeDefined();
  const block = await grid.host.readArea(sheet.getSheetId(), { top: 0, left: COLUMN, bottom: height - 1, right: COLUMN + width - 1 });
  return Array.from({ length: height }, (_, row) => Array.from({ length: width }, (_, column) => block.values[row]?.[column] ?? ''));
}

/** A table, a value, or an error, cell by cell. */
const expected = ({ value }: Example): unknown[][] => (Array.isArray(value) ? (value as unknown[][]) : [[value]]);

describe('each worked example of the help, in a cell of the workbench', () => {
  it.each(Object.values(examples).flat())('$formula', async (example) => {
    const values = await shown(example);
    expected(example).forEach((row, y) =>
      row.forEach((value, x) => {
        const where = a1(y, x);
        const cell = values[y]?.[x];
        if (typeof value === 'number') expect(cell, where).toBeCloseTo(value, 10);
        else expect(cell, where).toEqual(value);
      }),
    );
  });
});
