import type { LatLon } from '#standards/geo';
import { type DrivenPoint, drive } from './drive.ts';
import { moved, type RoadNetwork } from './roads.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

/** One report of a car: its second of the day, where it is, and what it does. Km/h, degrees, metres driven today. */
export interface CarReport extends LatLon {
  readonly second: number;
  readonly speed: number;
  readonly course: number;
  readonly metres: number;
  readonly ignition: boolean;
}

/** How a car is used on a day. */
export interface CarDay {
  readonly network: RoadNetwork;
  /** Junction where the car stands at night. */
  readonly base: number;
  readonly seed: number;
  /** A day off: the car stays where it is. */
  readonly rest?: boolean;
  /** Seconds between reports of a moving and of a standing car. */
  readonly moving?: number;
  readonly standing?: number;
}

const hour = 3600;
const dayLength = 24 * hour;

/**
 * A day of a car from midnight to midnight, report by report: it stands at its base at night, leaves in working hours on one to three
 * errands in town or to a village, stands there, comes back. The same day and seed give the same reports.
 */
export function* carDay({
  network,
  base,
  seed,
  rest,
  moving = 10,
  standing = 300,
}: CarDay): Generator<CarReport, void> {
  const random = seededRandom(seed);
  const home = moved(network.junctions[base] as LatLon, random.between(-15, 15), random.between(-15, 15));
  let here: LatLon = home;
  let now = 0;
  let metres = 0;
  for (const errand of rest ? [] : errandsOf(network, base, random)) {
    yield* stand(here, now, errand.leaves, standing, metres, random);
    now = Math.max(now, errand.leaves);
    for (const [from, to, stay] of errand.legs) {
      const began = metres;
      let last: DrivenPoint | undefined;
      for (const point of drive(network, from, to, random, random.chance(0.06) ? 1.35 : 1)) {
        last = point;
        if (point.second % moving === 0) yield reportOf(point, now, began);
      }
      now += last?.second ?? 0;
      metres = began + (last?.metres ?? 0);
      here = to === base ? home : (last ?? here);
      if (stay > 0) yield* stand(here, now, now + stay, standing, metres, random);
      now += stay;
    }
  }
  yield* stand(here, now, dayLength, standing, metres, random);
}

interface Errand {
  readonly leaves: number;
  readonly legs: readonly (readonly [from: number, to: number, stay: number])[];
}

function errandsOf(network: RoadNetwork, base: number, random: SeededRandom): Errand[] {
  const errands: Errand[] = [];
  const starts = [random.between(8.6, 10) * hour, random.between(14.2, 15.5) * hour];
  for (const leaves of starts) {
    if (!random.chance(0.7)) continue;
    const places = random.chance(0.25) ? network.villages : network.streets;
    const stops = Array.from({ length: 1 + random.below(2) }, () => places[random.below(places.length)] as number);
    const ends = [base, ...stops.filter((place) => place !== base), base];
    const legs = ends.slice(1).map((to, index) => {
      const stay = to === base ? 0 : random.between(15, 50) * 60;
      return [ends[index] as number, to, Math.round(stay)] as const;
    });
    errands.push({ leaves: Math.round(leaves), legs: legs.filter(([from, to]) => from !== to) });
  }
  return errands;
}

/** A parked receiver drifts by a few metres. */
function* stand(
  place: LatLon,
  from: number,
  to: number,
  every: number,
  metres: number,
  random: SeededRandom,
): Generator<CarReport, void> {
  const first = from === 0 ? 0 : (Math.floor(from / every) + 1) * every;
  for (let second = first; second < Math.min(to, dayLength); second += every) {
    const drift = moved(place, random.between(-6, 6), random.between(-6, 6));
    yield { second, ...drift, speed: 0, course: 0, metres, ignition: false };
  }
}

function reportOf(point: DrivenPoint, began: number, metres: number): CarReport {
  const { lat, lon, speed, course } = point;
  return { second: began + point.second, lat, lon, speed, course, metres: metres + point.metres, ignition: true };
}
