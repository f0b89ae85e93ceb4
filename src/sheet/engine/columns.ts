import type { Row } from './row';

const DATA = 1;
const TOTAL = 2;

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
  /** The quarter by its place in `quarters`; −1 without a date. */
  readonly quarter: Int32Array;
  readonly quarters: string[] = [];
  dataRows = 0;
  private readonly kind: Uint8Array;
  /** The amounts of the row need a second look in a sum: text, errors, hidden. */
  private readonly odd: Uint8Array;
  private readonly quarterAt = new Map<string, number>();
  private totalRows = 0;
  private readonly dates = { text: 0, date: 0 };
  private readonly dateKind: Uint8Array;

  constructor(
    rows: readonly Row[],
    private readonly unit: number,
  ) {
    const { length } = rows;
    [this.book, this.adjustment, this.net] = [new Float64Array(length), new Float64Array(length), new Float64Array(length)];
    this.shown = { book: new Float64Array(length), adjustment: new Float64Array(length), subtotal: new Float64Array(length) };
    this.line = new Int16Array(length);
    this.quarter = new Int32Array(length);
    this.kind = new Uint8Array(length);
    this.odd = new Uint8Array(length);
    this.dateKind = new Uint8Array(length);
    for (let at = 0; at < length; at += 1) this.put(at, rows[at] as Row);
  }

  put(at: number, row: Row): void {
    const { book, adjustment, subtotal, category, date } = row;
    const kind = row.kind === 'data' ? DATA : row.kind === 'total' ? TOTAL : 0;
    this.dataRows += Number(kind === DATA) - Number(this.kind[at] === DATA);
    this.totalRows += Number(kind === TOTAL) - Number(this.kind[at] === TOTAL);
    this.kind[at] = kind;
    // Won, rounded: a sheet in 천원 may hold halves.
    this.book[at] = Math.round(book.n * this.unit);
    this.adjustment[at] = Math.round(adjustment.n * this.unit);
    this.net[at] = Math.round(row.net * this.unit);
    this.shown.book[at] = book.n;
    this.shown.adjustment[at] = adjustment.n;
    this.shown.subtotal[at] = subtotal.n;
    this.line[at] = category.line?.status === 'leaf' ? category.place : -1;
    this.odd[at] = Number(row.hidden || (book.state !== 'number' && book.state !== 'empty') || (adjustment.state !== 'number' && adjustment.state !== 'empty') || (subtotal.state !== 'number' && subtotal.state !== 'empty'));
    this.quarter[at] = date.quarter === undefined ? -1 : this.placeOf(date.quarter);
    this.countDate(at, kind === DATA ? date.state : 'empty');
  }

  isData(at: number): boolean {
    return this.kind[at] === DATA;
  }
  isOdd(at: number): boolean {
    return this.odd[at] === 1;
  }

  /** Where the totals stand, in order. */
  totals(): number[] {
    const places: number[] = [];
    if (this.totalRows > 0) for (let at = this.kind.indexOf(TOTAL); at >= 0; at = this.kind.indexOf(TOTAL, at + 1)) places.push(at);
    return places;
  }

  hasDataBefore(at: number): boolean {
    const first = this.kind.indexOf(DATA);
    return first >= 0 && first < at;
  }

  /** More than half of the dates that can be read are text: that is how this sheet writes dates. */
  get textDates(): boolean {
    return this.dates.text > this.dates.date;
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
