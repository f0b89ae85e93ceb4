/**
 * The pane as it is shipped, in Chromium: minified, under its own content security policy and the headers of a host, with Microsoft's script for
 * Excel on the web, over the emulated workbook of this process. Only the loader of that script is ours: the real one waits for Excel's frame.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import webpack from 'webpack';
import configurations from '../../../webpack.config.js';
import { at } from '../../../src/build/common.js';
import { serve } from '../../../src/workbench/server';
import { emulateExcel, requirementSets, type EmulatedExcel, type OfficeOptions } from '../../office/excel';

const OUTPUT = at('.cache/pane');
const OFFICE_SCRIPT = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.js');

/** The folder of the pane as `npm run build` makes it; `KVENTURE_PANE` names one where it made it, and nothing is built. */
export async function buildPane(): Promise<string> {
  const made = process.env['KVENTURE_PANE'];
  if (made) return at(made);
  const pane = (await configurations()).find(({ name }) => name === 'pane');
  if (!pane) throw new Error('webpack.config.js has no pane.');
  const compiler = webpack({ ...pane, output: { ...pane.output, path: OUTPUT } });
  await new Promise<void>((done, reject) => {
    compiler.run((error, stats) => {
      compiler.close((closing) => {
        if (error ?? closing) reject(error ?? closing);
        else if (stats?.hasErrors()) reject(new Error(stats.toString({ preset: 'errors-only' })));
        else done();
      });
    });
  });
  return OUTPUT;
}

/** What a host of the add-in sends with the page (src/hosts/excel/hosting); Excel frames it, this browser does not. */
const HEADERS = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-cache' };

interface PageGlobals {
  Office: object;
  Excel: { run: (...args: unknown[]) => Promise<unknown> };
  OfficeExtension: { HostBridge: { init(bridge: object): void } };
  toExcel: (text: string, inGroup: boolean) => Promise<void>;
  fromExcel: (text: string) => void;
  excelSets: Readonly<Record<string, string>>;
  undoGroups: OfficeOptions['undoGroup'];
}

/** Runs in the page, behind Microsoft's script: what their loader does, and the way to this process. */
function connect(): void {
  const page = globalThis as unknown as PageGlobals;
  const numbers = (version: string): number => version.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0);
  const isSetSupported = (name: string, asked = '1.1'): boolean => numbers(page.excelSets[name] ?? '0.0') >= numbers(asked);
  let groupsOpen = 0;
  const bridge = {
    onMessageFromHost: null as ((text: string) => void) | null,
    sendMessageToHost: (text: string) => void page.toExcel(text, groupsOpen > 0),
  };
  page.fromExcel = (text) => bridge.onMessageFromHost?.(text);
  page.OfficeExtension.HostBridge.init(bridge);
  const { run } = page.Excel;
  // The published script is older than `mergeUndoGroup`.
  page.Excel.run = async (...args) => {
    if (args.length < 2 || !(args[0] as { mergeUndoGroup?: boolean }).mergeUndoGroup) return run(...args);
    if (page.undoGroups === 'throws') throw new Error('mergeUndoGroup is not a valid option.');
    groupsOpen += 1;
    try {
      return await run(args.at(-1));
    } finally {
      groupsOpen -= 1;
    }
  };
  const context = {
    requirements: { isSetSupported },
    displayLanguage: 'ko-KR',
    platform: 'OfficeOnline',
    diagnostics: { platform: 'OfficeOnline', version: '16.0.0.0', host: 'Excel' },
  };
  page.Office = Object.create(page.Office, {
    context: { value: context },
    HostType: { value: { Excel: 'Excel' } },
    onReady: {
      value: (ready: (info: object) => void) => {
        const info = { host: 'Excel', platform: 'OfficeOnline' };
        ready(info);
        return Promise.resolve(info);
      },
    },
  }) as object;
}

export interface OpenedPane {
  readonly page: Page;
  /** The workbook that the pane stands over now. */
  readonly excel: () => EmulatedExcel;
  /** Opens the pane over a new workbook. */
  readonly open: (arrange: (excel: EmulatedExcel) => void, options?: OfficeOptions) => Promise<void>;
  /** Errors on the console, uncaught errors, violations of the content security policy, requests to anybody but the host and Microsoft. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

const FROM_MICROSOFT = /^https:\/\/(appsforoffice\.microsoft\.com|officeapis\.public\.onecdn\.static\.microsoft)\//;

/** `folder`: where `buildPane` says that the pane is. */
export async function openPane(browser: Browser, folder: string): Promise<OpenedPane> {
  const { server, address } = await serve(folder, 0, { headers: HEADERS });
  const context = await browser.newContext({ viewport: { width: 400, height: 900 }, locale: 'ko-KR', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  const officeScript = `${readFileSync(OFFICE_SCRIPT, 'utf8')}\n;(${connect.toString()})();`;
  await context.route(
    (url) => !url.href.startsWith(address),
    (route) => {
      const url = route.request().url();
      const asked = JSON.stringify({ excelSets: requirementSets(given), undoGroups: given.undoGroup });
      if (FROM_MICROSOFT.test(url)) return route.fulfill({ contentType: 'text/javascript', body: `Object.assign(globalThis, ${asked});\n${officeScript}` });
      complaints.push(`asked for ${url}`);
      return route.abort();
    },
  );
  let current: EmulatedExcel | undefined;
  let given: OfficeOptions = {};
  await page.exposeFunction('toExcel', (text: string, inGroup: boolean) => current?.receive(text, inGroup));
  await page.addInitScript(() => {
    // Each opening is a first one: no tab is remembered.
    if (location.protocol === 'http:') localStorage.clear();
    document.addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  return {
    page,
    excel: () => {
      if (!current) throw new Error('No workbook is open.');
      return current;
    },
    open: async (arrange, options = {}) => {
      // The page of before is gone before its workbook is.
      await page.goto('about:blank');
      given = options;
      const excel = emulateExcel(options, (text) => {
        // Answers to a page that is gone go nowhere.
        if (excel === current) void page.evaluate((answer) => (globalThis as unknown as PageGlobals).fromExcel(answer), text).catch(() => undefined);
      });
      current = excel;
      arrange(excel);
      await page.goto(`${address}taskpane.html`);
      await page.locator('[data-pane]').waitFor();
    },
    complaints,
    close: async () => {
      await context.close();
      await new Promise((done) => server.close(done));
    },
  };
}
