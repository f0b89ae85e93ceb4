/** The page in a real browser: Debian's Chromium, and a record of everything that it asks for and complains about. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Download, type Page } from 'playwright-core';
import { serve } from '../../src/workbench/server';
import { OUTPUT } from '../../src/workbench/webpack.js';

export interface Opened {
  readonly page: Page;
  readonly address: string;
  /** Addresses asked for that are neither the page's own origin nor a part of its memory. */
  readonly strangers: string[];
  /** Errors on the console, uncaught errors, violations of the content security policy. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

/** The tab bar of the grid says it where a workbook with fewer sheets takes the place of another; nothing comes of it. */
const HARMLESS = new Set(['Index out of bounds']);

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly lang?: 'ko' | 'en';
  readonly theme?: 'light' | 'dark';
}

/** `KVENTURE_PAGE` names another folder of the page, as `npm run dev` keeps one: then nothing is built first. */
export async function openPage({ width = 1280, height = 800, lang = 'ko', theme = 'light' }: OpenOptions = {}): Promise<Opened> {
  const { server, address } = await serve(process.env['KVENTURE_PAGE'] ?? OUTPUT, 0);
  const profile = mkdtempSync(join(tmpdir(), 'kventure-browser-'));
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    args: ARGUMENTS,
    viewport: { width, height },
    acceptDownloads: true,
    colorScheme: theme,
    // Colours on their way from one state to the next would be judged as they are halfway.
    reducedMotion: 'reduce',
    locale: lang === 'ko' ? 'ko-KR' : 'en-US',
  });
  const strangers: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) strangers.push(url);
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('console', (message) => {
    if (message.type() === 'error' && !HARMLESS.has(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.addInitScript(
    ([chosenLang, chosenTheme]) => {
      localStorage.setItem('kventure.workbench.lang', localStorage.getItem('kventure.workbench.lang') ?? String(chosenLang));
      localStorage.setItem('kventure.workbench.theme', localStorage.getItem('kventure.workbench.theme') ?? String(chosenTheme));
      document.addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
    },
    [lang, theme],
  );
  await page.goto(address);
  await ready(page);
  return {
    page,
    address,
    strangers,
    complaints,
    close: async () => {
      await context.close();
      await new Promise((done) => server.close(done));
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** The grid holds a workbook and nothing is being done. */
export async function ready(page: Page): Promise<void> {
  await page.locator('[data-file-name]:not([data-file-name=""])').waitFor();
  await page.locator('[data-action="open"]:enabled').waitFor();
}

export async function openSample(page: Page, id: string): Promise<void> {
  await page.click('[data-action="samples"]');
  await page.click(`[role="menuitem"][data-sample="${id}"]`);
  const anyway = page.locator('[data-action="open-anyway"]');
  if (await anyway.isVisible()) await anyway.click();
  await ready(page);
}

export async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.setInputFiles('input[type=file]', {
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  });
  await ready(page);
}

export interface Found {
  readonly rule: string;
  readonly address: string;
}

export async function check(page: Page): Promise<void> {
  await page.locator('[data-action="check"]').first().click();
  await page.locator('[data-rule], [data-state="clean"], [data-state="no-table"]').first().waitFor();
}

/** All findings, also those that the list has not drawn yet. */
export const findings = (page: Page): Promise<Found[]> =>
  page
    .locator('[data-rule]')
    .evaluateAll((elements) =>
      elements.map((element) => ({ rule: element.getAttribute('data-rule') ?? '', address: element.getAttribute('data-address') ?? '' })),
    );

/** What the name box of the grid says is selected. */
export const selected = (page: Page): Promise<string> => page.locator('[data-u-comp="defined-name"] input').inputValue();

export async function save(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-action="save"]')]);
  return bytesOf(download);
}

export async function bytesOf(download: Download): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of await download.createReadStream()) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
