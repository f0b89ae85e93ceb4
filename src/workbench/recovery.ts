/**
 * Work that was not saved, kept in this browser alone (IndexedDB of this origin): after a crash, a closed tab or a reload it is offered again.
 * Nothing leaves the machine. Where the browser has no room or allows none, the person is told once and works on without it.
 */
export interface KeptWork {
  /** Of the page that kept it. */
  readonly id: string;
  readonly fileName: string;
  /** Milliseconds. */
  readonly keptAt: number;
  /** What a save would have written. */
  readonly bytes: Uint8Array;
}
export type KeptEntry = Omit<KeptWork, 'bytes'>;

/** Why nothing can be kept. */
export type NoRecovery = 'blocked' | 'full' | 'failed';

/** Where work is kept. Rejects as the browser does: a `QuotaExceededError` where there is no room. */
export interface WorkStore {
  put(work: KeptWork): Promise<void>;
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
  /** What a save would write; `later` while something is being typed or done, undefined where nothing is unsaved. */
  readonly snapshot: () => Promise<{ readonly fileName: string; readonly bytes: Uint8Array } | 'later' | undefined>;
  /** Told once, when it turns out that nothing can be kept. */
  readonly onTrouble: (why: NoRecovery) => void;
  readonly now?: () => number;
  readonly setTimer?: (action: () => void, ms: number) => unknown;
  readonly clearTimer?: (timer: unknown) => void;
}

/** Quiet time after an edit. A workbook that takes long to write waits longer, so that nobody feels it. */
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

  constructor(private readonly options: RecoveryOptions) {}

  private get now(): number {
    return (this.options.now ?? Date.now)();
  }

  /** Something was edited: a copy is kept once it is quiet. */
  touched(): void {
    if (this.blocked) return;
    const { setTimer = setTimeout, clearTimer = (timer) => clearTimeout(timer as number) } = this.options;
    clearTimer(this.timer);
    this.timer = setTimer(() => void this.keep(), Math.min(QUIET_MS + this.lastCost * COST_FACTOR, LONGEST_WAIT_MS));
  }

  /** Keeps a copy now, where anything is to be kept. */
  keep(): Promise<void> {
    return this.inTurn(async () => {
      const { turn } = this;
      const started = this.now;
      const taken = await this.taken(turn);
      if (taken === 'later') return this.touched();
      if (!taken) return;
      this.lastCost = this.now - started;
      if (turn !== this.turn) return;
      await this.options.store.put({ id: this.options.id, ...taken, keptAt: this.now });
      this.kept = true;
    });
  }

  /** A copy that fails is told of once and tried again with the next edit; one of a workbook that is no longer open is nobody's business. */
  private async taken(turn: number): ReturnType<RecoveryOptions['snapshot']> {
    try {
      return await this.options.snapshot();
    } catch (error) {
      if (turn !== this.turn) return undefined;
      console.error(error);
      this.tell('failed');
      return undefined;
    }
  }

  /** Saved, or thrown away by the person: nothing of this page needs to be kept any more. */
  done(): Promise<void> {
    (this.options.clearTimer ?? ((timer) => clearTimeout(timer as number)))(this.timer);
    this.turn += 1;
    return this.inTurn(async () => {
      if (this.kept) await this.options.store.delete(this.options.id);
      this.kept = false;
    });
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

  /** The old copy is no longer needed: this page has one of its own. */
  async moved(from: KeptWork): Promise<void> {
    await this.inTurn(async () => {
      await this.options.store.put({ ...from, id: this.options.id });
      this.kept = true;
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

const DATABASE = 'kventure-unsaved';
const WORK = 'work';
const ENTRIES = 'entries';

/** The browser's own database. Bytes and the list of them stand apart, so that the list is short to read. */
export function browserStore(factory: () => IDBFactory = () => indexedDB): WorkStore {
  let opened: Promise<IDBDatabase> | undefined;
  const database = (): Promise<IDBDatabase> =>
    (opened ??= new Promise((done, fail) => {
      const request = factory().open(DATABASE, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(WORK);
        request.result.createObjectStore(ENTRIES, { keyPath: 'id' });
      };
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error ?? new Error('IndexedDB'));
      request.onblocked = () => fail(new Error('IndexedDB is blocked'));
    }));
  const run = async <T>(
    mode: IDBTransactionMode,
    work: (stores: { work: IDBObjectStore; entries: IDBObjectStore }) => IDBRequest<T> | undefined,
  ): Promise<T> => {
    const transaction = (await database()).transaction([WORK, ENTRIES], mode);
    return new Promise((done, fail) => {
      const request = work({ work: transaction.objectStore(WORK), entries: transaction.objectStore(ENTRIES) });
      transaction.oncomplete = () => done(request?.result as T);
      transaction.onerror = () => fail(transaction.error ?? new Error('IndexedDB'));
      transaction.onabort = () => fail(transaction.error ?? new Error('IndexedDB'));
    });
  };
  return {
    async put({ bytes, ...entry }) {
      await run('readwrite', ({ work, entries }) => {
        work.put(bytes, entry.id);
        entries.put(entry);
        return undefined;
      });
    },
    list: () => run('readonly', ({ entries }) => entries.getAll() as IDBRequest<KeptEntry[]>),
    async get(id) {
      const [entry, bytes] = await Promise.all([
        run('readonly', ({ entries }) => entries.get(id) as IDBRequest<KeptEntry | undefined>),
        run('readonly', ({ work }) => work.get(id) as IDBRequest<Uint8Array | undefined>),
      ]);
      return entry && bytes ? { ...entry, bytes } : undefined;
    },
    async delete(id) {
      await run('readwrite', ({ work, entries }) => {
        work.delete(id);
        entries.delete(id);
        return undefined;
      });
    },
    async clear() {
      await run('readwrite', ({ work, entries }) => {
        work.clear();
        entries.clear();
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
