import { expect, test } from 'vitest';
import { sizeWords } from './size-words.ts';

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1.0 KB'],
  [1_500_000, '1.4 MB'],
  [209_715_200, '200 MB'],
  [5_368_709_120, '5.0 GB'],
])('%i bytes', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
