/** Any edits, one after the other: what is saved opens, holds what the grid shows, and loses no part. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileHost } from '../../../src/hosts/file';
import { isCellError } from '../../../src/sheet/model';
import { a1 } from '../../../src/sheet/a1';
import { richWorkbook } from '../../lib/rich-workbook';
import { partsOf } from '../../lib/xlsx-of';
import { openGrid, type OpenGrid } from './bench';

type Edit = readonly [
  kind: 'insert-rows' | 'delete-rows' | 'insert-columns' | 'delete-columns' | 'value' | 'bold' | 'rename' | 'hide-row' | 'width',
  at: number,
  to: number,
];
const edit: fc.Arbitrary<Edit> = fc.tuple(
  fc.constantFrom('insert-rows', 'delete-rows', 'insert-columns', 'delete-columns', 'value', 'bold', 'rename', 'hide-row', 'width'),
  fc.nat(8),
  fc.nat(6),
);

function apply(grid: OpenGrid, [kind, at, to]: Edit, step: number): void {
  const [sheet] = grid.grid.api.getActiveWorkbook()?.getSheets() ?? [];
  if (!sheet) return;
  const cell = sheet.getRange(at, to);
  if (kind === 'insert-rows') sheet.insertRows(at, 1 + (to % 2));
  else if (kind === 'delete-rows') sheet.deleteRows(at, 1);
  else if (kind === 'insert-columns') sheet.insertColumns(to, 1);
  else if (kind === 'delete-columns') sheet.deleteColumns(to, 1);
  else if (kind === 'value') cell.setValue(step * 100 + at);
  else if (kind === 'bold') cell.setFontWeight('bold');
  else if (kind === 'rename') sheet.setName(`이름 ${step}`);
  else if (kind === 'hide-row') sheet.hideRows(at, 1);
  else sheet.setColumnWidth(to, 60 + at * 10);
}

/** Univer counts what an array formula spills when it was calculated before the count, and not when it comes after it. */
const comparable = (parts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, xml.replace(/(<f>COUNTA[^<]*<\/f>)<v>\d+<\/v>/g, '$1')]));

describe('any edits', () => {
  it('are saved as the grid shows them, and no part is lost', async () => {
    const rich = richWorkbook();
    const before = Object.keys(partsOf(rich)).filter((name) => !/tables?|comments|calcChain/.test(name));
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        const grid = await openGrid(rich);
        const opened = [grid];
        try {
          edits.forEach((one, step) => {
            try {
              apply(grid, one, step);
            } catch {
              // The grid itself refuses some, and so does the guard.
            }
          });
          // The page may be gone before it is saved: what is kept of it comes to the same file.
          const kept = structuredClone(grid.document.kept());
          const shown = await grid.host.read((await grid.host.sheets())[0]?.id ?? '');
          const bytes = await grid.document.save();
          const parts = partsOf(bytes);
          const again = await openGrid(kept?.bytes ?? rich, kept);
          opened.push(again);
          expect(comparable(partsOf(await again.document.save()))).toEqual(comparable(parts));
          for (const name of before) expect(parts[name]).toBeDefined();
          const file = await FileHost.open(bytes);
          const saved = await file.read((await file.sheets())[0]?.id ?? '');
          // Results of formulas are calculated by the grid in its own time; constants and formulas must agree.
          shown.values.forEach((row, r) =>
            row.forEach((value, c) => {
              const place = [shown.top + r, shown.left + c] as const;
              const formula = shown.formulas.get(r)?.get(c);
              const there = saved.values[place[0] - saved.top]?.[place[1] - saved.left] ?? null;
              const thereFormula = saved.formulas.get(place[0] - saved.top)?.get(place[1] - saved.left);
              expect([a1(...place), thereFormula?.replace(/'/g, '')]).toEqual([a1(...place), formula?.replace(/'/g, '')]);
              if (formula === undefined && value !== null && !isCellError(value) && !inArray(saved, place))
                expect([a1(...place), there]).toEqual([a1(...place), value]);
            }),
          );
        } finally {
          for (const one of opened) await one.close?.();
        }
      }),
      { endOnFailure: true, numRuns: Number(process.env['KEEPS_RUNS'] ?? 4), seed: 20_140_214 },
    );
  });
});

/** What an array formula has spilled in the grid stands in no cell of the file. */
const inArray = (block: { readonly formulas: ReadonlyMap<number, ReadonlyMap<number, string>> }, [row, column]: readonly [number, number]): boolean =>
  [...block.formulas].some(([r, line]) => [...line].some(([c, formula]) => c === column && r <= row && r + 5 >= row && formula.includes('*3')));
