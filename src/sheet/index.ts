import type { CheckOptions, CheckSession, WorkbookCheck } from './api';
import type { SheetBlock } from './model';

export * from './model';
export * from './api';
export * from './a1';

export function openSession(_blocks: readonly SheetBlock[], _options: CheckOptions = {}): CheckSession {
  throw new Error('under construction');
}

/** Checks the sheets of a workbook once. */
export const checkWorkbook = (blocks: readonly SheetBlock[], options: CheckOptions = {}): WorkbookCheck => openSession(blocks, options).result;
