/** Which formulas no longer hold the value that stands beside them, after some cells were changed. */
import type { Area } from '../../sheet/model';
import { cellKey, keyColumn, keyRow, precedentsOf, type Precedents } from './formulas';

export interface SheetFormulas {
  readonly id: string;
  readonly name: string;
  /** By cell key, without `=`. */
  readonly formulas: ReadonlyMap<number, string>;
  /** Keys of the cells that were changed. */
  readonly changed: readonly number[];
  /** Areas that an array formula fills: its value stands in all of them. */
  readonly arrays: readonly Area[];
}

export const insideArea = (area: Area, key: number): boolean => {
  const row = keyRow(key);
  const column = keyColumn(key);
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
};

/**
 * The formulas that depend on a changed cell, directly or through others, by sheet. A formula that looks at cells in a way that only a
 * program that calculates can follow (a name, a table, INDIRECT) counts as depending.
 */
export function staleFormulas(sheets: readonly SheetFormulas[]): Map<string, Set<number>> {
  const stale = new Map(sheets.map((sheet) => [sheet.id, new Set<number>()]));
  if (sheets.every((sheet) => sheet.changed.length === 0)) return stale;
  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.id]));
  // Cells changed or stale, by sheet: by row, so that a long column is looked up and not walked through.
  const touched = new Map(sheets.map((sheet) => [sheet.id, new Map<number, Set<number>>()]));
  const touch = (sheet: SheetFormulas, key: number): void => {
    const rows = touched.get(sheet.id) as Map<number, Set<number>>;
    const array = sheet.arrays.find((area) => cellKey(area.top, area.left) === key) ?? {
      top: keyRow(key),
      bottom: keyRow(key),
      left: keyColumn(key),
      right: keyColumn(key),
    };
    for (let row = array.top; row <= array.bottom; row++) {
      const columns = rows.get(row) ?? new Set<number>();
      for (let column = array.left; column <= array.right; column++) columns.add(column);
      rows.set(row, columns);
    }
  };
  const isTouched = (id: string, area: Area): boolean => {
    const rows = touched.get(id);
    if (!rows) return false;
    if (area.bottom - area.top > rows.size) {
      for (const [row, columns] of rows) if (row >= area.top && row <= area.bottom && hits(columns, area)) return true;
      return false;
    }
    for (let row = area.top; row <= area.bottom; row++) {
      const columns = rows.get(row);
      if (columns && hits(columns, area)) return true;
    }
    return false;
  };

  const waiting: { sheet: SheetFormulas; key: number; looksAt: Precedents }[] = [];
  for (const sheet of sheets) {
    const changed = new Set(sheet.changed);
    changed.forEach((key) => touch(sheet, key));
    for (const [key, formula] of sheet.formulas) {
      if (!changed.has(key)) waiting.push({ sheet, key, looksAt: precedentsOf(formula) });
    }
  }
  // Each round finds what depends on the findings of the rounds before; it ends when a round finds nothing.
  for (let rest = waiting, before = -1; rest.length !== before;) {
    before = rest.length;
    rest = rest.filter(({ sheet, key, looksAt }) => {
      const depends =
        looksAt.opaque ||
        looksAt.areas.some(({ sheet: name, area }) => isTouched(name === undefined ? sheet.id : (byName.get(name.toLowerCase()) ?? ''), area));
      if (!depends) return true;
      (stale.get(sheet.id) as Set<number>).add(key);
      touch(sheet, key);
      return false;
    });
  }
  return stale;
}

function hits(columns: ReadonlySet<number>, area: Area): boolean {
  for (const column of columns) if (column >= area.left && column <= area.right) return true;
  return false;
}
