import { copyFileSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Checker } from '../../src/cli/check-file';
import { main } from '../../src/cli/main';
import { width } from '../../src/cli/width';
import { date, text } from '../../src/domain';
import { readWorkbook } from '../../src/hosts/file';
import type { WorkbookCheck } from '../../src/checking/api';
import type { Severity, SheetBlock } from '../../src/sheet/model';
import type { Finding } from '../../src/checking/findings';
import { xlsxOf } from '../lib/xlsx-of';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kventure-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, bytes);
  return path;
};
const LEDGER = '연구개발비 배분';
const ledger = (): Uint8Array =>
  xlsxOf({
    sheets: [
      {
        name: LEDGER,
        cells: { B2: { value: '분류' }, C2: { value: '장부금액' }, B3: { value: '1.자' }, C3: { value: '1,000원' }, B4: { value: '1.가.②' }, C4: { value: 5 } },
      },
      { name: '매출', cells: { A1: { value: 1 } } },
    ],
  });

const finding = (severity: Severity, address: string, ruleId: string, message = '삭제된 비목입니다: 1.자'): Finding => ({
  key: `${ruleId}:${address}`,
  ruleId,
  severity,
  sheetId: 'rId1',
  sheet: LEDGER,
  address,
  message: text(message, `deleted: ${address}`),
  reason: text('이유', 'reason'),
  citation: { edition: '2013-60', ref: '별표 3', clause: '1.자' },
});
const errors: readonly Finding[] = [
  finding('error', 'B3', 'category-deleted'),
  {
    ...finding('error', 'C3', 'amount-not-a-number', '금액이 글자입니다: \u001b[31m“1,000원”'),
    fix: { title: text('숫자로 고치기', 'Make it a number'), writes: [{ address: 'C3', before: '1,000원', value: 1000 }] },
  },
  finding('info', 'B4', 'category-unnormalised'),
];

/** A check that says what it is told to. */
const saying =
  (findings: readonly Finding[]): Checker =>
  (blocks: readonly SheetBlock[]): WorkbookCheck => {
    const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
    const summary = {
      errors: count('error'),
      warnings: count('warning'),
      reviews: count('review'),
      infos: count('info'),
      bookAmount: 6000,
      adjustment: -1000,
      subtotal: 5000,
      recognised: 4000,
    };
    const sheetId = blocks[0]?.sheetId ?? '';
    return {
      decided: [],
      sheets: [
        {
          sheetId,
          sheet: LEDGER,
          understanding: {
            kind: 'ledger',
            sheetId,
            sheet: LEDGER,
            headerRows: [1],
            firstRow: 2,
            lastRow: 3,
            columns: { category: 1, book: 2 },
            unit: 1000,
            unitFrom: 'sheet',
            dataRows: 2,
          },
          findings,
          decided: [],
          excluded: [],
          ignored: { errors: 0, amount: 0 },
          summary,
          byLine: [],
          byQuarter: [],
          unplaced: { unknown: 0, outside: 0 },
          counted: { all: () => [], recognised: () => [], aside: () => [] },
        },
      ],
      without: [],
      edition: '2013-60',
      others: [],
      notRead: [],
      facts: {},
      factSources: [],
      findings,
      summary,
      verdict: {
        state: findings.length > 0 ? 'errors' : 'clean',
        text: text('제출하기 전에 수정할 지적사항이 2건 있습니다', '2 things to correct before filing'),
        recognised: 4000,
        minimumCost: 50_000_000,
        meetsMinimum: false,
        unsettled: [],
        against: [],
        law: [{ certainty: 'unconfirmed', why: text('별표 2는 개정된 것으로 보입니다', 'Appendix 2 seems to have been amended') }],
        missing: [text('업종을 알려 주십시오', 'The industry is missing')],
      },
    };
  };

async function run(args: readonly string[], checker: Checker = saying(errors)) {
  let out = '';
  let err = '';
  const code = await main(args, { out: (part) => (out += part), err: (part) => (err += part), today: () => date('2014-02-14'), checker });
  return { code, out, err };
}

describe('exit codes', () => {
  it('0: no error was found', async () => {
    expect((await run([put('a.xlsx', ledger())], saying([finding('warning', 'B3', 'duplicate-entry')]))).code).toBe(0);
  });
  it('1: errors were found', async () => {
    expect((await run([put('a.xlsx', ledger())])).code).toBe(1);
  });
  it('2: a file could not be read, and the others still are', async () => {
    mkdirSync(join(folder, 'empty'));
    const { code, out, err } = await run([put('broken.xlsx', 'PK nonsense'), join(folder, 'none.xlsx'), join(folder, 'empty'), put('a.xlsx', ledger())]);
    expect(code).toBe(2);
    expect(err.split('\n').filter(Boolean)).toHaveLength(3);
    expect(err).toContain('파일이 없습니다');
    expect(err).toContain('통합 문서(.xlsx, .xlsm)가 없습니다');
    expect(out).toContain('category-deleted');
  });
  it('2: an option is wrong, and nothing is checked', async () => {
    expect(await run(['--applied-on', 'x', put('a.xlsx', ledger())])).toMatchObject({ code: 2, out: '' });
  });
  it('0: help', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    for (const option of ['--applied-on', '--industry', '--sales', '--json', '--annotate', '--csv', '--force', '--lang']) expect(out).toContain(option);
  });
  it('2: the check itself fails; nothing of the sheet stands in the message', async () => {
    const { code, err } = await run([put('a.xlsx', ledger())], () => {
      throw new Error('secret salary 1,000원');
    });
    expect(code).toBe(2);
    expect(err).not.toContain('secret');
    expect(err).toContain('파일은 그대로입니다');
  });
});

describe('the table', () => {
  it('has a line for each finding, worst first, with its columns one below the other', async () => {
    const { out } = await run([put('a.xlsx', ledger())]);
    const lines = out.split('\n');
    const head = lines.find((line) => line.includes('규칙')) as string;
    const rows = lines.filter((line) => /category-|amount-/.test(line));
    expect(rows.map((line) => /\b[A-Z]\d+\b/.exec(line)?.[0])).toEqual(['B3', 'C3', 'B4']);
    const columnOf = (line: string, what: string) => width(line.slice(0, line.indexOf(what)));
    for (const [line, rule] of [
      [rows[0], 'category-deleted'],
      [rows[1], 'amount-not-a-number'],
      [rows[2], 'category-unnormalised'],
    ] as const) {
      expect(columnOf(line as string, rule)).toBe(columnOf(head, '규칙'));
      expect(columnOf(line as string, '별표 3')).toBe(columnOf(head, '근거'));
    }
    expect(out).not.toContain('\u001b');
    expect(out).toContain('‘연구개발비 배분’ 배분표 2행, 단위 천원');
    expect(out).toContain('오류 2 · 경고 0 · 검토 필요 0 · 참고 1');
    expect(out).toMatch(/인정\s+4,000 원/);
    expect(out).toContain('제출하기 전에 수정할 지적사항이 2건 있습니다');
    expect(out).toContain('업종을 알려 주십시오');
  });

  it('speaks English where it is asked to', async () => {
    const { out } = await run([put('a.xlsx', ledger()), '--lang', 'en']);
    expect(out).toContain('deleted: B3');
    expect(out).toContain('Appendix 3 · 1.자');
    expect(out).toContain('errors 2 · warnings 0');
    expect(out.replace(/연구개발비 배분|1\.자/g, '')).not.toMatch(/[가-힣]/);
  });
});

describe('the JSON document', () => {
  it('has the documented shape', async () => {
    const file = put('a.xlsx', ledger());
    const broken = put('broken.xlsx', '');
    const { out } = await run([file, broken, '--json']);
    const citation = { edition: '2013-60', ref: '별표 3', clause: '1.자', label: '별표 3 · 1.자' };
    expect(JSON.parse(out)).toEqual({
      files: [
        {
          file,
          notRead: [],
          otherSheets: [],
          sheets: [{ sheet: LEDGER, kind: 'ledger', table: 'B2:C4', unit: 1000, columns: { category: 'B', book: 'C' }, rows: 2 }],
          findings: [
            { ruleId: 'category-deleted', severity: 'error', sheet: LEDGER, address: 'B3', message: '삭제된 비목입니다: 1.자', citation },
            {
              ruleId: 'amount-not-a-number',
              severity: 'error',
              sheet: LEDGER,
              address: 'C3',
              message: '금액이 글자입니다: \u001b[31m“1,000원”',
              citation,
              fix: { title: '숫자로 고치기', writes: [{ address: 'C3', before: '1,000원', value: 1000 }] },
            },
            { ruleId: 'category-unnormalised', severity: 'info', sheet: LEDGER, address: 'B4', message: '삭제된 비목입니다: 1.자', citation },
          ],
          summary: { errors: 2, warnings: 0, reviews: 0, infos: 1, bookAmount: 6000, adjustment: -1000, subtotal: 5000, recognised: 4000 },
          verdict: {
            state: 'errors',
            text: '제출하기 전에 수정할 지적사항이 2건 있습니다',
            edition: '2013-60',
            recognised: 4000,
            minimumCost: 50_000_000,
            meetsMinimum: false,
            against: [],
            missing: ['업종을 알려 주십시오'],
            doubts: [{ certainty: 'unconfirmed', why: '별표 2는 개정된 것으로 보입니다' }],
          },
        },
        {
          file: broken,
          error: expect.stringContaining('빈 파일'),
          notRead: [],
          otherSheets: [],
          sheets: [],
          findings: [],
          summary: { errors: 0, warnings: 0, reviews: 0, infos: 0, bookAmount: 0, adjustment: 0, subtotal: 0, recognised: 0 },
        },
      ],
    });
  });

  it('is all that stands on the output', async () => {
    const { out } = await run([put('a.xlsx', ledger()), '--json', '--annotate', join(folder, 'out')]);
    expect(() => JSON.parse(out) as unknown).not.toThrow();
  });
});

describe('findings as CSV', () => {
  it('stand in a file of their own, which is not written over', async () => {
    const file = put('a.xlsx', ledger());
    const { code, err } = await run([file, '--csv', join(folder, 'csv')]);
    expect(code).toBe(1);
    expect(err).toContain(join(folder, 'csv', 'a.csv'));
    const written = readFileSync(join(folder, 'csv', 'a.csv'), 'utf8');
    expect(written.startsWith('\uFEFF')).toBe(true);
    expect(written.split('\r\n').length).toBeGreaterThan(2);
    const again = await run([file, '--csv', join(folder, 'csv')]);
    expect(again.code).toBe(2);
    expect((await run([file, '--csv', join(folder, 'csv'), '--force'])).code).toBe(1);
    expect((await run([file, '--csv', ''])).code).toBe(2);
  });
});

describe('annotated copies', () => {
  const parts = (path: string) => unzipSync(new Uint8Array(readFileSync(path)));

  it('hold the marks and the sheet of findings; all else and the file itself are as they were', async () => {
    const file = put('a.xlsx', ledger());
    const original = readFileSync(file);
    const { code, err } = await run([file, '--annotate', join(folder, 'new', 'out')]);
    expect(code).toBe(1);
    const copy = join(folder, 'new', 'out', 'a.xlsx');
    expect(err).toContain(copy);
    expect(readFileSync(file)).toEqual(original);
    const [before, after] = [parts(file), parts(copy)];
    const touched = [
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet3.xml',
    ];
    for (const name of Object.keys(after)) if (!touched.includes(name)) expect(after[name]).toEqual(before[name]);
    expect(Object.keys(after).sort()).toEqual([...new Set([...Object.keys(before), ...touched])].sort());
    const sheet = new TextDecoder().decode(after['xl/worksheets/sheet1.xml']);
    // Taking the marks out again gives the sheet as it was.
    expect(sheet.replace(/<conditionalFormatting.*<\/conditionalFormatting>/, '')).toBe(new TextDecoder().decode(before['xl/worksheets/sheet1.xml']));
    expect(sheet).toContain('sqref="B3 C3"');
    const blocks = await readWorkbook(new Uint8Array(readFileSync(copy)));
    expect(blocks.map((block) => block.sheet)).toEqual([LEDGER, '매출', '벤처확인 검사결과']);
    const words = blocks[2]?.values.flat().join('\n') ?? '';
    expect(words).toContain('삭제된 비목입니다: 1.자');
    // The day of the run, 2014-02-14, as Excel counts days: 2014-01-01 is 41,640.
    expect(words).toContain(`작성일\n${41_640 + 31 + 13}`);
  });

  it('never take the place of the file itself', async () => {
    const file = put('a.xlsx', ledger());
    const original = readFileSync(file);
    mkdirSync(join(folder, 'linked'));
    linkSync(file, join(folder, 'linked', 'a.xlsx'));
    for (const target of [folder, join(folder, 'linked')]) {
      const { code, err } = await run([file, '--annotate', target, '--force']);
      expect(code).toBe(2);
      expect(err).toContain('원본은 그대로입니다');
    }
    expect(readFileSync(file)).toEqual(original);
  });

  it('take the place of another file only with --force', async () => {
    const file = put('a.xlsx', ledger());
    const other = put('out/a.xlsx', 'something of the user');
    const refused = await run([file, '--annotate', join(folder, 'out')]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('--force');
    expect(readFileSync(other, 'utf8')).toBe('something of the user');
    expect((await run([file, '--annotate', join(folder, 'out'), '--force'])).code).toBe(1);
    expect(await readWorkbook(new Uint8Array(readFileSync(other)))).toHaveLength(3);
  });

  it('of a workbook that is called .csv is no list: both stand there', async () => {
    const { code } = await run([put('a.csv', ledger()), '--annotate', join(folder, 'out'), '--csv', join(folder, 'out'), '--force']);
    expect([code, readdirSync(join(folder, 'out')).sort()]).toEqual([1, ['a.csv', 'a.xlsx']]);
    expect(readFileSync(join(folder, 'out', 'a.csv'), 'utf8')).toContain('심각도,규칙,시트,셀');
  });

  it('of two files of one name stand side by side', async () => {
    const [one, two] = [put('x/a.xlsx', ledger()), put('y/a.xlsx', ledger())];
    await run([one, two, '--annotate', join(folder, 'out'), '--force']);
    expect([existsSync(join(folder, 'out', 'a.xlsx')), existsSync(join(folder, 'out', 'a (2).xlsx'))]).toEqual([true, true]);
  });

  it('made of a copy take the place of its marks and its findings', async () => {
    const file = put('a.xlsx', ledger());
    await run([file, '--annotate', join(folder, 'one')]);
    copyFileSync(join(folder, 'one', 'a.xlsx'), join(folder, 'b.xlsx'));
    await run([join(folder, 'b.xlsx'), '--annotate', join(folder, 'two')]);
    const blocks = await readWorkbook(new Uint8Array(readFileSync(join(folder, 'two', 'b.xlsx'))));
    expect(blocks.map((block) => block.sheet)).toEqual([LEDGER, '매출', '벤처확인 검사결과']);
  });

  it('mark sheets in which no table was found too, and lose the marks of an earlier check', async () => {
    const file = put('a.xlsx', ledger());
    await run([file, '--annotate', join(folder, 'one')]);
    const elsewhere = saying([{ ...finding('error', 'A1', 'header-missing'), sheetId: 'rId2', sheet: '매출' }]);
    await run([join(folder, 'one', 'a.xlsx'), '--annotate', join(folder, 'two')], elsewhere);
    const after = parts(join(folder, 'two', 'a.xlsx'));
    const sheet = (n: number) => new TextDecoder().decode(after[`xl/worksheets/sheet${n}.xml`]);
    expect(sheet(1)).not.toContain('KVENTURE');
    expect(sheet(2)).toContain('sqref="A1"');
  });

  it('that cannot be written are said so', async () => {
    const file = put('a.xlsx', ledger());
    const { code, err } = await run([file, '--annotate', put('not-a-folder', 'x')]);
    expect(code).toBe(2);
    expect(err).toContain('사본을 쓸 수 없습니다');
  });
});
