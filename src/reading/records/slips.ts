/** Slips: over each of several equal headings stand labels with their values (number, day, line, payee) that are said of all the rows below it. */
import type { Edition } from '../../law/types';
import type { CellPlace, CellValue } from '../../sheet/model';
import { numberOf } from '../amount-columns';
import { isTextRow } from '../further-tables';
import type { Grid } from '../grid';
import { lineIn } from '../loose-costs';
import type { ColumnRole } from '../model';
import { isRemarkedOut } from '../row-states';
import { isSumLabel } from '../text-kind';
import { cellText, isBlank } from '../text';
import type { Laid } from './cards';
import { roleOf } from './labels';
import type { Field, LaidRow } from './lay-out';
import { isDay, hasLabel, labelsOver, MOST, previous, slipOf, type Heading, type Slip, type SlipLabel, type SlipLabels } from './slip-labels';

/** A heading that stands so often is that of slips. */
const SLIPS = 2;
/** So many empty rows below the rows of a slip, and what follows is none of it. */
const APART = 3;
const SMALL = 1_000;

interface Column {
  readonly label: string;
  readonly role: ColumnRole | undefined;
  /** From the left of the strip. */
  readonly at: number;
}
/** Undefined where no headings of one kind stand each below its own day; `dated`: or over rows that say their days themselves. */
export function slipsIn(grid: Grid, edition: Edition, dated = false): (Laid & { readonly amounts: readonly number[] }) | undefined {
  const found = headingsIn(grid);
  if (!found) return undefined;
  const { headings, columns } = found;
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  if (!has('book') || has('date') !== dated) return undefined;
  const labels = labelsOver(grid, edition, headings);
  if (dated && labels.size === 0) return undefined;
  const slips = headings.map((heading, at) => slipOf(grid, heading, previous(headings, at), labels));
  const says = (role: ColumnRole, isSaid: (value: CellValue) => boolean, share = MOST): boolean => {
    const names = [...labels].filter(([, label]) => label.role === role).map(([name]) => name);
    return names.some((name) => {
      const told = slips.filter(({ values }) => {
        const place = values.get(name);
        return place !== undefined && isSaid(place.value ?? grid.own(place.row, place.column));
      });
      return told.length > 0 && told.length >= slips.length * share;
    });
  };
  if (!has('date') && !says('date', (value) => isDay(value, grid.block.date1904))) return undefined;
  if (!has('category') && !(says('category', (value) => !isBlank(value)) && says('category', (value) => lineIn(edition, value) !== undefined, 0)))
    return undefined;
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
  // Of two that stand as often, as a group of columns stands over their names, the lower one.
  const [key, most] = [...rows].reduce<readonly [string, readonly number[]]>((best, one) => (one[1].length >= best[1].length ? one : best), ['', []]);
  const further = [...rows].filter(([other]) => other !== key && areAlike(other.split('\u001f'), key.split('\u001f')));
  const own = [...most, ...further.flatMap(([, at]) => at)].sort((a, b) => a - b);
  if (own.length < 2) return undefined;
  const longest = further.reduce((best, [other]) => (namesIn(other) > namesIn(best) ? other : best), key);
  const texts = withSides(grid, own, longest.split('\u001f'));
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

function laidSlips(grid: Grid, slips: readonly Slip[], labels: SlipLabels, columns: readonly Column[]): ReturnType<typeof slipsIn> {
  const own = new Set(columns.map(({ label }) => label));
  const said = [...labels].filter(([, { label }]) => !own.has(label));
  const stamps = new Map(slips.flatMap((slip) => [stampOf(grid, slip)].flatMap((stamp) => (stamp ? [[slip, stamp] as const] : []))));
  const [stamped] = stamps.values();
  const fields: Field[] = [
    ...said.map(([name, label]): Field => ({ label: label.label, place: labelPlace(slips, name, label) })),
    ...columns.map(({ label, at }): Field => ({ label, place: { row: (slips[0] as Slip).heading.row, column: (slips[0] as Slip).heading.strip.left + at } })),
    ...(stamped ? [{ label: '상태', place: stamped }] : []),
  ];
  const book = bookOf(grid, slips, columns);
  const rows: LaidRow[] = [];
  /** Sums of all slips stand below the last of each strip. */
  const sums: LaidRow[] = [];
  const amounts: number[] = [];
  const strays = { cells: 0, amount: 0 };
  const placed = new Set<number>();
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
      // The labels of another slip, whose heading is another one.
      if (hasLabel(grid, heading.strip, row, labels)) break;
      placed.add(row);
      const amount = numberOf(grid.own(row, left + book.at));
      const hasNumbers = cells.some((value) => typeof value === 'number');
      // Words alone behind an empty row or below the sum are the title of the next slip, or who signed.
      if (amount === undefined && (empty > 0 || (summed && !hasNumbers))) continue;
      const isSum = cells.some((value) => typeof value === 'string' && isSumLabel(value));
      // A number on the other side of the entry alone is no cost of what the slip is for.
      const isOther = isBlank(grid.own(row, left + book.at)) && columns.some(({ role, at }) => role === 'credit' && numberOf(cells[at] ?? null) !== undefined);
      (isSum && summed && empty > 0 ? sums : rows).push([
        ...said.map(([name, { role }]) => (isSum || (isOther && role === 'category') ? undefined : values.get(name))),
        ...columns.map(({ at }): CellPlace => ({ row, column: left + at })),
        ...(stamped ? [isSum ? undefined : stamps.get(slip)] : []),
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
  addMissed(grid, slips, book, placed, strays);
  const first = (order[0] as Slip).top;
  return { head: first, fields, rows: [...rows, ...sums], area: { top: first, left: grid.block.left, bottom, right: grid.right }, strays, amounts };
}

/** A slip that somebody wrote over that it is cancelled: `지 출 결 의 서 | 취소`. */
function stampOf(grid: Grid, { top, heading }: Slip): CellPlace | undefined {
  for (let row = heading.row - 1; row >= Math.max(grid.block.top, top - STAMPED); row -= 1) {
    const cells = grid.block.values[row - grid.block.top] ?? [];
    if (cells.every(isBlank)) return undefined;
    for (let column = heading.strip.left; column <= Math.min(grid.right, heading.strip.right + BESIDE); column += 1)
      if (isRemarkedOut(cellText(grid.own(row, column)))) return { row, column };
  }
  return undefined;
}
/** So far over the labels of a slip, and beside it, a stamp may stand. */
const STAMPED = 2;
const BESIDE = 2;

const namesIn = (key: string): number => key.split('\u001f').filter((text) => text !== '').length;
/** One heading is the other with further columns: `차변계정 | 차변금액 | 적요` beside that with `대변계정 | 대변금액`. */
const areAlike = (one: readonly string[], other: readonly string[]): boolean =>
  one.filter((text, at) => text !== '' && text === other[at]).length >= 2 &&
  one.every((text, at) => text === '' || !other[at] || text === other[at]) &&
  [
    [one, other],
    [other, one],
  ].some(([few, many]) => (few ?? []).every((text, at) => text === '' || text === (many ?? [])[at]));

/** `계정과목 | 금액` twice below `차변 | 대변` are the two sides of one entry, each named with its side. */
function withSides(grid: Grid, rows: readonly number[], texts: readonly string[]): readonly string[] {
  const over = (row: number): readonly string[] => (grid.block.values[row - 1 - grid.block.top] ?? []).map(cellText);
  const sides = over(rows[0] as number);
  const roles = sides.filter((side) => side !== '').map(roleOf);
  if (!roles.includes('book') || !roles.includes('credit') || rows.some((row) => over(row).join('\u001f') !== sides.join('\u001f'))) return texts;
  let side = '';
  return texts.map((text, at) => {
    side = sides[at] || side;
    return text === '' || side === '' || side === text ? text : `${side} ${text}`;
  });
}

/** Amounts above, between and below the slips that are in none of them: of slips with another heading. */
function addMissed(grid: Grid, slips: readonly Slip[], book: Column, placed: ReadonlySet<number>, strays: { cells: number; amount: number }): void {
  const heads = new Set(slips.flatMap(({ values, heading }) => [heading, ...values.values()].map(({ row }) => row)));
  const columns = new Set(slips.map(({ heading: { strip } }) => strip.left + book.at));
  for (let row = grid.block.top; row <= grid.bottom; row += 1) {
    if (placed.has(row) || heads.has(row)) continue;
    if ((grid.block.values[row - grid.block.top] ?? []).some((value) => typeof value === 'string' && isSumLabel(value))) continue;
    for (const column of columns) {
      const n = numberOf(grid.own(row, column));
      if (n === undefined || Math.abs(n) < SMALL || isDay(n, grid.block.date1904)) continue;
      strays.cells += 1;
      strays.amount += n;
    }
  }
}

/** The column of the amount: of several that are called so (`차변계정 | 차변금액`) the first under which numbers stand. */
function bookOf(grid: Grid, slips: readonly Slip[], columns: readonly Column[]): Column {
  const books = columns.filter(({ role }) => role === 'book');
  const holds = ({ at }: Column): boolean => slips.some(({ heading: { row, strip } }) => numberOf(grid.own(row + 1, strip.left + at)) !== undefined);
  return books.find(holds) ?? (books[0] as Column);
}

/** Where a label stands first: beside its first value. */
function labelPlace(slips: readonly Slip[], name: string, { at }: SlipLabel): CellPlace {
  const slip = slips.find(({ values }) => values.has(name)) as Slip;
  return { row: (slip.values.get(name) as CellPlace).row, column: slip.heading.strip.left + at };
}
