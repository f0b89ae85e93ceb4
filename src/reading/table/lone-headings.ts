/** Amounts that a statement holds in a heading (`1.나`) of which no line below is filled: in the wrong line, but a part of what was spent. */
import type { Row } from './row';

const isFilled = ({ book, adjustment, subtotal }: Row): boolean => book.n !== 0 || adjustment.n !== 0 || subtotal.n !== 0;

/** @returns whether a heading holds an amount: whether it counts depends on the lines below it. */
export function markLoneHeadings(rows: readonly Row[]): boolean {
  let found = false;
  for (const heading of rows) {
    const code = heading.category.line?.code;
    if (heading.kind !== 'heading' || code === undefined || !isFilled(heading)) continue;
    found = true;
    const isBelow = (row: Row): boolean => row !== heading && row.category.line?.code.startsWith(`${code}.`) === true && isFilled(row);
    if (!rows.some(isBelow)) Object.assign(heading, { kind: 'data' });
  }
  return found;
}
