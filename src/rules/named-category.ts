/** A category as cells of a sheet write it: what the functions read, and a code behind the words that name it. */
import { fold, rememberedOf } from '../domain';
import type { Edition } from '../law/types';
import { parseCategory, SYMBOL_NUMBERS, WORD_LETTERS, type CategoryReading } from './cost-category';

/** `인건비 1.가.①`, `재료비: 1-가-2`: words alone before a whole code, and nothing behind it. */
const NAMED_BEFORE = new RegExp(`^[${WORD_LETTERS}·&/\\s]{2,20}[\\s:：·/(\\[〔-]+(?=[12]\\s*[-.]\\s*[가-힣]\\s*(?:[-.]|[${SYMBOL_NUMBERS}]|$))`);

export const readCategory: (edition: Edition, input: string | number) => CategoryReading = rememberedOf((edition: Edition, input: string | number) => {
  const read = parseCategory(edition, input);
  if (read.known || read.reason !== 'not-a-code' || typeof input !== 'string' || input.length > 40) return read;
  const written = fold(input.normalize('NFC'));
  const named = NAMED_BEFORE.exec(written);
  const code = named ? parseCategory(edition, written.slice(named[0].length).replace(/[\s)\]〕]+$/, '')) : read;
  return code.known && code.status === 'leaf' && code.rest === undefined ? { ...code, exact: false } : read;
});
