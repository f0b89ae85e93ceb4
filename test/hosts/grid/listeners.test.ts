/** What an edit and an opened file leave behind: nothing that listens. */
import type { Subject } from 'rxjs';
import { afterEach, describe, expect, it } from 'vitest';
import { xlsxOf } from '../../lib/xlsx-of';
import { openGrid, type OpenGrid } from './bench';

const FILE = xlsxOf({
  sheets: [
    {
      name: '원장',
      cells: { A1: { value: '금액' }, A2: { value: 1 }, B2: { value: 2, formula: '=A2+1' } },
    },
  ],
});
let open: OpenGrid | undefined;
afterEach(async () => {
  await open?.close?.();
  open = undefined;
});

/** All that listens to anything that can be reached from the grid: observers of subjects, sets and lists of functions. */
function listening(root: object): number {
  const seen = new Set<unknown>();
  const queue: unknown[] = [root];
  let found = 0;
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    if (typeof one !== 'object' || one === null || seen.has(one) || ArrayBuffer.isView(one)) continue;
    seen.add(one);
    if (Array.isArray((one as Subject<unknown>).observers)) found += (one as Subject<unknown>).observers.length;
    if (one instanceof Map) queue.push(...one.keys(), ...one.values());
    else if (one instanceof Set) queue.push(...one);
    if (Array.isArray(one) || one instanceof Set) found += [...one].filter((each) => typeof each === 'function').length;
    for (const key of Reflect.ownKeys(one)) {
      const { value } = Object.getOwnPropertyDescriptor(one, key) ?? {};
      if (typeof value === 'object' && value !== null) queue.push(value);
    }
  }
  return found;
}

describe('what listens', () => {
  it('is as much after 200 edits as before', { timeout: 60_000 }, async () => {
    open = await openGrid(FILE);
    const { host, grid } = open;
    const { id } = await host.activeSheet();
    const edit = async (index: number): Promise<void> => {
      const receipt = await host.write(id, [{ address: 'A2', before: index === 0 ? 1 : index, value: index + 1 }]);
      await host.mark(id, [{ address: 'A2', severity: 'error' }]);
      await host.undo(receipt);
      await host.write(id, [{ address: 'A2', before: index === 0 ? 1 : index, value: index + 1 }]);
      await host.unmark(id);
    };
    await edit(0);
    await host.calculatedOnce();
    const before = listening({ grid, host });
    for (let index = 1; index <= 200; index++) await edit(index);
    await host.calculatedOnce();
    expect(before).toBeGreaterThan(100);
    expect(listening({ grid, host })).toBe(before);
  });
  it('is counted', async () => {
    open = await openGrid(FILE);
    const { host, grid } = open;
    const before = listening({ grid, host });
    grid.api.onCommandExecuted(() => undefined);
    expect(listening({ grid, host })).toBeGreaterThan(before);
  });
  it('is no more after ten files as after the second', { timeout: 60_000 }, async () => {
    open = await openGrid(FILE);
    const { host, grid, document } = open;
    await document.open(FILE, '둘.xlsx');
    const before = listening({ grid, host });
    for (let count = 0; count < 10; count++) await document.open(FILE, `${count}.xlsx`);
    expect(listening({ grid, host })).toBeLessThanOrEqual(before);
  });
});
