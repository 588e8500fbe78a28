import { expect, test } from 'vitest';
import { turnRings } from './turn-rings.ts';

const square = [
  [106, 26],
  [107, 26],
  [107, 27],
  [106, 27],
] as const;
const hole = [
  [106.4, 26.4],
  [106.4, 26.6],
  [106.6, 26.6],
  [106.6, 26.4],
] as const;

test('rings that run as RFC 7946 says stay', () => {
  const shape = { kind: 'polygon', polygons: [[square, hole]] } as const;
  expect(turnRings(shape)).toEqual({ shape, turned: 0 });
});

test('rings that run the other way round are turned and counted', () => {
  const shape = { kind: 'polygon', polygons: [[[...square].reverse(), [...hole].reverse()], [square]] } as const;
  expect(turnRings(shape)).toEqual({ shape: { kind: 'polygon', polygons: [[square, hole], [square]] }, turned: 2 });
});
