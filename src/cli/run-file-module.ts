import type * as RunFile from './run-file';

export type Checks = typeof RunFile;
/** What checks a file, loaded where a worker needs it. The bundle of the terminal has `cached-run-file` in its place. */
export const loadRunFile = (): Promise<Checks> => import('./run-file');
