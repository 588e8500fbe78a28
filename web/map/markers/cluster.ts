/** Markers that stand so close that they are drawn as one. */
export interface Cluster {
  /** Mean of the members, in the plane of the map. */
  readonly x: number;
  readonly y: number;
  readonly count: number;
  /** Members that ask for attention. */
  readonly alerts: number;
  /** Slot of the only member when there is but one. */
  readonly only: number;
  /** Box of the members: west, south, east, north. */
  readonly box: readonly [number, number, number, number];
}

/** Places in the plane of the map; what is hidden is left out by the caller. */
export interface Plotted {
  readonly count: number;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly alert: ArrayLike<number>;
}

/**
 * Puts markers together by the square of a grid that they lie in. The grid is fixed to the ground, so that moving the map changes nothing;
 * one pass, whatever lies where. `cell` is the side of a square in metres of the plane.
 */
export function clusterMarkers({ count, x, y, alert }: Plotted, cell: number): Cluster[] {
  const byCell = new Map<number, Gathered>();
  for (let i = 0; i < count; i++) {
    const east = x[i] ?? 0;
    const north = y[i] ?? 0;
    const key = Math.floor(east / cell) * ROWS + Math.floor(north / cell);
    const found = byCell.get(key);
    if (!found) {
      byCell.set(key, {
        x: east,
        y: north,
        count: 1,
        alerts: alert[i] ? 1 : 0,
        only: i,
        box: [east, north, east, north],
      });
      continue;
    }
    found.x += east;
    found.y += north;
    found.count++;
    found.only = -1;
    if (alert[i]) found.alerts++;
    const { box } = found;
    if (east < box[0]) box[0] = east;
    if (north < box[1]) box[1] = north;
    if (east > box[2]) box[2] = east;
    if (north > box[3]) box[3] = north;
  }
  const clusters = [...byCell.values()];
  for (const cluster of clusters) {
    cluster.x /= cluster.count;
    cluster.y /= cluster.count;
  }
  return clusters;
}

/** More than the rows that a grid of the whole world has at the finest level. */
const ROWS = 2 ** 26;

interface Gathered {
  x: number;
  y: number;
  count: number;
  alerts: number;
  only: number;
  box: [number, number, number, number];
}
