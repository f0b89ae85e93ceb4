import type { LineTotal } from './api';
import type { Table } from './engine/table';
import type { Finding, Severity, Summary } from './model';

export const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, review: 2, info: 3 };

export function countFindings(findings: readonly Finding[]): Pick<Summary, 'errors' | 'warnings' | 'reviews' | 'infos'> {
  const counts = { error: 0, warning: 0, review: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return { errors: counts.error, warnings: counts.warning, reviews: counts.review, infos: counts.info };
}

export interface Sums {
  readonly rows: number;
  readonly totals: Pick<Summary, 'bookAmount' | 'adjustment' | 'subtotal' | 'recognised'>;
  readonly byLine: readonly LineTotal[];
  /** Recognised won by quarter label. */
  readonly byQuarter: ReadonlyMap<string, number>;
}

/** Adds up the data rows in won; a row that an error touches is not recognised. */
export function addUp(table: Table, wrong: ReadonlySet<number>): Sums {
  const lines = table.edition.costStatement.available ? table.edition.costStatement.value.lines : [];
  const [rows, book, adjusted, recognised] = [new Float64Array(lines.length), new Float64Array(lines.length), new Float64Array(lines.length), new Float64Array(lines.length)];
  const byQuarter = new Map<string, number>();
  let count = 0;
  let bookAmount = 0;
  let adjustment = 0;
  let total = 0;
  // Rows mostly stand in order of their dates: the running quarter is put away when it changes.
  let quarter: string | undefined;
  let inQuarter = 0;
  const putAway = (): void => {
    if (quarter !== undefined) byQuarter.set(quarter, (byQuarter.get(quarter) ?? 0) + inQuarter);
    inQuarter = 0;
  };
  for (const row of table.rows) {
    if (row.kind !== 'data') continue;
    count += 1;
    const ownBook = table.won(row.book.n);
    const ownAdjustment = table.won(row.adjustment.n);
    bookAmount += ownBook;
    adjustment += ownAdjustment;
    const { place, line } = row.category;
    if (place < 0 || line?.status !== 'leaf') continue;
    rows[place] = (rows[place] as number) + 1;
    book[place] = (book[place] as number) + ownBook;
    adjusted[place] = (adjusted[place] as number) + ownAdjustment;
    if (wrong.size > 0 && wrong.has(row.row)) continue;
    const net = table.won(row.net);
    recognised[place] = (recognised[place] as number) + net;
    total += net;
    if (row.date.quarter === undefined) continue;
    if (row.date.quarter !== quarter) {
      putAway();
      quarter = row.date.quarter;
    }
    inQuarter += net;
  }
  putAway();
  const byLine = lines.flatMap((line, place): LineTotal[] => {
    const own = { bookAmount: book[place] as number, adjustment: adjusted[place] as number };
    return rows[place] === 0 ? [] : [{ code: line.code, name: line.name, rows: rows[place] as number, ...own, subtotal: own.bookAmount + own.adjustment, recognised: recognised[place] as number }];
  });
  return { rows: count, totals: { bookAmount, adjustment, subtotal: bookAmount + adjustment, recognised: total }, byLine, byQuarter };
}
