import { numberOf } from '../../reading/amount-columns';
import type { AcrossSum } from '../../reading/model';
import type { Row } from '../../reading/table/row';

/** A column of a row that should say the sum of others in it, and does not. */
export interface WrongSum extends AcrossSum {
  readonly said: number;
  readonly sum: number;
}

/** Half a unit a part may be lost where amounts are rounded to thousands. */
const allowed = (unit: number, parts: number): number => (unit > 1 ? parts / 2 + 0.01 : 1.01);

/** The sums across a row that are wrong: those of 장부 + 조정 of a quarter, or all the others. */
export function wrongSums({ table, row }: Row, subtotals: boolean): WrongSum[] {
  return (table.understanding.sums ?? []).flatMap((across) => {
    if ((across.subtotal === true) !== subtotals) return [];
    const said = numberOf(table.grid.own(row, across.total));
    const own = across.of.map((column) => numberOf(table.grid.own(row, column)));
    if (said === undefined || own.every((n) => n === undefined)) return [];
    const sum = own.reduce<number>((total, n) => total + (n ?? 0), 0);
    return Math.abs(said - sum) > allowed(table.unit, across.of.length) ? [{ ...across, said, sum }] : [];
  });
}
