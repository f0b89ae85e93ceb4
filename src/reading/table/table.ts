import type { Edition } from '../../law/types';
import { atOnce, least, readNumber, remembered, toSerial } from '../../domain';
import { NEVER, numberOf } from '../amount-columns';
import { beginsTotal, isCarried, isPartOfAbove, totalLevel } from '../row-kind';
import { LabelTracker } from '../statement-labels';
import { isNoLine, looksLikeCode } from '../find/code-cells';
import { labelOf, labelTexts } from '../find/row-labels';
import { saysClosing } from '../closings';
import { headingAt, stateOver } from '../further-tables';
import type { FoundUnits } from '../find-unit';
import { Grid, isDitto } from '../grid';
import { accountAbove, accountInName, BLOCK_ROLES, blockLabels, carryParts, isParticulars, joinParts, sectionSaid } from '../category-columns';
import { sectionTitles } from '../section-titles';
import { wonOfUnit } from '../find/row-units';
import { USUAL, type DateStyle } from '../date-ways';
import type { PeriodTitle } from '../period-titles';
import type { MarkSaid } from '../row-marks';
import { isExample, isExcludedState, isNoCost, isRemarkedOut, isToldOut } from '../row-states';
import { headerMatches, isMoneyIn } from '../header-names';
import { normalizeLabel, cellText, isBlank } from '../text';
import { isCellError, type CellValue, type SheetBlock } from '../../sheet/model';
import { isReturnHeading } from '../return-words';
import { isNoneOfRow } from '../undone-numbers';
import { isDateLike } from '../find/sheet-view';
import { EVERY_PAYMENT } from '../settlements';
import type { ColumnRole, Understanding } from '../model';
import { Columns } from './columns';
import { markDetails } from './details';
import { markLoneHeadings } from './lone-headings';
import { markPartsRight } from './parts-right';
import { quartersWithoutDates } from './quarters';
import { entryKindsIn, markEntries, tellsReturnsAlone, type EntryKinds } from './entry-kinds';
import { readFormula, type Term } from './formula';
import { markedRows, type MarkedRows } from './marked-rows';
import { SoughtRows } from './sought-rows';
import { swappedSides } from './swapped-sides';
import { TRAITS, traitsOf } from './traits';
import {
  hangsOnOthers,
  markAgain,
  markCounterEntries,
  markForgotten,
  markFormulaSums,
  markNetPay,
  markOutline,
  markOwnSides,
  markRemarks,
  markReversed,
  markSums,
  markSumsAbove,
  markSumsOfShares,
  markSumsInTitles,
  opensGroup,
} from './row-context';
import {
  CategoryReader,
  DateReader,
  isUncategorised,
  NO_CATEGORY,
  type DateCell,
  readAmount,
  rowOf,
  type Amount,
  type CategoryCell,
  type Row,
  type RowKind,
  type RowTable,
} from './row';

/** `부가세대급금`, `선급부가세`: VAT that was paid and is deducted. */
const INPUT_TAX = /부가(?:가치)?세(?:대급금|선급금)|선급부가(?:가치)?세|매입세액|매입부가(?:가치)?세|inputvat|vat(?:input|receivable)|inputtax/;
const isInputTax = remembered((account: string) => account.length <= 40 && INPUT_TAX.test(normalizeLabel(account)));

const UNUSED = /사용하지\s?(?:아니|않)/;

/** The serials of days in which costs arise. */
const [FIRST_DAY, LAST_DAY] = [36_000, 60_000];
const RATE_LABEL =
  /(?:집행|사용|달성|진도|소진|진행|구성|증가|감소|증감|인정|참여|실적|예산)(?:비)?[율률]\(?%?\)?$|비율\(?%?\)?$|^(?:execution|completion|utili[sz]ation)rate$|ratio$/;
/** What stands before a note. */
const NOTE = /^\s*[※*]/;
const NO_AMOUNT = readAmount(null, undefined, { evaluate: () => undefined });
/** So many lines of words may stand over the heading of each card or page. */
const HEAD_LINES = 4;
/** So many lines of labels with their values, and blank ones, stand over the first heading. */
const FORM_LINES = 10;
/** Sums over more cells than this are left to Excel. */
const MANY_CELLS = 2_000_000;
/** So are sums of sums that look at more cells than this altogether. */
const MANY_LOOKS = 20_000_000;

/** Where a row says that it is a balance carried on. */
const CARRIED_IN = ['text', 'party', 'account'] as const;

/** A month has no more rows than these where it is written once. Ours. */
const FAR = 500;

/** So many rows are read without a stop. */
const STEP = 2_048;

type Formulas = ReadonlyMap<number, string> | undefined;

/** A 합계: what stands below the last of them is no row of the table unless it says so. */
const endsTable = (row: Row): boolean => row.kind === 'total' && (row.level ?? 0) >= 3;

/** As a table is found in a sheet. */
interface FoundTable {
  readonly understanding: Understanding;
  readonly units: FoundUnits;
  readonly dates?: DateStyle;
}

/** A cell that an edit leaves as it is. */
const isSameCell = (one: CellValue, other: CellValue): boolean => one === other || (isCellError(one) && isCellError(other) && one.error === other.error);

/** A found table with its rows read. */
export class Table implements RowTable {
  readonly columns: Understanding['columns'];
  /** Read by `inSteps`, as are its numbers and its end. */
  rows!: readonly Row[];
  /** Its numbers, for sums over all rows. */
  numbers!: Columns;
  /** The sheet row of the last 합계. */
  private end = Number.POSITIVE_INFINITY;
  private readonly categories: CategoryReader;
  private readonly lowerHead: boolean;
  private readonly dates: DateReader;
  /** Under each title that names a year the dates are of that year. */
  private readonly titled: readonly { readonly row: number; readonly dates: DateReader }[];
  private labels: (string | undefined)[] = [];
  /** What the category of each row is, where it stands elsewhere than in the row. */
  private carried: readonly (CellValue | undefined)[] | undefined;
  /** What the titles over sections say of the line of the rows below them. */
  private readonly sections = new Map<number, string>();
  /** What the lines over blocks say of their rows, from each of these rows on. */
  private readonly blocks: { readonly row: number; readonly said: NonNullable<ReturnType<typeof blockLabels>> }[] = [];
  /** The rows below titles that say that they were refused, where other titles of the table say that theirs were not. */
  private readonly titledOut = new Set<number>();
  private readonly columnNames = new Map<number, string>();
  /** The accounts that lines over the headings name, once somebody has asked. */
  private accounts: readonly { readonly row: number; readonly account: string }[] | undefined;
  /** What a row is depends on the rows around it: an edit is read with the whole table. */
  private contextual = false;
  /** Rows are taken out, taken back or cancelled: an edit of what they may be about is read with the whole table. */
  private undone = false;
  /** What they may be about, once an edit asks. */
  private sought: SoughtRows | undefined;
  /** The column that tells purchases from payments, sales and what was taken back. */
  private kinds: EntryKinds | undefined;
  /** Rows whose accounts stand the other way round than in the others. */
  private readonly swapped: ReadonlySet<number> | undefined;
  /** What columns of marks say of rows that do not count. */
  private marks: MarkedRows | undefined;
  /** Whether an edited row may say so now, where none did. */
  private speaks: (row: number) => boolean = () => false;
  /** Rows that were set aside as no costs of their own, by their sheet rows. */
  private readonly aside = new Map<number, 'paid' | 'received'>();
  /** Rows of payments that count, because nobody can tell from here that they pay what is counted already. */
  private doubtful: { readonly late: readonly number[]; readonly unheld: readonly number[] } = { late: [], unheld: [] };
  /** Rows whose amounts were worked out from cells of other rows: an edit anywhere may change them. */
  private readonly worked = new Set<number>();
  private reading = 0;
  private looks = 0;
  private readonly edited: number[] = [];

  private constructor(
    readonly grid: Grid,
    readonly understanding: Understanding,
    readonly units: FoundUnits,
    readonly edition: Edition,
    private readonly dateStyle: DateStyle = USUAL,
    names: Readonly<Record<string, string>> = {},
    legend: Readonly<Record<string, string>> = {},
  ) {
    this.columns = understanding.columns;
    this.categories = new CategoryReader(edition, names, legend);
    this.lowerHead = this.readsLowerHead();
    this.dates = new DateReader(grid.block.date1904, dateStyle);
    this.titled = (dateStyle.years ?? []).map(({ row, year }) => ({ row, dates: new DateReader(grid.block.date1904, { ...dateStyle, yearOf: () => year }) }));
    if (understanding.kind === 'statement') this.labels = this.readLabels();
    else if (understanding.categoryFrom !== undefined) this.carried = this.readCarried();
    if (understanding.categoryFrom === 'section' || understanding.categoryFrom === 'sheet') this.readBlocks(understanding.lastRow);
    // A sheet of one person: what stands over its heading is said of all its rows.
    else if (understanding.kind === 'ledger' && this.columns.party === undefined) this.readBlocks((understanding.headerRows[0] as number) - 1);
    if (understanding.kind === 'ledger') {
      this.readStates();
      this.swapped = swappedSides(grid, understanding);
      this.contextual ||= this.swapped !== undefined;
    }
  }

  /** The table with its rows read. It stops between its steps, so that a page can breathe. */
  static *inSteps(
    block: SheetBlock,
    { understanding, units, dates }: FoundTable,
    edition: Edition,
    names?: Readonly<Record<string, string>>,
    legend?: Readonly<Record<string, string>>,
  ): Generator<void, Table> {
    const table = new Table(new Grid(block), understanding, units, edition, dates, names, legend);
    table.kinds = yield* entryKindsIn(table.grid, understanding);
    yield;
    const { marks, speaks } = yield* markedRows(table.grid, understanding, table.kinds);
    table.marks = marks;
    table.speaks = speaks;
    table.undone = table.marks !== undefined;
    yield;
    yield* table.readRows();
    return table;
  }

  private *readRows(): Generator<void, void> {
    const { understanding, edition } = this;
    const rows: Row[] = [];
    for (let row = understanding.firstRow; row <= understanding.lastRow; row += 1) {
      if (rows.length % STEP === STEP - 1) yield;
      rows.push(this.read(row));
    }
    yield;
    if (understanding.kind === 'ledger') {
      this.contextual ||=
        understanding.categoryFrom !== undefined || understanding.datesCarried === true || this.titled.length > 0 || understanding.periods !== undefined;
      const above = (own: readonly Row[]): boolean => markSumsAbove(own, this.lineIn);
      const inTitles = (own: readonly Row[]): boolean => this.sections.size > 0 && markSumsInTitles(own, ({ row }) => this.sections.has(row));
      const forgotten = (own: readonly Row[]): boolean => markForgotten(own, ({ row }) => this.isMarkedOut(row) || this.isStruck(row) || this.namesNoCost(row));
      this.contextual = (yield* this.markEntries(rows)) || this.contextual;
      if (rows.length > STEP) yield;
      for (const mark of [
        forgotten,
        markOutline,
        above,
        inTitles,
        markFormulaSums,
        markSums,
        markAgain,
        markSumsOfShares,
        markNetPay,
        markRemarks,
        markOwnSides,
        markCounterEntries,
      ]) {
        const marked = mark(rows);
        this.contextual = (typeof marked === 'boolean' ? marked : yield* marked) || this.contextual;
        if (rows.length > STEP) yield;
      }
      this.undone = (yield* markReversed(rows)) || this.undone;
      if (rows.length > STEP) yield;
      this.contextual = markPartsRight(rows) || this.contextual;
      if (rows.length > STEP) yield;
      this.contextual ||= rows.some((row) => row.kind !== 'dropped' && hangsOnOthers(row));
    }
    if (understanding.kind === 'statement') for (const mark of [markLoneHeadings, markDetails, markPartsRight]) this.contextual = mark(rows) || this.contextual;
    const last = rows.findLastIndex(endsTable);
    this.end = rows[last]?.row ?? Number.POSITIVE_INFINITY;
    for (let at = last + 1; last >= 0 && at < rows.length; at += 1) {
      rows[at] = this.withinTable(rows[at] as Row);
      if (understanding.kind === 'statement' && this.repeatsTotal(rows[at] as Row, rows[last] as Row)) {
        rows[at] = { ...(rows[at] as Row), kind: 'note' };
        this.contextual = true;
      }
    }
    this.rows = rows;
    if (rows.length > STEP) yield;
    this.numbers = yield* Columns.inSteps(
      rows,
      understanding.unit,
      edition.costStatement.available ? edition.costStatement.value.lines.length : 0,
      quartersWithoutDates(understanding, this.grid),
    );
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

  /** Below the total of a statement the same again, or what another sheet comes to: put beside the total to compare it. */
  private repeatsTotal({ kind, category, book }: Row, total: Row): boolean {
    if (kind !== 'data' || category.line !== undefined || book.state !== 'number') return false;
    return book.n === total.book.n || (book.formula?.includes('!') ?? false);
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

  /** What a column is called wherever it stands: by what it is read as, or by its heading. */
  nameOf(column: number): string {
    let name = this.columnNames.get(column);
    if (name === undefined) {
      const role = Object.entries(this.columns).find(([, at]) => at === column)?.[0];
      const { headerRows } = this.understanding;
      name = role ?? headerRows.map((row) => cellText(this.grid.at(row, column))).join(' ');
      this.columnNames.set(column, name);
    }
    return name;
  }

  /** The places of the rows that were read anew since the table was made, in the order of the edits: for what is kept beside it. */
  get rereads(): readonly number[] {
    return this.edited;
  }

  /**
   * Whether an edit can be read by its rows alone, as the table stands before it.
   * @param part the cells as they will be
   */
  readsAlone({ top, left, values }: Pick<SheetBlock, 'top' | 'left' | 'values'>): boolean {
    if (this.contextual || !this.undone) return !this.contextual;
    const sought = (this.sought ??= new SoughtRows(this, this.marks, this.kinds));
    return values.every((cells, down) => {
      const row = this.at(top + down);
      return (
        row !== undefined &&
        sought.isApart(row) &&
        cells.every((value, right) => sought.isOfCost(left + right) || isSameCell(value, this.grid.own(top + down, left + right)))
      );
    });
  }

  /** Reads an edited row anew; false where that may move the end of the table, or change what the rows around it are. */
  reread(row: number): boolean {
    const at = row - this.understanding.firstRow;
    const held = this.rows[at] as Row;
    const ended = endsTable(held);
    Object.assign(held, this.withinTable(this.read(row)));
    this.numbers.put(at, held);
    this.edited.push(at);
    const isAlone = this.understanding.kind !== 'ledger' || !(opensGroup(this.rows, at, this.lineIn) || opensGroup(this.rows, at - 1, this.lineIn));
    return ended === endsTable(held) && !hangsOnOthers(held) && isAlone && !this.speaks(row) && (this.sought === undefined || this.sought.isApart(held));
  }

  private readonly lineIn = ({ row }: Row): CategoryCell => this.categories.read(this.grid.own(row, this.columns.category as number));

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
      // `1.차` of another notice: no line of this one, and no heading either; the name beside it does not put it right.
      const coded = texts.some((entry) => looksLikeCode(this.edition, entry) && !isNoLine(this.edition, entry));
      const strange = direct === undefined || !coded ? texts.find((entry) => isNoLine(this.edition, entry)) : undefined;
      labels.push(strange ?? direct?.line?.code ?? (tracked && tracked.code.length > 1 ? tracked.code : (own.line?.code ?? tracked?.code)));
    }
    return labels;
  }

  private amount(row: number, role: 'book' | 'adjustment' | 'subtotal', formulas: Formulas): Amount {
    const columns = this.understanding.added?.[role];
    const inCells = columns ? together(columns.map((column) => this.amountAt(row, column, formulas))) : this.amountAt(row, this.columns[role], formulas);
    const amount = this.understanding.rowUnits === undefined ? inCells : this.inUnitOfRow(row, inCells);
    if (role === 'book' && this.isTakenBack(row) && amount.n > 0) return { ...amount, n: -amount.n };
    if (role === 'adjustment' && this.understanding.deducts && amount.n > 0) return { ...amount, n: -amount.n };
    if (role === 'book' && this.columns.credit !== undefined) return this.lessCredit(row, amount, this.amountAt(row, this.columns.credit, formulas));
    return amount;
  }

  /** In the unit that the row says; in another currency it is no amount that could be added. */
  private inUnitOfRow(row: number, amount: Amount): Amount {
    const { rowUnits } = this.understanding;
    const won = rowUnits === undefined || amount.state === 'empty' || amount.n === 0 ? 1 : (wonOfUnit(cellText(this.grid.at(row, rowUnits))) ?? 1);
    if (won === 1) return amount;
    return won === 0 ? { ...amount, state: 'bad', n: 0 } : { ...amount, n: amount.n * won };
  }

  private amountAt(row: number, column: number | undefined, formulas: Formulas): Amount {
    return column === undefined ? NO_AMOUNT : readAmount(this.grid.own(row, column), formulas?.get(column - this.grid.block.left), this);
  }

  /** 차변 − 대변: what was booked back is taken off; what came back is, whether it is written with its minus or without. */
  private lessCredit(row: number, debit: Amount, credit: Amount): Amount {
    if (credit.n === 0 || this.isNoReturn(row, debit, credit) || debit.state === 'error' || debit.state === 'bad') return debit;
    const off = this.isLessWithMinus(debit) ? Math.abs(credit.n) : credit.n;
    return { ...debit, state: debit.state === 'empty' ? 'number' : debit.state, n: debit.n - off };
  }

  /** A number under `취소금액` or `환불` that is none of what came back of its row: it is asked, and not taken off. */
  private isNoReturn(row: number, debit: Amount, credit: Amount): boolean {
    const heading = this.understanding.headings?.credit ?? '';
    if (debit.n <= 0 || credit.n === 0 || !isReturnHeading(heading)) return false;
    const { date } = this.columns;
    const on = date === undefined ? null : this.grid.at(row, date);
    const day = typeof on === 'number' && isDateLike(on, this.grid.block.date1904) ? on : undefined;
    return isNoneOfRow({ n: Math.abs(credit.n), cost: debit.n, day }, heading, this.grid.block.date1904);
  }

  /** What is said of such a number; undefined where there is none in the row. */
  private unclearReturn(row: number): MarkSaid | undefined {
    const { book, credit } = this.columns;
    if (book === undefined || credit === undefined) return undefined;
    const [debit, other] = [book, credit].map((column) => this.amountAt(row, column, undefined)) as [Amount, Amount];
    if (!this.isNoReturn(row, debit, other)) return undefined;
    return { column: credit, said: `${this.understanding.headings?.credit ?? ''}: ${cellText(this.grid.own(row, credit))}` };
  }

  /** A minus in the column of what came back, or of what came in beside a cost, makes the cost less too. */
  private isLessWithMinus(debit: Amount): boolean {
    const heading = this.understanding.headings?.credit ?? '';
    return isReturnHeading(heading) || (debit.n > 0 && isMoneyIn(heading));
  }

  /** The sign by which a formula takes off what stands in the row's column of credits; undefined where it is not taken off. */
  creditSign(row: number): '+' | '-' | undefined {
    const [debit, credit] = [this.columns.book, this.columns.credit].map((column) => this.amountAt(row, column, undefined)) as [Amount, Amount];
    if (this.isNoReturn(row, debit, credit)) return undefined;
    return credit.n < 0 && this.isLessWithMinus(debit) ? '+' : '-';
  }

  /** The value of a formula that another program wrote without its result, where it only adds cells. */
  evaluate(formula: string, depth: number): number | undefined {
    const terms = depth < 4 ? readFormula(formula) : undefined;
    if (!terms) return undefined;
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
          if (term.visibleOnly && /^=\s*(SUBTOTAL|AGGREGATE)\s*\(/i.test(this.grid.formula(row, column) ?? '')) continue;
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
    if (row !== this.reading) this.worked.add(this.reading);
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
    if (this.worked.size > 0) this.worked.delete(row);
    const formulas = this.grid.formulasOf(row);
    const book = this.bookOf(row, formulas);
    const subtotal = this.amount(row, 'subtotal', formulas);
    const adjustment = this.understanding.accepted ? lessBooked(subtotal, book) : this.amount(row, 'adjustment', formulas);
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
      category = this.categories.read(this.categoryAt(row));
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
          // Of a block that is marked as no cost, as of any other block.
          level = this.understanding.categoryFrom === 'section' && category.raw !== '' ? 1 : label;
          category = NO_CATEGORY;
        } else kind = this.uncoded(row, category, [book, adjustment, subtotal]);
      }
      if (kind === 'data' && this.carried !== undefined && this.isRepeatedHeader(row)) {
        kind = 'header';
        category = NO_CATEGORY;
      }
      // Carried, a category is no sign of a cost: a title, a blank row, a note stand between the costs.
      if (
        kind === 'data' &&
        this.carried !== undefined &&
        [book, adjustment, subtotal].every(({ state }) => state === 'empty' || state === 'bad') &&
        (this.understanding.sparse === true ||
          !this.filled(row, 'date') ||
          (this.dateAt(row).state === 'bad' && (this.isLoneTitle(row) || this.leadsToHeading(row))) ||
          this.sections.has(row))
      ) {
        kind = this.isRepeatedHeader(row) ? 'header' : this.isEmpty(row) ? 'blank' : 'note';
        category = NO_CATEGORY;
      }
      // An opening is no cost, whatever line and day stand beside it.
      if (kind === 'data' && (this.carried !== undefined ? this.isCarried(row) : this.saysCarried(row))) {
        kind = 'note';
        category = NO_CATEGORY;
      }
      if (this.lowerHead && kind !== 'header' && this.isLowerHalf(row)) {
        kind = 'note';
        category = NO_CATEGORY;
      }
      if (
        kind === 'data' &&
        (this.isExample(row) || this.isDayOfLabel(row, book) || (book.state === 'empty' && (this.isBelowAmount(row) || this.isAside(row) || this.isPutIn(row))))
      ) {
        kind = 'note';
        category = NO_CATEGORY;
      }
      if (kind === 'data' && this.understanding.moneyIn === true && book.n < 0 && this.hasNoLine(category)) kind = 'counter';
      else if (kind === 'data' && (this.isLeftOut(row, category) || this.isStruck(row) || this.cancelsNothing(row) !== undefined)) kind = 'dropped';
      else if (kind === 'data' && book.n < 0 && (category.line === undefined || this.isTitled) && this.closes(row)) kind = 'counter';
      else if (kind === 'data' && category.state === 'empty' && this.isInputTax(row)) kind = 'counter';
      else if (kind === 'data' && book.state === 'empty' && this.paidIn(row) !== 0) kind = 'counter';
    }
    if (kind === 'data' && category.line === undefined && !this.filled(row, 'date') && this.isPart(row)) {
      kind = 'note';
      category = NO_CATEGORY;
    }
    const hidden = this.grid.block.hiddenRows.has(row);
    const net = book.n + adjustment.n;
    const date = this.dateAt(row);
    const traits = this.traitsOfParts(row) | traitsOf(hidden, book, adjustment, subtotal, net, category, date);
    return rowOf(this, row, kind, level, hidden, category, book, adjustment, subtotal, net, date, traits);
  }

  /** The book amount; of a payment in a column of its own that counts all the same, what was paid. */
  private bookOf(row: number, formulas: Formulas): Amount {
    const book = this.amount(row, 'book', formulas);
    const { pays, countedPayments } = this.understanding;
    if (pays === undefined || countedPayments === undefined || book.state !== 'empty') return book;
    const paid = this.amountAt(row, pays, formulas);
    return paid.n !== 0 && this.countsPayment(row, paid.n) ? paid : book;
  }

  /** What is out of the ordinary about the months or quarters of a row: 소계 of one below zero or not what it adds up to, an amount written as text. */
  private traitsOfParts(row: number): number {
    const { sums } = this.understanding;
    let traits = 0;
    if (sums === undefined) return traits;
    for (const { subtotal, total, of } of sums) {
      let sum = 0;
      for (const column of of) {
        const value = this.grid.own(row, column);
        if (typeof value === 'string' && !isBlank(value)) traits |= TRAITS.unreadable;
        const n = numberOf(value, this.unit) ?? 0;
        if (n < 0) traits |= TRAITS.negative;
        sum += n;
      }
      if (subtotal !== true) continue;
      if (sum < 0) traits |= TRAITS.negative;
      if ((numberOf(this.grid.own(row, total), this.unit) ?? sum) !== sum) traits |= TRAITS.ownSubtotal;
    }
    return traits;
  }

  /** A contract that is paid at once has its day under the last of the instalments. */
  private dayOfInstalment(row: number): CellValue | undefined {
    const { instalments = [] } = this.understanding;
    const paid = instalments.find(({ date, book }) => !isBlank(this.grid.own(row, date)) && !isBlank(this.grid.own(row, book)));
    return paid && this.grid.own(row, paid.date);
  }

  private dateAt(row: number): DateCell {
    const { date } = this.columns;
    if (date === undefined) {
      const title = titleOver(this.understanding.periods ?? [], row);
      const day = title?.until === undefined ? title?.day : undefined;
      return this.dates.read(day === undefined ? null : toSerial(day, this.grid.block.date1904));
    }
    const { way, day, year } = this.dateStyle;
    const dates = (this.titled.length > 0 ? this.titled.findLast((one) => one.row < row)?.dates : undefined) ?? this.dates;
    if (way === 'columns' && day !== undefined) {
      const of = this.grid.said(row, day);
      // Month and year stand where they change.
      const above = (column: number): CellValue => (isBlank(of) ? this.grid.at(row, column) : this.lastAbove(row, column));
      return dates.readParts(above(date), of, year === undefined ? null : above(year));
    }
    const own = this.grid.at(this.understanding.datesCarried === true ? this.dayRow(row, date) : row, date);
    if (isBlank(own)) return dates.read(this.dayOfInstalment(row) ?? own);
    if (!isDitto(own)) return dates.read(own);
    this.contextual = true;
    return dates.read(this.grid.said(row, date));
  }

  private lastAbove(row: number, column: number): CellValue {
    for (let at = row; at >= Math.max(this.understanding.firstRow, row - FAR); at -= 1) {
      const value = this.grid.said(at, column);
      if (at < row) this.contextual = true;
      if (!isBlank(value)) return value;
    }
    return null;
  }

  /** Where the date of a row stands: in it, or in the nearest row above that has one. */
  private dayRow(row: number, date: number): number {
    const named = (['text', 'party', 'account'] as const).some((role) => this.filled(row, role));
    // The second share of a voucher says nothing but its project, its line and its amount.
    const isShare = (): boolean => this.carried === undefined && this.categories.read(this.categoryAt(row)).line !== undefined;
    if ((!named && !isShare()) || isBlank(this.grid.own(row, this.columns.book as number))) return row;
    for (let at = row; at >= this.understanding.firstRow; at -= 1) if (!isBlank(this.grid.at(at, date))) return at;
    return row;
  }

  /** What says the category of a row. */
  private categoryAt(row: number): CellValue {
    const { columns } = this;
    if (this.carried !== undefined) return this.carried[row - this.understanding.firstRow] ?? null;
    if (columns.category === undefined) return null;
    const own = this.grid.at(row, columns.category);
    if (!isDitto(own)) return own;
    this.contextual = true;
    return this.grid.said(row, columns.category);
  }

  /** Titles over groups of rows: `ER-0433 한지민 (승인)`, `ER-0457 오세훈 (반려)`. */
  private readStates(): void {
    let state: 'in' | 'out' | null = null;
    let [accepted, refused] = [false, false];
    const out: number[] = [];
    for (let { firstRow: row } = this.understanding; row <= this.understanding.lastRow; row += 1) {
      const over = stateOver(this.grid, row);
      if (over === undefined) {
        if (state === 'out') out.push(row);
        continue;
      }
      state = over;
      accepted ||= over === 'in';
      refused ||= over === 'out';
    }
    if (accepted && refused) for (const row of out) this.titledOut.add(row);
    this.contextual ||= refused;
  }

  private readBlocks(lastRow: number): void {
    const { headerRows } = this.understanding;
    for (let row = Math.max(this.grid.block.top, (headerRows[0] as number) - FORM_LINES); row <= lastRow; row += 1) {
      const said = blockLabels(this.grid, row);
      if (!said || !(sectionSaid(this.grid, this.edition, row) !== undefined || this.leadsToHeading(row) || this.isOverFirstHeading(row))) continue;
      const before = this.blocks[this.blocks.length - 1];
      // Lines of one head say it together; over the first heading blank lines may part them.
      const isOneHead = before !== undefined && (before.row === row - 1 || row < (headerRows[0] as number));
      this.blocks.push({ row, said: isOneHead ? { ...before.said, ...said } : said });
    }
  }

  /** Between it and the first heading stand nothing but particulars: `입사일 | 2018-03-02 | 비목 | 1.가.① 인건비`. */
  private isOverFirstHeading(row: number): boolean {
    const [heading] = this.understanding.headerRows as [number];
    for (let next = row; next < heading; next += 1) if (!isParticulars(this.grid, next)) return false;
    return row < heading;
  }

  besides(row: number, role: ColumnRole): string {
    if (role === 'account') return this.accountOver(row);
    if (role === 'party' && this.understanding.partyOfAll !== undefined) return this.understanding.partyOfAll;
    if (this.blocks.length === 0 || (role !== 'party' && role !== 'department' && role !== 'requirement')) return '';
    return this.blocks.findLast((block) => block.row < row)?.said[role] ?? '';
  }

  /** A ledger of one account, or of one after another: a line over its heading names it, or the sheet is called like it. */
  private accountOver(row: number): string {
    const { headerRows } = this.understanding;
    if (this.understanding.kind !== 'ledger') return '';
    if (this.understanding.accountOfAll !== undefined) return this.understanding.accountOfAll;
    if (this.accounts === undefined) {
      const accounts: { readonly row: number; readonly account: string }[] = [];
      const heads = [headerRows[0] as number, ...this.rows.flatMap((one) => (one.kind === 'header' ? [one.row] : []))];
      for (const head of heads) {
        const account = accountAbove(this.grid, head);
        if (account !== undefined) accounts.push({ row: head, account });
      }
      const named = accountInName(this.grid.block.sheet);
      if (accounts.length === 0 && named !== undefined) accounts.push({ row: this.grid.block.top - 1, account: named });
      this.accounts = accounts;
    }
    return this.accounts.length === 0 ? '' : (this.accounts.findLast((one) => one.row < row)?.account ?? '');
  }

  titleOver(row: number): { readonly row: number; readonly column: number } | undefined {
    let title: number | undefined;
    for (const at of this.sections.keys()) {
      if (at > row) break;
      title = at;
    }
    if (title === undefined) return undefined;
    const first = (this.grid.block.values[title - this.grid.block.top] ?? []).findIndex((value) => !isBlank(value));
    return { row: title, column: this.grid.block.left + Math.max(first, 0) };
  }

  /** What only the lines over blocks say. */
  get besideRoles(): readonly ColumnRole[] {
    return BLOCK_ROLES.filter((role) => this.columns[role] === undefined && this.blocks.some(({ said }) => said[role] !== undefined));
  }

  /** The category of each row, where it stands once for several of them. */
  private readCarried(): (CellValue | undefined)[] {
    const { firstRow, lastRow, categoryFrom, categoryColumns = [], categoryOfAll } = this.understanding;
    const found: (CellValue | undefined)[] = [];
    let current: CellValue | undefined = categoryOfAll;
    const parts = categoryColumns.map(() => '');
    if (categoryFrom === 'section' || categoryFrom === 'sheet')
      for (const { row, says } of sectionTitles(this.grid, this.edition, this.understanding)) this.sections.set(row, says);
    for (const [row, says] of this.sections) if (row < firstRow) current = says;
    for (let row = firstRow; row <= lastRow; row += 1) {
      if (categoryFrom === 'sheet' || categoryFrom === 'section') {
        current = this.sections.get(row) ?? current;
        found.push(current);
      } else if (categoryFrom === 'parts') {
        carryParts(
          parts,
          categoryColumns.map((column) => cellText(this.grid.at(row, column))),
        );
        found.push(joinParts(this.edition, parts) ?? (parts.join(' ').trim() || undefined));
      } else {
        const own = this.grid.at(row, this.columns.category as number);
        if (typeof own === 'string' && totalLevel(own) !== undefined) {
          // The next group names its own.
          current = undefined;
          found.push(own);
        } else {
          if (!isBlank(own)) current = own;
          found.push(current);
        }
      }
    }
    return found;
  }

  /** 인정여부, 상태 or 비고 say that the row does not count. */
  private isMarkedOut(row: number): boolean {
    const { status, note, text } = this.columns;
    if (this.titledOut.has(row)) return true;
    const mark = this.marks?.out.get(row);
    // `사용하지 아니하는 자기의 특허권`: there the mark answers the condition.
    if (mark && !(mark.ofUse && UNUSED.test(this.categories.read(this.categoryAt(row)).line?.text ?? ''))) return true;
    if (status !== undefined && isExcludedState(cellText(this.grid.at(row, status)), this.understanding.headings?.status)) return true;
    if (this.furtherState(row) !== undefined) return true;
    if (text !== undefined && isToldOut(cellText(this.grid.at(row, text)))) return true;
    return note !== undefined && isRemarkedOut(cellText(this.grid.at(row, note)));
  }

  /** The word by which a column of states beside that of the table takes the row out. */
  furtherState(row: number): string | undefined {
    for (const column of this.understanding.states ?? []) {
      const said = column === this.kinds?.column ? '' : cellText(this.grid.at(row, column));
      // Under a heading of its own a plain no may say anything.
      if (said !== '' && isRemarkedOut(said)) return said;
    }
    return undefined;
  }

  get entryColumn(): number | undefined {
    return this.kinds?.column;
  }

  markedOut(row: number): MarkSaid | undefined {
    return this.marks?.out.get(row);
  }

  unclearMark(row: number): MarkSaid | undefined {
    return this.marks?.open.get(row) ?? this.unclearReturn(row);
  }

  /** Some of its rows may be taken back without a minus. */
  get takesBack(): boolean {
    return this.kinds?.unsigned === true || (this.marks?.back.size ?? 0) > 0 || (this.swapped?.size ?? 0) > 0;
  }

  /** Taken back, as its kind says, and written without a minus. */
  isTakenBack(row: number): boolean {
    if (this.marks?.back.has(row) === true) return true;
    if (this.swapped?.has(row) === true) return (numberOf(this.grid.own(row, this.columns.book as number)) ?? 0) > 0;
    const kind = this.kinds?.unsigned === true ? this.kinds.of(row) : undefined;
    return (kind === 'return' || kind === 'credit') && (numberOf(this.grid.own(row, this.columns.book as number)) ?? 0) >= 0;
  }

  /** Its kind says that it takes a purchase back. */
  isReturn(row: number): boolean {
    return this.marks?.back.has(row) === true || this.swapped?.has(row) === true || this.kinds?.of(row) === 'return';
  }

  /** The word of a row that cancels a purchase which stands in no row of the table. */
  cancelsNothing(row: number): string | undefined {
    return this.kinds?.alone?.get(row);
  }

  /** Its rows are told to be debits or credits: by a column of credits, or by a word in each. */
  get hasSides(): boolean {
    return this.columns.credit !== undefined || this.kinds?.sides === true;
  }

  isCredit(row: number): boolean {
    const { credit } = this.columns;
    return credit === undefined ? this.kinds?.sides === true && this.kinds.of(row) === 'credit' : !isBlank(this.grid.own(row, credit));
  }

  private *markEntries(rows: readonly Row[]): Generator<void, boolean> {
    const { paid, firstRow } = this.understanding;
    const put = (row: Row, as: 'paid' | 'received'): void => {
      if (as === 'paid' && this.countsPayment(row.row, row.book.n)) return;
      Object.assign(row, { kind: 'counter' satisfies RowKind });
      this.aside.set(row.row, as);
    };
    for (const at of paid?.rows ?? []) {
      const row = rows[at - firstRow];
      if (row && (row.kind === 'data' || isUncategorised(row))) put(row, 'paid');
    }
    const unheld = this.kinds === undefined ? [] : yield* markEntries(rows, this.kinds, put);
    const open = (own: readonly number[]): number[] =>
      own.filter((at) => rows[at - firstRow]?.kind === 'data' && !this.countsPayment(at, (rows[at - firstRow] as Row).book.n));
    this.doubtful = { late: open(paid?.late ?? []), unheld: open([...(paid?.unheld ?? []), ...unheld]) };
    this.undone ||= this.kinds !== undefined;
    return paid !== undefined || (this.kinds !== undefined && !tellsReturnsAlone(this.kinds, rows));
  }

  get doubtfulPayments(): { readonly late: readonly number[]; readonly unheld: readonly number[] } {
    return this.doubtful;
  }

  /** What tells a payment from others when its row has moved: its day, who was paid, and how much. */
  paymentKey(row: number, amount: number): string {
    const { date, party } = this.columns;
    const said = (column: number | undefined): string => (column === undefined ? '' : cellText(this.grid.at(row, column)));
    return `${this.dateAt(row).date ?? said(date)} | ${said(party)} | ${amount}`;
  }

  /** A person said that it pays nothing that is counted already. */
  private countsPayment(row: number, amount: number): boolean {
    const { countedPayments: counted } = this.understanding;
    return counted !== undefined && (counted.includes(EVERY_PAYMENT) || counted.includes(`#${row + 1}`) || counted.includes(this.paymentKey(row, amount)));
  }

  /** Why a row is no cost of its own, and the amount that it holds. */
  setAside({ row, kind, book }: Row): { readonly as: 'paid' | 'received'; readonly amount: number } | undefined {
    if (kind !== 'counter') return undefined;
    const as = this.aside.get(row);
    if (as !== undefined) return { as, amount: book.n };
    const paid = book.state === 'empty' ? this.paidIn(row) : 0;
    if (paid !== 0) return { as: 'paid', amount: paid };
    return this.understanding.moneyIn === true ? { as: 'received', amount: -book.n } : undefined;
  }

  /** What the row pays of a purchase in another row. */
  private paidIn(row: number): number {
    const { pays } = this.understanding;
    return pays === undefined ? 0 : (numberOf(this.grid.own(row, pays)) ?? 0);
  }

  /** It says only what went into the store. */
  private isPutIn(row: number): boolean {
    const { putIn } = this.understanding;
    return putIn !== undefined && !isBlank(this.grid.own(row, putIn));
  }

  private isPart(row: number): boolean {
    const first = (this.grid.block.values[row - this.grid.block.top] ?? []).find((value) => !isBlank(value));
    return typeof first === 'string' && isPartOfAbove(first);
  }

  /** Marked as no cost, or without a category where the ledger holds more than research. */
  /** Its amount, or most of it, is struck through: people cancel a row like that. */
  isStruck(row: number): boolean {
    const { block } = this.grid;
    if (block.struck === undefined) return false;
    const place = this.grid.placeOf(row, this.columns.book as number);
    const columns = place && block.struck.get(place.row);
    if (!place || !columns) return false;
    if (columns.includes(place.column)) return true;
    const filled = (block.values[row - block.top] ?? []).filter((value) => !isBlank(value)).length;
    return block.places === undefined && columns.length * 2 > filled;
  }

  /** Nothing stands there, or that it is no cost. */
  private hasNoLine({ state, raw }: CategoryCell): boolean {
    return state === 'empty' || (state === 'unknown' && isNoCost(raw));
  }

  private isLeftOut(row: number, category: CategoryCell): boolean {
    if (this.namesNoCost(row)) return true;
    if (category.state === 'empty') return this.understanding.open === true || this.isMarkedOut(row);
    return (category.state === 'unknown' && (isNoCost(category.raw) || isExample(category.raw))) || this.isMarkedOut(row);
  }

  /** An entry that carries the year's cost to the profit and loss account. */
  private closes(row: number): boolean {
    const says = (column: number): boolean => saysClosing(cellText(this.grid.at(row, column)));
    // In an account with two sides the words of the credit stand beside it, under the same heading once more.
    const { credit } = this.columns;
    if (credit !== undefined && this.isTitled && [credit - 1, credit - 2].some((column) => column > (this.columns.book ?? credit) && says(column))) return true;
    return (['text', 'account', 'note', 'party'] as const).some((role) => {
      const column = this.columns[role];
      return column !== undefined && says(column);
    });
  }

  /** The line stands over the rows or names the sheet: what closes the account has it as well. */
  private get isTitled(): boolean {
    const { categoryFrom } = this.understanding;
    return categoryFrom === 'sheet' || categoryFrom === 'section';
  }

  /** The tax that a journal books beside a cost, to be deducted: no cost. */
  isInputTax(row: number): boolean {
    const { account } = this.columns;
    if (account === undefined) return false;
    const value = this.grid.at(row, account);
    return typeof value === 'string' && isInputTax(value);
  }

  /** The level of a ledger row without a code that is a total: by its label, or by a sum that stands alone. */
  private totalLabel(row: number, book: Amount, adjustment: Amount, subtotal: Amount): Row['level'] {
    const any =
      book.state !== 'empty' || adjustment.state !== 'empty' || subtotal.state !== 'empty' || book.formula !== undefined || subtotal.formula !== undefined;
    if (!any) return undefined;
    // What a table of Excel adds up below itself is never a cost.
    if (book.formula !== undefined && /^=\s*(SUBTOTAL|AGGREGATE)\s*\(/i.test(book.formula)) return 3;
    if (this.filled(row, 'voucher')) return undefined;
    const label = labelOf(this.grid, row, this.columns);
    if (label) return label.level;
    if (this.isLoneTotal(row)) return 1;
    if (this.filled(row, 'date')) return undefined;
    if (this.isSumOfRows(book)) return 3;
    if (!this.isSum(book, row)) return undefined;
    // A sum without date, number and code is a total, whatever its words.
    return (['category', 'text', 'party'] as const).every((role) => !this.filled(row, role)) ? 3 : 1;
  }

  /** A row that names a line and says that it is its total: `1.가.① 소계`. What is dated or numbered is a cost. */
  private codedTotal(row: number, category: CategoryCell): Row['level'] {
    if (category.state !== 'leaf' && totalLevel(category.raw) !== undefined) return this.filled(row, 'date') || this.filled(row, 'voucher') ? undefined : 1;
    // A category that stands elsewhere says nothing of the row.
    const { categoryFrom } = this.understanding;
    const own = categoryFrom === 'group' ? [this.columns.category as number] : (this.understanding.categoryColumns ?? []);
    const carried = (categoryFrom === 'group' || categoryFrom === 'parts') && own.every((column) => isBlank(this.grid.own(row, column)));
    const placed = this.columns.date !== undefined || this.columns.voucher !== undefined || categoryFrom === 'sheet' || categoryFrom === 'section' || carried;
    if (!placed || this.filled(row, 'date') || this.filled(row, 'voucher')) return undefined;
    // Under one account 월계 and 누계 are what they are called; under titles each of them is one of its block.
    const label = labelOf(this.grid, row, this.columns);
    return label ? (categoryFrom === 'sheet' ? label.level : 1) : this.isLoneTotal(row) ? 1 : undefined;
  }

  /** Nothing but its label and numbers, and the label begins with the word: `Total Materials and samples`. */
  private isLoneTotal(row: number): boolean {
    const words = (this.grid.block.values[row - this.grid.block.top] ?? []).filter((value) => !isBlank(value) && typeof value !== 'number');
    return words.length === 1 && typeof words[0] === 'string' && beginsTotal(words[0]);
  }

  /** `지급일자 | 2013-01-16` over a block of rows: a day beside its label, in the column of the amounts. */
  private isDayOfLabel(row: number, { state, n }: Amount): boolean {
    if (state !== 'number' || n < FIRST_DAY || n > LAST_DAY || !Number.isInteger(n)) return false;
    const label = this.grid.own(row, (this.columns.book as number) - 1);
    return typeof label === 'string' && headerMatches(label.replace(/[:：]\s*$/, ''))[0]?.role === 'date';
  }

  /** `예시` before the row: a form shows how to write it. */
  private isExample(row: number): boolean {
    const first = (this.grid.block.values[row - this.grid.block.top] ?? []).find((value) => !isBlank(value));
    return typeof first === 'string' && isExample(first);
  }

  /** The heading says the amount over what is taken off it (지급합계 over 공제합계): each person has two rows. */
  private readsLowerHead(): boolean {
    const { headerRows, kind } = this.understanding;
    const { book } = this.columns;
    if (kind !== 'ledger' || book === undefined) return false;
    const [upper, lower] = [headerRows[0] as number, (headerRows[0] as number) + 1].map((row) => this.grid.own(row, book));
    return typeof upper === 'string' && typeof lower === 'string' && NEVER.test(normalizeLabel(lower)) && !NEVER.test(normalizeLabel(upper));
  }

  /** Numbers alone below a row that says whose they are, or their sum: `소계(공제)`. */
  private isLowerHalf(row: number): boolean {
    const wordsIn = (at: number): string[] =>
      (this.grid.block.values[at - this.grid.block.top] ?? []).filter((value) => typeof value === 'string' && !isBlank(value)) as string[];
    const words = wordsIn(row);
    return !this.isEmpty(row) && (words.length === 0 ? wordsIn(row - 1).length > 0 : words.every((one) => NEVER.test(normalizeLabel(one))));
  }

  /** The amount of the row above is merged over this one too: what stands here belongs to that cost. */
  private isBelowAmount(row: number): boolean {
    const area = this.columns.book === undefined ? undefined : this.grid.mergeAt(row, this.columns.book);
    return area !== undefined && area.top < row && !isBlank(this.grid.own(area.top, area.left));
  }

  /** One text alone, under a category that is merged over its row: `↑ 여기까지 확인함`. */
  private isAside(row: number): boolean {
    const { category } = this.columns;
    if (category === undefined || !isBlank(this.grid.own(row, category))) return false;
    const filled = (this.grid.block.values[row - this.grid.block.top] ?? []).filter((value) => !isBlank(value));
    return filled.length === 1 && typeof filled[0] === 'string';
  }

  private saysCarried(row: number): boolean {
    for (const role of CARRIED_IN) {
      const column = this.columns[role];
      const value = column === undefined ? null : this.grid.at(row, column);
      if (typeof value === 'string' && isCarried(value)) return true;
    }
    return false;
  }

  /** `집행률 | 0.927`: what a rate says of the sums above is no cost. */
  private saysRate(row: number): boolean {
    const words = (this.grid.block.values[row - this.grid.block.top] ?? []).filter((value) => typeof value === 'string' && !isBlank(value));
    return words.length === 1 && RATE_LABEL.test(normalizeLabel(words[0] as string));
  }

  /** 이월 and balances are no costs. */
  private isCarried(row: number): boolean {
    return (this.grid.block.values[row - this.grid.block.top] ?? []).some((value) => typeof value === 'string' && isCarried(value));
  }

  private uncoded(row: number, category: CategoryCell, amounts: readonly Amount[]): RowKind {
    const anyAmount = amounts.some((amount) => amount.state === 'number' || amount.state === 'text' || amount.state === 'error');
    // The title of a printed page, merged over the columns, is none of their values.
    if (!anyAmount && this.isMergedTitle(row)) return 'note';
    const someText = amounts.some((amount) => amount.state === 'bad');
    if (this.isRepeatedHeader(row)) return 'header';
    if (anyAmount && (this.isCarried(row) || this.saysRate(row))) return 'note';
    // A sentence below the table, without amount, date or number, is a note even where it stands in the category column.
    // The title of a printed page stands among the rows: words where the date is, and no amount.
    const placed = this.filled(row, 'voucher') || (this.filled(row, 'date') && (category.state === 'unknown' || this.dateAt(row).state !== 'bad'));
    if (anyAmount) return 'data';
    if ((someText || category.state === 'unknown') && placed) return this.isHeadOfPage(row) ? 'note' : 'data';
    return this.isEmpty(row) ? 'blank' : 'note';
  }

  /** A sum of other rows: one of the months of its own row is an amount. */
  private isSum({ formula }: Amount, row: number): boolean {
    if (formula === undefined || !/^=\s*(SUM|SUBTOTAL)\s*\(/i.test(formula)) return false;
    const terms = readFormula(formula);
    return !terms?.every((term) => term.kind === 'sum' && term.areas.every(({ top, bottom }) => top === row && bottom === row));
  }

  /** `=F13+F29+F47`: other rows of its own column. */
  private isSumOfRows({ formula }: Amount): boolean {
    const terms = formula === undefined || !formula.includes('+') ? undefined : readFormula(formula);
    return terms !== undefined && terms.length >= 2 && terms.every((term) => term.kind === 'cell' && term.sign === 1 && term.column === this.columns.book);
  }

  private filled(row: number, role: ColumnRole): boolean {
    const column = this.columns[role];
    if (column === undefined) return false;
    const value = this.grid.at(row, column);
    // Where days stand, words without a number are a label, and a note is none of either.
    if (role === 'date' && typeof value === 'string' && !isDitto(value) && (!/\d/.test(value) || NOTE.test(value) || beginsTotal(value))) return false;
    return !isBlank(value) && !(typeof value === 'string' && totalLevel(value) !== undefined);
  }

  /** `당초예산`, where the day of a cost would stand, and nothing says what was bought: no cost, or none yet. */
  private namesNoCost(row: number): boolean {
    const label = this.columns.date === undefined ? null : this.grid.at(row, this.columns.date);
    if (typeof label !== 'string' || /\d/.test(label) || !NEVER.test(normalizeLabel(label))) return false;
    return (['text', 'party', 'voucher', 'account'] as const).every((role) => !this.filled(row, role));
  }

  private isMergedTitle(row: number): boolean {
    const { block } = this.grid;
    const cells = block.values[row - block.top] ?? [];
    const first = cells.findIndex((value) => !isBlank(value));
    if (first < 0 || typeof cells[first] !== 'string' || cells.some((value, at) => at > first && !isBlank(value))) return false;
    const area = this.grid.mergeAt(row, block.left + first);
    return area !== undefined && area.right - area.left >= 2;
  }

  /** Words over the heading of a page, some of them where days and lines stand: `상호: … (2/3면) | (단위:원)`. */
  private isHeadOfPage(row: number): boolean {
    if (!this.saysParticulars(row)) return false;
    // What stands below decides.
    this.contextual = true;
    return this.leadsToHeading(row);
  }

  /** Words, or labels with what stands beside them, and no amount. */
  private saysParticulars(row: number): boolean {
    return isParticulars(this.grid, row) && typeof this.grid.own(row, this.columns.book as number) !== 'number';
  }

  /** `【알루미나 분말 99.9%】`: words alone in their row, over a group of rows. */
  private isLoneTitle(row: number): boolean {
    const filled = (this.grid.block.values[row - this.grid.block.top] ?? []).filter((value) => !isBlank(value));
    return filled.length === 1 && typeof filled[0] === 'string' && /[가-힣a-z]/i.test(filled[0]);
  }

  /** Words alone that lead to the heading of the table, which stands again below them: the head of a card or of a page. */
  private leadsToHeading(row: number): boolean {
    for (let next = row; next <= Math.min(row + HEAD_LINES, this.grid.bottom); next += 1) {
      const cells = (this.grid.block.values[next - this.grid.block.top] ?? []).filter((value) => !isBlank(value));
      if (next > row && this.isRepeatedHeader(next)) return true;
      if (cells.length === 0 ? next === row : !this.saysParticulars(next)) return false;
    }
    return false;
  }

  private isEmpty(row: number): boolean {
    return (this.grid.block.values[row - this.grid.block.top] ?? []).every(isBlank);
  }

  private isRepeatedHeader(row: number): boolean {
    return (
      typeof this.grid.own(row, this.columns.book as number) !== 'number' && headingAt(this.grid, row, this.understanding.headerRows, this.columns) === 'same'
    );
  }
}

/** The last of the titles that stands over the row. */
function titleOver(titles: readonly PeriodTitle[], row: number): PeriodTitle | undefined {
  let [from, to] = [0, titles.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((titles[middle] as PeriodTitle).row < row) from = middle + 1;
    else to = middle;
  }
  return titles[from - 1];
}

/** Amounts that only together are one. */
function together(amounts: readonly Amount[]): Amount {
  const filled = amounts.filter(({ state }) => state !== 'empty');
  const [first] = filled;
  if (!first) return NO_AMOUNT;
  if (filled.length === 1) return first;
  const worst =
    filled.find(({ state }) => state === 'error') ?? filled.find(({ state }) => state === 'bad') ?? filled.find(({ state }) => state === 'text') ?? first;
  const n = filled.reduce((sum, amount) => sum + amount.n, 0);
  return { raw: worst.state === 'number' ? n : worst.raw, state: worst.state, n, formula: undefined };
}

/** 인정금액 − 집행금액: what was not accepted. */
function lessBooked(accepted: Amount, booked: Amount): Amount {
  if (accepted.state === 'empty' || accepted.state === 'bad' || accepted.state === 'error' || booked.state === 'empty') return NO_AMOUNT;
  const n = Math.round((accepted.n - booked.n) * 1e6) / 1e6;
  return n === 0 ? NO_AMOUNT : { raw: n, state: 'number', n, formula: undefined };
}

export function openTable(block: SheetBlock, found: FoundTable, edition: Edition, names: Readonly<Record<string, string>> = {}): Table {
  return atOnce(Table.inSteps(block, found, edition, names));
}
