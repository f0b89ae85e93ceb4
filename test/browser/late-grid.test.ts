/** The grid is ten times as much to load as the pane: nobody waits for the one to work with the other. */
import { expect, inject, it } from 'vitest';
import type { Page } from 'playwright-core';
import { connectBrowser } from './window';
import { ready } from './page';

/** Runs on a page whose grid does not come before `letIn` is called. */
async function withoutGrid(lang: 'ko' | 'en', act: (page: Page, letIn: () => void) => Promise<void>): Promise<void> {
  const context = await (await connectBrowser()).newContext({ viewport: { width: 1280, height: 720 } });
  try {
    await context.addInitScript((chosen) => localStorage.setItem('kventure.workbench.lang', chosen), lang);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    let letIn = (): void => undefined;
    const held = new Promise<void>((done) => (letIn = done));
    await page.route(/src_workbench_univer/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(inject('page'));
    await act(page, letIn);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
  }
}

it.each(['ko', 'en'] as const)('the pane can be worked with while the grid is still loading (%s): what it asks for comes when the grid is there', (lang) =>
  withoutGrid(lang, async (page, letIn) => {
    await page.locator('[data-tab="self"]').click();
    await page.locator('[data-tab="check"]').click();
    await page.locator('[data-action="check"]').first().click();
    expect(await page.locator('canvas').count()).toBe(0);
    expect(await page.locator('[data-action="open"]').isEnabled()).toBe(false);
    expect(await page.locator('[data-message="error"]').count()).toBe(0);
    letIn();
    await ready(page);
    await page.locator('[data-rule]').first().waitFor();
  }),
);

it('a workbook that is chosen meanwhile comes after the first', () =>
  withoutGrid('ko', async (page, letIn) => {
    await page.locator('[data-side] [data-sample="statement"]').click();
    letIn();
    await page.locator('[data-file-name="예시 연구개발비 산정표.xlsx"]').first().waitFor();
    await ready(page);
    expect(await page.locator('[data-message="error"]').count()).toBe(0);
  }));

it('says that the grid could not be loaded, and what was asked of it is answered', async () => {
  const context = await (await connectBrowser()).newContext({ viewport: { width: 1280, height: 720 }, locale: 'ko-KR' });
  try {
    const page = await context.newPage();
    await page.route(/src_workbench_univer/, (route) => route.abort());
    await page.goto(inject('page'));
    await page.locator('[data-message="error"]').waitFor();
    await page.locator('[data-action="check"]').first().click();
    await expect.poll(() => page.locator('[data-action="check"]').first().isEnabled()).toBe(true);
  } finally {
    await context.close();
  }
});
