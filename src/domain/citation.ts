import type { Lang } from './text';

export type EditionId = '2013-60' | '2021-02-12' | '2025-04-01';

/** How sure the project is of a fact: `likely` and `unconfirmed` are shown to the user wherever they decide something. */
export type Certainty = 'yes' | 'likely' | 'unconfirmed';

/**
 * Where a statement stands in the law.
 * `ref` is written in Korean as the notice writes it (`별표 3`, `제8조`, `영 제2조의3`, `법 제2조의2`, `규칙 제8조`, `민법 제160조`, `별지 제1호`),
 * `clause` is the place within it (`1.가.①`, `③`, `1`).
 */
export interface Citation {
  readonly edition: EditionId;
  readonly ref: string;
  readonly clause?: string;
  readonly certainty?: Certainty;
}

const englishRef = (ref: string): string =>
  ref
    .replace(/^별표\s*/, 'Appendix ')
    .replace(/^별지\s*(제([\d-]+)호|)\s*/, (_, __, n: string | undefined) => `Form ${n ?? ''}`)
    .replace(/^영 별표\s*/, 'Decree, Appendix ')
    .replace(/^영 /, 'Decree ')
    .replace(/^법 /, 'Act ')
    .replace(/^규칙 /, 'Rule ')
    .replace(/^민법 /, 'Civil Act ')
    .replace(/^조세특례제한법 시행령 /, 'Special Taxation Decree ')
    .replace(/^조세특례제한법 시행규칙 /, 'Special Taxation Rule ')
    .replace(/^기초연구진흥법 /, 'Basic Research Act ')
    .replace(/^부칙$/, 'Addenda')
    .replace(/^한국표준산업분류$/, 'KSIC')
    .replace(/제(\d+)조(?:의(\d+))?/g, (_, a: string, b: string | undefined) => `Art. ${a}${b ? `-${b}` : ''}`)
    .trim();

/** In full for people: `시행령 제2조의3`; in data and in the notice itself it is 영. */
const koreanRef = (ref: string): string => ref.replace(/^영 /, '시행령 ');

/** `별표 3 · 1.가.①` or `Appendix 3 · 1.가.①`. */
export function citationLabel(citation: Citation, lang: Lang): string {
  const ref = lang === 'ko' ? koreanRef(citation.ref) : englishRef(citation.ref);
  return citation.clause ? `${ref} · ${citation.clause}` : ref;
}
