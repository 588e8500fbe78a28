import Flatbush from 'flatbush';
import type { LatLon } from '#standards/geo';
import { type FencedVehicle, type FenceRule, holdsFor, type JudgedFence } from './judged-fence.ts';

/** The fences of an installation, found by place and by vehicle. */
export interface FenceIndex {
  get(id: string): JudgedFence | undefined;
  /** Fences to keep out of and of speed whose box the straight way from `a` to `b` meets, and which hold for the vehicle. */
  near(vehicle: FencedVehicle, a: LatLon, b: LatLon): readonly JudgedFence[];
  /** Fences that are judged wherever the vehicle is: bases, areas to stay in and allowed ones. */
  boundsOf(vehicle: FencedVehicle): readonly JudgedFence[];
}

const FOUND_BY_PLACE: ReadonlySet<FenceRule> = new Set<FenceRule>(['keepOut', 'speed']);

/** Builds the index; static, so a change builds it anew (ten thousand fences: some milliseconds). */
export function fenceIndex(fences: readonly JudgedFence[]): FenceIndex {
  const byId = new Map(fences.map((fence) => [fence.id, fence]));
  const placed = fences.filter(({ rule }) => FOUND_BY_PLACE.has(rule));
  const tree = treeOf(placed);
  const bounds = byPlace(fences.filter(({ rule }) => !FOUND_BY_PLACE.has(rule)));
  const asked = new WeakMap<FencedVehicle, readonly JudgedFence[]>();
  return {
    get: (id) => byId.get(id),
    near: (vehicle, a, b) => {
      if (!tree) return [];
      const found = tree.search(
        Math.min(a.lon, b.lon),
        Math.min(a.lat, b.lat),
        Math.max(a.lon, b.lon),
        Math.max(a.lat, b.lat),
        (i) => holdsFor(placed[i] as JudgedFence, vehicle),
      );
      return found.map((i) => placed[i] as JudgedFence);
    },
    boundsOf: (vehicle) => {
      const known = asked.get(vehicle);
      if (known) return known;
      const found = placesAbove(vehicle.place).flatMap((place) => bounds.get(place) ?? []);
      const held = found.filter((fence) => holdsFor(fence, vehicle));
      asked.set(vehicle, held);
      return held;
    },
  };
}

function treeOf(fences: readonly JudgedFence[]): Flatbush | undefined {
  if (fences.length === 0) return undefined;
  const tree = new Flatbush(fences.length);
  for (const { area } of fences) tree.add(area.box.west, area.box.south, area.box.east, area.box.north);
  tree.finish();
  return tree;
}

function byPlace(fences: readonly JudgedFence[]): ReadonlyMap<string, readonly JudgedFence[]> {
  const map = new Map<string, JudgedFence[]>();
  for (const fence of fences) map.set(fence.place, [...(map.get(fence.place) ?? []), fence]);
  return map;
}

/** A path and every path above it: `/a/b/` is below `/a/` and `/`. */
function placesAbove(path: string): readonly string[] {
  const places: string[] = [];
  for (let i = 0; i < path.length; i++) if (path[i] === '/') places.push(path.slice(0, i + 1));
  return places;
}
