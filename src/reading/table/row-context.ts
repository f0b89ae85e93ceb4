/** What a row is by the rows around it: a sum of those above, the other side of an entry, a cancelled entry and its reversal. */
import { ROW_LABELS, totalLevel } from '../row-kind';
import { isAmountText } from '../text-kind';
import { cellText, isBlank, normalizeLabel } from '../text';
import { readFormula, type Term } from './formula';
import { markBeside } from './outline';
import { isUncategorised, NO_CATEGORY, textOf, type Row } from './row';
import { TRAITS } from './traits';

type Open = { -readonly [K in keyof Row]: Row[K] };
const set = (row: Row, change: Partial<Pick<Open, 'kind' | 'level' | 'category' | 'traits'>>): void => void Object.assign(row, change);
const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.005 + Math.abs(b) * 1e-12;
const undated = ({ date }: Row): boolean => date.state === 'empty' || date.state === 'bad';

const isPlain = (row: Row): boolean =>
  // Of a section or a sheet the line is said in its title: words alone and an amount under it need be no cost.
  (row.category.line === undefined ||
    (row.table.understanding.categoryFrom === 'section' && (loneLabel(row) !== undefined || isBare(row))) ||
    (row.table.understanding.categoryFrom === 'sheet' && loneLabel(row) !== undefined)) &&
  undated(row) &&
  (row.book.state === 'number' || row.book.state === 'text') &&
  row.book.n !== 0 &&
  (textOf(row, 'voucher') === '' || loneLabel(row) !== undefined);

/** It says neither what was bought nor from whom, whatever else stands beside its amount. */
const isBare = (row: Row): boolean => (['text', 'party', 'voucher'] as const).every((role) => textOf(row, role) === '');

/** The one text of a row that holds nothing else but numbers: `[프로젝트계]`, `총 49건`. */
function loneLabel({ table, row }: Row): string | undefined {
  let label: string | undefined;
  const { grid } = table;
  for (const value of grid.block.values[row - grid.block.top] ?? []) {
    if (typeof value === 'number' || isBlank(value) || (typeof value === 'string' && isAmountText(value))) continue;
    if (typeof value !== 'string' || label !== undefined) return undefined;
    label = cellText(value);
  }
  return label;
}

/** What a total is called that may be one: its lone label; nothing for a row of numbers alone. */
const nameOf = (row: Row): string | undefined => loneLabel(row) ?? (isUnlabelled(row) ? '' : undefined);

function isUnlabelled({ table, row }: Row): boolean {
  const { grid } = table;
  return (grid.block.values[row - grid.block.top] ?? []).every((value) => typeof value === 'number' || isBlank(value));
}

/** Labels of the same kind of total: `1분기 끝`, `2분기 끝`. */
const kindOfLabel = (label: string): string => normalizeLabel(label).replace(/\d+/g, '#');

/** Words that say so, where a row has no others; what just ends in 계 (설계, 기계) is none of them. */
const SAYS_ALL = /(다|모두|전부|다같이)(합|더)(하면|쳐서?|친|한|해서?)|^총\d+건$|^총[가-힣]{0,4}(액|금액|비용)$/;
const SAYS_SOME = /(여기|이상|지금|현재)까지|(분기|반기|월|쪽)(끝|마감|까지)$|(합|더)(하면|친|한)(금액|것)?$/;
const ENDS_IN_SUM = /계\]?$/;
const NO_SUM = /(설|기|시|회|단|관|세|업|체|통|한|중|외|경|위|생|연|후|가)계\]?$/;

/** What a lone label says by itself. */
function levelByWords(label: string): 1 | 3 | undefined {
  const plain = normalizeLabel(label);
  if (SAYS_ALL.test(plain)) return 3;
  if (SAYS_SOME.test(plain)) return 1;
  return ENDS_IN_SUM.test(label.trim()) && !NO_SUM.test(label.trim()) ? 1 : undefined;
}

/** What the row is may hang on the rows around it, now or after an edit of any of them. */
export const hangsOnOthers = (row: Row): boolean =>
  row.kind === 'dropped' ||
  (row.kind === 'data' && (isPlain(row) || (row.book.n < 0 && row.category.line === undefined && row.table.columns.credit !== undefined)));

/** So many rows of a ledger make a habit. */
const HABIT = 2;

/** What rows that cannot be read may come to, of all that can: more, and a row is no sum of those above. */
const UNREAD_SHARE = 0.05;

/**
 * A row without a line, a date and a voucher that comes to just what the rows above it add up to is their total, whatever it is called
 * (`요약`, `12건`). True where there is one.
 */
export function markSums(rows: readonly Row[]): boolean {
  let found = false;
  // A total whose sum has slipped, once it is known by its label, stands no more between a total below it and its rows.
  while (markSumsOnce(rows)) found = true;
  return found;
}

function markSumsOnce(rows: readonly Row[]): boolean {
  let found = false;
  let all = 0;
  let allRows = 0;
  let since = 0;
  let sinceRows = 0;
  /** Since the last row that may be a total: one whose sum has slipped must not hide those below it. */
  let sinceLike = 0;
  let sinceLikeRows = 0;
  const restart = (): void => {
    since = 0;
    sinceRows = 0;
    sinceLike = 0;
    sinceLikeRows = 0;
  };
  let unread = 0;
  const labels = new Map<string, Row['level']>();
  const first = new Map<string, Row>();
  const remember = (row: Row): void => {
    const label = nameOf(row);
    if (label === undefined || totalLevel(label) !== undefined) return;
    const kind = kindOfLabel(label);
    // The sum of the first group is that of all so far: another of its name below tells that it is a group's.
    const before = first.get(kind);
    if (before && row.level === 1) set(before, { level: 1 });
    first.set(kind, before ?? row);
    labels.set(kind, row.level);
  };
  const { columns, understanding } = rows[0]?.table ?? {};
  // Periods across say when as dates do.
  const placed = [columns?.date, columns?.voucher, understanding?.months, understanding?.stretches].some((one) => one !== undefined);
  for (const row of rows) {
    if (row.kind === 'total') {
      const before = row.level === 1 ? first.get(kindOfLabel(nameOf(row) ?? '')) : undefined;
      if (before) set(before, { level: 1 });
      restart();
      continue;
    }
    // `센터 누적` that comes to just the rows above it is their sum, and no running total beside the costs.
    const isAbove = (sinceRows >= 2 && near(row.book.n, since)) || (sinceLikeRows >= 2 && near(row.book.n, sinceLike));
    if (placed && row.kind === 'dropped' && isAbove && isPlain(row) && loneLabel(row) !== undefined) {
      set(row, { kind: 'total', level: 1, category: NO_CATEGORY });
      found = true;
      restart();
      continue;
    }
    if (row.kind !== 'data') continue;
    if (row.book.state === 'bad' || row.book.state === 'error') unread += 1;
    if (placed && isPlain(row)) {
      // What could not be read above may be in the sum.
      const rest = row.book.n - all;
      if (allRows >= 2 && (near(row.book.n, all) || (unread > 0 && rest > 0 && rest <= all * UNREAD_SHARE && textOf(row, 'party') === ''))) {
        set(row, { kind: 'total', level: 3, category: NO_CATEGORY });
        remember(row);
        found = true;
        restart();
        continue;
      }
      if (isAbove) {
        set(row, { kind: 'total', level: 1, category: NO_CATEGORY });
        remember(row);
        found = true;
        restart();
        continue;
      }
      if (nameOf(row) !== undefined) {
        sinceLike = -row.book.n;
        sinceLikeRows = -1;
      }
    }
    all += row.book.n;
    sinceLike += row.book.n;
    sinceLikeRows += 1;
    since += row.book.n;
    allRows += 1;
    sinceRows += 1;
  }
  return (placed && (markLabelled(rows, labels) || markLast(rows) || markLikeSums(rows))) || found;
}

/** So many blocks end with a sum in one place. */
const BLOCKS = 2;

/** Where blocks of rows end each with a lone label and the sum of the block, whatever the label (모음, 이상 합친 금액), one that nearly comes to its block is a sum that has slipped. */
function markLikeSums(rows: readonly Row[]): boolean {
  const placeOf = ({ table: { grid }, row }: Row): number => (grid.block.values[row - grid.block.top] ?? []).findIndex((value) => !isBlank(value));
  const places = rows.flatMap((row) => (row.kind === 'total' && loneLabel(row) !== undefined ? [placeOf(row)] : []));
  if (places.length < BLOCKS) return false;
  let [since, count] = [0, 0];
  let found = false;
  rows.forEach((row, at) => {
    if (row.kind === 'total') [since, count] = [0, 0];
    if (row.kind !== 'data') return;
    const next = rows[at + 1]?.kind;
    const isLike = count >= ROWS_ABOVE && isPlain(row) && loneLabel(row) !== undefined && (next === undefined || next === 'blank');
    if (isLike && places.filter((place) => place === placeOf(row)).length >= BLOCKS && Math.abs(row.book.n - since) <= Math.abs(since) * SLIPPED) {
      set(row, { kind: 'total', level: 1, category: NO_CATEGORY });
      [since, count, found] = [0, 0, true];
      return;
    }
    [since, count] = [since + row.book.n, count + 1];
  });
  return found;
}

/** So near to all above lies a total that has slipped, and so many rows stand above it. Ours. */
const SLIPPED = 0.1;
const ROWS_ABOVE = 3;

/** The last row of all: it has one label and nothing of what the others have, and comes nearly to what they come to. It is their total, and wrong. */
function markLast(rows: readonly Row[]): boolean {
  const at = rows.findLastIndex(({ kind }) => kind === 'data' || kind === 'total');
  const last = rows[at];
  if (last?.kind !== 'data' || !isPlain(last) || nameOf(last) === undefined || last.book.n <= 0) return false;
  let all = 0;
  let costs = 0;
  for (let before = 0; before < at; before += 1) {
    const row = rows[before] as Row;
    if (row.kind !== 'data') continue;
    all += row.book.n;
    if (!isPlain(row)) costs += 1;
  }
  if (costs < ROWS_ABOVE || Math.abs(last.book.n - all) > all * SLIPPED) return false;
  set(last, { kind: 'total', level: 3, category: NO_CATEGORY });
  return true;
}

/**
 * A list below the costs and apart from them, of rows without a line, a day and a voucher, that comes to just what the costs come to says them again by
 * month, by person or by account. True where there is one.
 */
export function markAgain(rows: readonly Row[]): boolean {
  let last = rows.length - 1;
  let sum = 0;
  const list: Row[] = [];
  for (; last >= 0; last -= 1) {
    const row = rows[last] as Row;
    if (row.kind !== 'data') {
      if (list.length >= HABIT && (row.kind === 'blank' || row.kind === 'header' || row.kind === 'note')) break;
      continue;
    }
    if (!isPlain(row)) return false;
    list.push(row);
    sum += row.book.n;
  }
  if (list.length < HABIT) return false;
  let all = 0;
  for (let at = 0; at <= last; at += 1) if (rows[at]?.kind === 'data') all += (rows[at] as Row).book.n;
  if (all === 0 || !near(sum, all)) return false;
  for (const row of list) set(row, { kind: 'total', level: undefined });
  return true;
}

/**
 * Rows without a line, a day, a voucher and a party among costs that have them: remarks with an amount of their own (`견적 …원에서 할인`), where a total of all
 * comes to the others alone. They are left out, and that is told. True where there may be any.
 */
export function markRemarks(rows: readonly Row[]): boolean {
  const { columns } = rows[0]?.table.understanding ?? {};
  if (columns?.date === undefined || columns.category === undefined) return false;
  let [all, coded, costs] = [0, 0, 0];
  const remarks: Row[] = [];
  let total: Row | undefined;
  for (const row of rows) {
    if (row.kind === 'total' && (row.level ?? 0) >= 3) total = row;
    if (row.kind !== 'data') continue;
    all += row.book.n;
    // A day that is carried down is none of their own.
    const isRemark =
      row.category.state === 'empty' &&
      row.book.n !== 0 &&
      isBlank(row.table.grid.own(row.row, columns.date)) &&
      (['voucher', 'party'] as const).every((role) => textOf(row, role) === '');
    if (isRemark) remarks.push(row);
    else {
      coded += row.book.n;
      costs += 1;
    }
  }
  if (!total || remarks.length === 0) return false;
  if (costs <= remarks.length || near(total.book.n, all) || !near(total.book.n, coded)) return true;
  for (const row of remarks) set(row, { kind: 'dropped' });
  return true;
}

/**
 * Shares of one cost in rows of their own (국고, 자부담), and below them their sum with the same day and words: told by its label in any other column, and by
 * what it comes to. True where there may be one.
 */
export function* markSumsOfShares(rows: readonly Row[]): Generator<void, boolean> {
  const { columns } = rows[0]?.table.understanding ?? {};
  if (columns?.date === undefined) return false;
  const roles = new Set<number>(Object.values(columns));
  const saysSumBeside = ({ table: { grid }, row }: Row): boolean =>
    (grid.block.values[row - grid.block.top] ?? []).some(
      (value, at) =>
        typeof value === 'string' && (!roles.has(at + grid.block.left) || at + grid.block.left === columns.status) && totalLevel(value) !== undefined,
    );
  let shares: Row[] = [];
  let found = false;
  for (const [at, row] of rows.entries()) {
    if (at % STEP === STEP - 1) yield;
    const [first] = shares;
    const isSame =
      first !== undefined &&
      row.kind === 'data' &&
      row.date.day === first.date.day &&
      row.category.line === first.category.line &&
      textOf(row, 'text') === textOf(first, 'text');
    if (isSame && shares.length >= HABIT && saysSumBeside(row)) {
      found = true;
      const sum = shares.reduce((all, { book }) => all + book.n, 0);
      if (near(row.book.n, sum)) set(row, { kind: 'total', level: 1, category: NO_CATEGORY });
      shares = [];
    } else shares = row.kind !== 'data' ? [] : isSame ? [...shares, row] : [row];
    if (shares.length > MOST_SHARES) shares = [row];
  }
  return found;
}
/** So many rows are looked at in one step. */
const STEP = 16_384;
/** More shares of one cost than these are costs. Ours. */
const MOST_SHARES = 12;

/** A total whose sum has slipped is known by its label: another row of that label adds up, or the words can mean nothing else. */
function markLabelled(rows: readonly Row[], labels: ReadonlyMap<string, Row['level']>): boolean {
  let found = false;
  for (const row of rows) {
    if (row.kind !== 'data' || !isPlain(row)) continue;
    const label = nameOf(row);
    const level = label === undefined ? undefined : (labels.get(kindOfLabel(label)) ?? levelByWords(label));
    if (level === undefined) continue;
    set(row, { kind: 'total', level, category: NO_CATEGORY });
    found = true;
  }
  return found;
}

/**
 * A journal with a row a side: credits without a line that take their vouchers to nothing are the other side (미지급금, 보통예금), no cost
 * that was booked back. True where there are any.
 */
export function markCounterEntries(rows: readonly Row[]): boolean {
  if (rows[0]?.table.hasSides !== true) return false;
  const beside = markOtherSides(rows);
  const vouchers = new Map<string, { net: number; debits: number; credits: Row[] }>();
  for (const row of rows) {
    // The tax that a voucher books beside its cost is a part of what the other side pays.
    if (row.kind !== 'data' && !(row.kind === 'counter' && row.book.n > 0)) continue;
    const voucher = textOf(row, 'voucher');
    const key = `${row.date.date ?? ''}\u001f${voucher}`;
    let group = vouchers.get(key);
    if (!group) vouchers.set(key, (group = { net: 0, debits: 0, credits: [] }));
    group.net += row.book.n;
    if (row.book.n < 0 && row.category.line === undefined && row.table.isCredit?.(row.row) === true) group.credits.push(row);
    else group.debits += Math.abs(row.book.n);
  }
  const credited = ({ credits }: { readonly credits: readonly Row[] }): number => credits.reduce((sum, { book }) => sum - book.n, 0);
  const counter = [...vouchers.values()]
    // A debit written with a minus is a slip: the other side of it stands beside it all the same.
    .filter((one) => one.credits.length > 0 && (near(one.net, 0) || near(one.debits, credited(one))))
    .flatMap(({ credits }) => credits);
  if (counter.length < HABIT) return beside;
  for (const row of counter) set(row, { kind: 'counter' });
  // A slip in the day or the number of a voucher takes its two sides apart: they stand one below the other all the same.
  rows.forEach((row, at) => {
    const above = rows[at - 1];
    if (row.kind !== 'data' || row.book.n >= 0 || row.category.line !== undefined || above?.kind !== 'data') return;
    // What is taken back on the debit side, or from the same account, is no other side.
    if (row.table.isCredit?.(row.row) === true && textOf(row, 'account') !== textOf(above, 'account') && near(above.book.n, -row.book.n))
      set(row, { kind: 'counter' });
  });
  return true;
}

/**
 * In a journal of the whole firm the other sides of a cost (보통예금, 예수금, 부가세대급금) have no category either: where a voucher with a cost comes to nothing,
 * they are no costs that were left out. True where there are any.
 */
function markOtherSides(rows: readonly Row[]): boolean {
  const numbered = rows.filter((row) => (row.kind === 'data' || row.kind === 'counter' || isUncategorised(row)) && numberOf(row) !== '');
  let found = false;
  let run = 0;
  // By day and number; and by what stands together under one number, for a slip in the day.
  const keys = [
    (row: Row): string => `${row.date.date ?? ''}\u001f${numberOf(row)}`,
    (row: Row, above: Row | undefined): string => String((run += Number(above === undefined || numberOf(above) !== numberOf(row)))),
  ];
  for (const keyOf of keys) {
    const vouchers = new Map<string, { net: number; costs: number; readonly others: Row[] }>();
    numbered.forEach((row, at) => {
      const key = keyOf(row, numbered[at - 1]);
      let group = vouchers.get(key);
      if (!group) vouchers.set(key, (group = { net: 0, costs: 0, others: [] }));
      group.net += row.book.n;
      if (isUncategorised(row)) group.others.push(row);
      else if (row.kind === 'data') group.costs += 1;
    });
    for (const { net, costs, others } of vouchers.values()) {
      if (costs === 0 || !near(net, 0)) continue;
      // A debit without a category may be another cost of the voucher.
      for (const row of others) {
        if (row.book.n >= 0 && row.table.isInputTax?.(row.row) !== true) continue;
        set(row, { kind: 'counter' });
        found = true;
      }
    }
  }
  return found;
}
const numberOf = (row: Row): string => textOf(row, 'voucher') || textOf(row, 'number');

/** So many of the vouchers of a journal come to nothing. */
const BALANCED = 0.8;

/**
 * A journal in which both sides of each voucher have the category: the accounts that are credited on the whole (미지급금, 보통예금) are the other side of the
 * costs. True where it may be one.
 */
export function markOwnSides(rows: readonly Row[]): boolean {
  const { columns } = rows[0]?.table.understanding ?? {};
  if (columns?.account === undefined || columns.voucher === undefined) return false;
  const isCost = (row: Row): boolean => row.kind === 'data' && row.category.line !== undefined && row.book.n !== 0;
  let [costs, below] = [0, 0];
  for (const row of rows) {
    if (!isCost(row)) continue;
    costs += 1;
    if (row.book.n < 0) below += 1;
  }
  // Nearly as many credits as debits, or it is a ledger with a few reversals.
  if (below < FEW_CREDITS || below * 3 < costs) return false;
  const vouchers = new Map<string, { net: number; both: boolean; first: number }>();
  const accounts = new Map<string, number>();
  const own = rows.filter(isCost);
  for (const row of own) {
    const key = `${row.date.date ?? ''}\u001f${textOf(row, 'voucher')}`;
    const of = vouchers.get(key);
    if (!of) vouchers.set(key, { net: row.book.n, both: false, first: row.book.n });
    else {
      of.net += row.book.n;
      of.both ||= row.book.n < 0 !== of.first < 0;
    }
    const account = textOf(row, 'account');
    accounts.set(account, (accounts.get(account) ?? 0) + row.book.n);
  }
  const balanced = [...vouchers.values()].filter(({ net, both }) => both && near(net, 0)).length;
  if (balanced < HABIT || balanced < vouchers.size * BALANCED) return true;
  for (const row of own) if ((accounts.get(textOf(row, 'account')) as number) < 0) set(row, { kind: 'counter' });
  return true;
}
/** Fewer credits are reversals. Ours. */
const FEW_CREDITS = 3;

/** An account of so many costs, nearly all of them with a category, holds nothing but costs: a row of it without one was forgotten. Ours. */
const OWN_COSTS = 8;
const NEARLY_ALL = 0.9;

/** What is handed over of a pay, under any of its names. */
const NET_PAY = /^(차인|차감|실|세후)(지급|수령)(총|금)?(액|금|계|합계)?$|^net(pay|salary|wages?)$/;
/** Asked first: nearly every text is none. */
const MAYBE_NET_PAY = /지\s*급|수\s*령|net/i;
const LONGEST_NAME = 20;
const saysNetPay = ({ table: { grid }, row }: Row): boolean =>
  (grid.block.values[row - grid.block.top] ?? []).some(
    (value) => typeof value === 'string' && value.length <= LONGEST_NAME && MAYBE_NET_PAY.test(value) && NET_PAY.test(normalizeLabel(cellText(value))),
  );
/** So many things are taken off a pay. Ours. */
const MOST_TAKEN_OFF = 20;

/**
 * A payslip with its items down: below what was paid in all stand what is taken off, perhaps with its sum, and what is handed over, which is the rest. They are
 * no costs. Told by the name of the rest and by what it comes to, or by its place right below. True where there are any.
 */
export function markNetPay(rows: readonly Row[]): boolean {
  let found = false;
  for (const [at, row] of rows.entries()) {
    if ((row.kind !== 'data' && row.kind !== 'total') || row.book.n <= 0 || !saysNetPay(row)) continue;
    const off: Row[] = [];
    let sum = 0;
    // What was taken off in all, where it stands between them.
    let whole = 0;
    for (let above = at - 1; above >= 0 && off.length < MOST_TAKEN_OFF; above -= 1) {
      const one = rows[above] as Row;
      // What is taken off may stand in a column of its own, beside what was paid.
      const isRest = near(one.book.n - sum, row.book.n) || near(one.book.n - whole, row.book.n) || (off.length === 0 && one.book.n > row.book.n);
      if (one.kind === 'total' && isRest) {
        for (const taken of [...off, row]) set(taken, { kind: 'note', level: undefined, category: NO_CATEGORY });
        found = true;
        break;
      }
      if (one.kind === 'data' && !isBlank(one.book.raw)) {
        sum += one.book.n;
        off.push(one);
      } else if (one.kind === 'total' && near(one.book.n, row.book.n)) break;
      else if (one.kind === 'total') {
        whole = one.book.n;
        off.push(one);
      } else if (one.kind === 'header') break;
    }
  }
  return found;
}

/**
 * In a ledger of more than research, rows without a category whose account holds costs of research alone: they count, and their category is missing.
 * `isOut`: told to be no cost. True where there are any.
 */
export function markForgotten(rows: readonly Row[], isOut: (row: Row) => boolean): boolean {
  const { open, columns } = rows[0]?.table.understanding ?? {};
  if (open !== true || columns?.account === undefined || columns.category === undefined) return false;
  const accounts = new Map<string, { coded: number; readonly left: Row[] }>();
  for (const row of rows) {
    if (row.kind !== 'data' && row.kind !== 'dropped') continue;
    const account = textOf(row, 'account');
    if (account === '') continue;
    let of = accounts.get(account);
    if (!of) accounts.set(account, (of = { coded: 0, left: [] }));
    if (isUncategorised(row)) of.left.push(row);
    else if (row.kind === 'data' && row.category.line !== undefined) of.coded += 1;
  }
  let found = false;
  for (const { coded, left } of accounts.values()) {
    if (coded < OWN_COSTS || coded < (coded + left.length) * NEARLY_ALL) continue;
    // What an account was credited with is its closing, or takes a cost back that nobody counted.
    for (const row of left) {
      if (row.book.n <= 0 || isBlank(row.date.raw) || isOut(row)) continue;
      set(row, { kind: 'data' });
      found = true;
    }
  }
  return found;
}

/** The state of a row that cancels another one: `승인취소`, `매출취소`, `취소전표`. */
const CANCELS =
  /^(승인|정상|매입|구매|매출|결제|이용|사용|거래|카드|부분)취소(건|분|전표)?$|^취소(전표|분)$|^전표취소$|^(cancel(l?ation|led)?|reversal|void(ed)?|refund(ed)?)$/;
/** What was bought, without the words that it was cancelled: `시약 카드취소`. */
const withoutCancelling = (words: string): string =>
  normalizeLabel(words).replace(/[()[\]]|(카드|승인|결제|매출|전표|구매)*(취소|반품|환불)(건|분|전표|처리)?/g, '');
/** Days within which a purchase is cancelled. Ours. */
const CANCELLED_WITHIN = 31;

/** A reversal that is marked as cancelled counts like what it takes back: both are left out, or it stands against an entry that counts. */
export function* markReversed(rows: readonly Row[]): Generator<void, boolean> {
  let dropped = 0;
  const left = new Map<number, number>();
  const struck: Row[] = [];
  for (const row of rows) {
    if (row.kind !== 'dropped') continue;
    dropped += 1;
    if (row.book.n <= 0) continue;
    left.set(row.book.n, (left.get(row.book.n) ?? 0) + 1);
    struck.push(row);
  }
  if (dropped === 0) return false;
  yield;
  for (const row of rows) {
    // What has no category in an open ledger is a payment, and takes nothing back.
    if (row.kind !== 'dropped' || row.book.n >= 0 || (row.category.state === 'empty' && row.table.understanding.open === true)) continue;
    const twins = left.get(-row.book.n) ?? 0;
    if (twins > 0) left.set(-row.book.n, twins - 1);
    else set(row, { kind: 'data' });
  }
  yield;
  // `승인`, and days later `승인취소` of the same party, words and amount, both without a minus: the purchase is cancelled with it.
  const cancelled = struck.filter((row) => CANCELS.test(normalizeLabel(textOf(row, 'status'))) && row.date.day !== 0);
  const ofAmount = new Set(cancelled.map(({ book }) => book.n));
  const bought = new Map<string, Row[]>();
  const keyOf = (row: Row): string => [row.book.n, textOf(row, 'party'), textOf(row, 'category')].join('\u001f');
  for (const row of cancelled.length === 0 ? [] : rows) {
    if (row.kind !== 'data' || !ofAmount.has(row.book.n) || textOf(row, 'status') === '') continue;
    const key = keyOf(row);
    const own = bought.get(key);
    if (own) own.push(row);
    else bought.set(key, [row]);
  }
  for (const row of cancelled) {
    const words = ['', withoutCancelling(textOf(row, 'text'))];
    const own = bought.get(keyOf(row)) ?? [];
    const at = own.findIndex(
      (one) =>
        one.row < row.row &&
        one.date.day <= row.date.day &&
        row.date.day - one.date.day <= CANCELLED_WITHIN &&
        words.includes(withoutCancelling(textOf(one, 'text'))),
    );
    if (at < 0) continue;
    left.set(row.book.n, (left.get(row.book.n) ?? 1) - 1);
    set(own[at] as Row, { kind: 'dropped' });
    own.splice(at, 1);
  }
  yield;
  // An entry that was cancelled and taken back below: nobody marked the other half.
  const firstOf = new Map<string, number>();
  for (const [at, row] of struck.entries()) {
    if (at % STEP === STEP - 1) yield;
    const key = `${row.book.n}\u001f${textOf(row, 'party')}`;
    if (!firstOf.has(key)) firstOf.set(key, row.row);
  }
  yield;
  for (const row of rows) {
    if (row.kind !== 'data' || row.book.n >= 0 || (left.get(-row.book.n) ?? 0) === 0) continue;
    if ((firstOf.get(`${-row.book.n}\u001f${textOf(row, 'party')}`) ?? Infinity) >= row.row) continue;
    left.set(-row.book.n, (left.get(-row.book.n) as number) - 1);
    set(row, { kind: 'dropped' });
  }
  return true;
}

/** How many sums must be those of the rows under them, of all. */
const ABOVE = 0.5;

/** What the cell of the category of a row itself says. */
export type LineIn = (row: Row) => Row['category'];

/** A sum over its rows may stand here: a line and an amount without a day and a party, and a cost of that line or of none right below it. */
export function opensGroup(rows: readonly Row[], at: number, lineIn: LineIn): boolean {
  const [row, next] = [rows[at], rows[at + 1]];
  // Nearly all rows of nearly all ledgers have a day: nothing more is asked of them.
  if (!row || !next || !undated(row) || row.book.n === 0 || (row.kind !== 'data' && row.kind !== 'total')) return false;
  const { columns } = row.table;
  if (columns.date === undefined || columns.category === undefined || columns.credit !== undefined) return false;
  if (next.kind !== 'data' || undated(next) || textOf(row, 'party') !== '' || textOf(row, 'voucher') !== '') return false;
  const { line } = lineIn(row);
  const below = lineIn(next).line;
  return line !== undefined && (below === undefined || below === line || saysSum(row, lineIn));
}

/** `1.라 직무발명 보상금 소계`: the row says that it is a sum, whatever lines the rows below it have. */
const saysSum = (row: Row, lineIn: LineIn): boolean => totalLevel(lineIn(row).raw) !== undefined;

/**
 * Groups whose sum stands in their first row, over the costs (an outline that sums above its details): the first row says the line and the sum, the rows
 * below it are the costs of that line. Taken as costs, the sums would count twice. True where it is such a table, or an edit may make it one.
 */
export function markSumsAbove(rows: readonly Row[], lineIn: LineIn): boolean {
  const isHead = (at: number): boolean => opensGroup(rows, at, lineIn);
  const heads: { readonly at: number; readonly members: readonly Row[] }[] = [];
  let agree = 0;
  let several = 0;
  for (let at = 0; at < rows.length; at += 1) {
    if (!isHead(at)) continue;
    const { line } = lineIn(rows[at] as Row);
    const isSum = saysSum(rows[at] as Row, lineIn);
    const members: Row[] = [];
    let sum = 0;
    for (let next = at + 1; next < rows.length && !isHead(next); next += 1) {
      const row = rows[next] as Row;
      // A total of the whole ends the last group; a row of a line of its own is no detail.
      if (row.kind === 'total' && (row.level ?? 0) >= 3) break;
      if (row.kind !== 'data' || undated(row)) continue;
      const own = lineIn(row).line;
      if (own !== undefined && own !== line && !isSum) break;
      members.push(row);
      sum += row.book.n;
    }
    if (members.length === 0) continue;
    heads.push({ at, members });
    if (members.length > 1) several += 1;
    if (near((rows[at] as Row).book.n, sum)) agree += 1;
  }
  if (heads.length < 2) return false;
  if (several === 0 || agree < 2 || agree < heads.length * ABOVE) return true;
  for (const { at, members } of heads) {
    const said = lineIn(rows[at] as Row);
    set(rows[at] as Row, { kind: 'heading', level: 1, category: said });
    // However the heading writes its line: the rows below it have nothing there that could be written otherwise.
    const category = said.state === 'variant' ? { ...said, state: 'leaf' as const } : said;
    for (const row of members) {
      if (row.category.state !== 'empty' && (row.category.line !== said.line || lineIn(row).state !== 'empty')) continue;
      set(row, { category, traits: category.state === 'leaf' ? row.traits & ~TRAITS.category : row.traits | TRAITS.category });
    }
  }
  return true;
}

/** The sum of a section that stands in its title or right below it, over its rows. True where there is one. */
export function markSumsInTitles(rows: readonly Row[], isTitle: (row: Row) => boolean): boolean {
  let title: Row | undefined;
  let sum: Row | undefined;
  let found = false;
  for (const row of rows) {
    if (isTitle(row)) [title, sum] = [row, undefined];
    if (title === undefined) continue;
    const isSum = (row === title ? row.kind === 'data' : false) || row.kind === 'total';
    if (isSum && sum === undefined && row.book.state !== 'empty') sum = row;
    else if (row.kind === 'total') title = undefined;
    else if (row.kind === 'data') {
      if (sum !== undefined) {
        set(sum, { kind: 'heading', level: 1 });
        found = true;
      }
      title = undefined;
    }
  }
  return found;
}

/**
 * A row whose formula only adds costs above it in its own column says them once more, whatever date and line it has. True where there is one.
 */
export function markFormulaSums(rows: readonly Row[]): boolean {
  const first = rows[0];
  const column = first?.table.columns.book;
  if (!first || column === undefined || first.table.understanding.added?.book !== undefined) return false;
  let found = false;
  for (const row of rows) {
    const { formula } = row.book;
    if (row.kind !== 'data' || formula === undefined || !/\bSUM\s*\(|\+/i.test(formula)) continue;
    const own = (readFormula(formula) ?? []).map((term) => costsOf(term, column, row, rows, first.row));
    if (own.length === 0 || own.includes(0) || own.reduce((sum, n) => sum + n, 0) < 2) continue;
    // Of `품목계` it is known which rows it must have.
    const label = undated(row) ? loneLabel(row) : undefined;
    set(row, { kind: 'total', level: label === undefined ? undefined : levelByWords(label) });
    found = true;
  }
  return found;
}

/** How many costs above it in that column a term adds; 0 where it takes off, or adds anything else. */
function costsOf(term: Term, column: number, own: Row, rows: readonly Row[], top: number): number {
  if (term.kind === 'number' || term.sign < 0) return 0;
  const areas = term.kind === 'sum' ? term.areas : [{ top: term.row, bottom: term.row, left: term.column, right: term.column }];
  let count = 0;
  for (const area of areas) {
    if (area.left !== column || area.right !== column || area.bottom >= own.row) return 0;
    for (let at = Math.max(area.top - top, 0); at <= Math.min(area.bottom - top, rows.length - 1); at += 1) {
      const row = rows[at] as Row;
      if (row.kind === 'data' && row.category.line !== undefined && row.book.n !== 0) count += 1;
    }
  }
  return count;
}

/** How many headings must be the sum of what stands under them, of all. */
const OUTLINED = 0.6;

/**
 * A pivot in compact form says a sum and below it the parts of the sum, in one column: only one of them is counted. The lines of 별표 3 are the costs,
 * whether they stand over their parties or under their projects. True where it is one.
 */
export function markOutline(rows: readonly Row[]): boolean {
  const { headings, columns } = rows[0]?.table.understanding ?? {};
  if (columns?.date !== undefined || !ROW_LABELS.test(normalizeLabel(headings?.category ?? ''))) return false;
  const data = rows.filter(({ kind, book }) => kind === 'data' && book.state === 'number');
  const isLine = (row: Row): boolean => row.category.line !== undefined || row.category.state === 'empty';
  for (const linesOver of [true, false]) {
    const isHead = (row: Row): boolean => isLine(row) === linesOver;
    let heads = 0;
    let agree = 0;
    data.forEach((row, at) => {
      if (!isHead(row)) return;
      let sum = 0;
      let next = at + 1;
      for (; next < data.length && !isHead(data[next] as Row); next += 1) sum += (data[next] as Row).book.n;
      if (next === at + 1) return;
      heads += 1;
      if (near(row.book.n, sum)) agree += 1;
    });
    if (agree < 2 || agree < heads * OUTLINED) continue;
    for (const row of data) if (!isLine(row)) set(row, { kind: linesOver ? 'note' : 'heading' });
    return true;
  }
  return markBeside(data);
}
