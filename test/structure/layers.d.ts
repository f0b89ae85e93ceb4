export const LAYERS: Readonly<Record<string, { readonly ko: string; readonly en: string; readonly imports: readonly string[] }>>;
export const ENTRY_POINTS: readonly string[];
export function layerOf(file: string): string | undefined;
