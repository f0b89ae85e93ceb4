/**
 * The first check of 100,000 rows as the pane makes it, in steps between which the page breathes: the longest of them, and what the first run of a
 * process takes against a warm one. Each kind of ledger in a process of its own: what one has run is warm for the next.
 */
import { openSession, openSessionInSteps, type CellValue } from '../../src/checking';
import { blocked, worked } from './clock';
import { EDIT_CASES, ledgersOf } from './edits';
import { BOOK, CATEGORY, FIRST_ROW, makeLedger, ROWS } from './ledger';
import { shapes } from './scaling';

const LONGEST = 50;
const ROUNDS = 6;
/** Of kinds that are checked slowly less tell the same. */
const FEW_ROUNDS = 3;
const ANEW = 'an edit by which a sheet is read anew';

/** A sheet, a sheet a month, one a month of three years; and every kind of ledger that makes an edit dear. */
export const STEP_CASES: readonly string[] = [...EDIT_CASES, ANEW];

/** Prints the measures; true when all hold. */
export async function runSteps(name: string): Promise<boolean> {
  console.log(`Steps: ${ROWS.toLocaleString('en')} rows checked as the pane does`);
  return name === ANEW ? stepsAnew() : stepsOf(name);
}

/** A ledger whose lines stand in the first row of each group: an edit may say something of the rows below, so all of it is read anew. */
function stepsAnew(): boolean {
  const block = makeLedger();
  const group = { line: null as CellValue };
  const values = block.values.map((row, at) => {
    if (at < FIRST_ROW || row[CATEGORY] !== group.line) {
      group.line = row[CATEGORY] ?? null;
      return row;
    }
    return row.map((cell, column) => (column === CATEGORY ? null : cell));
  });
  const session = openSession([{ ...block, values }], shapes.options);
  void session.result;
  const [slowest, all]: [number[], number[]] = [[], []];
  for (let edit = 0; edit < ROUNDS; edit += 1) {
    const row = FIRST_ROW + ((edit * 7_919) % (values.length - FIRST_ROW - 1));
    const steps = session.patchInSteps({
      ...block,
      top: row,
      left: BOOK,
      values: [[1_000_000 + edit]],
      formulas: new Map(),
      hiddenRows: new Set(),
      merges: [],
    });
    const begun = worked();
    let longest = 0;
    for (let done = false; !done;) {
      const since = blocked();
      done = steps.next().done === true;
      longest = Math.max(longest, blocked() - since);
    }
    slowest.push(longest);
    all.push(worked() - begun);
  }
  // The first of them is that of a page that was just opened.
  const [first, warm] = [slowest[0] as number, Math.min(...slowest.slice(1))];
  const good = warm <= LONGEST && first <= LONGEST;
  console.log(
    `  ${good ? 'ok  ' : 'OVER'} ${ANEW}: longest step ${warm.toFixed(0)} ms warm, ${first.toFixed(0)} ms the first time (at most ${LONGEST}); all of it ${Math.min(...all).toFixed(0)} ms`,
  );
  return good;
}

async function stepsOf(name: string): Promise<boolean> {
  const blocks = ledgersOf(name);
  const rounds = /sheet/.test(name) ? ROUNDS : FEW_ROUNDS;
  let first: number | undefined;
  let warm = Infinity;
  let longest = Infinity;
  let firstLongest = 0;
  for (let round = 0; round < rounds; round += 1) {
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
    `  ${good ? 'ok  ' : 'OVER'} ${name}: longest step ${longest.toFixed(0)} ms warm, ${firstLongest.toFixed(0)} ms in the first run (at most ${LONGEST}); all of it first ${(first as number).toFixed(0)} ms, warm ${warm.toFixed(0)} ms`,
  );
  return good;
}
