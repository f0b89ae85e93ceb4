/** Rows of a statement that say once more, by account or by payee, what the line over them holds: a pivot in its compact form. */
import { markBeside } from './outline';
import type { Row } from './row';

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1.01;
const isDetail = ({ kind, category, book }: Row): boolean =>
  kind === 'data' && category.state === 'empty' && category.line === undefined && book.state !== 'empty';

/** @returns whether there are such rows: what they are depends on the line over them. */
export function markDetails(rows: readonly Row[]): boolean {
  if (markOutlined(rows)) return true;
  const groups: { readonly line: Row; readonly details: Row[] }[] = [];
  for (const row of rows) {
    const last = groups[groups.length - 1];
    if (row.category.line !== undefined) groups.push({ line: row, details: [] });
    else if (isDetail(row)) last?.details.push(row);
    // A blank row or a total ends the group.
    else if (row.kind !== 'note' && last && last.details.length > 0) groups.push({ line: row, details: [] });
  }
  const detailed = groups.filter(({ details }) => details.length > 0);
  const agree = detailed.filter(
    ({ line, details }) =>
      line.book.n !== 0 &&
      near(
        details.reduce((sum, { book }) => sum + book.n, 0),
        line.book.n,
      ),
  ).length;
  // A slip in one of them does not make costs of them all.
  if (agree < 2 || agree * 2 <= detailed.length) return false;
  for (const { details } of detailed) for (const row of details) Object.assign(row, { kind: 'note' });
  return true;
}

/** Several levels of parts under the lines, or over them; what stands where the lines do and has none is a cost without its line. */
function markOutlined(rows: readonly Row[]): boolean {
  if (!rows.some(isDetail)) return false;
  return markBeside(rows.filter(({ kind, book }) => (kind === 'data' || kind === 'heading') && book.state !== 'empty'));
}
