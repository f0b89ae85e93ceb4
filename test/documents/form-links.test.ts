/** 별지 제2호 follows its ledger: in the workbench's grid, and in LibreOffice. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { checkFile, isChecked } from '../../src/cli/check-file';
import { date } from '../../src/domain';
import { formSheet, gatherForm } from '../../src/documents/forms';
import { FileHost } from '../../src/hosts/file';
import { edition } from '../../src/law';
import { textsOf } from '../../src/law/texts';
import type { NewSheet, SheetBlock } from '../../src/sheet/model';
import { openGrid } from '../hosts/grid/bench';
import { formulaAt, valueAt } from '../hosts/contract';
import { valuesOf } from '../lib/sheets';
import { convert, describeWithSoffice } from '../lib/soffice';

const LEDGER = fileURLToPath(new URL('../golden/allocation-ledger.xlsx', import.meta.url));
const SHEET = '연구개발비 배분';

/** 의료, 정밀, 광학기기 및 시계(27): 8 %; old enough for a ratio. */
const KNOWN: Parameters<typeof checkFile>[1] = { industry: '27199', internetBusiness: false, foundedOn: date('2005-01-01') };

async function second(facts: Parameters<typeof checkFile>[1] = KNOWN): Promise<NewSheet> {
  const checked = await checkFile(LEDGER, facts);
  if (!isChecked(checked)) throw new Error(checked.error.en);
  const blocks: SheetBlock[] = [];
  for (const { id } of await checked.host.sheets()) blocks.push(await checked.host.read(id));
  const { firm, situation, origins } = gatherForm({ edition: edition('2013-60'), check: checked.check, blocks, type: 'rd' });
  // The errors of the sample are those of its check; here only the ratio is looked at.
  const made = formSheet(textsOf('2013-60'), '별지 제2호', { ...firm, score: 71 }, { ...situation, errors: 0 }, origins);
  if (made.kind !== 'value') throw new Error(JSON.stringify(made));
  return made.value;
}

/** I7 of the ledger is an entry of the first quarter, whatever amount it holds. */
async function entry(): Promise<{ readonly address: string; readonly value: number }> {
  const host = await FileHost.open(new Uint8Array(readFileSync(LEDGER)));
  const ledger = (await host.sheets()).find(({ name }) => name === SHEET)!;
  return { address: 'I7', value: valueAt(await host.read(ledger.id), 'I7') as number };
}

const cellOf = (sheet: NewSheet, row: number, column: number) => sheet.cells[row - 1]?.[column];
const VERDICT = [13, 6] as const;
const PERCENT = [3, 14] as const;
const REASON = [6, 14] as const;

describe('what the check left open, 별지 제2호 does not decide', () => {
  // 207,350,000 / 2,713,700,000 = 7.64 %: enough for 5 %, not for 8 or 10 %; enough cost and 71 points
  const cases: readonly (readonly [what: string, facts: Parameters<typeof checkFile>[1], percent: number | null, verdict: string])[] = [
    ['all known, 8 %', KNOWN, 8, '부적격'],
    ['all known, 6 %', { ...KNOWN, industry: '21102' }, 6, '적격'],
    ['its age is not known, 8 %', { industry: '27199', internetBusiness: false }, 8, '판정 보류: 창업일'],
    ['its age is not known, 6 %', { industry: '21102' }, 6, '적격'],
    ['two years old, 8 %', { ...KNOWN, foundedOn: date('2012-02-14') }, 0, '적격'],
    ['no industry', { foundedOn: date('2005-01-01') }, null, '적격 또는 부적격'],
    ['an industry that cannot be', { ...KNOWN, industry: '04999' }, null, '적격 또는 부적격'],
    ['58221, internet or not: 5 or 10 %', { industry: '58221', foundedOn: date('2005-01-01') }, null, '적격 또는 부적격'],
    ['58221, internet: 5 %', { ...KNOWN, industry: '58221', internetBusiness: true }, 5, '적격'],
    ['58221, not: 10 %', { ...KNOWN, industry: '58221', internetBusiness: false }, 10, '부적격'],
    ['founded after its application', { ...KNOWN, foundedOn: date('2014-03-01') }, null, '적격 또는 부적격'],
  ];
  it.each(cases)('%s', async (_what, facts, percent, verdict) => {
    const made = await second(facts);
    expect([cellOf(made, ...PERCENT)?.value ?? null, cellOf(made, ...VERDICT)?.cached]).toEqual([percent, verdict]);
  });
  it('and says why', async () => {
    expect(cellOf(await second({ foundedOn: date('2005-01-01') }), ...REASON)?.formula).toContain('판정 보류: ');
    expect(cellOf(await second({ industry: '27199', internetBusiness: false }), ...REASON)?.formula).toContain('창업 후 3년이 지나지 않았으면 적용하지 않음');
  });
});

describe('별지 제2호 linked to the ledger and the sales', () => {
  it('says the recognised cost of the four quarters, and where it comes from', async () => {
    const { cells } = await second();
    // 45,200,000 + 46,970,000 + 51,330,000 + 63,850,000
    expect(cells.slice(8, 12).map((row) => row[18]?.cached)).toEqual([45_200_000, 46_970_000, 51_330_000, 63_850_000]);
    expect(cells[8]?.[8]).toMatchObject({ formula: '=S13', cached: 207_350_000, note: expect.stringContaining(SHEET) as string });
    expect(cells[9]?.[8]).toMatchObject({ formula: '=T13', cached: 2_713_700_000 });
    expect(cells[8]?.[16]?.formula).toContain(`'${SHEET}'!$I$6:$I$108`);
    expect(cells[8]?.[19]?.formula).toContain("'매출'!$B$2");
  });

  it('one ledger cell changed follows in the grid', async () => {
    const grid = await openGrid(new Uint8Array(readFileSync(LEDGER)));
    const { address, value } = await entry();
    const { id } = await grid.host.addSheet(await second());
    const shown = async () => {
      const block = await grid.host.read(id);
      return [valueAt(block, 'I9'), valueAt(block, 'I11'), valueAt(block, 'G13')];
    };
    await expect.poll(shown).toEqual([207_350_000, 0.0764, '부적격']);
    expect(formulaAt(await grid.host.read(id), 'I9')).toBe('=S13');
    // 8 % of 2,713,700,000 are 217,096,000: 9,746,000 more are just enough.
    await grid.typeInto!(SHEET, address, value + 9_746_000);
    await expect.poll(shown).toEqual([217_096_000, 0.08, '적격']);
    await grid.typeInto!(SHEET, address, value + 9_745_999);
    await expect.poll(shown).toEqual([217_095_999, 0.0799, '부적격']);
    await grid.close?.();
  }, 30_000);
});

describeWithSoffice('별지 제2호 in LibreOffice', () => {
  it('follows a changed cell, says errors and new cells that no sum counts', async () => {
    const { address, value } = await entry();
    const form = await second();
    const changed = async (writes: readonly (readonly [string, string | number])[], sheet: NewSheet = form): Promise<Uint8Array> => {
      const host = await FileHost.open(new Uint8Array(readFileSync(LEDGER)));
      await host.addSheet(sheet);
      const ledger = (await host.sheets()).find(({ name }) => name === SHEET)!;
      const block = await host.read(ledger.id);
      await host.write(
        ledger.id,
        writes.map(([cell, next]) => ({ address: cell, before: valueAt(block, cell) ?? null, value: next })),
      );
      return host.save();
    };
    const out = await convert(
      {
        'same.xlsx': await changed([]),
        'more.xlsx': await changed([[address, value + 9_746_000]]),
        'text.xlsx': await changed([[address, '모름']]),
        'age.xlsx': await changed([], await second({ industry: '27199', internetBusiness: false })),
        'industry.xlsx': await changed([], await second({ foundedOn: date('2005-01-01') })),
      },
      'xlsx',
    );
    const shown = async (file: string): Promise<unknown[]> => {
      const values = await valuesOf(out[file]!, '별지 제2호');
      return ['I9', 'I11', 'G13'].map((cell) => values(cell));
    };
    expect(await shown('same.xlsx')).toEqual([207_350_000, 0.0764, '부적격']);
    expect(await shown('more.xlsx')).toEqual([217_096_000, 0.08, '적격']);
    expect((await shown('text.xlsx'))[2]).toBe('판정 보류: 배분표 변경');
    expect((await shown('age.xlsx'))[2]).toBe('판정 보류: 창업일');
    expect((await shown('industry.xlsx'))[2]).toBe('적격 또는 부적격');
  }, 120_000);
});
