import type { StoredPlace } from '#platform/tracks';
import { metresBetween } from '#standards/geo';
import type { TrackGap, TrackStop } from './track-of.contract.ts';

/** Points between two that stay whatever lies between them: bounds the work of a way that never bends the same way twice. */
const LONGEST = 400;

/** What of a track stays as it was: its stops and silences. */
interface Kept {
  readonly stops: readonly TrackStop[];
  readonly gaps: readonly TrackGap[];
}

/**
 * Fewer points of the same track: at the moment of every point that is left out, whoever moves evenly between the points that stay is at most `tolerance` metres
 * from it. First and last point, both ends of stops and silences, and every point with an alarm or at which a flag changes stay.
 */
export function thinTrack(
  places: readonly StoredPlace[],
  { stops, gaps }: Kept,
  tolerance: number,
): readonly StoredPlace[] {
  const fixed = new Set([...stops, ...gaps].flatMap(({ from, to }) => [Date.parse(from), Date.parse(to)]));
  const stays = new Uint8Array(places.length);
  let last = 0;
  places.forEach((place, i) => {
    const before = places[i - 1];
    const bound = !before || i === places.length - 1 || fixed.has(place.t) || i - last >= LONGEST;
    if (!bound && place.alarm === 0 && !changes(before, place) && !changes(place, places[i + 1]!)) return;
    stays[i] = 1;
    bend(places, last, i, tolerance, stays);
    last = i;
  });
  return places.filter((_, i) => stays[i]);
}

function changes(before: StoredPlace, place: StoredPlace): boolean {
  return before.alarm !== place.alarm || before.flags !== place.flags || before.status !== place.status;
}

/** Marks the points between two that are needed: the one farthest from where it would be, and so on at both sides of it. */
function bend(places: readonly StoredPlace[], from: number, to: number, tolerance: number, stays: Uint8Array): void {
  const open: [number, number][] = [[from, to]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [first, last] = span;
    let [farthest, off] = [-1, tolerance];
    for (let i = first + 1; i < last; i++) {
      const metres = metresBetween(places[i]!, between(places[first]!, places[last]!, places[i]!.t));
      if (metres > off) [farthest, off] = [i, metres];
    }
    if (farthest < 0) continue;
    stays[farthest] = 1;
    open.push([first, farthest], [farthest, last]);
  }
}

/** Where somebody is at `t` who moves evenly from one point to the next. */
export function between(from: StoredPlace, to: StoredPlace, t: number): { readonly lat: number; readonly lon: number } {
  const share = to.t === from.t ? 0 : (t - from.t) / (to.t - from.t);
  return { lat: from.lat + (to.lat - from.lat) * share, lon: from.lon + (to.lon - from.lon) * share };
}
