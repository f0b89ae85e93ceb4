/** What happens to a person in Excel while the shipped pane is open beside the sheet, in Chromium over Microsoft's script. */
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import type { EmulatedExcel } from '../../office/excel';
import { connectBrowser } from '../window';
import { finds, press, ready, said, settled, standing } from './actions';
import { openPane, type OpenedPane } from './pane';

let pane: OpenedPane;
beforeAll(async () => {
  pane = await openPane(await connectBrowser(), inject('pane'));
});
afterAll(() => pane.close());
afterEach(() => expect(pane.complaints.splice(0)).toEqual([]));

/** Round trips of one look at the sheet that was edited. */
const LOOK = 4;

const sheet = ({ workbook }: EmulatedExcel, name: string) => {
  const found = workbook.find(name);
  if (!found) throw new Error(`There is no sheet ${name}.`);
  return found;
};
/** Every banner that comes, also one that goes again. */
const banners = async (): Promise<() => Promise<readonly string[]>> => {
  await pane.page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    const look = () => {
      const line = document.querySelector('[data-status]');
      if (line?.getAttribute('data-status')) seen.push(line.textContent);
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  return () => pane.page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
};

it('the next cell is being edited before the pane looks: no banner, and it looks when the edit ends', async () => {
  await ready(pane);
  const seen = await banners();
  const excel = pane.excel();
  excel.workbook.type(sheet(excel, '배분1'), 'D3', '1,000,000원');
  // The event is on its way, and the person is in the next cell already.
  excel.workbook.cellEditMode = true;
  await expect.poll(() => excel.waiting()).toBeGreaterThan(0);
  expect((await said(pane)).wrongAmounts).toBe(2);
  excel.endEdit();
  await finds(pane, 3);
  expect(await seen()).toEqual([]);
});

it('200 amounts typed down a column, and pasted: no banner, no stale result, at most one look a pause', { timeout: 120_000 }, async () => {
  const rows = 200;
  await ready(pane, {}, ({ workbook }) => {
    const ledger = workbook.add('원장');
    ['일자', '분류', '적요', '장부금액', '조정금액', '소계', '조정사유'].forEach((cell, column) => ledger.set(0, column, { value: cell }));
    for (let row = 1; row <= rows; row += 1) ['2013-03-02', '1.가.②', '부품'].forEach((cell, column) => ledger.set(row, column, { value: cell }));
  });
  const seen = await banners();
  const excel = pane.excel();
  const ledger = sheet(excel, '원장');
  /** A fifth of it is text where an amount belongs. */
  const value = (row: number): string | number => (row % 5 === 0 ? `${row},000원` : row * 1000);
  let trips = excel.roundTrips();
  // On a busy machine a gap between two values may be as long as a pause.
  let pauses = 1;
  let last = performance.now();
  for (let row = 1; row <= rows; row += 1) {
    excel.workbook.cellEditMode = true;
    // As fast as keys come: the page has its turn between two of them.
    await pane.page.evaluate(() => new Promise((done) => setTimeout(done, 5)));
    excel.endEdit();
    excel.workbook.type(ledger, `D${row + 1}`, value(row));
    if (performance.now() - last > 300) pauses += 1;
    last = performance.now();
  }
  const typing = excel.roundTrips() - trips;
  await finds(pane, 2 + rows / 5);
  await settled(pane);
  expect(typing).toBeLessThanOrEqual(LOOK * pauses);
  expect(await seen()).toEqual([]);
  trips = excel.roundTrips();
  for (let row = 1; row <= rows; row += 1) ledger.enter(row, 3, row * 1000);
  excel.workbook.written(ledger, `D2:D${rows + 1}`, [], 'user');
  await finds(pane, 2);
  await settled(pane);
  expect(excel.roundTrips() - trips).toBeLessThanOrEqual(LOOK);
  expect(await seen()).toEqual([]);
  expect((await said(pane)).stale).toBe(false);
});

/** The category of four rows far down stands in one merged cell, behind 512 merged areas that say nothing. */
function manyMerges(excel: EmulatedExcel): void {
  const ledger = sheet(excel, '배분1');
  const first = 540;
  ledger.merges = [
    ...Array.from({ length: 512 }, (_, index) => ({ top: 20 + index, left: 8, bottom: 20 + index, right: 9 })),
    { top: first, left: 1, bottom: first + 3, right: 1 },
  ];
  for (let row = 4; row < first; row += 1)
    ['2013-03-02', '1.가.②', `부품 ${row}`, 1000, 0, 1000].forEach((cell, column) => ledger.set(row, column, { value: cell }));
  ledger.set(first, 1, { value: '1.가.②' });
  // The used area reaches to the merged ones.
  ledger.set(first, 9, { value: '끝' });
  for (let row = first; row < first + 4; row += 1) {
    ledger.set(row, 0, { value: '2013-08-02' });
    [`시약 ${row}`, 7000, 0, 7000].forEach((cell, column) => ledger.set(row, column + 2, { value: cell }));
  }
}
const withoutCategory = (): Promise<number> => pane.page.locator('[data-rule="category-missing"], [data-rule="rows-uncategorised"]').count();

it('more merged areas than Excel tells of at once: all are read, and the steps of Ctrl+Z are left alone by what looks by itself', async () => {
  await ready(pane, {}, manyMerges);
  const excel = pane.excel();
  // Excel refused them in one piece, and they were asked for in parts.
  expect(excel.exchanges.some(({ error }) => error !== undefined)).toBe(true);
  expect(await said(pane)).toMatchObject({ tone: '', wrongAmounts: 2 });
  expect(await withoutCategory()).toBe(0);
  expect(await pane.page.textContent('body')).not.toContain('병합된 셀은 지금 것이 아닐 수 있습니다');
  excel.workbook.undoSteps = 3;
  const asked = excel.exchanges.length;
  excel.workbook.type(sheet(excel, '배분1'), 'D3', '1,000,000원');
  await finds(pane, 3);
  await settled(pane);
  // The edit is one step, and no look took any away.
  expect(excel.workbook.undoSteps).toBe(4);
  expect(excel.exchanges.slice(asked).filter(({ error }) => error !== undefined)).toEqual([]);
  expect(await withoutCategory()).toBe(0);
});

it('merged areas that Excel does not tell at all: the rows below are asked about, and it is said', async () => {
  await ready(pane, {}, (excel) => {
    manyMerges(excel);
    excel.workbook.readOnly = true;
  });
  expect(await withoutCategory()).toBeGreaterThan(0);
  expect(await pane.page.textContent('body')).toContain('‘배분1’, ‘배분2’ 시트의 병합된 셀은 지금 것이 아닐 수 있습니다');
});

it('a finding in a row that a filter hides: the link clears the filter, and goes to the cell; one that is refused says so and clears nothing', async () => {
  const rows = new Set([3]);
  await ready(pane, {}, (excel) => void sheet(excel, '배분1').filters.push({ rows }));
  const excel = pane.excel();
  const before = standing(excel);
  const finding = '[data-rule="amount-not-a-number"][data-sheet="배분1"]';
  await press(pane.page, 'open-finding', finding);
  excel.workbook.selected = [{ top: 0, left: 0, bottom: 0, right: 0 }];
  sheet(excel, '배분1').isProtected = true;
  await press(pane.page, 'reveal', finding);
  await settled(pane);
  expect([(await said(pane)).tone, [...rows], excel.workbook.selected]).toEqual(['error', [3], [{ top: 0, left: 0, bottom: 0, right: 0 }]]);
  sheet(excel, '배분1').isProtected = false;
  await press(pane.page, 'reveal', finding);
  await settled(pane);
  expect([[...rows], excel.workbook.selected]).toEqual([[], [{ top: 3, left: 3, bottom: 3, right: 3 }]]);
  expect((await said(pane)).tone).not.toBe('error');
  // Nothing was written, and what is shown now is no hidden row any more.
  expect(standing(excel)).toBe(before);
  await expect.poll(() => pane.page.locator(`${finding} [data-action="reveal"]`).count()).toBe(0);
});

it('a protected second sheet: a fix over both writes neither and names it; its marks are left out by name', async () => {
  await ready(pane, {}, (excel) => void (sheet(excel, '배분2').isProtected = true));
  const before = standing(pane.excel());
  await press(pane.page, 'open-finding', '[data-rule="amount-not-a-number"]');
  await press(pane.page, 'fix-all', '[data-rule="amount-not-a-number"]');
  await press(pane.page, 'fix-all-apply');
  await settled(pane);
  expect(standing(pane.excel())).toBe(before);
  expect(await said(pane)).toMatchObject({ tone: 'error', canUndo: false });
  expect((await said(pane)).text).toMatch(/‘배분2’ 시트에 쓸 수 없어 셀 2개를 모두 수정하지 않았습니다\. 통합 문서는 그대로입니다\./);
  await press(pane.page, 'mark');
  await settled(pane);
  expect((await said(pane)).tone).toBe('warning');
  expect((await said(pane)).text).toContain('‘배분2’ 시트의 셀');
  expect([sheet(pane.excel(), '배분1').conditionalFormats.length > 0, sheet(pane.excel(), '배분2').conditionalFormats.length]).toEqual([true, 0]);
});

it.each(['throws', 'UndoNotSupported'] as const)('an Excel of 1.20 that groups no steps of undo (%s) writes all the same', async (undoGroup) => {
  await ready(pane, {}, undefined, { excelApi: '1.20', undoGroup });
  await press(pane.page, 'mark');
  await settled(pane);
  expect((await said(pane)).tone).toBe('success');
  expect(sheet(pane.excel(), '배분1').conditionalFormats.length).toBeGreaterThan(0);
});

it('another workbook in front: a mark says so and changes nothing, an edit brings no banner, and afterwards both work', async () => {
  await ready(pane);
  const excel = pane.excel();
  const before = standing(excel);
  excel.workbook.inFront = false;
  await press(pane.page, 'mark');
  await settled(pane);
  expect(await said(pane)).toMatchObject({ tone: 'error' });
  expect((await said(pane)).text).toContain('다른 통합 문서가 앞에 있어');
  expect(standing(excel)).toBe(before);
  excel.workbook.inFront = true;
  await press(pane.page, 'mark');
  await settled(pane);
  expect((await said(pane)).tone).toBe('success');
  excel.workbook.inFront = false;
  excel.workbook.type(sheet(excel, '배분1'), 'D3', '1,000,000원');
  await settled(pane);
  excel.workbook.inFront = true;
  await finds(pane, 3);
  expect((await said(pane)).tone).not.toBe('error');
});

it('the buttons of the ribbon bring their tab without loading the pane anew: a grade that was typed is still there', async () => {
  await ready(pane);
  const { page } = pane;
  await page.evaluate(() => void Object.assign(globalThis, { sameMark: true }));
  /** What Excel does for a button: the address of the pane with another end. */
  const button = async (target: string, tab: string) => {
    await page.evaluate((end) => void (location.hash = end), target);
    await page.locator(`[data-tab="${tab}"][aria-selected="true"]`).waitFor();
    // Pressed again it must be another change of the address.
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('');
  };
  await button('score', 'score');
  await page.locator('[data-item-grade="0"]').first().focus();
  await page.keyboard.press('a');
  const chosen = () => page.locator('[data-item-grade="0"]').first().inputValue();
  const before = await chosen();
  await button('forms', 'forms');
  await button('score', 'score');
  expect([await chosen(), await page.evaluate(() => 'sameMark' in globalThis)]).toEqual([before, true]);
  expect(before).toBe('A');
});
