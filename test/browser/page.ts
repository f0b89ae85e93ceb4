/** The page in a real browser: Debian's Chromium, and a record of everything that it asks for and complains about. */
import type { KeptEntry } from '../../src/workbench/recovery';
import { chromium, type Browser, type Download, type LaunchOptions, type Page } from 'playwright-core';

export interface Opened {
  readonly page: Page;
  readonly address: string;
  /** Addresses asked for that are neither the page's own origin nor a part of its memory. */
  readonly strangers: string[];
  /** Errors on the console, uncaught errors, violations of the content security policy, of any page of the window. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

/** The tab bar of the grid says it where a workbook with fewer sheets takes the place of another; nothing comes of it. */
const HARMLESS = new Set(['Index out of bounds']);

export const CHROMIUM: LaunchOptions = {
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  headless: true,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export const launch = (): Promise<Browser> => chromium.launch(CHROMIUM);

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly lang?: 'ko' | 'en';
  readonly theme?: 'light' | 'dark';
}

/** A page with a memory of its own, that no other page of the browser shares. `KVENTURE_SLOW=5` gives it a fifth of the processor. */
export async function openPage(
  browser: Browser,
  address: string,
  { width = 1280, height = 800, lang = 'ko', theme = 'light' }: OpenOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({
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
  context.on('console', (message) => {
    if (message.type() === 'error' && !HARMLESS.has(message.text())) complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  await context.addInitScript(
    ([chosenLang, chosenTheme]) => {
      // A page that is still empty has no memory.
      if (location.protocol === 'about:') return;
      localStorage.setItem('kventure.workbench.lang', localStorage.getItem('kventure.workbench.lang') ?? String(chosenLang));
      localStorage.setItem('kventure.workbench.theme', localStorage.getItem('kventure.workbench.theme') ?? String(chosenTheme));
      document.addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
    },
    [lang, theme],
  );
  const page = await context.newPage();
  const slow = Number(process.env['KVENTURE_SLOW'] ?? 1);
  if (slow > 1) {
    const throttled = await context.newCDPSession(page);
    await throttled.send('Emulation.setCPUThrottlingRate', { rate: slow });
  }
  await page.goto(address);
  await ready(page);
  return { page, address, strangers, complaints, close: () => context.close() };
}

/** The grid holds a workbook and nothing is being done. */
export async function ready(page: Page): Promise<void> {
  await page.locator('[data-file-name]:not([data-file-name=""])').waitFor();
  await page.locator('[data-action="open"]:enabled').waitFor();
}

export async function openSample(page: Page, id: string): Promise<void> {
  await page.click('[data-action="samples"]');
  await page.click(`[role="menuitem"][data-sample="${id}"]`);
  await openAnyway(page);
}

/** The page asks, or is at it, in the very moment of the click. */
async function openAnyway(page: Page): Promise<void> {
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
  // Read in the background: until then the workbook before it is shown, and idle.
  await page
    .locator(`[data-file-name^="${name.replace(/\.[^.]*$/, '')}."], [data-message="error"], [data-message="warning"], [data-action="open-anyway"]`)
    .first()
    .waitFor();
  await openAnyway(page);
}

/** A tab of the pane, also where the sheet stands in its place. */
export const tab = async (page: Page, id: string) => {
  const view = page.locator('[data-view="pane"]');
  if (await view.isVisible()) await view.click();
  await page.click(`[data-tab="${id}"]`);
};

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

/** The cells of the grid. */
export const cells = (page: Page) => page.locator('canvas[id^="univer-sheet-main-canvas"]');

/** Where the grid names the selected cells. */
export const nameBox = (page: Page) => page.locator('[data-u-comp="defined-name"] input');

/** What the name box of the grid says is selected. */
export const selected = (page: Page): Promise<string> => nameBox(page).inputValue();

/** The workbooks that are kept in this browser because they were not saved. */
export const keptEntries = (page: Page): Promise<KeptEntry[]> =>
  page.evaluate(
    () =>
      new Promise<KeptEntry[]>((done) => {
        const request = indexedDB.open('kventure-unsaved');
        request.onsuccess = () => {
          const database = request.result;
          const finish = (entries: KeptEntry[]) => {
            database.close();
            done(entries);
          };
          // Before the page itself has asked for it nothing is in it.
          if (!database.objectStoreNames.contains('entries')) return finish([]);
          const all = database.transaction('entries').objectStore('entries').getAll();
          all.onsuccess = () => finish(all.result as KeptEntry[]);
        };
      }),
  );
export const keptCount = async (page: Page): Promise<number> => (await keptEntries(page)).length;

export async function save(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-action="save"]')]);
  return bytesOf(download);
}

export async function bytesOf(download: Download): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of await download.createReadStream()) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
