import { expect, test } from 'vitest';
import { changePairs } from './entry-changes.ts';

test('an entry of a change gives its pairs, notes of the platform are passed by', () => {
  const changes = { name: ['旧', '新'], lines: [null, [1, 2]], $rules: { limit: ['limits/1'] } };
  expect([...changePairs(changes)]).toEqual([
    ['name', ['旧', '新']],
    ['lines', [null, [1, 2]]],
  ]);
});

test('an entry of a new row says each value once; entries of earlier releases said them as pairs', () => {
  const made = { $made: { name: '新', lines: [1, 2], at: null }, $rules: { limit: ['limits/1'] } };
  expect([...changePairs(made)]).toEqual([
    ['name', [null, '新']],
    ['lines', [null, [1, 2]]],
    ['at', [null, null]],
  ]);
  expect([...changePairs({ name: [null, '新'] })]).toEqual([['name', [null, '新']]]);
});

test('a destroyed payload and one of other words have no pairs', () => {
  expect(changePairs(null).size).toBe(0);
  expect(changePairs({ note: 'x', more: { a: 1 } }).size).toBe(0);
});
