/**
 * One cause in many tables is told once: the sheets of twelve months that write their days alike, or name the same unknown line. What a finding shares with
 * those of other tables is kept beside it; the workbook puts those of one cause together, at the place of the first.
 */
import { text, type Text } from '../../domain';
import type { Severity } from '../../sheet/model';
import { coverAlike, type Finding, type Fix } from '../findings';
import { number, shownValue } from '../message-formatting';
import type { Table } from '../../reading/table/table';

/** What a finding has in common with those of other tables. */
export interface Shared {
  /** The findings of one rule with the same cause are one. */
  readonly cause: string;
  /** How many rows it is about and what they come to, where its words say so. */
  readonly rows?: number;
  readonly sum?: number;
  /** Its words for so many rows with such a sum; absent where they say neither. */
  readonly say?: (rows: number, sum: number) => Text;
}

/** So many sheets are named. */
const NAMED = 3;

const shared = new WeakMap<Finding, Shared>();
export const share = (finding: Finding, what: Shared): void => void shared.set(finding, what);
/** For a finding that says the same, with more behind its words. */
export function shareAlike(from: Finding, to: Finding): Finding {
  const what = shared.get(from);
  if (!what || from === to) return to;
  const { say } = what;
  const [ko, en] = [to.message.ko.slice(from.message.ko.length), to.message.en.slice(from.message.en.length)];
  share(to, say && to.message.ko.startsWith(from.message.ko) ? { ...what, say: (rows, sum) => text(say(rows, sum).ko + ko, say(rows, sum).en + en) } : what);
  return to;
}
export const isShared = (finding: Finding): boolean => shared.has(finding);

const layouts = new WeakMap<Table, string>();
/** Tables of one make: the same columns in the same places, in the same unit. */
export function layoutOf(table: Table): string {
  let known = layouts.get(table);
  if (known === undefined) {
    const { kind, columns, unit } = table.understanding;
    known = [kind, unit, ...Object.entries(columns).map(([role, column]) => `${role}${column}`)].join();
    layouts.set(table, known);
  }
  return known;
}

/** What findings of one cause have in common; those with a fix and those without are told apart. */
export const causeOf = (finding: Finding, table: Table, cause: string, anyTable: boolean): string =>
  [finding.ruleId, 'fix' in finding ? 1 : 0, anyTable ? `${table.understanding.kind}${table.unit}` : layoutOf(table), cause].join('\u001f');

/** What was made of the same findings before: it stays the same object while they do. */
const made = new WeakMap<Finding, { readonly of: readonly Finding[]; readonly finding: Finding }>();

/** All of these in one, at the place of the first. */
function together(own: readonly Finding[]): Finding {
  const [first, ...others] = own as [Finding, ...Finding[]];
  const known = made.get(first);
  if (known && known.of.length === own.length && known.of.every((one, at) => one === own[at])) return known.finding;
  const all = own.map((one) => shared.get(one) as Shared);
  const { say } = all[0] as Shared;
  const sum = Math.round(all.reduce((total, one) => total + (one.sum ?? 0), 0) * 100) / 100;
  const words =
    say?.(
      all.reduce((total, one) => total + (one.rows ?? 0), 0),
      sum,
    ) ?? first.message;
  const sheets = [...new Set(own.map(({ sheet }) => sheet))];
  const more = sheets.length - NAMED;
  const named = sheets.slice(0, NAMED).map(shownValue).join(', ');
  const where =
    sheets.length === 1
      ? text(`이 시트의 표 ${number(own.length)}개`, `${number(own.length)} tables of this sheet`)
      : text(
          `시트 ${number(sheets.length)}개: ${named}${more > 0 ? ` 외 ${number(more)}` : ''}`,
          `${number(sheets.length)} sheets: ${named}${more > 0 ? ` and ${number(more)} more` : ''}`,
        );
  const { fix: _fix, ...described } = Object.getOwnPropertyDescriptors(first);
  const finding = Object.defineProperties(
    {},
    {
      ...described,
      message: { value: text(`${words.ko} — ${where.ko}`, `${words.en} — ${where.en}`), enumerable: true },
      alike: { value: others, enumerable: true },
    },
  ) as Finding;
  if ('fix' in first) {
    const count = sheets.length;
    Object.defineProperty(finding, 'fix', {
      enumerable: true,
      get: () => {
        const { title, writes } = first.fix as Fix;
        if (count === 1) return { title, writes };
        const cells = number(own.reduce((total, { fix }) => total + (fix?.writes.length ?? 0), 0));
        return { title: text(`시트 ${number(count)}개에서 한꺼번에 수정: ${cells}개 셀`, `Fix on ${number(count)} sheets at once: ${cells} cells`), writes };
      },
    });
  }
  coverAlike(first, finding);
  made.set(first, { of: own, finding });
  return finding;
}

/** Of each table, its findings that may be told with those of others. */
export type SharedFindings = readonly Finding[];

/** The findings of a table by their cause; the list of a table stays the same until it is edited. */
const byCause = new WeakMap<SharedFindings, readonly (readonly [cause: string, findings: readonly Finding[]])[]>();
function causesIn(own: SharedFindings): readonly (readonly [cause: string, findings: readonly Finding[]])[] {
  let known = byCause.get(own);
  if (!known) {
    const causes = new Map<string, Finding[]>();
    for (const finding of own) {
      const { cause } = shared.get(finding) as Shared;
      const same = causes.get(cause);
      if (same) same.push(finding);
      else causes.set(cause, [finding]);
    }
    byCause.set(own, (known = [...causes]));
  }
  return known;
}

/** The list with those of one cause told once, and how many fewer there are of each severity. */
export function toldOnce(
  findings: readonly Finding[],
  tables: Iterable<SharedFindings>,
): { readonly findings: readonly Finding[]; readonly fewer: Readonly<Partial<Record<Severity, number>>> } {
  const causes = new Map<string, readonly Finding[]>();
  const several = new Map<string, Finding[]>();
  for (const own of tables) {
    for (const [cause, findings] of causesIn(own)) {
      const known = causes.get(cause);
      if (!known) {
        causes.set(cause, findings);
        if (findings.length === 1) continue;
      }
      let all = several.get(cause);
      if (!all) several.set(cause, (all = known ? [...known] : []));
      for (const finding of findings) all.push(finding);
    }
  }
  const merged = new Map<Finding, Finding | undefined>();
  const fewer: Partial<Record<Severity, number>> = {};
  for (const own of several.values()) {
    const [first] = own as [Finding];
    for (const one of own) merged.set(one, undefined);
    merged.set(first, together(own));
    fewer[first.severity] = (fewer[first.severity] ?? 0) + own.length - 1;
  }
  if (merged.size === 0) return { findings, fewer };
  const told: Finding[] = [];
  for (const finding of findings) {
    const one = merged.has(finding) ? merged.get(finding) : finding;
    if (one) told.push(one);
  }
  return { findings: told, fewer };
}
