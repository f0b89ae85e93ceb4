/** How the pane and the grid share the window: by itself, by hand, and remembered in this browser. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { xlsxOf } from '../lib/sheets';
import { cells, check, openFile, openSample, ready } from './page';
import { useWindow } from './window';

const splitter = (page: Page) => page.getByRole('separator');
const paneWidth = (page: Page): Promise<number> => page.locator('[data-side]').evaluate((pane) => pane.getBoundingClientRect().width);
const KEPT = 'kventure.workbench.paneWidth';

/** The sheet is drawn up to the pane, and nothing of the page is out of reach. */
async function expectShared(page: Page, pane: number): Promise<void> {
  const window = page.viewportSize()?.width ?? 0;
  await expect.poll(() => paneWidth(page)).toBe(pane);
  await expect.poll(async () => Number(await splitter(page).getAttribute('aria-valuenow'))).toBe(pane);
  await expect.poll(() => cells(page).evaluate((canvas) => Math.round(canvas.getBoundingClientRect().right))).toBeGreaterThan(window - pane - 40);
  await expect.poll(() => cells(page).evaluate((canvas) => Math.round(canvas.getBoundingClientRect().right))).toBeLessThanOrEqual(window - pane);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(window);
}

/** Lines of findings whose words all have room. */
const uncut = (page: Page): Promise<number> =>
  page
    .locator('[data-action="open-finding"] > span[title]')
    .evaluateAll((messages) => messages.filter(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth).length);

describe.each([
  { lang: 'ko', theme: 'light', whole: 15 },
  // English says it in more letters.
  { lang: 'en', theme: 'dark', whole: 12 },
] as const)('in $lang, $theme', ({ lang, theme, whole }) => {
  const opened = useWindow({ lang, theme, width: 1280, height: 720 });

  it('takes a third of a wide window, never less than it needs nor more than it can use', async () => {
    const { page } = opened.current;
    await openSample(page, 'ledger');
    await check(page);
    for (const [width, pane] of [
      [1280, 427],
      [1000, 400],
      [1600, 533],
      [2560, 720],
      [1920, 640],
    ] as const) {
      await page.setViewportSize({ width, height: 720 });
      await expectShared(page, pane);
    }
    // Of 16.
    expect(await uncut(page)).toBeGreaterThanOrEqual(whole);
    expect(await page.evaluate((key) => localStorage.getItem(key), KEPT)).toBeNull();
  });

  it('is dragged, remembered, kept from covering the grid in a small window, and taken back', async () => {
    const { page } = opened.current;
    await page.setViewportSize({ width: 1600, height: 720 });
    await expectShared(page, 533);
    const box = await splitter(page).boundingBox();
    const at = { x: (box?.x ?? 0) + 4, y: 400 };
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x - 100, at.y, { steps: 5 });
    await page.mouse.up();
    await expectShared(page, 633);
    await page.reload();
    await ready(page);
    await expectShared(page, 633);
    // The grid keeps what it needs; in a larger window the pane is what it was made.
    await page.setViewportSize({ width: 800, height: 720 });
    await expectShared(page, 400);
    await page.setViewportSize({ width: 1600, height: 720 });
    await expectShared(page, 633);
    await splitter(page).dblclick({ position: { x: 4, y: 300 } });
    await expectShared(page, 533);
    await splitter(page).focus();
    await page.keyboard.press('ArrowLeft');
    await expectShared(page, 549);
    await page.keyboard.press('Enter');
    await expectShared(page, 533);
    // A window of 1280×720 at 200 %: the tabs stand beside the title, and a finding is in view.
    await page.setViewportSize({ width: 640, height: 360 });
    await page.click('[data-view="pane"]');
    await check(page);
    const seen = () =>
      page.evaluate(() => {
        const first = document.querySelector('[data-rule]')?.getBoundingClientRect();
        const [title, tab, foot] = ['h1', '[data-tab]', '[data-status-line]'].map((one) =>
          document.querySelector(`[data-pane] ${one}`)?.getBoundingClientRect(),
        );
        return [(first?.bottom ?? Infinity) <= (foot?.top ?? 0), (tab?.top ?? Infinity) < (title?.bottom ?? 0)];
      });
    await expect.poll(seen).toEqual([true, true]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
    // Two ledgers and a sheet without a table: the tables that were read are one line, which opens.
    const heads = ['일자', '비목', '적요', '거래처', '장부금액'];
    await openFile(
      page,
      '세 시트.xlsx',
      await xlsxOf([
        {
          name: '원장',
          rows: [['신청일', '2014-02-14'], heads, ['2013-03-04', '1.자', '시약', '가나', 1_000_000], ['2013-03-05', '1.가.②', '부품', '다라', 2_000_000]],
        },
        { name: '2분기', rows: [heads, ['2013-04-04', '1.가.②', '렌즈', '마바', 3_000_000], ['2013-04-05', '9.z', '기판', '사아', 4_000_000]] },
        { name: '메모', rows: [['회의에서 나온 말']] },
      ]),
    );
    await page.click('[data-view="pane"]');
    await check(page);
    await expect.poll(seen).toEqual([true, true]);
    const tables = page.locator('[data-tables] > div > button');
    await tables.click();
    await expect.poll(() => page.locator('[data-understanding]').count()).toBe(2);
    await page.locator('[data-action="correct"]').first().click();
    await tables.click();
    await expect.poll(() => page.locator('[data-understanding]').count()).toBe(2);
    await page.locator('[data-action="correct"]').first().click();
    await expect.poll(() => page.locator('[data-understanding]').count()).toBe(0);
    await page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(() => splitter(page).isVisible()).toBe(false);
  });
});
