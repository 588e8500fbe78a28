import { setTimeout as sleep } from 'node:timers/promises';
import { seatOf } from './county-seats.ts';
import { drawRoads, type RoadNetwork } from './roads.ts';
import { seededRandom, seedOf } from './seeded-random.ts';
import { type CarMessage, carMessages } from './simulated-car.ts';
import { type FleetCount, SimulatedTerminal } from './simulated-terminal.ts';

/** A terminal that the fleet speaks for. */
export interface FleetMember {
  readonly phone: string;
  readonly plate: string;
  /** GB/T 2260 code of the county it drives in. */
  readonly region: string;
}

/** How the fleet runs. */
export interface FleetOptions {
  readonly members: readonly FleetMember[];
  readonly host: string;
  readonly port: number;
  /** How much faster than the clock on the wall. */
  readonly speed: number;
  /** Moment at which the clock of the fleet begins, in milliseconds UTC. */
  readonly from: number;
  /** What is added to the clock of the fleet in what it says, so that a working day can be told at any hour. */
  readonly told?: number;
  readonly signal: AbortSignal;
  /** Told each second how far it is. */
  readonly onTick?: (count: Readonly<FleetCount>, now: number) => void;
}

interface Car {
  readonly terminal: SimulatedTerminal;
  readonly messages: Generator<CarMessage, never>;
  next: CarMessage;
}

const tick = 1000;
/** Ticks between two heartbeats. */
const beats = 60;
/** Links opened in one tick. */
const opened = 200;

/** Drives the fleet until the signal ends it, and then waits a while for what is not acknowledged yet. */
export async function simulateFleet(options: FleetOptions): Promise<FleetCount> {
  const count: FleetCount = { connected: 0, refused: 0, sent: 0, acknowledged: 0, late: 0 };
  const cars = carsOf(options, count);
  const began = Date.now();
  for (let round = 0; !options.signal.aborted; round++) {
    for (const { terminal } of cars.slice(round * opened, (round + 1) * opened)) terminal.start();
    const now = options.from + (Date.now() - began) * options.speed;
    for (const [index, car] of cars.entries()) {
      say(car, now, options.told ?? 0);
      if ((round + index) % beats === 0) car.terminal.beat();
    }
    options.onTick?.(count, now);
    await sleep(tick, undefined, { signal: options.signal }).catch(() => undefined);
  }
  for (let wait = 0; wait < 50 && cars.some(({ terminal }) => !terminal.idle); wait++) await sleep(100);
  for (const { terminal } of cars) terminal.stop();
  return count;
}

function say(car: Car, now: number, told: number): void {
  const due: CarMessage[] = [];
  while (car.next.at <= now) {
    due.push({ ...car.next, at: car.next.at + told });
    car.next = car.messages.next().value;
  }
  if (due.length > 0) car.terminal.report(due);
}

function carsOf({ members, host, port, from }: FleetOptions, count: FleetCount): Car[] {
  const networks = new Map<string, RoadNetwork>();
  return members.map(({ phone, plate, region }) => {
    const known = networks.get(region) ?? drawRoads(seatOf(region), seedOf(region));
    networks.set(region, known);
    const seed = seedOf(plate);
    const base = known.streets[seededRandom(seed).below(known.streets.length)] as number;
    const messages = carMessages({ plate, seed, network: known, base }, from);
    const edition = seed % 2 === 0 ? '2019' : '2013';
    const terminal = new SimulatedTerminal({ host, port, phone, plate, edition }, count);
    return { terminal, messages, next: messages.next().value };
  });
}
