/** Editions for those who show them: which one decides on a day, which others can be looked at, and what is doubtful about them on that day. */
import type { PlainDate, Text } from '../domain';
import { editions } from '../law';
import { certaintyOn, type Topic } from '../law/seams';
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
