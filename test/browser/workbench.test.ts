import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { FileHost } from '../../src/hosts/file';
import { a1 } from '../../src/sheet/a1';
import { partsOf, xlsxOf, zipOf } from '../lib/xlsx-of';
import { cells, check, findings, openFile, save, selected } from './page';
import { typeInCell } from './typing';
import { begin, useWindow } from './window';

const opened = useWindow();

/** The sheets of a file as LibreOffice reads them: rows of values, recalculated. */
function asLibreOfficeReads(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'kventure-office-'));
  try {
    writeFileSync(join(folder, 'saved.xlsx'), bytes);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76,1',
        '--outdir',
        folder,
        join(folder, 'saved.xlsx'),
      ],
      { stdio: 'ignore' },
    );
    return readFileSync(join(folder, 'saved.csv'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const cellOf = async (bytes: Uint8Array, sheet: string, row: number, column: number): Promise<unknown> => {
  const host = await FileHost.open(bytes);
  const info = (await host.sheets()).find((one) => one.name === sheet);
  const block = await host.read(info?.id ?? '');
  return block.values[row - block.top]?.[column - block.left] ?? null;
};

describe('the samples', () => {
  it('is a ledger at the start, whose planted mistakes one click finds', async () => {
    // The one that the page shows by itself.
    const { page } = await opened.fresh();
    await check(page);
    // Each of them was planted by hand in src/workbench/samples/make.ts.
    const found = await findings(page);
    for (const rule of ['category-deleted', 'category-unknown', 'amount-not-a-number', 'date-outside-period', 'subtotal-mismatch', 'category-missing']) {
      expect(found.map((one) => one.rule)).toContain(rule);
    }
  });

  it('checks the statement, where one subtotal is 100 too high and a deleted line has an amount', async () => {
    const page = await begin(opened, 'statement');
    await check(page);
    // Rows of the sample: 9 is the lease (9,600 + 0, typed in as 9,700), 13 is 다. <삭제> with 700.
    expect(await findings(page)).toEqual(
      expect.arrayContaining([
        { rule: 'subtotal-mismatch', address: 'D9' },
        { rule: 'category-deleted', address: 'B13' },
      ]),
    );
  });

  it('shows the firms of the score sheet with their points', async () => {
    const page = await begin(opened, 'scores');
    const before = await save(page);
    // 하늘로보틱스, AABABABBABBAB on card 6: 9+9+9.6 + 12+10.4+10+4 + 3.2+4+5.6+4 + 6+3.2 = 90
    expect(await cellOf(before, '예비벤처 평가', 5, 1)).toBeCloseTo(90, 10);
  });
});

describe('the way through', () => {
  it('goes from a finding to its cell, applies a fix, takes it back, and saves what LibreOffice reads', async () => {
    const page = await begin(opened, 'ledger');
    await check(page);
    const finding = page.locator('[data-rule="amount-not-a-number"]').first();
    const address = (await finding.getAttribute('data-address')) ?? '';
    await finding.locator('[data-action="go"]').click();
    await expect.poll(() => selected(page)).toBe(address);

    // Going to a finding opens it.
    await finding.locator('[data-action="open-finding"][aria-expanded="true"]').waitFor();
    await finding.locator('[data-action="fix"]').click();
    await expect.poll(async () => (await findings(page)).some((one) => one.rule === 'amount-not-a-number')).toBe(false);
    const fixed = await save(page);
    const row = Number(address.slice(1)) - 1;
    expect(await cellOf(fixed, '연구개발비 배분', row, 8)).toBe(1_250_000);
    expect(asLibreOfficeReads(fixed)).toContain('1,250,000');

    await page.locator('[data-action="undo"]').first().click();
    await expect.poll(async () => (await findings(page)).some((one) => one.rule === 'amount-not-a-number')).toBe(true);
    expect(await cellOf(await save(page), '연구개발비 배분', row, 8)).toBe('1,250,000원');
  });

  it('opens what it saved, and keeps a file that it cannot read from replacing the open one', async () => {
    const page = await begin(opened, 'ledger');
    const saved = await save(page);
    await openFile(page, '다시 연 파일.xlsx', saved);
    await expect.poll(() => page.locator('[data-file-name]').getAttribute('data-file-name')).toBe('다시 연 파일.xlsx');
    await openFile(page, '손상.xlsx', saved.subarray(0, saved.length / 2));
    await expect.poll(() => page.locator('[data-message="error"]').textContent()).toContain('열려 있는 통합 문서는 그대로입니다');
    expect(await page.locator('[data-file-name]').getAttribute('data-file-name')).toBe('다시 연 파일.xlsx');
    await openFile(page, '그림.xlsx', Buffer.from('not a workbook'));
    await expect.poll(() => page.locator('[data-message="error"]').textContent()).toContain('Excel 통합 문서');
  });
});

describe('a filter of the file', () => {
  const FILTER = '<autoFilter ref="A3:D7"><filterColumn colId="1"><filters><filter val="1.가.②"/></filters></filterColumn></autoFilter>';
  const filtered = (): Uint8Array => {
    const rows = [
      ['신청일', '2014-02-14', '', ''],
      ['', '', '', ''],
      ['일자', '비목', '적요', '장부금액(원)'],
      ['2013-03-04', '1.가.②', '시약', 1_000_000],
      ['2013-03-05', '1.자', '부품', 2_000_000],
      ['2013-03-06', '1.가.②', '시약', 3_000_000],
      ['2013-03-07', '1.가.②', '부품', 4_000_000],
    ];
    const cells = Object.fromEntries(rows.flatMap((row, r) => row.map((value, c) => [a1(r, c), { value }] as const)));
    const parts = partsOf(xlsxOf({ sheets: [{ name: '원장', cells, hiddenRows: [5] }] }));
    return zipOf({ ...parts, [PART]: (parts[PART] as string).replace('</sheetData>', `$&${FILTER}`) });
  };
  const PART = 'xl/worksheets/sheet1.xml';
  const partOf = async (page: Page): Promise<string> => partsOf(await save(page))[PART] ?? '';

  it('is drawn, stays in the file, and is cleared where a finding in one of its rows is asked for', async () => {
    const page = await begin(opened, 'ledger');
    await openFile(page, '필터.xlsx', filtered());
    await check(page);
    // 1.자 was deleted from 별표 3; its row is the one that the filter hides.
    const finding = page.locator('[data-rule="category-deleted"]').first();
    await finding.locator('[data-action="go"]').click();
    await finding.locator('[data-action="reveal"]').waitFor();
    expect(await partOf(page)).toContain(FILTER);
    await finding.locator('[data-action="reveal"]').click();
    await finding.locator('[data-action="reveal"]').waitFor({ state: 'detached' });
    const cleared = await partOf(page);
    expect([cleared.includes('<autoFilter ref="A3:D7"></autoFilter>'), cleared.includes('hidden="1"')]).toEqual([true, false]);
    expect(await page.locator('[data-message="warning"]').count()).toBe(0);
    // From the pane, as in Excel: one clearing is one Ctrl+Z.
    expect(await page.evaluate(() => document.activeElement?.closest('[data-pane]') !== null)).toBe(true);
    await page.keyboard.press('Control+z');
    await expect.poll(() => partOf(page)).toContain('<filter val="1.가.②"/>');
    expect((await partOf(page)).match(/hidden="1"/g)).toHaveLength(1);
    await page.keyboard.press('Control+y');
    await expect.poll(() => partOf(page)).toBe(cleared);
  });
});

describe('functions in the cells', () => {
  it('calculate, and explain their arguments while they are typed', async () => {
    const page = await begin(opened, 'ledger');
    await typeInCell(page, 'E12', '=KVENTURE.RD_RA');
    await expect.poll(() => page.locator('body').textContent()).toContain('KVENTURE.RD_RATIO');
    await page.keyboard.type('TIO(');
    await expect.poll(() => page.locator('body').textContent()).toContain('sales');
    await page.keyboard.type('1,20)');
    await page.keyboard.press('Enter');
    // 1 of 20.
    await expect.poll(async () => cellOf(await save(page), '연구개발비 배분', 11, 4)).toBe(0.05);
  });
});

describe('the function browser', () => {
  it('shows all functions, fills the arguments from the ledger, and puts the call into the selected cell', async () => {
    const page = await begin(opened, 'ledger');
    await check(page);
    await page.click('[data-action="settings"]');
    await page.click('[data-action="functions"]');
    expect(await page.locator('[data-function]').count()).toBe(22);
    const one = page.locator('[data-function="RD_COST"]');
    await one.locator('[data-action="insert"]').click();
    // 59 costs from row 6 on, without the total in row 65.
    await expect.poll(() => one.locator('[data-argument="amounts"]').inputValue()).toBe("'연구개발비 배분'!K6:K64");
    // Row 4, between the data of the firm and the headings, is empty.
    await cells(page).click({ position: { x: 700, y: 104 } });
    const cell = await selected(page);
    await one.locator('[data-action="insert-apply"]').click();
    // The ledger holds lines that are none: the function says so instead of a sum, and that is no success.
    await expect
      .poll(async () => page.locator('[data-panel="notice"] [data-status="warning"]').textContent())
      .toContain(`${cell}에 넣은 수식의 결과가 오류(#VALUE!)`);
    await page.locator('[data-panel="notice"] [data-action="undo"]').click();
    await expect.poll(() => page.locator('[data-panel="notice"] [data-status="success"]').textContent()).toContain('되돌렸습니다');
  });

  it('opens the page of help from its own origin', async () => {
    const page = await begin(opened, 'ledger');
    await page.click('[data-action="settings"]');
    await page.click('[data-action="functions"]');
    const one = page.locator('[data-function="RD_COST"]');
    await one.getByRole('button', { name: 'RD_COST', exact: true }).click();
    const [help] = await Promise.all([page.context().waitForEvent('page'), one.locator('a').click()]);
    await help.waitForLoadState();
    expect(help.url()).toBe(`${opened.current.address}help/ko/RD_COST.html`);
    expect(await help.locator('h1').textContent()).toBe('RD_COST');
    await help.close();
  });
});
