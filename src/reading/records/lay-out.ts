/**
 * A cost that is written over several cells (a card of labels and values, or a column of a table that lies on its side) laid out as a row: the fields
 * become columns under their labels, and each cell remembers where it stands in the sheet.
 */
import { a1, parseA1 } from '../../sheet/a1';
import type { CellPlace, CellValue, LaidCell, SheetBlock } from '../../sheet/model';
import type { Grid } from '../grid';

/** A field of the costs: its label, and where that stands first. */
export interface Field {
  readonly label: string;
  readonly place: CellPlace;
}
/** One cost: the cell of each field, in the order of the fields; `value` where it is a part of what stands there. */
export type LaidRow = readonly ((CellPlace & { readonly value?: CellValue }) | undefined)[];

const keyOf = (row: number, column: number): number => row * 16_384 + column;

/** The block with a heading in sheet row `head` and the costs below it; what stands above stays as it is. */
export function layOut(grid: Grid, head: number, fields: readonly Field[], rows: readonly LaidRow[]): SheetBlock {
  const { block } = grid;
  const values: CellValue[][] = [];
  const places: (LaidCell | undefined)[][] = [];
  const cellAt = ({ row, column }: CellPlace): LaidCell => {
    const formula = grid.formula(row, column);
    return formula === undefined ? { row, column } : { row, column, formula };
  };
  for (let row = block.top; row < head; row += 1) {
    const own = block.values[row - block.top] ?? [];
    values.push([...own]);
    places.push(own.map((_, at) => cellAt({ row, column: block.left + at })));
  }
  values.push(fields.map(({ label }) => label));
  places.push(fields.map(({ place }) => place));
  const hiddenRows = new Set<number>([...block.hiddenRows].filter((row) => row < head));
  for (const cells of rows) {
    const first = cells.find((cell) => cell !== undefined);
    if (first && block.hiddenRows.has(first.row)) hiddenRows.add(block.top + values.length);
    values.push(cells.map((cell) => (cell === undefined ? null : (cell.value ?? grid.own(cell.row, cell.column)))));
    places.push(cells.map((cell) => cell && cellAt(cell)));
  }
  const there = new Map<number, CellPlace>();
  places.forEach((cells, at) =>
    cells.forEach((cell, column) => {
      if (cell && !there.has(keyOf(cell.row, cell.column))) there.set(keyOf(cell.row, cell.column), { row: block.top + at, column: block.left + column });
    }),
  );
  const scales = scalesOf(block, places.slice(head - block.top + 1));
  const { scales: _scales, mixedScales: _mixed, ...rest } = block;
  return { ...rest, values, places, merges: [], hiddenRows, formulas: formulasOf(places, there), ...(scales.size > 0 ? { scales } : {}) };
}

/** A field is shown divided where all the sheet columns that it stands in are. */
function scalesOf(block: SheetBlock, places: readonly LaidRow[]): Map<number, number> {
  const scales = new Map<number, number>();
  if (!block.scales) return scales;
  for (let at = 0; at < (places[0]?.length ?? 0); at += 1) {
    const columns = new Set(places.flatMap((cells) => cells[at]?.column ?? []));
    const found = new Set([...columns].map((column) => block.scales?.get(column)));
    const [only] = found;
    if (found.size === 1 && only !== undefined) scales.set(block.left + at, only);
  }
  return scales;
}

const REFERENCE = /\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?(?![\w(])/gi;

/** Formulas speak of cells of the sheet: here, of where those stand in the laid out table. One that cannot be said so is none that anybody can follow. */
function formulasOf(places: readonly (readonly (LaidCell | undefined)[])[], there: ReadonlyMap<number, CellPlace>): SheetBlock['formulas'] {
  const placeOf = (row: number, column: number): CellPlace | undefined => there.get(keyOf(row, column));
  const formulas = new Map<number, ReadonlyMap<number, string>>();
  places.forEach((cells, at) => {
    const own = new Map<number, string>();
    cells.forEach((cell, column) => {
      const formula = cell?.formula;
      if (formula !== undefined) own.set(column, movedFormula(formula, placeOf) ?? formula.replace(REFERENCE, '#'));
    });
    if (own.size > 0) formulas.set(at, own);
  });
  return formulas;
}

/** The formula with each reference put where its cell stands now; undefined where one of them has no place, or an area is none any more. */
export function movedFormula(formula: string, placeOf: (row: number, column: number) => CellPlace | undefined): string | undefined {
  let lost = formula.includes('!');
  const moved = formula.replace(REFERENCE, (reference) => {
    const ends = reference.split(':').map((end) => parseA1(end));
    const now = ends.map((end) => end && placeOf(end.row, end.column));
    const [from, to = from] = ends;
    const [start, end = start] = now;
    if (!from || !to || !start || !end || cellsIn(from, to) !== cellsIn(start, end)) {
      lost = true;
      return reference;
    }
    return ends.length === 1 ? a1(start.row, start.column) : `${a1(start.row, start.column)}:${a1(end.row, end.column)}`;
  });
  return lost ? undefined : moved;
}

const cellsIn = (a: CellPlace, b: CellPlace): number => (Math.abs(a.row - b.row) + 1) * (Math.abs(a.column - b.column) + 1);
