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
  readonly totals: Pick<Summary, 'bookAmount' | 'adjustment' | 'subtotal' | 'recognised'>;
  readonly byLine: readonly LineTotal[];
  /** Recognised won by quarter label. */
  readonly byQuarter: ReadonlyMap<string, number>;
}

/** Adds up the data rows in won; a row that an error touches (a sheet row in `wrong`) is not recognised. */
export function addUp(table: Table, wrong: Iterable<number>): Sums {
  const lines = table.edition.costStatement.available ? table.edition.costStatement.value.lines : [];
  const { book, adjustment, net, line, quarter, quarters } = table.numbers;
  const barred = new Uint8Array(table.rows.length);
  for (const row of wrong) barred[row - table.understanding.firstRow] = 1;
  const byLine = lines.map(() => ({ rows: 0, bookAmount: 0, adjustment: 0, recognised: 0 }));
  const inQuarter = new Float64Array(quarters.length);
  let [bookAmount, adjusted, recognised] = [0, 0, 0];
  for (let at = 0; at < book.length; at += 1) {
    if (!table.numbers.isData(at)) continue;
    const [ownBook, ownAdjustment, ownNet] = [book[at] as number, adjustment[at] as number, net[at] as number];
    bookAmount += ownBook;
    adjusted += ownAdjustment;
    const sums = byLine[line[at] as number];
    if (!sums) continue;
    sums.rows += 1;
    sums.bookAmount += ownBook;
    sums.adjustment += ownAdjustment;
    if (barred[at] === 1) continue;
    sums.recognised += ownNet;
    recognised += ownNet;
    const place = quarter[at] as number;
    if (place >= 0) inQuarter[place] = (inQuarter[place] as number) + ownNet;
  }
  return {
    totals: { bookAmount, adjustment: adjusted, subtotal: bookAmount + adjusted, recognised },
    byLine: lines.flatMap(({ code, name }, place): LineTotal[] => {
      const sums = byLine[place];
      return sums && sums.rows > 0 ? [{ code, name, ...sums, subtotal: sums.bookAmount + sums.adjustment }] : [];
    }),
    byQuarter: new Map(quarters.map((label, place) => [label, inQuarter[place] as number])),
  };
}
