import { describe, expect, test } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalOfNumber,
  divideDecimals,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  rescaleDecimal,
  subtractDecimals,
  trimDecimal,
} from './decimal.ts';

const d = (text: string): Decimal => parseDecimal(text)!;

describe('reading and writing', () => {
  test.each([
    ['0', '0'],
    ['12.50', '12.50'],
    ['-0.05', '-0.05'],
    ['+7', '7'],
    ['000123.4', '123.4'],
    ['999999999999999999.999999', '999999999999999999.999999'],
  ])('%s is read and written as %s', (text, written) => {
    expect(formatDecimal(d(text))).toBe(written);
  });

  test.each(['', '.', '1.', '.5', '1e3', '0x10', '1,000', ' 1', 'NaN', '--1', '１', '1'.repeat(61)])(
    '"%s" is no decimal',
    (text) => {
      expect(parseDecimal(text)).toBeUndefined();
    },
  );

  test.each([
    [0.1 + 0.2, '0.3'],
    [1234.56, '1234.56'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [-2.5, '-2.5'],
    [9007199254740991, '9007199254740991'],
    [100, '100'],
  ])('the number %d is the decimal %s', (number, written) => {
    expect(formatDecimal(decimalOfNumber(number)!)).toBe(written);
  });

  test('infinity and not-a-number are no decimals', () => {
    expect(decimalOfNumber(Number.POSITIVE_INFINITY)).toBeUndefined();
    expect(decimalOfNumber(Number.NaN)).toBeUndefined();
  });
});

describe('calculating', () => {
  test('sums that floats get wrong are exact', () => {
    expect(formatDecimal(addDecimals(d('0.1'), d('0.2')))).toBe('0.3');
    expect(formatDecimal(subtractDecimals(d('1000000000000000.10'), d('0.1')))).toBe('1000000000000000.00');
    expect(formatDecimal(multiplyDecimals(d('1.15'), d('100')))).toBe('115.00');
  });

  test('equal numbers of different spelling compare as equal, the others by size', () => {
    expect(compareDecimals(d('1.50'), d('1.5'))).toBe(0);
    expect(compareDecimals(d('-2'), d('1.9'))).toBe(-1);
    expect(compareDecimals(d('10'), d('9.99'))).toBe(1);
  });

  test.each([
    ['1', '3', '0.333333333333'],
    ['2', '3', '0.666666666667'],
    ['-2', '3', '-0.666666666667'],
    ['10.50', '2', '5.250000000000'],
  ])('%s : %s is rounded half away from zero to %s', (a, b, written) => {
    expect(formatDecimal(divideDecimals(d(a), d(b))!)).toBe(written);
  });

  test('a division by zero has no answer', () => {
    expect(divideDecimals(d('1'), d('0.00'))).toBeUndefined();
  });

  test.each([
    ['2.345', 2, '2.35'],
    ['-2.345', 2, '-2.35'],
    ['2.344', 2, '2.34'],
    ['2', 3, '2.000'],
    ['0.5', 0, '1'],
  ])('%s on %d digits is %s', (text, scale, written) => {
    expect(formatDecimal(rescaleDecimal(d(text), scale))).toBe(written);
  });

  test('zeros at the end of a fraction fall away, others stay', () => {
    expect(formatDecimal(trimDecimal(d('120.500')))).toBe('120.5');
    expect(formatDecimal(trimDecimal(d('100')))).toBe('100');
  });

  test('a + b - b is a, and a × b : b is a, for many numbers', () => {
    for (let i = 1; i <= 500; i++) {
      const a = { units: BigInt(i) * 982_451_653n - 200_000_000_000n, scale: i % 7 };
      const b = { units: BigInt(i) * -57_885_161n, scale: i % 4 };
      expect(compareDecimals(subtractDecimals(addDecimals(a, b), b), a)).toBe(0);
      expect(compareDecimals(divideDecimals(multiplyDecimals(a, b), b)!, a)).toBe(0);
    }
  });
});
