/** 한국표준산업분류 코드: 2 to 5 digits, perhaps behind the letter of its section. */
import { fold } from '../domain';
import { ksicDivisions } from '../law/ksic';
import type { Edition, ExcludedIndustry } from '../law/types';

/** No code is written longer: what is longer need not be looked at. */
const LONGEST = 32;
/** The letter of the section may be set off by a hyphen; a hyphen before or behind the digits alone is a minus sign. */
const CODE = /^(?:[A-U][\s.-]*)?(\d+(?:[ .-]+\d+)*)\.?$/i;

/** Whether the classification has the division that the digits begin with. */
const isInDivision = (digits: string): boolean => {
  const division = Number(digits.slice(0, 2));
  return ksicDivisions.value.some(([first, last]) => division >= first && division <= last);
};

/** The digits of `26410`, `C26410`, `C 264`, `26.410`; undefined where it is no such code. */
export function readKsic(input: string | number): string | undefined {
  if (typeof input === 'number' && !Number.isInteger(input)) return undefined;
  const written = fold(String(input));
  if (written.length > LONGEST) return undefined;
  const digits = CODE.exec(written)?.[1]?.replace(/\D/g, '');
  return digits !== undefined && /^\d{2,5}$/.test(digits) && isInDivision(digits) ? digits : undefined;
}

/** The number of digits of the finest class (세세분류). */
export const KSIC_DIGITS = 5;

const digitsOf = (written: string): string => written.replace(/\D/g, '');

/** The row of the excluded industries whose part of a class the code names: `63999-1`. */
export function partNamed(edition: Edition, code: string | number): ExcludedIndustry | undefined {
  const written = fold(String(code).slice(0, 100));
  const list = edition.excludedIndustries;
  return list.available && /^[A-U]?[\d .-]+$/i.test(written)
    ? list.value.find(({ part }) => part !== undefined && digitsOf(written) === digitsOf(part))
    : undefined;
}

/** The digits of the code; of a part of a class those of the class, by which ratios go. */
export const classOf = (edition: Edition, code: string | number): string | undefined => readKsic(code) ?? partNamed(edition, code)?.code;
