/**
 * Starts a command of the terminal: the bundle that `npm run build` made while none of its sources has changed since, else the sources
 * themselves, which takes about two seconds longer.
 *
 * `npm run check` starts the engine with `--single-threaded-gc`: each worker sweeps for itself. Swept with the other cores, a worker takes them from those
 * that check other files, and one alone is no faster for it (4,000 rows: 3.2 s for sixty files in one worker, 3.6 s with it; 20 % less work in two).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL, URL } from 'node:url';
import { compiled, keptOf } from './compiled.js';
import { beginWorker, takeWorker } from './first-worker.js';

export const TOP = fileURLToPath(new URL('../../', import.meta.url));
/** Not in dist: that is what a host of the add-in serves. */
export const TERMINAL = join(TOP, '.cache/terminal');
export const STAMP = join(TERMINAL, 'sources.json');

/** Whether the bundle is there and every source is as it was. */
export function isCurrent(stamp = STAMP, top = TOP) {
  try {
    return Object.entries(JSON.parse(readFileSync(stamp, 'utf8'))).every(([file, [size, time]]) => {
      const now = statSync(join(top, file));
      return now.size === size && now.mtimeMs === time;
    });
  } catch {
    return false;
  }
}

const ENTRIES = { check: 'src/cli/index.ts', forms: 'src/cli/forms-index.ts', 'self-check': 'src/cli/self-check-index.ts' };

const WORKER = join(TERMINAL, 'worker.cjs');
/** The command itself: a script, for what the engine compiled of it can be kept. */
export const COMMAND = join(TERMINAL, 'command.cjs');

/** `check`, of the bundle that its script lies in. */
export const startCommand = (script) => compiled(script, createRequire(script), keptOf(script)).exports.command(process.argv.slice(2));

export async function launch(command) {
  // Begun before anything else, even before it is known that it will be asked.
  if (command === 'check' && process.argv.length > 2 && existsSync(WORKER)) beginWorker(WORKER);
  if (!isCurrent()) fromSources(command);
  else if (command === 'check') await startCommand(COMMAND);
  else await import(pathToFileURL(join(TERMINAL, `${command}.mjs`)).href);
}

function fromSources(command) {
  void takeWorker()?.terminate();
  const { status, signal } = spawnSync(process.execPath, ['--import', 'tsx', join(TOP, ENTRIES[command]), ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? (signal === 'SIGINT' ? 130 : 2);
}
