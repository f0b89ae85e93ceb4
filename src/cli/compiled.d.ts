import type { Script } from 'node:vm';

export function compiled(file: string, require: NodeJS.Require, cachedData?: Buffer): { readonly script: Script; readonly exports: unknown };
export function keptOf(file: string): Buffer | undefined;
