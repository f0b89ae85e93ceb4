/**
 * Single calls of every function of the script that Excel loads, with the arguments of the worked examples of its help: how many a second on one core.
 * What counts is the dearest example of each that answers (an error is thrown, which costs more than any answer).
 */
import { Script } from 'node:vm';
import { bundleFunctions } from '../../src/functions/build/bundle';
import { examples } from '../../src/functions/help/examples';
import type { CustomFunction } from '../../src/functions/registry';
import { callIn } from '../functions/formula';
import { worked } from './clock';

const LEAST = 2_000_000;
const CALLS = 100_000;
const ROUNDS = 5;
/** Where it seems to be too slow, the engine may not have compiled what it runs yet. */
const MORE_ROUNDS = 25;

function perSecond(run: () => unknown): number {
  let best = Infinity;
  for (let round = 0; round < ROUNDS || (CALLS / best < LEAST / 1_000 && round < MORE_ROUNDS); round += 1) {
    const started = worked();
    for (let at = 0; at < CALLS; at += 1) run();
    best = Math.min(best, worked() - started);
  }
  return (CALLS / best) * 1_000;
}

const answers = (run: () => unknown): boolean => {
  try {
    run();
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
    const measured = list.flatMap((example) => {
      const run = callIn(example, functions);
      return answers(run) ? [{ formula: example.formula, rate: perSecond(run) }] : [];
    });
    const slowest = measured.sort((a, b) => a.rate - b.rate)[0];
    if (!slowest) throw new Error(`no example of ${id} answers`);
    const holds = slowest.rate >= LEAST;
    good &&= holds;
    console.log(`  ${holds ? 'ok  ' : 'OVER'} ${id}: ${(slowest.rate / 1e6).toFixed(1)} million, ${slowest.formula}`);
  }
  return good;
}
