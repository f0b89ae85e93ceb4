/** Amounts beside codes or names of 별표 3 that stand outside of what was read as a table. */
import { largest, readDateCell } from '../domain';
import type { Edition } from '../law/types';
import { readCategory } from '../rules';
import type { Area, CellValue, SheetBlock } from '../sheet/model';
import { numberOf } from './amount-columns';
import { currencyOfHeading, currencyOfLine, RATE_HEAD } from './currency';
import { isForeignCode } from './foreign-codes';
import { Grid } from './grid';
import { totalLevel } from './row-kind';
import { normalizeLabel, isBlank } from './text';
import { unitIn } from './units';

export interface LooseCosts {
  readonly area: Area;
  readonly rows: number;
  /** Won, as far as can be told. */
  readonly amount: number;
  /** Of several columns of amounts the greatest was taken: how many there are, and what all of them come to, in won. */
  readonly columns?: { readonly count: number; readonly amount: number };
  /** Won by line. */
  readonly byLine: ReadonlyMap<string, number>;
  /** Every line stands once and nothing is dated: sums by line rather than costs. */
  readonly listed: boolean;
  /** The code of the currency in which they are said to be, other than won: then they are no won. */
  readonly currency?: string;
}

/** What is no amount of money: a page, a count, a rate. */
const LEAST = 1_000;

const names = new WeakMap<Edition, ReadonlyMap<string, string>>();
function namesOf(edition: Edition): ReadonlyMap<string, string> {
  let known = names.get(edition);
  if (!known) {
    const found = new Map<string, string>();
    if (edition.costStatement.available) {
      for (const line of edition.costStatement.value.lines) if (line.status === 'leaf') found.set(normalizeLabel(line.name.ko), line.code);
    }
    names.set(edition, (known = found));
  }
  return known;
}

/** The line that a cell names, by its code or by just its name. */
export function lineIn(edition: Edition, value: CellValue): string | undefined {
  if (typeof value !== 'string' || value.length > 80) return undefined;
  const text = value.trim();
  if (totalLevel(text) !== undefined) return undefined;
  const read = readCategory(edition, text);
  if (read.known) return read.status === 'leaf' ? read.code : undefined;
  return namesOf(edition).get(normalizeLabel(text));
}

const isDay = (n: number, date1904: boolean): boolean =>
  Number.isInteger(n) &&
  ((n > 36_000 && n < 60_000 && readDateCell(n, date1904) !== undefined) || (n >= 19_900_101 && n <= 21_991_231 && readDateCell(n) !== undefined));

/** The money in each column, by which the amounts are told from the rest. A column of days a few years apart holds dates. */
export function moneyIn(rows: readonly ReadonlyMap<number, number>[], date1904: boolean): Map<number, number> {
  const columns = new Map<number, { sum: number; low: number; high: number; days: boolean }>();
  for (const amounts of rows) {
    for (const [column, n] of amounts) {
      let seen = columns.get(column);
      if (!seen) columns.set(column, (seen = { sum: 0, low: n, high: n, days: true }));
      seen.sum += Math.abs(n);
      if (n < seen.low) seen.low = n;
      if (n > seen.high) seen.high = n;
      seen.days &&= isDay(n, date1904);
    }
  }
  const typed = (n: number): boolean => n >= 19_900_101;
  return new Map(
    [...columns].filter(([, { days, low, high }]) => !days || high - low > (typed(low) ? 50_000 : 1_500)).map(([column, { sum }]) => [column, sum] as const),
  );
}

/** `columns`: those of the amount, where a table was found. */
export function looseCosts(block: SheetBlock, edition: Edition, unitAbove = 1, columns?: readonly number[]): LooseCosts | undefined {
  const grid = new Grid(block);
  let unit = unitAbove;
  let rows = 0;
  let amount = 0;
  const byLine = new Map<string, number>();
  const area = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  const found: { code: string; at: number; amounts: Map<number, number>; row: number; currency?: string }[] = [];
  let abroad: string | undefined;
  const heads = new Map<number, string>();
  for (let row = block.top; row <= grid.bottom; row += 1) {
    let code: string | undefined;
    let currencyBeside: string | undefined;
    let at = 0;
    const amounts = new Map<number, number>();
    (block.values[row - block.top] ?? []).forEach((value, index) => {
      if (isBlank(value)) return;
      const column = index + block.left;
      if (typeof value === 'string') {
        unit = unitIn(value).won ?? unit;
        abroad ??= currencyOfLine(value);
        if (isForeignCode(value)) currencyBeside = value.trim();
        if (found.length === 0) heads.set(column, value);
        const own = code === undefined ? lineIn(edition, value) : undefined;
        if (own !== undefined) {
          code = own;
          at = column;
          return;
        }
      }
      const n = numberOf(value);
      if (n !== undefined) amounts.set(column, n);
    });
    if (code === undefined) continue;
    found.push({ code, at, amounts, row, ...(currencyBeside === undefined ? {} : { currency: currencyBeside }) });
  }
  const inColumn = moneyIn(
    found.map(({ amounts }) => amounts),
    block.date1904,
  );
  // What a unit of another currency is in won is no amount.
  for (const [column, head] of heads) if (RATE_HEAD.test(normalizeLabel(head))) inColumn.delete(column);
  const among = new Set<number>();
  let ofAll = 0;
  let currency: string | undefined;
  for (const { code, at, amounts, row, currency: beside } of found) {
    const own = columns?.filter((column) => amounts.has(column)) ?? [];
    let best = own[0];
    for (const column of own.length > 0 ? [] : amounts.keys())
      if (inColumn.has(column) && (best === undefined || (inColumn.get(column) as number) > (inColumn.get(best) as number))) best = column;
    if (best === undefined) continue;
    const won = Math.round((own.length > 0 ? own : [best]).reduce((sum, column) => sum + (amounts.get(column) as number), 0) * unit);
    const foreign = currencyOfHeading(heads.get(best) ?? '') ?? beside ?? abroad;
    if (Math.abs(won) < (foreign === undefined ? LEAST : 1)) continue;
    currency ??= foreign;
    rows += 1;
    amount += won;
    for (const [column, n] of own.length > 0 ? [] : amounts) {
      if (!inColumn.has(column) || Math.abs(n * unit) < LEAST) continue;
      among.add(column);
      ofAll += Math.round(n * unit);
    }
    byLine.set(code, (byLine.get(code) ?? 0) + won);
    area.top = Math.min(area.top, row);
    area.bottom = Math.max(area.bottom, row);
    area.left = Math.min(area.left, at, best);
    area.right = Math.max(area.right, at, largest(own, best));
  }
  const days = new Set(found.flatMap(({ amounts }) => [...amounts.keys()]).filter((column) => !inColumn.has(column)));
  return rows === 0
    ? undefined
    : {
        area,
        rows,
        amount,
        ...(among.size > 1 ? { columns: { count: among.size, amount: ofAll } } : {}),
        byLine,
        listed: byLine.size === rows && days.size === 0,
        ...(currency === undefined ? {} : { currency }),
      };
}
