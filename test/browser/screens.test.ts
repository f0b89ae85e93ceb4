/**
 * The eight points of the pane and the workbench that somebody keeps open all day, each of them in both languages, in both themes, in the narrowest
 * window and on a small laptop. What a point does in depth is in the other files; here it is done once, by what can be seen and pressed.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { checkFile, isChecked } from '../../src/cli/check-file';
import { FileHost } from '../../src/hosts/file';
import { a1 } from '../../src/sheet/a1';
import { richWorkbook } from '../lib/rich-workbook';
import { partsOf, zipOf } from '../lib/xlsx-of';
import { violations } from './axe';
import { bytesOf, cells, check, findings, keptEntries, openFile, openSample, ready, save, selected } from './page';
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

async function sheetIn(bytes: Uint8Array, name: string) {
  const host = await FileHost.open(bytes);
  return host.read((await host.sheets()).find((sheet) => sheet.name === name)?.id ?? '');
}

/** How each sheet prints. */
async function printed(bytes: Uint8Array) {
  const parts = partsOf(bytes);
  const names = (await (await FileHost.open(bytes)).sheets()).map(({ name }) => name);
  const targets = new Map(
    [...(parts['xl/_rels/workbook.xml.rels'] ?? '').matchAll(/<Relationship [^>]*>/g)].map(([one]) => [
      / Id="([^"]*)"/.exec(one)?.[1],
      / Target="([^"]*)"/.exec(one)?.[1],
    ]),
  );
  const ids = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*r:id="([^"]*)"/g)].map(([, id]) => id);
  return new Map(
    names.map((name, at) => {
      const xml = parts[`xl/${(targets.get(ids[at]) ?? '').replace(/^\/xl\//, '')}`] ?? '';
      const setup = /<pageSetup [^>]*>/.exec(xml)?.[0] ?? '';
      const value = (attribute: string): string | undefined => new RegExp(` ${attribute}="(\\d+)"`).exec(setup)?.[1];
      return [
        name,
        { paper: value('paperSize'), wide: /fitToPage="(?:1|true)"/.test(xml) ? (value('fitToWidth') ?? '1') : undefined, tall: value('fitToHeight') ?? '1' },
      ];
    }),
  );
}

/** What the clipboard holds for Excel: the cells of the table, and the lines for a program that takes text alone. */
const pasted = (page: Page): Promise<{ readonly cells: string[][]; readonly lines: string[] }> =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const of = async (type: string): Promise<string> => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
    const rows = new DOMParser().parseFromString(await of('text/html'), 'text/html').querySelectorAll('tr');
    return {
      cells: [...rows].map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)),
      lines: (await of('text/plain')).split(/\r?\n/),
    };
  });

/** Rows of the list that stand whole between the bars and what is said below them. */
const whole = (page: Page): Promise<number> =>
  page.locator('[data-rule]').evaluateAll((rows) => {
    const foot = document.querySelector('[data-status-line]')?.getBoundingClientRect().top ?? 0;
    return rows.filter((row) => {
      const { top, bottom, height } = row.getBoundingClientRect();
      const seen = document.elementFromPoint(row.getBoundingClientRect().left + 20, top + height / 2);
      return height > 0 && bottom <= foot && row.contains(seen);
    }).length;
  });

const isWhole = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

const WIDE = { width: 1280, height: 720 } as const;
const NARROW = { width: 320, height: 640 } as const;

/** The sheet of the ledger in the sample, and a rule that is none of ours. */
const LEDGER = 'xl/worksheets/sheet1.xml';
const FOREIGN_RULE = '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="99"><formula>A1="없음"</formula></cfRule></conditionalFormatting>';

/**
 * A window for each language, which changes its theme and its size as a person does. What can be done is done in the first look, light and wide in
 * one language, dark and narrow in the other; what can be seen is seen in each of them, and both themes are seen in both widths.
 */
describe.each([
  {
    lang: 'ko',
    looks: [
      { theme: 'light', ...WIDE },
      { theme: 'dark', ...NARROW },
    ],
  },
  {
    lang: 'en',
    looks: [
      { theme: 'dark', ...NARROW },
      { theme: 'dark', ...WIDE },
      { theme: 'light', ...NARROW },
    ],
  },
] as const)('the page in $lang', ({ lang, looks }) => {
  const [first] = looks;
  const opened = useWindow({ lang, ...first });
  const isNarrow = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 720;
  const wear = async (page: Page, look: { readonly theme?: string; readonly width: number; readonly height: number }) => {
    await page.setViewportSize(look);
    if (look.theme && look.theme !== (await page.evaluate(() => localStorage.getItem('kventure.workbench.theme')))) {
      await page.click('[data-action="theme"]');
      // The name of the button that was pressed stands over the page until the mouse is elsewhere.
      await page.mouse.move(5, look.height - 5);
      await expect.poll(() => page.locator('[role="tooltip"]:visible').count()).toBe(0);
    }
    await page.locator(isNarrow(page) ? '[data-views] [data-view="pane"]' : '[data-side]').waitFor();
  };
  /** In each look, the first one last. */
  const inEach = async (page: Page, act: () => Promise<void>) => {
    for (const look of [...looks.slice(1), first]) {
      await wear(page, look);
      await act();
    }
  };
  const say = (ko: string, en: string): string => (lang === 'ko' ? ko : en);
  /** The two parts of the page stand beside each other, or one of them is chosen. */
  const toPane = async (page: Page) => void (isNarrow(page) && (await page.click('[data-view="pane"]')));
  const toGrid = async (page: Page) => void (isNarrow(page) && (await page.click('[data-view="grid"]')));
  const status = (page: Page) => page.locator('[data-status="success"]');

  it('6: finds, in a list to work in, and goes to the cell; nothing is out of reach', async () => {
    const { page } = opened.current;
    await inEach(page, async () => {
      await toPane(page);
      expect(await violations(page)).toEqual([]);
    });
    await check(page);
    await inEach(page, async () => {
      await toPane(page);
      expect(await violations(page)).toEqual([]);
      expect(await isWhole(page)).toBe(true);
      // The tabs take one line.
      expect(new Set(await page.locator('[data-tab]').evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().top))).size).toBe(1);
      if (!isNarrow(page)) await expect.poll(() => whole(page)).toBeGreaterThanOrEqual(8);
    });

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
    if (isNarrow(page)) await expect.poll(() => page.evaluate(() => document.querySelector('[data-grid]')?.contains(document.activeElement))).toBe(true);
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
    const step = page.locator('[data-step]').first();
    await step.click();
    await expect.poll(async () => (await findings(page)).length).toBeLessThan(all);
    // What it leads to is seen: the findings in view and the keyboard at the first of them, the filter named above them.
    await expect
      .poll(() =>
        page
          .locator('[data-rule]')
          .first()
          .evaluate((first) => first === document.activeElement),
      )
      .toBe(true);
    await expect.poll(() => whole(page)).toBeGreaterThanOrEqual(1);
    expect(await page.locator('[data-filter="rule"]').innerText()).toContain(say('만', 'Only'));
    expect(await step.getAttribute('aria-pressed')).toBe('true');
    // A second press takes it back.
    await step.click();
    await expect.poll(async () => (await findings(page)).length).toBe(all);
    await step.click();
    await page.click('[data-filter="rule"]');
    await expect.poll(async () => (await findings(page)).length).toBe(all);
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
    const saved = await save(page);
    // What was done is said in one line, however narrow the page is.
    const lines = page
      .locator('footer [data-message="success"]')
      .evaluate((said) => said.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(said).lineHeight));
    expect(await lines).toBeLessThan(1.5);
    expect(await inTerminal(saved)).toEqual(await findings(page));

    // The record is a sheet like any other: the pane follows what becomes of it.
    const record = say('벤처확인 검토', 'Venture check review');
    const included = say('무시한 오류 1건', '1 ignored error');
    await wear(page, WIDE);
    const tab = (name: string) => page.locator('[data-u-comp="slide-tab-item"]', { hasText: name });
    await tab(record).click();
    const block = await sheetIn(saved, record);
    const row = block.values.findIndex((cells) => cells.includes('계약서로 확인'));
    const reason = a1(block.top + row, block.left + (block.values[row]?.indexOf('계약서로 확인') ?? 0));
    await typeInCell(page, reason, '품의서로 확인');
    await page.keyboard.press('Enter');
    await page
      .locator('[data-side]')
      .getByRole('button', { name: say('무시하거나 검토 완료한 것 1건', '1 ignored or reviewed') })
      .first()
      .click();
    await expect.poll(() => page.locator('[data-decided]').first().innerText()).toContain('품의서로 확인');
    const remove = async (name: string) => {
      await tab(name).click({ button: 'right' });
      await page.locator('.univer-popup').getByText(say('삭제', 'Delete'), { exact: true }).first().click();
      const sure = page.getByRole('dialog');
      // The cross is the last of its buttons, and has a name too.
      await expect.poll(() => sure.getByRole('button').last().getAttribute('aria-label')).toBe(say('닫기', 'Close'));
      await sure.getByRole('button', { name: say('확인', 'OK'), exact: true }).click();
    };
    await remove(record);
    await expect.poll(() => page.locator('[data-verdict]').innerText()).not.toContain(included);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('[data-verdict]').innerText()).toContain(included);
    // So does it where the ledger itself goes, and comes back with all that was decided.
    const found = await findings(page);
    await remove('연구개발비 배분');
    await page.locator('[data-state="no-table"]').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => findings(page)).toEqual(found);
    await expect.poll(() => page.locator('[data-verdict]').innerText()).toContain(included);
    await tab('연구개발비 배분').click();
    await wear(page, first);
    await toPane(page);
  });

  it('1 and 2: marks are saved, read again and taken away without a trace; the terminal says the same of each file', async () => {
    const { page } = opened.current;
    const clean = partsOf(await save(page));
    await page.click('[data-action="mark"]');
    await page.locator('[data-action="unmark"]').waitFor();
    await wear(page, WIDE);
    // Also while it is said, which goes by itself or by Esc.
    await expect.poll(() => whole(page)).toBeGreaterThanOrEqual(8);
    expect(await status(page).isVisible()).toBe(true);
    await page.locator('[data-action="unmark"]').focus();
    await page.keyboard.press('Escape');
    await status(page).waitFor({ state: 'hidden' });
    await wear(page, first);
    await page.click('[data-action="file"]');
    await page.click('[data-action="save-as"]');
    await page.locator('[data-field="file-name"]').fill('marked');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-action="save-as-apply"]')]);
    expect(download.suggestedFilename()).toBe('marked.xlsx');
    const marked = await bytesOf(download);
    expect(await marksIn(marked)).toBeGreaterThan(8);
    const found = await findings(page);
    expect(await inTerminal(marked)).toEqual(found);

    // With a rule of somebody else, which is kept and said to be.
    const others = partsOf(marked);
    others[LEDGER] = (others[LEDGER] as string).replace('<conditionalFormatting', `${FOREIGN_RULE}$&`);
    await openFile(page, 'again.xlsx', zipOf(others));
    await page.locator('[data-file-name="again.xlsx"]').waitFor();
    expect(await page.locator('[data-message="info"]').innerText()).toContain(
      say('조건부 서식 1개(연구개발비 배분)', 'conditional formats: 1 (연구개발비 배분)'),
    );
    await toPane(page);
    await check(page);
    expect(await findings(page)).toEqual(found);
    await wear(page, WIDE);
    await expect.poll(() => whole(page)).toBeGreaterThanOrEqual(8);
    expect(await page.locator('[data-message="info"]').isVisible()).toBe(true);
    await wear(page, first);
    await toPane(page);
    await page.locator('[data-action="unmark"]').click();
    await expect.poll(() => status(page).innerText()).toContain(say('표시를 모두 지웠습니다', 'All marks are removed'));
    const last = await save(page);
    expect(await marksIn(last)).toBe(0);
    expect(await inTerminal(last)).toEqual(found);
    // Part by part the file of before the marks, with the decision that was kept.
    const parts = partsOf(last);
    expect(Object.keys(parts).sort()).toEqual(Object.keys(clean).sort());
    for (const name of Object.keys(parts).filter((one) => /worksheets|styles|workbook\.xml$|sharedStrings/.test(one)))
      expect(parts[name]?.replace(FOREIGN_RULE, ''), name).toBe(clean[name]);
  });

  it('5: the statement prints on one page of A4, the report and the record on its width; days are dates, and copies are what Excel pastes', async () => {
    const { page } = opened.current;
    await toPane(page);
    await page.click('[data-action="statement"]');
    await status(page).waitFor();
    // Two sheets are told, and what was done: the list has its room all the same.
    await wear(page, WIDE);
    await expect.poll(() => whole(page)).toBeGreaterThanOrEqual(8);
    await expect.poll(() => page.locator('[data-understanding]').count()).toBe(2);
    await wear(page, first);
    await toPane(page);
    await page.click('[data-action="report"]');
    await page.locator('[data-status="success"]', { hasText: say('벤처확인 검사결과', 'Venture check results') }).waitFor();
    const saved = await save(page);
    const setup = await printed(saved);
    expect(setup.get(say('연구개발비 산정표', 'R&D cost statement'))).toEqual({ paper: '9', wide: '1', tall: '1' });
    for (const name of [say('벤처확인 검사결과', 'Venture check results'), say('벤처확인 검토', 'Venture check review')])
      expect(setup.get(name), name).toEqual({ paper: '9', wide: '1', tall: '0' });
    const report = (await readXlsx(saved)).sheets.find(({ name }) => name === say('벤처확인 검사결과', 'Venture check results'));
    const appliedOn = report?.rows.find(([label]) => label === say('신청일', 'Applied on'))?.[1];
    expect(appliedOn instanceof Date && appliedOn.toISOString().slice(0, 10)).toBe('2014-02-14');
    await toPane(page);
    expect(await isWhole(page)).toBe(true);

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const all = (await findings(page)).length;
    await page.click('[data-tab="forms"]');
    await page.click('[data-action="copy-table"]');
    await page.locator('[data-status="success"]:visible', { hasText: say('표를 복사했습니다', 'The table was copied') }).waitFor();
    const table = await pasted(page);
    // The headings, the findings and the one that was ignored; twelve columns.
    expect([table.cells.length, table.cells[0]?.length]).toEqual([1 + all + 1, 12]);
    expect(table.lines[0]?.split('\t')).toEqual(table.cells[0]);
    await page.click('[data-tab="check"]');
    // What is copied in the sheet itself.
    await wear(page, WIDE);
    await page.locator('[data-u-comp="slide-tab-item"]', { hasText: '연구개발비 배분' }).click();
    await select(page, 'A6:C7');
    await page.keyboard.press('Control+c');
    await expect
      .poll(async () => (await pasted(page)).cells)
      .toEqual([
        ['1', '2013-01-25', '1301-001'],
        ['2', '2013-01-25', '1301-002'],
      ]);
    expect((await pasted(page)).lines).toEqual(['1\t2013-01-25\t1301-001', '2\t2013-01-25\t1301-002']);
    await page.keyboard.press('Escape');
    await wear(page, first);
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
      .locator(isNarrow(page) ? '[data-message], [data-views], main, [data-tip]' : '[data-message], [data-grid], [data-tip]')
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

  // In Korean the same stands in workbench.test.
  if (lang === 'en')
    it('2: what was not saved is offered again after a reload, in the language of the page, with all that was done', async () => {
      const { page } = opened.current;
      page.on('dialog', (dialog) => void dialog.accept());
      await toGrid(page);
      await typeInCell(page, 'E6', '2월 급여');
      await page.keyboard.press('Enter');
      await toPane(page);
      await page.click('[data-tab="check"]');
      await check(page);
      await page.click('[data-action="mark"]');
      await page.locator('[data-action="unmark"]').waitFor();
      const found = await findings(page);
      // Also the marks, which came after the first copy.
      await expect
        .poll(async () => (await keptEntries(page)).some(({ state }) => state?.marks.some(({ json }) => (JSON.parse(json) as unknown[]).length > 8)))
        .toBe(true);
      await page.reload();
      await ready(page);
      await expect.poll(() => page.locator('[data-offer]').innerText()).toContain(say('저장하지 않고 닫힌 작업이 있습니다', 'Work was closed without saving'));
      await page.click('[data-action="restore"]');
      await expect.poll(() => page.locator('[data-message="success"]').innerText()).toContain(say('보관한 작업을 열었습니다', 'The kept work is open'));
      await ready(page);
      await toPane(page);
      await check(page);
      expect(await findings(page)).toEqual(found);
      const saved = await save(page);
      const block = await sheetIn(saved, '연구개발비 배분');
      expect(block.values[5 - block.top]?.[4 - block.left]).toBe('2월 급여');
      expect(await marksIn(saved)).toBeGreaterThan(8);
      expect(await keptEntries(page)).toEqual([]);
    });
});
