import type { Excluded, LineTotal } from './api';
import type { Understanding } from '../reading/model';
import type { Table } from '../reading/table/table';
import type { Severity } from '../sheet/model';
import type { Finding, Summary } from './findings';

export const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, review: 2, info: 3 };

export function countFindings(findings: readonly Finding[]): Pick<Summary, 'errors' | 'warnings' | 'reviews' | 'infos'> {
  const counts = { error: 0, warning: 0, review: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return { errors: counts.error, warnings: counts.warning, reviews: counts.review, infos: counts.info };
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

/**
 * Adds up the data rows in won; a row that an error touches (sheet row → rule) is not recognised, one whose errors were all `ignored` is.
 * Every data row is either recognised or stands under exactly one reason.
 */
export function addUp(table: Table, wrong: ReadonlyMap<number, string>, ignored: Iterable<number> = []): Sums {
  const lines = table.edition.costStatement.available ? table.edition.costStatement.value.lines : [];
  const { book, adjustment, net, line, quarter, quarters, data } = table.numbers;
  const barred = new Uint8Array(data.length);
  const BARRED = 1;
  const IGNORED = 2;
  for (const row of ignored) barred[row - table.understanding.firstRow] = IGNORED;
  for (const row of wrong.keys()) barred[row - table.understanding.firstRow] = BARRED;
  const excluded = new Map<string, { rows: number; amount: number }>();
  const exclude = (at: number): void => {
    const ruleId = (barred[at] === BARRED ? wrong.get(at + table.understanding.firstRow) : undefined) ?? NO_LINE;
    const sum = excluded.get(ruleId) ?? { rows: 0, amount: 0 };
    sum.rows += 1;
    sum.amount += (book[at] as number) + (adjustment[at] as number);
    excluded.set(ruleId, sum);
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
    if (place < 0) {
      exclude(at);
      continue;
    }
    rowsOf[place]! += 1;
    bookOf[place]! += book[at] as number;
    adjustmentOf[place]! += adjustment[at] as number;
    if (barred[at] === BARRED) {
      exclude(at);
      continue;
    }
    if (barred[at] === IGNORED) ignoredAmount += net[at] as number;
    recognisedOf[place]! += net[at] as number;
    recognised += net[at] as number;
    if ((quarter[at] as number) >= 0) inQuarter[quarter[at] as number]! += net[at] as number;
  }
  return {
    totals: { bookAmount, adjustment: adjusted, subtotal: bookAmount + adjusted, recognised },
    excluded: [...excluded].map(([ruleId, sum]) => ({ ruleId, ...sum })).sort((a, b) => b.amount - a.amount),
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
