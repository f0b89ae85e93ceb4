import { fold, remembered } from '../domain';

/** A reader of words from a short list, whatever their blanks, width and case; undefined for any other. By what each means, also one of the words. */
export function wordReader<T extends string>(words: Readonly<Record<T, string>>): (input: string) => T | undefined {
  const known = new Map<string, T>();
  for (const meaning of Object.keys(words) as T[]) for (const word of [meaning, ...words[meaning].split(' ')]) known.set(word.toLowerCase(), meaning);
  return remembered((input: string) => known.get(fold(input.slice(0, 100).normalize('NFC')).replace(/\s/g, '').toLowerCase()));
}
