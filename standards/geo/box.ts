import { degreesEast, degreesNorth, type LatLon } from './lat-lon.ts';
import { type Coordinate, coordinatesOf, type Shape } from './shape.ts';

/** Degrees between which something lies. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The smallest box around a shape, or one a little larger for round ones. */
export function boxOf(shape: Shape): Box {
  const box = boxAround(coordinatesOf(shape));
  const margin = shape.kind === 'corridor' ? shape.width / 2 : 'radius' in shape ? shape.radius : 0;
  return margin > 0 ? grown(box, margin) : box;
}

/** The smallest box around coordinates; of none, an inverted one that meets nothing. */
export function boxAround(coordinates: readonly Coordinate[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of coordinates) {
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return { west, south, east, north };
}

/** A box with a margin in metres on every side. */
export function grown({ west, south, east, north }: Box, metres: number): Box {
  const up = degreesNorth(metres) * 1.001;
  const aside = degreesEast(metres, Math.max(Math.abs(south), Math.abs(north)) + up) * 1.001;
  return { west: west - aside, south: south - up, east: east + aside, north: north + up };
}

/** Whether a place lies in a box, its edge included. */
export function inBox({ west, south, east, north }: Box, { lat, lon }: LatLon): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** Whether two boxes have a place in common. */
export function boxesMeet(a: Box, b: Box): boolean {
  return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}
