import { type LatLon, metresBetween } from '#standards/geo';
import type { Fix } from './clean-track.ts';
import type { UsageSettings } from './settings.ts';

/** A time during which a vehicle stood: indices of its first and last fix in the cleaned track, instants in ms. */
export interface Stay {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
  readonly place: LatLon;
}

type StaySettings = Pick<UsageSettings, 'stayRadius' | 'stayTime'>;

/**
 * Every stay of a cleaned track: fixes that all lie within `stayRadius` of the first of them for at least `stayTime`. Ignition is not asked,
 * because many installations wire it wrong. A parked receiver drifts; within the radius that is no movement.
 */
export function staysIn(track: readonly Fix[], { stayRadius, stayTime }: StaySettings): Stay[] {
  const stays: Stay[] = [];
  let first = 0;
  while (first < track.length) {
    const last = lastWithin(track, first, stayRadius);
    const [from, to] = [track[first]!.fixAt, track[last]!.fixAt];
    if (to - from >= stayTime) {
      stays.push({ first, last, from, to, place: middleOf(track, first, last) });
      first = last + 1;
    } else {
      first += 1;
    }
  }
  return joined(stays, stayRadius);
}

function lastWithin(track: readonly Fix[], first: number, radius: number): number {
  let last = first;
  while (last + 1 < track.length && metresBetween(track[first]!, track[last + 1]!) <= radius) last += 1;
  return last;
}

function middleOf(track: readonly Fix[], first: number, last: number): LatLon {
  let [lat, lon] = [0, 0];
  for (let index = first; index <= last; index++) {
    lat += track[index]!.lat;
    lon += track[index]!.lon;
  }
  const count = last - first + 1;
  return { lat: lat / count, lon: lon / count };
}

/** A stay that goes on from the one before at the same place is the same stay: its first fix was a drifted one. */
function joined(stays: readonly Stay[], radius: number): Stay[] {
  const result: Stay[] = [];
  for (const stay of stays) {
    const before = result.at(-1);
    if (before && stay.first === before.last + 1 && metresBetween(before.place, stay.place) <= radius) {
      result[result.length - 1] = { ...before, last: stay.last, to: stay.to };
    } else {
      result.push(stay);
    }
  }
  return result;
}
