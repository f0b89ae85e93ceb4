/** A column of rates of exchange beside amounts of which no heading says that they are won. */
import { numberOf, RATE } from '../amount-columns';
import { RATE_HEAD, SAYS_WON } from '../currency';
import type { ColumnRole, Understanding } from '../model';
import { normalizeLabel } from '../text';
import { middle, type SheetView } from './sheet-view';

/** It says of itself that it is a rate of exchange. */
const EXCHANGE = /환율|exchangerate|fxrate|krw\/[a-z]{3}|[a-z]{3}\/krw|원\/(?:\$|달러|usd|eur|유로|100?엔)/;
/** What an hour, a day or a piece costs is another rate. */
const PRICE = /시간|일당|시급|단가|hour|day|daily|unit|labor|labour/;
/** A share is not greater. */
const WHOLE = 100;

/**
 * The column of the rates, by its heading, or by what stands below one that only says that it is a rate.
 *
 * @param on the sheet
 * @param columns what its columns were taken for
 * @param rows the rows of the heading
 * @param firstRow the first row below it
 * @returns undefined where there is none, or the amounts are said to be won
 */
export function rateBeside(
  on: SheetView,
  columns: Readonly<Partial<Record<ColumnRole, number>>>,
  rows: readonly number[],
  firstRow: number,
): Understanding['rateBeside'] {
  const { book } = columns;
  if (on.corrections.columns?.book !== undefined || on.corrections.unit !== undefined) return undefined;
  if (book === undefined || SAYS_WON.test(normalizeLabel(on.headOf(rows, book)))) return undefined;
  for (let column = on.grid.block.left; column <= on.grid.right; column += 1) {
    const heading = on.headOf(rows, column).slice(0, 40);
    const name = normalizeLabel(heading);
    if (column === book || name === '') continue;
    const isExchange = EXCHANGE.test(name) || RATE_HEAD.test(name);
    if (!isExchange && (!RATE.test(name) || PRICE.test(name) || Object.values(columns).includes(column) || !areNoShares(on, column, firstRow))) continue;
    return { column, heading };
  }
  return undefined;
}

function areNoShares(on: SheetView, column: number, firstRow: number): boolean {
  const rates = on.sampled(firstRow).flatMap((row) => numberOf(on.grid.own(row, column)) ?? []);
  return rates.length > 0 && middle(rates) > WHOLE;
}
