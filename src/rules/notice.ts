/**
 * The words of the texts for those who show them: the pane may not import the law itself. Apart from `./index`, so that the functions
 * bundle stays without the long texts.
 */
export { articlesOf, articleText, citedText, editionTexts, textsOf, type ClauseText } from '../law/texts';
export type { ArticleText, EditionTexts, Erratum } from '../law/types';
export { searchTexts, type TextHit, type TextHits } from './search';
export { namesFor } from './search/synonyms';
