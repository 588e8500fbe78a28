import { type LatLon, metresBetween } from '#standards/geo';
import type { Fix } from './clean-track.ts';
import { dayParts } from './parts-of-day.ts';
import type { UsageSettings } from './settings.ts';
import { staysIn } from './stays.ts';

const ALWAYS = { isWorkingDay: () => true };
const DEEP_NIGHT = { from: 0, to: 5 };

/**
 * Where a vehicle without a fenced base place is kept: the place where it stood the longest in the deep night. Undefined for a track without a
 * night's stay. Stays at one place are added up.
 */
export function learnBase(
  track: readonly Fix[],
  settings: Pick<UsageSettings, 'stayRadius' | 'stayTime'>,
): LatLon | undefined {
  const places: { place: LatLon; time: number }[] = [];
  for (const { from, to, place } of staysIn(track, settings)) {
    const time = dayParts(from, to, DEEP_NIGHT, ALWAYS).night;
    const known = places.find((one) => metresBetween(one.place, place) <= settings.stayRadius);
    if (known) known.time += time;
    else if (time > 0) places.push({ place, time });
  }
  return places.sort((a, b) => b.time - a.time)[0]?.place;
}
