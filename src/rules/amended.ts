/** What is known to have been amended while the edition was in force, without the amended words being held. */
import type { Citation, PlainDate } from '../domain';
import type { Amendable } from '../law/types';

/** The part was amended before that day, and how it reads since is not held. */
export const isAmended = (part: Amendable, on: PlainDate | undefined): boolean =>
  part.amended !== undefined && on !== undefined && on >= part.amended.effective;

/** The citation of an answer that rests on the part: unconfirmed from the day on which it may read otherwise. */
export const amendedSince = (part: Amendable, citation: Citation, on: PlainDate | undefined): Citation =>
  isAmended(part, on) ? { ...citation, certainty: 'unconfirmed' } : citation;
