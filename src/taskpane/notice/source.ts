export { articleText, editionTexts, searchTexts, textsOf, type ArticleText as Article, type Erratum, type TextHit } from '../../rules/notice';
