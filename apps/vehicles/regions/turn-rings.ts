import type { Polygon, Ring, Shape } from '#standards/geo';

/**
 * Outer rings anticlockwise and holes clockwise, as RFC 7946 has them; many files have it the other way round. Answers how many rings were turned. Shapes that
 * are no polygons stay.
 */
export function turnRings(shape: Shape): { readonly shape: Shape; readonly turned: number } {
  if (shape.kind !== 'polygon') return { shape, turned: 0 };
  let turned = 0;
  const polygons = shape.polygons.map(
    (rings): Polygon =>
      rings.map((ring, i) => {
        if (isAnticlockwise(ring) === (i === 0)) return ring;
        turned++;
        return [...ring].reverse();
      }),
  );
  return { shape: { ...shape, polygons }, turned };
}

/** By twice the area between the ring and the axis. */
function isAnticlockwise(ring: Ring): boolean {
  const twice = ring.reduce((sum, [lon, lat], i) => {
    const [nextLon, nextLat] = ring[(i + 1) % ring.length]!;
    return sum + (lon * nextLat - nextLon * lat);
  }, 0);
  return twice > 0;
}
