/**
 * What the rules found in one table, worst first and by place, kept between edits: an edit takes the findings of what it touched out and puts the new
 * ones in. One cause is one finding: what most rows of a column share, or the rows that a filter hides, stands once with how many and how much, and with
 * the fixes of all of them.
 */
import { atOnce, text, type Text } from '../../domain';
import { SEVERITIES, type Severity } from '../../sheet/model';
import type { Finding, Fix } from '../findings';
import { number, rowName } from '../message-formatting';
import { causeOf, isShared, share, shareAlike } from './across-tables';
import { hash } from './finding-key';
import { copyApart, isApart } from './same-difference';
import type { Row } from '../../reading/table/row';
import type { Table } from '../../reading/table/table';

/** A finding, and the sheet rows that it touches. */
export interface Found {
  readonly finding: Finding;
  readonly rows: readonly number[];
}
/** It is made once and stays the same object while nothing about it changes. */
export interface Located extends Found {
  /** Columns that are parts of the book amount: it touches what stands in them, and not the rest of their rows. */
  readonly columns?: readonly number[] | undefined;
  readonly order: number;
  /** The place of its rule: tells findings of one cell apart. */
  readonly rank: number;
  readonly cause: string | undefined;
  /** While it stands in the list: those that may be one with it, the amount of its row, those of the same key, and the how manieth of them it is. */
  kind: Kind | undefined;
  amount: number;
  same: SameKey | undefined;
  twin: number;
}

/** Findings that may have one cause. */
interface Kind {
  readonly name: string;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly isShared: boolean;
  count: number;
  fixable: number;
  sum: number;
  isWhole: boolean;
  /** The one by whose place and words all are told. */
  first: Located | undefined;
  /** What stands for all of them, and the place where it was told. */
  folded: Found | undefined;
  toldAt: Place | undefined;
}
type Place = Pick<Located, 'order' | 'rank'>;
interface SameKey {
  count: number;
  told: number;
}
/** What a stretch of the list comes to, while nothing in it changes. */
interface Part {
  readonly findings: readonly Finding[];
  readonly errors: Errors;
}
/** Sheet rows that an error touches, in the order of the errors; beside each the place of its rule and what found it. */
export interface Errors {
  readonly rows: Int32Array;
  readonly ranks: Int32Array;
  readonly by: readonly Located[];
  /** Those that touch columns. */
  readonly ofColumns: readonly Located[];
}
interface Stretch {
  /** It begins at this place, whether that finding still stands there or not. */
  readonly first: Place;
  members: Located[];
  part: Part | undefined;
}

export const COLUMNS = 16_384;
/** So many findings of a kind in a column, or in those of several tables, may share a cause; hidden rows have one (a filter, or a hand that hid them) as soon as they are a few. */
export const MANY = 5;
const FEW_HIDDEN = 3;
const HIDDEN = 'hidden-row';
/** So many stretches of hidden rows are named; the rest is counted. */
const STRETCHES = 5;
/** Each of these is about a row of its own, however many there are. */
const EACH = new Set(['duplicate-entry', 'cost-in-two-categories', 'amount-unit-slip', 'person-not-listed', 'category-account-conflict']);
/** More than this are sorted in together. */
const FEW = 20;
/** So many stand in a stretch. */
const STRETCH = 1_000;
/** So many are put in order, or folded, in a step of their own, and so many stretches are told in one. */
const LONG = 5_000;
const FEW_STRETCHES = 8;
/** More kinds than this are gathered together. */
const FEW_KINDS = 4;

const byPlace = (a: Place, b: Place): number => a.order - b.order || a.rank - b.rank;

/** How many findings of a kind a column has. */
export interface CountedKind {
  readonly name: string;
  readonly count: number;
}

/** What was found, in order. */
export interface Collected {
  readonly findings: readonly Finding[];
  /** Those of them that may be told with those of other tables: asked where there are others. */
  readonly shared: () => readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly errors: readonly Errors[];
}

const areSame = (one: readonly CountedKind[], other: readonly CountedKind[]): boolean =>
  one.length === other.length && one.every(({ name, count }, at) => other[at]?.name === name && other[at].count === count);

export class FindingList {
  private readonly buckets = new Map(SEVERITIES.map((severity) => [severity, new Bucket()]));
  private readonly kinds = new Map<string, Kind>();
  /** Those about which something has changed since the last time. */
  private readonly touched = new Set<Kind>();
  private readonly keys = new Map<string, SameKey>();
  private readonly added: Located[] = [];
  private readonly removed = new Set<Located>();
  private most = MANY;
  /** Findings that other tables may have, too, by the words of their rule. */
  private readonly across = new Set<Located>();
  /** Sums that say by how much they differ. */
  private readonly apart = new Set<Located>();
  /** Kinds that fill the columns of all tables of this make. */
  private also: ReadonlySet<string> = new Set();
  private counted: readonly CountedKind[] = [];
  private isCounted = false;

  constructor(private readonly table: Table) {}

  /** Takes out what was found somewhere, and puts in what is found there now. */
  replace(before: readonly Located[] | undefined, after: readonly Located[] | undefined): void {
    if (before) for (const one of before) this.leave(one);
    if (after) for (const one of after) this.enter(one);
  }

  /** All findings, worst first and by place; of the same objects as before where nothing about them changed. */
  collect(): Collected {
    return atOnce(this.collectInSteps());
  }

  *collectInSteps(): Generator<void, Collected> {
    yield* this.settle();
    yield* this.foldAnew();
    const counts: Record<Severity, number> = { error: 0, warning: 0, review: 0, info: 0 };
    const parts: Part[] = [];
    for (const [severity, bucket] of this.buckets) {
      for (const part of yield* bucket.parts()) {
        parts.push(part);
        counts[severity] += part.findings.length;
      }
    }
    const findings = new Array<Finding>(SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0));
    let at = 0;
    for (const part of parts) for (const finding of part.findings) findings[at++] = finding;
    return { findings, shared: () => this.shared(), counts, errors: parts.map(({ errors }) => errors) };
  }

  get sums(): readonly Finding[] {
    return Array.from(this.apart, ({ finding }) => finding);
  }

  /** Those of a column that could have one cause; the same list as before while there are as many of each. */
  columnKinds(): readonly CountedKind[] {
    if (!this.isCounted) {
      const counted = [...this.kinds.values()].filter((kind) => !kind.isShared && kind.ruleId !== HIDDEN).map(({ name, count }) => ({ name, count }));
      if (!areSame(counted, this.counted)) this.counted = counted;
      this.isCounted = true;
    }
    return this.counted;
  }

  /** True where that changes what is told. */
  foldAlso(names: ReadonlySet<string>): boolean {
    const changed = [...names, ...this.also].filter((name) => names.has(name) !== this.also.has(name));
    this.also = names;
    for (const name of changed) {
      const kind = this.kinds.get(name);
      if (kind) this.touched.add(kind);
    }
    return changed.length > 0;
  }

  private shared(): Finding[] {
    const all: Finding[] = [];
    for (const one of this.across) if (!one.kind?.folded) all.push(shareAlike(one.finding, toldAs(one).finding));
    for (const kind of this.kinds.values()) {
      if (kind.ruleId === HIDDEN || !(kind.folded || kind.isShared)) continue;
      const first = (kind.first ??= this.bucket(kind.severity).firstOf(kind)) as Located;
      const { finding } = toldAs(first);
      if (!isShared(finding)) this.shareKind(kind, first, finding);
      all.push(finding);
    }
    return all;
  }

  /** What a kind shares with those of other tables: a person or a condition with any, a column with those of the same make. */
  private shareKind(kind: Kind, { cause, finding: { message } }: Located, told: Finding): void {
    const { name, isShared, count } = kind;
    const own = kind.isWhole ? [] : this.bucket(kind.severity).membersOf(kind);
    const sum = kind.isWhole ? kind.sum : own.reduce((total, { amount }) => total + amount, 0);
    share(told, {
      cause: causeOf(told, this.table, isShared ? (cause as string) : name, isShared),
      rows: count,
      sum,
      say: (rows, won) =>
        text(`${message.ko} — ${number(rows)}행, 장부금액 합계 ${number(won)}`, `${message.en} — ${number(rows)} rows, ${number(won)} in all`),
    });
  }

  private bucket(severity: Severity): Bucket {
    return this.buckets.get(severity) as Bucket;
  }

  private enter(one: Located): void {
    const { key } = one.finding;
    let same = this.keys.get(key);
    if (same) {
      same.count += 1;
      this.bucket(one.finding.severity).numbered = false;
    } else this.keys.set(key, (same = { count: 1, told: 0 }));
    one.same = same;
    one.twin = 0;
    if (isShared(one.finding)) this.across.add(one);
    if (isApart(one.finding)) this.apart.add(one);
    this.isCounted = false;
    const kind = this.kindOf(one);
    one.kind = kind;
    if (kind) {
      one.amount = this.amountAt(one.rows[0] as number);
      kind.count += 1;
      if ('fix' in one.finding) kind.fixable += 1;
      kind.sum += one.amount;
      kind.isWhole &&= Number.isSafeInteger(one.amount);
      if (kind.first && byPlace(one, kind.first) < 0) kind.first = one;
      this.touched.add(kind);
    }
    this.added.push(one);
  }

  private leave(one: Located): void {
    const { same, kind } = one;
    this.across.delete(one);
    this.apart.delete(one);
    this.isCounted = false;
    if (same) {
      if (same.count > 1) this.bucket(one.finding.severity).numbered = false;
      same.count -= 1;
      if (same.count === 0) this.keys.delete(one.finding.key);
    }
    if (kind) {
      kind.count -= 1;
      if ('fix' in one.finding) kind.fixable -= 1;
      kind.sum -= one.amount;
      if (kind.first === one) kind.first = undefined;
      this.touched.add(kind);
      if (kind.count === 0) this.kinds.delete(kind.name);
    }
    this.removed.add(one);
  }

  private amountAt(row: number): number {
    return this.table.at(row)?.book.n ?? 0;
  }

  private kindOf({ rows, finding: { ruleId, severity }, order, cause }: Located): Kind | undefined {
    if (rows.length !== 1 || EACH.has(ruleId)) return undefined;
    // Deleted lines and headings are one cause each.
    const line = ruleId.startsWith('category-') ? (this.table.at(rows[0] as number)?.category.raw ?? '') : '';
    const name = `${ruleId}:${order % COLUMNS}:${cause ?? line}`;
    let kind = this.kinds.get(name);
    if (!kind) {
      kind = {
        name,
        ruleId,
        severity,
        isShared: cause !== undefined,
        count: 0,
        fixable: 0,
        sum: 0,
        isWhole: true,
        first: undefined,
        folded: undefined,
        toldAt: undefined,
      };
      this.kinds.set(name, kind);
    }
    return kind;
  }

  /** Brings what was put in and taken out to its place. */
  private *settle(): Generator<void, void> {
    const { added, removed } = this;
    if (added.length + removed.size > 0) {
      const fresh = removed.size > 0 ? new Set(added) : undefined;
      for (const [severity, bucket] of this.buckets) {
        const isOf = (one: Located): boolean => one.finding.severity === severity;
        // What came and went again since the last time was never put in.
        yield* bucket.change(
          added.filter((one) => isOf(one) && !removed.has(one)),
          [...removed].filter((one) => isOf(one) && fresh?.has(one) !== true),
        );
      }
    }
    added.length = 0;
    removed.clear();
  }

  /** Says of each kind whether it stands once for all of them, and makes what does. */
  private *foldAnew(): Generator<void, void> {
    const most = Math.max(MANY, this.table.dataRows / 2);
    const asked = most === this.most ? this.touched : new Set([...this.touched, ...this.kinds.values()]);
    this.most = most;
    // Each of a few kinds looks through the list; of many it is looked through once.
    if (asked.size > FEW_KINDS) for (const bucket of this.buckets.values()) yield* bucket.gather(asked);
    for (const kind of asked) {
      if (kind.count > LONG) yield;
      const isFolded = (kind.ruleId === HIDDEN && kind.count >= FEW_HIDDEN) || (kind.isShared ? kind.count > 1 : kind.count > most || this.also.has(kind.name));
      const bucket = this.bucket(kind.severity);
      if (isFolded !== (kind.folded !== undefined)) bucket.forget();
      if (!isFolded) kind.folded = undefined;
      else if (this.touched.has(kind) || kind.folded === undefined) {
        bucket.forgetAt(kind.toldAt);
        kind.first ??= bucket.firstOf(kind);
        kind.folded = this.fold(kind, kind.first as Located);
        kind.toldAt = kind.first;
        bucket.forgetAt(kind.toldAt);
      }
    }
    this.touched.clear();
    for (const bucket of this.buckets.values()) bucket.release();
  }

  private fold(kind: Kind, first: Located): Found {
    const { name, ruleId, isShared, count, isWhole } = kind;
    const bucket = this.bucket(kind.severity);
    const { message } = first.finding;
    const rowsOf = (): number[] => bucket.membersOf(kind).map((one) => one.rows[0] as number);
    // Halves of thousands do not add up and down to the same.
    const sum = number(isWhole ? kind.sum : rowsOf().reduce((total, row) => total + this.amountAt(row), 0));
    const many = number(count);
    if (ruleId === HIDDEN) {
      const rows = rowsOf().sort((a, b) => a - b);
      const where = this.table.grid.block.places ? namedRows(rows.map((row) => rowName(this.table.at(row) as Row))) : stretches(rows);
      const said = text(
        `필터나 숨기기로 보이지 않는 ${many}행의 금액도 합계에 들어 있습니다: ${sum} (${where.ko})`,
        `${many} rows that a filter or hiding keeps out of sight are in the totals: ${sum} (${where.en})`,
      );
      return standing(first, rowsOf, keyOfAll(ruleId, bucket.membersOf(kind)), said);
    }
    if (isShared) {
      const said = text(`${message.ko} — ${many}행, 장부금액 합계 ${sum}`, `${message.en} — ${many} rows, ${sum} in all`);
      return standing(first, rowsOf, keyOfAll(ruleId, bucket.membersOf(kind)), said);
    }
    const said = text(`${message.ko} — 같은 열에 ${many}건, 합계 ${sum}`, `${message.en} — ${many} in this column, ${sum} in all`);
    const all = standing(first, rowsOf, `${ruleId}:${hash(`all\u001f${name}`)}`, said);
    if (kind.fixable === count) {
      withFix(all.finding, () => {
        const { title } = first.finding.fix as Fix;
        return {
          title: text(`${title.ko} 등 ${many}건`, `${title.en} and the like: ${many}`),
          writes: bucket.membersOf(kind).flatMap(({ finding }) => finding.fix?.writes ?? []),
        };
      });
    }
    return all;
  }
}

/** The findings of a severity in order, in stretches: what an edit does not touch is not looked at again. */
class Bucket {
  private stretches: Stretch[] = [{ first: { order: -1, rank: -1 }, members: [], part: undefined }];
  /** Findings of the same key have their numbers. */
  numbered = true;

  /** Puts in and takes out; `removed` stand in it. */
  *change(added: readonly Located[], removed: readonly Located[]): Generator<void, void> {
    if (added.length === 0 && removed.length === 0) return;
    if (added.length > LONG) yield;
    const changes = new Map<Stretch, { readonly added: Located[]; readonly removed: Set<Located> }>();
    const of = (one: Located): { readonly added: Located[]; readonly removed: Set<Located> } => {
      const stretch = this.stretchOf(one);
      let own = changes.get(stretch);
      if (!own) changes.set(stretch, (own = { added: [], removed: new Set() }));
      return own;
    };
    for (const one of added) of(one).added.push(one);
    for (const one of removed) of(one).removed.add(one);
    let isLong = false;
    for (const [stretch, own] of changes) {
      if (own.added.length > LONG) yield;
      const { members } = stretch;
      stretch.part = undefined;
      if (own.removed.size > 0) stretch.members = members.filter((one) => !own.removed.has(one));
      if (own.added.length > FEW) stretch.members = stretch.members.concat(own.added).sort(byPlace);
      else for (const one of own.added) stretch.members.splice(after(stretch.members, one), 0, one);
      isLong ||= stretch.members.length > 2 * STRETCH;
    }
    if (isLong) this.stretches = this.stretches.flatMap((one) => (one.members.length > 2 * STRETCH ? stretched(one.members) : [one]));
  }

  /** By their kinds, while they are folded. */
  private gathered: Map<Kind, Located[]> | undefined;
  *gather(kinds: ReadonlySet<Kind>): Generator<void, void> {
    const gathered = new Map<Kind, Located[]>();
    for (const [at, { members }] of this.stretches.entries()) {
      if (at % FEW_STRETCHES === FEW_STRETCHES - 1) yield;
      for (const one of members) {
        if (one.kind === undefined || !kinds.has(one.kind)) continue;
        const own = gathered.get(one.kind);
        if (own) own.push(one);
        else gathered.set(one.kind, [one]);
      }
    }
    this.gathered = gathered;
  }
  release(): void {
    this.gathered = undefined;
  }

  forget(): void {
    this.numbered = false;
    for (const stretch of this.stretches) stretch.part = undefined;
  }
  forgetAt(one: Place | undefined): void {
    if (one) this.stretchOf(one).part = undefined;
  }

  firstOf(kind: Kind): Located | undefined {
    const [known] = this.gathered?.get(kind) ?? [];
    if (known) return known;
    for (const { members } of this.stretches) for (const one of members) if (one.kind === kind) return one;
    return undefined;
  }
  membersOf(kind: Kind): readonly Located[] {
    const known = this.gathered?.get(kind);
    if (known) return known;
    return this.stretches.flatMap(({ members }) => members.filter((one) => one.kind === kind));
  }

  *parts(): Generator<void, readonly Part[]> {
    if (!this.numbered) this.number();
    const parts: Part[] = [];
    for (const [at, stretch] of this.stretches.entries()) {
      if (stretch.part === undefined && at % FEW_STRETCHES === FEW_STRETCHES - 1) yield;
      parts.push((stretch.part ??= partOf(stretch.members)));
    }
    return parts;
  }

  /** Rows that say the very same are told apart by their order alone. */
  private number(): void {
    const told = new Set<SameKey>();
    for (const stretch of this.stretches) {
      for (const one of stretch.members) {
        const { same } = one;
        let twin = 0;
        if (same !== undefined && same.count > 1 && !one.kind?.folded) {
          told.add(same);
          same.told += 1;
          twin = same.told;
        }
        if (twin === one.twin) continue;
        // The first of them has no number.
        if (twin > 1 || one.twin > 1) stretch.part = undefined;
        one.twin = twin;
      }
    }
    for (const same of told) same.told = 0;
    this.numbered = true;
  }

  /** The last stretch that begins before the place or at it: those of one place stand in one stretch. */
  private stretchOf(one: Place): Stretch {
    let [from, to] = [0, this.stretches.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (byPlace((this.stretches[middle] as Stretch).first, one) <= 0) from = middle + 1;
      else to = middle;
    }
    return this.stretches[Math.max(0, from - 1)] as Stretch;
  }
}

/** A long list in stretches; those of one place stay together. */
function stretched(members: readonly Located[]): Stretch[] {
  const made: Stretch[] = [];
  let from = 0;
  for (let to = STRETCH; from < members.length; to = from + STRETCH) {
    while (to < members.length && byPlace(members[to - 1] as Located, members[to] as Located) === 0) to += 1;
    made.push({ first: members[from] as Located, members: members.slice(from, to), part: undefined });
    from = to;
  }
  return made;
}

function partOf(members: readonly Located[]): Part {
  const findings: Finding[] = [];
  const rows: number[] = [];
  const ranks: number[] = [];
  const by: Located[] = [];
  const ofColumns: Located[] = [];
  for (const one of members) {
    const { kind, finding } = one;
    if (finding.severity === 'error') {
      if (one.columns) ofColumns.push(one);
      for (const row of one.rows) {
        rows.push(row);
        ranks.push(one.rank);
        by.push(one);
      }
    }
    if (!kind?.folded || kind.first === one) findings.push(toldAs(one).finding);
  }
  return { findings, errors: { rows: Int32Array.from(rows), ranks: Int32Array.from(ranks), by, ofColumns } };
}

/** As what it is told: with all that have its cause, or under a key with a number. */
export function toldAs(one: Located): Found {
  const { kind, same, twin, finding, rows } = one;
  if (kind?.folded) return kind.folded;
  return same === undefined || same.count === 1 || twin <= 1 ? one : { finding: twinOf(finding, twin), rows };
}

/** A decision on what several rows share (hidden rows, a person's pay of a year) covers these rows, and no others that come later. */
const keyOfAll = (ruleId: string, own: readonly Located[]): string =>
  `${ruleId}:${hash(
    own
      .map(({ finding }) => finding.key)
      .sort()
      .join('\u001f'),
  )}`;

/** What stands for all of a kind, at the place of the first of them; the fix of one is not that of all. Its rows are looked for when somebody asks. */
function standing(first: Located, rowsOf: () => readonly number[], key: string, message: Text): Found {
  const { fix: _fix, ...described } = Object.getOwnPropertyDescriptors(first.finding);
  const finding = Object.defineProperties(
    {},
    { ...described, key: { value: key, enumerable: true }, message: { value: message, enumerable: true } },
  ) as Finding;
  let rows: readonly number[] | undefined;
  return {
    finding,
    get rows() {
      return (rows ??= rowsOf());
    },
  };
}

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

/** The place behind all that stand before it, and beside it. */
function after(bucket: readonly Located[], one: Located): number {
  let [from, to] = [0, bucket.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (byPlace(bucket[middle] as Located, one) <= 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

const twins = new WeakMap<Finding, Finding[]>();
/** The same under a key with a number; its fix is still made only when somebody looks at it. */
function twinOf(finding: Finding, at: number): Finding {
  let known = twins.get(finding);
  if (!known) twins.set(finding, (known = []));
  return (known[at] ??= copyApart(
    finding,
    Object.defineProperties({}, { ...Object.getOwnPropertyDescriptors(finding), key: { value: `${finding.key}-${at}`, enumerable: true } }) as Finding,
  ));
}

const MADE = Symbol('the fix, or how it is made');
type WithFix = Finding & { [MADE]: Fix | (() => Fix) };
/** One function for all: findings with a function each would all be of another shape to the engine, and slow to read. */
function fixOf(this: WithFix): Fix {
  const made = this[MADE];
  return typeof made === 'function' ? (this[MADE] = made()) : made;
}

/** A fix of many cells is made when somebody looks at it. */
export function withFix(finding: Finding, fix: Fix | (() => Fix)): void {
  Object.defineProperties(finding, { [MADE]: { value: fix, writable: true }, fix: { enumerable: true, get: fixOf } });
}
