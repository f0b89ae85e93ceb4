/** Finding and replacing: numbers and days as well as text, the count that was changed, and one Ctrl+Z. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { FileHost } from '../../src/hosts/file';
import { isCellError } from '../../src/sheet/model';
import { cells, openFile, save, tab } from './page';
import { select } from './typing';
import { useWindow } from './window';
import { xlsxOf } from '../lib/xlsx-of';

const MONEY = { numberFormat: '#,##0' };
const MONTH = { numberFormat: 'yyyy-mm' };
/** 4,005,045 and a month that is not its first day; a sum of a formula; a locked sheet behind. */
const FILE = xlsxOf({
  sheets: [
    {
      name: '원장',
      cells: {
        A1: { value: '적요' },
        A2: { value: '시약 4,005' },
        B2: { value: 4_005_045, format: MONEY },
        B3: { value: 1_400_500, format: MONEY },
        B4: { formula: '=SUM(B2:B3)', value: 5_405_545, format: MONEY },
        C2: { value: 41_289, format: MONTH },
        C3: { value: 0.405, format: { numberFormat: '0%' } },
        D2: { value: '2013.1.5' },
        D3: { value: '1,000원' },
      },
    },
    { name: '잠금', cells: { A1: { value: 4_005_045, format: MONEY } }, protected: true },
  ],
});

async function valuesIn(page: Page, sheet = 0): Promise<Record<string, unknown>> {
  const host = await FileHost.open(await save(page));
  const id = (await host.sheets())[sheet]?.id ?? '';
  const { values, top, left } = await host.read(id);
  return Object.fromEntries(
    values.flatMap((line, row) =>
      line.flatMap((value, column) => (value === null || isCellError(value) ? [] : [[`${String.fromCharCode(65 + left + column)}${row + top + 1}`, value]])),
    ),
  );
}

const WORDS = {
  ko: {
    all: '모두 바꾸기',
    replace: '바꾸기',
    find: '찾기',
    sure: '확인',
    done: (count: number) => `일치 항목 ${count}개를 모두 바꿨습니다.`,
    some: '1개를 바꾸었고',
  },
  en: { all: 'Replace All', replace: 'Replace', find: 'Find', sure: 'OK', done: (count: number) => `${count} replaced.`, some: '1 replaced; 1 not' },
} as const;

describe.each(['ko', 'en'] as const)('in %s', (lang) => {
  const opened = useWindow({ lang });
  const words = WORDS[lang];

  const dialog = (page: Page) => page.locator('[role="dialog"]', { has: page.locator('[data-u-comp="find-replace-dialog"]') });
  const message = (page: Page, text: string) => page.getByText(text).first();
  async function begin(): Promise<Page> {
    const { page } = await opened.fresh();
    await openFile(page, '원장.xlsx', FILE);
    await select(page, 'A1');
    await page.keyboard.press('Control+h');
    await dialog(page).waitFor();
    return page;
  }
  async function look(page: Page, from: string, to: string): Promise<void> {
    const [find, by] = [
      dialog(page).locator('input[type="text"], input:not([type])').nth(0),
      dialog(page).locator('input[type="text"], input:not([type])').nth(1),
    ];
    await find.fill(from);
    await by.fill(to);
    // The grid forgets a search a moment after what is looked for was changed.
    await page.waitForTimeout(300);
    await dialog(page).getByRole('button', { name: words.find, exact: true }).click();
  }
  async function replaceAll(page: Page, from: string, to: string): Promise<void> {
    await look(page, from, to);
    await dialog(page).getByRole('button', { name: words.all }).click();
    await page.getByRole('button', { name: words.sure, exact: true }).last().click();
  }
  const close = (page: Page) =>
    dialog(page)
      .getByRole('button', { name: /^(?:Close|닫기)$/ })
      .click();

  it('a number is replaced as it is shown and as it is edited, in one step, and what a formula comes to is left', async () => {
    const page = await begin();
    await replaceAll(page, '4,005', '7,005');
    await message(page, words.done(2)).waitFor();
    await replaceAll(page, '1400500', '1400600');
    await message(page, words.done(1)).waitFor();
    await expect.poll(() => valuesIn(page)).toMatchObject({ A2: '시약 7,005', B2: 7_005_045, B3: 1_400_600, B4: 8_405_645 });
    await replaceAll(page, '05,', '06,');
    await message(page, words.some).waitFor();
    await close(page);
    await expect.poll(() => valuesIn(page)).toMatchObject({ B2: 7_006_045, B4: 8_406_645 });
    for (const before of [{ B2: 7_005_045 }, { B3: 1_400_500 }, { A2: '시약 4,005', B2: 4_005_045 }]) {
      await page.keyboard.press('Control+z');
      await expect.poll(() => valuesIn(page)).toMatchObject(before);
    }
  });

  it('a day, a share and text that becomes a number are entered as if they were typed', async () => {
    const page = await begin();
    await replaceAll(page, '2013-01', '2012-02');
    await message(page, words.done(1)).waitFor();
    await replaceAll(page, '40.5', '60');
    await message(page, words.done(1)).waitFor();
    await replaceAll(page, '원', '');
    await message(page, words.done(1)).waitFor();
    await close(page);
    // 2012-02-15.
    await expect.poll(() => valuesIn(page)).toMatchObject({ C2: 40_954, C3: 0.6, D3: 1000, D2: '2013.1.5' });
  });

  it('one at a time it goes on to the next place', async () => {
    const page = await begin();
    await look(page, '00', '11');
    const once = dialog(page).getByRole('button', { name: words.replace, exact: true });
    await once.click();
    await expect.poll(() => valuesIn(page)).toMatchObject({ A2: '시약 4,115', B2: 4_005_045 });
    await once.click();
    await expect.poll(() => valuesIn(page)).toMatchObject({ B2: 4_115_045, B3: 1_400_500 });
  });

  it('the dialog opens at once over the cells, beside the pane, and goes with its workbook', async () => {
    const { page } = await opened.fresh();
    await openFile(page, '원장.xlsx', FILE);
    await select(page, 'A1');
    await page.keyboard.press('Control+h');
    await dialog(page).waitFor();
    const [own, pane] = [await dialog(page).boundingBox(), await page.locator('[data-side]').boundingBox()];
    expect((own?.x ?? 0) + (own?.width ?? 0)).toBeLessThanOrEqual(pane?.x ?? 0);
    await openFile(page, '다른 원장.xlsx', FILE);
    await dialog(page).waitFor({ state: 'hidden' });
  });

  it('a locked cell is found, and cannot be replaced', async () => {
    const { page } = await opened.fresh();
    await openFile(page, '원장.xlsx', FILE);
    await page.locator('[data-u-comp="slide-tab-item"]', { hasText: '잠금' }).click();
    await cells(page).click({ position: { x: 300, y: 200 } });
    await page.keyboard.press('Control+h');
    await look(page, '4,005', '7,005');
    await dialog(page).getByText('1/1').waitFor();
    for (const name of [words.all, words.replace]) expect(await dialog(page).getByRole('button', { name, exact: true }).isDisabled()).toBe(true);
  });
});

describe('in a window of 320 by 400', () => {
  const opened = useWindow({ width: 320, height: 400 });

  it('the dialog is as large as the window, and goes where the pane is shown', async () => {
    const { page } = opened.current;
    await openFile(page, '원장.xlsx', FILE);
    await cells(page).click({ position: { x: 100, y: 100 } });
    await page.keyboard.press('Control+h');
    const dialog = page.locator('[role="dialog"]', { has: page.locator('[data-u-comp="find-replace-dialog"]') });
    await dialog.waitFor();
    const { x = -1, y = -1, width = 0, height = 0 } = (await dialog.boundingBox()) ?? {};
    expect([x >= 0, y >= 0, x + width <= 320, y + height <= 400]).toEqual([true, true, true, true]);
    await dialog.getByRole('button', { name: '닫기' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.setViewportSize({ width: 320, height: 640 });
    await select(page, 'B2');
    await page.keyboard.press('Control+h');
    await dialog.waitFor();
    await tab(page, 'check');
    await dialog.waitFor({ state: 'hidden' });
  });
});
