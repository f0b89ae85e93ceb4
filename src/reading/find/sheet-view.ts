import { largest, readDateCell, readNumber } from '../../domain';
import type { Edition } from '../../law/types';
import type { CellValue } from '../../sheet/model';
import { NEVER, numberOf } from '../amount-columns';
import { dateWay } from '../date-ways';
import type { Grid } from '../grid';
import { headerMatches } from '../header-names';
import type { Corrections } from '../model';
import { GIVEN_BACK, isReturnHeading } from '../return-words';
import { totalLevel } from '../row-kind';
import { cellText, isBlank, normalizeLabel } from '../text';
import { isAmountText, isDateText, isSumLabel, kindsOfText } from '../text-kind';
import { looksLikeCode } from './code-cells';
import { SeenRows } from './seen-rows';

/** Rows below a header that are looked at to learn what its columns hold. */
export const SAMPLE_ROWS = 300;
/** A header stands near the top; further down only where nothing was found above. */
export const NEAR_ROWS = 60;
export const SEARCH_ROWS = 2_000;
/** So many columns of a heading make one, and so much more than each of them say two rows that name the same. */
export const FIELDS = 4;
/** So many dated amounts make a ledger, where nothing else says so. */
export const FEW_ROWS = 3;
/** A note at the foot of a sheet stands in so many cells. */
const NOTE_CELLS = 2;
/** Digits that codes of accounts and departments have; longer ones are taken for codes only where they stand again and again. Ours. */
const CODE_DIGITS = [3, 8] as const;
const LONG_CODE = 6;
const CODES_REPEAT = 0.7;
/** So many times a code written as a number, and the column beside it is the money. Ours. */
const MONEY_OVER_CODES = 20;

export const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** More than a sheet has. */
const COLUMNS = 16_384;

export const isAmountLike = (value: CellValue): boolean => typeof value === 'number' || (typeof value === 'string' && isAmountText(value));

/** The same, or month and day alone. */
export const isAnyDate = (value: CellValue, date1904: boolean): boolean =>
  isDateLike(value, date1904) || (typeof value === 'string' && dateWay([value], date1904) !== undefined);

export const isDateLike = (value: CellValue, date1904: boolean): boolean =>
  (typeof value === 'number' && value > 30_000 && value < LAST_DAY && readDateCell(value, date1904) !== undefined) ||
  (typeof value === 'string' && isDateText(value));

/** The serial of the last day of 2099: no cost arose later, and greater numbers are amounts. */
const LAST_DAY = 73_051;

/** What the cells under a header hold, as shares of those that hold anything. */
interface Evidence {
  readonly filled: number;
  readonly codes: number;
  readonly numbers: number;
  readonly dates: number;
}

/** Beyond this row nothing is looked at to understand the columns. */
export const lastSampledRow = (top: number, headerRow: number): number => Math.max(top + NEAR_ROWS + 1, headerRow) + 2 + SAMPLE_ROWS;

/** The heading of an amount, or of what is taken off one: the same in every row it is no code for that. */
const saysMoney = (heading: string): boolean =>
  /금액|액$|amount|amt/.test(normalizeLabel(heading)) ||
  GIVEN_BACK.test(heading) ||
  isReturnHeading(heading) ||
  headerMatches(heading).some(({ role }) => role === 'adjustment');

/** What a cell is evidence of, as bits. */
const CELL = { known: 1, counts: 2, noCost: 4, code: 8, date: 16, number: 32 } as const;

const UNIT_OVER = /[([]\s*단\s*위[\s:：]*[천백만억]{0,3}원\s*[)\]](?=.)/;

/** A sheet as it is looked at to find its table: what stands below a heading, by columns, looked up once. */
export class SheetView {
  /** By the first row below a header and the column. */
  private readonly evidence = new Map<number, Evidence>();
  /** Rows below a header, by their first one: asked for once a column. */
  private readonly samples = new Map<number, readonly number[]>();
  /** By the first row below a header and the column. */
  private readonly texts = new Map<number, readonly string[]>();
  /** By the headings, and the first row below them. */
  private readonly gaps = new WeakMap<ReadonlyMap<number, string>, Map<number, Uint32Array>>();
  private lastRow: number | undefined;
  private readonly ends = new Map<number, number>();

  constructor(
    readonly grid: Grid,
    readonly edition: Edition,
    readonly corrections: Corrections = {},
    /** What was asked of rows and cells below one header is asked below others too, and after the next edit. */
    readonly seen: SeenRows = new SeenRows(grid, edition),
  ) {}

  /** A code of 별표 3, or a name that a legend or a person gave a line. */
  isCode(value: CellValue): boolean {
    if (looksLikeCode(this.edition, value)) return true;
    const { categories } = this.corrections;
    return categories !== undefined && typeof value === 'string' && Object.prototype.hasOwnProperty.call(categories, value.trim());
  }

  /** The column says the sum of the others in most rows that it fills: slips do not undo it. */
  addsUp(total: number, of: readonly number[], below: number, least = 2): boolean {
    return this.agreement(total, of, below, least) >= 0.6;
  }

  /** In what part of the rows that it fills the column says the sum of the others; 0 where it fills fewer than `least`. */
  agreement(total: number, of: readonly number[], below: number, least = 2): number {
    let asked = 0;
    let agree = 0;
    for (const row of this.sampled(below)) {
      const said = numberOf(this.grid.own(row, total));
      if (said === undefined || said === 0) continue;
      asked += 1;
      if (Math.abs(of.reduce((sum, column) => sum + (numberOf(this.grid.own(row, column)) ?? 0), 0) - said) < 1.01) agree += 1;
    }
    return asked < least ? 0 : agree / asked;
  }

  /** Texts, no amounts and no dates: the lower of two header rows. */
  isHeaderLike(row: number): boolean {
    let texts = 0;
    for (let column = this.grid.block.left; column <= this.grid.right; column += 1) {
      const value = this.grid.own(row, column);
      if (isBlank(value)) continue;
      if (typeof value !== 'string' || readNumber(value) !== undefined || looksLikeCode(this.edition, value)) return false;
      texts += 1;
    }
    return texts > 0;
  }

  /** For each column of the block, from its first on, how many before it have no heading and hold nothing below: asked for every pair of columns. */
  gapsUpTo(heads: ReadonlyMap<number, string>, below: number): Uint32Array {
    let known = this.gaps.get(heads);
    if (!known) this.gaps.set(heads, (known = new Map()));
    const counted = known.get(below);
    if (counted) return counted;
    const { left } = this.grid.block;
    const gaps = new Uint32Array(this.grid.right - left + 2);
    for (let column = left; column <= this.grid.right; column += 1) {
      const isGap = (heads.get(column) ?? '') === '' && this.evidenceOf(column, below).filled === 0;
      gaps[column - left + 1] = (gaps[column - left] as number) + (isGap ? 1 : 0);
    }
    known.set(below, gaps);
    return gaps;
  }

  headOf(rows: readonly number[], column: number): string {
    return rows
      .map((row) => cellText(this.grid.at(row, column)))
      .filter((text, at, all) => text !== '' && all.indexOf(text) === at)
      .join(' ');
  }

  /** The same without the unit that a title over several columns says of all of them: `2013년 (단위: 원)` over `1분기`. */
  plainHeadOf(rows: readonly number[], column: number): string {
    return this.headOf(rows, column).replace(UNIT_OVER, ' ');
  }

  /** The last row below a header that is looked at: another table may begin below, with a heading of other columns. */
  sampleEnd(below: number): number {
    const known = this.ends.get(below);
    if (known !== undefined) return known;
    const last = Math.min(this.grid.bottom, below + SAMPLE_ROWS);
    let end = last;
    for (let row = below + FEW_ROWS; row <= last && end === last; row += 1) if (this.isOtherHeading(row, below - 1)) end = row - 1;
    this.ends.set(below, end);
    return end;
  }

  /** The last row that is no note at the foot of the sheet: words alone, in a cell or two. */
  foot(): number {
    if (this.lastRow !== undefined) return this.lastRow;
    let row = this.grid.bottom;
    for (; row > this.grid.block.top; row -= 1) {
      const filled = (this.grid.block.values[row - this.grid.block.top] ?? []).filter((value) => !isBlank(value));
      if (filled.length > NOTE_CELLS || filled.some((value) => typeof value !== 'string' || isSumLabel(value) || isAmountText(value) || this.isCode(value)))
        break;
    }
    return (this.lastRow = row);
  }

  isOtherHeading(row: number, header: number): boolean {
    if (!this.isEmptyRow(row - 1) && !this.isEmptyRow(row - 2)) return false;
    if (!this.isHeaderLike(row)) return false;
    let named = 0;
    let same = 0;
    let filled = 0;
    for (let column = this.grid.block.left; column <= this.grid.right; column += 1) {
      const text = cellText(this.grid.own(row, column));
      if (text === '') continue;
      filled += 1;
      if (headerMatches(text).some(({ weight }) => weight >= 2)) named += 1;
      if (text === cellText(this.grid.at(header, column))) same += 1;
    }
    return named >= FIELDS && named * 2 >= filled && same * 2 < filled;
  }

  /** Rows below a header that may be rows of its table. */
  sampled(below: number): readonly number[] {
    const known = this.samples.get(below);
    if (known) return known;
    const rows: number[] = [];
    this.samples.set(below, rows);
    for (let row = below; row <= this.sampleEnd(below); row += 1) {
      if (this.isTableRow(row)) rows.push(row);
    }
    return rows;
  }

  /** Something stands in it, and it is no sum. */
  private isTableRow(row: number): boolean {
    return this.seen.isOfTable(row, () => {
      const cells = this.grid.block.values[row - this.grid.block.top] ?? [];
      return !cells.every(isBlank) && !cells.some((value) => typeof value === 'string' && isSumLabel(value));
    });
  }

  /** What a column holds; a title that is merged over several columns is none of it. */
  valuesDown(column: number, rows: readonly number[]): CellValue[] {
    return rows
      .filter((row) => {
        const area = this.grid.mergeAt(row, column);
        return !area || area.left === area.right;
      })
      .map((row) => this.grid.at(row, column))
      .filter((value) => !isBlank(value));
  }

  textsIn(column: number, below: number): readonly string[] {
    const key = below * COLUMNS + column;
    const known = this.texts.get(key);
    if (known) return known;
    const texts: string[] = [];
    this.texts.set(key, texts);
    for (let row = below; row <= Math.min(this.grid.bottom, below + SAMPLE_ROWS); row += 1) {
      const text = cellText(this.grid.at(row, column));
      if (text !== '' && totalLevel(text) === undefined) texts.push(text);
    }
    return texts;
  }

  /** Some stand there, and each of them is such a one: most columns are told by their first. */
  isEveryText(column: number, below: number, isOne: (text: string) => boolean): boolean {
    let some = false;
    for (let row = below; row <= Math.min(this.grid.bottom, below + SAMPLE_ROWS); row += 1) {
      const text = cellText(this.grid.at(row, column));
      if (text === '' || totalLevel(text) !== undefined) continue;
      if (!isOne(text)) return false;
      some = true;
    }
    return some;
  }

  evidenceOf(column: number, below: number): Evidence {
    const key = below * COLUMNS + column;
    const known = this.evidence.get(key);
    if (known) return known;
    let filled = 0;
    let codes = 0;
    let numbers = 0;
    let dates = 0;
    let none = 0;
    const last = this.sampleEnd(below);
    for (let row = below; row <= last; row += 1) {
      const kind = this.kindOf(row, column);
      if ((kind & CELL.counts) === 0) continue;
      filled += 1;
      if ((kind & CELL.noCost) !== 0) none += 1;
      if ((kind & CELL.code) !== 0) codes += 1;
      if ((kind & CELL.date) !== 0) dates += 1;
      if ((kind & CELL.number) !== 0) numbers += 1;
    }
    const share = (count: number): number => (filled === 0 ? 0 : count / filled);
    // Beside codes, `-` and `해당없음` say that a row has none.
    const told = codes > 0 ? codes / (filled - none) : 0;
    const evidence = { filled, codes: told, numbers: share(numbers), dates: share(dates) };
    this.evidence.set(key, evidence);
    return evidence;
  }

  private kindOf(row: number, column: number): number {
    return this.seen.kindOf(row, column, () => CELL.known | this.readKind(row, column));
  }

  private readKind(row: number, column: number): number {
    const value = this.grid.said(row, column);
    if (isBlank(value)) return 0;
    const words = typeof value === 'string' ? kindsOfText(value) : undefined;
    if (words?.sum === true) return 0;
    let kind = CELL.counts;
    if (words?.noCost === true) kind |= CELL.noCost;
    if (this.isCode(value)) kind |= CELL.code;
    else if (words === undefined ? isDateLike(value, this.grid.block.date1904) : words.date) kind |= CELL.date;
    if (words === undefined ? typeof value === 'number' || (typeof value === 'object' && this.grid.formula(row, column)) : words.amount) kind |= CELL.number;
    return kind;
  }

  isEmptyRow(row: number): boolean {
    for (const value of this.grid.block.values[row - this.grid.block.top] ?? []) if (!isBlank(value)) return false;
    return true;
  }

  /** Codes of accounts or departments, whatever stands over them: digits of one length, beside a column of money. */
  isCodeList(column: number, below: number, heads: ReadonlyMap<number, string>): boolean {
    const filled = (row: number): boolean => !isBlank(this.grid.own(row, column));
    const asText = (value: CellValue): string => (typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '');
    // Most columns are known not to be one by their first cell.
    const first = this.sampled(below).find(filled);
    const sample = first === undefined ? '' : asText(this.grid.own(first, column));
    const { length } = sample;
    if (length < CODE_DIGITS[0] || length > CODE_DIGITS[1] || !/^\d+$/.test(sample)) return false;
    const rows: number[] = [];
    const values: CellValue[] = [];
    const written: string[] = [];
    // Columns of money are told within a few rows.
    for (const row of this.sampled(below)) {
      const value = this.grid.own(row, column);
      if (isBlank(value)) continue;
      const text = asText(value);
      if (text.length !== length || !/^\d+$/.test(text)) return false;
      rows.push(row);
      values.push(value);
      written.push(text);
    }
    if (rows.length < FEW_ROWS) return false;
    const few = new Set(written).size <= rows.length * CODES_REPEAT;
    const texts = values.every((value) => typeof value === 'string');
    if (texts ? length > LONG_CODE && !few : !few || saysMoney(heads.get(column) ?? '')) return false;
    const own = middle(written.map(Number));
    for (let other = this.grid.block.left; other <= this.grid.right; other += 1) {
      if (other === column || NEVER.test(normalizeLabel(heads.get(other) ?? '')) || this.evidenceOf(other, below).dates >= 0.8) continue;
      const pairs = rows.flatMap((row, at) => {
        const value = this.grid.own(row, other);
        return typeof value === 'number' && value !== 0 ? [{ value: Math.abs(value), code: Number(written[at]) }] : [];
      });
      const lengths = new Set(pairs.map(({ value }) => String(Math.trunc(value)).length));
      if (pairs.length < rows.length * 0.9 || (lengths.size < 2 && largest([...lengths]) <= LONG_CODE)) continue;
      // The same in another unit or currency is no code.
      if (
        texts ||
        (middle(pairs.map(({ value }) => value)) >= own * MONEY_OVER_CODES &&
          new Set(pairs.map(({ value, code }) => Math.round((value / code) * 100))).size > 1)
      )
        return true;
    }
    return false;
  }

  /** A text of the sheet says so. */
  says(pattern: RegExp): boolean {
    return this.grid.block.values.some((row) => row.some((value) => typeof value === 'string' && value.length <= 200 && pattern.test(normalizeLabel(value))));
  }

  /** A text over the costs says so. */
  saysAbove(pattern: RegExp, below: number): boolean {
    const { top, values } = this.grid.block;
    return values
      .slice(0, Math.max(0, below - top))
      .some((row) => row.some((value) => typeof value === 'string' && value.length <= 200 && pattern.test(value)));
  }
}
