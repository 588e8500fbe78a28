import { metresBetween } from '#standards/geo';
import type { Fix } from './clean-track.ts';

/** How far a vehicle went: by its own odometer where that can be, and along its fixes. */
export interface Kilometres {
  readonly odometer: number | null;
  readonly track: number;
  /** Whether both differ by more than the share that is allowed. */
  readonly disagree: boolean;
}

/** Kilometres from one fix of a cleaned track to a later one, both by their index. */
export function kilometresBetween(track: readonly Fix[], first: number, last: number, difference: number): Kilometres {
  let metres = 0;
  for (let index = first; index < last; index++) metres += metresBetween(track[index]!, track[index + 1]!);
  const odometer = odometerBetween(track[first]!, track[last]!);
  const along = metres / 1000;
  const disagree =
    odometer !== null &&
    Math.abs(odometer - along) > difference * Math.max(odometer, along) &&
    Math.abs(odometer - along) > 1;
  return { odometer, track: along, disagree };
}

/** What the odometer counted between two fixes in km; null where one of them has none, or it was turned back or replaced. */
export function odometerBetween(a: Fix, b: Fix): number | null {
  if (a.odometer === undefined || b.odometer === undefined) return null;
  const driven = b.odometer - a.odometer;
  return driven >= 0 && driven <= MOST_KM ? driven : null;
}

/** More in one piece is another odometer, not a journey. */
const MOST_KM = 20_000;
