/** Which kind the tables of a workbook are that hold nothing but lines and amounts: decided of all of them together, for a part of two lines is what one of five is. */
import type { Edition } from '../law/types';
import { amountRows, lineOfRow, uncountedSheet } from './excluded-sheets';
import { isBare, linedAmong, partsOf, type Lined, type LinedTable } from './lined';
import { lineIn } from './loose-costs';
import type { SheetKind } from './model';

/** A list of so many lines is a statement by itself. */
const LISTED = 3;

/** So many rows are looked at in one step. */
const STEP = 2_048;

/** What tables come to by line, in won. */
function* byLineOf(tables: readonly LinedTable[], edition: Edition): Generator<void, ReadonlyMap<string, number>> {
  const sums = new Map<string, number>();
  for (const table of tables)
    for (const [at, { row, won }] of (yield* amountRows.inSteps(table)).entries()) {
      if (at % STEP === STEP - 1) yield;
      const line = lineOfRow(table, row, edition);
      sums.set(line, (sums.get(line) ?? 0) + won);
    }
  return sums;
}

/**
 * The kinds of those tables of a workbook whose kind no table can say by itself. Without a ledger beside them all lists of lines are statements as one of them
 * is; beside one a list that, with the ledger, makes what another one says, or whose lines no ledger has, is a part and counts with it.
 *
 * @param tables those that are shown and of whose kind nobody said anything
 * @param said those whose kind a person said, and further tables of the same sheets
 * @param edition by whose lines they are read
 * @returns by sheet its kind
 */
export function* kindsAcross(tables: readonly LinedTable[], said: readonly LinedTable[], edition: Edition): Generator<void, ReadonlyMap<string, SheetKind>> {
  const spent = tables.filter((table) => uncountedSheet(table) === undefined);
  const lined = linedAmong(spent.filter(isBare), edition);
  const kinds = new Map<string, SheetKind>();
  if (lined.length === 0 || spent.length + said.length < 2) return kinds;
  const own = new Set(lined.map(({ table }) => table));
  const isLined = new Set(linedAmong(said.filter(isBare), edition).map(({ table }) => table));
  const further = [...spent.filter((table) => !own.has(table)), ...said.filter((table) => table.understanding.kind === 'ledger' || !isLined.has(table))];
  const ledgers = further.filter(({ understanding }) => understanding.kind === 'ledger');
  if (ledgers.length === 0) {
    const isStatement = ({ lines }: Lined): boolean => lines.size >= LISTED;
    // A statement in another form may hold what these say.
    if (further.length === 0 && lined.some(isStatement)) for (const { table } of lined) kinds.set(table.sheetId, 'statement');
    return kinds;
  }
  const sums = yield* byLineOf(ledgers, edition);
  const parts = new Set<Lined>();
  for (const whole of lined) {
    const others = lined.filter((one) => one !== whole);
    for (const part of partsOf(whole, others, sums) ?? []) parts.add(part);
  }
  const isKnown = (line: string): boolean => lineIn(edition, line) !== undefined;
  const isApart = ({ lines }: Lined): boolean => [...lines.keys()].every((line) => !sums.has(line) && isKnown(line));
  // Where the lines of a ledger stand elsewhere than in its rows, nobody knows which it has.
  const apart = parts.size === 0 && [...sums.keys()].every(isKnown) ? lined.filter(isApart) : [];
  for (const one of [...parts, ...apart]) kinds.set(one.table.sheetId, 'ledger');
  return kinds;
}
