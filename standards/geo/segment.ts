import type { LatLon, Plane } from './lat-lon.ts';

/** Metres from the origin of a plane to the segment between two places. */
export function metresToSegment(plane: Plane, from: LatLon, to: LatLon): number {
  const x = (from.lon - plane.lon) * plane.east;
  const y = (from.lat - plane.lat) * plane.north;
  return metresFromOrigin(x, y, (to.lon - from.lon) * plane.east, (to.lat - from.lat) * plane.north);
}

/** Metres from (0, 0) to the segment that begins at (x, y) and goes on by (dx, dy). */
export function metresFromOrigin(x: number, y: number, dx: number, dy: number): number {
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(x * dx + y * dy) / length));
  const [east, north] = [x + along * dx, y + along * dy];
  return Math.sqrt(east * east + north * north);
}

/** Whether two segments have a point in common; touching counts. */
export function segmentsMeet(a: LatLon, b: LatLon, c: LatLon, d: LatLon): boolean {
  const ca = side(c, d, a);
  const cb = side(c, d, b);
  const ac = side(a, b, c);
  const ad = side(a, b, d);
  if (ca !== cb && ac !== ad) return true;
  return (
    (ca === 0 && between(c, d, a)) ||
    (cb === 0 && between(c, d, b)) ||
    (ac === 0 && between(a, b, c)) ||
    (ad === 0 && between(a, b, d))
  );
}

/** Whether two segments go through each other; touching does not count. */
export function segmentsCross(a: LatLon, b: LatLon, c: LatLon, d: LatLon): boolean {
  return side(c, d, a) * side(c, d, b) < 0 && side(a, b, c) * side(a, b, d) < 0;
}

/** On which side of the line from `a` to `b` a place lies: 1 left, -1 right, 0 on it. */
function side(a: LatLon, b: LatLon, place: LatLon): number {
  return Math.sign((b.lon - a.lon) * (place.lat - a.lat) - (b.lat - a.lat) * (place.lon - a.lon));
}

/** Whether a place on the line through `a` and `b` lies between them. */
function between(a: LatLon, b: LatLon, place: LatLon): boolean {
  return (
    Math.min(a.lon, b.lon) <= place.lon &&
    place.lon <= Math.max(a.lon, b.lon) &&
    Math.min(a.lat, b.lat) <= place.lat &&
    place.lat <= Math.max(a.lat, b.lat)
  );
}
