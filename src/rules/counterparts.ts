/**
 * The same costs under the codes of two editions: 직무발명 보상금 is 1.라 in 별표 3 of 2013 and 1.다 in 별표 2 of today. What one tree calls by a
 * code the other may call by another, and the code itself may mean another line there.
 */
import { edition as editionById } from '../law';
import type { Edition } from '../law/types';
import { costLine } from './cost-category';

/** The code with the longest matching beginning replaced. */
function mapped(code: string, pairs: readonly (readonly [from: string, to: string])[]): string {
  const found = pairs.filter(([from]) => code === from || code.startsWith(`${from}.`)).sort(([a], [b]) => b.length - a.length)[0];
  return found ? found[1] + code.slice(found[0].length) : code;
}

/** The pairs of codes between two editions, in the direction asked for; undefined where no table joins them. */
function pairsBetween(from: Edition, to: Edition): readonly (readonly [string, string])[] | undefined {
  if (from === to) return [];
  const [older, newer] = from.from < to.from ? [from, to] : [to, from];
  if (!older.costStatement.available || !newer.costStatement.available) return undefined;
  const { counterparts } = newer.costStatement.value;
  // Two periods that go by the same tree.
  if (counterparts && counterparts.edition === older.costStatement.value.counterparts?.edition) return [];
  if (!counterparts || editionById(counterparts.edition).costStatement !== older.costStatement) return undefined;
  const pairs = Object.entries(counterparts.codes);
  return newer === from ? pairs : pairs.map(([now, then]) => [then, now] as const);
}

/**
 * The code under which `to` lists the cost that `from` lists under `code`; undefined where it has none, or where nothing is known of the
 * two. A code that kept its meaning is answered too.
 */
export function counterpart(from: Edition, to: Edition, code: string): string | undefined {
  const here = costLine(from, code);
  if (!here || here.status === 'deleted') return undefined;
  const pairs = pairsBetween(from, to);
  if (!pairs) return undefined;
  const there = mapped(code, pairs);
  const line = costLine(to, there);
  return line && line.status === here.status ? there : undefined;
}

/** The editions whose tree lists lines under other codes than this one's: a sheet may have been written for one of them. */
export const otherTrees = (edition: Edition, editions: readonly Edition[]): readonly Edition[] =>
  editions.filter((one) => (pairsBetween(one, edition)?.length ?? 0) > 0);
