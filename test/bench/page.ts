/**
 * The page in a browser: how long until it can be worked with, beside the pane alone; how long 100,000 rows take to open in the workbench, and the longest
 * block of our own meanwhile. Asks for Chromium and for what `npm run build` makes; what is measured where in a block is told by the page of `npm start`,
 * whose parts have their names.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { at } from '../../src/build/common.js';
import { build } from '../../src/workbench/build';
import { serve } from '../../src/workbench/server';
import { OUTPUT } from '../../src/workbench/webpack.js';
import { columnName } from '../../src/sheet/a1';
import { DEBOUNCE_MS } from '../../src/taskpane/session/controller';
import { openPane } from '../browser/excel/pane';
import { CHROMIUM, check, launch, nameBox, openPage, ready } from '../browser/page';
import { BOOK, FIRST_ROW, makeLedger, ROWS } from './ledger';
import { fileOf } from './scaling';

const STARTS = 5;
/** Of the issue: against the pane alone. */
const MOST_TIMES = 1.5;
const MOST_OPENING_S = 4;
const MOST_BLOCK_MS = 200;
const MOST_DRAWN = 60;
const EDITS = 9;
/** What our functions carry when they are written out for the page, by the way they are run here. */
const NAMES = 'globalThis.__name = (one) => one;';

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
const told = (good: boolean, line: string): boolean => {
  console.log(`  ${good ? 'ok  ' : 'OVER'} ${line}`);
  return good;
};

/** Prints the measures; true when all hold. */
export async function runPage(): Promise<boolean> {
  const [pane, workbench] = [at('dist'), at('dist/workbench')];
  console.log('Page: in a browser');
  if (!existsSync(CHROMIUM.executablePath ?? '') || !existsSync(join(workbench, 'index.html'))) {
    console.log('  not measured: there is no Chromium, or npm run build was not called');
    return false;
  }
  await build();
  const browser = await launch();
  const folder = mkdtempSync(join(tmpdir(), 'kventure-page-'));
  const file = join(folder, 'ledger.xlsx');
  try {
    writeFileSync(file, fileOf([makeLedger()]));
    const starts = await startsOf(browser, pane, workbench);
    const opening = await openingOf(browser, workbench, file);
    const frames = await framesOf(browser, workbench, file);
    const blocks = await blocksOf(browser, file);
    return starts && opening && frames && blocks;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await browser.close();
  }
}

/** From the address to a button that can be pressed; each start in a window of its own, with nothing in its memory. */
async function startsOf(browser: Browser, pane: string, workbench: string): Promise<boolean> {
  const [alone, whole, drawn]: [number[], number[], number[]] = [[], [], []];
  const pressable = (page: Page): Promise<void> => page.locator('[data-action="check"]:enabled').first().waitFor();
  const { server, address } = await serve(workbench, 0);
  for (let start = 0; start < STARTS; start += 1) {
    const opened = await openPane(browser, pane);
    await opened.page.addInitScript({ content: NAMES });
    let since = performance.now();
    await opened.open(({ workbook }) => void workbook.add('원장'));
    await pressable(opened.page);
    alone.push(performance.now() - since);
    await opened.close();
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'ko-KR', reducedMotion: 'reduce' });
    const page = await context.newPage();
    since = performance.now();
    await page.goto(address);
    await pressable(page);
    whole.push(performance.now() - since);
    await ready(page);
    drawn.push(performance.now() - since);
    await context.close();
  }
  server.close();
  const times = median(whole) / median(alone);
  return told(
    times <= MOST_TIMES,
    `the pane of the workbench can be worked with after ${median(whole).toFixed(0)} ms, the pane alone after ${median(alone).toFixed(0)} ms: ${times.toFixed(2)} times (at most ${MOST_TIMES}); its first workbook is drawn after ${median(drawn).toFixed(0)} ms`,
  );
}

async function openIn(page: Page, file: string): Promise<number> {
  const since = performance.now();
  await page.setInputFiles('input[type=file]', file);
  await page.locator('[data-file-name="ledger.xlsx"]').waitFor();
  await ready(page);
  return performance.now() - since;
}

async function openingOf(browser: Browser, folder: string, file: string): Promise<boolean> {
  const { server, address } = await serve(folder, 0);
  const taken: number[] = [];
  let drawn = 0;
  for (let round = 0; round < 3; round += 1) {
    const { page, close } = await openPage(browser, address);
    await ready(page);
    taken.push(await openIn(page, file));
    if (round === 0) {
      await check(page);
      drawn = await page.locator('[data-rule]').count();
    }
    await close();
  }
  server.close();
  const first = taken[0] as number;
  const opened = told(
    median(taken) <= MOST_OPENING_S * 1_000,
    `opened in the workbench: ${ROWS.toLocaleString('en')} rows in ${(median(taken) / 1_000).toFixed(1)} s (at most ${MOST_OPENING_S}), the first time ${(first / 1_000).toFixed(1)} s`,
  );
  return told(drawn > 0 && drawn <= MOST_DRAWN, `rows of the list that are drawn: ${drawn} (at most ${MOST_DRAWN})`) && opened;
}

/** What the pane did of an edit: the frame in which it began to look, the one in which its list was another, and the time between. */
interface Followed {
  readonly frames: number;
  readonly ms: number;
}

/** The page, which keeps the last of them. */
interface Watching {
  followed: Followed | undefined;
}

/**
 * In which frame the list of the pane follows an edit among 100,000 rows. A frame is a call of `requestAnimationFrame`; the pane begins to look when its
 * wait for further edits is over.
 */
async function framesOf(browser: Browser, folder: string, file: string): Promise<boolean> {
  const { server, address } = await serve(folder, 0);
  const { page, close } = await openPage(browser, address);
  await openIn(page, file);
  await check(page);
  await page.evaluate(NAMES);
  await page.evaluate(watchList, DEBOUNCE_MS);
  const followed: Followed[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    // Each makes an amount a text, which is one error more.
    await nameBox(page).fill(`${columnName(BOOK)}${FIRST_ROW + 3 + edit}`);
    await nameBox(page).press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === '__editor___INTERNAL_EDITOR__DOCS_NORMAL');
    await page.keyboard.type(`${edit + 1} abc`);
    await page.evaluate(() => void ((globalThis as unknown as Watching).followed = undefined));
    await page.keyboard.press('Enter');
    followed.push((await (await page.waitForFunction(() => (globalThis as unknown as Watching).followed)).jsonValue()) as Followed);
  }
  await close();
  server.close();
  const frames = followed.map((one) => one.frames);
  return told(
    median(frames) === 0,
    `frames between the pane's look at an edit and its list: ${median(frames)} (0: the same one; ${frames.join(', ')} of ${EDITS} edits), ${median(followed.map(({ ms }) => ms)).toFixed(0)} ms`,
  );
}

/** Written out for the page: counts its frames, and notes when the pane begins to look and when its list is another. */
function watchList(wait: number): void {
  let frame = 0;
  let begun: { readonly frame: number; readonly at: number } | undefined;
  const count = (): void => {
    frame += 1;
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  const later = window.setTimeout.bind(window);
  const noting = (handler: () => void, ms?: number): number =>
    later(
      ms === wait
        ? () => {
            begun = { frame, at: performance.now() };
            handler();
          }
        : handler,
      ms,
    );
  const watching = Object.assign(window, { setTimeout: noting }) as unknown as Watching;
  const list = document.querySelector('[data-rule]')?.parentElement?.parentElement as Element;
  new MutationObserver(() => {
    if (begun) watching.followed = { frames: frame - begun.frame, ms: performance.now() - begun.at };
    begun = undefined;
  }).observe(list, { subtree: true, childList: true, characterData: true });
}

interface CallFrame {
  readonly url: string;
  readonly lineNumber: number;
}
interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: CallFrame; readonly children?: readonly number[] }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Whose the lines of the page are: they stand in it part by part, each under its name. */
function ownersOf(script: string): (line: number) => 'ours' | 'grid' | 'other' {
  const starts: number[] = [];
  const owners: ('ours' | 'grid' | 'other')[] = [];
  script.split('\n').forEach((line, at) => {
    const name = /^\/\*\*\*\/ "([^"]+)"/.exec(line)?.[1];
    if (name === undefined) return;
    starts.push(at);
    owners.push(/^\.\/src\//.test(name) ? 'ours' : /node_modules\/(?:@univerjs|rxjs|@wendellhu)/.test(name) ? 'grid' : 'other');
  });
  return (line) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= line) low = middle + 1;
      else high = middle;
    }
    return owners[low - 1] ?? 'other';
  };
}

/** The longest time without a pause that was spent in code of each owner: a sample is whose the last of ours or the grid's in it is; else it is nobody's. */
function longestOf(
  { nodes, samples, timeDeltas }: Profile,
  ownerAt: (script: string, line: number) => 'ours' | 'grid' | 'other',
): Readonly<Record<'ours' | 'grid', number>> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parent = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const owner = new Map<number, 'ours' | 'grid' | 'idle' | 'nobody'>();
  const nameOf = (id: number): string => ((byId.get(id)?.callFrame ?? {}) as { functionName?: string }).functionName ?? '';
  const ownerOf = (id: number): 'ours' | 'grid' | 'idle' | 'nobody' => {
    const known = owner.get(id);
    if (known) return known;
    let found: 'ours' | 'grid' | 'idle' | 'nobody' = /^\((?:idle|program)\)$/.test(nameOf(id)) ? 'idle' : 'nobody';
    for (let at: number | undefined = id; at !== undefined && found === 'nobody'; at = parent.get(at)) {
      const frame = byId.get(at)?.callFrame;
      const whose = frame?.url.endsWith('.js') ? ownerAt(frame.url, frame.lineNumber) : 'other';
      if (whose !== 'other') found = whose;
    }
    owner.set(id, found);
    return found;
  };
  const longest = { ours: 0, grid: 0 };
  const now = { ours: 0, grid: 0 };
  samples.forEach((id, at) => {
    const whose = ownerOf(id);
    if (whose === 'idle') [now.ours, now.grid] = [0, 0];
    else if (whose !== 'nobody') now[whose] += (timeDeltas[at] as number) / 1_000;
    longest.ours = Math.max(longest.ours, now.ours);
    longest.grid = Math.max(longest.grid, now.grid);
  });
  return longest;
}

async function blocksOf(browser: Browser, file: string): Promise<boolean> {
  const { server, address } = await serve(OUTPUT, 0);
  const scripts = new Map<string, (line: number) => 'ours' | 'grid' | 'other'>();
  const ownerAt = (url: string, line: number): 'ours' | 'grid' | 'other' => {
    const name = url.slice(url.lastIndexOf('/') + 1);
    let known = scripts.get(name);
    if (!known) scripts.set(name, (known = ownersOf(existsSync(join(OUTPUT, name)) ? readFileSync(join(OUTPUT, name), 'utf8') : '')));
    return known(line);
  };
  let [ours, grid, first] = [Infinity, Infinity, 0];
  for (let round = 0; round < 2; round += 1) {
    const { page, close } = await openPage(browser, address);
    await ready(page);
    const tools = await page.context().newCDPSession(page);
    await tools.send('Profiler.enable');
    await tools.send('Profiler.start');
    await openIn(page, file);
    const { profile } = await tools.send('Profiler.stop');
    const longest = longestOf(profile as unknown as Profile, ownerAt);
    if (round === 0) first = longest.ours;
    [ours, grid] = [Math.min(ours, longest.ours), Math.min(grid, longest.grid)];
    await close();
  }
  server.close();
  return told(
    ours <= MOST_BLOCK_MS,
    `while it opens: longest block of ours ${ours.toFixed(0)} ms (at most ${MOST_BLOCK_MS}), ${first.toFixed(0)} ms the first time, of the grid's own ${grid.toFixed(0)} ms`,
  );
}
