/** Which payments pay purchases that are counted elsewhere: the same party, not before the purchase, its amount, or the sum of several, with the VAT or without. */
import { atOnce, text } from '../domain';

export interface Posting {
  /** The other party as it is compared; '' where nobody is named. */
  readonly party: string;
  readonly won: number;
  /** The day as a number; undefined where none can be read. */
  readonly day?: number | undefined;
}

/** VAT of 10 %: eleven tenths. */
const [GROSS, NET] = [11, 10];
/** Of one party so many open purchases are tried for sums; with more of them any amount is a sum of some. Ours. */
export const RUN = 40;
/** Days after a purchase in which it is paid where nothing but the two sheets says so. Ours: two months, as firms agree on. */
export const PAID_WITHIN = 62;
export const OWN_MEASURE = text('이 기준은 법이 아니라 프로그램이 정한 것입니다.', 'That measure is this program’s own, not the law’s.');
/** Of a sheet: all payments count, whatever they pay. */
export const EVERY_PAYMENT = '*';

export interface Settled {
  /** The places of the payments that pay purchases. */
  readonly settled: ReadonlySet<number>;
  /** Those that pay none of the first `RUN` open purchases of their party, which has more: they were not held against the rest. */
  readonly unheld: ReadonlySet<number>;
}

const isSame = (won: number, sum: number): boolean => Math.abs(won - sum) < 1;
const pays = (payment: number, bought: number): boolean => isSame(payment, bought) || Math.abs(payment * NET - bought * GROSS) < NET;
const byDay = (one: Posting, other: Posting): number => (one.day ?? 0) - (other.day ?? 0);

/**
 * @param within days after a purchase in which it is paid; without it any later day, and what has no day bars nothing
 */
export const settledBy = (purchases: readonly Posting[], payments: readonly Posting[], within?: number): Settled =>
  atOnce(settledInSteps(purchases, payments, within));

/** So many postings are looked at in one step. */
const STEP = 4_096;

/** The same in steps, so that a page can breathe. */
export function* settledInSteps(purchases: readonly Posting[], payments: readonly Posting[], within = Number.POSITIVE_INFINITY): Generator<void, Settled> {
  const settled = new Set<number>();
  const unheld = new Set<number>();
  if (payments.length === 0) return { settled, unheld };
  const open = new Map<string, Purchases>();
  const inOrder = [...purchases].sort(byDay);
  yield;
  for (const [at, purchase] of inOrder.entries()) {
    if (at % STEP === STEP - 1) yield;
    const own = open.get(purchase.party) ?? new Purchases();
    open.set(purchase.party, own);
    own.add(purchase);
  }
  const waiting = new Map<string, { readonly at: number; readonly payment: Posting }[]>();
  const follows = (payment: Posting, { day }: Posting): boolean =>
    day === undefined || payment.day === undefined ? within === Number.POSITIVE_INFINITY : payment.day >= day && payment.day - day <= within;
  const ordered = payments.map((payment, at) => ({ at, payment })).sort((one, other) => byDay(one.payment, other.payment));
  // What pays one purchase is no part of a sum.
  for (const [place, { at, payment }] of ordered.entries()) {
    if (place % STEP === STEP - 1) yield;
    const own = open.get(payment.party);
    const taken = own?.take(payment.won, (purchase) => follows(payment, purchase));
    if (taken === 'beyond') unheld.add(at);
    if (taken === true) settled.add(at);
    else if (own && payment.party !== '') {
      const left = waiting.get(payment.party);
      if (left) left.push({ at, payment });
      else waiting.set(payment.party, [{ at, payment }]);
    }
  }
  for (const [party, left] of waiting) {
    yield;
    const own = (open.get(party) as Purchases).left();
    for (const { at, payment } of left) {
      const run = runOf(
        own.slice(-RUN),
        (purchase) => (follows(payment, purchase) ? purchase.won : undefined),
        (sum) => pays(payment.won, sum),
        payment.won,
      );
      if (!run) continue;
      own.splice(Math.max(0, own.length - RUN) + run.from, run.count);
      settled.add(at);
    }
    // Instalments of one purchase.
    const instalments = left.filter(({ at }) => !settled.has(at));
    const isMore = own.length > RUN || (own.length > 0 && instalments.length > RUN);
    for (const purchase of own) {
      const run = runOf(
        instalments.slice(0, RUN),
        ({ payment }) => (follows(payment, purchase) ? payment.won : undefined),
        (sum) => pays(sum, purchase.won),
        (purchase.won * GROSS) / NET,
      );
      if (run) for (const { at } of instalments.splice(run.from, run.count)) settled.add(at);
    }
    if (isMore) for (const { at } of instalments) unheld.add(at);
  }
  for (const at of settled) unheld.delete(at);
  return { settled, unheld };
}

/** What was bought of one party and is not paid yet, by amount: a year of one amount is looked through no further than `RUN`. */
class Purchases {
  private readonly all: Posting[] = [];
  private readonly paid = new Set<Posting>();
  /** From the first that is not paid on. */
  private readonly byAmount = new Map<number, { readonly list: Posting[]; first: number }>();

  /** In the order of their days. */
  add(purchase: Posting): void {
    this.all.push(purchase);
    const key = Math.round(purchase.won);
    const same = this.byAmount.get(key);
    if (same) same.list.push(purchase);
    else this.byAmount.set(key, { list: [purchase], first: 0 });
  }

  /** Takes the first that this amount pays; `beyond` where it pays none of those that are looked through, and there are more. */
  take(won: number, isOpen: (purchase: Posting) => boolean): boolean | 'beyond' {
    let more = false;
    for (const about of [Math.round(won), Math.round((won * NET) / GROSS)]) {
      for (const key of [about, about - 1, about + 1]) {
        const same = this.byAmount.get(key);
        if (!same) continue;
        const { list, first } = same;
        const place = list.slice(first, first + RUN).findIndex((purchase) => pays(won, purchase.won) && isOpen(purchase));
        if (place < 0) {
          more ||= list.length - first > RUN;
          continue;
        }
        this.paid.add(list[first + place] as Posting);
        // What stood before it moves up: taken from the front, however many there are.
        list.copyWithin(first + 1, first, first + place);
        same.first += 1;
        return true;
      }
    }
    return more && 'beyond';
  }

  left(): Posting[] {
    return this.all.filter((purchase) => !this.paid.has(purchase));
  }
}

/** The first stretch of two or more whose sum is asked for, which is no more than `most`; what has no amount here is in none. Bought and paid is no less than nothing. */
function runOf<T>(
  items: readonly T[],
  amountOf: (item: T) => number | undefined,
  isAsked: (sum: number) => boolean,
  most: number,
): { readonly from: number; readonly count: number } | undefined {
  for (let from = 0; from + 1 < items.length; from += 1) {
    let sum = 0;
    for (let at = from; at < items.length; at += 1) {
      const amount = amountOf(items[at] as T);
      if (amount === undefined) break;
      sum += amount;
      if (at > from && isAsked(sum)) return { from, count: at - from + 1 };
      if (sum > most + 1) break;
    }
  }
  return undefined;
}
