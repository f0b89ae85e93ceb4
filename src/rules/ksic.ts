/** 한국표준산업분류 코드: 2 to 5 digits, perhaps behind the letter of its section. */
import { fold } from '../domain';

/** The digits of `26410`, `C26410`, `C 264`, `26.410`; undefined where it is no such code. */
export function readKsic(input: string | number): string | undefined {
  if (typeof input === 'number' && !Number.isInteger(input)) return undefined;
  const match = /^[A-Ua-u]?\s*[-.]?\s*(\d[\d .-]*)$/.exec(fold(String(input)));
  const digits = match?.[1]?.replace(/[ .-]/g, '');
  return digits !== undefined && /^\d{2,5}$/.test(digits) && digits.slice(0, 2) !== '00' ? digits : undefined;
}

/** The number of digits of the finest class (세세분류). */
export const KSIC_DIGITS = 5;
