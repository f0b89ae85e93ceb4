/** Sheets on which somebody whom the firm paid says what that money was used for: the settlement of a university, of a contractor. Their rows are no second cost. */
import { companyKey } from './company-name';

/** What a ledger paid to one party: in all, and each time. */
export interface PaidTo {
  readonly name: string;
  won: number;
  readonly each: Set<number>;
}

/** A ledger as it is asked whether it says the use of money that another one paid. */
export interface Settlement<T> {
  readonly ledger: T;
  readonly sheet: string;
  /** Its name and what stands over its table. */
  readonly titles: readonly string[];
  /** What it comes to in won. */
  readonly amount: number;
  /** By `companyKey`. */
  readonly paid: ReadonlyMap<string, PaidTo>;
  /** Whether its rows are mostly put under lines of the notice; asked only where its title names somebody. */
  readonly isCoded: () => boolean;
}

export interface SpentByPayee<T> {
  readonly ledger: T;
  readonly payee: string;
  /** The sheet that counts what was paid. */
  readonly sheet: string;
}

/** A name of fewer letters may be any word. Ours. */
const SHORTEST = 3;
/** A name has so many words at most. Ours. */
const WORDS = 5;

/** The names that a title may hold, as they are compared; longer ones first. */
function namesIn(title: string): string[] {
  const words = title.split(/[\s()[\]（）【】<>〈〉:：,/|~]+/).filter(Boolean);
  const names: string[] = [];
  for (let count = Math.min(WORDS, words.length); count > 0; count -= 1)
    for (let at = 0; at + count <= words.length; at += 1) {
      const key = companyKey(words.slice(at, at + count).join(' '));
      if (key.length >= SHORTEST) names.push(key);
    }
  return names;
}

/**
 * Ledgers whose title names a party that another ledger paid, and whose sum is what was paid to it, in all or at once; or no more than that, and
 * none of its rows is put under a line of the notice.
 */
export function spentByPayees<T>(all: readonly Settlement<T>[]): SpentByPayee<T>[] {
  if (all.length < 2) return [];
  return all.flatMap((one) => {
    const names = one.titles.flatMap(namesIn);
    for (const name of names) {
      // A firm that keeps a sheet a month pays in several of them.
      const payers = all.filter((other) => other !== one && other.paid.has(name));
      const [first] = payers;
      const paid = payers.flatMap((other) => other.paid.get(name) ?? []);
      const won = paid.reduce((sum, part) => sum + part.won, 0);
      if (!first || won <= 0) continue;
      const isPaid = [won, ...paid.flatMap((part) => [part.won, ...part.each])].some((sum) => Math.abs(sum - one.amount) < 1);
      if (isPaid || (one.amount <= won && !one.paid.has(name) && !one.isCoded()))
        return [{ ledger: one.ledger, payee: (paid[0] as PaidTo).name, sheet: first.sheet + (payers.length > 1 ? ' …' : '') }];
    }
    return [];
  });
}
