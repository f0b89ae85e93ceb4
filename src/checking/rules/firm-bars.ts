import { text } from '../../domain';
import type { RuleMeta } from '../engine/rule';
import { besideFact, type WorkbookRule } from '../engine/workbook-rule';
import type { FirmCondition } from '../firm-state';
import type { FirmFacts } from '../../reading/model';

/** What bars the firm whatever its costs: one finding, beside the fact that says so. It speaks only where the fact is an explicit no. */
export const firmBars = (condition: FirmCondition['id'], facts: readonly (keyof FirmFacts)[], meta: RuleMeta): WorkbookRule => ({
  kind: 'workbook',
  meta,
  check(workbook) {
    const found = workbook.assessed.firm.find(({ id }) => id === condition);
    if (found?.met !== false || !found.reason) return [];
    const fact = facts.find((one) => workbook.facts[one] !== undefined) ?? (facts[0] as keyof FirmFacts);
    const place = besideFact(workbook, fact);
    const { message, citation } = found.reason;
    return place ? [{ ...place, message: text(message.ko, capital(message.en)), ...(citation ? { source: citation } : {}) }] : [];
  },
});

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
