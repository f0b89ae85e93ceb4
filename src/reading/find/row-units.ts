/** A column that says of each row in what unit, or in what currency, its amount is: 원, 천원, USD. */
import { numberOf } from '../amount-columns';
import { SAYS_WON } from '../currency';
import { isForeignCode } from '../foreign-codes';
import type { ColumnRole } from '../model';
import { cellText, normalizeLabel } from '../text';
import { readUnit } from '../units';
import { FEW_ROWS, middle, type SheetView } from './sheet-view';

/** The column is filled in so many of the rows that have an amount. */
const MOST = 0.8;
/** So many times as much stand in rows of won as in those of another currency, and the latter are no won. Ours. */
const NO_WON = 20;
/** A unit is a short word. */
const SHORT = 12;

/** Won that an amount of the row is counted in; 0 where it is none of won; undefined where the cell says neither. */
export function wonOfUnit(said: string): number | undefined {
  if (said === '' || said.length > SHORT) return undefined;
  return isForeignCode(said) ? 0 : readUnit(said);
}

/** What the rows with an amount say of its unit, by the column that says it. */
export function rowUnitsOf(
  on: SheetView,
  { book, ...others }: Readonly<Partial<Record<ColumnRole, number>>>,
  rows: readonly number[],
  firstRow: number,
): { readonly column: number; readonly scaled: boolean } | undefined {
  if (book === undefined || SAYS_WON.test(normalizeLabel(on.headOf(rows, book)))) return undefined;
  const amounts = on.sampled(firstRow).flatMap((row) => {
    const n = numberOf(on.grid.own(row, book));
    return n === undefined || n === 0 ? [] : [{ row, n: Math.abs(n) }];
  });
  const held = new Set([book, others.category, others.date]);
  for (let column = on.grid.block.left; column <= on.grid.right; column += 1) {
    if (held.has(column)) continue;
    const said: { readonly won: number; readonly n: number }[] = [];
    let strange = false;
    for (const { row, n } of amounts) {
      const words = cellText(on.grid.at(row, column));
      if (words === '') continue;
      const won = wonOfUnit(words);
      strange ||= won === undefined;
      // Most columns are known not to be one by their first cell.
      if (strange) break;
      said.push({ won: won as number, n });
    }
    if (strange || said.length < FEW_ROWS || said.length < amounts.length * MOST) continue;
    const units = new Set(said.map(({ won }) => won));
    const scaled = [...units].some((won) => won > 1);
    if (units.size === 1 && !scaled) continue;
    const of = (isAbroad: boolean): number => middle(said.filter(({ won }) => (won === 0) === isAbroad).map(({ n }) => n));
    // Beside a currency the amounts may be in won already: then they are as large as the others.
    if (units.has(0) && !scaled && of(true) * NO_WON > of(false)) continue;
    return { column, scaled };
  }
  return undefined;
}
