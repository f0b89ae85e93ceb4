/** A sentence in the two languages of the product. Korean first: it is the language of the user. */
export interface Text {
  readonly ko: string;
  readonly en: string;
}

export type Lang = 'ko' | 'en';

export const text = (ko: string, en: string): Text => ({ ko, en });

export const inLanguage = (message: Text, lang: Lang): string => message[lang];

/** A name of an argument of the functions, in brackets behind what it stands for: ` (on_date)`. */
const KEY = /\s?\([a-z]+(?:_[a-z]+)+\)/g;

/** What a cell says of its arguments, for those who gave none: a finding, the pane, the terminal. */
export const withoutKeys = ({ ko, en }: Text): Text => text(ko.replace(KEY, ''), en.replace(KEY, ''));
