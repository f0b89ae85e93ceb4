/** A ledger as formulas see it: its ranges, and the spellings of each line that really stand in its category column. */
import type { Edition } from '../../law/types';
import { parseCategory } from '../../rules';
import { a1 } from '../../sheet/a1';
import type { CellValue, SheetBlock } from '../../sheet/model';
import type { Understanding } from '../../reading/model';
import { totalLevel } from '../../reading/row-kind';
import { columnRange, exactly, MAX_CRITERION, MAX_FORMULA, sumifs } from '../formula-text';

export interface LedgerInput {
  readonly block: SheetBlock;
  readonly understanding: Understanding;
}

/** A category of the ledger that has no line in the statement. */
export interface LeftOut {
  readonly spelling: string;
  readonly why: 'deleted' | 'heading' | 'unknown' | 'too-long';
  readonly rows: number;
  readonly firstAddress: string;
}

/** Cells of entries that a sum passes over. */
export interface Unsummed {
  readonly what: 'date-text' | 'date-missing' | 'book-text' | 'adjustment-text' | 'category-merged';
  readonly count: number;
  /** The first few. */
  readonly addresses: readonly string[];
  /** How many of them there are, counted by the sheet itself; absent where no formula can tell. */
  readonly formula?: string;
}

/** Cells named in a note; of the others only the number is told. */
const NAMED_CELLS = 5;
/** A date typed as `20130704` is a number, but no serial. */
const TYPED_DATE = 19_000_101;

export class LedgerSource {
  readonly sheet: string;
  readonly unit: number;
  /** By normalised code: the texts by which rows name the line; the normalised code itself always first. */
  private readonly spellings = new Map<string, string[]>();
  readonly leftOut: readonly LeftOut[];
  readonly unsummed: readonly Unsummed[];
  /** Filled cells of the category column that are no category: labels of totals. */
  private otherLabels = 0;
  private readonly bottom: number;
  /** Rows whose category stands in a merged cell above them. */
  private readonly sharedRows: ReadonlySet<number>;

  constructor(
    private readonly input: LedgerInput,
    private readonly edition: Edition,
  ) {
    const { understanding } = input;
    this.sheet = understanding.sheet;
    this.unit = understanding.unit;
    // One row more: a row that is inserted above the total, or typed directly below, is summed too.
    this.bottom = understanding.lastRow + 1;
    this.sharedRows = this.readSharedRows();
    this.leftOut = this.readSpellings();
    this.unsummed = this.readUnsummed();
  }

  get hasDates(): boolean {
    return this.input.understanding.columns.date !== undefined;
  }

  private cell(row: number, column: number): CellValue {
    const { block } = this.input;
    return block.values[row - block.top]?.[column - block.left] ?? null;
  }

  private readSpellings(): LeftOut[] {
    const { understanding } = this.input;
    const column = understanding.columns.category;
    const leftOut = new Map<string, { -readonly [K in keyof LeftOut]: LeftOut[K] }>();
    if (column === undefined) return [];
    // Sums do not tell letters by their case, so a spelling that differs in nothing else would count twice.
    const seen = new Set<string>();
    for (let row = understanding.firstRow; row <= this.bottom; row += 1) {
      const value = this.cell(row, column);
      if (value === null) continue;
      if ((typeof value !== 'string' && typeof value !== 'number') || String(value).trim() === '') {
        this.otherLabels += 1;
        continue;
      }
      const spelling = String(value);
      const same = spelling.toLowerCase();
      const known = leftOut.get(same);
      if (known) known.rows += 1;
      if (seen.has(same)) {
        if (totalLevel(spelling) !== undefined) this.otherLabels += 1;
        continue;
      }
      seen.add(same);
      const reading = parseCategory(this.edition, value);
      if (reading.known && reading.status === 'leaf' && spelling.length <= MAX_CRITERION) {
        const list = this.spellings.get(reading.code) ?? [reading.code];
        if (!list.includes(spelling)) list.push(spelling);
        this.spellings.set(reading.code, list);
      } else if (totalLevel(spelling) !== undefined) this.otherLabels += 1;
      else {
        const why = !reading.known ? 'unknown' : reading.status === 'leaf' ? 'too-long' : reading.status;
        leftOut.set(same, { spelling, why, rows: 1, firstAddress: a1(row, column) });
      }
    }
    return [...leftOut.values()];
  }

  private readUnsummed(): Unsummed[] {
    const { columns, firstRow, lastRow } = this.input.understanding;
    const found: Unsummed[] = [];
    const look = (
      what: Unsummed['what'],
      column: number | undefined,
      passedOver: (value: CellValue, row: number) => boolean,
      counted?: (value: CellValue) => boolean,
    ): void => {
      if (column === undefined) return;
      const addresses: string[] = [];
      let count = 0;
      // Labels of totals and notes stand in the same column: the formula leaves out as many as there are.
      let others = 0;
      for (let row = firstRow; row <= lastRow; row += 1) {
        const value = this.cell(row, column);
        if (this.isEntry(row) && passedOver(value, row)) {
          count += 1;
          if (addresses.length < NAMED_CELLS) addresses.push(a1(row, column));
        } else if (counted?.(value)) others += 1;
      }
      const range = columnRange(this.sheet, column, firstRow, lastRow);
      const typed = what === 'date-text' ? `+COUNTIF(${range},">=${TYPED_DATE}")` : '';
      if (count > 0) found.push({ what, count, addresses, ...(counted ? { formula: `COUNTA(${range})-COUNT(${range})${typed}-${others}` } : {}) });
    };
    const isFilled = (value: CellValue): boolean => value !== null && typeof value !== 'number';
    const isTyped = (value: CellValue): boolean => typeof value === 'number' && value >= TYPED_DATE;
    // A dash alone is how people write "none".
    const isText = (value: CellValue): boolean => isFilled(value) && !(typeof value === 'string' && /^[\s–—−-]*$/.test(value));
    const isDateText = (value: CellValue): boolean => isText(value) || isTyped(value);
    look('date-text', columns.date, isDateText, (value) => isFilled(value) || isTyped(value));
    look('date-missing', columns.date, (value) => value === null || (isFilled(value) && !isText(value)));
    look('book-text', columns.book, isText, isFilled);
    look('adjustment-text', columns.adjustment, isText, isFilled);
    look('category-merged', columns.category, (value, row) => value === null && this.sharesCategory(row));
    return found;
  }

  /** A row that names a line of the statement, or shares the merged cell of one. */
  private isEntry(row: number): boolean {
    const { columns } = this.input.understanding;
    if (columns.category === undefined) return false;
    const value = this.cell(row, columns.category);
    if (value === null) return typeof this.cell(row, columns.book ?? columns.category) === 'number' && this.sharesCategory(row);
    if (typeof value !== 'string' && typeof value !== 'number') return false;
    const reading = parseCategory(this.edition, value);
    return reading.known && reading.status === 'leaf';
  }

  /** Only the first cell of a merged area holds its value. */
  private sharesCategory(row: number): boolean {
    return this.sharedRows.has(row);
  }

  private readSharedRows(): ReadonlySet<number> {
    const { block, understanding } = this.input;
    const column = understanding.columns.category;
    const rows = new Set<number>();
    if (column === undefined) return rows;
    for (const area of block.merges) {
      if (area.left > column || column > area.right || this.cell(area.top, area.left) === null) continue;
      for (let row = area.top + 1; row <= Math.min(area.bottom, this.bottom); row += 1) rows.add(row);
    }
    return rows;
  }

  private range(column: number): string {
    return columnRange(this.sheet, column, this.input.understanding.firstRow, this.bottom);
  }

  /** Sums over the rows of a line, in the unit of the ledger; `from` and `to` are cells with the first and the last day. */
  private sum(sums: number, code: string, period: { readonly from: string; readonly to: string }): string {
    const { columns } = this.input.understanding;
    const dates = columns.date === undefined ? undefined : this.range(columns.date);
    return (this.spellings.get(code) ?? [code])
      .map((spelling) =>
        sumifs(
          this.range(sums),
          [this.range(columns.category as number), exactly(spelling)],
          // Up to the end of the last day: a date may carry a time.
          ...(dates
            ? ([
                [dates, `">="&${period.from}`],
                [dates, `"<"&${period.to}+1`],
              ] as const)
            : []),
        ),
      )
      .join('+');
  }

  bookOf(code: string, period: { readonly from: string; readonly to: string }): string {
    return inWon(this.booked(code, period), this.unit);
  }

  /** 차변 − 대변, where the ledger keeps both. */
  private booked(code: string, period: { readonly from: string; readonly to: string }): string {
    const { columns } = this.input.understanding;
    const debit = this.sum(columns.book as number, code, period);
    return columns.credit === undefined ? debit : `${debit}-(${this.sum(columns.credit, code, period)})`;
  }

  /** The adjustment of a line; what makes the subtotal of the book amount where the ledger has no column for it. */
  adjustmentOf(code: string, period: { readonly from: string; readonly to: string }): string | undefined {
    const { columns } = this.input.understanding;
    if (columns.adjustment !== undefined) {
      const sum = this.sum(columns.adjustment, code, period);
      return inWon(this.input.understanding.deducts ? `-(${sum})` : sum, this.unit);
    }
    if (columns.subtotal === undefined) return undefined;
    return inWon(`${this.sum(columns.subtotal, code, period)}-(${this.booked(code, period)})`, this.unit);
  }

  /** The amount (book and adjustment) of a category that has no line, so that it can be seen what stays outside. */
  leftOutAmount(one: LeftOut): string | undefined {
    const { columns } = this.input.understanding;
    if (one.why === 'too-long') return undefined;
    const category = this.range(columns.category as number);
    const sum = (column: number | undefined, sign: '+' | '-'): string =>
      column === undefined ? '' : `${sign}${sumifs(this.range(column), [category, exactly(one.spelling)])}`;
    const { deducts } = this.input.understanding;
    return inWon(`${sum(columns.book, '+')}${sum(columns.credit, '-')}${sum(columns.adjustment, deducts ? '-' : '+')}`.replace(/^\+/, ''), this.unit);
  }

  /** The spellings of all lines that count, each once: those of the ledger, and the code itself of every line. */
  private get leaves(): string[] {
    const codes = this.edition.costStatement.available
      ? this.edition.costStatement.value.lines.filter((line) => line.status === 'leaf').map((line) => line.code)
      : [];
    const all = new Map([...codes, ...[...this.spellings.values()].flat()].map((spelling) => [spelling.toLowerCase(), spelling]));
    return [...all.values()];
  }

  /** All lines together, book amount and adjustment, in won, as one formula; undefined where a cell cannot hold it. */
  allOf(period?: { readonly from: string; readonly to: string }): string | undefined {
    const { columns, deducts, unit } = this.input.understanding;
    if (columns.category === undefined || columns.book === undefined) return undefined;
    const category = this.range(columns.category);
    const lines = `{${this.leaves.map(exactly).join(',')}}`;
    const sum = (column: number): string =>
      `SUMPRODUCT(${sumifs(
        this.range(column),
        [category, lines],
        ...(period && columns.date !== undefined
          ? ([
              [this.range(columns.date), `">="&${period.from}`],
              [this.range(columns.date), `"<"&${period.to}+1`],
            ] as const)
          : []),
      )})`;
    const [parts, minus]: readonly [readonly number[], readonly number[]] =
      columns.adjustment === undefined && columns.subtotal !== undefined
        ? [[columns.subtotal], []]
        : [
            [columns.book, ...(columns.adjustment === undefined || deducts ? [] : [columns.adjustment])],
            [...(columns.credit === undefined ? [] : [columns.credit]), ...(columns.adjustment !== undefined && deducts ? [columns.adjustment] : [])],
          ];
    const formula = inWon([parts.map(sum).join('+'), ...minus.map(sum)].join('-'), unit);
    return formula.length > MAX_FORMULA / 2 ? undefined : formula;
  }

  /** What `allOf` counts, row by row: won, and the serial of the day where the ledger has dates. */
  *counted(): Generator<{ readonly won: number; readonly day?: number }, void> {
    const { columns, deducts, unit, firstRow } = this.input.understanding;
    if (columns.category === undefined || columns.book === undefined) return;
    const known = new Set(this.leaves.map((spelling) => spelling.toLowerCase()));
    const amount = (row: number, column: number | undefined): number => {
      const value = column === undefined ? 0 : this.cell(row, column);
      return typeof value === 'number' ? value : 0;
    };
    for (let row = firstRow; row <= this.bottom; row += 1) {
      const category = this.cell(row, columns.category);
      if ((typeof category !== 'string' && typeof category !== 'number') || !known.has(String(category).toLowerCase())) continue;
      const day = columns.date === undefined ? undefined : this.cell(row, columns.date);
      if (columns.date !== undefined && typeof day !== 'number') continue;
      const own =
        columns.adjustment === undefined && columns.subtotal !== undefined
          ? amount(row, columns.subtotal)
          : amount(row, columns.book) - amount(row, columns.credit) + (deducts ? -1 : 1) * amount(row, columns.adjustment);
      yield { won: own * unit, ...(typeof day === 'number' ? { day } : {}) };
    }
  }

  /** Cells that no sum counts, as the sheet counts them itself: more of them than when it was made means that it is to be checked anew. */
  watch(): string | undefined {
    const parts = [this.newCategories(), ...this.unsummed.map(({ formula }) => formula)].filter((part): part is string => part !== undefined);
    const formula = parts.join('+');
    return formula === '' || formula.length > MAX_FORMULA / 2 ? undefined : formula;
  }

  /** How many rows carry a category that was not there when the statement was made: they are in no line. */
  newCategories(): string | undefined {
    const column = this.input.understanding.columns.category;
    if (column === undefined || this.leftOut.some((one) => one.why === 'too-long')) return undefined;
    const range = this.range(column);
    const known = [...[...this.spellings.values()].flat(), ...this.leftOut.map((one) => one.spelling)];
    const codes = this.edition.costStatement.available
      ? this.edition.costStatement.value.lines.filter((line) => line.status === 'leaf').map((line) => line.code)
      : [];
    const counted = [...new Set([...codes, ...known])].map((spelling) => `COUNTIF(${range},${exactly(spelling)})`);
    return [`COUNTA(${range})`, ...counted, String(this.otherLabels)].join('-');
  }
}

const inWon = (sum: string, unit: number): string => (unit === 1 ? sum : `(${sum})*${unit}`);
