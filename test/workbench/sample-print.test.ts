/** The samples print as the sheets that the product makes: on the width of a page, with the headings on each. */
import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre';
import { expect, it } from 'vitest';

it.each(['ledger', 'ledger-2026', 'statement', 'scores'])('%s', async (name) => {
  const { sheets } = await readXlsx(readFileSync(new URL(`../../src/workbench/samples/${name}.xlsx`, import.meta.url)));
  expect(sheets.length).toBeGreaterThan(0);
  for (const { name: sheet, pageSetup } of sheets) {
    expect(pageSetup, sheet).toMatchObject({ paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
    // The row with 번호, 일자 … above the entries.
    if (sheet === '연구개발비 배분') expect(pageSetup?.printTitlesRow).toMatch(/^\$?5:\$?5$/);
  }
});
