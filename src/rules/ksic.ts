/** 한국표준산업분류 코드: 2 to 5 digits, perhaps behind the letter of its section. */
import { fold, remembered, rememberedOf } from '../domain';
import { ksicDivisions } from '../law/ksic';
import type { Edition, ExcludedIndustry } from '../law/types';

/** The letter of the section may be set off by a hyphen; a hyphen before or behind the digits alone is a minus sign. */
const CODE = /^(?:([A-U])[\s.-]*)?(\d+(?:[ .-]{1,9}\d+)*)\.?$/i;

const digitsOf = (written: string): string => written.replace(/\D/g, '');

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

/** The row of the excluded industries whose part of a class the code names: `63999-1`. */
export const partNamed: (edition: Edition, code: string | number) => ExcludedIndustry | undefined = rememberedOf(partIn);
function partIn(edition: Edition, code: string | number): ExcludedIndustry | undefined {
  const written = fold(String(code).slice(0, 100));
  const list = edition.excludedIndustries;
  return list.available && /^[A-U]?[\d .-]+$/i.test(written)
    ? list.value.find(({ part }) => part !== undefined && digitsOf(written) === digitsOf(part))
    : undefined;
}

/** The digits of the code; of a part of a class those of the class, by which ratios go. */
export const classOf = (edition: Edition, code: string | number): string | undefined => readKsic(code) ?? partNamed(edition, code)?.code;
