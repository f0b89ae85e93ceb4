import { describe, expect, it } from 'vitest';
import { addDays, date, type Citation } from '../../src/domain';
import { edition, editionOn, editions } from '../../src/law';
import { articleText } from '../../src/law/texts';
import { citationsIn, editionSchema } from './schema';

describe('every edition', () => {
  it.each(editions.map((one) => [one.id, one] as const))('%s is complete', (_, one) => {
    const result = editionSchema.safeParse(one);
    expect(result.error?.issues ?? []).toEqual([]);
  });

  it.each(editions.map((one) => [one.id, one] as const))('every citation of %s opens its own words', (_, one) => {
    const citations = citationsIn(one);
    expect(citations.length).toBeGreaterThan(20);
    for (const { path, citation } of citations) {
      const found = articleText(citation.edition, citation.ref, citation.clause);
      expect(found?.exact, `${path}: ${citation.ref} ${citation.clause ?? ''}`).toBe(true);
      expect(found?.paragraphs.map((one) => one.text).join('')).not.toBe('');
    }
  });

  it('begins the day after the one before it ends', () => {
    for (const [at, one] of editions.entries()) {
      const next = editions[at + 1];
      expect(next?.from).toBe(next && one.until ? addDays(one.until, 1) : undefined);
    }
  });
});

describe('editionOn', () => {
  // The notice is in force from 2014-01-01 (부칙); the regime changed on 2021-02-12.
  it.each([
    ['2013-12-31', undefined],
    ['2014-01-01', '2013-60'],
    ['2021-02-11', '2013-60'],
    ['2021-02-12', '2021-02-12'],
    ['2025-03-31', '2021-02-12'],
    ['2025-04-01', '2025-04-01'],
    ['2199-12-31', '2025-04-01'],
  ] as const)('%s: %s', (day, id) => {
    expect(editionOn(date(day))?.id).toBe(id);
  });

  it('finds an edition by its id, and refuses another', () => {
    expect(edition('2013-60').from).toBe('2014-01-01');
    expect(() => edition('1998-10' as '2013-60')).toThrow('1998-10');
  });
});

/** All copies of an edition with one named key taken away somewhere. */
function without(value: object, keys: readonly string[]): readonly { readonly path: string; readonly copy: unknown }[] {
  const paths: string[][] = [];
  const walk = (one: unknown, path: string[]): void => {
    if (one === null || typeof one !== 'object') return;
    for (const [key, inner] of Object.entries(one)) {
      if (keys.includes(key)) paths.push([...path, key]);
      walk(inner, [...path, key]);
    }
  };
  walk(value, []);
  return paths.map((path) => {
    const copy = structuredClone(value) as Record<string, unknown>;
    const holder = path.slice(0, -1).reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy);
    delete holder[path.at(-1) as string];
    return { path: path.join('/'), copy };
  });
}

describe('an edition cannot lack', () => {
  it.each(['source', 'citation', 'ref', 'edition', 'title', 'effective', 'value', 'why'])('a %s anywhere', (key) => {
    const copies = editions.flatMap((one) => without(one, [key]));
    expect(copies.length).toBeGreaterThan(1);
    for (const { path, copy } of copies) {
      // A row of a list that is certain may carry a note without need: its why is extra.
      if (/costStatement\/value\/lines\/\d+\/items\/\d+\/why$/.test(path)) continue;
      expect(editionSchema.safeParse(copy).success, path).toBe(false);
    }
  });

  it('the certainty of a fact', () => {
    const copies = editions
      .flatMap((one) => without(one, ['certainty']))
      .filter(({ path }) => !/(items|excludedIndustries\/value)\/\d+\/certainty$/.test(path));
    expect(copies.length).toBeGreaterThan(50);
    for (const { path, copy } of copies) expect(editionSchema.safeParse(copy).success, path).toBe(false);
  });
});

describe('an edition that is wrong does not pass', () => {
  type Draft = Record<string, never> & { [key: string]: Draft };
  const notice = edition('2013-60');
  const changed = (change: (draft: Draft) => void): unknown => {
    const copy = structuredClone(notice) as unknown as Draft;
    change(copy);
    return copy;
  };
  const set = (draft: unknown, key: string, value: unknown): void => {
    (draft as Record<string, unknown>)[key] = value;
  };
  const foreign: Citation = { edition: '2021-02-12', ref: '영 제2조의3' };

  it('passes unchanged', () => {
    expect(editionSchema.safeParse(changed(() => undefined)).success).toBe(true);
  });

  it.each<readonly [string, (draft: Draft) => void]>([
    ['points that do not add up', (draft) => set(draft['scoreCards']?.['value']?.['cards']?.['0']?.['items']?.['0'], 'maxPoints', 11)],
    ['a floor above its section', (draft) => set(draft['scoreCards']?.['value']?.['cards']?.['2']?.['technologyFloor'], 'value', 41)],
    ['a code of four digits', (draft) => set(draft['excludedIndustries']?.['value']?.['0'], 'code', '5511')],
    ['a code twice', (draft) => set(draft['excludedIndustries']?.['value']?.['0'], 'code', '55119')],
    ['a ratio below the floor', (draft) => set(draft['requiredRatios']?.['rows']?.['0']?.['bands']?.['0'], 'percent', 4)],
    ['a line without its heading', (draft) => set(draft['costStatement']?.['value']?.['lines']?.['2'], 'parent', '1.나')],
    ['a deleted line with words', (draft) => set(draft['costStatement']?.['value']?.['lines']?.['8'], 'text', '되살린 항목')],
    ['a citation of another edition', (draft) => set(draft['validity']?.['years'], 'source', foreign)],
    ['a reference that is none', (draft) => set(draft['validity']?.['years']?.['source'], 'ref', '어딘가')],
    ['an amount out of bounds', (draft) => set(draft['eligibility']?.['minimumRdCost'], 'value', 50)],
    ['a broken amount', (draft) => set(draft['eligibility']?.['minimumRdCost'], 'value', 50_000_000.5)],
    ['a doubt that is not told', (draft) => set(draft['eligibility']?.['ratioWaiverYears']?.['source'], 'certainty', undefined)],
    ['something that nobody knows', (draft) => set(draft, 'surprise', 1)],
  ])('%s', (_, change) => {
    expect(editionSchema.safeParse(changed(change)).success).toBe(false);
  });
});
