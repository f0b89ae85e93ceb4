/**
 * A ledger as formulas see it: its ranges, and the spellings of each line that really stand in its category column. The formulas of a line
 * come to what the check recognises of it: they pass over the rows that errors bar, and what no formula can tell is written as a number.
 */
import type { CountedRow } from '../../checking/api';
import { fromSerial, parseQuarter, quarterLabel, quarterOf, type Quarter } from '../../domain';
import type { Edition } from '../../law/types';
import { readCategory } from '../../rules';
import { a1 } from '../../sheet/a1';
import { isCellError, type CellValue, type SheetBlock } from '../../sheet/model';
import type { Understanding } from '../../reading/model';
import { stretchesIn } from '../../reading/table/quarters';
import { columnRange, exactly, fitsArray, isCompared, isCriterion, isLinkable, MAX_FORMULA, sumifs, textLiteral } from '../formula-text';

export interface LedgerInput {
  readonly block: SheetBlock;
  readonly understanding: Understanding;
  /** Its rows as the check counted them. */
  readonly rows: readonly CountedRow[];
}

/** First and last day of a period, as addresses; `whole` for all that counts, whenever it was. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly whole?: boolean;
}

/**
 * `dated`: rows whose day the sums compare, and those whose quarter stands there in words; `always`: whatever its day; else the quarter of all
 * of them, which no cell of the rows says.
 */
interface Run {
  readonly counts: 'dated' | 'always' | { readonly quarter: string };
  readonly top: number;
  bottom: number;
}
/** Won of a row that no formula can tell. */
interface Fixed {
  readonly row: number;
  readonly book: number;
  readonly adjustment: number;
  readonly quarters: CountedRow['quarters'];
}
/** What makes the amounts of a line. */
interface Plan {
  readonly runs: readonly Run[];
  readonly fixed: readonly Fixed[];
  /** By quarter: what the date cells of rows say that hold no day. */
  readonly texts: ReadonlyMap<string, readonly (string | number)[]>;
}
type AmountPart = 'book' | 'adjustment';

/** A category of the ledger that has no line in the statement. */
export interface LeftOut {
  readonly spelling: string;
  readonly why: 'deleted' | 'heading' | 'unknown';
  readonly rows: number;
  /** Book amount and adjustment of these rows, in won. */
  readonly won: number;
  /** A sum by the spelling comes to that. */
  readonly isSum: boolean;
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
/** The rules that say so of a date. */
const DATE_RULES = { 'date-text': 'date-invalid', 'date-missing': 'date-missing' } as const;
/** A date typed as `20130704` is a number, but no serial. */
const TYPED_DATE = 19_000_101;

export class LedgerSource {
  readonly sheet: string;
  readonly unit: number;
  /** By normalised code: the texts by which rows name the line; the normalised code itself always first. */
  private readonly spellings = new Map<string, string[]>();
  readonly leftOut: readonly LeftOut[];
  readonly unsummed: readonly Unsummed[];
  /** Filled cells of the category column that no formula counts: labels of totals, headings that are repeated, and what no criterion finds. */
  private otherLabels = 0;
  private readonly bottom: number;
  /** Rows whose category stands in a merged cell above them. */
  private readonly sharedRows: ReadonlySet<number>;
  private readonly rows: ReadonlyMap<number, CountedRow>;
  /** What the check recognises, by row. */
  private readonly recognised = new Map<number, CountedRow>();
  /** The line that the sums take a row for, by its spelling. */
  private readonly codeOf = new Map<string, string>();
  private readonly quarterTexts: Plan['texts'];
  /** What cells of dates say of more than one quarter: `4분기` below the titles of two years. */
  private readonly ambiguous: ReadonlySet<CellValue>;
  /** How a row counts that is typed later. */
  private readonly usual: Run['counts'] | undefined;
  private readonly plans = new Map<string, Plan>();

  constructor(
    private readonly input: LedgerInput,
    private readonly edition: Edition,
    /** Those that count for the application (`2013Q1`); all do while its day is not known. */
    private readonly quarters?: readonly string[],
  ) {
    const { understanding, rows } = input;
    this.sheet = understanding.sheet;
    this.unit = understanding.unit;
    // One row more: a row that is inserted above the total, or typed directly below, is summed too.
    this.bottom = understanding.lastRow + 1;
    // What is in quarters only in part cannot be shown by quarter.
    const placed = rows.map((one) => (isPlaced(one) ? one : { ...one, quarters: [] }));
    this.rows = new Map(placed.map((one) => [one.row, one]));
    for (const one of placed) if (isRecognised(one)) this.recognised.set(one.row, one);
    this.sharedRows = this.readSharedRows();
    this.leftOut = this.readSpellings();
    this.unsummed = this.readUnsummed();
    this.ambiguous = this.readAmbiguous();
    this.quarterTexts = this.readQuarterTexts();
    this.usual = this.usualCount();
  }

  /** Sums by day come to something: a column of dates holds days, and not the names of quarters alone. */
  get hasDays(): boolean {
    const { columns } = this.input.understanding;
    const recognised = [...this.recognised.values()];
    return columns.date !== undefined && (recognised.length === 0 || recognised.some(({ row }) => this.dayQuarterAt(row) !== undefined));
  }

  /** An amount of a category is an error value: every sum over it is one. */
  get hasErrorValues(): boolean {
    const { firstRow } = this.input.understanding;
    for (let row = firstRow; row <= this.bottom; row += 1) if (this.lineAt(row) !== undefined && Number.isNaN(this.summedIn(row).book)) return true;
    return false;
  }

  /** Formulas can name the sheet. */
  get isLinked(): boolean {
    return isLinkable(this.sheet);
  }

  /** Something of it is recognised. */
  get hasRecognised(): boolean {
    return this.recognised.size > 0;
  }

  /** The quarter of every cost is known, or would be as soon as its row had a day. */
  get hasQuarters(): boolean {
    return this.input.understanding.columns.date !== undefined || (this.recognised.size > 0 && [...this.recognised.values()].every(isPlaced));
  }

  /** No day stands in its rows, and each of its columns of the amount says the period that it is of. */
  get isByPeriod(): boolean {
    const stretches = stretchesIn(this.input.understanding) ?? [];
    return stretches.length > 0 && stretches.every(({ from, columns }) => !from.startsWith('?') && columns.length > 0);
  }

  private cell(row: number, column: number): CellValue {
    const { block } = this.input;
    return block.values[row - block.top]?.[column - block.left] ?? null;
  }

  private readSpellings(): LeftOut[] {
    const leftOut: LeftOut[] = [];
    for (const { spelling, rows } of this.readCategories()) {
      const costs = rows.flatMap((row) => this.rows.get(row) ?? []);
      const code = this.codeFor(spelling, costs);
      if (code !== undefined && isCriterion(spelling)) {
        const list = this.spellings.get(code) ?? [code];
        if (!list.includes(spelling)) list.push(spelling);
        this.spellings.set(code, list);
        this.codeOf.set(spelling.toLowerCase(), code);
        continue;
      }
      const bare = costs.filter((one) => one.code === undefined);
      const [first] = bare;
      if (code === undefined && first) {
        const reading = readCategory(this.edition, spelling);
        const isSum = bare.length === rows.length && isCriterion(spelling) && bare.every((one) => this.isSummedAs(one));
        const won = bare.reduce((sum, { book, adjustment }) => sum + book + adjustment, 0);
        const why = reading.known && reading.status !== 'leaf' ? reading.status : 'unknown';
        leftOut.push({ spelling, why, rows: bare.length, won, isSum, firstAddress: a1(first.row, this.input.understanding.columns.category as number) });
        if (isSum) continue;
      }
      this.otherLabels += rows.length;
    }
    return leftOut;
  }

  /** What stands in the category column, with the rows of each. Sums do not tell letters by their case. */
  private readCategories(): Iterable<{ readonly spelling: string; readonly rows: readonly number[] }> {
    const { understanding } = this.input;
    const column = understanding.columns.category;
    const found = new Map<string, { readonly spelling: string; readonly rows: number[] }>();
    if (column === undefined) return [];
    for (let row = understanding.firstRow; row <= this.bottom; row += 1) {
      const value = this.cell(row, column);
      if (value === null) continue;
      if ((typeof value !== 'string' && typeof value !== 'number') || String(value).trim() === '') {
        this.otherLabels += 1;
        continue;
      }
      const spelling = String(value);
      const known = found.get(spelling.toLowerCase());
      if (known) known.rows.push(row);
      else found.set(spelling.toLowerCase(), { spelling, rows: [row] });
    }
    return found.values();
  }

  /** The line of a spelling: that of all its costs, as the check reads them, else that of the code that it is. */
  private codeFor(spelling: string, costs: readonly CountedRow[]): string | undefined {
    const [code, ...others] = new Set(costs.map((one) => one.code));
    if (code !== undefined && others.length === 0) return code;
    const reading = readCategory(this.edition, spelling);
    return reading.known && reading.status === 'leaf' ? reading.code : undefined;
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
        if (!this.isRight(row, what) && this.isEntry(row) && passedOver(value, row)) {
          count += 1;
          if (addresses.length < NAMED_CELLS) addresses.push(a1(row, column));
        } else if (counted?.(value)) others += 1;
      }
      const range = columnRange(this.sheet, column, firstRow, lastRow);
      const typed = what === 'date-text' ? `+COUNTIF(${range},">=${TYPED_DATE}")` : '';
      if (count > 0)
        found.push({ what, count, addresses, ...(counted && this.isLinked ? { formula: `COUNTA(${range})-COUNT(${range})${typed}-${others}` } : {}) });
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

  /** The check counts the row, or leaves it out for another reason than this cell. */
  private isRight(row: number, what: Unsummed['what']): boolean {
    const barredBy = this.rows.get(row)?.barredBy;
    return this.recognised.has(row) || (barredBy !== undefined && (what === 'date-text' || what === 'date-missing') && barredBy !== DATE_RULES[what]);
  }

  /** A row that names a line of the statement, or shares the merged cell of one. */
  private isEntry(row: number): boolean {
    const { columns } = this.input.understanding;
    if (columns.category === undefined) return false;
    const value = this.cell(row, columns.category);
    if (value === null) return typeof this.cell(row, columns.book ?? columns.category) === 'number' && this.sharesCategory(row);
    if (typeof value !== 'string' && typeof value !== 'number') return false;
    const reading = readCategory(this.edition, value);
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

  private amountIn(row: number, column: number | undefined): number {
    const value = column === undefined ? null : this.cell(row, column);
    return isCellError(value) ? Number.NaN : typeof value === 'number' ? value : 0;
  }

  /** Won of a row as the sums see it: what is written as text they pass over, an error none can add. */
  private summedIn(row: number): Record<AmountPart, number> {
    const { columns, deducts } = this.input.understanding;
    const book = this.amountIn(row, columns.book) - this.amountIn(row, columns.credit);
    const adjustment =
      columns.adjustment === undefined && columns.subtotal !== undefined
        ? this.amountIn(row, columns.subtotal) - book
        : (deducts ? -1 : 1) * this.amountIn(row, columns.adjustment);
    return { book: book * this.unit, adjustment: adjustment * this.unit };
  }

  private categoryAt(row: number): CellValue {
    const { category } = this.input.understanding.columns;
    return category === undefined ? null : this.cell(row, category);
  }

  /** The code of the line whose sums a row meets by its category. */
  private lineAt(row: number): string | undefined {
    const value = this.categoryAt(row);
    return typeof value === 'string' || typeof value === 'number' ? this.codeOf.get(String(value).toLowerCase()) : undefined;
  }

  private dayAt(row: number): CellValue {
    const { date } = this.input.understanding.columns;
    return date === undefined ? null : this.cell(row, date);
  }
  /** The quarter of the day that the sums compare. */
  private dayQuarterAt(row: number): string | undefined {
    const day = this.dayAt(row);
    const on = typeof day === 'number' ? fromSerial(Math.floor(day), this.input.block.date1904) : undefined;
    return on === undefined ? undefined : quarterLabel(quarterOf(on));
  }
  private isCounted(quarter: string): boolean {
    return this.quarters === undefined || this.quarters.includes(quarter);
  }

  /** A quarter stands once for the rows below it: none of them says its own. */
  private get saysQuarters(): boolean {
    const { columns, datesCarried } = this.input.understanding;
    return columns.date !== undefined && datesCarried !== true;
  }

  /** The cells of the row come to what the check counts. */
  private isSummedAs({ row, book, adjustment }: CountedRow): boolean {
    const summed = this.summedIn(row);
    // Either is rounded to a won.
    return Math.abs(summed.book - book) < 1 && Math.abs(summed.adjustment - adjustment) < 1;
  }

  /** How a formula can count a row as the check does; undefined where none can. */
  private countsOf(one: CountedRow): Run['counts'] | undefined {
    const { row, quarters, code } = one;
    if (one.partly || this.lineAt(row) !== code || !this.isSummedAs(one)) return undefined;
    if (quarters.length > 1) return undefined;
    const quarter = quarters[0]?.[0];
    if (quarter === undefined || !this.isCounted(quarter)) return 'always';
    const day = this.dayAt(row);
    const byDay = this.dayQuarterAt(row);
    if (byDay === quarter) return 'dated';
    // `2013년 1분기`, `20130704`: compared as it stands, where it is no other day.
    const isText = typeof day === 'string' ? day.trim() !== '' : typeof day === 'number' && (byDay === undefined || !this.isCounted(byDay));
    const isFound = (value: CellValue): boolean => typeof value !== 'string' || isCompared(value);
    return this.saysQuarters && isText && isFound(day) && isFound(this.categoryAt(row)) && !this.ambiguous.has(day) ? 'dated' : { quarter };
  }

  private readAmbiguous(): ReadonlySet<CellValue> {
    const said = new Map<CellValue, string>();
    const several = new Set<CellValue>();
    for (const { row, quarters } of this.rows.values()) {
      const quarter = quarters[0]?.[0];
      const day = this.dayAt(row);
      if (quarter === undefined || day === null) continue;
      if ((said.get(day) ?? quarter) !== quarter) several.add(day);
      said.set(day, quarter);
    }
    return several;
  }

  /** By quarter: how cells of dates name it that are no day. */
  private readQuarterTexts(code?: string): Plan['texts'] {
    const texts = new Map<string, (string | number)[]>();
    for (const one of this.recognised.values()) {
      const day = this.dayAt(one.row);
      const quarter = one.quarters[0]?.[0];
      if (quarter === undefined || (typeof day !== 'string' && typeof day !== 'number') || (code !== undefined && one.code !== code)) continue;
      if (this.countsOf(one) !== 'dated' || this.dayQuarterAt(one.row) === quarter) continue;
      const known = texts.get(quarter) ?? [];
      if (!known.includes(day)) texts.set(quarter, [...known, day]);
    }
    return texts;
  }

  private usualCount(): Run['counts'] | undefined {
    if (this.saysQuarters) return 'dated';
    if (this.input.understanding.columns.date !== undefined) return undefined;
    const recognised = [...this.recognised.values()];
    if (recognised.some(({ quarters }) => quarters.length > 1)) return undefined;
    const quarters = new Set(recognised.map(({ quarters: [first] }) => first?.[0]));
    const [only] = quarters;
    return quarters.size > 1 ? undefined : only === undefined || !this.isCounted(only) ? 'always' : { quarter: only };
  }

  private planOf(code: string): Plan {
    let plan = this.plans.get(code);
    if (!plan) this.plans.set(code, (plan = this.plan(code)));
    return plan;
  }

  /** Which rows the sums of a line go over, so that they come to what the check recognises of it. */
  private plan(code: string): Plan {
    const { firstRow, columns, dateWay } = this.input.understanding;
    const texts = dateWay === 'quarter' ? this.quarterTexts : this.readQuarterTexts(code);
    const fixed: Fixed[] = [];
    if (columns.category === undefined || columns.book === undefined || !this.isLinked) {
      for (const one of this.recognised.values()) if (one.code === code) fixed.push(one);
      return { runs: [], fixed, texts };
    }
    const known = new Set([...texts.values()].flat());
    const runs: Run[] = [];
    const open = (counts: Run['counts'] | undefined, top: number): Run | undefined => {
      if (counts !== undefined) runs.push({ counts, top, bottom: top - 1 });
      return counts === undefined ? undefined : runs.at(-1);
    };
    // What is typed between two rows counts as they do; where a row says its own day, by that alone.
    const goesOn = (one: Run | undefined): one is Run => one !== undefined && (columns.date === undefined || one.counts === 'dated');
    let run = open(this.usual, firstRow);
    for (let row = firstRow; row <= this.bottom; row += 1) {
      const found = this.recognised.get(row);
      const one = found?.code === code ? found : undefined;
      const counts = one && this.countsOf(one);
      if (counts !== undefined) {
        if (!run || !countAlike(run.counts, counts)) run = open(counts, row);
        if (run) run.bottom = row;
        continue;
      }
      if (one) fixed.push(one);
      const isSummed = this.lineAt(row) === code && this.hasAmount(row) && (run?.counts !== 'dated' || this.isSummed(row, known));
      if (one || isSummed) run = goesOn(run) ? open(run.counts, row + 1) : undefined;
      else {
        if (!goesOn(run)) run = open(this.usual, row);
        if (run) run.bottom = row;
      }
    }
    return { runs: runs.filter(({ top, bottom }) => top <= bottom), fixed, texts };
  }

  /** A sum by day or by the words of a quarter takes the row. */
  private isSummed(row: number, texts: ReadonlySet<CellValue>): boolean {
    if (texts.has(this.dayAt(row))) return true;
    const quarter = this.dayQuarterAt(row);
    return quarter === undefined ? this.input.understanding.columns.date === undefined : this.isCounted(quarter);
  }
  private hasAmount(row: number): boolean {
    const { book, adjustment } = this.summedIn(row);
    return book !== 0 || adjustment !== 0;
  }

  /** Recognised won in none of the quarters that count. */
  get outside(): number {
    return [...this.recognised.values()].reduce((sum, one) => {
      const placed = one.quarters.reduce((won, [quarter, own]) => won + (this.isCounted(quarter) ? own : 0), 0);
      return sum + one.book + one.adjustment - placed;
    }, 0);
  }

  /** Rows whose amounts stand as numbers in the statement, and what they come to. */
  get unlinked(): { readonly rows: readonly number[]; readonly won: number } {
    const fixed = [...new Set([...this.recognised.values()].map(({ code }) => code as string))].flatMap((code) => this.planOf(code).fixed);
    return { rows: fixed.map(({ row }) => row).sort((a, b) => a - b), won: fixed.reduce((sum, one) => sum + one.book + one.adjustment, 0) };
  }

  /** What the check recognises of a line, in won; of one quarter where it is named. */
  recognisedOf(code: string, part: AmountPart, quarter?: string): number {
    return [...this.recognised.values()].reduce((sum, one) => sum + (one.code === code ? partIn(one, part, quarter) : 0), 0);
  }

  /** Sums over the rows of a line, in the unit of the ledger. */
  private sum(column: number, code: string, period: Period): string {
    const { columns } = this.input.understanding;
    const { runs, texts } = this.planOf(code);
    const spellings = this.spellings.get(code) ?? [code];
    const terms = runs.flatMap(({ counts, top, bottom }): string[] => {
      if (counts === 'always' && !period.whole) return [];
      const range = (of: number): string => columnRange(this.sheet, of, top, bottom);
      const [amounts, categories] = [range(column), range(columns.category as number)];
      const summed = (...more: readonly (readonly [string, string])[]): string[] =>
        spellings.map((spelling) => sumifs(amounts, [categories, exactly(spelling)], ...more));
      if (counts === 'always') return summed();
      if (counts !== 'dated') return [`${inBrackets(summed())}*${within(counts.quarter, period)}`];
      const days = range(columns.date as number);
      const isLine = inBrackets(spellings.filter(isCompared).map((spelling) => `(${categories}=${textLiteral(spelling)})`));
      return [
        // Up to the end of the last day: a date may carry a time.
        ...summed([days, `">="&${period.from}`], [days, `"<"&${period.to}+1`]),
        ...[...texts].map(([quarter, words]) => {
          const isThen = inBrackets(words.map((one) => `(${days}=${typeof one === 'string' ? textLiteral(one) : one})`));
          return `SUMPRODUCT(${isLine}*${isThen},${amounts})*${within(quarter, period)}`;
        }),
      ];
    });
    return terms.join('+') || '0';
  }

  /** A line's book amount in won, as a formula without its `=`. */
  bookOf(code: string, period: Period, quarter?: string): string {
    return this.withFixed(inWon(this.booked(code, period), this.unit), code, 'book', period, quarter);
  }

  /** 차변 − 대변, where the ledger keeps both. */
  private booked(code: string, period: Period): string {
    const { columns } = this.input.understanding;
    if (columns.book === undefined) return '0';
    const debit = this.sum(columns.book, code, period);
    return columns.credit === undefined ? debit : `${debit}-(${this.sum(columns.credit, code, period)})`;
  }

  /** The adjustment of a line; what makes the subtotal of the book amount where the ledger has no column for it. */
  adjustmentOf(code: string, period: Period, quarter?: string): string | undefined {
    const { columns, deducts } = this.input.understanding;
    const fixed = this.planOf(code).fixed.some(({ adjustment }) => adjustment !== 0);
    if (columns.adjustment === undefined && columns.subtotal === undefined && !fixed) return undefined;
    let sum = '0';
    if (columns.adjustment !== undefined) sum = this.sum(columns.adjustment, code, period);
    else if (columns.subtotal !== undefined) sum = `${this.sum(columns.subtotal, code, period)}-(${this.booked(code, period)})`;
    return this.withFixed(inWon(columns.adjustment !== undefined && deducts ? `-(${sum})` : sum, this.unit), code, 'adjustment', period, quarter);
  }

  private withFixed(formula: string, code: string, part: AmountPart, period: Period, quarter: string | undefined): string {
    const rest = this.planOf(code).fixed.reduce((sum, one) => sum + partIn(one, part, period.whole ? undefined : (quarter ?? '')), 0);
    return rest === 0 ? formula : `${formula}${rest < 0 ? '' : '+'}${rest}`;
  }

  /** The amount (book and adjustment) of a category that has no line, so that it can be seen what stays outside. */
  leftOutAmount(one: LeftOut): string {
    const { columns } = this.input.understanding;
    if (!this.isLinked || !one.isSum) return String(one.won);
    const category = this.range(columns.category as number);
    const sum = (column: number | undefined, sign: '+' | '-'): string =>
      column === undefined ? '' : `${sign}${sumifs(this.range(column), [category, exactly(one.spelling)])}`;
    const { deducts } = this.input.understanding;
    return inWon(`${sum(columns.book, '+')}${sum(columns.credit, '-')}${sum(columns.adjustment, deducts ? '-' : '+')}`.replace(/^\+/, ''), this.unit);
  }

  /** Costs whose category is empty: they can be in no line. */
  get uncategorised(): { readonly rows: number; readonly won: number; readonly firstAddress: string } | undefined {
    const { category } = this.input.understanding.columns;
    const bare = this.input.rows.filter(({ row, code }) => code === undefined && (category === undefined || this.cell(row, category) === null));
    const [first] = bare;
    if (!first) return undefined;
    return {
      rows: bare.length,
      won: bare.reduce((sum, { book, adjustment }) => sum + book + adjustment, 0),
      firstAddress: a1(first.row, category ?? this.input.understanding.columns.book ?? 0),
    };
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
    if (columns.category === undefined || columns.book === undefined || !this.isLinked) return undefined;
    const category = this.range(columns.category);
    const { leaves } = this;
    const sumOf = (column: number, criterion: string): string =>
      sumifs(
        this.range(column),
        [category, criterion],
        ...(period && columns.date !== undefined
          ? ([
              [this.range(columns.date), `">="&${period.from}`],
              [this.range(columns.date), `"<"&${period.to}+1`],
            ] as const)
          : []),
      );
    const sums = (column: number): string[] => [
      `SUMPRODUCT(${sumOf(column, `{${leaves.filter(fitsArray).map(exactly).join(',')}}`)})`,
      ...leaves.filter((spelling) => !fitsArray(spelling)).map((spelling) => sumOf(column, exactly(spelling))),
    ];
    const [parts, minus]: readonly [readonly number[], readonly number[]] =
      columns.adjustment === undefined && columns.subtotal !== undefined
        ? [[columns.subtotal], []]
        : [
            [columns.book, ...(columns.adjustment === undefined || deducts ? [] : [columns.adjustment])],
            [...(columns.credit === undefined ? [] : [columns.credit]), ...(columns.adjustment !== undefined && deducts ? [columns.adjustment] : [])],
          ];
    const formula = inWon([parts.flatMap(sums).join('+'), ...minus.flatMap(sums)].join('-'), unit);
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
    if (column === undefined || !this.isLinked) return undefined;
    const range = this.range(column);
    const known = [...this.leaves, ...this.leftOut.filter(({ isSum }) => isSum).map(({ spelling }) => spelling)];
    const counted = known.map((spelling) => `COUNTIF(${range},${exactly(spelling)})`);
    return [`COUNTA(${range})`, ...counted, String(this.otherLabels)].join('-');
  }
}

const countAlike = (a: Run['counts'], b: Run['counts']): boolean => (typeof a === 'object' && typeof b === 'object' ? a.quarter === b.quarter : a === b);
const isRecognised = ({ code, barredBy }: CountedRow): boolean => code !== undefined && barredBy === undefined;
/** Its quarters come to all of it. */
const isPlaced = ({ book, adjustment, quarters }: CountedRow): boolean => Math.abs(quarters.reduce((sum, [, won]) => sum + won, 0) - book - adjustment) < 1;

/** A part of a row's amount, of one quarter where it is named. Of what several quarters share nobody says how much of either is adjustment: it is the book amount. */
function partIn({ book, adjustment, quarters }: Pick<CountedRow, 'book' | 'adjustment' | 'quarters'>, part: AmountPart, quarter: string | undefined): number {
  if (quarter === undefined) return part === 'book' ? book : adjustment;
  const won = quarters.reduce((sum, [label, own]) => sum + (label === quarter ? own : 0), 0);
  if (quarters.length > 1) return part === 'book' ? won : 0;
  return won === 0 ? 0 : part === 'book' ? book : adjustment;
}

const inBrackets = (terms: readonly string[]): string => (terms.length === 1 ? (terms[0] as string) : `(${terms.join('+')})`);

/** 1 where the quarter begins within the period, else 0. */
function within(label: string, { from, to }: Period): string {
  const { year, quarter } = parseQuarter(label) as Quarter;
  const day = `DATE(${year},${quarter * 3 - 2},1)`;
  return `(${day}>=${from})*(${day}<=${to})`;
}
const inWon = (sum: string, unit: number): string => (unit === 1 ? sum : `(${sum})*${unit}`);
