import type { QuarterOfRow, QuarterPart } from './quarters';
import type { Amount, Row } from './row';

/** Amounts are counted by magnitude, this many steps to a doubling: enough to find the middle one without sorting. */
const STEPS = 4;
const OFFSET = 80;
const SLOTS = 600;
const slotOf = (n: number): number => Math.max(0, Math.min(SLOTS - 1, Math.floor(Math.log2(n) * STEPS) + OFFSET));

/** Of a row whose amount several quarters share. */
const SHARED = -2;

/** So many rows are put in without a stop. */
const STEP = 16_384;
/** So many rows are one block. */
export const BLOCK = 1_024;

/** Rows of a kind that is rare, so that nobody has to look for them among all of them. */
class Marked {
  private readonly marks: Uint8Array;
  private count = 0;

  constructor(rows: number) {
    this.marks = new Uint8Array(rows);
  }

  set(at: number, on: boolean): void {
    this.count += Number(on) - (this.marks[at] as number);
    this.marks[at] = Number(on);
  }

  /** Where they stand, in order. */
  places(): number[] {
    const places: number[] = [];
    if (this.count > 0) for (let at = this.marks.indexOf(1); at >= 0; at = this.marks.indexOf(1, at + 1)) places.push(at);
    return places;
  }
}

/** A formula of an amount whose result nobody saved and that could not be followed. */
const isUnworked = ({ state, formula }: Amount): boolean => state === 'empty' && formula !== undefined;

/**
 * The numbers of a table column by column. Sums over a hundred thousand rows are made after every edit: over plain numbers side by side
 * that is a fraction of a millisecond, over the rows themselves many times as long.
 */
export class Columns {
  /** 장부금액, 조정금액 and what they come to, in won. */
  readonly book: Float64Array;
  readonly adjustment: Float64Array;
  readonly net: Float64Array;
  /** In the unit of the sheet. */
  readonly shown: { readonly book: Float64Array; readonly adjustment: Float64Array; readonly subtotal: Float64Array };
  /** The line of 별표 3 by its place, where it is one that costs may stand in; −1 elsewhere. */
  readonly line: Int16Array;
  /** The quarter by its place in `quarters`; −1 where nobody says it, `SHARED` where several share the row. */
  private readonly quarter: Int32Array;
  private readonly shared = new Map<number, readonly (readonly [place: number, won: number])[]>();
  readonly quarters: string[] = [];
  /** 1 where the row is data. */
  readonly data: Uint8Array;
  /** 1 where the amounts of the row need a second look in a sum: text, errors, hidden. */
  readonly odd: Uint8Array;
  /** How often a row of each block was read. */
  readonly versions: Uint32Array;
  dataRows = 0;
  /** How many positive book amounts each line has, and how many of each magnitude. */
  readonly amounts: Uint32Array;
  private readonly magnitudes: Uint32Array;
  /** Under which magnitude of which line the row is counted; −1 where it is not. */
  private readonly counted: Int32Array;
  private readonly ofTotals: Marked;
  private readonly ofHeads: Marked;
  private readonly ofLeftOut: Marked;
  private readonly ofUnworked: Marked;
  private readonly quarterAt = new Map<string, number>();
  private readonly dates = { text: 0, date: 0 };
  private readonly dateKind: Uint8Array;

  private constructor(
    length: number,
    private readonly unit: number,
    lines: number,
    private readonly quarterOf: QuarterOfRow | undefined,
  ) {
    [this.book, this.adjustment, this.net] = [new Float64Array(length), new Float64Array(length), new Float64Array(length)];
    this.shown = { book: new Float64Array(length), adjustment: new Float64Array(length), subtotal: new Float64Array(length) };
    this.line = new Int16Array(length);
    this.quarter = new Int32Array(length);
    this.data = new Uint8Array(length);
    this.amounts = new Uint32Array(lines);
    this.magnitudes = new Uint32Array(lines * SLOTS);
    this.counted = new Int32Array(length).fill(-1);
    this.ofTotals = new Marked(length);
    this.ofHeads = new Marked(length);
    this.ofLeftOut = new Marked(length);
    this.ofUnworked = new Marked(length);
    this.odd = new Uint8Array(length);
    this.dateKind = new Uint8Array(length);
    this.versions = new Uint32Array(Math.ceil(length / BLOCK));
  }

  /** Those of the rows; `lines`: how many lines 별표 3 has, `quarterOf`: the quarter of a row without a date. It stops between its steps, so that a page can breathe. */
  static *inSteps(rows: readonly Row[], unit: number, lines: number, quarterOf?: QuarterOfRow): Generator<void, Columns> {
    const columns = new Columns(rows.length, unit, lines, quarterOf);
    for (let at = 0; at < rows.length; at += 1) {
      if (at % STEP === STEP - 1) yield;
      columns.put(at, rows[at] as Row);
    }
    return columns;
  }

  put(at: number, row: Row): void {
    this.versions[Math.floor(at / BLOCK)]! += 1;
    const { book, adjustment, subtotal, category, date } = row;
    const isData = Number(row.kind === 'data');
    this.dataRows += isData - (this.data[at] as number);
    this.data[at] = isData;
    this.ofTotals.set(at, row.kind === 'total');
    this.ofHeads.set(at, row.kind === 'heading' && row.level !== undefined);
    this.ofLeftOut.set(at, row.kind === 'dropped' || row.kind === 'counter');
    this.ofUnworked.set(at, isData === 1 && (isUnworked(book) || isUnworked(adjustment)));
    // Won, rounded: a sheet in 천원 may hold halves.
    this.book[at] = Math.round(book.n * this.unit);
    this.adjustment[at] = Math.round(adjustment.n * this.unit);
    this.net[at] = Math.round(row.net * this.unit);
    this.shown.book[at] = book.n;
    this.shown.adjustment[at] = adjustment.n;
    this.shown.subtotal[at] = subtotal.n;
    this.line[at] = category.line?.status === 'leaf' ? category.place : -1;
    this.odd[at] = Number(
      row.hidden ||
        (book.state !== 'number' && book.state !== 'empty') ||
        (adjustment.state !== 'number' && adjustment.state !== 'empty') ||
        (subtotal.state !== 'number' && subtotal.state !== 'empty'),
    );
    this.putQuarter(at, date.quarter ?? this.quarterOf?.(row.row, this.net[at] as number, this.book[at] as number));
    this.countAmount(at, isData === 1 && book.n > 0 ? (this.line[at] as number) : -1, book.n);
    this.countDate(at, isData === 1 ? date.state : 'empty');
  }

  /** Where the totals stand, in order. */
  totals(): number[] {
    return this.ofTotals.places();
  }

  /** Where the rows stand that hold the sum of their group above it, in order. */
  heads(): number[] {
    return this.ofHeads.places();
  }

  /** Rows that the sheet itself leaves out, and entries against others. */
  leftOut(): number[] {
    return this.ofLeftOut.places();
  }

  /** Data rows with an amount whose formula gave nothing. */
  unworked(): number[] {
    return this.ofUnworked.places();
  }

  hasDataBefore(at: number): boolean {
    const first = this.data.indexOf(1);
    return first >= 0 && first < at;
  }

  /** More than half of the dates that can be read are text: that is how this sheet writes dates. */
  get textDates(): boolean {
    return this.dates.text > this.dates.date;
  }

  /** About the middle of the positive book amounts of a line. */
  middleOf(line: number): number {
    const total = this.amounts[line] as number;
    let seen = 0;
    let slot = 0;
    while (slot < SLOTS - 1 && (seen += this.magnitudes[line * SLOTS + slot] as number) * 2 < total) slot += 1;
    return 2 ** ((slot - OFFSET + 0.5) / STEPS);
  }

  private countAmount(at: number, line: number, n: number): void {
    const before = this.counted[at] as number;
    if (before >= 0) {
      this.magnitudes[before]! -= 1;
      this.amounts[Math.floor(before / SLOTS)]! -= 1;
    }
    const after = line < 0 ? -1 : line * SLOTS + slotOf(n);
    this.counted[at] = after;
    if (after < 0) return;
    this.magnitudes[after]! += 1;
    this.amounts[line]! += 1;
  }

  private putQuarter(at: number, quarter: ReturnType<QuarterOfRow>): void {
    if (typeof quarter === 'object') {
      this.quarter[at] = SHARED;
      this.shared.set(
        at,
        quarter.map(([label, won]) => [this.placeOf(label), won]),
      );
    } else this.quarter[at] = quarter === undefined ? -1 : this.placeOf(quarter);
  }

  /** Adds what the row comes to to its quarters, by their places. */
  addQuarters(sums: Float64Array, at: number): void {
    const place = this.quarter[at] as number;
    if (place >= 0) sums[place]! += this.net[at] as number;
    else if (place === SHARED) for (const [own, won] of this.shared.get(at) ?? []) sums[own]! += won;
  }

  /** What of the row lies in which quarter, in won. */
  quartersOf(at: number): readonly QuarterPart[] {
    const place = this.quarter[at] as number;
    if (place >= 0) return [[this.quarters[place] as string, this.net[at] as number]];
    return (place === SHARED ? (this.shared.get(at) ?? []) : []).map(([own, won]) => [this.quarters[own] as string, won]);
  }

  private placeOf(quarter: string): number {
    let place = this.quarterAt.get(quarter);
    if (place === undefined) {
      place = this.quarters.push(quarter) - 1;
      this.quarterAt.set(quarter, place);
    }
    return place;
  }

  private countDate(at: number, state: Row['date']['state']): void {
    const before = this.dateKind[at];
    const after = state === 'text' ? 1 : state === 'date' ? 2 : 0;
    if (before === after) return;
    if (before === 1) this.dates.text -= 1;
    else if (before === 2) this.dates.date -= 1;
    if (after === 1) this.dates.text += 1;
    else if (after === 2) this.dates.date += 1;
    this.dateKind[at] = after;
  }
}
