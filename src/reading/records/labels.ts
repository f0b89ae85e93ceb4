/** The labels of a sheet that says its fields beside each value instead of once over a column. */
import type { Grid } from '../grid';
import { headerMatches } from '../header-names';
import type { ColumnRole } from '../model';
import { isBlank } from '../text';

/** A label that stands so often, each time beside a value, begins a card. */
const CARDS = 3;
/** Beyond these rows no new label is learned: a sheet of cards has all its labels in its first ones. */
const LABEL_ROWS = 300;
const LABEL_COLUMNS = 60;

/** What a label names, where it is sure. */
export const roleOf = (text: string): ColumnRole | undefined => headerMatches(text.replace(/[:：]\s*$/, '')).find(({ weight }) => weight >= 2)?.role;

export interface Label {
  readonly role: ColumnRole;
  readonly column: number;
  readonly text: string;
  /** In how many of the first rows a value stands beside it that is no label itself. */
  readonly cards: number;
}

/** Texts that stand again and again in a column, each time as the label of a value beside it. */
export function labelsIn(grid: Grid): Label[] {
  const { block } = grid;
  const seen = new Map<string, { readonly at: number; readonly text: string; readonly rows: number[] }>();
  for (let row = block.top; row <= Math.min(grid.bottom, block.top + LABEL_ROWS); row += 1) {
    const cells = block.values[row - block.top] ?? [];
    for (let at = 0; at < Math.min(cells.length - 1, LABEL_COLUMNS); at += 1) {
      const value = cells[at];
      if (typeof value !== 'string' || value.length > 20 || isBlank(value)) continue;
      const key = `${at}\u001f${value}`;
      const known = seen.get(key);
      if (known) known.rows.push(row);
      else seen.set(key, { at, text: value, rows: [row] });
    }
  }
  return [...seen.values()].flatMap(({ at, text, rows }) => {
    const role = rows.length < CARDS ? undefined : roleOf(text.trim());
    if (role === undefined) return [];
    // A heading stands beside other headings.
    const beside = rows.filter((row) => {
      const next = block.values[row - block.top]?.[at + 1];
      return typeof next === 'string' && roleOf(next.trim()) !== undefined;
    }).length;
    const cards = rows.length - beside;
    return cards < CARDS || beside > rows.length * 0.2 ? [] : [{ role, column: at + block.left, text, cards }];
  });
}
