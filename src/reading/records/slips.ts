/** Slips: over each of several equal headings stand labels with their values (number, day, line, payee) that are said of all the rows below it. */
import { readDateCell } from '../../domain';
import type { Edition } from '../../law/types';
import type { CellPlace, CellValue } from '../../sheet/model';
import { numberOf } from '../amount-columns';
import { isTextRow } from '../further-tables';
import type { Grid } from '../grid';
import { lineIn } from '../loose-costs';
import type { ColumnRole } from '../model';
import { isSumLabel } from '../text-kind';
import { cellText, isBlank } from '../text';
import type { Laid } from './cards';
import { roleOf } from './labels';
import type { Field, LaidRow } from './lay-out';

/** A heading that stands so often is that of slips, and in so many of them a label stands over it and says what it should. */
const SLIPS = 2;
const MOST = 0.6;
/** So many rows may stand between the first label of a slip and its heading. */
const OVER = 10;
/** So many empty rows below the rows of a slip, and what follows is none of it. */
const APART = 3;
const SMALL = 1_000;
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
interface Strip {
  readonly left: number;
  readonly right: number;
}
interface Heading {
  readonly row: number;
  readonly strip: Strip;
}
interface Column {
  readonly label: string;
  readonly role: ColumnRole | undefined;
  /** From the left of the strip. */
  readonly at: number;
}
interface Slip {
  readonly heading: Heading;
  /** The first row of its labels. */
  readonly top: number;
  /** By the name of a label where its value stands. */
  readonly values: ReadonlyMap<string, CellPlace>;
}

/** Undefined where no headings of one kind stand each below its own day; `dated`: or over rows that say their days themselves. */
export function slipsIn(grid: Grid, edition: Edition, dated = false): (Laid & { readonly amounts: readonly number[] }) | undefined {
  const found = headingsIn(grid);
  if (!found) return undefined;
  const { headings, columns } = found;
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  if (!has('book') || has('date') !== dated) return undefined;
  const labels = labelsOver(grid, headings);
  if (dated && labels.size === 0) return undefined;
  const slips = headings.map((heading, at) => slipOf(grid, heading, previous(headings, at), labels));
  const says = (role: ColumnRole, isSaid: (value: CellValue) => boolean): boolean => {
    const names = [...labels].filter(([, label]) => (roleOf(label) ?? 'date') === role).map(([name]) => name);
    return names.some((name) => {
      const told = slips.filter(({ values }) => {
        const place = values.get(name);
        return place !== undefined && isSaid(grid.own(place.row, place.column));
      });
      return told.length >= slips.length * MOST;
    });
  };
  if (!has('date') && !says('date', (value) => isDay(value, grid.block.date1904))) return undefined;
  if (!has('category') && !says('category', (value) => lineIn(edition, value) !== undefined)) return undefined;
  return laidSlips(grid, slips, labels, columns);
}

/** The heading that stands most often, in each of its rows and strips. */
function headingsIn(grid: Grid): { readonly headings: readonly Heading[]; readonly columns: readonly Column[] } | undefined {
  const rows = new Map<string, number[]>();
  for (let row = grid.block.top; row <= grid.bottom; row += 1) {
    if (!isTextRow(grid, row)) continue;
    const cells = (grid.block.values[row - grid.block.top] ?? []).map(cellText);
    if (cells.filter((text) => text !== '').length < 2 || !cells.some((text) => roleOf(text) === 'book')) continue;
    const key = cells.join('\u001f');
    const known = rows.get(key);
    if (known) known.push(row);
    else rows.set(key, [row]);
  }
  const [key, own] = [...rows].reduce<readonly [string, readonly number[]]>((best, one) => (one[1].length > best[1].length ? one : best), ['', []]);
  if (own.length < 2) return undefined;
  const texts = key.split('\u001f');
  const first = texts.findIndex((text) => text !== '');
  const filled = texts.flatMap((text, at) => (text === '' ? [] : [{ text, at }]));
  const lefts = filled.filter(({ text }) => text === (texts[first] as string)).map(({ at }) => at);
  const width = lefts.length > 1 ? (lefts[1] as number) - first : texts.length - first;
  const columns = filled.filter(({ at }) => at < first + width).map(({ text, at }): Column => ({ label: text, role: roleOf(text), at: at - first }));
  // Slips beside one another have the same heading.
  if (filled.length !== columns.length * lefts.length || lefts.some((left) => columns.some(({ label, at }) => texts[left + at] !== label))) return undefined;
  const headings = lefts.flatMap((left) =>
    own.map((row): Heading => ({ row, strip: { left: grid.block.left + left, right: grid.block.left + left + width - 1 } })),
  );
  return headings.length < SLIPS ? undefined : { headings, columns };
}

/** The heading over this one in its strip. */
function previous(headings: readonly Heading[], at: number): Heading | undefined {
  const before = headings[at - 1];
  return before && before.strip.left === (headings[at] as Heading).strip.left ? before : undefined;
}

const firstOver = (grid: Grid, { row }: Heading, before: Heading | undefined): number =>
  Math.max(grid.block.top, row - OVER, before === undefined ? grid.block.top : before.row + 1);
const nameOf = ({ left }: Strip, column: number, text: string): string => `${column - left}\u001f${text}`;

/** The labels that stand over most headings, each in its own column, by their names. */
function labelsOver(grid: Grid, headings: readonly Heading[]): ReadonlyMap<string, string> {
  const counts = new Map<string, { readonly text: string; count: number }>();
  headings.forEach((heading, at) => {
    const { row: end, strip } = heading;
    const seen = new Set<string>();
    for (let row = firstOver(grid, heading, previous(headings, at)); row < end; row += 1)
      for (let column = strip.left; column < strip.right; column += 1) {
        const text = cellText(grid.own(row, column));
        if (text === '' || text.length > 20 || typeof grid.own(row, column) !== 'string') continue;
        const role = roleOf(text);
        // A day stands beside it: it says when, whatever it is called.
        if (role === undefined ? !isDay(grid.own(row, column + 1), grid.block.date1904) : !SAID.has(role)) continue;
        const name = nameOf(strip, column, text);
        if (seen.has(name)) continue;
        seen.add(name);
        const known = counts.get(name);
        if (known) known.count += 1;
        else counts.set(name, { text, count: 1 });
      }
  });
  return new Map([...counts].filter(([, { count }]) => count >= headings.length * MOST).map(([name, { text }]) => [name, text]));
}

function slipOf(grid: Grid, heading: Heading, before: Heading | undefined, labels: ReadonlyMap<string, string>): Slip {
  const { row: end, strip } = heading;
  const values = new Map<string, CellPlace>();
  let top = end;
  for (let row = firstOver(grid, heading, before); row < end; row += 1) {
    let value = -1;
    for (let column = strip.left; column < strip.right; column += 1) {
      const text = cellText(grid.own(row, column));
      const name = nameOf(strip, column, text);
      // What stands beside a label is its value, even a word that is a label elsewhere.
      if (column === value || !labels.has(name) || values.has(name)) continue;
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

function laidSlips(grid: Grid, slips: readonly Slip[], labels: ReadonlyMap<string, string>, columns: readonly Column[]): ReturnType<typeof slipsIn> {
  const own = new Set(columns.map(({ label }) => label));
  const names = [...labels].filter(([, label]) => !own.has(label)).map(([name]) => name);
  const fields: Field[] = [
    ...names.map((name): Field => ({ label: (labels.get(name) as string).replace(/\s*[:：]\s*$/, ''), place: labelPlace(slips, name) })),
    ...columns.map(({ label, at }): Field => ({ label, place: { row: (slips[0] as Slip).heading.row, column: (slips[0] as Slip).heading.strip.left + at } })),
  ];
  const book = columns.find(({ role }) => role === 'book') as Column;
  const rows: LaidRow[] = [];
  /** Sums of all slips stand below the last of each strip. */
  const sums: LaidRow[] = [];
  const amounts: number[] = [];
  const strays = { cells: 0, amount: 0 };
  let bottom = 0;
  // Those of a strip follow one another.
  const below = new Map(
    slips.flatMap((slip, at) => (slips[at + 1]?.heading.strip.left === slip.heading.strip.left ? [[slip, slips[at + 1] as Slip] as const] : [])),
  );
  const order = [...slips].sort((a, b) => a.top - b.top || a.heading.strip.left - b.heading.strip.left);
  for (const slip of order) {
    const { heading, values } = slip;
    const { left, right } = heading.strip;
    const end = (below.get(slip)?.top ?? grid.bottom + 1) - 1;
    let empty = 0;
    let summed = false;
    for (let row = heading.row + 1; row <= end && empty < APART; row += 1) {
      const cells: CellValue[] = [];
      for (let column = left; column <= right; column += 1) cells.push(grid.own(row, column));
      if (cells.every(isBlank)) {
        empty += 1;
        continue;
      }
      const amount = numberOf(grid.own(row, left + book.at));
      // Words alone behind an empty row are the title of the next slip, or who signed.
      if (amount === undefined && empty > 0) continue;
      const isSum = cells.some((value) => typeof value === 'string' && isSumLabel(value));
      (isSum && summed && empty > 0 ? sums : rows).push([
        ...names.map((name) => (isSum ? undefined : values.get(name))),
        ...columns.map(({ at }): CellPlace => ({ row, column: left + at })),
      ]);
      cells.forEach((value, at) => {
        if (columns.some((column) => column.at === at) || typeof value !== 'number' || Math.abs(value) < SMALL) return;
        strays.cells += 1;
        strays.amount += value;
      });
      summed ||= isSum;
      if (amount !== undefined && !isSum) amounts.push(amount);
      bottom = Math.max(bottom, row);
    }
  }
  if (amounts.length < SLIPS) return undefined;
  const first = (order[0] as Slip).top;
  return { head: first, fields, rows: [...rows, ...sums], area: { top: first, left: grid.block.left, bottom, right: grid.right }, strays, amounts };
}

/** Where a label stands first: beside its first value. */
function labelPlace(slips: readonly Slip[], name: string): CellPlace {
  const slip = slips.find(({ values }) => values.has(name)) as Slip;
  return { row: (slip.values.get(name) as CellPlace).row, column: slip.heading.strip.left + Number(name.split('\u001f')[0]) };
}

const isDay = (value: CellValue, date1904: boolean): boolean =>
  (typeof value === 'number' ? value > 30_000 && value < 60_000 : typeof value === 'string' && /\d/.test(value)) &&
  readDateCell(value as string | number, date1904) !== undefined;
