/** Columns of periods each of which says all that was spent up to its own: `1분기말 | 2분기말 | …`. */
import { type AmountColumn, NEVER, type Relation, spanOf } from '../amount-columns';
import { PLANNED } from '../period-names';
import { normalizeLabel } from '../text';
import { COMMITTED, isSumOfPeriods } from './carried';
import type { PeriodColumns, Told } from './told-periods';
import type { SheetView } from './sheet-view';

/** A slip in so few steps undoes none of them. */
const SLIPS = 0.05;
/** So many of the rows that are filled more than once grow. */
const GROWN = 0.4;
const RUNNING = /누계|누적|까지의?(합|금액)|yeartodate|ytd|cumulative|runningtotal/;
/** How things stand at the end of a period. */
const AT_END = /말\)?$|현재|기준|누계|누적|까지|endof|asof|atend|ytd|yearend|todate/;

/**
 * Whether the columns of the periods are running totals. `sure`: they never fall and grow, and their headings say how things stood at the end, or a sum
 * behind them is the last of them; or they grow as running totals do, and the sheet speaks of such. `maybe`: they grow so, and nothing says what they are.
 *
 * @param on the sheet
 * @param amounts its columns of amounts
 * @param periods those that are about periods
 */
export function runningIn(on: SheetView, amounts: readonly AmountColumn[], periods: PeriodColumns): 'sure' | 'maybe' | undefined {
  const parts = amounts.filter(({ column }) => periods.parts.includes(column));
  if (parts.length < 2 || periods.ways.size > 0 || periods.sums.some(({ of }) => of.some((column) => periods.parts.includes(column)))) return undefined;
  // They begin anew with each year.
  const spans = parts.map(({ heading }) => spanOf(heading));
  const years = new Set(spans.flatMap((span) => span?.year ?? []));
  if (years.size > 1 || spans.some((span, at) => span === undefined || (at > 0 && span.first < (spans[at - 1]?.first ?? 0)))) return undefined;
  const { falls, rises, grown, steps, rows } = stepsOf(parts);
  if (rises === 0 || falls > steps * SLIPS) return undefined;
  const grows = rows > 0 && grown >= rows * GROWN;
  const saysEnd = parts.every(({ heading }) => AT_END.test(normalizeLabel(heading)));
  if (saysEnd || endsInSum(amounts, parts)) return 'sure';
  return grows ? (on.says(RUNNING) ? 'sure' : 'maybe') : undefined;
}

/** Columns each of which holds all of the one before it, and more. */
interface Chain {
  /** From the shortest to the longest. */
  readonly columns: readonly number[];
  /** The last one says by its heading that it is the whole. */
  readonly isSure: boolean;
}
const YEAR = 12;

/**
 * Periods that begin together and grow, in their headings and in the rows alike: `1분기 | 상반기 누적 | 3분기 누적 | 연간`, also from the right to the left. What stands
 * behind the last of them without a period goes on with them where it is never less.
 *
 * @param amounts the columns that hold amounts, in the order of the sheet
 * @param relations which of them are the sums of others in their rows
 * @param told those that are about periods
 * @returns undefined where one of the periods begins elsewhere, or the amounts do not grow with them
 */
export function chainIn(amounts: readonly AmountColumn[], relations: ReadonlyMap<number, Relation>, told: readonly Told[]): Chain | undefined {
  const ordered = told.filter(({ period }) => period.says !== 'plan').sort((a, b) => a.period.last - b.period.last);
  const [first, second] = ordered;
  const longest = ordered[ordered.length - 1];
  if (!first || !second || !longest || new Set(ordered.flatMap(({ period }) => period.year ?? [])).size > 1) return undefined;
  const way = Math.sign(second.column - first.column);
  const follows = ({ column, period }: Told, at: number): boolean => {
    const before = ordered[at - 1];
    const begins = period.says === 'running' || period.first === first.period.first;
    return begins && (!before || (period.last > before.period.last && Math.sign(column - before.column) === way));
  };
  if (!ordered.every(follows)) return undefined;
  const amountOf = (column: number): AmountColumn | undefined => amounts.find((one) => one.column === column);
  const chain = ordered.flatMap(({ column }) => amountOf(column) ?? []);
  if (chain.length < ordered.length || !chain.every((one, at) => at === 0 || grows(chain[at - 1] as AmountColumn, one))) return undefined;
  const isWhole = longest.period.last - first.period.first + 1 >= YEAR;
  for (let at = amounts.indexOf(chain[chain.length - 1] as AmountColumn) + way; !isWhole; at += way) {
    const [before, next] = [chain[chain.length - 1] as AmountColumn, amounts[at]];
    const sum = next && relations.get(next.column);
    if (!next || told.some(({ column }) => column === next.column) || !grows(before, next)) break;
    const name = normalizeLabel(next.heading);
    if ((NOT_SPENT.some((pattern) => pattern.test(name)) && !RUNNING.test(name)) || (sum?.kind === 'sum' && sum.of.some((one) => one !== before.column))) break;
    chain.push(next);
  }
  const { column, heading } = chain[chain.length - 1] as AmountColumn;
  return { columns: chain.map((one) => one.column), isSure: column === longest.column || isSumOfPeriods(heading) || RUNNING.test(normalizeLabel(heading)) };
}
const NOT_SPENT = [NEVER, PLANNED, COMMITTED];

/** In nearly no row it is less than the other, and in some it is more. */
function grows({ values: before }: AmountColumn, { values: after }: AmountColumn): boolean {
  let [falls, rises] = [0, 0];
  before.forEach((n = 0, row) => {
    const next = after[row] ?? 0;
    if (next < n - 1.01) falls += 1;
    if (next > n) rises += 1;
  });
  return rises > 0 && falls <= (falls + rises) * SLIPS;
}

/** From each filled cell to the next one of its row, and how many rows have more than one. */
function stepsOf(parts: readonly AmountColumn[]): Record<'falls' | 'rises' | 'grown' | 'steps' | 'rows', number> {
  let [falls, rises, grown, steps, rows] = [0, 0, 0, 0, 0];
  const height = parts[0]?.values.length ?? 0;
  for (let at = 0; at < height; at += 1) {
    const filled = parts.flatMap(({ values }) => values[at] ?? []);
    const [first, last] = [filled.find((n) => n !== 0) ?? 0, filled[filled.length - 1] ?? 0];
    if (filled.filter((n) => n !== 0).length < 2) continue;
    rows += 1;
    for (let place = 1; place < filled.length; place += 1) {
      const step = (filled[place] as number) - (filled[place - 1] as number);
      steps += 1;
      if (step < 0) falls += 1;
      if (step > 0) rises += 1;
    }
    if (last >= first * Math.min(2, Math.max(1.5, filled.length * 0.5))) grown += 1;
  }
  return { falls, rises, grown, steps, rows };
}

/** Behind them a sum of the periods says the same as the last of them in each row, where others hold something too. */
function endsInSum(amounts: readonly AmountColumn[], parts: readonly AmountColumn[]): boolean {
  const last = parts[parts.length - 1] as AmountColumn;
  return amounts.some(({ column, heading, values }) => {
    if (column <= last.column || !isSumOfPeriods(heading)) return false;
    let several = 0;
    const isLast = values.every((n, row) => {
      const own = last.values[row];
      if (parts.some((one) => one !== last && (one.values[row] ?? 0) !== 0)) several += 1;
      return (n ?? 0) === (own ?? 0);
    });
    return isLast && several >= 2;
  });
}
