/** Files checked each in a worker of its own: a bomb, a hang or a full memory ends that file and no other. */
import { availableParallelism, totalmem } from 'node:os';
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { inLanguage, text, type Text } from '../domain';
import { startWorker, takeWorker, USUAL_MEMORY_MB } from './first-worker.js';
import type { FileJob, FileSummary, Says } from './run-file';
import { shown } from './width';

/** A large file is given more than one of usual size, as far as the machine has it. */
const USUAL_MB = 8;
const MEMORY_A_MB = 150;
const SHARE_OF_MACHINE = 0.5;
/** A file of usual size takes a second; a large one gets two minutes more for each ten megabytes. */
const LEAST_SECONDS = 60;
const SECONDS_A_MB = 12;

const TOO_LONG = text(
  '정해진 시간 안에 검사를 끝내지 못해 그만두었습니다. 파일은 그대로입니다. 필요한 시트만 새 통합 문서로 저장하여 검사하십시오.',
  'The check did not end in its time and was given up. The file is unharmed. Save the sheets that are needed as a new workbook and check that.',
);
const NO_MEMORY = text(
  '파일을 검사하는 데 메모리가 모자라 그만두었습니다. 파일은 그대로입니다. 필요한 시트만 새 통합 문서로 저장하여 검사하십시오.',
  'The check ran out of memory and was given up. The file is unharmed. Save the sheets that are needed as a new workbook and check that.',
);
const ENDED = text(
  '검사하는 중에 문제가 생겼습니다. 파일은 그대로입니다. 파일을 Excel에서 다시 저장한 뒤 검사하십시오.',
  'Something went wrong while checking. The file is unharmed. Save it again in Excel and check once more.',
);

export type Message = { readonly kind: 'out' | 'err'; readonly text: string } | { readonly kind: 'done'; readonly summary: FileSummary };

const nothing = (): void => undefined;
function megabytes(file: string): number {
  try {
    return statSync(file).size / 2 ** 20;
  } catch {
    return 0;
  }
}
const secondsFor = (file: string): number => LEAST_SECONDS + megabytes(file) * SECONDS_A_MB;

/** Megabytes of the heap for a file of so many megabytes, on a machine with so many, of which others may use so many already. */
export function memoryFor(size: number, machine: number, granted: number): number {
  const wanted = USUAL_MEMORY_MB + Math.max(0, size - USUAL_MB) * MEMORY_A_MB;
  return Math.round(Math.max(USUAL_MEMORY_MB, Math.min(wanted, machine * SHARE_OF_MACHINE - granted)));
}

function workerOf(entry: URL, memoryMb: number): Worker {
  if (!entry.pathname.endsWith('.ts')) return startWorker(entry, memoryMb);
  // From the sources: a worker does not take over how its parent reads TypeScript.
  const [loader, file] = [pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api')).href.replace(/\.cjs$/, '.mjs'), entry.href].map((url) =>
    JSON.stringify(url),
  );
  return startWorker(`import(${loader}).then(({ tsImport }) => tsImport(${file}, ${file}));`, memoryMb, { eval: true });
}

/** Workers that are kept from file to file; one that is ended is replaced. */
export class Pool {
  private readonly idle: Worker[] = [];
  private readonly memoryOf = new WeakMap<Worker, number>();
  /** What the workers that live may use together: large files at the same time share what one of them alone may have. */
  private granted = 0;

  constructor(
    private readonly entry: URL,
    /** For tests: a limit of their own. */
    private readonly limits: { readonly seconds?: number; readonly memoryMb?: number } = {},
  ) {}

  get size(): number {
    return availableParallelism();
  }

  /** Starts a worker that will be asked soon, or takes the one that was begun already. Where it ends before that, another one takes its place. */
  begin(): void {
    const worker = this.started(takeWorker() ?? workerOf(this.entry, USUAL_MEMORY_MB), USUAL_MEMORY_MB);
    worker.on('error', nothing).once('exit', () => {
      const at = this.idle.indexOf(worker);
      if (at >= 0) this.idle.splice(at, 1);
    });
    worker.unref();
    this.idle.push(worker);
  }

  private start(memoryMb: number): Worker {
    const given = this.limits.memoryMb ?? memoryMb;
    return this.started(workerOf(this.entry, given), given);
  }

  private started(worker: Worker, given: number): Worker {
    this.memoryOf.set(worker, given);
    this.granted += given;
    worker.once('exit', () => (this.granted -= given));
    return worker;
  }

  /** One that may use so much: an idle one, or a new one in the place of an idle one that may not. */
  private workerFor(memoryMb: number): Worker {
    const needed = this.limits.memoryMb ?? memoryMb;
    const at = this.idle.findLastIndex((worker) => (this.memoryOf.get(worker) ?? 0) >= needed);
    if (at >= 0) return this.idle.splice(at, 1)[0] as Worker;
    void this.idle.pop()?.terminate();
    return this.start(memoryMb);
  }

  async run(job: FileJob, says: Says): Promise<FileSummary> {
    const worker = this.workerFor(memoryFor(megabytes(job.file), totalmem() / 2 ** 20, this.granted));
    let spoken = false;
    const failed = (what: Text): FileSummary => {
      const message = inLanguage(what, job.lang);
      // A document that was begun cannot be told apart any more; one that was not says the error in its place.
      if (!spoken && job.form === 'json') void says.out(`    ${JSON.stringify({ file: job.file, error: message, sheets: [], findings: [] })}`);
      if (!spoken && job.form === 'lines') void says.out(`${JSON.stringify({ file: job.file, error: message, sheets: [], findings: [] })}\n`);
      says.err(`${shown(job.file)}: ${message}\n`);
      return { state: 'failed', message, counts: [] };
    };
    return new Promise((resolve) => {
      let ended = false;
      const timer = setTimeout(() => end(() => failed(TOO_LONG), false), (this.limits.seconds ?? secondsFor(job.file)) * 1000);
      const end = (summary: () => FileSummary, keep: boolean): void => {
        if (ended) return;
        ended = true;
        clearTimeout(timer);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        worker.on('error', nothing);
        if (keep) {
          worker.unref();
          this.idle.push(worker);
        } else void worker.terminate();
        resolve(summary());
      };
      const onMessage = (message: Message): void => {
        if (message.kind === 'done') return end(() => message.summary, true);
        if (message.kind === 'out') {
          spoken = true;
          void says.out(message.text);
        } else says.err(message.text);
      };
      const onError = (error: Error & { code?: string }): void => end(() => failed(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? NO_MEMORY : ENDED), false);
      const onExit = (): void => end(() => failed(ENDED), false);
      worker.ref();
      worker.off('error', nothing).on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.postMessage(job);
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.idle.splice(0).map((worker) => worker.terminate()));
  }
}
