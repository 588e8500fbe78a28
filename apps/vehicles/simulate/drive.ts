import { type LatLon, metresBetween } from '#standards/geo';
import { findWay } from './find-way.ts';
import type { RoadNetwork } from './roads.ts';
import type { SeededRandom } from './seeded-random.ts';

/** Where a car is at a moment of its way: seconds since it left, km/h, degrees clockwise from north, metres driven. */
export interface DrivenPoint extends LatLon {
  readonly second: number;
  readonly speed: number;
  readonly course: number;
  readonly metres: number;
}

interface Stretch {
  readonly from: LatLon;
  readonly to: LatLon;
  readonly metres: number;
  /** m/s one drives on it, and at its end. */
  readonly pace: number;
  readonly endPace: number;
  readonly course: number;
  /** Seconds of waiting at its end. */
  readonly wait: number;
}

/** m/s² that a driver of an office speeds up and slows down with. */
const pull = 1.4;
const brake = 1.8;

/**
 * Drives the quickest way, a point each second: speeding up, slowing down before bends, waiting at lights, standing at the end.
 * `haste` is how fast the driver is against what the road allows (1 keeps to it).
 */
export function* drive(
  network: RoadNetwork,
  from: number,
  to: number,
  random: SeededRandom,
  haste = 1,
): Generator<DrivenPoint, void> {
  const stretches = stretchesOf(network, findWay(network, from, to), random, haste);
  let second = 0;
  let pace = 0;
  let before = 0;
  for (const stretch of stretches) {
    let done = 0;
    while (done < stretch.metres) {
      const left = stretch.metres - done;
      const safe = Math.sqrt(stretch.endPace ** 2 + 2 * brake * left);
      pace = Math.max(Math.min(stretch.pace, pace + pull, safe), 0.8);
      done = Math.min(done + pace, stretch.metres);
      yield pointAt(stretch, done, ++second, pace, before + done);
    }
    before += stretch.metres;
    for (let waited = 0; waited < stretch.wait; waited++) yield pointAt(stretch, done, ++second, 0, before);
    if (stretch.wait > 0) pace = 0;
  }
}

function stretchesOf(network: RoadNetwork, way: readonly number[], random: SeededRandom, haste: number): Stretch[] {
  const bare = way.slice(1).map((index, step) => {
    const last = way[step] as number;
    const [from, to] = [network.junctions[last], network.junctions[index]];
    const road = from?.roads.find((candidate) => candidate.to === index);
    if (!from || !to || !road) throw new Error('a way follows roads');
    const waits = to.lights && step + 2 < way.length && random.chance(0.35);
    const wait = waits ? Math.round(random.between(5, 45)) : 0;
    const pace = ((road.speed * haste) / 3.6) * random.between(0.88, 1);
    return { from, to, metres: metresBetween(from, to), pace, course: courseOf(from, to), wait };
  });
  return bare.map((stretch, index) => ({ ...stretch, endPace: endPace(stretch, bare[index + 1]) }));
}

/** What is left of the speed at the end of a stretch: nothing where it waits or ends, little before a sharp bend. */
function endPace(stretch: Omit<Stretch, 'endPace'>, next: Omit<Stretch, 'endPace'> | undefined): number {
  if (!next || stretch.wait > 0) return 0;
  const turn = Math.abs(((next.course - stretch.course + 540) % 360) - 180);
  return Math.min(stretch.pace, next.pace, turn > 50 ? 4 : turn > 25 ? 9 : 99);
}

function pointAt({ from, to, metres, course }: Stretch, done: number, second: number, pace: number, all: number) {
  const share = metres === 0 ? 1 : done / metres;
  const lat = from.lat + (to.lat - from.lat) * share;
  const lon = from.lon + (to.lon - from.lon) * share;
  return { second, lat, lon, speed: pace * 3.6, course, metres: all };
}

function courseOf(a: LatLon, b: LatLon): number {
  const east = (b.lon - a.lon) * Math.cos((a.lat * Math.PI) / 180);
  return (Math.round((Math.atan2(east, b.lat - a.lat) * 180) / Math.PI) + 360) % 360;
}
