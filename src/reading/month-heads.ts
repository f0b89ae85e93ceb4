/**
 * Months, quarters, years and days over columns that only their order tells from numbers: dates (Excel shows `24년 4월`, the cell holds a number), `201301`, `13.1`, 1 to 12,
 * Ⅰ to Ⅳ. They are read as the words that a person means.
 */
import { fromSerial, monthOf, yearOf } from '../domain';
import type { CellValue, SheetBlock } from '../sheet/model';
import { isBlank } from './text';

/** Fewer are no row of months. */
const MONTHS = 3;
/** Fewer are no row of years. */
const YEARS = 2;
/** A heading stands near the top. */
const ROWS = 60;
/** The serial of the first day of 1990. */
const FIRST_DAY = 32_874;

/** The block with those headings as words; the block itself where there are none. */
export function withMonthHeads(block: SheetBlock): SheetBlock {
  let values: (readonly CellValue[])[] | undefined;
  for (let at = 0; at < Math.min(block.values.length, ROWS); at += 1) {
    const row = monthsIn(block.values[at] ?? [], block.date1904);
    if (row) (values ??= [...block.values])[at] = row;
  }
  return values ? { ...block, values } : block;
}

/** Every number of the row is a month after the one before it, or every short word, and something names the other columns. */
function monthsIn(cells: readonly CellValue[], date1904: boolean): readonly CellValue[] | undefined {
  const numbers = cells.filter((value): value is number => typeof value === 'number');
  const short = numbers.length > 0 ? [] : cells.filter(isShort);
  const words = cells.filter((value): value is string => typeof value === 'string' && !isBlank(value) && !isShort(value));
  // `1.가.② | 1,201 | 1,202 | 1,203`: a line and its amounts.
  if ((numbers.length < YEARS && short.length < MONTHS) || words.length === 0 || words.some((one) => LINE.test(one))) return undefined;
  const asked = numbers.length > 0 ? numbers : short;
  const way = WAYS.find(({ read, least, next }) => {
    if (asked.length < least || read(asked[0] as CellValue, date1904) === undefined) return false;
    const told = asked.map((value) => read(value, date1904));
    return told.every((one, at) => one !== undefined && (at === 0 || next(told[at - 1] as Told) === placeOf(one)));
  });
  return (
    way && cells.map((value) => (typeof value === 'number' || (numbers.length === 0 && isShort(value)) ? way.say(way.read(value, date1904) as Told) : value))
  );
}
const LINE = /^\s*[12]\s*[.-]\s*[가-하]/;
const isShort = (value: CellValue): value is string =>
  typeof value === 'string' && ((value.length <= LONGEST_SHORT && SHORT.test(value)) || (value.length <= LONGEST_DAY && DAY.test(value)));
const LONGEST_SHORT = 9;
const SHORT = /^(?:(?:['’‘]?\d{2}[-./년]\s?|\d{4}[-./년]\s?)?[1-4]\/4|\d{1,2}|\d{4}|'?\d{2}[-./]\d{1,2}|Ⅰ|Ⅱ|Ⅲ|Ⅳ|I{1,3}|IV)$/;

/** `2013.3.31`, `'13-03-31`, `2013년 3월 31일 현재`. */
const DAY = /^\s*'?((?:19|20)?\d{2})\s?[-./년]\s?(\d{1,2})\s?[-./월]\s?(\d{1,2})일?\.?\s?(?:현재|기준|말)?\s*$/;
const LONGEST_DAY = 18;

/** A month, or a quarter, counted on from some beginning; its year where it says one. */
interface Told {
  readonly year?: number;
  readonly month: number;
  /** A year that only some of them say: it stands in no order. */
  readonly said?: string;
}
interface Way {
  readonly read: (value: CellValue, date1904: boolean) => Told | undefined;
  /** So many beside one another are no numbers of something else. */
  readonly least: number;
  /** The place of what must follow. */
  readonly next: (one: Told) => number;
  readonly say: (one: Told) => string;
}
const placeOf = ({ year = 0, month }: Told): number => year * 12 + month;
const afterIt = (one: Told): number => placeOf(one) + 1;
const sayMonth = ({ year, month }: Told): string => (year === undefined ? `${month}월` : `${year}년 ${month}월`);
const ofYear = (year: number, month: number): Told | undefined => (month >= 1 && month <= 12 ? { year, month } : undefined);
/** The last day of a quarter. */
const endOfQuarter = (year: number, month: number, day: number): Told | undefined =>
  month % 3 === 0 && month > 0 && month <= 12 && day === (month % 12 === 0 || month === 3 ? 31 : 30) ? { year, month } : undefined;
const parts = (pattern: RegExp, value: CellValue): readonly number[] | undefined => pattern.exec(String(value))?.slice(1).map(Number);

const WAYS: readonly Way[] = [
  {
    read(value, date1904) {
      const day = typeof value === 'number' && value >= FIRST_DAY && Number.isInteger(value) ? fromSerial(value, date1904) : undefined;
      return day === undefined ? undefined : { year: yearOf(day), month: monthOf(day) };
    },
    least: MONTHS,
    next: afterIt,
    say: sayMonth,
  },
  // 2013.01 and 2013.1, the tenth, as numbers.
  {
    read(value) {
      const [year, month] = (typeof value === 'number' ? /^((?:19|20)\d{2})\.(\d{1,2})$/.exec(String(value)) : null)?.slice(1) ?? [];
      return year === undefined || month === undefined ? undefined : ofYear(Number(year), Number(month.padEnd(2, '0')));
    },
    least: MONTHS,
    next: afterIt,
    say: sayMonth,
  },
  // Years.
  {
    read: (value) => (typeof value === 'number' && Number.isInteger(value) && value >= 1990 && value < 2100 ? { year: value, month: 0 } : undefined),
    least: YEARS,
    next: ({ year = 0 }) => placeOf({ year: year + 1, month: 0 }),
    say: ({ year }) => `${year ?? ''}년`,
  },
  // `201301`, `1301`, `13.1`, `12/11`.
  ...[/^((?:19|20)\d{2})(\d{2})$/, /^(\d{2})(\d{2})$/, /^'?(\d{2})[-./](\d{1,2})$/].map((pattern): Way => ({
    read(value) {
      const [year, month] = parts(pattern, value) ?? [];
      return year === undefined || month === undefined ? undefined : ofYear(year < 100 ? year + 2000 : year, month);
    },
    least: MONTHS,
    next: afterIt,
    say: sayMonth,
  })),
  // All twelve of them: fewer may count anything.
  {
    read(value) {
      const [month] = parts(/^(\d{1,2})$/, value) ?? [];
      return month !== undefined && month >= 1 && month <= 12 ? { month } : undefined;
    },
    least: 12,
    next: ({ month }) => (month % 12) + 1,
    say: sayMonth,
  },
  // The days of a month, or of half of one: more than there are months.
  {
    read(value) {
      const [day] = parts(/^(\d{1,2})$/, value) ?? [];
      return day !== undefined && day >= 1 && day <= 31 ? { month: day } : undefined;
    },
    least: 13,
    next: ({ month }) => month + 1,
    say: ({ month }) => `${month}일`,
  },
  // The last days of quarters, as days or in words.
  {
    read(value, date1904) {
      const day = typeof value === 'number' && value >= FIRST_DAY && Number.isInteger(value) ? fromSerial(value, date1904) : undefined;
      if (day !== undefined) return endOfQuarter(yearOf(day), monthOf(day), Number(day.slice(8)));
      const [year, month, last] = (typeof value === 'string' ? DAY.exec(value) : null)?.slice(1).map(Number) ?? [];
      return year === undefined ? undefined : endOfQuarter(year < 100 ? year + 2000 : year, month as number, last as number);
    },
    least: MONTHS,
    next: (one) => placeOf(one) + 3,
    say: ({ year, month }) => `${year}년 ${month / 3}분기말`,
  },
  // `1/4 | 2/4 | 3/4 | 4/4`, `'13.1/4 | 2/4 | 3/4 | 4/4`.
  {
    read(value) {
      const [year, quarter] = /^(?:['’‘]?(\d{2}|\d{4})[-./년]\s?)?([1-4])\/4$/.exec(String(value))?.slice(1) ?? [];
      return quarter === undefined ? undefined : { month: Number(quarter), ...(year === undefined ? {} : { said: year }) };
    },
    least: MONTHS,
    next: ({ month }) => (month % 4) + 1,
    say: ({ month, said }) => `${said === undefined ? '' : said.length === 2 ? `20${said}년 ` : `${said}년 `}${month}/4분기`,
  },
  // Four quarters.
  {
    read(value) {
      const quarter = ['I', 'II', 'III', 'IV'].indexOf(String(value).normalize('NFKC')) + 1;
      return quarter === 0 ? undefined : { month: quarter };
    },
    least: 4,
    next: ({ month }) => (month % 4) + 1,
    say: ({ month }) => `${month}분기`,
  },
];
