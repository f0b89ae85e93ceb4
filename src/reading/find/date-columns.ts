/** Which column says when a cost arose, and how its dates are written. */
import { monthOf, toSerial, yearOf } from '../../domain';
import type { CellValue } from '../../sheet/model';
import { type DateStyle, dateWay, isDayAlone, isEightDigits, isQuarter, namesItsParts, namesWeekday, readBy, USUAL, YEARLESS, type YearOf } from '../date-ways';
import { isDitto } from '../grid';
import { dateRank, headerMatches, saysDay } from '../header-names';
import type { ColumnRole } from '../model';
import { periodNamed } from '../period-names';
import { totalLevel } from '../row-kind';
import { cellText, isBlank, normalizeLabel } from '../text';
import { AMOUNTS, type More } from './candidate';
import type { SheetView } from './sheet-view';
import { FEW_ROWS } from './sheet-view';
import { monthIn } from '../period-titles';
import { textsAbove, yearAround, yearTitles } from './titles';

/** A month, a day or a year alone is no longer. */
const MONTH_LETTERS = 4;
/** So many of two columns must be months and days. Ours. */
const MOST_DAYS = 0.9;
/** Days as numbers are not all round; allowances are. */
const ROUND_MONEY = 1_000;
const OF_PERSON =
  /^(입사|퇴사|퇴직|생년월|생|발령|임용|채용|전입|hire|birth|joining|leaving)(일|일자|날짜|date|dateof.*)?$|^dateof(birth|hire|joining|leaving)$/;
/** A column of `20130102`: a slip in a few of them does not make it another one. */
const isWrittenInDigits = (values: readonly CellValue[]): boolean => nearlyAll(values, isEightDigits);
const nearlyAll = (values: readonly CellValue[], is: (value: CellValue) => boolean): boolean =>
  values.length >= FEW_ROWS && values.filter(is).length >= values.length * 0.8;

/** A column of dates is the date, whatever it is called; how it writes them is told from all of it. */
export function datesByContent(
  on: SheetView,
  columns: Partial<Record<ColumnRole, number>>,
  taken: Set<number>,
  heads: ReadonlyMap<number, string>,
  rows: readonly number[],
  below: number,
  more: More,
): number {
  // Notes at the foot stand where the days do.
  const sampled = on.sampled(below).filter((row) => row <= on.foot());
  const { date1904 } = on.grid.block;
  const valuesOf = (column: number): CellValue[] => on.valuesDown(column, sampled);
  let score = 0;
  const asCorrected = on.corrections.columns?.date;
  if (typeof asCorrected === 'number') columns.date = asCorrected;
  const split = asCorrected === undefined ? dayColumns(on, heads, sampled) : undefined;
  const own = columns.date === undefined ? undefined : dateWay(valuesOf(columns.date), date1904);
  if (split && (own === undefined || own.style.way === 'month' || columns.date === split.month)) {
    if (columns.date !== undefined) taken.delete(columns.date);
    columns.date = split.month;
    taken.add(split.month);
    const yearOf = split.year === undefined ? yearAround(on, rows, heads, split.month) : undefined;
    const years = split.year === undefined ? yearTitles(on, below) : {};
    more.dates = { way: 'columns', day: split.day, ...(split.year === undefined ? {} : { year: split.year }), ...(yearOf ? { yearOf } : {}), ...years };
    if (split.year === undefined && !yearOf && !years.years) more.noYear = true;
    return 3;
  }
  let chosen = own;
  if (asCorrected === undefined && (own === undefined || own.share < 0.5)) {
    let best: { column: number; rank: number } | undefined;
    for (let column = on.grid.block.left; column <= on.grid.right; column += 1) {
      if (taken.has(column) && column !== columns.date) continue;
      const values = valuesOf(column);
      if (values.length < 2 || values.length < sampled.length * 0.5) continue;
      const seen = dateWay(values, date1904);
      // When somebody began to work says nothing of when the cost arose.
      if (OF_PERSON.test(normalizeLabel(heads.get(column) ?? ''))) continue;
      const head = heads.get(column) ?? '';
      const named = saysDay(head);
      if (!named && /코드|번호|code|^no\.?$|사번/i.test(head)) continue;
      if (!seen || seen.share < 0.8 || (!seen.sure && !(seen.share >= 0.95 && (named || head === '' || values.length >= 5)))) continue;
      // Numbers may be amounts: days lie within a few years of one another, and every one of them is whole.
      const numbers = values.filter((value): value is number => typeof value === 'number');
      if (numbers.length > 0 && (saysMoney(head) || isOfPeriods(heads, column, numbers, seen.style, date1904))) continue;
      // 식대 of 100,000 is no day of 2173.
      if (numbers.length > 0 && numbers.every((n) => n % ROUND_MONEY === 0)) continue;
      if (
        numbers.some((n) => n < 1_000_000 && n > 0) &&
        numbers.reduce((a, b) => Math.max(a, b), 0) - numbers.reduce((a, b) => Math.min(a, b), Infinity) > 1_500 &&
        seen.style.way === 'usual'
      )
        continue;
      const rank = seen.share + dateRank(heads.get(column) ?? '') + (named ? 0.2 : 0);
      if (!best || rank > best.rank) best = { column, rank };
      if (best.column === column) chosen = seen;
    }
    if (best) {
      if (columns.date !== undefined) taken.delete(columns.date);
      columns.date = best.column;
      taken.add(best.column);
      score = 2;
    }
  }
  if (!chosen || chosen.share < 0.5) {
    const day = daysOfOneMonth(on, columns, taken, heads, rows, sampled);
    if (day) {
      if (columns.date !== undefined) taken.delete(columns.date);
      columns.date = day.column;
      taken.add(day.column);
      more.dates = day.style;
      if (!day.style.yearOf) more.noYear = true;
      return 2;
    }
  }
  if (asCorrected === undefined && (!chosen || chosen.share < 0.5)) {
    const quarters = columnOfQuarters(on, columns, taken, below);
    if (quarters !== undefined) {
      if (columns.date !== undefined) taken.delete(columns.date);
      columns.date = quarters;
      taken.add(quarters);
      const yearOf = yearAround(on, rows, heads, quarters);
      const years = yearTitles(on, below);
      more.dates = { way: 'quarter', ...(yearOf ? { yearOf } : {}), ...years };
      if (!yearOf && !years.years && !on.valuesDown(quarters, [below]).some((value) => /\d{2}/.test(String(value).replace('/4', '')))) more.noYear = true;
      return 2;
    }
  }
  if (columns.date === undefined || !chosen) return score;
  const { way, also = [] } = chosen.style;
  const yearOf = YEARLESS.has(way) || also.some((one) => YEARLESS.has(one)) ? yearAround(on, rows, heads, columns.date) : undefined;
  const beside = also.length > 0 ? { also } : {};
  if (YEARLESS.has(way)) {
    const years = yearTitles(on, below);
    more.dates = { way, ...beside, ...(yearOf ? { yearOf } : {}), ...years };
    if (!yearOf && !years.years && also.length === 0) more.noYear = true;
  } else if (way === 'usual' && also.length === 0 && isWrittenInDigits(valuesOf(columns.date))) more.dates = { way: 'yyyymmdd' };
  else if (way === 'usual' && also.length === 0 && nearlyAll(valuesOf(columns.date), namesWeekday)) more.dates = { way: 'weekday' };
  else if (way === 'usual' && also.length === 0 && nearlyAll(valuesOf(columns.date), namesItsParts)) more.dates = { way: 'year-month-day' };
  else if (way !== 'usual') more.dates = { way, ...beside, ...(yearOf ? { yearOf } : {}) };
  // Beside what Excel takes as dates: the column is named for the other way, which reads these as well.
  else if (also[0] !== undefined) more.dates = { way: also[0], ...(also.length > 1 ? { also: also.slice(1) } : {}), ...(yearOf ? { yearOf } : {}) };
  return score;
}

/** The heading is that of an amount. */
const MONEY = /금액|액$|비용|[가-힣](비|료|대금|수당)(합?계|총액)?$|amount|cost|price|단가/i;
const saysMoney = (head: string): boolean => MONEY.test(head) || headerMatches(head).some(({ role }) => AMOUNTS.includes(role));

/**
 * Numbers under the name of a month, a quarter or another stretch of time are amounts of it, and so are those between two such columns: `813 | 1,117 | 209`
 * are no days of 2000. Where no other column is about one they may be days, those of that stretch.
 */
function isOfPeriods(heads: ReadonlyMap<number, string>, column: number, numbers: readonly number[], style: DateStyle, date1904: boolean): boolean {
  const own = periodOf(heads.get(column) ?? '');
  const others = [...heads].flatMap(([other, head]) => (other !== column && periodOf(head) !== undefined ? [other] : []));
  if (!own) return !saysDay(heads.get(column) ?? '') && others.some((other) => other < column) && others.some((other) => other > column);
  return (
    others.length > 0 ||
    !numbers.every((value) => {
      const day = readBy(style, value, date1904);
      const [year, month] = day === undefined ? [0, 0] : [yearOf(day), monthOf(day)];
      return month >= own.first && month <= own.last && year === (own.year ?? year);
    })
  );
}
/** `2013년 일자` is about days. */
function periodOf(head: string): ReturnType<typeof periodNamed> {
  return saysDay(head) ? undefined : periodNamed(head);
}

/** Days between when a cost is booked and when it is paid. Ours. */
const NEAR_DAYS = 100;
const MOST_NEAR = 0.8;

/** Another column of days that lie near to those of the date in nearly all rows, whatever it is called. */
export function dateBeside(
  on: SheetView,
  { date }: Partial<Record<ColumnRole, number>>,
  style: DateStyle,
  rows: readonly number[],
  below: number,
): number | undefined {
  if (date === undefined || style.way === 'columns') return undefined;
  const { date1904 } = on.grid.block;
  const sampled = on.sampled(below);
  for (let column = on.grid.block.left; column <= on.grid.right; column += 1) {
    if (column === date || on.evidenceOf(column, below).dates < MOST_NEAR || OF_PERSON.test(normalizeLabel(on.headOf(rows, column)))) continue;
    let [asked, near] = [0, 0];
    for (const row of sampled) {
      const [own, other] = [readBy(style, on.grid.at(row, date), date1904), readBy(USUAL, on.grid.own(row, column), date1904)];
      if (own === undefined || other === undefined) continue;
      asked += 1;
      if (Math.abs(toSerial(own) - toSerial(other)) <= NEAR_DAYS) near += 1;
    }
    if (asked >= FEW_ROWS && near < asked && near >= asked * MOST_NEAR) return column;
  }
  return undefined;
}

/** 분기 in a column of its own, where nothing says a day. */
function columnOfQuarters(on: SheetView, { date, book }: Partial<Record<ColumnRole, number>>, taken: ReadonlySet<number>, below: number): number | undefined {
  const rows: number[] = [];
  for (let row = below; row <= on.sampleEnd(below); row += 1) if (book !== undefined && !isBlank(on.grid.own(row, book))) rows.push(row);
  for (let column = on.grid.block.left; column <= on.grid.right; column += 1) {
    if (taken.has(column) && column !== date) continue;
    // `1/4분기 계` is the sum of one.
    const values = on.valuesDown(column, rows).filter((value) => typeof value !== 'string' || totalLevel(value) === undefined);
    if (values.length >= rows.length * 0.5 && nearlyAll(values, isQuarter)) return column;
  }
  return undefined;
}

/** The day alone, where the sheet or its title names the month. */
function daysOfOneMonth(
  on: SheetView,
  columns: Partial<Record<ColumnRole, number>>,
  taken: ReadonlySet<number>,
  heads: ReadonlyMap<number, string>,
  rows: readonly number[],
  sampled: readonly number[],
): { readonly column: number; readonly style: DateStyle } | undefined {
  for (let column = on.grid.block.left; column <= on.grid.right; column += 1) {
    if (taken.has(column) && column !== columns.date) continue;
    if (!/^(일|일자|날짜|날|거래일자?|지출일자?|집행일자?|사용일자?|전표일자?|day|date|d)$/.test(normalizeLabel(heads.get(column) ?? ''))) continue;
    const values = sampled.map((row) => on.grid.at(row, column)).filter((value) => !isBlank(value));
    if (values.length === 0 || values.filter(isDayAlone).length < values.length * 0.8) continue;
    const texts = [on.grid.block.sheet, ...textsAbove(on, rows)];
    const month = texts.map(monthIn).find((one) => one !== undefined);
    if (!month) continue;
    const { year } = month;
    const yearOf: YearOf | undefined = year === undefined ? yearAround(on, rows, heads, column) : () => year;
    return { column, style: { way: 'day', month: month.month, ...(yearOf ? { yearOf } : {}) } };
  }
  return undefined;
}

/** 월 | 일 side by side, perhaps with 년 before them. */
function dayColumns(on: SheetView, heads: ReadonlyMap<number, string>, sampled: readonly number[]): { month: number; day: number; year?: number } | undefined {
  const whole = (column: number, from: number, to: number): boolean => {
    // The heading stands again over each account, and the name of the account.
    const values = on
      .valuesDown(column, sampled)
      .filter(
        (value) =>
          !isDitto(value) &&
          (typeof value === 'number' || (typeof value === 'string' && value.length <= MONTH_LETTERS && cellText(value) !== heads.get(column))),
      );
    const fitting = values.filter((value) => Number.isInteger(Number(value)) && Number(value) >= from && Number(value) <= to);
    // A thirteenth month is a slip, told in its row.
    return fitting.length > 0 && fitting.length >= values.length * MOST_DAYS && values.every((value) => Number.isInteger(Number(value)));
  };
  for (let column = on.grid.block.left; column < on.grid.right; column += 1) {
    if (!/^(월|month|mm)$/.test(normalizeLabel(heads.get(column) ?? '')) || !/^(일|day|dd)$/.test(normalizeLabel(heads.get(column + 1) ?? ''))) continue;
    if (!whole(column, 1, 12) || !whole(column + 1, 1, 31)) continue;
    const year = /^(년|연|년도|연도|year|yyyy)$/.test(normalizeLabel(heads.get(column - 1) ?? '')) && whole(column - 1, 0, 2199) ? column - 1 : undefined;
    return { month: column, day: column + 1, ...(year === undefined ? {} : { year }) };
  }
  return undefined;
}
