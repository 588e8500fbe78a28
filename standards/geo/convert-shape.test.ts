import { describe, expect, test } from 'vitest';
import { circleRing, convert, convertShape, inside, judgedShape, metresFrom, placeOf, type Shape } from './index.ts';

const DRAWN: readonly [string, Shape][] = [
  ['small circle', { kind: 'circle', centre: [106.713, 26.578], radius: 50 }],
  ['large circle', { kind: 'circle', centre: [106.713, 26.578], radius: 20_000 }],
  ['parking place', { kind: 'parking', centre: [106.713, 26.578], radius: 50 }],
  ['rectangle of 40 km', { kind: 'rectangle', southWest: [106.5, 26.4], northEast: [106.9, 26.8] }],
  [
    'holed outline',
    {
      kind: 'polygon',
      polygons: [
        [
          [
            [106.5, 26.4],
            [106.9, 26.5],
            [106.7, 26.9],
          ],
          [
            [106.68, 26.58],
            [106.72, 26.58],
            [106.7, 26.6],
          ],
        ],
      ],
    },
  ],
  [
    'corridor',
    {
      kind: 'corridor',
      points: [
        [106.5, 26.4],
        [106.9, 26.7],
      ],
      width: 100,
    },
  ],
];

describe('what is drawn on a shifted base map', () => {
  test.each(DRAWN)('is judged within a metre of where it was drawn: %s', (_title, shape) => {
    const judged = judgedShape({ crs: 'gcj02', shape });
    for (let lat = 26.3; lat < 26.95; lat += 0.011)
      for (let lon = 106.4; lon < 107; lon += 0.013) {
        const seen = metresFrom(shape, { lat, lon });
        const real = convert({ lat, lon }, 'gcj02', 'wgs84');
        if (Math.abs(seen) > 1) expect(inside(judged, real)).toBe(seen < 0);
      }
    const edge = shape.kind === 'circle' || shape.kind === 'parking' ? circleRing(shape) : [];
    for (const point of edge) {
      const real = convert(placeOf(point), 'gcj02', 'wgs84');
      expect(Math.abs(metresFrom(judged, real))).toBeLessThan(1);
    }
  });
  test('and shown on it again lies where it was drawn', () => {
    for (const [, shape] of DRAWN) {
      const shown = convertShape(judgedShape({ crs: 'gcj02', shape }), 'wgs84', 'gcj02');
      for (let step = 0; step < 50; step++) {
        const place = { lat: 26.4 + step * 0.01, lon: 106.55 + step * 0.007 };
        if (Math.abs(metresFrom(shape, place)) > 1) expect(inside(shown, place)).toBe(inside(shape, place));
      }
    }
  });
  test('on a WGS-84 map stays as it is', () => {
    for (const [, shape] of DRAWN) expect(judgedShape({ crs: 'wgs84', shape })).toBe(shape);
  });
});
