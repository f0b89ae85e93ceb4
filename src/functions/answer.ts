/** From an outcome of the rules to an answer in a cell, or to an error that says what is wrong or missing. */
import { text, toSerial, type Lang, type Outcome, type PlainDate, type Reason, type Text } from '../domain';
import type { Edition } from '../law/types';
import { editionFor, isEdition } from '../rules';
import { fault, formatted, isFault, type FormattedNumber } from './host';
import { placeAt, missing, range, scalar, tooLarge, type Cell, type Place, type Range } from './read';

/** All of them, each sentence once, after the argument that is asked for. */
function joined(reasons: readonly Reason[]): Text {
  const said = (lang: Lang): string => Array.from(new Set(reasons.map(({ argument, message }) => (argument ? `${argument}: ` : '') + message[lang]))).join(' ');
  return text(said('ko'), said('en'));
}

/** Refusals for which a cell has an error of its own; any other is a wrong value. */
const KINDS: Readonly<Record<string, 'division' | 'missing'>> = { 'sales-zero': 'division', 'no-edition': 'missing', 'not-in-edition': 'missing' };

export function valueOrThrow<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'value') return outcome.value;
  if (outcome.kind === 'incomplete') throw fault('missing', joined(outcome.needs));
  throw fault(KINDS[outcome.reasons[0]?.code ?? ''] ?? 'value', joined(outcome.reasons));
}

/** The edition that a date picks, the notice 2013-60 without one. */
export function editionAt(on: PlainDate | undefined): Edition {
  const found = editionFor(on);
  if (!isEdition(found)) throw fault('missing', found.message);
  return found;
}

export const serialAnswer = (serial: number): number | FormattedNumber => formatted(serial, 'yyyy-mm-dd');
export const dateAnswer = (value: PlainDate): number | FormattedNumber => serialAnswer(toSerial(value));
export const ratioAnswer = (value: number): number | FormattedNumber => formatted(value, '0.00%');

const MAX_ANSWERS = 20_000_000;

/** Where a column is shorter than another: what is missing in it is missing in that answer alone. */
const tooShort = (list: Range, place: Place): Error =>
  missing(
    place,
    text(
      `그 자리의 값이 없습니다(${list.height}행 ${list.width}열인 범위입니다).`,
      `there is no such cell (the range has ${list.height} rows and ${list.width} columns).`,
    ),
  );

/**
 * One answer for single values, or a table of answers where ranges stand in their place: one row or one column is repeated along the other
 * side, a range of one cell is as good as its value. A bad row is an error in its own cell; a row that is left empty has an empty answer.
 * So does Excel with functions that take single values, but that it calls them once a cell.
 */
export function forEachCell(given: readonly Cell[], answer: (...cells: Cell[]) => unknown): unknown {
  const lists: (Range | undefined)[] = [];
  let height = 0;
  let width = 0;
  for (let at = 0; at < given.length; at += 1) {
    const { parameter, value } = given[at] as Cell;
    const list = Array.isArray(value) ? range(parameter, value) : undefined;
    if (!list || list.height * list.width <= 1) continue;
    lists[at] = list;
    height = Math.max(height, list.height);
    width = Math.max(width, list.width);
  }
  if (lists.length === 0) return answer(...given);
  if (height * width > MAX_ANSWERS)
    throw tooLarge(
      given
        .filter((_, at) => lists[at])
        .map(({ parameter }) => parameter)
        .join(', '),
    );

  const one = (row: number, column: number): unknown => {
    const cells = given.slice();
    let empty = true;
    let short: Error | undefined;
    for (let at = 0; at < lists.length; at += 1) {
      const list = lists[at];
      if (!list) continue;
      const down = list.height === 1 ? 0 : row;
      const along = list.width === 1 ? 0 : column;
      const place = placeAt(list.parameter, down, along);
      if (down >= list.height || along >= list.width) {
        short = short ?? tooShort(list, place);
        continue;
      }
      const value = list.rows[down]?.[along];
      if (scalar(value) !== undefined) empty = false;
      cells[at] = Object.assign(place, { value });
    }
    if (empty) return '';
    if (short) throw short;
    return answer(...cells);
  };
  return Array.from({ length: height }, (_, row) => Array.from({ length: width }, (__, column) => valueOrError(() => one(row, column))));
}

/** The answer, or its error as the value of its cell. */
export function valueOrError<T>(answer: () => T): T | Error {
  try {
    return answer();
  } catch (error) {
    if (isFault(error)) return error as Error;
    throw error;
  }
}
