/** A place on the earth in degrees; the coordinate system stands beside it, where it travels: `Drawing.crs`, otherwise WGS-84. */
export interface LatLon {
  readonly lat: number;
  readonly lon: number;
}

/** Mean radius of the earth in metres. */
export const EARTH_RADIUS = 6_371_008.8;

const RADIANS = Math.PI / 180;

/** Metres between two places along the great circle. */
export function metresBetween(a: LatLon, b: LatLon): number {
  const north = Math.sin(((b.lat - a.lat) * RADIANS) / 2);
  const east = Math.sin(((b.lon - a.lon) * RADIANS) / 2);
  const chord = north * north + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * east * east;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Degrees of latitude that a length in metres spans. */
export function degreesNorth(metres: number): number {
  return metres / (EARTH_RADIUS * RADIANS);
}

/** Degrees of longitude that a length in metres spans at a latitude. */
export function degreesEast(metres: number, lat: number): number {
  return metres / (EARTH_RADIUS * RADIANS * Math.max(Math.cos(lat * RADIANS), 0.01));
}

/**
 * The plane that touches the earth at `origin`: metres east and north of it. True to a thousandth within some 50 km, and judged only near
 * the origin, where it is true to centimetres.
 */
export function planeAt(origin: LatLon): Plane {
  const north = EARTH_RADIUS * RADIANS;
  return { lon: origin.lon, lat: origin.lat, east: north * Math.cos(origin.lat * RADIANS), north };
}

/** Metres per degree east and north around a place. */
export interface Plane extends LatLon {
  readonly east: number;
  readonly north: number;
}
