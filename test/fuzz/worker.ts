/** Judges files one after the other, so that a hang or a full memory ends this worker and nothing else. */
import { parentPort } from 'node:worker_threads';
import { judge } from './judge';

parentPort?.on('message', (bytes: Uint8Array) => {
  judge(bytes).then(
    ({ outcome, faults }) => parentPort?.postMessage({ outcome, faults }),
    (error: unknown) =>
      parentPort?.postMessage({ outcome: 'crashed', faults: [error instanceof Error ? `crash: ${error.stack ?? error.message}` : String(error)] }),
  );
});
