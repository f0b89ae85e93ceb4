/**
 * Checking a ledger of 100,000 rows: the whole catalogue beside a loop by hand that makes the same findings, beside the checks of single
 * rows in zod, and one edited cell. The rounds take turns, so that what disturbs the machine disturbs all of them.
 */
import { date } from '../../src/domain';
import { openSession, type CheckOptions, type SheetBlock } from '../../src/checking';
import { checkByHand } from './by-hand';
import { worked } from './clock';
import { SheetEngine } from '../../src/checking/engine/sheet-engine';
import { RULES } from '../../src/checking/rules';
import { edition } from '../../src/law';
import { TableFinder } from '../../src/reading/find-table';
import { Grid } from '../../src/reading/grid';
import { openTable } from '../../src/reading/table/table';
import { BOOK, FIRST_ROW, makeLedger, ROWS } from './ledger';
import { checkRowsWithZod, ROW_RULES } from './zod-rows';

const MOST = 3;
const FRAME = 16;
const EDITS = 200;
const options: CheckOptions = { facts: { appliedOn: date('2014-02-14'), hasRdLab: true, isSme: true } };

function timed(run: () => unknown): number {
  const started = worked();
  run();
  return worked() - started;
}
const part = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] as number;

function agree(who: string, theirs: readonly string[], ours: readonly string[]): void {
  const first = ours.findIndex((one, index) => one !== theirs[index]);
  if (first >= 0 || ours.length !== theirs.length) throw new Error(`${who} finds ${theirs[first < 0 ? ours.length : first]}, the check ${ours[first]}`);
}

/** Of the workbook as a whole, or read out of sentences, which no loop does in a few lines: not compared, but paid for in our time. */
const BEYOND = /^(below-|condition-|category-suggested)/;

/** All of them have to find the same before their times mean anything. */
function compare(block: SheetBlock): number {
  const { result } = openSession([block], options);
  const ours = result.findings
    .filter(({ ruleId }) => !BEYOND.test(ruleId))
    .map(({ ruleId, address }) => `${ruleId} ${address}`)
    .sort();
  const hand = checkByHand(block);
  agree('the loop by hand', hand.findings.filter((one) => !BEYOND.test(one)).sort(), ours);
  agree(
    'zod',
    checkRowsWithZod(block).sort(),
    ours.filter((one) => ROW_RULES.includes(one.split(' ')[0] as string)),
  );
  const recognised = [...hand.byLine.values()].reduce((sum, line) => sum + line.recognised, 0);
  if (recognised !== result.summary.recognised) throw new Error(`recognised: ${recognised} by hand, ${result.summary.recognised} by the check`);
  return ours.length;
}

/** The rules of single rows alone, over the table read anew: the work that the schema does. */
function rowRules(block: SheetBlock): unknown {
  const law = edition('2013-60');
  const found = new TableFinder(new Grid(block), law).find();
  if (!found.found) throw new Error('the table of the bench is not found');
  const own = RULES.filter((rule) => ROW_RULES.includes(rule.meta.id));
  const period = { from: date('2013-01-01'), to: date('2013-12-31') };
  const steps = SheetEngine.inSteps(openTable(block, found, law), own, { counts: 'ledger', facts: options.facts ?? {}, deciding: law, period });
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value.collect();
}

function edits(block: SheetBlock): number[] {
  const session = openSession([block], options);
  void session.result;
  return Array.from({ length: EDITS }, (_, at) => {
    const row = FIRST_ROW + ((at * 7_919) % ROWS);
    const edited: SheetBlock = { ...block, top: row, left: BOOK, values: [[1_000_000 + at]], formulas: new Map(), hiddenRows: new Set(), merges: [] };
    return timed(() => void session.patch(edited).findings);
  });
}

/** Prints the measures; true when all hold. */
export function run(ROUNDS = 12): boolean {
  const block = makeLedger();
  const findings = compare(block);
  const [ours, hand, zod, single]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    hand.push(timed(() => checkByHand(block)));
    ours.push(timed(() => openSession([block], options).result));
    zod.push(timed(() => checkRowsWithZod(block)));
    single.push(timed(() => rowRules(block)));
  }
  const [byUs, byHand, byZod, rowsByUs] = [Math.min(...ours), Math.min(...hand), Math.min(...zod), Math.min(...single)];
  const times = edits(block);
  const [median, late] = [part(times, 0.5), part(times, 0.95)];
  const lines: readonly (readonly [good: boolean, text: string])[] = [
    [
      byUs <= MOST * byHand,
      `the whole catalogue: ${byUs.toFixed(0)} ms, by hand ${byHand.toFixed(0)} ms, ratio ${(byUs / byHand).toFixed(2)} (at most ${MOST})`,
    ],
    [
      rowsByUs < 2 * byZod,
      `the rules of single rows alone: ${rowsByUs.toFixed(0)} ms, the same in zod ${byZod.toFixed(0)} ms, ratio ${(rowsByUs / byZod).toFixed(2)} (at most 2: zod reads no sheet and writes no sentence)`,
    ],
    [median < FRAME, `one cell edited: median ${median.toFixed(2)} ms, 95 % within ${late.toFixed(2)} ms (median below ${FRAME})`],
  ];
  console.log(`Sheet: ${ROWS.toLocaleString('en')} rows, ${findings.toLocaleString('en')} findings, least of ${ROUNDS} rounds`);
  for (const [good, text] of lines) console.log(`  ${good ? 'ok  ' : 'OVER'} ${text}`);
  return lines.every(([good]) => good);
}
