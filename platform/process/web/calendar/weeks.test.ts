import { expect, test } from 'vitest';
import { daysOf, monthAfter, weeksOf } from './weeks.ts';

test('a month has its days, in leap years too', () => {
  expect(daysOf(2028, 2)).toHaveLength(29);
  expect(daysOf(2026, 11).at(-1)).toBe('2026-11-30');
});

test('weeks begin on Monday and keep the gaps', () => {
  const weeks = weeksOf(daysOf(2026, 11));
  expect(weeks[0]).toEqual([undefined, undefined, undefined, undefined, undefined, undefined, '2026-11-01']);
  expect(weeks).toHaveLength(6);
  expect(weeks.flat().filter(Boolean)).toHaveLength(30);
});

test.each([
  ['2026-11-23', 1, '2026-12-01'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-01-31', -1, '2025-12-01'],
])('the month of %s and %i more begins on %s', (day, months, first) => {
  expect(monthAfter(day, months)).toBe(first);
});
