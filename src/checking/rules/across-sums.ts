import { unitIn } from '../../reading/units';
import type { SheetBlock } from '../../sheet/model';
import { NEVER, numberOf } from '../../reading/amount-columns';
import { cellText, normalizeLabel } from '../../reading/text';
import type { AcrossSum } from '../../reading/model';
import type { Row, RowTable } from '../../reading/table/row';

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
    const said = numberOf(table.grid.own(row, across.total), table.unit);
    const own = across.of.map((column) => numberOf(table.grid.own(row, column), table.unit));
    if (said === undefined || own.every((n) => n === undefined)) return [];
    const sum = own.reduce<number>((total, n) => total + (n ?? 0), 0);
    return Math.abs(said - sum) > allowed(table.unit, across.of.length) ? [{ ...across, said, sum }] : [];
  });
}

/** 소계 of a quarter or the like that its 장부 and 조정 take below zero. */
export function negativeParts({ table, row }: Row): { readonly total: number; readonly book: number; readonly adjustment: number }[] {
  return (table.understanding.sums ?? []).flatMap(({ total, of, subtotal }) => {
    const [book, adjustment] = of.map((column) => numberOf(table.grid.own(row, column), table.unit) ?? 0) as [number, number];
    return subtotal === true && book >= 0 && book + adjustment < 0 ? [{ total, book, adjustment }] : [];
  });
}

/** Columns that hold amounts of a part only: months, quarters, projects. */
export function partColumns({ grid, understanding: { sums = [], added = {}, columns, headerRows, sparse } }: RowTable): readonly number[] {
  // A column a line: each has a table of its own.
  if (sparse === true) return [];
  const main = new Set([columns.book, columns.adjustment, columns.subtotal]);
  const parts = new Set<number>();
  for (const own of Object.values(added)) for (const column of own) parts.add(column);
  // 소계 of a part follows from its own columns.
  const computed = new Set(sums.flatMap(({ total, subtotal }) => (subtotal === true ? [total] : [])));
  const nameOf = (column: number): string => normalizeLabel(headerRows.map((row) => cellText(grid.at(row, column))).join(' '));
  for (const { of } of sums) {
    // Plan and variance make the actual too, but no total of theirs is a cost.
    if (of.some((column) => NEVER.test(nameOf(column)) || /^var/.test(nameOf(column)))) continue;
    for (const column of of) if (!main.has(column) && !computed.has(column)) parts.add(column);
  }
  return [...parts].sort((a, b) => a - b);
}

/** Won that the amounts of a summary may be in: the units that its sheet names, else won or thousands. */
export function unitsOf({ values }: SheetBlock): readonly number[] {
  const units = new Set<number>();
  for (const cells of values)
    for (const value of cells) {
      const won = typeof value === 'string' ? unitIn(value).won : undefined;
      if (won !== undefined) units.add(won);
    }
  return units.size > 0 ? [...units] : [1, 1_000];
}
