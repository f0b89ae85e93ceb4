import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formsMain } from '../../src/cli/forms';
import { findSoffice } from '../../src/cli/pdf';
import { date } from '../../src/domain';
import { FileHost } from '../../src/hosts/file';
import { describeWithSoffice } from '../lib/soffice';

const LEDGER = fileURLToPath(new URL('../golden/allocation-ledger.xlsx', import.meta.url));
let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kventure-forms-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
  let [out, err] = ['', ''];
  const code = await formsMain(args, { out: (text) => (out += text), err: (text) => (err += text), today: () => undefined, soffice: () => undefined });
  return { code, out, err };
};

it('makes the forms of a route with their list, and nothing twice unasked', async () => {
  const before = readFileSync(LEDGER);
  const made = await run(LEDGER, '--type', '연구개발', '--out', folder);
  expect(made.code).toBe(0);
  const host = await FileHost.open(new Uint8Array(readFileSync(made.out.trim())));
  const names = (await host.sheets()).map(({ name }) => name);
  expect(names.slice(-4)).toEqual(['별지 제1호', '별지 제1-1호', '별지 제2호', '제출 서류 목록']);
  expect(readFileSync(LEDGER).equals(before)).toBe(true);
  const again = await run(LEDGER, '--type', '연구개발', '--out', folder);
  expect([again.code, again.err.includes('--force')]).toEqual([2, true]);
});

it('what has macros keeps the ending that says so, and a name of a file is shown and not obeyed', async () => {
  const macros = join(folder, 'm.XLSM');
  writeFileSync(macros, readFileSync(LEDGER));
  expect((await run(macros, '--type', '연구개발', '--out', join(folder, 'out'))).out.trim()).toBe(join(folder, 'out', 'm 제출서류.XLSM'));
  const { code, err } = await run(join(folder, 'no\u001b[31m.xlsx'), '--type', '연구개발', '--out', folder);
  expect([code, err.includes('no\ufffd[31m.xlsx'), err.includes('\u001b')]).toEqual([2, true, false]);
});

it('asks what is to happen with forms that are there, and fills them again', async () => {
  const first = (await run(LEDGER, '--type', '연구개발', '--out', folder)).out.trim();
  const again = join(folder, 'again');
  const asked = await run(first, '--type', '연구개발', '--out', again);
  expect([asked.code, asked.err.includes('--existing'), asked.err.includes('별지 제2호')]).toEqual([2, true, true]);
  const refilled = await run(first, '--type', '연구개발', '--out', again, '--existing', 'refill');
  expect(refilled.code).toBe(0);
  const host = await FileHost.open(new Uint8Array(readFileSync(refilled.out.trim())));
  const names = (await host.sheets()).map(({ name }) => name).filter((name) => name.startsWith('별지'));
  expect(names).toEqual(['별지 제1호', '별지 제1-1호', '별지 제2호']);
  const copied = await run(first, '--type', '연구개발', '--out', again, '--existing', 'copy', '--force');
  const copy = await FileHost.open(new Uint8Array(readFileSync(copied.out.trim())));
  expect((await copy.sheets()).filter(({ name }) => name.startsWith('별지'))).toHaveLength(6);
});

describe('an institution that scores by its own items', () => {
  const items = [
    { group: '경영능력', name: '팀의 구성', maxPoints: 40 },
    { group: '수익전망', name: '시장 규모', maxPoints: 60 },
  ];
  const book = async (name: string, own: unknown): Promise<string> => {
    const host = await FileHost.open(new Uint8Array(readFileSync(LEDGER)));
    if (own !== undefined) await host.remember('own-items', own);
    const path = join(folder, name);
    writeFileSync(path, await host.save());
    return path;
  };
  const cells = async (path: string): Promise<string> => {
    const host = await FileHost.open(new Uint8Array(readFileSync(path)));
    const sheet = (await host.sheets()).find(({ name }) => name === '별표 4 평가표');
    return sheet ? JSON.stringify((await host.read(sheet.id)).values) : '';
  };

  it('the scorecard is made by what the workbook remembers, and that is said', async () => {
    const path = await book('own.xlsx', { edition: '2013-60', items, from: '‘항목’ A1:C3' });
    const made = await run(path, '--type', '연구개발', '--scorecard', '--out', join(folder, 'out'));
    expect([made.code, made.err]).toEqual([0, expect.stringContaining('기관 자체 항목 2개(‘항목’ A1:C3)로 평가표를 만듭니다')]);
    const card = await cells(made.out.trim());
    expect([card.includes('팀의 구성'), card.includes('시장 규모'), card.includes('기술지식수준')]).toEqual([true, true, false]);
    const again = await run(made.out.trim(), '--type', '연구개발', '--scorecard', '--existing', 'refill', '--out', join(folder, 'again'));
    expect([again.code, await cells(again.out.trim())]).toEqual([0, card]);
    // Not asked for, it is named.
    const without = await run(path, '--type', '연구개발', '--out', join(folder, 'none'));
    expect([without.code, without.err.includes('--scorecard'), await cells(without.out.trim())]).toEqual([0, true, '']);
  });

  it('what the workbook remembers is shown and not obeyed by the terminal', async () => {
    const path = await book('own.xlsx', { edition: '2013-60', items, from: '\u001b]0;title\u0007\u001b[2J\n오류 0건' });
    const { code, err } = await run(path, '--type', '연구개발', '--scorecard', '--out', join(folder, 'out'));
    expect([code, err.includes('2J 오류 0건')]).toEqual([0, true]);
    // eslint-disable-next-line no-control-regex -- these are the ones meant
    expect(err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  it.each([
    { what: 'without such items the card is that of the notice', own: undefined, type: '연구개발', code: 0, says: '', has: '기술지식수준' },
    {
      what: 'items that do not add up are refused',
      own: { edition: '2013-60', items: [items[0]], from: '‘항목’ A1:C2' },
      type: '연구개발',
      code: 2,
      says: '배점의 합이 40점입니다. 100점이어야 합니다.',
      has: '',
    },
    { what: 'a type without a scorecard is refused', own: undefined, type: '투자', code: 2, says: '평가표가', has: '' },
  ])('$what', async ({ own, type, code, says, has }) => {
    const made = await run(await book('book.xlsx', own), '--type', type, '--scorecard', '--out', join(folder, 'out'));
    expect([made.code, made.err.includes(says)]).toEqual([code, true]);
    if (has !== '') expect(await cells(made.out.trim())).toContain(has);
  });
});

it.each([
  { what: 'no type', args: [LEDGER, '--out', 'x'] },
  { what: 'an unknown type', args: [LEDGER, '--type', '모름', '--out', 'x'] },
  { what: 'a type of another notice', args: [LEDGER, '--type', '혁신성장', '--out', 'x'] },
  { what: 'no folder', args: [LEDGER, '--type', '예비'] },
  { what: 'no file', args: ['--type', '예비', '--out', 'x'] },
  { what: 'another notice', args: [LEDGER, '--type', '예비', '--applied-on', '2022-05-01', '--out', 'x'] },
])('refuses $what', async ({ args }) => {
  expect((await run(...args)).code).toBe(2);
});

it('looks at both files before it writes the first, and names the one that is there', async () => {
  const pdf = join(folder, 'allocation-ledger 제출서류.pdf');
  writeFileSync(pdf, 'mine');
  let err = '';
  const world = { out: () => undefined, err: (text: string) => void (err += text), today: () => undefined, soffice: () => '/no/soffice' };
  expect(await formsMain([LEDGER, '--type', '투자', '--out', folder], world)).toBe(2);
  expect(err).toContain(pdf);
  expect(readdirSync(folder)).toEqual(['allocation-ledger 제출서류.pdf']);
  // Without pages the workbook is made beside it; the other file stays.
  expect((await run(LEDGER, '--type', '투자', '--out', folder, '--no-pdf')).code).toBe(0);
  expect(readFileSync(pdf, 'utf8')).toBe('mine');
});

// In place of LibreOffice: what would be printed is handed back as it was handed over.
it.skipIf(process.platform === 'win32')('prints the forms and their list alone, into a file beside the workbook', async () => {
  const printer = join(folder, 'soffice');
  writeFileSync(printer, '#!/bin/sh\nfor last; do :; done\ncp "$last" "${last%.xlsx}.pdf"\n');
  chmodSync(printer, 0o755);
  let out = '';
  const world = { out: (text: string) => void (out += text), err: () => undefined, today: () => undefined, soffice: () => printer };
  expect(await formsMain([LEDGER, '--type', '투자', '--out', folder], world)).toBe(0);
  const [xlsx, pdf] = ['.xlsx', '.pdf'].map((end) => join(folder, `allocation-ledger 제출서류${end}`)) as [string, string];
  expect(out).toBe(`${xlsx}\n${pdf}\n`);
  const visible = async (path: string): Promise<string[]> =>
    (await (await FileHost.open(new Uint8Array(readFileSync(path)))).sheets()).filter(({ visible: shown }) => shown).map(({ name }) => name);
  expect(await visible(pdf)).toEqual(['별지 제1호', '별지 제1-1호', '제출 서류 목록']);
  expect(await visible(xlsx)).toContain('연구개발비 배분');
});

describeWithSoffice('where LibreOffice is', () => {
  it('prints every form and the list: the application on one page, eight of the plan, the result and the list on one each', async () => {
    const world = { out: () => undefined, err: () => undefined, today: () => undefined, soffice: findSoffice };
    expect(await formsMain([LEDGER, '--type', '연구개발', '--out', folder], world)).toBe(0);
    const pdf = readFileSync(join(folder, 'allocation-ledger 제출서류.pdf'), 'latin1');
    expect(pdf.match(/\/Type\s*\/Page(?![s\w])/g)).toHaveLength(1 + 8 + 1 + 1);
  }, 120_000);
});

it('makes the workbook where LibreOffice fails, and says so', async () => {
  let err = '';
  const world = { out: () => undefined, err: (text: string) => void (err += text), today: () => undefined, soffice: () => '/no/soffice' };
  expect(await formsMain([LEDGER, '--type', '투자', '--out', folder], world)).toBe(0);
  expect([err.includes('PDF를 만들지 못했습니다'), existsSync(join(folder, 'allocation-ledger 제출서류.xlsx'))]).toEqual([true, true]);
  // Errors of the cost say nothing of an investment.
  expect(err).not.toContain('검사 오류');
});

it('makes the forms of today for a workbook without a date of application, and says so', async () => {
  let [out, err] = ['', ''];
  const statement = fileURLToPath(new URL('../golden/statement-form.xlsx', import.meta.url));
  const code = await formsMain([statement, '--type', '연구개발', '--out', folder], {
    out: (text) => (out += text),
    err: (text) => (err += text),
    today: () => date('2026-11-28'),
    soffice: () => undefined,
  });
  expect([code, err]).toEqual([0, expect.stringMatching(/오늘\(2026-11-28\).*제2025-28호.*--applied-on/)]);
  const host = await FileHost.open(new Uint8Array(readFileSync(out.trim())));
  expect((await host.sheets()).map(({ name }) => name).slice(-3)).toEqual(['별지 제1호', '별지 제2호', '제출 서류 목록']);
});

it('makes a type that only the notice of today knows', async () => {
  const statement = fileURLToPath(new URL('../golden/statement-form.xlsx', import.meta.url));
  expect((await run(statement, '--type', '혁신성장', '--applied-on', '2026-05-06', '--out', folder)).code).toBe(0);
});

it.each([
  { what: 'a type of 2013 today', args: ['--type', '보증', '--applied-on', '2026-05-06'], says: '벤처투자기업, 연구개발기업, 혁신성장기업, 예비벤처기업' },
  { what: 'a type of today in 2014', args: ['--type', '혁신성장', '--applied-on', '2014-02-14'], says: '기술평가보증기업' },
  { what: 'a period whose forms are not held', args: ['--type', '연구개발', '--applied-on', '2022-05-01'], says: '담고 있지 않습니다' },
])('refuses $what, and says why', async ({ args, says }) => {
  const { code, err } = await run(LEDGER, ...args, '--out', folder);
  expect([code, err]).toEqual([2, expect.stringContaining(says)]);
});
