import type { Edition } from '../../law/types';
import { readNumber } from '../../domain';
import { totalLevel } from '../reading/row-kind';
import { LabelTracker } from '../reading/statement-labels';
import { labelOf, labelTexts, repeatsHeader } from '../reading/find-table';
import type { FoundUnits } from '../reading/find-unit';
import { Grid } from '../reading/grid';
import { cellText, isBlank } from '../reading/text';
import { isCellError, type ColumnRole, type SheetBlock, type Understanding } from '../model';
import { readFormula } from './formula';
import { CategoryReader, DateReader, NO_CATEGORY, readAmount, type Amount, type CategoryCell, type Row, type RowKind } from './row';

const NO_AMOUNT = readAmount(null, undefined, { evaluate: () => undefined });

/** A found table with its rows read. */
export class Table {
  readonly columns: Understanding['columns'];
  readonly rows: Row[];
  /** How many of them are data. */
  dataRows = 0;
  /** The sheet row of the last 합계. */
  private end = Number.POSITIVE_INFINITY;
  private readonly categories: CategoryReader;
  private readonly dates: DateReader;
  private labels: (string | undefined)[] = [];

  constructor(
    public grid: Grid,
    readonly understanding: Understanding,
    readonly units: FoundUnits,
    readonly edition: Edition,
  ) {
    this.columns = understanding.columns;
    this.categories = new CategoryReader(edition);
    this.dates = new DateReader(grid.block.date1904);
    if (understanding.kind === 'statement') this.labels = this.readLabels();
    this.rows = [];
    for (let row = understanding.firstRow; row <= understanding.lastRow; row += 1) {
      const read = this.read(row);
      if (read.kind === 'data') this.dataRows += 1;
      this.rows.push(read);
    }
    this.dropWhatFollows();
  }

  /**
   * Below the last 합계, what has no line and no book amount that can be read is no row of the table: a summary, a signature, a note.
   */
  private dropWhatFollows(): void {
    const last = this.rows.findLastIndex((row) => row.kind === 'total' && (row.level ?? 0) >= 3);
    this.end = last < 0 ? Number.POSITIVE_INFINITY : (this.rows[last] as Row).row;
    for (let at = last + 1; last >= 0 && at < this.rows.length; at += 1) {
      const row = this.rows[at] as Row;
      const kept = this.withinTable(row);
      if (kept === row) continue;
      this.rows[at] = kept;
      this.dataRows -= 1;
    }
  }

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

  reread(row: number): Row {
    const read = this.withinTable(this.read(row));
    const at = row - this.understanding.firstRow;
    this.dataRows += Number(read.kind === 'data') - Number(this.rows[at]?.kind === 'data');
    this.rows[at] = read;
    return read;
  }

  private readLabels(): (string | undefined)[] {
    if (!this.edition.costStatement.available) return [];
    const tracker = new LabelTracker(this.edition.costStatement.value);
    const end = Math.min(...(['book', 'adjustment', 'subtotal'] as const).map((role) => this.columns[role] ?? Number.POSITIVE_INFINITY));
    const labels: (string | undefined)[] = [];
    for (let row = this.understanding.firstRow; row <= this.understanding.lastRow; row += 1) {
      const texts = labelTexts(this.grid, row, end);
      const direct = texts.map((entry) => this.categories.read(entry)).find((cell) => cell.line && cell.line.code.length > 3);
      const tracked = tracker.read(texts);
      labels.push(direct?.line?.code ?? tracked?.code);
    }
    return labels;
  }

  private amount(row: number, role: 'book' | 'adjustment' | 'subtotal'): Amount {
    const column = this.columns[role];
    return column === undefined ? NO_AMOUNT : readAmount(this.grid.own(row, column), this.grid.formula(row, column), this);
  }

  /** The value of a formula that another program wrote without its result, where it only adds cells. */
  evaluate(formula: string, depth: number): number | undefined {
    const terms = depth < 4 ? readFormula(formula) : undefined;
    if (!terms) return undefined;
    let sum = 0;
    for (const term of terms) {
      if (term.kind === 'number') sum += term.sign * term.value;
      else {
        const areas = term.kind === 'cell' ? [{ top: term.row, bottom: term.row, left: term.column, right: term.column }] : term.areas;
        for (const area of areas) {
          if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > 2_000_000) return undefined;
          for (let row = Math.max(area.top, this.grid.block.top); row <= Math.min(area.bottom, this.grid.bottom); row += 1) {
            for (let column = area.left; column <= Math.min(area.right, this.grid.right); column += 1) {
              const value = this.grid.own(row, column);
              if (typeof value === 'number') sum += term.sign * value;
              else if (isCellError(value)) return undefined;
              else if (term.kind === 'cell' && typeof value === 'string' && value.trim() !== '') {
                // Excel adds a text that is a plain number; anything else is #VALUE!.
                const n = /^[\d.,+-]+$/.test(value.trim()) ? readNumber(value) : undefined;
                if (n === undefined) return undefined;
                sum += term.sign * n;
              } else if (isBlank(value)) {
                const inner = this.grid.formula(row, column);
                if (inner === undefined) continue;
                const n = this.evaluate(inner, depth + 1);
                if (n === undefined) return undefined;
                sum += term.sign * n;
              }
            }
          }
        }
      }
    }
    return sum;
  }

  private read(row: number): Row {
    const book = this.amount(row, 'book');
    const adjustment = this.amount(row, 'adjustment');
    const subtotal = this.amount(row, 'subtotal');
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
      // A code of 별표 3 makes a row one of the table, whatever else it says.
      if (category.line !== undefined) kind = 'data';
      else {
        const label = this.totalLabel(row, book, adjustment, subtotal);
        if (label !== undefined) {
          kind = 'total';
          level = label;
          category = NO_CATEGORY;
        } else kind = this.uncoded(row, category, [book, adjustment, subtotal]);
      }
    }
    return {
      table: this,
      row,
      kind,
      ...(level === undefined ? {} : { level }),
      hidden: this.grid.block.hiddenRows.has(row),
      category,
      book,
      adjustment,
      subtotal,
      net: book.n + adjustment.n,
      date: this.columns.date === undefined ? this.dates.read(null) : this.dates.read(this.grid.at(row, this.columns.date)),
    };
  }

  /** The level of a ledger row without a code that is a total: by its label, or by a sum that stands alone. */
  private totalLabel(row: number, book: Amount, adjustment: Amount, subtotal: Amount): Row['level'] {
    const any = book.state !== 'empty' || adjustment.state !== 'empty' || subtotal.state !== 'empty' || book.formula !== undefined || subtotal.formula !== undefined;
    if (!any || this.filled(row, 'voucher')) return undefined;
    const label = labelOf(this.grid, row, this.columns);
    if (label) return label.level;
    const alone = (['category', 'date', 'text', 'party'] as const).every((role) => !this.filled(row, role));
    return alone && this.isSum(book) ? 3 : undefined;
  }

  private uncoded(row: number, category: CategoryCell, amounts: readonly Amount[]): RowKind {
    const anyAmount = amounts.some((amount) => amount.state === 'number' || amount.state === 'text' || amount.state === 'error');
    const someText = amounts.some((amount) => amount.state === 'bad');
    if (this.isRepeatedHeader(row)) return 'header';
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
