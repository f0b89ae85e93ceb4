/** Columns of marks of a table, and what each says of its rows. */
import { least } from '../../domain';
import { numberOf } from '../amount-columns';
import type { Grid } from '../grid';
import type { ColumnRole, Understanding } from '../model';
import {
  asksApart,
  asksRefund,
  asksReturnOfThing,
  asksUse,
  askedOfRow,
  isOfLease,
  isOfTraining,
  isRefused,
  lendsThings,
  markOf,
  mayAskOfRow,
  ticksWithX,
  type Asked,
  type Mark,
} from '../row-marks';
import { endsInDay, endsInWords, senseOf } from '../heading-sense';
import { isReturnHeading } from '../return-words';
import { isDateLike, SAMPLE_ROWS } from '../find/sheet-view';
import { isDayNumber, undoneNumbers, type UndoneNumber, type UndoneNumbers } from '../undone-numbers';
import { saysNo, saysYes, tellsNothing } from '../row-states';
import { stateHeading } from '../undone-words';
import { cellText, isBlank, normalizeLabel } from '../text';
import type { CellValue } from '../../sheet/model';
import type { EntryKinds } from './entry-kinds';

/** What is read as one of these holds no marks. */
export const OTHERS: readonly ColumnRole[] = [
  'party',
  'text',
  'category',
  'department',
  'institution',
  'voucher',
  'date',
  'book',
  'adjustment',
  'subtotal',
  'credit',
];
/** Of a column that asks what counts, so many of the filled cells are marks. Ours. */
const MARKS = 0.8;

/** A column whose heading asks what counts. */
export interface MarkColumn {
  readonly column: number;
  readonly asked: Asked;
  readonly heading: string;
  /** The heading may ask something else: its marks are asked about where they are few. */
  readonly unsure?: true;
  /** It does not say what yes and no mean: the fewer of them are asked about. */
  readonly either?: true;
  /** Nobody knows the heading: what stands in few rows, and in nothing but plain marks, is asked about. */
  readonly unknown?: true;
}

/** `취소` over cells that are nearly all empty may be an amount or a mark. */
function holdsNoNumber(grid: Grid, column: number, firstRow: number, lastRow: number): boolean {
  for (let row = firstRow; row <= lastRow; row += 1) if (numberOf(grid.own(row, column)) !== undefined) return false;
  return true;
}

/**
 * The columns of marks of a table.
 * @param grid the sheet
 * @param understanding the table in it
 * @param kinds its column of kinds, which holds no marks
 * @returns none of those that are read as something else, or that say when a thing that was lent came back
 */
export function markColumns(grid: Grid, understanding: Understanding, kinds: EntryKinds | undefined): MarkColumn[] {
  const { columns, firstRow, lastRow } = understanding;
  const headerRows = headRows(grid, understanding);
  // Reasons are those of an adjustment where there is one.
  const read = new Set(Object.entries(columns).flatMap(([role, column]) => (role === 'reason' && columns.adjustment === undefined ? [] : [column])));
  const taken = new Set(OTHERS.map((role) => (role === 'credit' ? undefined : columns[role])));
  const found: MarkColumn[] = [];
  let lends = false;
  for (let column = grid.block.left; column <= grid.right; column += 1) {
    const heading = askedBy(grid, headerRows, column);
    lends ||= lendsThings(heading);
    if (column === kinds?.column) continue;
    const asked = askedOfRow(heading);
    // `취소승인번호` is no number of the voucher, and marks under `차감내역` adjust nothing.
    const isMarked = column === columns.adjustment && asked === undefined && holdsNoNumber(grid, column, firstRow, lastRow);
    if (taken.has(column) && !isMarked && !(asked === 'number' && column === columns.voucher)) continue;
    if (asked !== undefined && (column !== columns.credit || holdsNoNumber(grid, column, firstRow, lastRow))) found.push({ column, asked, heading });
    const unsure = asked === undefined ? (mayAskOfRow(heading) ?? (isReturnHeading(heading) ? 'out' : undefined)) : undefined;
    if (asked === undefined && unsure === undefined && tellsNothing(heading)) found.push({ column, asked: 'out', heading, unsure: true, either: true });
    if (unsure !== undefined && column !== columns.credit) found.push({ column, asked: unsure, heading, unsure: true });
    const isKnown = asked !== undefined || unsure !== undefined || tellsNothing(heading) || senseOf(heading) === 'ordinary';
    if (!isKnown && (isMarked || !read.has(column))) found.push({ column, asked: 'out', heading, unsure: true, either: true, unknown: true });
  }
  return lends ? found.filter(({ heading }) => !asksReturnOfThing(heading)) : found;
}

/** A row of nothing but words under words that stand over several columns goes on with the heading, though nothing is merged. */
export function headRows(grid: Grid, { columns, headerRows, firstRow }: Understanding): readonly number[] {
  const read = new Set(OTHERS.map((role) => columns[role]));
  let words = 0;
  for (let column = grid.block.left; column <= grid.right; column += 1) {
    const value = grid.own(firstRow, column);
    if (isBlank(value)) continue;
    if (typeof value !== 'string' || read.has(column)) return headerRows;
    words += 1;
  }
  return words === 0 ? headerRows : [...headerRows, firstRow];
}

/** What stands over the words of a column says nothing of its own: `검토결과` over 취소, `비고` over 제외. */
const OF_GROUP = /^(?:비고|참고|기타|메모|관리|특이사항|후속|사후|변동|조치)(?:사항)?$/;
/** The words by which a column is asked: its own, where those over it say nothing. */
function askedBy(grid: Grid, rows: readonly number[], column: number): string {
  const words = [...new Set(rows.map((row) => cellText(grid.at(row, column))).filter((word) => word !== ''))];
  const own = words.at(-1) ?? '';
  const group = words.slice(0, -1).join(' ');
  const isPlain = group !== '' && (OF_GROUP.test(normalizeLabel(group)) || stateHeading(group) === 'row' || tellsNothing(group));
  return isPlain && askedOfRow(own) !== undefined ? own : words.join(' ');
}

/** The words over a column. */
export const headingOf = (grid: Grid, headerRows: readonly number[], column: number): string =>
  [...new Set(headerRows.map((row) => cellText(grid.at(row, column))).filter((word) => word !== ''))].join(' ');

const isFlag = (value: number): boolean => value === 0 || value === 1;

/** The numbers of a column that are no plain yes or no, by rows. */
function numbersIn(grid: Grid, costs: readonly number[], column: number, { book, date }: Understanding['columns']): Map<number, UndoneNumber> {
  const found = new Map<number, UndoneNumber>();
  for (const row of costs) {
    const n = grid.at(row, column);
    if (typeof n !== 'number' || isFlag(n)) continue;
    const day = date === undefined ? undefined : grid.at(row, date);
    const cost = book === undefined ? 0 : Math.abs(numberOf(grid.own(row, book)) ?? 0);
    found.set(row, { n, cost, day: isDateLike(day ?? null, grid.block.date1904) && typeof day === 'number' ? day : undefined });
  }
  return found;
}

interface Read {
  readonly areCodes: boolean;
  readonly are: UndoneNumbers;
}
function markAt(grid: Grid, row: number, { column, asked, heading, either, unknown }: MarkColumn, { areCodes, are }: Read): Mark | undefined {
  const value = grid.at(row, column);
  if (unknown) return unknownMark(value, heading, grid.block.date1904);
  if (either) {
    const plain = typeof value === 'boolean' ? (value ? 'y' : 'n') : normalizeLabel(cellText(value));
    return plain === '' ? 'blank' : saysYes(plain) ? 'out' : saysNo(plain) ? 'in' : undefined;
  }
  if (areCodes && CODE.test(cellText(value))) return cellText(value) === '0' ? 'in' : 'open';
  if (typeof value === 'number' && value !== 0 && asked === 'number') return 'out';
  if (typeof value === 'number' && !isFlag(value)) {
    // What took the row out has a day, whatever stands under the others.
    if (asked === 'day') return isDayNumber(value, grid.block.date1904) ? 'out' : 'open';
    if (asked === 'counts' || are === 'money') return undefined;
    return are === 'open' || asked === 'why' ? 'open' : 'out';
  }
  if (typeof value === 'boolean') return markOf(asked, value ? 'Y' : 'N');
  return isRefused(heading, cellText(value)) ? 'in' : markOf(asked, cellText(value));
}

/** A plain mark; under a heading of days a day, and under one of reasons whatever stands there. */
function unknownMark(value: CellValue, heading: string, date1904: boolean): Mark | undefined {
  if (isBlank(value)) return 'blank';
  if (typeof value === 'boolean') return value ? 'out' : 'in';
  if (typeof value === 'number') return isFlag(value) ? (value === 1 ? 'out' : 'in') : endsInDay(heading) && isDayNumber(value, date1904) ? 'out' : undefined;
  const said = markOf('out', cellText(value));
  const tells = endsInWords(heading) && senseOf(heading) === 'against';
  return said === 'open' || (said === 'out' && isDayText(value) && !endsInDay(heading)) ? (tells ? 'out' : undefined) : said;
}
const isDayText = (value: CellValue): boolean => /^\d{2,4}\s*[-./년]/.test(cellText(value));

/** `1` and `2`: numbers of kinds, of which only the program knows which is which. */
const CODE = /^\d$/;
const hasCodes = (grid: Grid, costs: readonly number[], column: number): boolean => costs.some((row) => /^[2-9]$/.test(cellText(grid.at(row, column))));

/** How often a column of marks says what, and of which rows. */
export interface Tally extends MarkColumn, Read {
  readonly numbers: ReadonlyMap<number, UndoneNumber>;
  readonly seen: Readonly<Record<Mark, number>>;
  readonly marks: ReadonlyMap<number, Mark>;
  /** Cells that are no marks. */
  readonly odd: number;
  /** The rows with an `X`. */
  readonly crosses: readonly number[];
  /** What it says hangs on how many of its cells are filled: the text of each of these; undefined where it does not. */
  readonly held?: ReadonlyMap<number, string>;
  readonly costs: ReadonlySet<number>;
}
/** Fewer rows have none that are set apart. */
export const FEWEST = 3;
const CROSS = /^[x×✕✗]$/i;

/** So few cells of a column that are no marks may be slips, which an edit puts right. */
const SLIPS = 2;

/** What the cells of the rows of costs say in that column. */
export function tallyOf(grid: Grid, costs: readonly number[], column: MarkColumn, columns: Understanding['columns']): Tally {
  const seen: Record<Mark, number> = { out: 0, in: 0, blank: 0, open: 0 };
  const marks = new Map<number, Mark>();
  const held = new Map<number, string>();
  const crosses: number[] = [];
  const areCodes = hasCodes(grid, costs, column.column);
  const numbers = numbersIn(grid, costs, column.column, columns);
  // Amounts that begin below the rows by which columns are told were not taken off.
  const isLate = columns.credit === undefined && isReturnHeading(column.heading) && least([...numbers.keys()]) > (costs[0] ?? 0) + SAMPLE_ROWS;
  const are = undoneNumbers([...numbers.values()], column.heading, grid.block.date1904);
  const read: Read = { areCodes, are: are === 'money' && isLate && numbers.size > 0 ? 'open' : are };
  let odd = 0;
  for (const row of costs) {
    const mark = markAt(grid, row, column, read);
    const said = cellText(grid.at(row, column.column));
    if (said !== '') held.set(row, said);
    if (CROSS.test(said)) crosses.push(row);
    if (mark === undefined) odd += 1;
    else {
      seen[mark] += 1;
      if (mark !== 'in') marks.set(row, mark);
    }
  }
  const hangs = column.unsure === true || column.asked === 'why' || asksApart(column.heading) || crosses.length > 0 || numbers.size > 0;
  const isOfMarks = column.unknown !== true || odd <= SLIPS;
  return { ...column, ...read, numbers, seen, marks, odd, crosses, ...(hangs && isOfMarks ? { held } : {}), costs: new Set(costs) };
}

/** So few of the costs that they are set apart from the others. */
export const areFew = (rows: number, costs: number): boolean => rows > 0 && rows * 2 < costs && costs >= FEWEST;

/** What the column says of each row that it does not simply count; undefined where it holds no marks. */
export function readColumn(costs: readonly number[], tally: Tally): Map<number, 'out' | 'open'> | undefined {
  const { asked, heading, unsure, either, unknown, seen, marks, odd, crosses } = tally;
  // An amount: what came back, or what was recognised.
  if (odd > 0) return undefined;
  const said = new Map<number, 'out' | 'open'>();
  for (const [row, mark] of marks) if (mark === 'out' || mark === 'open') said.set(row, mark);
  const filled = costs.length - seen.blank;
  const isFew = (rows: number): boolean => areFew(rows, costs.length);
  // Nothing but `X` in few rows may tick them.
  const ticked = crosses.length > 0 && crosses.length === filled && asked !== 'why' && asked !== 'number';
  if (ticked && asked === 'out' && isFew(crosses.length)) for (const row of crosses) said.set(row, unsure !== true && ticksWithX(heading) ? 'out' : 'open');
  if (either) {
    const [yes, no] = [costs.filter((row) => marks.get(row) === 'out'), costs.filter((row) => !marks.has(row))];
    // Of an unknown heading empty cells say what is not marked.
    const others = costs.filter((row) => marks.get(row) === 'blank');
    if (unknown && others.length > 0) {
      const marked = yes.length > 0 ? yes : no;
      return isFew(marked.length) && marked.length > 0 ? new Map(marked.map((row) => [row, 'open'])) : undefined;
    }
    const fewer = yes.length <= no.length ? yes : no;
    return fewer.length > 0 && seen.blank === 0 && isFew(fewer.length) ? new Map(fewer.map((row) => [row, 'open'])) : undefined;
  }
  if (unsure) {
    for (const row of said.keys()) said.set(row, 'open');
    return isFew(said.size) ? said : undefined;
  }
  if (ticked && asked === 'counts' && ticksWithX(heading)) {
    said.clear();
    if (crosses.length < costs.length) for (const [row, mark] of marks) if (mark === 'blank') said.set(row, 'open');
    return said;
  }
  // Of a use only what some have and others have not.
  if (asksUse(heading) && (seen.in === 0 || seen.out === 0 || seen.open > 0)) return undefined;
  if (asked === 'counts') {
    if (filled === 0 || seen.out + seen.in < filled * MARKS) return undefined;
    // Some are said to count, and of the others nothing is said.
    if (seen.in > 0) for (const [row, mark] of marks) if (mark === 'blank') said.set(row, 'open');
  }
  // One or two rows set nothing apart.
  if (asksApart(heading) && costs.length < FEWEST) return undefined;
  // A mark in every row may mean anything; a reason, and what only sets rows apart, in most of them too.
  const isDoubtful = seen.out === costs.length ? costs.length > 1 || asked === 'why' : (asked === 'why' || asksApart(heading)) && !isFew(seen.out);
  // Where most was not used, yes may as well mean that it is used up.
  if (isDoubtful || (asksUse(heading) && !isFew(seen.out))) for (const [row, mark] of marks) if (mark === 'out') said.set(row, 'open');
  return said;
}

/**
 * Whether the mark of an edited row may make the column say something, of it or of the others.
 * @param isCost whether the row is one of costs now
 */
export function mayCount(grid: Grid, row: number, tally: Tally, isCost: boolean): boolean {
  const { asked, heading, seen, odd, held } = tally;
  // No edit of one cell makes marks of many words.
  if (tally.unknown && odd > SLIPS) return false;
  const mark = markAt(grid, row, tally, tally);
  const said = cellText(grid.at(row, tally.column));
  // What a number is hangs on the cost and the day beside it, and on the other numbers.
  const value = grid.at(row, tally.column);
  if (tally.numbers.has(row) || (typeof value === 'number' && !isFlag(value))) return true;
  if (held !== undefined && ((held.size > 0 && isCost !== tally.costs.has(row)) || (isCost && said !== (held.get(row) ?? '')))) return true;
  if (mark === undefined) return false;
  if (odd > 0) return odd <= SLIPS;
  if (CROSS.test(said) && held === undefined) return true;
  if (asksUse(heading)) return seen.open > 0 || (mark !== 'blank' && seen[mark] === 0);
  if (mark === 'out' || mark === 'open') return true;
  return asked === 'counts' && (mark === 'blank' ? seen.in > 0 : seen.in === 0);
}

/** An amount or a number beside the mark says that it is of some of the row; what an adjustment takes off already is not left out as well. */
export function partly(
  grid: Grid,
  { columns, headerRows, accepted }: Understanding,
  { asked, heading, column }: MarkColumn,
  said: ReadonlyMap<number, 'out' | 'open'>,
): Map<number, 'out' | 'open'> {
  const found = new Map(said);
  if (asksRefund(heading) && columns.text !== undefined)
    for (const row of said.keys()) if (isOfTraining(cellText(grid.at(row, columns.text)))) found.set(row, 'open');
  if (asksReturnOfThing(heading) && columns.text !== undefined) {
    const { text } = columns;
    // What was hired goes back; beside what was bought the column is about costs.
    const lent = [...said.keys()].filter((row) => isOfLease(cellText(grid.at(row, text))));
    if (lent.length === said.size) for (const row of lent) found.set(row, 'open');
  }
  if (asked === 'out' || asked === 'counts') return found;
  const off = accepted === true ? columns.subtotal : columns.adjustment;
  const parts: number[] = [];
  for (let at = grid.block.left; at <= grid.right; at += 1)
    if (at !== column && at !== columns.book && at !== columns.credit && OF_PART.test(headingOf(grid, headerRows, at))) parts.push(at);
  for (const row of said.keys()) {
    if (off !== undefined && numberOf(grid.own(row, off)) !== undefined && (accepted === true || numberOf(grid.own(row, off)) !== 0)) found.delete(row);
    else if (off !== undefined || parts.some((at) => (numberOf(grid.own(row, at)) ?? 0) !== 0)) found.set(row, 'open');
  }
  return found;
}
/** So much of it. */
const OF_PART =
  /(?:취소|반품|환불|환출|환급|환입|반납|회수|삭감|불?인정|제외|정산).{0,4}(?:수량|금액|액|금|률|율)|(?:cancel|return|refund|reject|disallow).{0,6}(?:qty|quantity|amount)/i;
