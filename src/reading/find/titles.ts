/** What the texts over a table, over blocks of its rows and the sheet’s name say: of when it is, and of which line. */
import type { PlainDate } from '../../domain';
import { monthOf, stretchOf } from '../amount-columns';
import { codeInTitle } from '../category-columns';
import { type DateStyle, monthIn, periodTitle, type PeriodTitle, stretchTitle, yearIn, type YearOf, yearTitle } from '../date-ways';
import type { ColumnRole } from '../model';
import { cellText, isBlank } from '../text';
import type { More } from './candidate';
import type { SheetView } from './sheet-view';

/** `급여대장 (1.가.① 연구요원 인건비)`. */
const CODE_IN_BRACKETS = /[([（［]\s*([12]\s*[.-]\s*[가-하]\s*(?:[.-]\s*)?[①-⑳])(?![가-힣])[^()[\]（）［］]*[)\]）］]/;
const LABELLED_CODE = /(?:비목|분류|산정|항목|코드|해당|별표\s*[23]?)[^:：]{0,8}[:：]\s*([12]\s*[.-]\s*[가-하]\s*[.-]?\s*[①-⑳]?)(?![가-힣])/;
/** So many rows may stand between a title and the first row below a heading. */
const APART = 4;

/** So far above a heading its titles stand. */
const FAR_ABOVE = 30;

/** When the sheet was written or printed, as of when it holds, or when something else was done: `작성일: 2014년 2월 3일`, `2014년 2월 3일 현재`. */
const WRITTEN = /신청|작성|출력|인쇄|설립|발급|applied|printed|\d[\s.년월일말자]*(?:기준|현재)|(?:기준|현재)\s*일|말일|\bas of\b/i;
/** A month or a quarter beside it is when the sheet was filed, or since when the form is used. The year of such words is still that of the costs. */
const FILED = /제출|접수|양식|서식|submitted|filed/i;
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

/** The quarters or half-years whose columns make the amount; undefined where they are none, or one of them has no year. */
export function stretchesOf(on: SheetView, columns: Partial<Record<ColumnRole, number>>, rows: readonly number[], more: More): string[] | undefined {
  const parts = more.added?.book ?? more.sums?.find(({ total, subtotal }) => total === columns.book && subtotal !== true)?.of;
  if (!parts) return undefined;
  const found: string[] = [];
  for (const column of parts) {
    const named = stretchOf(on.headOf(rows, column));
    const year = named && (named.year ?? yearAround(on, rows, new Map(), -1)?.(named.first));
    // 상여 beside the quarters: of when it is nobody says.
    if (!named || year === undefined) return undefined;
    for (const month of [named.first, named.last]) found.push(`${year}-${String(month).padStart(2, '0')}`);
  }
  return found.length > 0 ? found : undefined;
}

export function monthsOf(on: SheetView, columns: readonly number[], heads: ReadonlyMap<number, string>): string[] {
  return columns.flatMap((column) => {
    const named = monthOf(heads.get(column) ?? '');
    if (!named) return [];
    const year = named.year ?? yearAround(on, [headerTop(on, column, heads)], heads, column)?.(named.month);
    return [`${year ?? '????'}-${String(named.month).padStart(2, '0')}`];
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
  return found.size === 1 ? [...found][0] : undefined;
}
