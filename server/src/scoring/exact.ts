import Fraction from 'fraction.js';

/** An exact rational number. Binary floats print 1.085 as 1.08; the index must not. */
export type Exact = Fraction;

export const zero: Exact = new Fraction(0);

/**
 * Reads `2.9475`, `20/6` or a number, for what it says: 0.4166666667 is not 5/12. Throws on anything else: callers pass
 * checked data.
 */
export function exact(value: string | number | bigint): Exact {
  if (typeof value !== 'number') return new Fraction(value);
  // Of a number the library seeks a simple fraction nearby, for milliseconds; its digits are read in no time.
  const [digits = '', exponent] = String(value).split('e');
  const written = new Fraction(digits);
  if (exponent === undefined) return written;
  const power = new Fraction(10n ** BigInt(Math.abs(Number(exponent))));
  return Number(exponent) < 0 ? written.div(power) : written.mul(power);
}

/** At most ten decimals, half up, trailing zeros removed: `2.9475`, `2.6666666667`. */
export function toDecimalString(value: Exact): string {
  return trimZeros(roundHalfUp(value, 10));
}

/** A number of at most ten decimals, for JSON; never computed with. */
export function toNumber(value: Exact): number {
  return Number(toDecimalString(value));
}

/** Half up to two decimals: `2.95`. */
export function toTwoDecimals(value: Exact): string {
  return roundHalfUp(value, 2);
}

/** Half up (away from zero for negative differences) to a fixed number of decimals. */
export function roundHalfUp(value: Exact, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const doubled = (value.n * scale * 2n + value.d) / (value.d * 2n);
  const digits = doubled.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const sign = value.s < 0n && doubled !== 0n ? '-' : '';
  return decimals === 0 ? `${sign}${digits}` : `${sign}${whole}.${digits.slice(-decimals)}`;
}

function trimZeros(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}
