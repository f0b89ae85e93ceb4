/** What of the law an answer rests on that is not sure, each doubt once. */
import type { Certainty, PlainDate, Text } from '../domain';
import { certaintyOn, type Topic } from '../law/seams';

export interface LawDoubt {
  readonly certainty: Exclude<Certainty, 'yes'>;
  readonly why: Text;
}

/** What is doubtful about an answer that rests on these topics: each doubt once, the strongest first. */
export function lawDoubtsOn(topics: readonly Topic[], on: PlainDate): readonly LawDoubt[] {
  const found = new Map<string, LawDoubt>();
  for (const topic of topics) {
    const { certainty, why } = certaintyOn(topic, on);
    if (certainty !== 'yes' && why) found.set(why.ko, { certainty, why });
  }
  return [...found.values()].sort((a, b) => Number(b.certainty === 'unconfirmed') - Number(a.certainty === 'unconfirmed'));
}
