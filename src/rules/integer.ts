/**
 * Whole numbers of any size, for sums that ordinary numbers cannot hold exactly. Not `BigInt`: the engine in which Excel for Windows runs the
 * functions (before version 2403) has the library of 2016, which does not know it.
 */
export interface Integer {
  readonly negative: boolean;
  /** Digits to the base of ten million, the lowest first; no zeros at the end. Zero has none. */
  readonly digits: readonly number[];
}

/** Two digits multiplied stay far below 2^53. */
const BASE = 10_000_000;
const WIDTH = 7;

const made = (digits: number[], negative: boolean): Integer => {
  while (digits.length > 0 && digits[digits.length - 1] === 0) digits.pop();
  return { digits, negative: negative && digits.length > 0 };
};

/** A whole number as text, with or without a minus: `-120`, `007`. */
export function integer(text: string): Integer {
  const negative = text.charAt(0) === '-';
  const plain = text.replace(/^[-+]/, '');
  const digits: number[] = [];
  for (let end = plain.length; end > 0; end -= WIDTH) digits.push(Number(plain.slice(Math.max(0, end - WIDTH), end)));
  return made(digits, negative);
}

/** Negative, zero or positive, as the first is smaller in size, the same or larger. */
function compareSizes(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length - b.length;
  for (let index = a.length - 1; index >= 0; index -= 1) {
    const difference = (a[index] as number) - (b[index] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

function addSizes(a: readonly number[], b: readonly number[]): number[] {
  const sum: number[] = [];
  let carry = 0;
  for (let index = 0; index < Math.max(a.length, b.length) || carry > 0; index += 1) {
    const digit = (a[index] ?? 0) + (b[index] ?? 0) + carry;
    carry = digit >= BASE ? 1 : 0;
    sum.push(digit - carry * BASE);
  }
  return sum;
}

/** The first is not the smaller one. */
function subtractSizes(a: readonly number[], b: readonly number[]): number[] {
  let borrowed = 0;
  return a.map((own, index) => {
    const digit = own - (b[index] ?? 0) - borrowed;
    borrowed = digit < 0 ? 1 : 0;
    return digit + borrowed * BASE;
  });
}

export function plus(a: Integer, b: Integer): Integer {
  if (a.negative === b.negative) return made(addSizes(a.digits, b.digits), a.negative);
  return compareSizes(a.digits, b.digits) >= 0 ? made(subtractSizes(a.digits, b.digits), a.negative) : made(subtractSizes(b.digits, a.digits), b.negative);
}

export function times(a: Integer, b: Integer): Integer {
  const product: number[] = [];
  for (let index = 0; index < a.digits.length + b.digits.length; index += 1) product.push(0);
  a.digits.forEach((left, i) => {
    let carry = 0;
    for (let j = 0; j < b.digits.length || carry > 0; j += 1) {
      const digit = (product[i + j] as number) + left * (b.digits[j] ?? 0) + carry;
      carry = Math.floor(digit / BASE);
      product[i + j] = digit - carry * BASE;
    }
  });
  return made(product, a.negative !== b.negative);
}

/** Negative, zero or positive, as the first is less, the same or more. */
export function compare(a: Integer, b: Integer): number {
  if (a.negative !== b.negative) return a.negative ? -1 : 1;
  return a.negative ? compareSizes(b.digits, a.digits) : compareSizes(a.digits, b.digits);
}

export function asText({ negative, digits }: Integer): string {
  if (digits.length === 0) return '0';
  let text = negative ? '-' : '';
  for (let index = digits.length - 1; index >= 0; index -= 1) {
    const own = String(digits[index]);
    text += index === digits.length - 1 ? own : '0'.repeat(WIDTH - own.length) + own;
  }
  return text;
}
