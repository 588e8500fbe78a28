import { expect, test } from 'vitest';
import { placeName, placeNameCount } from './place-names.ts';
import { randomFrom } from './random.ts';

test('one seed gives one stream, other seeds other streams', () => {
  const draw = (seed: string) => Array.from({ length: 20 }, randomFrom(seed).next);
  expect(draw('a')).toEqual(draw('a'));
  expect(draw('a')).not.toEqual(draw('b'));
  expect(draw('a').every((value) => value >= 0 && value < 1)).toBe(true);
});

test('whole numbers fill their range, ends included', () => {
  const random = randomFrom(7);
  const seen = new Set(Array.from({ length: 500 }, () => random.between(3, 6)));
  expect([...seen].sort()).toEqual([3, 4, 5, 6]);
});

test('place names differ and end with an error, not with a repetition', () => {
  const names = new Set(Array.from({ length: placeNameCount }, (_, i) => placeName(i)));
  expect(names.size).toBe(placeNameCount);
  expect(() => placeName(placeNameCount)).toThrow(RangeError);
});
