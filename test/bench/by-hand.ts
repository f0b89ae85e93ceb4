/**
 * The same findings over the same ledger in one function, as a careful hand would write it for this one shape of sheet: the columns are
 * known, nothing is kept for later edits, findings are told as rule and cell.
 */
import { readDateCell, readNumber } from '../../src/domain';
import { edition } from '../../src/law';
import { costLines } from '../../src/law/guide';
import { parseCategory } from '../../src/rules';
import { a1, type CellValue, type SheetBlock } from '../../src/checking';
import { ACCOUNT, ADJUSTMENT, BOOK, CATEGORY, DATE, FIRST_ROW, hiddenAsOne, PARTY, REASON, REQUIREMENT, SUBTOTAL, TEXT, VOUCHER } from './ledger';

const NOTICE = edition('2013-60');
const LINES = costLines('2013-60');
const FROM = '2013-01-01';
const TO = '2013-12-31';

interface Amount {
  readonly state: 'empty' | 'number' | 'text' | 'bad' | 'error';
  readonly n: number;
}
const EMPTY: Amount = { state: 'empty', n: 0 };
function amountOf(raw: CellValue): Amount {
  if (typeof raw === 'number') return { state: 'number', n: raw };
  if (raw === null || raw === '') return EMPTY;
  if (typeof raw === 'object') return { state: 'error', n: 0 };
  const n = typeof raw === 'string' ? readNumber(raw) : undefined;
  return n === undefined ? { state: 'bad', n: 0 } : { state: 'text', n };
}

type Category = { readonly state: 'empty' | 'leaf' | 'variant' | 'deleted' | 'heading' | 'unknown'; readonly code: string };
function categoryOf(raw: string): Category {
  if (raw === '') return { state: 'empty', code: '' };
  const read = parseCategory(NOTICE, raw);
  if (!read.known) return { state: 'unknown', code: '' };
  return { state: read.status === 'leaf' ? (read.exact ? 'leaf' : 'variant') : read.status, code: read.code };
}

const pointing = (which: 'accounts' | 'words', said: string): Set<string> =>
  new Set(
    LINES.filter(
      (line) => line.status === 'leaf' && said !== '' && line.hints?.[which].some((word) => said.replace(/\s/g, '').includes(word.replace(/\s/g, ''))),
    ).map((line) => line.code),
  );

const has = (input: string, words: readonly string[]): boolean => words.some((word) => input.includes(word.replace(/\s/g, '')));

/** What a column that says who or which answers of the conditions of a line. */
function isOpen(code: string, requirement: string, account: string, text: string): boolean {
  const line = LINES.find((one) => one.code === code);
  return (line?.conditions ?? []).some((condition) => {
    // The firm has a lab and is a small or medium-sized enterprise.
    if (condition.kind === 'rd-lab' || condition.kind === 'firm-is-sme') return false;
    if (condition.kind === 'person-excluded') return requirement === '';
    // Who is surely below is told as that.
    if (condition.kind === 'professor') return !['교수', '부교수', '조교수', '정교수'].includes(requirement) && !BELOW.test(requirement);
    const names =
      condition.kind === 'listed-institution' || condition.kind === 'training-institution' ? (line?.items ?? []).flatMap((item) => item.names ?? []) : [];
    if (has(requirement, [...names, ...(condition.answers ?? [])])) return false;
    const inText = ['lease-or-use', 'research-use', 'own-brand', 'approved-training', 'free-transfer', 'other'].includes(condition.kind);
    return !(inText && (has(text.replace(/\s/g, ''), condition.answers ?? []) || has(account, condition.answers ?? [])));
  });
}

const BELOW = /강사|조교$|학생/;
const EXCLUDED = (LINES.find(({ code }) => code === '1.가.①')?.items ?? []).flatMap((item) => item.names ?? []);

interface Entry {
  readonly row: number;
  readonly code: string;
  readonly date: string;
  readonly party: string;
  readonly book: number;
}
interface Sums {
  book: number;
  adjustment: number;
  recognised: number;
}

export function checkByHand(block: SheetBlock): { readonly findings: string[]; readonly byLine: Map<string, Sums>; readonly byQuarter: Map<string, number> } {
  const { values, formulas, hiddenRows } = block;
  const findings: string[] = [];
  const categories = new Map<string, Category>();
  const dates = new Map<CellValue, string | undefined>();
  const accounts = new Map<string, Set<string>>();
  const words = new Map<string, Set<string>>();
  const open = new Map<string, boolean>();
  const firstOpen = new Map<string, number>();
  const vouchers = new Map<string, Entry | Entry[]>();
  const books = new Map<string, { readonly row: number; readonly n: number }[]>();
  const byLine = new Map<string, Sums>();
  const byQuarter = new Map<string, number>();
  const sums = [0, 0, 0];
  let spoilt = false;
  let typedIn = 0;
  const typed: number[] = [];
  const recognised: { readonly row: number; readonly code: string; readonly quarter: string; readonly net: number }[] = [];
  const wrong = new Set<number>();
  const unknown = new Set<string>();
  const hidden: number[] = [];
  const found = (rule: string, row: number, column: number, error = false): void => {
    findings.push(`${rule} ${a1(row, column)}`);
    if (error) wrong.add(row);
  };
  const text = (row: readonly CellValue[], column: number): string => {
    const value = row[column] ?? null;
    return value === null ? '' : typeof value === 'object' ? value.error : String(value).trim();
  };

  const last = values.length - 1;
  for (let at = FIRST_ROW; at < last; at += 1) {
    const row = values[at] as readonly CellValue[];
    const formula = formulas.get(at)?.get(SUBTOTAL);
    const book = amountOf(row[BOOK] as CellValue);
    const adjustment = amountOf(row[ADJUSTMENT] as CellValue);
    const subtotal = amountOf(row[SUBTOTAL] as CellValue);
    const net = book.n + adjustment.n;
    const raw = text(row, CATEGORY);
    let category = categories.get(raw);
    if (!category) categories.set(raw, (category = categoryOf(raw)));
    const { state, code } = category;
    const coded = state === 'leaf' || state === 'variant';
    const day = row[DATE] as CellValue;
    let date: string | undefined;
    if (typeof day === 'string' || typeof day === 'number') {
      if (!dates.has(day)) dates.set(day, readDateCell(day));
      date = dates.get(day);
    }

    if (hiddenRows.has(at) && (book.n !== 0 || subtotal.n !== 0 || adjustment.n !== 0)) hidden.push(at);
    if (book.state === 'empty' && state !== 'empty') found('amount-missing', at, BOOK, true);
    for (const [amount, column] of [
      [book, BOOK],
      [adjustment, ADJUSTMENT],
      [subtotal, SUBTOTAL],
    ] as const) {
      if (amount.state === 'text' || amount.state === 'bad') found('amount-not-a-number', at, column, true);
      if (amount.state === 'error' && !(column === SUBTOTAL && formula !== undefined && (book.state !== 'number' || adjustment.state !== 'number')))
        found('amount-is-error', at, column, true);
    }
    if (book.n < 0) found('amount-negative', at, BOOK);
    const readable = book.state !== 'bad' && book.state !== 'error' && adjustment.state !== 'bad' && adjustment.state !== 'error';
    if (readable && subtotal.state === 'number' && book.state !== 'text' && adjustment.state !== 'text') {
      if (Math.abs(subtotal.n - net) >= 0.005) found('subtotal-mismatch', at, SUBTOTAL, true);
      else if (formula === undefined) {
        typedIn += 1;
        typed.push(at);
      }
    }
    if (readable && net < 0 && book.n >= 0) found('subtotal-negative', at, SUBTOTAL, true);
    if (adjustment.n !== 0 && text(row, REASON) === '') found('adjustment-unexplained', at, ADJUSTMENT);

    if (state === 'empty' && (book.n !== 0 || subtotal.n !== 0)) found('category-missing', at, CATEGORY, true);
    else if (state === 'unknown') {
      // What is written alike is told once.
      if (!unknown.has(raw)) found('category-unknown', at, CATEGORY);
      unknown.add(raw);
      wrong.add(at);
    } else if (state === 'variant') found('category-unnormalised', at, CATEGORY);
    else if (state === 'deleted' && (book.n !== 0 || book.state !== 'number')) found('category-deleted', at, CATEGORY, true);
    else if (state === 'heading' && (book.n !== 0 || book.state !== 'number')) found('category-not-leaf', at, CATEGORY, true);

    if (day === null && (book.n !== 0 || net !== 0)) found('date-missing', at, DATE, true);
    else if (day !== null && (date === undefined || typeof day === 'string')) found('date-invalid', at, DATE, true);
    if (date !== undefined && (date < FROM || date > TO)) found('date-outside-period', at, DATE, true);

    if (book.n !== 0) {
      const voucher = text(row, VOUCHER);
      const entry: Entry = { row: at, code, date: date ?? '', party: text(row, PARTY), book: book.n };
      const others = vouchers.get(voucher);
      if (others === undefined) vouchers.set(voucher, entry);
      else if (Array.isArray(others)) others.push(entry);
      else vouchers.set(voucher, [others, entry]);
    }
    if (code !== '' && book.n > 0) {
      const list = books.get(code);
      if (list) list.push({ row: at, n: book.n });
      else books.set(code, [{ row: at, n: book.n }]);
    }

    if (coded) {
      const requirement = text(row, REQUIREMENT);
      const account = text(row, ACCOUNT);
      const said = text(row, TEXT);
      let byAccount = accounts.get(account);
      if (!byAccount) accounts.set(account, (byAccount = pointing('accounts', account)));
      let byWords = words.get(said);
      if (!byWords) words.set(said, (byWords = pointing('words', said)));
      if (!byAccount.has(code) && !byWords.has(code)) {
        const both = byAccount.size > 0 && byWords.size > 0 ? [...byAccount].filter((one) => byWords.has(one)) : [...byAccount, ...byWords];
        if (both.length > 0) found('category-account-conflict', at, CATEGORY);
      }
      if (net !== 0) {
        if (code === '1.가.①' && has(requirement, EXCLUDED)) found('person-excluded', at, SUBTOTAL, true);
        if ((code === '1.나.②' || code === '1.마.②') && BELOW.test(requirement)) found('not-a-professor', at, REQUIREMENT, true);
        // What was paid as pay is no award for an invention, and no material.
        if ((code === '1.라' || code === '1.가.②') && said.includes('급여')) found('condition-not-met', at, TEXT, true);
        const key = `${code}|${requirement}|${account}|${said}`;
        let unanswered = open.get(key);
        if (unanswered === undefined) open.set(key, (unanswered = isOpen(code, requirement, account, said)));
        if (unanswered && !firstOpen.has(code)) firstOpen.set(code, at);
      }
      recognised.push({ row: at, code, quarter: date === undefined ? '' : date.slice(0, 7), net });
      let line = byLine.get(code);
      if (!line) byLine.set(code, (line = { book: 0, adjustment: 0, recognised: 0 }));
      line.book += book.n;
      line.adjustment += adjustment.n;
    }
    if (book.state === 'number') sums[0] = (sums[0] as number) + book.n;
    if (adjustment.state === 'number') sums[1] = (sums[1] as number) + adjustment.n;
    if (subtotal.state === 'number') sums[2] = (sums[2] as number) + subtotal.n;
    else if (subtotal.state === 'error') spoilt = true;
  }

  for (const at of hiddenAsOne(hidden)) found('hidden-row', at, BOOK);
  for (const [code, at] of firstOpen) found(`condition-unconfirmed(${code})`, at, CATEGORY);
  if (typed.length >= 5 && typedIn > (last - FIRST_ROW) / 2) found('subtotal-hard-coded', typed[0] as number, SUBTOTAL);
  else for (const at of typed) found('subtotal-hard-coded', at, SUBTOTAL);

  for (const entries of vouchers.values()) {
    if (!Array.isArray(entries)) continue;
    const seen: Entry[] = [];
    for (const entry of entries) {
      const twin = seen.find((other) => other.date === entry.date && other.party === entry.party && other.book === entry.book);
      if (twin && (twin.code === entry.code || twin.code === '' || entry.code === '')) found('duplicate-entry', entry.row, VOUCHER);
      else if (twin) found('cost-in-two-categories', entry.row, CATEGORY, true);
      seen.push(entry);
    }
  }
  for (const list of books.values()) {
    if (list.length < 6) continue;
    const sorted = Float64Array.from(list, ({ n }) => n).sort();
    const median = sorted[Math.floor(sorted.length / 2)] as number;
    const usual = sorted.filter((n) => n >= median / 30 && n <= median * 30);
    if (usual.length < list.length * 0.8) continue;
    const [low, high] = [usual[0] as number, usual[usual.length - 1] as number];
    for (const { row, n } of list) {
      if ((n > high * 20 && n / 1_000 >= low / 3 && n / 1_000 <= high * 3) || (n * 20 < low && n * 1_000 >= low / 3 && n * 1_000 <= high * 3))
        found('amount-unit-slip', row, BOOK);
    }
  }
  const total = values[last] as readonly CellValue[];
  for (const [place, column] of [BOOK, ADJUSTMENT, SUBTOTAL].entries()) {
    const shown = total[column];
    if (typeof shown === 'number' && Math.abs(shown - (sums[place] as number)) >= 0.005 && !(spoilt && column === SUBTOTAL))
      found('total-mismatch', last, column);
  }
  for (const { row, code, quarter, net } of recognised) {
    if (wrong.has(row)) continue;
    (byLine.get(code) as Sums).recognised += net;
    byQuarter.set(quarter, (byQuarter.get(quarter) ?? 0) + net);
  }
  return { findings, byLine, byQuarter };
}
