import type { Configuration, WebpackPluginInstance } from 'webpack';

export const DEFAULT_ORIGIN: string;
export function at(path: string): string;
export function addinOrigin(given?: string): string;
export function withOrigin(text: string, origin: string): string;
export function common(name: string, target: string): Configuration;
export class GeneratedFiles implements WebpackPluginInstance {
  constructor(name: string, sources: readonly string[], make: () => Promise<Readonly<Record<string, string>>>);
  apply(compiler: unknown): void;
}
export class BuildNumber implements WebpackPluginInstance {
  apply(compiler: unknown): void;
}
