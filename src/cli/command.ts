/** The command as a process: its words, what it prints to, its workers. */
import { dirname } from 'node:path';
import { WORKER_ENTRY } from './worker-entry';

export async function command(args: readonly string[]): Promise<void> {
  const { Pool } = await import('./pool');
  const pool = new Pool(WORKER_ENTRY);
  // A worker loads while this side does; also where the words turn out to ask for nothing.
  if (args.length > 0) pool.begin();
  const { readOptions } = await import('./options');
  const asked = readOptions(args);
  const [{ dayOfClock, main }, { endCleanly, printer }] = await Promise.all([import('./main'), import('./streams')]);
  const { out, err, codeOf } = printer(asked.kind === 'run' ? asked.options.lang : asked.lang);
  if (asked.kind === 'run') {
    const { annotate, csv, summary } = asked.options;
    endCleanly(() => [annotate, csv, summary === undefined ? undefined : dirname(summary)].filter((folder) => folder !== undefined));
  }
  const watched = process.stderr.isTTY;
  const code = await main(args, {
    out,
    err: (text) => err(watched ? `\r\u001b[K${text}` : text),
    today: () => dayOfClock(new Date()),
    pool,
    ...(watched ? { progress: (line: string) => err(`\r\u001b[K${line}\r`) } : {}),
    seconds: () => performance.now() / 1000,
  });
  if (watched) err('\r\u001b[K');
  process.exitCode = await codeOf(code);
}
