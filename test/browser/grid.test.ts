/** What the grid shows is what is copied out of it and read out of it. */
import { readXlsx, type Cell } from 'hucre';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openFile, openSample, save } from './page';
import { select, typeInCell } from './typing';
import { useWindow } from './window';
import { richWorkbook } from '../lib/rich-workbook';

const SHEET = '연구개발비 배분';
/** A text that nobody translated: `sheets-ui.rightClick.copy`. */
const RAW_KEY = /\b[a-z][\w-]*(?:\.[a-z][\w-]*){2,}\b/;
const KEY_ALONE = /^[a-z][\w-]*(?:\.[a-z][\w-]*)+$/;
/** Of areas, not of controls: most of them need no name. */
const AREA = /^(?:banner|complementary|contentinfo|dialog|form|group|listbox|main|menu|navigation|radiogroup|region|table|tablist|toolbar)$/;
/** The language that the page can be switched to, the font and the font size, addresses and files. */
const PROPER = /^(?:English|Calibri|Arial|Excel|CSV|PDF|[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?|.*\.(?:xlsx|xlsm|xls|csv|json))$/;

async function copied(page: Page, area: string): Promise<{ readonly lines: string[]; readonly cells: string[][] }> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await select(page, area);
  await page.keyboard.press('Control+c');
  const read = () =>
    page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      if (!item?.types.includes('text/html')) return undefined;
      const html = await (await item.getType('text/html')).text();
      const rows = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('tr');
      const text = await (await item.getType('text/plain')).text();
      return { lines: text.split(/\r?\n/), cells: [...rows].map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)) };
    });
  await expect.poll(read).toBeDefined();
  return (await read()) as { lines: string[]; cells: string[][] };
}

/**
 * Enters a formula, until what it came to is copied out of the area. On a busy machine the list of function names may still be open when Enter comes, and
 * takes it: what is tried here is copying, and not typing.
 */
async function entered(page: Page, address: string, formula: string, area: string, cells: readonly (readonly string[])[]): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    await typeInCell(page, address, formula);
    await page.keyboard.press('Enter');
    try {
      await expect.poll(async () => (await copied(page, area)).cells, { timeout: 10_000 }).toEqual(cells);
      return;
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

/** Everything that can be pressed, chosen or written in, as a screen reader finds it. */
async function controls(page: Page): Promise<readonly { readonly role: string; readonly name: string }[]> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  return nodes.flatMap(({ ignored, role, name }) =>
    !ignored &&
    /^(?:banner|button|checkbox|combobox|complementary|contentinfo|dialog|form|group|link|listbox|main|menu|menuitem\w*|navigation|radio|radiogroup|region|searchbox|slider|spinbutton|splitter|switch|tab|table|tablist|textbox|toolbar)$/i.test(
      String(role?.value),
    )
      ? [{ role: String(role?.value), name: String(name?.value ?? '').trim() }]
      : [],
  );
}

describe.each([
  { lang: 'ko', theme: 'light' },
  { lang: 'en', theme: 'dark' },
] as const)('the grid, in $lang, $theme', (look) => {
  const { lang } = look;
  const opened = useWindow({ ...look, width: 1280, height: 720 });

  it('copies all cells of an answer that spills, its dates as dates, and pastes the formula or, without it, what it came to', async () => {
    const { page } = await opened.fresh();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openSample(page, 'ledger');
    const logical = [
      ['FALSE', 'TRUE', 'TRUE'],
      ['TRUE', 'TRUE', 'TRUE'],
    ];
    await entered(page, 'AA50', '=SEQUENCE(2,3)>1', 'AA50:AC51', logical);
    expect((await copied(page, 'AA50:AC51')).lines).toEqual(logical.map((row) => row.join('\t')));
    // 영 제4조의3: the four quarters before the application.
    const days = [
      ['2013-01-01', '2013-03-31'],
      ['2013-04-01', '2013-06-30'],
    ];
    await entered(page, 'AA60', '=KVENTURE.RD_PERIOD(DATE(2014,2,14))', 'AB60:AC61', days);
    expect((await copied(page, 'AB60:AC61')).lines).toEqual(days.map((row) => row.join('\t')));
    // Without the formula: what it came to.
    await copied(page, 'AB50:AC51');
    await select(page, 'AE70');
    await page.keyboard.press('Control+v');
    await expect.poll(async () => (await copied(page, 'AE70:AF71')).lines).toEqual(['TRUE\tTRUE', 'TRUE\tTRUE']);
    await copied(page, 'AB60:AC61');
    await select(page, 'AH70');
    await page.keyboard.press('Control+v');
    await expect.poll(async () => (await copied(page, 'AH70:AI71')).cells).toEqual(days);
    await page.keyboard.press('Control+z');
    await expect
      .poll(async () => (await copied(page, 'AH70:AI71')).cells)
      .toEqual([
        ['', ''],
        ['', ''],
      ]);
    await page.keyboard.press('Control+y');
    await expect.poll(async () => (await copied(page, 'AH70:AI71')).cells).toEqual(days);
    // With it: the formula, which spills there again.
    await copied(page, 'AA50:AC51');
    await select(page, 'AE50');
    await page.keyboard.press('Control+v');
    await expect.poll(async () => (await copied(page, 'AE50:AG51')).cells).toEqual(logical);
    const sheet = (await readXlsx(await save(page), { readStyles: true })).sheets.find(({ name }) => name === SHEET);
    expect([69, 70].map((row) => [30, 31].map((column) => sheet?.rows[row]?.[column]))).toEqual([
      [true, true],
      [true, true],
    ]);
    // The library reads a number with the format of a date as a date.
    const second = (sheet?.cells?.get('70,33') ?? {}) as Partial<Cell>;
    expect([sheet?.rows[70]?.[33], second.style?.numFmt]).toEqual([new Date('2013-04-01'), expect.stringMatching(/yyyy/i)]);
    expect(sheet?.cells?.get('49,30')?.formula).toContain('SEQUENCE(2,3)>1');
  });

  it('shows the text of a cell with a list', async () => {
    const { page } = await opened.fresh();
    await page.evaluate(() => {
      const drawn: string[] = [];
      Object.assign(globalThis, { drawn });
      const draw = CanvasRenderingContext2D.prototype.fillText;
      CanvasRenderingContext2D.prototype.fillText = function (this: CanvasRenderingContext2D, text: string, ...place: [number, number]) {
        drawn.push(text);
        return draw.call(this, text, ...place);
      };
    });
    await openFile(page, 'rich.xlsx', richWorkbook());
    await expect.poll(() => page.evaluate(() => (globalThis as unknown as { drawn: string[] }).drawn.join(''))).toContain('시약');
  });

  it('and the pane around it name every control', async () => {
    const { page } = await opened.fresh();
    await openSample(page, 'ledger');
    const found = new Map<string, Set<string>>();
    const foreign = new Set<string>();
    const look = async (where: string): Promise<void> => {
      for (const { role, name } of await controls(page)) {
        if (!AREA.test(role)) expect(name, `${where}: ${role}`).not.toBe('');
        expect(name, `${where}: ${role}`).not.toMatch(RAW_KEY);
        expect(name, `${where}: ${role}`).not.toMatch(KEY_ALONE);
        if (lang === 'ko' && /[A-Za-z]/.test(name) && !/[가-힣]/.test(name) && !PROPER.test(name)) foreign.add(`${role} ${name}`);
        found.set(role, (found.get(role) ?? new Set()).add(name));
      }
    };
    await page.locator('[data-action="check"]').first().click();
    await page.locator('[data-rule]').first().waitFor();
    for (const tab of await page.locator('[data-tab]').all()) {
      await tab.click();
      await look((await tab.getAttribute('data-tab')) ?? '');
    }
    for (const action of ['file', 'samples']) {
      await page.click(`[data-action="${action}"]`);
      await look(action);
      await page.keyboard.press('Escape');
    }
    expect([...foreign]).toEqual([]);
    // The areas that the library names in English alone, or by a key.
    const names = [...found.values()].flatMap((own) => [...own]);
    const areas = lang === 'ko' ? ['서식 도구', '사이드바', '시트 탭', '알림'] : ['Formatting tools', 'Side panel', 'Sheet tabs', 'Notifications'];
    expect(areas.filter((area) => !names.includes(area))).toEqual([]);
    expect(names.length).toBeGreaterThan(40);
  });
});
