import { workingCalendar } from '#standards/calendar';
import { type SeededRandom, seededRandom } from '../../simulate/seeded-random.ts';
import type { Fix } from '../clean-track.ts';
import type { UsageVerdict } from '../match-orders.ts';
import type { UsageOrder } from '../orders.ts';
import { noise } from './noise.ts';
import { drive, type Journey, minutesOf, park, planJourney, type SimulatedCar } from './simulated-journey.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** 2026-03-01 in Asia/Shanghai. */
const BEGIN = Date.parse('2026-03-01T00:00:00+08:00');
const DAYS = 30;

/** What a car really did. */
export interface TrueUsage {
  readonly from: number;
  readonly to: number;
  readonly verdict: UsageVerdict;
  readonly why: string;
}

/** One car's month: what it sent, the orders that were written for it, and the truth. */
export interface CarMonth {
  readonly base: SimulatedCar['base'];
  readonly track: readonly Fix[];
  readonly orders: readonly UsageOrder[];
  readonly usages: readonly TrueUsage[];
  /** Orders that nobody drove. */
  readonly undriven: readonly string[];
}

const calendar = workingCalendar();

/** A month of one car, the same for the same seed. */
export function simulateMonth(seed: number): CarMonth {
  const random = seededRandom(seed + 1);
  const base = { lat: 26.58 + noise(random, 0.3), lon: 106.71 + noise(random, 0.4) };
  const car: SimulatedCar = {
    base,
    parkedEvery: random.chance(0.3) ? 50 : 8,
    random,
    odometer: 20_000 + random.between(0, 80_000),
  };
  const month = { orders: [] as UsageOrder[], usages: [] as TrueUsage[], undriven: [] as string[] };
  const track: Fix[] = [];
  let parkedSince = BEGIN;
  for (const plan of plansOf(car)) {
    track.push(...park(car, parkedSince, plan.journey.from));
    track.push(...withGap(drive(car, plan.journey), plan));
    parkedSince = plan.journey.to + 60_000;
    month.usages.push({ from: plan.journey.from, to: plan.journey.to, ...plan.truth });
    if (plan.order) month.orders.push({ id: `order-${month.orders.length}`, ...plan.order });
  }
  track.push(...park(car, parkedSince, BEGIN + DAYS * DAY));
  for (let day = 0; day < DAYS; day++) {
    if (!isWorkingDay(day) || !random.chance(0.05)) continue;
    const from = BEGIN + day * DAY + 5 * HOUR;
    const id = `undriven-${day}`;
    month.orders.push({ id, plannedFrom: from, plannedTo: from + 0.5 * HOUR });
    month.undriven.push(id);
  }
  return { base, track, ...month };
}

interface Plan {
  readonly journey: Journey;
  readonly truth: { readonly verdict: UsageVerdict; readonly why: string };
  readonly order?: Omit<UsageOrder, 'id'>;
  /** Shares of the journey between which nothing is heard. */
  readonly silent?: readonly [number, number];
}

function* plansOf(car: SimulatedCar): Generator<Plan> {
  for (let day = 0; day < DAYS; day++) {
    const midnight = BEGIN + day * DAY;
    let free = midnight + 7.5 * HOUR;
    for (const hour of hoursOf(day, car.random)) {
      const from = Math.max(midnight + hour * HOUR, free);
      const journey = planJourney(car, from, car.random.between(2, 35), car.random.between(0.2, 1.4) * HOUR);
      free = journey.to + HOUR;
      yield isOfficial(day, hour) ? official(journey, car.random) : unordered(journey, hour, day, car.random);
    }
  }
}

/** Official journeys begin in office hours of working days; a few private ones at noon, in the evening and on days off. */
function hoursOf(day: number, random: SeededRandom): number[] {
  const hours: number[] = [];
  if (isWorkingDay(day)) {
    if (random.chance(0.65)) hours.push(random.between(8, 9));
    if (random.chance(0.04)) hours.push(12.05);
    if (random.chance(0.35)) hours.push(random.between(14, 15));
    if (random.chance(0.03)) hours.push(20.05);
  } else if (random.chance(0.06)) {
    hours.push(10.05);
  }
  return hours;
}

function isOfficial(day: number, hour: number): boolean {
  return isWorkingDay(day) && ![12.05, 20.05].includes(hour);
}

function isWorkingDay(day: number): boolean {
  return calendar.isWorkingDay(new Date(BEGIN + day * DAY + 8 * HOUR).toISOString().slice(0, 10));
}

function unordered(journey: Journey, hour: number, day: number, random: SeededRandom): Plan {
  const why = hour > 19 ? 'night' : isWorkingDay(day) ? 'private' : 'holiday';
  if (random.chance(0.08))
    return { journey, truth: { verdict: 'cannotJudge', why: 'gap' }, silent: longSilence(journey) };
  return { journey, truth: { verdict: 'noOrder', why } };
}

const WHOLE = [0.0001, 0.9999] as const;
const SHORT = [0.05, 0.12] as const;

function official(journey: Journey, random: SeededRandom): Plan {
  const order = {
    plannedFrom: journey.from + random.between(-15, 15) * 60_000,
    plannedTo: journey.to + random.between(-20, 40) * 60_000,
    plannedKm: journey.km * random.between(0.9, 1.1),
    destination: { ...journey.destination, radius: 500 },
  };
  const dice = random.next();
  if (dice < 0.04)
    return { journey, order, truth: { verdict: 'cannotJudge', why: 'gap' }, silent: longSilence(journey) };
  if (dice < 0.05) return { journey, order, truth: { verdict: 'cannotJudge', why: 'unplugged' }, silent: WHOLE };
  if (dice < 0.09) return { journey, order, truth: { verdict: 'matched', why: 'short gap' }, silent: SHORT };
  if (dice < 0.12) return { journey, truth: { verdict: 'noOrder', why: 'nobody wrote an order' } };
  const tooShort = { ...order, plannedTo: journey.from + 15 * 60_000 };
  if (dice < 0.15 && journey.to - tooShort.plannedTo > 75 * 60_000) {
    return { journey, order: tooShort, truth: { verdict: 'partly', why: 'over time' } };
  }
  if (dice < 0.17)
    return {
      journey,
      order: afterwards(order, journey.to + 5 * HOUR, '紧急公务'),
      truth: { verdict: 'explained', why: 'late order' },
    };
  if (dice < 0.18)
    return {
      journey,
      order: afterwards(order, journey.to + 30 * HOUR, '紧急公务'),
      truth: { verdict: 'noOrder', why: 'order too late' },
    };
  return { journey, order, truth: { verdict: 'matched', why: 'plain' } };
}

/** Nothing is heard from half of the way out until long after. */
function longSilence({ km, from, to }: Journey): readonly [number, number] {
  return [(minutesOf(km / 2) * 30_000) / (to - from), 0.6];
}

function afterwards(order: Omit<UsageOrder, 'id'>, at: number, reason: string): Omit<UsageOrder, 'id'> {
  return { ...order, late: { at, reason } };
}

function withGap(fixes: Iterable<Fix>, { journey, silent }: Plan): Fix[] {
  const share = ({ fixAt }: Fix) => (fixAt - journey.from) / (journey.to - journey.from);
  return [...fixes].filter((fix) => !silent || share(fix) < silent[0] || share(fix) > silent[1]);
}
