import type { CheckOptions, WorkbookCheck } from './api';
import type { SheetBlock } from './model';
import { openSession } from './session';

export * from './model';
export * from './api';
export * from './a1';
export { openSession, openSessionInSteps } from './session';
export { RULE_METAS } from './rules';
export type { RuleMeta } from './engine/rule';

/** Checks the sheets of a workbook once. */
export const checkWorkbook = (blocks: readonly SheetBlock[], options: CheckOptions = {}): WorkbookCheck => openSession(blocks, options).result;
