/** What a sum of periods holds beside them: what stood there before the first, and what is still to be paid or spent. Neither is a cost of theirs. */
import { type AmountColumn, NEVER, type Relation, TAX } from '../amount-columns';
import { headerMatches, onlySum } from '../header-names';
import { periodNamed, periodOfColumn, PLANNED } from '../period-names';
import { normalizeLabel } from '../text';

export const OF_LATER =
  /^(전|기)(회|월|기|차|년)?(까지)?(의)?(기성|지급|집행|청구|사용)?(누계|누적)?(액|금액)?$|차기|선급|이연|내년|차년|익년|다음(해|연도)|next(year|period)|prepaid|deferred/;
export const OF_EARLIER = /^(전|작|직전)(기|년|년도|해)|^(prior|previous|last)(year|period)/;
export const STILL_OPEN = /^미(입고|지급|집행|수령|납|청구|이행|정산|사용|검수|도착|결제)|잔(액|여|고|금)|미기성|remaining|outstanding|undelivered|unpaid|open/;
/** What was agreed, and not yet spent. */
export const COMMITTED = /원인행위|계약(?!금$)|도급|품의|발주|주문|예산|배정|계획|약정|견적|commit|order|budget|plan/;

const OPENING = /^(?:기초|기수|월초|연초|년초|opening|beginning)(?:잔액|잔고|금액|액|balance)?$/;
const SUMS_UP = /[합총]|계\s*$|전체|연간|년간|total|sum|all/i;
/** `반기계`, `연간`, `FY`: it says of itself that it is a sum. */
const SUM_OF_PERIODS = /^(?:(?:상|하)?반기|분기|월|연간?|년간?|기간|당기)?(?:소|합|총|누)?계$|^연간$|^(?:fy|ytd|year|full-?year)$/i;
/** A cost of its own by its name, wherever it stands. */
const COST = /(?:비|료|임|대|수당|보험|급여|기본급|상여|금액)(?:금|액)?$/;
/** What came back is taken off, and nothing is carried. */
const OFF = /공제|환급|반납|차인|실지급|실수령/;

/** The heading says of itself that it is a sum. */
export const isSumOfPeriods = (heading: string): boolean => onlySum(heading) || SUM_OF_PERIODS.test(heading.replace(/\s/g, ''));

/**
 * The columns that a sum holds, down to those that are sums of none of the others it holds.
 *
 * @param relations which columns are the sums of others
 * @param of what the sum adds up
 * @returns each column once, in their order
 */
export function partsOfSum(relations: ReadonlyMap<number, Relation>, of: readonly number[]): readonly number[] {
  const parts = of.flatMap((column) => {
    const own = relations.get(column);
    return own?.kind === 'sum' && !own.of.some((one) => of.includes(one)) ? own.of : [column];
  });
  return [...new Set(parts)];
}

/**
 * What a sum holds beside its periods that is no cost of theirs: what stood there before the first of them (`기초 | 1분기 | … | 기말`,
 * `이월액 | 1분기 | … | 계`), and what is not spent yet (`1분기 | … | 미지급 | 합계`).
 *
 * @param amounts the columns that hold amounts, in the order of the sheet
 * @param relations which of them are the sums of others in their rows
 * @param total the column that holds the sum
 * @returns empty where it adds up nothing but periods and what may be a cost of theirs by its place and its name
 */
export function carriedIn(amounts: readonly AmountColumn[], relations: ReadonlyMap<number, Relation>, total: number): readonly number[] {
  const relation = relations.get(total);
  const closing = amounts.find(({ column }) => column === total);
  if (relation?.kind !== 'sum' || !closing || NEVER.test(normalizeLabel(closing.heading))) return [];
  const of = partsOfSum(relations, relation.of);
  const held = amounts.filter(({ column }) => of.includes(column));
  const periods = held.filter(({ heading }) => periodNamed(heading) !== undefined && periodOfColumn(heading)?.says !== 'running');
  const [first] = periods;
  if (!first || periods.length < 2) return [];
  const isSum = isSumOfPeriods(closing.heading) || SUMS_UP.test(closing.heading);
  return held.flatMap((one) => {
    if (periods.includes(one)) return [];
    const isBefore = one.column < first.column && total > one.column && (!isSum || !isCost(one.heading));
    return isBefore || isNotSpent(one) ? [one.column] : [];
  });
}

function isCost(heading: string): boolean {
  const name = normalizeLabel(heading);
  return !OPENING.test(name) && !NEVER.test(name) && (COST.test(name) || headerMatches(heading).some(({ role }) => role === 'book'));
}

function isNotSpent({ heading, values }: AmountColumn): boolean {
  const name = normalizeLabel(heading);
  if (TAX.test(name) || OFF.test(name) || values.some((n) => n !== undefined && n < 0)) return false;
  return [NEVER, STILL_OPEN, OF_LATER, OF_EARLIER, COMMITTED, PLANNED].some((pattern) => pattern.test(name));
}
