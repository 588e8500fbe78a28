import { type Area, type Box, grown, inBox, type LatLon } from '#standards/geo';
import type { JudgedFence } from '../../fences/judged-fence.ts';
import type { Judging } from './judging.ts';

/** Whether a place lies in an area or at most so many metres outside; asks the exact distance only near it. */
export function isWithin(area: Area, place: LatLon, metres: number): boolean {
  if (!inBox(boxWithin(area, metres), place)) return false;
  return area.inside(place) || area.metresFrom(place) <= metres;
}

const boxes = new WeakMap<Area, { readonly metres: number; readonly box: Box }>();

/** The box of an area with a margin, kept: the same few margins are asked for at every position. */
function boxWithin(area: Area, metres: number): Box {
  const known = boxes.get(area);
  if (known?.metres === metres) return known.box;
  const box = grown(area.box, metres);
  boxes.set(area, { metres, box });
  return box;
}

/** Metres from the edge of the nearest of these fences, for the evidence of a condition that is first seen; 0 later, when nobody asks any more. */
export function metresOff(judging: Judging, kind: string, fences: readonly JudgedFence[], subject?: string): number {
  if (judging.watch(kind, subject)) return 0;
  return Math.min(...fences.map(({ area }) => Math.abs(area.metresFrom(judging.settled.place))));
}
