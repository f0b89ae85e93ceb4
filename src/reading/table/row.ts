import { plainDate, quarterLabel, quarterOf, toSerial, type PlainDate } from '../../domain';
import type { CostLine, Edition } from '../../law/types';
import { readCategory, type CategoryReading } from '../../rules';
import { isCellError, type CellValue } from '../../sheet/model';
import type { ColumnRole, Understanding } from '../model';
import type { FoundUnits } from '../find-unit';
import { codeOfPath } from '../find/code-cells';
import type { Grid } from '../grid';
import { readAmountText } from '../amount-text';
import { readBy, USUAL, type DateStyle } from '../date-ways';
import { lineOfName } from '../line-names';
import type { MarkSaid } from '../row-marks';
import { isNoCost } from '../row-states';
import { cellText, isBlank } from '../text';
import type { TotalLevel } from '../row-kind';

/** `dropped`: marked 불인정, 취소 or 반려; `counter`: the other side of an entry, or one that closes the account. */
export type RowKind = 'data' | 'total' | 'heading' | 'blank' | 'note' | 'header' | 'dropped' | 'counter';

export interface Amount {
  readonly raw: CellValue;
  readonly state: 'empty' | 'number' | 'text' | 'bad' | 'error';
  /** In the unit of the sheet; 0 where nothing can be read. */
  readonly n: number;
  readonly formula: string | undefined;
}
// Objects of one kind are made in one place, with the same fields in the same order: the engine reads them several times as fast.
const amount = (raw: CellValue, state: Amount['state'], n: number, formula?: string): Amount => ({ raw, state, n, formula });
/**
 * A number that is no whole one, made before all others and kept: an engine that has seen whole numbers alone lays the fields out for these, and
 * has to lay every object out anew at the first that is none.
 */
const PART = 0.5;
export const LAID_OUT: unknown[] = [amount(null, 'number', PART)];
const EMPTY = amount(null, 'empty', 0);
const ZERO = amount(0, 'number', 0);

/** A dash alone is how people write nought. */
const DASH = /^[-–—−]+$/;

/** Gives a formula its value where it can be followed. */
export interface Evaluator {
  /** Won that one unit of the sheet stands for. */
  readonly unit?: number;
  evaluate(formula: string, depth: number): number | undefined;
}

/** Beyond this a number is no amount of money, and no longer exact. */
const isAmount = (n: number): boolean => Math.abs(n) <= Number.MAX_SAFE_INTEGER;

export function readAmount(raw: CellValue, formula: string | undefined, evaluator: Evaluator): Amount {
  if (typeof raw === 'number') {
    if (!isAmount(raw)) return amount(raw, 'bad', 0, formula);
    return raw === 0 && formula === undefined ? ZERO : amount(raw, 'number', raw, formula);
  }
  if (formula !== undefined && isBlank(raw)) {
    // A program wrote the formula without its result.
    const n = evaluator.evaluate(formula, 0);
    return n === undefined || !isAmount(n) ? amount(raw, 'empty', 0, formula) : amount(n, 'number', n, formula);
  }
  if (isBlank(raw)) return EMPTY;
  if (isCellError(raw)) return amount(raw, 'error', 0, formula);
  if (typeof raw === 'string') {
    if (DASH.test(raw.trim())) return amount(raw, 'number', 0, formula);
    const n = readAmountText(raw, evaluator.unit);
    return n === undefined || !isAmount(n) ? amount(raw, 'bad', 0, formula) : amount(raw, 'text', n, formula);
  }
  return amount(raw, 'bad', 0, formula);
}

export interface CategoryCell {
  readonly raw: string;
  /** `variant` is a leaf written otherwise than `1.가.①`. */
  readonly state: 'empty' | 'leaf' | 'variant' | 'deleted' | 'heading' | 'unknown';
  readonly line: CostLine | undefined;
  /** As it should be written: the code with its list mark. */
  readonly normal: string | undefined;
  /** ㉮ … where the list item was named. */
  readonly mark: string | undefined;
  /** The place of the line in 별표 3; −1 without one. */
  readonly place: number;
  /** No code stands there: the words of its name are those of this line alone. */
  readonly byName: boolean;
}
const unplaced = (raw: string, state: 'empty' | 'unknown'): CategoryCell => ({
  raw,
  state,
  line: undefined,
  normal: undefined,
  mark: undefined,
  place: -1,
  byName: false,
});
export const NO_CATEGORY = unplaced('', 'empty');

/** What a pivot calls the rows that have nothing there. */
const NONE_IN_PIVOT = /^\(\s*(비어\s*있음|blank)\s*\)$/i;

/** `Materials and reagents (1.가.②)`, `시약비[1-가-2]`: the name first, and its code in brackets behind it. */
const CODE_BEHIND = /^[^\d([〔［（][^([〔［（]{0,80}[([〔［（]\s*([12ⅠⅡ][^()[\]〔〕［］（）]{1,12})\s*[)\]〕］）]$/;
/** `재료 1.가.②`: the whole code of a line behind the name. */
const CODE_LAST = /^[가-힣a-z]\D{0,40}\s([12]\s?[.-]\s?[가-하](?:\s?[.-])?(?:\s?[①-⑳])?)$/i;
/** `[1.가.①] 1월 급여`: in brackets before the words. */
const CODE_AHEAD = /^[([〔［【<]\s*([12][^()[\]〔〕［］【】<>]{1,12})\s*[)\]〕］】>]\s*\S/;
/** `1.가.가`: a letter where the lines have a number, and no name of the heading. */
const LETTER_BELOW = /[12]\s*[.-]\s*[가-힣]\s*[.-]\s*[가-힣]\s*$/;
/** A code of a line alone, no number that stands in brackets for another reason. */
function coded(edition: Edition, code: string, otherwise: CategoryReading): CategoryReading {
  const read = readCategory(edition, code);
  return read.known && read.code.includes('.') ? { ...read, exact: false } : otherwise;
}

/** Categories repeat in a ledger: each spelling is read once. */
export class CategoryReader {
  private readonly known = new Map<string, CategoryCell>();
  constructor(
    private readonly edition: Edition,
    /** Lines that a person gave to names. */
    private readonly names: Readonly<Record<string, string>> = {},
    /** Lines that a legend of the workbook gives to abbreviations. */
    private readonly legend: Readonly<Record<string, string>> = {},
  ) {}

  read(value: CellValue): CategoryCell {
    const raw = cellText(value);
    if (raw === '') return NO_CATEGORY;
    let cell = this.known.get(raw);
    if (!cell) {
      cell = this.parse(raw);
      this.known.set(raw, cell);
    }
    return cell;
  }

  private parse(raw: string): CategoryCell {
    if (NONE_IN_PIVOT.test(raw)) return NO_CATEGORY;
    const given = Object.prototype.hasOwnProperty.call(this.names, raw) ? this.names[raw] : undefined;
    const meant = given === undefined && Object.prototype.hasOwnProperty.call(this.legend, raw) ? this.legend[raw] : undefined;
    const plain = readCategory(this.edition, given ?? meant ?? codeOfPath(this.edition, raw) ?? raw);
    const behind =
      plain.known || given !== undefined || meant !== undefined ? undefined : (CODE_BEHIND.exec(raw) ?? CODE_LAST.exec(raw) ?? CODE_AHEAD.exec(raw));
    const named = plain.known || behind || given !== undefined || meant !== undefined || isNoCost(raw) ? undefined : lineOfName(this.edition, raw);
    const read = behind ? coded(this.edition, behind[1] as string, plain) : named ? readCategory(this.edition, named.code) : plain;
    // `R-900 = 해당없음`: what the legend says it is.
    if (!read.known || (read.status === 'heading' && LETTER_BELOW.test(raw))) return unplaced(meant ?? raw, 'unknown');
    const mark = read.item?.mark;
    const normal = read.code + (mark ?? '');
    const state = read.status === 'leaf' ? ((read.exact && meant === undefined && !named) || given !== undefined ? 'leaf' : 'variant') : read.status;
    const place = this.edition.costStatement.available ? this.edition.costStatement.value.lines.findIndex((line) => line.code === read.code) : -1;
    return { raw, state, line: read.line, normal, mark, place, byName: named !== undefined };
  }
}

export interface DateCell {
  readonly raw: CellValue;
  readonly state: 'empty' | 'date' | 'text' | 'bad';
  readonly date: PlainDate | undefined;
  /** The date as a number; 0 without one. */
  readonly day: number;
  /** `2013Q1`. */
  readonly quarter: string | undefined;
}
const undated = (raw: CellValue, state: 'empty' | 'bad'): DateCell => ({ raw, state, date: undefined, day: 0, quarter: undefined });
const NO_DATE = undated(null, 'empty');

/** Dates repeat too. */
export class DateReader {
  private readonly known = new Map<string | number, DateCell>();
  constructor(
    private readonly date1904: boolean,
    private readonly style: DateStyle = USUAL,
  ) {}

  /** A date of which the month stands in one column and the day in another. */
  readParts(month: CellValue, day: CellValue, year: CellValue): DateCell {
    if (isBlank(month) && isBlank(day)) return NO_DATE;
    const [m, d] = [Number(month), Number(day)];
    const said = this.style.year === undefined ? this.style.yearOf?.(m) : Number(year);
    const date = said === undefined ? undefined : plainDate(said < 100 ? said + 2000 : said, m, d);
    return date === undefined
      ? undated(isBlank(month) || isBlank(day) ? month : `${m}월 ${d}일`, 'bad')
      : { raw: month, state: 'date', date, day: toSerial(date), quarter: quarterLabel(quarterOf(date)) };
  }

  read(raw: CellValue): DateCell {
    if (isBlank(raw)) return NO_DATE;
    if (typeof raw !== 'string' && typeof raw !== 'number') return undated(raw, 'bad');
    let cell = this.known.get(raw);
    if (!cell) {
      const date = readBy(this.style, raw, this.date1904);
      cell =
        date === undefined
          ? undated(raw, 'bad')
          : { raw, state: typeof raw === 'string' ? 'text' : 'date', date, day: toSerial(date), quarter: quarterLabel(quarterOf(date)) };
      this.known.set(raw, cell);
    }
    return cell;
  }
}

/** What a row may be asked about the table that it stands in. */
export interface RowTable {
  readonly grid: Grid;
  readonly understanding: Understanding;
  readonly units: FoundUnits;
  readonly edition: Edition;
  readonly columns: Understanding['columns'];
  /** All rows, in their order. */
  readonly rows: readonly Row[];
  /** How many of them are data. */
  readonly dataRows: number;
  /** Won that one unit of an amount stands for. */
  readonly unit: number;
  /** The row at that sheet row. */
  at(row: number): Row | undefined;
  /** An amount of the sheet in won, rounded. */
  won(n: number): number;
  /** What a line over the block of that row says of it, where no column does: whose pay it is. */
  besides?(row: number, role: ColumnRole): string;
  readonly besideRoles?: readonly ColumnRole[];
  /** The cell of the title that says the category of the row, where one among the rows does. */
  titleOver?(row: number): { readonly row: number; readonly column: number } | undefined;
  /** The column that tells purchases from payments, sales and what was taken back. */
  readonly entryColumn?: number | undefined;
  /** The account is that of the VAT to be deducted. */
  isInputTax?(row: number): boolean;
  /** Taken back, and written without a minus: its amount is taken off. */
  isTakenBack?(row: number): boolean;
  /** Its kind says that it takes a purchase back, with a minus or without. */
  isReturn?(row: number): boolean;
  /** The word of a row that cancels a purchase which stands in no row: it is neither added nor taken off. */
  cancelsNothing?(row: number): string | undefined;
  /** The word by which a column of states beside that of the table takes the row out. */
  furtherState?(row: number): string | undefined;
  /** The mark by which a column takes the row out: `취소: Y`. */
  markedOut?(row: number): MarkSaid | undefined;
  /** A mark of which nobody can tell whether it takes its row out: it counts. */
  unclearMark?(row: number): MarkSaid | undefined;
  /** Its rows are told to be debits or credits. */
  readonly hasSides?: boolean;
  isCredit?(row: number): boolean;
  /** The sign by which a formula takes off what stands in the row's column of credits; undefined where it is not taken off. */
  creditSign?(row: number): '+' | '-' | undefined;
  /** The first of these columns that the table has. */
  column(...roles: ColumnRole[]): number;
}

/** One row of a table, as it was read. A changed row is read anew into the same object, so that whoever holds it holds what stands there. */
export interface Row {
  readonly table: RowTable;
  /** Zero-based sheet row. */
  readonly row: number;
  readonly kind: RowKind;
  readonly level: TotalLevel | undefined;
  readonly hidden: boolean;
  readonly category: CategoryCell;
  readonly book: Amount;
  readonly adjustment: Amount;
  readonly subtotal: Amount;
  /** 장부금액 + 조정금액 in the unit of the sheet, as far as they can be read. */
  readonly net: number;
  readonly date: DateCell;
  /** What is out of the ordinary about it. */
  readonly traits: number;
  /** What the column of requirements says, once it has been asked for. */
  requirement: Requirement | undefined;
  /** What the row answers to the conditions of its line, once it has been asked for; who asks knows what it is. */
  answers: unknown;
  /** Whom or what it is about, once it has been asked for. */
  who: string | undefined;
  /** A number of what it says (`printOf`), once it has been asked for; 0 before. */
  print: number;
  /** What rules found of it, by rule. */
  kept: Map<unknown, unknown> | undefined;
}

/** A row as it is read: nobody has asked anything of it yet. */
export const rowOf = (
  table: RowTable,
  row: number,
  kind: RowKind,
  level: Row['level'],
  hidden: boolean,
  category: CategoryCell,
  book: Amount,
  adjustment: Amount,
  subtotal: Amount,
  net: number,
  date: DateCell,
  traits: number,
): Row => ({
  table,
  row,
  kind,
  level,
  hidden,
  category,
  book,
  adjustment,
  subtotal,
  net,
  date,
  traits,
  requirement: undefined,
  answers: undefined,
  who: undefined,
  print: 0,
  kept: undefined,
});
LAID_OUT.push(rowOf(undefined as unknown as RowTable, 0, 'blank', undefined, false, NO_CATEGORY, EMPTY, EMPTY, EMPTY, PART, NO_DATE, 0));

export interface Requirement {
  /** Folded, for comparing. */
  readonly plain: string;
  /** The sheet just ticks the condition off. */
  readonly ticked: boolean;
}

/** What stands in the row under that role, or over its block, as text; '' where there is nothing or no such column. */
export function textOf(row: Row, role: ColumnRole): string {
  const column = row.table.columns[role];
  return column === undefined ? (row.table.besides?.(row.row, role) ?? '') : cellText(row.table.grid.at(row.row, column));
}

/** It was left out because it has no category in a ledger of more than research. */
export const isUncategorised = ({ kind, category, table }: Row): boolean =>
  kind === 'dropped' && category.state === 'empty' && table.understanding.open === true;
