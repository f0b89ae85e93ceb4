/**
 * Sums and comparisons of amounts without rounding. An amount is the decimal number that a person sees in the cell: 0.1 + 0.2 is 0.3,
 * and 5.1 is 5 % of 102. Whole won within 2^53 and ordinary fractions stay ordinary numbers; only others pay for decimals of any length.
 * Not `BigInt`: the engine in which Excel for Windows runs the functions (before version 2403) has the library of 2016, which does not know it.
 */

/** A decimal of any length: by the place p, what it has of 10^(7p). Places take part in sums by themselves and are carried when it is asked for. */
type Places = Map<number, number>;

const WIDTH = 7;
const BASE = 10_000_000;

const put = (places: Places, place: number, amount: number): unknown => places.set(place, (places.get(place) ?? 0) + amount);

/** Adds the number that stands there in digits: `120.5`, `1e+21`, `-3e-7`. */
function addDigits(places: Places, number: string): void {
  const [mantissa = '', exponent = '0'] = number.replace(/^-/, '').split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const sign = number.charAt(0) === '-' ? -1 : 1;
  const decimals = fraction.length - Number(exponent);
  const missing = (WIDTH - (decimals % WIDTH)) % WIDTH;
  const digits = whole + fraction + '0'.repeat(missing);
  let place = -(decimals + missing) / WIDTH;
  for (let end = digits.length; end > 0; end -= WIDTH, place += 1) put(places, place, sign * Number(digits.slice(Math.max(0, end - WIDTH), end)));
}

/** Carried: the lowest place, the digits of each place from there on, none of them negative, and what is left above them. */
interface Carried {
  readonly lowest: number;
  readonly digits: readonly number[];
  readonly top: number;
}
function carried(places: Places): Carried {
  const used = Array.from(places.keys()).sort((a, b) => a - b);
  const lowest = used[0] ?? 0;
  const digits: number[] = [];
  let top = 0;
  for (let place = lowest; place <= (used[used.length - 1] ?? 0); place += 1) {
    const sum = (places.get(place) ?? 0) + top;
    top = Math.floor(sum / BASE);
    digits.push(sum - top * BASE);
  }
  return { lowest, digits, top };
}

/** Negative, zero or positive. */
const signOf = ({ digits, top }: Carried): number => Math.sign(top) || (digits.some((digit) => digit > 0) ? 1 : 0);

/** Adds another decimal so many times. */
function addTimes(places: Places, other: Places, times: number): void {
  const { lowest, digits, top } = carried(other);
  digits.forEach((digit, at) => put(places, lowest + at, digit * times));
  put(places, lowest + digits.length, top * times);
}

/** Its whole digits at that place, with a minus; the place is not above its lowest one. */
function written(places: Places, place: number): string {
  const own = carried(places);
  if (signOf(own) < 0) {
    const turned: Places = new Map();
    addTimes(turned, places, -1);
    return `-${written(turned, place)}`;
  }
  const digits = own.digits.map((digit) => `000000${digit}`.slice(-WIDTH)).reverse();
  return own.top + digits.join('') + '0'.repeat((own.lowest - place) * WIDTH);
}

const zerosBehind = (digits: string): number => digits.length - digits.replace(/0+$/, '').length;

const MOST = Number.MAX_SAFE_INTEGER;
const isWhole = (value: number): boolean => Number.isSafeInteger(value);

/** Decimals of the ordinary fractions: with at most nine digits before them a number has fifteen, and those are the ones written. */
const FRACTION = 1_000_000;
const FRACTION_MOST = 999_999_999;

/** A sum that grows. Only finite numbers may be added. */
export class ExactSum {
  private whole = 0;
  /** Millionths. */
  private fraction = 0;
  private rest: Places | undefined;

  static of(value: number): ExactSum {
    const sum = new ExactSum();
    sum.add(value);
    return sum;
  }

  add(value: number): void {
    const next = this.whole + value;
    if (value === Math.floor(value) && Math.abs(value) <= MOST && Math.abs(next) <= MOST) this.whole = next;
    else if (!this.addFraction(value)) addDigits((this.rest = this.rest ?? new Map()), String(value));
  }

  /** Adds a number of up to six decimals; false where it is another. */
  private addFraction(value: number): boolean {
    if (Math.abs(value) > FRACTION_MOST || Math.abs(this.whole) > MOST - FRACTION_MOST) return false;
    const scaled = Math.round(value * FRACTION);
    if (scaled / FRACTION !== value) return false;
    const whole = Math.trunc(scaled / FRACTION);
    this.whole += whole;
    this.fraction += scaled - whole * FRACTION;
    return true;
  }

  /** Whether the sum is a plain whole number. */
  private isPlain(): boolean {
    return this.rest === undefined && this.fraction === 0;
  }

  private places(): Places {
    const places: Places = new Map(this.rest);
    addDigits(places, String(this.whole));
    addDigits(places, `${this.fraction}e-6`);
    return places;
  }

  /** The nearest number. */
  toNumber(): number {
    if (this.isPlain()) return this.whole;
    const places = this.places();
    const { lowest } = carried(places);
    return Number(`${written(places, lowest)}e${lowest * WIDTH}`);
  }

  isZero(): boolean {
    return this.isPlain() ? this.whole === 0 : signOf(carried(this.places())) === 0;
  }

  isAtLeast(amount: number): boolean {
    if (this.isPlain() && isWhole(amount)) return this.whole >= amount;
    return this.against(ExactSum.of(amount)) >= 0;
  }

  /** The sign of this × times − other × otherTimes. */
  private against(other: ExactSum, times = 1, otherTimes = 1): number {
    const places: Places = new Map();
    addTimes(places, this.places(), times);
    addTimes(places, other.places(), -otherTimes);
    return signOf(carried(places));
  }

  /** Negative, zero or positive, as this is less, the same or more. */
  compare(other: ExactSum): number {
    return this.isPlain() && other.isPlain() ? this.whole - other.whole : this.against(other);
  }

  /** this × 100 ≥ whole × percent, in integers. */
  isAtLeastPercentOf(whole: ExactSum, percent: number): boolean {
    const left = this.whole * 100;
    const right = whole.whole * percent;
    if (this.isPlain() && whole.isPlain() && isWhole(left) && isWhole(right)) return left >= right;
    return this.against(whole, 100, percent) >= 0;
  }

  /** this ÷ whole as the nearest number; the caller has seen that `whole` is not zero. */
  ratioTo(whole: ExactSum): number {
    if (this.isPlain() && whole.isPlain()) return this.whole / whole.whole;
    const [left, right] = [this.places(), whole.places()];
    const lowest = Math.min(carried(left).lowest, carried(right).lowest);
    const [above, below] = [written(left, lowest), written(right, lowest)];
    // Zeros behind both say nothing, and an ordinary number has no room for them.
    const both = Math.min(zerosBehind(above), zerosBehind(below));
    return Number(above.slice(0, above.length - both)) / Number(below.slice(0, below.length - both));
  }
}
