/** 한국표준산업분류 코드: 2 to 5 digits, perhaps behind the letter of its section. */
import { fold } from '../domain';

/** No code is written longer: what is longer need not be looked at. */
const LONGEST = 32;
/** The letter of the section may be set off by a hyphen; a hyphen before or behind the digits alone is a minus sign. */
const CODE = /^(?:[A-U][\s.-]*)?(\d+(?:[ .-]+\d+)*)\.?$/i;

/** The divisions (중분류) of the 9th and the 10th revision: 04, 09, 40, 43 … have never been given. */
const DIVISION = /^(0[1-35-8]|[1-3]\d|4[125-79]|5[0-25689]|6[0-689]|7[0-6]|8[4-7]|9[014-9])/;

/** The digits of `26410`, `C26410`, `C 264`, `26.410`; undefined where it is no such code. */
export function readKsic(input: string | number): string | undefined {
  if (typeof input === 'number' && !Number.isInteger(input)) return undefined;
  const written = fold(String(input));
  if (written.length > LONGEST) return undefined;
  const digits = CODE.exec(written)?.[1]?.replace(/\D/g, '');
  return digits !== undefined && /^\d{2,5}$/.test(digits) && DIVISION.test(digits) ? digits : undefined;
}

/** The number of digits of the finest class (세세분류). */
export const KSIC_DIGITS = 5;
