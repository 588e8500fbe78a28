import { type CarReport, carDay } from './car-day.ts';
import type { RoadNetwork } from './roads.ts';
import { seededRandom } from './seeded-random.ts';

/** What a simulated terminal has to say, in its order. `late` ones were taken in a blind area. Times in milliseconds of the fleet's clock. */
export interface CarMessage extends CarReport {
  readonly at: number;
  readonly late: boolean;
  /** Alarm bits of JT/T 808. */
  readonly alarm: number;
  /** km on the clock. */
  readonly odometer: number;
  /** Litres in the tank. */
  readonly fuel: number;
}

/** A car of the fleet. */
export interface SimulatedCar {
  readonly plate: string;
  readonly seed: number;
  readonly network: RoadNetwork;
  readonly base: number;
}

const day = 86_400_000;
const beijing = 8 * 3_600_000;
const overspeed = 1 << 1;
const unplugged = 1 << 8;
const tank = 55;
const litresPerKm = 0.085;

/**
 * What a car reports from a moment on, day after day. Some drives lose their line for some minutes, some drivers speed, and once in a while a
 * terminal loses its power while it stands.
 */
export function* carMessages(car: SimulatedCar, from: number): Generator<CarMessage, never> {
  const start = Math.floor((from + beijing) / day);
  let odometer = 20_000 + seededRandom(car.seed).below(80_000);
  for (let number = start; ; number++) {
    const seed = (Math.imul(car.seed, 31) + number) >>> 0;
    const random = seededRandom(seed ^ 0x5bd1e995);
    const midnight = number * day - beijing;
    let blindUntil = -1;
    let last = 0;
    const rest = isWeekend(number);
    const unpluggedAt = random.chance(0.03) ? random.below(86_400) : -1;
    for (const report of carDay({ network: car.network, base: car.base, seed, rest })) {
      const { second, speed, metres, ignition } = report;
      if (ignition && second > blindUntil && random.chance(0.002)) blindUntil = second + random.between(120, 600);
      last = metres;
      const at = midnight + second * 1000;
      if (at < from) continue;
      const km = odometer + metres / 1000;
      const out = !ignition && second >= unpluggedAt && second < unpluggedAt + 1200 && unpluggedAt >= 0;
      const alarm = (speed > 66 ? overspeed : 0) | (out ? unplugged : 0);
      yield { ...report, at, late: second < blindUntil, alarm, odometer: km, fuel: tank - ((km * litresPerKm) % 45) };
    }
    odometer += last / 1000;
  }
}

/** Days count from 1 January 1970, a Thursday. */
function isWeekend(number: number): boolean {
  const weekday = (number + 4) % 7;
  return weekday === 0 || weekday === 6;
}
