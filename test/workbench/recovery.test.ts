/** Work that was not saved: kept when it is quiet, offered when its page is gone, given up when it is saved; a browser that keeps nothing is said once. */
import { describe, expect, it, vi } from 'vitest';
import { Recovery, type KeptWork, type NoRecovery, type WorkStore } from '../../src/workbench/recovery';

class MemoryStore implements WorkStore {
  readonly kept = new Map<string, KeptWork>();
  refuse: Error | undefined;
  private allowed(): void {
    if (this.refuse) throw this.refuse;
  }
  async put(work: KeptWork): Promise<void> {
    this.allowed();
    this.kept.set(work.id, work);
  }
  async list() {
    this.allowed();
    return [...this.kept.values()];
  }
  async get(id: string) {
    this.allowed();
    return this.kept.get(id);
  }
  async delete(id: string): Promise<void> {
    this.allowed();
    this.kept.delete(id);
  }
  async clear(): Promise<void> {
    this.allowed();
    this.kept.clear();
  }
}

function page(store: WorkStore, id: string, open: readonly string[] = [id]) {
  const state = {
    content: 'first' as string | 'later' | undefined,
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
      return content === undefined || content === 'later' ? content : { fileName: `${id}.xlsx`, bytes: new TextEncoder().encode(content) };
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
  const kept = store.kept.get(id);
  return kept && new TextDecoder().decode(kept.bytes);
};
const named = (name: string): Error => Object.assign(new Error(name), { name });

describe('keeping', () => {
  it('waits until it is quiet, longer where writing takes long, and keeps the last state alone', async () => {
    const store = new MemoryStore();
    const { recovery, state, waiting } = page(store, 'a');
    recovery.touched();
    recovery.touched();
    expect(waiting().map(({ ms }) => ms)).toEqual([2_000]);
    expect(store.kept.size).toBe(0);
    state.cost = 400;
    await recovery.keep();
    expect(textOf(store, 'a')).toBe('first');
    state.content = 'second';
    recovery.touched();
    // 2 s and fifteen times what the last copy cost.
    expect(waiting().map(({ ms }) => ms)).toEqual([8_000]);
    await recovery.keep();
    expect(textOf(store, 'a')).toBe('second');
    expect(store.kept.size).toBe(1);
  });

  it('tries again later while something is typed, and not at all where nothing is unsaved', async () => {
    const store = new MemoryStore();
    const { recovery, state, waiting } = page(store, 'a');
    state.content = 'later';
    await recovery.keep();
    expect(waiting()).toHaveLength(1);
    state.content = undefined;
    await recovery.keep();
    expect(waiting()).toHaveLength(1);
    expect(store.kept.size).toBe(0);
  });

  it('ends with a save: also a copy that was begun before it', async () => {
    const store = new MemoryStore();
    const { recovery } = page(store, 'a');
    await recovery.keep();
    const begun = recovery.keep();
    await recovery.done();
    await begun;
    expect(store.kept.size).toBe(0);
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
      await store.put({ id, fileName: `${id}.xlsx`, keptAt: now, bytes: new Uint8Array([now]) });
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
    expect(store.kept.has('crashed')).toBe(true);
    await recovery.moved(work as KeptWork);
    expect([...store.kept.keys()]).toEqual(['next']);
    expect(textOf(store, 'next')).toBe('first');
    await recovery.done();
    expect(store.kept.size).toBe(0);
  });

  it('on request everything goes', async () => {
    const store = new MemoryStore();
    await page(store, 'a').recovery.keep();
    const { recovery } = page(store, 'b');
    await recovery.keep();
    await recovery.discardAll();
    expect(store.kept.size).toBe(0);
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
    expect(store.kept.size).toBe(why === 'full' ? 1 : 0);
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
