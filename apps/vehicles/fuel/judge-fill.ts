import { type LatLon, metresBetween } from '#standards/geo';
import type { FuelRules } from './fuel-rules.table.ts';

/** One fill: litres (kWh when charged), instant in ms, km on the odometer, place of the station; null where nobody noted it. */
export interface Fill {
  readonly kind: string;
  readonly volume: number;
  readonly at: number;
  readonly odometer: number | null;
  readonly place: LatLon | null;
}

/** What of a car a fill is judged by: litres, kWh, litres (kWh) on 100 km; null where the ledger does not say. */
export interface FilledCar {
  readonly energy: string;
  readonly tank: number | null;
  readonly battery: number | null;
  readonly norm: number | null;
}

/** Where the car was seen; instant in ms. */
export interface Sight extends LatLon {
  readonly at: number;
}

/** Something about a fill that a person has to look into. */
export interface FillDoubt {
  readonly kind: 'overTank' | 'overNorm' | 'fillElsewhere' | 'wrongEnergy';
  readonly words: string;
}

/** What a car of this energy takes; of others nobody can say. */
const TAKES: Readonly<Record<string, readonly string[]>> = {
  petrol: ['petrol'],
  diesel: ['diesel'],
  electric: ['charge'],
  hybrid: ['petrol', 'charge'],
};

/**
 * Judges a fill against tank or battery, against the kilometres since the fills before it (`before`, any order), and against where the car was. What nobody
 * noted is not judged: a missing reading, norm or position accuses nobody.
 */
export function judgeFill(
  fill: Fill,
  before: readonly Fill[],
  car: FilledCar,
  sights: readonly Sight[],
  rules: FuelRules,
): readonly FillDoubt[] {
  return [
    wrongEnergy(fill, car),
    overTank(fill, car, rules),
    overNorm(fill, before, car, rules),
    elsewhere(fill, sights, rules),
  ].flatMap((doubt) => doubt ?? []);
}

function wrongEnergy({ kind }: Fill, { energy }: FilledCar): FillDoubt | undefined {
  const takes = TAKES[energy];
  if (!takes || takes.includes(kind)) return undefined;
  return { kind: 'wrongEnergy', words: '补能方式与车辆的能源种类不符' };
}

function overTank({ kind, volume }: Fill, car: FilledCar, rules: FuelRules): FillDoubt | undefined {
  const charged = kind === 'charge';
  const holds = charged ? car.battery : car.tank;
  if (holds === null || volume <= holds * (charged ? rules.battery : rules.tank)) return undefined;
  const unit = charged ? '度' : '升';
  return {
    kind: 'overTank',
    words: `一次${charged ? '充电' : '加油'} ${volume} ${unit}，${charged ? '电池' : '油箱'}容量 ${holds} ${unit}`,
  };
}

/** Over the last fills together, because a single one need not fill up. Their own fuel went in after the first reading. */
function overNorm(fill: Fill, before: readonly Fill[], car: FilledCar, rules: FuelRules): FillDoubt | undefined {
  // The norm of a hybrid says nothing while it also drives by the other energy.
  if (car.norm === null || fill.odometer === null || car.energy === 'hybrid') return undefined;
  const same = before.filter(({ kind, at }) => kind === fill.kind && at < fill.at).sort((a, b) => b.at - a.at);
  let volume = fill.volume;
  for (const one of same) {
    if (one.odometer === null) return undefined;
    const km = fill.odometer - one.odometer;
    if (km < 0) return undefined;
    if (km >= rules.leastKm) {
      const used = (volume / km) * 100;
      if (used <= car.norm * rules.norm) return undefined;
      return { kind: 'overNorm', words: `${km} 公里用 ${round(volume)}，百公里 ${round(used)}，定额 ${car.norm}` };
    }
    volume += one.volume;
  }
  return undefined;
}

function elsewhere({ place, at }: Fill, sights: readonly Sight[], rules: FuelRules): FillDoubt | undefined {
  if (!place) return undefined;
  const near = sights.filter((sight) => Math.abs(sight.at - at) <= rules.placeTime);
  if (near.length === 0) return undefined;
  const metres = Math.min(...near.map((sight) => metresBetween(sight, place)));
  if (metres <= rules.placeMetres) return undefined;
  return { kind: 'fillElsewhere', words: `加油充电前后车辆离站点最近 ${round(metres / 1000)} 公里` };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
