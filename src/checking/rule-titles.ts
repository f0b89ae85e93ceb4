import type { Text } from '../domain';
import { RULE_METAS } from './rules';

const TITLES: ReadonlyMap<string, Text> = new Map(RULE_METAS.map(({ id, title }) => [id, title]));

/** A few words for a rule. */
export const ruleTitle = (ruleId: string): Text | undefined => TITLES.get(ruleId);
