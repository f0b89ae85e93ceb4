/** The workbench as it is uploaded, in Chromium: under its own policy, installed, and then without a network. */
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve } from '../../src/workbench/server';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
beforeAll(async () => {
  // No header of a host: the policy stands in the page.
  server = await serve(dist, 0, { headers: {} });
  browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await new Promise((closed) => server.server.close(closed));
});

it('opens, is installable, and works again without a network', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'ko-KR' });
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(server.address) && !/^(data|blob):/.test(request.url())) foreign.push(request.url());
  });
  const check = async (): Promise<number> => {
    await page.locator('[data-action="check"]').first().click({ timeout: 60_000 });
    await page.locator('[data-rule]').first().waitFor({ timeout: 60_000 });
    return page.locator('[data-rule]').count();
  };

  await page.goto(`${server.address}workbench/`);
  const found = await check();
  expect(found).toBeGreaterThan(3);
  // Ready: every file is kept.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const manifest = (await (await context.request.get(`${server.address}workbench/manifest.webmanifest`)).json()) as {
    icons: { src: string }[];
    start_url: string;
  };
  for (const { src } of manifest.icons) expect((await context.request.get(`${server.address}workbench/${src}`)).status()).toBe(200);

  await context.setOffline(true);
  await page.reload();
  expect(await check()).toBe(found);
  expect(trouble).toEqual([]);
  expect(foreign).toEqual([]);
  await context.close();
}, 180_000);
