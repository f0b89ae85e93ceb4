/** Finding words in the notice: all of them in one paragraph, blanks and case aside. */
import type { Article } from './source';

export interface Hit {
  readonly article: Article;
  readonly paragraph: number;
  readonly clause?: string;
  /** The words around the first one that was found. */
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

const AROUND = 40;
const MOST = 200;

export function searchNotice(articles: readonly Article[], query: string): readonly Hit[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const first = words[0];
  if (first === undefined) return [];
  const hits: Hit[] = [];
  for (const article of articles) {
    const heading = `${article.ref} ${article.title}`.toLowerCase();
    for (const [paragraph, { text, clause }] of article.paragraphs.entries()) {
      const all = text.toLowerCase();
      // The heading of an article helps to name a paragraph: `별표 3 임차`.
      if (!words.every((word) => all.includes(word) || heading.includes(word)) || !words.some((word) => all.includes(word))) continue;
      const word = words.find((one) => all.includes(one)) ?? first;
      const at = all.indexOf(word);
      const from = Math.max(0, at - AROUND);
      const to = Math.min(text.length, at + word.length + AROUND);
      hits.push({
        article,
        paragraph,
        ...(clause === undefined ? {} : { clause }),
        before: (from > 0 ? '…' : '') + text.slice(from, at),
        match: text.slice(at, at + word.length),
        after: text.slice(at + word.length, to) + (to < text.length ? '…' : ''),
      });
      if (hits.length >= MOST) return hits;
    }
  }
  return hits;
}
