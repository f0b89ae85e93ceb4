import { text, type Text } from '../../domain';
import { SEVERITIES, type Severity } from '../../sheet/model';
import type { Finding, Fix } from '../findings';
import { RuleDispatcher } from './rule-dispatcher';
import { HashIndex } from './hash-index';
import { placedFix } from './placed-fix';
import { number, rowName } from '../message-formatting';
import { citationIn, wordsIn } from './citation';
import { contentOf, hash } from './finding-key';
import type { Row } from '../../reading/table/row';
import type { Context, GroupKey, GroupRule, Hit, Hits, Rule, RowRule, TableRule } from './rule';
import type { Table } from '../../reading/table/table';

/** A finding, and the sheet rows that it touches. */
export interface Found {
  readonly finding: Finding;
  readonly rows: readonly number[];
}
/** It is made once and stays the same object while nothing about it changes. */
interface Located extends Found {
  readonly order: number;
  readonly cause?: string;
}

const NOTHING: readonly Located[] = [];
/** So many rows are checked in the first step, and in the longest. */
const FIRST_STEP = 100;
const STEP = 1_000;
const list = (hits: Hits): readonly Hit[] => (hits === undefined ? [] : Array.isArray(hits) ? (hits as readonly Hit[]) : [hits as Hit]);

/** So many findings of a kind in a column may share a cause; hidden rows have one (a filter, or a hand that hid them) as soon as they are a few. */
const MANY = 5;
const FEW_HIDDEN = 3;
const HIDDEN = 'hidden-row';
/** So many stretches of hidden rows are named; the rest is counted. */
const STRETCHES = 5;
const COLUMNS = 16_384;
/** Each of these is about a row of its own, however many there are. */
const EACH = new Set(['duplicate-entry', 'cost-in-two-categories', 'amount-unit-slip', 'person-not-listed', 'category-account-conflict']);

/** `12–30행, 44행 외 3곳`. */
function stretches(rows: readonly number[]): { readonly ko: string; readonly en: string } {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found[found.length - 1];
    if (last && last[1] === row - 1) last[1] = row;
    else found.push([row, row]);
  }
  const named = found.slice(0, STRETCHES).map(([from, to]) => (from === to ? String(from + 1) : `${from + 1}–${to + 1}`));
  const more = found.length - named.length;
  return {
    ko: named.map((one) => `${one}행`).join(', ') + (more > 0 ? ` 외 ${more}곳` : ''),
    en: `row ${named.join(', ')}` + (more > 0 ? ` and ${more} more places` : ''),
  };
}

/** The first few of rows that are no rows of the sheet. */
function namedRows(names: readonly Text[]): Text {
  const more = names.length - STRETCHES;
  const few = names.slice(0, STRETCHES);
  return text(
    few.map(({ ko }) => ko).join(', ') + (more > 0 ? ` 외 ${more}곳` : ''),
    few.map(({ en }) => en).join(', ') + (more > 0 ? ` and ${more} more places` : ''),
  );
}

/** Rows by a key that one or several rules ask for. */
interface Groups {
  readonly keyOf: GroupRule['keyOf'];
  readonly rules: readonly GroupRule[];
  readonly allKinds: boolean;
  /** Where a group of one row can have no finding, and the keys nearly all differ. */
  readonly index: HashIndex | undefined;
  readonly lines: readonly string[] | undefined;
  readonly on: number | undefined;
  /** By the place of the row, where there is no index. */
  readonly keys: (GroupKey | undefined)[];
  /** In their order. */
  readonly members: Map<GroupKey, Row[]>;
  readonly found: Map<GroupKey, readonly Located[]>;
}

/** Rules that ask for the same key share its index. */
function indexed(rules: readonly GroupRule[], rows: number): Groups[] {
  const byKey = new Map<GroupRule['keyOf'], GroupRule[]>();
  for (const rule of rules) byKey.set(rule.keyOf, [...(byKey.get(rule.keyOf) ?? []), rule]);
  return [...byKey].map(([keyOf, own]) => ({
    keyOf,
    rules: own,
    allKinds: own.some((rule) => rule.allKinds === true),
    index: own.every((rule) => rule.pairs === true) ? new HashIndex(rows) : undefined,
    lines: own[0]?.lines,
    on: own[0]?.on,
    keys: [],
    members: new Map(),
    found: new Map(),
  }));
}

/** Checks one table and keeps what it found, so that after an edit only what the edit touches is looked at again. */
export class SheetEngine {
  private readonly rowRules: RuleDispatcher<RowRule>;
  private readonly tableRules: readonly TableRule[];
  private readonly groups: readonly Groups[];
  private readonly groupsOf: RuleDispatcher<Groups>;
  private readonly byRow = new Map<number, readonly Located[]>();
  private byTable: readonly Located[] = NOTHING;
  private readonly context: Context;

  private constructor(
    readonly table: Table,
    rules: readonly Rule[],
    context: Omit<Context, 'textDates' | 'edition'>,
  ) {
    const { kind } = table.understanding;
    this.context = { ...context, edition: table.edition, textDates: table.numbers.textDates };
    const own = rules.filter((rule) => rule.meta.kinds.includes(kind) && (rule.kind === 'table' || (rule.applies?.(this.context) ?? true)));
    const codes = table.edition.costStatement.available ? table.edition.costStatement.value.lines.map(({ code }) => code) : [];
    this.rowRules = new RuleDispatcher(
      own.filter((rule): rule is RowRule => rule.kind === 'row'),
      codes,
    );
    this.tableRules = own.filter((rule): rule is TableRule => rule.kind === 'table');
    this.groups = indexed(
      own.filter((rule): rule is GroupRule => rule.kind === 'group'),
      table.rows.length,
    );
    this.groupsOf = new RuleDispatcher(this.groups, codes);
  }

  /** An engine that has checked its whole table. It stops between its steps, so that a page can breathe. */
  static *inSteps(table: Table, rules: readonly Rule[], context: Omit<Context, 'textDates' | 'edition'>): Generator<void, SheetEngine> {
    const engine = new SheetEngine(table, rules, context);
    yield* engine.checkAll();
    return engine;
  }

  private *checkAll(): Generator<void, void> {
    const { rows } = this.table;
    const repeated = new Map<Groups, Set<GroupKey>>(this.groups.map((group) => [group, new Set()]));
    let pause = FIRST_STEP;
    for (let at = 0; at < rows.length; at += 1) {
      if (at === pause) {
        yield;
        // The first rows are the slowest: nothing is compiled yet.
        pause += Math.min(at, STEP);
      }
      const row = rows[at] as Row;
      this.checkRow(row);
      for (const group of this.groupsOf.of(row)) {
        const key = this.keyOf(group, row);
        if (key !== undefined && this.join(group, row, at, key)) repeated.get(group)?.add(key);
      }
    }
    for (const group of this.groups) {
      yield;
      for (const key of group.index ? (repeated.get(group) as Set<GroupKey>) : group.members.keys()) this.checkGroup(group, key);
    }
    yield;
    this.checkTable();
  }

  /**
   * Rows that were edited (sheet rows within the table) are checked again, with what they touch. False where the edit changed how the
   * whole sheet is read: then it has to be checked anew.
   */
  recheck(edited: ReadonlySet<number>): boolean {
    const touched = this.groups.map(() => new Set<GroupKey>());
    const { firstRow } = this.table.understanding;
    const rows = this.table.dependentOn(edited);
    const { dataRows } = this.table;
    let same = true;
    for (const sheetRow of rows) same = this.table.reread(sheetRow) && same;
    if (!same || this.table.numbers.textDates !== this.context.textDates) return false;
    for (const sheetRow of rows) {
      const at = sheetRow - firstRow;
      const row = this.table.rows[at] as Row;
      this.checkRow(row);
      this.groups.forEach((group, index) => {
        const keys = touched[index] as Set<GroupKey>;
        const before = group.index ? group.index.keyOf(at) : group.keys[at];
        const after = this.groupsOf.of(row).includes(group) ? this.keyOf(group, row) : undefined;
        if (before !== undefined) keys.add(before);
        if (after !== undefined) keys.add(after);
        if (after !== before) this.move(group, at, before, after);
      });
    }
    this.groups.forEach((group, index) => {
      const all = dataRows !== this.table.dataRows && group.rules.some((rule) => rule.countsRows);
      for (const key of all ? [...group.members.keys(), ...(touched[index] as Set<GroupKey>)] : (touched[index] as Set<GroupKey>)) this.checkGroup(group, key);
    });
    this.checkTable();
    return true;
  }

  /** All findings in order: worst first, then by place; beside each the rows that it touches. */
  collect(): readonly Found[] {
    const buckets = new Map<Severity, Located[]>(SEVERITIES.map((severity) => [severity, []]));
    const put = (located: readonly Located[]): void => {
      for (const one of located) buckets.get(one.finding.severity)?.push(one);
    };
    for (const located of this.byRow.values()) put(located);
    for (const group of this.groups) for (const located of group.found.values()) put(located);
    put(this.byTable);
    const all: Found[] = [];
    const seen = new Map<string, number>();
    for (const bucket of buckets.values()) {
      for (const one of this.foldSame(bucket.sort((a, b) => a.order - b.order))) {
        const before = seen.get(one.finding.key);
        seen.set(one.finding.key, (before ?? 0) + 1);
        // Rows that say the very same are told apart by their order alone.
        all.push(before === undefined ? one : { finding: twinOf(one.finding, before + 1), rows: one.rows });
      }
    }
    return all;
  }

  /**
   * One cause is one finding: what most rows of a column share, or the rows that a filter hides, stands once with how many and how much,
   * and with the fixes of all of them.
   */
  private foldSame(bucket: readonly Located[]): readonly Located[] {
    if (bucket.length < FEW_HIDDEN && !bucket.some(({ cause }) => cause !== undefined)) return bucket;
    const kinds = new Map<string, Located[]>();
    for (const one of bucket) {
      if (one.rows.length !== 1 || EACH.has(one.finding.ruleId)) continue;
      // Deleted lines and headings are one cause each.
      const line = one.finding.ruleId.startsWith('category-') ? (this.table.at(one.rows[0] as number)?.category.raw ?? '') : '';
      const kind = `${one.finding.ruleId}:${one.order % COLUMNS}:${one.cause ?? line}`;
      const known = kinds.get(kind);
      if (known) known.push(one);
      else kinds.set(kind, [one]);
    }
    const most = Math.max(MANY, this.table.dataRows / 2);
    const folded = new Map<Located, Located | undefined>();
    for (const [kind, own] of kinds) {
      const first = own[0] as Located;
      const hidden = first.finding.ruleId === HIDDEN && own.length >= FEW_HIDDEN;
      const shared = first.cause !== undefined && own.length > 1;
      if (!hidden && !shared && own.length <= most) continue;
      for (const one of own) folded.set(one, undefined);
      folded.set(first, hidden ? this.asHidden(own) : shared ? this.asShared(own) : this.asOne(kind, own));
    }
    if (folded.size === 0) return bucket;
    return bucket.flatMap((one) => (folded.has(one) ? (folded.get(one) ?? []) : [one]));
  }

  /** Which rows are hidden, how many and how much. A decision on them covers these rows and no others that are hidden later. */
  private asHidden(own: readonly Located[]): Located {
    const [first] = own as [Located];
    const rows = own.map((one) => one.rows[0] as number).sort((a, b) => a - b);
    const sum = number(rows.reduce((total, row) => total + (this.table.at(row)?.book.n ?? 0), 0));
    const where = this.table.grid.block.places ? namedRows(rows.map((row) => rowName(this.table.at(row) as Row))) : stretches(rows);
    const keys = own.map(({ finding }) => finding.key).sort();
    const finding: Finding = {
      ...first.finding,
      key: `${HIDDEN}:${hash(keys.join('\u001f'))}`,
      message: text(
        `필터나 숨기기로 보이지 않는 ${number(own.length)}행의 금액도 합계에 들어 있습니다: ${sum} (${where.ko})`,
        `${number(own.length)} rows that a filter or hiding keeps out of sight are in the totals: ${sum} (${where.en})`,
      ),
    };
    return { finding, order: first.order, rows };
  }

  /** One cause in several rows: a person's pay of a year. A decision covers these rows, and no others that come later. */
  private asShared(own: readonly Located[]): Located {
    const first = own[0] as Located;
    const rows = own.map((one) => one.rows[0] as number);
    const sum = number(rows.reduce((total, row) => total + (this.table.at(row)?.book.n ?? 0), 0));
    const { message } = first.finding;
    const { fix: _fix, ...plain } = first.finding;
    const keys = own.map(({ finding }) => finding.key).sort();
    const finding: Finding = {
      ...plain,
      key: `${first.finding.ruleId}:${hash(keys.join('\u001f'))}`,
      message: text(`${message.ko} — ${number(own.length)}행, 장부금액 합계 ${sum}`, `${message.en} — ${number(own.length)} rows, ${sum} in all`),
    };
    return { finding, order: first.order, rows };
  }

  private asOne(kind: string, own: readonly Located[]): Located {
    const first = own[0] as Located;
    const rows = own.map((one) => one.rows[0] as number);
    const sum = number(rows.reduce((total, row) => total + (this.table.at(row)?.book.n ?? 0), 0));
    const { message } = first.finding;
    const { fix: _fix, ...plain } = first.finding;
    const made: Finding = {
      ...plain,
      key: `${first.finding.ruleId}:${hash(`all\u001f${kind}`)}`,
      message: text(`${message.ko} — 같은 열에 ${number(own.length)}건, 합계 ${sum}`, `${message.en} — ${number(own.length)} in this column, ${sum} in all`),
    };
    if (own.every(({ finding }) => finding.fix !== undefined)) {
      const { title } = first.finding.fix as Fix;
      withFix(made, () => ({
        title: text(`${title.ko} 등 ${number(own.length)}건`, `${title.en} and the like: ${number(own.length)}`),
        writes: own.flatMap(({ finding }) => finding.fix?.writes ?? []),
      }));
    }
    return { finding: made, order: first.order, rows };
  }

  private checkRow(row: Row): void {
    let located: Located[] | undefined;
    if (row.kind === 'data' || row.kind === 'dropped') {
      for (const rule of this.rowRules.of(row)) {
        if (row.kind === 'dropped' && rule.dropped !== true) continue;
        const hits = rule.check(row, this.context);
        if (hits === undefined) continue;
        for (const hit of list(hits)) (located ??= []).push(this.locate(rule, hit));
      }
    }
    if (located) this.byRow.set(row.row, located);
    else this.byRow.delete(row.row);
  }

  private keyOf(group: Groups, row: Row): GroupKey | undefined {
    return row.kind === 'data' || group.allKinds ? group.keyOf(row, this.context) : undefined;
  }

  /** True where another row has the key already, of keys that nearly all differ. */
  private join(group: Groups, row: Row, at: number, key: GroupKey): boolean {
    if (group.index) return group.index.add(at, key as number);
    group.keys[at] = key;
    const members = group.members.get(key);
    if (members === undefined) group.members.set(key, [row]);
    else members.push(row);
    return false;
  }

  private move(group: Groups, at: number, before: GroupKey | undefined, after: GroupKey | undefined): void {
    const row = this.table.rows[at] as Row;
    if (group.index) {
      if (before !== undefined) group.index.remove(at);
      if (after !== undefined) group.index.add(at, after as number);
      return;
    }
    group.keys[at] = after;
    const left = before === undefined ? undefined : group.members.get(before);
    left?.splice(placeOf(left, row), 1);
    if (after === undefined) return;
    const joined = group.members.get(after);
    if (joined) joined.splice(placeOf(joined, row), 0, row);
    else group.members.set(after, [row]);
  }

  private checkGroup(group: Groups, key: GroupKey): void {
    const rows = group.index ? group.index.rows(key as number).map((at) => this.table.rows[at] as Row) : (group.members.get(key) ?? []);
    const located =
      rows.length > (group.index ? 1 : 0) ? group.rules.flatMap((rule) => list(rule.check(rows, this.context)).map((hit) => this.locate(rule, hit))) : [];
    if (located.length > 0) group.found.set(key, located);
    else group.found.delete(key);
  }

  private checkTable(): void {
    const located: Located[] = [];
    for (const rule of this.tableRules) for (const hit of list(rule.check(this.table, this.context))) located.push(this.locate(rule, hit));
    this.byTable = located;
  }

  private locate(rule: Rule, hit: Hit): Located {
    const { meta } = rule;
    const { understanding, edition } = this.table;
    const row = this.table.at(hit.row);
    const content = hit.content ?? (row ? `${contentOf(row)}\u001f${hit.column}` : `${hit.row}`);
    const source = hit.source ?? meta.source;
    const citation = citationIn(edition, source);
    const finding: Finding = {
      key: `${meta.id}:${hash(content)}`,
      ruleId: meta.id,
      severity: meta.severity,
      sheetId: understanding.sheetId,
      sheet: understanding.sheet,
      address: this.table.grid.addressOf(hit.row, hit.column),
      message: hit.message,
      reason: hit.reason ?? wordsIn(edition, meta.reason),
      citation,
      ...(hit.question ? { question: hit.question } : {}),
      ...(hit.folded ? { folded: hit.folded } : {}),
    };
    if (hit.fix && !this.table.grid.block.places) withFix(finding, hit.fix);
    else if (hit.fix) {
      const fix = placedFix(typeof hit.fix === 'function' ? hit.fix() : hit.fix, this.table.grid);
      if (fix) withFix(finding, fix);
    }
    return { finding, order: hit.row * COLUMNS + hit.column, rows: hit.rows ?? [hit.row], ...(hit.cause === undefined ? {} : { cause: hit.cause }) };
  }
}

const twins = new WeakMap<Finding, Finding[]>();
/** The same under a key with a number; its fix is still made only when somebody looks at it. */
function twinOf(finding: Finding, number: number): Finding {
  let known = twins.get(finding);
  if (!known) twins.set(finding, (known = []));
  return (known[number] ??= Object.defineProperties(
    {},
    { ...Object.getOwnPropertyDescriptors(finding), key: { value: `${finding.key}-${number}`, enumerable: true } },
  ) as Finding);
}

/** A fix of many cells is made when somebody looks at it. */
function withFix(finding: Finding, fix: Fix | (() => Fix)): void {
  let made = typeof fix === 'function' ? undefined : fix;
  Object.defineProperty(finding, 'fix', { enumerable: true, get: () => (made ??= (fix as () => Fix)()) });
}

/** Where the row stands, or would stand, in rows in their order. */
function placeOf(rows: readonly Row[], { row }: Row): number {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle] as Row).row < row) from = middle + 1;
    else to = middle;
  }
  return from;
}
