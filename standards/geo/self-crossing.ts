import { segmentsCross } from './segment.ts';
import { type Coordinate, placeOf, type Ring } from './shape.ts';

interface Edge {
  readonly from: Coordinate;
  readonly to: Coordinate;
  readonly west: number;
  readonly east: number;
}

/** A place near which edges of the rings cross each other; `undefined` when none do. Rings that only touch do not cross. */
export function crossingOf(rings: readonly Ring[]): Coordinate | undefined {
  const edges = rings.flatMap((ring) => ring.map((from, i) => edgeOf(from, ring[(i + 1) % ring.length] as Coordinate)));
  edges.sort((a, b) => a.west - b.west);
  for (const [i, edge] of edges.entries())
    for (let next = i + 1; next < edges.length; next++) {
      const other = edges[next] as Edge;
      if (other.west > edge.east) break;
      if (segmentsCross(placeOf(edge.from), placeOf(edge.to), placeOf(other.from), placeOf(other.to)))
        return other.from;
    }
  return undefined;
}

function edgeOf(from: Coordinate, to: Coordinate): Edge {
  return { from, to, west: Math.min(from[0], to[0]), east: Math.max(from[0], to[0]) };
}
