import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { ExactSum } from '../../src/rules';

const sumOf = (...values: readonly number[]): ExactSum => {
  const sum = new ExactSum();
  for (const value of values) sum.add(value);
  return sum;
};

describe('an exact sum', () => {
  it.each([
    [[0.1, 0.2], 0.3],
    [[0.1, 0.2, 0.3, -0.6], 0],
    [[2713.7, 0.3], 2714],
    [[2 ** 53 - 1, 1, 1], 2 ** 53 + 1],
    [[2 ** 53 - 1, 2 ** 53 - 1, -(2 ** 53 - 1)], 2 ** 53 - 1],
    [[1e-9, 1e-9], 2e-9],
    [[1e18, 1e-6, -1e18], 1e-6],
    [[999_999_999.999999, 0.000001], 1_000_000_000],
    [[-0.5, -0.5], -1],
    [[], 0],
  ])('of %j is %d', (values, expected) => {
    expect(sumOf(...values).toNumber()).toBe(expected);
  });

  it.each([
    [[5.1], [102], 5, true], // 5.1 is 5 % of 102, as written; the nearest double is a little less
    [[5.1], [102.000001], 5, false],
    [[50_000_000], [1_000_000_000], 5, true],
    [[50_000_000], [1_000_000_001], 5, false],
    [[2 ** 53], [2 ** 53, 2 ** 53], 50, true],
    [[2 ** 53], [2 ** 53, 2 ** 53, 1], 50, false],
    [[0.3], [0.1, 0.2], 100, true],
    [[0], [0], 5, true],
  ])('%j is at least … per cent of %j', (part, whole, percent, expected) => {
    expect(sumOf(...part).isAtLeastPercentOf(sumOf(...whole), percent)).toBe(expected);
  });

  it('compares', () => {
    expect(sumOf(0.1, 0.2).compare(sumOf(0.3))).toBe(0);
    expect(sumOf(2 ** 53 - 1, 1, 1).compare(sumOf(2 ** 53 - 1, 1))).toBe(1);
    expect(sumOf(-1).compare(sumOf(0))).toBe(-1);
    expect(sumOf(49_999_999.999999).isAtLeast(50_000_000)).toBe(false);
    expect(sumOf(49_999_999.5, 0.5).isAtLeast(50_000_000)).toBe(true);
    expect(sumOf(0.1, -0.1).isZero()).toBe(true);
  });

  it('agrees with whole numbers of any size', () => {
    // Amounts as the digits of a person: so many units of 10^-scale.
    const amount = fc.record({
      units: fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.maxSafeInteger()),
      scale: fc.integer({ min: 0, max: 12 }),
      // Zeros behind, as of an amount of 10^20.
      zeros: fc.integer({ min: 0, max: 6 }),
    });
    const SCALE = 40;
    const numberOf = ({ units, scale, zeros }: { units: number; scale: number; zeros: number }): number => Number(`${units}e${zeros - scale}`);
    /** What the nearest double is written as, in units of 10^-40. */
    const exactly = (value: number): bigint => {
      const [mantissa = '', exponent = '0'] = String(value).split('e');
      const [whole = '', fraction = ''] = mantissa.split('.');
      return (
        BigInt(whole + fraction) * 10n ** BigInt(SCALE - fraction.length + Number(exponent)) * (/^-0/.test(whole) && BigInt(whole + fraction) > 0n ? -1n : 1n)
      );
    };
    const total = (values: readonly number[]): bigint => values.reduce((sum, value) => sum + exactly(value), 0n);
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 8 }), fc.array(amount, { maxLength: 8 }), fc.integer({ min: 1, max: 100 }), (some, others, percent) => {
        const [a, b] = [some.map(numberOf), others.map(numberOf)];
        const [left, right] = [sumOf(...a), sumOf(...b)];
        const [exactLeft, exactRight] = [total(a), total(b)];
        expect(left.toNumber()).toBe(Number(`${exactLeft}e-${SCALE}`));
        expect(left.isZero()).toBe(exactLeft === 0n);
        expect(Math.sign(left.compare(right))).toBe(exactLeft > exactRight ? 1 : exactLeft < exactRight ? -1 : 0);
        expect(left.isAtLeastPercentOf(right, percent)).toBe(exactLeft * 100n >= exactRight * BigInt(percent));
        expect(left.isAtLeast(5000.5)).toBe(exactLeft >= exactly(5000.5));
        if (exactRight === 0n) return;
        const ratio = left.ratioTo(right);
        const near = Number(`${(exactLeft * 10n ** 30n) / exactRight}e-30`);
        expect(Math.abs(ratio - near)).toBeLessThanOrEqual(Math.abs(near) * 1e-15 + 1e-29);
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order, and takes back what it was given', () => {
    const amount = fc.oneof(
      fc.maxSafeInteger(),
      fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100),
      fc.double({ min: -1e15, max: 1e15, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 20 }), (values) => {
        const sum = sumOf(...values);
        expect(sum.compare(sumOf(...[...values].reverse()))).toBe(0);
        for (const value of values) sum.add(-value);
        expect(sum.isZero()).toBe(true);
      }),
    );
  });
});
