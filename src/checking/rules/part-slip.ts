/** A month or quarter of a row about a thousand times the others of it, or a thousandth of them. */
import { text } from '../../domain';
import type { Row } from '../../reading/table/row';
import type { Hit } from '../engine/rule';
import { number } from '../message-formatting';
import { partColumns } from './across-sums';

/** Fewer of them tell nothing about what is usual. */
const ENOUGH = 4;
const SLIP = 1_000;
/** How far it must lie above or below all the others. */
const GAP = 20;

interface Part {
  readonly column: number;
  readonly n: number;
}

export function partSlip(row: Row): Hit | undefined {
  const { sums, added } = row.table.understanding;
  if ((sums === undefined && added?.book === undefined) || row.table.understanding.sparse === true) return undefined;
  const amounts = partColumns(row.table).flatMap((column) => {
    const n = row.table.grid.own(row.row, column);
    return typeof n === 'number' && n > 0 ? [{ column, n }] : [];
  });
  if (amounts.length < ENOUGH) return undefined;
  const sorted = [...amounts].sort((a, b) => a.n - b.n);
  const [bottom, low] = sorted as [Part, Part];
  const [high, top] = sorted.slice(-2) as [Part, Part];
  const isLike = (n: number, least: number, most: number): boolean => n >= least / 3 && n <= most * 3;
  if (top.n > high.n * GAP && isLike(top.n / SLIP, bottom.n, high.n)) return hit(row, top, bottom.n, high.n);
  if (bottom.n * GAP < low.n && isLike(bottom.n * SLIP, low.n, top.n)) return hit(row, bottom, low.n, top.n);
  return undefined;
}

function hit(row: Row, { column, n }: Part, low: number, high: number): Hit {
  return {
    row: row.row,
    column,
    message: text(
      `단위를 잘못 적은 듯합니다: ${number(n)} (같은 행의 다른 금액 ${number(low)} ~ ${number(high)})`,
      `The unit looks wrong: ${number(n)}, while the others of the row lie between ${number(low)} and ${number(high)}`,
    ),
  };
}
