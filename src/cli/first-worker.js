/**
 * The worker that checks the first file, begun before anything else of the command is loaded: half of what a small file takes is loading, and this half
 * goes beside the other. Whoever begins it and whoever takes it may be of different bundles, so it is held where both look.
 */
import { Worker } from 'node:worker_threads';

/** What a file of usual size may need at most: a bomb ends there. */
export const USUAL_MEMORY_MB = 2_048;
/**
 * Twice what the engine gives: what a file leaves behind is swept half as often. The engine sweeps with the other cores, which check other files meanwhile:
 * sixty files in two workers took a tenth to a fifth longer without this.
 */
const YOUNG_MEMORY_MB = 96;
const HELD = Symbol.for('kventure.first-worker');
const nothing = () => undefined;

export const startWorker = (entry, maxOldGenerationSizeMb, more) =>
  new Worker(entry, { workerData: { kventure: 'worker' }, resourceLimits: { maxOldGenerationSizeMb, maxYoungGenerationSizeMb: YOUNG_MEMORY_MB }, ...more });

/** Begins it. Where it ends before it is asked, nobody hears of it: another one takes its place. */
export function beginWorker(entry) {
  const worker = startWorker(entry, USUAL_MEMORY_MB);
  worker.on('error', nothing).once('exit', () => takeWorker());
  worker.unref();
  globalThis[HELD] = worker;
}

/** Gives it away, once, where it lives. */
export function takeWorker() {
  const worker = globalThis[HELD];
  delete globalThis[HELD];
  return worker;
}
