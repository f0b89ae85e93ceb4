/**
 * Answers about columns are told by place, and columns move: with an answer is kept what the heading said, and the columns are found again by it.
 * One that cannot be found holds for no column, and is asked anew.
 */
import type { SheetBlock } from '../sheet/model';
import type { Corrections, Heads } from './model';
import { cellText, normalizeLabel } from './text';

/** So far from where it was is a heading looked for, up and down. */
const MOST_ROWS = 300;
/** Headings that are kept, and how much of each. */
const MOST_COLUMNS = 120;
const MOST_WORDS = 40;

const wordsAt = ({ top, left, values }: SheetBlock, row: number, rows: number, column: number): string => {
  const words: string[] = [];
  for (let r = row; r < row + rows; r += 1) {
    const own = cellText(values[r - top]?.[column - left]);
    if (own !== '') words.push(own);
  }
  return normalizeLabel(words.join(' ')).slice(0, MOST_WORDS);
};

const widthOf = ({ values }: SheetBlock): number => values.reduce((width, row) => Math.max(width, row.length), 0);

/** What the headings in these rows say. */
export function headsOf(block: SheetBlock, row: number, rows: number): Heads {
  const width = Math.min(widthOf(block), MOST_COLUMNS);
  return { row, rows, left: block.left, words: Array.from({ length: width }, (_, at) => wordsAt(block, row, rows, block.left + at)) };
}

interface Place {
  readonly row: number;
  /** Where a column stands now. */
  readonly column: (column: number) => number | undefined;
}

const columnsOf = (words: readonly string[], left: number): Map<string, number[]> => {
  const places = new Map<string, number[]>();
  words.forEach((word, at) => {
    if (word === '') return;
    const known = places.get(word);
    if (known) known.push(left + at);
    else places.set(word, [left + at]);
  });
  return places;
};

/** Where the headings stand now; undefined where hardly any of them stands anywhere. */
function placeOf(heads: Heads, block: SheetBlock): Place | undefined {
  const then = columnsOf(heads.words, heads.left);
  const said = heads.words.filter((word) => word !== '').length;
  // A table without headings says nothing of where it is.
  if (said === 0) return { row: heads.row, column: (column) => column };
  const here = (row: number): Heads => headsOf(block, row, heads.rows);
  const same = (row: number): number => {
    let count = 0;
    for (const [word, places] of columnsOf(here(row).words, block.left)) count += Math.min(places.length, then.get(word)?.length ?? 0);
    return count;
  };
  let best = heads.row;
  let most = same(best);
  const bottom = block.top + block.values.length - 1;
  for (let away = 1; most < said && away <= MOST_ROWS; away += 1)
    for (const row of [heads.row + away, heads.row - away]) {
      if (row < block.top || row > bottom) continue;
      const count = same(row);
      if (count > most) [best, most] = [row, count];
    }
  if (most * 2 < said) return undefined;
  const now = columnsOf(here(best).words, block.left);
  /** Of headings of one name, each is the one in the same order, as long as none came and none went. */
  const byName = (column: number): number | undefined => {
    const word = heads.words[column - heads.left] ?? '';
    const [before, after] = [then.get(word) ?? [], now.get(word) ?? []];
    return before.length === after.length ? after[before.indexOf(column)] : undefined;
  };
  const taken = new Set(heads.words.flatMap((_, at) => byName(heads.left + at) ?? []));
  /** By how much the nearest heading that is found has moved. */
  const shift = (column: number, step: -1 | 1): number | undefined => {
    for (let at = column + step; at >= heads.left && at < heads.left + heads.words.length; at += step) {
      const found = byName(at);
      if (found !== undefined) return found - at;
    }
    return undefined;
  };
  return {
    row: best,
    column: (column) => {
      const found = byName(column);
      if (found !== undefined) return found;
      const word = heads.words[column - heads.left] ?? '';
      // Another of its name came: nobody knows which of them was meant.
      if (word !== '' && now.has(word)) return undefined;
      // Without a heading, or with another since: where both neighbours say that it stands.
      const [left, right] = [shift(column, -1), shift(column, 1)];
      if (left === undefined && right === undefined) return undefined;
      if (left !== undefined && right !== undefined && left !== right) return undefined;
      const at = column + (left ?? (right as number));
      const hasHead = wordsAt(block, best, heads.rows, at) !== '';
      return taken.has(at) || at < block.left || (word !== '' && !hasHead) ? undefined : at;
    },
  };
}

type Columns = NonNullable<Corrections['columns']>;

function columnsAt(columns: Columns, place: Place): Columns {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([role, column]) => {
      const at = column === null ? null : place.column(column);
      return at === undefined ? [] : [[role, at] as const];
    }),
  );
}

/** All of the columns, or none: fewer of them would be another amount. */
function partsAt(columns: readonly number[] | undefined, place: Place): readonly number[] | undefined {
  const now = columns?.map((column) => place.column(column));
  return now?.every((column): column is number => column !== undefined) ? now : undefined;
}

/** The same without the parts of one table, or with others. */
function withParts(kept: Corrections['bookParts'], part: string, columns: readonly number[] | undefined): Pick<Corrections, 'bookParts'> {
  const { [part]: _old, ...others } = kept ?? {};
  const all = columns ? { ...others, [part]: columns } : others;
  return Object.keys(all).length > 0 ? { bookParts: all } : {};
}

/** The corrections of a sheet as they hold for it as it stands now. */
export function placed(kept: Corrections, block: SheetBlock): Corrections {
  const { heads, ...others } = kept;
  if (!heads) return kept;
  const place = placeOf(heads, block);
  const { columns, headerRow, kind: _kind, unit: _unit, bookParts, ...ofAnySheet } = others;
  // Another table stands there: what was said of its columns, its unit and its kind was said of the one before.
  if (!place) return { ...ofAnySheet, ...withParts(bookParts, '1', undefined) };
  const added = partsAt(bookParts?.['1'], place);
  // Where one of the columns that make the amount is gone, nobody said what the others are.
  const { book: _book, ...unbooked } = columns ?? {};
  const now = columns && columnsAt(bookParts?.['1'] && !added ? unbooked : columns, place);
  const { columns: _columns, bookParts: _parts, ...rest } = others;
  return {
    ...rest,
    ...withParts(bookParts, '1', added),
    ...(now && Object.keys(now).length > 0 ? { columns: now } : {}),
    ...(headerRow === undefined ? {} : { headerRow: headerRow + place.row - heads.row }),
  };
}

/** What was said of a further table of the sheet, which stands in this block: its columns, and which of them are added up. */
export function columnsOfPart(
  { parts, partHeads, bookParts }: Corrections,
  part: number,
  block: SheetBlock,
): { readonly columns: Columns; readonly added?: readonly number[] } | undefined {
  const numbers = [String(part), ...Object.keys(parts ?? {}).filter((other) => other !== String(part))];
  for (const number of numbers) {
    const columns = parts?.[number];
    const heads = partHeads?.[number];
    if (!columns) continue;
    if (!heads) {
      const own = bookParts?.[number];
      if (number === String(part)) return { columns, ...(own ? { added: own } : {}) };
      continue;
    }
    const place = placeOf(heads, block);
    if (!place) continue;
    const added = partsAt(bookParts?.[number], place);
    const { book: _book, ...unbooked } = columns;
    return { columns: columnsAt(bookParts?.[number] && !added ? unbooked : columns, place), ...(added ? { added } : {}) };
  }
  return undefined;
}
