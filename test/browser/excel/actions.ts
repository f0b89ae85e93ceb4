/** What a person does in the pane in Excel, by its buttons, and what stands in the workbook and in the pane meanwhile. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { EmulatedExcel, OfficeOptions } from '../../office/excel';
import { addTwoSheets, stateOf } from '../../office/two-sheets';
import type { OpenedPane } from './pane';

const button = (action: string): string => `[data-action="${action}"]:not(:disabled):not([aria-disabled="true"])`;

/** Clicks as soon as the button is there. Without the pointer: the matrix presses thousands of times. */
export async function press(page: Page, action: string, within = ''): Promise<void> {
  const one = page.locator(`${within} ${button(action)}`).first();
  await one.waitFor({ state: 'attached' });
  await one.evaluate((element) => (element as HTMLElement).click());
}

/** Nothing is being done: no button is off, and Excel is asked for nothing more. */
export async function settled({ page, excel }: OpenedPane): Promise<void> {
  let asked = -1;
  let quiet = 0;
  while (quiet < 2) {
    // Messages come one after the other: what the page was told before this is done when it answers.
    const busy = await page.evaluate(
      () => new Promise<boolean>((done) => setTimeout(() => done(document.querySelector('[data-action="check"][aria-disabled="true"]') !== null), 15)),
    );
    quiet = busy || excel().roundTrips() !== asked ? 0 : quiet + 1;
    asked = excel().roundTrips();
  }
}

export interface Said {
  readonly tone: string;
  readonly text: string;
  readonly canUndo: boolean;
  readonly wrongAmounts: number;
  readonly stale: boolean;
}

/** What the pane says now. */
export const said = ({ page }: OpenedPane): Promise<Said> =>
  page.evaluate(() => ({
    tone: document.querySelector('[data-status]')?.getAttribute('data-status') ?? '',
    text: document.querySelector('[data-status]')?.textContent ?? '',
    canUndo: document.querySelector('[data-status-line] [data-action="undo"]') !== null,
    wrongAmounts: document.querySelectorAll('[data-rule="amount-not-a-number"]').length,
    stale: document.querySelector('[role="group"] p')?.textContent?.includes('바뀌었습니다') ?? false,
  }));

/** Sheets that the pane makes hold the time at which they were made. */
export const standing = (excel: EmulatedExcel): string => stateOf(excel).replace(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}/g, 'then');

async function openWrongAmount(page: Page): Promise<void> {
  const finding = page.locator('[data-rule="amount-not-a-number"]').first();
  await finding.waitFor();
  const opener = finding.locator('[data-action="open-finding"]');
  if ((await opener.getAttribute('aria-expanded')) !== 'true') await opener.evaluate((element) => (element as HTMLElement).click());
}

async function fixAll({ page }: OpenedPane): Promise<void> {
  // Where the preview stands open from the time before, its button is pressed again.
  if ((await page.locator(button('fix-all-apply')).count()) === 0) {
    await openWrongAmount(page);
    await press(page, 'fix-all', '[data-rule="amount-not-a-number"]');
  }
  await press(page, 'fix-all-apply');
}

export interface Action {
  readonly name: string;
  /** Done before, without any trouble. */
  readonly before?: (pane: OpenedPane) => Promise<void>;
  readonly act: (pane: OpenedPane) => Promise<void>;
  /** It changes nothing in the workbook. */
  readonly reads?: true;
}

const insertApply = ({ page }: OpenedPane): Promise<void> => press(page, 'insert-apply', '[data-function="RD_COST"]');

export const ACTIONS: readonly Action[] = [
  { name: 'check', reads: true, act: ({ page }) => press(page, 'check') },
  { name: 'fix', act: fixAll },
  {
    name: 'undo',
    before: async (pane) => {
      await fixAll(pane);
      await pane.page.locator('[data-action="undo"]').waitFor();
    },
    act: ({ page }) => press(page, 'undo'),
  },
  { name: 'mark', act: ({ page }) => press(page, 'mark') },
  {
    name: 'unmark',
    before: async ({ page }) => {
      await press(page, 'mark');
      await page.locator('[data-action="unmark"]').waitFor();
    },
    act: ({ page }) => press(page, 'unmark'),
  },
  { name: 'report', act: ({ page }) => press(page, 'report') },
  { name: 'statement', act: ({ page }) => press(page, 'statement') },
  {
    name: 'insert formula',
    before: async ({ page, excel }) => {
      excel().workbook.selected = [{ top: 8, left: 9, bottom: 8, right: 9 }];
      await press(page, 'settings');
      await press(page, 'functions');
      await press(page, 'insert', '[data-function="RD_COST"]');
      await page.locator('[data-function="RD_COST"] [data-argument="amounts"]').waitFor();
    },
    act: insertApply,
  },
];

/** The pane over two ledgers, checked, with what was done before the action. */
export async function ready(
  pane: OpenedPane,
  { before }: Pick<Action, 'before'> = {},
  arrange: (excel: EmulatedExcel) => void = () => undefined,
  options?: OfficeOptions,
): Promise<void> {
  await pane.open((excel) => {
    addTwoSheets(excel.workbook);
    arrange(excel);
  }, options);
  await press(pane.page, 'check');
  await pane.page.locator('[data-rule]').first().waitFor();
  await settled(pane);
  await before?.(pane);
  await settled(pane);
}

/** The person types an amount that is text, or the number again. The pane looks by itself, and finds it. */
export async function typesAmount(pane: OpenedPane, text: boolean): Promise<void> {
  const { workbook } = pane.excel();
  const sheet = workbook.find('배분1');
  if (!sheet) throw new Error('The sheet is gone.');
  workbook.type(sheet, 'D3', text ? '1,000,000원' : 1_000_000);
  await settled(pane);
}

export const finds = (pane: OpenedPane, wrongAmounts: number): Promise<void> =>
  expect.poll(async () => (await said(pane)).wrongAmounts, { timeout: 30_000, interval: 30 }).toBe(wrongAmounts);
