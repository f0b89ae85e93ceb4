/** A worker of the command: it checks one file after the other. It loads only what that needs, while the command loads its own. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Message } from './pool';
import { loadRunFile } from './run-file-module';
import type { FileJob } from './run-file';

function serve(port: NonNullable<typeof parentPort>): void {
  const loaded = loadRunFile();
  const send = (message: Message): void => port.postMessage(message);
  port.on('message', (job: FileJob) => {
    void loaded
      .then(({ runFile }) => runFile(job, { out: (text) => send({ kind: 'out', text }), err: (text) => send({ kind: 'err', text }) }))
      .then((summary) => send({ kind: 'done', summary }));
  });
}

if (parentPort && (workerData as { kventure?: string } | null)?.kventure === 'worker') serve(parentPort);
