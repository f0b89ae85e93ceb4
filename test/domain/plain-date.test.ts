import { UTCDate } from '@date-fns/utc';
import { addDays as oracleAddDays, addMonths as oracleAddMonths, lastDayOfMonth } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  date,
  dayOf,
  daysBetween,
  endOfMonth,
  fromSerial,
  monthOf,
  plainDate,
  toSerial,
  weekday,
  yearOf,
  type PlainDate,
} from '../../src/domain';

const FIRST = Date.UTC(1990, 0, 1);
const LAST = Date.UTC(2199, 11, 31);
const DAY = 86_400_000;
const dates = fc.integer({ min: 0, max: (LAST - FIRST) / DAY }).map((n) => new Date(FIRST + n * DAY).toISOString().slice(0, 10) as PlainDate);
const asOracle = (value: PlainDate): UTCDate => new UTCDate(`${value}T00:00:00Z`);
const isoOf = (value: Date): string => value.toISOString().slice(0, 10);

describe('plainDate', () => {
  it.each([
    [2014, 2, 14, '2014-02-14'],
    [1990, 1, 1, '1990-01-01'],
    [2199, 12, 31, '2199-12-31'],
    // 2016 is a leap year, 2100 is none.
    [2016, 2, 29, '2016-02-29'],
    [2015, 2, 29, undefined],
    [2100, 2, 29, undefined],
    [2014, 4, 31, undefined],
    [2013, 13, 31, undefined],
    [2014, 0, 1, undefined],
    [2014, 1, 0, undefined],
    [1989, 12, 31, undefined],
    [2200, 1, 1, undefined],
    [2014.5, 1, 1, undefined],
    [2014, 1, Number.NaN, undefined],
  ])('%s-%s-%s is %s', (year, month, day, expected) => {
    expect(plainDate(year, month, day)).toBe(expected);
  });

  it('says which text of our own is no date', () => {
    expect(() => date('2014-02-30')).toThrow('2014-02-30');
    expect(() => date('2014-2-14')).toThrow(RangeError);
  });

  it('gives its parts back', () => {
    fc.assert(fc.property(dates, (value) => plainDate(yearOf(value), monthOf(value), dayOf(value)) === value));
    expect([yearOf(date('2014-02-14')), monthOf(date('2014-02-14')), dayOf(date('2014-02-14'))]).toEqual([2014, 2, 14]);
  });
});

describe('serials', () => {
  // 2014-02-14 is 41684 in Excel's 1900 system; the 1904 system is 1462 days behind.
  it.each([
    [41684, false, '2014-02-14'],
    [41684.999, false, '2014-02-14'],
    [41684 - 1462, true, '2014-02-14'],
    // 1990-01-01 and 2199-12-31 are 32874 and 109574.
    [32874, false, '1990-01-01'],
    [32873, false, undefined],
    [109574, false, '2199-12-31'],
    [109575, false, undefined],
    [0, false, undefined],
    [-1, false, undefined],
    [1e15, false, undefined],
    [Number.NaN, false, undefined],
    [Number.POSITIVE_INFINITY, true, undefined],
  ])('%s (1904: %s) is %s', (serial, date1904, expected) => {
    expect(fromSerial(serial, date1904)).toBe(expected);
  });

  it('go there and back in both systems', () => {
    fc.assert(fc.property(dates, fc.boolean(), (value, date1904) => fromSerial(toSerial(value, date1904), date1904) === value));
    expect(toSerial(date('2014-02-14'))).toBe(41684);
  });
});

describe('months', () => {
  it.each([
    ['2015-01-31', 1, '2015-02-28'],
    ['2015-01-30', 1, '2015-02-28'],
    ['2015-02-28', 1, '2015-03-28'],
    ['2016-01-31', 1, '2016-02-29'],
    ['2016-02-29', 12, '2017-02-28'],
    ['2016-02-29', 24, '2018-02-28'],
    ['2016-02-29', 48, '2020-02-29'],
    ['2014-12-31', 2, '2015-02-28'],
    ['2015-03-31', -1, '2015-02-28'],
    ['2016-05-19', -2, '2016-03-19'],
    ['2015-01-15', -1, '2014-12-15'],
    ['2015-01-15', 0, '2015-01-15'],
  ] as const)('%s + %s months is %s', (from, months, expected) => {
    expect(addMonths(date(from), months)).toBe(expected);
  });

  it('agree with date-fns', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -240, max: 240 }), (value, months) => addMonths(value, months) === isoOf(oracleAddMonths(asOracle(value), months))),
    );
    fc.assert(fc.property(dates, (value) => endOfMonth(value) === isoOf(lastDayOfMonth(asOracle(value)))));
    expect(endOfMonth(date('2016-02-10'))).toBe('2016-02-29');
  });

  it('keep the order of dates', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(dates, dates, fc.integer({ min: -60, max: 60 }), (a, b, months) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        expect(addMonths(first, months) <= addMonths(second, months)).toBe(true);
      }),
    );
  });
});

describe('days', () => {
  it.each([
    ['2014-12-31', 1, '2015-01-01'],
    ['2016-02-28', 1, '2016-02-29'],
    ['2015-02-28', 1, '2015-03-01'],
    ['2014-03-01', -1, '2014-02-28'],
    ['2014-02-14', 45, '2014-03-31'],
  ] as const)('%s + %s days is %s', (from, days, expected) => {
    expect(addDays(date(from), days)).toBe(expected);
  });

  it('agree with date-fns and with their difference', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(dates, fc.integer({ min: -4000, max: 4000 }), (value, days) => {
        const later = addDays(value, days);
        expect(later).toBe(isoOf(oracleAddDays(asOracle(value), days)));
        expect(daysBetween(value, later)).toBe(days);
      }),
    );
  });

  it.each([
    // 2014-02-14 was a Friday.
    ['2014-02-14', 5],
    ['2014-02-15', 6],
    ['2014-02-16', 0],
  ] as const)('%s is weekday %s', (value, expected) => {
    expect(weekday(date(value))).toBe(expected);
  });
});
