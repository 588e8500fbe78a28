import { expect, test } from 'vitest';
import { secondsLeft } from './seconds-left.ts';

const minutes = (count: number) => count * 60_000;

test.each([
  ['just after a request', 0, undefined],
  ['three minutes and a second before the end', minutes(27) - 1000, undefined],
  ['three minutes before the end, as the server may count', minutes(27), 120],
  ['when the server may have ended it', minutes(29), 0],
  ['long afterwards', minutes(600), 0],
])('of 30 idle minutes %s', (_, idle, left) => {
  expect(secondsLeft(1_000_000, 1_000_000 + idle, 30)).toBe(left);
});
