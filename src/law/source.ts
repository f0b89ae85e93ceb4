/** Short ways to write an edition's data, so that no number can be written without its source. */
import { text, type Certainty, type Citation, type EditionId, type PlainDate, type Text } from '../domain';
import type { Available, NotAvailable, Sourced } from './types';

/** What may be said of a fact beyond its source: left out, it is in force since the edition began and certain. */
export interface FactNotes {
  readonly effective?: PlainDate;
  readonly certainty?: Certainty;
  readonly raw?: string;
  readonly why?: Text;
}

export interface Sources {
  cite(ref: string, clause?: string, certainty?: Certainty): Citation;
  fact<T>(value: T, unit: string | undefined, title: Text, source: Citation, notes?: FactNotes): Sourced<T>;
}

export function sourcesOf(edition: EditionId, effective: PlainDate): Sources {
  return {
    cite: (ref, clause, certainty) => ({
      edition,
      ref,
      ...(clause === undefined ? {} : { clause }),
      ...(certainty === undefined ? {} : { certainty }),
    }),
    fact: (value, unit, title, source, notes = {}) => {
      const certainty = notes.certainty ?? 'yes';
      return {
        value,
        title,
        ...(unit === undefined ? {} : { unit }),
        // A doubt about a fact travels with its citation, so that whoever shows the citation shows the doubt.
        source: certainty === 'yes' ? source : { ...source, certainty },
        effective: notes.effective ?? effective,
        certainty,
        ...(notes.raw === undefined ? {} : { raw: notes.raw }),
        ...(notes.why === undefined ? {} : { why: notes.why }),
      };
    },
  };
}

export const available = <T>(value: T, source: Citation): Available<T> => ({ available: true, value, source });

export const notAvailable = (why: Text): NotAvailable => ({ available: false, why });

/** The general words for what an edition does not hold; `what` begins the sentence. */
export const notInEdition = (ko: string, en: string): NotAvailable =>
  notAvailable(text(`${ko}: 이 고시에는 없습니다.`, `${en}: not available in this edition.`));
