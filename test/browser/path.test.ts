/** One path of a person: open, check, fix, ignore, mark, sort, insert, rename, save, open again, take the marks away. The findings never differ but in their rows. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { checkFile, isChecked } from '../../src/cli/check-file';
import { FileHost } from '../../src/hosts/file';
import { partsOf } from '../lib/xlsx-of';
import { bytesOf, cells, check, findings, keptCount, openFile, ready, save } from './page';
import { renameSheet, select, typeInCell } from './typing';
import { useWindow } from './window';

const folder = mkdtempSync(join(tmpdir(), 'kventure-path-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const opened = useWindow();

/** What stands in a saved file: marks and findings by the voucher of their row (column C), what was decided, and the sums. */
async function inFile(bytes: Uint8Array) {
  const host = await FileHost.open(bytes);
  const [sheet] = await host.sheets();
  const block = await host.read(sheet?.id ?? '');
  const ofRow = (address: string): string =>
    `${String(block.values[Number(/\d+$/.exec(address)?.[0]) - 1 - block.top]?.[2 - block.left])} ${address.charAt(0)}`;
  const path = join(folder, 'saved.xlsx');
  writeFileSync(path, bytes);
  const checked = await checkFile(path, {});
  if (!isChecked(checked)) throw new Error(checked.error.en);
  const { check: result } = checked;
  const single = result.findings.filter(({ ruleId }) => ruleId !== 'condition-unconfirmed');
  return {
    sheet: sheet?.name,
    // A question is asked once for many rows, in the first of them as they stand now: it is compared by its place below.
    marks: (await host.readMarks(sheet?.id ?? '')).flatMap(({ address, severity }) => (/error|warning/.test(severity) ? [ofRow(address)] : [])).sort(),
    findings: single.map(({ ruleId, address }) => `${ruleId} ${ofRow(address)}`).sort(),
    addresses: result.findings.map(({ ruleId, address }) => ({ rule: ruleId, address })),
    decided: result.sheets.flatMap(({ decided }) => decided.map(({ finding, decision }) => `${ofRow(finding.address)} ${decision.kind} ${decision.reason}`)),
    summary: result.summary,
  };
}

it('marks, decisions and sums stay with their rows, in the pane, in the file and in the terminal', async () => {
  const { page } = await opened.fresh();
  /** Sorts the rows of the ledger by its first column, as the menu of the grid does. */
  const sort = async (last: number, way: string) => {
    await select(page, `A6:M${last}`);
    await cells(page).click({ button: 'right', position: { x: 300, y: 250 } });
    await page.getByText('정렬', { exact: true }).last().hover();
    await page.getByText(way, { exact: true }).last().click();
  };
  const gone = (rule: string) => expect.poll(async () => (await findings(page)).some((one) => one.rule === rule)).toBe(false);
  const at = async (rule: string) => (await findings(page)).find((one) => one.rule === rule)?.address;
  const openFinding = async (rule: string) => {
    await page.locator(`[data-rule="${rule}"] [data-action="open-finding"]`).first().click();
    return page.locator(`[data-rule="${rule}"]`).first();
  };
  const verdict = () => page.locator('[data-action="fold-verdict"]').innerText();

  await check(page);
  await (await openFinding('amount-not-a-number')).locator('[data-action="fix"]').click();
  await gone('amount-not-a-number');
  await (await openFinding('category-unknown')).locator('[data-action="ignore"]').click();
  await page.locator('[data-field="reason"]').fill('계약서로 확인');
  await page.locator('[data-action="decide"]').click();
  await gone('category-unknown');
  await page.locator('[data-action="mark"]').click();
  await page.locator('[data-action="unmark"]').waitFor();
  const said = await verdict();
  expect(said).toContain('무시한 오류 1건');

  const before = await inFile(await save(page));
  expect(before.addresses).toEqual(await findings(page));
  expect(before.decided).toEqual([expect.stringContaining('G ignored 계약서로 확인')]);
  expect(before.marks.length).toBeGreaterThan(8);

  // 59 rows from 6 to 64, the last first: what stood in row 53 stands in 17.
  expect(await at('category-deleted')).toBe('G53');
  await sort(64, '내림차순 정렬');
  await expect.poll(() => at('category-deleted')).toBe('G17');
  // A row above all of them, and another name of the sheet.
  await select(page, 'A6');
  await cells(page).click({ button: 'right', position: { x: 20, y: 153 } });
  await page.getByText('위에 행 삽입').click({ position: { x: 20, y: 12 } });
  await expect.poll(async () => Number((await at('category-deleted'))?.slice(1))).toBe(18);
  await renameSheet(page, '연구개발비 배분', '2013');
  await expect.poll(() => page.locator('[data-action="correct"]').getAttribute('aria-label')).toContain('‘2013’');
  expect(await verdict()).toBe(said);

  const saved = await save(page);
  const sorted = await inFile(saved);
  expect(sorted.addresses).toEqual(await findings(page));
  expect({ ...sorted, addresses: [] }).toEqual({ ...before, addresses: [], sheet: '2013' });

  await openFile(page, '다시 연 파일.xlsx', saved);
  await page.locator('[data-file-name="다시 연 파일.xlsx"]').waitFor();
  await check(page);
  expect(await findings(page)).toEqual(sorted.addresses);
  expect(await verdict()).toBe(said);
  await page.locator('[data-action="unmark"]').click();
  await page.locator('[data-action="mark"]').waitFor();
  const clean = await save(page);
  const last = await inFile(clean);
  expect(last).toEqual({ ...sorted, marks: [] });
  expect(Object.values(partsOf(clean)).join('')).not.toContain('KVENTURE:');
});

it('what was not saved is there again after the page was gone, goes when it is saved, and other formats say what they are', async () => {
  const { page } = await opened.fresh();
  page.on('dialog', (dialog) => void dialog.accept());
  const choose = async (item: string) => {
    await page.click('[data-action="file"]');
    await page.click(`[data-action="${item}"]`);
  };
  const downloaded = async (click: () => Promise<void>) => (await Promise.all([page.waitForEvent('download'), click()]))[0];

  await choose('new');
  await page.locator('[data-file-name="새 통합 문서.xlsx"]').waitFor();
  await typeInCell(page, 'A1', '12억');
  await page.keyboard.press('Enter');
  // Kept once it has been quiet.
  await expect.poll(() => keptCount(page)).toBe(1);
  await page.reload();
  await ready(page);
  await page.locator('[data-offer="새 통합 문서.xlsx"]').waitFor();
  // Its day in full, as dates are written everywhere.
  expect(await page.locator('[data-offer="새 통합 문서.xlsx"]').innerText()).toMatch(/\(\d{4}-\d{2}-\d{2} \d{2}:\d{2}\)/);
  await page.click('[data-action="restore"]');
  await page.locator('[data-file-name="새 통합 문서.xlsx"]').waitFor();
  await ready(page);
  await choose('save-as');
  await page.locator('[data-field="file-name"]').fill('검토본');
  const saved = await downloaded(() => page.click('[data-action="save-as-apply"]'));
  expect(saved.suggestedFilename()).toBe('검토본.xlsx');
  const host = await FileHost.open(await bytesOf(saved));
  expect((await host.read((await host.sheets())[0]?.id ?? '')).values).toEqual([['12억']]);

  // CP949 with syllables that the older set lacks, as a browser knows them: 똠 is 8C 63, 힣 C6 52.
  await openFile(page, '원장.csv', new Uint8Array([0x8c, 0x63, 0xc6, 0x52, 0x09, ...Buffer.from('1,500\r\n-2\t=1+1\r\n')]));
  await expect.poll(() => page.locator('[data-message="info"]').textContent()).toContain('CP949(EUC-KR), 탭 구분으로 읽었습니다: 2행');
  const csv = await downloaded(() => choose('save-csv'));
  expect(csv.suggestedFilename()).toBe('원장.csv');
  expect((await bytesOf(csv)).toString('utf8')).toBe("\ufeff똠힣,1500\r\n-2,'=1+1\r\n");
  expect(await page.locator('[data-message="warning"]').textContent()).toContain('수식처럼 시작하는 텍스트 1개');
  expect(await keptCount(page)).toBe(0);
});
