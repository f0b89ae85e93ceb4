/** From an outcome of the rules to an answer in a cell, or to an error that says what is wrong or missing. */
import { text, toSerial, type Outcome, type PlainDate, type Reason, type Text } from '../domain';
import type { Edition } from '../law/types';
import { editionFor, isEdition } from '../rules';
import { fault, formatted, isFault, type FormattedNumber } from './host';
import { range, scalar } from './read';

const joined = (reasons: readonly Reason[]): Text => text(reasons.map(({ message }) => message.ko).join(' '), reasons.map(({ message }) => message.en).join(' '));

/** Refusals for which a cell has an error of its own; any other is a wrong value. */
const KINDS: Readonly<Record<string, 'division' | 'missing'>> = { 'sales-zero': 'division', 'no-edition': 'missing', 'not-in-edition': 'missing' };

export function settle<T>(outcome: Outcome<T>): T {
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

export const dateAnswer = (value: PlainDate): number | FormattedNumber => formatted(toSerial(value), 'yyyy-mm-dd');
export const ratioAnswer = (value: number): number | FormattedNumber => formatted(value, '0.00%');

/**
 * One answer for a cell, or a table of answers where ranges stand in the place of cells, stretched as Excel stretches them. A bad row is an
 * error in its own cell; a row that is left empty has an empty answer.
 */
export function each(values: readonly unknown[], answer: (...cells: readonly unknown[]) => unknown): unknown {
  const ranges = values.map((value, place) => (Array.isArray(value) ? range(String(place + 1), value) : undefined));
  const many = ranges.filter((one) => one && one.height * one.width > 1);
  if (many.length === 0) return answer(...values);
  const height = Math.max(...many.map((one) => one?.height ?? 1));
  const width = Math.max(...many.map((one) => one?.width ?? 1));
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => {
      const cells = values.map((value, place) => {
        const cell = ranges[place];
        return cell ? cell.rows[cell.height === 1 ? 0 : row]?.[cell.width === 1 ? 0 : column] : value;
      });
      const empty = cells.every((cell, place) => !ranges[place] || scalar(cell) === undefined);
      return empty ? '' : caught((given: readonly unknown[]) => answer(...given), cells);
    }),
  );
}

/** Whether two arguments are lists of the same shape, to be read row by row; an amount that is no such list is one sum. */
export function alike(one: unknown, other: unknown): boolean {
  const first = Array.isArray(one) ? range('', one) : undefined;
  const second = Array.isArray(other) ? range('', other) : undefined;
  return first !== undefined && second !== undefined && first.height * first.width > 1 && first.height === second.height && first.width === second.width;
}

/** The answer, or its error as the value of its cell. */
export function caught<A, T>(answer: (given: A) => T, given: A): T | Error {
  try {
    return answer(given);
  } catch (error) {
    if (isFault(error)) return error as Error;
    throw error;
  }
}
