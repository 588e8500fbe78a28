import type { Coordinate, Ring } from '#standards/geo';

/** A seat with the name by which its cell is known; degrees. */
export interface Seat {
  readonly ref: string;
  readonly lon: number;
  readonly lat: number;
}

/**
 * Cuts a convex outline into cells: each place belongs to the nearest seat. Borders between neighbours are straight and the same on both sides. Seats at one
 * place share nothing: the later one has no cell.
 */
export function cellsOf(outline: Ring, seats: readonly Seat[]): ReadonlyMap<string, Ring> {
  const cells = new Map<string, Ring>();
  for (const seat of seats) {
    const others = seats.filter((other) => other !== seat);
    const cell = others.reduce((ring, other) => nearer(ring, seat, other), outline);
    if (cell.length > 2) cells.set(seat.ref, cell);
  }
  return cells;
}

/** The part of a convex ring that lies nearer to one seat than to another. */
function nearer(ring: Ring, seat: Seat, other: Seat): Ring {
  const [east, north] = [other.lon - seat.lon, other.lat - seat.lat];
  const middle = ((seat.lon + other.lon) * east + (seat.lat + other.lat) * north) / 2;
  const over = ([lon, lat]: Coordinate) => lon * east + lat * north - middle;
  return ring.flatMap((here, i): Coordinate[] => {
    const next = ring[(i + 1) % ring.length]!;
    const [a, b] = [over(here), over(next)];
    const kept = a < 0 ? [here] : [];
    if (a < 0 === b < 0) return kept;
    const share = a / (a - b);
    return [...kept, [here[0] + (next[0] - here[0]) * share, here[1] + (next[1] - here[1]) * share]];
  });
}
