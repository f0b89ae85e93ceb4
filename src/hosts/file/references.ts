/** References of formulas and areas after rows and columns have moved, and sheets were renamed or deleted. */
import { areaName, columnIndex, columnName, parseArea, quoteSheet } from '../../sheet/a1';
import type { Area } from '../../sheet/model';
import { tokens, type Kind } from './formulas';
import { ALL_COLUMNS, ALL_ROWS, type SheetMoves } from './moves';

/** What happened to the sheets of a workbook, by their names before, in lower case. */
/** By the address in the file: where it stands now. */
export type Carried = ReadonlyMap<string, { readonly row: number; readonly column: number }>;

export interface Restructuring {
  readonly moves: ReadonlyMap<string, SheetMoves>;
  readonly renamed: ReadonlyMap<string, string>;
  readonly deleted: ReadonlySet<string>;
  /** Cells that went elsewhere by themselves (a sort), by sheet: their notes and links, from where they stand in the file, go with them. */
  readonly carried?: ReadonlyMap<string, Carried>;
  /** What stands in a cell after the change: the heads of tables must agree with their cells. */
  readonly textAt?: (sheet: string, row: number, column: number) => string | undefined;
}

/** Where the formula itself has gone: references without `$` keep their distance from it. */
export interface Anchor {
  readonly down: number;
  readonly right: number;
}

const GONE = '#REF!';

interface End {
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
  readonly row: number;
  readonly column: number;
}

function endOf(reference: string): End {
  const [, fixedColumn, letters = '', fixedRow, digits] = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/.exec(reference) as RegExpExecArray;
  return { fixedColumn: fixedColumn === '$', fixedRow: fixedRow === '$', column: columnIndex(letters), row: Number(digits) - 1 };
}
const written = (end: End, row: number, column: number): string => `${end.fixedColumn ? '$' : ''}${columnName(column)}${end.fixedRow ? '$' : ''}${row + 1}`;
const within = (place: number | undefined, size: number): number | undefined => (place !== undefined && place >= 0 && place < size ? place : undefined);

function movedCell(reference: string, moves: SheetMoves, anchor: Anchor | undefined): string {
  const end = endOf(reference);
  const row = within(anchor && !end.fixedRow ? end.row + anchor.down : moves.rows.to(end.row), ALL_ROWS);
  const column = within(anchor && !end.fixedColumn ? end.column + anchor.right : moves.columns.to(end.column), ALL_COLUMNS);
  return row === undefined || column === undefined ? GONE : written(end, row, column);
}

function movedRange(from: string, to: string, moves: SheetMoves, anchor: Anchor | undefined): string {
  const [a, b] = [endOf(from), endOf(to)];
  if (anchor && !(a.fixedRow && b.fixedRow && a.fixedColumn && b.fixedColumn)) {
    const ends = [movedCell(from, moves, anchor), movedCell(to, moves, anchor)];
    return ends.includes(GONE) ? GONE : ends.join(':');
  }
  const rows = moves.rows.range(Math.min(a.row, b.row), Math.max(a.row, b.row));
  const columns = moves.columns.range(Math.min(a.column, b.column), Math.max(a.column, b.column));
  if (!rows || !columns) return GONE;
  const down = a.row <= b.row;
  const right = a.column <= b.column;
  return `${written(a, rows[down ? 0 : 1], columns[right ? 0 : 1])}:${written(b, rows[down ? 1 : 0], columns[right ? 1 : 0])}`;
}

/** Whole columns (`$A:C`) or rows (`1:3`). */
function movedSpan(reference: string, kind: 'columns' | 'rows', moves: SheetMoves): string {
  const ends = reference.split(':').map((end) => {
    const fixed = end.startsWith('$') ? '$' : '';
    const plain = end.replace('$', '');
    return { fixed, at: kind === 'columns' ? columnIndex(plain) : Number(plain) - 1 };
  });
  const [a, b] = ends as [(typeof ends)[0], (typeof ends)[0]];
  const range = moves[kind === 'columns' ? 'columns' : 'rows'].range(Math.min(a.at, b.at), Math.max(a.at, b.at));
  if (!range) return GONE;
  const name = (at: number): string => (kind === 'columns' ? columnName(at) : String(at + 1));
  return `${a.fixed}${name(range[a.at <= b.at ? 0 : 1])}:${b.fixed}${name(range[a.at <= b.at ? 1 : 0])}`;
}

interface SheetName {
  readonly name: string;
  /** A span of sheets, or one of another workbook: nothing of it is ours to move. */
  readonly foreign: boolean;
}
function sheetNameOf(text: string): SheetName {
  const plain = text.slice(0, -1);
  const name = plain.startsWith("'") ? plain.slice(1, -1).replace(/''/g, "'") : plain;
  return { name, foreign: name.includes('[') || name.includes(':') };
}

/** The formula (as a file or as a person writes it) as it reads now. `home` is the sheet it stands on, where there is one. */
export function movedFormula(formula: string, home: string | undefined, change: Restructuring, anchor?: Anchor): string {
  const all: { readonly kind: Kind; readonly text: string }[] = [...tokens(formula)];
  let out = '';
  let sheet: SheetName | undefined;
  let pending = '';
  for (let index = 0; index < all.length; index++) {
    const { kind, text } = all[index] as (typeof all)[0];
    if (kind === 'sheet') {
      sheet = sheetNameOf(text);
      if (all[index - 1]?.kind === 'bracket') sheet = { ...sheet, foreign: true };
      const renamed = sheet.foreign ? undefined : change.renamed.get(sheet.name.toLowerCase());
      pending = renamed === undefined ? text : `${quoteSheet(renamed)}!`;
      continue;
    }
    const name = (sheet?.name ?? home)?.toLowerCase();
    const moves = sheet?.foreign || name === undefined ? undefined : change.moves.get(name);
    const gone = sheet && !sheet.foreign && change.deleted.has(sheet.name.toLowerCase());
    const own = sheet === undefined || sheet.name.toLowerCase() === home?.toLowerCase();
    let reference = text;
    if (kind === 'cell') {
      const end = all[index + 1]?.text === ':' && all[index + 2]?.kind === 'cell' ? (all[index + 2]?.text as string) : undefined;
      if (end !== undefined) {
        reference = moves ? movedRange(text, end, moves, own ? anchor : undefined) : `${text}:${end}`;
        index += 2;
      } else if (moves) reference = movedCell(text, moves, own ? anchor : undefined);
    } else if ((kind === 'columns' || kind === 'rows') && moves) reference = movedSpan(text, kind, moves);
    out += gone ? (kind === 'cell' || kind === 'columns' || kind === 'rows' ? GONE : `${GONE}${text}`) : pending + reference;
    pending = '';
    sheet = undefined;
  }
  return out + pending;
}

/** An area where it is now; undefined where nothing of it is left. */
export function movedArea(area: Area, moves: SheetMoves): Area | undefined {
  const rows = moves.rows.range(area.top, area.bottom);
  const columns = moves.columns.range(area.left, area.right);
  return rows && columns ? { top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] } : undefined;
}

/** `A1:B3`, also whole columns and rows. */
export function movedRef(ref: string, moves: SheetMoves): string | undefined {
  const area = parseArea(ref);
  if (area) {
    const moved = movedArea(area, moves);
    if (!moved) return undefined;
    return ref.includes(':')
      ? `${areaName({ ...moved, bottom: moved.top, right: moved.left })}:${areaName({ ...moved, top: moved.bottom, left: moved.right })}`
      : areaName(moved);
  }
  const kind = /^\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}$/.test(ref) ? 'columns' : /^\$?\d+:\$?\d+$/.test(ref) ? 'rows' : undefined;
  const moved = kind ? movedSpan(ref, kind, moves) : ref;
  return moved === GONE ? undefined : moved;
}

/** A list of areas, in pieces where rows were moved into or out of it. */
export function movedRefs(refs: string, moves: SheetMoves): string | undefined {
  const moved = refs.split(/\s+/).flatMap((ref) => (ref ? (movedRef(ref, moves) ?? []) : []));
  return moved.length > 0 ? moved.join(' ') : undefined;
}
