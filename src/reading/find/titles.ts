/** What the texts over a table, over blocks of its rows and the sheet’s name say: of when it is, and of which line. */
import type { PlainDate } from '../../domain';
import { monthOf, spanOf, stretchOf } from '../amount-columns';
import { codeInTitle, codeLabelled } from '../category-columns';
import { type DateStyle, monthIn, periodTitle, type PeriodTitle, stretchTitle, yearIn, type YearOf, yearTitle } from '../date-ways';
import type { ColumnRole } from '../model';
import { type NamedPeriod, periodNamed, periodOfColumn } from '../period-names';
import { cellText, isBlank } from '../text';
import type { More } from './candidate';
import type { SheetView } from './sheet-view';

/** `급여대장 (1.가.① 연구요원 인건비)`, `배부표 (산정기준 1.가.①)`. */
const CODE_IN_BRACKETS = /[([（［]\s*(?:[가-힣]{2,6}\s*(?:[23]\s*)?[:：]?\s)?([12]\s*[.-]\s*[가-하]\s*(?:[.-]\s*)?[①-⑳])(?![가-힣])[^()[\]（）［］]*[)\]）］]/;
const LABELLED_CODE = /(?:비목|분류|산정|항목|코드|해당|별표\s*[23]?)[^:：]{0,8}[:：]\s*([12]\s*[.-]\s*[가-하]\s*[.-]?\s*[①-⑳]?)(?![가-힣])/;
/** So many rows may stand between a title and the first row below a heading. */
const APART = 4;

/** So far above a heading its titles stand. */
const FAR_ABOVE = 30;

/** When the sheet was written or printed, as of when it holds, or when something else was done: `작성일: 2014년 2월 3일`, `2014년 2월 3일 현재`. */
const WRITTEN = /신청|작성|출력|인쇄|설립|발급|applied|printed|\d[\s.년월일말자]*(?:기준|현재)|(?:기준|현재)\s*일|말일|\bas of\b/i;
/** A month or a quarter beside it is when the sheet was filed, or since when the form is used. The year of such words is still that of the costs. */
const FILED = /제출|접수|양식|서식|벤처\s*확인|확인용|submitted|filed/i;
/** The same of the name of a sheet: which version of the workbook it is. */
const VERSION = /마감|저장|백업|수정|최종|확정|초안|final|draft|(?:^|[^a-z])v(?:er)?\.?\s?\d/i;
/** A text is no title of the costs: it says a day of its own, and no stretch of days. */
export const saysAnotherDay = (text: string): boolean => WRITTEN.test(text) || (/\d\s*일/.test(text) && !/[~∼〜～]|부터/.test(text));

/** The name of the sheet and what stands over the table, where it may say of which month or quarter the costs are. */
function saysWhen(on: SheetView, rows: readonly number[]): readonly string[] {
  const { sheet } = on.grid.block;
  return [...(VERSION.test(sheet) ? [] : [sheet]), ...textsAbove(on, rows)].filter((words) => !saysAnotherDay(words) && !FILED.test(words));
}

/** The year goes on from `2012년 11월` to `12월` and turns before `1월`. */
const [LATE, EARLY] = [10, 3];

/** Titles over blocks of rows that name the quarter or the month of those below them, where no row has a date; undefined where they all name one. */
export function periodTitles(on: SheetView, rows: readonly number[], lastRow: number): readonly PeriodTitle[] | undefined {
  const yearOf = yearAround(on, rows, new Map(), -1);
  const found: PeriodTitle[] = [];
  let said: PlainDate | undefined;
  const yearOn: YearOf = (month) =>
    said === undefined ? yearOf?.(month) : Number(said.slice(0, 4)) + Number(Number(said.slice(5, 7)) >= LATE && month <= EARLY);
  for (const { row, title } of titlesAmong(on, rows, lastRow)) {
    const day = periodTitle(title, yearOn);
    const named = day === undefined ? stretchTitle(title) : { day };
    if (named === undefined) continue;
    if (said !== undefined || day === undefined || periodTitle(title, undefined) !== undefined) said = named.day;
    found.push({ row, ...named });
  }
  return new Set(found.map(({ day }) => day)).size > 1 ? found : undefined;
}

/** Rows of a single text around and among the rows of a table. */
function titlesAmong(on: SheetView, rows: readonly number[], lastRow: number): readonly { readonly row: number; readonly title: string }[] {
  const titles: { row: number; title: string }[] = [];
  for (let row = Math.max(on.grid.block.top, (rows[0] as number) - APART); row <= lastRow; row += 1) {
    const filled = (on.grid.block.values[row - on.grid.block.top] ?? []).filter((value) => !isBlank(value));
    const [title] = filled;
    if (filled.length === 1 && typeof title === 'string' && !saysAnotherDay(title)) titles.push({ row, title });
  }
  return titles;
}

/** Its sheet, its title or the titles of its blocks name quarters or months, and nothing says of which year. */
export function namesNoYear(on: SheetView, rows: readonly number[], lastRow: number): boolean {
  const anyYear: YearOf = () => ANY_YEAR;
  const over = [on.grid.block.sheet, ...textsAbove(on, rows)];
  if (over.some((words) => stretchOf(words)?.year === undefined && periodTitle(words, anyYear) !== undefined)) return true;
  return new Set(titlesAmong(on, rows, lastRow).flatMap(({ title }) => periodTitle(title, anyYear) ?? [])).size > 1;
}
const ANY_YEAR = 2000;

/** Titles around the rows that name a year each: one before the first row, and others among them. */
export function yearTitles(on: SheetView, below: number): Pick<DateStyle, 'years'> {
  const years: { row: number; year: number }[] = [];
  for (let row = Math.max(on.grid.block.top, below - APART); row <= on.grid.bottom; row += 1) {
    const filled = (on.grid.block.values[row - on.grid.block.top] ?? []).filter((value) => !isBlank(value));
    const year = filled.length === 1 && typeof filled[0] === 'string' ? yearTitle(filled[0]) : undefined;
    if (year !== undefined) years.push({ row, year });
  }
  return years.length > 0 ? { years } : {};
}

/** The one month that the title or the sheet's name is about, with its year: a payroll sheet a month has no dates. */
export function monthOfSheet(on: SheetView, rows: readonly number[]): string | undefined {
  const titles = saysWhen(on, rows).filter((text) => !/\d\s*일|분기|반기/.test(text));
  const found = new Set<string>();
  for (const title of titles) {
    const named = monthIn(title);
    const year = named && (named.year ?? yearAround(on, rows, new Map(), -1)?.(named.month));
    if (named && year !== undefined) found.add(`${year}-${String(named.month).padStart(2, '0')}`);
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/** What stands over the table and is about its costs, from the bottom up. */
export function textsAbove(on: SheetView, rows: readonly number[]): string[] {
  const texts: string[] = [];
  for (let row = (rows[0] as number) - 1; row >= Math.max(on.grid.block.top, (rows[0] as number) - FAR_ABOVE); row -= 1) {
    let before = '';
    for (const value of on.grid.block.values[row - on.grid.block.top] ?? []) {
      if (typeof value === 'string' && !saysAnotherDay(`${before} ${value}`)) texts.push(value);
      if (!isBlank(value)) before = cellText(value);
    }
  }
  return texts;
}

/** The year that the texts over the table, its heading or the sheet's name say. A period says more than a year alone. */
export function yearAround(on: SheetView, rows: readonly number[], heads: ReadonlyMap<number, string>, column: number): YearOf | undefined {
  const texts = [heads.get(column) ?? '', ...textsAbove(on, rows), on.grid.block.sheet];
  const found = texts.map(yearIn).filter((one): one is YearOf => one !== undefined);
  const period = texts
    .filter((text) => /[~∼〜～]|부터/.test(text))
    .map(yearIn)
    .find((one) => one !== undefined);
  return period ?? found[0];
}

/** The one quarter or half-year that the sheet's name or its title is about. */
export function stretchOfSheet(on: SheetView, rows: readonly number[]): string[] | undefined {
  for (const words of saysWhen(on, rows)) {
    const named = stretchOf(words);
    if (named?.year !== undefined) return [named.first, named.last].map((month) => `${named.year}-${String(month).padStart(2, '0')}`);
  }
  return undefined;
}

/** Months, quarters or half-years whose columns make the amount; undefined where one of the columns is about none. */
export function stretchesOf(on: SheetView, columns: Partial<Record<ColumnRole, number>>, rows: readonly number[], more: More): string[] | undefined {
  const parts = more.added?.book ?? more.sums?.find(({ total, subtotal }) => total === columns.book && subtotal !== true)?.of;
  if (!parts) return stretchOfOne(on, columns, rows);
  const periods = parts.map((column) => {
    const heading = on.headOf(rows, column);
    return spanOf(heading) === undefined ? undefined : periodNamed(heading);
  });
  // 상여 beside the quarters: of when it is nobody says.
  if (!periods.every((period): period is NamedPeriod => period !== undefined)) return undefined;
  const years = yearsBeside(
    periods,
    periods.map(() => yearAround(on, rows, new Map(), -1)),
  );
  return periods.flatMap(({ first, last }, at) => [first, last].map((month) => monthIso(years[at], month)));
}

/** `2013년`, `2013년 4분기 누계`: the one column of the amount says it. */
function stretchOfOne(on: SheetView, { book }: Partial<Record<ColumnRole, number>>, rows: readonly number[]): string[] | undefined {
  const period = book === undefined ? undefined : periodOfColumn(on.headOf(rows, book));
  if (!period || period.says === 'plan') return undefined;
  const year = period.year ?? yearAround(on, rows, new Map(), -1)?.(period.first);
  return [period.says === 'running' ? 1 : period.first, period.last].map((month) => monthIso(year, month));
}

export function monthsOf(on: SheetView, columns: readonly number[], heads: ReadonlyMap<number, string>): string[] {
  const named = columns.flatMap((column) => {
    const heading = heads.get(column) ?? '';
    const period = monthOf(heading) && periodNamed(heading);
    return period ? [{ column, period }] : [];
  });
  const periods = named.map(({ period }) => period);
  const years = yearsBeside(
    periods,
    named.map(({ column, period }) => (period.year === undefined ? yearAround(on, [headerTop(on, column, heads)], heads, column) : undefined)),
  );
  return periods.map(({ first }, at) => monthIso(years[at], first));
}

/** `????-04` where nobody says the year. */
const monthIso = (year: number | undefined, month: number): string => `${year ?? '????'}-${String(month).padStart(2, '0')}`;

/**
 * The years of periods that stand beside one another: what one says goes on to those beside it that say none (`2012년 11월 | 12월 | 1월`); where none does
 * what stands over them, unless it would have a month stand twice or before an earlier one.
 */
function yearsBeside(periods: readonly NamedPeriod[], over: readonly (YearOf | undefined)[]): readonly (number | undefined)[] {
  if (periods.every(({ year }) => year === undefined)) {
    const years = periods.map(({ first }, at) => over[at]?.(first));
    return goOneWay(periods, years) ? years : periods.map(() => undefined);
  }
  const years = periods.map(({ year }) => year);
  const turns = (early: NamedPeriod, late: NamedPeriod): boolean => early.last >= LATE && late.first <= EARLY;
  for (let at = 1; at < periods.length; at += 1) {
    const [before, own] = [periods[at - 1], periods[at]] as [NamedPeriod, NamedPeriod];
    const year = years[at - 1];
    if (years[at] !== undefined || year === undefined) continue;
    if (own.first > before.first) years[at] = year;
    else if (turns(before, own)) years[at] = year + 1;
  }
  for (let at = periods.length - 2; at >= 0; at -= 1) {
    const [own, next] = [periods[at], periods[at + 1]] as [NamedPeriod, NamedPeriod];
    const year = years[at + 1];
    if (years[at] !== undefined || year === undefined) continue;
    if (own.first < next.first) years[at] = year;
    else if (turns(own, next)) years[at] = year - 1;
  }
  return years;
}

/** Columns that say the same beside their month (`1월 급여 … 12월 급여 | 1월 상여 …`) go on in time, or back, and never stand still. */
function goOneWay(periods: readonly NamedPeriod[], years: readonly (number | undefined)[]): boolean {
  const last = new Map<string, { readonly at: number; readonly way: number }>();
  return periods.every(({ first, rest }, place) => {
    const at = (years[place] ?? 0) * 12 + first;
    const before = last.get(rest);
    const way = before === undefined ? 0 : Math.sign(at - before.at);
    last.set(rest, { at, way: way === 0 ? (before?.way ?? 0) : way });
    return before === undefined || (way !== 0 && (before.way === 0 || way === before.way));
  });
}

function headerTop(on: SheetView, column: number, heads: ReadonlyMap<number, string>): number {
  const head = heads.get(column) ?? '';
  for (let row = on.grid.block.top; row <= on.grid.bottom; row += 1)
    if (head.endsWith(cellText(on.grid.at(row, column))) && cellText(on.grid.at(row, column)) !== '') return row;
  return on.grid.block.top;
}

/** `산정기준 : 1.가.① (인건비)` over the heading, and no other line there. */
export function codeOverTable(on: SheetView, rows: readonly number[]): string | undefined {
  const found = new Set<string>();
  // The row over the headings may have been taken for one of them.
  const own = (on.grid.block.values[(rows[0] as number) - on.grid.block.top] ?? []).filter((value): value is string => typeof value === 'string');
  for (const text of [...own, ...textsAbove(on, rows)]) {
    const said = (LABELLED_CODE.exec(text) ?? CODE_IN_BRACKETS.exec(text))?.[1];
    const code = said === undefined ? undefined : codeInTitle(on.edition, said.trim());
    if (code !== undefined) found.add(code);
  }
  for (let row = (rows[0] as number) - 1; row >= Math.max(on.grid.block.top, (rows[0] as number) - FAR_ABOVE); row -= 1) {
    const code = codeLabelled(on.grid, on.edition, row);
    if (code !== undefined) found.add(code);
  }
  return found.size === 1 ? [...found][0] : undefined;
}
