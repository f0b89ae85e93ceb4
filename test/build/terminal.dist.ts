/** The terminal that `npm run build` bundled answers as its sources do, from what the engine had compiled before or without it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { compiled } from '../../src/cli/compiled.js';
import { isCurrent, TERMINAL, TOP } from '../../src/cli/launch.js';
import { CHECK_COMMAND } from '../lib/check-command';

const LAUNCH = new URL('../../src/cli/launch.js', import.meta.url).href;
const SAMPLE = fileURLToPath(new URL('../../src/workbench/samples/ledger.xlsx', import.meta.url));
const ARGS = ['--json', '--applied-on', '2014-02-14', SAMPLE];
const copies: string[] = [];
afterAll(() => copies.forEach((copy) => rmSync(copy, { recursive: true, force: true })));

const run = (...args: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args, ...ARGS], { cwd: TOP, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
};
const ofSources = run('--import', 'tsx', join(TOP, 'src/cli/index.ts'));

/** The command of a bundle with its compiled parts as they are wished, started as `start.js` does. */
function bundleWith(change: (file: string) => void): readonly string[] {
  const copy = mkdtempSync(join(tmpdir(), 'kventure-terminal-'));
  copies.push(copy);
  cpSync(TERMINAL, copy, { recursive: true });
  const command = join(copy, 'command.cjs');
  change(`${join(copy, 'run-file.cjs')}.cache`);
  change(`${command}.cache`);
  const start = join(copy, 'start.mjs');
  writeFileSync(start, `import{startCommand}from${JSON.stringify(LAUNCH)};await startCommand(${JSON.stringify(command)});`);
  return [start];
}

it('is what the sources say, and finds something', () => {
  expect(isCurrent()).toBe(true);
  expect(ofSources).toMatchObject({ code: 1, err: '' });
  expect(run(join(TOP, 'src/cli/start.js'), 'check')).toEqual(ofSources);
  expect(run(...CHECK_COMMAND)).toEqual(ofSources);
});

it.each(['run-file.cjs', 'command.cjs'])('%s is compiled already', (name) => {
  const script = join(TERMINAL, name);
  expect(compiled(script, createRequire(script), readFileSync(`${script}.cache`)).script.cachedDataRejected).toBe(false);
});

it.each([
  ['is missing', (file: string) => rmSync(file)],
  ['is of something else', (file: string) => writeFileSync(file, Buffer.alloc(4_096, 1))],
  ['ends too early', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 100_000))],
])('answers the same where what was compiled %s', (_, change) => expect(run(...bundleWith(change))).toEqual(ofSources));
