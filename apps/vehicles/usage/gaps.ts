import { metresBetween } from '#standards/geo';
import type { Fix } from './clean-track.ts';
import { odometerBetween } from './kilometres.ts';
import type { UsageSettings } from './settings.ts';

/** A silence of which nothing is known: index of the fix before it, instants in ms, km that the odometer counted meanwhile. */
export interface Gap {
  readonly after: number;
  readonly from: number;
  readonly to: number;
  readonly odometer: number | null;
}

type GapSettings = Pick<UsageSettings, 'gap' | 'stayRadius' | 'blindKilometres'>;

/**
 * The silences of a cleaned track that are longer than `gap`. A parked terminal that sleeps is no gap: the vehicle stands where it stood, and the
 * odometer, where there is one, did not move: then another place is the receiver's error. Without an odometer a vehicle at the same place is taken
 * as parked.
 */
export function gapsIn(track: readonly Fix[], settings: GapSettings): Gap[] {
  const gaps: Gap[] = [];
  for (let after = 0; after + 1 < track.length; after++) {
    const [before, next] = [track[after]!, track[after + 1]!];
    if (next.fixAt - before.fixAt <= settings.gap) continue;
    const odometer = odometerBetween(before, next);
    const near = metresBetween(before, next) <= settings.stayRadius;
    const slept = near ? (odometer ?? 0) < settings.blindKilometres : odometer !== null && odometer < STILL_KM;
    if (!slept) gaps.push({ after, from: before.fixAt, to: next.fixAt, odometer });
  }
  return gaps;
}

/** Kilometres on the odometer that prove no movement. */
const STILL_KM = 0.3;
