import { fold } from '../domain';
import { inHangul } from './hanja';
import { isCellError, type CellValue } from '../sheet/model';

/** What a cell says as text; an error says its name; nothing is ''. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  return isCellError(value) ? value.error : String(value);
}

/** Nothing, or nothing but blanks. */
export const isBlank = (value: CellValue | undefined): boolean => value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** A label for comparing: folded, without blanks and decoration, in lower case: `장 부 금 액` → `장부금액`. */
export const normalizeLabel = (input: string): string =>
  inHangul(fold(input))
    .toLowerCase()
    .replace(/[\s·ㆍ_*※:：'"“”‘’[\]<>【】〔〕]/g, '');

/** The same without what stands in brackets: `거래처(대상자)` → `거래처`. */
export const bareOutside = (input: string): string => normalizeLabel(fold(input).replace(/\([^()]*\)/g, ''));
