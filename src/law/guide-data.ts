/** A short way to write a condition of a cost line. */
import { text } from '../domain';
import type { ConditionKind, GuideCondition } from './types';

export const asks = (kind: ConditionKind, quote: string, ko: string, en: string, answers?: readonly string[], reads?: string): GuideCondition => ({
  kind,
  quote,
  question: text(ko, en),
  ...(answers === undefined ? {} : { answers }),
  ...(reads === undefined ? {} : { reads }),
});

/** A condition that is answered in many words: `reads` names how people say so. */
export const told = (kind: ConditionKind, reads: string, quote: string, ko: string, en: string): GuideCondition => asks(kind, quote, ko, en, undefined, reads);
