/**
 * `npx tsx test/browser/screenshots.ts` makes the pictures of the README from the real page. With a folder as its argument it puts them
 * there instead, to be looked at.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../src/workbench/build';
import { serve } from '../../src/workbench/server';
import { OUTPUT } from '../../src/workbench/webpack.js';
import { check, launch, openPage, openSample, type OpenOptions } from './page';
import type { Page } from 'playwright-core';

const folder = process.argv[2] ?? fileURLToPath(new URL('../../assets/screenshots/', import.meta.url));

interface Shot extends OpenOptions {
  readonly name: string;
  readonly prepare: (page: Page) => Promise<void>;
}

const settled = (page: Page): Promise<void> => page.waitForTimeout(1200);

async function checked(page: Page): Promise<void> {
  await check(page);
  await page.locator('[data-action="mark"]').first().click();
  await page.locator('[data-status="success"] button').click();
  await page.locator('[data-action="go"]').nth(1).click();
}

const scores = (page: Page): Promise<void> => openSample(page, 'scores');

const SHOTS: readonly Shot[] = [
  { name: 'ledger-ko-light', prepare: checked },
  { name: 'ledger-en-light', lang: 'en', prepare: checked },
  { name: 'ledger-ko-dark', theme: 'dark', prepare: checked },
  { name: 'scores-ko-light', prepare: scores },
  {
    name: 'function-ko-light',
    prepare: async (page) => {
      await openSample(page, 'statement');
      await page.locator('canvas[id^="univer-sheet-main-canvas"]').click({ position: { x: 700, y: 200 } });
      await page.keyboard.type('=KVENTURE.RD_RATIO(');
    },
  },
  { name: 'narrow-grid-ko-light', width: 320, height: 640, prepare: settled },
  {
    name: 'narrow-pane-ko-light',
    width: 320,
    height: 640,
    prepare: async (page) => {
      await page.click('[data-view="pane"]');
      await check(page);
    },
  },
  {
    name: 'narrow-pane-ko-dark',
    width: 320,
    height: 640,
    theme: 'dark',
    prepare: async (page) => {
      await page.click('[data-view="pane"]');
      await check(page);
    },
  },
];

await build();
mkdirSync(folder, { recursive: true });
const browser = await launch();
const { server, address } = await serve(OUTPUT, 0);
for (const { name, prepare, ...options } of SHOTS) {
  const opened = await openPage(browser, address, { width: 1280, height: 800, ...options });
  try {
    await prepare(opened.page);
    await settled(opened.page);
    await opened.page.screenshot({ path: join(folder, `${name}.png`) });
    console.log(name);
  } finally {
    await opened.close();
  }
}
await browser.close();
server.close();
