/** Which payments pay purchases that are counted elsewhere: the same party, not before the purchase, its amount, or the sum of several, with the VAT or without. */

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
const RUN = 40;

const isSame = (won: number, sum: number): boolean => Math.abs(won - sum) < 1;
const pays = (payment: number, bought: number): boolean => isSame(payment, bought) || Math.abs(payment * NET - bought * GROSS) < NET;
const byDay = (one: Posting, other: Posting): number => (one.day ?? 0) - (other.day ?? 0);

/**
 * @param within days after a purchase in which it is paid; without it any later day, and what has no day bars nothing
 * @returns the places of those payments
 */
export function settledBy(purchases: readonly Posting[], payments: readonly Posting[], within = Number.POSITIVE_INFINITY): ReadonlySet<number> {
  const settled = new Set<number>();
  const open = new Map<string, Posting[]>();
  for (const purchase of [...purchases].sort(byDay)) {
    const own = open.get(purchase.party);
    if (own) own.push(purchase);
    else open.set(purchase.party, [purchase]);
  }
  const waiting = new Map<string, { readonly at: number; readonly payment: Posting }[]>();
  const follows = (payment: Posting, { day }: Posting): boolean =>
    day === undefined || payment.day === undefined ? within === Number.POSITIVE_INFINITY : payment.day >= day && payment.day - day <= within;
  const ordered = payments.map((payment, at) => ({ at, payment })).sort((one, other) => byDay(one.payment, other.payment));
  // What pays one purchase is no part of a sum.
  for (const { at, payment } of ordered) {
    const own = open.get(payment.party);
    const place = own?.findIndex((purchase) => follows(payment, purchase) && pays(payment.won, purchase.won)) ?? -1;
    if (own && place >= 0) {
      own.splice(place, 1);
      settled.add(at);
    } else if (own && payment.party !== '') waiting.set(payment.party, [...(waiting.get(payment.party) ?? []), { at, payment }]);
  }
  for (const [party, left] of waiting) {
    const own = open.get(party) as Posting[];
    for (const { at, payment } of left) {
      const run = runOf(
        own.slice(-RUN),
        (purchase) => (follows(payment, purchase) ? purchase.won : undefined),
        (sum) => pays(payment.won, sum),
      );
      if (!run) continue;
      own.splice(Math.max(0, own.length - RUN) + run.from, run.count);
      settled.add(at);
    }
    // Instalments of one purchase.
    for (const purchase of own) {
      const parts = left.filter(({ at }) => !settled.has(at)).slice(0, RUN);
      const run = runOf(
        parts,
        ({ payment }) => (follows(payment, purchase) ? payment.won : undefined),
        (sum) => pays(sum, purchase.won),
      );
      for (const { at } of run ? parts.slice(run.from, run.from + run.count) : []) settled.add(at);
    }
  }
  return settled;
}

/** The first stretch of two or more whose sum is asked for; what has no amount here is in none. */
function runOf<T>(
  items: readonly T[],
  amountOf: (item: T) => number | undefined,
  isAsked: (sum: number) => boolean,
): { readonly from: number; readonly count: number } | undefined {
  for (let from = 0; from + 1 < items.length; from += 1) {
    let sum = 0;
    for (let at = from; at < items.length; at += 1) {
      const amount = amountOf(items[at] as T);
      if (amount === undefined) break;
      sum += amount;
      if (at > from && isAsked(sum)) return { from, count: at - from + 1 };
    }
  }
  return undefined;
}
