/** Cells with a list of what they may hold: typing stays in the cell, and the list opens where somebody asks for it. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { FileHost } from '../../src/hosts/file';
import { rawWorkbook, worksheet, zipOf } from '../lib/xlsx-of';
import { cells, openFile, save, selected } from './page';
import { select } from './typing';
import { useWindow } from './window';

const ROWS = 12;
/** From the left end of the column. */
const ARROW = 71;
const text = (address: string, value: string): string => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (at: number, cell: string): string => `<row r="${at}">${cell}</row>`;
const list = (area: string, words: string, strict: boolean): string =>
  `<dataValidation type="list" allowBlank="1"${strict ? ' showErrorMessage="1"' : ''} sqref="${area}"><formula1>"${words}"</formula1></dataValidation>`;
/** In A a list that refuses, in B one that does not, in C codes. */
const file = (): Uint8Array =>
  zipOf(
    rawWorkbook({
      sheets: {
        원장: worksheet(
          row(1, ['취소', '비고', '비목'].map((heading, at) => text(`${'ABC'[at]}1`, heading)).join('')) +
            Array.from({ length: ROWS }, (_none, at) => row(at + 2, text(`A${at + 2}`, 'N'))).join(''),
          `<dataValidations count="3">${list(`A2:A${ROWS + 1}`, 'Y,N', true)}${list(`B2:B${ROWS + 1}`, '확인,보류', false)}${list(`C2:C${ROWS + 1}`, '1.가.②,1.가.③,2.나.①', true)}</dataValidations>`,
        ),
      },
    }),
  );

const drawn = (page: Page) => page.locator('[data-u-comp="sheets-dropdown-list"]');
async function column(page: Page, letter: string): Promise<unknown[]> {
  const host = await FileHost.open(await save(page));
  const [first] = await host.sheets();
  const { values, top, left } = await host.read(first?.id ?? '');
  return Array.from({ length: ROWS }, (_none, at) => values[at + 1 - top]?.['ABC'.indexOf(letter) - left] ?? null);
}
const first = (letters: string, rest = 'N'): string[] => Array.from({ length: ROWS }, (_none, at) => letters[at] ?? rest);

describe('a cell with a list', () => {
  const opened = useWindow();
  const begin = async (): Promise<Page> => {
    const { page } = opened.current;
    await openFile(page, 'lists.xlsx', file());
    return page;
  };

  it.each([
    { rows: 'at once', typed: 40, entered: 120 },
    { rows: 'one a second', typed: 500, entered: 500 },
  ])('takes what is typed down the column, rows $rows', async ({ typed, entered }) => {
    const page = await begin();
    await select(page, 'A2');
    for (const letter of 'YNYNYYNY') {
      await page.keyboard.type(letter);
      await page.waitForTimeout(typed);
      expect(await drawn(page).count()).toBe(0);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(entered);
    }
    await expect.poll(() => selected(page)).toBe('A10');
    expect(await column(page, 'A')).toEqual(first('YNYNYYNY'));
  });

  it('is given up with Esc and left with Tab and the arrows, as any other', async () => {
    const page = await begin();
    await select(page, 'A2');
    for (const key of ['Y', 'Escape', 'ArrowDown', 'Y', 'Tab']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(700);
    }
    await expect.poll(() => selected(page)).toBe('B3');
    for (const key of ['ArrowLeft', 'ArrowDown', 'Y', 'ArrowDown', 'F2', 'Backspace', 'Y', 'Enter']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(300);
    }
    await expect.poll(() => selected(page)).toBe('A6');
    expect(await column(page, 'A')).toEqual(first('NYYY'));
  });

  it('takes a code typed in one go, refuses what is in no list, and takes that where the file does not ask for it', async () => {
    const page = await begin();
    for (const [address, code] of [
      ['C2', '1.가.③'],
      ['C3', '2.나.①'],
      ['B2', '다시 볼 것'],
      ['C4', '9.하'],
    ] as const) {
      await select(page, address);
      await page.keyboard.type(code);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(700);
      expect(await page.locator('[role="dialog"]').count(), address).toBe(address === 'C4' ? 1 : 0);
    }
    await page.getByRole('button', { name: '확인', exact: true }).click();
    expect((await column(page, 'C')).slice(0, 3)).toEqual(['1.가.③', '2.나.①', null]);
    expect((await column(page, 'B'))[0]).toBe('다시 볼 것');
  });

  it('opens on its arrow and with Alt+↓, where the arrows and Enter choose, Esc closes and typing goes into the cell', async () => {
    const page = await begin();
    // Its arrow stands at the right end of a cell: the row numbers, the column, the fifth row.
    const box = await cells(page).boundingBox();
    await page.mouse.click((box?.x ?? 0) + 46 + ARROW, (box?.y ?? 0) + 20 + 4.5 * 24);
    await drawn(page).getByText('Y', { exact: true }).click();
    await expect.poll(() => drawn(page).count()).toBe(0);
    await select(page, 'A2');
    await page.keyboard.press('Alt+ArrowDown');
    await drawn(page).waitFor();
    expect(await drawn(page).locator('input').count()).toBe(0);
    for (const key of ['ArrowUp', 'Enter']) await page.keyboard.press(key);
    await expect.poll(() => drawn(page).count()).toBe(0);
    // What stands there already stays.
    await page.keyboard.press('Alt+ArrowDown');
    await drawn(page).getByText('Y', { exact: true }).click();
    await expect.poll(() => drawn(page).count()).toBe(0);
    await page.keyboard.press('Alt+ArrowDown');
    await drawn(page).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => drawn(page).count()).toBe(0);
    expect(await selected(page)).toBe('A2');
    await select(page, 'C3');
    await page.keyboard.press('Alt+ArrowDown');
    await drawn(page).waitFor();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await select(page, 'A4');
    await page.keyboard.press('Alt+ArrowDown');
    await drawn(page).waitFor();
    await page.keyboard.type('Y');
    await expect.poll(() => drawn(page).count()).toBe(0);
    await page.keyboard.press('Enter');
    await expect.poll(() => selected(page)).toBe('A5');
    expect(await column(page, 'A')).toEqual(first('YNYY'));
    expect((await column(page, 'C')).slice(0, 3)).toEqual([null, '1.가.③', null]);
  });
});
