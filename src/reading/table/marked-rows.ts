/** Rows that a column of marks takes out (`취소` Y, `인정` X, a day under `반품일`), and those of which nobody can tell. */
import { numberOf } from '../amount-columns';
import { companyKey } from '../company-name';
import type { CellValue } from '../../sheet/model';
import type { Grid } from '../grid';
import type { Understanding } from '../model';
import { isReturnHeading } from '../return-words';
import { asksUse, mayBeRemark, remarkOf, returnedAs, type MarkSaid } from '../row-marks';
import { isExcludedState, statesIn } from '../row-states';
import { isSumLabel } from '../text-kind';
import { cellText, isBlank } from '../text';
import type { EntryKinds } from './entry-kinds';
import { headRows, markColumns, mayCount, OTHERS, partly, readColumn, tallyOf, type MarkColumn, type Tally } from './mark-columns';
import { stateAt, wordColumns, wordsIn, type WordsSaid } from './state-cells';

export interface MarkedRows {
  /** By sheet row. */
  readonly out: ReadonlyMap<number, MarkSaid>;
  /** Written without a minus, they take off a purchase in another row. */
  readonly back: ReadonlySet<number>;
  /** They count, and it is asked. */
  readonly open: ReadonlyMap<number, MarkSaid>;
}

export interface MarkReading {
  /** Absent where no column says so of any row. */
  readonly marks?: MarkedRows;
  /** Where none does: whether the row as it stands now may say so, of itself or of others. For rows that are edited. */
  readonly speaks: (row: number) => boolean;
}

/**
 * The rows that columns of marks take out.
 * @param grid the sheet
 * @param understanding the table in it; of a statement nothing is read
 * @param kinds its column of kinds, which says by itself what is taken back
 * @returns no marks where no column says so; a row with a minus counts unless its purchase is out as well, and a purchase that a minus or an amount beside it
 * takes off is taken off once
 */
export function* markedRows(grid: Grid, understanding: Understanding, kinds: EntryKinds | undefined): Generator<void, MarkReading> {
  const { kind, columns, firstRow, lastRow } = understanding;
  const { book, text } = columns;
  if (kind !== 'ledger' || book === undefined) return { speaks: () => false };
  const marked = markColumns(grid, understanding, kinds);
  // Under a heading of states that may hold bare marks stand words as well.
  const byMarks = new Set(marked.filter(({ either }) => !either).map(({ column }) => column));
  yield;
  const states = yield* stateColumns(grid, understanding, kinds, byMarks);
  const remarks = remarkColumns(grid, understanding, kinds, new Set([...byMarks, ...states]));
  const worded = wordColumns(grid, understanding, kinds, byMarks);
  const stateIn = (row: number): boolean => worded.some((of) => stateAt(grid, understanding, row, of) !== undefined);
  const tallies: Tally[] = [];
  const inWords: WordsSaid[] = [];
  const counted = new Set<number>();
  // A word that goes, or a cost that comes, may make few of many.
  const saysState = (row: number): boolean =>
    stateIn(row) || inWords.some(({ held }) => held.has(row) || (held.size > 0 && counted.has(row) !== isCost(grid, row, columns)));
  const isHead = (row: number): boolean => row === firstRow && headRows(grid, understanding).length > understanding.headerRows.length;
  const wasHead = isHead(firstRow);
  const none: MarkReading = {
    speaks: (row) =>
      (row === firstRow && (wasHead || isHead(row))) ||
      tallies.some((one) => mayCount(grid, row, one, isCost(grid, row, columns))) ||
      saysState(row) ||
      saysOfReturn(grid, row, understanding, kinds, remarks),
  };
  yield;
  const says = (row: number): boolean => saysAnything(grid, remarks, row) || stateIn(row);
  if (marked.length === 0 && states.length === 0 && !(yield* anyRow(firstRow, lastRow, says))) return none;
  const costs: number[] = [];
  for (let from = firstRow; from <= lastRow; from += STEP) {
    for (let row = from; row < from + STEP && row <= lastRow; row += 1) if (isCost(grid, row, columns)) costs.push(row);
    yield;
  }
  for (const row of costs) counted.add(row);
  const out = new Map<number, MarkSaid>();
  const open = new Map<number, MarkSaid>();
  for (const column of marked) {
    const tally = tallyOf(grid, costs, column, columns);
    tallies.push(tally);
    yield;
    const read = readColumn(costs, tally);
    for (const [row, mark] of read === undefined ? [] : partly(grid, understanding, column, read))
      (mark === 'out' ? out : open).set(row, {
        column: column.column,
        said: saidIn(column, grid.at(row, column.column), columns.status),
        ...(asksUse(column.heading) ? { ofUse: true as const } : {}),
      });
  }
  const returned = new Set<number>();
  for (const one of worded) {
    const { of, held, read } = wordsIn(grid, understanding, costs, one);
    yield;
    inWords.push({ of, held, read });
    for (const [row, state] of read) {
      const word = cellText(grid.at(row, of.column));
      (state === 'out' ? out : open).set(row, { column: of.column, said: state === 'out' || of.heading === '' ? word : `${of.heading}: ${word}` });
    }
  }
  const said = [...states, ...remarks];
  const hear = (row: number): void => {
    for (const column of said) {
      const words = cellText(grid.at(row, column));
      if (words === '') continue;
      const as = remarkOf(words);
      // Of what was bought, that it went back is asked elsewhere.
      if (as === undefined || (column === text && as !== 'out')) continue;
      (as === 'open' ? open : out).set(row, { column, said: words });
      if (as === 'back') returned.add(row);
    }
  };
  for (let from = 0; said.length > 0 && from < costs.length; from += STEP) {
    for (let at = from; at < from + STEP && at < costs.length; at += 1) hear(costs[at] as number);
    yield;
  }
  if (out.size === 0 && open.size === 0) return none;
  yield;
  const back = entriesOfTheirOwn(grid, returned, costs, columns, out);
  for (const row of back) out.delete(row);
  yield;
  takenOffOtherwise(grid, understanding, kinds, costs, back, out);
  for (const row of open.keys()) if (out.has(row) || (numberOf(grid.own(row, book)) ?? 0) < 0) open.delete(row);
  return { ...none, marks: { out, open, back } };
}

/** So many rows are looked at in one step. */
const STEP = 4_096;

/** The heading and the mark below it; of a day the heading says it all, and in the column of states of the table the mark. */
const saidIn = ({ column, heading }: MarkColumn, value: CellValue, status: number | undefined): string => {
  const mark = cellText(value);
  if (column === status && isExcludedState(mark, heading)) return mark;
  return mark === '' || (typeof value === 'number' && value > 1) ? heading : `${heading}: ${mark}`;
};

/** In a column of states this many words stand. */
const MOST_STATES = 8;

/** Columns of nothing but states, whatever they are called, and the column of states of the table. */
function* stateColumns(
  grid: Grid,
  { columns, firstRow, lastRow }: Understanding,
  kinds: EntryKinds | undefined,
  marked: ReadonlySet<number>,
): Generator<void, number[]> {
  const taken = new Set([...OTHERS.map((role) => columns[role]), columns.note, columns.status]);
  const { status } = columns;
  const found = status === undefined || marked.has(status) || status === kinds?.column ? [] : [status];
  for (let column = grid.block.left; column <= grid.right; column += 1) {
    if (taken.has(column) || column === kinds?.column || marked.has(column)) continue;
    const words = new Set<string>();
    let isState = true;
    for (let row = firstRow; row <= lastRow && isState; row += 1) {
      if ((row - firstRow) % STEP === STEP - 1) yield;
      const value = grid.own(row, column);
      if (isBlank(value) || (typeof value === 'string' && words.has(value))) continue;
      isState = typeof value === 'string' && words.size < MOST_STATES && (returnedAs(value) !== undefined || statesIn([value]) === 1);
      if (isState) words.add(value as string);
    }
    if (isState && [...words].some((word) => returnedAs(word) !== undefined)) found.push(column);
  }
  return found;
}

/** Headings under which people say anything of a row. */
const OF_REMARKS = /비고|메모|특이|참고|의견|검토|처리|확인|결과|상태|용도|목적|구분|note|remark|comment|memo|purpose/i;

function remarkColumns(grid: Grid, { columns, headerRows }: Understanding, kinds: EntryKinds | undefined, others: ReadonlySet<number>): number[] {
  const taken = new Set(OTHERS.map((role) => columns[role]));
  const found = [columns.note, columns.text].filter((column) => column !== undefined && column !== kinds?.column && !others.has(column)) as number[];
  for (let column = grid.block.left; column <= grid.right; column += 1)
    if (
      !taken.has(column) &&
      !others.has(column) &&
      !found.includes(column) &&
      column !== kinds?.column &&
      headerRows.some((row) => OF_REMARKS.test(cellText(grid.at(row, column))))
    )
      found.push(column);
  return found;
}

function* anyRow(firstRow: number, lastRow: number, says: (row: number) => boolean): Generator<void, boolean> {
  for (let from = firstRow; from <= lastRow; from += STEP) {
    for (let row = from; row < from + STEP && row <= lastRow; row += 1) if (says(row)) return true;
    yield;
  }
  return false;
}

/** Most ledgers have no such remark: then their rows are looked at no further. */
function saysAnything(grid: Grid, remarks: readonly number[], row: number): boolean {
  for (const column of remarks) {
    const value = grid.at(row, column);
    if (typeof value === 'string' && mayBeRemark(value)) return true;
  }
  return false;
}

/** A row that was returned takes off another one where exactly one before it, of the same party and amount, counts: then it is no state of its own. */
function entriesOfTheirOwn(
  grid: Grid,
  returned: ReadonlySet<number>,
  costs: readonly number[],
  { book, party }: Understanding['columns'],
  out: ReadonlyMap<number, MarkSaid>,
): Set<number> {
  const own = new Set<number>();
  if (party === undefined || returned.size === 0) return own;
  const before = new Map<string, number>();
  for (const row of costs) {
    const won = numberOf(grid.own(row, book as number)) ?? 0;
    const key = `${companyKey(cellText(grid.at(row, party)))}\u001f${won}`;
    if (returned.has(row) && won > 0 && before.get(key) === 1) own.add(row);
    if (!out.has(row)) before.set(key, (before.get(key) ?? 0) + 1);
  }
  return own;
}

/** An amount, and what it was for: no total, no empty row. */
function isCost(grid: Grid, row: number, { book, category, date, text, party }: Understanding['columns']): boolean {
  if ((numberOf(grid.own(row, book as number)) ?? 0) === 0) return false;
  const said = [category, date, text, party].flatMap((column) => (column === undefined ? [] : [grid.at(row, column)]));
  return said.some((value) => !isBlank(value)) && !said.some((value) => typeof value === 'string' && isSumLabel(value));
}

/** A remark or a word of a state in the row that says that it went back, or is no cost. */
function saysOfReturn(grid: Grid, row: number, { columns }: Understanding, kinds: EntryKinds | undefined, remarks: readonly number[]): boolean {
  const taken = new Set(OTHERS.map((role) => columns[role]));
  for (let column = grid.block.left; column <= grid.right; column += 1) {
    const value = grid.own(row, column);
    if (typeof value !== 'string' || column === kinds?.column) continue;
    if (!taken.has(column) && returnedAs(value) !== undefined) return true;
    const as = remarks.includes(column) ? remarkOf(cellText(value)) : undefined;
    if (as !== undefined && (column !== columns.text || as === 'out')) return true;
  }
  return false;
}

/** What a minus, a kind or an amount beside it takes off is not left out as well; and what takes off a purchase that counts is none. */
function takenOffOtherwise(
  grid: Grid,
  { columns, headings }: Understanding,
  kinds: EntryKinds | undefined,
  costs: readonly number[],
  back: ReadonlySet<number>,
  out: Map<number, MarkSaid>,
): void {
  const { book, party, credit } = columns;
  if (out.size === 0) return;
  const given = credit !== undefined && isReturnHeading(headings?.credit ?? '') ? credit : undefined;
  const keyOf = (row: number, won: number): string => `${party === undefined ? '' : companyKey(cellText(grid.at(row, party)))}\u001f${Math.abs(won)}`;
  const wonOf = (row: number): number => {
    const won = numberOf(grid.own(row, book as number)) ?? 0;
    if (back.has(row)) return 0;
    return kinds?.of(row) === 'return' ? -Math.abs(won) : won;
  };
  const minus = { marked: new Map<string, number>(), plain: new Map<string, number>() };
  for (const row of costs) {
    const won = wonOf(row);
    if (won >= 0) continue;
    const key = keyOf(row, won);
    const side = out.has(row) ? minus.marked : minus.plain;
    side.set(key, (side.get(key) ?? 0) + 1);
  }
  for (const row of [...out.keys()]) {
    if (given !== undefined && (numberOf(grid.own(row, given)) ?? 0) !== 0) out.delete(row);
    const won = wonOf(row);
    if (won <= 0) continue;
    const key = keyOf(row, won);
    // Its own minus is marked as well: they are nought together.
    const side = (minus.marked.get(key) ?? 0) > 0 ? minus.marked : minus.plain;
    const left = side.get(key) ?? 0;
    if (left > 0) {
      side.set(key, left - 1);
      out.delete(row);
    }
  }
  for (const row of costs) if (wonOf(row) < 0) out.delete(row);
}
