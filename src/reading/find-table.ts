import { largest } from '../domain';
import { readDateCell, readNumber } from '../domain';
import type { Edition } from '../law/types';
import { parseCategory } from '../rules';
import type { CellValue } from '../sheet/model';
import type { ColumnRole, Corrections, SheetKind, Understanding } from './model';
import type { Grid } from './grid';
import { deducts, headerMatches, onlySum, type NameMatch } from './header-names';
import { totalLevel } from './row-kind';
import { LabelTracker } from './statement-labels';
import { cellText, isBlank } from './text';
import { findUnit } from './find-unit';
import { readUnit, unitIn } from './units';

/** Rows below a header that are looked at to learn what its columns hold. */
const SAMPLE_ROWS = 300;
/** A header stands near the top; further down only where nothing was found above. */
const NEAR_ROWS = 60;
const SEARCH_ROWS = 2_000;
/** Fewer lines than these may be a short ledger as well. */
const LISTED = 3;
/** Beyond this row nothing is looked at to understand the columns. */
export const lastSampledRow = (top: number, headerRow: number): number => Math.max(top + NEAR_ROWS + 1, headerRow) + 2 + SAMPLE_ROWS;

export interface HeaderCandidate {
  readonly rows: readonly number[];
  readonly columns: Partial<Record<ColumnRole, number>>;
  readonly score: number;
}

export type FoundTable =
  | { readonly found: true; readonly understanding: Understanding; readonly units: ReturnType<typeof findUnit> }
  | { readonly found: false; readonly candidates: readonly HeaderCandidate[]; readonly missing: readonly ColumnRole[] };

/** What the cells under a header hold, as shares of those that hold anything. */
interface Evidence {
  readonly filled: number;
  readonly codes: number;
  readonly numbers: number;
  readonly dates: number;
}

/** What people write below the total that is no cost. */
const BESIDE_COST = /매출|비율|점유|기준|차이|검증|확인|ratio|sales|revenue|check|difference|%/i;

const AMOUNTS: readonly ColumnRole[] = ['book', 'adjustment', 'subtotal'];

const codes = new WeakMap<Edition, Map<string, boolean>>();

/** The cell holds a code of 별표 3, or what is formed like one. The same few stand in thousands of rows. */
export function looksLikeCode(edition: Edition, value: CellValue): boolean {
  if (typeof value !== 'string' || value.length > 100) return false;
  let known = codes.get(edition);
  if (!known) codes.set(edition, (known = new Map()));
  let answer = known.get(value);
  if (answer === undefined) {
    answer = readsAsCode(edition, value.trim());
    if (known.size < 20_000) known.set(value, answer);
  }
  return answer;
}

function readsAsCode(edition: Edition, text: string): boolean {
  if (text.length === 0 || text.length > 60) return false;
  const parsed = parseCategory(edition, text);
  return parsed.known ? parsed.code.length > 1 : parsed.reason === 'no-such-line' || parsed.reason === 'no-such-item';
}

const isDateLike = (value: CellValue, date1904: boolean): boolean =>
  (typeof value === 'number' && value > 30_000 && readDateCell(value, date1904) !== undefined) ||
  (typeof value === 'string' && readDateCell(value) !== undefined);

const isAmountLike = (value: CellValue): boolean => typeof value === 'number' || (typeof value === 'string' && readNumber(value) !== undefined);

export class TableFinder {
  private readonly evidence = new Map<number, Evidence>();

  constructor(
    private readonly grid: Grid,
    private readonly edition: Edition,
    private readonly corrections: Corrections = {},
  ) {}

  find(): FoundTable {
    const candidates = this.candidates();
    const best = candidates[0];
    if (best) {
      const complete = this.complete(best);
      if (complete) return complete;
    }
    const missing: ColumnRole[] = best ? (['category', 'book'] as const).filter((role) => best.columns[role] === undefined) : ['category', 'book'];
    return { found: false, candidates, missing };
  }

  private candidates(): HeaderCandidate[] {
    const { top } = this.grid.block;
    const pointed = this.corrections.headerRow;
    if (pointed !== undefined) return [this.candidate(pointed, true)].filter((c): c is HeaderCandidate => c !== undefined);
    const found: HeaderCandidate[] = [];
    const last = Math.min(this.grid.bottom, top + SEARCH_ROWS);
    for (let row = top; row <= last; row += 1) {
      const candidate = this.candidate(row, false);
      if (candidate) found.push(candidate);
      if (row - top > NEAR_ROWS && found.some((c) => c.columns.category !== undefined && c.columns.book !== undefined)) break;
    }
    return found.sort((a, b) => b.score - a.score || (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
  }

  private candidate(row: number, pointed: boolean): HeaderCandidate | undefined {
    const one = this.assignFresh([row], pointed);
    if (row >= this.grid.bottom || this.isEmptyRow(row) || this.namesUnit(row) || !this.isHeaderLike(row + 1)) return one;
    const two = this.assignFresh([row, row + 1], pointed);
    // Two rows are a header together only where each of them adds to what the other says.
    const lower = this.assignFresh([row + 1], false);
    const better = two && two.score > (one?.score ?? 0) + 0.5 && two.score > (lower?.score ?? 0) + 0.5;
    return better ? two : one;
  }

  /** A row that says the unit beside its label is no upper row of a header. */
  private namesUnit(row: number): boolean {
    for (let column = this.grid.block.left; column <= this.grid.right; column += 1) {
      const text = cellText(this.grid.own(row, column));
      if (text !== '' && text.length < 12 && (unitIn(text).label === true || readUnit(text) !== undefined)) return true;
    }
    return false;
  }

  private assignFresh(rows: readonly number[], pointed: boolean): HeaderCandidate | undefined {
    this.evidence.clear();
    return this.assign(rows, pointed);
  }

  /** Texts, no amounts and no dates: the lower of two header rows. */
  private isHeaderLike(row: number): boolean {
    let texts = 0;
    for (let column = this.grid.block.left; column <= this.grid.right; column += 1) {
      const value = this.grid.own(row, column);
      if (isBlank(value)) continue;
      if (typeof value !== 'string' || readNumber(value) !== undefined || looksLikeCode(this.edition, value)) return false;
      texts += 1;
    }
    return texts > 0;
  }

  private headerTexts(rows: readonly number[], column: number): string[] {
    const [first, second] = rows as [number, number?];
    const top = cellText(this.grid.at(first, column));
    if (second === undefined) {
      const area = this.grid.mergeAt(first, column);
      // Only the first cell of a merged title names a column.
      return area && (area.left !== column || area.right - area.left > 3) ? [] : [top];
    }
    const bottom = cellText(this.grid.at(second, column));
    if (bottom === '') return this.grid.mergeAt(first, column) && this.grid.mergeAt(first, column)?.left !== column ? [] : [top];
    if (bottom === top) return [top];
    return [bottom, top + bottom, bottom + top];
  }

  private assign(rows: readonly number[], pointed: boolean): HeaderCandidate | undefined {
    const options: { column: number; role: ColumnRole; weight: number }[] = [];
    let named = 0;
    let numbers = 0;
    for (let column = this.grid.block.left; column <= this.grid.right; column += 1) {
      for (const row of rows) if (typeof this.grid.own(row, column) === 'number') numbers += 1;
      let matches: readonly NameMatch[] = [];
      const texts = this.headerTexts(rows, column);
      texts.forEach((text, place) => {
        const some = headerMatches(text);
        // The lower text alone may be short (`장부`); with the upper one it says more.
        if (some.length > 0 && (matches.length === 0 || (place > 0 && (some[0] as NameMatch).weight > (matches[0] as NameMatch).weight))) matches = some;
      });
      if (matches.length > 0) named += 1;
      for (const match of matches) options.push({ column, role: match.role, weight: match.weight });
    }
    if (!pointed && (named < 2 || numbers > named)) return undefined;

    const below = (rows[rows.length - 1] as number) + 1;
    for (const option of options) option.weight += this.fit(option.role, option.column, below);
    options.sort((a, b) => b.weight - a.weight || a.column - b.column);
    const columns: Partial<Record<ColumnRole, number>> = {};
    const taken = new Set<number>();
    let score = 0;
    for (const { column, role, weight } of options) {
      if (weight <= 0 || taken.has(column) || columns[role] !== undefined) continue;
      columns[role] = column;
      taken.add(column);
      score += Math.min(weight, 6);
    }
    score += this.fillByContent(columns, taken, below);
    this.correct(columns);
    if (columns.category !== undefined && columns.book !== undefined) score += 8;
    return { rows, columns, score };
  }

  /** A column that holds codes of 별표 3 is the category, whatever it is called. */
  private fillByContent(columns: Partial<Record<ColumnRole, number>>, taken: Set<number>, below: number): number {
    const held = columns.category;
    const heldCodes = held === undefined ? 0 : this.evidenceOf(held, below).codes;
    if (heldCodes < 0.3) {
      for (let column = this.grid.block.left; column <= this.grid.right; column += 1) {
        const seen = this.evidenceOf(column, below);
        if (column !== held && seen.codes >= 0.6 && seen.filled >= 2) {
          for (const role of Object.keys(columns) as ColumnRole[]) if (columns[role] === column) delete columns[role];
          if (held !== undefined) taken.delete(held);
          columns.category = column;
          taken.add(column);
          return 4;
        }
      }
    }
    return this.bookByContent(columns, taken, below);
  }

  /** The one column of numbers whose name speaks of an amount, where no name is known. */
  private bookByContent(columns: Partial<Record<ColumnRole, number>>, taken: Set<number>, below: number): number {
    if (columns.book !== undefined || columns.category === undefined) return 0;
    const open: number[] = [];
    for (let column = this.grid.block.left; column <= this.grid.right; column += 1) {
      if (taken.has(column) || !/금액|액$|비용$|amount|cost/i.test(cellText(this.grid.at(below - 1, column)))) continue;
      if (this.evidenceOf(column, below).numbers >= 0.6) open.push(column);
    }
    if (open.length !== 1) return 0;
    columns.book = open[0] as number;
    taken.add(columns.book);
    return 2;
  }

  private correct(columns: Partial<Record<ColumnRole, number>>): void {
    for (const [role, column] of Object.entries(this.corrections.columns ?? {}) as [ColumnRole, number | null][]) {
      for (const other of Object.keys(columns) as ColumnRole[]) if (columns[other] === column) delete columns[other];
      if (column === null) delete columns[role];
      else columns[role] = column;
    }
  }

  /** How well what stands below fits the role: −3 … +3. */
  private fit(role: ColumnRole, column: number, below: number): number {
    const seen = this.evidenceOf(column, below);
    if (seen.filled === 0) return AMOUNTS.includes(role) || role === 'category' ? -0.5 : 0;
    if (role === 'category') return seen.codes >= 0.5 ? 3 : seen.codes > 0 ? 1 : seen.numbers > 0.8 ? -4 : -1;
    if (AMOUNTS.includes(role)) return seen.numbers >= 0.5 && seen.dates < 0.9 ? 1 : seen.numbers > 0 ? 0 : -4;
    if (role === 'date') return seen.dates >= 0.5 ? 2 : seen.dates > 0 ? 0 : -3;
    return seen.codes >= 0.6 ? -4 : 0;
  }

  private evidenceOf(column: number, below: number): Evidence {
    const known = this.evidence.get(column);
    if (known) return known;
    let filled = 0;
    let codes = 0;
    let numbers = 0;
    let dates = 0;
    const last = Math.min(this.grid.bottom, below + SAMPLE_ROWS);
    for (let row = below; row <= last; row += 1) {
      const value = this.grid.at(row, column);
      if (isBlank(value)) continue;
      if (typeof value === 'string' && totalLevel(value) !== undefined) continue;
      filled += 1;
      if (looksLikeCode(this.edition, value)) codes += 1;
      else if (isDateLike(value, this.grid.block.date1904)) dates += 1;
      if (isAmountLike(value) || (typeof value === 'object' && this.grid.formula(row, column))) numbers += 1;
    }
    const share = (count: number): number => (filled === 0 ? 0 : count / filled);
    const evidence = { filled, codes: share(codes), numbers: share(numbers), dates: share(dates) };
    this.evidence.set(column, evidence);
    return evidence;
  }

  private complete(candidate: HeaderCandidate): FoundTable | undefined {
    const { rows } = candidate;
    const columns = { ...candidate.columns };
    const firstRow = (rows[rows.length - 1] as number) + 1;
    const kind = this.corrections.kind ?? this.kindOf(columns, firstRow);
    if (kind === 'statement' && columns.category === undefined && columns.book !== undefined) columns.category = this.grid.block.left;
    if (columns.category === undefined || columns.book === undefined) return undefined;
    if (kind === 'ledger' && this.corrections.headerRow === undefined && !this.holdsRows(columns, firstRow)) return undefined;
    // `공급가액 | 부가세 | 합계`: without an adjustment a sum beside the amount is no 소계.
    const headOf = (column: number | undefined): string => (column === undefined ? '' : rows.map((row) => cellText(this.grid.at(row, column))).join(''));
    if (columns.adjustment === undefined && onlySum(headOf(columns.subtotal)) && this.corrections.columns?.subtotal === undefined) delete columns.subtotal;
    if (columns.credit !== undefined && columns.credit === columns.adjustment) delete columns.credit;
    const units = findUnit(this.grid, rows, columns);
    const unit = this.corrections.unit ?? units.found[0]?.won ?? (kind === 'statement' ? 1_000 : 1);
    // The lines of a statement are known by their labels: its sections may have totals of their own.
    let lastRow = kind === 'statement' ? this.grid.bottom : this.lastRow(rows, columns, firstRow);
    while (lastRow > firstRow && this.isEmptyRow(lastRow)) lastRow -= 1;
    return {
      found: true,
      units,
      understanding: {
        kind,
        sheetId: this.grid.block.sheetId,
        sheet: this.grid.block.sheet,
        headerRows: rows,
        firstRow,
        lastRow,
        columns,
        unit,
        unitFrom: this.corrections.unit !== undefined ? 'user' : units.found.length > 0 ? 'sheet' : 'default',
        ...(deducts(headOf(columns.adjustment)) && this.neverNegative(columns.adjustment, firstRow) ? { deducts: true } : {}),
        dataRows: 0,
      },
    };
  }

  /** A statement has the numbered lines of 별표 3 down its left side and no dates. */
  private kindOf(columns: Partial<Record<ColumnRole, number>>, firstRow: number): SheetKind {
    if (columns.date !== undefined || columns.voucher !== undefined || columns.account !== undefined || !this.edition.costStatement.available) return 'ledger';
    const tracker = new LabelTracker(this.edition.costStatement.value);
    const end = columns.book ?? this.grid.right + 1;
    const seen = new Set<string>();
    let lines = 0;
    for (let row = firstRow; row <= Math.min(this.grid.bottom, firstRow + SAMPLE_ROWS); row += 1) {
      const read = tracker.read(labelTexts(this.grid, row, end));
      if (!read) continue;
      lines += read.codes.length;
      for (const code of read.codes) if (tracker.knows(code)) seen.add(code);
    }
    if (this.listsLines(columns, firstRow)) return 'statement';
    // Numbered down from a heading, most of them different: rows of a ledger repeat their codes.
    return seen.size >= 5 && (seen.has('1') || seen.has('2')) && seen.size >= lines * 0.7 ? 'statement' : 'ledger';
  }

  /** Who writes a minus sign in it means to add the column. */
  private neverNegative(column: number | undefined, firstRow: number): boolean {
    for (let row = firstRow; column !== undefined && row <= this.grid.bottom; row += 1) {
      const value = this.grid.own(row, column);
      if (typeof value === 'number' && value < 0) return false;
    }
    return true;
  }

  /** Every code stands once, and nothing says whose cost it is: lines with their sums, not costs. */
  private listsLines(columns: Partial<Record<ColumnRole, number>>, firstRow: number): boolean {
    if (columns.category === undefined || columns.party !== undefined || columns.requirement !== undefined) return false;
    const codes: string[] = [];
    for (let row = firstRow; row <= Math.min(this.grid.bottom, firstRow + SAMPLE_ROWS); row += 1) {
      const parsed = parseCategory(this.edition, cellText(this.grid.at(row, columns.category)).slice(0, 80));
      if (parsed.known) codes.push(parsed.code);
    }
    return codes.length >= LISTED && new Set(codes).size === codes.length;
  }

  /** At least one row below that has a category or an amount where it should be. */
  private holdsRows(columns: Partial<Record<ColumnRole, number>>, firstRow: number): boolean {
    const seenCategory = this.evidenceIn(columns.category as number, firstRow);
    const seenBook = this.evidenceIn(columns.book as number, firstRow);
    if (seenCategory.codes > 0) return true;
    // An empty allocation sheet under its header is a table too, as long as the header is sure.
    if (seenCategory.filled === 0) return seenBook.filled === 0 || columns.date !== undefined || columns.subtotal !== undefined;
    return seenBook.numbers > 0 && (columns.adjustment !== undefined || columns.subtotal !== undefined) && seenCategory.numbers < 0.8;
  }

  private evidenceIn(column: number, below: number): Evidence {
    this.evidence.delete(column);
    return this.evidenceOf(column, below);
  }

  /**
   * What follows a total and holds no more rows of this table ends it: a summary, another table, notes. A section that goes on below
   * its total (a title, the header once more, then rows) does not.
   */
  private lastRow(headerRows: readonly number[], columns: Partial<Record<ColumnRole, number>>, firstRow: number): number {
    const book = columns.book as number;
    const category = columns.category as number;
    let total = false;
    let blank = false;
    for (let row = firstRow; row <= this.grid.bottom; row += 1) {
      const amount = this.grid.own(row, book);
      const plain = typeof amount === 'number' && looksLikeCode(this.edition, this.grid.own(row, category));
      if (plain && !total) {
        blank = false;
        continue;
      }
      if (this.isEmptyRow(row)) {
        blank = true;
        continue;
      }
      if (!plain && labelOf(this.grid, row, columns) !== undefined) {
        total = true;
        blank = false;
        continue;
      }
      // After a gap alone, a title or a header: the rows of this table go on below it, or something else begins.
      if ((total || (blank && this.isHeaderLike(row))) && !this.goesOn(row, headerRows, columns)) return row - 1;
      total = false;
      blank = false;
    }
    return this.grid.bottom;
  }

  /** Below a total: the row is one of the table, or leads to more of it within a few rows. */
  private goesOn(from: number, headerRows: readonly number[], columns: Partial<Record<ColumnRole, number>>): boolean {
    const { category, book, date, voucher, text } = columns;
    const filled = (row: number, column: number | undefined): boolean => column !== undefined && !isBlank(this.grid.at(row, column));
    const amountAt = (row: number): boolean => isAmountLike(this.grid.own(row, book as number)) || this.grid.formula(row, book as number) !== undefined;
    // Right below the total an amount with anything beside it is a row, even one that was forgotten; but not the sales or the ratio.
    const words = text === undefined ? '' : cellText(this.grid.at(from, text));
    const named =
      (filled(from, category) && looksLikeCode(this.edition, this.grid.at(from, category as number))) ||
      filled(from, date) ||
      filled(from, voucher) ||
      (words !== '' && !BESIDE_COST.test(words));
    const adjacent = !this.isEmptyRow(from - 1) && amountAt(from) && named;
    if (adjacent) return true;
    let looked = 0;
    for (let row = from; row <= this.grid.bottom && looked < 5; row += 1) {
      if (this.isEmptyRow(row)) continue;
      looked += 1;
      if (repeatsHeader(this.grid, row, headerRows)) return true;
      const placed =
        date === undefined
          ? looksLikeCode(this.edition, this.grid.at(row, category as number))
          : filled(row, date) && isDateLike(this.grid.at(row, date), this.grid.block.date1904);
      if (amountAt(row) && placed) return true;
    }
    return false;
  }

  private isEmptyRow(row: number): boolean {
    for (const value of this.grid.block.values[row - this.grid.block.top] ?? []) if (!isBlank(value)) return false;
    return true;
  }
}

/** The row says again what a row of the header says, wherever it says anything. */
export function repeatsHeader(grid: Grid, row: number, headerRows: readonly number[]): boolean {
  // The upper of two rows may not have been needed to read the header.
  return [(headerRows[0] as number) - 1, ...headerRows].some((header) => {
    let same = 0;
    for (let column = grid.block.left; column <= grid.right; column += 1) {
      const value = grid.own(row, column);
      if (isBlank(value)) continue;
      if (typeof value !== 'string' || value.trim() !== cellText(grid.own(header, column))) return false;
      same += 1;
    }
    return same >= 2;
  });
}

/** The texts left of the amounts, outermost first. */
export function labelTexts(grid: Grid, row: number, end: number): string[] {
  const texts: string[] = [];
  for (let column = grid.block.left; column < end; column += 1) {
    const value = grid.own(row, column);
    if (typeof value === 'string' && value.trim() !== '') texts.push(value);
  }
  return texts;
}

/** The label of a total row, wherever left of (or among) the amounts it stands. */
export function labelOf(
  grid: Grid,
  row: number,
  columns: Partial<Record<ColumnRole, number>>,
): { readonly text: string; readonly level: 1 | 2 | 3 | 4; readonly column: number } | undefined {
  // Another table may stand to the right.
  const end = largest(Object.values(columns));
  for (let column = grid.block.left; column <= end; column += 1) {
    const value = grid.own(row, column);
    if (typeof value !== 'string') continue;
    if (column === columns.book || column === columns.adjustment || column === columns.subtotal || column === columns.evidence) continue;
    const level = totalLevel(value);
    if (level !== undefined) return { text: value.trim(), level, column };
  }
  return undefined;
}
