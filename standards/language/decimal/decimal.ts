/** Exact decimal number: `units` × 10^-`scale`. Money is never a float, not even for a moment. */
export interface Decimal {
  readonly units: bigint;
  /** Digits after the point, 0 or more. */
  readonly scale: number;
}

const SPELLING = /^[+-]?\d{1,60}(\.\d{1,60})?$/;

/** Reads a plain decimal spelling (`-12.50`; no exponent, no thousands marks); `undefined` when it is none. */
export function parseDecimal(text: string): Decimal | undefined {
  if (!SPELLING.test(text)) return undefined;
  const point = text.indexOf('.');
  if (point < 0) return { units: BigInt(text), scale: 0 };
  return { units: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

/** Reads a number as the decimal it was written as (15 digits, the precision spreadsheets keep); `undefined` when it is not finite. */
export function decimalOfNumber(value: number): Decimal | undefined {
  if (Number.isSafeInteger(value)) return { units: BigInt(value), scale: 0 };
  if (!Number.isFinite(value)) return undefined;
  const [mantissa, exponent] = Number(value.toPrecision(15)).toExponential().split('e');
  const parsed = parseDecimal(mantissa!)!;
  const scale = parsed.scale - Number(exponent);
  return scale >= 0 ? { units: parsed.units, scale } : { units: parsed.units * 10n ** BigInt(-scale), scale: 0 };
}

/** Plain spelling with exactly the digits that the number carries. */
export function formatDecimal(value: Decimal): string {
  const negative = value.units < 0n;
  const digits = (negative ? -value.units : value.units).toString().padStart(value.scale + 1, '0');
  const cut = digits.length - value.scale;
  const plain = value.scale === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return negative ? `-${plain}` : plain;
}

/** -1, 0 or 1. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const [left, right] = aligned(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Exact sum. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const [left, right] = aligned(a, b);
  return { units: left + right, scale: Math.max(a.scale, b.scale) };
}

/** Exact difference. */
export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, { units: -b.units, scale: b.scale });
}

/** Exact product. */
export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** Quotient rounded half away from zero to `digits` after the point; `undefined` for a division by zero. */
export function divideDecimals(a: Decimal, b: Decimal, digits = 12): Decimal | undefined {
  if (b.units === 0n) return undefined;
  const numerator = a.units * 10n ** BigInt(b.scale + digits);
  const denominator = b.units * 10n ** BigInt(a.scale);
  return { units: roundedQuotient(numerator, denominator), scale: digits };
}

/** The number with exactly `scale` digits after the point, rounded half away from zero where digits fall away. */
export function rescaleDecimal(value: Decimal, scale: number): Decimal {
  if (scale === value.scale) return value;
  if (scale >= value.scale) return { units: value.units * 10n ** BigInt(scale - value.scale), scale };
  return { units: roundedQuotient(value.units, 10n ** BigInt(value.scale - scale)), scale };
}

/** The same number without zeros at the end of its fraction. */
export function trimDecimal(value: Decimal): Decimal {
  let { units, scale } = value;
  if (scale === 0 || units % 10n !== 0n) return value;
  while (scale > 0 && units % 10n === 0n) {
    units /= 10n;
    scale -= 1;
  }
  return { units, scale };
}

function aligned(a: Decimal, b: Decimal): [bigint, bigint] {
  const scale = Math.max(a.scale, b.scale);
  return [a.units * 10n ** BigInt(scale - a.scale), b.units * 10n ** BigInt(scale - b.scale)];
}

function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const [n, d] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
  const rounded = (2n * n + d) / (2n * d);
  return negative ? -rounded : rounded;
}
