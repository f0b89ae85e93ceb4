/** What stands half typed in a cell when the page goes: it is offered again with everything else that was not saved, where and as it stood. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { FileHost } from '../../src/hosts/file';
import type { KeptEntry } from '../../src/workbench/recovery';
import { keptEntries, ready, save, selected, type Opened } from './page';
import { select, typeInCell } from './typing';
import { useWindow, type Window } from './window';

const SHEET = '연구개발비 배분';
const typed = async (page: Page) => (await keptEntries(page)).map(({ typing }) => typing?.text);

/** The page that took the place of the last one that crashed; each case has cells of its own, and goes on where the one before it ended. */
function useCrashes(opened: Window) {
  let last: { readonly of: Opened; readonly page: Page } | undefined;
  const now = (): Page => (last?.of === opened.current ? last.page : opened.current.page);
  return {
    now,
    /** The renderer is killed, as by a crash or a lack of memory; its browser goes on. */
    crashed: async (): Promise<Page> => {
      const page = now();
      const context = page.context();
      const gone = page.waitForEvent('crash');
      const devtools = await context.newCDPSession(page);
      void devtools.send('Page.crash').catch(() => undefined);
      await gone;
      const next = await context.newPage();
      await next.setViewportSize(page.viewportSize() ?? { width: 1280, height: 720 });
      await next.goto(opened.current.address);
      await ready(next);
      last = { of: opened.current, page: next };
      return next;
    },
  };
}

async function restore(page: Page): Promise<string> {
  await page.click('[data-action="restore"]');
  await ready(page);
  return page.locator('[data-message]').innerText();
}

/** Changes what is kept, as another edition of the page might have left it. */
const rewrite = (page: Page, entry: KeptEntry): Promise<void> =>
  page.evaluate(
    (changed) =>
      new Promise<void>((done) => {
        const request = indexedDB.open('kventure-unsaved');
        request.onsuccess = () => {
          const transaction = request.result.transaction('entries', 'readwrite');
          transaction.objectStore('entries').put(changed);
          transaction.oncomplete = () => {
            request.result.close();
            done();
          };
        };
      }),
    entry,
  );

async function cellIn(bytes: Uint8Array, row: number, column: number) {
  const host = await FileHost.open(bytes);
  const block = await host.read((await host.sheets()).find(({ name }) => name === SHEET)?.id ?? '');
  return { value: block.values[row - block.top]?.[column - block.left], formula: block.formulas.get(row - block.top)?.get(column - block.left) };
}

describe.each([
  { lang: 'ko', theme: 'light', width: 1280, height: 720 },
  { lang: 'en', theme: 'dark', width: 320, height: 640 },
] as const)('what is half typed in a cell, in $lang, $theme, $width px wide', (look) => {
  const opened = useWindow(look);
  const { now, crashed } = useCrashes(opened);
  const say = (ko: string, en: string): string => (look.lang === 'ko' ? ko : en);

  it('stands in its cell again after a crash, not entered, and is entered or saved as anything that is typed', async () => {
    const page = now();
    await typeInCell(page, 'E6', '1월 급여, 반쯤');
    await expect.poll(() => typed(page)).toEqual(['1월 급여, 반쯤']);
    const next = await crashed();
    expect(await restore(next)).toContain(say(`‘${SHEET}!E6’에 입력하던 내용`, `What was being typed into ${SHEET}!E6`));
    expect(await selected(next)).toBe('E6');
    // It is nobody's edit before it is entered.
    expect(await next.locator('header').first().innerText()).not.toMatch(/변경됨|edited/);
    await next.keyboard.type(' 그리고 나머지');
    await expect.poll(() => typed(next)).toEqual(['1월 급여, 반쯤 그리고 나머지']);
    expect(await cellIn(await save(next), 5, 4)).toEqual({ value: '1월 급여, 반쯤 그리고 나머지', formula: undefined });
    await expect.poll(() => keptEntries(next)).toEqual([]);
  });

  it('is no formula that anybody asked for, and no text that was given up with Esc', async () => {
    const page = now();
    await typeInCell(page, 'E8', '=1+2');
    await expect.poll(() => typed(page)).toEqual(['=1+2']);
    const next = await crashed();
    await restore(next);
    await next.keyboard.press('Escape');
    await expect.poll(() => keptEntries(next)).toEqual([]);
    expect(await cellIn(await save(next), 7, 4)).toEqual({ value: '1월 연구소 급여', formula: undefined });
    await typeInCell(next, 'E7', '버릴 것');
    await expect.poll(() => typed(next)).toEqual(['버릴 것']);
    await next.keyboard.press('Escape');
    await expect.poll(() => keptEntries(next)).toEqual([]);
  });

  it('is kept beside what was entered before it, and as far as a syllable has come', async () => {
    const page = now();
    await typeInCell(page, 'E10', '2월 급여');
    await page.keyboard.press('Enter');
    await select(page, 'E11');
    const devtools = await page.context().newCDPSession(page);
    for (const text of ['ㅎ', '하', '한']) await devtools.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 });
    await expect.poll(async () => (await keptEntries(page)).map(({ count, typing }) => [count > 0, typing?.text])).toEqual([[true, '한']]);
    const next = await crashed();
    await restore(next);
    await next.keyboard.press('Enter');
    await expect.poll(async () => (await keptEntries(next)).map(({ typing }) => typing)).toEqual([undefined]);
    const saved = await save(next);
    expect(await cellIn(saved, 9, 4)).toEqual({ value: '2월 급여', formula: undefined });
    expect(await cellIn(saved, 10, 4)).toEqual({ value: '한', formula: undefined });
  });

  it('is said where its cell is not the same any more, and written over nothing', async () => {
    const page = now();
    await typeInCell(page, 'E12', '남은 말');
    await expect.poll(() => typed(page)).toEqual(['남은 말']);
    const [entry] = await keptEntries(page);
    if (!entry?.typing) throw new Error('nothing is kept');
    const next = await crashed();
    await rewrite(next, { ...entry, typing: { ...entry.typing, held: '다른 것' } });
    expect(await restore(next)).toContain(say('셀이 달라져 다시 넣지 못했습니다: 남은 말', 'not the same any more: 남은 말'));
    expect(await next.locator('[data-message]').getAttribute('data-message')).toBe('warning');
    expect(await cellIn(await save(next), 11, 4)).toEqual({ value: '2월 연구소 급여', formula: undefined });
  });
});
