import { text } from '../../domain';
import { keptOfRow, type Hit, type Rule, type RowRule, type TableRule } from '../engine/rule';
import type { Row } from '../../reading/table/row';
import { Blocks } from '../../reading/table/blocks';
import { BLOCK } from '../../reading/table/columns';
import type { Table } from '../../reading/table/table';
import { BOTH, columnOf, LEDGER, number } from '../message-formatting';
import { conversionSlip } from './conversion-slip';
import { partSlip } from './part-slip';
import { productSlip } from './product-slip';

/** Fewer rows of a line tell nothing about what is usual. */
export const ENOUGH = 6;
export const SLIP = 1_000;
/** How far an amount must lie outside all others before it looks like a slip of the unit. */
export const GAP = 20;
/** What lies within this factor of the middle is usual. */
const USUAL = 30;

interface Usual {
  low: number;
  high: number;
  rows: number;
}

export const besideOthers: TableRule = {
  kind: 'table',
  meta: {
    id: 'amount-unit-slip',
    severity: 'warning',
    kinds: LEDGER,
    title: text('단위를 잘못 적은 듯한 금액', 'Amount in the wrong unit?'),
    reason: text(
      '같은 비목의 다른 금액보다 1,000배쯤 크거나 작으면 원과 천원을 바꿔 적었을 수 있습니다.',
      'About 1,000 times the others of its category: won and thousands of won may have been mixed up.',
    ),
    needsStatement: true,
    source: { ref: '별표 3' },
  },
  check(table) {
    const { numbers } = table;
    const usual = usualAmounts(table);
    // Asked for only where a line has too few rows: it looks at all of them.
    let whole: ReturnType<typeof wholeRange> | null = null;
    const hits: Hit[] = [];
    const asked = usual.map((range) => (range ? `${range.low} ${range.high}` : '')).join();
    for (let block = 0; block * BLOCK < numbers.data.length; block += 1) {
      for (const at of OUTSIDE.of(numbers, block, usual, asked)) {
        const range = usual[numbers.line[at] as number];
        const n = numbers.shown.book[at] as number;
        if (!range) {
          // Of a line with few rows the whole table tells, and only what is far above all of it.
          if (whole === null) whole = wholeRange(table);
          if (whole && n === whole.top) hits.push(hit(table.rows[at] as Row, true, whole.low, whole.high));
          continue;
        }
        const { low, high } = range;
        const large = n > high * GAP && n / SLIP >= low / 3 && n / SLIP <= high * 3;
        const small = n * GAP < low && n * SLIP >= low / 3 && n * SLIP <= high * 3;
        if (large || small) hits.push(hit(table.rows[at] as Row, large, low, high));
      }
    }
    return table.understanding.product ? hits.filter(({ row }) => productSlip(table.at(row) as Row) === undefined) : hits;
  },
};

/** Beside quantity and price the row itself says what is right. */
const besideProduct: RowRule = { kind: 'row', meta: besideOthers.meta, check: productSlip };

/** So do its months and quarters. */
const amongParts: RowRule = { kind: 'row', meta: { ...besideOthers.meta, kinds: BOTH }, check: partSlip };

/** And the foreign amount and its rate. */
const besideRate: RowRule = { kind: 'row', meta: besideOthers.meta, check: conversionSlip };

export const amountUnitSlip: readonly Rule[] = [besideOthers, besideProduct, amongParts, besideRate];

/** The largest amount, where a thousandth of it lies among all the others and they end far below it. */
function wholeRange({ numbers, dataRows }: Table): { readonly top: number; readonly low: number; readonly high: number } | undefined {
  if (dataRows < ENOUGH * 2) return undefined;
  const { data, shown } = numbers;
  let top = 0;
  let high = 0;
  let low = Number.POSITIVE_INFINITY;
  for (let at = 0; at < data.length; at += 1) {
    const n = shown.book[at] as number;
    if (data[at] === 0 || n <= 0) continue;
    if (n > top) {
      high = top;
      top = n;
    } else if (n > high) high = n;
    if (n < low) low = n;
  }
  return top > high * GAP && high > 0 && top / SLIP >= low / 3 && top / SLIP <= high * 3 ? { top, low, high } : undefined;
}

/** The rows whose amounts are not usual, or of whose line nothing is known. */
const OUTSIDE = new Blocks<readonly (Usual | undefined)[], readonly number[]>(({ data, line, shown }, from, to, usual) => {
  const places: number[] = [];
  for (let at = from; at < to; at += 1) {
    const n = shown.book[at] as number;
    if (data[at] === 0 || n <= 0 || (line[at] as number) < 0) continue;
    const range = usual[line[at] as number];
    if (!range || n < range.low || n > range.high) places.push(at);
  }
  return places;
});

/** By line, the least and the largest amount of a block that lies between two bounds, and how many do. */
const WITHIN = new Blocks<{ readonly from: Float64Array; readonly to: Float64Array }, readonly (Usual | undefined)[]>(
  ({ data, line, shown }, first, end, bounds) => {
    const found: (Usual | undefined)[] = [];
    for (let at = first; at < end; at += 1) {
      const place = line[at] as number;
      const n = shown.book[at] as number;
      if (place < 0 || data[at] === 0 || n < (bounds.from[place] as number) || n > (bounds.to[place] as number)) continue;
      widen((found[place] ??= nothing()), n, n, 1);
    }
    return found;
  },
);

const nothing = (): Usual => ({ low: Number.POSITIVE_INFINITY, high: 0, rows: 0 });
function widen(own: Usual, low: number, high: number, rows: number): void {
  own.rows += rows;
  if (low < own.low) own.low = low;
  if (high > own.high) own.high = high;
}

/** By line, between what the usual amounts lie; undefined where too few or too different ones tell nothing. */
function usualAmounts({ numbers }: Table): (Usual | undefined)[] {
  const from = new Float64Array(numbers.amounts.length).fill(Number.POSITIVE_INFINITY);
  const to = new Float64Array(numbers.amounts.length);
  numbers.amounts.forEach((count, place) => {
    if (count < ENOUGH) return;
    const middle = numbers.middleOf(place);
    from[place] = middle / USUAL;
    to[place] = middle * USUAL;
  });
  const asked = to.join();
  const usual = Array.from(from, nothing);
  for (let block = 0; block * BLOCK < numbers.data.length; block += 1)
    WITHIN.of(numbers, block, { from, to }, asked).forEach((own, place) => {
      if (own) widen(usual[place] as Usual, own.low, own.high, own.rows);
    });
  return usual.map((own, place) => (own.rows >= (numbers.amounts[place] as number) * 0.8 && own.rows >= ENOUGH - 1 ? own : undefined));
}

interface Slip {
  readonly low: number;
  readonly high: number;
  readonly hit: Hit;
}
/** Of an amount that did not change, among others that did not. */
const hit = (row: Row, large: boolean, low: number, high: number): Hit =>
  keptOfRow<Slip>(
    row,
    amountUnitSlip,
    () => ({ low, high, hit: madeOf(row, large, low, high) }),
    (kept) => kept.low === low && kept.high === high,
  ).hit;

function madeOf(row: Row, large: boolean, low: number, high: number): Hit {
  const usual = `${number(low)} ~ ${number(high)}`;
  return {
    row: row.row,
    column: columnOf(row, 'book'),
    message: text(
      `단위를 잘못 적은 듯합니다: ${number(row.book.n)} (${row.category.line?.code}의 다른 금액 ${usual})`,
      `The unit looks wrong: ${number(row.book.n)} is about 1,000 times too ${large ? 'large' : 'small'} (others in ${row.category.line?.code}: ${usual})`,
    ),
  };
}
