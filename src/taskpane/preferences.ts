/**
 * Habits of the person at this machine (last tab, text size, name for the review sheet). What belongs to the workbook is remembered
 * through the host instead. A browser may refuse storage: then nothing is remembered and nothing breaks.
 */
const PREFIX = 'kventure.';

export function readPreference(key: string): string | undefined {
  try {
    return globalThis.localStorage?.getItem(PREFIX + key) ?? undefined;
  } catch {
    return undefined;
  }
}

export function writePreference(key: string, value: string): void {
  try {
    globalThis.localStorage?.setItem(PREFIX + key, value);
  } catch {
    // Private windows and strict policies refuse storage.
  }
}
