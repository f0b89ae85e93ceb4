import { describe, expect, it } from 'vitest';
import { edition, editions } from '../../src/law';
import { counterpart, otherTrees } from '../../src/rules';

const then = edition('2013-60');
const between = edition('2021-02-12');
const now = edition('2025-04-01');
const leaves = (one: typeof now): readonly string[] =>
  one.costStatement.available ? one.costStatement.value.lines.filter(({ status }) => status === 'leaf').map(({ code }) => code) : [];

describe('counterpart', () => {
  // Typed from the two appendices: 별표 3 of 2013, 별표 2 of 2025, the same cost in each row.
  const PAIRS = [
    ['1.가.①', '1.가.①'],
    ['1.가.②', '1.가.②'],
    ['1.가.③', '1.가.③'],
    ['1.나.①', '1.나.①'],
    ['1.나.②', '1.나.②'],
    ['1.라', '1.다'],
    ['1.마.①', '1.라.①'],
    ['1.마.②', '1.라.②'],
    ['1.마.③', '1.라.③'],
    ['1.바', '1.마'],
    ['1.사', '1.바'],
    ['1.차', '1.사'],
    ['2.가.①', '2.가.①'],
    ['2.가.②', '2.가.②'],
    ['2.가.③', '2.가.③'],
    ['2.가.④', '2.가.④'],
    ['2.가.⑤', '2.가.⑤'],
    ['2.나.①', '2.나.①'],
    ['2.나.②', '2.나.②'],
    ['2.나.④', '2.나.③'],
    ['2.나.⑤', '2.나.④'],
    ['2.라.①', '2.다.①'],
    ['2.라.②', '2.다.②'],
    ['2.라.③', '2.다.③'],
    ['2.라.④', '2.다.④'],
    ['2.라.⑤', '2.다.⑤'],
    ['2.마.①', '2.라.①'],
    ['2.마.②', '2.라.②'],
    ['2.바.①', '2.마.①'],
    ['2.바.②', '2.마.②'],
    ['2.바.③', '2.마.③'],
    ['2.바.④', '2.마.④'],
  ] as const;

  it('knows every line of both', () => {
    expect(leaves(then)).toEqual(PAIRS.map(([code]) => code));
    expect(leaves(now)).toEqual(PAIRS.map(([, code]) => code));
  });

  it.each(PAIRS)('%s of 2013 is %s now', (old, today) => {
    expect(counterpart(then, now, old)).toBe(today);
    expect(counterpart(now, then, today)).toBe(old);
    expect(counterpart(then, between, old)).toBe(today);
    expect(counterpart(between, now, today)).toBe(today);
  });

  it.each([
    ['1.마', '1.라'],
    ['2.마', '2.라'],
    ['2', '2'],
  ])('the heading %s is %s', (old, today) => {
    expect(counterpart(then, now, old)).toBe(today);
  });

  it('has none for what was deleted, nor for what is no line', () => {
    for (const code of ['1.다', '1.자', '2.나.③', '2.다', '1.허', '']) expect(counterpart(then, now, code)).toBeUndefined();
  });

  it('knows which editions list lines under other codes', () => {
    expect(otherTrees(now, editions).map(({ id }) => id)).toEqual(['2013-60']);
    expect(otherTrees(then, editions).map(({ id }) => id)).toEqual(['2021-02-12', '2025-04-01']);
  });
});
