import type { Lang } from '../domain';

/** The language for what Excel calls its display language (`ko-KR`): Korean for Korean, English for every other; Korean where Excel does not say. */
export const languageOf = (locale: string | undefined): Lang => {
  const [language] = (locale ?? 'ko').toLowerCase().split(/[-_]/);
  return language === 'ko' ? 'ko' : 'en';
};
