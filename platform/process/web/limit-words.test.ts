import { expect, test } from 'vitest';
import { dueWords, limitsWords } from './limit-words.ts';

test.each([
  ['2026-11-24T16:00:00.000Z', '2026-11-24'],
  ['2026-11-24T09:30:00.000Z', '2026-11-24 17:30'],
  ['2026-12-31T16:00:00.000Z', '2026-12-31'],
])('a limit that ends at %s ends %s', (dueAt, words) => {
  expect(dueWords(dueAt)).toBe(words);
});

test('an item without limits says so', () => {
  expect(limitsWords({})).toBe('未设时限');
});
