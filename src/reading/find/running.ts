/** Columns of periods each of which says all that was spent up to its own: `1분기말 | 2분기말 | …`. */
import { type AmountColumn, spanOf } from '../amount-columns';
import { normalizeLabel } from '../text';
import { isSumOfPeriods } from './carried';
import type { PeriodColumns } from './period-columns';
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
