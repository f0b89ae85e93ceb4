/**
 * Years, terms, halves and quarters over the columns of their months or quarters (`2012년 | 2013년` over `11월 | 12월 | 1월 …`), merged or not: each column is
 * read with the year that stands over it. Over amounts that repeat (`장부금액 | 조정금액` each) a name goes on over the columns that are its own.
 */
import { largest } from '../domain';
import type { CellValue, SheetBlock } from '../sheet/model';
import { holds, termOf, yearOfHeading } from './amount-columns';
import { saysAnotherDay } from './find/titles';
import { headerMatches, onlySum } from './header-names';
import { type NamedPeriod, periodOfColumn } from './period-names';
import { stretchSaid, yearApart } from './period-titles';
import { cellText, isBlank } from './text';

/** A heading stands near the top. */
const ROWS = 60;
/** So many rows above it are titles. */
const TITLES = 6;
/** The name of a group is short. */
const LONGEST = 24;

/** What stands over a group of columns: a year, a term or a year by its place beside another one, or a shorter period. */
interface Label {
  readonly column: number;
  readonly text: string;
  readonly year?: number;
  /** The place among terms or among years that are not named: the greatest is the present. */
  readonly place?: number;
  readonly period?: NamedPeriod;
  /** The last of its columns. */
  readonly last: number;
}

/** The block with the columns of such groups headed by words that say it; the block itself where there are none. */
export function withGroupHeads(block: SheetBlock): SheetBlock {
  let values: (readonly CellValue[])[] | undefined;
  let { merges } = block;
  for (let at = 0; at + 1 < Math.min(block.values.length, ROWS); at += 1) {
    const rows = values ?? block.values;
    const [upper, lower] = [rows[at], rows[at + 1]] as [readonly CellValue[], readonly CellValue[]];
    const turned = turnedOver(upper, lower);
    const read = turned ?? groupsIn(block, upper, lower, at);
    if (!read) continue;
    values ??= [...block.values];
    [values[at], values[at + 1]] = read;
    // A merged name stands over each of its columns now.
    if (turned)
      merges = merges.filter(({ top, bottom, left }) => top !== block.top + at || bottom !== top || turned[0][left - block.left] === upper[left - block.left]);
  }
  return values ? { ...block, values, merges } : block;
}

type Rows = readonly [upper: readonly CellValue[], lower: readonly CellValue[]];

function groupsIn(block: SheetBlock, upper: readonly CellValue[], lower: readonly CellValue[], at: number): Rows | undefined {
  return waysUnder(upper, lower) ?? ofTimes(block, upper, lower, at) ?? waysOver(upper, lower);
}

function ofTimes(block: SheetBlock, upper: readonly CellValue[], lower: readonly CellValue[], at: number): Rows | undefined {
  const named = upper.flatMap((value, column) => {
    const label = labelOf(value, column);
    return label ? [label] : [];
  });
  if (named.length < 2 || new Set(named.map(({ text }) => text)).size < named.length) return undefined;
  return overPeriods(block, named, upper, lower, at) ?? overRepeated(named, upper, lower);
}

function labelOf(value: CellValue, column: number): Label | undefined {
  const own = { column, last: column };
  if (typeof value === 'number') return Number.isInteger(value) && value >= 1990 && value < 2100 ? { ...own, text: String(value), year: value } : undefined;
  if (typeof value !== 'string' || value.length > LONGEST) return undefined;
  const text = value.trim();
  const year = yearOfHeading(text) ?? yearWithin(text);
  if (year !== undefined) return { ...own, text, year };
  const period = periodOfColumn(text);
  if (period) return period.says === 'own' && period.kind !== 'month' ? { ...own, text, period } : undefined;
  const place = yearPlace(text);
  return place === undefined ? undefined : { ...own, text, place };
}

/** `제5기(2013)`, `당기(2013년)`. */
function yearWithin(text: string): number | undefined {
  const said = stretchSaid(text);
  return said?.kind === 'year' && said.from.year === said.to.year && /^[([]?년?도?\)?]?$/.test(said.rest) && isOfYear(said.before.replace(/[([]$/, ''))
    ? said.from.year
    : undefined;
}
const isOfYear = (words: string): boolean => words === '' || termOf(words) !== undefined || yearApart(words) !== undefined;

/**
 * The place of a year that is not named among others: of terms their number, of `전년` and `당년` how far they are from the present.
 * @returns undefined for the heading of something else
 */
export const yearPlace = (heading: string): number | undefined => termOf(heading) ?? placeOfYear(heading.trim());

function placeOfYear(text: string): number | undefined {
  const said = yearApart(text);
  if (said === undefined)
    return /^(?:prior|previous|last)\s*(?:year|period)$/i.test(text) ? -1 : /^(?:current|this)\s*(?:year|period)$|^올해$/i.test(text) ? 0 : undefined;
  return /^전전/.test(said) ? -2 : /^(?:당|금)/.test(said) ? 0 : -1;
}

/** Each group is of months, quarters or halves without a year of their own, and of their sums. */
function overPeriods(block: SheetBlock, named: readonly Label[], upper: readonly CellValue[], lower: readonly CellValue[], at: number): Rows | undefined {
  const top = block.top + at;
  const labels: Label[] = [];
  const periods = new Map<number, NamedPeriod>();
  for (const label of named) {
    const area = block.merges.find((one) => one.top === top && one.left === label.column + block.left);
    // A name of both rows is that of a column of its own.
    if (area && area.bottom > top) return undefined;
    const end = area ? area.right - block.left : nextFilled(upper, label.column);
    let last = label.column - 1;
    for (let column = label.column; column <= end; column += 1) {
      const text = cellText(lower[column] ?? null);
      const period = periodOfColumn(text);
      if (period && period.kind !== 'year' && period.year === undefined && period.says !== 'plan' && !(label.period && !holds(label.period, period)))
        periods.set(column, period);
      else if (!(onlySum(text) && column > label.column)) break;
      last = column;
    }
    if (last < label.column || (area && last < end)) return undefined;
    labels.push({ ...label, last });
  }
  // One name over one column each: a heading in two rows.
  if (labels.every(({ column, last }) => column === last)) return undefined;
  const years = yearsOf(labels, block, at);
  const [over, under] = [[...upper], [...lower]];
  for (const [place, label] of labels.entries()) {
    const year = years[place] ?? label.period?.year;
    over[label.column] = null;
    for (let column = label.column; column <= label.last; column += 1) {
      const text = cellText(lower[column] ?? null);
      const own = periods.get(column);
      under[column] =
        own === undefined
          ? `${cellText(worded(upper[label.column] as CellValue))} ${text}`
          : year === undefined
            ? label.place === undefined
              ? text
              : `${label.text} ${text}`
            : `${year}년 ${text}`;
    }
  }
  return [over, under];
}

function nextFilled(cells: readonly CellValue[], column: number): number {
  const next = cells.findIndex((value, at) => at > column && !isBlank(value));
  return (next < 0 ? Number.POSITIVE_INFINITY : next) - 1;
}

/** The years of the groups; of terms and of 전년 and 당년 where a title says that of the last one. */
function yearsOf(labels: readonly Label[], block: SheetBlock, at: number): readonly (number | undefined)[] {
  const places = labels.flatMap(({ place }) => (place === undefined ? [] : [place]));
  if (places.length < labels.length) return labels.map(({ year }) => year);
  const titles = [block.sheet, ...block.values.slice(Math.max(0, at - TITLES), at).flatMap((row) => row.filter((value) => typeof value === 'string'))];
  const said = new Set(titles.filter((title) => !saysAnotherDay(title)).flatMap((title) => stretchSaid(title)?.to.year ?? []));
  const [present] = said;
  if (present === undefined || said.size > 1) return labels.map(() => undefined);
  const latest = largest(places);
  return places.map((place) => present - (latest - place));
}

/** 2013 as a number over columns is the year. */
const worded = (value: CellValue): CellValue => (typeof value === 'number' ? `${value}년` : value);

/** `장부금액 | 조정금액` over the same years or quarters each, or `금액 | 증감` over quarters and those after the first: read as the years over the amounts. */
function turnedOver(upper: readonly CellValue[], lower: readonly CellValue[]): Rows | undefined {
  const first = lower.findIndex((value, column) => !isBlank(upper[column] ?? null) && labelOf(value, column) !== undefined);
  if (first < 0) return undefined;
  const [over, under] = [[...upper], [...lower]];
  let names: ReadonlySet<string> | undefined;
  let books = 0;
  let groups = 0;
  for (let column = first; ;) {
    const text = cellText(upper[column] ?? null);
    const next = Math.min(nextFilled(upper, column), lower.length - 1);
    let last = column - 1;
    while (last < next && labelOf(lower[last + 1] ?? null, last + 1) !== undefined) last += 1;
    if (text === '' || last < column) break;
    const own = new Set(lower.slice(column, last + 1).map(cellText));
    names ??= own;
    if (labelOf(text, column) !== undefined || own.size <= last - column || ![...own].every((name) => names?.has(name) === true)) return undefined;
    groups += 1;
    if (headerMatches(text).some(({ role }) => role === 'book')) books += 1;
    for (let at = column; at <= last; at += 1) [over[at], under[at]] = [worded(lower[at] as CellValue), text];
    column = last + 1;
  }
  return groups > 1 && books > 0 && (names?.size ?? 0) > 1 ? [over, under] : undefined;
}

/** The same amounts under each of them, in as many columns: what is not merged goes on over its columns. */
function overRepeated(named: readonly Label[], upper: readonly CellValue[], lower: readonly CellValue[]): Rows | undefined {
  const [first, second] = named as [Label, Label];
  const width = second.column - first.column;
  const own = lower.slice(first.column, second.column).map(cellText);
  if (width < 2 || own.includes('') || new Set(own).size < width) return undefined;
  const over = [...upper];
  for (let column = first.column; ; column += width) {
    const text = cellText(upper[column] ?? null);
    const isAgain = own.every((name, at) => name === cellText(lower[column + at] ?? null) && (at === 0 || isBlank(upper[column + at] ?? null)));
    if (text === '' || !isAgain) break;
    for (let at = 0; at < width; at += 1) over[column + at] = worded(upper[column] as CellValue);
  }
  return named.every(({ column }) => (column - first.column) % width === 0) && over.some((value, column) => value !== (upper[column] ?? null))
    ? [over, lower]
    : undefined;
}

/** How far the first name goes, and what stands under it; undefined where a name has one column, or two of the same. */
function firstGroup(upper: readonly CellValue[], lower: readonly CellValue[], first: number): readonly string[] | undefined {
  const width = first < 0 ? 0 : nextFilled(upper, first) + 1 - first;
  if (width < 2 || width > lower.length) return undefined;
  const own = lower.slice(first, first + width).map(cellText);
  return own.includes('') || new Set(own).size < own.length || own.some((text) => text.length > LONGEST) ? undefined : own;
}
const isPeriodHead = (text: string): boolean => {
  const period = periodOfColumn(text);
  return period !== undefined && period.kind !== 'year';
};
const isAmountHead = (text: string): boolean => headerMatches(text).some(({ role }) => AMOUNT_ROLES.has(role));
const AMOUNT_ROLES: ReadonlySet<string> = new Set(['book', 'adjustment', 'subtotal', 'credit']);

/** The heading of each column is that of its group and its own. */
function bothWords(
  upper: readonly CellValue[],
  lower: readonly CellValue[],
  first: number,
  own: readonly string[],
  isName: (text: string) => boolean,
): Rows | undefined {
  const [over, under] = [[...upper], [...lower]];
  let groups = 0;
  for (let column = first; ; column += own.length) {
    const name = cellText(upper[column] ?? null);
    const isAgain = own.every(
      (text, at) => text === cellText(lower[column + at] ?? null) && (at === 0 || ['', name].includes(cellText(upper[column + at] ?? null))),
    );
    if (name === '' || name.length > LONGEST || !isName(name) || !isAgain) return groups > 1 ? [over, under] : undefined;
    for (const [at, text] of own.entries()) [over[column + at], under[column + at]] = [null, `${name} ${text}`];
    groups += 1;
  }
}

/** `1분기 | 2분기` over 카드 and 현금 each. */
function waysUnder(upper: readonly CellValue[], lower: readonly CellValue[]): Rows | undefined {
  const first = upper.findIndex((value) => typeof value === 'string' && value.length <= LONGEST && isPeriodHead(value));
  const own = firstGroup(upper, lower, first);
  if (!own || own.some((text) => isAmountHead(text) || periodOfColumn(text) !== undefined || onlySum(text))) return undefined;
  return bothWords(upper, lower, first, own, isPeriodHead);
}

/** 카드 and 현금 over the same months or quarters each. */
function waysOver(upper: readonly CellValue[], lower: readonly CellValue[]): Rows | undefined {
  const first = lower.findIndex((value, column) => !isBlank(upper[column] ?? null) && isPeriodHead(cellText(value).slice(0, LONGEST + 1)));
  const own = firstGroup(upper, lower, first);
  if (!own?.every(isPeriodHead)) return undefined;
  return bothWords(upper, lower, first, own, (name) => !isPeriodHead(name) && !isAmountHead(name) && !LINE.test(name));
}
/** A line of the appendix over its months is told elsewhere. */
const LINE = /^\s*[12]\s*[.-]\s*[가-하]/;
