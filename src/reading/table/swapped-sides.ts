/** Entries with the account of each side in a row (`차변계정 | 차변금액 | 대변계정 | 대변금액`) that book a cost back: its accounts stand the other way round. */
import type { Grid } from '../grid';
import type { Understanding } from '../model';
import { cellText, normalizeLabel } from '../text';

const DEBIT = /^차변(?:계정|과목)(?:과목|명)?$|^debitaccount$|^dr\.?account$/;
const CREDIT = /^대변(?:계정|과목)(?:과목|명)?$|^creditaccount$|^cr\.?account$/;

/**
 * The rows whose debit is what the others credit (미지급금, 보통예금), and whose credit is what they debit: the return of a purchase.
 *
 * @param grid the sheet
 * @param understanding where the table stands
 * @returns undefined where no two columns say the accounts of both sides
 */
export function swappedSides(grid: Grid, { headerRows, firstRow, lastRow }: Understanding): ReadonlySet<number> | undefined {
  const named = (pattern: RegExp): number | undefined => {
    for (let column = grid.block.left; column <= grid.right; column += 1)
      if (headerRows.some((row) => pattern.test(normalizeLabel(cellText(grid.own(row, column)))))) return column;
    return undefined;
  };
  const [debit, credit] = [named(DEBIT), named(CREDIT)];
  if (debit === undefined || credit === undefined) return undefined;
  const entries: { readonly row: number; readonly sides: readonly [string, string] }[] = [];
  /** How much more often an account is debited than credited. */
  const more = new Map<string, number>();
  for (let row = firstRow; row <= lastRow; row += 1) {
    const sides = [debit, credit].map((column) => normalizeLabel(cellText(grid.own(row, column)))) as [string, string];
    if (sides.includes('') || sides[0] === sides[1]) continue;
    entries.push({ row, sides });
    more.set(sides[0], (more.get(sides[0]) ?? 0) + 1);
    more.set(sides[1], (more.get(sides[1]) ?? 0) - 1);
  }
  return new Set(entries.flatMap(({ row, sides: [on, off] }) => ((more.get(on) ?? 0) < 0 && (more.get(off) ?? 0) > 0 ? [row] : [])));
}
