import { fold, readNumber } from './read';

/** What a text says of an amount of money that is not below zero. */
export type WonRead =
  /** `ownUnit`: the text itself says in what (`12억`, `3,000원`); without it the unit of the sheet counts. */
  | { readonly kind: 'won'; readonly won: number; readonly ownUnit: 'none' | 'won' | 'large' }
  /** Two amounts that people write alike: `2억5천` is 2억 5천만 to most, and 200,005,000 to the letter. */
  | { readonly kind: 'unclear'; readonly choices: readonly [number, number] };

const LARGE: Readonly<Record<string, number>> = { 만: 10_000, 억: 100_000_000, 조: 1_000_000_000_000 };
const SMALL: Readonly<Record<string, number>> = { 십: 10, 백: 100, 천: 1_000 };
const HANGUL_DIGITS = '영일이삼사오육칠팔구';
const HANJA: Readonly<Record<string, string>> = { 億: '억', 萬: '만', 兆: '조', 千: '천', 百: '백', 十: '십' };
const ENGLISH: readonly (readonly [RegExp, number])[] = [
  [/^(bn|billions?)$/i, 1_000_000_000],
  [/^(mn|millions?)$/i, 1_000_000],
  [/^(thousands?)$/i, 1_000],
];
const LONGEST = 40;

/** A decimal number as a fraction of whole numbers, so that 12.5억 is exact. Units and scales are powers of ten: one divides the other. */
interface Decimal {
  readonly digits: number;
  readonly scale: number;
}

function decimal(written: string): Decimal | undefined {
  if (!/^(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(written)) return undefined;
  const [whole = '', part = ''] = written.replace(/,/g, '').split('.');
  const digits = Number(whole + part);
  return Number.isSafeInteger(digits) ? { digits, scale: 10 ** part.length } : undefined;
}

/** What stands before 만, 억 or 조, and at the end: `5천`, `1,200백`, `5천2백`, `12.5`, `이천오백`. */
function group(written: string): (Decimal & { readonly plain: boolean }) | undefined {
  if (written === '') return undefined;
  const whole = decimal(written);
  if (whole) return { ...whole, plain: true };
  let rest = written;
  let sum = 0;
  let last: number | undefined;
  let parts = 0;
  let single: Decimal | undefined;
  let fraction = false;
  while (rest !== '') {
    const match = /^([\d,]+(?:\.\d+)?|[영일이삼사오육칠팔구]|)([천백십]?)/.exec(rest);
    if (!match || match[0] === '') return undefined;
    const [all, coefficient = '', name = ''] = match;
    rest = rest.slice(all.length);
    const size = name === '' ? 1 : (SMALL[name] as number);
    const hangul = HANGUL_DIGITS.indexOf(coefficient);
    const value = coefficient === '' ? { digits: 1, scale: 1 } : hangul >= 0 ? { digits: hangul, scale: 1 } : decimal(coefficient);
    if (!value || (last !== undefined && size >= last)) return undefined;
    parts += 1;
    // Of several pieces each is one digit: `5천2백`, never `5천12백`.
    if (value.scale === 1) sum += value.digits * size;
    if (parts > 1 && (fraction || value.scale !== 1 || value.digits * size >= (last as number))) return undefined;
    fraction = value.scale !== 1;
    single ??= value.scale >= size ? { digits: value.digits, scale: value.scale / size } : { digits: value.digits * (size / value.scale), scale: 1 };
    last = size;
  }
  return parts === 1 && single ? { ...single, plain: false } : { digits: sum, scale: 1, plain: false };
}

const times = ({ digits, scale }: Decimal, unit: number): number => (unit >= scale ? digits * (unit / scale) : Math.round(digits / (scale / unit)));
const safe = (won: number): number | undefined => (Number.isSafeInteger(won) ? won : undefined);

function inWords(text: string, saysWon: boolean): WonRead | undefined {
  let sum = 0;
  let head: number | undefined;
  let fraction = false;
  let rest = text;
  while (rest !== '') {
    const [all = '', written = '', name = ''] = /^([^만억조]*)([만억조]?)/.exec(rest) ?? [];
    rest = rest.slice(all.length);
    const unit = name === '' ? 1 : (LARGE[name] as number);
    const read = group(written);
    // 12.5억 says all of it; after a fraction nothing can follow.
    if (!read || fraction || (head !== undefined && (unit >= head || read.scale !== 1))) return undefined;
    if (head !== undefined && read.digits * unit >= head) return undefined;
    if (name === '' && head === undefined && !saysWon && !/[천백십]/.test(written)) return undefined;
    if (name === '' && head !== undefined && head > 10_000 && read.digits > 0 && read.digits < 10_000 && !(read.plain && saysWon && written.length >= 4)) {
      // A bare digit behind 억 can be thousands, millions or ones.
      if (read.plain && read.digits < 100) return undefined;
      const choices = [safe(sum + (read.digits * head) / 10_000), safe(sum + read.digits)] as const;
      return choices[0] === undefined || choices[1] === undefined ? undefined : { kind: 'unclear', choices: [choices[0], choices[1]] };
    }
    fraction = read.scale !== 1;
    sum += times(read, unit);
    head = unit;
  }
  const won = safe(sum);
  return won === undefined || head === undefined ? undefined : { kind: 'won', won, ownUnit: 'large' };
}

/**
 * The amount in won that a text means: `1,418,500,000`, `12억`, `1억 2천만원`, `12.5억`, `1,200백만`, `일억이천만원`, `1.2 billion`.
 * `undefined` where it means none, or none that can be told (`약 12억`, `12억 미만`).
 */
export function readWon(input: string): WonRead | undefined {
  const folded = fold(input).replace(/[億萬兆千百十]/g, (sign) => HANJA[sign] as string);
  if (folded.length > LONGEST) return undefined;
  const saysWon = /원(정)?$|^(₩|\\|KRW|금\s)|(KRW|won)$/i.test(folded);
  const number = readNumber(folded);
  if (number !== undefined) {
    // A part of a won is none: 1.5 is 1.5억 or 1.5백만 to whoever wrote it.
    return number >= 0 && Number.isSafeInteger(number) ? { kind: 'won', won: number, ownUnit: saysWon ? 'won' : 'none' } : undefined;
  }
  const bare = folded
    .replace(/^금(?=\s*[\d일이삼사오육칠팔구])\s*/, '')
    .replace(/^(₩|\\|KRW)\s*/i, '')
    .replace(/\s*(원정?|KRW|won)$/i, '')
    .trim();
  const english = /^([\d,.]+)\s*([a-z]+)$/i.exec(bare);
  if (english) {
    const unit = ENGLISH.find(([pattern]) => pattern.test(english[2] as string))?.[1];
    const value = decimal(english[1] as string);
    const won = unit && value ? safe(times(value, unit)) : undefined;
    return won === undefined ? undefined : { kind: 'won', won, ownUnit: 'large' };
  }
  const closed = bare.replace(/\s+(?=[천백십만억조]|[\d일이삼사오육칠팔구])/g, (blank, at: number) =>
    /[천백십만억조]$/.test(bare.slice(0, at)) || /^[천백십만억조]/.test(bare.slice(at + blank.length)) ? '' : blank,
  );
  if (!/^[\d,.천백십만억조영일이삼사오육칠팔구]+$/.test(closed) || !/[천백십만억조]/.test(closed)) return undefined;
  // Words alone are an amount where they count something: `백만원` by itself is a unit.
  if (!/\d/.test(closed) && !/[일이삼사오육칠팔구]/.test(closed)) return undefined;
  return inWords(closed, saysWon);
}
