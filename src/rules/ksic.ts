/** 한국표준산업분류 코드: 2 to 5 digits, perhaps behind the letter of its section. */
import { fold, remembered } from '../domain';
import { ksicDivisions } from '../law/ksic';

/** The letter of the section may be set off by a hyphen; a hyphen before or behind the digits alone is a minus sign. */
const CODE = /^(?:([A-U])[\s.-]*)?(\d+(?:[ .-]{1,9}\d+)*)\.?$/i;

export const digitsOf = (written: string): string => written.replace(/\D/g, '');

/** The digits of `26410`, `C26410`, `C 264`, `26.410`; undefined where it is no such code. */
export const readKsic: (input: string | number) => string | undefined = remembered(digitsIn);
function digitsIn(input: string | number): string | undefined {
  if (typeof input === 'number' && !Number.isInteger(input)) return undefined;
  const [, letter, parts = ''] = CODE.exec(fold(String(input))) ?? [];
  const digits = digitsOf(parts);
  const section = ksicDivisions.value[+digits.slice(0, 2)] as string;
  // The classification has that division (a section is a capital letter), in the section of the letter if there is one; 99 has one group, 990.
  return /^(?!99[1-9])\d{2,5}$/.test(digits) && (letter ?? section).toUpperCase() === section ? digits : undefined;
}

/** The number of digits of the finest class (세세분류). */
export const KSIC_DIGITS = 5;
