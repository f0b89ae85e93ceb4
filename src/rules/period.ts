/** 민법의 기간 계산. 제157조(기간의 기산점), 제160조(역에 의한 계산), 제161조(공휴일 등과 기간의 만료점). */
import { addDays, addMonths, dateAt, dayNumber, weekdayAt, type PlainDate } from '../domain';

/**
 * 제160조② 주, 월 또는 연의 처음으로부터 기간을 기산하지 아니하는 때에는 최후의 주, 월 또는 연에서 그 기산일에 해당한 날의 전일로 기간이 만료한다.
 * ③ 월 또는 연으로 정한 경우에 최종의 월에 해당일이 없는 때에는 그 월의 말일로 기간이 만료한다.
 *
 * The last day of a period of months that counts `first` as its first day: from 2014-05-20 24 months end on 2016-05-19, from 2016-02-29 on 2018-02-28.
 */
export const lastDayOfMonths = (first: PlainDate, months: number): PlainDate => addMonths(first, months, -1);

/**
 * 제157조 기간을 일, 주, 월 또는 연으로 정한 때에는 기간의 초일은 산입하지 아니한다.
 *
 * The last day of `months` after `day`: one month after 2015-02-28 ends on 2015-03-31, after 2015-01-30 on 2015-02-28.
 */
export const monthsAfter = (day: PlainDate, months: number): PlainDate => lastDayOfMonths(addDays(day, 1), months);

/** The first day of the `months` before `day`: the same day so many months earlier, or the last of that month. */
export const monthsBefore = (day: PlainDate, months: number): PlainDate => addMonths(day, -months);

/** 제161조 기간의 말일이 토요일 또는 공휴일에 해당한 때에는 기간은 그 익일로 만료한다. */
export function workingDayFrom(day: PlainDate, holidays: ReadonlySet<PlainDate>): PlainDate {
  let last = day;
  let at = dayNumber(day);
  // Saturday is 6 and Sunday 0.
  while (weekdayAt(at + 1) < 2 || holidays.has(last)) last = dateAt((at += 1));
  return last;
}

/** The last day of a period: moved to a working day only where the holidays are known. */
export const movedOn = (day: PlainDate, holidays: ReadonlySet<PlainDate> | undefined): PlainDate => (holidays ? workingDayFrom(day, holidays) : day);

/** `day` plus `days`. */
export const daysAfter = (day: PlainDate, days: number, holidays?: ReadonlySet<PlainDate>): PlainDate => movedOn(addDays(day, days), holidays);
