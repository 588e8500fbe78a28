import { expect, test } from 'vitest';
import { isRunning, percentOf } from './is-running.ts';

test.each([
  ['queued', true],
  ['writing', true],
  ['ready', false],
  ['failed', false],
  ['cancelled', false],
  ['expired', false],
])('an export that is %s runs: %s', (state, running) => {
  expect(isRunning({ state })).toBe(running);
});

test.each([
  [0, null, 0],
  [0, 0, 0],
  [999, 1000, 99],
  [1000, 1000, 100],
  [1200, 1000, 100],
])('%s of %s rows are %s percent', (done, of, percent) => {
  expect(percentOf({ done, of })).toBe(percent);
});
