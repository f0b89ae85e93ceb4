import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addDays, date, toSerial, weekday, type PlainDate } from '../../src/domain';
import { daysAfter, lastDayOfMonths, monthsAfter, monthsBefore, workingDayFrom } from '../../src/rules';

/** 민법 제160조: [from, months, last day]. The first four stand in the contract of the functions. */
const after = [
  ['2015-02-28', 1, '2015-03-31'],
  ['2015-01-30', 1, '2015-02-28'],
  ['2015-01-31', 1, '2015-02-28'],
  ['2016-01-30', 1, '2016-02-29'],
  ['2016-01-31', 1, '2016-02-29'],
  ['2016-02-29', 12, '2017-02-28'], // from 03-01 to the day before 03-01
  ['2015-02-28', 12, '2016-02-29'],
  ['2014-08-31', 6, '2015-02-28'],
  ['2014-12-31', 1, '2015-01-31'],
  ['2014-03-30', 1, '2014-04-30'], // from 03-31: April has no 31st
] as const;
const counting = [
  ['2014-05-20', 24, '2016-05-19'],
  ['2016-02-29', 24, '2018-02-28'],
  ['2016-02-29', 48, '2020-02-28'],
  ['2014-01-01', 24, '2015-12-31'],
  ['2014-01-31', 1, '2014-02-28'],
] as const;
const before = [
  ['2015-04-30', 2, '2015-02-28'],
  ['2016-04-30', 2, '2016-02-29'],
  ['2016-05-19', 2, '2016-03-19'],
  ['2015-01-31', 2, '2014-11-30'],
] as const;

const anyDate = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays(date('2000-01-01'), days));

describe('periods of the Civil Act', () => {
  it.each(after)('%s and %d months after it: until %s', (from, months, last) => {
    expect(monthsAfter(date(from), months)).toBe(last);
  });
  it.each(counting)('counting %s, %d months end on %s', (first, months, last) => {
    expect(lastDayOfMonths(date(first), months)).toBe(last);
  });
  it.each(before)('%s less %d months is %s', (day, months, first) => {
    expect(monthsBefore(date(day), months)).toBe(first);
  });

  it('grow with their start and with their length', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), fc.nat({ max: 40 }), (from, months, more) => {
        expect(monthsAfter(addDays(from, more), months) >= monthsAfter(from, months)).toBe(true);
        expect(monthsAfter(from, months + 1) > monthsAfter(from, months)).toBe(true);
        expect(toSerial(monthsAfter(from, months)) - toSerial(from)).toBeGreaterThanOrEqual(28 * months);
      }),
    );
  });

  it('in days move only where the holidays are known, to the first working day', () => {
    const saturday = date('2014-04-12');
    expect(weekday(saturday)).toBe(6);
    expect(daysAfter(date('2014-04-05'), 7)).toBe('2014-04-12');
    expect(daysAfter(date('2014-04-05'), 7, new Set())).toBe('2014-04-14');
    expect(daysAfter(date('2014-04-05'), 7, new Set([date('2014-04-14')]))).toBe('2014-04-15');
    const holidays = new Set<PlainDate>([date('2014-05-05'), date('2014-05-06')]);
    expect(workingDayFrom(date('2014-05-03'), holidays)).toBe('2014-05-07');
    expect(workingDayFrom(date('2014-05-02'), holidays)).toBe('2014-05-02');
  });
});
