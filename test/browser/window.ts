/** The windows of a test file, over the page that all of them share. */
import { chromium, type Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { openPage, openSample, type Opened, type OpenOptions } from './page';

let browser: Browser | undefined;

export async function connectBrowser(): Promise<Browser> {
  const browsers = inject('browsers');
  browser ??= await chromium.connect(browsers[(Number(process.env['VITEST_POOL_ID'] ?? 1) - 1) % browsers.length] ?? '');
  return browser;
}

export async function openWindow(options?: OpenOptions): Promise<Opened> {
  return openPage(await connectBrowser(), inject('page'), options);
}

export interface Window {
  /** Opens its page anew, with nothing in its memory. */
  readonly fresh: () => Promise<Opened>;
  readonly current: Opened;
}

/** One window for the tests of a block. None of them asks another origin for anything, or leaves an error or a violation of the policy behind. */
export function useWindow(options?: OpenOptions): Window {
  let current: Opened | undefined;
  let used = false;
  const reopen = async (): Promise<Opened> => {
    await current?.close();
    current = await openWindow(options);
    used = false;
    return current;
  };
  beforeAll(async () => void (await reopen()));
  afterEach(async ({ task }) => {
    const [strangers, complaints] = [current?.strangers.splice(0), current?.complaints.splice(0)];
    // A test that failed halfway leaves no open menu to the next.
    if (task.result?.state === 'fail') await reopen();
    expect(strangers, 'requests that leave the origin').toEqual([]);
    expect(complaints, 'errors and violations of the policy').toEqual([]);
  });
  afterAll(() => current?.close());
  return {
    fresh: async () => (used || !current ? reopen() : ((used = true), current)),
    get current() {
      if (!current) throw new Error('The window is not open yet.');
      used = true;
      return current;
    },
  };
}

/** A test begins with a workbook of its own. */
export async function begin(opened: Window, sample: string): Promise<Opened['page']> {
  const { page } = opened.current;
  await openSample(page, sample);
  return page;
}
