import { describe, expect, test } from 'vitest';
import {
  boxOf,
  type Coordinate,
  crosses,
  degreesEast,
  degreesNorth,
  inBox,
  inside,
  metresFrom,
  type Shape,
} from './index.ts';

const ORIGIN = { lat: 26.6, lon: 106.7 };

/** A place so many metres east and north of the origin. */
function at(east: number, north: number) {
  return { lat: ORIGIN.lat + degreesNorth(north), lon: ORIGIN.lon + degreesEast(east, ORIGIN.lat) };
}

function corner(east: number, north: number): Coordinate {
  const { lat, lon } = at(east, north);
  return [lon, lat];
}

const square = (from: number, to: number): Coordinate[] => [
  corner(from, from),
  corner(to, from),
  corner(to, to),
  corner(from, to),
];

const SHAPES = {
  circle: { kind: 'circle', centre: corner(0, 0), radius: 100 },
  parking: { kind: 'parking', centre: corner(0, 0), radius: 30 },
  rectangle: { kind: 'rectangle', southWest: corner(-100, -50), northEast: corner(100, 50) },
  holed: { kind: 'polygon', polygons: [[square(-100, 100), square(-20, 20)]] },
  multi: { kind: 'polygon', polygons: [[square(0, 100)], [square(300, 400)], [square(50, 120)]] },
  corridor: { kind: 'corridor', points: [corner(0, 0), corner(1000, 0), corner(1000, 1000)], width: 50 },
} as const satisfies Record<string, Shape>;

describe('inside', () => {
  test.each<[keyof typeof SHAPES, number, number, boolean, number]>([
    ['circle', 60, 60, true, -15.1],
    ['circle', 80, 80, false, 13.1],
    ['parking', 0, 29, true, -1],
    ['parking', 0, 81, false, 51],
    ['rectangle', 99, 49, true, -1],
    ['rectangle', 99, 51, false, 1],
    ['rectangle', 103, 54, false, 5],
    ['holed', 50, 50, true, -30 * Math.SQRT2],
    ['holed', 0, 0, false, 20],
    ['holed', 0, 200, false, 100],
    ['multi', 60, 60, true, -10],
    ['multi', 350, 350, true, -50],
    ['multi', 200, 200, false, 80 * Math.SQRT2],
    ['corridor', 500, 24, true, -1],
    ['corridor', 500, 26, false, 1],
    ['corridor', 1000, 1020, true, -5],
    ['corridor', -30, 0, false, 5],
    ['corridor', 976, 500, true, -1],
  ])('%s at %i, %i m: %s, %d m from the edge', (name, east, north, expected, metres) => {
    expect(inside(SHAPES[name], at(east, north))).toBe(expected);
    expect(metresFrom(SHAPES[name], at(east, north))).toBeCloseTo(metres, 0);
    if (expected) expect(inBox(boxOf(SHAPES[name]), at(east, north))).toBe(true);
  });
  test('asks a large outline only near the place: as right as the slow way', () => {
    const ring = Array.from({ length: 9000 }, (_, i): Coordinate => {
      const angle = (2 * Math.PI * i) / 9000;
      const radius = 20_000 + 3000 * Math.sin(13 * angle);
      return corner(radius * Math.cos(angle), radius * Math.sin(angle));
    });
    const county: Shape = { kind: 'polygon', polygons: [[ring]] };
    for (let step = 0; step < 400; step++) {
      const angle = step * 0.37;
      const radius = 15_000 + step * 20;
      const [east, north] = [radius * Math.cos(angle), radius * Math.sin(angle)];
      const truth = radius - (20_000 + 3000 * Math.sin(13 * angle));
      if (Math.abs(truth) > 60) expect(inside(county, at(east, north))).toBe(truth < 0);
      expect(Math.sign(metresFrom(county, at(east, north)))).toBe(inside(county, at(east, north)) ? -1 : 1);
      expect(Math.abs(metresFrom(county, at(east, north)))).toBeLessThanOrEqual(Math.abs(truth) * 1.02 + 5);
    }
  });
});

describe('crosses', () => {
  const fast = 30 * 25;
  test.each<[keyof typeof SHAPES, [number, number], [number, number], boolean]>([
    ['circle', [-fast / 2, 90], [fast / 2, 90], true],
    ['circle', [-fast / 2, 110], [fast / 2, 110], false],
    ['parking', [-400, 10], [400, 10], true],
    ['rectangle', [-400, -300], [400, 300], true],
    ['rectangle', [-400, 60], [400, 60], false],
    ['holed', [-5, 0], [5, 0], false],
    ['holed', [-5, 0], [400, 0], true],
    ['multi', [200, 350], [500, 350], true],
    ['multi', [150, 0], [150, 300], false],
    ['corridor', [500, -400], [500, 400], true],
    ['corridor', [-100, 200], [900, 900], false],
    ['corridor', [-100, 22], [-10, 22], true],
    ['corridor', [0, 40], [900, 40], false],
    ['corridor', [960, 1100], [1040, 960], true],
  ])('%s on the way from %s to %s: %s', (name, a, b, expected) => {
    expect(crosses(SHAPES[name], at(...a), at(...b))).toBe(expected);
    expect(crosses(SHAPES[name], at(...b), at(...a))).toBe(expected);
  });
  test('a car that stands still inside is inside', () => {
    expect(crosses(SHAPES.circle, at(0, 0), at(0, 0))).toBe(true);
    expect(crosses(SHAPES.corridor, at(500, 0), at(500, 0))).toBe(true);
    expect(crosses(SHAPES.circle, at(500, 0), at(500, 0))).toBe(false);
  });
});
