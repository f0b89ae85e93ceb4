/** Columns of amounts that are about months, quarters, halves or years: which are the costs, which sums of others, running totals, plans or other years. */
import { type AmountColumn, holds, type Relation } from '../amount-columns';
import { onlySum } from '../header-names';
import { type NamedPeriod, periodOfColumn, type Says } from '../period-names';

export interface PeriodColumns {
  /** Those that together are the amount; one of them where each says all up to its period, or one year beside earlier ones. */
  readonly parts: readonly number[];
  readonly sums: readonly { readonly total: number; readonly of: readonly number[] }[];
  /** All that are about periods, or sums of such: none of the others is the amount. */
  readonly all: ReadonlySet<number>;
}

interface Told {
  readonly column: number;
  readonly period: NamedPeriod & { readonly says: Says };
}

/** `반기계`, `연간`, `FY`: it says of itself that it is a sum. */
const SUM_OF_PERIODS = /^(?:(?:상|하)?반기|분기|월|연간?|년간?|기간|당기)?(?:소|합|총|누)?계$|^연간$|^(?:fy|ytd|year|full-?year)$/i;
const saysSum = (heading: string): boolean => onlySum(heading) || SUM_OF_PERIODS.test(heading.replace(/\s/g, ''));

/**
 * @param amounts the columns that hold amounts, in the order of the sheet
 * @param relations which of them are the sums of others in their rows
 * @returns undefined where fewer than two of them are about periods
 */
export function periodColumns(amounts: readonly AmountColumn[], relations: ReadonlyMap<number, Relation>): PeriodColumns | undefined {
  const told = amounts.flatMap(({ column, heading }): Told[] => {
    const period = periodOfColumn(heading);
    return period ? [{ column, period }] : [];
  });
  if (told.length < 2) return undefined;
  // `1분기 합계 | 2분기 합계`: each the sum of its costs, and of no other column.
  const isSumOfOthers = ({ column, period }: Told): boolean =>
    told.some((one) => one.column !== column && one.period.says === 'own' && one.period.first >= period.first && one.period.last <= period.last);
  const own = told.filter((one) => one.period.says === 'own' || (one.period.says === 'sum' && !isSumOfOthers(one)));
  const shorter = own.filter(({ period }) => period.kind !== 'year');
  const running = told.filter(({ period }) => period.says === 'running');
  if (shorter.length < 2) return alone(told, own, running);
  const all = new Set(told.map(({ column }) => column));
  // Sums of sums stand behind them, or before.
  const sums = new Map<number, readonly number[]>();
  for (let found = -1; found < sums.size;) {
    found = sums.size;
    for (const [total, relation] of relations) {
      if (relation.kind !== 'sum' || sums.has(total) || !relation.of.every((column) => all.has(column))) continue;
      sums.set(total, relation.of);
      all.add(total);
    }
  }
  const first = amounts.findIndex(({ column }) => column === shorter[0]?.column);
  for (const { column, heading } of amounts.slice(first)) if (saysSum(heading)) all.add(column);
  const parts = shorter.filter(({ column, period }) => !(sums.has(column) || isMadeOf(period, shorter)));
  if (parts.length < 2) return undefined;
  return { parts: parts.map(({ column }) => column), sums: [...sums].map(([total, of]) => ({ total, of })), all };
}

/** Shorter ones among them fill it month by month. */
function isMadeOf(period: NamedPeriod, among: readonly Told[]): boolean {
  const within = among.filter((one) => holds(period, one.period)).map((one) => one.period);
  const months = new Set(within.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)));
  return within.length > 1 && months.size === period.last - period.first + 1;
}

/** The last running total, or the last year; what was planned is none of them. */
function alone(told: readonly Told[], own: readonly Told[], running: readonly Told[]): PeriodColumns | undefined {
  const all = new Set(told.map(({ column }) => column));
  const timeOf = ({ year, last }: NamedPeriod): number => (year ?? 0) * 12 + last;
  // A year that stands once is that of the others beside it.
  const isOnce = (of: readonly Told[]): boolean => of.some(({ period }) => period.year === undefined) && of.some(({ period }) => period.year !== undefined);
  const latest = (of: readonly Told[]): readonly number[] => [
    of.reduce((best, one) => (isOnce(of) || timeOf(one.period) > timeOf(best.period) ? one : best)).column,
  ];
  const differ = (of: readonly Told[]): boolean => new Set(of.map(({ period }) => timeOf(period))).size === of.length;
  if (running.length > 1 && differ(running)) return { parts: latest(running), sums: [], all };
  const years = own.filter(({ period }) => period.kind === 'year' && period.year !== undefined);
  // One year of costs beside one that is planned.
  return years.length > 0 && years.length === own.length && differ(years) ? { parts: latest(years), sums: [], all } : undefined;
}
