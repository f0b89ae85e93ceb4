import type { Edition } from '../../law/types';
import { least, readNumber } from '../../domain';
import { isCarried, totalLevel } from '../row-kind';
import { LabelTracker } from '../statement-labels';
import { labelOf, labelTexts, repeatsHeader } from '../find-table';
import type { FoundUnits } from '../find-unit';
import { Grid } from '../grid';
import { isBlank } from '../text';
import { isCellError, type SheetBlock } from '../../sheet/model';
import type { ColumnRole, Understanding } from '../model';
import { Columns } from './columns';
import { readFormula, type Term } from './formula';
import { traitsOf } from './traits';
import { CategoryReader, DateReader, NO_CATEGORY, readAmount, type Amount, type CategoryCell, type Row, type RowKind, type RowTable } from './row';

const NO_AMOUNT = readAmount(null, undefined, { evaluate: () => undefined });
/** Sums over more cells than this are left to Excel. */
const MANY_CELLS = 2_000_000;
/** So are sums of sums that look at more cells than this altogether. */
const MANY_LOOKS = 20_000_000;

type Formulas = ReadonlyMap<number, string> | undefined;

/** A 합계: what stands below the last of them is no row of the table unless it says so. */
const endsTable = (row: Row): boolean => row.kind === 'total' && (row.level ?? 0) >= 3;

/** A found table with its rows read. */
export class Table implements RowTable {
  readonly columns: Understanding['columns'];
  readonly rows: readonly Row[];
  /** Its numbers, for sums over all rows. */
  readonly numbers: Columns;
  /** The sheet row of the last 합계. */
  private readonly end: number;
  private readonly categories: CategoryReader;
  private readonly dates: DateReader;
  private labels: (string | undefined)[] = [];
  /** Rows whose amounts were worked out from other cells: an edit anywhere may change them. */
  private readonly worked = new Set<number>();
  private reading = 0;
  private looks = 0;

  constructor(
    readonly grid: Grid,
    readonly understanding: Understanding,
    readonly units: FoundUnits,
    readonly edition: Edition,
  ) {
    this.columns = understanding.columns;
    this.categories = new CategoryReader(edition);
    this.dates = new DateReader(grid.block.date1904);
    if (understanding.kind === 'statement') this.labels = this.readLabels();
    const rows: Row[] = [];
    for (let row = understanding.firstRow; row <= understanding.lastRow; row += 1) rows.push(this.read(row));
    const last = rows.findLastIndex(endsTable);
    this.end = rows[last]?.row ?? Number.POSITIVE_INFINITY;
    for (let at = last + 1; last >= 0 && at < rows.length; at += 1) rows[at] = this.withinTable(rows[at] as Row);
    this.rows = rows;
    this.numbers = new Columns(rows, understanding.unit, edition.costStatement.available ? edition.costStatement.value.lines.length : 0);
  }

  /** How many rows are data. */
  get dataRows(): number {
    return this.numbers.dataRows;
  }

  /**
   * Below the last 합계, what has no line and no book amount that can be read is no row of the table: a summary, a signature, a note.
   */
  private withinTable(row: Row): Row {
    if (row.row <= this.end || row.kind !== 'data' || row.category.line || (row.book.state !== 'empty' && row.book.state !== 'bad')) return row;
    return { ...row, kind: 'note' };
  }

  get unit(): number {
    return this.understanding.unit;
  }

  at(row: number): Row | undefined {
    return this.rows[row - this.understanding.firstRow];
  }

  /** Won, rounded: a sheet in 천원 may hold halves. */
  won(n: number): number {
    return Math.round(n * this.unit);
  }

  column(...roles: ColumnRole[]): number {
    for (const role of roles) {
      const column = this.columns[role];
      if (column !== undefined) return column;
    }
    return this.grid.block.left;
  }

  /** Reads an edited row anew; false where that may move the end of the table. */
  reread(row: number): boolean {
    const at = row - this.understanding.firstRow;
    const held = this.rows[at] as Row;
    const ended = endsTable(held);
    Object.assign(held, this.withinTable(this.read(row)));
    this.numbers.put(at, held);
    return ended === endsTable(held);
  }

  /** These sheet rows and those whose amounts were worked out from other cells. */
  dependentOn(rows: ReadonlySet<number>): ReadonlySet<number> {
    this.looks = 0;
    return this.worked.size === 0 ? rows : new Set([...rows, ...this.worked]);
  }

  private readLabels(): (string | undefined)[] {
    if (!this.edition.costStatement.available) return [];
    const tracker = new LabelTracker(this.edition.costStatement.value);
    const end = least((['book', 'adjustment', 'subtotal'] as const).map((role) => this.columns[role] ?? Number.POSITIVE_INFINITY));
    const labels: (string | undefined)[] = [];
    for (let row = this.understanding.firstRow; row <= this.understanding.lastRow; row += 1) {
      const texts = labelTexts(this.grid, row, end);
      const tracked = tracker.read(texts);
      // A column of full codes says more than the numbering; elsewhere only a code of a line is sure to be meant as one.
      const own = this.categories.read(this.grid.at(row, this.columns.category as number));
      const direct = texts.map((entry) => this.categories.read(entry)).find((cell) => cell.line && cell.line.code.length > 3);
      labels.push(direct?.line?.code ?? (tracked && tracked.code.length > 1 ? tracked.code : (own.line?.code ?? tracked?.code)));
    }
    return labels;
  }

  private amount(row: number, role: 'book' | 'adjustment' | 'subtotal', formulas: Formulas): Amount {
    const amount = this.amountAt(row, this.columns[role], formulas);
    if (role === 'adjustment' && this.understanding.deducts && amount.n > 0) return { ...amount, n: -amount.n };
    if (role === 'book' && this.columns.credit !== undefined) return this.lessCredit(amount, this.amountAt(row, this.columns.credit, formulas));
    return amount;
  }

  private amountAt(row: number, column: number | undefined, formulas: Formulas): Amount {
    return column === undefined ? NO_AMOUNT : readAmount(this.grid.own(row, column), formulas?.get(column - this.grid.block.left), this);
  }

  /** 차변 − 대변: what was booked back is taken off. */
  private lessCredit(debit: Amount, credit: Amount): Amount {
    if (credit.n === 0 || debit.state === 'error' || debit.state === 'bad') return debit;
    return { ...debit, state: debit.state === 'empty' ? 'number' : debit.state, n: debit.n - credit.n };
  }

  /** The value of a formula that another program wrote without its result, where it only adds cells. */
  evaluate(formula: string, depth: number): number | undefined {
    const terms = depth < 4 ? readFormula(formula) : undefined;
    if (!terms) return undefined;
    if (depth === 0) this.worked.add(this.reading);
    let sum = 0;
    for (const term of terms) {
      const n = this.valueOf(term, depth);
      if (n === undefined) return undefined;
      sum += term.sign * n;
    }
    return sum;
  }

  private valueOf(term: Term, depth: number): number | undefined {
    if (term.kind === 'number') return term.value;
    if (term.kind === 'cell') return this.valueAt(term.row, term.column, depth, true);
    const { block, bottom, right } = this.grid;
    let sum = 0;
    for (const area of term.areas) {
      if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > MANY_CELLS) return undefined;
      for (let row = Math.max(area.top, block.top); row <= Math.min(area.bottom, bottom); row += 1) {
        if (this.looks > MANY_LOOKS) return undefined;
        for (let column = Math.max(area.left, block.left); column <= Math.min(area.right, right); column += 1) {
          const n = this.valueAt(row, column, depth, false);
          if (n === undefined) return undefined;
          sum += n;
        }
      }
    }
    return sum;
  }

  /** What a cell gives to a formula: a sum passes over text, an addition reads it where it is a plain number. */
  private valueAt(row: number, column: number, depth: number, added: boolean): number | undefined {
    const value = this.grid.own(row, column);
    this.looks += 1;
    if (typeof value === 'number') return value;
    if (isCellError(value) || this.looks > MANY_LOOKS) return undefined;
    if (isBlank(value)) {
      const inner = this.grid.formula(row, column);
      return inner === undefined ? 0 : this.evaluate(inner, depth + 1);
    }
    if (!added || typeof value !== 'string') return 0;
    return /^[\d.,+-]+$/.test(value.trim()) ? readNumber(value) : undefined;
  }

  private read(row: number): Row {
    this.reading = row;
    this.worked.delete(row);
    const formulas = this.grid.block.formulas.get(row - this.grid.block.top);
    const book = this.amount(row, 'book', formulas);
    const adjustment = this.amount(row, 'adjustment', formulas);
    const subtotal = this.amount(row, 'subtotal', formulas);
    let category: CategoryCell = NO_CATEGORY;
    let kind: RowKind;
    let level: Row['level'];
    if (this.understanding.kind === 'statement') {
      const code = this.labels[row - this.understanding.firstRow];
      const label = code === undefined ? labelOf(this.grid, row, this.columns) : undefined;
      if (label) {
        kind = 'total';
        level = label.level;
      } else if (code !== undefined) {
        category = this.categories.read(code);
        kind = category.state === 'heading' ? 'heading' : 'data';
      } else kind = book.state !== 'empty' || adjustment.state !== 'empty' || subtotal.state !== 'empty' ? 'data' : 'note';
    } else {
      category = this.categories.read(this.grid.at(row, this.columns.category as number));
      const coded = category.line === undefined ? undefined : this.codedTotal(row, category);
      if (coded !== undefined) {
        kind = 'total';
        level = coded;
        category = NO_CATEGORY;
      } else if (category.line !== undefined) kind = 'data';
      else {
        const label = this.totalLabel(row, book, adjustment, subtotal);
        if (label !== undefined) {
          kind = 'total';
          level = label;
          category = NO_CATEGORY;
        } else kind = this.uncoded(row, category, [book, adjustment, subtotal]);
      }
    }
    const hidden = this.grid.block.hiddenRows.has(row);
    const net = book.n + adjustment.n;
    const date = this.dates.read(this.columns.date === undefined ? null : this.grid.at(row, this.columns.date));
    const traits = traitsOf(hidden, book, adjustment, subtotal, net, category, date);
    return { table: this, row, kind, level, hidden, category, book, adjustment, subtotal, net, date, traits, requirement: undefined, open: undefined };
  }

  /** The level of a ledger row without a code that is a total: by its label, or by a sum that stands alone. */
  private totalLabel(row: number, book: Amount, adjustment: Amount, subtotal: Amount): Row['level'] {
    const any =
      book.state !== 'empty' || adjustment.state !== 'empty' || subtotal.state !== 'empty' || book.formula !== undefined || subtotal.formula !== undefined;
    if (!any || this.filled(row, 'voucher')) return undefined;
    const label = labelOf(this.grid, row, this.columns);
    if (label) return label.level;
    if (this.filled(row, 'date') || !this.isSum(book)) return undefined;
    // A sum without date, number and code is a total, whatever its words.
    return (['category', 'text', 'party'] as const).every((role) => !this.filled(row, role)) ? 3 : 1;
  }

  /** A row that names a line and says that it is its total: `1.가.① 소계`. What is dated or numbered is a cost. */
  private codedTotal(row: number, category: CategoryCell): Row['level'] {
    if (category.state !== 'leaf' && totalLevel(category.raw) !== undefined) return this.filled(row, 'date') || this.filled(row, 'voucher') ? undefined : 1;
    const placed = this.columns.date !== undefined || this.columns.voucher !== undefined;
    if (!placed || this.filled(row, 'date') || this.filled(row, 'voucher')) return undefined;
    return labelOf(this.grid, row, this.columns) ? 1 : undefined;
  }

  /** 이월 and balances are no costs. */
  private isCarried(row: number): boolean {
    return (this.grid.block.values[row - this.grid.block.top] ?? []).some((value) => typeof value === 'string' && isCarried(value));
  }

  private uncoded(row: number, category: CategoryCell, amounts: readonly Amount[]): RowKind {
    const anyAmount = amounts.some((amount) => amount.state === 'number' || amount.state === 'text' || amount.state === 'error');
    const someText = amounts.some((amount) => amount.state === 'bad');
    if (this.isRepeatedHeader(row)) return 'header';
    if (anyAmount && this.isCarried(row)) return 'note';
    // A sentence below the table, without amount, date or number, is a note even where it stands in the category column.
    if (anyAmount || ((someText || category.state === 'unknown') && (this.filled(row, 'date') || this.filled(row, 'voucher')))) return 'data';
    return this.isEmpty(row) ? 'blank' : 'note';
  }

  private isSum(amount: Amount): boolean {
    return amount.formula !== undefined && /^=\s*(SUM|SUBTOTAL)\s*\(/i.test(amount.formula);
  }

  private filled(row: number, role: ColumnRole): boolean {
    const column = this.columns[role];
    if (column === undefined) return false;
    const value = this.grid.at(row, column);
    return !isBlank(value) && !(typeof value === 'string' && totalLevel(value) !== undefined);
  }

  private isEmpty(row: number): boolean {
    return (this.grid.block.values[row - this.grid.block.top] ?? []).every(isBlank);
  }

  private isRepeatedHeader(row: number): boolean {
    return typeof this.grid.own(row, this.columns.book as number) !== 'number' && repeatsHeader(this.grid, row, this.understanding.headerRows);
  }
}

export function openTable(block: SheetBlock, found: { readonly understanding: Understanding; readonly units: FoundUnits }, edition: Edition): Table {
  return new Table(new Grid(block), found.understanding, found.units, edition);
}
