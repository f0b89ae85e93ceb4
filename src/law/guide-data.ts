/** A short way to write a condition of a cost line. */
import { text } from '../domain';
import type { ConditionKind, GuideCondition } from './types';

export const asks = (kind: ConditionKind, quote: string, ko: string, en: string, answers?: readonly string[]): GuideCondition => ({
  kind,
  quote,
  question: text(ko, en),
  ...(answers === undefined ? {} : { answers }),
});
