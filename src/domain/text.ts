/** A sentence in the two languages of the product. Korean first: it is the language of the user. */
export interface Text {
  readonly ko: string;
  readonly en: string;
}

export type Lang = 'ko' | 'en';

export const text = (ko: string, en: string): Text => ({ ko, en });

export const inLanguage = (message: Text, lang: Lang): string => message[lang];
