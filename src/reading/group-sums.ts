/** Sums of groups in a column of their own: each stands once, in the first row of its group or merged over all rows of it. */
import { numberOf } from './amount-columns';
import type { Grid } from './grid';

/** The amount of a row that counts. */
export interface GroupRow {
  readonly n: number;
  readonly text?: boolean;
  /** It cannot be read. */
  readonly spoilt?: boolean;
}
export interface GroupSum {
  /** The first and the last row of the group. */
  readonly row: number;
  readonly last: number;
  readonly said: number;
  readonly sum: number;
  /** What of it stands there as text. */
  readonly asText: number;
  readonly spoilt: boolean;
}

/** What each group of the column says, and what its rows come to. */
export function groupSums(grid: Grid, column: number, firstRow: number, lastRow: number, amountAt: (row: number) => GroupRow | undefined): GroupSum[] {
  const found: GroupSum[] = [];
  let open: { row: number; said: number; end: number; sum: number; asText: number; last: number; spoilt: boolean } | undefined;
  const close = (): void => {
    if (open && open.last >= open.row) found.push({ row: open.row, last: open.last, said: open.said, sum: open.sum, asText: open.asText, spoilt: open.spoilt });
    open = undefined;
  };
  for (let row = firstRow; row <= lastRow; row += 1) {
    const amount = amountAt(row);
    const said = amount === undefined ? undefined : numberOf(grid.own(row, column));
    if (said !== undefined) {
      close();
      const area = grid.mergeAt(row, column);
      open = { row, said, end: area ? area.bottom : lastRow, sum: 0, asText: 0, last: row - 1, spoilt: false };
    }
    if (!open || amount === undefined) continue;
    // Beside the merged cells nothing belongs to the group.
    if (row > open.end) {
      close();
      continue;
    }
    open.sum += amount.n;
    if (amount.text === true) open.asText += amount.n;
    if (amount.spoilt === true) open.spoilt = true;
    open.last = row;
  }
  close();
  return found;
}

/** Most of the groups of the column add up: it says their sums. Groups of one row alone say nothing. */
export function saysGroupSums(groups: readonly GroupSum[]): boolean {
  const several = groups.filter(({ row, last }) => last > row);
  const agree = several.filter(({ said, sum, asText }) => Math.abs(said - sum) < 1.01 || Math.abs(said - sum + asText) < 1.01).length;
  return groups.length >= 2 && several.length >= 1 && agree >= 1 && agree * 2 >= several.length;
}
