/** A table as text in one column, its cells parted by semicolons, tabs, bars or commas: what an export leaves that nobody split. */
import { parseCsv } from 'hucre/csv';
import { readDateCell, readNumber, toSerial } from '../../domain';
import type { CellValue } from '../../sheet/model';
import type { Grid } from '../grid';
import { headerMatches } from '../header-names';
import { isBlank } from '../text';
import type { Laid } from './cards';

/** Fewer lines are no table, fewer cells in a line no row. */
const LINES = 3;
const CELLS = 3;
const FIRST_ROWS = 60;
const MARKS = [';', '\t', '|', ','] as const;
/** `2013-01-08`, `2013.01.08`: a whole date, and no code. */
const DAY = /^\d{4}([-./])\s?\d{1,2}\1\s?\d{1,2}\.?$/;
const NUMBER = /^-?(0|[1-9]\d{0,2}(,\d{3})+|[1-9]\d*)(\.\d+)?$/;

/** The cells of a line; those in quotes may hold the mark. */
const split = (line: string, mark: string): string[] => parseCsv(line, { delimiter: mark }).flatMap((cells) => cells.map((cell) => String(cell ?? '').trim()));

function valueOf(text: string, date1904: boolean): CellValue {
  if (text === '') return null;
  if (NUMBER.test(text)) return readNumber(text) ?? text;
  const day = DAY.test(text) ? readDateCell(text) : undefined;
  return day === undefined ? text : toSerial(day, date1904);
}

/** Lines with another number of cells than the heading has. */
export interface Uneven {
  /** Fewer: read from the left, the rest of them empty. */
  readonly fewer: readonly number[];
  /** More, or too few to be a row: what belongs under which heading nobody knows, so they are not read. */
  readonly unread: readonly number[];
}

/** The lines of a table below its heading; undefined where the sheet has cells beside them or no such lines. */
export function delimitedIn(grid: Grid): (Laid & { readonly amounts: readonly number[]; readonly uneven: Uneven }) | undefined {
  const { block } = grid;
  const alone = (row: number): { readonly column: number; readonly text: string } | undefined => {
    let found: { column: number; text: string } | undefined;
    const cells = block.values[row - block.top] ?? [];
    for (let at = 0; at < cells.length; at += 1) {
      const value = cells[at];
      if (isBlank(value as CellValue)) continue;
      if (found || typeof value !== 'string') return undefined;
      found = { column: block.left + at, text: value };
    }
    return found;
  };
  for (let head = block.top; head <= Math.min(grid.bottom, block.top + FIRST_ROWS); head += 1) {
    const first = alone(head);
    const mark = first && MARKS.find((one) => first.text.includes(one) && namesColumns(split(first.text, one)));
    if (!first || mark === undefined) continue;
    const names = withoutTail(split(first.text, mark));
    const book = names.findIndex((name) => headerMatches(name)[0]?.role === 'book');
    const rows: { row: number; cells: string[] }[] = [];
    const fewer: number[] = [];
    const unread: number[] = [];
    let bottom = head;
    for (let row = head + 1; row <= grid.bottom; row += 1) {
      if ((block.values[row - block.top] ?? []).every(isBlank)) continue;
      const own = alone(row);
      if (own?.column !== first.column) break;
      const written = split(own.text, mark);
      // A note.
      if (written.length < CELLS && !written.slice(1).some((cell) => NUMBER.test(cell))) continue;
      const cells = withoutTail(written, names.length);
      bottom = row;
      if (cells.length > names.length || cells.length < Math.min(CELLS, names.length)) {
        unread.push(row);
        continue;
      }
      if (cells.length < names.length) fewer.push(row);
      rows.push({ row, cells });
    }
    if (rows.length < LINES) continue;
    const place = { row: head, column: first.column };
    return {
      head,
      fields: names.map((label) => ({ label, place })),
      rows: rows.map(({ row, cells }) =>
        names.map((_, at) => {
          const value = valueOf(cells[at] ?? '', block.date1904);
          return value === null ? undefined : { row, column: first.column, value };
        }),
      ),
      area: { top: head, left: first.column, bottom, right: first.column },
      strays: { cells: 0, amount: 0 },
      uneven: { fewer, unread },
      amounts: rows.flatMap(({ cells }) => {
        const n = book < 0 ? undefined : valueOf(cells[book] ?? '', block.date1904);
        return typeof n === 'number' ? [n] : [];
      }),
    };
  }
  return undefined;
}

/** Without the empty cells that marks at the end of a line leave beyond so many. */
function withoutTail(cells: readonly string[], most = 0): string[] {
  let { length } = cells;
  while (length > most && cells[length - 1] === '') length -= 1;
  return cells.slice(0, length);
}

const namesColumns = (names: readonly string[]): boolean => {
  const roles = new Set(names.flatMap((name) => headerMatches(name)[0]?.role ?? []));
  return names.length >= CELLS && roles.size >= CELLS && (roles.has('book') || roles.has('category'));
};
