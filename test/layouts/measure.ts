/** What became of each layout: read right, refused with a reason, said something to the point, or wrong without a word. */
import { date } from '../../src/domain';
import { checkWorkbook, type WorkbookCheck } from '../../src/checking';
import { blockOf } from '../lib/sheets';
import { layoutOf, type Layout } from './layouts';

export type Outcome = 'right' | 'said' | 'refused' | 'silent';

/** Findings that stand once a name, an account or a condition: each has a cause of its own. */
const A_ROW_EACH = new Set(['condition-unconfirmed', 'category-unknown', 'category-named', 'category-suggested', 'subtotal-hard-coded']);

export function checkOf(layout: Layout): WorkbookCheck {
  return checkWorkbook(layout.sheets.map(blockOf), { facts: { appliedOn: date('2014-02-14') }, ...layout.options });
}

export function outcomeOf(layout: Layout, check: WorkbookCheck): Outcome {
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 2;
  const told = check.findings.some(({ ruleId }) => layout.says?.includes(ruleId));
  if (check.sheets.length === 0) return check.findings.some(({ ruleId }) => ruleId === 'header-missing' || ruleId === 'not-read') ? 'refused' : 'silent';
  if (near(check.summary.bookAmount, layout.book) && (layout.net === undefined || near(check.summary.subtotal, layout.net))) return 'right';
  return told ? 'said' : 'silent';
}

/** Rules with more than one finding in a column, of one sheet or of sheets of one make: one cause, told again and again. */
export function repeated(check: WorkbookCheck): string[] {
  const counts = new Map<string, number>();
  const makeOf = new Map(check.sheets.map(({ sheet, understanding: { kind, columns, unit } }) => [sheet, `${kind}${unit}${JSON.stringify(columns)}`]));
  for (const { ruleId, sheet, address } of check.findings) {
    if (A_ROW_EACH.has(ruleId)) continue;
    const key = `${ruleId} ${makeOf.get(sheet) ?? sheet}!${address.replace(/\d/g, '')}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 1).map(([key, count]) => `${key} ×${count}`);
}

export interface Measured {
  readonly seed: number;
  readonly name: string;
  readonly outcome: Outcome;
  readonly repeated: readonly string[];
  readonly check: WorkbookCheck;
  readonly layout: Layout;
}
export function measure(seed: number): Measured {
  const { name, layout } = layoutOf(seed);
  const check = checkOf(layout);
  return { seed, name, outcome: outcomeOf(layout, check), repeated: repeated(check), check, layout };
}
