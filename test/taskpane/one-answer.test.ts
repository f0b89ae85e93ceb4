/** One workbook, asked in the terminal, in the pane in Excel and in the workbench: the same sheets are read, the same decisions hold, the same is found. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { WorkbookCheck } from '../../src/checking';
import { checkFile, isChecked } from '../../src/cli/check-file';
import { main } from '../../src/cli/main';
import { placeOf, reviewSheet, type ReviewProblem } from '../../src/documents/review-sheet';
import { date } from '../../src/domain';
import { excelHost } from '../../src/hosts/excel';
import type { Host } from '../../src/hosts/port';
import { a1 } from '../../src/sheet/a1';
import type { Decision } from '../../src/checking/findings';
import { isFormName, isOwnSheet } from '../../src/sheet/sheet-names';
import { createController } from '../../src/taskpane/session';
import type { SheetSpec, WorkbookSpec } from '../hosts/contract';
import { openGrid } from '../hosts/grid/bench';
import { xlsxOf } from '../lib/xlsx-of';
import { openOffice } from '../office';
import { fill } from '../office/fill';

afterEach(() => vi.unstubAllGlobals());

type Value = string | number | null;
const sheet = (name: string, rows: readonly (readonly Value[])[], more: Partial<SheetSpec> = {}): SheetSpec => ({
  name,
  cells: Object.fromEntries(rows.flatMap((row, r) => row.flatMap((value, c) => (value === null ? [] : [[a1(r, c), { value }] as const])))),
  ...more,
});
const HEAD: readonly Value[] = ['일자', '분류', '적요', '장부금액', '조정금액', '소계', '조정사유'];
const TOP: readonly (readonly Value[])[] = [['신청일', '2014-02-14', null, '단위', '원'], HEAD];
/** Two rows, the second amount as text. */
const ledger = (name: string, month: string, more: Partial<SheetSpec> = {}): SheetSpec =>
  sheet(
    name,
    [
      ...TOP,
      [`2013-${month}-02`, '1.가.②', '부품', 1_000_000, 0, 1_000_000, null],
      [`2013-${month}-03`, '1.가.②', '시약', '2,000,000원', 0, 2_000_000, null],
      [`2013-${month}-04`, '9.하', '출장', 500_000, 0, 500_000, null],
    ],
    more,
  );
const sales = sheet('매출', [
  ['분기', '매출액'],
  ['2013년 1분기', 10_000_000],
  ['2013년 2분기', 20_000_000],
  ['2013년 3분기', 30_000_000],
  ['2013년 4분기', 40_000_000],
]);

/** What each of the three is asked for, without the ids that its host gives to sheets. */
interface Answer {
  readonly read: unknown;
  readonly findings: unknown;
  readonly decided: unknown;
  readonly sums: unknown;
  readonly unread: unknown;
  readonly problems: readonly string[];
}
const withoutId = ({ sheetId: _id, ...rest }: { readonly sheetId: string }): unknown => rest;
const answerOf = (check: WorkbookCheck, problems: readonly ReviewProblem[], records: ReadonlySet<string>): Answer => ({
  read: check.sheets.map(({ sheet, understanding: { sheetId: _id, ...understanding } }) => [sheet, understanding]),
  findings: check.findings.map(({ sheetId: _id, alike, ...rest }) => ({ ...rest, alike: alike?.map(withoutId) })),
  decided: check.sheets.map(({ decided }) => decided.map(({ finding, decision }) => [finding.key, finding.address, decision])),
  sums: [check.summary, check.verdict, check.facts, check.edition],
  unread: [
    check.notRead.map(withoutId),
    check.without.map(withoutId),
    // Those of ours are named in the terminal alone, which has no sheets to look at.
    check.others.filter(({ sheet }) => !records.has(sheet) && (!isOwnSheet(sheet) || isFormName(sheet))).map(withoutId),
  ],
  problems: problems.map((problem) => `${placeOf(problem)} ${problem.text.ko}`).sort(),
});

const TODAY = date('2014-02-14');
async function inPane(host: Host, records: ReadonlySet<string>): Promise<Answer> {
  const { controller } = createController(host, { today: () => TODAY, debounceMs: 60_000, retryMs: 60_000 });
  await controller.start();
  await controller.check();
  const { result, review, notice } = controller.getState();
  await controller.dispose();
  if (!result) throw new Error(notice?.text.ko);
  return answerOf(result, review.problems, records);
}

async function ask(spec: WorkbookSpec, records: ReadonlySet<string> = new Set()): Promise<Readonly<Record<'terminal' | 'Excel' | 'workbench', Answer>>> {
  const bytes = xlsxOf(spec);
  const folder = mkdtempSync(join(tmpdir(), 'kventure-one-'));
  const file = join(folder, '원장.xlsx');
  writeFileSync(file, bytes);
  let err = '';
  const checked = await checkFile(file, {}, undefined, {}, TODAY);
  await main([file, '--json'], { out: () => undefined, err: (line) => (err += line), today: () => TODAY });
  rmSync(folder, { recursive: true });
  if (!isChecked(checked)) throw new Error(checked.error.ko);
  const problems = checked.reviewProblems ?? [];
  // What could not be used of a record is said, not only known.
  for (const problem of problems) expect(err).toContain(problem.text.ko);

  const office = openOffice({ excelApi: '1.17', date1904: spec.date1904 ?? false });
  for (const one of spec.sheets) fill(office.workbook.add(one.name), one);
  const excel = await inPane(excelHost(), records);
  office.close();

  const grid = await openGrid(bytes);
  const workbench = await inPane(grid.host, records);
  await grid.close?.();
  return { terminal: answerOf(checked.check, problems, records), Excel: excel, workbench };
}

async function same(spec: WorkbookSpec, records?: ReadonlySet<string>): Promise<Answer> {
  const { terminal, Excel, workbench } = await ask(spec, records);
  expect(Excel).toEqual(terminal);
  expect(workbench).toEqual(terminal);
  return terminal;
}
const names = ({ read }: Answer): string[] => (read as [string][]).map(([name]) => name);
const decidedIn = ({ decided }: Answer): unknown[][] => (decided as unknown[][][]).flat();

const HIDDEN: readonly (readonly [string, WorkbookSpec, readonly string[]])[] = [
  ['a hidden ledger beside one that is shown', { sheets: [ledger('원장', '03'), ledger('숨김', '04', { hidden: true })] }, ['원장']],
  ['a very hidden one', { sheets: [ledger('원장', '03'), ledger('깊이', '04', { hidden: 'very' })] }, ['원장']],
  [
    'both, before the one that is shown, and hidden sales',
    { sheets: [ledger('깊이', '04', { hidden: 'very' }), ledger('숨김', '05', { hidden: true }), ledger('원장', '03'), { ...sales, hidden: true }] },
    ['원장'],
  ],
  ['nothing but a hidden ledger', { sheets: [sheet('표지', [['안내']]), ledger('숨김', '04', { hidden: true })] }, []],
  ['nothing but a very hidden one', { sheets: [sheet('표지', [['안내']]), ledger('깊이', '04', { hidden: 'very' })] }, []],
  ['hidden rows', { sheets: [ledger('원장', '03', { hiddenRows: [4, 5] })] }, ['원장']],
  ['days counted from 1904', { date1904: true, sheets: [ledger('원장', '03')] }, ['원장']],
];

describe('hidden sheets', () => {
  it.each(HIDDEN)('%s', async (_name, spec, read) => {
    const answer = await same(spec);
    expect(names(answer)).toEqual(read);
    // What was not added is told by its sheet.
    const told = JSON.stringify([answer.unread, answer.findings]);
    for (const { name, cells } of spec.sheets)
      if (Object.values(cells).some(({ value }) => value === '장부금액') && !read.includes(name)) expect(told).toContain(name);
  });
});

const BOOK = [ledger('원장', '03'), ledger('원장2', '05')];
/** The findings of the ledgers, by the file. */
async function keys(): Promise<readonly { readonly key: string; readonly ruleId: string }[]> {
  const { terminal } = await ask({ sheets: BOOK });
  return (terminal.findings as { key: string; ruleId: string; alike?: { key: string; ruleId: string }[] }[]).flatMap((one) => [one, ...(one.alike ?? [])]);
}

const decision = (one: { readonly key: string; readonly ruleId: string }, more: Partial<Decision> = {}): Decision => ({
  key: one.key,
  ruleId: one.ruleId,
  kind: 'ignored',
  where: '원장!D4',
  what: '금액이 글자입니다',
  reason: '거래처 확인',
  by: '검토자',
  at: '2014-02-10 10:00',
  ...more,
});
type Rows = (readonly Value[])[];
const rowsOf = (decisions: readonly Decision[]): Rows =>
  reviewSheet(decisions, 'ko').cells.map((row) => row.map((cell) => (typeof cell?.value === 'boolean' ? String(cell.value) : (cell?.value ?? null))));
const headAt = (rows: Rows): number => rows.findIndex((row) => row.includes('식별키'));
const columnOf = (rows: Rows, title: string): number => (rows[headAt(rows)] as readonly Value[]).indexOf(title);
const set = (rows: Rows, row: number, column: number, value: Value): Rows =>
  rows.map((line, r) => (r === row ? Object.assign([...line], { [column]: value }) : line));

const RECORD = '벤처확인 검토';
interface Case {
  readonly name: string;
  readonly records: (rows: Rows, all: readonly { readonly key: string; readonly ruleId: string }[]) => readonly SheetSpec[];
  /** How many findings the decisions cover, and how often something is said of the record. */
  readonly holds: number;
  readonly said?: number;
}
const CASES: readonly Case[] = [
  { name: 'as it was made', records: (rows) => [sheet(RECORD, rows)], holds: 2 },
  { name: 'hidden', records: (rows) => [sheet(RECORD, rows, { hidden: true })], holds: 2 },
  { name: 'very hidden', records: (rows) => [sheet(RECORD, rows, { hidden: 'very' })], holds: 2 },
  { name: 'under another name', records: (rows) => [sheet('김 과장 기록', rows)], holds: 2 },
  { name: 'under another name and hidden', records: (rows) => [sheet('김 과장 기록', rows, { hidden: true })], holds: 2 },
  { name: 'copied by Excel', records: (rows) => [sheet(RECORD, rows), sheet(`${RECORD} (2)`, rows)], holds: 2, said: 1 },
  {
    name: 'copied under another name, and taken back in the original since',
    records: (rows, [first]) => [
      sheet('옛 기록', rows),
      sheet(RECORD, [
        ...rows,
        ...rowsOf([decision(first!, { at: '2014-02-12 09:00' })])
          .slice(headAt(rows) + 1)
          .map((row) => ['취소', ...row.slice(1)]),
      ]),
    ],
    holds: 1,
    said: 1,
  },
  {
    name: 'sorted the other way',
    records: (rows) => [sheet(RECORD, [...rows.slice(0, headAt(rows) + 1), ...rows.slice(headAt(rows) + 1).reverse()])],
    holds: 2,
  },
  {
    name: 'with a note beside it and one below',
    records: (rows) => [sheet(RECORD, [...rows.map((row) => [...row, '메모']), ['확인 요망']])],
    holds: 2,
    said: 1,
  },
  { name: 'without its title', records: (rows) => [sheet(RECORD, rows.slice(headAt(rows)))], holds: 2 },
  { name: 'with a column of another heading', records: (rows) => [sheet(RECORD, set(rows, headAt(rows), columnOf(rows, '사유'), '이유'))], holds: 2 },
  { name: 'with a word that is none', records: (rows) => [sheet(RECORD, set(rows, headAt(rows) + 1, 0, '보류'))], holds: 1, said: 1 },
  { name: 'without a key', records: (rows) => [sheet(RECORD, set(rows, headAt(rows) + 1, columnOf(rows, '식별키'), null))], holds: 1, said: 1 },
  { name: 'with a key that was written over', records: (rows) => [sheet(RECORD, set(rows, headAt(rows) + 1, columnOf(rows, '식별키'), '가나다'))], holds: 1 },
  { name: 'without a reason', records: (rows) => [sheet(RECORD, set(rows, headAt(rows) + 1, columnOf(rows, '사유'), null))], holds: 2, said: 1 },
  {
    name: 'with its column of keys deleted',
    records: (rows) => [
      sheet(
        RECORD,
        rows.map((row) => row.filter((_cell, column) => column !== columnOf(rows, '식별키'))),
      ),
    ],
    holds: 0,
    said: 1,
  },
  { name: 'without its headings', records: (rows) => [sheet(RECORD, rows.slice(headAt(rows) + 1))], holds: 0, said: 1 },
  { name: 'with a day typed as a date', records: (rows) => [sheet(RECORD, set(rows, headAt(rows) + 1, columnOf(rows, '일시'), 41_680.5))], holds: 2 },
];

describe('the record of decisions', () => {
  it.each(CASES)('$name', async ({ records, holds, said = 0 }) => {
    const all = (await keys()).filter(({ ruleId }) => ruleId === 'amount-not-a-number');
    expect(all.length).toBe(2);
    const sheets = records(rowsOf([decision(all[0]!), decision(all[1]!, { kind: 'confirmed' })]), all);
    const answer = await same({ sheets: [...BOOK, ...sheets] }, new Set(sheets.map(({ name }) => name)));
    expect([names(answer), decidedIn(answer).length, answer.problems.length]).toEqual([['원장', '원장2'], holds, said]);
  });
});
