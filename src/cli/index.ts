/** The entry of the command, and of the workers that it starts: they load the same file. */
import { dirname } from 'node:path';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { Message } from './pool';
import { loadRunFile } from './run-file-module';
import type { FileJob } from './run-file';

async function command(): Promise<void> {
  const args = process.argv.slice(2);
  const { Pool } = await import('./pool');
  const pool = new Pool(new URL(import.meta.url));
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

function worker(port: NonNullable<typeof parentPort>): void {
  // Each of both loads only what it needs: that is half of how long a small file takes.
  const loaded = loadRunFile();
  const send = (message: Message): void => port.postMessage(message);
  port.on('message', (job: FileJob) => {
    void loaded
      .then(({ runFile }) => runFile(job, { out: (text) => send({ kind: 'out', text }), err: (text) => send({ kind: 'err', text }) }))
      .then((summary) => send({ kind: 'done', summary }));
  });
}

if (isMainThread) await command();
else if (parentPort && (workerData as { kventure?: string } | null)?.kventure === 'worker') worker(parentPort);
