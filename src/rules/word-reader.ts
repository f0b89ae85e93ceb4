import { fold } from '../domain';

/** A reader of words from a short list, whatever their blanks, width and case; undefined for any other. */
export function wordReader<T extends string>(words: Readonly<Record<string, T>>): (input: string) => T | undefined {
  const known = new Map(Object.keys(words).map((word) => [word, words[word] as T]));
  return (input) => known.get(fold(input.slice(0, 100).normalize('NFC')).replace(/\s/g, '').toLowerCase());
}
