/**
 * The eight points of the pane and the workbench that somebody keeps open all day, each of them in both languages, in both themes, in the narrowest
 * window and on a small laptop. What a point does in depth is in the other files; here it is done once, by what can be seen and pressed.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { checkFile, isChecked } from '../../src/cli/check-file';
import { FileHost } from '../../src/hosts/file';
import { richWorkbook } from '../lib/rich-workbook';
import { partsOf } from '../lib/xlsx-of';
import { violations } from './axe';
import { bytesOf, cells, check, findings, openFile, openSample, save, selected } from './page';
import { select, typeInCell } from './typing';
import { useWindow } from './window';

const folder = mkdtempSync(join(tmpdir(), 'kventure-screens-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HANGUL = /[가-힣]/;
/** A text that nobody translated: `sheets-ui.rightClick.copy`. */
const RAW_KEY = /\b[a-z][\w-]*(?:\.[a-z][\w-]*){2,}\b/;

async function marksIn(bytes: Uint8Array): Promise<number> {
  const host = await FileHost.open(bytes);
  const found = await Promise.all((await host.sheets()).map(({ id }) => host.readMarks(id)));
  return found.flat().length;
}

async function inTerminal(bytes: Uint8Array) {
  const path = join(folder, 'saved.xlsx');
  writeFileSync(path, bytes);
  const checked = await checkFile(path, {});
  if (!isChecked(checked)) throw new Error(checked.error.en);
  return checked.check.findings.map(({ ruleId, address }) => ({ rule: ruleId, address }));
}

/** Rows of the list that stand whole between the bars and the foot. */
const whole = (page: Page): Promise<number> =>
  page.locator('[data-rule]').evaluateAll((rows) => {
    const foot = document.querySelector('[data-action="next"]')?.getBoundingClientRect().top ?? 0;
    return rows.filter((row) => {
      const { top, bottom, height } = row.getBoundingClientRect();
      const seen = document.elementFromPoint(row.getBoundingClientRect().left + 20, top + height / 2);
      return height > 0 && bottom <= foot && row.contains(seen);
    }).length;
  });

describe.each([
  { lang: 'ko', theme: 'light', width: 1280, height: 720 },
  { lang: 'en', theme: 'dark', width: 1280, height: 720 },
  { lang: 'ko', theme: 'dark', width: 320, height: 640 },
  { lang: 'en', theme: 'light', width: 320, height: 640 },
] as const)('the page in $lang, $theme, $width px wide', ({ lang, theme, width, height }) => {
  const opened = useWindow({ lang, theme, width, height });
  const narrow = width < 720;
  const say = (ko: string, en: string): string => (lang === 'ko' ? ko : en);
  /** The two parts of the page stand beside each other, or one of them is chosen. */
  const toPane = async (page: Page) => void (narrow && (await page.click('[data-view="pane"]')));
  const toGrid = async (page: Page) => void (narrow && (await page.click('[data-view="grid"]')));
  const status = (page: Page) => page.locator('[data-status="success"]');
  const dismiss = (page: Page) => status(page).locator('button').last().click();

  it('6: finds, in a list to work in, and goes to the cell; nothing is out of reach', async () => {
    const { page } = opened.current;
    await toPane(page);
    expect(await violations(page)).toEqual([]);
    await check(page);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    if (!narrow) expect(await whole(page)).toBeGreaterThanOrEqual(8);

    const all = (await findings(page)).length;
    await page.click('[data-filter="warning"]');
    expect(await page.locator('[data-rule]:not([data-severity="warning"])').count()).toBe(0);
    await page.click('[data-filter="warning"]');
    expect((await findings(page)).length).toBe(all);
    // A party of the ledger that no message names.
    await page.locator('[data-field="search"]').fill('연우대학교');
    await expect.poll(async () => (await findings(page)).map(({ address }) => address)).toEqual(['G61']);
    await page.locator('[data-field="search"]').fill('');
    await page.locator('[data-action="fold-group"]').first().click();
    await expect.poll(async () => (await findings(page)).length).toBeLessThan(all);
    await page.locator('[data-action="fold-group"]').first().click();

    await page.locator('[data-address="G53"] [data-action="go"]').first().click();
    await expect.poll(() => selected(page)).toBe('G53');
    // Where one part is seen at a time, it is the one that was asked for, with the keyboard in it.
    expect(await page.locator('[data-grid]').isVisible()).toBe(true);
    if (narrow) await expect.poll(() => page.evaluate(() => document.querySelector('[data-grid]')?.contains(document.activeElement))).toBe(true);
    await toPane(page);
    expect(await page.locator('[data-address="G53"]').first().isVisible()).toBe(true);
  });

  it('4: says where every won of the ledger went, and each reason is a filter', async () => {
    const { page } = opened.current;
    await page.getByRole('button', { name: say('장부금액에서 인정까지', 'From book to recognised') }).click();
    const rows = page.locator('[data-side] table').first().locator('tbody');
    const amounts = await rows.evaluateAll((bodies) => bodies.map((body) => Number(body.querySelector('td')?.textContent?.replace(/[^\d-]/g, ''))));
    // 213,870,000 that the last row of the ledger adds up, and 1,250,000 that are written as a text.
    expect(amounts[0]).toBe(215_120_000);
    expect(amounts.slice(0, -1).reduce((sum, amount) => sum + amount, 0)).toBe(amounts.at(-1));
    const all = (await findings(page)).length;
    await page.locator('[data-step]').first().click();
    await expect.poll(async () => (await findings(page)).length).toBeLessThan(all);
    await page.locator('[data-field="search"]').fill('');
    await page.click('[data-filter="error"]');
    await page.getByRole('button', { name: say('장부금액에서 인정까지', 'From book to recognised') }).click();
  });

  it('3: an ignored error is part of the verdict with its amount, in the record and after it is taken back', async () => {
    const { page } = opened.current;
    const finding = page.locator('[data-rule="date-outside-period"]').first();
    if ((await finding.locator('[aria-expanded="true"]').count()) === 0) await finding.locator('[data-action="open-finding"]').click();
    await finding.locator('[data-action="ignore"]').click();
    await page.locator('[data-field="reason"]').fill('계약서로 확인');
    await page.locator('[data-action="decide"]').click();
    // Row 58: a cost of 1,480,000 won that is dated outside the four quarters.
    await expect
      .poll(() => page.locator('[data-verdict]').innerText())
      .toContain(say('무시한 오류 1건, 1,480,000원 포함', '1 ignored error, 1,480,000 won included'));
    expect(await inTerminal(await save(page))).toEqual(await findings(page));
  });

  it('1 and 2: marks are saved, read again and taken away without a trace; the terminal says the same of each file', async () => {
    const { page } = opened.current;
    const clean = partsOf(await save(page));
    await page.click('[data-action="mark"]');
    await page.locator('[data-action="unmark"]').waitFor();
    await dismiss(page);
    await page.click('[data-action="file"]');
    await page.click('[data-action="save-as"]');
    await page.locator('[data-field="file-name"]').fill('marked');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-action="save-as-apply"]')]);
    expect(download.suggestedFilename()).toBe('marked.xlsx');
    const marked = await bytesOf(download);
    expect(await marksIn(marked)).toBeGreaterThan(8);
    const found = await findings(page);
    expect(await inTerminal(marked)).toEqual(found);

    await openFile(page, 'again.xlsx', marked);
    await page.locator('[data-file-name="again.xlsx"]').waitFor();
    await check(page);
    expect(await findings(page)).toEqual(found);
    await page.locator('[data-action="unmark"]').click();
    await expect.poll(() => status(page).innerText()).toContain(say('표시를 모두 지웠습니다', 'All marks are removed'));
    const last = await save(page);
    expect(await marksIn(last)).toBe(0);
    expect(await inTerminal(last)).toEqual(found);
    // Part by part the file of before the marks, with the decision that was kept.
    const parts = partsOf(last);
    expect(Object.keys(parts).sort()).toEqual(Object.keys(clean).sort());
    for (const name of Object.keys(parts).filter((one) => /worksheets|styles|workbook\.xml$|sharedStrings/.test(one)))
      expect(parts[name], name).toBe(clean[name]);
  });

  it('5: the statement is a sheet for one page of A4', async () => {
    const { page } = opened.current;
    await toPane(page);
    await page.click('[data-action="statement"]');
    await status(page).waitFor();
    const parts = partsOf(await save(page));
    const made = Object.entries(parts).filter(([name, xml]) => /worksheets\/sheet/.test(name) && /<pageSetup[^>]*paperSize="9"[^>]*fitTo/.test(xml));
    expect(made.length).toBeGreaterThanOrEqual(1);
    await toPane(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  it('7: what a file of Excel holds is seen, followed, or said to be kept', async () => {
    const { page } = opened.current;
    await openFile(page, 'rich.xlsx', richWorkbook());
    await expect
      .poll(() => page.locator('[data-message="info"]').innerText())
      .toContain(
        say(
          '이 화면에는 보이지 않지만 파일에 그대로 보관되고 저장됩니다: 차트 1개(원장), 조건부 서식 2개(원장)',
          'Not shown here, but kept in the file and saved: charts: 1 (원장), conditional formats: 2 (원장)',
        ),
      );
    // No line of the page stands over another.
    const boxes = await page
      .locator(narrow ? '[data-message], [data-views], main, [data-tip]' : '[data-message], [data-grid], [data-tip]')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).flatMap(({ top, bottom, height }) => (height > 0 ? [{ top, bottom }] : [])));
    for (const [index, { top }] of boxes.entries()) expect(top).toBeGreaterThanOrEqual((boxes[index - 1]?.bottom ?? 0) - 1);
    await toGrid(page);
    await select(page, 'B3');
    await expect.poll(() => page.locator('[data-tip]').innerText()).toBe('B3: 검토자: 증빙 확인');
    await select(page, 'B2:B3');
    await expect.poll(() => page.locator('[data-statistics]').innerText()).toContain(`${say('합계', 'Sum')}\n3,000`);
    // Not one of the list that the file gives for this cell.
    await typeInCell(page, 'A2', '잉크');
    await page.keyboard.press('Enter');
    const refusal = page.getByRole('dialog');
    await expect.poll(() => refusal.innerText()).toContain(say('입력 값이 지정된 범위', 'Input must fall within'));
    await refusal.getByRole('button').first().click();
    await refusal.waitFor({ state: 'hidden' });
  });

  it('8: one language, no raw keys, and nothing of the other language around the sheet', async () => {
    const { page } = opened.current;
    await openSample(page, 'ledger');
    await page.click('[data-action="file"]');
    const texts = [await page.locator('[role="menu"]').innerText()];
    await page.keyboard.press('Escape');
    await toPane(page);
    for (const tab of await page.locator('[data-tab]').all()) {
      await tab.click();
      texts.push(await page.locator('[data-panel]:visible').innerText());
    }
    texts.push(await page.locator('header').first().innerText(), await page.locator('footer').last().innerText());
    for (const text of texts) expect(text).not.toMatch(RAW_KEY);
    if (lang === 'ko') for (const text of texts) expect(text).toMatch(HANGUL);
    // Names of files, of people and of the law stay as they are; the words of the page do not.
    else expect(texts[0]).not.toMatch(HANGUL);
    await toGrid(page);
    // The grid's own controls have names, too.
    const names = await page
      .locator('[data-grid] button:visible, [data-grid] input:visible')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? (one.textContent.trim() || one.outerHTML.slice(0, 200))));
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) expect(name, name).toMatch(lang === 'ko' ? /^(?:[가-힣]|\d+%)/ : /^[A-Z\d][^<가-힣]*$/);
    await cells(page).click({ button: 'right', position: { x: 100, y: 100 } });
    const menu = await page.locator('.univer-popup', { hasText: say('잘라내기', 'Cut') }).innerText();
    expect(menu).not.toMatch(RAW_KEY);
    expect(HANGUL.test(menu)).toBe(lang === 'ko');
    await page.keyboard.press('Escape');
  });
});
