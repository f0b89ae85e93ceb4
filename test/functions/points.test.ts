/** Hard cases of the functions, written from the text of the law and the help alone. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { date, toSerial } from '../../src/domain';
import { topics } from '../../src/functions/help/topics';
import { functions } from '../../src/functions/registry';
import { editionFor, excludedIndustry, isEdition } from '../../src/rules';
import { lawDoubtsOn } from '../../src/rules/doubts';

interface Fault {
  readonly error: string;
  /** A word that the message has to have; any of `orSays` will do too. */
  readonly says?: string;
  readonly orSays?: readonly string[];
  /** A word that tells what is wrong or missing. */
  readonly saysMaybe?: string;
}
interface PointCase {
  readonly id: string;
  readonly args: readonly unknown[];
  readonly expected: unknown;
  readonly alsoRight?: readonly unknown[];
  /** How sure the law is on which the answer rests: its page of help says so for the day of the case. */
  readonly certainty?: 'likely' | 'unconfirmed';
  readonly clause: string;
  readonly why: string;
}
const CASES = JSON.parse(readFileSync(new URL('../cases/points/functions.json', import.meta.url), 'utf8')) as readonly PointCase[];

/** Where our message has another word for the one of the cases. */
const IN_OTHER_WORDS: Readonly<Record<string, RegExp>> = {
  자리: /더 긴 산업분류코드/,
  '0~1': /0부터 1까지/,
  보증: /없는 유형/,
  투자: /없는 유형/,
  혁신성장: /없는 유형/,
  연장: /없는 유형이나 기간/,
};

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
    const { saysMaybe } = expected;
    const tells = saysMaybe === undefined || message.includes(saysMaybe) || IN_OTHER_WORDS[saysMaybe]?.test(message) === true;
    return code === expected.error && tells && (words.length === 0 || words.some((word) => message.includes(word)));
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
/** Where the day stands that picks the law of a case; else it is the first argument. */
const DAY_OF: Readonly<Record<string, number>> = {
  RD_COST: 5,
  RD_CATEGORY: 2,
  RD_REQUIRED_RATIO: 2,
  RD_QUALIFIES: 4,
  EXCLUDED_INDUSTRY: 1,
  VENTURE_CARD: 1,
  VENTURE_SCORE: 3,
};
const dayOf = ({ id, args }: PointCase): unknown => args[DAY_OF[id] ?? 0];

const shown = (answer: unknown): string =>
  JSON.stringify(answer, (_, value: unknown) => (value instanceof Error ? { ...value, message: value.message } : value));

describe('hard cases of the functions', () => {
  it.each(CASES.map((one, at) => ({ ...one, name: `${at + 1} ${one.id}(${JSON.stringify(one.args).slice(1, -1).slice(0, 120)})` })))('$name: $why', (one) => {
    const answer = answerTo(one);
    const right = [one.expected, ...(one.alsoRight ?? [])].some((expected) => fits(answer, expected));
    expect(right ? 'right' : `${shown(answer)}, not ${JSON.stringify(one.expected)}`, one.clause).toBe('right');
    if (one.certainty === undefined) return;
    const on = date(dayOf(one) as string);
    const held = editionFor(on);
    const doubts = lawDoubtsOn(topics[one.id] ?? [], on).map(({ certainty }) => certainty as string);
    // outside-the-notice.md: what is not held is not refused but answered by the text that is, as likely or less.
    if (!fits(answer, one.expected)) return expect(doubts, one.clause).not.toEqual([]);
    if (!isEdition(held)) throw new Error('no edition');
    if (one.id === 'RD_QUALIFIES') doubts.push(held.eligibility.ratioWaiverYears.certainty);
    if (one.id === 'EXCLUDED_INDUSTRY') {
      const found = excludedIndustry(held, one.args[0] as string, on);
      const cited = found.kind === 'value' ? found.citations : found.kind === 'incomplete' ? found.needs.map(({ citation }) => citation) : [];
      doubts.push(...cited.map((citation) => citation?.certainty ?? 'yes'));
    }
    expect(doubts, one.clause).toContain(one.certainty);
  });
});
