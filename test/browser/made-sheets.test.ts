/** Sheets that the pane makes, as somebody uses them afterwards: one Ctrl+Z, and a name box that goes anywhere. */
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { FileHost } from '../../src/hosts/file';
import { cells, check, nameBox, openSample, save, selected, tab } from './page';
import { select, typeInCell } from './typing';
import { begin, useWindow } from './window';

const opened = useWindow();
const tabs = (page: Page): Promise<string[]> => page.locator('[data-u-comp="slide-tab-item"]').allInnerTexts();
const stepsBack = async (page: Page): Promise<void> => {
  await cells(page).click({ position: { x: 400, y: 300 } });
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(500);
};
/** All that stands in the first sheet, as it is saved. */
async function textsOf(page: Page): Promise<string> {
  const host = await FileHost.open(await save(page));
  const [first] = await host.sheets();
  return JSON.stringify((await host.read(first?.id ?? '')).values);
}

/** By double click on the tab, as in Excel. */
async function rename(page: Page, from: string, to: string): Promise<void> {
  const own = page.locator('[data-u-comp="slide-tab-item"]', { hasText: from }).first();
  await own.click();
  await own.dblclick();
  // As quick as a person is: before the half second of a long press is over.
  await page.waitForTimeout(250);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(to);
  await page.keyboard.press('Enter');
  await expect.poll(() => tabs(page)).toContainEqual(expect.stringContaining(to));
}

/** A statement was made and renamed, and its name taken back. `before`: the tabs without it. */
async function withRenamed(): Promise<{ readonly page: Page; readonly before: string[] }> {
  const page = await begin(opened, 'ledger');
  await check(page);
  const before = await tabs(page);
  await page.locator('[data-action="statement"]').first().click();
  await expect.poll(() => tabs(page)).toHaveLength(before.length + 1);
  await rename(page, '산정표', '내 표');
  await stepsBack(page);
  return { page, before };
}

describe('a tab that was renamed', () => {
  it('goes with its sheet: the name is taken back, then the sheet, and the grid stays', async () => {
    const { page, before } = await withRenamed();
    await expect.poll(() => tabs(page)).toContainEqual(expect.stringContaining('산정표'));
    await stepsBack(page);
    await expect.poll(() => tabs(page)).toEqual(before);
    await page.keyboard.press('Control+y');
    await expect.poll(() => tabs(page)).toHaveLength(before.length + 1);
    await page.keyboard.press('Control+y');
    await expect.poll(() => tabs(page)).toContainEqual(expect.stringContaining('내 표'));
    expect(await cells(page).count()).toBeGreaterThan(0);
    await select(page, 'A1');
  });

  it('has its name still where it was given the same again, and of two names the first after one Ctrl+Z', async () => {
    const page = await begin(opened, 'ledger');
    const [first = '', second = ''] = await tabs(page);
    await rename(page, second, second);
    expect(await tabs(page)).toContain(second);
    await rename(page, second, '가나다');
    await rename(page, '가나다', '라마바');
    await stepsBack(page);
    await expect.poll(() => tabs(page)).toContain('가나다');
    expect((await tabs(page))[0]).toBe(first);
  });

  it('of a file that makes room for one with fewer sheets', async () => {
    const { page, before } = await withRenamed();
    await openSample(page, 'ledger');
    await expect.poll(() => tabs(page)).toEqual(before);
    expect(await cells(page).count()).toBeGreaterThan(0);
    await select(page, 'A1');
  });
});

it.each(['ko', 'en'] as const)('a grid whose drawing broke off is told (%s), and what was done can be saved', async (lang) => {
  await opened.fresh();
  const page = await begin(opened, 'ledger');
  if (lang === 'en') await page.locator('[data-action="language"]').first().click();
  await typeInCell(page, 'E6', '다른 적요');
  await page.keyboard.press('Enter');
  await page.locator('[data-grid]').evaluate((grid) => grid.replaceChildren());
  await expect
    .poll(() => page.locator('[data-message="error"]').allInnerTexts())
    .toContainEqual(expect.stringContaining(lang === 'ko' ? '새로 고치십시오' : 'reload'));
  expect(await textsOf(page)).toContain('다른 적요');
  // Nobody works on in it.
  await opened.fresh();
});

describe('a sheet that the pane makes', () => {
  it('is taken back by one Ctrl+Z, and the edit before it by the next one', async () => {
    const page = await begin(opened, 'ledger');
    await check(page);
    const before = await tabs(page);
    await typeInCell(page, 'E6', '다른 적요');
    await page.keyboard.press('Enter');
    await tab(page, 'self');
    await page.locator('[data-action="self-sheet-make"]').click();
    await expect.poll(() => tabs(page)).toHaveLength(before.length + 1);
    expect(await textsOf(page)).toContain('다른 적요');
    await stepsBack(page);
    await expect.poll(() => tabs(page)).toEqual(before);
    await stepsBack(page);
    expect(await textsOf(page)).not.toContain('다른 적요');
  });

  it('lets the name box go where somebody reads of a cell, also from a locked one', async () => {
    const page = await begin(opened, 'ledger');
    await tab(page, 'forms');
    await page.locator('[data-action="make-filing"]').click();
    const form = page.locator('[data-u-comp="slide-tab-item"]', { hasText: '별지 제1호' });
    await form.first().click();
    await page.waitForTimeout(800);
    await nameBox(page).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('J4');
    await page.keyboard.press('Enter');
    await expect.poll(() => selected(page)).toBe('J4');
    // Nor does a locked cell take what is typed.
    await page.keyboard.type('7');
    await page.keyboard.press('Escape');
    await expect.poll(() => selected(page)).toBe('J4');
  });

  it('leaves the sheet that it reads free to be deleted, and to be brought back with its formulas', async () => {
    const page = await begin(opened, 'ledger');
    await tab(page, 'check');
    await check(page);
    const all = (await tabs(page)).length + 1;
    await tab(page, 'forms');
    await page.locator('[data-action="make-statement"]').click();
    await expect.poll(() => tabs(page)).toHaveLength(all);
    const [ledger = ''] = (await tabs(page)).filter((name) => name.includes('배분'));
    const amounts = async () => {
      const host = await FileHost.open(await save(page));
      const made = (await host.sheets()).find(({ name }) => name.includes('산정표'));
      return JSON.stringify([...(await host.read(made?.id ?? '')).formulas.values()].map((line) => [...line.values()]));
    };
    const before = await amounts();
    expect(before).toContain(ledger);
    const remove = async (name: string) => {
      const own = page.locator('[data-u-comp="slide-tab-item"]', { hasText: name });
      await own.click();
      await own.click({ button: 'right' });
      await page.getByText('삭제', { exact: true }).last().click();
      await page.getByRole('dialog').getByRole('button', { name: '확인', exact: true }).click();
    };
    // The sheet that is made can be deleted as well, and is locked as before when it comes back.
    for (const again of [() => remove(ledger), () => page.keyboard.press('Control+y'), () => remove('산정표')]) {
      await again();
      await expect.poll(() => tabs(page)).toHaveLength(all - 1);
      await stepsBack(page);
      await expect.poll(() => tabs(page)).toHaveLength(all);
      await expect.poll(amounts).toBe(before);
    }
    await page.locator('[data-u-comp="slide-tab-item"]', { hasText: '산정표' }).click();
    await select(page, 'A7');
    await page.keyboard.type('7');
    await page.keyboard.press('Escape');
    expect(await amounts()).toBe(before);
    expect(await page.locator('[data-message]').allInnerTexts()).not.toContain('저장하지');
  });

  it('several of a set are one step, made again by Ctrl+Y and locked as before', async () => {
    const page = await begin(opened, 'ledger');
    await tab(page, 'check');
    await check(page);
    const before = await tabs(page);
    await tab(page, 'forms');
    await page.locator('[data-action="make-filing"]').click();
    await page.locator('[data-u-comp="slide-tab-item"]', { hasText: '제출 서류 목록' }).waitFor();
    // The step is one when the pane has said that all of them are made, which it says of each part before.
    await page.waitForTimeout(4_000);
    const all = await tabs(page);
    expect(all.length).toBeGreaterThan(before.length + 2);
    await cells(page).click({ position: { x: 400, y: 300 } });
    for (const [key, there] of [
      ['z', before],
      ['y', all],
      ['z', before],
      ['y', all],
    ] as const) {
      await page.keyboard.press(`Control+${key}`);
      await expect.poll(() => tabs(page)).toEqual(there);
    }
    await page.locator('[data-u-comp="slide-tab-item"]', { hasText: '별지 제1호' }).first().click();
    await select(page, 'A1');
    const content = await textsOf(page);
    await page.keyboard.type('7');
    await page.keyboard.press('Escape');
    expect(await textsOf(page)).toBe(content);
  });

  it.each(['make-statement', 'make-filing'])('goes and comes back however quickly it is asked (%s)', async (action) => {
    const page = await begin(opened, 'ledger');
    await tab(page, 'check');
    await check(page);
    const before = await tabs(page);
    await tab(page, 'forms');
    await page.locator(`[data-action="${action}"]`).click();
    await expect.poll(() => tabs(page)).not.toEqual(before);
    await page.waitForTimeout(4_000);
    const all = await tabs(page);
    await cells(page).click({ position: { x: 400, y: 300 } });
    // Ctrl is held, and the keys come while the grid is still at the one before.
    await page.keyboard.down('Control');
    await Promise.all([...'zyzyzyzy'].map((key) => page.keyboard.press(key)));
    await page.keyboard.up('Control');
    await expect.poll(() => tabs(page)).toEqual(all);
    for (const [key, there] of ['z', 'y', 'z', 'y'].map((one) => [one, one === 'z' ? before : all] as const)) {
      await page.keyboard.press(`Control+${key}`);
      await expect.poll(() => tabs(page)).toEqual(there);
    }
    const texts = await textsOf(page);
    await page.keyboard.press('Control+z');
    await expect.poll(() => tabs(page)).toEqual(before);
    expect(await textsOf(page)).toBe(texts);
  });

  it('is waited for by a click on a cell: a second one more than half a second after it is no double click', async () => {
    const page = await begin(opened, 'ledger');
    await tab(page, 'forms');
    const click = async () => {
      await cells(page).click({ position: { x: 400, y: 300 } });
      // The grid is at work for longer than a double click takes.
      await page.evaluate(() => {
        const until = performance.now() + 700;
        while (performance.now() < until);
      });
    };
    await click();
    await click();
    expect(await page.evaluate(() => document.activeElement?.getBoundingClientRect().x ?? 0)).toBeLessThan(0);
    await cells(page).dblclick({ position: { x: 400, y: 300 } });
    await expect.poll(() => page.evaluate(() => document.activeElement?.getBoundingClientRect().x ?? 0)).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
  });

  it('can be copied, counts no cost twice with its copy, and one Ctrl+Z takes that away', async () => {
    const page = await begin(opened, 'ledger');
    await tab(page, 'check');
    await check(page);
    const verdict = page.locator('[data-verdict]');
    const said = await verdict.innerText();
    await tab(page, 'forms');
    await page.locator('[data-action="make-statement"]').click();
    const made = page.locator('[data-u-comp="slide-tab-item"]', { hasText: '산정표' });
    await made.first().waitFor();
    const before = await tabs(page);
    await made.first().click();
    await made.first().click({ button: 'right' });
    await page.getByText('복사', { exact: true }).last().click();
    await expect.poll(() => tabs(page)).toHaveLength(before.length + 1);
    await tab(page, 'check');
    await check(page);
    expect(await verdict.innerText()).toBe(said);
    const host = await FileHost.open(await save(page));
    const [own, copy] = await Promise.all((await host.sheets()).filter(({ name }) => name.includes('산정표')).map(({ id }) => host.read(id)));
    expect([copy?.values, copy?.formulas]).toEqual([own?.values, own?.formulas]);
    await stepsBack(page);
    await expect.poll(() => tabs(page)).toEqual(before);
  });
});
