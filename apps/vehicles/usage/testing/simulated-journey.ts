import { degreesEast, degreesNorth, type LatLon, metresBetween } from '#standards/geo';
import type { SeededRandom } from '../../simulate/seeded-random.ts';
import type { Fix } from '../clean-track.ts';
import { noise } from './noise.ts';

const MINUTE = 60_000;

/** A car as its receiver and its odometer see it. */
export interface SimulatedCar {
  readonly base: LatLon;
  /** Minutes between two reports of the parked car. */
  readonly parkedEvery: number;
  readonly random: SeededRandom;
  odometer: number;
}

/** There and back again; instants in ms. */
export interface Journey {
  readonly from: number;
  readonly to: number;
  readonly destination: LatLon;
  readonly km: number;
}

/** Speed of the simulated roads in km/h. */
const SPEED = 42;

/** Plans a journey that leaves at `from`, stands at its destination for `dwell` ms and comes back. */
export function planJourney(car: SimulatedCar, from: number, kilometres: number, dwell: number): Journey {
  const angle = car.random.between(0, 2 * Math.PI);
  const destination = offset(car.base, Math.cos(angle) * kilometres * 1000, Math.sin(angle) * kilometres * 1000);
  const way = wayTo(car.base, destination);
  return { from, to: from + 2 * minutesOf(way) * MINUTE + dwell, destination, km: 2 * way };
}

/** What the car sends on a journey: a report a minute on the way, and while it waits. */
export function* drive(car: SimulatedCar, journey: Journey): Generator<Fix> {
  const minutes = minutesOf(journey.km / 2);
  const total = Math.round((journey.to - journey.from) / MINUTE);
  const bend = offset(middle(car.base, journey.destination), noise(car.random, 900), noise(car.random, 900));
  let before = car.base;
  for (let minute = 0; minute <= total; minute++) {
    const ahead = Math.min(minute / minutes, 1, (total - minute) / minutes);
    const place = ahead < 0.5 ? along(car.base, bend, ahead * 2) : along(bend, journey.destination, ahead * 2 - 1);
    car.odometer += (metresBetween(before, place) / 1000) * 1.03;
    before = place;
    const speed = ahead > 0 && ahead < 1 ? SPEED : 0;
    yield fix(car, journey.from + minute * MINUTE, place, speed, 8);
  }
}

/** What the car sends while it is parked at its base: drifting, and now and then far off for one report. */
export function* park(car: SimulatedCar, from: number, to: number): Generator<Fix> {
  for (let at = from; at < to; at += car.parkedEvery * MINUTE) {
    yield fix(car, at, car.base, 0, car.random.chance(0.002) ? 900 : 14);
  }
}

function fix({ random, odometer }: SimulatedCar, fixAt: number, place: LatLon, speed: number, deviation: number): Fix {
  const { lat, lon } = offset(place, noise(random, deviation), noise(random, deviation));
  return { fixAt, lat, lon, speed, located: true, odometer: Math.round(odometer * 10) / 10 };
}

function wayTo(from: LatLon, to: LatLon): number {
  return (metresBetween(from, to) / 1000) * 1.15;
}

/** Minutes that a way takes. */
export function minutesOf(kilometres: number): number {
  return Math.max(2, Math.round((kilometres / SPEED) * 60));
}

function middle(a: LatLon, b: LatLon): LatLon {
  return along(a, b, 0.5);
}

function along(a: LatLon, b: LatLon, share: number): LatLon {
  return { lat: a.lat + (b.lat - a.lat) * share, lon: a.lon + (b.lon - a.lon) * share };
}

function offset({ lat, lon }: LatLon, north: number, east: number): LatLon {
  return { lat: lat + degreesNorth(north), lon: lon + degreesEast(east, lat) };
}
