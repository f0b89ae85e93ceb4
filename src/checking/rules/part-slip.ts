/** A month or quarter of a row about a thousand times the others of it. */
import { text } from '../../domain';
import type { Row } from '../../reading/table/row';
import type { Hit } from '../engine/rule';
import { number } from '../message-formatting';
import { partColumns } from './across-sums';

/** Fewer of them tell nothing about what is usual. */
const ENOUGH = 4;
const SLIP = 1_000;
/** How far it must lie above all the others. */
const GAP = 20;

export function partSlip(row: Row): Hit | undefined {
  const { sums, added } = row.table.understanding;
  if ((sums === undefined && added?.book === undefined) || row.table.understanding.sparse === true) return undefined;
  const amounts = partColumns(row.table).flatMap((column) => {
    const n = row.table.grid.own(row.row, column);
    return typeof n === 'number' && n > 0 ? [{ column, n }] : [];
  });
  if (amounts.length < ENOUGH) return undefined;
  const [top, next] = [...amounts].sort((a, b) => b.n - a.n) as [(typeof amounts)[number], (typeof amounts)[number]];
  const low = amounts.reduce((least, { n }) => Math.min(least, n), next.n);
  if (top.n <= next.n * GAP || top.n / SLIP < low / 3 || top.n / SLIP > next.n * 3) return undefined;
  return {
    row: row.row,
    column: top.column,
    message: text(
      `단위를 잘못 적은 듯합니다: ${number(top.n)} (같은 행의 다른 금액 ${number(low)} ~ ${number(next.n)})`,
      `The unit looks wrong: ${number(top.n)}, while the others of the row lie between ${number(low)} and ${number(next.n)}`,
    ),
  };
}
