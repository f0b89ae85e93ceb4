/**
 * One page for all browser tests, `npm start` as a person calls it, and a Chromium for each file that runs at the same time, in which each test opens
 * a window with a memory of its own. `KVENTURE_PAGE` names another folder of the page, as `npm run dev` keeps one: then it is not built first.
 */
import { spawn } from 'node:child_process';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { serve } from '../../src/workbench/server';
import { buildPane } from './excel/pane';
import { CHROMIUM } from './page';

/** As many as files run at the same time. */
const BROWSERS = 2;

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the page. */
    page: string;
    /** The folder of the pane in Excel. */
    pane: string;
    /** What `npm start` printed. */
    printed: string;
    /** Where the browsers listen, one for each file that runs at the same time. */
    browsers: readonly string[];
  }
}

async function started(): Promise<{ readonly page: string; readonly printed: string; readonly stop: () => void }> {
  const made = process.env['KVENTURE_PAGE'];
  if (made) {
    const { server, address } = await serve(made, 0);
    return { page: address, printed: address, stop: () => void server.close() };
  }
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/workbench/start.ts'], { env: { ...process.env, PORT: '0' } });
  const stop = () => void child.kill();
  let printed = '';
  return new Promise((resolve, reject) => {
    const hear = (piece: unknown) => {
      printed += String(piece);
      // The last line says how to end it.
      const page = /Ctrl\+C/.test(printed) ? /http:\/\/localhost:\d+\//.exec(printed)?.[0] : undefined;
      if (page) resolve({ page, printed, stop });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (code) => reject(new Error(`npm start ended with ${String(code)}: ${printed}`)));
  });
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const [{ page, printed, stop }, browsers, pane] = await Promise.all([
    started(),
    Promise.all(Array.from({ length: BROWSERS }, () => chromium.launchServer(CHROMIUM))),
    buildPane(),
  ]);
  provide('page', page);
  provide('pane', pane);
  provide('printed', printed);
  provide(
    'browsers',
    browsers.map((browser) => browser.wsEndpoint()),
  );
  return async () => {
    stop();
    await Promise.all(browsers.map((browser) => browser.close()));
  };
}
