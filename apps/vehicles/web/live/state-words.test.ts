import { expect, test } from 'vitest';
import { agoWords, courseWords } from './state-words.ts';

const NOW = Date.parse('2026-11-22T04:00:00Z');

test.each([
  [null, '从未'],
  ['2026-11-22T03:59:55Z', '刚刚'],
  ['2026-11-22T04:00:30Z', '刚刚'],
  ['2026-11-22T03:59:20Z', '40 秒前'],
  ['2026-11-22T03:57:00Z', '3 分钟前'],
  ['2026-11-22T01:30:00Z', '2 小时前'],
  ['2026-11-19T04:00:00Z', '3 天前'],
])('%s is %s', (instant, words) => {
  expect(agoWords(instant, NOW)).toBe(words);
});

test.each([
  [0, '北'],
  [44, '东北'],
  [270, '西'],
  [350, '北'],
  [-90, '西'],
])('a course of %i degrees is %s', (degrees, words) => {
  expect(courseWords(degrees)).toBe(words);
});
