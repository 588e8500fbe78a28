import { expect, test } from 'vitest';
import { dayOfSerial, serialOfDay } from './serial-day.ts';

test.each([
  [1, '1900-01-01T00:00:00.000Z'],
  [59, '1900-02-28T00:00:00.000Z'],
  [61, '1900-03-01T00:00:00.000Z'],
  [44132, '2020-10-28T00:00:00.000Z'],
  [44132.5, '2020-10-28T12:00:00.000Z'],
  [46023.99998842593, '2026-01-01T23:59:59.000Z'],
])('serial %d shows %s', (serial, shown) => expect(dayOfSerial(serial, false)?.toISOString()).toBe(shown));

test('in the 1904 system the same number lies four years and a day later', () => {
  expect(dayOfSerial(42670, true)?.toISOString()).toBe('2020-10-28T00:00:00.000Z');
  expect(dayOfSerial(0, true)?.toISOString()).toBe('1904-01-01T00:00:00.000Z');
});

test.each([60, 60.5, -1, 3_000_000, Number.NaN])('serial %d shows no day', (serial) =>
  expect(dayOfSerial(serial, false)).toBeNull(),
);

test('a day written and read is the same day, on both sides of the February that never was', () => {
  for (const day of ['1900-01-01', '1900-02-28', '1900-03-01', '1949-10-01', '2024-02-29', '2099-12-31']) {
    const date = new Date(`${day}T00:00:00Z`);
    expect(dayOfSerial(serialOfDay(date), false)).toEqual(date);
  }
});
