import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { selfCheckMain } from '../../src/cli/self-check';
import { date } from '../../src/domain';

const LEDGER = fileURLToPath(new URL('../golden/allocation-ledger.xlsx', import.meta.url));
let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kventure-self-check-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
  let [out, err] = ['', ''];
  const code = await selfCheckMain(args, { out: (text) => (out += text), err: (text) => (err += text), today: () => date('2014-02-20') });
  return { code, out, err };
};

it('says what each route needs, makes the sheet in a copy, and answers by it afterwards', async () => {
  const before = readFileSync(LEDGER);
  const made = await run(LEDGER, '--applied-on', '2014-02-14', '--out', folder);
  expect(made.code).toBe(0);
  // 207,350,000 won of 2013 are recognised: above 50,000,000 (영 제2조의3③).
  expect(made.out).toContain('충족 · 연구개발비 (시행령 제2조의3 · ③)');
  expect(made.out).toContain('통합 문서에서 읽은 내용으로 판단');
  expect(readFileSync(LEDGER).equals(before)).toBe(true);
  const copy = join(folder, 'allocation-ledger 자가진단.xlsx');
  const again = await run(copy, '--json');
  expect(JSON.parse(again.out)).toMatchObject({
    edition: '2013-60',
    sheet: '벤처확인 자가진단',
    facts: { on: '2014-02-14', rdCost: 207_350_000, sales: 2_713_700_000 },
    unread: [],
    routes: [{ route: 'investment' }, { route: 'rd', outcome: { kind: 'incomplete' } }, { route: 'guaranteeLoan' }, { route: 'prospective' }],
  });
  const refused = await run(LEDGER, '--out', folder);
  expect([refused.code, refused.err.includes('--force')]).toEqual([2, true]);
});

it('a copy of a workbook with macros keeps the ending that says so', async () => {
  copyFileSync(LEDGER, join(folder, 'm.xlsm'));
  expect((await run(join(folder, 'm.xlsm'), '--out', folder)).code).toBe(0);
  expect(existsSync(join(folder, 'm 자가진단.xlsm'))).toBe(true);
});

it('never writes through a link to the workbook, --force or not', async () => {
  const book = join(folder, 'a.xlsx');
  copyFileSync(LEDGER, book);
  symlinkSync(book, join(folder, 'a 자가진단.xlsx'));
  const { code, err } = await run(book, '--out', folder, '--force');
  expect([code, err.includes('원본은 그대로입니다')]).toEqual([2, true]);
  expect(readFileSync(book).equals(readFileSync(LEDGER))).toBe(true);
});

it.each([
  { what: 'no file', args: [] },
  { what: 'a file that is not there', args: ['x.xlsx'] },
  { what: 'no date', args: [LEDGER, '--applied-on', '어제'] },
  { what: 'a day before the first notice', args: [LEDGER, '--applied-on', '2009-01-02'] },
  { what: 'an unknown option', args: [LEDGER, '--nothing'] },
  { what: 'an unknown language', args: [LEDGER, '--lang', 'de'] },
])('refuses $what', async ({ args }) => {
  const { code, err } = await run(...args);
  expect([code, err.length > 0]).toEqual([2, true]);
});
