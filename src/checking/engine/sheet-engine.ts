import { atOnce } from '../../domain';
import { cover, type Finding } from '../findings';
import { causeOf, share } from './across-tables';
import { tellApart } from './same-difference';
import { COLUMNS, FindingList, withFix, type Collected, type CountedKind, type Located } from './finding-list';
import { placedFix } from './placed-fix';
import { RuleDispatcher } from './rule-dispatcher';
import { HashIndex } from './hash-index';
import { citationIn, wordsIn } from './citation';
import { contentOf, hash } from './finding-key';
import type { Row } from '../../reading/table/row';
import type { Context, GroupKey, GroupRule, Hit, Hits, Rule, RowRule, TableRule } from './rule';
import type { Table } from '../../reading/table/table';

const NOTHING: readonly Located[] = [];
/** So many rows are checked one by one, then a little more each time, and so many in the longest step. */
const ONE_BY_ONE = 16;
const STEP = 500;
/** So many groups of rows are looked at in one step, and so many hits of a rule are made findings. */
const GROUPS = 250;
const HITS = 500;
/** Of so many rows what was found before is worth keeping. */
const MANY = 50;
const list = (hits: Hits): readonly Hit[] => (hits === undefined ? [] : Array.isArray(hits) ? (hits as readonly Hit[]) : [hits as Hit]);

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
  private readonly readers: ReadonlySet<NonNullable<RowRule['readInSteps']>>;
  private readonly tableRules: readonly TableRule[];
  private readonly groups: readonly Groups[];
  private readonly groupsOf: RuleDispatcher<Groups>;
  private readonly byRow = new Map<number, readonly Located[]>();
  private byTable: readonly Located[] = NOTHING;
  private readonly locatedOf = new WeakMap<Hit, Located>();
  private readonly context: Context;
  private readonly findings: FindingList;
  /** Findings of one cell stand in the order of their rules. */
  private readonly ranks: ReadonlyMap<Rule, number>;

  private constructor(
    readonly table: Table,
    rules: readonly Rule[],
    context: Omit<Context, 'textDates' | 'edition'>,
  ) {
    const { kind } = table.understanding;
    this.context = { ...context, edition: table.edition, textDates: table.numbers.textDates };
    const own = rules.filter((rule) => rule.meta.kinds.includes(kind) && (rule.kind === 'table' || (rule.applies?.(this.context) ?? true)));
    const codes = table.edition.costStatement.available ? table.edition.costStatement.value.lines.map(({ code }) => code) : [];
    const byRow = own.filter((rule): rule is RowRule => rule.kind === 'row');
    this.rowRules = new RuleDispatcher(byRow, codes);
    this.readers = new Set(byRow.flatMap((rule) => rule.readInSteps ?? []));
    this.tableRules = own.filter((rule): rule is TableRule => rule.kind === 'table');
    this.groups = indexed(
      own.filter((rule): rule is GroupRule => rule.kind === 'group'),
      table.rows.length,
    );
    this.groupsOf = new RuleDispatcher(this.groups, codes);
    this.findings = new FindingList(table);
    const inOrder: readonly Rule[] = [...own.filter(({ kind: one }) => one === 'row'), ...this.groups.flatMap((group) => group.rules), ...this.tableRules];
    this.ranks = new Map(inOrder.map((rule, rank) => [rule, rank]));
  }

  /** An engine that has checked its whole table. It stops between its steps, so that a page can breathe. */
  static *inSteps(table: Table, rules: readonly Rule[], context: Omit<Context, 'textDates' | 'edition'>): Generator<void, SheetEngine> {
    const engine = new SheetEngine(table, rules, context);
    yield* engine.checkAll();
    return engine;
  }

  private *checkAll(): Generator<void, void> {
    const { length } = this.table.rows;
    const repeated = new Map<Groups, Set<GroupKey>>(this.groups.map((group) => [group, new Set()]));
    yield;
    // The first rows are the slowest: nothing is compiled yet, and every word is new.
    for (let from = 0, to = 1; from < length; from = to, to += Math.min(Math.ceil(to / ONE_BY_ONE), STEP)) {
      if (from > 0) yield;
      if (to <= ONE_BY_ONE) yield* this.readInSteps(this.table.rows[from] as Row);
      this.checkRows(from, Math.min(to, length), repeated);
    }
    for (const group of this.groups) {
      yield;
      let looked = 0;
      for (const key of group.index ? (repeated.get(group) as Set<GroupKey>) : group.members.keys()) {
        if ((looked += 1) % GROUPS === 0) yield;
        yield* this.checkGroupInSteps(group, key);
      }
    }
    yield;
    yield* this.checkTable();
  }

  private *readInSteps(row: Row): Generator<void, void> {
    if (row.kind === 'data') for (const read of this.readers) yield* read(row);
  }

  /** Rows from one place up to another, apart from the steps: a function of its own is compiled as soon as it is worth it. */
  private checkRows(from: number, to: number, repeated: ReadonlyMap<Groups, Set<GroupKey>>): void {
    const { rows } = this.table;
    for (let at = from; at < to; at += 1) {
      const row = rows[at] as Row;
      this.checkRow(row);
      for (const group of this.groupsOf.of(row)) {
        const key = this.keyOf(group, row);
        if (key !== undefined && this.join(group, row, at, key)) repeated.get(group)?.add(key);
      }
    }
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
    const said = rows.size > MANY ? undefined : this.saidOf(rows);
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
        if (after !== before) this.move(group, at, before, after);
        else if (said && isSame(said.get(group)?.get(sheetRow), saidBy(group, row, false))) return;
        if (before !== undefined) keys.add(before);
        if (after !== undefined) keys.add(after);
      });
    }
    this.groups.forEach((group, index) => {
      const all = dataRows !== this.table.dataRows && group.rules.some((rule) => rule.countsRows);
      for (const key of all ? [...group.members.keys(), ...(touched[index] as Set<GroupKey>)] : (touched[index] as Set<GroupKey>)) this.checkGroup(group, key);
    });
    atOnce(this.checkTable());
    return true;
  }

  /** What the groups say of the rows, before these are read anew. */
  private saidOf(rows: ReadonlySet<number>): ReadonlyMap<Groups, ReadonlyMap<number, readonly unknown[] | undefined>> {
    const groups = this.groups.filter(({ rules }) => rules.every((rule) => rule.saidOf !== undefined));
    return new Map(groups.map((group) => [group, new Map([...rows].map((row) => [row, saidBy(group, this.table.at(row) as Row, true)]))]));
  }

  /** Of which kinds there are findings in a column, and how many. */
  get kinds(): readonly CountedKind[] {
    return this.findings.columnKinds();
  }

  /** These kinds are told once, for they fill the columns of all tables of this make. True where that changes what is told. */
  foldKinds(names: ReadonlySet<string>): boolean {
    return this.findings.foldAlso(names);
  }

  /** All findings in order: worst first, then by place. */
  collect(): Collected {
    return this.findings.collect();
  }

  /** The same in steps: the first time they are put in order. */
  collectInSteps(): Generator<void, Collected> {
    return this.findings.collectInSteps();
  }

  /** Those that say by how much a sum differs. */
  get sums(): readonly Finding[] {
    return this.findings.sums;
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
    const before = this.byRow.get(row.row);
    if (before === undefined && located === undefined) return;
    this.findings.replace(before, located);
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
    atOnce(this.checkGroupInSteps(group, key));
  }

  /** A group of many rows in steps of its own; small ones take no time. */
  private *checkGroupInSteps(group: Groups, key: GroupKey): Generator<void, void> {
    const rows = group.index ? group.index.rows(key as number).map((at) => this.table.rows[at] as Row) : (group.members.get(key) ?? []);
    const located: Located[] = [];
    for (const rule of rows.length > (group.index ? 1 : 0) ? group.rules : []) {
      const hits = rows.length > STEP && rule.checkInSteps ? yield* rule.checkInSteps(rows, this.context) : rule.check(rows, this.context);
      for (const [at, hit] of list(hits).entries()) {
        if (at % HITS === HITS - 1) yield;
        located.push(rows.length > MANY ? this.located(rule, hit) : this.locate(rule, hit));
      }
      if (rows.length > STEP) yield;
    }
    const before = group.found.get(key);
    if (before === undefined)
      for (let from = 0; from < located.length; from += HITS) {
        if (from > 0) yield;
        this.findings.replace(undefined, located.slice(from, from + HITS));
      }
    else this.change(before, located);
    if (located.length > 0) group.found.set(key, located);
    else group.found.delete(key);
  }

  private *checkTable(): Generator<void, void> {
    const located: Located[] = [];
    for (const rule of this.tableRules) {
      for (const [at, hit] of list(rule.check(this.table, this.context)).entries()) {
        if (at % HITS === HITS - 1) yield;
        located.push(this.located(rule, hit));
      }
      yield;
    }
    this.change(this.byTable, located);
    this.byTable = located;
  }

  /** What stays the same is neither taken out nor put in. */
  private change(before: readonly Located[], now: readonly Located[]): void {
    if (before.length === 0 || now.length === 0) return this.findings.replace(before, now);
    const least = Math.min(before.length, now.length);
    let from = 0;
    while (from < least && before[from] === now[from]) from += 1;
    let behind = 0;
    while (behind < least - from && before[before.length - 1 - behind] === now[now.length - 1 - behind]) behind += 1;
    const [left, fresh] = [before.slice(from, before.length - behind), now.slice(from, now.length - behind)];
    if (left.length === 0 && fresh.length === 0) return;
    const [had, has] = [new Set(left), new Set(fresh)];
    this.findings.replace(
      left.filter((one) => !has.has(one)),
      fresh.filter((one) => !had.has(one)),
    );
  }

  /** A rule that finds the same again may say so by the same object. */
  private located(rule: Rule, hit: Hit): Located {
    let one = this.locatedOf.get(hit);
    if (!one) this.locatedOf.set(hit, (one = this.locate(rule, hit)));
    return one;
  }

  private locate(rule: Rule, hit: Hit): Located {
    const { meta } = rule;
    const { understanding, edition, unit } = this.table;
    const row = this.table.at(hit.row);
    const said =
      hit.content === undefined
        ? row
          ? `${contentOf(row)}\u001f${this.table.nameOf(hit.column)}`
          : `${hit.row}`
        : // What is said of a whole table was decided for that table: another sheet is asked about anew.
          rule.kind === 'table'
          ? `${hit.content}\u001f${understanding.sheet}`
          : hit.content;
    // What was decided of won was not decided of a thousand times as much; nor that of the first table of a sheet for those below it.
    const part = rule.kind === 'table' && (understanding.part ?? 1) > 1 ? `\u001f${understanding.part}` : '';
    const content = `${said}${unit === 1 ? '' : `\u001f${unit}`}${part}`;
    const source = hit.source ?? meta.source;
    const citation = citationIn(edition, source);
    const finding: Finding = {
      key: `${meta.id}:${hash(content)}`,
      ruleId: meta.id,
      severity: hit.severity ?? meta.severity,
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
    if (hit.covers) cover(finding, hit.covers);
    if (hit.apart !== undefined) tellApart(finding, this.table.won(hit.apart));
    if (hit.across) {
      const { cause, anyTable, ...words } = hit.across;
      share(finding, { ...words, cause: causeOf(finding, this.table, cause, anyTable === true) });
    }
    return {
      finding,
      order: hit.row * COLUMNS + hit.column,
      rank: this.ranks.get(rule) as number,
      rows: hit.rows ?? [hit.row],
      columns: hit.columns,
      cause: hit.cause,
      kind: undefined,
      amount: 0,
      same: undefined,
      twin: 0,
    };
  }
}

/** What the rules of a group say of a row; undefined where one of them does not know. */
function saidBy({ rules }: Groups, row: Row, before: boolean): readonly unknown[] | undefined {
  const all: unknown[] = [];
  for (const rule of rules) {
    const own = rule.saidOf?.(row, before);
    if (!own) return undefined;
    for (const one of own) all.push(one);
  }
  return all;
}
const isSame = (a: readonly unknown[] | undefined, b: readonly unknown[] | undefined): boolean =>
  a !== undefined && b !== undefined && a.length === b.length && a.every((one, at) => one === b[at]);

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
