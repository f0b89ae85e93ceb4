/**
 * How a column writes its dates, told from what stands in it. One way a column: `05.01.2013` is read by its neighbours, not by itself.
 */
import { fold, plainDate, readDateCell, remembered, type PlainDate } from '../domain';
import type { CellValue } from '../sheet/model';
import { inHangul } from './hanja';
import { quarterAlone } from './period-names';

/**
 * `usual` is what every reader of dates knows (`2013-01-05`, a serial, `20130105`); the others need the column, or a year from elsewhere.
 * `columns`: month and day stand in two columns.
 * `yyyymmdd`: read as a date, but none to Excel; said of a column that writes nothing else.
 * `weekday`: the day of the week stands behind each date (`2024.04.03(수)`), so that Excel takes none of them as a date.
 * `year-month-day`: `2024년 5월 3일` as text.
 * `serial-text`: the number by which Excel counts days, as text (`45390`).
 * `day`: the day alone, in a sheet of one month.
 * `quarter`: the quarter alone (`2013Q1`, `2013년 1/4분기`): its first day stands for it.
 */
export type DateWay =
  | 'usual'
  | 'numbered'
  | 'yy-mm-dd'
  | 'yymmdd'
  | 'yyyymmdd'
  | 'dd-mm-yyyy'
  | 'mm-dd-yyyy'
  | 'month-name'
  | 'mm-dd'
  | 'year-month'
  | 'month'
  | 'columns'
  | 'day'
  | 'quarter'
  | 'weekday'
  | 'year-month-day'
  | 'serial-text';

/** The year of a month, where dates are written without one. */
export type YearOf = (month: number) => number | undefined;

export interface DateStyle {
  readonly way: DateWay;
  readonly yearOf?: YearOf;
  /** For `columns`: where the day stands, and the year where it has a column of its own. */
  readonly day?: number;
  readonly year?: number;
  /** For `day`: the month that the sheet is about. */
  readonly month?: number;
  /** Titles among the rows that name the year of those below them. */
  readonly years?: readonly { readonly row: number; readonly year: number }[];
  /** Other ways in which some of the column are written: several people kept it. */
  readonly also?: readonly DateWay[];
}
export const USUAL: DateStyle = { way: 'usual' };
/** The year must come from elsewhere. */
export const YEARLESS: ReadonlySet<DateWay> = new Set<DateWay>(['mm-dd', 'month', 'columns']);
/** Ways that name a day by themselves, whatever stands around them: a column of these is a column of dates. */
const SURE: ReadonlySet<DateWay> = new Set<DateWay>(['usual', 'numbered', 'yy-mm-dd', 'dd-mm-yyyy', 'mm-dd-yyyy', 'month-name']);

const NUMBERED = /^(.*\d)\s*(?:-\s*|\()\d{1,5}\)?$/;
const SHORT_YEAR = /^['’‘`]?(\d{2})\s*([-./년])\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*(?:[일.]\s*)?(?:\([월화수목금토일](?:요일)?\))?$/;
const SIX = /^(\d{2})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})\s*([-./])\s*(\d{1,2})\s*\2\s*(\d{4})$/;
const MONTH_DAY = /^(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*(?:일\s*)?(?:\([월화수목금토일](?:요일)?\))?$/;
const YEAR_MONTH = /^(\d{4}|['’‘`]\d{2}(?=\s*[-./년])|\d{2}(?=\s*년))\s*(?:[-./년]\s*)?(\d{1,2})\s*(?:월(?:\s*(?:분|귀속))?|분|귀속)?$/;
const MONTH = /^(\d{1,2})\s*월(?:\s*분)?$/;
const DAY = /^(\d{1,2})\s*일?$/;
/** A day between 1982 and 2064. */
const SERIAL = /^[3-5]\d{4}$/;
const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY_NAME = /^(\d{1,2})[-\s./]+([a-z]{3,9})\.?[-\s./,]+(\d{4}|\d{2})$/i;
const NAME_DAY = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;

/** `2024年4月12日`. */
const PARTS: Readonly<Record<string, string>> = { 年: '년', 月: '월', 日: '일' };
const koreanParts = (text: string): string => (text.includes('月') ? text.replace(/[年月日]/g, (sign) => PARTS[sign] as string) : text);

const century = (two: number): number => two + (two >= 90 ? 1900 : 2000);
const fullYear = (said: string): number => (said.length === 4 ? Number(said) : century(Number(said.slice(-2))));
const monthByName = (name: string): number => NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** The date that a value means when it is written that way, or in one of the others of its column. */
export function readBy(style: DateStyle, value: CellValue, date1904: boolean): PlainDate | undefined {
  const own = readOne(style, value, date1904);
  if (own !== undefined || style.also === undefined) return own;
  for (const way of style.also) {
    const found = readOne({ ...style, way }, value, date1904);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readOne(style: DateStyle, value: CellValue, date1904: boolean): PlainDate | undefined {
  if (style.way === 'day' && (typeof value === 'string' || (typeof value === 'number' && value <= 31))) {
    const day = DAY.exec(fold(String(value)));
    const year = style.month === undefined ? undefined : style.yearOf?.(style.month);
    if (day && year !== undefined) return plainDate(year, style.month as number, Number(day[1]));
  }
  if (typeof value === 'number') {
    if (style.way === 'yymmdd' && Number.isInteger(value) && value >= 10_101 && value <= 991_231)
      return readBy(style, String(value).padStart(6, '0'), date1904);
    if (style.way === 'year-month' && Number.isInteger(value) && value >= 199001 && value <= 219912) return readBy(style, String(value), date1904);
    if (style.way === 'month' && Number.isInteger(value)) return readBy(style, `${value}월`, date1904);
    return readDateCell(value, date1904);
  }
  if (typeof value !== 'string' || value.length > 64) return undefined;
  const text = koreanParts(fold(value));
  switch (style.way) {
    case 'usual':
    case 'yyyymmdd':
    case 'weekday':
    case 'year-month-day':
    case 'day':
      return readDateCell(text);
    case 'numbered': {
      const match = NUMBERED.exec(text);
      const day = match === null ? undefined : (match[1] as string).trim();
      return (day === undefined ? undefined : (readDateCell(day) ?? readBy({ way: 'yy-mm-dd' }, day, date1904))) ?? readDateCell(text);
    }
    case 'yy-mm-dd': {
      const match = SHORT_YEAR.exec(text);
      return match ? plainDate(century(Number(match[1])), Number(match[3]), Number(match[4])) : readDateCell(text);
    }
    case 'yymmdd': {
      const match = SIX.exec(text);
      return match ? plainDate(century(Number(match[1])), Number(match[2]), Number(match[3])) : readDateCell(text);
    }
    case 'dd-mm-yyyy':
    case 'mm-dd-yyyy': {
      const match = YEAR_LAST.exec(text);
      if (!match) return readDateCell(text);
      const [first, second] = [Number(match[1]), Number(match[3])];
      return style.way === 'dd-mm-yyyy' ? plainDate(Number(match[4]), second, first) : plainDate(Number(match[4]), first, second);
    }
    case 'month-name': {
      const day = DAY_NAME.exec(text);
      if (day) return plainDate(Number(day[3]) < 100 ? century(Number(day[3])) : Number(day[3]), monthByName(day[2] as string), Number(day[1]));
      const name = NAME_DAY.exec(text);
      return name ? plainDate(Number(name[3]), monthByName(name[1] as string), Number(name[2])) : readDateCell(text);
    }
    case 'mm-dd': {
      const match = MONTH_DAY.exec(text);
      if (!match) return readDateCell(text);
      const year = style.yearOf?.(Number(match[1]));
      return year === undefined ? undefined : plainDate(year, Number(match[1]), Number(match[2]));
    }
    case 'year-month': {
      const match = YEAR_MONTH.exec(text);
      return match ? plainDate(fullYear(match[1] as string), Number(match[2]), 1) : readDateCell(text);
    }
    case 'month': {
      const match = MONTH.exec(text);
      const year = match ? style.yearOf?.(Number(match[1])) : undefined;
      return match && year !== undefined ? plainDate(year, Number(match[1]), 1) : readDateCell(text);
    }
    case 'quarter': {
      const named = quarterAlone(text);
      if (!named) return readDateCell(text);
      const month = named.quarter * 3 - 2;
      const year = named.year ?? style.yearOf?.(month);
      return year === undefined ? undefined : plainDate(year, month, 1);
    }
    case 'serial-text':
      return SERIAL.test(text) ? readDateCell(Number(text), date1904) : readDateCell(text);
    case 'columns':
      return undefined;
  }
}

export const isQuarter = (value: CellValue): boolean => typeof value === 'string' && value.length <= 30 && quarterAlone(value) !== undefined;

/** The serial of the first day of 1990. */
const FIRST_DAY = 32_874;

/** Any leap year: asks whether month and day fit together, not when they were. */
const anyYear: YearOf = () => 2012;
const TRIED: readonly DateStyle[] = [
  USUAL,
  { way: 'numbered' },
  { way: 'yy-mm-dd' },
  { way: 'dd-mm-yyyy' },
  { way: 'mm-dd-yyyy' },
  { way: 'month-name' },
  { way: 'year-month' },
  { way: 'yymmdd' },
  { way: 'mm-dd', yearOf: anyYear },
  { way: 'month', yearOf: anyYear },
  { way: 'serial-text' },
];

/** How each way reads by itself, in any year. */
const BY_WAY = new Map<DateWay, { readonly style: DateStyle; readonly bit: number }>(
  TRIED.map((style, at) => [style.way, { style: { yearOf: anyYear, ...style }, bit: at }]),
);
/** Of a text: the ways that were asked for, and those of them that read it, as bits. A sheet asks the same ones of every row that could be its heading. */
const waysOf = (): ((value: string) => { asked: number; read: number }) => remembered(() => ({ asked: 0, read: 0 }));
const [KNOWN, KNOWN_1904] = [waysOf(), waysOf()];

/** Whether the value is a date in that way. */
function reads(way: DateWay, value: CellValue, date1904: boolean): boolean {
  const { style, bit } = BY_WAY.get(way) ?? { style: { way, yearOf: anyYear }, bit: undefined };
  if (typeof value !== 'string' || bit === undefined) return readOne(style, value, date1904) !== undefined;
  if (value.length > 64) return false;
  const known = (date1904 ? KNOWN_1904 : KNOWN)(value);
  if (((known.asked >> bit) & 1) === 0) {
    known.asked |= 1 << bit;
    if (readOne(style, value, date1904) !== undefined) known.read |= 1 << bit;
  }
  return ((known.read >> bit) & 1) === 1;
}
const readsAny = ({ way, also }: DateStyle, value: CellValue, date1904: boolean): boolean =>
  reads(way, value, date1904) || (also?.some((one) => reads(one, value, date1904)) ?? false);

export interface DateEvidence {
  readonly style: DateStyle;
  /** What part of the values reads as a date in that way. */
  readonly share: number;
  /** The values are dates whatever the heading says. */
  readonly sure: boolean;
}

/** Another way is taken only where it reads so much more than the plainer one. */
const MORE = 0.05;

/** The way in which most of the values are dates; undefined where none reads at least half of them. */
export function dateWay(values: readonly CellValue[], date1904: boolean): DateEvidence | undefined {
  if (values.length === 0) return undefined;
  let best: DateEvidence | undefined;
  for (const style of TRIED) {
    if (best !== undefined && best.share + MORE >= 1) break;
    let read = 0;
    for (const value of values) {
      // A small number is a count or an amount before it is a day of 1990 or later.
      if (typeof value === 'number' && style.way === 'usual' && value < FIRST_DAY - (date1904 ? 1_462 : 0)) continue;
      if (typeof value === 'number' && style.way === 'month') continue;
      if (reads(style.way, value, date1904)) read += 1;
    }
    const share = read / values.length;
    // The plainer way stands first and wins where another one reads no more.
    if (share >= 0.5 && (best === undefined || share > best.share + MORE)) best = { style, share, sure: SURE.has(style.way) };
  }
  best ??= mixed(values, date1904);
  if (!best) return undefined;
  const also = best.style.also ?? alsoIn(best.style, values, date1904);
  if (also.length > 0) best = { ...best, style: { ...best.style, also }, share: read(values, { ...best.style, also }, date1904) };
  // `01/05/2013` may be either: dots are the continent's, a slash America's, unless a day above 12 says otherwise.
  if (best.style.way === 'dd-mm-yyyy' && slashed(values) && read(values, { ...best.style, way: 'mm-dd-yyyy' }, date1904) >= best.share)
    return { ...best, style: { ...best.style, way: 'mm-dd-yyyy' } };
  return { ...best, share: best.share + writtenAlike(best.style, values, date1904) / values.length };
}

/** How many that are no days are written as those that are (`9/31` among `9/2` and `9/24`): slips in a column of dates. */
function writtenAlike(style: DateStyle, values: readonly CellValue[], date1904: boolean): number {
  const texts = values.filter((value): value is string => typeof value === 'string' && /\d\D\d/.test(value));
  const shapes = new Set(texts.filter((text) => readsAny(style, text, date1904)).map(shapeOf));
  return texts.filter((text) => !readsAny(style, text, date1904) && shapes.has(shapeOf(text))).length;
}
const shapeOf = (text: string): string => text.trim().replace(/\d+/g, (digits) => (digits.length > 2 ? '0000' : '0'));

/** Ways that may stand beside another one in a column; of the last two only one. */
const BESIDE: readonly DateWay[] = ['numbered', 'yy-mm-dd', 'month-name', 'yymmdd', 'mm-dd', 'serial-text'];
const YEARS_LAST: readonly DateWay[] = ['mm-dd-yyyy', 'dd-mm-yyyy'];

/** The ways of those values that a way leaves unread. */
function alsoIn(style: DateStyle, values: readonly CellValue[], date1904: boolean): DateWay[] {
  let left = values.filter((value) => typeof value === 'string' && !reads(style.way, value, date1904));
  const also: DateWay[] = [];
  const take = (way: DateWay): void => {
    if (way === style.way || left.length === 0) return;
    const rest = left.filter((value) => !reads(way, value, date1904));
    if (rest.length < left.length) also.push(way);
    left = rest;
  };
  for (const way of BESIDE) take(way);
  if (!YEARS_LAST.includes(style.way))
    for (const way of slashed(left) ? YEARS_LAST : [...YEARS_LAST].reverse()) if (also.every((one) => !YEARS_LAST.includes(one))) take(way);
  return also;
}

/** No way reads half of them, all together nearly everything. */
const MIXED = 0.8;
function mixed(values: readonly CellValue[], date1904: boolean): DateEvidence | undefined {
  // Numbers alone may be anything.
  if (values.filter((value) => typeof value === 'string').length < values.length * 0.3) return undefined;
  const style: DateStyle = { way: 'usual', also: alsoIn(USUAL, values, date1904) };
  const share = read(values, style, date1904);
  return share >= MIXED ? { style, share, sure: (style.also ?? []).every((way) => SURE.has(way)) } : undefined;
}

const slashed = (values: readonly CellValue[]): boolean => values.some((value) => typeof value === 'string' && /^\s*\d{1,2}\/\d/.test(value));
const read = (values: readonly CellValue[], style: DateStyle, date1904: boolean): number =>
  values.filter(
    (value) => !(typeof value === 'number' && style.way === 'usual' && value < FIRST_DAY - (date1904 ? 1_462 : 0)) && readsAny(style, value, date1904),
  ).length / values.length;

const RANGE =
  /((?:19|20)\d{2})\s*[-./년]\s*(\d{1,2})\s*(?:[-./월]\s*(?:\d{1,2}\s*)?(?:[일.]\s*)?)?(?:~|∼|〜|～|-|–|부터|to)\s*((?:19|20)\d{2})\s*[-./년]\s*(\d{1,2})/i;
const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)|(?<![\d.])['’‘](\d{2})(?!\d)/;

/** The year of each month as a text over the table says it: a period, or one year. */
export function yearIn(text: string): YearOf | undefined {
  const plain = inHangul(fold(text));
  const range = RANGE.exec(plain);
  if (range) {
    const [fromYear, fromMonth, toYear, toMonth] = range.slice(1).map(Number) as [number, number, number, number];
    const from = fromYear * 12 + fromMonth - 1;
    const to = toYear * 12 + toMonth - 1;
    if (to < from) return undefined;
    return (month) => {
      const years: number[] = [];
      for (let year = fromYear; year <= toYear; year += 1) {
        const at = year * 12 + month - 1;
        if (at >= from && at <= to) years.push(year);
      }
      return years.length === 1 ? years[0] : undefined;
    };
  }
  const year = YEAR.exec(plain);
  if (!year) return undefined;
  const said = year[1] === undefined ? century(Number(year[2])) : Number(year[1]);
  return said >= 1990 ? () => said : undefined;
}

const EIGHT = /^(19|20)\d{6}$/;
/** Year, month and day as one number, or as text of eight digits. */
export const isEightDigits = (value: CellValue): boolean => (typeof value === 'number' || typeof value === 'string') && EIGHT.test(String(value).trim());

const WEEKDAY = /\d\D{0,3}[([]?\s*[월화수목금토일](요일)?\s*[)\]]?$/;
/** A text that names the day of the week behind its date. */
export const namesWeekday = (value: CellValue): boolean =>
  typeof value === 'string' && WEEKDAY.test(fold(value).trim()) && !/\d\s*[월일]$/.test(fold(value).trim());

/** A text that says 년, 월 and 일. */
export const namesItsParts = (value: CellValue): boolean =>
  typeof value === 'string' && /^\s*\d{4}\s*[년年]\s*\d{1,2}\s*[월月]\s*\d{1,2}\s*[일日]\s*$/.test(value);

/** A day of the month alone: `25일`, or 25. */
export const isDayAlone = (value: CellValue): boolean => {
  const day = typeof value === 'number' || typeof value === 'string' ? DAY.exec(fold(String(value))) : null;
  return day !== null && Number(day[1]) >= 1 && Number(day[1]) <= 31;
};
