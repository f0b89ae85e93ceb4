/** A few dozen damaged workbooks; `npm run fuzz -- --minutes 60` makes as many as there is time for. */
import { describe, expect, it } from 'vitest';
import { judge } from './judge';
import { seeds } from './makers';
import { mutated, randomOf } from './mutate';
import { cpuTime } from '../lib/cpu-time';
import { runs } from '../lib/runs';

const FILES = 60;
/** Each undamaged file is opened in a grid, of the damaged ones every so many. */
const GRID_EVERY = runs(5, 1);

describe('damaged workbooks', () => {
  it('are refused, or read with everything told; what is written opens again', async () => {
    const makers = await seeds();
    for (const { maker, bytes } of makers) expect([maker, await judge(bytes)]).toEqual([maker, { outcome: 'read', faults: [] }]);
    const outcomes = { read: 0, refused: 0 };
    for (let seed = 1; seed <= FILES; seed++) {
      const { maker, bytes } = makers[seed % makers.length] as (typeof makers)[0];
      const started = cpuTime();
      const { outcome, faults } = await judge(mutated(bytes, randomOf(seed)), seed % GRID_EVERY === 0);
      expect([maker, seed, faults]).toEqual([maker, seed, []]);
      expect(cpuTime() - started).toBeLessThan(10_000);
      outcomes[outcome]++;
    }
    // Both kinds are there: damage that nobody notices, and damage that is refused, try different things.
    expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThan(FILES / 10);
  });
});
