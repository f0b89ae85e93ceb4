import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date, firstDayOf, lastDayOf, parseQuarter, quarterFromIndex, quarterIndex, quarterLabel, quarterOf, type Quarter } from '../../src/domain';

const quarters: fc.Arbitrary<Quarter> = fc.record({ year: fc.integer({ min: 1990, max: 2199 }), quarter: fc.constantFrom(1, 2, 3, 4) });

describe('parseQuarter', () => {
  it.each([
    '2013Q1',
    '2013q1',
    '2013-Q1',
    '2013 Q1',
    '2013.Q1',
    '2013-1Q',
    '2013 1Q',
    '2013년 1분기',
    '2013년1분기',
    '2013년 제1분기',
    '2013년 1/4분기',
    '2013 1사분기',
    ' 2013Q1 ',
    '２０１３Ｑ１',
    '２０１３년　１분기',
    '2013–Q1',
    '2013년 1분기'.normalize('NFD'),
  ])('%s is the first quarter of 2013', (input) => {
    expect(parseQuarter(input)).toEqual({ year: 2013, quarter: 1 });
  });

  it.each([
    '2013Q0',
    '2013Q5',
    '2013',
    '13Q1',
    'Q1 2013',
    '1989Q4',
    '2200Q1',
    '2013-01',
    // Dates, not quarters: 2013/2/4 lies in the first quarter.
    '2013/2/4',
    '2013-1/4',
    '20130204',
    '',
  ])('%s is none', (input) => {
    expect(parseQuarter(input)).toBeUndefined();
  });

  it('reads every label back', () => {
    expect(quarterLabel({ year: 2013, quarter: 4 })).toBe('2013Q4');
    fc.assert(fc.property(quarters, (q) => quarterLabel(parseQuarter(quarterLabel(q)) as Quarter) === quarterLabel(q)));
  });

  it('throws at no text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (input) => void parseQuarter(input)));
    expect(parseQuarter('\u0000')).toBeUndefined();
    expect(parseQuarter(`2013${' '.repeat(32_000)}x`)).toBeUndefined();
  });
});

describe('days of a quarter', () => {
  it.each([
    [{ year: 2013, quarter: 1 }, '2013-01-01', '2013-03-31'],
    [{ year: 2013, quarter: 2 }, '2013-04-01', '2013-06-30'],
    [{ year: 2013, quarter: 3 }, '2013-07-01', '2013-09-30'],
    [{ year: 2013, quarter: 4 }, '2013-10-01', '2013-12-31'],
    // The four quarters before 1990 have days too.
    [{ year: 1989, quarter: 4 }, '1989-10-01', '1989-12-31'],
    [{ year: 2199, quarter: 4 }, '2199-10-01', '2199-12-31'],
  ] as const)('%j: %s to %s', (q, first, last) => {
    expect([firstDayOf(q), lastDayOf(q)]).toEqual([first, last]);
  });

  it.each([
    ['2014-01-01', '2014Q1'],
    ['2014-03-31', '2014Q1'],
    ['2014-04-01', '2014Q2'],
    ['2014-12-31', '2014Q4'],
  ] as const)('%s lies in %s', (day, expected) => {
    expect(quarterLabel(quarterOf(date(day)))).toBe(expected);
  });

  it('every quarter begins the day after the one before, and holds its own days', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(quarters, (q) => {
        expect(quarterFromIndex(quarterIndex(q))).toEqual(q);
        expect(quarterOf(firstDayOf(q))).toEqual(q);
        expect(quarterOf(lastDayOf(q))).toEqual(q);
        expect(lastDayOf(quarterFromIndex(quarterIndex(q) - 1)) < firstDayOf(q)).toBe(true);
      }),
    );
  });
});
