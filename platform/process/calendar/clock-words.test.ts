import { expect, test } from 'vitest';
import { minuteOf, officeHoursOf, timeWords } from './clock-words.ts';

test.each([
  ['09:00', 540],
  ['9:05', 545],
  [' 17:30 ', 1050],
  ['24:00', 1440],
  ['24:01', null],
  ['25:00', null],
  ['12:60', null],
  ['上午九点', null],
  ['', null],
])('%j is minute %j', (words, minute) => expect(minuteOf(words)).toBe(minute));

test('a minute is written as people write it', () => expect(timeWords(545)).toBe('09:05'));

test('spans are ascending and apart', () => {
  const morning = { from: '08:30', to: '12:00' };
  expect(officeHoursOf([morning, { from: '14:30', to: '18:00' }])).toEqual([
    [510, 720],
    [870, 1080],
  ]);
  expect(officeHoursOf([])).toEqual([]);
  for (const wrong of [
    { from: '11:00', to: '13:00' },
    { from: '12:00', to: '13:00' },
    { from: '15:00', to: '14:00' },
  ])
    expect(officeHoursOf([morning, wrong])).toBeNull();
});
