/** What a person types into the grid. Each waits for what it types into: on a busy machine an editor comes later than the click that opens it. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { nameBox, selected } from './page';

/** The keyboard belongs to the cells: what is typed now goes into the selected one. */
async function cellsListen(page: Page): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.id === '__editor___INTERNAL_EDITOR__DOCS_NORMAL');
}

/** Selects an area by the name box, as a person types it there. */
export async function select(page: Page, area: string): Promise<void> {
  await nameBox(page).fill(area);
  await nameBox(page).press('Enter');
  await cellsListen(page);
  await expect.poll(() => selected(page)).toBe(area);
}

/** Types into a selected cell: the first letter opens its editor, and the rest is typed once that is there. */
export async function typeInCell(page: Page, address: string, text: string): Promise<void> {
  await select(page, address);
  const [first = '', ...rest] = text;
  await page.keyboard.type(first);
  await page.waitForFunction(() => (document.activeElement?.getBoundingClientRect().x ?? -1) >= 0);
  await page.keyboard.type(rest.join(''));
}

/** Gives a sheet another name by its tab, which is a text to be written in only some time after the double click. */
export async function renameSheet(page: Page, from: string, to: string): Promise<void> {
  const name = page.locator('[data-u-comp="slide-tab-item"]', { hasText: from });
  await name.dblclick();
  const written = name.locator('[contenteditable="true"]');
  await written.waitFor();
  await expect.poll(() => written.evaluate((element) => document.activeElement === element && getSelection()?.toString())).toBe(from);
  // The tab is no longer found by its old name.
  const editor = page.locator('[data-u-comp="slide-tab-item"] [contenteditable="true"]');
  await page.keyboard.type(to);
  await expect.poll(() => editor.textContent()).toBe(to);
  await page.keyboard.press('Enter');
}
