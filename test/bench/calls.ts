/**
 * Single calls of every function of the script that Excel loads, with arguments as in the worked examples of its help: how many a second on one core.
 * As in a sheet each row gives its own: other days, amounts, numbers and grades, in arrays that were made from text as Excel hands them over; what sheets
 * repeat (codes of lines, words, quarters) stays. What counts is the dearest example of each that answers (an error is thrown, which costs more than any answer).
 */
import { Script } from 'node:vm';
import { bundleFunctions } from '../../src/functions/build/bundle';
import { examples } from '../../src/functions/help/examples';
import type { CustomFunction } from '../../src/functions/registry';
import { givenIn } from '../functions/formula';
import { worked } from './clock';

const LEAST = 2_000_000;
const CALLS = 100_000;
/** So many rows as stay near the processor: what Excel hands over was made a moment ago. */
const ROWS = 100;
const ROUNDS = 5;
/** Where it seems to be too slow, the engine may not have compiled what it runs yet. */
const MORE_ROUNDS = 25;

const FIRST_DAY = 40_000;
const LAST_DAY = 48_000;
const LEAST_AMOUNT = 10_000;

/** What stands in the same place some rows on. Small numbers outside cells are those of cards. */
function varied(value: unknown, row: number, inCell = false): unknown {
  if (Array.isArray(value)) return value.map((one, place) => varied(one, row + place, true));
  if (typeof value === 'number') {
    if (value > FIRST_DAY && value < LAST_DAY) return value + (row % 25);
    return inCell || value >= LEAST_AMOUNT ? value + (row % 90) : value;
  }
  if (typeof value !== 'string') return value;
  if (/^[A-E]$/.test(value)) return 'ABCDE'.charAt((value.charCodeAt(0) - 65 + row) % 5);
  // Numbers of firms and codes of industries: other last digits.
  return /^[A-U]?[\d-]{5,}$/.test(value) ? value.slice(0, -2) + String(10 + (row % 90)) : value;
}

function perSecond(run: CustomFunction, rows: readonly (readonly unknown[])[]): number {
  let best = Infinity;
  for (let round = 0; round < ROUNDS || (CALLS / best < LEAST / 1_000 && round < MORE_ROUNDS); round += 1) {
    const started = worked();
    for (let at = 0; at < CALLS; at += 1) run(...(rows[at % rows.length] as readonly unknown[]));
    best = Math.min(best, worked() - started);
  }
  return (CALLS / best) * 1_000;
}

const answers = (run: CustomFunction, given: readonly unknown[]): boolean => {
  try {
    run(...given);
    return true;
  } catch {
    return false;
  }
};

/** The functions as Excel gets them. */
async function shipped(): Promise<ReadonlyMap<string, CustomFunction>> {
  const found = new Map<string, CustomFunction>();
  Object.assign(globalThis, { CustomFunctions: { associate: (id: string, run: CustomFunction) => found.set(id, run) } });
  new Script(await bundleFunctions('ko')).runInThisContext();
  return found;
}

/** Prints the measures; true when all hold. */
export async function runCalls(): Promise<boolean> {
  const functions = await shipped();
  console.log(`Calls: the dearest example of each function, a second on one core (at least ${LEAST.toLocaleString('en')})`);
  let good = true;
  for (const [id, list] of Object.entries(examples)) {
    const run = functions.get(id);
    if (!run) throw new Error(`no function ${id}`);
    const measured = list.flatMap((example) => {
      const given = givenIn(example);
      if (!answers(run, given)) return [];
      const made = Array.from({ length: ROWS }, (_, row) => given.map((value, place) => varied(value, row + place)));
      const rows = (JSON.parse(JSON.stringify(made)) as unknown[][]).filter((values) => answers(run, values));
      if (rows.length < ROWS / 2) throw new Error(`${example.formula}: too few of its rows answer`);
      return [{ formula: example.formula, rate: perSecond(run, rows) }];
    });
    const slowest = measured.sort((a, b) => a.rate - b.rate)[0];
    if (!slowest) throw new Error(`no example of ${id} answers`);
    const holds = slowest.rate >= LEAST;
    good &&= holds;
    console.log(`  ${holds ? 'ok  ' : 'OVER'} ${id}: ${(slowest.rate / 1e6).toFixed(1)} million, ${slowest.formula}`);
  }
  return good;
}
