/** Hard cases of the functions, written from the text of the law and the help alone. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { date, toSerial } from '../../src/domain';
import { functions } from '../../src/functions/registry';

interface Fault {
  readonly error: string;
  /** A word that the message has to have; any of `orSays` will do too. */
  readonly says?: string;
  readonly orSays?: readonly string[];
  /** A word that it would be good to have. */
  readonly saysMaybe?: string;
}
interface PointCase {
  readonly id: string;
  readonly args: readonly unknown[];
  readonly expected: unknown;
  readonly alsoRight?: readonly unknown[];
  readonly clause: string;
  readonly why: string;
}
const CASES = JSON.parse(readFileSync(new URL('../cases/points/functions.json', import.meta.url), 'utf8')) as readonly PointCase[];

const isFault = (value: unknown): value is Fault => typeof value === 'object' && value !== null && 'error' in value;
const isSaid = (value: unknown): value is { readonly says: string } => typeof value === 'object' && value !== null && 'says' in value && !('error' in value);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a cell answers as expected; numbers to twelve digits, days as the serial number of their cell. */
function fits(answer: unknown, expected: unknown): boolean {
  if (Array.isArray(expected)) {
    const rows: readonly unknown[] = Array.isArray(answer) ? (answer as readonly unknown[]) : [answer];
    return expected.length === rows.length && expected.every((one, at) => fits(rows[at], one));
  }
  if (isFault(expected)) {
    const { code, message = '' } = (answer ?? {}) as { readonly code?: string; readonly message?: string };
    const words = [...(expected.says === undefined ? [] : [expected.says]), ...(expected.orSays ?? [])];
    return code === expected.error && (words.length === 0 || words.some((word) => message.includes(word)));
  }
  if (isSaid(expected)) return String(answer).includes(expected.says);
  if (typeof expected === 'string' && DAY.test(expected) && typeof answer === 'number') return answer === toSerial(date(expected));
  if (typeof expected === 'number') return typeof answer === 'number' && Math.abs(answer - expected) <= 1e-12 * Math.max(1, Math.abs(expected));
  return answer === expected || (expected === null && answer === '');
}
function answerTo({ id, args }: PointCase): unknown {
  try {
    return functions.get(id)?.(...args);
  } catch (error) {
    return error;
  }
}
const shown = (answer: unknown): string =>
  JSON.stringify(answer, (_, value: unknown) => (value instanceof Error ? { ...value, message: value.message } : value));

describe('hard cases of the functions', () => {
  it.each(CASES.map((one, at) => ({ ...one, name: `${at + 1} ${one.id}(${JSON.stringify(one.args).slice(1, -1).slice(0, 120)})` })))('$name: $why', (one) => {
    const answer = answerTo(one);
    const right = [one.expected, ...(one.alsoRight ?? [])].some((expected) => fits(answer, expected));
    expect(right ? 'right' : `${shown(answer)}, not ${JSON.stringify(one.expected)}`, one.clause).toBe('right');
  });
});
