/** Work that was not saved: kept when it is quiet, offered when its page is gone, given up when it is saved; a browser that keeps nothing is said once. */
import { describe, expect, it, vi } from 'vitest';
import type { Change, KeptState } from '../../src/hosts/grid/journal';
import { Recovery, type KeptEntry, type KeptWork, type NoRecovery, type Work, type WorkStore } from '../../src/workbench/recovery';

class MemoryStore implements WorkStore {
  readonly bytes = new Map<string, Uint8Array>();
  readonly changes = new Map<string, Change[]>();
  readonly entries = new Map<string, KeptEntry>();
  /** Everything that was done, in order. */
  readonly done: string[] = [];
  refuse: Error | undefined;
  private allowed(): void {
    if (this.refuse) throw this.refuse;
  }
  async begin(id: string, bytes: Uint8Array, entry?: KeptEntry): Promise<void> {
    this.allowed();
    this.forget(id);
    this.done.push(`begin ${id}`);
    this.bytes.set(id, bytes);
    if (entry) this.entries.set(id, entry);
  }
  async append(id: string, from: number, added: readonly Change[]): Promise<void> {
    this.allowed();
    this.done.push(`append ${from}+${added.length}`);
    const all = this.changes.get(id) ?? [];
    added.forEach((change, index) => (all[from + index] = change));
    this.changes.set(id, all);
  }
  async seal(entry: KeptEntry): Promise<void> {
    this.allowed();
    this.done.push(`seal ${entry.count}`);
    this.entries.set(entry.id, entry);
  }
  async list() {
    this.allowed();
    return [...this.entries.values()];
  }
  async get(id: string): Promise<KeptWork | undefined> {
    this.allowed();
    const entry = this.entries.get(id);
    return entry && { ...entry, bytes: this.bytes.get(id) ?? new Uint8Array(), changes: (this.changes.get(id) ?? []).slice(0, entry.count) };
  }
  private forget(id: string): void {
    for (const map of [this.bytes, this.changes, this.entries]) map.delete(id);
  }
  async delete(id: string): Promise<void> {
    this.allowed();
    this.forget(id);
  }
  async clear(): Promise<void> {
    this.allowed();
    for (const map of [this.bytes, this.changes, this.entries]) map.clear();
  }
}

const whole = (fileName: string, content: string): Work => ({ fileName, base: {}, bytes: new TextEncoder().encode(content), changes: [] });

function page(store: WorkStore, id: string, open: readonly string[] = [id]) {
  const state = {
    content: 'first' as string | 'later' | undefined,
    /** Instead of a whole workbook. */
    work: undefined as Work | undefined,
    cost: 0,
    now: 1_000,
    timers: [] as { action: () => void; ms: number; gone: boolean }[],
    troubles: [] as NoRecovery[],
    fail: undefined as Error | undefined,
  };
  const recovery = new Recovery({
    store,
    id,
    open: async () => new Set(open),
    snapshot: async () => {
      state.now += state.cost;
      if (state.fail) throw state.fail;
      const { content } = state;
      return state.work ?? (content === undefined || content === 'later' ? content : whole(`${id}.xlsx`, content));
    },
    onTrouble: (why) => state.troubles.push(why),
    now: () => state.now,
    setTimer: (action, ms) => {
      const timer = { action, ms, gone: false };
      state.timers.push(timer);
      return timer;
    },
    clearTimer: (timer) => {
      if (timer) (timer as { gone: boolean }).gone = true;
    },
  });
  const waiting = () => state.timers.filter(({ gone }) => !gone);
  return { recovery, state, waiting };
}
const textOf = (store: MemoryStore, id: string): string | undefined => {
  return store.entries.has(id) ? new TextDecoder().decode(store.bytes.get(id)) : undefined;
};
const named = (name: string): Error => Object.assign(new Error(name), { name });

describe('keeping', () => {
  it('waits a while, longer where writing takes long, and keeps the last state alone', async () => {
    const store = new MemoryStore();
    const { recovery, state, waiting } = page(store, 'a');
    recovery.touched();
    recovery.touched();
    expect(waiting().map(({ ms }) => ms)).toEqual([2_000]);
    expect(store.entries.size).toBe(0);
    state.cost = 400;
    await recovery.keep();
    expect(textOf(store, 'a')).toBe('first');
    state.content = 'second';
    recovery.touched();
    // 2 s and fifteen times what the last copy cost.
    expect(waiting().map(({ ms }) => ms)).toEqual([8_000]);
    await recovery.keep();
    expect(textOf(store, 'a')).toBe('second');
    expect(store.entries.size).toBe(1);
  });

  it('tries again later while something is typed, and not at all where nothing is unsaved', async () => {
    const store = new MemoryStore();
    const { recovery, state, waiting } = page(store, 'a');
    state.content = 'later';
    await recovery.keep();
    expect(waiting()).toHaveLength(1);
    state.content = undefined;
    await recovery.keep();
    expect(waiting()).toHaveLength(0);
    expect(store.entries.size).toBe(0);
  });

  it('lets a copy go once nothing of it is unsaved any more, and keeps it where a later one fails', async () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const store = new MemoryStore();
    const { recovery, state } = page(store, 'a');
    await recovery.keep();
    state.fail = new Error('broken');
    await recovery.keep();
    expect(textOf(store, 'a')).toBe('first');
    state.fail = undefined;
    state.content = undefined;
    await recovery.keep();
    expect(store.entries.size).toBe(0);
    expect(complaints).toHaveBeenCalledOnce();
    complaints.mockRestore();
  });

  it('is not put off by one who edits without a pause', async () => {
    const { recovery, waiting, state } = page(new MemoryStore(), 'a');
    recovery.touched();
    for (let edits = 0; edits < 20; edits++) recovery.touched();
    expect(state.timers).toHaveLength(1);
    waiting()[0]?.action();
    await recovery.keep();
    recovery.touched();
    expect(waiting()).toHaveLength(1);
  });

  it('writes the file once and then what was changed of it, in pieces; changes that were not finished do not count', async () => {
    const state: KeptState = { memory: [], ours: [], marks: [], styles: '{}' };
    const change = (cells: number): Change => ({
      id: 'sheet.mutation.set-range-values',
      params: { cellValue: { 1: Object.fromEntries(Array.from({ length: cells }, (_, at) => [at, { v: at }])) } },
    });
    const store = new MemoryStore();
    const opened = page(store, 'a');
    const base = {};
    const changes = [change(1), change(1)];
    const bytes = new Uint8Array([1]);
    opened.state.work = { fileName: 'a.xlsx', base, bytes, changes: [...changes], state };
    await opened.recovery.keep();
    expect(store.done).toEqual(['begin a', 'append 0+2', 'seal 2']);
    store.done.length = 0;
    // A piece is full at 5,000, and a change counts one more than its cells: 2 + 4,996 + 2.
    changes.push(change(1), change(4_995), change(1), change(6_000), change(1));
    opened.state.work = { ...opened.state.work, changes: [...changes] };
    await opened.recovery.keep();
    expect(store.done).toEqual(['append 2+3', 'append 5+1', 'append 6+1', 'seal 7']);
    // The page goes in the middle of the next copy.
    store.changes.get('a')?.push(change(1));
    expect((await page(store, 'b').recovery.take('a'))?.changes).toHaveLength(7);
    // Another workbook begins anew.
    store.done.length = 0;
    opened.state.work = { fileName: 'b.xlsx', base: {}, bytes, changes: [change(1)], state };
    await opened.recovery.keep();
    expect(store.done).toEqual(['begin a', 'append 0+1', 'seal 1']);
  });

  it('ends with a save: also a copy that was begun before it', async () => {
    const store = new MemoryStore();
    const { recovery } = page(store, 'a');
    await recovery.keep();
    const begun = recovery.keep();
    await recovery.done();
    await begun;
    expect(store.entries.size).toBe(0);
  });
});

describe('offering', () => {
  it('offers what pages that are gone have left, the latest first, and nothing of pages that are open', async () => {
    const store = new MemoryStore();
    for (const [id, now] of [
      ['gone', 1],
      ['open', 2],
      ['later', 3],
      ['me', 4],
    ] as const)
      await store.begin(id, new Uint8Array([now]), { id, fileName: `${id}.xlsx`, keptAt: now, count: 0 });
    const { recovery } = page(store, 'me', ['me', 'open']);
    expect((await recovery.offers()).map(({ id }) => id)).toEqual(['later', 'gone']);
    await recovery.discard('later');
    expect((await recovery.offers()).map(({ id }) => id)).toEqual(['gone']);
  });

  it('what is taken over is never without a copy: the old one goes when the new page has its own', async () => {
    const store = new MemoryStore();
    await page(store, 'crashed').recovery.keep();
    const { recovery } = page(store, 'next');
    const work = await recovery.take('crashed');
    expect(store.entries.has('crashed')).toBe(true);
    await recovery.moved(work as KeptWork, whole('crashed.xlsx', 'first'));
    expect([...store.entries.keys()]).toEqual(['next']);
    expect(textOf(store, 'next')).toBe('first');
    await recovery.done();
    expect(store.entries.size).toBe(0);
  });

  it('on request everything goes', async () => {
    const store = new MemoryStore();
    await page(store, 'a').recovery.keep();
    const { recovery } = page(store, 'b');
    await recovery.keep();
    await recovery.discardAll();
    expect(store.entries.size).toBe(0);
  });
});

describe('a browser that keeps nothing', () => {
  it.each<[string, Error, NoRecovery]>([
    ['blocked storage', named('SecurityError'), 'blocked'],
    ['a private window', named('InvalidStateError'), 'blocked'],
    ['a full disk', named('QuotaExceededError'), 'full'],
  ])('is said once, and work goes on: %s', async (_name, refuse, why) => {
    const store = new MemoryStore();
    const { recovery, state, waiting } = page(store, 'a');
    store.refuse = refuse;
    expect(await recovery.offers()).toEqual([]);
    await recovery.keep();
    await recovery.keep();
    expect(await recovery.take('b')).toBeUndefined();
    expect(state.troubles).toEqual([why]);
    // A full disk may have room again; where storage is blocked nothing is tried any more.
    recovery.touched();
    expect(waiting()).toHaveLength(why === 'full' ? 1 : 0);
    store.refuse = undefined;
    await recovery.keep();
    expect(store.entries.size).toBe(why === 'full' ? 1 : 0);
  });

  it('a workbook of which no copy can be made is said as that, once, and tried again', async () => {
    const complained = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const store = new MemoryStore();
    const { recovery, state } = page(store, 'a');
    state.fail = new Error('broken');
    await recovery.keep();
    await recovery.keep();
    expect(state.troubles).toEqual(['failed']);
    expect(complained).toHaveBeenCalledTimes(2);
    state.fail = undefined;
    await recovery.keep();
    expect(textOf(store, 'a')).toBe('first');
    complained.mockRestore();
  });
});
