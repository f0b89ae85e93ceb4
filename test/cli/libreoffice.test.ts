/** The copies that `--annotate` writes, opened and saved by LibreOffice. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { main } from '../../src/cli/main';
import { readWorkbook } from '../../src/hosts/file';
import type { SheetBlock } from '../../src/sheet/model';
import { convert, describeWithSoffice } from '../lib/soffice';

const golden = ['allocation-ledger.xlsx', 'statement-form.xlsx'] as const;
const pathOf = (name: string): string => fileURLToPath(new URL(`../golden/${name}`, import.meta.url));
const content = ({ sheet, top, left, values, formulas, merges }: SheetBlock): unknown => ({
  sheet,
  top,
  left,
  values,
  formulas: [...formulas].map(([row, cells]) => [row, [...cells]]),
  merges,
});

describeWithSoffice('annotated copies in LibreOffice', () => {
  const copies: Record<string, Uint8Array> = {};
  let returned: Record<string, Uint8Array> = {};

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kventure-annotate-'));
    try {
      const quiet = { out: () => undefined, err: () => undefined, today: () => undefined };
      expect(await main([...golden.map(pathOf), '--annotate', folder], quiet)).toBe(1);
      for (const name of golden) copies[name] = new Uint8Array(readFileSync(join(folder, name)));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    returned = await convert(copies, 'xlsx');
  }, 180_000);

  it.each(golden)('%s comes back with every value, formula and merge of its own sheets', async (name) => {
    const [before, after] = [await readWorkbook(new Uint8Array(readFileSync(pathOf(name)))), await readWorkbook(returned[name] as Uint8Array)];
    expect(after.slice(0, before.length).map(content)).toEqual(before.map(content));
  });

  it.each(golden)('%s comes back with the sheet of findings as it was written', async (name) => {
    const [written, back] = [await readWorkbook(copies[name] as Uint8Array), await readWorkbook(returned[name] as Uint8Array)];
    const report = (blocks: readonly SheetBlock[]) => blocks.find((block) => block.sheet === '벤처확인 검사결과');
    const constants = (block: SheetBlock | undefined) => block?.values.map((row, r) => row.map((value, c) => (block.formulas.get(r)?.has(c) ? '=' : value)));
    expect(constants(report(written))?.length).toBeGreaterThan(5);
    expect(constants(report(back))).toEqual(constants(report(written)));
  });
});
