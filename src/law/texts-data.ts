/** A short way to write the words of an article. */
import type { Text } from '../domain';
import type { ArticleText } from './types';

interface RowNotes {
  readonly raw?: string;
  readonly why?: Text;
}
/** The clause as citations name it (empty for the lead text and for rows of forms), and its words. */
export type Row = readonly [clause: string, text: string, notes?: RowNotes];

export const article = (ref: string, title: string, rows: readonly Row[], note?: Text): ArticleText => ({
  ref,
  title,
  paragraphs: rows.map(([clause, words, notes]) => ({ ...(clause === '' ? {} : { clause }), text: words, ...notes })),
  ...(note === undefined ? {} : { note }),
});

/** The articles of a chapter, each with its name. */
export const chapter = (name: string, articles: readonly ArticleText[]): ArticleText[] => articles.map((one) => ({ ...one, chapter: name }));
