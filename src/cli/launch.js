/**
 * Starts a command of the terminal: the bundle that `npm run build` made while none of its sources has changed since, else the sources
 * themselves, which takes about two seconds longer.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL, URL } from 'node:url';

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

export async function launch(command) {
  if (isCurrent()) await import(pathToFileURL(join(TERMINAL, `${command}.mjs`)).href);
  else {
    const { status, signal } = spawnSync(process.execPath, ['--import', 'tsx', join(TOP, ENTRIES[command]), ...process.argv.slice(2)], { stdio: 'inherit' });
    process.exitCode = status ?? (signal === 'SIGINT' ? 130 : 2);
  }
}
