/** The same amounts more than once beside one another, under headings over them: quarters, projects, currencies, years. */
import { largest } from '../../domain';
import { divides, INSTALMENT, monthOf, sampleOf, stretchOf, termOf, yearOfHeading } from '../amount-columns';
import type { LinesAcross } from '../lines-across';
import type { AcrossSum, ColumnRole } from '../model';
import { periodNamed, periodOfColumn } from '../period-names';
import { totalLevel } from '../row-kind';
import { cellText, normalizeLabel } from '../text';
import { AMOUNTS, type More, type Option } from './candidate';
import type { SheetView } from './sheet-view';
import { COMMITTED } from './carried';
import { changesBeside } from './changes';
import { FEW_ROWS } from './sheet-view';
import { monthsOf } from './titles';

/** The currency of the books, beside that of the voucher; by so much its column is more the amount than a like one. */
export const OF_BOOKS = /accounted|functional|localcurr|incurrencyofbooks|원화|krw|장부통화|기준통화|자국통화/;
/** `제7기(2012) | 제8기(2013)`: terms are numbered, and the last one is the present. */
function latestTerm<T>(groups: readonly (readonly [string, T])[]): readonly [string, T] | undefined {
  const terms = groups.map(([name]) => termOf(name));
  if (terms.some((term) => term === undefined) || new Set(terms).size !== terms.length) return undefined;
  return groups.reduce((latest, one, at) => (Number(terms[at]) > Number(terms[groups.indexOf(latest)]) ? one : latest), groups[0] as readonly [string, T]);
}

/** In so many of its rows a column says the sum of others. */
const SUMS = 0.6;
const SPENT = /^(지출|집행|지급|실적|결산|정산)(액|금액|내역|현황)?$|^(spent|paid|payments?|actual|expenditure)$/;
/** What was spent, where every other group says what was to be. */
function spentOf<T>(groups: readonly (readonly [string, T])[]): readonly [string, T] | undefined {
  const spent = groups.filter(([name]) => SPENT.test(normalizeLabel(name)));
  return spent.length === 1 && groups.every((one) => one === spent[0] || COMMITTED.test(normalizeLabel(one[0]))) ? spent[0] : undefined;
}

/**
 * The same amounts once a quarter, a period or a project, under headings over them: the group that sums the others up, or the present
 * one; where there is none, all of them together.
 */
export function groupsOf(
  on: SheetView,
  rows: readonly number[],
  options: Option[],
  heads: ReadonlyMap<number, string>,
): { readonly columns: ReadonlySet<number>; readonly more: More } | undefined {
  if (rows.length < 2) return undefined;
  const books = [...new Set(options.filter(({ role, weight }) => role === 'book' && weight >= 2).map(({ column }) => column))];
  const groups = new Map<string, number[]>();
  let label = '';
  for (let column = on.grid.block.left; column <= on.grid.right; column += 1) {
    const upper = cellText(on.grid.at(rows[0] as number, column));
    if (upper !== '') label = upper;
    const lower = cellText(on.grid.at(rows[1] as number, column));
    if (label === '' || lower === '' || lower === label || !options.some((one) => one.column === column && AMOUNTS.includes(one.role))) continue;
    groups.set(label, [...(groups.get(label) ?? []), column]);
  }
  const yearly = yearOfHalves(on, rows, options, heads);
  if (yearly) return yearly;
  const withBook = [...groups].filter(([, columns]) => columns.some((column) => books.includes(column)));
  if (withBook.length < 2) return undefined;
  // Each with a category of its own: tables beside one another, and no parts of one row.
  if (withBook.every(([, own]) => placedIn(on, rows, own, options))) return undefined;
  const isSum = (name: string): boolean => totalLevel(name) !== undefined && (stretchOf(name) === undefined || /계\s*$/.test(name));
  const whole = withBook.find(([name]) => isSum(name) || /^(합계|누계|연간|전체|total|annual)|^계(?![가-힣])/.test(normalizeLabel(name)));
  const within = new Set([...groups.values()].flat());
  const spans = divides(withBook.filter((group) => group !== whole).map(([name]) => name));
  if ((spans === 'months' || spans === 'quarters') && !options.some(({ column, role }) => role === 'subtotal' && within.has(column))) {
    // `1분기 금액 | 1분기 증감 | 2분기 금액 | …`: read by its whole headings, as in one row.
    if (!whole) return undefined;
    const changes = changesIn(on, rows, [...within], books, options);
    for (let at = options.length - 1; at >= 0; at -= 1) {
      const { column, role } = options[at] as Option;
      if (role === 'adjustment' && changes.has(column)) options.splice(at, 1);
    }
  }
  const present =
    withBook.find(([name]) => /당기|당해|금년|올해|current|thisyear/.test(normalizeLabel(name))) ??
    // The same in the currency of the voucher and in that of the books.
    withBook.find(([name]) => OF_BOOKS.test(normalizeLabel(name))) ??
    spentOf(withBook) ??
    latestTerm(withBook);
  const chosen = whole ?? present;
  if (chosen) {
    const sums = whole
      ? sumsAcross(
          on,
          withBook.filter((group) => group !== whole).map(([, own]) => own),
          whole[1],
          options,
        )
      : [];
    return { columns: new Set(chosen[1]), more: { settled: true, ...(sums.length > 0 ? { sums } : {}) } };
  }
  const paid = paidInParts(on, rows, withBook, books, options);
  if (paid) return paid;
  const spent = withBook.filter(([name]) => periodOfColumn(name)?.says !== 'plan');
  const years = areYears(spent.map(([name]) => name));
  const kind = years ? 'years' : divides(withBook.map(([name]) => name));
  // 착수금 | 중도금 | 잔금, and beside them the amount of the year under a heading of its own.
  const alone = kind === undefined ? options.find(({ column, role, weight }) => role === 'book' && weight >= 3 && !within.has(column)) : undefined;
  if (alone) {
    const below = (rows[1] as number) + 1;
    const parts = withBook.map(([, own]) => own.find((column) => books.includes(column)) as number);
    const sums = on.addsUp(alone.column, parts, below) ? [{ total: alone.column, of: parts }] : undefined;
    return {
      columns: new Set(options.flatMap(({ column }) => (within.has(column) ? [] : [column]))),
      more: sums
        ? { settled: true, sums, ...instalmentsOf(on, parts, below) }
        : { others: withBook.flatMap(([, own]) => own.filter((column) => books.includes(column))) },
    };
  }
  if (kind === undefined)
    return {
      columns: new Set((withBook[0] as [string, number[]])[1]),
      more: { others: withBook.slice(1).flatMap(([, own]) => own.filter((column) => books.includes(column))) },
    };
  const added: Partial<Record<'book' | 'adjustment' | 'subtotal', number[]>> = {};
  for (const [, own] of years ? spent : withBook) {
    for (const role of AMOUNTS as ('book' | 'adjustment' | 'subtotal')[]) {
      const best = own.flatMap((column) => options.filter((one) => one.column === column && one.role === role)).sort((a, b) => b.weight - a.weight)[0];
      if (best && !heads.get(best.column)?.includes('합계')) (added[role] ??= []).push(best.column);
    }
  }
  return { columns: new Set(((years ? spent : withBook)[0] as [string, number[]])[1]), more: { added } };
}

/** Of the columns under periods and their sum those that say what changed from one to another. */
function changesIn(
  on: SheetView,
  rows: readonly number[],
  columns: readonly number[],
  books: readonly number[],
  options: readonly Option[],
): ReadonlySet<number> {
  const below = (rows[1] as number) + 1;
  const amounts = columns.map((column) => ({
    column,
    heading: cellText(on.grid.at(rows[1] as number, column)),
    values: sampleOf(on.grid, column, on.sampled(below)),
  }));
  const parts = books.filter((column) => columns.includes(column));
  const adjustment = columns.find((column) => options.some((one) => one.column === column && one.role === 'adjustment'));
  return changesBeside(amounts, new Map(), { parts, all: new Set(parts) }, adjustment, false).known;
}

/** `2012년 | 2013년`: the four quarters of the firm tell which of them are its costs, and which lie outside. */
function areYears(names: readonly string[]): boolean {
  const years = names.map(yearOfHeading);
  return years.length > 1 && !years.includes(undefined) && new Set(years).size === years.length;
}

/** `계약금 | 중도금 | 잔금`, each with its day, and in another group what they come to: the amount is what was paid, and not what was agreed. */
function paidInParts(
  on: SheetView,
  rows: readonly number[],
  groups: readonly (readonly [string, readonly number[]])[],
  books: readonly number[],
  options: Option[],
): ReturnType<typeof groupsOf> {
  const parts = groups.filter(([name]) => INSTALMENT.test(normalizeLabel(name))).map(([, own]) => own.find((column) => books.includes(column)) as number);
  if (parts.length < 2) return undefined;
  const below = (rows[1] as number) + 1;
  let total: { readonly column: number; readonly share: number } | undefined;
  for (let column = on.grid.block.left; column <= on.grid.right; column += 1) {
    const share = parts.includes(column) ? 0 : on.agreement(column, parts, below, FEW_ROWS);
    if (share >= SUMS && share > (total?.share ?? 0)) total = { column, share };
  }
  if (!total) return undefined;
  options.push({ column: total.column, role: 'book', weight: 6 });
  return { columns: new Set([total.column]), more: { settled: true, sums: [{ total: total.column, of: parts }], ...instalmentsOf(on, parts, below) } };
}

/** The days that stand before each of them. */
function instalmentsOf(on: SheetView, parts: readonly number[], below: number): Pick<More, 'instalments'> {
  const instalments = parts.flatMap((book) => (on.evidenceOf(book - 1, below).dates >= 0.8 ? [{ date: book - 1, book }] : []));
  return instalments.length > 0 ? { instalments } : {};
}

/** A heading of the same group, between the amounts of the group before it and its own, is that of a category. */
function placedIn(on: SheetView, rows: readonly number[], own: readonly number[], options: readonly Option[]): boolean {
  const label = (column: number): string => {
    for (let at = column; at >= on.grid.block.left; at -= 1) {
      const text = cellText(on.grid.at(rows[0] as number, at));
      if (text !== '') return text;
    }
    return '';
  };
  const group = label(own[0] as number);
  return options.some(({ column, role, weight }) => role === 'category' && weight >= 2 && !own.includes(column) && label(column) === group);
}

/** Halves of a year (or other groups of months), each with its own sum as its last column, and beside them the year: that is the amount. */
function yearOfHalves(
  on: SheetView,
  rows: readonly number[],
  options: Option[],
  heads: ReadonlyMap<number, string>,
): { readonly columns: ReadonlySet<number>; readonly more: More } | undefined {
  const groups: { parts: number[]; total: number }[] = [];
  let open: number[] = [];
  let label = '';
  let year: number | undefined;
  for (let column = on.grid.block.left; column <= on.grid.right; column += 1) {
    const upper = cellText(on.grid.at(rows[0] as number, column));
    const lower = cellText(on.grid.at(rows[1] as number, column));
    if (upper !== '' && upper !== label) open = [];
    if (upper !== '') label = upper;
    const sums = /계$|total$/i.test(normalizeLabel(lower === '' ? upper : lower));
    if (groups.length >= 2 && sums && (lower === '' || lower === upper || (upper !== '' && open.length === 0))) year ??= column;
    else if (sums && open.length >= 2) {
      groups.push({ parts: open, total: column });
      open = [];
    } else if (lower !== '' && lower !== upper && (monthOf(lower) !== undefined || stretchOf(lower) !== undefined)) open.push(column);
  }
  if (groups.length < 2 || year === undefined) return undefined;
  const totals = groups.map(({ total }) => total);
  if (!on.addsUp(year, totals, (rows[1] as number) + 1)) return undefined;
  const within = new Set([...totals, ...groups.flatMap(({ parts }) => parts)]);
  options.push({ column: year, role: 'book', weight: 6 });
  const months = monthsOf(
    on,
    groups.flatMap(({ parts }) => parts),
    new Map([...heads].map(([column, head]) => [column, cellText(on.grid.at(rows[1] as number, column)) || head])),
  );
  const known = months.length === within.size - totals.length && months.every((month) => !month.startsWith('??'));
  const parts = groups.flatMap((one) => one.parts);
  const saysYears = parts.every((column) => periodNamed(cellText(on.grid.at(rows[1] as number, column)))?.year !== undefined);
  return {
    columns: new Set(options.flatMap(({ column }) => (within.has(column) ? [] : [column]))),
    more: {
      settled: true,
      // Which of the months lie outside is asked of each of them.
      sums: [...groups.map(({ parts, total }) => ({ total, of: parts })), { total: year, of: known || saysYears ? parts : totals }],
      ...(known ? { months } : {}),
    },
  };
}

/** What groups of columns and the whole of them say again: 소계 of each group, and each amount of the whole. */
function sumsAcross(on: SheetView, groups: readonly (readonly number[])[], whole: readonly number[], options: readonly Option[]): AcrossSum[] {
  const roleIn = (own: readonly number[], role: ColumnRole): number | undefined =>
    own.flatMap((column) => options.filter((one) => one.column === column && one.role === role)).sort((a, b) => b.weight - a.weight)[0]?.column;
  const sums: AcrossSum[] = [];
  for (const own of groups) {
    const [book, adjustment, subtotal] = AMOUNTS.map((role) => roleIn(own, role));
    if (book !== undefined && adjustment !== undefined && subtotal !== undefined && new Set([book, adjustment, subtotal]).size === 3)
      sums.push({ total: subtotal, of: [book, adjustment], subtotal: true });
  }
  for (const role of AMOUNTS) {
    const total = roleIn(whole, role);
    const of = groups.map((own) => roleIn(own, role));
    if (total !== undefined && of.every((column): column is number => column !== undefined)) sums.push({ total, of });
  }
  return sums;
}

/** The column that says what the lines of each row come to together. */
export function sumOfLines(on: SheetView, { row, lines }: LinesAcross): AcrossSum | undefined {
  const of = lines.map(({ column }) => column);
  const last = largest(of);
  for (let column = last + 1; column <= on.grid.right; column += 1) if (on.addsUp(column, of, row + 1, FEW_ROWS)) return { total: column, of };
  return undefined;
}
