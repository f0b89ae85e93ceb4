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
const EPOCH_1900 = -25_569;
/** The 1904 system counts from 1904-01-01. */
const EPOCH_1904 = -24_107;

/** The first day there is, and one more than the last, counted from 1970. */
const FIRST_DAY = 7_305;
const DAYS = 84_006;
/** The same as serials of the 1900 system. */
export const FIRST_SERIAL = FIRST_DAY - EPOCH_1900;
export const SERIALS_END = DAYS - EPOCH_1900;
/** Ledgers name the same few hundred days over and over: each is written once. */
const written = new Array<PlainDate | undefined>(DAYS);
/** The date so many days after 1970-01-01. */
export function dateAt(day: number): PlainDate {
  const known = written[day];
  if (known !== undefined) return known;
  const made = new Date(day * DAY_MS).toISOString().slice(0, 10) as PlainDate;
  if (day >= 0 && day < DAYS) written[day] = made;
  return made;
}

/** Days since 1970, with years that begin in March, so that the odd day is the last of a year: half of what a date costs, were it asked of `Date`. */
function countDays(year: number, month: number, day: number): number {
  const from = month < 3 ? year - 1 : year;
  const centuries = (from / 100) | 0;
  return 365 * from + (from >> 2) - centuries + (centuries >> 2) + (((153 * ((month + 9) % 12) + 2) / 5) | 0) + day - 719_469;
}
/** Days since 1970-01-01. */
export const dayNumber = (value: PlainDate): number => countDays(yearOf(value), monthOf(value), dayOf(value));

/** The date of that year, month (1–12) and day; `undefined` when there is no such day or the year is outside 1990–2199. */
export function plainDate(year: number, month: number, day: number): PlainDate | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return undefined;
  if (year < MIN_YEAR || year > MAX_YEAR || month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return undefined;
  return dateAt(countDays(year, month, day));
}

/** A date written as `2014-02-14` in our own code and data; throws where it is none, since that is our mistake. */
export function date(isoText: string): PlainDate {
  const one = isoText as PlainDate;
  if (plainDate(yearOf(one), monthOf(one), dayOf(one)) !== one) throw new RangeError(`not a date: ${isoText}`);
  return one;
}

/** Eleven times the code of the digit 0. */
const ZEROS = 528;
/** Two digits of a date that is known to be one: asked for millions of times. */
const two = (value: PlainDate, at: number): number => value.charCodeAt(at) * 10 + value.charCodeAt(at + 1) - ZEROS;
export const yearOf = (value: PlainDate): number => two(value, 0) * 100 + two(value, 2);
export const monthOf = (value: PlainDate): number => two(value, 5);
export const dayOf = (value: PlainDate): number => two(value, 8);

/** The serial's date (its time of day is dropped); `undefined` outside 1990–2199. */
export function fromSerial(serial: number, date1904 = false): PlainDate | undefined {
  const day = (date1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(serial);
  return day >= FIRST_DAY && day < DAYS ? dateAt(day) : undefined;
}

export const toSerial = (value: PlainDate, date1904 = false): number => dayNumber(value) - (date1904 ? EPOCH_1904 : EPOCH_1900);

export const addDays = (value: PlainDate, days: number): PlainDate => dateAt(dayNumber(value) + days);

/** 30 or 31 by turns, which begin anew in August. */
const lastDay = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 > 0 || year % 400 === 0) ? 29 : 28) : 30 + ((month + (month >> 3)) & 1);

/**
 * The corresponding day `months` later (or earlier), clamped to the last day of that month: 2015-01-31 + 1 → 2015-02-28,
 * 2016-03-31 − 1 → 2016-02-29. With `days`, so many days beside the corresponding one, or the last of its month where that is earlier.
 */
export function addMonths(value: PlainDate, months: number, days = 0): PlainDate {
  const index = yearOf(value) * 12 + monthOf(value) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return dateAt(countDays(year, month, Math.min(dayOf(value) + days, lastDay(year, month))));
}

export const endOfMonth = (value: PlainDate): PlainDate => dateAt(countDays(yearOf(value), monthOf(value), lastDay(yearOf(value), monthOf(value))));

/** The weekday of 1970-01-01. */
const THURSDAY = 4;

/** 0 is Sunday, 6 is Saturday. */
export const weekday = (value: PlainDate): number => weekdayAt(dayNumber(value));
export const weekdayAt = (day: number): number => (day + THURSDAY) % 7;

export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from);
