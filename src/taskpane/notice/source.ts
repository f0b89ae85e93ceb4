/** The words of the editions, through the rules: the pane takes nothing from the law itself. */
export { articleText, editionTexts, textsOf } from '../../law/texts';
import type { articleText, textsOf } from '../../law/texts';

export type Erratum = ReturnType<typeof textsOf>['errata'][number];
export type Article = NonNullable<ReturnType<typeof articleText>>['article'];
