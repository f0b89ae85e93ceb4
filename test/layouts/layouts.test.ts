/**
 * Ledgers as firms keep them: each is read right, or refused with a reason, or something to the point is said. Never a wrong total without
 * a word, and never one cause told row by row.
 */
import { describe, expect, it } from 'vitest';
import { LAYOUTS } from './layouts';
import { runs } from '../lib/runs';
import { measure } from './measure';

const HUNDREDS = Array.from({ length: runs(6, 20) }, (_, hundred) => hundred);

describe(`${Object.keys(LAYOUTS).length} layouts`, () => {
  it.each(HUNDREDS)('seeds of hundred %d: no total is wrong without a word, no cause is told twice', (hundred) => {
    const silent: string[] = [];
    const told: string[] = [];
    for (let seed = hundred * 100; seed < hundred * 100 + 100; seed += 1) {
      const { name, outcome, repeated } = measure(seed);
      if (outcome === 'silent') silent.push(`seed ${seed}: ${name}`);
      if (repeated.length > 0) told.push(`seed ${seed}: ${name}: ${repeated.join(', ')}`);
    }
    expect({ silent, told }).toEqual({ silent: [], told: [] });
  });

  it.each(Object.keys(LAYOUTS).map((name, at) => [name, at] as const))('%s', (_, at) => {
    // What a person reads at a glance is read: only a sheet without a heading is handed back.
    const { outcome, name } = measure(at);
    expect(['right', ...(/no heading|number format/.test(name) ? ['said', 'refused'] : [])]).toContain(outcome);
  });
});
