import { expect, test } from 'vitest';
import { pauseAfter } from './rhythm.ts';

test.each([
  [5, 1000],
  [250, 1000],
  [600, 2400],
  [60_000, 10_000],
])('after an answer of %i ms the map asks again in %i ms', (took, pause) => {
  expect(pauseAfter(took)).toBe(pause);
});
