import { expect, test } from 'vitest';
import { daysOf, instantsOf, isLong } from './period.ts';

test.each([
  ['', '2026-11-22', '2026-11-22'],
  ['day=2026-11-20', '2026-11-20', '2026-11-20'],
  ['from=2026-11-01&to=2026-11-20', '2026-11-01', '2026-11-20'],
  ['from=2026-10-01&to=2026-10-31', '2026-10-01', '2026-10-31'],
])('the address "%s" means %s to %s', (words, from, to) => {
  expect(daysOf(new URLSearchParams(words), '2026-11-22')).toEqual({ from, to });
});

test.each(['day=yesterday', 'day=2026-02-31x', 'from=2026-11-20&to=2026-11-01', 'from=2026-10-01&to=2026-11-01'])(
  'the address "%s" means no period',
  (words) => {
    expect(daysOf(new URLSearchParams(words), '2026-11-22')).toBeUndefined();
  },
);

test('a day is a day of Shanghai', () => {
  expect(instantsOf({ from: '2026-11-20', to: '2026-11-21' })).toEqual({
    from: '2026-11-19T16:00:00.000Z',
    to: '2026-11-21T16:00:00.000Z',
  });
});

test('two days are shown point for point, three with fewer', () => {
  expect(isLong({ from: '2026-11-20', to: '2026-11-21' })).toBe(false);
  expect(isLong({ from: '2026-11-20', to: '2026-11-22' })).toBe(true);
});
