import {
  addDecimals,
  compareDecimals,
  type Decimal,
  divideDecimals,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  rescaleDecimal,
  subtractDecimals,
  trimDecimal,
} from '#standards/language';

/** Exact sum of decimal strings, without zeros at its end; `0` for none. */
export function plus(...terms: readonly string[]): string {
  return written(terms.map(read).reduce(addDecimals, { units: 0n, scale: 0 }));
}

/** Exact difference. */
export function minus(a: string, b: string): string {
  return written(subtractDecimals(read(a), read(b)));
}

/** Exact product. */
export function times(...factors: readonly string[]): string {
  return written(factors.map(read).reduce(multiplyDecimals, { units: 1n, scale: 0 }));
}

/** Quotient, rounded half away from zero to `digits`; throws `RangeError` for a division by zero. */
export function dividedBy(a: string, b: string, digits = 12): string {
  const quotient = divideDecimals(read(a), read(b), digits);
  if (!quotient) throw new RangeError(`${a} divided by zero`);
  return written(quotient);
}

/** -1, 0 or 1. */
export function compareTexts(a: string, b: string): -1 | 0 | 1 {
  return compareDecimals(read(a), read(b));
}

/** The larger of two. */
export function larger(a: string, b: string): string {
  return compareTexts(a, b) >= 0 ? a : b;
}

/** Exactly `scale` digits after the point, rounded half away from zero. */
export function rounded(a: string, scale = 2): string {
  return formatDecimal(rescaleDecimal(read(a), scale));
}

/** Whole part of a number that is not negative: a limit in pieces is never rounded up. */
export function wholePart(a: string): number {
  const { units, scale } = read(a);
  return Number(units / 10n ** BigInt(scale));
}

/** Smallest whole number that is not below a number that is not negative. */
export function roundedUp(a: string): number {
  const whole = wholePart(a);
  return compareTexts(String(whole), a) < 0 ? whole + 1 : whole;
}

function read(text: string): Decimal {
  const value = parseDecimal(text);
  if (!value) throw new RangeError(`"${text}" is no decimal number`);
  return value;
}

function written(value: Decimal): string {
  return formatDecimal(trimDecimal(value));
}
