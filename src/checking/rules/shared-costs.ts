import { atOnce } from '../../domain';
import type { Row } from '../../reading/table/row';
import type { Table } from '../../reading/table/table';
import { maybeSameVoucher } from './same-cost';

/** By what rows of several ledgers may be the same: undefined where a row is like no other. */
type Key = (row: Row) => number | undefined;

/** What is said of the groups, by their keys: of those that say something, with their first rows. */
interface Said {
  readonly known: Map<number, { readonly first: Row; readonly said: readonly unknown[] }>;
  /** Groups that are to be asked. */
  readonly open: Set<number>;
  all?: readonly unknown[];
}

/** So many rows are looked at without a stop. */
const STEP = 4_096;

/** By what they are held against each other, and by their first ledger, for as long as that is held. */
const KEPT = new Map<Key, WeakMap<Table, SharedCosts>>();
const keptBy = (key: Key): WeakMap<Table, SharedCosts> => {
  let kept = KEPT.get(key);
  if (!kept) KEPT.set(key, (kept = new WeakMap()));
  return kept;
};

/**
 * Rows of several ledgers that may be the same cost. It is kept between edits: an edit moves the rows that were read anew, and no other row of
 * any sheet is looked at again.
 */
export class SharedCosts {
  private readonly keys: (number | undefined)[][];
  private readonly rows = new Map<number, Row[]>();
  /** Keys that stand in more than one ledger. */
  private readonly shared = new Set<number>();
  /** How many edits of each ledger are known. */
  private readonly seen: number[];
  private readonly order: ReadonlyMap<unknown, number>;
  private readonly said = new Map<unknown, Said>();

  /** What is known of these ledgers, brought up to date. */
  static of(ledgers: readonly Table[], key: Key = maybeSameVoucher): SharedCosts {
    const first = ledgers[0] as Table;
    const kept = keptBy(key).get(first);
    if (kept?.isOf(ledgers) === true) return kept.update();
    atOnce(SharedCosts.inSteps(ledgers, key));
    return keptBy(key).get(first) as SharedCosts;
  }

  /** Makes known what these ledgers share. It stops between its steps, so that a page can breathe. */
  static *inSteps(ledgers: readonly Table[], key: Key = maybeSameVoucher): Generator<void, void> {
    const [first] = ledgers;
    if (!first || ledgers.length < 2 || keptBy(key).get(first)?.isOf(ledgers) === true) return;
    const made = new SharedCosts([...ledgers], key);
    yield* made.gather();
    keptBy(key).set(first, made);
  }

  private constructor(
    private readonly ledgers: readonly Table[],
    private readonly key: Key,
  ) {
    this.order = new Map(ledgers.map((table, at) => [table, at]));
    this.seen = ledgers.map(({ rereads }) => rereads.length);
    this.keys = ledgers.map(() => []);
  }

  private keyOf(row: Row): number | undefined {
    return row.kind === 'data' ? this.key(row) : undefined;
  }

  private isOf(ledgers: readonly Table[]): boolean {
    return this.ledgers.length === ledgers.length && this.ledgers.every((table, at) => table === ledgers[at]);
  }

  private *gather(): Generator<void, void> {
    for (const [at, { rows }] of this.ledgers.entries()) {
      const keys = this.keys[at] as (number | undefined)[];
      for (const row of rows) {
        const key = this.keyOf(row);
        if (key !== undefined) this.join(key, row);
        if (keys.push(key) % STEP === 0) yield;
      }
      yield;
    }
  }

  private update(): this {
    this.ledgers.forEach((table, at) => {
      const keys = this.keys[at] as (number | undefined)[];
      for (const place of table.rereads.slice(this.seen[at])) {
        const row = table.rows[place] as Row;
        const before = keys[place];
        const after = this.keyOf(row);
        if (before !== undefined) this.ask(before);
        if (before !== after) {
          if (before !== undefined) this.leave(before, row);
          if (after !== undefined) this.join(after, row);
          keys[place] = after;
        }
        if (after !== undefined) this.ask(after);
      }
      this.seen[at] = table.rereads.length;
    });
    return this;
  }

  /** What was said of the group of this key, if it is or was one of several ledgers, is to be asked again. */
  private ask(key: number): void {
    for (const said of this.said.values()) {
      if (!this.shared.has(key) && !said.known.has(key)) continue;
      said.open.add(key);
      delete said.all;
    }
  }

  private join(key: number, row: Row): void {
    const group = this.rows.get(key);
    if (!group) {
      this.rows.set(key, [row]);
      return;
    }
    group.push(row);
    if (group[0]?.table !== row.table) this.shared.add(key);
  }

  private leave(key: number, row: Row): void {
    const group = this.rows.get(key) as Row[];
    group.splice(group.indexOf(row), 1);
    if (group.length === 0) this.rows.delete(key);
    if (!group.some(({ table }) => table !== group[0]?.table)) this.shared.delete(key);
  }

  /**
   * What is said of the rows of each key that several ledgers have, ledger by ledger and from the top, in the order of their first rows. It is kept for
   * the groups of which no row was read anew. `say` is known again by its identity.
   */
  of<T>(say: (rows: readonly Row[]) => readonly T[]): readonly T[] {
    let own = this.said.get(say);
    if (!own) this.said.set(say, (own = { known: new Map(), open: new Set(this.shared) }));
    if (own.all) return own.all as readonly T[];
    const place = ({ table }: Row): number => this.order.get(table) ?? 0;
    const byPlace = (a: Row, b: Row): number => place(a) - place(b) || a.row - b.row;
    for (const key of own.open) {
      const rows = this.shared.has(key) ? [...(this.rows.get(key) as Row[])].sort(byPlace) : [];
      const said = rows.length === 0 ? [] : say(rows);
      if (said.length === 0) own.known.delete(key);
      else own.known.set(key, { first: rows[0] as Row, said });
    }
    own.open.clear();
    const all = [...own.known.values()].sort((a, b) => byPlace(a.first, b.first)).flatMap(({ said }) => said as readonly T[]);
    own.all = all;
    return all;
  }
}
