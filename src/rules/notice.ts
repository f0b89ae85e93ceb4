/**
 * The words of the texts for those who show them: the pane may not import the law itself. Apart from `./index`, so that the functions
 * bundle stays without the long texts.
 */
import { fold, type EditionId } from '../domain';
import { articlesOf } from '../law/texts';
import type { ArticleText } from '../law/types';

export { articlesOf, articleText, citedText, editionTexts, textsOf, type ClauseText } from '../law/texts';
export type { ArticleText, EditionTexts, Erratum } from '../law/types';

export interface TextHit {
  readonly article: ArticleText;
  /** Absent where the title alone was hit. */
  readonly clause?: string;
  readonly text: string;
}

const plain = (words: string): string => fold(words.normalize('NFC')).toLowerCase().replace(/\s+/g, '');

/** Paragraphs that hold every word of the query, whatever its blanks, width and case; titles and references count too. In the order of the texts. */
export function searchTexts(edition: EditionId, query: string, limit = 100): readonly TextHit[] {
  const words = fold(query.slice(0, 200))
    .split(/\s+/)
    .map(plain)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const hits: TextHit[] = [];
  for (const article of articlesOf(edition)) {
    const heading = plain(`${article.ref}${article.title}`);
    if (words.every((word) => heading.includes(word))) hits.push({ article, text: article.title });
    for (const { clause, text } of article.paragraphs) {
      const body = plain(text);
      // A word may stand in the heading (`별표 3`), but one at least must stand in the paragraph.
      if (words.every((word) => body.includes(word) || heading.includes(word)) && words.some((word) => body.includes(word))) {
        hits.push({ article, ...(clause === undefined ? {} : { clause }), text });
      }
      if (hits.length >= limit) return hits;
    }
  }
  return hits;
}
