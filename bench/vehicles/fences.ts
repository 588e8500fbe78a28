import { createDetectors } from '../../apps/vehicles/alarms/detect/create-detectors.ts';
import type { DetectorState } from '../../apps/vehicles/alarms/detect/detector-state.ts';
import type { Ground } from '../../apps/vehicles/alarms/detect/ground.ts';
import { groundOf, report } from '../../apps/vehicles/alarms/testing/detector-ground.ts';
import { fenceIndex } from '../../apps/vehicles/fences/fence-index.ts';
import type { JudgedFence } from '../../apps/vehicles/fences/judged-fence.ts';
import { areaOf, type Coordinate, type Shape } from '../../standards/geo/index.ts';

const VEHICLES = 500;

/** Rounds before the clock starts: what is remembered of each vehicle has settled by then. */
const WARM = 10;

/** What fencing costs: building the index, and positions judged in a second of one core's own time, all detectors on. */
export interface FencingFigures {
  readonly indexMs: number;
  readonly positionsPerCoreSecond: number;
  readonly events: number;
}

/** Judges positions of cars that drive about a province with so many fences for as long. */
export function fencingRate(fences = 10_000, seconds = 2): FencingFigures {
  const all = Array.from({ length: fences }, (_, i) => fenceOf(i));
  const begun = performance.now();
  const index = fenceIndex(all);
  const indexMs = performance.now() - begun;
  const plain = groundOf([]);
  const cars = Array.from({ length: VEHICLES }, (_, i) => ({
    id: String(i),
    kind: 'YJ',
    place: `/p/${unitOf(i)}/`,
    sealed: false,
    orders: [],
    exempt: [],
  }));
  const ground: Ground = {
    ...plain,
    fences: index,
    vehicle: (id) => cars[Number(id)],
  };
  const detectors = createDetectors(ground);
  const states: (DetectorState | null)[] = Array.from({ length: VEHICLES }, () => null);
  const drive = (step: number, car: number) => {
    const angle = car + step / 40;
    const lat = 26.5 + Math.sin(car * 7) + 0.3 * Math.sin(angle);
    const place = { lat, lon: 106.7 + Math.cos(car * 3) * 2 + 0.3 * Math.cos(angle) };
    const judged = detectors.judge(states[car] ?? null, report(step * 30, place, { vehicle: String(car) }));
    states[car] = judged.state;
    return judged.events.length;
  };
  for (let step = -WARM; step < 0; step++) for (let car = 0; car < VEHICLES; car++) drive(step, car);
  const before = process.cpuUsage();
  const end = performance.now() + seconds * 1000;
  let positions = 0;
  let events = 0;
  for (let step = 0; performance.now() < end; step++)
    for (let car = 0; car < VEHICLES; car++) {
      events += drive(step, car);
      positions++;
    }
  const { user, system } = process.cpuUsage(before);
  return { indexMs, positionsPerCoreSecond: (positions / (user + system)) * 1e6, events };
}

function unitOf(n: number): string {
  return `u${n % 100}`;
}

/** The i-th fence of a province full of them. */
export function fenceOf(i: number): JudgedFence {
  const rule = i % 500 === 0 ? 'keepIn' : i % 10 === 1 ? 'base' : i % 10 === 2 ? 'speed' : 'keepOut';
  const centre: Coordinate = [106.7 + 2.4 * Math.cos(i * 1.37), 26.5 + 1.4 * Math.sin(i * 2.11)];
  return {
    id: String(i),
    version: 1,
    name: `围栏${i}`,
    rule,
    area: areaOf(shapeOf(i, centre, rule === 'keepIn' ? 8 : 0.01)),
    calendar: 'always',
    from: -Infinity,
    to: Infinity,
    speedLimit: 60,
    dwell: 0,
    place: i % 3 === 0 && rule !== 'base' ? '/p/' : `/p/${unitOf(i)}/`,
    targets: [],
  };
}

function shapeOf(i: number, centre: Coordinate, size: number): Shape {
  if (i % 4 === 0) return { kind: 'circle', centre, radius: size * 100_000 };
  if (i % 4 === 1) return { kind: 'parking', centre, radius: 100 };
  const count = i % 4 === 2 ? 40 : 400;
  const ring = Array.from({ length: count }, (_, k): Coordinate => {
    const angle = (2 * Math.PI * k) / count;
    const radius = size * (1 + 0.2 * Math.sin(5 * angle));
    return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
  });
  return { kind: 'polygon', polygons: [[ring]] };
}
