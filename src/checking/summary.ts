import type { Excluded, LineTotal } from './api';
import type { Understanding } from '../reading/model';
import type { Table } from '../reading/table/table';
import type { Severity } from '../sheet/model';
import type { Errors, Located } from './engine/finding-list';
import type { Decision, Finding, Summary } from './findings';

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

/** Which rows are not recognised, and why: by the place of a row, filled as the findings are gone through. */
export class Barred {
  private static readonly IGNORED = -1;
  readonly reasons: string[] = [];
  /** One more than the place of the reason; `IGNORED` where all errors of the row were. */
  private readonly by: Int32Array;
  private readonly firstRow: number;
  /** By the place of a rule, one more than that of its reason. */
  private readonly reasonOfRule: number[] = [];

  constructor({ rows, understanding }: Table) {
    this.by = new Int32Array(rows.length);
    this.firstRow = understanding.firstRow;
  }

  /** These errors touch rows; the first of several is the reason. What people decided is asked of each where there is anything. */
  bar({ rows, ranks, by }: Errors, decided?: (one: Located) => Decision['kind'] | undefined): void {
    for (let at = 0; at < rows.length; at += 1) {
      const place = (rows[at] as number) - this.firstRow;
      // Outside the table nothing is counted.
      if (!((this.by[place] as number) <= 0)) continue;
      const decision = decided?.(by[at] as Located);
      if (decision === undefined) this.by[place] = this.reasonOfRule[ranks[at] as number] ?? this.reasonFor(by[at] as Located);
      else if (decision === 'ignored') this.by[place] = Barred.IGNORED;
    }
  }

  private reasonFor({ rank, finding: { ruleId } }: Located): number {
    let place = this.reasons.indexOf(ruleId);
    if (place < 0) place = this.reasons.push(ruleId) - 1;
    return (this.reasonOfRule[rank] = place + 1);
  }

  /** The place of the reason; undefined for a row that is not barred. */
  reasonOf(at: number): number | undefined {
    const by = this.by[at] as number;
    return by > 0 ? by - 1 : undefined;
  }
  isIgnored(at: number): boolean {
    return this.by[at] === Barred.IGNORED;
  }
}

/**
 * Adds up the data rows in won; a row that an error touches is not recognised, one whose errors were all ignored is. Every data row is either
 * recognised or stands under exactly one reason.
 */
export function addUp(table: Table, barred: Barred): Sums {
  const lines = table.edition.costStatement.available ? table.edition.costStatement.value.lines : [];
  const { book, adjustment, net, line, quarter, quarters, data } = table.numbers;
  const { reasons } = barred;
  const left = Array.from({ length: reasons.length + 1 }, () => ({ rows: 0, amount: 0 }));
  const exclude = (at: number, reason: number): void => {
    const sum = left[reason] as { rows: number; amount: number };
    sum.rows += 1;
    sum.amount += (book[at] as number) + (adjustment[at] as number);
  };
  const [rowsOf, bookOf, adjustmentOf, recognisedOf] = [0, 1, 2, 3].map(() => new Float64Array(lines.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const inQuarter = new Float64Array(quarters.length);
  let bookAmount = 0;
  let adjusted = 0;
  let recognised = 0;
  let ignoredAmount = 0;
  for (let at = 0; at < data.length; at += 1) {
    if (data[at] === 0) continue;
    bookAmount += book[at] as number;
    adjusted += adjustment[at] as number;
    const place = line[at] as number;
    const reason = barred.reasonOf(at);
    if (place < 0) {
      exclude(at, reason ?? reasons.length);
      continue;
    }
    rowsOf[place]! += 1;
    bookOf[place]! += book[at] as number;
    adjustmentOf[place]! += adjustment[at] as number;
    if (reason !== undefined) {
      exclude(at, reason);
      continue;
    }
    if (barred.isIgnored(at)) ignoredAmount += net[at] as number;
    recognisedOf[place]! += net[at] as number;
    recognised += net[at] as number;
    if ((quarter[at] as number) >= 0) inQuarter[quarter[at] as number]! += net[at] as number;
  }
  return {
    totals: { bookAmount, adjustment: adjusted, subtotal: bookAmount + adjusted, recognised },
    excluded: left
      .map((sum, place) => ({ ruleId: reasons[place] ?? NO_LINE, ...sum }))
      .filter(({ rows }) => rows > 0)
      .sort((a, b) => b.amount - a.amount),
    ignored: ignoredAmount,
    byLine: lines.flatMap(({ code, name }, place): LineTotal[] => {
      const [rows, own, change] = [rowsOf[place] as number, bookOf[place] as number, adjustmentOf[place] as number];
      return rows === 0 ? [] : [{ code, name, rows, bookAmount: own, adjustment: change, subtotal: own + change, recognised: recognisedOf[place] as number }];
    }),
    byQuarter: new Map(quarters.map((label, place) => [label, inQuarter[place] as number])),
  };
}

/** The sheets whose sums make those of the workbook: the ledgers where there are any; a statement beside its ledger says the same again. */
export function countedSheets<T extends { readonly understanding: Understanding }>(sheets: readonly T[]): readonly T[] {
  const ledgers = sheets.filter(({ understanding }) => understanding.kind === 'ledger');
  return ledgers.length > 0 ? ledgers : sheets;
}
