/**
 * What the texts say, by edition. Data only; what follows from it is in `rules/`.
 * The words of the editions, for reading, are in `./texts`, apart, so that the functions bundle stays small.
 */
import type { EditionId, PlainDate } from '../domain';
import { edition as notice2013 } from './2013-60';
import { edition as act2021 } from './2021-02-12';
import { edition as notice2025 } from './2025-04-01';
import type { Edition } from './types';

export * from './types';

/** Oldest first, without a gap between them. */
export const editions: readonly Edition[] = [notice2013, act2021, notice2025];

/** The edition that decides on that date; `undefined` where none of ours covers it: the caller refuses, and never guesses. */
export const editionOn = (date: PlainDate): Edition | undefined => editions.find((one) => one.from <= date && (one.until === undefined || date <= one.until));

export function edition(id: EditionId): Edition {
  const found = editions.find((one) => one.id === id);
  if (!found) throw new RangeError(`no such edition: ${id}`);
  return found;
}
