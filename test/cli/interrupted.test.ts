/** A process that is killed while it writes, or a disk that fails it, at each of its calls: there is the old file or the new one, whole. */
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const OLD = 'o'.repeat(70_000);
const NEW = 'n'.repeat(100_000);
const AT_ONCE = 3;

/** Put together once: dozens of processes start from it. */
const made = mkdtempSync(join(tmpdir(), 'kventure-child-'));
const CHILD = join(made, 'interrupted.mjs');
beforeAll(() =>
  build({ entryPoints: [fileURLToPath(new URL('interrupted.ts', import.meta.url))], bundle: true, platform: 'node', format: 'esm', outfile: CHILD }),
);
afterAll(() => rmSync(made, { recursive: true, force: true }));

let top = '';
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'kventure-killed-'));
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

const args = (path: string, force: boolean, mode: string, at: number): string[] => [CHILD, path, force ? 'force' : 'new', mode, String(at)];
const answerOf = async (path: string, force: boolean, mode: string, at = 0): Promise<{ readonly calls: number; readonly refused: string | null }> =>
  JSON.parse((await promisify(execFile)(process.execPath, args(path, force, mode, at))).stdout) as { calls: number; refused: string | null };

/** Killed, with no chance to tidy up, as soon as it says that it stands there. */
const killedAt = (path: string, force: boolean, at: number): Promise<void> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, args(path, force, 'hold', at), { stdio: ['ignore', 'pipe', 'inherit'] });
    let held = false;
    child.stdout.on('data', (said: Buffer) => {
      held ||= said.toString().includes('held');
      if (held) child.kill('SIGKILL');
    });
    child.on('exit', () => (held ? done() : fail(new Error(`call ${at} was never reached`))));
  });

async function each(count: number, work: (at: number) => Promise<void>): Promise<void> {
  let next = 1;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next <= count) await work(next++);
    }),
  );
}

describe.each([
  ['a file that is replaced', true],
  ['a new file in a new folder', false],
])('%s', (_what, force) => {
  const placed = (name: string): string => {
    const folder = join(top, name);
    if (!force) return join(folder, 'new', 'a.csv');
    const path = join(top, `${name}.csv`);
    writeFileSync(path, OLD);
    return path;
  };

  it('is whole at whatever call the process is killed', { timeout: 120_000 }, async () => {
    // Held or not, the calls are the same: each is met before and after it.
    const { calls, refused } = await answerOf(placed('count'), force, 'hold');
    expect(refused).toBeNull();
    expect(calls).toBeGreaterThan(8);
    const seen = new Set<string>();
    await each(calls, async (at) => {
      const path = placed(`killed${at}`);
      await killedAt(path, force, at);
      const there = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
      seen.add(there === NEW ? 'new' : there === (force ? OLD : undefined) ? 'old' : `call ${at}: ${there?.length}`);
      // Whoever comes next is not in the way of what was left.
      if (there !== NEW) expect((await answerOf(path, force, 'count')).refused).toBeNull();
      expect(readFileSync(path, 'utf8') === NEW).toBe(true);
    });
    expect([...seen].sort()).toEqual(['new', 'old']);
  });

  it('is as it was where the disk fails a call, with nothing beside it and no folder left, and it is said', { timeout: 120_000 }, async () => {
    const { calls } = await answerOf(placed('count'), force, 'count');
    rmSync(join(top, 'count'), { recursive: true, force: true });
    await each(calls, async (at) => {
      const path = placed(`failed${at}`);
      const { refused } = await answerOf(path, force, 'fail', at);
      // The folder is flushed, or the second name goes, after the file has taken its place.
      if (existsSync(path) && readFileSync(path, 'utf8') === NEW) return expect([at, refused]).toEqual([at, null]);
      expect([at, refused]).toEqual([at, expect.stringContaining('쓸 수 없습니다')]);
      if (force) expect(readFileSync(path, 'utf8') === OLD).toBe(true);
      else expect([at, existsSync(join(top, `failed${at}`))]).toEqual([at, false]);
    });
    expect(readdirSync(top).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
