/** Files as a whole: nothing half written, nothing of a person replaced, one file's trouble never another's. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Checker } from '../../src/cli/check-file';
import { main } from '../../src/cli/main';
import { memoryFor, Pool } from '../../src/cli/pool';
import { writeWhole } from '../../src/cli/write-file';
import { checkWorkbook } from '../../src/checking';
import { date } from '../../src/domain';
import { rawWorkbook, worksheet, xlsxOf, zipOf } from '../lib/xlsx-of';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kventure-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, bytes);
  return path;
};
const ledger = (): Uint8Array =>
  xlsxOf({ sheets: [{ name: '배분', cells: { B2: { value: '분류' }, C2: { value: '장부금액' }, B3: { value: '1.자' }, C3: { value: '1,000원' } } }] });
const run = async (
  args: readonly string[],
  more: { readonly pool?: Pool; readonly checker?: Checker } = {},
): Promise<{ code: number; out: string; err: string }> => {
  let [out, err] = ['', ''];
  const code = await main(args, { out: (text) => (out += text), err: (text) => void (err += text), today: () => date('2014-02-14'), ...more });
  return { code, out, err };
};

describe('writing', () => {
  const none = new Set<string>();
  it('leaves the old file whole, and nothing beside it, where the new one cannot be made to its end', async () => {
    const path = put('a.csv', 'old');
    const broken = function* (): Generator<string> {
      yield 'half';
      throw new Error('the disk is full');
    };
    expect(await writeWhole({ path, force: true, inputs: none }, broken())).toMatchObject({ ko: expect.stringContaining('쓸 수 없습니다') as unknown });
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['old', ['a.csv']]);
  });

  it('never replaces a file without being asked to', async () => {
    const path = put('a.csv', 'old');
    expect(await writeWhole({ path, force: false, inputs: none }, ['new'])).toMatchObject({ ko: expect.stringContaining('--force') as unknown });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(await writeWhole({ path, force: true, inputs: none }, ['new'])).toBeUndefined();
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['new', ['a.csv']]);
  });

  it.each(['hard', 'symbolic'])('never writes to a %s link to a file that is read, --force or not', async (kind) => {
    const [one, two] = [put('a.xlsx', ledger()), put('in/b.xlsx', ledger())];
    mkdirSync(join(folder, 'out'));
    // The copy of the one file would be the other file itself.
    if (kind === 'hard') linkSync(two, join(folder, 'out', 'a.xlsx'));
    else symlinkSync(two, join(folder, 'out', 'a.xlsx'));
    const before = readFileSync(two);
    const { code, err } = await run([one, two, '--annotate', join(folder, 'out'), '--force']);
    expect(code).toBe(2);
    expect(err).toContain('원본은 그대로입니다');
    expect(readFileSync(two)).toEqual(before);
    expect(statSync(two).ino).toBe(statSync(join(folder, 'out', 'a.xlsx')).ino);
  });

  it('neither reads nor writes pipes', async () => {
    mkdirSync(join(folder, 'out'));
    execFileSync('mkfifo', [join(folder, 'out', 'a.xlsx'), join(folder, 'pipe.xlsx')]);
    const { code, err } = await run([put('a.xlsx', ledger()), join(folder, 'pipe.xlsx'), '--annotate', join(folder, 'out'), '--force']);
    expect(code).toBe(2);
    expect(err).toContain('일반 파일이 아니어서(링크');
    expect(err).toContain('일반 파일이 아니어서(장치, 파이프)');
  });

  it('says a folder that may not be written to', async () => {
    mkdirSync(join(folder, 'out'));
    chmodSync(join(folder, 'out'), 0o500);
    const { code, err } = await run([put('a.xlsx', ledger()), '--csv', join(folder, 'out', 'x\u0000y')]);
    expect([code, err.includes('쓸 수 없습니다')]).toEqual([2, true]);
  });
});

describe('folders and patterns', () => {
  it('are checked with all workbooks in them, in their order, without those that Excel keeps beside an open one', async () => {
    for (const name of ['나.xlsx', 'b/가.xlsm', 'a.xlsx', '~$a.xlsx', 'note.txt']) put(`d/${name}`, ledger());
    const whole = await run([join(folder, 'd'), '--json']);
    expect((JSON.parse(whole.out) as { files: { file: string }[] }).files.map(({ file }) => file)).toEqual(
      ['a.xlsx', 'b/가.xlsm', '나.xlsx'].map((name) => join(folder, 'd', name)),
    );
    const pattern = await run([`${folder}/d/*.xlsx`, '--jsonl']);
    expect(
      pattern.out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { file: string }).file),
    ).toEqual(['a.xlsx', '나.xlsx'].map((name) => join(folder, 'd', name)));
    expect((await run([`${folder}/d/*.ods`])).code).toBe(2);
  });

  it('are summed up in one row a file, and a run that was broken off goes on', async () => {
    for (const name of ['a.xlsx', 'b.xlsx']) put(`d/${name}`, ledger());
    put('d/c.xlsx', 'PK no');
    const summary = join(folder, 'out.csv');
    expect((await run([join(folder, 'd'), '--summary', summary])).code).toBe(2);
    const rows = () => readFileSync(summary, 'utf8').trim().split('\r\n');
    expect(rows().map((line) => line.split(',')[3])).toEqual(['결과', '오류 있음', '오류 있음', '실패']);
    expect((await run([join(folder, 'd'), '--summary', summary])).err).toContain('--force');
    // Cut off in the middle of the second row.
    writeFileSync(summary, readFileSync(summary, 'utf8').split('\r\n').slice(0, 3).join('\r\n').slice(0, -9));
    const seen: number[] = [];
    const checker: Checker = () => {
      seen.push(1);
      throw new Error('not again');
    };
    await run([join(folder, 'd'), '--summary', summary, '--resume'], { checker });
    expect(seen.length).toBe(1);
  });

  it('a run that goes on leaves one row a file: what failed, changed or was cut off is written anew, the rest stays', async () => {
    for (const name of ['=a.xlsx', 'b.xlsx', 'c\nd.xlsx']) put(`d/${name}`, ledger());
    put('d/z.xlsx', 'PK no');
    const summary = join(folder, 'out.csv');
    const go = () => run([join(folder, 'd'), '--summary', summary, '--resume', '--jsonl']);
    const checkedBy = ({ out }: { out: string }) =>
      out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { file: string }).file.slice(folder.length + 3));
    expect(checkedBy(await go())).toEqual(['=a.xlsx', 'b.xlsx', 'c\nd.xlsx', 'z.xlsx']);
    const whole = readFileSync(summary, 'utf8');
    expect(checkedBy(await go())).toEqual(['z.xlsx']);
    expect(readFileSync(summary, 'utf8')).toBe(whole);
    put('d/z.xlsx', ledger());
    put('d/b.xlsx', xlsxOf({ sheets: [{ name: '빈', cells: {} }] }));
    expect(checkedBy(await go())).toEqual(['b.xlsx', 'z.xlsx']);
    expect(readFileSync(summary, 'utf8').match(/b\.xlsx|z\.xlsx/g)).toEqual(['b.xlsx', 'z.xlsx']);
    expect((await go()).out).toBe('');
  });

  it('a run that goes on with other options says so and checks anew what the earlier one has checked: no answers are mixed', async () => {
    for (const name of ['a.xlsx', 'b.xlsx']) put(`d/${name}`, ledger());
    const summary = join(folder, 'out.csv');
    const go = (...options: string[]) => run([join(folder, 'd'), '--summary', summary, '--resume', '--jsonl', ...options]);
    const count = ({ out }: { out: string }): number => out.split('\n').filter(Boolean).length;
    const options = () =>
      readFileSync(summary, 'utf8')
        .trim()
        .split('\r\n')
        .map((line) => line.split(',').at(-1));
    expect([count(await go()), options()]).toEqual([2, ['옵션', '', '']]);
    const first = readFileSync(summary, 'utf8');
    const other = await go('--applied-on', '2025-06-02');
    expect([count(other), options()]).toEqual([2, ['옵션', 'applied-on=2025-06-02', 'applied-on=2025-06-02']]);
    expect(other.err).toContain('다른 옵션으로 검사한 파일이 2개');
    const again = await go('--applied-on', '2025-06-02');
    expect([count(again), again.err]).toEqual([0, '']);
    // Where copies go decides what is done too; how it is printed does not.
    expect(count(await go('--applied-on', '2025-06-02', '--annotate', join(folder, 'copies')))).toBe(2);
    expect(count(await go('--applied-on', '2025-06-02', '--annotate', join(folder, 'copies'), '--lang', 'en'))).toBe(0);
    // And with the first options all is as it was at first.
    await go();
    expect(readFileSync(summary, 'utf8')).toBe(first);
    expect((await go('--unit', '천원', '--lang', 'en')).err).toContain('2 files that were checked with other options');
  });

  it('a run that goes on gives a file that came between another name than the copies that are there', async () => {
    const [summary, copies] = [join(folder, 'out.csv'), join(folder, 'copies')];
    const go = () => run([join(folder, 'd'), '--summary', summary, '--annotate', copies, '--resume', '--force']);
    for (const name of ['b/x.xlsx', 'c/x.xlsx']) put(`d/${name}`, ledger());
    await go();
    const made = ['x.xlsx', 'x (2).xlsx'].map((name) => readFileSync(join(copies, name)));
    put('d/a/x.xlsx', ledger());
    await go();
    expect(readdirSync(copies).sort()).toEqual(['x (2).xlsx', 'x (3).xlsx', 'x.xlsx']);
    expect(['x.xlsx', 'x (2).xlsx'].map((name) => readFileSync(join(copies, name)))).toEqual(made);
    // One that has changed is checked again under its own name.
    put('d/b/x.xlsx', xlsxOf({ sheets: [{ name: '빈', cells: {} }] }));
    await go();
    expect(readdirSync(copies).sort()).toEqual(['x (2).xlsx', 'x (3).xlsx', 'x.xlsx']);
    expect(readFileSync(join(copies, 'x.xlsx')).equals(made[0] as Buffer)).toBe(false);
    expect(readFileSync(join(copies, 'x (2).xlsx'))).toEqual(made[1]);
  });

  it.each(['symbolic', 'hard'])(
    'a %s link that takes the name of the summary while it is written: what it leads to is not written to, and that is said',
    async (kind) => {
      const files = ['a.xlsx', 'b.xlsx'].map((name) => put(name, ledger()));
      const before = files.map((file) => readFileSync(file));
      const summary = join(folder, 'out.csv');
      const checker: Checker = () => {
        rmSync(summary);
        (kind === 'hard' ? linkSync : symlinkSync)(files[1] as string, summary);
        throw new Error('checked');
      };
      const { code, err } = await run([...files, '--summary', summary], { checker });
      expect([code, err.includes('요약 파일에 더 쓸 수 없습니다')]).toEqual([2, true]);
      expect(files.map((file) => readFileSync(file))).toEqual(before);
    },
  );

  it('a summary of an earlier version, which says nothing of options, is not gone on with', async () => {
    put('d/a.xlsx', ledger());
    const old = '\ufeff파일,크기,수정 시각,결과,오류,경고,검토 필요,참고,장부금액,조정금액,소계,인정,안내\r\n';
    const summary = put('out.csv', old);
    const { code, err } = await run([join(folder, 'd'), '--summary', summary, '--resume']);
    expect([code, err.includes('그대로입니다'), readFileSync(summary, 'utf8')]).toEqual([2, true, old]);
  });

  it.each(['input', 'another input', 'link', 'pipe', 'folder', 'notes'])('a summary that is to go on is never %s', async (what) => {
    const [one, two] = [put('a.xlsx', ledger()), put('b.xlsx', ledger())];
    const path = { input: one, 'another input': two, notes: put('notes.txt', '메모\n') }[what] ?? join(folder, what);
    if (what === 'link') symlinkSync(two, path);
    if (what === 'pipe') execFileSync('mkfifo', [path]);
    if (what === 'folder') mkdirSync(path);
    const before = [one, two, join(folder, 'notes.txt')].map((file) => readFileSync(file));
    const { code, err } = await run([one, two, '--summary', path, '--resume']);
    expect([code, err.includes('그대로입니다')]).toEqual([2, true]);
    expect([one, two, join(folder, 'notes.txt')].map((file) => readFileSync(file))).toEqual(before);
  });

  it('neither a copy nor a list of findings takes the place of the summary of the same run', async () => {
    const summary = join(folder, 'a.csv');
    const { code } = await run([put('in/a.xlsx', ledger()), '--summary', summary, '--csv', folder, '--force']);
    expect(code).toBe(2);
    expect(readFileSync(summary, 'utf8')).toContain('결과');
  });

  it('sums below zero are numbers, as in JSON; a name that would run is text', async () => {
    const summary = join(folder, 'out.csv');
    const checker: Checker = (blocks, options) => {
      const result = checkWorkbook(blocks, options);
      return { ...result, summary: { ...result.summary, adjustment: -91_500_000 } };
    };
    await run([put('=a.xlsx', ledger()), '--summary', summary], { checker });
    expect(readFileSync(summary, 'utf8')).toContain(',-91500000,');
  });

  it('a summary that cannot be written any further is said once, and the other files are checked', async () => {
    const files = ['a.xlsx', 'b.xlsx'].map((name) => put(name, ledger()));
    const summary = join(folder, 'out.csv');
    const checker: Checker = (blocks, options) => {
      rmSync(summary, { force: true });
      mkdirSync(summary, { recursive: true });
      return checkWorkbook(blocks, options);
    };
    const { code, err, out } = await run([...files, '--summary', summary, '--jsonl'], { checker });
    expect([code, err.match(/더 쓸 수 없습니다/g)?.length, out.trim().split('\n').length]).toEqual([2, 1, 2]);
  });

  it('are found in whatever case the ending is, and by the name as it looks; each once; other spreadsheets are told', async () => {
    const mac = '한글'.normalize('NFD');
    for (const name of ['A.Xlsx', 'old.xls', 'b.ods', '~$c.xls', `${mac}.xlsx`]) put(`d/${name}`, ledger());
    const of = async (...args: string[]) => {
      const { out, err } = await run([...args, '--jsonl']);
      return [
        out
          .trim()
          .split('\n')
          .map((line) => (JSON.parse(line) as { file: string }).file.slice(folder.length + 3)),
        err,
      ] as const;
    };
    const [files, err] = await of(join(folder, 'd'), join(folder, 'd', '.', 'A.Xlsx'), `${folder}/d/../d/A.Xlsx`);
    expect(files).toEqual(['A.Xlsx', `${mac}.xlsx`]);
    expect(err).toContain(`2개(.xlsx, .xlsm이 아님): ${join(folder, 'd', 'b.ods')}, ${join(folder, 'd', 'old.xls')}.`);
    expect((await of(join(folder, 'd', '한글.xlsx')))[0]).toEqual([`${mac}.xlsx`]);
    expect((await of(`${folder}/d/*글.xlsx`))[0]).toEqual([`${mac}.xlsx`]);
  });
});

describe.skipIf(process.platform === 'win32')('permissions', () => {
  const modeOf = (...path: string[]): string => (statSync(join(folder, ...path)).mode & 0o777).toString(8);
  it.each([
    { of: 0o600, copy: '600' },
    { of: 0o640, copy: '640' },
    { of: 0o400, copy: '600' },
  ])('a copy and a list of findings of a file that only some may read ($of) are read by no others', async ({ of, copy }) => {
    chmodSync(put('a.xlsx', ledger()), of);
    await run([join(folder, 'a.xlsx'), '--annotate', join(folder, 'out'), '--csv', join(folder, 'out')]);
    expect([modeOf('out', 'a.xlsx'), modeOf('out', 'a.csv')]).toEqual([copy, copy]);
  });
  it('a copy that takes the place of one has the permissions of that', async () => {
    put('a.xlsx', ledger());
    chmodSync(put('out/a.xlsx', 'x'), 0o600);
    await run([join(folder, 'a.xlsx'), '--annotate', join(folder, 'out'), '--force']);
    expect([modeOf('out', 'a.xlsx'), statSync(join(folder, 'out', 'a.xlsx')).size > 1]).toEqual(['600', true]);
  });
});

describe('each file apart', () => {
  const far = (cells: readonly string[]): Uint8Array =>
    zipOf(rawWorkbook({ sheets: { S: worksheet(cells.map((at) => `<row r="${at.replace(/\D/g, '')}"><c r="${at}"><v>1</v></c></row>`).join('')) } }));

  it('one that takes too long or is hostile ends by itself, and the others are told', { timeout: 60_000 }, async () => {
    const zeros = put('b-bomb.xlsx', zipOf({ ...rawWorkbook({ sheets: { S: worksheet('') } }), 'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000) }));
    const corners = put('c-corners.xlsx', far(['A1', 'XFD1048576']));
    const { code, out, err } = await run([put('a.xlsx', ledger()), zeros, corners, put('z.xlsx', ledger()), '--jsonl'], {
      pool: new Pool(new URL('../../src/cli/worker.ts', import.meta.url)),
    });
    expect(code).toBe(2);
    const files = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; error?: string; findings: unknown[] });
    expect(files.map(({ file }) => file.slice(folder.length + 1))).toEqual(['a.xlsx', 'b-bomb.xlsx', 'c-corners.xlsx', 'z.xlsx']);
    expect(files.map(({ error }) => error !== undefined)).toEqual([false, true, false, false]);
    expect(err).toContain('b-bomb.xlsx');
  });

  it('a worker that was begun checks the file, and one that ended before is replaced', { timeout: 60_000 }, async () => {
    const pool = new Pool(new URL('../../src/cli/worker.ts', import.meta.url));
    pool.begin();
    expect((await run([put('a.xlsx', ledger()), '--json'], { pool })).code).not.toBe(2);
    const gone = new Pool(new URL('../../src/cli/no-such-file.ts', import.meta.url));
    gone.begin();
    const { code, out } = await run([put('a.xlsx', ledger()), '--json'], { pool: gone });
    expect([code, (JSON.parse(out) as { files: { error: string }[] }).files[0]?.error]).toEqual([2, expect.stringContaining('문제가 생겼습니다') as string]);
  });

  // 2,048 MB for what is no larger than 8 MB, 150 MB more for each further one, at most half of the machine less what others may use.
  it.each([
    [0, 4_096, 0, 2_048],
    [8, 65_536, 0, 2_048],
    [9, 65_536, 0, 2_198],
    [40, 65_536, 0, 6_848],
    [40, 8_192, 0, 4_096],
    [40, 2_048, 0, 2_048],
    [40, 16_384, 2_048, 6_144],
    [40, 16_384, 8_192, 2_048],
  ])('a file of %d MB on a machine with %d MB, of which others have %d, may use %d MB', (size, machine, granted, most) =>
    expect(memoryFor(size, machine, granted)).toBe(most),
  );

  it('one over its time is given up and said so', { timeout: 60_000 }, async () => {
    const pool = new Pool(new URL('../../src/cli/worker.ts', import.meta.url), { seconds: 0.001 });
    const { code, out } = await run([put('a.xlsx', ledger()), '--json'], { pool });
    expect(code).toBe(2);
    expect((JSON.parse(out) as { files: { error: string }[] }).files[0]?.error).toContain('정해진 시간');
    expect(existsSync(join(folder, 'a.xlsx'))).toBe(true);
  });
});
