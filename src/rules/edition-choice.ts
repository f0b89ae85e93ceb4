/** Editions for those who show them: which one decides on a day, which others can be looked at, and what is doubtful about them on that day. */
import { addDays, type PlainDate, type Text } from '../domain';
import { editions } from '../law';
import { certaintyOn, seams, type Topic } from '../law/seams';
import type { Edition } from '../law/types';

export type { Topic } from '../law/seams';
export type { Edition } from '../law/types';

/** Every edition that is held, oldest first. */
export const allEditions: readonly Edition[] = editions;

/** What makes an answer on these topics less than certain on that day, each reason once. */
export function doubtsOn(topics: readonly Topic[], on: PlainDate): readonly Text[] {
  const doubts: Text[] = [];
  for (const topic of topics) {
    const { why } = certaintyOn(topic, on);
    if (why && !doubts.includes(why)) doubts.push(why);
  }
  return doubts;
}

/** The same over the time of an edition: the doubts from each day on which they change, the first day of the edition first. */
export function doubtsOver(topics: readonly Topic[], { from, until }: Edition): readonly { readonly from: PlainDate; readonly doubts: readonly Text[] }[] {
  const edges = seams.flatMap((seam) => [seam.from, ...(seam.until === undefined ? [] : [addDays(seam.until, 1)])]);
  const within = edges.filter((day) => day > from && (until === undefined || day <= until));
  return [...new Set([from, ...within])].sort().map((day) => ({ from: day, doubts: doubtsOn(topics, day) }));
}

/** What the self-check rests on. */
export const SELF_CHECK_TOPICS: readonly Topic[] = ['ratios', 'industries', 'procedure'];
