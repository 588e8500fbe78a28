import { type Area, grown, inBox, type LatLon } from '#standards/geo';
import type { JudgedFence } from '../../fences/judged-fence.ts';
import type { Judging } from './judging.ts';

/** Whether a place lies in an area or at most so many metres outside; asks the exact distance only near it. */
export function isWithin(area: Area, place: LatLon, metres: number): boolean {
  if (!inBox(grown(area.box, metres), place)) return false;
  return area.inside(place) || area.metresFrom(place) <= metres;
}

/** Metres from the edge of the nearest of these fences, for the evidence of a condition that is first seen; 0 later, when nobody asks any more. */
export function metresOff(judging: Judging, kind: string, fences: readonly JudgedFence[], subject?: string): number {
  if (judging.watch(kind, subject)) return 0;
  return Math.min(...fences.map(({ area }) => Math.abs(area.metresFrom(judging.settled.place))));
}
