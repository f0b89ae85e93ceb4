/** By keyboard alone. That the page has no violation in either language, theme and width is in `screens.test.ts`. */
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openSample, selected } from './page';
import { useWindow } from './window';

describe('the whole path by keyboard', () => {
  const opened = useWindow();
  const focused = (page: Page): Promise<string> =>
    page.evaluate(() => document.activeElement?.getAttribute('data-action') ?? document.activeElement?.tagName ?? '');
  const tabTo = async (page: Page, action: string): Promise<void> => {
    for (let step = 0; step < 60 && (await focused(page)) !== action; step++) await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(action);
  };

  it('opens a sample, checks it, goes to a finding, fixes it, takes the fix back, and gets out of the grid again', async () => {
    const { page } = opened.current;
    await page.locator('[data-action="open"]').focus();
    await tabTo(page, 'samples');
    await page.keyboard.press('Enter');
    // The third: two ledgers stand above it.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[data-file-name]').getAttribute('data-file-name')).toContain('산정표');
    await openSample(page, 'ledger');

    await page.locator('[data-action="open"]').focus();
    await page.keyboard.press('Shift+F6'); // the pane is the part before the header
    await tabTo(page, 'check');
    await page.keyboard.press('Enter');
    await page.locator('[data-rule]').first().waitFor();
    await page.keyboard.press('F8');
    const first = await page.locator('[data-rule]').first().getAttribute('data-address');
    await expect.poll(() => selected(page)).toBe(first);

    await tabTo(page, 'fix');
    const before = await page.locator('[data-rule]').count();
    await page.keyboard.press('Enter');
    await page.locator('[data-action="undo"]').first().waitFor();
    await tabTo(page, 'undo');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[data-rule]').count()).toBe(before);
    // The button is gone, the keyboard is not.
    expect(await page.evaluate(() => document.querySelector('[data-side]')?.contains(document.activeElement) ?? false)).toBe(true);

    // Out of the pane into the grid, where Tab belongs to the cells, and out of it again.
    await page.locator('[data-action="open"]').focus();
    await page.keyboard.press('F6');
    await expect.poll(() => page.evaluate(() => document.querySelector('[data-grid]')?.contains(document.activeElement) ?? false)).toBe(true);
    await page.keyboard.press('F6');
    await expect.poll(() => page.evaluate(() => document.querySelector('[data-side]')?.contains(document.activeElement) ?? false)).toBe(true);
  });

  it('keeps its place in the pane where a decision is made and taken back', async () => {
    const { page } = opened.current;
    await openSample(page, 'ledger');
    await page.locator('[data-action="check"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-rule]').first().waitFor();
    const isInPane = (): Promise<boolean> => page.evaluate(() => document.querySelector('[data-side]')?.contains(document.activeElement) ?? false);
    const finding = page.locator('[data-rule][data-address]').first();
    if ((await finding.locator('[aria-expanded="true"]').count()) === 0) await finding.locator('[data-action="open-finding"]').click();
    await finding.locator('[data-action="ignore"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-field="reason"]').fill('대조함');
    await page.locator('[data-action="decide"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('button', { hasText: /무시하거나 검토 완료한 것|ignored or reviewed/ }).click();
    expect(await isInPane()).toBe(true);
    await page.locator('[data-action="withdraw"]').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[data-action="withdraw"]').count()).toBe(0);
    await expect.poll(isInPane).toBe(true);
  });

  it('makes the pane wider and narrower with the arrows, and remembers it', async () => {
    const { page } = opened.current;
    const splitter = page.getByRole('separator');
    await splitter.focus();
    const before = Number(await splitter.getAttribute('aria-valuenow'));
    await page.keyboard.press('ArrowLeft');
    expect(Number(await splitter.getAttribute('aria-valuenow'))).toBe(before + 16);
    expect(await page.evaluate(() => localStorage.getItem('kventure.workbench.paneWidth'))).toBe(String(before + 16));
  });
});
