/** Cells that say in a word how their row stands, in columns that nothing else reads. */
import { isVague } from '../answers/headings';
import type { Grid } from '../grid';
import type { ColumnRole, Understanding } from '../model';
import { normalizeLabel } from '../text';
import { stateHeading, stateOf } from '../undone-words';
import type { EntryKinds } from './entry-kinds';
import { headingOf, OTHERS } from './mark-columns';

/** A column that nothing reads but for the words of states in it. */
export interface WordColumn {
  readonly column: number;
  readonly heading: string;
  /** The states are those of the row. */
  readonly isSure: boolean;
}

/** These are looked at whatever stands over them; any other that is read as something only where the heading speaks of states. */
const ALSO: readonly ColumnRole[] = ['status', 'evidence'];
const NEVER: readonly ColumnRole[] = [...OTHERS, 'account', 'number', 'note'];

/**
 * The columns of a table whose cells may say in a word how their row stands.
 * @param grid the sheet
 * @param understanding the table in it
 * @param kinds its column of kinds, which is read by itself
 * @param marked columns of marks
 * @returns none over which the heading speaks of a thing, a person or a condition
 */
export function wordColumns(grid: Grid, { columns, headerRows }: Understanding, kinds: EntryKinds | undefined, marked: ReadonlySet<number>): WordColumn[] {
  const never = new Set(NEVER.map((role) => columns[role]));
  const taken = new Set(Object.entries(columns).flatMap(([role, column]) => (ALSO.includes(role as ColumnRole) ? [] : [column])));
  const found: WordColumn[] = [];
  for (let column = grid.block.left; column <= grid.right; column += 1) {
    if (never.has(column) || marked.has(column) || column === kinds?.column) continue;
    const heading = headingOf(grid, headerRows, column);
    const of = stateHeading(heading);
    const isSure = of === 'row' || (of === 'unknown' && column === columns.status);
    const isOpen = of === 'unknown' && !taken.has(column) && (heading === '' || column === columns.evidence || isVague(normalizeLabel(heading)));
    if (isSure || isOpen) found.push({ column, heading, isSure });
  }
  return found;
}

/** A word of a state is short. */
const LONGEST = 16;
/**
 * What the cell says of its row.
 * @param grid the sheet
 * @param row of the sheet
 * @param column one of `wordColumns`
 * @returns undefined where it says nothing of the kind
 */
export function stateAt(grid: Grid, row: number, column: number): 'out' | 'open' | undefined {
  const value = grid.own(row, column);
  return typeof value === 'string' && value.length <= LONGEST ? stateOf(value) : undefined;
}
