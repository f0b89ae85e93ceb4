import type { CheckOptions, WorkbookCheck } from './api';
import type { SheetBlock } from '../sheet/model';
import { openSession } from './session';

export * from '../sheet/model';
export * from '../reading/model';
export * from './findings';
export * from './api';
export type { Glance, GlancedColumn } from './glance';
export * from '../sheet/a1';
export { openSession, openSessionInSteps } from './session';
export { RULE_METAS } from './rules';
export { countedSheets } from './summary';
export type { RuleMeta } from './engine/rule';

/** Checks the sheets of a workbook once. */
export const checkWorkbook = (blocks: readonly SheetBlock[], options: CheckOptions = {}): WorkbookCheck => openSession(blocks, options).result;
