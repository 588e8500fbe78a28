import { degreesEast, degreesNorth, type LatLon, metresBetween } from '#standards/geo';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

/** A junction, or a bend of a country road. */
export interface Junction extends LatLon {
  /** Indices of the junctions that a road leads to, with its length in metres and how fast one drives on it in km/h. */
  readonly roads: readonly { readonly to: number; readonly metres: number; readonly speed: number }[];
  /** Whether there are lights. */
  readonly lights: boolean;
  /** Whether it lies in town: places one drives to are junctions in town and ends of country roads. */
  readonly town: boolean;
}

/** Roads around a county seat: streets in a bent grid, and country roads that wind outwards to villages. */
export interface RoadNetwork {
  readonly junctions: readonly Junction[];
  /** Junctions in town, where offices and errands are. */
  readonly streets: readonly number[];
  /** Where country roads end. */
  readonly villages: readonly number[];
}

interface Draft extends LatLon {
  readonly roads: { to: number; metres: number; speed: number }[];
  readonly town: boolean;
}

const side = 9;
const block = 380;

/** Draws the roads of a county. The same seat and seed give the same roads. */
export function drawRoads(seat: LatLon, seed: number): RoadNetwork {
  const random = seededRandom(seed);
  const drafts: Draft[] = [];
  drawTown(drafts, seat, random);
  const streets = drafts.map((_, index) => index);
  const villages = Array.from({ length: 7 }, (_, spoke) => drawCountryRoad(drafts, seat, random, (spoke / 7) * 360));
  const junctions = drafts.map((draft) => ({
    ...draft,
    lights: draft.town && draft.roads.length > 2 && random.chance(0.6),
  }));
  return { junctions, streets, villages };
}

function drawTown(drafts: Draft[], seat: LatLon, random: SeededRandom): void {
  const half = ((side - 1) / 2) * block;
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const north = row * block - half + random.between(-90, 90);
      const east = column * block - half + random.between(-90, 90);
      drafts.push({ ...moved(seat, north, east), roads: [], town: true });
    }
  }
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const here = row * side + column;
      // The first row and column stay whole: every street can be reached.
      if (column + 1 < side && (row === 0 || random.chance(0.85)))
        join(drafts, here, here + 1, row % 4 === 0 ? 55 : 40);
      if (row + 1 < side) join(drafts, here, here + side, column % 4 === 0 ? 55 : 40);
    }
  }
}

/** Winds outwards from the edge of the town; answers where it ends. */
function drawCountryRoad(drafts: Draft[], seat: LatLon, random: SeededRandom, degrees: number): number {
  const reach = random.between(8000, 26_000);
  let bearing = degrees + random.between(-15, 15);
  const from = seat;
  let last = nearest(drafts, ahead(from, bearing, (side / 2) * block));
  for (let driven = 0; driven < reach; ) {
    const step = random.between(250, 700);
    bearing += random.between(-28, 28) + (degrees - bearing) * 0.2;
    const here = drafts.length;
    drafts.push({ ...ahead(drafts[last] as Draft, bearing, step), roads: [], town: false });
    join(drafts, last, here, 60);
    last = here;
    driven += step;
  }
  return last;
}

function nearest(drafts: readonly Draft[], place: LatLon): number {
  let best = 0;
  for (let index = 1; index < side * side; index++) {
    if (metresBetween(drafts[index] as Draft, place) < metresBetween(drafts[best] as Draft, place)) best = index;
  }
  return best;
}

function join(drafts: readonly Draft[], from: number, to: number, speed: number): void {
  const [a, b] = [drafts[from] as Draft, drafts[to] as Draft];
  const metres = metresBetween(a, b);
  a.roads.push({ to, metres, speed });
  b.roads.push({ to: from, metres, speed });
}

/** The place so many metres north and east of another. */
export function moved({ lat, lon }: LatLon, north: number, east: number): LatLon {
  return { lat: lat + degreesNorth(north), lon: lon + degreesEast(east, lat) };
}

function ahead(place: LatLon, degrees: number, metres: number): LatLon {
  const radians = (degrees * Math.PI) / 180;
  return moved(place, Math.cos(radians) * metres, Math.sin(radians) * metres);
}
