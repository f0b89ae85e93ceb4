/** What stands over the heading of a slip and is said of all its rows: a label with its value beside it or behind a colon, and a day alone. */
import { readDateCell } from '../../domain';
import type { Edition } from '../../law/types';
import type { CellPlace, CellValue } from '../../sheet/model';
import type { Grid } from '../grid';
import { lineIn } from '../loose-costs';
import { headerMatches } from '../header-names';
import type { ColumnRole } from '../model';
import { cellText, isBlank } from '../text';
import { roleOf } from './labels';

/** In so many of the slips a label stands over the heading and says what it should. */
export const MOST = 0.6;
/** So many rows may stand between the first label of a slip and its heading. */
const OVER = 10;
/** A label is no longer. */
const LONGEST = 20;
/** What a label over a heading may say of the rows below it. */
const SAID: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'category',
  'date',
  'voucher',
  'account',
  'party',
  'text',
  'department',
  'institution',
  'requirement',
  'evidence',
  'status',
  'note',
]);

/** The columns from one to another in which slips stand one below the other. */
export interface Strip {
  readonly left: number;
  readonly right: number;
}
export interface Heading {
  readonly row: number;
  readonly strip: Strip;
}
export interface Slip {
  readonly heading: Heading;
  /** The first row of its labels. */
  readonly top: number;
  /** By the name of a label where its value stands. */
  readonly values: ReadonlyMap<string, Value>;
}

/** Where a value stands; `value` where it is a part of what stands there. */
type Value = CellPlace & { readonly value?: string };
/** A label that stands over most headings, in the same place of each. */
export interface SlipLabel {
  readonly label: string;
  readonly role: ColumnRole;
  /** From the left of the slip. */
  readonly at: number;
  /** It is no word of the sheet: a day stands there alone. */
  readonly lone?: true;
}
/** By the name of each: its text and its column. */
export type SlipLabels = ReadonlyMap<string, SlipLabel>;

/** The heading over this one in its strip. */
export function previous(headings: readonly Heading[], at: number): Heading | undefined {
  const before = headings[at - 1];
  return before && before.strip.left === (headings[at] as Heading).strip.left ? before : undefined;
}

const firstOver = (grid: Grid, { row }: Heading, before: Heading | undefined): number =>
  Math.max(grid.block.top, row - OVER, before === undefined ? grid.block.top : before.row + 1);
const nameOf = ({ left }: Strip, column: number, text: string): string => `${column - left}\u001f${text}`;

/** The words of a cell as a label, and the value that stands behind its colon. */
function wordsAt(
  grid: Grid,
  { left }: Strip,
  row: number,
  column: number,
): { readonly label: string; readonly value?: string; readonly lone?: true } | undefined {
  const value = grid.own(row, column);
  const text = cellText(value);
  if (text === '') return undefined;
  const both = typeof value === 'string' ? /^([^:：]{1,20}?)\s*[:：]\s*(\S.*)$/.exec(text) : null;
  if (both) return { label: both[1] as string, value: both[2] as string };
  if (isDay(value, grid.block.date1904) && (column === left || isBlank(grid.own(row, column - 1)))) return { label: '일자', value: '', lone: true };
  return typeof value === 'string' && text.length <= LONGEST ? { label: text } : undefined;
}

/** What a label says by its words, else by what stands beside it: a day says when, and a line of 별표 3 what for, whatever they are called. */
function roleAt(grid: Grid, edition: Edition, label: string, value: CellValue): ColumnRole | undefined {
  const role = roleOf(label);
  const mayName = role === undefined || headerMatches(label).some((match) => match.role === 'category');
  if (mayName && lineIn(edition, value) !== undefined) return 'category';
  if (role !== undefined) return SAID.has(role) ? role : undefined;
  return isDay(value, grid.block.date1904) ? 'date' : undefined;
}

/** The labels that stand over most headings, each in its own column, by their names. */
export function labelsOver(grid: Grid, edition: Edition, headings: readonly Heading[]): SlipLabels {
  const counts = new Map<string, { readonly said: SlipLabel; count: number }>();
  headings.forEach((heading, at) => {
    const { row: end, strip } = heading;
    const seen = new Set<string>();
    for (let row = firstOver(grid, heading, previous(headings, at)); row < end; row += 1)
      for (let column = strip.left; column <= strip.right; column += 1) {
        const words = wordsAt(grid, strip, row, column);
        if (!words || (words.value === undefined && column === strip.right)) continue;
        const { label, value, lone } = words;
        // A name of a column stands beside others.
        if (value === undefined && roleOf(cellText(grid.own(row, column + 1))) === 'book') continue;
        const role = lone ? 'date' : roleAt(grid, edition, label, value ?? grid.own(row, column + 1));
        if (role === undefined) continue;
        const name = nameOf(strip, column, label);
        if (seen.has(name)) continue;
        seen.add(name);
        const known = counts.get(name);
        if (known) known.count += 1;
        else counts.set(name, { said: { label: label.replace(/\s*[:：]\s*$/, ''), role, at: column - strip.left, ...(lone ? { lone } : {}) }, count: 1 });
      }
  });
  const most = [...counts].filter(([, { count }]) => count >= headings.length * MOST).map(([name, { said }]) => [name, said] as const);
  const dated = most.some(([, { role, lone }]) => role === 'date' && lone === undefined);
  return new Map(most.filter(([, { lone }]) => lone === undefined || !dated));
}

/** A slip by its heading: from where on it stands, and where its values are. */
export function slipOf(grid: Grid, heading: Heading, before: Heading | undefined, labels: SlipLabels): Slip {
  const { row: end, strip } = heading;
  const values = new Map<string, Value>();
  let top = end;
  // The nearest counts: what stands further up may be of something else.
  for (let row = end - 1; row >= firstOver(grid, heading, before); row -= 1) {
    let value = -1;
    for (let column = strip.left; column <= strip.right; column += 1) {
      const words = wordsAt(grid, strip, row, column);
      // What stands beside a label is its value, even a word that is a label elsewhere.
      if (words === undefined || column === value) continue;
      const name = nameOf(strip, column, words.label);
      if (!labels.has(name) || values.has(name)) continue;
      if (words.value !== undefined) {
        top = Math.min(top, row);
        values.set(name, words.lone ? { row, column } : { row, column, value: words.value });
        continue;
      }
      if (column === strip.right) continue;
      top = Math.min(top, row);
      const from = (grid.mergeAt(row, column)?.right ?? column) + 1;
      let at = from;
      while (at <= strip.right && /^[:：]?$/.test(cellText(grid.own(row, at)))) at += 1;
      // Nothing stands beside it: there the value is missing.
      const isNext = at > strip.right || labels.has(nameOf(strip, at, cellText(grid.own(row, at))));
      value = isNext ? from : at;
      values.set(name, { row, column: value });
    }
  }
  return { heading, top, values };
}

/** Whether a label of the slips stands in a row, in its place and beside a value. */
export function hasLabel(grid: Grid, strip: Strip, row: number, labels: SlipLabels): boolean {
  return [...labels].some(([name, { at, lone }]) => {
    const words = wordsAt(grid, strip, row, strip.left + at);
    if (lone || words === undefined || nameOf(strip, strip.left + at, words.label) !== name) return false;
    return words.value !== undefined || !isBlank(grid.own(row, strip.left + at + 1));
  });
}

/** A day, as a number or written. */
export const isDay = (value: CellValue, date1904: boolean): boolean =>
  (typeof value === 'number' ? value > 30_000 && value < 60_000 : typeof value === 'string' && /\d/.test(value)) &&
  readDateCell(value as string | number, date1904) !== undefined;
