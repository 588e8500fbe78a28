import { expect, test } from 'vitest';
import { commandDigest } from './command-digest.ts';

const digest = (body: unknown, name = 'vehicle.update') => commandDigest({ id: 'c1', name, body });

test('the order of keys does not make another command', () => {
  expect(digest({ a: 1, b: { c: [1, 2], d: null } })).toBe(digest({ b: { d: null, c: [1, 2] }, a: 1 }));
});

test('another name, another value or another order of rows is another command', () => {
  expect(digest({ a: 1 })).not.toBe(digest({ a: 1 }, 'vehicle.void'));
  expect(digest({ a: 1 })).not.toBe(digest({ a: '1' }));
  expect(digest([1, 2])).not.toBe(digest([2, 1]));
});
