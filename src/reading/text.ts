import { fold } from '../domain';
import { inHangul } from './hanja';
import { isCellError, type CellValue } from '../sheet/model';

/** Signs that most texts begin and end with, none of which `trim` takes away: asking first is several times as fast as trimming. */
const isSolid = (code: number): boolean => (code > 0x20 && code < 0x7f) || (code >= 0xac00 && code <= 0xd7a3);

/** What a cell says as text; an error says its name; nothing is ''. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return isSolid(value.charCodeAt(0)) && isSolid(value.charCodeAt(value.length - 1)) ? value : value.trim();
  return isCellError(value) ? value.error : String(value);
}

/** Nothing, or nothing but blanks. */
export const isBlank = (value: CellValue | undefined): boolean =>
  value === null || value === undefined || (typeof value === 'string' && !isSolid(value.charCodeAt(0)) && value.trim() === '');

/** Pictures that people put before their words (`🚫 취소`, `📅 결제일`), but for those that are ticks and crosses. */
const PICTURES = /[\u{1F300}-\u{1FAFF}\u231A\u231B\u23E9-\u23FA\u26A0\u26A1\u26D4\u2728\u270F\u2753-\u2755\u2757\u2B50]\uFE0F?/gu;
const MAY_PICTURE = /[\u231A-\u23FA\u26A0-\u26D4\u2728-\u2757\u2B50\uD83C-\uD83E]/;
/** The same where they stand alone: then they say it all. */
const withoutPictures = (text: string): string => (MAY_PICTURE.test(text) ? text.replace(PICTURES, '') || text : text);

/** A label for comparing: folded, without blanks and decoration, in lower case: `장 부 금 액` → `장부금액`. */
export const normalizeLabel = (input: string): string =>
  withoutPictures(inHangul(fold(input)))
    .toLowerCase()
    .replace(/[\s·ㆍ_*※:：'"“”‘’[\]<>【】〔〕]/g, '');

/** The same without what stands in brackets: `거래처(대상자)` → `거래처`. */
export const bareOutside = (input: string): string => normalizeLabel(fold(input).replace(/\([^()]*\)/g, ''));
