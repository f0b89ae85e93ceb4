/**
 * The words of the editions, for reading beside a finding. Never imported by `./index`: the functions bundle stays without them.
 */
import type { Citation, EditionId } from '../domain';
import { texts as texts2013 } from './2013-60/texts';
import { texts as texts2021 } from './2021-02-12/texts';
import { texts as texts2025 } from './2025-04-01/texts';
import type { ArticleText, EditionTexts } from './types';

export const editionTexts: readonly EditionTexts[] = [texts2013, texts2021, texts2025];

export function textsOf(id: EditionId): EditionTexts {
  const found = editionTexts.find((one) => one.id === id);
  if (!found) throw new RangeError(`no such edition: ${id}`);
  return found;
}

/** Every article, appendix, form and outside source of an edition, in that order. */
export function articlesOf(id: EditionId): readonly ArticleText[] {
  const { articles, appendices, forms, outside = [] } = textsOf(id);
  return [...articles, ...appendices, ...forms, ...outside];
}

export interface ClauseText {
  readonly article: ArticleText;
  /** The clause with what stands under it; the whole article where no clause was asked for or it is not told apart. */
  readonly paragraphs: ArticleText['paragraphs'];
  /** Whether the clause itself was found; otherwise the nearest clause above it, or the article, is given. */
  readonly exact: boolean;
}

/** `별표4`, `[별표 4]`, `별지 1호 서식` → as the texts name them. */
const normalRef = (ref: string): string =>
  ref
    .replace(/[[\]【】]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^별표\s*(\d)/, '별표 $1')
    .replace(/^별지\s*(?:제\s*)?([\d-]+)\s*(?:호(?:\s*서식)?|서식)?$/, '별지 제$1호');

/** `1.나.①㉮`, `⑨1`, `1. 가. ①` → `1.나.①.㉮`, `⑨.1`, `1.가.①`. */
const normalClause = (clause: string): string =>
  clause
    .trim()
    .replace(/\.\s+/g, '.')
    .replace(/(?<=[^.])([㉮-㉻])/g, '.$1')
    .replace(/([①-⑳])(?=[\d가-힣])/g, '$1.')
    .replace(/\.$/, '');

/** The words of a citation; `undefined` where the edition holds no such article. */
export function articleText(id: EditionId, ref: string, clause?: string): ClauseText | undefined {
  const wanted = normalRef(ref);
  const article = articlesOf(id).find((one) => one.ref === wanted);
  if (!article) return undefined;
  if (clause === undefined || clause === '') return { article, paragraphs: article.paragraphs, exact: true };
  const full = normalClause(clause);
  for (let at = full; at !== ''; at = at.includes('.') ? at.slice(0, at.lastIndexOf('.')) : '') {
    const paragraphs = article.paragraphs.filter((one) => one.clause === at || one.clause?.startsWith(`${at}.`));
    if (paragraphs.length === 0) continue;
    if (at === full) return { article, paragraphs, exact: true };
    // A clause above the one that was asked for is shown alone: its other children were not meant.
    const own = paragraphs.filter((one) => one.clause === at);
    return { article, paragraphs: own.length > 0 ? own : paragraphs, exact: false };
  }
  return { article, paragraphs: article.paragraphs, exact: false };
}

export const citedText = (citation: Citation): ClauseText | undefined => articleText(citation.edition, citation.ref, citation.clause);
