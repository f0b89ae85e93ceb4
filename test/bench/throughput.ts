/**
 * `node FLAGS --import tsx throughput.ts WORKERS FILE …`: prints the median of the seconds in which so many workers check all of the files, in a process that is
 * started as the terminal is.
 */
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { TERMINAL } from '../../src/cli/launch.js';
import { Pool } from '../../src/cli/pool';

const ROUNDS = 5;
/** The engine goes on compiling what it has learnt for some two hundred files: who checks thousands of them has the rest of them as fast as it gets. */
const WARM_ROUNDS = 3;
const [workers, ...files] = process.argv.slice(2);
const pool = new Pool(pathToFileURL(join(TERMINAL, 'worker.cjs')));
const says = { out: (): void => undefined, err: (): void => undefined };

async function all(): Promise<number> {
  const since = performance.now();
  const waiting = [...files];
  const work = async (): Promise<void> => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) await pool.run({ file, facts: {}, form: 'json', lang: 'ko', on: undefined }, says);
  };
  await Promise.all(Array.from({ length: Number(workers) }, work));
  return (performance.now() - since) / 1_000;
}

// Before it counts each worker has checked as many files as one alone would have, however many there are.
for (let warm = 0; warm < WARM_ROUNDS * Number(workers); warm += 1) await all();
// As many rounds for each worker: the engine goes on getting faster, and of half as many files it has learnt less.
const rounds: number[] = [];
for (let round = 0; round < ROUNDS * Number(workers); round += 1) rounds.push(await all());
rounds.sort((a, b) => a - b);
console.log(rounds[Math.floor((rounds.length - 1) / 2)]);
await pool.close();
