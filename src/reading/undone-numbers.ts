/**
 * What numbers under a heading that undoes are (`취소`, `반품`): money that came back, the day or the number of the paper that took the row out, or nobody can
 * tell. Told by all of them beside the costs of their rows. The bounds are ours.
 */
import { readDate, toSerial } from '../domain';
import { normalizeLabel } from './text';

/** A number, and the row that it stands in. */
export interface UndoneNumber {
  readonly n: number;
  /** The cost of its row; 0 where it has none. */
  readonly cost: number;
  /** The serial of the day of its row, where one is known. */
  readonly day?: number | undefined;
}

/** `told`: each says that its row was undone; `open`: they are no money, or not all of them, and what they say nobody knows. */
export type UndoneNumbers = 'money' | 'told' | 'open';

/** Undone so many days before the day of its row, or after it. */
const BEFORE = 366;
const AFTER = 800;
/** Serials of the days of these years. */
const [FIRST_DAY, LAST_DAY] = [36_000, 60_000];
/** More are no count of pieces, and what came back is no smaller part of the cost. */
const MOST_PIECES = 99;
const LEAST_PART = 1 / 500;
/** Prices and what came back of them are round; days and numbers of papers need not be. */
const [ROUND, VERY_ROUND, ROUNDEST] = [10, 100, 1_000];
const FEW = 3;
const LEAST_DIGITS = 5;

interface Day {
  readonly serial: number;
  readonly written: 'serial' | 'eight' | 'six';
}

/** The day that the number says: `41457.4`, `20130702`, `130702`. */
function dayIn(n: number, date1904: boolean): Day | undefined {
  if (n >= FIRST_DAY && n < LAST_DAY) return { serial: n, written: 'serial' };
  const digits = Number.isInteger(n) ? String(n) : '';
  if (digits.length !== 6 && digits.length !== 8) return undefined;
  const day = readDate(digits.length === 8 ? digits : `20${digits}`);
  const serial = day === undefined ? 0 : toSerial(day, date1904);
  return serial >= FIRST_DAY && serial < LAST_DAY ? { serial, written: digits.length === 8 ? 'eight' : 'six' } : undefined;
}
/** Whether the number can be a day at all, in one of the ways that days are written as numbers. */
export const isDayNumber = (n: number, date1904: boolean): boolean => dayIn(n, date1904) !== undefined;
const isNear = ({ serial }: Day, day: number | undefined): boolean => day === undefined || (serial >= day - BEFORE && serial < day + AFTER);

/** The heading itself says that they are amounts. */
const saysAmount = (heading: string): boolean => /(?:금액|대금|[가-힣]액|amount|amt|krw|won)$|[(]원[)]/.test(normalizeLabel(heading));

/**
 * What the numbers of a column are.
 * @param cells those under the heading that are none of 0
 * @param heading that of the column
 * @param date1904 how days are counted in the workbook
 * @returns `money` where nothing speaks against it: no more than the costs came back of them, in amounts that are no days
 */
export function undoneNumbers(cells: readonly UndoneNumber[], heading: string, date1904: boolean): UndoneNumbers {
  if (cells.length === 0 || cells.some(({ n }) => n < 0)) return 'money';
  const every = (says: (cell: UndoneNumber) => boolean): boolean => cells.every(says);
  const isRound =
    (by: number) =>
    ({ n }: UndoneNumber): boolean =>
      n % by === 0;
  const over = cells.filter(({ n, cost }) => cost > 0 && n > cost);
  if (saysAmount(heading)) return over.length * 2 >= cells.length ? 'open' : 'money';
  // The whole came back.
  if (cells.filter(({ n, cost }) => n === cost).length * 2 >= cells.length) return over.length > 0 ? 'open' : 'money';
  const days = cells.map((cell) => {
    const day = dayIn(cell.n, date1904);
    return day !== undefined && isNear(day, cell.day) ? day : undefined;
  });
  const surely = cells.some((cell, at) => days[at] !== undefined && (days[at]?.written === 'eight' || !isRound(ROUND)(cell)));
  if (days.every((day) => day !== undefined)) return surely ? 'told' : every(isRound(VERY_ROUND)) && every(({ day }) => day === undefined) ? 'money' : 'open';
  if (over.length > 0) {
    const areNumbers =
      over.length * 2 >= cells.length && every(({ n }) => Number.isInteger(n) && String(n).length >= LEAST_DIGITS) && !cells.some(isRound(ROUNDEST));
    return areNumbers ? 'told' : 'open';
  }
  if (cells.some((cell, at) => days[at]?.written === 'serial' && !isRound(ROUND)(cell))) return 'open';
  if (every(({ n, cost }) => Number.isInteger(n) && n <= MOST_PIECES && n < cost * LEAST_PART)) return 'open';
  // Numbers of papers that are no more than the costs: all of one length, none round, none twice.
  const length = String(cells[0]?.n).length;
  const arePapers =
    cells.length >= FEW &&
    length >= LEAST_DIGITS &&
    every((cell) => Number.isInteger(cell.n) && String(cell.n).length === length && !isRound(ROUND)(cell)) &&
    new Set(cells.map(({ n }) => n)).size === cells.length;
  return arePapers ? 'open' : 'money';
}

/** So few won came back of nothing. */
const LEAST_WON = 3;
/**
 * Whether a number under a heading that undoes cannot be what came back of its row, though most of the column may be: it is more than its cost, a day, or a
 * count.
 * @param cell the number and its row
 * @param heading that of the column: under one of amounts a small number is one
 */
export function isNoneOfRow({ n, cost, day }: UndoneNumber, heading: string, date1904: boolean): boolean {
  if (n <= 0 || cost <= 0) return false;
  if (n > cost || n <= LEAST_WON) return true;
  if (saysAmount(heading)) return false;
  const found = dayIn(n, date1904);
  return found !== undefined && day !== undefined && isNear(found, day) && n % ROUND !== 0;
}
