/** The quarters of rows without a date: their columns, the sheet or its title say them. */
import { largest, quarterLabel, quarterOf, readDate } from '../../domain';
import { numberOf } from '../amount-columns';
import type { Grid } from '../grid';
import type { Understanding } from '../model';

/** What lies in a quarter (`2013Q1`) of an amount, in won. */
export type QuarterPart = readonly [quarter: string, won: number];
/** The quarter of a row, or the parts of its amount by quarter, without an adjustment of which nobody says the quarter; undefined where nobody says any. */
export type QuarterOfRow = (row: number, won: number, booked: number) => string | readonly QuarterPart[] | undefined;

/** The columns whose amounts make that of a role: months, quarters, projects. */
export const partsOf = ({ added, sums, columns }: Understanding, role: 'book' | 'adjustment'): readonly number[] | undefined =>
  added?.[role] ?? sums?.find(({ total, subtotal }) => total === columns[role] && subtotal !== true)?.of;

/** An amount of a row in won: what was booked, and its adjustment. */
export interface Won {
  readonly book: number;
  readonly adjustment: number;
}
/**
 * What of each row stands in columns that are parts of the amount, in won; undefined where the amount has no such parts. Where nothing else of the row
 * stands in its other parts it is the whole row, with an adjustment of its own.
 */
export function wonInColumns(understanding: Understanding, grid: Grid, columns: readonly number[]): ((row: number, whole: Won) => Won) | undefined {
  const { deducts, unit } = understanding;
  const books = partsOf(understanding, 'book');
  if (!books?.some((column) => columns.includes(column))) return undefined;
  const adjustments = partsOf(understanding, 'adjustment');
  const own = (row: number, column: number | undefined): number => (column === undefined ? 0 : (numberOf(grid.own(row, column), unit) ?? 0));
  return (row, whole) => {
    let [book, rest, adjustment] = [0, 0, 0];
    for (const [at, column] of books.entries()) {
      const won = own(row, column);
      if (!columns.includes(column)) rest += Math.abs(won);
      else {
        book += won;
        if (adjustments?.length === books.length) adjustment += own(row, adjustments[at]);
      }
    }
    if (rest === 0) return book === 0 && adjustment === 0 ? NOTHING : whole;
    // Purchases taken back are written as they were bought.
    const sign = whole.book < 0 && book > 0 ? -1 : 1;
    return { book: sign * Math.round(book * unit), adjustment: Math.round((deducts ? -Math.abs(adjustment) : adjustment) * unit) };
  };
}
const NOTHING: Won = { book: 0, adjustment: 0 };

/** The one quarter from the first to the last month (`2024-04`); undefined for more than one, and without a year. */
function quarterWithin(first: string, last: string): string | undefined {
  const [a, b] = [first, last].map((month) => readDate(`${month}-01`));
  return a === undefined || b === undefined || quarterLabel(quarterOf(a)) !== quarterLabel(quarterOf(b)) ? undefined : quarterLabel(quarterOf(a));
}

/** From the first to the last month (`2024-04`) that an amount without a date is of, and the columns that hold it; `????-04` where nobody says the year. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  /** None where they are not the columns of the amount. */
  readonly columns: readonly number[];
  /** It may be when the sheet was made, and not when its costs arose. */
  readonly unsure?: Understanding['unsureStretch'];
}

/** What a table without dates says of when its costs arose, by its columns, its sheet or its title; undefined where it says nothing. */
export function stretchesIn(understanding: Understanding): readonly Stretch[] | undefined {
  const { columns, months, stretches, unsureStretch, added } = understanding;
  if (columns.date !== undefined || columns.book === undefined) return undefined;
  const named =
    months?.map((month) => [month, month] as const) ?? stretches?.flatMap((month, at) => (at % 2 === 0 ? [[month, stretches[at + 1] ?? month] as const] : []));
  if (named === undefined || named.length === 0) return undefined;
  const parts = partsOf(understanding, 'book');
  const whole = added?.book ?? [columns.book];
  const unsure = unsureStretch && months === undefined ? { unsure: unsureStretch } : {};
  return named.map(([from, to], at) => ({
    from,
    to,
    columns: parts?.length === named.length ? [parts[at] as number] : named.length === 1 ? whole : [],
    ...unsure,
  }));
}

/** The quarters (`2013Q1`) of columns that are parts of the amount. */
export function quartersOfColumns(understanding: Understanding, columns: readonly number[]): readonly string[] {
  const stretches = (stretchesIn(understanding) ?? []).filter((one) => one.columns.some((column) => columns.includes(column)));
  return [...new Set(stretches.flatMap(({ from, to }) => quarterWithin(from, to) ?? []))];
}

/** How the quarters of the rows of a table are known where no row has a date. */
export function quartersWithoutDates(understanding: Understanding, grid: Grid): QuarterOfRow | undefined {
  const { deducts, unit } = understanding;
  const named = (stretchesIn(understanding) ?? []).map(({ from, to }) => quarterWithin(from, to));
  const [only] = named;
  if (only !== undefined && named.every((quarter) => quarter === only)) return () => only;
  const books = partsOf(understanding, 'book');
  if (books === undefined || books.length !== named.length) return undefined;
  const adjustments = partsOf(understanding, 'adjustment');
  const own = (row: number, column: number | undefined): number => (column === undefined ? 0 : (numberOf(grid.own(row, column), unit) ?? 0));
  const isEach = adjustments?.length === books.length;
  return (row, won, booked) => {
    const parts = books.map((column, at) => {
      const adjustment = isEach ? own(row, adjustments[at]) : 0;
      return Math.round((own(row, column) + (deducts ? -Math.abs(adjustment) : adjustment)) * unit);
    });
    const filled = new Set(parts.flatMap((part, at) => (part === 0 ? [] : [named[at]])));
    // Of which of several quarters one adjustment of the row is nobody says; of one alone it is a part.
    const apart = isEach || filled.size === 1 ? 0 : won - booked;
    // Half a unit a part may be lost by rounding; what does not add up to the row says nothing of its quarters.
    const rest = won - apart - parts.reduce((sum, part) => sum + part, 0);
    if (Math.abs(isEach || filled.size !== 1 ? rest : rest - (won - booked)) > (parts.length * unit) / 2) return undefined;
    const last = parts.findLastIndex((part) => part !== 0);
    return parts.flatMap((part, at) => {
      const quarter = named[at];
      return part === 0 || quarter === undefined ? [] : [[quarter, at === last ? part + rest : part] as const];
    });
  };
}

/**
 * The table with the years of columns that only name them by their place (`전년 11월`): the last of them is the year whose columns lie in the four quarters the most,
 * and hold no costs of after the application.
 *
 * @param understanding the table as it was read
 * @param period the four quarters
 * @param appliedOn the day of the application
 * @returns the same where it names no such years, or more than one year may be the last
 */
export function withYearsOfPlaces(understanding: Understanding, period: { readonly from: string; readonly to: string }, appliedOn: string): Understanding {
  const said = understanding.months ?? understanding.stretches ?? [];
  if (said.length < 2 || !said.every((month) => PLACE.test(month))) return understanding;
  const places = said.map((month) => Number(month.slice(1, 4)));
  const latest = largest(places);
  // A year that turns among its own months is none of the calendar.
  const isOneWay = said.every((month, at) => at === 0 || places[at] !== places[at - 1] || month.slice(5) >= (said[at - 1] as string).slice(5));
  if (new Set(places).size < 2 || !isOneWay) return understanding;
  const inYear = (present: number): string[] => said.map((month, at) => `${present - (latest - (places[at] as number))}${month.slice(4)}`);
  const within = (present: number): number => {
    const months = inYear(present);
    if (months.some((month) => month > appliedOn.slice(0, 7))) return 0;
    return months.filter((month, at) => places[at] === latest && month >= period.from.slice(0, 7) && month <= period.to.slice(0, 7)).length;
  };
  const year = Number(appliedOn.slice(0, 4));
  const [own, before] = [within(year), within(year - 1)];
  if (own === before) return understanding;
  const present = own > before ? year : year - 1;
  return { ...understanding, ...(understanding.months ? { months: inYear(present) } : { stretches: inYear(present) }), presentYear: present };
}
const PLACE = /^\?\d{3}-/;
