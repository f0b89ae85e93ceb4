/** The entry of the command, and of the workers that it starts: they load the same file. */
import { once } from 'node:events';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { Message } from './pool';
import type { FileJob } from './run-file';

async function command(): Promise<void> {
  // A reader that has seen enough (`| head`) closes the pipe: that is no error.
  let gone = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    gone = true;
  });
  const [{ dayOfClock, main }, { Pool }] = await Promise.all([import('./main'), import('./pool')]);
  const watched = process.stderr.isTTY;
  process.exitCode = await main(process.argv.slice(2), {
    out: async (text) => {
      if (!gone && !process.stdout.write(text)) await Promise.race([once(process.stdout, 'drain'), once(process.stdout, 'close')]);
    },
    err: (text) => void process.stderr.write(watched ? `\r\u001b[K${text}` : text),
    today: () => dayOfClock(new Date()),
    pool: new Pool(new URL(import.meta.url)),
    ...(watched ? { progress: (line: string) => void process.stderr.write(`\r\u001b[K${line}\r`) } : {}),
    seconds: () => performance.now() / 1000,
  });
  if (watched) process.stderr.write('\r\u001b[K');
}

function worker(port: NonNullable<typeof parentPort>): void {
  // Each of both loads only what it needs: that is half of how long a small file takes.
  const loaded = import('./run-file');
  const send = (message: Message): void => port.postMessage(message);
  port.on('message', (job: FileJob) => {
    void loaded
      .then(({ runFile }) => runFile(job, { out: (text) => send({ kind: 'out', text }), err: (text) => send({ kind: 'err', text }) }))
      .then((summary) => send({ kind: 'done', summary }));
  });
}

if (isMainThread) await command();
else if (parentPort && (workerData as { kventure?: string } | null)?.kventure === 'worker') worker(parentPort);
