/** What the quick loops collect is what the grid's own walk collects, whatever stands in the sheet and whatever is entered. */
import { createRequire } from 'node:module';
import type * as core from '@univerjs/core';
import type { ICellData } from '@univerjs/core';
import type * as engine from '@univerjs/preset-sheets-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { collectFormulas } from '../../src/workbench/collected-formulas';
import { runs } from '../lib/runs';

const require = createRequire(import.meta.url);
const { FormulaDataModel, LexerTreeBuilder } = require('@univerjs/preset-sheets-node-core') as typeof engine;
const { ObjectMatrix } = require('@univerjs/core') as typeof core;

type Rows = Record<number, Record<number, ICellData | null>>;

function modelOf(sheets: readonly Rows[], width: number) {
  const all = sheets.map((rows, at) => ({
    getSheetId: () => `sheet ${at}`,
    getColumnCount: () => width,
    getCellMatrix: () => new ObjectMatrix(rows),
  }));
  const book = { getUnitId: () => 'book', getSheets: () => all, getSheetBySheetId: (id: string) => all.find((sheet) => sheet.getSheetId() === id) };
  const services = { getAllUnitsForType: () => [book], getUnit: (id: string) => (id === 'book' ? book : null) };
  return { model: new FormulaDataModel(services as never, new LexerTreeBuilder()), books: () => [book] };
}

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<ICellData | null>(null, {}, { v: 1, t: 2 }, { v: '=', f: '=' }, { f: '' }, { si: '' }) },
  { weight: 3, arbitrary: fc.constantFrom<ICellData>({ f: '=A1+B2' }, { f: '=SUM(C:C)', v: 3 }, { f: 'no formula', v: 3 }) },
  { weight: 4, arbitrary: fc.record({ f: fc.constantFrom(undefined, null, '=B3', '=$A$1'), si: fc.constantFrom('one', 'two') }) },
);
const rows: fc.Arbitrary<Rows> = fc
  .array(fc.tuple(fc.nat(6), fc.nat(5), cell), { maxLength: 30 })
  .map((cells) => cells.reduce<Rows>((all, [row, column, held]) => ({ ...all, [row]: { ...all[row], [column]: held } }), {}));

it('collects and enters as the grid itself does', () => {
  fc.assert(
    fc.property(fc.array(rows, { minLength: 1, maxLength: 2 }), rows, fc.constantFrom(6, 300), (sheets, entered, width) => {
      const own = modelOf(sheets, width).model;
      const { model, books } = modelOf(sheets, width);
      collectFormulas(model, books);
      expect(model.getFormulaData()).toEqual(own.getFormulaData());
      expect(model.updateFormulaData('book', 'sheet 0', entered)).toEqual(own.updateFormulaData('book', 'sheet 0', entered));
      expect(model.getFormulaData()).toEqual(own.getFormulaData());
    }),
    { numRuns: runs(300, 5_000) },
  );
});

it('answers nothing for a sheet that is gone, and leaves a library alone that does it in another way', () => {
  const { model, books } = modelOf([{ 0: { 0: { f: '=B1' } } }], 6);
  collectFormulas(model, books);
  expect(model.updateFormulaData('book', 'gone', {})).toEqual({});
  const other = { getFormulaData: () => ({}) };
  const before = other.getFormulaData;
  collectFormulas(other, books);
  expect(other.getFormulaData).toBe(before);
});
