import { degreesEast, degreesNorth, type LatLon, metresBetween } from '#standards/geo';
import { seededRandom } from '../../simulate/seeded-random.ts';
import type { Fix } from '../clean-track.ts';
import type { OutsideBase } from '../sights-away.ts';
import { noise } from './noise.ts';

/** Where the vehicle of these tests lives, and how far a place lies outside of it. */
export const base: LatLon = { lat: 26.6, lon: 106.7 };
export const outsideBase: OutsideBase = (place) => Math.max(0, metresBetween(place, base) - 60);

/** Eight in the morning of a working day in Asia/Shanghai, in ms. */
export const eight = Date.parse('2026-03-03T08:00:00+08:00');

/** A fix so many minutes after eight, so many metres north and east of the base. */
export function fixAt(minutes: number, north: number, east = 0, more: Partial<Fix> = {}): Fix {
  const lat = base.lat + degreesNorth(north);
  const lon = base.lon + degreesEast(east, base.lat);
  return { fixAt: eight + minutes * 60_000, lat, lon, speed: 0, located: true, ...more };
}

/** A fix a minute from one distance in metres north of the base to another. */
export function driven(from: number, to: number, start: number, end: number): Fix[] {
  const step = (end - start) / (to - from);
  return Array.from({ length: to - from + 1 }, (_, index) => fixAt(from + index, start + step * index));
}

/** Standing at a distance north of the base, a fix every few minutes, drifting by so many metres. */
export function stood(from: number, to: number, north: number, drift = 10, every = 1): Fix[] {
  const random = seededRandom(from + north);
  const count = Math.floor((to - from) / every) + 1;
  return Array.from({ length: count }, (_, index) =>
    fixAt(from + index * every, north + noise(random, drift), noise(random, drift)),
  );
}
