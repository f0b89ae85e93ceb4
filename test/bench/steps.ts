/**
 * The first check of 100,000 rows as the pane makes it, in steps between which the page breathes: the longest of them, and what the first run of a
 * process takes against a warm one.
 */
import { openSessionInSteps } from '../../src/checking';
import { blocked, worked } from './clock';
import { makeLedger, makeMonths, ROWS } from './ledger';
import { shapes } from './scaling';

const LONGEST = 50;
const ROUNDS = 6;

/** A sheet, a sheet a month, and one a month of three years. */
const SHEETS = [1, 12, 36];

/** Prints the measures; true when all hold. */
export async function runSteps(): Promise<boolean> {
  console.log(`Steps: ${ROWS.toLocaleString('en')} rows checked as the pane does`);
  let good = true;
  for (const sheets of SHEETS) good = (await stepsOf(sheets)) && good;
  return good;
}

async function stepsOf(sheets: number): Promise<boolean> {
  const blocks = sheets === 1 ? [makeLedger()] : makeMonths(sheets);
  let first: number | undefined;
  let warm = Infinity;
  let longest = Infinity;
  let firstLongest = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    let slowest = 0;
    const begun = worked();
    let since = blocked();
    const session = await openSessionInSteps(blocks, shapes.options, () => {
      slowest = Math.max(slowest, blocked() - since);
      since = blocked();
      return Promise.resolve();
    });
    void session.result;
    slowest = Math.max(slowest, blocked() - since);
    if (first === undefined) [first, firstLongest] = [worked() - begun, slowest];
    else [warm, longest] = [Math.min(warm, worked() - begun), Math.min(longest, slowest)];
  }
  const good = longest <= LONGEST && firstLongest <= LONGEST;
  console.log(
    `  ${good ? 'ok  ' : 'OVER'} ${sheets === 1 ? 'one sheet' : `${sheets} sheets`}: longest step ${longest.toFixed(0)} ms warm, ${firstLongest.toFixed(0)} ms in the first run (at most ${LONGEST}); all of it first ${(first as number).toFixed(0)} ms, warm ${warm.toFixed(0)} ms`,
  );
  return good;
}
