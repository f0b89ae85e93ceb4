/** Which payments pay what was bought: by party, day and amount, with and without VAT, together or in parts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settledBy, type Posting } from '../../src/reading/settlements';

const posting = (party: string, won: number, day?: number): Posting => ({ party, won, ...(day === undefined ? {} : { day }) });
const bought = [posting('가나', 1_000_000, 10), posting('가나', 2_000_000, 20), posting('가나', 3_000_000, 30), posting('다라', 500_000, 15)];

const ANY = Number.POSITIVE_INFINITY;

describe('a payment', () => {
  it.each<[string, readonly Posting[], readonly number[], number]>([
    ['of one purchase', [posting('가나', 2_000_000, 40)], [0], ANY],
    ['with its VAT', [posting('가나', 2_200_000, 40)], [0], ANY],
    ['to another party', [posting('다라', 2_000_000, 40)], [], ANY],
    ['before the purchase', [posting('가나', 2_000_000, 19)], [], ANY],
    ['on its day', [posting('가나', 2_000_000, 20)], [0], ANY],
    ['62 days after it, where it has 62', [posting('가나', 1_000_000, 72)], [0], 62],
    ['63 days after it, where it has 62', [posting('가나', 1_000_000, 73)], [], 62],
    ['of two purchases', [posting('가나', 5_000_000, 40)], [0], ANY],
    ['of two with their VAT', [posting('가나', 5_500_000, 40)], [0], ANY],
    ['in two parts', [posting('다라', 200_000, 40), posting('다라', 300_000, 50)], [0, 1], ANY],
    ['of one and again', [posting('가나', 2_000_000, 40), posting('가나', 2_000_000, 50)], [0], ANY],
    ['of one, which is then in no sum', [posting('가나', 2_000_000, 40), posting('가나', 4_000_000, 50)], [0, 1], ANY],
    ['of an amount that nothing comes to', [posting('가나', 2_500_000, 40)], [], ANY],
  ])('%s', (_, payments, settled, within) => {
    expect([...settledBy(bought, payments, within).settled].sort()).toEqual(settled);
  });
});

it('pays each purchase once, and none that is not there', () => {
  const postings = fc.array(
    fc.record({ party: fc.constantFrom('가', '나'), won: fc.integer({ min: 1, max: 9 }).map((n) => n * 1_000), day: fc.integer({ min: 1, max: 9 }) }),
    {
      maxLength: 30,
    },
  );
  fc.assert(
    fc.property(postings, postings, (purchases, payments) => {
      const { settled } = settledBy(purchases, payments);
      for (const party of ['가', '나']) {
        const sum = (list: readonly Posting[]): number => list.reduce((all, one) => all + (one.party === party ? one.won : 0), 0);
        // 10 % VAT and a rest of less than a won for each.
        expect(sum(payments.filter((_, at) => settled.has(at)))).toBeLessThanOrEqual(sum(purchases) * 1.1 + purchases.length);
      }
    }),
  );
});

it('takes as many of one amount as there are purchases of it, however many', () => {
  const year = (count: number, day: number): Posting[] => Array.from({ length: count }, () => posting('가나', 70_000, day));
  const { settled, unheld } = settledBy(year(20_000, 1), year(20_100, 2));
  expect([settled.size, unheld.size]).toEqual([20_000, 0]);
});

describe('more open purchases of a party than are tried', () => {
  const open = Array.from({ length: 41 }, (_, at) => posting('가나', 1_000 + at, 1));
  it('are told where a payment pays none of those that were', () => {
    expect([...settledBy(open, [posting('가나', 999_999, 2)]).unheld]).toEqual([0]);
    expect([...settledBy(open.slice(1), [posting('가나', 999_999, 2)]).unheld]).toEqual([]);
    // 1,039 + 1,040, the last two.
    expect(settledBy(open, [posting('가나', 2_079, 2)])).toEqual({ settled: new Set([0]), unheld: new Set() });
  });
});
