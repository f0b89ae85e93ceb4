/** Sums over a long table are made after every edit; of the blocks of rows that it did not touch they are known already. */
import { BLOCK, type Columns } from './columns';

interface Kept<T> {
  readonly asked: string;
  readonly values: (T | undefined)[];
  readonly versions: number[];
}

/** What each block comes to, kept while neither its rows nor what it is asked by change. */
export class Blocks<Given, T> {
  private readonly kept = new WeakMap<Columns, Kept<T>>();

  /** `make` looks at the rows from one place up to another. */
  constructor(private readonly make: (columns: Columns, from: number, to: number, given: Given) => T) {}

  /** `asked` says in words what is given. */
  of(columns: Columns, block: number, given: Given, asked = ''): T {
    let kept = this.kept.get(columns);
    if (kept?.asked !== asked) this.kept.set(columns, (kept = { asked, values: [], versions: [] }));
    const version = columns.versions[block] as number;
    let value = kept.values[block];
    if (value === undefined || kept.versions[block] !== version) {
      value = this.make(columns, block * BLOCK, Math.min((block + 1) * BLOCK, columns.data.length), given);
      kept.values[block] = value;
      kept.versions[block] = version;
    }
    return value;
  }
}
