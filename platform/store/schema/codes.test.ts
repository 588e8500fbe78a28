import { expect, test } from 'vitest';
import { codesOf } from './codes.ts';

const codes = codesOf(
  new Map([
    [
      'kind',
      [
        { code: 'old', label: '轿车', to: '2020-12-31' },
        { code: 'car', label: '轿车', synonyms: ['小车', 'bus'] },
        { code: 'bus', label: '客车' },
        { code: 'minibus', label: '小型客车', parent: 'bus' },
        { code: 'van', label: '面包车', parent: 'minibus' },
      ],
    ],
    [
      'circle',
      [
        { code: 'a', label: '甲', parent: 'b' },
        { code: 'b', label: '乙', parent: 'a' },
      ],
    ],
  ]),
  new Map(),
);

test('a person means a code, then a label in use, then a synonym', () => {
  expect(codes.byLabel('kind', 'bus')).toBe('bus');
  expect(codes.byLabel('kind', ' 轿车 ')).toBe('car');
  expect(codes.byLabel('kind', '小车')).toBe('car');
  expect(codes.byLabel('kind', '飞机')).toBeUndefined();
  expect(codes.byLabel('nothing', '轿车')).toBeUndefined();
});

test('below a code are itself and all its descendants, also when a steward closed a circle', () => {
  expect(codes.below('kind', 'bus')).toEqual(['bus', 'minibus', 'van']);
  expect(codes.below('kind', 'van')).toEqual(['van']);
  expect(codes.below('circle', 'a')).toEqual(['a', 'b']);
});

test('an unknown code has no item', () => {
  expect(codes.item('kind', 'van')?.label).toBe('面包车');
  expect(codes.item('kind', 'plane')).toBeUndefined();
});
