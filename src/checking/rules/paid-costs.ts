/** Rows of one party and amount of which one bills a cost and a later one pays it: found once, kept between edits. */
import { atOnce, remembered } from '../../domain';
import { companyKey } from '../../reading/company-name';
import { boughtIn, monthsIn, sideOf, type Side } from '../../reading/payment-words';
import { cellText } from '../../reading/text';
import { textOf, type Row } from '../../reading/table/row';
import type { Table } from '../../reading/table/table';
import { HashIndex } from '../engine/hash-index';
import { hashOfText } from './same-cost';

export interface PaidCost {
  readonly invoice: Row;
  readonly payment: Row;
  /** The payment holds the VAT that the invoice leaves out. */
  readonly gross: boolean;
}

export interface UnpairedCosts {
  readonly first: Row;
  readonly rows: number;
}

interface Said {
  readonly side: Side | undefined;
  /** Its own words say it, not a column of kinds. */
  readonly byText: boolean;
  /** Nothing but the name of its sheet says it. */
  readonly byDefault: boolean;
  readonly words: string;
}

/** Days after an invoice within which it is paid; a payment may be dated a little before it. Ours: two months, as firms agree on. */
const AFTER = 62;
const BEFORE = 3;
/** Where only a column of kinds tells them apart, two like purchases a month apart are no mistake. */
const AFTER_BY_KIND = 20;
/** Pay and rents come back every month: of these only what is paid at once. */
const AFTER_ELSEWHERE = 10;
/** VAT of 10 %: eleven tenths. */
const GROSS = 11;
const NET = 10;
/** What is bought so often for just the same amount is a habit, and no pair is told from it. */
const HABIT = 200;

/** So many rows are looked at without a stop, and so many pairs of a party and an amount. */
const STEP = 4_096;
const PAIRS = 512;

const KEPT = new WeakMap<Table, PaidCosts>();

export class PaidCosts {
  private readonly byAmount: HashIndex;
  private readonly byNet: HashIndex;
  private readonly places: { readonly table: Table; readonly from: number }[] = [];
  private readonly found = new Map<number, readonly PaidCost[]>();
  private readonly skipped = new Map<number, UnpairedCosts>();
  private readonly seen: number[];
  private readonly defaults = new Map<Table, Side | undefined>();

  /** What is known of these ledgers, brought up to date. */
  static of(ledgers: readonly Table[]): PaidCosts {
    const first = ledgers[0] as Table;
    const kept = KEPT.get(first);
    if (kept?.isOf(ledgers) === true) return kept.update();
    atOnce(PaidCosts.inSteps(ledgers));
    return KEPT.get(first) as PaidCosts;
  }

  /** Makes known what these ledgers hold. It stops between its steps, so that a page can breathe. */
  static *inSteps(ledgers: readonly Table[]): Generator<void, void> {
    const [first] = ledgers;
    if (!first || KEPT.get(first)?.isOf(ledgers) === true) return;
    const made = new PaidCosts([...ledgers]);
    yield* made.gather();
    KEPT.set(first, made);
  }

  private constructor(private readonly ledgers: readonly Table[]) {
    let all = 0;
    for (const table of ledgers) {
      this.places.push({ table, from: all });
      all += table.rows.length;
    }
    this.byAmount = new HashIndex(all);
    this.byNet = new HashIndex(all);
    this.seen = ledgers.map(({ rereads }) => rereads.length);
    for (const table of ledgers)
      this.defaults.set(table, ledgers.length > 1 ? (sideOf(table.understanding.headings?.book ?? '') ?? sideOf(table.understanding.sheet)) : undefined);
  }

  private isOf(ledgers: readonly Table[]): boolean {
    return this.ledgers.length === ledgers.length && this.ledgers.every((table, at) => table === ledgers[at]);
  }

  private *gather(): Generator<void, void> {
    const asked = new Set<number>();
    for (const { table, from } of this.places) {
      for (let at = 0; at < table.rows.length; at += 1) {
        if ((from + at) % STEP === STEP - 1) yield;
        this.join(from + at, table.rows[at] as Row, asked);
      }
    }
    let looked = 0;
    for (const key of asked) {
      if ((looked += 1) % PAIRS === 0) yield;
      this.look(key);
    }
  }

  private update(): this {
    const asked = new Set<number>();
    this.places.forEach(({ table, from }, which) => {
      for (const at of table.rereads.slice(this.seen[which])) {
        for (const index of [this.byAmount, this.byNet]) {
          const before = index.keyOf(from + at);
          if (before === undefined) continue;
          index.remove(from + at);
          asked.add(before);
        }
        this.join(from + at, table.rows[at] as Row, asked);
      }
      this.seen[which] = table.rereads.length;
    });
    for (const key of asked) this.look(key);
    return this;
  }

  /** All of them, in the order of the payments. */
  pairs(): readonly PaidCost[] {
    const order = new Map(this.ledgers.map((table, at) => [table as unknown, at]));
    return [...this.found.values()]
      .flat()
      .sort((a, b) => (order.get(a.payment.table) ?? 0) - (order.get(b.payment.table) ?? 0) || a.payment.row - b.payment.row);
  }

  private join(place: number, row: Row, asked: Set<number>): void {
    if (row.kind !== 'data' || row.net <= 0 || row.book.n <= 0 || row.date.date === undefined) return;
    const won = row.table.won(row.book.n);
    const { hash } = partyIn(row);
    const key = keyOf(won, hash);
    if (this.byAmount.add(place, key) || this.byNet.has(key)) asked.add(key);
    if (won % GROSS !== 0) return;
    const net = keyOf((won / GROSS) * NET, hash);
    this.byNet.add(place, net);
    if (this.byAmount.has(net)) asked.add(net);
  }

  private rowAt(place: number): Row {
    let { table, from } = this.places[0] as { table: Table; from: number };
    for (const one of this.places) if (one.from <= place) ({ table, from } = one);
    return table.rows[place - from] as Row;
  }

  private look(key: number): void {
    const rows = this.byAmount.rows(key).map((place) => this.rowAt(place));
    const gross = this.byNet.rows(key).map((place) => this.rowAt(place));
    const pairs = rows.length > 0 && rows.length + gross.length > 1 && rows.length + gross.length <= HABIT ? this.pairsIn(rows, gross) : [];
    if (pairs.length > 0) this.found.set(key, pairs);
    else this.found.delete(key);
    if (rows.length + gross.length > HABIT && this.hasBothSides([...rows.slice(0, HABIT), ...gross.slice(0, HABIT)]))
      this.skipped.set(key, { first: rows[0] ?? (gross[0] as Row), rows: rows.length + gross.length });
    else this.skipped.delete(key);
  }

  /** Purchases of one party and amount, too many to be paired, of which some say that they bill and some that they pay. */
  unpaired(): readonly UnpairedCosts[] {
    return [...this.skipped.values()].sort((a, b) => a.first.row - b.first.row);
  }

  private hasBothSides(rows: readonly Row[]): boolean {
    const sides = new Set(rows.map((row) => this.saidBy(row).side));
    return sides.has('payment') && sides.size > 1;
  }

  private pairsIn(rows: readonly Row[], gross: readonly Row[]): PaidCost[] {
    const told = [...rows.map((row) => ({ row, gross: false })), ...gross.map((row) => ({ row, gross: true }))].map((one) => ({
      ...one,
      ...this.saidBy(one.row),
    }));
    const payments = told.filter(({ side }) => side === 'payment').sort((a, b) => a.row.date.day - b.row.date.day);
    if (payments.length === 0) return [];
    const billed = told.filter(({ side, gross: withVat }) => side === 'invoice' && !withVat).sort((a, b) => a.row.date.day - b.row.date.day);
    // A purchase of which nothing says how it was booked, and one payment of just that: no habit of buying the same again.
    const plain = billed.length === 0 ? told.filter(({ side, gross: withVat }) => side === undefined && !withVat) : [];
    const once = told.length === 2;
    const even = payments.length === billed.length;
    const taken = new Set<Row>();
    const pairs: PaidCost[] = [];
    for (const payment of payments) {
      const invoice = [...billed, ...plain].find((one) => {
        if (taken.has(one.row) || one.row === payment.row || partyOf(one.row) !== partyOf(payment.row)) return false;
        if (!payment.gross && one.row.table.won(one.row.book.n) !== payment.row.table.won(payment.row.book.n)) return false;
        if (payment.gross && one.row.table.won(one.row.book.n) * GROSS !== payment.row.table.won(payment.row.book.n) * NET) return false;
        const days = payment.row.date.day - one.row.date.day;
        if (days < -BEFORE || days > AFTER) return false;
        const months = [monthsIn(one.words), monthsIn(payment.words)] as const;
        if (months[0].length > 0 && months[1].length > 0 && !months[0].some((month) => months[1].includes(month))) return false;
        const [bought, paid] = [boughtIn(one.words, textOf(one.row, 'party')), boughtIn(payment.words, textOf(payment.row, 'party'))];
        const same = bought === paid;
        if (!(same || bought === '' || paid === '' || bought.includes(paid) || paid.includes(bought))) return false;
        // Without a party only the words say that it is the same purchase.
        if (partyOf(one.row) === '' && (!same || bought.length < 2)) return false;
        // Beside a sheet of costs one of payments: a bank statement says again what was booked.
        if (one.side === undefined && this.defaults.get(payment.row.table as Table) === 'payment' && this.defaults.get(one.row.table as Table) !== 'payment')
          return days <= (once ? AFTER : AFTER_ELSEWHERE);
        // `외상대금 결제` names nothing that was bought: it pays what was.
        if (one.side === undefined) return once && payment.byText && days >= 1 && ((same && bought.length >= 2) || (paid === '' && bought !== ''));
        // The very same words on one day are found as entered twice.
        if (days === 0 && one.words === payment.words && one.row.table === payment.row.table) return false;
        const elsewhere = one.row.table !== payment.row.table;
        // What a sheet is called says what its rows are beside those of another one.
        if ((payment.byDefault || one.byDefault) && !elsewhere) return false;
        return payment.byText || elsewhere || (days <= AFTER_BY_KIND && (told.length <= 3 || even));
      });
      if (!invoice) continue;
      taken.add(invoice.row);
      pairs.push({ invoice: invoice.row, payment: payment.row, gross: payment.gross });
    }
    return pairs;
  }

  /** What a row says: by its own words, else by the sheet that it stands in. */
  private saidBy(row: Row): Said {
    const words = textOf(row, 'text') || textOf(row, 'note');
    const own = sideOf(words);
    if (own === 'payment') return { side: own, byText: true, byDefault: false, words };
    const said = sideOf(otherWords(row)) ?? own;
    return { side: said ?? this.defaults.get(row.table as Table), byText: false, byDefault: said === undefined, words };
  }
}

/** A party as it is compared; the same few stand in thousands of rows. */
const partyCalled = remembered((name: string) => {
  const plain = name === '' ? '' : companyKey(name);
  return { plain, hash: hashOfText(0, plain) };
});
const partyIn = (row: Row): { readonly plain: string; readonly hash: number } => partyCalled(textOf(row, 'party'));
const partyOf = (row: Row): string => partyIn(row).plain;

/** Small enough for the engine to keep it as a plain integer. */
const keyOf = (won: number, party: number): number => (Math.imul(won, 31) ^ party) >> 1;

/** The short texts of a row that are neither the party nor the category nor the words themselves: 증빙, 구분, 계정, 결제. */
function otherWords(row: Row): string {
  const { grid, columns } = row.table;
  const words: string[] = [];
  for (let column = grid.block.left; column <= grid.right; column += 1) {
    if (
      column === columns.party ||
      column === columns.category ||
      column === columns.department ||
      column === columns.institution ||
      column === columns.text ||
      column === columns.voucher
    )
      continue;
    const value = grid.own(row.row, column);
    if (typeof value === 'string' && value.length <= 20) words.push(cellText(value));
  }
  return words.join(' ');
}
