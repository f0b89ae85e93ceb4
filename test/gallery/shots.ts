/** `npx tsx test/gallery/shots.ts FOLDER [ko|en] [light|dark] [width] [height] [state,state]`: a picture of each state, to be looked at; exits 1 where a state could not be reached. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildGallery, serveGallery } from './build';
import { STATES } from './states';

const [folder = '.cache/gallery-shots', lang = 'ko', theme = 'light', width = '360', height = '720', only] = process.argv.slice(2);
await buildGallery();
mkdirSync(folder, { recursive: true });
const { server, address } = await serveGallery(0);
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: Number(width), height: Number(height) } });
for (const { id } of STATES.filter((state) => only === undefined || only.split(',').includes(state.id))) {
  await page.goto(`${address}?state=${id}&lang=${lang}&theme=${theme}`);
  await page.waitForFunction(() => document.documentElement.dataset['gallery'] !== undefined, undefined, { timeout: 15_000 });
  const reached = await page.evaluate(() => document.documentElement.dataset['gallery']);
  if (reached !== 'ready') process.exitCode = 1;
  console.log(`${id}: ${reached}`);
  await page.screenshot({ path: join(folder, `${id}.png`) });
}
await browser.close();
server.close();
