/**
 * Sums and comparisons of amounts without rounding. An amount is the decimal number that a person sees in the cell: 0.1 + 0.2 is 0.3,
 * and 5.1 is 5 % of 102. Whole won within 2^53 stay ordinary numbers; only others pay for integers of any size.
 */
import { asText, compare, integer, plus, times, type Integer } from './integer';

interface Decimal {
  /** The value is `units` / 10^`scale`. */
  readonly units: Integer;
  readonly scale: number;
}

const big = (value: number): Integer => integer(String(value));
const powerOfTen = (exponent: number): Integer => integer(`1${'0'.repeat(exponent)}`);

function decimalOf(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const units = integer(whole + fraction);
  return scale >= 0 ? { units, scale } : { units: times(units, powerOfTen(-scale)), scale: 0 };
}

const rescaled = (value: Decimal, scale: number): Integer => times(value.units, powerOfTen(scale - value.scale));

const MOST = Number.MAX_SAFE_INTEGER;
const isWhole = (value: number): boolean => Number.isSafeInteger(value);

/** Decimals of the ordinary fractions: with at most nine digits before them a number has fifteen, and those are the ones written. */
const FRACTION = 1_000_000;
const FRACTION_DIGITS = 6;
const FRACTION_MOST = 999_999_999;

/** A sum that grows. Only finite numbers may be added. */
export class ExactSum {
  private whole = 0;
  /** Millionths. */
  private fraction = 0;
  private rest: Decimal | undefined;

  static of(value: number): ExactSum {
    const sum = new ExactSum();
    sum.add(value);
    return sum;
  }

  add(value: number): void {
    const next = this.whole + value;
    if (value === Math.floor(value) && Math.abs(value) <= MOST && Math.abs(next) <= MOST) this.whole = next;
    else if (!this.addFraction(value)) this.addDecimal(decimalOf(value));
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

  private addDecimal(value: Decimal): void {
    if (!this.rest) {
      this.rest = value;
      return;
    }
    const scale = Math.max(this.rest.scale, value.scale);
    this.rest = { units: plus(rescaled(this.rest, scale), rescaled(value, scale)), scale };
  }

  /** Whether the sum is a plain whole number. */
  private isPlain(): boolean {
    return this.rest === undefined && this.fraction === 0;
  }

  private decimal(): Decimal {
    const own: Decimal =
      this.fraction === 0
        ? { units: big(this.whole), scale: 0 }
        : { units: plus(times(big(this.whole), big(FRACTION)), big(this.fraction)), scale: FRACTION_DIGITS };
    if (!this.rest) return own;
    const scale = Math.max(own.scale, this.rest.scale);
    return { units: plus(rescaled(own, scale), rescaled(this.rest, scale)), scale };
  }

  /** The nearest number. */
  toNumber(): number {
    if (this.isPlain()) return this.whole;
    const { units, scale } = this.decimal();
    return Number(`${asText(units)}e-${scale}`);
  }

  isZero(): boolean {
    return this.isPlain() ? this.whole === 0 : this.decimal().units.digits.length === 0;
  }

  isAtLeast(amount: number): boolean {
    if (this.isPlain() && isWhole(amount)) return this.whole >= amount;
    return atLeast(this.decimal(), big(1), decimalOf(amount), big(1));
  }

  /** Negative, zero or positive, as this is less, the same or more. */
  compare(other: ExactSum): number {
    const left = this.decimal();
    const right = other.decimal();
    const scale = Math.max(left.scale, right.scale);
    return compare(rescaled(left, scale), rescaled(right, scale));
  }

  /** this × 100 ≥ whole × percent, in integers. */
  isAtLeastPercentOf(whole: ExactSum, percent: number): boolean {
    const left = this.whole * 100;
    const right = whole.whole * percent;
    if (this.isPlain() && whole.isPlain() && isWhole(left) && isWhole(right)) return left >= right;
    return atLeast(this.decimal(), big(100), whole.decimal(), big(percent));
  }

  /** this ÷ whole as the nearest number; the caller has seen that `whole` is not zero. */
  ratioTo(whole: ExactSum): number {
    if (this.isPlain() && whole.isPlain()) return this.whole / whole.whole;
    const left = this.decimal();
    const right = whole.decimal();
    const scale = Math.max(left.scale, right.scale);
    return Number(asText(rescaled(left, scale))) / Number(asText(rescaled(right, scale)));
  }
}

function atLeast(left: Decimal, leftTimes: Integer, right: Decimal, rightTimes: Integer): boolean {
  const scale = Math.max(left.scale, right.scale);
  return compare(times(rescaled(left, scale), leftTimes), times(rescaled(right, scale), rightTimes)) >= 0;
}
