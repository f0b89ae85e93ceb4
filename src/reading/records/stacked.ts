/** A table in which each cost stands in two or three rows, under a heading of as many rows: `일자 | 계정 | 금액` over `전표번호 | 적요 | 부가세`. */
import { readDateCell } from '../../domain';
import type { Edition } from '../../law/types';
import type { CellValue } from '../../sheet/model';
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

/** A heading stands near the top. */
const FIRST_ROWS = 40;
/** So many names must be known in the upper row, so many in a lower one, and so many of the lower ones stand under another name. */
const UPPER = 3;
const LOWER = 2;
const UNDER = 2;
/** Fewer costs prove no habit; in so many of them each line must hold what its heading says, and in so few of the other lines. */
const COSTS = 3;
const MOST = 0.8;
const FEW = 0.2;
const SMALL = 1_000;
/** So many rows are looked at. */
const SAMPLE = 300;

interface Name {
  readonly line: number;
  readonly column: number;
  readonly label: string;
  readonly role: ColumnRole | undefined;
}

/** Undefined where no heading of several rows stands over rows that take turns. */
export function stackedIn(grid: Grid, edition: Edition): (Laid & { readonly amounts: readonly number[] }) | undefined {
  for (let head = grid.block.top; head <= Math.min(grid.bottom - COSTS * 2, grid.block.top + FIRST_ROWS); head += 1) {
    if (!isTextRow(grid, head) || !isTextRow(grid, head + 1)) continue;
    for (const lines of [3, 2]) {
      const names = namesIn(grid, head, lines);
      const laid = names && laidUnder(grid, edition, head, lines, names);
      if (laid) return laid;
    }
  }
  return undefined;
}

/** What the rows of the heading name; undefined where they are one heading of one row a cost, or none. */
function namesIn(grid: Grid, head: number, lines: number): readonly Name[] | undefined {
  const names: Name[] = [];
  for (let line = 0; line < lines; line += 1) {
    if (!isTextRow(grid, head + line)) return undefined;
    let known = 0;
    let under = 0;
    for (let column = grid.block.left; column <= grid.right; column += 1) {
      const label = cellText(grid.own(head + line, column));
      if (label === '') continue;
      // A name that is merged over several columns is that of a group of them.
      const merged = grid.mergeAt(head + line, column);
      if (line === 0 && merged && merged.right > merged.left) return undefined;
      const role = roleOf(label);
      if (role !== undefined) known += 1;
      const above = names.find((one) => one.column === column);
      if (above && above.label !== label) under += 1;
      names.push({ line, column, label, role });
    }
    if (known < (line === 0 ? UPPER : LOWER) || (line > 0 && under < UNDER)) return undefined;
  }
  const roles = (role: ColumnRole): readonly Name[] => names.filter((one) => one.role === role);
  return roles('book').length === 1 && roles('category').length === 1 && new Set(names.map(({ label }) => label)).size === names.length ? names : undefined;
}

function laidUnder(grid: Grid, edition: Edition, head: number, lines: number, names: readonly Name[]): ReturnType<typeof stackedIn> {
  const { block } = grid;
  const one = (role: ColumnRole): Name | undefined => names.find((name) => name.role === role);
  const [book, category, date] = [one('book') as Name, one('category') as Name, one('date')];
  const isLine = (row: number): boolean => lineIn(edition, grid.own(row, category.column)) !== undefined;
  const isDay = (row: number): boolean => date !== undefined && isDate(grid.own(row, date.column), block.date1904);
  const isAmount = (row: number): boolean => numberOf(grid.own(row, book.column)) !== undefined;
  const begins = (row: number): boolean => isAmount(row + book.line) && (isLine(row + category.line) || (date !== undefined && isDay(row + date.line)));
  const rows: LaidRow[] = [];
  const amounts: number[] = [];
  const counts = { costs: 0, line: 0, day: 0, otherLines: 0, otherDays: 0, others: 0 };
  const strays = { cells: 0, amount: 0 };
  let bottom = head + lines - 1;
  const take = (row: number, until: number): void => {
    rows.push(names.map(({ line, column }) => (line < until ? { row: row + line, column } : undefined)));
    const n = book.line < until ? numberOf(grid.own(row + book.line, book.column)) : undefined;
    if (n !== undefined) amounts.push(n);
    bottom = row + until - 1;
  };
  for (let row = head + lines; row <= grid.bottom;) {
    const cells = block.values[row - block.top] ?? [];
    if (cells.every(isBlank)) row += 1;
    else if (repeats(grid, row, head)) row += lines;
    else if (begins(row)) {
      counts.costs += 1;
      for (let line = 0; line < lines && counts.costs <= SAMPLE; line += 1) {
        const [says, dated] = [isLine(row + line), isDay(row + line)];
        if (line === category.line) counts.line += Number(says);
        else counts.otherLines += Number(says);
        if (line === date?.line) counts.day += Number(dated);
        else counts.otherDays += Number(dated);
        counts.others += Number(line !== category.line);
        const named = new Set(names.filter((name) => name.line === line).map(({ column }) => column));
        (block.values[row + line - block.top] ?? []).forEach((value, at) => {
          if (named.has(at + block.left) || typeof value !== 'number' || Math.abs(value) < SMALL) return;
          strays.cells += 1;
          strays.amount += value;
        });
      }
      take(row, lines);
      row += lines;
    } else if (cells.some((value) => typeof value === 'string' && isSumLabel(value))) {
      take(row, 1);
      row += 1;
    } else if (counts.costs === 0 || cells.some((value) => typeof value === 'number' && Math.abs(value) >= SMALL)) return undefined;
    // A remark.
    else row += 1;
  }
  const seen = Math.min(counts.costs, SAMPLE);
  const fits = counts.line >= seen * MOST && counts.otherLines <= counts.others * FEW;
  const days = date === undefined || (counts.day >= seen * MOST && counts.otherDays <= counts.others * FEW);
  if (counts.costs < COSTS || !fits || !days) return undefined;
  const fields = names.map(({ line, column, label }): Field => ({ label, place: { row: head + line, column } }));
  return { head, fields, rows, area: { top: head, left: block.left, bottom, right: grid.right }, strays, amounts };
}

/** The heading stands again. */
function repeats(grid: Grid, row: number, head: number): boolean {
  let same = 0;
  for (let column = grid.block.left; column <= grid.right; column += 1) {
    const label = cellText(grid.own(head, column));
    if (label !== cellText(grid.own(row, column))) return false;
    if (label !== '') same += 1;
  }
  return same >= UPPER;
}

const isDate = (value: CellValue, date1904: boolean): boolean =>
  (typeof value === 'number' ? value > 30_000 && value < 60_000 : typeof value === 'string' && /\d/.test(value)) &&
  readDateCell(value as string | number, date1904) !== undefined;
