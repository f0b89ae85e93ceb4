declare const brand: unique symbol;

/**
 * A calendar date without a time or a zone, as ISO text (`2014-02-14`), so that dates compare with `<` and read in tests.
 * Only dates in 1990–2199 exist for this product.
 */
export type PlainDate = string & { readonly [brand]: true };

export const MIN_YEAR = 1990;
export const MAX_YEAR = 2199;

const DAY_MS = 86_400_000;
/** Day 0 of Excel's 1900 system as its serials count from March 1900 on (the false 1900-02-29 lies before every date of ours). */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
/** The 1904 system counts from 1904-01-01. */
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** Day 0 of the table of days that were written already: the first day that exists for this product. */
const FIRST_DAY = Date.UTC(MIN_YEAR, 0, 1) / DAY_MS;
const LAST_DAY = Date.UTC(MAX_YEAR, 11, 31) / DAY_MS;
/** Ledgers name the same few hundred days over and over: each is written once. */
const WRITTEN: PlainDate[] = [];

const iso = (time: number): PlainDate => {
  const day = Math.floor(time / DAY_MS);
  return day < FIRST_DAY || day > LAST_DAY ? write(time) : (WRITTEN[day - FIRST_DAY] ??= write(time));
};
const write = (time: number): PlainDate => new Date(time).toISOString().slice(0, 10) as PlainDate;
const timeOf = (value: PlainDate): number => Date.UTC(yearOf(value), monthOf(value) - 1, dayOf(value));

/** The date of that year, month (1–12) and day; `undefined` when there is no such day or the year is outside 1990–2199. */
export function plainDate(year: number, month: number, day: number): PlainDate | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return undefined;
  if (year < MIN_YEAR || year > MAX_YEAR || month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return undefined;
  return iso(Date.UTC(year, month - 1, day));
}

/** A date written as `2014-02-14` in our own code and data; throws where it is none, since that is our mistake. */
export function date(isoText: string): PlainDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoText);
  const found = match && plainDate(Number(match[1]), Number(match[2]), Number(match[3]));
  if (!found) throw new RangeError(`not a date: ${isoText}`);
  return found;
}

const ZERO = 48;
/** Two digits of a date that is known to be one: asked for millions of times. */
const two = (value: PlainDate, at: number): number => (value.charCodeAt(at) - ZERO) * 10 + value.charCodeAt(at + 1) - ZERO;
export const yearOf = (value: PlainDate): number => two(value, 0) * 100 + two(value, 2);
export const monthOf = (value: PlainDate): number => two(value, 5);
export const dayOf = (value: PlainDate): number => two(value, 8);

/** The serial's date (its time of day is dropped); `undefined` outside 1990–2199. */
export function fromSerial(serial: number, date1904 = false): PlainDate | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial > 200_000) return undefined;
  const time = (date1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(serial) * DAY_MS;
  return time < FIRST_DAY * DAY_MS || time > LAST_DAY * DAY_MS ? undefined : iso(time);
}

export const toSerial = (value: PlainDate, date1904 = false): number => (timeOf(value) - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY_MS;

export const addDays = (value: PlainDate, days: number): PlainDate => iso(timeOf(value) + days * DAY_MS);

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lastDay = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

/**
 * The corresponding day `months` later (or earlier), clamped to the last day of that month: 2015-01-31 + 1 → 2015-02-28,
 * 2016-03-31 − 1 → 2016-02-29.
 */
export function addMonths(value: PlainDate, months: number): PlainDate {
  const index = yearOf(value) * 12 + monthOf(value) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return iso(Date.UTC(year, month - 1, Math.min(dayOf(value), lastDay(year, month))));
}

export const endOfMonth = (value: PlainDate): PlainDate => iso(Date.UTC(yearOf(value), monthOf(value) - 1, lastDay(yearOf(value), monthOf(value))));

/** 0 is Sunday, 6 is Saturday. */
export const weekday = (value: PlainDate): number => new Date(timeOf(value)).getUTCDay();

export const daysBetween = (from: PlainDate, to: PlainDate): number => (timeOf(to) - timeOf(from)) / DAY_MS;
