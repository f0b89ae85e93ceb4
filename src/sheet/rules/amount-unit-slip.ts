import { text } from '../../domain';
import type { GroupRule, Hit } from '../engine/rule';
import type { Row } from '../engine/row';
import { columnOf, LEDGER, number } from './say';

/** Fewer rows of a line tell nothing about what is usual. */
const ENOUGH = 6;
const SLIP = 1_000;
/** How far an amount must lie outside all others before it looks like a slip of the unit. */
const GAP = 20;

export const amountUnitSlip: GroupRule = {
  kind: 'group',
  meta: {
    id: 'amount-unit-slip',
    severity: 'warning',
    kinds: LEDGER,
    title: text('단위를 잘못 적은 듯한 금액', 'Amount in the wrong unit?'),
    reason: text('같은 항목의 다른 금액보다 1,000배쯤 크거나 작으면 원과 천원을 바꿔 적었을 수 있습니다.', 'About 1,000 times the others of its line: won and thousands of won may have been mixed up.'),
    needsStatement: true,
    source: { ref: '별표 3' },
  },
  keyOf: (row) => (row.category.line && row.book.n > 0 ? row.category.line.code : undefined),
  check(rows) {
    if (rows.length < ENOUGH) return undefined;
    const median = aboutMedian(rows);
    // What lies within a factor of 30 of the middle is usual.
    const [from, to] = [median / 30, median * 30];
    let [low, high, least, most] = [Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY, 0];
    let usual = 0;
    for (const row of rows) {
      const { n } = row.book;
      if (n < least) least = n;
      if (n > most) most = n;
      if (n < from || n > to) continue;
      usual += 1;
      if (n < low) low = n;
      if (n > high) high = n;
    }
    if (usual < rows.length * 0.8 || usual < ENOUGH - 1 || (most <= high * GAP && least * GAP >= low)) return undefined;
    const hits: Hit[] = [];
    for (const row of rows) {
      const { n } = row.book;
      const large = n > high * GAP && n / SLIP >= low / 3 && n / SLIP <= high * 3;
      const small = n * GAP < low && n * SLIP >= low / 3 && n * SLIP <= high * 3;
      if (large || small) hits.push(hit(row, large, low, high));
    }
    return hits;
  },
};

/** The middle amount, to within a fifth: a count by magnitude is enough here and needs no sorting. */
function aboutMedian(rows: readonly Row[]): number {
  const STEP = 4;
  const OFFSET = 80;
  const counts = new Uint32Array(1_000);
  for (const row of rows) {
    const slot = Math.max(0, Math.min(counts.length - 1, Math.floor(Math.log2(row.book.n) * STEP) + OFFSET));
    counts[slot] = (counts[slot] as number) + 1;
  }
  let seen = 0;
  let slot = 0;
  while (slot < counts.length - 1 && (seen += counts[slot] as number) * 2 < rows.length) slot += 1;
  return 2 ** ((slot - OFFSET + 0.5) / STEP);
}

function hit(row: Row, large: boolean, low: number, high: number): Hit {
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
