import type { Text } from '../../domain';
import { RULES } from '../../sheet/rules';
import { headerMissingMeta } from '../../sheet/rules/header-missing';
import { belowMinimumCost, belowRequiredRatio } from '../../sheet/rules/workbook';

const TITLES: ReadonlyMap<string, Text> = new Map([...RULES.map(({ meta }) => meta), headerMissingMeta, belowMinimumCost, belowRequiredRatio].map(({ id, title }) => [id, title]));

/** A few words for a rule. */
export const ruleTitle = (ruleId: string): Text | undefined => TITLES.get(ruleId);
