/** How long the page did not answer, in milliseconds of the processor: a clock on the wall would tell of everything else on the machine. */
import type { Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly name?: string };
  /** Microseconds of the processor. */
  readonly tdur?: number;
}

/** The page has had time for what it puts off: twice in a row nothing waits. */
export const quiet = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((done) => {
        requestIdleCallback(() => requestIdleCallback(() => done()));
      }),
  );

/** The longest task of a page's own thread while `act` runs. */
export async function longestTask(page: Page, act: () => Promise<void>): Promise<number> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser to be watched in.');
  await browser.startTracing(page, { categories: ['toplevel'] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const pages = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(thread));
  const tasks = traceEvents.filter((event) => event.name === 'ThreadControllerImpl::RunTask' && pages.has(thread(event)));
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0);
}

/** What `work` below takes on the machine that the bounds were set on (two cores of a server, 2026), in milliseconds. */
const REFERENCE_MS = 75;

/** How many times slower than the machine of the bounds this page runs; never below 1. */
export async function slowness(page: Page): Promise<number> {
  const taken = await longestTask(page, () =>
    page.evaluate(() => {
      let last = 1;
      const numbers = Array.from({ length: 100_000 }, () => (last = (last * 16_807) % 2_147_483_647));
      const names = new Map(numbers.sort((one, other) => one - other).map((number) => [String(number), number]));
      if (names.size === 0) throw new Error('Nothing was worked.');
    }),
  );
  return Math.max(1, taken / REFERENCE_MS);
}
