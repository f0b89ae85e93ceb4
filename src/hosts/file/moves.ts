/** Where the rows or the columns of a sheet have gone after some were inserted, deleted or moved. */

/** Rows in their order now: `count` of those that stood at `from` once; -1 for new ones. */
interface Run {
  readonly from: number;
  readonly count: number;
}
const NEW = -1;

export const ALL_ROWS = 1_048_576;
export const ALL_COLUMNS = 16_384;

export class Moves {
  private runs: Run[];
  private sorted: (Run & { readonly to: number })[] | undefined;
  /** What was deleted, last first: taking a deletion back brings back the same rows, not new ones. */
  private readonly deleted: { readonly at: number; readonly runs: readonly Run[] }[] = [];

  constructor(private readonly size: number) {
    this.runs = [{ from: 0, count: size }];
  }

  /** Nothing is elsewhere than it was. */
  get still(): boolean {
    const [first, ...others] = this.runs;
    return others.length === 0 && first?.from === 0 && first.count === this.size;
  }

  insert(at: number, count: number): void {
    this.put(at, [{ from: NEW, count }]);
  }

  /** `forGood`: not by hand, but because an insertion is taken back. */
  delete(at: number, count: number, forGood = false): void {
    const runs = this.take(at, count);
    if (!forGood) this.deleted.push({ at, runs });
  }

  /** Rows are inserted because a deletion is taken back. */
  restore(at: number, count: number): void {
    const last = this.deleted.at(-1);
    if (last?.at === at && last.runs.reduce((sum, run) => sum + run.count, 0) === count) {
      this.deleted.pop();
      this.put(at, last.runs);
    } else this.insert(at, count);
  }

  /** Rows are moved in front of the one that now stands at `before`. */
  move(from: number, count: number, before: number): void {
    if (before >= from && before <= from + count) return;
    this.put(before > from ? before - count : before, this.take(from, count));
  }

  /** Where what stood there stands now; undefined where it was deleted. */
  to(old: number): number | undefined {
    const run = this.runAt(old);
    return run && run.to + old - run.from < this.size ? run.to + old - run.from : undefined;
  }

  /** Where what stands there stood; undefined for what is new. */
  origin(now: number): number | undefined {
    let at = 0;
    for (const { from, count } of this.runs) {
      if (now < at + count) return from === NEW ? undefined : from + now - at;
      at += count;
    }
    return undefined;
  }

  /** From the first to the last of what is left of a range; undefined where nothing is. A range to the very end stays one. */
  range(from: number, to: number): readonly [from: number, to: number] | undefined {
    let first = Infinity;
    let last = -1;
    for (const [start, end] of this.pieces(from, to)) {
      first = Math.min(first, start);
      last = Math.max(last, end);
    }
    if (last < 0) return undefined;
    return [first, to >= this.size - 1 ? this.size - 1 : last];
  }

  /** The parts into which a range has come apart, in their order now. */
  pieces(from: number, to: number): (readonly [from: number, to: number])[] {
    const found: [number, number][] = [];
    let at = 0;
    for (const run of this.runs) {
      if (at >= this.size) break;
      if (run.from !== NEW) {
        const start = Math.max(from, run.from);
        const end = Math.min(to, run.from + run.count - 1, run.from + this.size - 1 - at);
        if (start <= end) {
          const last = found.at(-1);
          const begins = at + start - run.from;
          if (last && last[1] + 1 === begins) last[1] = at + end - run.from;
          else found.push([begins, at + end - run.from]);
        }
      }
      at += run.count;
    }
    return found;
  }

  private runAt(old: number): (Run & { readonly to: number }) | undefined {
    if (!this.sorted) {
      let to = 0;
      this.sorted = [];
      for (const run of this.runs) {
        if (run.from !== NEW) this.sorted.push({ ...run, to });
        to += run.count;
      }
      this.sorted.sort((a, b) => a.from - b.from);
    }
    let low = 0;
    let high = this.sorted.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.sorted[middle] as Run).from <= old) low = middle;
      else high = middle - 1;
    }
    const run = this.sorted[low];
    return run && old >= run.from && old < run.from + run.count ? run : undefined;
  }

  /** The index of the run that begins at a place; one that reaches over it is cut in two. */
  private cut(at: number): number {
    let passed = 0;
    for (const [index, run] of this.runs.entries()) {
      if (passed === at) return index;
      if (at < passed + run.count) {
        const first = at - passed;
        const rest = { from: run.from === NEW ? NEW : run.from + first, count: run.count - first };
        this.runs.splice(index, 1, { from: run.from, count: first }, rest);
        return index + 1;
      }
      passed += run.count;
    }
    return this.runs.length;
  }

  private take(at: number, count: number): Run[] {
    const start = this.cut(at);
    const taken = this.runs.splice(start, this.cut(at + count) - start);
    this.tidy();
    return taken;
  }

  private put(at: number, runs: readonly Run[]): void {
    const index = this.cut(at);
    this.runs = [...this.runs.slice(0, index), ...runs, ...this.runs.slice(index)];
    this.tidy();
  }

  /** Neighbours that belong together become one run again. */
  private tidy(): void {
    const tidied: Run[] = [];
    for (const run of this.runs) {
      const last = tidied.at(-1);
      if (last && ((last.from === NEW && run.from === NEW) || (last.from !== NEW && last.from + last.count === run.from)))
        tidied.splice(-1, 1, { from: last.from, count: last.count + run.count });
      else if (run.count > 0) tidied.push(run);
    }
    this.runs = tidied;
    this.sorted = undefined;
  }
}

/** Both directions of one sheet. */
export class SheetMoves {
  readonly rows = new Moves(ALL_ROWS);
  readonly columns = new Moves(ALL_COLUMNS);

  get still(): boolean {
    return this.rows.still && this.columns.still;
  }
}
