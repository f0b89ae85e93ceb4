/** The list of findings as it is shown: filtered, searched, grouped, each with an id that holds while rows move. */
import type { Lang } from '../../domain';
import { ruleTitle } from '../../checking/rule-titles';
import { parseA1, SEVERITIES, type Finding, type Severity } from '../../checking';

export type Grouping = 'severity' | 'rule' | 'cell';
export const GROUPINGS: readonly Grouping[] = ['severity', 'rule', 'cell'];

export interface ListFilter {
  /** Only findings of this severity; all where it is absent. */
  readonly only?: Severity | undefined;
  /** Only findings of this rule, by its id. */
  readonly rule?: string | undefined;
  readonly search: string;
  readonly grouping: Grouping;
  /** Groups that are folded to their title, by their id. */
  readonly foldedGroups: ReadonlySet<string>;
}

/** What else the row of a finding says (party, voucher, account …), for the search. */
export type RowWords = (finding: Finding) => string;
const NO_WORDS: RowWords = () => '';

export interface FindingEntry {
  readonly kind: 'finding';
  readonly id: string;
  readonly finding: Finding;
  /** Place among the findings that are shown, from 0. */
  readonly index: number;
  /** The group that it stands in. */
  readonly group: string;
}
export interface GroupEntry {
  readonly kind: 'group';
  readonly id: string;
  readonly first: Finding;
  readonly findings: readonly Finding[];
  readonly folded: boolean;
}
export type ListEntry = FindingEntry | GroupEntry;

/** Two equal rows give two findings of one key: the second is told apart by its turn, not by its row. */
export function findingIds(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const turns = new Map<string, number>();
  const ids = new Map<Finding, string>();
  for (const finding of findings) {
    const key = `${finding.sheetId}|${finding.ruleId}|${finding.key}`;
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    ids.set(finding, turn === 0 ? key : `${key}#${turn}`);
  }
  return ids;
}

function matches(finding: Finding, words: readonly string[], lang: Lang, rowWords: RowWords): boolean {
  if (words.length === 0) return true;
  const { address, ruleId, message, reason, citation, alike } = finding;
  const sheet = [finding, ...(alike ?? [])].map((one) => one.sheet).join(' ');
  const haystack =
    `${address} ${sheet} ${ruleId} ${ruleTitle(ruleId)?.[lang] ?? ''} ${message[lang]} ${reason[lang]} ${citation.ref} ${citation.clause ?? ''} ${rowWords(finding)}`.toLowerCase();
  return words.every((word) => haystack.includes(word));
}

const groupOf = (finding: Finding, grouping: Grouping): string =>
  grouping === 'severity' ? finding.severity : grouping === 'rule' ? `${SEVERITIES.indexOf(finding.severity)}:${finding.ruleId}` : finding.sheetId;

function byCell(a: Finding, b: Finding): number {
  const [left, right] = [parseA1(a.address), parseA1(b.address)];
  if (!left || !right) return left ? -1 : right ? 1 : 0;
  return left.row - right.row || left.column - right.column;
}

export interface ListModel {
  readonly entries: readonly ListEntry[];
  readonly shown: readonly FindingEntry[];
}

/**
 * The findings come worst first; groups keep that order, cells are in the order of the sheet. A folded group keeps its place and its
 * findings among those that are walked through: only its lines are not drawn.
 */
export function listModel(
  findings: readonly Finding[],
  { only, rule, search, grouping, foldedGroups }: ListFilter,
  lang: Lang,
  rowWords: RowWords = NO_WORDS,
): ListModel {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const ids = findingIds(findings);
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if ((only && finding.severity !== only) || (rule !== undefined && finding.ruleId !== rule) || !matches(finding, words, lang, rowWords)) continue;
    const key = groupOf(finding, grouping);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const entries: ListEntry[] = [];
  const shown: FindingEntry[] = [];
  for (const [key, group] of groups) {
    if (grouping === 'cell') group.sort(byCell);
    const id = `group:${key}`;
    const folded = foldedGroups.has(id);
    entries.push({ kind: 'group', id, first: group[0] as Finding, findings: group, folded });
    for (const finding of group) {
      const entry: FindingEntry = { kind: 'finding', id: ids.get(finding) as string, finding, index: shown.length, group: id };
      if (!folded) entries.push(entry);
      shown.push(entry);
    }
  }
  return { entries, shown };
}

/** Where the person is after the list has changed: at the same finding, else at the one that took its place. */
export function keepPlace(shown: readonly FindingEntry[], id: string | undefined, lastIndex: number): FindingEntry | undefined {
  if (id === undefined) return undefined;
  return shown.find((entry) => entry.id === id) ?? shown[Math.min(lastIndex, shown.length - 1)];
}
