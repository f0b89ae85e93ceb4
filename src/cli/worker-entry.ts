/** What a worker of the command runs. The bundle of the terminal has `cached-worker-entry` in its place. */
export const WORKER_ENTRY = new URL('worker.ts', import.meta.url);
