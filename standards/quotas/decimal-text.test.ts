import { expect, test } from 'vitest';
import { compareTexts, dividedBy, larger, minus, plus, rounded, roundedUp, times, wholePart } from './decimal-text.ts';

test('sums, differences and products are exact', () => {
  expect(plus('0.1', '0.2')).toBe('0.3');
  expect(plus()).toBe('0');
  expect(minus('5000', '4929.96')).toBe('70.04');
  expect(times('100', '3.7')).toBe('370');
});

test('a quotient is rounded half away from zero', () => {
  expect(dividedBy('5000', '72', 2)).toBe('69.44');
  expect(rounded('9628.3333', 2)).toBe('9628.33');
  expect(rounded('-0.005', 2)).toBe('-0.01');
});

test('pieces are cut off, shortfalls are rounded up', () => {
  expect(wholePart('3.99')).toBe(3);
  expect(roundedUp('3.01')).toBe(4);
  expect(roundedUp('3')).toBe(3);
});

test('texts compare as numbers', () => {
  expect(compareTexts('9', '10')).toBe(-1);
  expect(larger('9.50', '9.5')).toBe('9.50');
});

test('what is no number, and a division by zero, are refused', () => {
  expect(() => plus('12,000')).toThrow(RangeError);
  expect(() => dividedBy('1', '0')).toThrow(RangeError);
});
