import type { Worker, WorkerOptions } from 'node:worker_threads';

export const USUAL_MEMORY_MB: number;
export function startWorker(entry: URL | string, maxOldGenerationSizeMb: number, more?: WorkerOptions): Worker;
export function beginWorker(entry: URL | string): void;
export function takeWorker(): Worker | undefined;
