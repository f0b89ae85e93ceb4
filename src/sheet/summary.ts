import { quarterLabel, quarterOf } from '../domain';
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
  let rows = 0;
  let bookAmount = 0;
  let adjustment = 0;
  let recognised = 0;
  const lines = new Map<string, { -readonly [K in keyof LineTotal]: LineTotal[K] }>();
  const byQuarter = new Map<string, number>();
  const quarterOfDate = new Map<string, string>();
  for (const row of table.rows) {
    if (row.kind !== 'data') continue;
    rows += 1;
    const book = table.won(row.book.n);
    const adjusted = table.won(row.adjustment.n);
    const net = table.won(row.net);
    bookAmount += book;
    adjustment += adjusted;
    const right = !wrong.has(row.row) && row.category.line?.status === 'leaf';
    if (right) recognised += net;
    const { line } = row.category;
    if (line && line.status === 'leaf') {
      let total = lines.get(line.code);
      if (!total) {
        total = { code: line.code, name: line.name, rows: 0, bookAmount: 0, adjustment: 0, subtotal: 0, recognised: 0 };
        lines.set(line.code, total);
      }
      total.rows += 1;
      total.bookAmount += book;
      total.adjustment += adjusted;
      total.subtotal += net;
      if (right) total.recognised += net;
    }
    const { date } = row.date;
    if (right && date !== undefined) {
      let quarter = quarterOfDate.get(date);
      if (quarter === undefined) {
        quarter = quarterLabel(quarterOf(date));
        quarterOfDate.set(date, quarter);
      }
      byQuarter.set(quarter, (byQuarter.get(quarter) ?? 0) + net);
    }
  }
  const order = table.edition.costStatement.available ? table.edition.costStatement.value.lines.map((line) => line.code) : [];
  const byLine = [...lines.values()].sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
  return { rows, totals: { bookAmount, adjustment, subtotal: bookAmount + adjustment, recognised }, byLine, byQuarter };
}
