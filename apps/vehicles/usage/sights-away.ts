import type { LatLon } from '#standards/geo';
import type { Fix } from './clean-track.ts';
import { odometerBetween } from './kilometres.ts';

/** Metres that a place lies outside of the nearest base place; 0 inside. */
export type OutsideBase = (place: LatLon) => number;

/**
 * Which fixes of a cleaned track show the vehicle more than `leaveDistance` metres outside of its base places. A few fixes far away while the
 * odometer stands still are the receiver's error; many of them in a row mean that the odometer is stuck, and are believed.
 */
export function sightsAway(track: readonly Fix[], outside: OutsideBase, leaveDistance: number): boolean[] {
  const metres = track.map((fix) => outside(fix));
  const away = metres.map((distance) => distance > leaveDistance);
  let home = -1;
  for (let index = 0; index < track.length; index++) {
    if (!away[index]) home = index;
    if (!away[index] || home < 0) continue;
    const last = lastContradicted(track, metres, away, home, index);
    if (last >= index && last - index < BELIEVED) away.fill(false, index, last + 1);
    index = Math.max(index, last);
  }
  return away;
}

/** As many contradicted fixes in a row are the odometer's fault. */
const BELIEVED = 5;
/** Metres by which the odometer may lag behind the straight way. */
const LAG = 300;

/** The last fix of a row of sights outside that the odometer contradicts, counted from the last fix at the base. */
function lastContradicted(
  track: readonly Fix[],
  metres: readonly number[],
  away: readonly boolean[],
  home: number,
  first: number,
): number {
  let last = first - 1;
  while (last + 1 < track.length && away[last + 1]) {
    const driven = odometerBetween(track[home]!, track[last + 1]!);
    if (driven === null || metres[last + 1]! - driven * 1000 <= LAG) break;
    last += 1;
  }
  return last;
}
