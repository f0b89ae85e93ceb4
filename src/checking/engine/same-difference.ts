/**
 * One slip that several sums show is told once: the total of a ledger, the line of a summary and the total of that summary differ by the same amount. And
 * a list that is said to differ from what was read need not be told as not read as well. Nor does a total differ that is that of all tables.
 */
import { text } from '../../domain';
import { parseA1, quoteSheet } from '../../sheet/a1';
import type { Severity } from '../../sheet/model';
import type { NotRead } from '../api';
import type { Finding } from '../findings';

const apart = new WeakMap<Finding, number>();
/** By how many won a sum differs from what it sums up. */
export const tellApart = (finding: Finding, won: number): void => void apart.set(finding, won);
/** A copy of a finding differs by as much. */
export function copyApart<T extends Finding>(from: Finding, to: T): T {
  const won = apart.get(from);
  if (won !== undefined) apart.set(to, won);
  return to;
}
export const isApart = (finding: Finding): boolean => apart.has(finding);

/** So many places are named. */
const NAMED = 3;
const NOT_READ = 'not-read';
const DIFFERS = 'statement-differs';

type Told = { readonly findings: readonly Finding[]; readonly fewer: Readonly<Partial<Record<Severity, number>>> };

/** Sums that differ by the same amount. */
function sameDifferences(findings: Iterable<Finding>): Finding[][] {
  const groups = new Map<number, Finding[]>();
  for (const finding of findings) {
    const won = Math.round(Math.abs(apart.get(finding) ?? 0));
    if (won === 0 || finding.alike !== undefined) continue;
    const own = groups.get(won);
    if (own) own.push(finding);
    else groups.set(won, [finding]);
  }
  // Two totals of one sheet that are wrong by as much may be two slips.
  return [...groups.values()].filter((own) => own.length > 1 && new Set(own.map(({ ruleId, sheetId }) => `${ruleId}${sheetId}`)).size > 1);
}

/** What a table comes to in won. */
export interface TableSum {
  readonly sheetId: string;
  readonly won: number;
}

/** A total that differs from the rows of its own table by just what other tables come to: it is the total of all tables of the sheet, or of the workbook. */
function totalsOfTables(findings: Iterable<Finding>, tables: readonly TableSum[]): Finding[] {
  if (tables.length < 2) return [];
  const all = tables.reduce((sum, { won }) => sum + won, 0);
  return [...findings].filter((finding) => {
    const won = finding.ruleId === TOTAL ? apart.get(finding) : undefined;
    if (won === undefined || finding.alike !== undefined) return false;
    const own = tables.filter(({ sheetId }) => sheetId === finding.sheetId);
    const ofSheet = own.reduce((sum, one) => sum + one.won, 0);
    const isRest = (sum: number): boolean => [0, ...own.map((one) => one.won)].some((less) => sum - less > 0 && Math.abs(sum - less - won) < 1);
    return (own.length > 1 && isRest(ofSheet)) || (all !== ofSheet && isRest(all));
  });
}
const TOTAL = 'total-mismatch';

/** `sums`: those among the findings that may be told with others. Where they are not, a list of a hundred thousand is not gone through with each edit. */
export function differencesOnce(findings: readonly Finding[], sums: readonly Finding[], notRead: readonly NotRead[], tables: readonly TableSum[]): Told {
  const ofTables = totalsOfTables(sums, tables).length === 0 ? [] : totalsOfTables(findings, tables);
  const merged = new Map<Finding, Finding | undefined>(ofTables.map((finding) => [finding, undefined]));
  if (merged.size === 0 && sameDifferences(sums).length === 0 && !sums.some(({ ruleId }) => ruleId === NOT_READ)) return { findings, fewer: {} };
  for (const own of sameDifferences(findings.filter((finding) => !merged.has(finding)))) {
    for (const one of own) merged.set(one, undefined);
    merged.set(own[0] as Finding, together(own));
  }
  for (const finding of findings) {
    if (finding.ruleId !== NOT_READ) continue;
    const at = parseA1(finding.address);
    const area = at && notRead.find((one) => one.sheetId === finding.sheetId && one.area.top === at.row && one.area.left === at.column)?.area;
    const said =
      area &&
      findings.find((one) => {
        const place = one.ruleId === DIFFERS && one.sheetId === finding.sheetId ? parseA1(one.address) : undefined;
        // The sums of its rows and columns may stand beside it.
        return place && place.row >= area.top && place.row <= area.bottom + 1;
      });
    if (said) merged.set(finding, undefined);
  }
  const fewer: Partial<Record<Severity, number>> = {};
  if (merged.size === 0) return { findings, fewer };
  const told: Finding[] = [];
  for (const finding of findings) {
    const one = merged.has(finding) ? merged.get(finding) : finding;
    if (one) told.push(one);
    else fewer[finding.severity] = (fewer[finding.severity] ?? 0) + 1;
  }
  return { findings: told, fewer };
}

function together([first, ...others]: readonly Finding[]): Finding {
  const own = first as Finding;
  const named = others.slice(0, NAMED).map(({ sheet, address }) => `${sheet === own.sheet ? '' : `${quoteSheet(sheet)}!`}${address}`);
  const more = others.length - named.length;
  return {
    ...own,
    message: text(
      `${own.message.ko} — 같은 차이: ${named.join(', ')}${more > 0 ? ` 외 ${more}` : ''}`,
      `${own.message.en} — the same difference: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    ),
    alike: others,
  };
}
