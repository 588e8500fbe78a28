import { expect, test } from 'vitest';
import { lastDays } from './last-days.ts';

test.each([
  ['2026-03-01', 30, '2026-01-30', '2026-02-28'],
  ['2026-01-01', 1, '2025-12-31', '2025-12-31'],
])('before %s, %i days', (today, count, from, to) => {
  expect(lastDays(today, count)).toEqual({ from, to });
});
