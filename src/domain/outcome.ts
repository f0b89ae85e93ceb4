import type { Citation } from './citation';
import type { Text } from './text';

/** One reason for an answer. `code` is stable and machine-readable; the message is for people. */
export interface Reason {
  readonly code: string;
  readonly message: Text;
  readonly citation?: Citation;
  /** By which of their arguments the functions are given what is missing: they name it. */
  readonly argument?: string;
}

/**
 * A decision: a value, or *incomplete* (what is still needed), or *refused* with all its reasons.
 * "Not known" is never "no".
 */
export type Outcome<T> =
  | { readonly kind: 'value'; readonly value: T; readonly citations: readonly Citation[] }
  | { readonly kind: 'incomplete'; readonly needs: readonly Reason[] }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] };

export const valueOf = <T>(value: T, ...citations: Citation[]): Outcome<T> => ({ kind: 'value', value, citations });
export const incomplete = <T = never>(...needs: Reason[]): Outcome<T> => ({ kind: 'incomplete', needs });
export const refused = <T = never>(...reasons: Reason[]): Outcome<T> => ({ kind: 'refused', reasons });
