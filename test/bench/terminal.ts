/**
 * The terminal as people start it: one small file, and a folder of them in workers beside one worker. Asks for the bundle of `npm run build`, and says so
 * where it is not there. Times of the clock, for this is what is waited for.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isCurrent, TERMINAL } from '../../src/cli/launch.js';
import { Pool } from '../../src/cli/pool';
import type { FileJob } from '../../src/cli/run-file';
import { makeLedger } from './ledger';
import { fileOf } from './scaling';

const START = fileURLToPath(new URL('../../src/cli/start.js', import.meta.url));
const SMALL_S = 0.35;
const SHARE = 0.85;
const FILES = 60;
const ROWS_A_FILE = 4_000;
const ROUNDS = 5;

function seconds(...args: string[]): number {
  const since = performance.now();
  try {
    execFileSync(process.execPath, [START, 'check', '--json', ...args], { stdio: 'ignore' });
  } catch (error) {
    // 1 says that errors were found, which there are.
    if ((error as { status?: number }).status !== 1) throw error;
  }
  return (performance.now() - since) / 1_000;
}
const least = (rounds: number, run: () => number): number => Math.min(...Array.from({ length: rounds }, run));

/** Seconds for all of the files with so many workers, which have checked one each before. */
async function throughput(files: readonly string[], workers: number): Promise<number> {
  const pool = new Pool(pathToFileURL(join(TERMINAL, 'worker.cjs')));
  const job = (file: string): FileJob => ({ file, facts: {}, form: 'json', lang: 'ko', on: undefined });
  const says = { out: (): void => undefined, err: (): void => undefined };
  const all = async (): Promise<void> => {
    const waiting = [...files];
    const work = async (): Promise<void> => {
      for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) await pool.run(job(file), says);
    };
    await Promise.all(Array.from({ length: workers }, work));
  };
  await all();
  const since = performance.now();
  await all();
  const took = (performance.now() - since) / 1_000;
  await pool.close();
  return took;
}

/** Prints the measures; true when all hold. */
export async function runTerminal(): Promise<boolean> {
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
    const one = await throughput(files, 1);
    const all = await throughput(files, cores);
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
