/** Reading arguments: a cell or a range, numbers, text, data types and errors, in whatever shape a program hands them over. */
import {
  FIRST_SERIAL,
  fold,
  parseQuarter,
  quarterIndex,
  quarterOf,
  readDateCell,
  readNumber,
  remembered,
  SERIALS_END,
  text,
  type PlainDate,
  type Text,
} from '../domain';
import { ExactSum, type QuarterWindow } from '../rules';
import { fault } from './host';

/** An error value that stood in a cell. */
class ErrorValue {
  constructor(readonly shown: string) {}
}
export type Scalar = string | number | boolean | ErrorValue | undefined;

const ERROR_TEXT = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|CONNECT!|BLOCKED!|FIELD!|UNKNOWN!)$/i;
const MAX_ROWS = 1_048_576;
const MAX_CELLS = 20_000_000;

/** What a value means: empty cells and blanks are `undefined`, a data type is the value it shows. */
export function scalar(value: unknown, depth = 0): Scalar {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? value : new ErrorValue('#NUM!');
    case 'string': {
      const first = value.charCodeAt(0);
      // With Latin and Korean letters and digits most texts begin: none of them is a blank.
      if ((first > 35 && first < 127) || (first > 0x3000 && first < 0xfe00)) return value;
      if (first === 35 && ERROR_TEXT.test(value)) return new ErrorValue(value.toUpperCase());
      return value.trim() === '' ? undefined : value;
    }
    case 'boolean':
    case 'undefined':
      return value;
    case 'object': {
      if (value === null) return undefined;
      const data = value as { readonly type?: unknown; readonly basicValue?: unknown; readonly code?: unknown; readonly error?: unknown };
      if (data.type === 'Empty') return undefined;
      const shown = data.type === 'Error' ? data.basicValue : (data.error ?? data.code);
      if (typeof shown === 'string' && shown.charAt(0) === '#') return new ErrorValue(shown);
      return 'basicValue' in data && depth < 3 ? scalar(data.basicValue, depth + 1) : new ErrorValue('#VALUE!');
    }
    default:
      return new ErrorValue('#VALUE!');
  }
}

/** Where a value stood: the parameter, and inside a range its row and column, counted from 1. */
export interface Place {
  readonly parameter: string;
  readonly row?: number;
  readonly column?: number;
}
export const placeAt = (parameter: string, row: number, column: number): Place => ({ parameter, row: row + 1, column: column + 1 });

/** A value that should be a single one, and where it stood. */
export interface Cell extends Place {
  readonly value: unknown;
}
export const cell = (parameter: string, value: unknown): Cell => ({ parameter, value });

const named = ({ parameter, row, column }: Place): Text =>
  row === undefined ? text(parameter, parameter) : text(`${parameter} ${row}행 ${column}열`, `${parameter}, row ${row}, column ${column}`);

const MOST_SHOWN = 40;
function shown(value: Scalar): string {
  if (value instanceof ErrorValue) return value.shown;
  // A cell may hold 32,767 characters; what is cut off need not be looked at.
  const words = String(value)
    .slice(0, 4 * MOST_SHOWN)
    .replace(/\s+/g, ' ');
  return words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN)}…` : words;
}

/** Names the position, what stood there and what was expected. */
export function unexpected(place: Place, value: Scalar, expected: Text): Error {
  const where = named(place);
  const message = text(`${where.ko}: ‘${shown(value)}’ – ${expected.ko}`, `${where.en}: "${shown(value)}" – ${expected.en}`);
  // An answer that is not available yet leaves what stands on it not available either.
  return fault(value instanceof ErrorValue && value.shown === '#N/A' ? 'missing' : 'value', message);
}

export function missing(place: Place, what: Text): Error {
  const where = named(place);
  return fault('missing', text(`${where.ko}: ${what.ko}`, `${where.en}: ${what.en}`));
}

// --- ranges -----------------------------------------------------------------------------------------------------------------------

export interface Range {
  readonly parameter: string;
  readonly rows: readonly (readonly unknown[])[];
  readonly height: number;
  readonly width: number;
  /** It was given as a row and is read as a column. */
  readonly turned?: boolean;
}

/** Where the cell at that row and column (from 0) stands in the range as it was given. */
export const placeIn = ({ parameter, turned }: Range, row: number, column: number): Place =>
  turned ? placeAt(parameter, column, row) : placeAt(parameter, row, column);

export const tooLarge = (parameter: string): Error => fault('value', text(`${parameter}: 범위가 너무 큽니다.`, `${parameter}: the range is too large.`));

/** The cells of an argument; undefined where it was left out. A single value is a range of one cell, a list without rows is one row. */
export function range(parameter: string, argument: unknown): Range | undefined {
  if (argument === undefined || argument === null) return undefined;
  if (!Array.isArray(argument)) return { parameter, rows: [[argument]], height: 1, width: 1 };
  const list = argument as readonly unknown[];
  if (list.length > MAX_ROWS) throw tooLarge(parameter);
  let nested = 0;
  let width = 1;
  for (let at = 0; at < list.length; at += 1) {
    const row = list[at];
    if (!Array.isArray(row)) continue;
    nested += 1;
    if (nested === 1 || row.length > width) width = row.length;
  }
  if (nested === 0) return { parameter, rows: [list], height: 1, width: list.length };
  if (nested < list.length) width = Math.max(width, 1);
  if (list.length * width > MAX_CELLS) throw tooLarge(parameter);
  const rows =
    nested === list.length ? (list as readonly (readonly unknown[])[]) : list.map((row) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]));
  return { parameter, rows, height: rows.length, width };
}

/** Whether nothing stands in any of its cells. */
export function isBlank({ rows }: Range): boolean {
  for (const row of rows) for (const value of row) if (scalar(value) !== undefined) return false;
  return true;
}

export function needRange(parameter: string, argument: unknown, what: Text): Range {
  const cells = range(parameter, argument);
  if (!cells) throw missing({ parameter }, what);
  return cells;
}

/** A row as a column, so that two lists meet whichever way each lies. */
const asColumn = (cells: Range): Range =>
  cells.height === 1 && cells.width > 1
    ? { parameter: cells.parameter, rows: (cells.rows[0] as readonly unknown[]).map((value) => [value]), height: cells.width, width: 1, turned: true }
    : cells;

/** Ranges of the same shape; lists of the same length may lie differently. */
export function aligned(ranges: readonly Range[]): readonly Range[] {
  const { height: high, width: wide } = ranges[0] as Range;
  let alike = true;
  for (const { height, width } of ranges) if (height !== high || width !== wide) alike = false;
  if (alike) return ranges;
  const columns = ranges.map(asColumn);
  const height = (columns[0] as Range).height;
  if (columns.every((one) => one.width === 1 && one.height === height)) return columns;
  const shapes = ranges.map((one) => `${one.parameter} ${one.height}×${one.width}`).join(', ');
  throw fault('value', text(`범위의 크기가 서로 다릅니다: ${shapes}. 같은 크기여야 합니다.`, `The ranges differ in shape: ${shapes}. They must be alike.`));
}

// --- amounts ----------------------------------------------------------------------------------------------------------------------

const AMOUNT = text('금액(숫자)이 필요합니다', 'an amount (a number) is expected');
/** More won than there are in the world; a cell that holds more was never an amount. */
const LARGEST = 1e20;
const TOO_LARGE = text('금액이 너무 큽니다', 'the amount is too large');
const NOT_NEGATIVE = text('음수일 수 없습니다. 0 이상의 금액이 필요합니다', 'cannot be negative; an amount of zero or more is expected');

/** The amount that stands there, undefined where nothing does. */
function amountAt(place: Place, found: Scalar, negatives: boolean): number | undefined {
  if (found === undefined) return undefined;
  const number = typeof found === 'number' ? found : typeof found === 'string' ? readNumber(found) : undefined;
  if (number === undefined) throw unexpected(place, found, AMOUNT);
  if (Math.abs(number) > LARGEST) throw unexpected(place, found, TOO_LARGE);
  if (number < 0 && !negatives) throw unexpected(place, found, NOT_NEGATIVE);
  return number;
}

/** The amount of the cell at that row and column (from 0), undefined where it is empty. */
export function amount(value: unknown, cells: Range, row: number, column: number, negatives: boolean): number | undefined {
  // Plain numbers and empty cells come by the hundred thousand.
  if (typeof value === 'number' && value <= LARGEST && value >= (negatives ? -LARGEST : 0)) return value;
  if (value === null || value === '') return undefined;
  return amountAt(placeIn(cells, row, column), scalar(value), negatives);
}

export interface Total {
  readonly sum: ExactSum;
  /** Whether any cell held an amount. */
  readonly any: boolean;
}

/** The sum of a range of amounts none of which can be negative. */
export function total(cells: Range): Total {
  const sum = new ExactSum();
  let any = false;
  // Whole amounts are gathered in a plain number and handed over before it could round.
  let gathered = 0;
  for (let row = 0; row < cells.height; row += 1) {
    const line = cells.rows[row] as readonly unknown[];
    for (let column = 0; column < line.length; column += 1) {
      const value = line[column];
      if (typeof value === 'number' && value >= 0 && value === Math.floor(value)) {
        const next = gathered + value;
        if (next <= Number.MAX_SAFE_INTEGER) {
          gathered = next;
          any = true;
          continue;
        }
      }
      const number = amount(value, cells, row, column, false);
      if (number === undefined) continue;
      any = true;
      sum.add(number);
    }
  }
  sum.add(gathered);
  return { sum, any };
}

// --- dates and quarters -----------------------------------------------------------------------------------------------------------

const DATE = text('날짜가 필요합니다(예: 2014-02-14, 1990~2199년)', 'a date is expected (2014-02-14, years 1990 to 2199)');
const QUARTER = text('분기나 날짜가 필요합니다(예: 2013Q1, 2013-02-14, 1990~2199년)', 'a quarter or date is expected (2013Q1, 2013-02-14, years 1990 to 2199)');

const dateOf = (found: Scalar): PlainDate | undefined => (typeof found === 'string' || typeof found === 'number' ? readDateCell(found) : undefined);

export function optionalDate(given: Cell): PlainDate | undefined {
  const found = single(given);
  if (found === undefined) return undefined;
  const read = dateOf(found);
  if (read === undefined) throw unexpected(given, found, DATE);
  return read;
}
export function needDate(given: Cell): PlainDate {
  const found = optionalDate(given);
  if (found === undefined) throw missing(given, text('날짜가 필요합니다.', 'a date is needed.'));
  return found;
}

/** By the number of the quarter, undefined where the words name none. */
const quarterOfText = remembered((words: string | number): number | undefined => {
  const found = readDateCell(words);
  const quarter = found ? quarterOf(found) : typeof words === 'string' ? parseQuarter(words) : undefined;
  return quarter && quarterIndex(quarter);
});

/** A quarter or a date in the cell at that row and column: its place among the counted quarters, −1 outside them, undefined in an empty cell. */
export function quarterPlace(window: QuarterWindow, value: unknown, cells: Range, row: number, column: number): number | undefined {
  if (typeof value === 'number' && value >= FIRST_SERIAL && value < SERIALS_END) return window.placeOfSerial(value);
  const words = scalar(value);
  if (words === undefined) return undefined;
  const quarter = typeof words === 'string' || typeof words === 'number' ? quarterOfText(words) : undefined;
  if (quarter === undefined) throw unexpected(placeIn(cells, row, column), words, QUARTER);
  return window.placeOf(quarter);
}

/** Holidays: a range of dates, perhaps empty; undefined where it was left out. */
export function holidays(parameter: string, argument: unknown): ReadonlySet<PlainDate> | undefined {
  const cells = range(parameter, argument);
  if (!cells) return undefined;
  const days = new Set<PlainDate>();
  for (let row = 0; row < cells.height; row += 1) {
    const line = cells.rows[row] as readonly unknown[];
    for (let column = 0; column < line.length; column += 1) {
      const words = scalar(line[column]);
      if (words === undefined) continue;
      const found = dateOf(words);
      if (found === undefined) throw unexpected(placeAt(parameter, row, column), words, DATE);
      days.add(found);
    }
  }
  return days;
}

// --- single values ----------------------------------------------------------------------------------------------------------------

/** The one value of an argument that is a cell. */
export function single({ parameter, value }: Cell): Scalar {
  if (!Array.isArray(value)) return scalar(value);
  const cells = range(parameter, value);
  if (!cells || cells.height * cells.width === 0) return undefined;
  if (cells.height * cells.width > 1) throw fault('value', text(`${parameter}: 셀 하나가 필요합니다.`, `${parameter}: a single cell is expected.`));
  return scalar(cells.rows[0]?.[0]);
}

const YES = /^(TRUE|YES|Y|O|예|네|참|여)$/;
const NO = /^(FALSE|NO|N|X|아니오|아니요|거짓|부)$/;

/** TRUE or FALSE, FALSE where it was left out. */
export const flag = (given: Cell): boolean => optionalFlag(given) ?? false;

/** TRUE or FALSE, undefined where it was left out: not known is no answer. */
export function optionalFlag(given: Cell): boolean | undefined {
  const found = single(given);
  if (found === undefined) return undefined;
  if (typeof found === 'boolean') return found;
  if (found === 0 || found === 1) return found === 1;
  const word = typeof found === 'string' ? fold(found).toUpperCase() : '';
  if (YES.test(word)) return true;
  if (NO.test(word)) return false;
  throw unexpected(given, found, text('TRUE 또는 FALSE가 필요합니다', 'TRUE or FALSE is expected'));
}

/** A code or a word: text or a number; undefined where it is empty. */
export function optionalWord(given: Cell, expected: Text): string | number | undefined {
  const found = single(given);
  if (found === undefined || typeof found === 'string' || typeof found === 'number') return found;
  throw unexpected(given, found, expected);
}
export function needWord(given: Cell, expected: Text): string | number {
  const word = optionalWord(given, expected);
  if (word === undefined) throw missing(given, expected);
  return word;
}

/** One of a short list of words; undefined where nothing stands there. */
export function optionalChoice<T>(given: Cell, expected: Text, read: (word: string) => T | undefined): T | undefined {
  const word = optionalWord(given, expected);
  if (word === undefined) return undefined;
  const found = read(String(word));
  if (found === undefined) throw unexpected(given, word, expected);
  return found;
}
export function choice<T>(given: Cell, expected: Text, read: (word: string) => T | undefined): T {
  const found = optionalChoice(given, expected, read);
  if (found === undefined) throw missing(given, expected);
  return found;
}

/** An amount that cannot be negative, in a single cell; undefined where nothing stands there. */
export function optionalAmount(given: Cell): ExactSum | undefined {
  const found = amountAt(given, single(given), false);
  return found === undefined ? undefined : ExactSum.of(found);
}

const SHARE = text('0부터 1까지의 비율이 필요합니다(60%는 0.6)', 'a share from 0 to 1 is expected (60 % is 0.6)');

/** A share of a whole, as Excel holds 60 %: from 0 to 1; `60%` as text is read too. Undefined where nothing stands there. */
export function optionalShare(given: Cell): ExactSum | undefined {
  const found = single(given);
  if (found === undefined) return undefined;
  const percent = typeof found === 'string' && /%\s*$/.test(found) ? readNumber(found.replace(/%\s*$/, '')) : undefined;
  const share = percent === undefined ? (typeof found === 'string' ? readNumber(found) : found) : percent / 100;
  if (typeof share !== 'number' || !(share >= 0 && share <= 1)) throw unexpected(given, found, SHARE);
  return ExactSum.of(share);
}

/** The sum of the amounts in a cell or a range; undefined where nothing stands there. */
export function optionalTotal(parameter: string, argument: unknown): ExactSum | undefined {
  const cells = range(parameter, argument);
  if (!cells) return undefined;
  const found = total(cells);
  return found.any ? found.sum : undefined;
}
