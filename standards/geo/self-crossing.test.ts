import { expect, test } from 'vitest';
import { crossingOf } from './self-crossing.ts';
import type { Coordinate } from './shape.ts';

const bow: readonly Coordinate[] = [
  [106.7, 26.5],
  [106.8, 26.6],
  [106.8, 26.5],
  [106.7, 26.6],
];

test('a bow crosses itself in its middle, and not at one of its corners', () => {
  const [lon, lat] = crossingOf([bow])!;
  expect(lon).toBeCloseTo(106.75, 6);
  expect(lat).toBeCloseTo(26.55, 6);
});

test('a ring whose corners are in order crosses itself nowhere', () => {
  expect(crossingOf([[bow[0]!, bow[2]!, bow[1]!, bow[3]!]])).toBeUndefined();
});
