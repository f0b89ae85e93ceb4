/** Which rows can be a heading: one alone, two together, and what stands between them and the costs. */
import { readNumber } from '../../domain';
import { readAmountText } from '../amount-text';
import { blockLabels, codeLabelled, isParticulars, saidInTitle } from '../category-columns';
import { factOf } from '../facts';
import { headerMatches } from '../header-names';
import type { ColumnRole } from '../model';
import { cellText, isBlank } from '../text';
import { readUnit, unitIn } from '../units';
import type { HeaderCandidate } from './candidate';
import type { SheetView } from './sheet-view';
import { FEW_ROWS, FIELDS, isDateLike, SEARCH_ROWS } from './sheet-view';

/** The row below says something in the columns of headings that stand over several, merged or said again, and nowhere else: `집행액` over `당분기 | 누계`. */
export function dividesMerged(on: SheetView, row: number): boolean {
  let divided = 0;
  const isUnder = (column: number, over: string): boolean => cellText(on.grid.at(row, column)) === over && cellText(on.grid.own(row + 1, column)) !== '';
  for (let column = on.grid.block.left; column <= on.grid.right; column += 1) {
    if (cellText(on.grid.own(row + 1, column)) === '') continue;
    const over = cellText(on.grid.at(row, column));
    const area = on.grid.mergeAt(row, column);
    if (over === '' || (area && (area.top !== row || area.bottom !== row)) || !(isUnder(column - 1, over) || isUnder(column + 1, over))) return false;
    divided += 1;
  }
  return divided >= 2;
}

/** The row below says the same again, in another language: `일자 | 금액` over `Date | Amount`. */
export function namesTheSame(on: SheetView, row: number, upper: HeaderCandidate, lower: HeaderCandidate): boolean {
  let same = 0;
  let apart = 0;
  for (let column = on.grid.block.left; column <= on.grid.right; column += 1) {
    const [over, under] = [headerMatches(cellText(on.grid.own(row, column))), headerMatches(cellText(on.grid.own(row + 1, column)))];
    if (over.length === 0 || under.length === 0) continue;
    if (over.some(({ role }) => under.some((match) => match.role === role))) same += 1;
    else apart += 1;
  }
  return same >= FIELDS && apart <= 1 && upper.columns.book !== undefined && upper.columns.book === lower.columns.book;
}

/** The row names the book amount more than once: once a quarter, a project, a year. */
export function repeatsBook(on: SheetView, row: number): boolean {
  let books = 0;
  for (let column = on.grid.block.left; column <= on.grid.right; column += 1)
    if (headerMatches(cellText(on.grid.own(row, column))).some(({ role, weight }) => role === 'book' && weight >= 2)) books += 1;
  return books >= 2;
}

/** A heading of the row is merged with the cell below it. */
export function mergedDown(on: SheetView, row: number): boolean {
  return mergedColumns(on, row).length > 0;
}

function mergedColumns(on: SheetView, row: number): number[] {
  const found: number[] = [];
  for (let column = on.grid.block.left; column <= on.grid.right; column += 1) {
    const area = on.grid.mergeAt(row, column);
    if (area && area.top === row && area.bottom === row + 1 && cellText(on.grid.own(row, column)) !== '') found.push(column);
  }
  return found;
}

/** Headings merged over both rows, and between them nothing but texts: beyond them another table may stand. */
export function isMergedHeading(on: SheetView, row: number): boolean {
  const merged = mergedColumns(on, row);
  if (merged.length < FEW_ROWS) return false;
  for (let column = merged[0] as number; column <= (merged[merged.length - 1] as number); column += 1) {
    const value = on.grid.own(row + 1, column);
    if (!isBlank(value) && (typeof value !== 'string' || readNumber(value) !== undefined)) return false;
  }
  return true;
}

/**
 * One text over the first of the names of the row below, or merged over all of them: the title of a table or of a section, and no name of its columns.
 */
export function isTitleOf(on: SheetView, row: number): boolean {
  const filled = (at: number): number[] =>
    (on.grid.block.values[at - on.grid.block.top] ?? []).flatMap((value, column) => (isBlank(value) ? [] : [column + on.grid.block.left]));
  const [only, ...others] = filled(row);
  const area = only === undefined || others.length > 0 ? undefined : on.grid.mergeAt(row, only);
  const below = filled(row + 1);
  if (only !== undefined && others.length === 0 && area === undefined && below.length > 1 && below[0] === only)
    return isText(on, row, only) && isText(on, row + 1, only);
  return area !== undefined && area.bottom === row && below.length > 1 && below.every((column) => column >= area.left && column <= area.right);
}

const isText = (on: SheetView, row: number, column: number): boolean => typeof on.grid.own(row, column) === 'string';

/** So is one that says a fact of the firm: `기업부설연구소 | 없음`. */
export function namesFact(on: SheetView, row: number): boolean {
  const filled = (on.grid.block.values[row - on.grid.block.top] ?? []).filter((value) => !isBlank(value));
  const [label] = filled;
  return (filled.length === 2 || filled.length === 4) && typeof label === 'string' && factOf(label) !== undefined;
}

/** A row that says a day: `출고일자 | 2013-01-04`. */
export function namesDay(on: SheetView, row: number): boolean {
  return (on.grid.block.values[row - on.grid.block.top] ?? []).some((value) => isDateLike(value, on.grid.block.date1904));
}

/** A row that says a line beside its label: `비목 | 1.가.① | 대상자구분 | 연구요원`. */
export const namesLine = (on: SheetView, row: number): boolean => codeLabelled(on.grid, on.edition, row, saidInTitle) !== undefined;

/** So many rows below particulars a heading stands. */
const HEADING_WITHIN = 4;
/** So many known names make a row a heading. */
const NAMED = 3;

/**
 * A row that says of all costs below it whose they are, each label with its value (`성명 | 오지훈 | 직위 | 연구소장`), and the heading stands right below it: it is none
 * itself.
 */
export function namesPerson(on: SheetView, row: number): boolean {
  const said = blockLabels(on.grid, row);
  if (said === undefined || !isPaired(on, row)) return false;
  for (let next = row + 1; next <= Math.min(on.grid.bottom, row + HEADING_WITHIN); next += 1) {
    if (!on.isHeaderLike(next)) {
      if (on.isEmptyRow(next) || isParticulars(on.grid, next)) continue;
      return false;
    }
    const texts = (on.grid.block.values[next - on.grid.block.top] ?? []).map(cellText).filter((text) => text !== '');
    if (texts.filter((text) => headerMatches(text).length > 0).length >= NAMED && blockLabels(on.grid, next) === undefined) return true;
  }
  return false;
}

/** Names of columns with a value beside each; some values are such names as well: `직위 | 연구원`. */
function isPaired(on: SheetView, row: number): boolean {
  const cells = (on.grid.block.values[row - on.grid.block.top] ?? []).filter((value) => !isBlank(value));
  const names = cells.map((value) => typeof value === 'string' && headerMatches(cellText(value)).length > 0);
  const named = names.filter((is, at) => is && at % 2 === 0).length;
  const values = names.filter((is, at) => is && at % 2 === 1).length;
  return cells.length % 2 === 0 && named > 0 && values * 2 <= named;
}

/** A row that says the unit beside its label is no upper row of a header. */
export function namesUnit(on: SheetView, row: number): boolean {
  for (let column = on.grid.block.left; column <= on.grid.right; column += 1) {
    const text = cellText(on.grid.own(row, column));
    if (text === '' || text.length > 20) continue;
    if (text.length < 12 && (unitIn(text).label === true || readUnit(text) !== undefined)) return true;
    // `[단위: 원]`, and not `금액(단위: 원)`.
    if (/^[[(（［<\s]*(단\s*위|units?)\s*[:：]/i.test(text) && unitIn(text).won !== undefined) return true;
  }
  return false;
}

export function headerTexts(on: SheetView, rows: readonly number[], column: number): string[] {
  const [first, second] = rows as [number, number?];
  const top = cellText(on.grid.at(first, column));
  if (second === undefined) {
    const area = on.grid.mergeAt(first, column);
    // Only the first cell of a merged title names a column.
    return area && (area.left !== column || area.right - area.left > 3) ? [] : [top];
  }
  const bottom = cellText(on.grid.at(second, column));
  if (bottom === '') return on.grid.mergeAt(first, column) && on.grid.mergeAt(first, column)?.left !== column ? [] : [top];
  if (bottom === top) return [top];
  return [bottom, top + bottom, bottom + top];
}

/** A row below the names that says how each column is written, all of it in brackets: `(yyyy-mm-dd)`, `(KRW)`. */
export function saysForms(on: SheetView, row: number): boolean {
  let forms = 0;
  for (let column = on.grid.block.left; column <= on.grid.right; column += 1) {
    const value = on.grid.own(row, column);
    if (isBlank(value)) continue;
    if (typeof value !== 'string' || !/^\s*[([（［].{1,30}[)\]）］]\s*$/.test(value) || readAmountText(value) !== undefined) return false;
    forms += 1;
  }
  return forms >= 2;
}

/** A sheet without a heading: the row that is pointed at has a line and an amount of its own. */
export function beginsWithCost(on: SheetView, row: number, { category, book }: Partial<Record<ColumnRole, number>>): boolean {
  return on.corrections.headerRow === row && category !== undefined && book !== undefined && isCost(on, row, category, book);
}

function isCost(on: SheetView, row: number, category: number, book: number): boolean {
  const amount = on.grid.own(row, book);
  return (typeof amount === 'number' || (typeof amount === 'string' && readAmountText(amount) !== undefined)) && on.isCode(on.grid.own(row, category));
}

/** Where line and amount are said to stand and no heading is known: the row over the first cost, or that cost where nothing stands over it. */
export function toldHead(on: SheetView): number | undefined {
  const { category, book } = on.corrections.columns ?? {};
  if (on.corrections.headerRow !== undefined || typeof category !== 'number' || typeof book !== 'number') return undefined;
  const { top } = on.grid.block;
  for (let row = top; row <= Math.min(on.grid.bottom, top + SEARCH_ROWS); row += 1)
    if (isCost(on, row, category, book)) return row > top && !on.isEmptyRow(row - 1) ? row - 1 : row;
  return undefined;
}
