/** The same in the bundle: a script that asks nothing of the loader of modules, which takes a worker as long as half of its check. */
export const WORKER_ENTRY = new URL('worker.cjs', import.meta.url);
