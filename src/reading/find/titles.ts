/** What the texts over a table, over blocks of its rows and the sheet’s name say: of when it is, and of which line. */
import { largest, type PlainDate } from '../../domain';
import { monthOf, spanOf, yearOfHeading } from '../amount-columns';
import { codeLabelled, saidInTitle } from '../category-columns';
import { type DateStyle, yearIn, type YearOf } from '../date-ways';
import type { ColumnRole, Understanding } from '../model';
import { isPlaced, type NamedPeriod, periodNamed, periodOfColumn } from '../period-names';
import {
  beginsWith,
  daysOf,
  isOfCosts,
  isOfProject,
  monthText,
  type PeriodTitle,
  type SaidStretch,
  stretchOfTitle,
  stretchSaid,
  yearApart,
  yearTitle,
} from '../period-titles';
import { cellText, isBlank } from '../text';
import type { More } from './candidate';
import type { SheetView } from './sheet-view';

/** `급여대장 (1.가.① 연구요원 인건비)`, `배부표 (산정기준 1.가.①)`. */
const CODE_IN_BRACKETS = /[([（［]\s*(?:[가-힣]{2,6}\s*(?:[23]\s*)?[:：]?\s)?([12]\s*[.-]\s*[가-하]\s*(?:[.-]\s*)?[①-⑳])(?![가-힣])[^()[\]（）［］]*[)\]）］]/;
const LABELLED_CODE =
  /(?:비목|분류|산정|항목|코드|해당|계정|과목|별표\s*[23]?)[^:：]{0,8}[:：]\s*(?:[가-힣]{2,12}\s)?([12]\s*[.-]\s*[가-하]\s*[.-]?\s*[①-⑳]?)(?![가-힣])/;
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

/** It may say of when the costs are. */
const saysWhen = (words: string): boolean => !saysAnotherDay(words) && !FILED.test(words);

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
    const own = stretchOfTitle(title);
    const year = own && (own.from.year ?? yearOn(own.from.month));
    const days = own && year !== undefined ? daysOf(own, year) : undefined;
    if (!own || !days) continue;
    if (said !== undefined || own.from.year !== undefined) said = days.day;
    found.push({ row, ...days });
  }
  // Over the heading several are no titles of blocks, unless the last is part of the others: 당기 and 전기.
  const over = found.filter(({ row }) => row < (rows[0] as number));
  const last = over[over.length - 1];
  const titles = last === undefined || over.every((one) => covers(one, last)) ? found : found.filter((one) => !over.includes(one));
  return new Set(titles.map(({ day }) => day)).size > 1 ? titles : undefined;
}

/** The quarter of one that is no longer: `2013-03`. */
const endOf = ({ day, until }: PeriodTitle): string => until ?? monthText(Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / 3) * 3);
const covers = (whole: PeriodTitle, part: PeriodTitle): boolean => whole.day <= part.day && endOf(whole) >= endOf(part);

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
  const yearless = (title: string): SaidStretch | undefined => {
    const said = stretchOfTitle(title);
    return said && said.from.year === undefined ? said : undefined;
  };
  if ([on.grid.block.sheet, ...textsAbove(on, rows)].some(yearless)) return true;
  return new Set(titlesAmong(on, rows, lastRow).flatMap(({ title }) => yearless(title)?.from.month ?? [])).size > 1;
}

/** The year that its sheet or its titles name by another one: `전년도`, and `전기` beside `당기`. */
export function yearsApart(on: SheetView, rows: readonly number[], lastRow: number): readonly string[] {
  const titles = [on.grid.block.sheet, ...textsAbove(on, rows), ...titlesAmong(on, rows, lastRow).map(({ title }) => title)];
  const found = [...new Set(titles.flatMap((title) => yearApart(title) ?? []))];
  // By itself `전기` is electricity as well.
  return found.length > 1 || /년|연도|해/.test(found[0] ?? '') ? found : [];
}

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

/** When all costs of a sheet arose, by its name or its title. */
export interface StretchOfSheet {
  readonly months: readonly [from: string, to: string];
  /** The words around it say nothing of costs: it may be when the sheet was made. */
  readonly unsure?: Understanding['unsureStretch'];
}

/** The one month, quarter, half or year that the sheet's name or its title is about: a payroll sheet a month has no dates. */
export function stretchOfSheet(on: SheetView, rows: readonly number[]): StretchOfSheet | undefined {
  const { sheet } = on.grid.block;
  const own = VERSION.test(sheet) || !saysWhen(sheet) ? undefined : stretchSaid(sheet);
  const ofName = own && (own.kind !== 'year' || isOfCosts(own)) ? own : undefined;
  const over = textsAbove(on, rows)
    .filter(saysWhen)
    .flatMap((words) => stretchSaid(words) ?? [])
    .filter((said) => said.kind === 'month' || isOfCosts(said) || (beginsWith(said) && said.kind !== 'year' && !isOfProject(said)));
  const known = [...(ofName ? [ofName] : []), ...over].flatMap((said) => {
    // A quarter without its year is told.
    const year = said.from.year ?? (said.kind === 'month' ? yearAround(on, rows, new Map(), -1)?.(said.from.month) : undefined);
    if (year === undefined) return [];
    const { before, rest } = said;
    // The name of a sheet that is nothing else is one of a row of sheets; a month alone over a table may be when it was made, a year that of the application.
    const isAlone = before === '' && rest === '';
    const isSure = isOfCosts(said) && said.kind !== 'year' && (said === ofName || !isAlone);
    const unsure: StretchOfSheet['unsure'] = isSure ? undefined : said.kind === 'month' && said !== ofName ? 'always' : 'after';
    const months = [monthText(year, said.from.month), monthText(said.to.year ?? year, said.to.month)] as const;
    return [{ said, months, unsure }];
  });
  // What is surely of the costs speaks before the rest.
  const sure = known.some(({ unsure }) => unsure === undefined) ? known.filter(({ unsure }) => unsure === undefined) : known;
  const monthly = sure.filter(({ said }) => said.kind === 'month');
  const stretches = sure.filter(({ said }) => said.kind !== 'month' && said.kind !== 'year');
  const years = sure.filter(({ said }) => said.kind === 'year');
  const isOne = (all: typeof sure): boolean => new Set(all.map(({ months }) => months.join())).size === 1;
  // Of two over the table nobody says which is meant, unless the name of the sheet does: 당기 beside 전기.
  const oneOf = (all: typeof sure): (typeof sure)[number] | undefined => all.find(({ said }) => said === ofName) ?? (isOne(all) ? all[0] : undefined);
  const found = isOne(monthly) ? monthly[0] : oneOf(stretches.length > 0 ? stretches : years);
  return found && { months: found.months, ...(found.unsure ? { unsure: found.unsure } : {}) };
}

/**
 * When the sheet was closed or saved, by its name (`2012.12 마감`): no cost of it is of later.
 *
 * @param on the sheet
 * @returns undefined where its name is no such one, or says no time
 */
export function closedWith(on: SheetView): StretchOfSheet['months'] | undefined {
  const { sheet } = on.grid.block;
  const said = VERSION.test(sheet) && saysWhen(sheet) ? stretchSaid(sheet) : undefined;
  const year = said?.to.year;
  if (!said || year === undefined || isOfProject(said)) return undefined;
  return [monthText(said.from.year ?? year, said.from.month), monthText(year, said.to.month)];
}

/** Months, quarters or half-years whose columns make the amount; undefined where one of the columns is about none. */
export function stretchesOf(on: SheetView, columns: Partial<Record<ColumnRole, number>>, rows: readonly number[], more: More): string[] | undefined {
  const parts = more.added?.book ?? more.sums?.find(({ total, subtotal }) => total === columns.book && subtotal !== true)?.of;
  if (!parts) return stretchOfOne(on, columns, rows, more.running?.includes(columns.book ?? -1) ? more.running : []);
  const periods = parts.map((column) => {
    const heading = more.names?.get(column) ?? on.plainHeadOf(rows, column);
    const period = spanOf(heading) === undefined && yearOfHeading(heading) === undefined ? undefined : periodNamed(heading);
    return period && withWay(period, column, more.ways);
  });
  const known = periods.filter((period): period is NamedPeriod => period !== undefined);
  // 상여 beside the quarters: of when it is nobody says. What the quarters say of their own columns holds for all that.
  if (known.length < periods.length && known.length < 2) return undefined;
  const years = yearsBeside(
    known,
    known.map(() => yearAround(on, rows, new Map(), -1)),
  );
  return periods.flatMap((period) => (period ? [period.first, period.last].map((month) => monthIso(years[known.indexOf(period)], month)) : NOBODY_SAYS));
}

/** `2013년`, `2013년 4분기 누계`: the one column of the amount says it. */
function stretchOfOne(on: SheetView, { book }: Partial<Record<ColumnRole, number>>, rows: readonly number[], running: readonly number[]): string[] | undefined {
  const period = book === undefined ? undefined : periodOfColumn(on.plainHeadOf(rows, book));
  if (!period || period.says === 'plan') return undefined;
  const year = period.year ?? yearAround(on, rows, new Map(), -1)?.(period.first);
  const [first, second] = running.slice(0, 2).map((column) => periodNamed(on.plainHeadOf(rows, column))?.last);
  // The first of running totals is as long as the step to the second: `3월말 | 6월말`.
  const from = first !== undefined && second !== undefined ? Math.max(1, first - (second - first) + 1) : period.says === 'running' ? 1 : period.first;
  return [from, period.last].map((month) => monthIso(year, month));
}

const withWay = (period: NamedPeriod, column: number, ways: More['ways']): NamedPeriod => ({ ...period, rest: ways?.get(column) ?? period.rest });

/** `ways`: what stands beside the month of columns that share it. */
export function monthsOf(on: SheetView, columns: readonly number[], heads: ReadonlyMap<number, string>, ways?: More['ways']): string[] {
  const named = columns.flatMap((column) => {
    const heading = heads.get(column) ?? '';
    const period = monthOf(heading) && periodNamed(heading);
    return period ? [{ column, period: withWay(period, column, ways) }] : [];
  });
  const periods = named.map(({ period }) => period);
  const years = yearsBeside(
    periods,
    named.map(({ column, period }) =>
      period.year === undefined || isPlaced(period.year) ? yearAround(on, [headerTop(on, column, heads)], heads, column) : undefined,
    ),
  );
  return periods.map(({ first }, at) => monthIso(years[at], first));
}

/** Some months of some year. */
const NOBODY_SAYS = ['????-01', '????-12'] as const;

/** `????-04` where nobody says the year, `?100-04` where it says its place. */
const monthIso = (year: number | undefined, month: number): string =>
  `${year === undefined ? '????' : isPlaced(year) ? `?${String(year).padStart(3, '0')}` : year}-${String(month).padStart(2, '0')}`;

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
  return yearsOfPlaces(periods, years, over);
}

/** Of years that only their places name, where what stands over them says that of the last. */
function yearsOfPlaces(
  periods: readonly NamedPeriod[],
  years: readonly (number | undefined)[],
  over: readonly (YearOf | undefined)[],
): readonly (number | undefined)[] {
  const latest = largest(years.map((year) => year ?? 0));
  const at = years.lastIndexOf(latest);
  const present = years.every((year) => year !== undefined && isPlaced(year)) ? over[at]?.((periods[at] as NamedPeriod).first) : undefined;
  return present === undefined || new Set(years).size < 2 ? years : years.map((year) => present - (latest - (year as number)));
}

/** Columns that say the same beside their month (`1월 급여 … 12월 급여 | 1월 상여 …`) go on in time, or back, and never stand still. */
function goOneWay(periods: readonly NamedPeriod[], years: readonly (number | undefined)[]): boolean {
  const last = new Map<string, { readonly at: number; readonly way: number; readonly place: number }>();
  return periods.every(({ first, rest }, place) => {
    const at = (years[place] ?? 0) * 12 + first;
    const before = last.get(rest);
    const way = before === undefined ? 0 : Math.sign(at - before.at);
    last.set(rest, { at, way: way === 0 ? (before?.way ?? 0) : way, place });
    // `1분기 카드 | 1분기 현금`
    if (before === undefined || (way === 0 && before.place === place - 1)) return true;
    return way !== 0 && (before.way === 0 || way === before.way);
  });
}

/** What is longer is no heading of a month. */
const LONGEST_HEAD = 40;
function headerTop(on: SheetView, column: number, heads: ReadonlyMap<number, string>): number {
  const head = heads.get(column) ?? '';
  for (let row = on.grid.block.top; row <= on.grid.bottom; row += 1) {
    const text = cellText(on.grid.at(row, column));
    if (text !== '' && (head.endsWith(text) || (head !== '' && text.length <= LONGEST_HEAD && text.includes(head)))) return row;
  }
  return on.grid.block.top;
}

/** `산정기준 : 1.가.① (인건비)` over the heading, and no other line there. */
export function codeOverTable(on: SheetView, rows: readonly number[]): string | undefined {
  const found = new Set<string>();
  // The row over the headings may have been taken for one of them.
  const own = (on.grid.block.values[(rows[0] as number) - on.grid.block.top] ?? []).filter((value): value is string => typeof value === 'string');
  for (const text of [...own, ...textsAbove(on, rows)]) {
    const said = (LABELLED_CODE.exec(text) ?? CODE_IN_BRACKETS.exec(text))?.[1];
    const code = said === undefined ? undefined : saidInTitle(on.edition, said.trim());
    if (code !== undefined) found.add(code);
  }
  for (let row = (rows[rows.length - 1] as number) - 1; row >= Math.max(on.grid.block.top, (rows[0] as number) - FAR_ABOVE); row -= 1) {
    const code = codeLabelled(on.grid, on.edition, row, saidInTitle);
    if (code !== undefined) found.add(code);
  }
  return found.size === 1 ? [...found][0] : undefined;
}
