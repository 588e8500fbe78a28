import { expect, test } from 'vitest';
import { minuteOfDay, minuteWords } from './minute-words.ts';

test.each([
  [0, '00:00'],
  [420, '07:00'],
  [1439, '23:59'],
])('minute %i of the day is %s, and back', (minute, words) => {
  expect(minuteWords(minute)).toBe(words);
  expect(minuteOfDay(words)).toBe(minute);
});

test('what is no time of day is none', () => {
  for (const words of ['24:00', '7:00', '12:60', '', '晚上十点']) expect(minuteOfDay(words)).toBeNull();
});
