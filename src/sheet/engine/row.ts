import { quarterLabel, quarterOf, readDateCell, readNumber, toSerial, type PlainDate } from '../../domain';
import type { Condition, CostLine, Edition } from '../../law/types';
import { parseCategory } from '../../rules';
import { isCellError, type CellValue, type ColumnRole } from '../model';
import { cellText, isBlank } from '../reading/text';
import type { TotalLevel } from '../reading/row-kind';
import type { Table } from './table';

export type RowKind = 'data' | 'total' | 'heading' | 'blank' | 'note' | 'header';

export interface Amount {
  readonly raw: CellValue;
  readonly state: 'empty' | 'number' | 'text' | 'bad' | 'error';
  /** In the unit of the sheet; 0 where nothing can be read. */
  readonly n: number;
  readonly formula?: string;
}
const EMPTY: Amount = { raw: null, state: 'empty', n: 0 };
const ZERO: Amount = { raw: 0, state: 'number', n: 0 };

/** A dash alone is how people write nought. */
const DASH = /^[-–—−]+$/;

/** Gives a formula its value where it can be followed. */
export interface Evaluator {
  evaluate(formula: string, depth: number): number | undefined;
}

/** Beyond this a number is no amount of money, and no longer exact. */
const isAmount = (n: number): boolean => Math.abs(n) <= Number.MAX_SAFE_INTEGER;

export function readAmount(raw: CellValue, formula: string | undefined, evaluator: Evaluator): Amount {
  if (typeof raw === 'number') {
    if (!isAmount(raw)) return { raw, state: 'bad', n: 0, ...(formula === undefined ? {} : { formula }) };
    if (formula !== undefined) return { raw, state: 'number', n: raw, formula };
    return raw === 0 ? ZERO : { raw, state: 'number', n: raw };
  }
  if (formula !== undefined && isBlank(raw)) {
    // A program wrote the formula without its result.
    const n = evaluator.evaluate(formula, 0);
    return n === undefined || !isAmount(n) ? { raw, state: 'empty', n: 0, formula } : { raw: n, state: 'number', n, formula };
  }
  if (isBlank(raw)) return EMPTY;
  const rest = formula === undefined ? {} : { formula };
  if (isCellError(raw)) return { raw, state: 'error', n: 0, ...rest };
  if (typeof raw === 'string') {
    if (DASH.test(raw.trim())) return { raw, state: 'number', n: 0, ...rest };
    const n = readNumber(raw);
    return n === undefined || !isAmount(n) ? { raw, state: 'bad', n: 0, ...rest } : { raw, state: 'text', n, ...rest };
  }
  return { raw, state: 'bad', n: 0, ...rest };
}

export interface CategoryCell {
  readonly raw: string;
  /** `variant` is a leaf written otherwise than `1.가.①`. */
  readonly state: 'empty' | 'leaf' | 'variant' | 'deleted' | 'heading' | 'unknown';
  readonly line?: CostLine;
  /** As it should be written: the code with its list mark. */
  readonly normal?: string;
  /** ㉮ … where the list item was named. */
  readonly mark?: string;
  /** The place of the line in 별표 3; −1 without one. */
  readonly place: number;
}
export const NO_CATEGORY: CategoryCell = { raw: '', state: 'empty', place: -1 };

/** Categories repeat in a ledger: each spelling is read once. */
export class CategoryReader {
  private readonly known = new Map<string, CategoryCell>();
  constructor(private readonly edition: Edition) {}

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
    const read = parseCategory(this.edition, raw);
    if (!read.known) return { raw, state: 'unknown', place: -1 };
    const mark = read.item?.mark;
    const normal = read.code + (mark ?? '');
    const state = read.status === 'leaf' ? (read.exact ? 'leaf' : 'variant') : read.status;
    const place = this.edition.costStatement.available ? this.edition.costStatement.value.lines.findIndex((line) => line.code === read.code) : -1;
    return { raw, state, place, line: read.line, normal, ...(mark === undefined ? {} : { mark }) };
  }
}

export interface DateCell {
  readonly raw: CellValue;
  readonly state: 'empty' | 'date' | 'text' | 'bad';
  readonly date?: PlainDate;
  /** The date as a number; 0 without one. */
  readonly day: number;
  /** `2013Q1`. */
  readonly quarter?: string;
}
const NO_DATE: DateCell = { raw: null, state: 'empty', day: 0 };

/** Dates repeat too. */
export class DateReader {
  private readonly known = new Map<string | number, DateCell>();
  constructor(private readonly date1904: boolean) {}

  read(raw: CellValue): DateCell {
    if (isBlank(raw)) return NO_DATE;
    if (typeof raw !== 'string' && typeof raw !== 'number') return { raw, state: 'bad', day: 0 };
    let cell = this.known.get(raw);
    if (!cell) {
      const date = readDateCell(raw, this.date1904);
      cell = date === undefined ? { raw, state: 'bad', day: 0 } : { raw, state: typeof raw === 'string' ? 'text' : 'date', date, day: toSerial(date), quarter: quarterLabel(quarterOf(date)) };
      this.known.set(raw, cell);
    }
    return cell;
  }
}

/** One row of a table, as it was read. A changed row is read anew into the same object, so that whoever holds it holds what stands there. */
export interface Row {
  readonly table: Table;
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
  /** Conditions that nothing answers, once they have been asked for. */
  open: readonly Condition[] | undefined;
}

export interface Requirement {
  /** Folded, for comparing. */
  readonly plain: string;
  /** The sheet just ticks the condition off. */
  readonly ticked: boolean;
}

/** What stands in the row under that role, as text; '' where there is nothing or no such column. */
export function textOf(row: Row, role: ColumnRole): string {
  const column = row.table.columns[role];
  return column === undefined ? '' : cellText(row.table.grid.at(row.row, column));
}
