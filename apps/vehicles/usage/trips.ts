import type { LatLon } from '#standards/geo';
import type { Fix } from './clean-track.ts';
import { gapsIn } from './gaps.ts';
import { type Kilometres, kilometresBetween } from './kilometres.ts';
import type { UsageSettings } from './settings.ts';
import { staysIn } from './stays.ts';

/** A movement between two stops. */
export interface Trip {
  readonly from: number;
  readonly to: number;
  readonly start: LatLon;
  readonly end: LatLon;
  readonly kilometres: Kilometres;
  /** Whether it ends in a silence rather than at a stop; what follows is another trip, never joined. */
  readonly endsInGap: boolean;
}

/**
 * The trips of a cleaned track. A trip begins with the last fix of a stay and ends with the first of the next, so that its kilometres do not
 * depend on the period somebody asked for: whoever judges a day hands in the track from the stay before it to the stay after it.
 */
export function tripsIn(track: readonly Fix[], settings: UsageSettings): Trip[] {
  const broken = new Set(gapsIn(track, settings).map(({ after }) => after));
  const trips: Trip[] = [];
  for (const { first, last } of movements(track, settings)) {
    let begin = first;
    for (let index = first; index <= last; index++) {
      const endsInGap = index < last && broken.has(index);
      if (!endsInGap && index < last) continue;
      if (index > begin) trips.push(tripOf(track, begin, index, endsInGap, settings));
      begin = index + 1;
    }
  }
  return trips;
}

/** What lies between stays: indices of the first and the last fix, the edges of the stays included. */
function movements(track: readonly Fix[], settings: UsageSettings): { first: number; last: number }[] {
  const edges = [0];
  for (const { first, last } of staysIn(track, settings)) edges.push(first, last);
  edges.push(track.length - 1);
  const result = [];
  for (let index = 0; index < edges.length; index += 2) {
    const [first, last] = [edges[index]!, edges[index + 1]!];
    if (last > first) result.push({ first, last });
  }
  return result;
}

function tripOf(track: readonly Fix[], first: number, last: number, endsInGap: boolean, settings: UsageSettings): Trip {
  const [start, end] = [track[first]!, track[last]!];
  return {
    from: start.fixAt,
    to: end.fixAt,
    start: { lat: start.lat, lon: start.lon },
    end: { lat: end.lat, lon: end.lon },
    kilometres: kilometresBetween(track, first, last, settings.odometerDifference),
    endsInGap,
  };
}
