import { segmentsCross } from './segment.ts';
import { type Coordinate, placeOf, type Ring } from './shape.ts';

interface Edge {
  readonly from: Coordinate;
  readonly to: Coordinate;
  readonly west: number;
  readonly east: number;
}

/** Where edges of the rings cross each other; `undefined` when none do. Rings that only touch do not cross. */
export function crossingOf(rings: readonly Ring[]): Coordinate | undefined {
  const edges = rings.flatMap((ring) => ring.map((from, i) => edgeOf(from, ring[(i + 1) % ring.length] as Coordinate)));
  edges.sort((a, b) => a.west - b.west);
  for (const [i, edge] of edges.entries())
    for (let next = i + 1; next < edges.length; next++) {
      const other = edges[next] as Edge;
      if (other.west > edge.east) break;
      if (segmentsCross(placeOf(edge.from), placeOf(edge.to), placeOf(other.from), placeOf(other.to)))
        return meetingOf(edge, other);
    }
  return undefined;
}

function edgeOf(from: Coordinate, to: Coordinate): Edge {
  return { from, to, west: Math.min(from[0], to[0]), east: Math.max(from[0], to[0]) };
}

/** Where the lines of two edges meet; edges along one line meet at the beginning of the second. */
function meetingOf({ from: a, to: b }: Edge, { from: c, to: d }: Edge): Coordinate {
  const [abX, abY, cdX, cdY] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const turn = abX * cdY - abY * cdX;
  if (turn === 0) return c;
  const along = ((c[0] - a[0]) * cdY - (c[1] - a[1]) * cdX) / turn;
  return [a[0] + along * abX, a[1] + along * abY];
}
