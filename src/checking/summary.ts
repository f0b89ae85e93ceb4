import type { CountedRow, Excluded, LineAmounts, LineTotal, QuarterTotal, SheetCheck } from './api';
import type { Understanding } from '../reading/model';
import { Blocks } from '../reading/table/blocks';
import { BLOCK, type Columns } from '../reading/table/columns';
import type { Table } from '../reading/table/table';
import type { Severity } from '../sheet/model';
import { BarredParts, type TouchedColumns } from './barred-columns';
import type { Errors, Located } from './engine/finding-list';
import type { Decision, Finding, Summary } from './findings';
import { rowsAside, type RowAside } from './rows-aside';

type Counts = Pick<Summary, 'errors' | 'warnings' | 'reviews' | 'infos'>;
export const COUNT_OF: Readonly<Record<Severity, keyof Counts>> = { error: 'errors', warning: 'warnings', review: 'reviews', info: 'infos' };

export const namedCounts = (counts: Readonly<Record<Severity, number>>): Counts => ({
  errors: counts.error,
  warnings: counts.warning,
  reviews: counts.review,
  infos: counts.info,
});

export function countFindings(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, review: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return namedCounts(counts);
}

export interface Sums {
  readonly totals: Pick<Summary, 'bookAmount' | 'adjustment' | 'subtotal' | 'recognised'>;
  readonly byLine: readonly LineTotal[];
  /** What is not recognised, by the error that bars it; each row once. */
  readonly excluded: readonly Excluded[];
  /** Won that are recognised only because a person ignored the errors of their rows. */
  readonly ignored: number;
  /** Recognised won by quarter label. */
  readonly byQuarter: ReadonlyMap<string, number>;
}

/** Rows without a line of the appendix that no error bars: their category was left open by a decision, or asked only. */
export const NO_LINE = 'no-line';

/** Errors about how a row is written, and not about what it is: a deduction takes off before they are put right. */
const WRITTEN: ReadonlySet<string> = new Set([
  'amount-not-a-number',
  'amount-is-error',
  'date-invalid',
  'date-missing',
  'subtotal-mismatch',
  'subtotal-negative',
]);
/** More lines has no notice. */
const LINES = 1_024;
/** What was taken back outside the four quarters is none of their costs, whatever was bought in them. */
const OUTSIDE = 'date-outside-period';

/** Which rows are not recognised, and why: by the place of a row, filled as the findings are gone through. */
export class Barred {
  private static readonly IGNORED = -1;
  readonly reasons: string[] = [];
  /** By the place of a row, one more than that of its reason; `IGNORED` where all errors of the row were. */
  readonly by: Int32Array;
  /** Columns of the amount that are not recognised, whatever row they are of. */
  readonly columns: TouchedColumns[] = [];
  private readonly firstRow: number;
  /** By the place of a rule, one more than that of its reason. */
  private readonly reasonOfRule: number[] = [];
  private readonly numbers: Columns;
  /** Deductions that are barred for what they are, by their places; `true`: whatever was bought. */
  private readonly deductions = new Map<number, boolean>();

  constructor({ rows, understanding, numbers }: Table) {
    this.by = new Int32Array(rows.length);
    this.firstRow = understanding.firstRow;
    this.numbers = numbers;
  }

  /** These errors touch rows; the first of several is the reason. What people decided is asked of each where there is anything. */
  bar({ rows, ranks, by, ofColumns }: Errors, decided?: (one: Located) => Decision['kind'] | undefined): void {
    for (let at = 0; at < rows.length; at += 1) {
      const place = (rows[at] as number) - this.firstRow;
      // Outside the table nothing is counted.
      if (place < 0 || place >= this.by.length) continue;
      const isDeduction = (this.numbers.net[place] as number) < 0;
      if ((this.by[place] as number) > 0 && !isDeduction) continue;
      const { ruleId } = (by[at] as Located).finding;
      // Left out for how it is written, what is recognised would be more than the books.
      if (isDeduction && WRITTEN.has(ruleId)) continue;
      const decision = decided?.(by[at] as Located);
      if (isDeduction && decision === undefined) this.deductions.set(place, ruleId === OUTSIDE || this.deductions.get(place) === true);
      if ((this.by[place] as number) > 0) continue;
      if (decision === undefined) this.by[place] = this.reasonOfRule[ranks[at] as number] ?? this.reasonFor(by[at] as Located);
      // Whatever a person called it: the error stands, and its row counts.
      else this.by[place] = Barred.IGNORED;
    }
    for (const one of ofColumns) {
      const decision = decided?.(one);
      if (decision === undefined) this.barColumns(this.reasonFor(one), one.columns ?? []);
      else this.barColumns(Barred.IGNORED, one.columns ?? []);
    }
  }

  /**
   * An error in a deduction never raises what is recognised of a line: it is left out only together with costs that are left out for the same
   * reason and come to as much. Called when all errors are known.
   */
  settle(): void {
    if (this.deductions.size === 0) return;
    const { net, line, data } = this.numbers;
    const groupOf = (place: number): number => (this.by[place] as number) * LINES + (line[place] as number);
    const left = new Map<number, number>();
    for (const [place, whatever] of this.deductions) if (!whatever && (line[place] as number) >= 0) left.set(groupOf(place), 0);
    if (left.size === 0) return;
    for (let place = 0; place < this.by.length; place += 1) {
      if ((this.by[place] as number) <= 0 || data[place] === 0 || this.deductions.get(place) === true) continue;
      const group = groupOf(place);
      const sum = left.get(group);
      if (sum !== undefined) left.set(group, sum + (net[place] as number));
    }
    for (const [place, whatever] of this.deductions) if (!whatever && (left.get(groupOf(place)) ?? 0) < 0) this.by[place] = 0;
  }

  private barColumns(reason: number, columns: readonly number[]): void {
    const known = this.columns.find((one) => one.reason === reason);
    if (known) {
      for (const column of columns) if (!known.columns.includes(column)) known.columns.push(column);
    } else this.columns.push({ reason, columns: [...columns] });
  }

  private reasonFor({ rank, finding: { ruleId } }: Located): number {
    let place = this.reasons.indexOf(ruleId);
    if (place < 0) place = this.reasons.push(ruleId) - 1;
    return (this.reasonOfRule[rank] = place + 1);
  }
}

/** By line: how many rows, their 장부금액, 조정금액, and what is recognised of them. */
const FIELDS = 4;
const RECOGNISED = 3;
/** What a block of rows comes to if nothing is wrong with it. */
const OF_BLOCK = new Blocks((columns: Columns, from: number, to: number, lines: number) => {
  const { book, adjustment, net, line, quarters, data } = columns;
  const sums = {
    book: 0,
    adjustment: 0,
    noLine: { rows: 0, amount: 0 },
    byLine: new Float64Array(lines * FIELDS),
    inQuarter: new Float64Array(quarters.length),
  };
  for (let at = from; at < to; at += 1) {
    if (data[at] === 0) continue;
    sums.book += book[at] as number;
    sums.adjustment += adjustment[at] as number;
    const place = line[at] as number;
    if (place < 0) {
      sums.noLine.rows += 1;
      sums.noLine.amount += (book[at] as number) + (adjustment[at] as number);
      continue;
    }
    sums.byLine[place * FIELDS]! += 1;
    sums.byLine[place * FIELDS + 1]! += book[at] as number;
    sums.byLine[place * FIELDS + 2]! += adjustment[at] as number;
    sums.byLine[place * FIELDS + RECOGNISED]! += net[at] as number;
    columns.addQuarters(sums.inQuarter, at);
  }
  return sums;
});

/** By reason: how many rows, and what they come to. */
const LEFT = 2;
/** What the rows of a block come to that are barred or ignored. */
interface BarredSums {
  readonly byReason: Float64Array;
  readonly noLine: { rows: number; amount: number };
  readonly byLine: Float64Array;
  readonly inQuarter: Float64Array;
  ignored: number;
}
function barredIn(columns: Columns, by: Int32Array, block: number, lines: number, reasons: number): BarredSums {
  const { book, adjustment, net, line, quarters, data } = columns;
  const sums: BarredSums = {
    byReason: new Float64Array(reasons * LEFT),
    noLine: { rows: 0, amount: 0 },
    byLine: new Float64Array(lines),
    inQuarter: new Float64Array(quarters.length),
    ignored: 0,
  };
  const end = Math.min((block + 1) * BLOCK, data.length);
  for (let at = block * BLOCK; at < end; at += 1) {
    const reason = by[at] as number;
    if (reason === 0 || data[at] === 0) continue;
    const place = line[at] as number;
    if (reason < 0) {
      if (place >= 0) sums.ignored += net[at] as number;
      continue;
    }
    const amount = (book[at] as number) + (adjustment[at] as number);
    sums.byReason[(reason - 1) * LEFT]! += 1;
    sums.byReason[(reason - 1) * LEFT + 1]! += amount;
    if (place < 0) {
      sums.noLine.rows += 1;
      sums.noLine.amount += amount;
      continue;
    }
    sums.byLine[place]! += net[at] as number;
    columns.addQuarters(sums.inQuarter, at);
  }
  return sums;
}

/** What is barred of each block, kept while neither its rows nor what bars them change. */
class KeptBarred {
  private static readonly ofColumns = new WeakMap<Columns, KeptBarred>();
  private readonly versions: number[] = [];
  private readonly sums: BarredSums[] = [];
  private constructor(
    private readonly columns: Columns,
    private readonly reasons: string,
    private readonly by: Int32Array,
  ) {}

  /** As it was kept; anew where the reasons are others. */
  static of(columns: Columns, { by, reasons }: Barred): KeptBarred {
    const asked = reasons.join();
    let kept = KeptBarred.ofColumns.get(columns);
    if (kept?.reasons !== asked) KeptBarred.ofColumns.set(columns, (kept = new KeptBarred(columns, asked, new Int32Array(by.length))));
    return kept;
  }

  block(block: number, by: Int32Array, lines: number, reasons: number): BarredSums {
    const version = this.columns.versions[block] as number;
    const known = this.sums[block];
    if (known && this.versions[block] === version && this.isSame(block, by)) return known;
    this.by.set(by.subarray(block * BLOCK, (block + 1) * BLOCK), block * BLOCK);
    this.versions[block] = version;
    return (this.sums[block] = barredIn(this.columns, by, block, lines, reasons));
  }

  private isSame(block: number, by: Int32Array): boolean {
    const end = Math.min((block + 1) * BLOCK, by.length);
    for (let at = block * BLOCK; at < end; at += 1) if (this.by[at] !== by[at]) return false;
    return true;
  }
}

/**
 * Adds up the data rows in won; a row that an error touches is not recognised, one whose errors were all ignored is. Every data row is either
 * recognised or stands under exactly one reason.
 */
export function addUp(table: Table, barred: Barred): Sums {
  const lines = table.edition.costStatement.available ? table.edition.costStatement.value.lines : [];
  const { quarters, data } = table.numbers;
  const { reasons, by } = barred;
  const kept = KeptBarred.of(table.numbers, barred);
  const left = Array.from({ length: reasons.length + 1 }, () => ({ rows: 0, amount: 0 }));
  const noLine = left[reasons.length] as { rows: number; amount: number };
  const byLine = new Float64Array(lines.length * FIELDS);
  const inQuarter = new Float64Array(quarters.length);
  let bookAmount = 0;
  let adjusted = 0;
  let ignoredAmount = 0;
  for (let block = 0; block * BLOCK < data.length; block += 1) {
    const own = OF_BLOCK.of(table.numbers, block, lines.length);
    const out = kept.block(block, by, lines.length, reasons.length);
    bookAmount += own.book;
    adjusted += own.adjustment;
    noLine.rows += own.noLine.rows - out.noLine.rows;
    noLine.amount += own.noLine.amount - out.noLine.amount;
    ignoredAmount += out.ignored;
    for (let at = 0; at < own.byLine.length; at += 1) byLine[at]! += own.byLine[at] as number;
    for (let place = 0; place < lines.length; place += 1) byLine[place * FIELDS + RECOGNISED]! -= out.byLine[place] as number;
    for (let at = 0; at < own.inQuarter.length; at += 1) inQuarter[at]! += own.inQuarter[at] as number;
    for (let at = 0; at < out.inQuarter.length; at += 1) inQuarter[at]! -= out.inQuarter[at] as number;
    for (let reason = 0; reason < reasons.length; reason += 1) {
      const sum = left[reason] as { rows: number; amount: number };
      sum.rows += out.byReason[reason * LEFT] as number;
      sum.amount += out.byReason[reason * LEFT + 1] as number;
    }
  }
  if (barred.columns.length > 0) {
    const parts = new BarredParts(table, barred.columns, by);
    for (const [at, { book, adjustment, reason }] of parts.byRow) {
      const sum = left[reason - 1] as { rows: number; amount: number };
      sum.rows += 1;
      sum.amount += book + adjustment;
      byLine[(table.numbers.line[at] as number) * FIELDS + RECOGNISED]! -= book + adjustment;
      for (const [quarter, won] of parts.barredQuartersOf(at)) inQuarter[quarters.indexOf(quarter)]! -= won;
    }
    ignoredAmount += parts.ignored;
  }
  let recognised = 0;
  for (let place = 0; place < lines.length; place += 1) recognised += byLine[place * FIELDS + RECOGNISED] as number;
  return {
    totals: { bookAmount, adjustment: adjusted, subtotal: bookAmount + adjusted, recognised },
    excluded: left
      .map((sum, place) => ({ ruleId: reasons[place] ?? NO_LINE, ...sum }))
      .filter(({ rows }) => rows > 0)
      .sort((a, b) => b.amount - a.amount),
    ignored: ignoredAmount,
    byLine: lines.flatMap(({ code, name }, place): LineTotal[] => {
      const [rows, own, change, counted] = byLine.subarray(place * FIELDS, (place + 1) * FIELDS) as unknown as [number, number, number, number];
      return rows === 0 ? [] : [{ code, name, rows, bookAmount: own, adjustment: change, subtotal: own + change, recognised: counted }];
    }),
    byQuarter: new Map(quarters.map((label, place) => [label, inQuarter[place] as number])),
  };
}

const NOT_COUNTED = 'row-not-counted';
const TOLD_BY: Readonly<Record<RowAside['as'], string>> = {
  marked: NOT_COUNTED,
  struck: NOT_COUNTED,
  paid: NOT_COUNTED,
  received: NOT_COUNTED,
  uncategorised: 'rows-uncategorised',
};

/** The rows behind the sums of a sheet, gone through only where somebody asks for them. */
export class CountedRows {
  readonly #table: Table;
  readonly #barred: Barred;
  #parts: BarredParts | undefined;
  constructor(table: Table, barred: Barred) {
    this.#table = table;
    this.#barred = barred;
  }

  private get parts(): BarredParts {
    return (this.#parts ??= new BarredParts(this.#table, this.#barred.columns, this.#barred.by));
  }

  all(): readonly CountedRow[] {
    const { rows, numbers, edition } = this.#table;
    const lines = edition.costStatement.available ? edition.costStatement.value.lines : [];
    const { by, reasons } = this.#barred;
    return rows.flatMap(({ row }, at): CountedRow[] => {
      if (numbers.data[at] !== 1) return [];
      const code = lines[numbers.line[at] as number]?.code;
      const book = numbers.book[at] as number;
      const adjustment = code === undefined ? (numbers.adjustment[at] as number) : (numbers.net[at] as number) - book;
      const part = this.parts.byRow.get(at);
      const isWhole = part !== undefined && part.book === book && part.adjustment === adjustment;
      const barredBy = reasons[(isWhole ? part.reason : (by[at] as number)) - 1];
      return [
        {
          row,
          ...(code === undefined ? {} : { code }),
          book: part && !isWhole ? book - part.book : book,
          adjustment: part && !isWhole ? adjustment - part.adjustment : adjustment,
          ...(part && !isWhole ? { partly: true } : {}),
          quarters: isWhole ? numbers.quartersOf(at) : this.parts.quartersOf(at),
          ...(barredBy === undefined ? {} : { barredBy }),
        },
      ];
    });
  }

  /** Rows of the sheet that are not among them, by the rule that tells of them: `amount` is not part of the book amount. */
  aside(): readonly Excluded[] {
    const { unit } = this.#table.understanding;
    const all = new Map<string, Excluded>();
    for (const { as, amount } of this.#table.understanding.kind === 'ledger' ? rowsAside(this.#table) : []) {
      const ruleId = TOLD_BY[as];
      const old = all.get(ruleId) ?? { ruleId, rows: 0, amount: 0 };
      all.set(ruleId, { ruleId, rows: old.rows + 1, amount: old.amount + Math.round(amount * unit) });
    }
    return [...all.values()];
  }

  /** What is recognised of them, in won by line of the appendix: asked with each edit, so no row is made for it. */
  recognised(): LineAmounts[] {
    const { numbers, edition } = this.#table;
    const { by } = this.#barred;
    const lines = edition.costStatement.available ? edition.costStatement.value.lines : [];
    const sums = lines.map(({ code }) => ({ code, rows: 0, book: 0, net: 0 }));
    for (let at = 0; at < by.length; at += 1) {
      const sum = sums[numbers.line[at] as number];
      if (sum === undefined || numbers.data[at] !== 1 || (by[at] as number) > 0) continue;
      const part = this.parts.byRow.get(at);
      if (part && part.book === numbers.book[at] && part.book + part.adjustment === numbers.net[at]) continue;
      sum.rows += 1;
      sum.book += (numbers.book[at] as number) - (part?.book ?? 0);
      sum.net += (numbers.net[at] as number) - (part ? part.book + part.adjustment : 0);
    }
    return sums.flatMap(({ code, rows, book, net }) => (rows === 0 ? [] : [{ code, bookAmount: book, adjustment: net - book, subtotal: net }]));
  }
}

/** What is recognised of sheets, in won by line of the appendix. */
export function recognisedByLine(sheets: readonly Pick<SheetCheck, 'counted'>[]): LineAmounts[] {
  const lines = new Map<string, LineAmounts>();
  for (const { code, bookAmount, adjustment, subtotal } of sheets.flatMap(({ counted }) => counted.recognised())) {
    const known = lines.get(code) ?? { code, bookAmount: 0, adjustment: 0, subtotal: 0 };
    lines.set(code, { code, bookAmount: known.bookAmount + bookAmount, adjustment: known.adjustment + adjustment, subtotal: known.subtotal + subtotal });
  }
  return [...lines.values()];
}

/** The same by quarter. */
export function recognisedByQuarter(sheets: readonly { readonly byQuarter: readonly QuarterTotal[] }[]): ReadonlyMap<string, number> {
  const quarters = new Map<string, number>();
  for (const { quarter, rdCost } of sheets.flatMap(({ byQuarter }) => byQuarter)) quarters.set(quarter, (quarters.get(quarter) ?? 0) + rdCost);
  return quarters;
}

/** The sheets whose sums make those of the workbook: the ledgers where there are any; a statement beside its ledger says the same again. */
export function countedSheets<T extends { readonly understanding: Understanding }>(sheets: readonly T[]): readonly T[] {
  const ledgers = sheets.filter(({ understanding }) => understanding.kind === 'ledger');
  return ledgers.length > 0 ? ledgers : sheets;
}
