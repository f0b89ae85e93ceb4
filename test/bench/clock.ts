import { readFileSync } from 'node:fs';

/** Milliseconds of the processor, not of the clock: others on the machine make us wait, but do not work for us. */
export const worked = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** Where Linux says how long the main thread of this process has run, in nanoseconds. */
const OF_THREAD = `/proc/self/task/${process.pid}/schedstat`;

/**
 * The same of the thread that a page would wait for, in steps of some milliseconds: what the engine compiles and collects in other threads blocks
 * nobody. Where the system does not say it, that of the whole process, which is never less.
 */
export const blocked = (): number => {
  try {
    return Number(readFileSync(OF_THREAD, 'latin1').split(' ')[0]) / 1_000_000;
  } catch {
    return worked();
  }
};
