import { type Crs, convert } from './crs.ts';
import { degreesEast, degreesNorth, type LatLon, metresBetween } from './lat-lon.ts';
import { type Circle, type Coordinate, cornersOf, type Parking, placeOf, type Ring, type Shape } from './shape.ts';

/** A shape as a person drew it, together with the system of the base map under it. */
export interface Drawing {
  readonly crs: Crs;
  readonly shape: Shape;
}

/** Radius in metres up to which a circle stays a circle: the shift differs by less than a metre across it. */
const ROUND_UNTIL = 200;

/** Metres between the points put on a straight edge, so that it bends with the shift. */
const STEP = 500;

/** The shape of a drawing in WGS-84, in which everything is judged. */
export function judgedShape({ crs, shape }: Drawing): Shape {
  return convertShape(shape, crs, 'wgs84');
}

/**
 * The same extent in another system. The shift is not the same everywhere: a rectangle and a large circle become polygons, and long edges
 * get points between, so that every place of the edge stays within a metre of where it was drawn.
 */
export function convertShape(shape: Shape, from: Crs, to: Crs): Shape {
  if (from === to) return shape;
  const move = (coordinate: Coordinate) => coordinateOf(convert(placeOf(coordinate), from, to));
  switch (shape.kind) {
    case 'circle':
    case 'parking':
      if (shape.radius <= ROUND_UNTIL) return { ...shape, centre: move(shape.centre) };
      return { kind: 'polygon', polygons: [[circleRing(shape).map(move)]] };
    case 'rectangle':
      return { kind: 'polygon', polygons: [[stepped(cornersOf(shape), true).map(move)]] };
    case 'polygon':
      return {
        kind: 'polygon',
        polygons: shape.polygons.map((rings) => rings.map((ring) => stepped(ring, true).map(move))),
      };
    case 'corridor':
      return { ...shape, points: stepped(shape.points, false).map(move) };
  }
}

/** A circle as a ring of points no farther than a quarter of a metre from it. */
export function circleRing({ centre: [lon, lat], radius }: Circle | Parking): Ring {
  const count = Math.max(32, Math.min(1440, Math.ceil(Math.PI / Math.acos(1 - Math.min(0.25 / radius, 0.5)))));
  return Array.from({ length: count }, (_, i): Coordinate => {
    const angle = (2 * Math.PI * i) / count;
    return [lon + degreesEast(radius, lat) * Math.cos(angle), lat + degreesNorth(radius) * Math.sin(angle)];
  });
}

/** The line with points between, at most `STEP` metres apart as long as there are fewer than some thousand. */
function stepped(line: readonly Coordinate[], closed: boolean): readonly Coordinate[] {
  const out: Coordinate[] = [];
  const pace = Math.max(STEP, lengthOf(line, closed) / 4000);
  line.forEach((here, i) => {
    out.push(here);
    const next = line[i + 1] ?? (closed ? line[0] : undefined);
    if (!next) return;
    const parts = Math.ceil(metresBetween(placeOf(here), placeOf(next)) / pace);
    for (let part = 1; part < parts; part++) {
      const share = part / parts;
      out.push([here[0] + (next[0] - here[0]) * share, here[1] + (next[1] - here[1]) * share]);
    }
  });
  return out;
}

function lengthOf(line: readonly Coordinate[], closed: boolean): number {
  return line.reduce((sum, here, i) => {
    const next = line[i + 1] ?? (closed ? line[0] : undefined);
    return next ? sum + metresBetween(placeOf(here), placeOf(next)) : sum;
  }, 0);
}

function coordinateOf({ lat, lon }: LatLon): Coordinate {
  return [Math.round(lon * 1e8) / 1e8, Math.round(lat * 1e8) / 1e8];
}
