/** A formula that Excel would not take is told on Enter, stays as text and comes into no `<f>`; what Excel takes is calculated. */
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { FileHost } from '../../src/hosts/file';
import { openFile, save } from './page';
import { select, typeInCell } from './typing';
import { useWindow } from './window';
import { xlsxOf } from '../lib/xlsx-of';

const FILE = xlsxOf({ sheets: [{ name: '원장', cells: { A1: { value: 10 }, A2: { value: 3 } } }] });
const NONE = ['=1+', '=SUM((', '="abc', '=A1+*A2', '=)', '=A1&', '=[@금액]', '=SUM(A1;A2)', '=ROUND(A1)'] as const;
const WORDS = { ko: '텍스트로 두었습니다', en: 'kept as text' } as const;

/** The cells of the first sheet as the saved file has them, and what a reader finds in a column of it. */
const savedCells = async (page: Page): Promise<string> => strFromU8(unzipSync(await save(page))['xl/worksheets/sheet1.xml'] as Uint8Array);
async function column(page: Page, at: number, rows: number): Promise<unknown[]> {
  const host = await FileHost.open(await save(page));
  const { values, left, top } = await host.read((await host.sheets())[0]?.id ?? '');
  return Array.from({ length: rows }, (_, row) => values[row - top]?.[at - left] ?? null);
}

describe.each(['ko', 'en'] as const)('in %s', (lang) => {
  const opened = useWindow({ lang });
  const warning = (page: Page) => page.locator('[data-message="warning"]');
  const begin = async (): Promise<Page> => {
    const { page } = await opened.fresh();
    await openFile(page, '원장.xlsx', FILE);
    return page;
  };

  it('what is typed is told in one sentence and stays as it was typed', async () => {
    const page = await begin();
    for (const [at, written] of NONE.entries()) {
      await typeInCell(page, `C${at + 1}`, written);
      await page.keyboard.press('Enter');
      await expect.poll(() => warning(page).textContent()).toContain(`C${at + 1}`);
      expect(await warning(page).textContent()).toContain(WORDS[lang]);
    }
    for (const [at, [written]] of [['=10%%'], ['=@A1'], ['=SUM({1,2;3,4})'], ['=IF(,1,2)']].entries()) {
      await typeInCell(page, `D${at + 1}`, written ?? '');
      await page.keyboard.press('Enter');
    }
    await expect.poll(() => column(page, 3, 4)).toEqual([0.001, 10, 10, 2]);
    const xml = await savedCells(page);
    expect(xml).toContain('<f>10%%</f>');
    expect([...xml.matchAll(/<f[ >]/g)]).toHaveLength(4);
    const left = await column(page, 2, NONE.length);
    for (const [at, value] of left.entries()) expect(String(value)).toContain(NONE[at]?.slice(0, 4));
  });

  it('what is pasted is told once, and one Ctrl+Z takes it back', async () => {
    const page = await begin();
    await select(page, 'F1');
    await page.evaluate(async (text) => navigator.clipboard.writeText(text), '=1+\n=A1*2\n=)');
    await page.keyboard.press('Control+v');
    await expect.poll(() => warning(page).textContent()).toContain('F1');
    expect((await savedCells(page)).match(/<f>[^<]*<\/f>/g)).toEqual(['<f>A1*2</f>']);
    await select(page, 'F1');
    await page.keyboard.press('Control+z');
    await expect.poll(() => column(page, 5, 3)).toEqual([null, null, null]);
  });
});
