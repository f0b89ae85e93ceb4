/** An afternoon of an evaluator: thirty firms of a sheet scored by the keyboard alone in a narrow pane, and the long tables under axe. */
import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { violations } from './axe';
import { gradeOf, items, scores } from './firms';
import { openFile, save, tab } from './page';
import { valuesOf } from '../lib/sheets';
import { useWindow } from './window';

/** `FIRMS=30` for an afternoon (half a minute a language on two busy cores). */
const FIRMS = Number(process.env['FIRMS'] ?? 3);
const certificates = (count: number) =>
  writeXlsx({
    sheets: [
      {
        name: '확인서',
        rows: [
          ['기업명', '유형', '신청일', '발급일'],
          ...Array.from({ length: count }, (_, at) => [
            `기업 ${at + 1}`,
            ['투자', '연구개발', '보증', '대출', '예비'][at % 5] ?? null,
            41_640 + at,
            41_700 + at,
          ]),
        ],
      },
    ],
  });
const isWhole = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
describe.each([{ lang: 'ko' }, { lang: 'en' }] as const)('in $lang, 320 px wide', ({ lang }) => {
  const opened = useWindow({ lang, width: 320, height: 720 });

  it('firms are scored by no more than a key an item and one a firm, and stand in the saved file', async () => {
    const { page } = opened.current;
    await openFile(page, '평가.xlsx', await scores(FIRMS, false));
    await tab(page, 'score');
    await page.click('[data-action="find-scores"]');
    await page.locator(`[data-firm="${FIRMS - 1}"]`).waitFor();
    await page.locator('[data-firm="0"] button').focus();
    await page.keyboard.press('Enter');
    // A firm that is opened is ready for its first grade.
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['itemGrade'])).toBe('0');
    let keys = 0;
    for (let firm = 0; firm < FIRMS; firm += 1) {
      for (let item = 0; item < items.length; item += 1, keys += 1) await page.keyboard.press(`Key${gradeOf(firm, item)}`);
      if (firm === FIRMS - 1) break;
      await page.keyboard.press('Enter');
      keys += 1;
      await page.locator(`[data-opened-firm="${firm + 1}"]`).waitFor();
    }
    expect(keys).toBe(FIRMS * items.length + FIRMS - 1);
    expect(await violations(page)).toEqual([]);
    await page.click('[data-action="firm-list"]');
    await expect.poll(() => page.locator('[data-firm-counts]').textContent()).toMatch(/(미완료|incomplete) 0$/);
    expect([await violations(page), await isWhole(page)]).toEqual([[], true]);
    const at = await valuesOf(await save(page), '평가');
    for (let firm = 0; firm < FIRMS; firm += 1)
      expect(items.map((_, item) => at(`${'BCDEFGHIJK'.charAt(item)}${firm + 2}`)).join('')).toBe(items.map((_, item) => gradeOf(firm, item)).join(''));
  });

  it('the long lists of firms and of certificates have no violation and draw a page of rows', async () => {
    const { page } = opened.current;
    await openFile(page, '평가.xlsx', await scores(300, true));
    await tab(page, 'score');
    await page.click('[data-action="find-scores"]');
    await page.locator('[data-firm="59"]').waitFor();
    expect(await page.locator('[data-firm]').count()).toBe(60);
    expect([await violations(page), await isWhole(page)]).toEqual([[], true]);
    await openFile(page, '확인서.xlsx', await certificates(300));
    await tab(page, 'dates');
    await page.click('[data-action="find-certificates"]');
    await page.locator('[data-certificate]').first().waitFor();
    expect(await page.locator('[data-certificate]').count()).toBeLessThanOrEqual(60);
    expect([await violations(page), await isWhole(page)]).toEqual([[], true]);
  });
});
