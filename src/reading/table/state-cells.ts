/** Cells that say in a word how their row stands, in columns that nothing else reads. */
import { isVague } from '../answers/headings';
import type { Grid } from '../grid';
import type { ColumnRole, Understanding } from '../model';
import { cellText, isBlank, normalizeLabel } from '../text';
import { heldIn, outcomeUnder, stateHeading, stateOf } from '../undone-words';
import type { EntryKinds } from './entry-kinds';
import { areFew, headingOf, OTHERS } from './mark-columns';

/** A column that nothing reads but for the words of states in it. */
export interface WordColumn {
  readonly column: number;
  readonly heading: string;
  /** The states are those of the row. */
  readonly isSure: boolean;
  /** What a word of it says. */
  readonly reads: (word: string) => 'out' | 'open' | undefined;
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
    if (marked.has(column) || column === kinds?.column) continue;
    const heading = headingOf(grid, headerRows, column);
    if (column === columns.note || (!taken.has(column) && OF_NOTES.test(normalizeLabel(heading)))) {
      found.push({ column, heading, isSure: false, reads: heldIn });
      continue;
    }
    if (never.has(column)) continue;
    const outcome = outcomeUnder(heading);
    if (outcome !== undefined) {
      found.push({ column, heading, isSure: false, reads: outcome });
      continue;
    }
    const of = stateHeading(heading);
    const isSure = of === 'row' ? !taken.has(column) || SAYS_STATES.test(heading) : of === 'unknown' && column === columns.status;
    const isOpen = column === columns.evidence || (of === 'unknown' && !taken.has(column) && (heading === '' || isVague(normalizeLabel(heading))));
    if (isSure || isOpen) found.push({ column, heading, isSure, reads: stateOf });
  }
  return found;
}

/** Read as something else it is none of the row: `승인여부` of a training. */
const SAYS_STATES = /상태|결과|처리|결재|status|state|result|workflow/i;
/** Under these people say anything of a row. */
const OF_NOTES = /^(?:비고|메모|특이사항|특기사항|참고사항|remarks?|notes?|comments?|memo)란?$/;
/** Of a thing as well: `구분: 폐기`. */
const OF_THING = /폐기|회수|환급|환입|말소/;

/**
 * What the cell says of its row.
 * @param grid the sheet
 * @param understanding the table in it
 * @param row of the sheet
 * @param column one of `wordColumns`
 * @returns undefined where it says nothing of the kind
 */
export function stateAt(grid: Grid, { columns, categoryFrom }: Understanding, row: number, { column, reads }: WordColumn): 'out' | 'open' | undefined {
  // Without a line it counts nowhere.
  if (columns.category !== undefined && categoryFrom === undefined && isBlank(grid.at(row, columns.category))) return undefined;
  const value = grid.own(row, column);
  return typeof value === 'string' ? reads(value) : undefined;
}

/** What the words of a column say of the rows of costs. */
export interface WordsSaid {
  readonly of: WordColumn;
  /** All of them. */
  readonly held: ReadonlyMap<number, 'out' | 'open'>;
  /** What is made of them. */
  readonly read: ReadonlyMap<number, 'out' | 'open'>;
}

/**
 * Reads the column as a whole.
 * @param grid the sheet
 * @param understanding the table in it
 * @param costs the sheet rows of costs
 * @param column one of `wordColumns`
 * @returns a word that has to be asked only where it sets few rows apart; what all rows say may mean anything
 */
export function wordsIn(grid: Grid, understanding: Understanding, costs: readonly number[], of: WordColumn): WordsSaid {
  const held = new Map<number, 'out' | 'open'>();
  for (const row of costs) {
    const state = stateAt(grid, understanding, row, of);
    if (state !== undefined) held.set(row, state);
  }
  const isAll = held.size === costs.length && costs.length > 1;
  const read = [...held].flatMap(([row, state]): readonly (readonly [number, 'out' | 'open'])[] => {
    const isOfRow = of.isSure && (SAYS_STATES.test(of.heading) || !OF_THING.test(cellText(grid.own(row, of.column))));
    if (state === 'out' && isOfRow) return [[row, isAll ? 'open' : 'out']];
    return areFew(held.size, costs.length) ? [[row, 'open']] : [];
  });
  return { of, held, read: new Map(read) };
}
