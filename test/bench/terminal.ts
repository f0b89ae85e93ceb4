/**
 * The terminal as people start it: one small file, and a folder of them in workers beside one worker. Asks for the bundle of `npm run build`, and says so
 * where it is not there. Times of the clock, for this is what is waited for.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isCurrent } from '../../src/cli/launch.js';
import { CHECK_COMMAND, ENGINE_FLAGS } from '../lib/check-command';
import { makeLedger } from './ledger';
import { fileOf } from './scaling';

const THROUGHPUT = fileURLToPath(new URL('throughput.ts', import.meta.url));
const SMALL_S = 0.35;
const SHARE = 0.85;
const FILES = 60;
const ROWS_A_FILE = 4_000;
const ROUNDS = 5;

function seconds(...args: string[]): number {
  const since = performance.now();
  try {
    execFileSync(process.execPath, [...CHECK_COMMAND, '--json', ...args], { stdio: 'ignore' });
  } catch (error) {
    // 1 says that errors were found, which there are.
    if ((error as { status?: number }).status !== 1) throw error;
  }
  return (performance.now() - since) / 1_000;
}
const least = (rounds: number, run: () => number): number => Math.min(...Array.from({ length: rounds }, run));

/** Seconds for all of the files with so many workers, which have checked as many each before. */
const throughput = (files: readonly string[], workers: number): number =>
  Number(execFileSync(process.execPath, [...ENGINE_FLAGS, '--import', 'tsx', THROUGHPUT, String(workers), ...files], { encoding: 'utf8' }));

/** Prints the measures; true when all hold. */
export function runTerminal(): boolean {
  if (!isCurrent()) {
    console.log('Terminal: not measured, its bundle is not that of these sources (npm run build makes it)');
    return false;
  }
  const folder = mkdtempSync(join(tmpdir(), 'kventure-'));
  try {
    const small = join(folder, 'small.xlsx');
    writeFileSync(small, fileOf([makeLedger({ rows: 20 })]));
    const start = least(ROUNDS, () => seconds(small));
    const bytes = fileOf([makeLedger({ rows: ROWS_A_FILE })]);
    const files = Array.from({ length: FILES }, (_, at) => join(folder, `${at}.xlsx`));
    for (const file of files) writeFileSync(file, bytes);
    const cores = availableParallelism();
    const one = throughput(files, 1);
    const all = throughput(files, cores);
    const share = one / all / cores;
    const lines: readonly (readonly [good: boolean, text: string])[] = [
      [start <= SMALL_S, `a small file: ${start.toFixed(2)} s (at most ${SMALL_S})`],
      [
        share >= SHARE,
        `${FILES} files of ${ROWS_A_FILE.toLocaleString('en')} rows: ${all.toFixed(1)} s, in one worker ${one.toFixed(1)} s, ${share.toFixed(2)} × ${cores} cores (at least ${SHARE})`,
      ],
    ];
    console.log(`Terminal: least of ${ROUNDS} starts`);
    for (const [good, text] of lines) console.log(`  ${good ? 'ok  ' : 'OVER'} ${text}`);
    return lines.every(([good]) => good);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
