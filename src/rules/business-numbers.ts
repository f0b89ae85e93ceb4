/** Check digits of the numbers on 별지 제1호: 사업자등록번호(10 digits), 법인등록번호(13 digits). */
import { fold } from '../domain';

/** The digits of `124-81-00998`; undefined where anything but digits, hyphens and blanks stands there. */
export function readDigits(input: string | number): string | undefined {
  if (typeof input === 'number') return Number.isSafeInteger(input) && input >= 0 ? String(input) : undefined;
  const rest = fold(input);
  return /^\d[\d\s-]*$/.test(rest) ? rest.replace(/\D/g, '') : undefined;
}

/** Nothing filled in: the weights of zeros prove nothing. */
const isBlank = (digits: string): boolean => Number(digits) === 0;

const ZERO = 48;
const weighed = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, place) => sum + weight * (digits.charCodeAt(place) - ZERO), 0);
const checkDigit = (sum: number): number => (10 - (sum % 10)) % 10;

const BUSINESS_WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5] as const;
/** The ninth digit counts five times, and the tens of that product once more. */
export function isBusinessNumber(digits: string): boolean {
  if (digits.length !== 10 || isBlank(digits)) return false;
  const carried = Math.floor((Number(digits[8]) * 5) / 10);
  return checkDigit(weighed(digits, BUSINESS_WEIGHTS) + carried) === Number(digits[9]);
}

const CORPORATE_WEIGHTS = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2] as const;
/** Numbers given from 2025 on may carry no check digit: `false` is no proof for those. */
export const isCorporateNumber = (digits: string): boolean =>
  digits.length === 13 && !isBlank(digits) && checkDigit(weighed(digits, CORPORATE_WEIGHTS)) === Number(digits[12]);
