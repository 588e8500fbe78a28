import { type LatLon, type Plane, planeAt } from './lat-lon.ts';
import { metresFromOrigin, segmentsMeet } from './segment.ts';
import type { Coordinate } from './shape.ts';

/** Straight edges, sorted into bands of latitude, so that a question looks only at those near it. */
export interface Edges {
  /** How many edges a ray from the place to the east meets. */
  crossingsEastOf(place: LatLon): number;
  /** Metres to the nearest edge. */
  nearest(place: LatLon): number;
  /** Whether the segment from `a` to `b` meets an edge. */
  metBy(a: LatLon, b: LatLon): boolean;
}

const NONE = new Int32Array();

/** Edges per band that are aimed at; few enough that a band is looked through in a microsecond. */
const PER_BAND = 4;

/** Puts the edges of lines into bands; `closed` lines have an edge from their last point to their first. */
export function edgesOf(lines: readonly (readonly Coordinate[])[], closed: boolean): Edges {
  const flat = flatten(lines, closed);
  const { bands, bandOf, height, south } = sortIntoBands(flat);
  const at = (edge: number) => ({
    from: { lon: flat[edge * 4] as number, lat: flat[edge * 4 + 1] as number },
    to: { lon: flat[edge * 4 + 2] as number, lat: flat[edge * 4 + 3] as number },
  });
  return {
    crossingsEastOf: ({ lat, lon }) => {
      let met = 0;
      if (lat < south || lat > south + height * bands.length) return 0;
      for (const edge of bands[bandOf(lat)] as Int32Array) {
        const fromLat = flat[edge * 4 + 1] as number;
        const toLat = flat[edge * 4 + 3] as number;
        if (fromLat > lat === toLat > lat) continue;
        const fromLon = flat[edge * 4] as number;
        const toLon = flat[edge * 4 + 2] as number;
        if (lon < fromLon + ((lat - fromLat) / (toLat - fromLat)) * (toLon - fromLon)) met++;
      }
      return met;
    },
    nearest: (place) => {
      const plane = planeAt(place);
      const own = bandOf(place.lat);
      const away = Math.max(0, south - place.lat, place.lat - (south + height * bands.length)) * plane.north;
      let best = Infinity;
      for (let step = 0; step < bands.length; step++) {
        if (away + (step - 1) * height * plane.north > best) break;
        for (const band of step === 0 ? [own] : [own - step, own + step])
          for (const edge of bands[band] ?? NONE) best = Math.min(best, metresToEdge(plane, flat, edge * 4));
      }
      return best;
    },
    metBy: (a, b) => {
      const last = bandOf(Math.max(a.lat, b.lat));
      for (let band = bandOf(Math.min(a.lat, b.lat)); band <= last; band++)
        for (const edge of bands[band] as Int32Array) {
          const { from, to } = at(edge);
          if (segmentsMeet(a, b, from, to)) return true;
        }
      return false;
    },
  };
}

/** `metresToSegment` for an edge that lies at an index of the array. */
function metresToEdge({ lon, lat, east, north }: Plane, flat: Float64Array, at: number): number {
  const x = ((flat[at] as number) - lon) * east;
  const y = ((flat[at + 1] as number) - lat) * north;
  return metresFromOrigin(
    x,
    y,
    ((flat[at + 2] as number) - lon) * east - x,
    ((flat[at + 3] as number) - lat) * north - y,
  );
}

/** Ends of the edges as west-east and south-north degrees in one array, four numbers an edge. */
function flatten(lines: readonly (readonly Coordinate[])[], closed: boolean): Float64Array {
  const numbers: number[] = [];
  for (const line of lines)
    line.forEach(([lon, lat], i) => {
      const next = line[i + 1] ?? (closed ? line[0] : undefined);
      if (next) numbers.push(lon, lat, next[0], next[1]);
    });
  return Float64Array.from(numbers);
}

function sortIntoBands(flat: Float64Array) {
  const count = flat.length / 4;
  let [south, north] = [Infinity, -Infinity];
  for (let i = 1; i < flat.length; i += 2) {
    south = Math.min(south, flat[i] as number);
    north = Math.max(north, flat[i] as number);
  }
  const wanted = Math.max(1, Math.min(4096, Math.floor(count / PER_BAND)));
  const height = Math.max((north - south) / wanted, 1e-9);
  const bandOf = (lat: number) => Math.max(0, Math.min(wanted - 1, Math.floor((lat - south) / height)));
  const lists = Array.from({ length: wanted }, (): number[] => []);
  for (let edge = 0; edge < count; edge++) {
    const [a, b] = [bandOf(flat[edge * 4 + 1] as number), bandOf(flat[edge * 4 + 3] as number)];
    for (let band = Math.min(a, b); band <= Math.max(a, b); band++) lists[band]?.push(edge);
  }
  return { bands: lists.map((list) => Int32Array.from(list)), bandOf, height, south };
}
