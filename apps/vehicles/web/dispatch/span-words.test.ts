import { expect, test } from 'vitest';
import { placeOnDay, spanWords } from './span-words.ts';

const now = Date.parse('2026-11-23T02:00:00Z');
const at = (day: string, time: string) => new Date(`2026-${day}T${time}:00+08:00`).toISOString();

test.each([
  [at('11-23', '09:00'), at('11-23', '12:00'), '今天 09:00–12:00'],
  [at('11-24', '00:30'), at('11-24', '12:00'), '明天 00:30–12:00'],
  [at('11-22', '23:00'), at('11-23', '01:00'), '昨天 23:00 至 今天 01:00'],
  [at('12-01', '09:00'), at('12-02', '18:00'), '12-01 09:00 至 12-02 18:00'],
])('from %s to %s is %s', (from, to, words) => {
  expect(spanWords(from, to, now)).toBe(words);
});

test.each([
  [at('11-23', '06:00'), at('11-23', '12:00'), { left: 25, width: 25 }],
  [at('11-22', '20:00'), at('11-23', '06:00'), { left: 0, width: 25 }],
  [at('11-23', '18:00'), at('11-25', '06:00'), { left: 75, width: 25 }],
  [at('11-24', '00:00'), at('11-24', '06:00'), undefined],
])('%s to %s stands on the day at %o', (from, to, place) => {
  expect(placeOnDay(from, to, Date.parse('2026-11-23T00:00:00+08:00'))).toEqual(place);
});
