/**
 * `npm run fuzz -- --minutes 60 [--seed N]`: damaged workbooks by many makers. Each that is crashed over, hung on, read with a loss that
 * nobody tells, or written so that it does not open, is kept in .cache/fuzz with its seed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, loadavg } from 'node:os';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { allSeeds, type Seed } from './makers';
import { mutated, randomOf } from './mutate';

/** With a processor of its own; where others work too it waits as many times longer. */
const HANGS_AFTER = 10_000;
const patience = (): number => HANGS_AFTER * Math.max(1, (2 * (loadavg()[0] ?? 0)) / availableParallelism());
const MEMORY_MB = 1_024;
const FOLDER = new URL('../../.cache/fuzz/', import.meta.url);

interface Answer {
  readonly outcome: 'refused' | 'read' | 'crashed' | 'hung' | 'memory';
  readonly faults: readonly string[];
}

function startWorker(): Worker {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api')).href.replace(/\.cjs$/, '.mjs');
  const file = JSON.stringify(new URL('worker.ts', import.meta.url).href);
  return new Worker(`import(${JSON.stringify(loader)}).then(({ tsImport }) => tsImport(${file}, ${file}));`, {
    eval: true,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
}

class Judge {
  private worker = startWorker();
  private warm = false;

  ask(bytes: Uint8Array): Promise<Answer> {
    const { worker } = this;
    return new Promise((resolve) => {
      const end = (answer: Answer, keep: boolean): void => {
        clearTimeout(timer);
        worker.off('message', onMessage).off('error', onError);
        if (keep) this.warm = true;
        else {
          void worker.terminate();
          this.worker = startWorker();
          this.warm = false;
        }
        resolve(answer);
      };
      const onMessage = (answer: Answer): void => end(answer, true);
      const onError = (error: Error & { code?: string }): void =>
        end({ outcome: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crashed', faults: [String(error)] }, false);
      // The first answer waits for the sources to be translated.
      const timer = setTimeout(
        () => end({ outcome: 'hung', faults: [`no answer in ${HANGS_AFTER / 1000} s`] }, false),
        this.warm ? patience() : 6 * patience(),
      );
      worker.on('message', onMessage).on('error', onError);
      worker.postMessage(bytes);
    });
  }

  close(): void {
    void this.worker.terminate();
  }
}

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: String(availableParallelism()) },
  },
});
const until = performance.now() + Number(values.minutes) * 60_000;
const makers = await allSeeds();
mkdirSync(FOLDER, { recursive: true });
const counts: Record<string, number> = {};
const seen = new Set<string>();
let next = Number(values.seed);
let bad = 0;

async function work(): Promise<void> {
  const judge = new Judge();
  while (performance.now() < until) {
    const seed = next++;
    const random = randomOf(seed);
    const { maker, bytes } = makers[seed % makers.length] as Seed;
    const file = mutated(bytes, random);
    const { outcome, faults } = await judge.ask(file);
    counts[outcome] = (counts[outcome] ?? 0) + 1;
    if (faults.length === 0) continue;
    bad++;
    const [fault = ''] = faults;
    const kind = fault.replace(/[A-Z]+\d+/g, '').slice(0, 120);
    writeFileSync(new URL(`${seed}.xlsx`, FOLDER), file);
    if (!seen.has(kind)) console.log(`seed ${seed} (${maker}): ${faults.slice(0, 2).join(' · ').slice(0, 600)}`);
    seen.add(kind);
  }
  judge.close();
}

await Promise.all(Array.from({ length: Math.max(1, Number(values.jobs)) }, work));
console.log(
  `${next - Number(values.seed)} files of ${makers.length} makers: ${Object.entries(counts)
    .map(([what, count]) => `${what} ${count}`)
    .join(', ')}; ${bad} with faults`,
);
process.exitCode = bad > 0 ? 1 : 0;
