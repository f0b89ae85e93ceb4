/** Finds the table of a sheet. */
import { atOnce, largest } from '../domain';
import type { Edition } from '../law/types';
import { conversionOf, currencyOfHeading, isAbroad } from './currency';
import { USUAL, type DateStyle } from './date-ways';
import { findUnit, unitBelow, unitOfTotal } from './find-unit';
import {
  bothSides,
  categoryElsewhere,
  currenciesBeside,
  currencyOver,
  datesStandOnce,
  groupSumOf,
  holdsClaims,
  holdsRows,
  isAccepted,
  isBankAccount,
  isFar,
  isOpen,
  isOwed,
  kindOf,
  likelyUnit,
  lineOfTitle,
  neverNegative,
  personOfSheet,
  productOf,
  saysResearch,
  sumsOf,
  unsharedRate,
} from './find/body';
import { AMOUNTS, type HeaderCandidate, type More } from './find/candidate';
import { dateBeside } from './find/date-columns';
import { lastRowOf } from './find/end';
import { assign, fit, furtherStates } from './find/head-columns';
import { sumOfLines } from './find/head-groups';
import { beginsWithCost, saysForms, toldHead } from './find/head-rows';
import { Heads } from './find/heads';
import { rateBeside } from './find/rate-column';
import { rowUnitsOf } from './find/row-units';
import type { SeenRows } from './find/seen-rows';
import { FEW_ROWS, SheetView } from './find/sheet-view';
import { closedWith, namesNoYear, periodTitles, stretchesOf, stretchOfSheet, yearsApart } from './find/titles';
import { numberOf } from './amount-columns';
import type { Grid } from './grid';
import { deducts, isMoneyIn, onlySum } from './header-names';
import type { LinesAcross } from './lines-across';
import type { ColumnRole, Corrections, SheetKind, Understanding } from './model';
import { isReturnHeading } from './return-words';
import { ROW_LABELS } from './row-kind';
import { cellText, isBlank, normalizeLabel } from './text';

/** What a pivot says in its corner: `합계 : 금액`, `Sum of Amount`. */
const OF_PIVOT = /^\s*(?:합계\s*:\s*\S|sum of \S)/i;

/** `#,##0,` shows thousands of what stands there: the unit is that of what a person sees, the value is in won. */
export const unitOfValues = (said: number, shownIn: number | undefined): number => (shownIn !== undefined && said % shownIn === 0 ? said / shownIn : said);

export type FoundTable =
  | { readonly found: true; readonly understanding: Understanding; readonly units: ReturnType<typeof findUnit>; readonly dates: DateStyle }
  | {
      readonly found: false;
      readonly candidates: readonly HeaderCandidate[];
      readonly missing: readonly ColumnRole[];
      /** A ledger without categories: read only where the workbook has no other table. */
      readonly raw?: Extract<FoundTable, { found: true }>;
    };

export class TableFinder {
  private readonly on: SheetView;
  private readonly heads: Heads;

  /** `seen` by an earlier look at the same sheet. */
  constructor(grid: Grid, edition: Edition, corrections: Corrections = {}, seen?: SeenRows) {
    this.on = new SheetView(grid, edition, corrections, seen);
    this.heads = new Heads(this.on);
  }

  /** What the rows of the sheet are by themselves, for the next look at it; undefined where names that were given to lines decide what a cell is. */
  get seen(): SeenRows | undefined {
    return this.on.corrections.categories === undefined ? this.on.seen : undefined;
  }

  find(): FoundTable {
    return atOnce(this.findInSteps());
  }

  /** The same, stopping between its steps, so that a page can breathe. */
  *findInSteps(): Generator<void, FoundTable> {
    const candidates = yield* this.heads.candidates();
    yield;
    const best = candidates[0];
    if (best) {
      for (const one of candidates.slice(0, 3)) {
        const complete = one === best || (one.columns.category !== undefined && one.columns.book !== undefined) ? yield* this.complete(one) : undefined;
        if (complete) return complete;
      }
    }
    const told = toldHead(this.on);
    if (told !== undefined) return yield* new TableFinder(this.on.grid, this.on.edition, { ...this.on.corrections, headerRow: told }).findInSteps();
    let raw: Extract<FoundTable, { found: true }> | undefined;
    for (const one of candidates.slice(0, 3)) raw ??= yield* this.completeRaw(one);
    const missing: ColumnRole[] = best ? (['category', 'book'] as const).filter((role) => best.columns[role] === undefined) : ['category', 'book'];
    // Both are there, and the amounts are none of won.
    if (missing.length === 0) missing.push('book');
    return { found: false, candidates, missing, ...(raw ? { raw } : {}) };
  }

  /** A table a line, all of the same rows: each has the column of its line as its amount. */
  linesOf(across: LinesAcross): readonly Extract<FoundTable, { found: true }>[] {
    const { grid, edition, corrections } = this.on;
    const columnsSaid = { ...corrections.columns, category: null, ...(across.date === undefined ? {} : { date: across.date }) };
    const heading = across.top < across.row ? [across.top, across.row] : [across.row];
    const candidate = assign(new SheetView(grid, edition, { ...corrections, columns: columnsSaid }), heading, true);
    if (!candidate) return [];
    const taken = new Set(across.lines.map(({ column }) => column));
    const columns: Partial<Record<ColumnRole, number>> = {};
    for (const [role, column] of Object.entries(candidate.columns) as [ColumnRole, number][])
      if (role !== 'category' && role !== 'credit' && !AMOUNTS.includes(role) && !taken.has(column)) columns[role] = column;
    const { dates, noYear } = candidate.more;
    const sum = across.lines.length > 1 ? sumOfLines(this.on, across) : undefined;
    const tables = across.lines.map(({ column, category, account, party }, place) => {
      const more: More = { ...(dates ? { dates } : {}), ...(noYear ? { noYear } : {}), ...(place === 0 && sum ? { sums: [sum] } : {}) };
      const found = atOnce(
        this.understood({ ...candidate, columns, more }, 'ledger', { ...columns, book: column }, across.row + 1, {
          categoryFrom: 'sheet',
          categoryOfAll: category,
        }),
      );
      const named = account === undefined || account === '' ? {} : { accountOfAll: account };
      const paid = party === undefined ? {} : { partyOfAll: party };
      return { ...found, understanding: { ...found.understanding, ...named, ...paid, sparse: true, ...(place === 0 ? {} : { part: place + 1 }) } };
    });
    // The rows of one line may end before those of another: all of them stand in one table.
    const lastRow = largest(tables.map(({ understanding }) => understanding.lastRow));
    return tables.map((found) => ({ ...found, understanding: { ...found.understanding, lastRow } }));
  }

  private *complete(candidate: HeaderCandidate): Generator<void, Extract<FoundTable, { found: true }> | undefined> {
    const { rows } = candidate;
    const columns = { ...candidate.columns };
    const head = rows[rows.length - 1] as number;
    const firstRow = beginsWithCost(this.on, head, columns) ? head : head + (saysForms(this.on, head + 1) ? 2 : 1);
    const kind = this.on.corrections.kind ?? kindOf(this.on, columns, rows, firstRow);
    if (kind === 'statement' && columns.category === undefined && columns.book !== undefined) columns.category = this.on.grid.block.left;
    if (columns.book === undefined) return undefined;
    let from: Pick<Understanding, 'categoryFrom' | 'categoryOfAll'> = {};
    if (kind === 'ledger' && !candidate.more.parts && typeof this.on.corrections.columns?.category !== 'number') {
      const elsewhere = categoryElsewhere(this.on, columns, rows, firstRow);
      if (elsewhere) {
        from = elsewhere;
        if (elsewhere.categoryFrom !== 'group') delete columns.category;
      }
    }
    const derived = from.categoryFrom === 'section' || from.categoryFrom === 'sheet';
    if (columns.category === undefined && !derived) return undefined;
    if (kind === 'ledger' && this.isAbroad(columns, rows, firstRow)) return undefined;
    if (kind === 'ledger' && this.on.corrections.headerRow === undefined && !candidate.more.parts && !derived && !holdsRows(this.on, columns, firstRow, rows))
      return undefined;
    return yield* this.understood(candidate, kind, columns, firstRow, from);
  }

  /** A ledger whose categories nobody has written yet. */
  private *completeRaw(candidate: HeaderCandidate): Generator<void, Extract<FoundTable, { found: true }> | undefined> {
    const { category: _category, ...columns } = candidate.columns;
    const { book, date } = columns;
    if (book === undefined || date === undefined || (columns.account === undefined && columns.text === undefined && columns.party === undefined))
      return undefined;
    const firstRow = (candidate.rows[candidate.rows.length - 1] as number) + 1;
    const rows = this.on
      .sampled(firstRow)
      .filter((row) => [book, columns.credit ?? book].some((column) => numberOf(this.on.grid.own(row, column)) !== undefined));
    if (this.isAbroad(columns, candidate.rows, firstRow)) return undefined;
    const dated = rows.filter((row) => !isBlank(this.on.grid.at(row, date)));
    if (dated.length < FEW_ROWS || (candidate.more.dates === undefined && fit(this.on, 'date', date, firstRow) <= 0)) return undefined;
    return yield* this.understood(candidate, 'ledger', columns, firstRow, {});
  }

  /** All amounts are said to be in another currency, and nobody said otherwise: they are no won, and cannot be added up as such. */
  private isAbroad(columns: Readonly<Partial<Record<ColumnRole, number>>>, rows: readonly number[], firstRow: number): boolean {
    const { corrections, grid } = this.on;
    if (columns.book === undefined || corrections.unit !== undefined || corrections.columns?.book !== undefined) return false;
    if (this.isConverted(columns, this.converted(rows, firstRow))) return false;
    const head = this.on.headOf(rows, columns.book);
    const beside = currenciesBeside(this.on, columns, head, firstRow);
    // `외화금액 | 환율`, or `금액(USD)`, and no amount in won.
    if (beside.length === 0 && currencyOfHeading(head) !== undefined) return true;
    if (beside.length > 0) return beside.every(({ code }) => isAbroad(code));
    return findUnit(grid, rows, columns).found.length === 0 && currencyOver(this.on, columns, rows, firstRow) !== undefined;
  }

  /** Beside a rate and the amount that it converts the book amount is another one: that in won. */
  private isConverted({ book }: Readonly<Partial<Record<ColumnRole, number>>>, converted: Understanding['converted']): boolean {
    return converted !== undefined && book !== converted.foreign;
  }

  /** How foreign amounts are made won, where a rate stands beside them. */
  private converted(rows: readonly number[], firstRow: number): Understanding['converted'] {
    const { grid } = this.on;
    const heads = new Map<number, string>();
    for (let column = grid.block.left; column <= grid.right; column += 1) {
      const head = this.on.headOf(rows, column);
      if (head !== '') heads.set(column, head);
    }
    return conversionOf(heads, this.on.sampled(firstRow), (row, column) => grid.own(row, column));
  }

  private *understood(
    candidate: HeaderCandidate,
    kind: SheetKind,
    columns: Partial<Record<ColumnRole, number>>,
    firstRow: number,
    from: Pick<Understanding, 'categoryFrom' | 'categoryOfAll'>,
  ): Generator<void, Extract<FoundTable, { found: true }>> {
    const { rows, more } = candidate;
    // `공급가액 | 부가세 | 합계`: without an adjustment a sum beside the amount is no 소계.
    const headOf = (column: number | undefined): string => (column === undefined ? '' : rows.map((row) => cellText(this.on.grid.at(row, column))).join(''));
    if (columns.adjustment === undefined && onlySum(headOf(columns.subtotal)) && this.on.corrections.columns?.subtotal === undefined) delete columns.subtotal;
    if (columns.credit !== undefined && columns.credit === columns.adjustment) delete columns.credit;
    const given = this.on.corrections.columns?.credit !== undefined;
    if (columns.credit !== undefined && !given && !isReturnHeading(headOf(columns.credit)) && bothSides(this.on, columns, firstRow)) delete columns.credit;
    const { book: debit, credit } = columns;
    const owed = kind === 'ledger' && this.on.corrections.columns?.book === undefined && isOwed(this.on, columns, firstRow);
    if (owed && debit !== undefined && credit !== undefined) {
      columns.book = credit;
      columns.credit = debit;
      more.others = [debit];
    }
    const forms = rows[rows.length - 1] as number;
    let units = findUnit(this.on.grid, firstRow > forms + 1 ? [...rows, forms + 1] : rows, columns);
    if (units.found.length === 0) units = unitBelow(this.on.grid, firstRow) ?? units;
    if (units.found.length === 0 && columns.book !== undefined) units = unitOfTotal(this.on.grid, firstRow, columns.book) ?? units;
    const shownIn = columns.book === undefined ? undefined : this.on.grid.block.scales?.get(columns.book);
    // A pivot shows what its ledger holds.
    const isPivot = ROW_LABELS.test(normalizeLabel(headOf(columns.category))) || this.on.saysAbove(OF_PIVOT, firstRow);
    const thousands = kind === 'statement' && !isPivot && !isFar(this.on, columns.book, firstRow, 1_000);
    const said = likelyUnit(this.on, units, columns.book, firstRow, shownIn) ?? (thousands ? 1_000 : 1);
    const unit = this.on.corrections.unit ?? unitOfValues(said, shownIn);
    // The lines of a statement are known by their labels: its sections may have totals of their own.
    let lastRow = kind === 'statement' ? this.on.grid.bottom : yield* lastRowOf(this.on, rows, columns, firstRow, more.dates?.day, more.parts);
    while (lastRow > firstRow && this.on.isEmptyRow(lastRow)) lastRow -= 1;
    const groupSum = kind === 'ledger' && !more.added ? groupSumOf(this.on, columns, rows, firstRow, lastRow) : undefined;
    // 소계 once a group is none of the row.
    if (groupSum !== undefined && groupSum === columns.subtotal) delete columns.subtotal;
    if (kind === 'ledger' && more.noYear) delete columns.date;
    const headings: Partial<Record<ColumnRole, string>> = {};
    for (const role of Object.keys(columns) as ColumnRole[]) {
      const heading = firstRow > forms ? this.on.headOf(rows, columns[role] as number) : '';
      if (heading !== '') headings[role] = heading.slice(0, 60);
    }
    const undated = kind === 'ledger' && columns.date === undefined && !more.months && !more.noYear;
    const periods = undated ? periodTitles(this.on, rows, lastRow) : undefined;
    const carried = kind === 'ledger' && !more.dates?.day && datesStandOnce(this.on, columns, firstRow);
    const untitled = columns.date === undefined && !more.months && !more.noYear && !periods;
    const across = untitled ? stretchesOf(this.on, columns, rows, more) : undefined;
    // The title of a statement may name the quarter of its application.
    const ofSheet = untitled && !across && kind === 'ledger' ? stretchOfSheet(this.on, rows) : undefined;
    const titleMonths =
      untitled && !across ? (kind === 'statement' ? stretchOfSheet(this.on, rows)?.months : ofSheet ? undefined : closedWith(this.on)) : undefined;
    const stretches = across ?? ofSheet?.months;
    const noYear = kind === 'ledger' && (more.noYear === true || (undated && !periods && !stretches && namesNoYear(this.on, rows, lastRow)));
    const apart = undated && !periods && !stretches && !noYear ? yearsApart(this.on, rows, lastRow) : [];
    const open =
      kind === 'ledger' &&
      (owed ||
        isBankAccount(this.on, columns, rows, firstRow) ||
        (isOpen(this.on, columns, from, firstRow) && !saysResearch(this.on, columns, headOf(columns.status), firstRow)));
    const converted = kind === 'ledger' ? this.converted(rows, firstRow) : undefined;
    const inWon = this.isConverted(columns, converted);
    const currencies = kind === 'ledger' && !inWon ? currenciesBeside(this.on, columns, headOf(columns.book), firstRow) : [];
    const inRows = kind === 'ledger' && !inWon && this.on.corrections.unit === undefined ? rowUnitsOf(this.on, columns, rows, firstRow) : undefined;
    const abroad =
      kind === 'ledger' && !inWon && currencies.length === 0 && units.found.length === 0 ? currencyOver(this.on, columns, rows, firstRow) : undefined;
    if (abroad) currencies.push(abroad);
    const product = kind === 'ledger' && !more.added ? productOf(this.on, columns, rows, firstRow) : undefined;
    const besideDate = kind === 'ledger' ? dateBeside(this.on, columns, more.dates ?? USUAL, rows, firstRow) : undefined;
    const unshared = kind === 'ledger' && !more.share ? unsharedRate(this.on, columns, rows, firstRow) : undefined;
    const rate = kind === 'ledger' && !converted && currencies.length === 0 && !more.added ? rateBeside(this.on, columns, rows, firstRow) : undefined;
    const titled = kind === 'ledger' && from.categoryFrom === undefined && !more.parts ? lineOfTitle(this.on, columns, rows, firstRow) : undefined;
    const accepted = kind === 'ledger' && (more.accepted === true || isAccepted(this.on, columns, headOf(columns.subtotal), firstRow, lastRow));
    const person = kind === 'ledger' ? personOfSheet(this.on, columns, rows, firstRow) : undefined;
    const states = kind === 'ledger' ? furtherStates(this.on, columns, rows, firstRow) : [];
    // Two rows of a heading may name the same column twice.
    const otherColumns = [...new Set(more.others)].filter((column) => column !== columns.book || more.added !== undefined);
    const sums = sumsOf(this.on, otherColumns, firstRow, lastRow);
    const others = otherColumns.map((column, at) => ({
      column,
      heading: this.on.headOf(rows, column).slice(0, 40),
      sum: sums[at] as number,
      ...(more.changed?.includes(column) ? { changed: true as const } : more.off?.includes(column) ? { off: true as const } : {}),
    }));
    return {
      found: true,
      units,
      dates: more.dates ?? USUAL,
      understanding: {
        kind,
        sheetId: this.on.grid.block.sheetId,
        sheet: this.on.grid.block.sheet,
        headerRows: rows,
        firstRow,
        lastRow,
        columns,
        unit: inRows?.scaled ? 1 : unit,
        ...(inRows ? { rowUnits: inRows.column } : {}),
        ...(shownIn === undefined ? {} : { shownIn }),
        unitFrom: this.on.corrections.unit !== undefined ? 'user' : units.found.length > 0 || inRows?.scaled ? 'sheet' : 'default',
        ...(deducts(headOf(columns.adjustment)) && neverNegative(this.on, columns.adjustment, firstRow) ? { deducts: true } : {}),
        ...(accepted ? { accepted: true } : {}),
        ...(more.added ? { added: more.added } : {}),
        ...(more.parts ? { categoryFrom: 'parts', categoryColumns: more.parts } : from),
        ...(titled === undefined ? {} : { lineOfTitle: titled }),
        ...(more.dates && columns.date !== undefined ? { dateWay: more.dates.way } : {}),
        ...(noYear ? { datesUnread: 'no-year' } : {}),
        ...(more.months ? { months: more.months } : {}),
        ...(carried ? { datesCarried: true } : {}),
        ...(stretches ? { stretches } : {}),
        ...(titleMonths ? { titleMonths } : {}),
        ...(periods ? { periods } : {}),
        ...(ofSheet?.unsure ? { unsureStretch: ofSheet.unsure } : {}),
        ...(apart.length > 0 ? { yearsApart: apart } : {}),
        ...(kind === 'ledger' && holdsClaims(this.on, columns, firstRow) ? { claims: true } : {}),
        ...(person === undefined ? {} : { partyOfAll: person }),
        ...(states.length > 0 ? { states } : {}),
        ...(others.length > 0 ? { others } : {}),
        ...(more.sums ? { sums: more.sums } : {}),
        ...(more.running?.includes(columns.book ?? -1) ? { running: more.running } : {}),
        ...(more.instalments ? { instalments: more.instalments } : {}),
        ...(more.pays !== undefined && kind === 'ledger' ? { pays: more.pays } : {}),
        ...(more.putIn !== undefined && kind === 'ledger' ? { putIn: more.putIn } : {}),
        ...(more.beside && kind === 'ledger' ? { beside: more.beside.filter((column) => column !== columns.book) } : {}),
        ...(groupSum === undefined ? {} : { groupSum }),
        ...(product ? { product } : {}),
        ...(converted ? { converted } : {}),
        ...(besideDate === undefined ? {} : { besideDate }),
        ...(unshared ? { unshared } : {}),
        ...(rate && rate.column !== product?.price ? { rateBeside: rate } : {}),
        ...(more.share && columns.book !== undefined && this.on.corrections.columns?.book === undefined ? { share: more.share } : {}),
        ...(open ? { open } : {}),
        ...(kind === 'ledger' && columns.credit !== undefined && isMoneyIn(headOf(columns.credit)) ? { moneyIn: true } : {}),
        ...(currencies.length > 1 || currencies.some(({ code }) => isAbroad(code)) ? { currencies } : {}),
        headings,
        dataRows: 0,
      },
    };
  }
}
