/**
 * A formula together with what it comes to, made by one call: what a program that does not calculate shows cannot differ from what the formula
 * says, and both can be tried against the rules. Only functions that Excel, LibreOffice and the grid calculate alike; an empty cell is ''.
 */
import { addMonths, fromSerial, grouped, toSerial, type PlainDate } from '../../domain';
import { textLiteral } from '../formula-text';

export type Value = number | string | boolean;
export interface Formula {
  /** Without its `=`. */
  readonly f: string;
  readonly v: Value;
}

export const num = (value: number): Formula => ({ f: String(value), v: value });
export const str = (value: string): Formula => ({ f: textLiteral(value), v: value });
export const day = (value: PlainDate): Formula => ({
  f: `DATE(${Number(value.slice(0, 4))},${Number(value.slice(5, 7))},${Number(value.slice(8))})`,
  v: toSerial(value),
});
export const EMPTY = str('');
export const FALSE: Formula = { f: 'FALSE', v: false };

const n = (of: Formula): number => (typeof of.v === 'number' ? of.v : Number.NaN);
const fs = (all: readonly Formula[]): string => all.map(({ f }) => f).join(',');

export const iff = (when: Formula, yes: Formula, no: Formula): Formula => ({ f: `IF(${when.f},${yes.f},${no.f})`, v: when.v === true ? yes.v : no.v });
export const isNumber = (of: Formula): Formula => ({ f: `ISNUMBER(${of.f})`, v: typeof of.v === 'number' });
export const and = (...all: readonly Formula[]): Formula => ({ f: `AND(${fs(all)})`, v: all.every(({ v }) => v === true) });
export const or = (...all: readonly Formula[]): Formula => ({ f: `OR(${fs(all)})`, v: all.some(({ v }) => v === true) });
export const eq = (a: Formula, b: Formula): Formula => ({ f: `(${a.f}=${b.f})`, v: a.v === b.v });
export const differs = (a: Formula, b: Formula): Formula => ({ f: `(${a.f}<>${b.f})`, v: a.v !== b.v });
export const lower = (of: Formula): Formula => ({ f: `LOWER(${of.f})`, v: String(of.v).toLowerCase() });
export const wholeOf = (of: Formula): Formula => ({ f: `INT(${of.f})`, v: Math.floor(n(of)) });
/** Of numbers; guard with `isNumber` and `iff` where one may be empty. */
export const atLeast = (a: Formula, b: Formula): Formula => ({ f: `(${a.f}>=${b.f})`, v: n(a) >= n(b) });
export const below = (a: Formula, b: Formula): Formula => ({ f: `(${a.f}<${b.f})`, v: n(a) < n(b) });
export const plus = (a: Formula, b: Formula): Formula => ({ f: `(${a.f}+${b.f})`, v: n(a) + n(b) });
export const minus = (a: Formula, b: Formula): Formula => ({ f: `(${a.f}-${b.f})`, v: n(a) - n(b) });
export const times = (a: Formula, by: number): Formula => ({ f: `(${a.f}*${by})`, v: n(a) * by });
export const product = (a: Formula, b: Formula): Formula => ({ f: `(${a.f}*${b.f})`, v: n(a) * n(b) });
export const least = (...all: readonly Formula[]): Formula => ({
  f: `MIN(${fs(all)})`,
  v: all.reduce((found, one) => (n(one) < found ? n(one) : found), Infinity),
});
export const most = (...all: readonly Formula[]): Formula => ({
  f: `MAX(${fs(all)})`,
  v: all.reduce((found, one) => (n(one) > found ? n(one) : found), -Infinity),
});
export const join = (...all: readonly Formula[]): Formula => ({ f: all.map(({ f }) => f).join('&'), v: all.map(({ v }) => String(v)).join('') });

/** `1,234`. */
export const amount = (of: Formula): Formula => ({ f: `TEXT(${of.f},"#,##0")`, v: typeof of.v === 'number' ? grouped(of.v) : String(of.v) });
const HUNDREDTHS = 10_000;
/** Per cent with two decimals, never rounded up to a limit that is not reached. */
export const share = (part: Formula, whole: Formula): Formula => ({
  f: `TEXT(INT(${part.f}*${HUNDREDTHS}/${whole.f})/100,"0.00")`,
  v: n(whole) === 0 ? '' : (Math.floor((n(part) * HUNDREDTHS) / n(whole)) / 100).toFixed(2),
});
export const dayText = (of: Formula): Formula => ({ f: `TEXT(${of.f},"yyyy-mm-dd")`, v: typeof of.v === 'number' ? (fromSerial(of.v) ?? '') : String(of.v) });

/** The words of those that stand, with commas between. */
export function listed(...words: readonly (readonly [when: Formula, word: string])[]): Formula {
  const found = words.filter(([when]) => when.v === true).map(([, word]) => word);
  const length = words.reduce((sum, [, word]) => sum + word.length + 2, 0);
  return { f: `MID(${words.map(([when, word]) => `IF(${when.f},${textLiteral(`, ${word}`)},"")`).join('&')},3,${length})`, v: found.join(', ') };
}

/** 민법 제157조, 제160조: the last day of `months` after a day, which does not count itself. */
export function monthsAfterCell(of: Formula, months: number): Formula {
  const first = `(${of.f}+1)`;
  const end = `EDATE(${first},${months})`;
  const value = typeof of.v === 'number' ? fromSerial(of.v + 1) : undefined;
  const corresponding = value && addMonths(value, months);
  return {
    f: `IF(DAY(${end})=DAY(${first}),${end}-1,${end})`,
    v: value && corresponding ? toSerial(corresponding) - (corresponding.slice(8) === value.slice(8) ? 1 : 0) : '',
  };
}

/** Yes is 1, no is 0, and what is not known lies between: the weaker of two is both, the stronger is either. */
export const YES = num(1);
export const NO = num(0);
export const OPEN = num(0.5);
export const both = least;
export const either = most;
export const threeOf = (when: Formula): Formula => iff(when, YES, NO);
