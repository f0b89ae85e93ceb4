/** 확인신청일이 속하는 분기의 직전 4분기: what the rules about dates have in common. */
import { text, type Text } from '../../domain';
import type { PeriodTitle } from '../../reading/period-titles';
import type { Understanding } from '../../reading/model';
import { stretchesIn, type Stretch } from '../../reading/table/quarters';
import type { Context, RuleMeta } from '../engine/rule';
import type { Row } from '../../reading/table/row';

export const FOUR_QUARTERS = { ref: '영 제2조의3', clause: '③' } as const;
/** The paragraph of the edition that decides: its number has changed. */
export const quartersOf = ({ deciding }: Pick<Context, 'deciding'>): RuleMeta['source'] =>
  deciding && deciding.id !== '2013-60' ? deciding.eligibility.quarters.source : FOUR_QUARTERS;
export const hasDates = (row: Row): boolean => row.table.columns.date !== undefined;

type Period = NonNullable<Context['period']>;
const UNKNOWN = '?';
/** A stretch of time of which nobody says the year. */
export const hasNoYear = ({ from }: Stretch): boolean => from.startsWith(UNKNOWN);
/** It may be when the sheet was made: after the four quarters a workbook is made for its application. */
export const mayBeWhenMade = (stretch: Stretch, period: Period): boolean =>
  stretch.unsure !== undefined && !hasNoYear(stretch) && !isWithin(stretch, period) && (stretch.unsure === 'always' || stretch.to > period.to.slice(0, 7));
/** All of it lies outside the period, for certain. */
export const isOutside = (stretch: Stretch, period: Period): boolean =>
  !hasNoYear(stretch) && !mayBeWhenMade(stretch, period) && (stretch.to < period.from.slice(0, 7) || stretch.from > period.to.slice(0, 7));
/** All of it lies within, for certain. */
export const isWithin = (stretch: Stretch, period: Period): boolean =>
  !hasNoYear(stretch) && stretch.from >= period.from.slice(0, 7) && stretch.to <= period.to.slice(0, 7);

/** Months of which nobody says the year may be those of four quarters: none stands twice, but beside itself (`1분기 국내 | 1분기 해외`). */
export function canBeFourQuarters(stretches: readonly Stretch[]): boolean {
  const apart = stretches.filter(({ from, to }, at) => from !== stretches[at - 1]?.from || to !== stretches[at - 1]?.to);
  const months = apart.flatMap(({ from, to }) => {
    const [first, last] = [from, to].map((month) => Number(month.slice(5))) as [number, number];
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
  return new Set(months).size === months.length;
}

/** The months, quarters or halves across that lie outside, each with its columns. */
export function columnsOutside(understanding: Understanding, period: Period): readonly Stretch[] {
  const stretches = stretchesIn(understanding) ?? [];
  return stretches.length < 2 ? [] : stretches.filter((one) => one.columns.length > 0 && isOutside(one, period));
}

/** Of a statement whose title says a year before the four quarters, or a ledger that was closed before them by its name: that year. What lies after them may be when it was filed. */
export function earlierOf({ titleMonths, columns }: Understanding, period: Period): readonly Stretch[] | undefined {
  const [from, to] = titleMonths ?? [];
  return from === undefined || to === undefined || to >= period.from.slice(0, 7)
    ? undefined
    : [{ from, to, columns: columns.book === undefined ? [] : [columns.book] }];
}

/** What titles among the rows are about, where that is more than a quarter. */
export const titleStretches = (titles: readonly PeriodTitle[]): readonly (Stretch & { readonly row: number })[] =>
  titles.flatMap(({ row, day, until }) => (until === undefined ? [] : [{ row, from: day.slice(0, 7), to: until, columns: [] }]));

/** `2012-11`, `2012년 4분기`, `2012년 하반기`: as a sheet would call it. */
export function stretchName({ from, to }: Pick<Stretch, 'from' | 'to'>): Text {
  const [year, first, last] = [from.slice(0, 4), Number(from.slice(5)), Number(to.slice(5))];
  if (year.startsWith(UNKNOWN) && first === 1 && last === 12) return text('시기가 적히지 않은 열', 'a column that names no time');
  if (year.startsWith(UNKNOWN)) return first === last ? text(`${first}월`, `month ${first}`) : text(`${first}~${last}월`, `months ${first} to ${last}`);
  if (from === to) return text(from, from);
  if (from.slice(0, 4) === to.slice(0, 4) && first === 1 && last === 12) return text(`${year}년`, year);
  if (from.slice(0, 4) === to.slice(0, 4) && last - first === 2 && last % 3 === 0) return text(`${year}년 ${last / 3}분기`, `quarter ${last / 3} of ${year}`);
  if (from.slice(0, 4) === to.slice(0, 4) && last - first === 5 && last % 6 === 0)
    return text(`${year}년 ${last === 6 ? '상' : '하'}반기`, `${last === 6 ? 'first' : 'second'} half of ${year}`);
  return text(`${from} ~ ${to}`, `${from} to ${to}`);
}
