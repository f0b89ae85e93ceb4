/** A place in the texts as one part of the pane asks another for it: `2025-04-01§별표 2 1.다`; without an edition the first that holds it. */
import type { EditionId } from '../../domain';
import { editionTexts, type Article } from './source';

export interface Place {
  readonly edition: EditionId;
  readonly ref: string;
  readonly clause?: string;
}

const SIGN = '§';

export const placeName = (edition: EditionId, ref: string, clause?: string): string => `${edition}${SIGN}${ref}${clause ? ` ${clause}` : ''}`;

/** `별표 3 1.가.①` → the article and the clause that were asked for. */
function inArticles(detail: string, articles: readonly Article[]): Omit<Place, 'edition'> | undefined {
  // The longest reference: `제1조` is how `제10조` begins too.
  const article = articles.filter(({ ref }) => detail === ref || detail.startsWith(`${ref} `)).sort((a, b) => b.ref.length - a.ref.length)[0];
  if (!article) return undefined;
  const clause = detail.slice(article.ref.length).trim();
  return { ref: article.ref, ...(clause ? { clause } : {}) };
}

export function placeOf(detail: string): Place | undefined {
  const at = detail.indexOf(SIGN);
  const words = detail.slice(at + 1);
  const wanted = at < 0 ? editionTexts : editionTexts.filter(({ id }) => id === detail.slice(0, at));
  for (const one of wanted) {
    const place = inArticles(words, [...one.articles, ...one.appendices, ...one.forms, ...(one.outside ?? [])]);
    if (place) return { edition: one.id, ...place };
  }
  return undefined;
}
