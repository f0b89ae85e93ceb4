/** The forms calculate: the same hand cases in the workbench's grid and in LibreOffice. */
import { expect, it } from 'vitest';
import { openGrid } from '../hosts/grid/bench';
import { valueAt } from '../hosts/contract';
import { valuesOf, xlsxOf } from '../lib/sheets';
import { convert, describeWithSoffice } from '../lib/soffice';
import { handCases, workbookOf, type Expected } from './form-hand-cases';

/** As it is compared: numbers to four places, a described text by whether it fits. */
const shown = (found: unknown, is: Expected['is']): unknown => {
  if (typeof is === 'number') return typeof found === 'number' ? Math.round(found * 10_000) / 10_000 : found;
  return is instanceof RegExp ? is.test(String(found)) || found : (found ?? '');
};
/** Every cell by its name, so that a failure says which. */
const found = (expected: readonly Expected[], read: (one: Expected) => unknown): Record<string, unknown> =>
  Object.fromEntries(expected.map((one) => [`${one.sheet}!${one.address}`, shown(read(one), one.is)]));
const wanted = (expected: readonly Expected[]): Record<string, unknown> =>
  Object.fromEntries(expected.map(({ sheet, address, is }) => [`${sheet}!${address}`, is instanceof RegExp ? true : is]));

it('in the grid', async () => {
  const { sheets, expected } = await handCases();
  // The first is made there as the pane makes it; of the others the words and formulas are enough.
  const [first, ...others] = sheets;
  const { host, close } = await openGrid(await xlsxOf(others));
  await host.addSheet(first!);
  const all = await host.sheets();
  await expect
    .poll(
      async () => {
        const blocks = new Map(await Promise.all(all.map(async ({ id, name }) => [name, await host.read(id)] as const)));
        return found(expected, ({ sheet, address }) => valueAt(blocks.get(sheet)!, address));
      },
      { timeout: 60_000, interval: 250 },
    )
    .toEqual(wanted(expected));
  await close?.();
}, 120_000);

describeWithSoffice('in LibreOffice', () => {
  it('after the file was written', async () => {
    const { sheets, expected } = await handCases();
    const out = await convert({ 'forms.xlsx': await workbookOf(sheets) }, 'xlsx');
    const values = new Map<string, (address: string) => unknown>();
    for (const { name } of sheets) values.set(name, await valuesOf(out['forms.xlsx']!, name));
    expect(found(expected, ({ sheet, address }) => values.get(sheet)!(address))).toEqual(wanted(expected));
  }, 120_000);
});
