/** What a row is by the rows around it: a sum of those above, the other side of an entry, a cancelled entry and its reversal. */
import { textOf, type Row } from './row';

type Open = { -readonly [K in keyof Row]: Row[K] };
const set = (row: Row, change: Partial<Pick<Open, 'kind' | 'level' | 'category'>>): void => void Object.assign(row, change);
const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.005 + Math.abs(b) * 1e-12;
const undated = ({ date }: Row): boolean => date.state === 'empty' || date.state === 'bad';

const isPlain = (row: Row): boolean =>
  row.category.line === undefined &&
  undated(row) &&
  textOf(row, 'voucher') === '' &&
  (row.book.state === 'number' || row.book.state === 'text') &&
  row.book.n !== 0;

/** What the row is may hang on the rows around it, now or after an edit of any of them. */
export const hangsOnOthers = (row: Row): boolean =>
  row.kind === 'dropped' ||
  (row.kind === 'data' && (isPlain(row) || (row.book.n < 0 && row.category.line === undefined && row.table.columns.credit !== undefined)));

/** What rows that cannot be read may come to, of all that can: more, and a row is no sum of those above. */
const UNREAD_SHARE = 0.05;

/**
 * A row without a line, a date and a voucher that comes to just what the rows above it add up to is their total, whatever it is called
 * (`요약`, `12건`). True where there is one.
 */
export function markSums(rows: readonly Row[]): boolean {
  let found = false;
  let all = 0;
  let allRows = 0;
  let since = 0;
  let sinceRows = 0;
  let unread = 0;
  const placed = rows[0]?.table.columns.date !== undefined || rows[0]?.table.columns.voucher !== undefined;
  for (const row of rows) {
    if (row.kind === 'total') {
      since = 0;
      sinceRows = 0;
      continue;
    }
    if (row.kind !== 'data') continue;
    if (row.book.state === 'bad' || row.book.state === 'error') unread += 1;
    if (placed && isPlain(row)) {
      // What could not be read above may be in the sum.
      const rest = row.book.n - all;
      if (allRows >= 2 && (near(row.book.n, all) || (unread > 0 && rest > 0 && rest <= all * UNREAD_SHARE && textOf(row, 'party') === ''))) {
        set(row, { kind: 'total', level: 3 });
        found = true;
        since = 0;
        sinceRows = 0;
        continue;
      }
      if (sinceRows >= 2 && near(row.book.n, since)) {
        set(row, { kind: 'total', level: 1 });
        found = true;
        since = 0;
        sinceRows = 0;
        continue;
      }
    }
    all += row.book.n;
    since += row.book.n;
    allRows += 1;
    sinceRows += 1;
  }
  return found;
}

/** So many rows of a ledger make a habit. */
const HABIT = 2;

/**
 * A journal with a row a side: credits without a line that take their vouchers to nothing are the other side (미지급금, 보통예금), no cost
 * that was booked back. True where there are any.
 */
export function markCounterEntries(rows: readonly Row[]): boolean {
  if (rows[0]?.table.columns.credit === undefined) return false;
  const vouchers = new Map<string, { net: number; credits: Row[] }>();
  for (const row of rows) {
    if (row.kind !== 'data') continue;
    const voucher = textOf(row, 'voucher');
    const key = `${row.date.date ?? ''}\u001f${voucher}`;
    let group = vouchers.get(key);
    if (!group) vouchers.set(key, (group = { net: 0, credits: [] }));
    group.net += row.book.n;
    if (row.book.n < 0 && row.category.line === undefined) group.credits.push(row);
  }
  const counter = [...vouchers.values()].filter(({ net, credits }) => credits.length > 0 && near(net, 0)).flatMap(({ credits }) => credits);
  if (counter.length < HABIT) return false;
  for (const row of counter) set(row, { kind: 'counter' });
  return true;
}

/** A reversal that is marked as cancelled counts like what it takes back: both are left out, or it stands against an entry that counts. */
export function markReversed(rows: readonly Row[]): boolean {
  let dropped = 0;
  const left = new Map<number, number>();
  for (const row of rows) {
    if (row.kind !== 'dropped') continue;
    dropped += 1;
    if (row.book.n > 0) left.set(row.book.n, (left.get(row.book.n) ?? 0) + 1);
  }
  if (dropped === 0) return false;
  for (const row of rows) {
    // What has no category in an open ledger is a payment, and takes nothing back.
    if (row.kind !== 'dropped' || row.book.n >= 0 || (row.category.state === 'empty' && row.table.understanding.open === true)) continue;
    const twins = left.get(-row.book.n) ?? 0;
    if (twins > 0) left.set(-row.book.n, twins - 1);
    else set(row, { kind: 'data' });
  }
  return true;
}
