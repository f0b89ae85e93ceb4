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

type Doubtful = Readonly<Record<string, unknown>>;

/**
 * A copy of a part of an edition as another period may use it that holds no text of its own: every citation and fact in it is likely at
 * most, and says why where it had no doubt of its own.
 */
export function asLikely<T>(value: T, why: Text): T {
  const walk = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one !== 'object' || one === null) return one;
    const held = one as Doubtful;
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(held)) copy[key] = walk(held[key]);
    if ('edition' in held && 'ref' in held) return held['certainty'] === 'unconfirmed' ? copy : { ...copy, certainty: 'likely' };
    if ('effective' in held && 'certainty' in held) {
      if (held['certainty'] === 'yes') return { ...copy, certainty: 'likely', why };
    }
    return copy;
  };
  return walk(value) as T;
}
