/** Columns of amounts that are about months, quarters, halves or years: which are the costs, which sums of others, running totals, plans or other years. */
import { largest } from '../../domain';
import { type AmountColumn, areCounts, FOREIGN, holds, NEVER, RATE, type Relation, TAX } from '../amount-columns';
import { headerMatches } from '../header-names';
import { isPlaced, type NamedPeriod, periodBehind, periodNamed, periodOfColumn } from '../period-names';
import { totalLevel } from '../row-kind';
import { GIVEN_BACK } from '../return-words';
import { normalizeLabel } from '../text';
import { carriedIn, isSumOfPeriods, partsOfSum } from './carried';
import { chainIn } from './running';
import { furtherSteps } from './stages';
import type { PeriodColumns, Told } from './told-periods';

/** What is counted, a rate, a change, a mean or another currency is no amount beside those of the periods. */
const NO_AMOUNT = new RegExp(`${RATE.source}|${TAX.source}|${FOREIGN.source}|시간|일수|인원|건수|개월|률|증감|증가|변동|평균|average|change|hours?$|days$`);
/** What is still to be paid, and what was carried over, is an amount of its own beside what was spent in each period. */
const CARRIED = /미지급|이월/;
const isAmount = (heading: string): boolean => {
  const name = normalizeLabel(heading);
  return !NO_AMOUNT.test(name) && !(/계$|total$/.test(name) && totalLevel(heading) !== undefined) && (!NEVER.test(name) || CARRIED.test(name));
};
const sameTime = (one: NamedPeriod, other: NamedPeriod): boolean =>
  one.first === other.first && one.last === other.last && (one.year ?? other.year) === (other.year ?? one.year);

/**
 * Columns whose headings do not plainly name a period, beside such that do: one that begins with a period that no other column is about (`1분기(확정)`,
 * `5월*`), or one without a heading, or with a misspelt one, where between its neighbours just one is missing.
 */
function looselyTold(amounts: readonly AmountColumn[], told: readonly Told[]): readonly Told[] {
  const own = told.filter(({ period }) => period.says === 'own' && period.kind !== 'year');
  if (own.length === 0) return dividedPeriods(amounts, told);
  const known = new Map(told.map((one) => [one.column, one.period] as const));
  const open = amounts.flatMap(({ column, heading }) => {
    const period = known.has(column) || !isAmount(heading) ? undefined : periodNamed(heading);
    return period && own.some((one) => one.period.kind === period.kind) ? [{ column, period: { ...period, says: 'own' as const } }] : [];
  });
  const alone = open.filter(({ column, period }) => ![...told, ...open].some((one) => one.column !== column && sameTime(one.period, period)));
  for (const one of alone) known.set(one.column, one.period);
  const filled = amounts.flatMap(({ column, heading }, at): readonly Told[] => {
    const [before, after] = [known.get(amounts[at - 1]?.column ?? -1), known.get(amounts[at + 1]?.column ?? -1)];
    const between = known.has(column) || !before || !after || before.kind !== after.kind ? undefined : missingBetween(before, after);
    const number = /\d+/.exec(heading)?.[0];
    const isSlip = between !== undefined && (heading === '' || Number(number) === between.last / (between.last - between.first + 1));
    return isSlip && !told.some((one) => sameTime(one.period, between)) ? [{ column, period: { ...between, says: 'own' } }] : [];
  });
  return [...alone, ...filled];
}

/**
 * `1분기 카드 | 1분기 현금 | 2분기 카드 | 2분기 현금`, `카드 1분기 | 현금 1분기 | …`, `1분기 공급가액 | 1분기 세액 | …`: none of them names a period alone. Those that are called an amount are the
 * costs; where none is, all are that stand under each of the periods.
 */
function dividedPeriods(amounts: readonly AmountColumn[], told: readonly Told[]): readonly Told[] {
  const groups = new Map<string, (Told & { readonly heading: string })[]>();
  const open: Told[] = [];
  for (const { column, heading, values } of amounts) {
    const period =
      areCounts(values) || told.some((one) => one.column === column) || !isAmount(heading) ? undefined : (periodNamed(heading) ?? periodBehind(heading));
    if (!period || period.kind === 'year' || period.rest === '' || MONEY_IN.test(period.rest)) continue;
    const same = groups.get(period.rest);
    const one = { column, heading: period.rest, period: { ...period, says: 'own' as const } };
    open.push(one);
    if (same) same.push(one);
    else groups.set(period.rest, [one]);
  }
  // `1Q(확정) | 2Q(확정) | 3Q(잠정)`: each is of a period of its own, whatever is said of it.
  const kinds = new Set(open.map(({ period }) => period.kind));
  if (groups.size > 1 && kinds.size === 1 && open.length > 2 && open.every((one) => !open.some((other) => other !== one && sameTime(one.period, other.period))))
    return open;
  const all = [...groups.values()].filter(
    (one) => one.length > 1 && one.every(({ period }, at) => at === 0 || !sameTime(period, (one[at - 1] as Told).period)),
  );
  const named = all.filter(([one]) => headerMatches(one?.heading ?? '').some(({ role, weight }) => role === 'book' && weight >= 2));
  const most = largest(all.map(({ length }) => length));
  return named.length > 0 ? (named[0] as Told[]) : all.every(({ length }) => length === most) ? all.flat() : [];
}
/** Its name is that of an amount or of how it was paid; a period alone, or with a mark behind it, is sure as well. */
const isSurePart = ({ rest }: NamedPeriod): boolean =>
  !/^[가-힣a-z]/.test(rest) || PAID_BY.test(rest) || headerMatches(rest).some(({ role, weight }) => role === 'book' && weight >= 2);
const PAID_BY =
  /^(?:법인|개인|체크|신용|계좌)?(?:카드|현금|이체|어음|송금|국내|해외|국외|card|cash|transfer|domestic|overseas)(?:결제|지급|사용)?(?:금액|액|분)?$/;
/** What came in is no cost. */
const MONEY_IN = /매출|수입|수익|입금|sales|revenue|income/;

/** The one of their kind that comes after the one and before the other. */
function missingBetween(before: NamedPeriod, after: NamedPeriod): NamedPeriod | undefined {
  const months = before.last - before.first + 1;
  const at = (one: NamedPeriod, other: NamedPeriod): number => (one.year ?? other.year ?? 0) * 12 + one.first;
  const apart = at(after, before) - at(before, after);
  if (apart !== 2 * months && !(before.year === undefined && after.year === undefined && apart === 2 * months - 12)) return undefined;
  const first = ((before.first + months - 1) % 12) + 1;
  const year = first > before.first ? before.year : after.year;
  return { kind: before.kind, first, last: first + months - 1, ...(year === undefined ? {} : { year }), rest: '' };
}

/** As a heading would plainly say it. */
const plainName = ({ year, first, last }: NamedPeriod): string =>
  `${year === undefined ? '' : isPlaced(year) ? `제${year}기 ` : `${year}년 `}${first === last ? '' : `${first}~`}${last}월`;

/**
 * @param amounts the columns that hold amounts, in the order of the sheet
 * @param relations which of them are the sums of others in their rows
 * @param adjustment the column of adjustments: what holds it is what is left after them
 * @returns undefined where fewer than two of them are about periods
 */
export function periodColumns(amounts: readonly AmountColumn[], relations: ReadonlyMap<number, Relation>, adjustment?: number): PeriodColumns | undefined {
  const plain = amounts.flatMap(({ column, heading }): Told[] => {
    const period = periodOfColumn(heading);
    return period ? [{ column, period }] : [];
  });
  const loose = looselyTold(amounts, plain);
  const told = loose.length === 0 ? plain : [...plain, ...loose].sort((a, b) => a.column - b.column);
  const names = new Map(loose.map(({ column, period }) => [column, plainName(period)] as const));
  const isDivided = !plain.some(({ period }) => period.says === 'own' && period.kind !== 'year');
  const ways = new Map(isDivided ? loose.map(({ column, period }) => [column, period.rest] as const) : []);
  if (told.length < 2) return undefined;
  const chain = loose.length === 0 ? chainIn(amounts, relations, told) : undefined;
  if (chain) {
    const [whole, before] = [...chain.columns].reverse() as [number, number];
    return {
      parts: [whole],
      sums: [],
      all: new Set([...told.map(({ column }) => column), ...chain.columns]),
      names,
      ways,
      beside: chain.isSure ? [] : [before],
    };
  }
  // `1분기 합계 | 2분기 합계`: each the sum of its costs, and of no other column.
  const isSumOfOthers = ({ column, period }: Told): boolean =>
    told.some((one) => one.column !== column && one.period.says === 'own' && one.period.first >= period.first && one.period.last <= period.last);
  const own = told.filter((one) => one.period.says === 'own' || (one.period.says === 'sum' && !isSumOfOthers(one)));
  const shorter = own.filter(({ period }) => period.kind !== 'year');
  const running = told.filter(({ period }) => period.says === 'running');
  if (shorter.length < 2) return yearsWithSum(told, own, relations, names) ?? alone(told, own, running, names);
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
  const several = shorter.filter(({ column, period }) => !(sums.has(column) || isMadeOf(period, shorter))).map(({ column }) => column);
  const again = furtherSteps(told, several, relations);
  const parts = several.filter((column) => !again.includes(column));
  const held = heldBySums(amounts, relations, parts, all).filter(({ of }) => adjustment === undefined || !of.includes(adjustment));
  for (const { column, heading } of amounts.slice(first)) if (isSumOfPeriods(heading)) all.add(column);
  if (parts.length < 2) return undefined;
  for (const { total, of } of held) {
    sums.set(total, of);
    for (const column of [total, ...of]) all.add(column);
  }
  const columns = [...new Set([...parts, ...held.flatMap(({ of }) => of.filter((column) => !sums.has(column)))])].sort((a, b) => a - b);
  const beside = amounts.flatMap(({ column, heading }, at) => {
    const isNear = at >= first || amounts.slice(at, first).every((one) => !relations.has(one.column) && isAmount(one.heading));
    return isNear && !all.has(column) && !relations.has(column) && isAmount(heading) ? [column] : [];
  });
  // What a sum takes is a part of it, whatever it is called.
  const summed = new Set([...relations.values()].flatMap((one) => (one.kind === 'sum' ? one.of : [])));
  for (const { column, period } of isDivided ? loose : []) if (!isSurePart(period) && columns.includes(column) && !summed.has(column)) beside.push(column);
  for (const column of again) if (!beside.includes(column)) beside.push(column);
  // What a quarter is to be, where nothing says what it was.
  for (const { column, period } of told)
    if (period.says === 'plan' && !told.some((one) => one.period.says !== 'plan' && isWithin(period, one.period))) beside.push(column);
  return { parts: columns, sums: [...sums].map(([total, of]) => ({ total, of })), all, names, ways, beside };
}

const NO_WAYS: PeriodColumns['ways'] = new Map();
const isWithin = (one: NamedPeriod, other: NamedPeriod): boolean => sameTime(one, other) || holds(other, one);

/** Sums of all the periods and of something beside them, which is a part of the amount for that. */
function heldBySums(
  amounts: readonly AmountColumn[],
  relations: ReadonlyMap<number, Relation>,
  parts: readonly number[],
  all: ReadonlySet<number>,
): readonly { readonly total: number; readonly of: readonly number[] }[] {
  const headOf = (column: number): string => amounts.find((one) => one.column === column)?.heading ?? '';
  return [...relations].flatMap(([total, relation]) => {
    if (relation.kind !== 'sum' || all.has(total) || NEVER.test(normalizeLabel(headOf(total)))) return [];
    if (carriedIn(amounts, relations, total).length > 0) return [];
    const of = partsOfSum(relations, relation.of);
    const beside = of.filter((column) => !all.has(column));
    const whole = parts.length > 1 && parts.every((column) => of.includes(column)) && of.every((column) => parts.includes(column) || beside.includes(column));
    // `1분기 | … | 4분기 | 환급 | 합계` with a minus, which the sum holds too.
    const isLess = (column: number): boolean => {
      const values = amounts.find((one) => one.column === column)?.values ?? [];
      return GIVEN_BACK.test(normalizeLabel(headOf(column))) && values.some((n) => n !== undefined && n < 0) && values.every((n) => n === undefined || n <= 0);
    };
    return whole && beside.every((column) => !relations.has(column) && (isAmount(headOf(column)) || isLess(column))) ? [{ total, of }] : [];
  });
}

/** Shorter ones among them fill it month by month. */
function isMadeOf(period: NamedPeriod, among: readonly Told[]): boolean {
  const within = among.filter((one) => holds(period, one.period)).map((one) => one.period);
  const months = new Set(within.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)));
  return within.length > 1 && months.size === period.last - period.first + 1;
}

/** `2011년 | 2012년 | 2013년 | 합계`: a sum holds all of them, and what lies outside is in it. */
function yearsWithSum(
  told: readonly Told[],
  own: readonly Told[],
  relations: ReadonlyMap<number, Relation>,
  names: PeriodColumns['names'],
): PeriodColumns | undefined {
  const parts = own.map(({ column }) => column);
  if (parts.length < 2 || own.some(({ period }) => period.year === undefined)) return undefined;
  for (const [total, relation] of relations)
    if (relation.kind === 'sum' && relation.of.length === parts.length && relation.of.every((column) => parts.includes(column)))
      return { parts, sums: [{ total, of: parts }], all: new Set([...told.map(({ column }) => column), total]), names, ways: NO_WAYS, beside: [] };
  return undefined;
}

/** The last running total, or the last year; what was planned is none of them. */
function alone(told: readonly Told[], own: readonly Told[], running: readonly Told[], names: PeriodColumns['names']): PeriodColumns | undefined {
  const all = new Set(told.map(({ column }) => column));
  const timeOf = ({ year, last }: NamedPeriod): number => (year ?? 0) * 12 + last;
  // A year that stands once is that of the others beside it.
  const isOnce = (of: readonly Told[]): boolean => of.some(({ period }) => period.year === undefined) && of.some(({ period }) => period.year !== undefined);
  const latest = (of: readonly Told[]): readonly number[] => [
    of.reduce((best, one) => (isOnce(of) || timeOf(one.period) > timeOf(best.period) ? one : best)).column,
  ];
  const differ = (of: readonly Told[]): boolean => new Set(of.map(({ period }) => timeOf(period))).size === of.length;
  if (running.length > 1 && differ(running)) return { parts: latest(running), sums: [], all, names, ways: NO_WAYS, beside: [] };
  const years = own.filter(({ period }) => period.kind === 'year' && period.year !== undefined);
  // One year of costs beside one that is planned.
  return years.length > 0 && years.length === own.length && differ(years)
    ? { parts: latest(years), sums: [], all, names, ways: NO_WAYS, beside: [] }
    : undefined;
}
