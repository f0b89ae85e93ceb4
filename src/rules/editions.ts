/** Which edition decides, and the refusals that follow where none does or where it does not hold what is asked. */
import { incomplete, text, type Outcome, type PlainDate, type Reason } from '../domain';
import { edition as editionById, editionOn, editions } from '../law';
import type { Available, Edition, NotAvailable, Part } from '../law/types';

/** The edition where no date picks one: the notice 2013-60. */
export const DEFAULT_EDITION: Edition = editionById('2013-60');

export const noEdition = (on: PlainDate): Reason => ({
  code: 'no-edition',
  message: text(`${on}에 적용되는 고시(법령)가 없습니다(${editions[0]?.from}부터).`, `No edition covers ${on} (no edition before ${editions[0]?.from}).`),
});

/** The edition of that date, the notice 2013-60 without one; a date that no edition covers is refused, never guessed. */
export function editionFor(on: PlainDate | undefined): Edition | Reason {
  if (on === undefined) return DEFAULT_EDITION;
  return editionOn(on) ?? noEdition(on);
}
export const isEdition = (value: Edition | Reason): value is Edition => 'from' in value;

/** A type, or a period, that the edition does not know. */
export const notHere = ({ confirmingBodies, citation }: Edition): Reason => ({
  code: 'not-in-edition',
  message: text('적용 고시(법령)에는 없는 유형이나 기간입니다.', 'This type or period is not available in this edition.'),
  citation: confirmingBodies.available ? confirmingBodies.source : citation,
});

export const missingPart = (part: NotAvailable): Reason => ({ code: 'not-in-edition', message: part.why });

/** Runs `use` on a part of the edition, or says that the edition does not hold it. */
export function withPart<P, T>(part: Part<P>, use: (held: Available<P>) => Outcome<T>): Outcome<T> {
  return part.available ? use(part) : incomplete(missingPart(part));
}
