import { expect, test } from 'vitest';
import { rateWords } from './rate-words.ts';

test.each([
  [1, 1, '100.0%'],
  [2, 3, '66.7%'],
  [0, 5, '0.0%'],
  [0, 0, '—'],
])('%i of %i is %s', (part, whole, words) => {
  expect(rateWords(part, whole)).toBe(words);
});
