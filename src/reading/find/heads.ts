import { repeatsHeader } from '../further-tables';
import type { HeaderCandidate } from './candidate';
import { assignInSteps } from './head-columns';
import {
  dividesMerged,
  isMergedHeading,
  isTitleOf,
  mergedDown,
  namesDay,
  namesFact,
  namesLine,
  namesPerson,
  namesTheSame,
  namesUnit,
  repeatsBook,
} from './head-rows';
import type { SheetView } from './sheet-view';
import { NEAR_ROWS, SEARCH_ROWS } from './sheet-view';

const TRANSLATED = 0.6;

/** The headings of a sheet: which rows say the names of the columns. */
export class Heads {
  private readonly single = new Map<number, HeaderCandidate | undefined>();

  constructor(private readonly on: SheetView) {}

  *candidates(): Generator<void, HeaderCandidate[]> {
    const { top } = this.on.grid.block;
    const pointed = this.on.corrections.headerRow;
    if (pointed !== undefined) return [yield* this.candidate(pointed, true)].filter((c): c is HeaderCandidate => c !== undefined);
    const found: HeaderCandidate[] = [];
    const last = Math.min(this.on.grid.bottom, top + SEARCH_ROWS);
    for (let row = top; row <= last; row += 1) {
      const candidate = yield* this.candidate(row, false);
      if (candidate) found.push(candidate);
      if (candidate || row - top < NEAR_ROWS) yield;
      if (row - top > NEAR_ROWS && found.some((c) => c.columns.category !== undefined && c.columns.book !== undefined)) break;
    }
    found.sort((a, b) => b.score - a.score || (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
    // A heading that stands again further down is that of one table: it begins at the first.
    const [best] = found;
    const first =
      best &&
      found
        .filter((one) => repeatsHeader(this.on.grid, best.rows[0] as number, one.rows))
        .reduce((a, b) => ((a.rows[0] as number) <= (b.rows[0] as number) ? a : b), best);
    return first && first !== best ? [first, ...found.filter((one) => one !== first)] : found;
  }

  private *candidate(row: number, pointed: boolean): Generator<void, HeaderCandidate | undefined> {
    if (!pointed && namesPerson(this.on, row)) return undefined;
    const one = pointed ? yield* assignInSteps(this.on, [row], true) : yield* this.assignRow(row);
    if (row >= this.on.grid.bottom || this.on.isEmptyRow(row)) return one;
    if (!this.on.isHeaderLike(row + 1) && !isMergedHeading(this.on, row)) return one;
    if (isTitleOf(this.on, row) || [namesUnit, namesFact, namesDay, namesLine].some((names) => names(this.on, row))) return one;
    const two = yield* assignInSteps(this.on, [row, row + 1], pointed);
    // Two rows are a header together only where each of them adds to what the other says.
    const lower = yield* this.assignRow(row + 1);
    if (one && lower && two && namesTheSame(this.on, row, one, lower)) return { ...two, score: Math.max(one.score, lower.score, two.score) + TRANSLATED };
    const better = two && two.score > (one?.score ?? 0) + 0.5 && two.score > (lower?.score ?? 0) + 0.5;
    if (better) return two;
    if (one && two && dividesMerged(this.on, row) && two.score >= one.score - 4) return two;
    // `합계` over 장부금액 | 조정금액 | 소계: the lower row alone does not say which of them; a heading merged over both rows belongs to both.
    const grouped = (two?.more.settled === true || two?.more.added !== undefined) && repeatsBook(this.on, row + 1);
    return two && ((grouped && two.score >= (lower?.score ?? 0)) || (one !== undefined && two.score >= one.score - 4 && mergedDown(this.on, row))) ? two : one;
  }

  /** Asked for as the lower of two rows, and then for itself. */
  private *assignRow(row: number): Generator<void, HeaderCandidate | undefined> {
    if (this.on.seen.isNoHead(row)) return undefined;
    if (!this.single.has(row)) this.single.set(row, yield* assignInSteps(this.on, [row], false));
    return this.single.get(row);
  }
}
