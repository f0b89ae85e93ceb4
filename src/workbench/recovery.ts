/**
 * Work that was not saved, kept in this browser alone (IndexedDB of this origin): after a crash, a closed tab or a reload it is offered again.
 * Kept is the file that was opened, once, and what was changed of it, as it is changed: a second of work costs the same in a workbook of 50,000
 * formulas as in an empty one. Nothing leaves the machine. Where the browser has no room or allows none, the person is told once and works on
 * without it.
 */
import { CELLS_OF_A_CHANGE, weightOf, type Change, type KeptState } from '../hosts/grid/journal';
import type { HalfTyped } from './half-typed';

/** What was half typed when the copy was made. */
export interface KeptTyping extends HalfTyped {
  /** For people: `원장!C5`. */
  readonly cell: string;
  /** What the cell held meanwhile: a formula, or its value as text. */
  readonly held: string;
  /** Nothing else was unsaved. */
  readonly alone: boolean;
}

export interface KeptEntry {
  /** Of the page that kept it. */
  readonly id: string;
  readonly fileName: string;
  /** Milliseconds. */
  readonly keptAt: number;
  /** How many changes belong to it: others were not finished when the page went. */
  readonly count: number;
  /** What stood beside the cells; absent where the bytes are all there is. */
  readonly state?: KeptState | undefined;
  readonly typing?: KeptTyping | undefined;
}
export interface KeptWork extends KeptEntry {
  readonly bytes: Uint8Array;
  readonly changes: readonly Change[];
}

/** Work as it stands now. */
export interface Work {
  readonly fileName: string;
  /** Of one and the same `base` the bytes stay, and changes are only added. */
  readonly base: object;
  readonly bytes: Uint8Array;
  readonly changes: readonly Change[];
  readonly state?: KeptState | undefined;
  readonly typing?: KeptTyping | undefined;
}

/** Why nothing can be kept. */
export type NoRecovery = 'blocked' | 'full' | 'failed';

/** Where work is kept. Rejects as the browser does: a `QuotaExceededError` where there is no room. */
export interface WorkStore {
  /** Other bytes: what was kept of this page before goes. With `entry` they are all there is, and count at once. */
  begin(id: string, bytes: Uint8Array, entry?: KeptEntry): Promise<void>;
  /** Changes from the `from`th on; they count when `seal` says so. */
  append(id: string, from: number, changes: readonly Change[]): Promise<void>;
  seal(entry: KeptEntry): Promise<void>;
  list(): Promise<readonly KeptEntry[]>;
  get(id: string): Promise<KeptWork | undefined>;
  delete(id: string): Promise<void>;
  clear(): Promise<void>;
}

export interface RecoveryOptions {
  readonly store: WorkStore;
  /** Of this page. */
  readonly id: string;
  /** Pages that are open now: what they keep is theirs. */
  readonly open: () => Promise<ReadonlySet<string>>;
  /** The work; `later` while something is being done, undefined where nothing is unsaved. */
  readonly snapshot: () => Promise<Work | 'later' | undefined>;
  /** Told once, when it turns out that nothing can be kept. */
  readonly onTrouble: (why: NoRecovery) => void;
  readonly now?: () => number;
  readonly setTimer?: (action: () => void, ms: number) => unknown;
  readonly clearTimer?: (timer: unknown) => void;
}

/** From an edit to its copy. A workbook that takes long to write waits longer, so that nobody feels it. */
const QUIET_MS = 2_000;
const COST_FACTOR = 15;
const LONGEST_WAIT_MS = 60_000;

export class Recovery {
  private timer: unknown;
  private lastCost = 0;
  private blocked = false;
  private readonly told = new Set<NoRecovery>();
  private running: Promise<void> = Promise.resolve();
  /** Counts what was kept or given up: a copy that was begun before that is not put down after it. */
  private turn = 0;
  private kept = false;
  /** Of what the bytes and so many changes are in the store already. */
  private base: object | undefined;
  private count = 0;

  constructor(private readonly options: RecoveryOptions) {}

  private get now(): number {
    return (this.options.now ?? Date.now)();
  }

  /** Something was edited: a copy is kept soon. Who edits without a pause is not left without one. */
  touched(): void {
    if (this.blocked || this.timer !== undefined) return;
    const { setTimer = setTimeout } = this.options;
    this.timer = setTimer(() => void this.keep(), Math.min(QUIET_MS + this.lastCost * COST_FACTOR, LONGEST_WAIT_MS));
  }

  private noTimer(): void {
    (this.options.clearTimer ?? ((timer) => clearTimeout(timer as number)))(this.timer);
    this.timer = undefined;
  }

  /** Keeps a copy now, where anything is to be kept. */
  keep(): Promise<void> {
    this.noTimer();
    return this.inTurn(async () => {
      const { turn } = this;
      const started = this.now;
      const taken = await this.taken(turn);
      if (taken === 'later') return this.touched();
      if (taken === 'failed') return;
      // Of what was kept the person has taken everything back.
      if (!taken) return turn === this.turn ? this.forget() : undefined;
      this.lastCost = this.now - started;
      if (turn === this.turn) await this.write(taken);
    });
  }

  private async write({ base, bytes, changes, fileName, state, typing }: Work): Promise<void> {
    const { store, id } = this.options;
    const entry = { id, fileName, keptAt: this.now, count: changes.length, state, typing };
    // A write that is broken off leaves the store as nobody knows it.
    const known = this.base === base && this.count <= changes.length;
    this.base = undefined;
    if (!known) {
      this.count = 0;
      await store.begin(id, bytes, changes.length === 0 ? entry : undefined);
    }
    this.kept = true;
    for (const { from, piece } of inPieces(changes, this.count)) await store.append(id, from, piece);
    if (known || changes.length > 0) await store.seal(entry);
    this.base = base;
    this.count = changes.length;
  }

  /** A copy that fails is told of once and tried again with the next edit; one of a workbook that is no longer open is nobody's business. */
  private async taken(turn: number): Promise<Work | 'later' | 'failed' | undefined> {
    try {
      return await this.options.snapshot();
    } catch (error) {
      if (turn === this.turn) {
        console.error(error);
        this.tell('failed');
      }
      return 'failed';
    }
  }

  private async forget(): Promise<void> {
    if (this.kept) await this.options.store.delete(this.options.id);
    this.kept = false;
    this.base = undefined;
  }

  /** Saved, or thrown away by the person: nothing of this page needs to be kept any more. */
  done(): Promise<void> {
    this.noTimer();
    this.turn += 1;
    return this.inTurn(() => this.forget());
  }

  /** What pages that are gone have left behind, the latest first. */
  async offers(): Promise<readonly KeptEntry[]> {
    try {
      const [all, open] = await Promise.all([this.options.store.list(), this.options.open()]);
      return all.filter(({ id }) => id !== this.options.id && !open.has(id)).sort((a, b) => b.keptAt - a.keptAt);
    } catch (error) {
      this.failed(error);
      return [];
    }
  }

  /** What was kept, now in the care of this page: it goes from its old place once this page keeps it. */
  async take(id: string): Promise<KeptWork | undefined> {
    try {
      return await this.options.store.get(id);
    } catch (error) {
      this.failed(error);
      return undefined;
    }
  }

  /** The old copy is no longer needed once this page has one of its own. */
  async moved(from: KeptWork, work: Work): Promise<void> {
    await this.inTurn(async () => {
      await this.write(work);
      await this.options.store.delete(from.id);
    });
  }

  discard(id: string): Promise<void> {
    return this.inTurn(() => this.options.store.delete(id));
  }

  /** Everything that is kept, of all pages. */
  discardAll(): Promise<void> {
    this.turn += 1;
    return this.inTurn(async () => {
      await this.options.store.clear();
      this.kept = false;
      this.base = undefined;
    });
  }

  private inTurn(action: () => Promise<void>): Promise<void> {
    this.running = this.running.then(async () => {
      if (this.blocked) return;
      try {
        await action();
      } catch (error) {
        this.failed(error);
      }
    });
    return this.running;
  }

  private failed(error: unknown): void {
    const full = error instanceof Error && error.name === 'QuotaExceededError';
    // Room may come back; a browser that allows no storage is not asked again.
    if (!full) this.blocked = true;
    this.tell(full ? 'full' : 'blocked');
  }

  private tell(why: NoRecovery): void {
    if (this.told.has(why)) return;
    this.told.add(why);
    this.options.onTrouble(why);
  }
}

/** Changes in pieces of which none takes long to hand over. */
function* inPieces(changes: readonly Change[], first: number): Iterable<{ readonly from: number; readonly piece: readonly Change[] }> {
  let from = first;
  let weight = 0;
  for (let at = first; at < changes.length; at++) {
    weight += weightOf(changes[at] as Change);
    if (weight < CELLS_OF_A_CHANGE && at < changes.length - 1) continue;
    yield { from, piece: changes.slice(from, at + 1) };
    from = at + 1;
    weight = 0;
  }
}

const DATABASE = 'kventure-unsaved';
const VERSION = 2;
const WORK = 'work';
const ENTRIES = 'entries';
const CHANGES = 'changes';

/** Keys are lists of the page and a number; in this order a list comes after every number. */
const changesOf = (id: string, before: number | readonly never[] = []): IDBKeyRange => IDBKeyRange.bound([id], [id, before], false, true);

/** The browser's own database. Bytes, changes and the list of them stand apart, so that the list is short to read. */
export function browserStore(factory: () => IDBFactory = () => indexedDB): WorkStore {
  let opened: Promise<IDBDatabase> | undefined;
  const database = (): Promise<IDBDatabase> =>
    (opened ??= new Promise((done, fail) => {
      const request = factory().open(DATABASE, VERSION);
      request.onupgradeneeded = () => {
        const there = request.result.objectStoreNames;
        if (!there.contains(WORK)) request.result.createObjectStore(WORK);
        if (!there.contains(ENTRIES)) request.result.createObjectStore(ENTRIES, { keyPath: 'id' });
        if (!there.contains(CHANGES)) request.result.createObjectStore(CHANGES);
      };
      request.onsuccess = () => {
        // A later edition of the page is not kept from its work by this one.
        request.result.onversionchange = () => request.result.close();
        done(request.result);
      };
      request.onerror = () => fail(request.error ?? new Error('IndexedDB'));
      request.onblocked = () => fail(new Error('IndexedDB is blocked'));
    }));
  type Stores = Readonly<Record<'work' | 'entries' | 'changes', IDBObjectStore>>;
  const run = async <T>(mode: IDBTransactionMode, act: (stores: Stores) => IDBRequest<T> | undefined): Promise<T> => {
    const transaction = (await database()).transaction([WORK, ENTRIES, CHANGES], mode);
    return new Promise((done, fail) => {
      const request = act({ work: transaction.objectStore(WORK), entries: transaction.objectStore(ENTRIES), changes: transaction.objectStore(CHANGES) });
      transaction.oncomplete = () => done(request?.result as T);
      transaction.onerror = () => fail(transaction.error ?? new Error('IndexedDB'));
      transaction.onabort = () => fail(transaction.error ?? new Error('IndexedDB'));
    });
  };
  const forget = ({ work, entries, changes }: Stores, id: string): void => {
    work.delete(id);
    entries.delete(id);
    changes.delete(changesOf(id));
  };
  return {
    async begin(id, bytes, entry) {
      await run('readwrite', (stores) => {
        forget(stores, id);
        stores.work.put(bytes, id);
        if (entry) stores.entries.put(entry);
        return undefined;
      });
    },
    async append(id, from, added) {
      await run('readwrite', ({ changes }) => {
        added.forEach((change, index) => changes.put(change, [id, from + index]));
        return undefined;
      });
    },
    async seal(entry) {
      await run('readwrite', ({ entries }) => {
        entries.put(entry);
        return undefined;
      });
    },
    // An older edition of the page kept whole workbooks.
    list: async () =>
      (await run('readonly', ({ entries }) => entries.getAll() as IDBRequest<KeptEntry[]>)).map((entry) => ({ ...entry, count: entry.count ?? 0 })),
    async get(id) {
      const entry = await run('readonly', ({ entries }) => entries.get(id) as IDBRequest<KeptEntry | undefined>);
      if (!entry) return undefined;
      const count = entry.count ?? 0;
      const bytes = await run('readonly', ({ work }) => work.get(id) as IDBRequest<Uint8Array | undefined>);
      const changes = count === 0 ? [] : await run('readonly', (stores) => stores.changes.getAll(changesOf(id, count)) as IDBRequest<Change[]>);
      return bytes && changes.length === count ? { ...entry, count, bytes, changes } : undefined;
    },
    async delete(id) {
      await run('readwrite', (stores) => {
        forget(stores, id);
        return undefined;
      });
    },
    async clear() {
      await run('readwrite', ({ work, entries, changes }) => {
        work.clear();
        entries.clear();
        changes.clear();
        return undefined;
      });
    },
  };
}

const LOCK = 'kventure-page-';

/** Says that this page is open for as long as it is; answers which pages are. Without locks none can be told to be open but this one. */
export function openPages(id: string): () => Promise<ReadonlySet<string>> {
  const locks = (globalThis.navigator as Navigator | undefined)?.locks as LockManager | undefined;
  if (!locks) return async () => new Set([id]);
  const held = new Promise<void>((done) => {
    void locks.request(LOCK + id, () => {
      done();
      return new Promise(() => undefined); // until the page is gone
    });
  });
  return async () => {
    await held;
    const { held: all = [] } = await locks.query();
    return new Set(all.flatMap(({ name }) => (name?.startsWith(LOCK) ? [name.slice(LOCK.length)] : [])));
  };
}
