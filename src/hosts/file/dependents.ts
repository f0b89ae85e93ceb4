/** Which formulas no longer hold the value that stands beside them, after some cells were changed. */
import type { Area } from '../../sheet/model';
import { cellKey, insideArea, keyColumn, keyRow, precedentsOf, type Precedents } from './formulas';

export interface SheetFormulas {
  readonly id: string;
  readonly name: string;
  /** By cell key, without `=`. */
  readonly formulas: ReadonlyMap<number, string>;
  /** Keys of the cells that were changed. */
  readonly changed: readonly number[];
  /** Areas that an array formula fills, and those that it filled: its value stands in all of them. */
  readonly arrays: readonly Area[];
}

/** Ranges of rows that formulas look at in the same columns: which of them hold a row is found without walking through all. */
class Ranges {
  private readonly items: { top: number; bottom: number; formula: Waiting }[] = [];
  /** The furthest bottom of a range in the half of the list below a node; a segment tree over the ranges by their top. */
  private furthest: number[] = [];
  private size = 0;

  constructor(
    readonly left: number,
    readonly right: number,
  ) {}

  add(top: number, bottom: number, formula: Waiting): void {
    this.items.push({ top, bottom, formula });
  }

  ready(): void {
    this.items.sort((a, b) => a.top - b.top);
    this.size = 1;
    while (this.size < this.items.length) this.size *= 2;
    this.furthest = new Array<number>(2 * this.size).fill(-1);
    this.items.forEach(({ bottom }, i) => (this.furthest[this.size + i] = bottom));
    for (let node = this.size - 1; node > 0; node--) this.pull(node);
  }

  /** Takes out the formulas whose range holds a row between these: each is given once. */
  take(top: number, bottom: number, found: (formula: Waiting) => void): void {
    if (this.items.length > 0) this.visit(1, 0, this.size, top, bottom, found);
  }

  private pull(node: number): void {
    this.furthest[node] = Math.max(this.furthest[2 * node] as number, this.furthest[2 * node + 1] as number);
  }

  private visit(node: number, from: number, to: number, top: number, bottom: number, found: (formula: Waiting) => void): void {
    if (from >= this.items.length || (this.furthest[node] as number) < top || (this.items[from] as { top: number }).top > bottom) return;
    if (to - from === 1) {
      this.furthest[node] = -1;
      found((this.items[from] as { formula: Waiting }).formula);
      return;
    }
    const middle = (from + to) / 2;
    this.visit(2 * node, from, middle, top, bottom, found);
    this.visit(2 * node + 1, middle, to, top, bottom, found);
    this.pull(node);
  }
}

interface Waiting {
  readonly sheet: SheetFormulas;
  readonly key: number;
  stale: boolean;
}

/** What the formulas of a sheet look at is found out once: the sheet as it was opened does not change. */
const looked = new WeakMap<ReadonlyMap<number, string>, ReadonlyMap<number, Precedents>>();
function precedentsIn(formulas: ReadonlyMap<number, string>): ReadonlyMap<number, Precedents> {
  let known = looked.get(formulas);
  if (!known) looked.set(formulas, (known = new Map([...formulas].map(([key, formula]) => [key, precedentsOf(formula)]))));
  return known;
}

/**
 * The formulas that depend on a changed cell, directly or through others, by sheet. A formula that looks at cells in a way that only a
 * program that calculates can follow (a name, a table, INDIRECT) counts as depending. Linear in the formulas, however long their chains are.
 */
export function staleFormulas(sheets: readonly SheetFormulas[]): Map<string, Set<number>> {
  const stale = new Map(sheets.map((sheet) => [sheet.id, new Set<number>()]));
  if (sheets.every((sheet) => sheet.changed.length === 0)) return stale;
  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.id]));
  // Who looks where: single cells by their key, ranges by the columns that they span.
  const cells = new Map(sheets.map((sheet) => [sheet.id, new Map<number, Waiting[]>()]));
  const ranges = new Map(sheets.map((sheet) => [sheet.id, new Map<number, Ranges>()]));
  const queue: { readonly id: string; readonly area: Area }[] = [];
  // What a formula filled and what it fills now.
  const arrays = new Map(sheets.map((sheet) => [sheet.id, new Map<number, Area[]>()]));
  for (const { id, arrays: areas } of sheets) {
    const byCell = arrays.get(id) as Map<number, Area[]>;
    for (const area of areas) byCell.set(cellKey(area.top, area.left), [...(byCell.get(cellKey(area.top, area.left)) ?? []), area]);
  }
  const touch = (sheet: SheetFormulas, key: number): void => {
    const row = keyRow(key);
    const column = keyColumn(key);
    for (const area of arrays.get(sheet.id)?.get(key) ?? [{ top: row, bottom: row, left: column, right: column }]) queue.push({ id: sheet.id, area });
  };
  const found = (formula: Waiting): void => {
    if (formula.stale) return;
    formula.stale = true;
    (stale.get(formula.sheet.id) as Set<number>).add(formula.key);
    touch(formula.sheet, formula.key);
  };

  for (const sheet of sheets) {
    const changed = new Set(sheet.changed);
    for (const key of changed) touch(sheet, key);
    for (const [key, { areas, opaque }] of precedentsIn(sheet.formulas)) {
      if (changed.has(key)) continue;
      const formula: Waiting = { sheet, key, stale: false };
      if (opaque) {
        found(formula);
        continue;
      }
      for (const { sheet: name, area } of areas) {
        const id = name === undefined ? sheet.id : byName.get(name.toLowerCase());
        if (id === undefined) continue;
        if (area.top === area.bottom && area.left === area.right) {
          const at = cells.get(id) as Map<number, Waiting[]>;
          const place = cellKey(area.top, area.left);
          const there = at.get(place);
          if (there) there.push(formula);
          else at.set(place, [formula]);
        } else {
          const spans = ranges.get(id) as Map<number, Ranges>;
          const span = cellKey(area.left, area.right);
          let known = spans.get(span);
          if (!known) spans.set(span, (known = new Ranges(area.left, area.right)));
          known.add(area.top, area.bottom, formula);
        }
      }
    }
  }
  for (const spans of ranges.values()) for (const span of spans.values()) span.ready();

  for (let next = 0; next < queue.length; next++) {
    const { id, area } = queue[next] as { id: string; area: Area };
    const at = cells.get(id) as Map<number, Waiting[]>;
    if (at.size > 0) {
      const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
      if (size <= at.size) {
        for (let row = area.top; row <= area.bottom; row++)
          for (let column = area.left; column <= area.right; column++) at.get(cellKey(row, column))?.forEach(found);
      } else for (const [key, formulas] of at) if (insideArea(area, key)) formulas.forEach(found);
    }
    for (const span of (ranges.get(id) as Map<number, Ranges>).values()) {
      if (span.left <= area.right && span.right >= area.left) span.take(area.top, area.bottom, found);
    }
  }
  return stale;
}
